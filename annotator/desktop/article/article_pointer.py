"""The mouse in an article: clicks on marks, dragged selections, and the ends and the grip of a chosen mark."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.domain.spans import Span

if TYPE_CHECKING:
    from annotator.desktop.article.article_view import ArticleView
    from annotator.domain.annotations import Mark

_AUTOSCROLL_EVERY = 30
"""Milliseconds between two steps of scrolling while a selection is dragged beyond the edge."""


class ArticlePointer(QObject):
    """Turns mouse events of an article view into selections and its signals."""

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view)
        self._view = view
        self._pressed_at: QPoint | None = None
        self._moved = False
        self._whole: Span | None = None
        """What a double or triple click selected: dragging on adds whole words or paragraphs to it."""
        self._by_paragraph = False
        self._since_double_click = QElapsedTimer()
        self._double_clicked_at = QPoint()
        self._before = Span(0, 0)
        """What was selected before the button went down: there Esc goes back."""
        self._held: tuple[Mark, str] | None = None
        self._carrying = False
        self._stack: list[str] = []
        self._last_click = QPoint()
        self._hovered: list[str] = []
        self._pointer = QPoint()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_AUTOSCROLL_EVERY)
        self._scrolling.timeout.connect(self._autoscroll)

    def forget(self) -> None:
        """Let go of everything: another article is shown."""
        self._pressed_at = None
        self._whole = None
        self._held = None
        self._carrying = False
        self._stack = []
        self._hovered = []
        self._scrolling.stop()

    def cancel(self) -> bool:
        """Give up what is being dragged, as if it had not begun; whether something was."""
        if self._pressed_at is None or not (self._moved or self._held or self._carrying):
            return False
        selecting = self._held is None and not self._carrying
        self._pressed_at = self._held = None
        self._carrying = False
        self._scrolling.stop()
        self._view.show_dragged(None)
        if selecting:
            self._view.select(self._before, reveal=False)
        self._show_cursor(self._pointer)
        return True

    def press(self, event: QMouseEvent) -> None:
        """A button goes down."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        point = event.position().toPoint()
        self._pressed_at, self._moved, self._whole = point, False, None
        self._pointer, self._before = point, self._view.selection
        self._carrying = self._view.grip_at(point) or self._lifts(event)
        if self._carrying:
            self._show_cursor(point)
            return
        mark, end = self._view.chosen_mark, self._view.handle_at(point)
        if mark is not None and end is not None:
            self._held = (mark, end)
            return
        if self._ends_triple_click(point):
            self._by_paragraph = True
            self._select_whole(self._view.paragraph_around(self._view.position_at(point)))
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        position, upstream = self._view.caret_at(point)
        self._moved = extend
        self._view.place_caret(position, extend=extend, upstream=upstream)

    def double_click(self, event: QMouseEvent) -> None:
        """The second click: select the word."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        point = event.position().toPoint()
        self._pressed_at, self._by_paragraph = point, False
        self._double_clicked_at = point
        self._since_double_click.start()
        character = self._view.character_under(point)
        self._select_whole(self._view.word_around(self._view.position_at(point) if character is None else character))

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves, with or without a button."""
        point = event.position().toPoint()
        self._pointer = point
        if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed_at is None:
            self._hover(point)
            return
        if (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._moved = True
        if self._carrying:
            if self._moved:
                self._carry()
        elif self._held is not None or self._moved:
            self._follow(point)
            beyond = not 0 <= point.y() < self._view.viewport().height()
            if beyond and not self._scrolling.isActive():
                self._scrolling.start()
            elif not beyond:
                self._scrolling.stop()

    def release(self, event: QMouseEvent) -> None:
        """A button goes up."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._scrolling.stop()
        point = event.position().toPoint()
        pressed_at, self._pressed_at = self._pressed_at, None
        if pressed_at is None:
            return
        carried, self._carrying = self._carrying, False
        if self._held is not None:
            self._let_go()
        elif not carried and not self._moved and self._whole is None:
            self._click(point)
        elif not carried and self._view.selection:
            self._view.selected_by_mouse.emit(point)
        self._show_cursor(point)
        if self._view.selection:
            self._offer_to_middle_button()

    def leave(self) -> None:
        """The pointer leaves the article."""
        if self._hovered:
            self._hovered = []
            self._view.marks_hovered.emit([], self._view.viewport().mapToGlobal(self._pointer))

    def _click(self, point: QPoint) -> None:
        """Choose the topmost mark under the pointer; again at the same spot, the next one below."""
        character = self._view.character_under(point)
        stack = [] if character is None else [mark.id for mark in self._view.marks_at(character)]
        if not stack:
            self._stack = []
            return
        near = (point - self._last_click).manhattanLength() < QApplication.startDragDistance()
        if near and sorted(stack) == sorted(self._stack):
            self._stack = [*self._stack[1:], self._stack[0]]
        else:
            self._stack = stack
        self._last_click = point
        self._view.mark_activated.emit(self._stack[0])

    def _ends_triple_click(self, point: QPoint) -> bool:
        """Tell whether a press follows a double click soon and near enough; Qt itself counts to two only."""
        if not self._since_double_click.isValid():
            return False
        soon = self._since_double_click.elapsed() <= QApplication.doubleClickInterval()
        self._since_double_click.invalidate()
        return soon and (point - self._double_clicked_at).manhattanLength() < QApplication.startDragDistance()

    def _select_whole(self, span: Span) -> None:
        self._whole = span
        self._view.select(span, reveal=False)

    def _extend_to(self, point: QPoint) -> None:
        position, upstream = self._view.caret_at(point)
        if self._whole is None:
            self._view.place_caret(position, extend=True, upstream=upstream)
            return
        there = self._view.paragraph_around(position) if self._by_paragraph else self._view.word_around(position)
        if position < self._whole.start:
            self._view.place_caret(self._whole.end, extend=False)
            self._view.place_caret(there.start, extend=True)
        else:
            self._view.place_caret(self._whole.start, extend=False)
            self._view.place_caret(max(there.end, self._whole.end), extend=True, upstream=True)

    def _autoscroll(self) -> None:
        """Scroll on, the faster the farther the pointer is outside, and select along."""
        height = self._view.viewport().height()
        y = self._pointer.y()
        beyond = y if y < 0 else y - height + 1
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + max(-60, min(60, beyond)))
        self._follow(QPoint(self._pointer.x(), max(0, min(y, height - 1))))

    def _follow(self, point: QPoint) -> None:
        if self._held is not None:
            self._drag_end(point)
        else:
            self._extend_to(point)

    def _lifts(self, event: QMouseEvent) -> bool:
        """Tell whether Alt is held over the chosen mark, which is carried off then wherever it is taken hold of."""
        mark = self._view.chosen_mark
        if mark is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier or not self._view.handles_shown:
            return False
        character = self._view.character_under(event.position().toPoint())
        return character is not None and mark.start <= character < mark.end

    def _carry(self) -> None:
        """Hand the chosen mark to whoever carries it from here on."""
        mark = self._view.chosen_mark
        self._pressed_at, self._carrying = None, False
        if mark is not None:
            self._view.mark_carried.emit(mark.id)
        self._show_cursor(self._pointer)

    def _drag_end(self, point: QPoint) -> None:
        assert self._held is not None
        mark, end = self._held
        position = self._view.position_at(point)
        if end == "start" and position < mark.end:
            self._view.show_dragged(mark._replace(start=position))
        elif end == "end" and position > mark.start:
            self._view.show_dragged(mark._replace(end=position))

    def _let_go(self) -> None:
        assert self._held is not None
        mark, self._held = self._held[0], None
        moved = self._view.chosen_mark
        self._view.show_dragged(None)
        if moved is not None and (moved.start, moved.end) != (mark.start, mark.end):
            self._view.span_dragged.emit(moved.id, moved.start, moved.end)

    def _hover(self, point: QPoint) -> None:
        self._show_cursor(point)
        character = self._view.character_under(point)
        hovered = [] if character is None else [mark.id for mark in self._view.marks_at(character)]
        if hovered != self._hovered:
            self._hovered = hovered
            self._view.marks_hovered.emit(hovered, self._view.viewport().mapToGlobal(point))

    def _show_cursor(self, point: QPoint) -> None:
        shape = Qt.CursorShape.IBeamCursor
        if self._carrying:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._view.grip_at(point):
            shape = Qt.CursorShape.OpenHandCursor
        elif self._view.handle_at(point) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        self._view.viewport().setCursor(shape)

    def _offer_to_middle_button(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection():
            clipboard.setText(self._view.selection.of(self._view.text), QClipboard.Mode.Selection)
