"""Paints marks beneath the words: a tint behind them and an underline for each, in lanes where they overlap."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from annotator.desktop.article.laid_paragraph import Box, LaidParagraph, rectangle
from annotator.desktop.article.mark_index import LANES, lanes
from annotator.desktop.article.underlines import UnderlineTile, make_tile, paint_underline
from annotator.desktop.theme import KindStyle, Theme
from annotator.domain.annotations import Mark
from annotator.domain.vocabulary import Status

_FADED = 0.38
_RADIUS = 2.5

TINT_IN_LANE = (1.0, 0.75, 0.35, 0.0)
"""How much of its tint a mark has in each lane: ten tints upon each other would hide the words."""


class PlacedMark(NamedTuple):
    """A mark with its place in one piece."""

    mark: Mark
    lane: int
    boxes: list[Box]


def place_marks(laid: LaidParagraph, marks: Sequence[Mark]) -> list[PlacedMark]:
    """Return where ``marks``, in painting order, stand in a piece; each lane beyond the last shares it."""
    return [
        PlacedMark(mark, min(lane, LANES - 1), laid.boxes(mark.start, mark.end))
        for mark, lane in zip(marks, lanes(marks), strict=True)
    ]


class MarkPainter:
    """Paints in the colours of one theme; ``kinds`` styles the kinds that the project defines."""

    def __init__(self, theme: Theme, kinds: Mapping[str, KindStyle], *, em: float, pixel_ratio: float = 1.0) -> None:
        self._theme = theme
        self._kinds = kinds
        self.pixel_ratio = pixel_ratio
        self._lane_step = max(3.0, round(em * 0.18))
        self._first_lane = max(4.0, round(em * 0.25))
        self._thickness = max(1.5, em * 0.09)
        self._styles: dict[tuple[str, str, int, bool], _MarkStyle] = {}

    def paint_tints(self, painter: QPainter, placed: Sequence[PlacedMark], at: QPointF, chosen: str | None) -> None:
        """Paint what lies behind the words of a piece whose upper left is ``at``."""
        for mark, lane, boxes in placed:
            style = self._style(mark, lane, is_chosen=mark.id == chosen)
            painter.setPen(style.outline)
            painter.setBrush(style.tint)
            below = 0 if style.outline.style() == Qt.PenStyle.NoPen else 2.5  # an outline holds the underline
            for box in boxes:
                area = rectangle(box, at.x(), at.y()).adjusted(-1, 0, 1, below)
                painter.drawRoundedRect(area, _RADIUS, _RADIUS)

    def paint_underlines(
        self, painter: QPainter, placed: Sequence[PlacedMark], at: QPointF, chosen: str | None
    ) -> None:
        """Paint the underlines, and the sign of an open dispute, of a piece whose upper left is ``at``."""
        for mark, lane, boxes in placed:
            style = self._style(mark, lane, is_chosen=mark.id == chosen)
            for box in boxes:
                y = at.y() + box.baseline + self._first_lane + lane * self._lane_step
                paint_underline(painter, style.tile, box.left + at.x(), box.right + at.x(), y)
            if mark.status == Status.DISPUTED and boxes:
                self._dispute_sign(painter, style, boxes[-1], at)

    def paint_handles(self, painter: QPainter, start: Box | None, end: Box | None, kind: str) -> None:
        """Paint the two ends by which a chosen mark is dragged, where they are in sight; boxes in view coordinates."""
        colour = QColor(self._theme.kind_style(kind, self._kinds).colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for box, knob in ((start, "top"), (end, "bottom")):
            if box is not None:
                painter.drawRect(QRectF(box.left - 1, box.top - 1, 2, box.bottom - box.top + 2))
                y = box.top - 2 if knob == "top" else box.bottom + 2
                painter.drawEllipse(QPointF(box.left, y), 4, 4)

    def _dispute_sign(self, painter: QPainter, style: "_MarkStyle", box: Box, at: QPointF) -> None:
        """Paint a disc with an exclamation mark at the upper right of the last box."""
        centre = QPointF(at.x() + box.right + 1, at.y() + box.top)
        painter.setPen(QPen(QColor(self._theme.paper), 1.2))
        painter.setBrush(style.colour)
        painter.drawEllipse(centre, 5.5, 5.5)
        painter.setPen(QPen(QColor(self._theme.paper), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(centre + QPointF(0, -2.8), centre + QPointF(0, 0.4))
        painter.drawPoint(centre + QPointF(0, 2.9))

    def _style(self, mark: Mark, lane: int, *, is_chosen: bool) -> "_MarkStyle":
        key = (mark.kind, mark.status, lane, is_chosen)
        style = self._styles.get(key)
        if style is None:
            weight = TINT_IN_LANE[lane]
            style = self._styles[key] = self._make_style(mark.kind, mark.status, weight, is_chosen=is_chosen)
        return style

    def _make_style(self, kind: str, status: str, weight: float, *, is_chosen: bool) -> "_MarkStyle":
        name, underline = self._theme.kind_style(kind, self._kinds)
        colour, tint = QColor(name), QColor(name)
        tint.setAlphaF(self._theme.chosen_tint if is_chosen else self._theme.tint * weight)
        brush, outline = QBrush(tint), QPen(Qt.PenStyle.NoPen)
        if status == Status.SUGGESTED or is_chosen:
            outline = QPen(colour, 1.0)
        if status in (Status.SUGGESTED, Status.REJECTED) and not is_chosen:
            brush = QBrush(Qt.BrushStyle.NoBrush)
        if status == Status.REJECTED and not is_chosen:
            colour.setAlphaF(_FADED)
        thickness = self._thickness * (1.9 if is_chosen else 1.0)
        tile = make_tile(underline, colour, thickness, self.pixel_ratio)
        return _MarkStyle(colour, brush, outline, tile)


class _MarkStyle(NamedTuple):
    """What is needed to paint a mark of one kind and status."""

    colour: QColor
    tint: QBrush
    outline: QPen
    tile: UnderlineTile
