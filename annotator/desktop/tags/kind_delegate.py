"""The cells of the tags table that name a kind: its sample, then its name."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.desktop.kind_sample import HEIGHT, WIDTH, paint_kind_sample
from annotator.desktop.tags.tags_model import TAG_ROLE
from annotator.desktop.theme import KindStyle, Theme


class KindDelegate(QStyledItemDelegate):
    """Paints a sample of the kind's mark before its name."""

    def __init__(self, theme: Theme, parent: QObject, own: Mapping[str, KindStyle] | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.own = own or {}
        """How the kinds that the project defines are drawn."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Any) -> None:
        """Leave room for the sample."""
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.decorationSize = QSize(WIDTH + 2, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Paint the cell, then the sample into the room left."""
        super().paint(painter, option, index)
        row = index.data(TAG_ROLE)
        if row is None:
            return
        cell = QRectF(option.rect)
        left_to_right = option.direction == Qt.LayoutDirection.LeftToRight
        left = cell.left() + 4 if left_to_right else cell.right() - 4 - WIDTH
        place = QRectF(left, cell.center().y() - HEIGHT / 2, WIDTH, HEIGHT)
        paint_kind_sample(painter, place, self.theme.kind_style(row.kind, self.own), self.theme.tint)
