"""The pages of the settings window, in their order; another one is a line here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.desktop.for_translation import QT_TRANSLATE_NOOP
from annotator.desktop.preferences.page import Page

if TYPE_CHECKING:
    from annotator.desktop.window import Window


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its title, and what makes it for a window when it is looked at first."""

    title: str
    make: Callable[["Window"], Page]


def _reading(_: "Window") -> Page:
    from annotator.desktop.preferences.reading_page import ReadingPage

    return ReadingPage()


def _appearance(_: "Window") -> Page:
    from annotator.desktop import translation
    from annotator.desktop.preferences.appearance_page import AppearancePage

    return AppearancePage(translation.available())


def _tagging(_: "Window") -> Page:
    from annotator.desktop.preferences.tagging_page import TaggingPage

    return TaggingPage()


def _spelling(window: "Window") -> Page:
    from annotator.desktop.preferences.spelling_page import SpellingPage
    from annotator.desktop.spelling import spelling

    window.settings_changed.connect(spelling.shared().apply)
    return SpellingPage(spelling.shared())


def _reviewer(window: "Window") -> Page:
    from annotator.desktop.preferences.reviewer_page import ReviewerPage

    names = ("rename_self", "change_reviewer")
    return ReviewerPage(window.session, [window.actions_by_name[name] for name in names])


def _keys(window: "Window") -> Page:
    from annotator.desktop.preferences.keys_of_window import KeysOfWindow

    return KeysOfWindow(window.actions_by_name, window.settings)


PAGES = (
    PageEntry(QT_TRANSLATE_NOOP("Settings", "Reading"), _reading),
    PageEntry(QT_TRANSLATE_NOOP("Settings", "Appearance"), _appearance),
    PageEntry(QT_TRANSLATE_NOOP("Settings", "Tagging"), _tagging),
    PageEntry(QT_TRANSLATE_NOOP("Settings", "Spelling"), _spelling),
    PageEntry(QT_TRANSLATE_NOOP("Settings", "Keys"), _keys),
    PageEntry(QT_TRANSLATE_NOOP("Settings", "Reviewer"), _reviewer),
)
