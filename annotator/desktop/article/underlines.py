"""The four underlines, as tiles: Qt takes thirty times as long for a dashed line as for a picture laid side by side."""

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from annotator.domain.vocabulary import Underline


class UnderlineTile(NamedTuple):
    """One period of an underline, to be repeated; ``height`` in pixels, the line runs through its middle."""

    picture: QPixmap
    period: int
    height: int


def make_tile(underline: Underline, colour: QColor, thickness: float, pixel_ratio: float = 1.0) -> UnderlineTile:
    """Draw one period of an underline about ``thickness`` pixels strong."""
    strong = max(1, round(thickness))
    period, height = {
        Underline.SOLID: (8, strong),
        Underline.DOTTED: (2 * strong + 1, strong + 1),
        Underline.DASHED: (3 * strong + 4, strong),
        Underline.WAVY: (4 + strong, strong + 3),
    }[underline]
    picture = QPixmap(math.ceil(period * pixel_ratio), math.ceil(height * pixel_ratio))
    picture.setDevicePixelRatio(pixel_ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if underline is Underline.WAVY:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, thickness * 0.85))
        painter.drawPath(_wave(period, height))
    elif underline is Underline.DOTTED:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(0, 0, height, height))
    else:
        length = period if underline is Underline.SOLID else 2 * strong + 2
        painter.fillRect(QRectF(0, 0, length, height), colour)
    painter.end()
    return UnderlineTile(picture, period, height)


def paint_underline(painter: QPainter, tile: UnderlineTile, left: float, right: float, middle: float) -> None:
    """Underline from ``left`` to ``right``, the middle of the line at the height ``middle``."""
    start, end = round(left), max(round(right), round(left) + 2)
    # Not round(): it takes halves to the even side, and lines would tremble as they are scrolled by odd ways.
    area = QRectF(start, math.floor(middle - tile.height / 2), end - start, tile.height)
    # The pattern is laid from the edge of the page, so that it goes on evenly over neighbouring boxes.
    painter.drawTiledPixmap(area, tile.picture, QPointF(start % tile.period, 0))


def _wave(period: int, height: int) -> QPainterPath:
    """Return a sine through the tile and a little beyond, so that its ends meet those of the next tile."""
    middle, swing = height / 2, height / 2 - 1.1
    points = [QPointF(x / 4, middle + swing * math.sin(math.tau * x / 4 / period)) for x in range(-4, 4 * period + 5)]
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    return path
