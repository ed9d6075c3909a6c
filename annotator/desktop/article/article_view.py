"""The article on the screen: its words set in a column, the marks beneath them, a caret, a selection and a ruler."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.desktop.article import article_accessibility, article_keys
from annotator.desktop.article.article_pointer import ArticlePointer
from annotator.desktop.article.caret_view import CaretView
from annotator.desktop.article.laid_paragraph import Box
from annotator.desktop.article.mark_index import MarkIndex
from annotator.desktop.article.paragraphs import Paragraphs
from annotator.desktop.theme import LIGHT, KindStyle, Theme
from annotator.domain.annotations import Mark
from annotator.domain.articles import Block
from annotator.domain.spans import Span


class ArticleView(CaretView):
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

    mark_activated = Signal(str)
    marks_hovered = Signal(list, QPoint)
    menu_requested = Signal(int, QPoint)
    span_dragged = Signal(str, int, int)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, LIGHT)
        self._handles_shown = True
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

    def set_article(self, text: str, blocks: Sequence[Block] = ()) -> None:
        """Show another article from its beginning, without marks."""
        self._pointer.forget()
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
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        # A tag touches a paragraph or two, often far apart: what lies between them is not painted again.
        for area in cast("Iterable[QRect]", event.region()):
            self._painting.paint(painter, area, self.column, self.left)
        painter.setClipRegion(event.region())
        mark = self.chosen_mark
        if mark is not None:
            self._painting.paint_handles(painter, self.column, self._handles(), mark.kind)
        self.paint_caret(painter)

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

    def _marks_changed(self, mark: Mark) -> None:
        """Find the marks of some pieces again and paint those in sight."""
        paragraphs = self.column.paragraphs
        last = paragraphs.index_at(max(mark.start, mark.end - 1))
        self._painting.forget_pieces(range(paragraphs.index_at(mark.start), last + 1))
        self._repaint(Span(mark.start, mark.end))
