import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.domain.spans import Span
from tests.desktop.article.shown_articles import (
    ALT,
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


def test_ten_tags_on_the_same_words_are_reached_one_after_the_other(qtbot: QtBot) -> None:
    span = span_of(TEXT, "second paragraph says")
    marks = [
        mark(f"tag {number}", span.start - number, span.end, ("claim", "quote")[number % 2]) for number in range(2)
    ]
    marks += [mark(f"tag {number}", span.start, span.end - number % 3) for number in range(2, 10)]
    view = show(qtbot, TEXT, marks)
    chosen: list[str] = []

    def choose(name: str) -> None:
        chosen.append(name)
        view.set_chosen(name)

    view.mark_activated.connect(choose)
    told: list[list[str]] = []
    view.marks_hovered.connect(lambda ids, _: told.append(ids))
    point = middle(view, span.start + 8, span.start + 9)
    qtbot.mouseMove(view.viewport(), pos=point)
    for _ in range(11):
        click(qtbot, view, point)
    assert told[-1] == chosen[:10]
    assert sorted(chosen[:10]) == sorted(one.id for one in marks)
    assert chosen[10] == chosen[0]


def test_escape_gives_up_what_is_dragged(qtbot: QtBot) -> None:
    span = span_of(TEXT, "second")
    view = show(qtbot, TEXT, [mark("a", span.start, span.end)])
    moved: list[tuple[str, int, int]] = []
    selected: list[QPoint] = []
    view.span_dragged.connect(lambda *there: moved.append(there))
    view.selected_by_mouse.connect(selected.append)
    view.set_chosen("a")
    there = left_edge(view, span.end + 12)
    qtbot.mousePress(view.viewport(), LEFT, pos=left_edge(view, span.end))
    qtbot.mouseMove(view.viewport(), pos=there)
    assert view.chosen_mark == mark("a", span.start, span.end + 12)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=there)
    assert view.chosen_mark == mark("a", span.start, span.end)
    before = span_of(TEXT, "more")
    view.select(before)
    qtbot.mousePress(view.viewport(), LEFT, pos=left_edge(view, 2))
    qtbot.mouseMove(view.viewport(), pos=there)
    assert view.selection != before
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=there)
    assert view.selection == before
    assert moved == []
    assert selected == []


def test_an_end_that_is_dragged_beyond_the_edge_scrolls_on(qtbot: QtBot) -> None:
    view = show(qtbot, LONG, [mark("a", 10, 20)])
    moved: list[tuple[str, int, int]] = []
    view.span_dragged.connect(lambda *there: moved.append(there))
    view.set_chosen("a")
    qtbot.mousePress(view.viewport(), LEFT, pos=left_edge(view, 20))
    below = QPoint(100, view.viewport().height() + 80)
    qtbot.mouseMove(view.viewport(), pos=below)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 300)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=below)
    assert moved[0][:2] == ("a", 10)
    assert moved[0][2] > 400


def test_the_pointer_shows_what_can_be_taken_hold_of(qtbot: QtBot) -> None:
    span = span_of(TEXT, "second paragraph")
    view = show(qtbot, TEXT, [mark("a", span.start, span.end)])
    grip_place = left_edge(view, span.start) + QPoint(17, -14)
    shapes = {}
    for name, chosen in (("none", None), ("chosen", "a")):
        view.set_chosen(chosen)
        for what, point in (("end", left_edge(view, span.end)), ("grip", grip_place), ("words", middle(view, 60))):
            qtbot.mouseMove(view.viewport(), pos=QPoint(5, 5))
            qtbot.mouseMove(view.viewport(), pos=point)
            shapes[name, what] = view.viewport().cursor().shape()
    beam = Qt.CursorShape.IBeamCursor
    assert shapes == {
        ("none", "end"): beam,
        ("none", "grip"): beam,
        ("none", "words"): beam,
        ("chosen", "end"): Qt.CursorShape.SizeHorCursor,
        ("chosen", "grip"): Qt.CursorShape.OpenHandCursor,
        ("chosen", "words"): beam,
    }


def test_with_alt_the_chosen_mark_is_carried_off_wherever_it_is_held(qtbot: QtBot) -> None:
    span = span_of(TEXT, "second paragraph")
    view = show(qtbot, TEXT, [mark("a", span.start, span.end)])
    view.set_chosen("a")
    carried: list[str] = []
    view.mark_carried.connect(carried.append)
    point = middle(view, span.start + 8, span.start + 9)
    for modifier in (Qt.KeyboardModifier.NoModifier, ALT):
        qtbot.mousePress(view.viewport(), LEFT, modifier, pos=point)
        qtbot.mouseMove(view.viewport(), pos=point + QPoint(40, 30))
        qtbot.mouseRelease(view.viewport(), LEFT, pos=point + QPoint(40, 30))
    assert carried == ["a"]


def test_a_mark_of_mixed_directions_is_held_by_its_own_first_and_last_letter(qtbot: QtBot) -> None:
    text = "قال شركة Huawei إن 45 في المئة."
    span = span_of(text, "Huawei إن 45")
    view = show(qtbot, text, [mark("a", span.start, span.end)])
    view.set_chosen("a")
    h, last = (view.column.laid(0).boxes(place, place + 1)[0] for place in (span.start, span.end - 1))
    height = view.rectangle_of(0).center().y()
    assert view.handle_at(QPoint(round(h.left) + view.left, height)) == "start"
    assert view.handle_at(QPoint(round(last.right) + view.left, height)) == "end"
    chosen: list[str] = []
    view.mark_activated.connect(chosen.append)
    click(qtbot, view, QPoint(round((h.left + h.right) / 2) + view.left + 6, height))
    assert chosen == ["a"]
