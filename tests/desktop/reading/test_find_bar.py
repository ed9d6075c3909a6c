"""Finding in the article: places, counts, forward and back, case and whole words."""

import pytest
from PySide6.QtCore import Qt

from annotator.actions import annotating
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries
from tests.desktop.conftest import FIRST

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def bar(window, qtbot):
    view = window.page.active_pane.view
    qtbot.keyClick(view, Key.Key_F, Modifier.ControlModifier)
    return window.page.active_pane.find_bar


def test_ctrl_f_finds_as_one_types_and_goes_round(window, qtbot, bar):
    assert bar.isVisible()
    assert window.focusWidget() is bar.field
    qtbot.keyClicks(bar.field, "brussels")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 2")
    view = window.page.active_pane.view
    first = FIRST.index("Brussels")
    assert view.selection == Span(first, first + 8)
    qtbot.keyClick(bar.field, Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    assert view.selection.start == FIRST.rindex("Brussels")
    assert bar.turned.text() == ""
    qtbot.keyClick(bar.field, Key.Key_Return)
    assert bar.count.text() == "1 of 2"
    assert bar.turned.text() == "on from the start"
    qtbot.keyClick(bar.field, Key.Key_Return, Modifier.ShiftModifier)
    assert bar.count.text() == "2 of 2"
    assert bar.turned.text() == "on from the end"


def test_esc_closes_and_the_place_stays_selected(window, qtbot, bar):
    qtbot.keyClicks(bar.field, "surprised")
    qtbot.keyClick(bar.field, Key.Key_Return)
    qtbot.keyClick(bar.field, Key.Key_Escape)
    view = window.page.active_pane.view
    assert not bar.isVisible()
    assert window.focusWidget() is view
    assert view.selection.of(view.text) == "surprised"


def test_what_is_not_there_is_said(window, qtbot, bar):
    qtbot.keyClicks(bar.field, "nowhere")
    qtbot.waitUntil(lambda: bar.count.text() == "not found")
    assert not bar.next.isEnabled()


def test_the_case_button_searches_anew(window, qtbot, bar):
    qtbot.keyClicks(bar.field, "beijing")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 2")
    qtbot.mouseClick(bar.match_case, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "not found"


def test_f3_goes_on_after_the_text_has_the_keys_again(window, qtbot, bar):
    qtbot.keyClicks(bar.field, "Brussels")
    qtbot.waitUntil(lambda: bool(bar.hits))
    view = window.page.active_pane.view
    view.setFocus()
    qtbot.keyClick(view, Key.Key_F3)
    assert bar.count.text() == "2 of 2"
    qtbot.keyClick(view, Key.Key_F3, Modifier.ShiftModifier)
    assert bar.count.text() == "1 of 2"


def test_selected_words_are_what_is_looked_for(window, qtbot):
    view = window.page.active_pane.view
    start = FIRST.index("sanctions")
    view.select(Span(start, start + 9))
    qtbot.keyClick(view, Key.Key_F, Modifier.ControlModifier)
    assert window.page.active_pane.find_bar.field.text() == "sanctions"
    assert window.page.active_pane.find_bar.count.text() == "1 of 1"


def tags(session, kind):
    with session.read() as read:
        return [one for one in queries.tag_rows(read, viewer=session.viewer) if one.kind == kind]


def choose_kind(bar, name):
    bar.kinds.aboutToShow.emit()
    next(action for action in bar.kinds.actions() if action.text() == name).trigger()


def test_a_regular_expression_is_looked_for_on_request(window, qtbot, bar):
    bar.expression.setChecked(True)
    qtbot.keyClicks(bar.field, r"\d+,\d+ \w+")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 1")
    view = window.page.active_pane.view
    assert view.selection.of(view.text) == "14,000 soldiers"
    bar.field.setText("(")
    bar.search()
    assert bar.count.text() == "cannot be looked for"
    assert "no regular expression" in bar.count.toolTip()
    assert not bar.tag_all.isEnabled()
    qtbot.mouseClick(bar.expression, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "not found"


def test_all_places_are_tagged_at_once_undone_as_one_and_never_twice(window, session, qtbot, bar):
    qtbot.keyClicks(bar.field, "Brussels")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 2")
    choose_kind(bar, "Claim")
    before = len(tags(session, Kind.CLAIM)) - 2
    assert [one.exact for one in tags(session, Kind.CLAIM)].count("Brussels") == 2
    assert window.page.messages.words == "2 passages tagged."
    assert session.undo_name == "Tag 2 passages as claim"
    choose_kind(bar, "Claim")
    assert window.page.messages.words == "2 passages had the tag already."
    assert len(tags(session, Kind.CLAIM)) == before + 2
    session.undo()
    assert len(tags(session, Kind.CLAIM)) == before


def test_a_passage_that_is_tagged_already_is_told_and_left(window, session, qtbot, bar):
    pane = window.page.active_pane
    first = FIRST.index("Brussels")
    session.do(annotating.annotate, pane.version_id, Span(first, first + 8), Kind.QUOTE)
    qtbot.keyClicks(bar.field, "Brussels")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 2")
    choose_kind(bar, "Quote")
    assert window.page.messages.words == "1 passage tagged. 1 passage had the tag already."


def test_more_places_than_are_shown_are_said(window, qtbot, bar, monkeypatch):
    monkeypatch.setattr("annotator.desktop.reading.find_bar.MOST_HITS", 3)
    qtbot.keyClicks(bar.field, "e")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of the first 3, there are more")
    assert len(bar.hits) == 3
