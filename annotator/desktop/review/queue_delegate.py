"""How the queue is painted: headings with their counts, and under each tag's words a line that says whose it is."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from annotator.desktop.kind_sample import HEIGHT, WIDTH, paint_kind_sample
from annotator.desktop.review.queue_model import ROW_ROLE, WORDS_ROLE
from annotator.desktop.theme import KindStyle, Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIDE, _AIR = 10, 5


class QueueDelegate(QStyledItemDelegate):
    """Paints two lines a row, a heading in one; all are of one height, so that many cost no more than few."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.own: Mapping[str, KindStyle] = {}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        return QSize(120, 2 * option.fontMetrics.height() + 2 * _AIR + 2)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        row, (first, second) = index.data(ROW_ROLE), index.data(WORDS_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, QColor(self.theme.selection))
        if row is None:
            self._paint_head(painter, option, area, first, second)
        else:
            self._paint_row(painter, option, area, row.kind, first, second)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0.5, 0.5, -1.5, -1.5))
        painter.restore()

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, title: str, count: str
    ) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.text if count != "0" else self.theme.muted))
        place = area.adjusted(2, 0, -_SIDE, 0)
        number = painter.fontMetrics().horizontalAdvance(count) + 12
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(place.width()) - number)
        start, end = _ends(option)
        painter.drawText(place, start | Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(option.font)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(place, end | Qt.AlignmentFlag.AlignVCenter, count)
        painter.setPen(QColor(self.theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, kind: str, first: str, second: str
    ) -> None:
        start, _ = _ends(option)
        left_to_right = option.direction != Qt.LayoutDirection.RightToLeft
        line = option.fontMetrics.height()
        sample = area.left() + 2 if left_to_right else area.right() - 2 - WIDTH
        style = self.theme.kind_style(kind, self.own)
        paint_kind_sample(painter, QRectF(sample, area.top() + _AIR + 2, WIDTH, HEIGHT), style, self.theme.tint)
        beside = WIDTH + 10
        inside = area.adjusted(beside if left_to_right else _SIDE, _AIR, -_SIDE if left_to_right else -beside, -_AIR)
        for number, (words, colour) in enumerate(((first, self.theme.text), (second, self.theme.muted))):
            place = QRectF(inside.left(), inside.top() + number * (line + 1), inside.width(), line)
            painter.setPen(QColor(colour))
            shown = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
            painter.drawText(place, start | Qt.AlignmentFlag.AlignVCenter, shown)


def _ends(option: QStyleOptionViewItem) -> tuple[Qt.AlignmentFlag, Qt.AlignmentFlag]:
    if option.direction == Qt.LayoutDirection.RightToLeft:
        return Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    return Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
