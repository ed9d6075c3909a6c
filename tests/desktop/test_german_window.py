"""Checks that nothing in the German window is still English: menus, panels, windows and dialogs are walked."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QCoreApplication, QLocale, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.desktop import translation, wording
from annotator.desktop.dialogs.start_page import StartPage
from annotator.desktop.jobs import InlineJobs
from annotator.desktop.theme import LIGHT
from annotator.desktop.window import Window
from annotator.domain.vocabulary import Kind
from annotator.resources_path import resource
from annotator.settings import Settings
from annotator.storage import queries

from .test_accessibility import SHOWN_BY


@pytest.fixture(autouse=True)
def in_german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    translation.install(qapp, "de")
    yield
    translation.install(qapp, "en")
    QLocale.setDefault(before)


@pytest.fixture
def window(in_german: None, window: Window) -> Window:
    return window


class Recording:
    """Stands for Qt where ``say`` asks it, and keeps the words that no catalogue has."""

    def __init__(self) -> None:
        self.unknown: set[str] = set()
        messages = ET.parse(resource("translations") / "annotator_de.ts").getroot().iter("message")
        self._known = {one.findtext("source", "") for one in messages}

    def translate(self, context: str, words: str) -> str:
        """Answer as Qt does."""
        if words not in self._known and any(map(str.isalpha, words)):
            self.unknown.add(words)
        return QCoreApplication.translate(context, words)


@pytest.fixture
def recording(monkeypatch: pytest.MonkeyPatch) -> Recording:
    made = Recording()
    monkeypatch.setattr(wording, "QCoreApplication", made)
    return made


def english() -> set[str]:
    """Return the English strings whose German is another: those that must not be seen."""
    messages = list(ET.parse(resource("translations") / "annotator_de.ts").getroot().iter("message"))
    german = {one.findtext("translation", "") for one in messages}
    sources = {one.findtext("source", "") for one in messages}
    return {words for words in sources - german if "{" not in words and len(words) > 2}


def shown_in(root: QWidget) -> Iterator[str]:
    """Yield every string that a widget and those in it show or tell a screen reader."""
    yield root.windowTitle()
    for widget in (root, *root.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
        match widget:
            case QLineEdit():
                yield widget.placeholderText()
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QGroupBox() | QMenu():
                yield widget.title()
            case QComboBox():
                yield from (widget.itemText(number) for number in range(widget.count()))
            case QTabBar():
                yield from (widget.tabText(number) for number in range(widget.count()))
            case QAbstractItemView() if widget.model() is not None:
                yield from shown_by(widget.model())
    for action in root.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def shown_by(model: QAbstractItemModel) -> Iterator[str]:
    # A list has one column, and no method that says so.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(QModelIndex()), 30)):
            yield str(model.index(row, column).data() or "")


def still_english(root: QWidget, refused: set[str]) -> set[str]:
    plain = (
        re.sub(r"<[^>]+>", "", words).replace("&&", "\0").replace("&", "").replace("\0", "&")
        for words in shown_in(root)
    )
    return {words for words in plain if words.strip().rstrip(":") in refused}


def test_nothing_that_is_shown_is_still_english(recording: Recording, window: Window, no_dialogs: list[str]) -> None:
    refused = english()
    assert len(refused) > 1000
    assert still_english(window, refused) == set()
    for name in SHOWN_BY:
        before = set(QApplication.topLevelWidgets())
        window.actions_by_name[name].trigger()
        QApplication.processEvents()
        for shown in (window, *(one for one in QApplication.topLevelWidgets() if one not in before)):
            assert still_english(shown, refused) == set(), name
            if shown is not window:
                shown.close()
    assert recording.unknown == set()
    no_dialogs.clear()


@pytest.mark.parametrize("kind", list(Kind))
def test_the_fields_of_a_tag_are_german(recording: Recording, window: Window, kind: Kind) -> None:
    with window.session.read() as read:
        tag = next(one for one in queries.tag_rows(read, viewer=window.session.viewer) if one.kind == kind)
    window.page.choose(tag.id)
    for button in window.page.inspector.findChildren(QAbstractButton):
        if button.isCheckable() and button.isVisible() and not button.isChecked():
            button.click()
    assert still_english(window.page.inspector, english()) == set()
    assert recording.unknown == set()


def test_undo_says_in_german_what_it_takes_back(window: Window, qtbot: QtBot) -> None:
    pane = window.page.active_pane
    assert pane is not None
    pane.view.set_caret(pane.view.text.index("The talks"))
    qtbot.keyClick(pane.view, Qt.Key.Key_2)
    assert window.actions_by_name["undo"].text() == "Rückgängig: Zitat markieren"
    window.actions_by_name["undo"].trigger()
    assert "Rückgängig gemacht: Zitat markieren" in window.status.message.accessibleName() + window.page.messages.words


def test_refusals_are_told_in_german(window: Window) -> None:
    window.session.failed.emit("That tag is not in the project any more.")
    assert window.page.messages.words == "Diese Markierung ist nicht mehr im Projekt."


def test_the_start_page_is_german(qtbot: QtBot) -> None:
    page = StartPage(Settings(recent_projects=("/nowhere/gone.annotator",)), LIGHT, InlineJobs(), "Rita Moreau")
    qtbot.addWidget(page)
    page.show()
    assert still_english(page, english()) == set()


def test_every_sentence_with_places_can_be_known_again() -> None:
    lines = (resource("translations") / "sentences.txt").read_text(encoding="utf-8").splitlines()
    for template in map(json.loads, lines):
        names = set(re.findall(r"\{(\w+)\}", template))
        if names and re.sub(r"\{\w+\}|\W", "", template):
            said = translation.sentence(template.replace("{", "⟨").replace("}", "⟩"))
            assert QCoreApplication.translate("Sentences", template) == template or "⟨" in said, template
