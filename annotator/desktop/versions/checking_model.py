"""Tags to be looked at, in two groups: those with a question, and those that stand in earlier versions."""

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.translation import figure
from annotator.desktop.versions import excerpt
from annotator.desktop.versions.checking_rows import CheckingList, CheckingRow
from annotator.desktop.versions.excerpt_delegate import EXCERPT_ROLE
from annotator.desktop.versions.grouped_model import GROUP, NOWHERE, GroupedModel, Index
from annotator.desktop.wording import elided, kind_name, say

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Gives the CheckingRow of an index."""


class Column(IntEnum):
    """The columns, from the left."""

    KIND = 0
    OLD = 1
    NEW = 2
    FOUND = 3
    STANDS = 4
    ARTICLE = 5


class CheckingModel(GroupedModel):
    """Two levels: the groups that have rows, and their rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[tuple[str, tuple[CheckingRow, ...]]] = []
        self._kinds: Mapping[str, str] = {}

    def show(self, found: CheckingList, kinds: Mapping[str, str]) -> None:
        """Show other rows; ``kinds`` names those that the project defines."""
        self.beginResetModel()
        self._kinds = kinds
        groups = (
            (self.tr("To check: not found word for word in the newer version"), found.to_check),
            (self.tr("Left in earlier versions: nobody need look at them"), found.left_behind),
        )
        self._groups = [(f"{name} · {figure(len(rows))}", rows) for name, rows in groups if rows]
        self.endResetModel()

    def rows_in(self, indexes: Iterable[Index]) -> list[CheckingRow]:
        """Return these rows, those of a whole group where its heading is among them, in the order shown."""
        found: dict[tuple[int, int], CheckingRow] = {}
        for index in indexes:
            if index.internalId() == GROUP:
                rows = self._groups[index.row()][1]
                found.update(((index.row(), number), row) for number, row in enumerate(rows))
            else:
                found[(index.internalId() - 1, index.row())] = self._row(index)
        return [found[place] for place in sorted(found)]

    # Qt asks

    @override
    def sizes(self) -> list[int]:
        return [len(rows) for _, rows in self._groups]

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.internalId() == GROUP:
            return self._of_group(index, role)
        row, column = self._row(index), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(row, column)
            case Qt.ItemDataRole.ToolTipRole if column == Column.OLD:
                return plain_tip(elided(row.words, 1000))
        if role == ROW_ROLE:
            return row
        if role == EXCERPT_ROLE:
            return {Column.OLD: row.old, Column.NEW: row.new or None}.get(column)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(_HEADINGS[Column(section)])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    # Inside

    def _row(self, index: Index) -> CheckingRow:
        return self._groups[index.internalId() - 1][1][index.row()]

    def _of_group(self, index: Index, role: int) -> Any:
        if index.column() != Column.KIND:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._groups[index.row()][0]
        if role == Qt.ItemDataRole.FontRole:
            bold = QFont()
            bold.setWeight(QFont.Weight.DemiBold)
            return bold
        return None

    def _words(self, row: CheckingRow, column: Column) -> str:
        match column:
            case Column.KIND:
                return kind_name(row.kind, self._kinds)
            case Column.OLD:
                return excerpt.spoken(row.old, self.tr("gone:"), self.tr("new:"))
            case Column.NEW:
                return excerpt.spoken(row.new, self.tr("gone:"), self.tr("new:")) if row.new else "—"
            case Column.FOUND:
                return self._found(row)
            case Column.STANDS:
                number = row.number if row.placement and row.placement.moved else row.old_number
                return self.tr("in version {number}").format(number=number)
        return row.title

    def _found(self, row: CheckingRow) -> str:
        if row.placement is None:
            return "—"
        return score_words(row.placement.score) if row.proposed else self.tr("not found")


def score_words(score: float) -> str:
    """Return how like the words found are, in words and as a number: "nearly the same, 93 %"."""
    words = next(words for least, words in _LIKENESS if score >= least)
    # Rounded down: what is not wholly the same is never told as 100 %.
    return f"{say(words)}, {int(score * 100)} %"


_LIKENESS = ((1.0, "the same"), (0.9, "nearly the same"), (0.75, "alike"), (0.0, "little alike"))
_HEADINGS = {
    Column.KIND: "Kind",
    Column.OLD: "Stood on",
    Column.NEW: "Proposed place",
    Column.FOUND: "Likeness",
    Column.STANDS: "Stands now",
    Column.ARTICLE: "Article",
}
