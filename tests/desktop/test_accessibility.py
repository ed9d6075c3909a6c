"""Checks what a screen reader and the keys alone find: names and roles, spoken tags, the way round with Tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.desktop import spoken
from annotator.desktop.dialogs.start_page import StartPage
from annotator.desktop.jobs import InlineJobs
from annotator.desktop.menus import with_mnemonics
from annotator.desktop.theme import LIGHT
from annotator.desktop.window import Window
from annotator.domain.vocabulary import Kind
from annotator.settings import Settings
from annotator.storage import queries

SHOWN_BY = (
    *("reading_report", "paste_article", "backups", "history", "tag_kinds", "versions", "preferences", "help"),
    *("report_problem", "associate_files", "change_reviewer", "rename_self", "find", "search", "read_link"),
    *("go_cleaning", "go_checking", "show_tags", "erase_articles", "leads", "go_review"),
)
"""Actions that show something which can have the keys."""


def nameless(root: QWidget) -> list[str]:
    """Return the widgets that take the keys and have no name or role; inner fields that pass them on are not asked."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        seen = widget.isVisibleTo(root) and widget.window() is root.window()
        takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and seen
        if not takes_keys or widget.objectName().startswith("qt_") or widget is root:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip() or interface.role() == QAccessible.Role.NoRole:
            parents = [type(one).__name__ for one in (widget.parentWidget(), widget.window()) if one is not None]
            found.append(f"{type(widget).__name__} in {' of '.join(parents)}")
    return found


def test_all_that_takes_the_keys_has_a_name_and_a_role(window: Window, qtbot: QtBot, no_dialogs: list[str]) -> None:
    assert nameless(window) == []
    for name in SHOWN_BY:
        before = set(QApplication.topLevelWidgets())
        window.actions_by_name[name].trigger()
        QApplication.processEvents()
        # The list that drops down from a QComboBox is a window of its own, and Qt's.
        new = [one for one in QApplication.topLevelWidgets() if one not in before and one.isVisible()]
        for shown in (window, *new):
            assert nameless(shown) == [], name
            if shown is not window:
                shown.close()
    no_dialogs.clear()


@pytest.mark.parametrize("kind", list(Kind))
def test_every_field_of_a_tag_has_a_name(window: Window, kind: Kind) -> None:
    with window.session.read() as read:
        tag = next(one for one in queries.tag_rows(read, viewer=window.session.viewer) if one.kind == kind)
    window.page.choose(tag.id)
    for button in window.page.inspector.findChildren(QAbstractButton):
        if button.isCheckable() and button.isVisible() and not button.isChecked():
            button.click()
    assert nameless(window.page.inspector) == []


def test_the_start_page_is_named(qtbot: QtBot) -> None:
    page = StartPage(Settings(recent_projects=("/nowhere/gone.annotator",)), LIGHT, InlineJobs(), "Rita Moreau")
    qtbot.addWidget(page)
    page.show()
    assert nameless(page) == []


def test_tab_comes_round_and_holds_nobody(window: Window, qtbot: QtBot) -> None:
    start = window.search
    start.setFocus()
    passed: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in passed:
        passed.append(here)
        # From the text Tab goes to the fields, and from the fields the sentence's end leads back: F6 leaves either.
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is here:
            qtbot.keyClick(here, Qt.Key.Key_F6)
    assert len(passed) > 5
    assert QApplication.focusWidget() in passed


def test_each_menu_opens_with_a_letter_of_its_own(window: Window) -> None:
    titles = [action.text() for action in window.menuBar().actions()]
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(set(letters)) == len(titles)


def test_letters_are_unique_in_any_language() -> None:
    assert with_mnemonics(["Datei", "Bearbeiten", "Bild", "Ab"]) == ["&Datei", "&Bearbeiten", "B&ild", "&Ab"]
    assert with_mnemonics(["Aa", "aA", "¶"]) == ["&Aa", "aA", "¶"]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader would have been told to say."""
    told: list[str] = []
    monkeypatch.setattr(spoken, "say_aloud", lambda _widget, words: told.append(words))
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return told


def test_the_tag_under_the_caret_is_said(window: Window, said: list[str]) -> None:
    pane = window.page.active_pane
    assert pane is not None
    pane.view.set_caret(pane.view.text.index("About 14,000") + 2)
    assert said == ["Statistic, Ben Ito, draft, About 14,000 soldiers"]
    pane.view.set_caret(pane.view.caret + 1)
    assert len(said) == 1
    pane.view.set_caret(0)
    assert said[1:] == ["no tag"]
    pane.view.set_caret(pane.view.text.index("raised"))
    assert said[2].startswith("Translation error, Rita Moreau")
    assert "; Claim, Rita Moreau" in said[2]


def test_messages_are_said(window: Window, said: list[str]) -> None:
    window.page.messages.tell("Something was done.")
    assert said == ["Something was done."]
