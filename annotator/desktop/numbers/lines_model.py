"""Short tables of words and numbers: the measures of a slice, the parts and the terms of a score."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.desktop.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex


class Line(NamedTuple):
    """The cells of one line, and what it means as a tip."""

    cells: tuple[str, ...]
    tip: str = ""


class LinesModel(QAbstractTableModel):
    """Shows lines as they are; columns of numbers stand to the right."""

    def __init__(self, headings: Sequence[str], numbers: Collection[int] = (), parent: Any = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()
        self._headings = headings
        self._numbers = frozenset(numbers)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._numbers:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, where they stand in it, or the tip of the line."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.cells[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(line.tip or line.cells[index.column()])
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in self._numbers:
                return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None
