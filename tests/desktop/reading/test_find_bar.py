"""Finding in the article: places, counts, forward and back, case and whole words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from annotator.desktop.reading.find_bar import places_of
from annotator.domain.spans import Span
from tests.desktop.conftest import FIRST

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def places(text, words, *, match_case=False, whole_words=False):
    return places_of(text, words, match_case=match_case, whole_words=whole_words, progress=lambda *args: None)


@given(st.text("ab 🙂\n", max_size=60), st.text("ab 🙂", min_size=1, max_size=3))
def test_every_place_has_the_words_and_none_is_missed(text, words):
    found = places(text, words, match_case=True)
    assert all(span.of(text) == words for span in found)
    assert len(found) == text.count(words)


def test_places_across_the_seams_of_long_texts_are_found(monkeypatch):
    monkeypatch.setattr("annotator.desktop.reading.find_bar._CHUNK", 7)
    text = "one two three " * 50
    assert len(places(text, "two three")) == 50
    assert len(places(text, "two", whole_words=True)) == 50
    assert places("aaaa", "aa") == [Span(0, 2), Span(2, 4)]


def test_case_and_whole_words():
    assert len(places("Art art ART start", "art")) == 4
    assert len(places("Art art ART start", "art", match_case=True)) == 2
    assert len(places("Art art ART start", "art", whole_words=True)) == 3


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
    qtbot.keyClick(bar.field, Key.Key_Return)
    assert bar.count.text() == "1 of 2"
    qtbot.keyClick(bar.field, Key.Key_Return, Modifier.ShiftModifier)
    assert bar.count.text() == "2 of 2"


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
