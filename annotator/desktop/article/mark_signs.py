"""The small signs at marks: an open dispute, a place to be checked, more marks than lines, what a mark is carried by.

Each has a shape of its own, so that none is told by its colour alone.
"""

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

ADVANCE = 13
"""Pixels from one sign to the next beside it."""

REACH = 7.0
"""Pixels from the middle of a sign up or down to its edge, at most."""

GRIP_WIDTH, GRIP_HEIGHT = 19, 9

_NUMBER_HEIGHT = 12


def paint_dispute(painter: QPainter, centre: QPointF, colour: QColor, paper: QColor) -> None:
    """Paint a disc with an exclamation mark."""
    painter.setPen(QPen(paper, 1.2))
    painter.setBrush(colour)
    painter.drawEllipse(centre, 5.5, 5.5)
    painter.setPen(QPen(paper, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(centre + QPointF(0, -2.8), centre + QPointF(0, 0.4))
    painter.drawPoint(centre + QPointF(0, 2.9))


def paint_to_check(painter: QPainter, centre: QPointF, colour: QColor, paper: QColor) -> None:
    """Paint an upright square on its corner, hollow, with a question mark."""
    reach = 6.4
    corners = [QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0)]
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(paper)
    painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
    _write(painter, centre, "?")


def paint_number(painter: QPainter, corner: QPointF, number: int, ink: QColor, ground: QColor) -> None:
    """Paint "+3" in a pill whose middle is at a corner of the first words that it is about."""
    words = f"+{number}"
    width = QFontMetricsF(_face()).horizontalAdvance(words) + 7
    place = QRectF(corner.x() - width / 2, corner.y() - _NUMBER_HEIGHT / 2, width, _NUMBER_HEIGHT)
    painter.setPen(QPen(ink, 1.0))
    painter.setBrush(ground)
    painter.drawRoundedRect(place, _NUMBER_HEIGHT / 2, _NUMBER_HEIGHT / 2)
    _write(painter, place.center(), words)


def paint_grip(painter: QPainter, place: QRectF, colour: QColor, paper: QColor) -> None:
    """Paint a pill with three dots, as things that can be carried have them."""
    painter.setPen(QPen(paper, 1.0))
    painter.setBrush(colour)
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper)
    for offset in (-4.5, 0.0, 4.5):
        painter.drawEllipse(place.center() + QPointF(offset, 0), 1.2, 1.2)


def _write(painter: QPainter, centre: QPointF, words: str) -> None:
    """Write words around a point, on a whole pixel: they would tremble as they are scrolled by odd ways."""
    font = _face()
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    baseline = math.floor(centre.y() + metrics.capHeight() / 2 + 0.5)
    painter.drawText(QPointF(centre.x() - metrics.horizontalAdvance(words) / 2, baseline), words)


@cache
def _face() -> QFont:
    font = QFont()
    font.setPixelSize(9)
    font.setWeight(QFont.Weight.Bold)
    return font
