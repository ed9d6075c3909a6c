"""A scroll area over a column of text: it keeps scroll bar, ruler and column together and tells what stands where."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from annotator.desktop.article import paragraph_numbers
from annotator.desktop.article.column import Column
from annotator.desktop.article.laid_paragraph import Box, LaidParagraph, rectangle
from annotator.desktop.article.paragraphs import Paragraphs
from annotator.desktop.article.ruler import WIDTH as RULER_WIDTH
from annotator.desktop.article.ruler import Ruler
from annotator.desktop.article.typesetting import Reading, Typesetter
from annotator.desktop.theme import Theme
from annotator.domain.spans import Span

_SIDE_AIR = 26

InSight = list[tuple[int, int, LaidParagraph]]


class ColumnView(QAbstractScrollArea):
    """Scrolls a column by pixels. Positions are code points of the text; points are viewport pixels.

    Signals:
        scrolled()   the first visible position changed
        lines_moved()   the lines begin elsewhere: the view has another width, or they have
    """

    scrolled = Signal()
    lines_moved = Signal()

    def __init__(self, parent: QWidget | None, theme: Theme) -> None:
        super().__init__(parent)
        self.reading = Reading()
        self.column = Column(Paragraphs(""), Typesetter(self.reading, self.viewport().width()), 100)
        self.ruler = Ruler(self, theme)
        self._following = False
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A scroll bar that comes and goes would change the width, and with it every line.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._place_ruler()
        self.ruler.position_requested.connect(self._go_to)

    @property
    def text(self) -> str:
        """The text that was given, as it was given."""
        return self.column.paragraphs.text

    @property
    def left(self) -> int:
        """The left edge of the column in the viewport."""
        return max(0, (self.viewport().width() - self.column.typesetter.width) // 2)

    def set_paragraphs(self, paragraphs: Paragraphs) -> None:
        """Show another text from its beginning."""
        self.column = Column(paragraphs, self.column.typesetter, self.viewport().height())
        if self.reading.numbered and self._typesetter().width != self.column.typesetter.width:
            self.column.set_typesetter(self._typesetter())
        self.column_changed(None)

    def set_reading(self, reading: Reading) -> None:
        """Set the words otherwise: in another face, in longer lines, with more air."""
        before, self.reading = self.reading, reading
        if reading.same_lines(before):
            self.column.typesetter.reading = reading
            self.viewport().update()
        else:
            self._set_again()

    def set_paragraph_starts(self, starts: Sequence[int]) -> None:
        """Tell where the paragraphs start that are numbered, in code points; until then there are no numbers."""
        self.column.paragraphs.numbered_starts = starts
        if self.reading.numbered:
            self.viewport().update()

    def caret_at(self, point: QPoint) -> tuple[int, bool]:
        """Return the caret position nearest to a point, and whether it is the end of a line wrapped there."""
        _, top, laid = self.column.piece_at(point.y())
        x = point.x() - self.left
        return laid.position_on_line(laid.line_at_y(point.y() - top, x), x)

    def position_at(self, point: QPoint) -> int:
        """Return the caret position nearest to a point."""
        return self.caret_at(point)[0]

    def character_under(self, point: QPoint) -> int | None:
        """Return the character at a point, None beside the words."""
        _, top, laid = self.column.piece_at(point.y())
        return laid.character_at(point.x() - self.left, point.y() - top)

    def box_of(self, position: int, *, upstream: bool = False) -> Box:
        """Return the place of a caret, in sight or not; ``upstream`` prefers a line's end to the next start."""
        index = self.column.paragraphs.index_at(position)
        box = self.column.laid(index).caret(position, upstream=upstream)
        left, top = self.left, self.column.top(index)
        return Box(box.left + left, box.right + left, box.top + top, box.bottom + top, box.baseline + top)

    def rectangle_of(self, position: int) -> QRect:
        """Return where a caret at ``position`` stands, in sight or not."""
        return rectangle(self.box_of(position)).toAlignedRect()

    def paragraph_around(self, position: int) -> Span:
        """Return the paragraph of a position."""
        return self.column.paragraphs.paragraph_at(position)

    def word_around(self, position: int) -> Span:
        """Return the word of a position."""
        return self.column.laid(self.column.paragraphs.index_at(position)).word_around(position)

    def visible_span(self) -> Span:
        """Return what is in sight."""
        return self.column.visible_span()

    def reveal(self, span: Span, *, centre: bool = False) -> None:
        """Scroll so that a span is seen; ``centre`` brings it to the upper third whatever is seen now."""
        before = self.column.visible
        self.column.reveal(span, centre=centre)
        self.column_changed(before)

    def place(self) -> tuple[int, int]:
        """Return the first visible line: its code point and its upper edge in pixels. Survives another width."""
        return self.column.place()

    def restore_place(self, place: tuple[int, int]) -> None:
        """Scroll to a place that ``place`` returned."""
        before = self.column.visible
        self.column.restore_place(place)
        self.column_changed(before)

    def column_changed(self, before: InSight | None) -> None:
        """Bring scroll bar and screen into line with the column; ``before`` is what was in sight, None: all is new."""
        bar = self.verticalScrollBar()
        self._following = True
        bar.setRange(0, max(0, self.column.height - self.column.view_height))
        bar.setPageStep(self.column.view_height)
        bar.setSingleStep(self.column.typesetter.pitch)
        bar.setValue(self.column.y)
        self._following = False
        way = None if before is None else self._way_since(before)
        if way == 0:
            return
        if way is None or abs(way) >= self.column.view_height:
            self.viewport().update()
        else:
            self.viewport().scroll(0, way)
        self.scrolled.emit()

    def forget_layouts(self) -> None:
        """Called before everything is set anew; for those who keep what they made from the layouts."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_ruler()
        self.column.view_height = self.viewport().height()
        if self._typesetter().width != self.column.typesetter.width:
            self._set_again()
        else:
            self.column.settle()
            self.column_changed(None)
        self.lines_moved.emit()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._following:
            return
        bar, before = self.verticalScrollBar(), self.column.visible
        if bar.value() in (bar.minimum(), bar.maximum()) or abs(dy) > 2 * self.column.view_height:
            self.column.scroll_to(bar.value())
        else:
            # By the way moved, not to the value: pieces set since then may have changed what the value means.
            self.column.scroll_by(-dy)
        self.column_changed(before)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_ruler()

    def _place_ruler(self) -> None:
        """Keep room for the ruler on the side of the scroll bar, and put it there."""
        left = self.isRightToLeft()
        self.setViewportMargins(RULER_WIDTH if left else 0, 0, 0 if left else RULER_WIDTH, 0)
        area = self.viewport().geometry()
        x = area.left() - RULER_WIDTH if left else area.right() + 1
        self.ruler.setGeometry(x, area.top(), RULER_WIDTH, area.height())

    def _typesetter(self) -> Typesetter:
        side = _SIDE_AIR
        if self.reading.numbered:
            side = max(side, paragraph_numbers.room(self.reading, len(self.column.paragraphs)))
        return Typesetter(self.reading, self.viewport().width() - 2 * side)

    def _set_again(self) -> None:
        self.forget_layouts()
        self.column.set_typesetter(self._typesetter())
        self.column_changed(None)
        self.lines_moved.emit()

    def _go_to(self, position: int) -> None:
        self.reveal(Span(position, position), centre=True)

    def _way_since(self, before: InSight) -> int | None:
        """Return how far what was in sight has moved down; None when nothing of it is left."""
        tops = {index: top for index, top, _ in before}
        return next((top - tops[index] for index, top, _ in self.column.visible if index in tops), None)
