import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from annotator.domain.spans import Span
from tests.desktop.article.shown_articles import (
    FAMILY,
    LEFT,
    LONG,
    SHIFT,
    TEXT,
    click,
    drag,
    left_edge,
    mark,
    middle,
    show,
    span_of,
)


@pytest.mark.parametrize("words", ["words", "🔥", "article", FAMILY, "second", "twice", "中国", "持沟", "last"])
def test_dragging_over_words_selects_just_them(qtbot: QtBot, words: str) -> None:
    view = show(qtbot, TEXT)
    span = span_of(TEXT, words)
    drag(qtbot, view, left_edge(view, span.start), left_edge(view, span.end))
    assert view.selection == span
    drag(qtbot, view, left_edge(view, span.end), left_edge(view, span.start))
    assert view.selection == span
    assert view.caret == span.start


def test_dragging_over_arabic_words_selects_just_them(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    span = span_of(TEXT, "الحكومة")
    drag(qtbot, view, left_edge(view, span.start), left_edge(view, span.end))
    assert view.selection == span


def test_double_click_takes_a_word_and_a_third_the_paragraph(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    span = span_of(TEXT, "second")
    point = middle(view, span.start, span.end)
    click(qtbot, view, point)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=point)
    assert view.selection == span
    click(qtbot, view, point)
    assert view.selection.of(TEXT) == "A second paragraph says more. It says it twice."


def test_shift_click_extends_from_where_the_caret_was(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    first, second = span_of(TEXT, "words"), span_of(TEXT, "second")
    click(qtbot, view, left_edge(view, first.start))
    click(qtbot, view, left_edge(view, second.end), SHIFT)
    assert view.selection == Span(first.start, second.end)


def test_a_drag_beyond_the_edge_scrolls_and_selects_on(qtbot: QtBot) -> None:
    view = show(qtbot, LONG)
    qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(100, 100))
    below = QPoint(100, view.viewport().height() + 80)
    qtbot.mouseMove(view.viewport(), pos=below)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 300)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=below)
    assert view.selection.end > view.visible_span().start
    stopped = view.verticalScrollBar().value()
    qtbot.wait(80)
    assert view.verticalScrollBar().value() == stopped


def test_a_click_goes_to_the_topmost_mark_and_again_to_the_next_below(qtbot: QtBot) -> None:
    outer, inner = span_of(TEXT, "A second paragraph says"), span_of(TEXT, "second")
    view = show(qtbot, TEXT, [mark("outer", outer.start, outer.end), mark("inner", inner.start, inner.end)])
    chosen: list[str] = []
    view.mark_activated.connect(chosen.append)
    point = middle(view, inner.start, inner.end)
    for _ in range(3):
        click(qtbot, view, point)
    assert chosen == ["inner", "outer", "inner"]
    click(qtbot, view, middle(view, outer.start))
    assert chosen[3:] == ["outer"]


def test_selecting_activates_nothing_and_neither_does_bare_paper(qtbot: QtBot) -> None:
    span = span_of(TEXT, "A second paragraph")
    view = show(qtbot, TEXT, [mark("a", span.start, span.end)])
    chosen: list[str] = []
    view.mark_activated.connect(chosen.append)
    drag(qtbot, view, left_edge(view, span.start), left_edge(view, span.end))
    click(qtbot, view, QPoint(view.viewport().width() - 3, middle(view, span.start).y()))
    assert chosen == []


def test_hovering_tells_every_mark_under_the_pointer_once(qtbot: QtBot) -> None:
    outer, inner = span_of(TEXT, "A second paragraph says"), span_of(TEXT, "second")
    view = show(qtbot, TEXT, [mark("outer", outer.start, outer.end), mark("inner", inner.start, inner.end)])
    told: list[list[str]] = []
    view.marks_hovered.connect(lambda ids, _: told.append(ids))
    qtbot.mouseMove(view.viewport(), pos=middle(view, inner.start + 1))
    qtbot.mouseMove(view.viewport(), pos=middle(view, inner.start + 2))
    qtbot.mouseMove(view.viewport(), pos=middle(view, outer.start))
    qtbot.mouseMove(view.viewport(), pos=QPoint(2, 2))
    assert told == [["inner", "outer"], ["outer"], []]


def test_an_end_of_the_chosen_mark_can_be_dragged(qtbot: QtBot) -> None:
    span = span_of(TEXT, "second")
    view = show(qtbot, TEXT, [mark("a", span.start, span.end)])
    moved: list[tuple[str, int, int]] = []
    view.span_dragged.connect(lambda *there: moved.append(there))
    view.set_chosen("a")
    new_end = span_of(TEXT, "paragraph says").end
    drag(qtbot, view, left_edge(view, span.end), left_edge(view, new_end))
    drag(qtbot, view, left_edge(view, span.start), left_edge(view, span.start - 2))
    assert moved == [("a", span.start, new_end), ("a", span.start - 2, span.end)]
    assert view.chosen_mark == mark("a", span.start, span.end)  # the window decides, not the mouse
    view.set_handles_shown(False)
    drag(qtbot, view, left_edge(view, span.end), left_edge(view, new_end))
    assert len(moved) == 2
    assert view.selection == Span(span.end, new_end)
