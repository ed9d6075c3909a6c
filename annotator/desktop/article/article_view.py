"""The article on the screen: its words set in a column, the marks beneath them, a caret, a selection and a ruler."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QBasicTimer, QEvent, QPoint, QRect, QRectF, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from annotator.desktop.article import article_accessibility, article_keys
from annotator.desktop.article.article_painter import REACH, ArticlePainter
from annotator.desktop.article.article_pointer import ArticlePointer
from annotator.desktop.article.caret import Caret, Motion, SentenceFinder
from annotator.desktop.article.column_view import ColumnView
from annotator.desktop.article.laid_paragraph import Box
from annotator.desktop.article.mark_index import MarkIndex
from annotator.desktop.article.paragraphs import Paragraphs
from annotator.desktop.theme import LIGHT, KindStyle, Theme
from annotator.domain.annotations import Mark
from annotator.domain.articles import Block
from annotator.domain.spans import Span
from annotator.domain.utf16 import Utf16Map

_CARET_WIDTH = 2


class ArticleView(ColumnView):
    """Shows one article. Positions and spans are code points of the text it was given; points are viewport pixels.

    Signals:
        selection_changed(int start, int end)     start == end: a bare caret
        mark_activated(str id)                    a click on a mark, the topmost first, then the next one below
        marks_hovered(list ids, QPoint global)    the marks under the pointer changed
        menu_requested(int position, QPoint global)
        span_dragged(str id, int start, int end)  an end of the chosen mark was dragged
        zoom_requested(int steps)                 Ctrl and the wheel
        scrolled()                                the first visible position changed
    """

    selection_changed = Signal(int, int)
    mark_activated = Signal(str)
    marks_hovered = Signal(list, QPoint)
    menu_requested = Signal(int, QPoint)
    span_dragged = Signal(str, int, int)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, LIGHT)
        self._painting = ArticlePainter(LIGHT)
        self._handles_shown = True
        self._caret = Caret()
        self._caret_lit = False
        self._blinking = QBasicTimer()
        self._units: Utf16Map | None = None
        self._pointer = ArticlePointer(self)
        article_accessibility.install()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Article"))
        # Files dropped on an article are for the window to take.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What is shown

    @property
    def units(self) -> Utf16Map:
        """Converts offsets of the text for those who count UTF-16 units."""
        if self._units is None:
            self._units = Utf16Map(self.text)
        return self._units

    def set_article(self, text: str, blocks: Sequence[Block] = ()) -> None:
        """Show another article from its beginning, without marks."""
        self._units = None
        self._pointer.forget()
        self._caret.place(0)
        self._painting.selection = self._caret.selection
        self._painting.chosen = self._painting.dragged = None
        self._painting.hits, self._painting.current_hit = (), -1
        self._painting.marks = MarkIndex()
        self._painting.forget_places()
        self.set_paragraphs(Paragraphs(text, blocks))
        self.ruler.set_marks((), len(text))
        self.ruler.set_hits(())
        self.ruler.set_chosen(None)
        article_accessibility.announce_text(self)

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replace all marks."""
        self._painting.marks = MarkIndex(marks)
        self._painting.forget_places()
        self.ruler.set_marks(self._painting.marks, len(self.text))
        self.ruler.set_chosen(self.chosen_mark)
        self.viewport().update()

    def change_marks(self, removed: Iterable[str], added: Iterable[Mark]) -> None:
        """Take marks out and put others in, at a cost that does not depend on how many there are."""
        marks, new = self._painting.marks, list(added)
        gone = [mark for name in (*removed, *(mark.id for mark in new)) if (mark := marks.remove(name)) is not None]
        for mark in new:
            marks.add(mark)
        self.ruler.change_marks(gone, new)
        for mark in (*gone, *new):
            self._marks_changed(mark)
        self.ruler.set_chosen(self.chosen_mark)

    def set_chosen(self, annotation_id: str | None) -> None:
        """Emphasise the mark of one annotation, and no other."""
        before = self.chosen_mark
        self._painting.chosen = annotation_id
        for mark in (before, self.chosen_mark):
            if mark is not None:
                self._marks_changed(mark)
        self.ruler.set_chosen(self.chosen_mark)

    def set_handles_shown(self, shown: bool) -> None:
        """Let the ends of the chosen mark be dragged, or not."""
        self._handles_shown = shown
        self.viewport().update()

    def set_hits(self, spans: Sequence[Span], current: int = -1) -> None:
        """Highlight found words, in the order of the text; ``current`` is the number of the one that is looked at."""
        self._painting.hits, self._painting.current_hit = spans, current
        self.ruler.set_hits(spans, current)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._painting.theme = theme
        self._restyle()

    def set_kind_styles(self, styles: Mapping[str, KindStyle]) -> None:
        """Tell how the kinds that the project defines are drawn."""
        self._painting.kind_styles = dict(styles)
        self._restyle()

    # Caret and selection

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

    # Marks

    def mark(self, annotation_id: str | None) -> Mark | None:
        """Return the mark of an annotation, None when it is not shown."""
        return self._painting.marks.get(annotation_id)

    def marks_at(self, position: int) -> list[Mark]:
        """Return the marks on a character, the topmost first."""
        return self._painting.marks.at(position)

    def next_mark(
        self, after: int, *, beyond: str | None = None, wanted: Callable[[Mark], bool] | None = None
    ) -> Mark | None:
        """Return the first mark that starts after a position, or that follows the mark ``beyond``."""
        return self._painting.marks.next(after, beyond=beyond, wanted=wanted)

    def previous_mark(
        self, before: int, *, beyond: str | None = None, wanted: Callable[[Mark], bool] | None = None
    ) -> Mark | None:
        """Return the last mark that starts before a position, or that precedes the mark ``beyond``."""
        return self._painting.marks.previous(before, beyond=beyond, wanted=wanted)

    @property
    def chosen_mark(self) -> Mark | None:
        """The emphasised mark; while one of its ends is dragged, as it would become."""
        return self._painting.dragged or self._painting.marks.get(self._painting.chosen)

    def show_dragged(self, mark: Mark | None) -> None:
        """Show the chosen mark on another span for as long as its end is dragged; None: as it is."""
        before = self.chosen_mark
        self._painting.dragged = mark
        for one in (before, self.chosen_mark):
            if one is not None:
                self._marks_changed(one)

    def handle_at(self, point: QPoint) -> str | None:
        """Return which end of the chosen mark a point would take hold of: "start", "end" or None."""
        for name, box in zip(("start", "end"), self._handles(), strict=True):
            if box is not None and abs(point.x() - box.left) <= 5 and box.top - 7 <= point.y() <= box.bottom + 7:
                return name
        return None

    # Events

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and article_keys.uses(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(article_keys.press(self, event))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._pointer.leave()
        return super().viewportEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            under = self.rectangle_of(self.caret).bottomLeft()
            self.menu_requested.emit(self.caret, self.viewport().mapToGlobal(under))
            return
        position = self.position_at(event.pos())
        if not self.selection.start <= position < self.selection.end:
            self.set_caret(position)
        self.menu_requested.emit(position, event.globalPos())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

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

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        # A tag touches a paragraph or two, often far apart: what lies between them is not painted again.
        for area in cast("Iterable[QRect]", event.region()):
            self._painting.paint(painter, area, self.column, self.left)
        painter.setClipRegion(event.region())
        mark = self.chosen_mark
        if mark is not None:
            self._painting.paint_handles(painter, self.column, self._handles(), mark.kind)
        if self._caret_lit:
            painter.fillRect(self._caret_rectangle(), QColor(self._painting.theme.text))

    @override
    def forget_layouts(self) -> None:
        self._painting.forget_places()
        self._painting.forget_styles()

    # Inner workings

    def _restyle(self) -> None:
        self._painting.forget_styles()
        self.ruler.set_theme(self._painting.theme, self._painting.kind_styles)
        self.viewport().update()

    def _handles(self) -> list[Box | None]:
        """Return the two ends of the chosen mark where they are in sight."""
        mark = self.chosen_mark
        if mark is None or not self._handles_shown:
            return [None, None]
        first, last = self.column.visible[0][2].span, self.column.visible[-1][2].span
        ends = ((mark.start, False), (mark.end, True))
        return [
            self.box_of(position, upstream=upstream) if first.start <= position <= last.end else None
            for position, upstream in ends
        ]

    def _change_caret(self, change: Callable[[Caret], None]) -> None:
        before, stood_at = self.selection, self.caret
        self._repaint_caret()
        change(self._caret)
        self._painting.selection = after = self.selection
        for span in (before, after):
            if span and before != after:
                self._repaint(span)
        self._light_caret()
        if before != after or stood_at != self.caret:
            article_accessibility.announce_caret(self)
            self.selection_changed.emit(after.start, after.end)

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

    def _marks_changed(self, mark: Mark) -> None:
        """Find the marks of some pieces again and paint those in sight."""
        paragraphs = self.column.paragraphs
        last = paragraphs.index_at(max(mark.start, mark.end - 1))
        self._painting.forget_pieces(range(paragraphs.index_at(mark.start), last + 1))
        self._repaint(Span(mark.start, mark.end))

    def _repaint(self, span: Span) -> None:
        """Paint the pieces in sight that share something with a span."""
        for _, top, laid in self.column.visible:
            if laid.span.start < span.end and span.start < laid.span.end:
                self.viewport().update(0, top - REACH, self.viewport().width(), laid.height + 2 * REACH)
