from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.desktop.theme import LIGHT
from annotator.domain.spans import Span
from tests.desktop.article.shown_articles import (
    ALT,
    CONTROL,
    LEFT,
    LONG,
    SHIFT,
    TEXT,
    click,
    left_edge,
    mark,
    show,
    span_of,
)


def test_the_text_is_what_was_given(qtbot: QtBot) -> None:
    assert show(qtbot, TEXT).text == TEXT


def test_copying_is_exact(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == TEXT
    view.select(span_of(TEXT, "the\u00a0article"))
    view.copy()
    assert QGuiApplication.clipboard().text() == "the\u00a0article"


def test_copying_nothing_leaves_the_clipboard_alone(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    QGuiApplication.clipboard().setText("kept")
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "kept"


def test_another_article_starts_anew(qtbot: QtBot) -> None:
    view = show(qtbot, LONG, [mark("a", 5, 9)])
    view.set_chosen("a")
    view.select(Span(9000, 9100))
    view.set_hits([Span(0, 4)])
    view.set_article("Short.")
    assert (view.caret, view.selection, view.marks_at(6), view.chosen_mark) == (0, Span(0, 0), [], None)
    assert view.verticalScrollBar().value() == 0
    assert view.visible_span() == Span(0, 6)


def test_a_line_of_five_megabytes_opens_and_scrolls(qtbot: QtBot) -> None:
    text = ("One sentence of many words 🔥 that go on. " * 130_000)[:5_000_000]
    view = show(qtbot, text)
    view.grab()
    qtbot.keyClick(view, Qt.Key.Key_End, CONTROL)
    assert view.caret == len(text)
    assert view.visible_span().end == len(text)
    view.reveal(Span(2_500_000, 2_500_010), centre=True)
    assert view.visible_span().contains(Span(2_500_000, 2_500_010))
    assert view.position_at(left_edge(view, 2_500_000)) == 2_500_000


def test_changed_marks_are_seen_at_once(qtbot: QtBot) -> None:
    span = span_of(TEXT, "second")
    view = show(qtbot, TEXT)
    bare = view.grab().toImage()
    view.change_marks([], [mark("a", span.start, span.end)])
    assert [m.id for m in view.marks_at(span.start)] == ["a"]
    marked = view.grab().toImage()
    assert marked != bare
    view.change_marks([], [mark("a", span.start, span.end, "quote")])
    assert view.grab().toImage() not in (bare, marked)
    assert view.ruler.kinds_at(span.start) == ["quote"]
    view.change_marks(["a", "unknown"], [])
    assert view.grab().toImage() == bare


def test_next_and_previous_mark(qtbot: QtBot) -> None:
    marks = [mark("a", 0, 5), mark("b", 6, 11, status="disputed"), mark("c", 60, 66)]
    view = show(qtbot, TEXT, marks)
    assert view.next_mark(0) == marks[1]
    assert view.next_mark(0, beyond="b") == marks[2]
    assert view.next_mark(-1, wanted=lambda m: m.status == "disputed") == marks[1]
    assert view.previous_mark(60) == marks[1]
    assert view.previous_mark(0, beyond="a") is None


def test_the_chosen_mark_looks_chosen_until_another_is(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT, [mark("a", 0, 5), mark("b", 60, 66)])
    plain = view.grab().toImage()
    view.set_chosen("a")
    chosen = view.grab().toImage()
    assert chosen != plain
    view.set_chosen("b")
    assert view.grab().toImage() != chosen
    view.set_chosen(None)
    assert view.grab().toImage() == plain


def test_the_caret_blinks_only_while_the_view_has_the_focus(qtbot: QtBot) -> None:
    view = show(qtbot, "")
    view.set_article("Words.")

    def caret_is_seen() -> bool:
        image = view.viewport().grab().toImage()
        box = view.rectangle_of(0)
        return QColor(image.pixel(box.left(), box.center().y())).name() == LIGHT.text

    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert caret_is_seen()
    qtbot.waitUntil(lambda: not caret_is_seen(), timeout=3000)
    view.clearFocus()
    qtbot.wait(20)
    assert not caret_is_seen()


def test_an_empty_article_is_no_trouble(qtbot: QtBot) -> None:
    view = show(qtbot, "")
    view.grab()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        qtbot.keyClick(view, key)
        qtbot.keyClick(view, key, ALT | SHIFT)
    click(qtbot, view, QPoint(100, 100))
    qtbot.mouseDClick(view.viewport(), LEFT, pos=QPoint(100, 100))
    assert (view.caret, view.selection, view.visible_span()) == (0, Span(0, 0), Span(0, 0))


def test_ctrl_and_the_wheel_ask_for_another_size(qtbot: QtBot) -> None:
    view = show(qtbot, LONG)
    asked: list[int] = []
    view.zoom_requested.connect(asked.append)
    for turn, modifiers in ((120, CONTROL), (-120, CONTROL), (-120, Qt.KeyboardModifier.NoModifier)):
        event = QWheelEvent(
            QPointF(50, 50),
            view.viewport().mapToGlobal(QPointF(50, 50)),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
    assert asked == [1, -1]
    assert view.verticalScrollBar().value() > 0


def test_the_menu_is_asked_for_where_the_pointer_or_the_caret_is(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    asked: list[int] = []
    view.menu_requested.connect(lambda position, _: asked.append(position))
    span = span_of(TEXT, "second")
    view.select(span)
    point = left_edge(view, span.start + 2)
    mouse, keyboard = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(mouse, point, view.viewport().mapToGlobal(point)))
    assert view.selection == span
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(keyboard, point, view.viewport().mapToGlobal(point)))
    outside = left_edge(view, 3)
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(mouse, outside, view.viewport().mapToGlobal(outside)))
    assert asked == [span.start + 2, span.end, 3]
    assert view.selection == Span(3, 3)
