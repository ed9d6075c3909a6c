"""A column of text with a caret and a selection in it, moved by keys and by whoever asks; nothing can be typed."""

from collections.abc import Callable

from PySide6.QtCore import QBasicTimer, QRectF, QTimerEvent, Signal
from PySide6.QtGui import QColor, QFocusEvent, QGuiApplication, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from annotator.desktop.article import article_accessibility
from annotator.desktop.article.article_painter import REACH, ArticlePainter
from annotator.desktop.article.caret import Caret, Motion, SentenceFinder
from annotator.desktop.article.column_view import ColumnView
from annotator.desktop.article.paragraphs import Paragraphs
from annotator.desktop.theme import Theme
from annotator.domain.spans import Span
from annotator.domain.utf16 import Utf16Map

_CARET_WIDTH = 2


class CaretView(ColumnView):
    """Positions and spans are code points of the text.

    Signals:
        selection_changed(int start, int end)     start == end: a bare caret
    """

    selection_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None, theme: Theme) -> None:
        super().__init__(parent, theme)
        self._painting = ArticlePainter(theme)
        self._caret = Caret()
        self._caret_lit = False
        self._blinking = QBasicTimer()
        self._units: Utf16Map | None = None

    @property
    def units(self) -> Utf16Map:
        """Converts offsets of the text for those who count UTF-16 units."""
        if self._units is None:
            self._units = Utf16Map(self.text)
        return self._units

    @override
    def set_paragraphs(self, paragraphs: Paragraphs) -> None:
        self._units = None
        self._caret.place(0)
        self._painting.selection = self._caret.selection
        super().set_paragraphs(paragraphs)

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self._caret.position

    @property
    def selection(self) -> Span:
        """What is selected; an empty span at the caret when nothing is."""
        return self._caret.selection

    def select(self, span: Span, *, reveal: bool = True) -> None:
        """Select a span, the caret at its end."""
        end = len(self.text)
        self._change_caret(lambda caret: caret.select(Span(min(span.start, end), min(span.end, end))))
        if reveal:
            self.reveal(self.selection)

    def select_all(self) -> None:
        """Select the whole article."""
        self.select(Span(0, len(self.text)), reveal=False)

    def set_caret(self, position: int) -> None:
        """Put the caret before a code point, with nothing selected."""
        self.place_caret(position)

    def place_caret(self, position: int, *, extend: bool = False, upstream: bool = False) -> None:
        """Put the caret somewhere; ``extend`` keeps the other end of the selection, ``upstream`` means a line's end."""
        inside = min(max(position, 0), len(self.text))
        self._change_caret(lambda caret: caret.place(inside, extend=extend, upstream=upstream))

    def move_caret(self, motion: Motion, *, extend: bool = False) -> None:
        """Move the caret as a key does and keep it in sight."""
        if motion in (Motion.PAGE_UP, Motion.PAGE_DOWN):
            bar, page = self.verticalScrollBar(), self.column.page
            bar.setValue(bar.value() + (page if motion is Motion.PAGE_DOWN else -page))
        self._change_caret(lambda caret: caret.move(motion, self.column, extend=extend))
        self.reveal(Span(self.caret, self.caret))

    def set_sentence_finder(self, finder: SentenceFinder) -> None:
        """Tell which sentence a position lies in; without it, the rules of Unicode (UAX 29) do."""
        self._caret.find_sentence = finder

    def copy(self) -> None:
        """Put the selected words on the clipboard, to the code point; without a selection nothing happens."""
        if self.selection:
            QGuiApplication.clipboard().setText(self.selection.of(self.text))

    def paint_caret(self, painter: QPainter) -> None:
        """Paint the caret where it blinks just now."""
        if self._caret_lit:
            painter.fillRect(self._caret_rectangle(), QColor(self._painting.theme.text))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._light_caret()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blinking.stop()
        self._caret_lit = False
        self._repaint_caret()

    @override
    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() == self._blinking.timerId():
            self._caret_lit = not self._caret_lit
            self._repaint_caret()
        else:
            super().timerEvent(event)

    def _change_caret(self, change: Callable[[Caret], None]) -> None:
        before, stood_at = self.selection, self.caret
        self._repaint_caret()
        change(self._caret)
        self._painting.selection = after = self.selection
        for span in (before, after):
            if span and before != after:
                self._repaint(span)
        self._light_caret()
        if self.reading.focused and self._paragraphs_of(before) != self._paragraphs_of(after):
            self.viewport().update()
        if before != after or stood_at != self.caret:
            article_accessibility.announce_caret(self)
            self.selection_changed.emit(after.start, after.end)

    def _paragraphs_of(self, span: Span) -> tuple[Span, Span]:
        return self.paragraph_around(span.start), self.paragraph_around(span.end)

    def _light_caret(self) -> None:
        """Show the caret at once and let it blink from now on, in the rhythm of the desktop."""
        if not self.hasFocus():
            return
        self._caret_lit = True
        if QApplication.cursorFlashTime() > 0:
            self._blinking.start(QApplication.cursorFlashTime() // 2, self)
        self._repaint_caret()

    def _caret_rectangle(self) -> QRectF:
        box = self.box_of(self._caret.position, upstream=self._caret.upstream)
        return QRectF(round(box.left) - _CARET_WIDTH // 2, box.top - 1, _CARET_WIDTH, box.bottom - box.top + 2)

    def _repaint_caret(self) -> None:
        first, last = self.column.visible[0][2].span, self.column.visible[-1][2].span
        if first.start <= self.caret <= last.end:
            self.viewport().update(self._caret_rectangle().toAlignedRect().adjusted(-1, -1, 1, 1))

    def _repaint(self, span: Span) -> None:
        """Paint the pieces in sight that share something with a span."""
        for _, top, laid in self.column.visible:
            if laid.span.start < span.end and span.start < laid.span.end:
                self.viewport().update(0, top - REACH, self.viewport().width(), laid.height + 2 * REACH)
