"""A small sample of how a kind of tag is marked in the text: its tint with its underline below."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.desktop.theme import KindStyle, Theme
from annotator.domain.vocabulary import Underline

WIDTH, HEIGHT = 22, 14
_WAVE = 5.5


def paint_kind_sample(painter: QPainter, place: QRectF, style: KindStyle, tint: float) -> None:
    """Paint the sample into ``place``; ``tint`` is the share of the colour behind the words, 0–1."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour, behind = QColor(style.colour), QColor(style.colour)
    behind.setAlphaF(min(1.0, tint * 1.6))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(behind)
    painter.drawRoundedRect(place.adjusted(0, 0, 0, -3), 2.5, 2.5)
    pen = QPen(colour, 1.8)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    y = place.bottom() - 1.5
    match style.underline:
        case Underline.DOTTED:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 2.0])
        case Underline.DASHED:
            pen.setDashPattern([2.6, 1.8])
        case Underline.WAVY:
            pen.setWidthF(1.4)
    painter.setPen(pen)
    if style.underline == Underline.WAVY:
        painter.drawPath(_wave(place.left(), place.right(), y))
    else:
        painter.drawLine(QPointF(place.left() + 1, y), QPointF(place.right() - 1, y))
    painter.restore()


class KindSample(QWidget):
    """The sample as a widget beside the name of a kind, which says the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self._style: KindStyle | None = None
        self._tint = 0.0
        self.setFixedSize(self.sizeHint())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_kind(self, kind: str, theme: Theme, own: Mapping[str, KindStyle] | None = None) -> None:
        """Show how a kind is marked in a theme; ``own`` holds the kinds that the project defines."""
        self._style, self._tint = theme.kind_style(kind, own), theme.tint
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a sample, about that of two letters."""
        return QSize(WIDTH, HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 — it is painted whole
        """Paint the sample."""
        if self._style is not None:
            painter = QPainter(self)
            paint_kind_sample(painter, QRectF(1, 1, WIDTH - 2, HEIGHT), self._style, self._tint)
            painter.end()


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x + _WAVE / 2 <= right + 0.1:
        middle = QPointF(x + _WAVE / 4, y - 3 if up else y + 3)
        x += _WAVE / 2
        path.quadTo(middle, QPointF(x, y))
        up = not up
    return path
