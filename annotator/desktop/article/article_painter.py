"""Paints the pieces of an article in sight: blocks, found words, the selection, marks, and the words on top."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.desktop.article.block_painter import paint_block
from annotator.desktop.article.column import Column
from annotator.desktop.article.laid_paragraph import Box, LaidParagraph, rectangle
from annotator.desktop.article.mark_filter import MarkFilter
from annotator.desktop.article.mark_index import MarkIndex, painting_order
from annotator.desktop.article.mark_painter import MarkPainter, PlacedMark, place_marks
from annotator.desktop.article.paragraph_numbers import paint_number, paint_veil
from annotator.desktop.theme import KindStyle, Theme
from annotator.domain.articles import BlockKind
from annotator.domain.spans import Span

if TYPE_CHECKING:
    from annotator.domain.annotations import Mark

REACH = 26
"""Pixels by which something of a piece may lie outside it: an underline, a handle, the caret of an empty one."""

_KEPT_PLACES = 500
_ASCENT = 0.85
"""How high above its base line the marks of a line begin, as a share of the size of the face."""


class ArticlePainter:
    """Knows what is to be seen in the article besides its words; change its attributes, then repaint."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.kind_styles: Mapping[str, KindStyle] = {}
        self.marks = MarkIndex()
        self.filter = MarkFilter()
        self.to_check: frozenset[str] = frozenset()
        """The annotations whose place somebody has yet to look at."""
        self.chosen: str | None = None
        self.dragged: Mark | None = None
        """The chosen mark on the span that it would have if its end were dropped now."""
        self.hits: Sequence[Span] = ()
        self.current_hit = -1
        self.picked: Sequence[Span] = ()
        """Words that fields of the chosen tag point at: a few."""
        self.selection = Span(0, 0)
        self._placed: dict[int, list[PlacedMark]] = {}
        self._mark_painter: MarkPainter | None = None

    def forget_places(self) -> None:
        """Forget where marks stand: the article is set anew or its marks are others."""
        self._placed.clear()

    def forget_styles(self) -> None:
        """Forget what was made from theme, kinds and size."""
        self._mark_painter = None

    def forget_pieces(self, pieces: range) -> None:
        """Forget where marks stand in some pieces."""
        for index in pieces if len(pieces) < len(self._placed) else [i for i in self._placed if i in pieces]:
            self._placed.pop(index, None)

    def paint(self, painter: QPainter, area: QRect, column: Column, left: int) -> None:
        """Paint what of the column, whose left edge is at ``left``, lies in ``area``."""
        painter.setClipRect(area)
        painter.fillRect(area, QColor(self.theme.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks = self._marks_painter(column, painter)
        for index, top, laid in column.visible:
            if top - REACH <= area.bottom() and top + laid.height + REACH >= area.top():
                at = QPointF(left, top)
                placed = self._place(index, laid)
                paint_block(painter, self.theme, at, laid, column, index)
                self._paint_highlights(painter, at, laid)
                marks.paint_tints(painter, placed, at, self.chosen)
                marks.paint_underlines(painter, placed, at, self.chosen)
                muted = laid.block is not None and laid.block.kind == BlockKind.CAPTION
                self._paint_picked(painter, at, laid)
                painter.setPen(QColor(self.theme.muted if muted else self.theme.text))
                laid.draw(painter, at)
                marks.paint_signs(painter, laid, placed, at, self.to_check)
                reading = column.typesetter.reading
                if reading.numbered:
                    paint_number(painter, self.theme, at, laid, column, index)
                if reading.focused:
                    paint_veil(painter, self.theme, top, laid, column, self.selection)

    def paint_handles(
        self, painter: QPainter, column: Column, ends: Iterable[Box | None], grip: QRectF | None, kind: str
    ) -> None:
        """Paint the ends of the chosen mark, and what it is carried by."""
        start, end = ends
        marks = self._marks_painter(column, painter)
        marks.paint_handles(painter, start, end, kind)
        if grip is not None:
            marks.paint_grip(painter, grip, kind)

    def _marks_painter(self, column: Column, painter: QPainter) -> MarkPainter:
        ratio = painter.device().devicePixelRatioF()
        if self._mark_painter is None or self._mark_painter.pixel_ratio != ratio:
            em, pitch = column.typesetter.em, column.typesetter.pitch
            self._mark_painter = MarkPainter(
                self.theme,
                self.kind_styles,
                em=em,
                room=pitch - _ASCENT * em,
                pixel_ratio=ratio,
            )
        return self._mark_painter

    def _place(self, index: int, laid: LaidParagraph) -> list[PlacedMark]:
        """Return the marks of a piece in their places, kept until one of them changes."""
        if self.dragged is not None:
            return self._placed_now(laid)
        placed = self._placed.get(index)
        if placed is None:
            if len(self._placed) >= _KEPT_PLACES:
                self._placed.clear()
            placed = self._placed[index] = self._placed_now(laid)
        return placed

    def _placed_now(self, laid: LaidParagraph) -> list[PlacedMark]:
        marks = self.marks.overlapping(laid.span.start, laid.span.end)
        if self.dragged is not None:
            rest = [mark for mark in marks if mark.id != self.dragged.id]
            marks = sorted([*rest, self.dragged], key=painting_order)
        if not self.filter:
            return place_marks(laid, marks)
        # The chosen mark stands out whatever is filtered: it is what the person works on.
        front = [mark for mark in marks if self.filter.lets(mark) or mark.id == self.chosen]
        behind = [] if self.filter.hides else [mark for mark in marks if mark not in front]
        return place_marks(laid, front, behind)

    def _paint_highlights(self, painter: QPainter, at: QPointF, laid: LaidParagraph) -> None:
        """Paint found words and the selection."""
        painter.setPen(Qt.PenStyle.NoPen)
        for number, hit in self._hits_in(laid.span):
            painter.setBrush(QColor(self.theme.current_hit if number == self.current_hit else self.theme.hit))
            for box in laid.boxes(hit.start, hit.end):
                painter.drawRoundedRect(rectangle(box, at.x(), at.y()).adjusted(-1, 0, 1, 0), 2, 2)
        selected = self.selection.intersection(laid.span)
        if selected is not None:
            for box in laid.boxes(selected.start, selected.end):
                painter.fillRect(rectangle(box, at.x(), at.y()).adjusted(0, -1, 0, 2), QColor(self.theme.selection))

    def _paint_picked(self, painter: QPainter, at: QPointF, laid: LaidParagraph) -> None:
        """Frame the words that fields of the chosen tag point at: a thin dotted line, which no mark has around it."""
        for span in self.picked:
            words = span.intersection(laid.span)
            if words is not None:
                painter.setPen(QPen(QColor(self.theme.muted), 1.0, Qt.PenStyle.DotLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                for box in laid.boxes(words.start, words.end):
                    painter.drawRoundedRect(rectangle(box, at.x(), at.y()).adjusted(-1.5, -1.5, 1.5, 0.5), 3, 3)

    def _hits_in(self, span: Span) -> list[tuple[int, Span]]:
        """Return the found words of a piece with their numbers."""
        found = []
        for number in range(bisect_left(self.hits, span.start + 1, key=lambda hit: hit.end), len(self.hits)):
            if self.hits[number].start >= span.end:
                break
            found.append((number, self.hits[number]))
        return found
