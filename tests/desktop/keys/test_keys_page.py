"""Keys that a person changes: found, pressed, clashes told, in force at once in every window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel

from annotator import settings as settings_file
from annotator.actions import defining, projects
from annotator.desktop.application import Application
from annotator.desktop.keys.keys_model import NAME, Column
from annotator.desktop.keys.keys_page import KeysPage
from tests.desktop.conftest import FIRST

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def page(qtbot, window):
    made = KeysPage(window.actions_by_name, window.settings)
    made.changed.connect(lambda keys: window.keep(keys=keys))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def rows(page):
    return [
        page.shown.index(row, Column.ACTION, page.shown.index(menu, 0)).data(NAME)
        for menu in range(page.shown.rowCount())
        for row in range(page.shown.rowCount(page.shown.index(menu, 0)))
    ]


def keys_shown(page, name):
    return page.model.index_of(name).siblingAtColumn(Column.KEYS).data()


def press(qtbot, page, key, modifier=Modifier.NoModifier):
    qtbot.waitUntil(lambda: page.field.hasFocus())
    qtbot.keyClick(page.field, key, modifier)


def shown_words(widget):
    """Return the words of the labels in sight within a widget."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def go_back(qtbot, window):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view = window.page.active_pane.view
    view.setFocus()
    return view


def test_the_rows_keep_the_rules_of_qt(page):
    tester = QAbstractItemModelTester(page.shown, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.search.setText("tag")
    page.search.setText("")
    assert len(rows(page)) == len(page.model._rows)
    del tester


def test_no_key_is_cut(page):
    metrics = page.tree.fontMetrics()
    widest = max(metrics.horizontalAdvance(keys) for _, _, keys in page.model.named())
    assert page.tree.columnWidth(Column.KEYS) > widest


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("next tag", "next_tag"),
        ("dispute next", "next_dispute"),
        ("ctrl+k", "search"),
        ("Ctrl K", "search"),
        ("breifing", "export_briefing"),
    ],
)
def test_actions_are_found_by_words_typos_and_keys(page, qtbot, words, first):
    qtbot.keyClicks(page.search, words)
    assert page.chosen == first
    assert len(rows(page)) < 8


def test_a_pressed_key_holds_at_once_and_the_old_one_no_more(page, window, qtbot):
    qtbot.keyClicks(page.search, "next tag")
    qtbot.keyClick(page.search, Key.Key_Down)
    qtbot.keyClick(page.tree, Key.Key_Return)
    press(qtbot, page, Key.Key_J)
    assert keys_shown(page, "next_tag") == "J"
    assert settings_file.load().keys == {"next_tag": "J"}
    view = go_back(qtbot, window)
    qtbot.keyClick(view, Key.Key_N)
    assert window.page.chosen is None
    qtbot.keyClick(view, Key.Key_J)
    assert window.page.chosen
    assert "(J)" in window.actions_by_name["next_tag"].toolTip()


def test_an_action_may_have_more_than_one_key_and_none(page, window, qtbot):
    page.choose("next_tag")
    page.add.click()
    press(qtbot, page, Key.Key_J, Modifier.ControlModifier)
    assert [key.toString() for key in window.actions_by_name["next_tag"].shortcuts()] == ["N", "Ctrl+J"]
    assert keys_shown(page, "next_tag") == "N · Ctrl+J"
    page.clear.click()
    assert window.actions_by_name["next_tag"].shortcuts() == []
    assert settings_file.load().keys == {"next_tag": ""}
    page.reset.click()
    assert window.actions_by_name["next_tag"].shortcut() == QKeySequence("N")
    assert settings_file.load().keys == {}
    assert not page.reset.isEnabled()


def test_a_clash_is_told_first_and_left(page, window, qtbot):
    page.choose("next_tag")
    page.change.click()
    press(qtbot, page, Key.Key_K, Modifier.ControlModifier)
    assert page.question.text() == "Ctrl+K is the key of “Search articles, tags and commands”."
    page.leave.click()
    assert settings_file.load().keys == {}
    assert window.actions_by_name["next_tag"].shortcut() == QKeySequence("N")


def test_esc_leaves_a_clash_and_not_the_page(page, qtbot):
    page.choose("next_tag")
    page.change.click()
    press(qtbot, page, Key.Key_K, Modifier.ControlModifier)
    assert page.take_over.hasFocus()
    qtbot.keyClick(page.take_over, Key.Key_Escape)
    assert page.question.text() not in shown_words(page)
    assert page.tree.hasFocus()
    assert keys_shown(page, "next_tag") == "N"


