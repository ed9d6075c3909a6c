"""The bars of a chart in a list: from nothing to 1, with the value's number in the column beside."""

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.desktop.numbers.slices_model import BAR_ROLE
from annotator.desktop.theme import Theme, mixed

BAR_HEIGHT = 10
"""Pixels."""


class BarDelegate(QStyledItemDelegate):
    """Paints a bar where there is a value; one below zero is drawn to the other side in the colour of warnings."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Paint the cell, then the bar."""
        super().paint(painter, option, index)
        value = index.data(BAR_ROLE)
        if value is None:
            return
        place = QRectF(option.rect).adjusted(4, 0, -4, 0)
        place = QRectF(place.left(), place.center().y() - BAR_HEIGHT / 2, place.width(), BAR_HEIGHT)
        share = min(abs(float(value)), 1.0)
        bar = QRectF(place.left(), place.top(), place.width() * share, place.height())
        if (option.direction == Qt.LayoutDirection.RightToLeft) != (value < 0):
            bar.moveRight(place.right())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mixed(self.theme.text, self.theme.panel, 0.10)))
        painter.drawRoundedRect(place, 2, 2)
        painter.setBrush(QColor(self.theme.accent if value >= 0 else self.theme.warning))
        painter.drawRoundedRect(bar, 2, 2)
        painter.restore()
