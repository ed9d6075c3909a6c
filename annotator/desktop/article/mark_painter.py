"""Paints marks beneath the words: a tint behind them and an underline for each, in lanes where they overlap."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from annotator.desktop.article import mark_signs
from annotator.desktop.article.laid_paragraph import Box, LaidParagraph, rectangle
from annotator.desktop.article.mark_index import LANES, lanes
from annotator.desktop.article.underlines import UnderlineTile, make_tile, paint_underline
from annotator.desktop.theme import KindStyle, Theme, mixed
from annotator.domain.annotations import Mark
from annotator.domain.vocabulary import Status, Underline

_FADED = 0.38
_DIMMED = 0.42
_DEEP = 0.6
_RADIUS = 2.5
_CLEAR = 1.5
"""Pixels that stay free between the last lane and the marks of the next line."""

TINT_IN_LANE = (1.0, 0.75, 0.35, 0.0)
"""How much of its tint a mark has in each lane, the last for all deeper ones: ten tints would hide the words."""


class PlacedMark(NamedTuple):
    """A mark with its place in one piece; ``lane`` counts from 0 without a limit. A dimmed one is not looked for."""

    mark: Mark
    lane: int
    boxes: list[Box]
    dimmed: bool = False


class Crowd(NamedTuple):
    """Where more marks lie upon each other than there is room for lines: how many have none of their own."""

    box: Box
    number: int


def place_marks(laid: LaidParagraph, marks: Sequence[Mark], behind: Sequence[Mark] = ()) -> list[PlacedMark]:
    """Return where ``marks``, in painting order, stand in a piece, and before them the dimmed ones ``behind``."""
    front = [
        PlacedMark(mark, lane, laid.boxes(mark.start, mark.end)) for mark, lane in zip(marks, lanes(marks), strict=True)
    ]
    if not behind:
        return front
    below = 1 + max((one.lane for one in front), default=-1)
    dimmed = [
        PlacedMark(mark, below + lane, laid.boxes(mark.start, mark.end), dimmed=True)
        for mark, lane in zip(behind, lanes(behind), strict=True)
    ]
    return [*dimmed, *front]


def crowds(laid: LaidParagraph, placed: Sequence[PlacedMark], fitting: int) -> list[Crowd]:
    """Return the stretches of a piece where marks that stand out share the last of ``fitting`` lanes."""
    crowded = [one for one in placed if one.lane >= fitting and not one.dimmed]
    found: list[tuple[int, int, int]] = []
    for mark, lane, _, _ in crowded:
        deeper = lane + 1 - fitting
        if found and mark.start < found[-1][1]:
            start, end, number = found[-1]
            found[-1] = (start, max(end, mark.end), max(number, deeper))
        else:
            found.append((mark.start, mark.end, deeper))
    return [Crowd(boxes[0], number) for start, end, number in found if (boxes := laid.boxes(start, end))]


class MarkPainter:
    """Paints in the colours of one theme; ``kinds`` styles the kinds that the project defines.

    ``room``: pixels from a base line down to the marks of the next line, which decide how many lanes there are.
    """

    def __init__(
        self,
        theme: Theme,
        kinds: Mapping[str, KindStyle],
        *,
        em: float,
        room: float | None = None,
        pixel_ratio: float = 1.0,
    ) -> None:
        self._theme = theme
        self._kinds = kinds
        self.pixel_ratio = pixel_ratio
        self._lane_step = max(3.0, round(em * 0.18))
        self._first_lane = max(3.0, round(em * 0.2))
        self._thickness = max(1.5, em * 0.09)
        self.lanes = LANES if room is None else max(2, int((room - _CLEAR - self._first_lane) / self._lane_step) + 1)
        """Underlines drawn below each other; what overlaps deeper shares the last lane."""
        grey = QColor(mixed(theme.muted, theme.paper, _DEEP))
        self._deep_tile = make_tile(Underline.SOLID, grey, 1.0, pixel_ratio)
        self._styles: dict[tuple[str, str, int, bool, bool], _MarkStyle] = {}

    def paint_tints(self, painter: QPainter, placed: Sequence[PlacedMark], at: QPointF, chosen: str | None) -> None:
        """Paint what lies behind the words of a piece whose upper left is ``at``."""
        for one in _chosen_last(placed, chosen):
            style = self._style(one, is_chosen=one.mark.id == chosen)
            if style.tint.style() == Qt.BrushStyle.NoBrush and style.outline.style() == Qt.PenStyle.NoPen:
                continue
            painter.setPen(style.outline)
            painter.setBrush(style.tint)
            below = 0 if style.outline.style() == Qt.PenStyle.NoPen else 2.5  # an outline holds the underline
            for box in one.boxes:
                area = rectangle(box, at.x(), at.y()).adjusted(-1, 0, 1, below)
                painter.drawRoundedRect(area, _RADIUS, _RADIUS)

    def paint_underlines(
        self, painter: QPainter, placed: Sequence[PlacedMark], at: QPointF, chosen: str | None
    ) -> None:
        """Paint the underlines of a piece whose upper left is ``at``.

        What lies too deep for a lane of its own is a thin grey line below the others: many upon each other are one.
        """
        deep = [one for one in placed if one.lane >= self.lanes and one.mark.id != chosen]
        own = [one for one in placed if one.lane < self.lanes or one.mark.id == chosen]
        for one in deep:
            self._underline(painter, one, at, self._deep_tile)
        for one in _chosen_last(own, chosen):
            self._underline(painter, one, at, self._style(one, is_chosen=one.mark.id == chosen).tile)

    def paint_signs(
        self,
        painter: QPainter,
        laid: LaidParagraph,
        placed: Sequence[PlacedMark],
        at: QPointF,
        to_check: frozenset[str] = frozenset(),
    ) -> None:
        """Paint the signs of open disputes, of places to be checked and of crowds of a piece, above the words."""
        paper = QColor(self._theme.paper)
        for one in placed:
            if one.dimmed or not one.boxes:
                continue
            corner = _corner(one.boxes[-1], at, right=True)
            if one.mark.status == Status.DISPUTED:
                mark_signs.paint_dispute(painter, corner, self._style(one, is_chosen=False).colour, paper)
                corner -= QPointF(mark_signs.ADVANCE, 0)
            if one.mark.id in to_check:
                mark_signs.paint_to_check(painter, corner, self._style(one, is_chosen=False).colour, paper)
        for box, number in crowds(laid, placed, self.lanes):
            ink, ground = QColor(self._theme.paper), QColor(self._theme.muted)
            mark_signs.paint_number(painter, _corner(box, at, right=laid.right_to_left), number, ink, ground)

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

    def paint_grip(self, painter: QPainter, place: QRectF, kind: str) -> None:
        """Paint what a chosen mark is carried by to another kind; ``place`` in view coordinates."""
        mark_signs.paint_grip(
            painter, place, QColor(self._theme.kind_style(kind, self._kinds).colour), QColor(self._theme.paper)
        )

    def _underline(self, painter: QPainter, one: PlacedMark, at: QPointF, tile: UnderlineTile) -> None:
        below = self._first_lane + min(one.lane, self.lanes - 1) * self._lane_step
        for box in one.boxes:
            paint_underline(painter, tile, box.left + at.x(), box.right + at.x(), at.y() + box.baseline + below)

    def _style(self, one: PlacedMark, *, is_chosen: bool) -> "_MarkStyle":
        lane = min(one.lane, len(TINT_IN_LANE) - 1)
        key = (one.mark.kind, one.mark.status, lane, is_chosen, one.dimmed)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = (
                self._make_dimmed(one.mark.kind)
                if one.dimmed
                else self._make_style(one.mark.kind, one.mark.status, TINT_IN_LANE[lane], is_chosen=is_chosen)
            )
        return style

    def _make_style(self, kind: str, status: str, weight: float, *, is_chosen: bool) -> "_MarkStyle":
        name, underline = self._theme.kind_style(kind, self._kinds)
        colour, tint = QColor(name), QColor(name)
        tint.setAlphaF(self._theme.chosen_tint if is_chosen else self._theme.tint * weight)
        brush, outline = QBrush(tint), QPen(Qt.PenStyle.NoPen)
        if status == Status.SUGGESTED or is_chosen:
            outline = QPen(colour, 1.0)
        if (status in (Status.SUGGESTED, Status.REJECTED) or not weight) and not is_chosen:
            brush = QBrush(Qt.BrushStyle.NoBrush)
        if status == Status.REJECTED and not is_chosen:
            colour.setAlphaF(_FADED)
        thickness = self._thickness * (1.9 if is_chosen else 1.0)
        tile = make_tile(underline, colour, thickness, self.pixel_ratio)
        return _MarkStyle(colour, brush, outline, tile)

    def _make_dimmed(self, kind: str) -> "_MarkStyle":
        """Return a grey underline of the kind's shape and nothing else."""
        colour = QColor(mixed(self._theme.muted, self._theme.paper, _DIMMED))
        tile = make_tile(self._theme.kind_style(kind, self._kinds).underline, colour, 1.0, self.pixel_ratio)
        return _MarkStyle(colour, QBrush(Qt.BrushStyle.NoBrush), QPen(Qt.PenStyle.NoPen), tile)


class _MarkStyle(NamedTuple):
    """What is needed to paint a mark of one kind and status."""

    colour: QColor
    tint: QBrush
    outline: QPen
    tile: UnderlineTile


def _corner(box: Box, at: QPointF, *, right: bool) -> QPointF:
    """Return the middle of a sign: at an upper corner of a box, but inside of the piece whose upper left is ``at``."""
    return QPointF(at.x() + (box.right + 1 if right else box.left), at.y() + max(box.top - 1, mark_signs.REACH))


def _chosen_last(placed: Sequence[PlacedMark], chosen: str | None) -> Sequence[PlacedMark]:
    """Return the marks with the chosen one on top."""
    if chosen is None or all(one.mark.id != chosen for one in placed):
        return placed
    return list(
        chain((one for one in placed if one.mark.id != chosen), (one for one in placed if one.mark.id == chosen))
    )
