"""How the lines of the tags table are painted: rows with a sample of their kind's mark, heads over their groups."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from annotator.desktop.tags.columns import Column
from annotator.desktop.tags.kind_delegate import KindDelegate
from annotator.desktop.tags.tag_groups import Group
from annotator.desktop.tags.tags_model import HEAD_ROLE, TagsModel
from annotator.desktop.theme import KindStyle, Theme
from annotator.desktop.translation import figure

FOLD_WIDTH = 24
"""Pixels at the start of a head that fold its group when they are clicked."""


class RowDelegate(KindDelegate):
    """Paints a sample of the kind's mark before its name, and a head across all columns."""

    def __init__(
        self, theme: Theme, view: QTableView, model: TagsModel, own: Mapping[str, KindStyle] | None = None
    ) -> None:
        super().__init__(theme, view, own)
        self._view = view
        self._model = model
        self._plain = QStyledItemDelegate(view)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Paint a cell, or the part of a head that lies in its column."""
        group = index.data(HEAD_ROLE) if self._model.groups else None
        if group is not None:
            self._paint_head(painter, option, group)
            return
        # The keys are in a row, not in a cell: Qt would mark that one.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        # Of the kind's cell alone the sample is a part.
        if index.column() == Column.KIND:
            super().paint(painter, option, index)
        else:
            self._plain.paint(painter, option, index)
        if self._has_keys(index.row()):
            line = QRectF(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
            painter.save()
            painter.setClipRect(option.rect)
            self._outline(painter, line)
            painter.restore()

    def _has_keys(self, line: int) -> bool:
        return self._view.currentIndex().row() == line and self._view.hasFocus()

    def _outline(self, painter: QPainter, line: QRectF) -> None:
        painter.setPen(QColor(self.theme.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(line.adjusted(0.5, 0.5, -1.5, -1.5))

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, group: Group) -> None:
        # Each cell paints its part of the whole line: columns may be moved and hidden as a person likes.
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        theme, rect = self.theme, option.rect
        line = QRectF(0, rect.top(), self._view.viewport().width(), rect.height())
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(theme.selection if chosen else theme.button))
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.text))
        middle = QPointF(line.right() - FOLD_WIDTH / 2 if right_to_left else FOLD_WIDTH / 2, line.center().y())
        painter.drawPolygon(_triangle(middle, folded=group.folded, right_to_left=right_to_left))
        words = line.adjusted(0 if right_to_left else FOLD_WIDTH, 0, -FOLD_WIDTH if right_to_left else 0, 0)
        self._draw_words(painter, option, words, group)
        if self._has_keys(group.line):
            self._outline(painter, line)
        painter.restore()

    def _draw_words(self, painter: QPainter, option: QStyleOptionViewItem, place: QRectF, group: Group) -> None:
        start = Qt.AlignmentFlag.AlignRight if option.direction == Qt.LayoutDirection.RightToLeft else _LEFT
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.text))
        number = figure(group.size)
        room = int(place.width()) - painter.fontMetrics().horizontalAdvance(number) - 30
        words = painter.fontMetrics().elidedText(self._model.head_words(group), Qt.TextElideMode.ElideRight, room)
        taken = painter.boundingRect(place, start | Qt.AlignmentFlag.AlignVCenter, words)
        painter.drawText(place, start | Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(option.font)
        painter.setPen(QColor(self.theme.muted))
        gap = taken.width() + 10
        beside = place.adjusted(0, 0, -gap, 0) if start != _LEFT else place.adjusted(gap, 0, 0, 0)
        painter.drawText(beside, start | Qt.AlignmentFlag.AlignVCenter, number)


_LEFT = Qt.AlignmentFlag.AlignLeft


def _triangle(middle: QPointF, *, folded: bool, right_to_left: bool) -> QPolygonF:
    """Return the sign of a head: down while its rows are shown, to the side while they are folded away."""
    x, y = middle.x(), middle.y()
    if not folded:
        return QPolygonF([QPointF(x - 4, y - 2), QPointF(x + 4, y - 2), QPointF(x, y + 3)])
    tip = -3 if right_to_left else 3
    return QPolygonF([QPointF(x - tip, y - 4), QPointF(x - tip, y + 4), QPointF(x + tip, y)])
