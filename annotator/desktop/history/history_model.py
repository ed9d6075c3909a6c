"""The history as a table that grows as one scrolls: when, who, what, and what became of it since."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.theme import Theme
from annotator.desktop.translation import sentence
from annotator.desktop.wording import elided, local_time, say
from annotator.domain.journal import HistoryEntry

Index: TypeAlias = QModelIndex | QPersistentModelIndex

PAGE = 200
"""Entries that are read at once."""


class Column(IntEnum):
    """What stands in a row."""

    WHEN = 0
    WHO = 1
    WHAT = 2
    ABOUT = 3
    STATE = 4


class HistoryModel(QAbstractTableModel):
    """Entries, the newest first; ``ask`` is called with the entry before which more are wanted."""

    def __init__(self, theme: Theme, ask: Callable[[int], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._ask = ask
        self._asking = False
        self._complete = True
        self.entries: list[HistoryEntry] = []

    def show_entries(self, entries: Sequence[HistoryEntry], *, complete: bool) -> None:
        """Show other entries; ``complete`` when there are no earlier ones."""
        self.beginResetModel()
        self.entries = list(entries)
        self._complete, self._asking = complete, False
        self.endResetModel()

    def add(self, entries: Sequence[HistoryEntry], *, complete: bool) -> None:
        """Show earlier entries below."""
        self._complete, self._asking = complete, False
        if entries:
            first = len(self.entries)
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self.entries.extend(entries)
            self.endInsertRows()

    def row_of(self, sequence: int) -> int:
        """Return where an entry stands, -1 when it does not."""
        return next((row for row, one in enumerate(self.entries) if one.sequence == sequence), -1)

    # -- Qt's model --------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own default
        """Return how many entries are shown so far."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there are earlier entries that nobody has asked for."""
        return not parent.isValid() and not self._complete and not self._asking and bool(self.entries)

    def fetchMore(self, parent: Index) -> None:
        """Ask for earlier entries; they come when they are read."""
        if self.canFetchMore(parent):
            self._asking = True
            self._ask(self.entries[-1].sequence)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell(entry, column)
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.WHEN:
                return ", ".join(filter(None, (cell(entry, one) for one in Column)))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(cell(entry, column)) or None
            case Qt.ItemDataRole.ForegroundRole if entry.undone or column in (Column.WHEN, Column.STATE):
                return QColor(self.theme.muted)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(_HEADINGS[Column(section)])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def cell(entry: HistoryEntry, column: Column) -> str:
    """Return the words of one cell."""
    match column:
        case Column.WHEN:
            return local_time(entry.at)
        case Column.WHO:
            return entry.reviewer
        case Column.WHAT:
            return sentence(entry.name)
        case Column.ABOUT:
            return elided(entry.about, _LONGEST)
    return say("taken back") if entry.undone else ""


_LONGEST = 120
"""Code points of a passage; the whole stands in the text."""

_HEADINGS = {
    Column.WHEN: "When",
    Column.WHO: "Who",
    Column.WHAT: "What",
    Column.ABOUT: "Passage",
    Column.STATE: "State",
}
