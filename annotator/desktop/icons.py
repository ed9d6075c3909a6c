"""Icons in the colours of the theme; qtawesome is loaded with the first one, after the window has been painted."""

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from annotator.desktop.kind_sample import paint_kind_sample
from annotator.desktop.theme import KindStyle, Theme

KIND_SIZE = QSize(36, 18)
"""The size of the sign of a kind, in pixels of the desktop."""


@cache
def icon(name: str, colour: str) -> QIcon:
    """Return an icon of a qtawesome font, such as ``icon("ph.x", theme.muted)``."""
    import qtawesome

    made: QIcon = qtawesome.icon(name, color=colour)
    return made


def kind_icon(kind: str, theme: Theme, ratio: float = 1.0, own: Mapping[str, KindStyle] | None = None) -> QIcon:
    """Return the sign of a kind of tag: a dot of its colour, and beside it a sample of its mark."""
    style = theme.kind_style(kind, own)
    picture = QPixmap(round(KIND_SIZE.width() * ratio), round(KIND_SIZE.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(style.colour))
    painter.drawEllipse(QRectF(0.5, 4.5, 9, 9))
    paint_kind_sample(painter, QRectF(14, 2, 20, 14), style, theme.tint)
    painter.end()
    return QIcon(picture)
