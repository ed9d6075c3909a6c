"""The results of the search field: a list of what was found, each in a line with what it is at the end."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.desktop.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex

FOUND = Qt.ItemDataRole.UserRole
_GAP = 18


@dataclass(frozen=True, slots=True)
class Found:
    """One result: what it is, its words, and what to do when it is chosen.

    ``key`` tells it from all others, from one answer to the next; ``near`` is how near it is to what was typed, 0 to
    100. ``reason`` says why it cannot be chosen now; empty where it can.
    """

    key: str
    what: str
    words: str
    open: Callable[[], object]
    near: float = 0.0
    reason: str = ""


class FoundModel(QAbstractListModel):
    """The results, the best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[Found] = []

    def show_found(self, found: Iterable[Found]) -> None:
        """Replace the results."""
        self.beginResetModel()
        self.found = list(found)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        """Return how many results there are."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a result's line, as it is read out; the delegate paints its parts."""
        if not index.isValid():
            return None
        found = self.found[index.row()]
        if role == FOUND:
            return found
        words = "  ·  ".join(part for part in (found.what, found.words, found.reason) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(words)
        return words if role == Qt.ItemDataRole.DisplayRole else None


class FoundDelegate(QStyledItemDelegate):
    """Paints the words of a result, and at the other side what it is; what cannot be chosen now with the reason."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the words to ``paint``."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row as the list does, and the two parts of its line."""
        super().paint(painter, option, index)
        found: Found = index.data(FOUND)
        style: Any = option
        chosen = bool(style.state & QStyle.StateFlag.State_Selected)
        direction: Qt.LayoutDirection = style.direction
        area = QRect(style.rect).adjusted(12, 0, -12, 0)
        metrics = style.fontMetrics
        widest = area.width() * 2 // 3 if found.reason else area.width() // 2
        beside = metrics.elidedText(found.reason or found.what, Qt.TextElideMode.ElideRight, widest)
        room = area.width() - metrics.horizontalAdvance(beside) - _GAP
        words = metrics.elidedText(" ".join(found.words.split()), Qt.TextElideMode.ElideRight, room)
        palette: QPalette = style.palette
        normal = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        muted = normal if chosen else palette.color(QPalette.ColorRole.PlaceholderText)
        painter.save()
        for text, colour, side in (
            (words, muted if found.reason else normal, Qt.AlignmentFlag.AlignLeft),
            (beside, muted, Qt.AlignmentFlag.AlignRight),
        ):
            painter.setPen(colour)
            where = QStyle.visualAlignment(direction, side) | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, int(where), text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> Any:
        """Return a row's height, which the words do not change."""
        size = super().sizeHint(option, index)
        style: Any = option
        height = style.fontMetrics.height() + 12
        size.setHeight(max(size.height(), height))
        return size
