import os

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from annotator.desktop.inspector import growing_text
from annotator.desktop.inspector.growing_text import GrowingText
from annotator.desktop.preferences import spelling_page
from annotator.desktop.preferences.spelling_page import SpellingPage
from annotator.desktop.spelling import checked_text
from annotator.desktop.spelling.spelling import Spelling
from annotator.settings import Settings
from annotator.text import spelling as texts

pytestmark = pytest.mark.skipif(not texts.is_installed(), reason="the extra is not installed")


@pytest.fixture
def spelling(qapp, monkeypatch):
    """The checker with the dictionary that comes with the library, in its own process."""
    made = Spelling()
    made.apply(Settings(spelling_languages=("en_US",)))
    monkeypatch.setattr(checked_text, "shared", lambda: made)
    monkeypatch.setattr(growing_text, "is_installed", texts.is_installed)
    yield made
    made.close()


@pytest.fixture
def field(spelling, qtbot):
    made = GrowingText()
    made.check_spelling()
    qtbot.addWidget(made)
    made.resize(300, 100)
    made.show()
    made.activateWindow()
    return made


def underlined(field) -> list[str]:
    found = []
    block = field.document().firstBlock()
    while block.isValid():
        for one in block.layout().formats():
            if one.format.underlineStyle() == QTextCharFormat.UnderlineStyle.SpellCheckUnderline:
                units = block.text().encode("utf-16-le")
                found.append(units[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le"))
        block = block.next()
    return found


def menu_of(field, point: QPoint) -> QMenu:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, field.viewport().mapToGlobal(point))
    QCoreApplication.sendEvent(field.viewport(), event)
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible())


def test_wrong_words_are_underlined_and_the_one_being_typed_is_let_be(field, qtbot):
    field.setPlainText("🙂 I recieve it\nfrom Nowsweek, don’t I?")
    qtbot.waitUntil(lambda: underlined(field) == ["recieve", "Nowsweek"], timeout=20_000)
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, "teh")
    qtbot.wait(200)
    assert underlined(field) == []
    qtbot.keyClicks(field, " ")
    qtbot.waitUntil(lambda: underlined(field) == ["teh"], timeout=20_000)


def test_a_word_is_replaced_from_the_menu(field, qtbot, no_dialogs):
    field.setPlainText("recieve it")
    qtbot.waitUntil(lambda: underlined(field) == ["recieve"], timeout=20_000)
    menu = menu_of(field, field.cursorRect().center() + QPoint(10, 0))
    no_dialogs.clear()
    qtbot.waitUntil(lambda: any(one.text() == "receive" for one in menu.actions()), timeout=20_000)
    next(one for one in menu.actions() if one.text() == "receive").trigger()
    menu.close()
    assert field.words() == "receive it"
    field.undo()
    assert field.words() == "recieve it"


def test_a_word_added_is_right_now_and_after_a_restart(field, spelling, qtbot, no_dialogs):
    field.setPlainText("Nowsweek wrote")
    qtbot.waitUntil(lambda: underlined(field) == ["Nowsweek"], timeout=20_000)
    menu = menu_of(field, field.cursorRect().center() + QPoint(10, 0))
    no_dialogs.clear()
    next(one for one in menu.actions() if one.text() == "Add “Nowsweek” to the dictionary").trigger()
    menu.close()
    qtbot.waitUntil(lambda: underlined(field) == [], timeout=20_000)
    assert Spelling().own_words() == ["Nowsweek"]


def test_switched_off_nothing_is_underlined(field, spelling, qtbot):
    field.setPlainText("recieve")
    qtbot.waitUntil(lambda: underlined(field) == ["recieve"], timeout=20_000)
    spelling.apply(Settings(check_spelling=False))
    qtbot.waitUntil(lambda: underlined(field) == [], timeout=20_000)


def test_without_the_library_nothing_is_offered_and_settings_say_how_to_get_it(qtbot, monkeypatch, spelling):
    monkeypatch.setattr(growing_text, "is_installed", lambda: False)
    monkeypatch.setattr(spelling_page, "is_installed", lambda: False)
    field = GrowingText()
    qtbot.addWidget(field)
    field.check_spelling()
    assert field.checked is None
    page = SpellingPage(spelling)
    qtbot.addWidget(page)
    assert page.names == []
    labels = [one.text() for one in page.findChildren(QLabel)]
    assert any("pip install annotator[spell]" in one for one in labels)


def test_the_page_shows_the_dictionaries_and_tells_which_are_wanted(qtbot, spelling):
    page = SpellingPage(spelling)
    qtbot.addWidget(page)
    page.show_settings(Settings())
    rows = {page.list.item(row).data(Qt.ItemDataRole.UserRole): page.list.item(row) for row in range(page.list.count())}
    assert rows["en_US"].checkState() == Qt.CheckState.Unchecked
    with qtbot.waitSignal(page.changed) as told:
        rows["en_US"].setCheckState(Qt.CheckState.Checked)
    assert told.args == [{"spelling_languages": ("en_US",)}]
    page.show_settings(Settings(spelling_languages=("en_US",)))
    assert rows["en_US"].checkState() == Qt.CheckState.Checked


def test_the_other_process_ends_with_the_program(spelling, qtbot):
    spelling.is_wrong("recieve")
    qtbot.waitUntil(lambda: spelling.is_wrong("recieve"), timeout=20_000)
    number = spelling._process.processId()
    spelling.close()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