def test_a_clash_is_told_first_and_taken_over_and_put_right_again(page, window, qtbot):
    page.choose("next_tag")
    page.change.click()
    press(qtbot, page, Key.Key_P)
    assert "“Previous tag”" in page.question.text()
    page.take_over.click()
    assert keys_shown(page, "next_tag") == "P"
    assert keys_shown(page, "previous_tag") == ""
    view = go_back(qtbot, window)
    view.set_caret(0)
    qtbot.keyClick(view, Key.Key_P)
    assert view.mark(window.page.chosen).start == FIRST.index("Beijing has raised")
    page.choose("previous_tag")
    page.reset.click()
    assert "“Next tag”" in page.question.text()
    page.take_over.click()
    assert keys_shown(page, "previous_tag") == "P"
    assert keys_shown(page, "next_tag") == ""
    page.reset_all.click()
    assert settings_file.load().keys == {}
    assert keys_shown(page, "next_tag") == "N"


def test_keys_of_the_caret_cannot_be_taken(page, qtbot):
    page.choose("next_tag")
    page.change.click()
    press(qtbot, page, Key.Key_Right, Modifier.AltModifier)
    assert "moves the caret" in page.sentence.text()
    assert settings_file.load().keys == {}


def test_a_letter_for_the_whole_window_is_taken_with_a_warning(page, qtbot):
    page.choose("help")
    page.change.click()
    press(qtbot, page, Key.Key_J)
    assert "writes a character" in page.sentence.text()
    assert settings_file.load().keys == {"help": "J"}


def test_esc_leaves_a_key_as_it_is(page, qtbot):
    page.choose("help")
    page.change.click()
    press(qtbot, page, Key.Key_Escape)
    assert page.tree.hasFocus()
    assert keys_shown(page, "help") == "F1"


def test_an_own_kind_gives_its_key_away_and_gets_it_back(page, window, session, qtbot):
    made = session.do(defining.define, "Irony", shortcut="J")
    kind = window.actions_by_name[f"tag_{made.id}"]
    assert kind.shortcut() == QKeySequence("J")
    page.choose("next_tag")
    page.change.click()
    press(qtbot, page, Key.Key_J)
    assert "Irony" in page.question.text()
    page.take_over.click()
    assert window.actions_by_name[f"tag_{made.id}"].shortcut().isEmpty()
    assert window.actions_by_name["next_tag"].shortcut() == QKeySequence("J")
    page.reset_all.click()
    assert window.actions_by_name[f"tag_{made.id}"].shortcut() == QKeySequence("J")


def test_kind_buttons_the_hint_and_the_sheet_tell_the_new_keys(page, window, qtbot):
    page.choose("tag_claim")
    page.change.click()
    press(qtbot, page, Key.Key_Y)
    page.choose("search")
    page.change.click()
    press(qtbot, page, Key.Key_F8)
    assert window.top.kinds["claim"].text() == "Y  Claim"
    window.page.choose(None)
    assert "press Y, 2, 3 or 4 to tag" in shown_words(window.page.inspector)
    window.page.table.show_articles([])
    assert "press Y, 2, 3 or 4." in shown_words(window.page.table)
    page.choose("tag_quote")
    page.clear.click()
    assert "press" not in shown_words(window.page.table) + shown_words(window.page.inspector)
    assert "F8" in window.search.placeholderText()
    assert "Ctrl+K" not in window.search.placeholderText()


def test_every_window_has_the_new_keys_at_once(qtbot, qapp, tmp_path):
    first, second = tmp_path / "first.annotator", tmp_path / "second.annotator"
    for path in (first, second):
        projects.create(path).close()
    application = Application(qapp, settings_file.load())
    application.open(str(first))
    application.open(str(second))
    one, other = application.windows
    one.preferences.show("Keys")
    page = one.preferences.shown.findChild(KeysPage)
    qtbot.waitUntil(page.isVisible)
    page.choose("help")
    page.add.click()
    qtbot.waitUntil(lambda: page.field.hasFocus())
    qtbot.keyClick(page.field, Key.Key_F12)
    for window in (one, other):
        assert [key.toString() for key in window.actions_by_name["help"].shortcuts()] == ["F1", "F12"]
    for window in (one, other):
        window.close()
    application.deleteLater()


def test_the_row_of_digits_does_what_is_set_for_it(window, qtbot):
    window.keep(keys={"tag_claim": "C", "tag_quote": "1"})
    window.page.digit_pressed.emit(1, Modifier.NoModifier)
    view = window.page.panes.panes[0].view
    assert view.mark(window.page.chosen).kind == "quote"
