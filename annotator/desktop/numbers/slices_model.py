"""Agreement by kind and by article, as lines of a chart: what it is about, a bar, the number and its n."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.desktop.numbers.number_words import NO_VALUE, found_words, measure_title, slice_name, value_words
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.translation import figure, sentence
from annotator.domain.agreement import AgreementSlice, Measure, MeasureName

Index = QModelIndex | QPersistentModelIndex

BAR_ROLE = Qt.ItemDataRole.UserRole
"""The value that the bar shows, or None."""


class Column(IntEnum):
    """What a line says."""

    NAME = 0
    BAR = 1
    VALUE = 2
    NUMBER = 3


class SlicesModel(QAbstractTableModel):
    """One line for each slice."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.slices: Sequence[AgreementSlice] = ()
        self.measure = MeasureName.OVERLAP_F1
        self._articles: Mapping[str, str] = {}
        self._kinds: Mapping[str, str] = {}

    def show_slices(
        self, slices: Sequence[AgreementSlice], articles: Mapping[str, str], kinds: Mapping[str, str]
    ) -> None:
        """List these; the names are by id."""
        self.beginResetModel()
        self.slices, self._articles, self._kinds = slices, articles, kinds
        self.endResetModel()

    def show_measure(self, measure: MeasureName) -> None:
        """Show another measure."""
        self.measure = measure
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(Column) - 1))

    def measure_of(self, row: int) -> Measure | None:
        """Return the measure shown of one slice."""
        return self.slices[row].alike(self.measure)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many slices there are."""
        return 0 if parent is not None and parent.isValid() else len(self.slices)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column; the bar has none."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (Column.VALUE, Column.NUMBER):
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {
            Column.NAME: self.tr("By kind and by article"),
            Column.BAR: "",
            Column.VALUE: self.tr("Value"),
            Column.NUMBER: "n",
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, the value of a bar, or what the number means."""
        if not index.isValid():
            return None
        one, column = self.slices[index.row()], Column(index.column())
        found = self.measure_of(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(one, found, column)
            case Qt.ItemDataRole.ToolTipRole:
                said = [found_words(one)] if found is None else [found_words(one), self._means(found)]
                return plain_tip("\n".join(said))
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.BAR:
                return value_words(found.value if found else None)
            case Qt.ItemDataRole.TextAlignmentRole if column in (Column.VALUE, Column.NUMBER):
                return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return found.value if role == BAR_ROLE and found else None

    def _words(self, one: AgreementSlice, found: Measure | None, column: Column) -> str:
        match column:
            case Column.NAME:
                return slice_name(one, self._articles, self._kinds)
            case Column.VALUE:
                return value_words(found.value if found else None)
            case Column.NUMBER:
                return figure(found.n) if found else NO_VALUE
        return ""

    def _means(self, found: Measure) -> str:
        return f"{measure_title(found)}: {sentence(found.sentence)}"
