"""The article on the screen: its words set in a column, the marks beneath them, a caret, a selection and a ruler."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
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
from annotator.desktop.article.laid_paragraph import rectangle
from annotator.desktop.article.mark_index import MarkIndex
from annotator.desktop.article.marked_view import MarkedView
from annotator.desktop.article.paragraphs import Paragraphs
from annotator.desktop.theme import LIGHT, KindStyle, Theme
from annotator.domain.articles import Block
from annotator.domain.spans import Span


class ArticleView(MarkedView):
    """Shows one article. Positions and spans are code points of the text it was given; points are viewport pixels.

    Signals:
        mark_activated(str id)                    a click on a mark, the topmost first, then the next one below
        selected_by_mouse(QPoint)                 words were selected with the mouse, which was let go at this point
        mark_carried(str id)                      the chosen mark is pulled off by its grip
        marks_hovered(list ids, QPoint global)    the marks under the pointer changed
        menu_requested(int position, QPoint global)
        span_dragged(str id, int start, int end)  an end of the chosen mark was dragged
        zoom_requested(int steps)                 Ctrl and the wheel
    """

    mark_activated = Signal(str)
    selected_by_mouse = Signal(QPoint)
    mark_carried = Signal(str)
    marks_hovered = Signal(list, QPoint)
    menu_requested = Signal(int, QPoint)
    span_dragged = Signal(str, int, int)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, LIGHT)
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
        self._painting.picked = ()
        self._painting.to_check = frozenset()
        self._painting.marks = MarkIndex()
        self._painting.forget_places()
        self.set_paragraphs(Paragraphs(text, blocks))
        self.set_marks(())
        self.ruler.set_hits(())
        article_accessibility.announce_text(self)

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

    def selected_area(self) -> QRect | None:
        """Return where the selection is in sight, in the viewport; None where it is not, or where there is none."""
        boxes = [
            rectangle(box, self.left, top).toAlignedRect()
            for _, top, laid in self.column.visible
            if (part := self.selection.intersection(laid.span)) is not None
            for box in laid.boxes(part.start, part.end)
        ]
        area = reduce(QRect.united, boxes, QRect()).intersected(self.viewport().rect())
        return area if area.isValid() else None

    # Events

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and article_keys.uses(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pointer.cancel():
            return
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
            self._painting.paint_handles(painter, self.column, self._handles(), self.grip(), mark.kind)
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
