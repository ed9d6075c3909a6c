"""The matrix of pairs: each two reviewers' agreement, with n, in the cells where they meet."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from annotator.desktop.numbers.number_words import found_words, measure_title, value_words
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.theme import Theme, mixed
from annotator.desktop.translation import figure, sentence
from annotator.domain.agreement import Agreement, AgreementSlice, MeasureName

Index = QModelIndex | QPersistentModelIndex


class PairsModel(QAbstractTableModel):
    """As many rows and columns as reviewers; nobody is compared with themselves."""

    def __init__(self, theme: Theme, parent: Any = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.measure = MeasureName.OVERLAP_F1
        self._ids: Sequence[str] = ()
        self._names: Mapping[str, str] = {}
        self._pairs: dict[frozenset[str], AgreementSlice] = {}

    def show_agreement(self, found: Agreement, names: Mapping[str, str]) -> None:
        """Show who agrees with whom."""
        self.beginResetModel()
        self._ids = found.overall.reviewer_ids
        self._names = names
        self._pairs = {frozenset(one.reviewer_ids): one for one in found.pairs()}
        self.endResetModel()

    def show_measure(self, measure: MeasureName) -> None:
        """Show another measure."""
        self.measure = measure
        last = self.rowCount() - 1
        self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    def pair(self, row: int, column: int) -> AgreementSlice | None:
        """Return the agreement of two reviewers; None of one with themselves."""
        if not (0 <= row < len(self._ids) and 0 <= column < len(self._ids)):
            return None
        return self._pairs.get(frozenset((self._ids[row], self._ids[column])))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many reviewers there are."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many reviewers there are."""
        return self.rowCount(parent)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a reviewer's name."""
        del orientation
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and section < len(self._ids):
            name = self._names.get(self._ids[section], "")
            return plain_tip(name) if role == Qt.ItemDataRole.ToolTipRole else name
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells be chosen where there is something to show."""
        return super().flags(index) if self.pair(index.row(), index.column()) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the number of a pair, how dark its cell is, or what it means."""
        one = self.pair(index.row(), index.column()) if index.isValid() else None
        if one is None:
            return None
        found = one.alike(self.measure)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{value_words(found.value)}\nn = {figure(found.n)}" if found else value_words(None)
            case Qt.ItemDataRole.AccessibleTextRole:
                who = ", ".join(self._names.get(id_, id_) for id_ in one.reviewer_ids)
                number = f"n = {figure(found.n)}" if found else ""
                return f"{who}: {value_words(found.value if found else None)} {number}".strip()
            case Qt.ItemDataRole.ToolTipRole:
                said = [", ".join(self._names.get(id_, id_) for id_ in one.reviewer_ids), found_words(one)]
                said += [f"{measure_title(found)}: {sentence(found.sentence)}"] if found else []
                return plain_tip("\n".join(said))
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.BackgroundRole if found and found.value is not None:
                share = 0.30 * max(0.0, min(1.0, found.value))
                return QColor(mixed(self.theme.accent, self.theme.panel, share))
        return None
