"""What helps a reader along beside the words: the numbers of paragraphs in the margin, and a veil over the others."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.desktop.article.column import Column
from annotator.desktop.article.laid_paragraph import LaidParagraph
from annotator.desktop.article.typesetting import Reading
from annotator.desktop.theme import Theme, contrast, mixed
from annotator.desktop.translation import figure
from annotator.domain.spans import Span

_SCALE = 0.74
_GAP = 14
_EDGE = 6
_STEP = 0.02


def room(reading: Reading, paragraphs: int) -> int:
    """Return the pixels that a margin needs for the numbers of so many paragraphs."""
    return math.ceil(QFontMetricsF(_font(reading)).horizontalAdvance(figure(paragraphs))) + _GAP + _EDGE


def paint_number(painter: QPainter, theme: Theme, at: QPointF, laid: LaidParagraph, column: Column, index: int) -> None:
    """Paint the number of the paragraph that begins with a piece on the side where its lines begin."""
    number = column.paragraphs.number(index)
    if number is None:
        return
    reading, width = column.typesetter.reading, column.typesetter.width
    line = laid.caret(laid.span.start)
    area = QRectF(0, at.y() + line.top, at.x() - _GAP, line.bottom - line.top)
    side = Qt.AlignmentFlag.AlignRight
    if laid.right_to_left:
        area.moveLeft(at.x() + width + _GAP)
        side = Qt.AlignmentFlag.AlignLeft
    painter.setFont(_font(reading))
    painter.setPen(QColor(theme.muted))
    painter.drawText(area, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, figure(number))


def paint_veil(painter: QPainter, theme: Theme, top: int, laid: LaidParagraph, column: Column, kept: Span) -> None:
    """Dim a piece unless its paragraph has something of ``kept``, the selection or the caret."""
    paragraphs = column.paragraphs
    first, last = paragraphs.paragraph_at(kept.start), paragraphs.paragraph_at(kept.end)
    if first.start <= laid.span.start and laid.span.end <= last.end:
        return
    veil = QColor(theme.paper)
    veil.setAlphaF(veil_share(theme))
    painter.fillRect(QRectF(0, top, painter.viewport().width(), laid.height), veil)


def veil_share(theme: Theme) -> float:
    """Return how much of the paper lies over words that are dimmed, 0–1: as much as leaves them readable."""
    share = 0.0
    while contrast(mixed(theme.paper, theme.text, share + _STEP), theme.paper) >= theme.least_contrast:
        share += _STEP
    return share


def _font(reading: Reading) -> QFont:
    font = QFont(reading.family)
    font.setPointSizeF(reading.point_size * _SCALE)
    return font
