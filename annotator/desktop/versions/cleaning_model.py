"""What can be cleaned, grouped by what it is, with ticks; and below it what was cleaned already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from typing_extensions import override

from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.translation import figure, sentence
from annotator.desktop.versions import excerpt
from annotator.desktop.versions.cleaning_sheet import CleaningSheet
from annotator.desktop.versions.excerpt_delegate import EXCERPT_ROLE
from annotator.desktop.versions.grouped_model import GROUP, NOWHERE, GroupedModel, Index
from annotator.desktop.wording import capital, value_words
from annotator.domain.cleaning import Cleaning
from annotator.domain.places import paragraph_number

"""The internal id of a group; that of a row is the number of its group, from 1."""


class Column(IntEnum):
    """The columns, from the left."""

    PLACE = 0
    CHANGE = 1
    REASON = 2
    EFFECT = 3


@dataclass(frozen=True, slots=True)
class _Group:
    """Changes of one sort; ``done`` says that they were made already."""

    name: str
    cleanings: tuple[Cleaning, ...]
    done: bool = False


class CleaningModel(GroupedModel):
    """Two levels: residues, and the changes of each. Signals: ``ticks_changed()``."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet: CleaningSheet | None = None
        self._groups: list[_Group] = []
        self._ticked: set[Cleaning] = set()

    def show(self, sheet: CleaningSheet | None) -> None:
        """Show another sheet, what is harmless ticked; None shows nothing."""
        if sheet is self.sheet:
            return
        self.beginResetModel()
        self.sheet = sheet
        self._ticked = {one for one in sheet.offered if one.harmless} if sheet else set()
        self._groups = list(_groups(sheet)) if sheet else []
        if sheet and sheet.cleaned:
            self._groups.append(_Group(self.tr("Cleaned already"), sheet.cleaned, done=True))
        self.endResetModel()
        self.ticks_changed.emit()

    @property
    def ticked(self) -> list[Cleaning]:
        """The changes that are ticked, by their place."""
        return [one for one in self.sheet.offered if one in self._ticked] if self.sheet else []

    @property
    def harmless(self) -> list[Cleaning]:
        """The changes that take no word away."""
        return [one for one in self.sheet.offered if one.harmless] if self.sheet else []

    def offered_in(self, indexes: Iterable[Index]) -> list[Cleaning]:
        """Return what of these rows is offered, those of a whole group where its heading is among them."""
        return self._cleanings(indexes, done=False)

    def done_in(self, indexes: Iterable[Index]) -> list[Cleaning]:
        """Return what of these rows was cleaned already."""
        return self._cleanings(indexes, done=True)

    def cleaning(self, index: Index) -> Cleaning | None:
        """Return the change of a row; None for a heading."""
        if not index.isValid() or index.internalId() == GROUP:
            return None
        return self._groups[index.internalId() - 1].cleanings[index.row()]

    def is_done(self, index: Index) -> bool:
        """Tell whether the change of a row, or those of a group, were made already."""
        return self._group(index).done

    # Qt asks

    @override
    def sizes(self) -> list[int]:
        return [len(group.cleanings) for group in self._groups]

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.sheet is None:
            return None
        cleaning = self.cleaning(index)
        if cleaning is None:
            return self._of_group(index, role)
        match role:
            case Qt.ItemDataRole.CheckStateRole if index.column() == Column.PLACE and not self.is_done(index):
                return Qt.CheckState.Checked if cleaning in self._ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(index, cleaning)
            case Qt.ItemDataRole.ToolTipRole if index.column() == Column.REASON:
                return plain_tip(sentence(cleaning.reason))
        if role == EXCERPT_ROLE and index.column() == Column.CHANGE:
            return self._excerpt(index, cleaning)
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or self.is_done(index):
            return False
        cleaning = self.cleaning(index)
        chosen = {cleaning} if cleaning else set(self._group(index).cleanings)
        if Qt.CheckState(value) == Qt.CheckState.Unchecked:
            self._ticked -= chosen
        else:
            self._ticked |= chosen
        heading = index if cleaning is None else self.parent(index)
        rows = self.rowCount(heading)
        role_changed = [Qt.ItemDataRole.CheckStateRole]
        self.dataChanged.emit(heading, heading, role_changed)
        if cleaning is None and rows:
            self.dataChanged.emit(self.index(0, 0, heading), self.index(rows - 1, 0, heading), role_changed)
        else:
            self.dataChanged.emit(index, index, role_changed)
        self.ticks_changed.emit()
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.PLACE and not self.is_done(index):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Place"), self.tr("Change"), self.tr("Reason"), self.tr("Effect"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    # Inside

    def _group(self, index: Index) -> _Group:
        number = index.row() if index.internalId() == GROUP else index.internalId() - 1
        return self._groups[number]

    def _of_group(self, index: Index, role: int) -> Any:
        if index.column() != Column.PLACE:
            return None
        group = self._group(index)
        match role:
            case Qt.ItemDataRole.CheckStateRole if not group.done:
                ticked = sum(one in self._ticked for one in group.cleanings)
                if 0 < ticked < len(group.cleanings):
                    return Qt.CheckState.PartiallyChecked
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                parts = (group.name, figure(len(group.cleanings)), "" if group.done else self._effect_of(group))
                return " · ".join(part for part in parts if part)
            case Qt.ItemDataRole.FontRole:
                bold = QFont()
                bold.setWeight(QFont.Weight.DemiBold)
                return bold
        return None

    def _effect_of(self, group: _Group) -> str:
        harmless = sum(one.harmless for one in group.cleanings)
        if harmless == len(group.cleanings):
            return self.tr("harmless")
        if not harmless:
            return self.tr("takes words away")
        words = self.tr("{harmless} harmless, {others} take words away")
        return words.format(harmless=figure(harmless), others=figure(len(group.cleanings) - harmless))

    def _words(self, index: Index, cleaning: Cleaning) -> str:
        assert self.sheet is not None
        match index.column():
            case Column.PLACE:
                starts: Sequence[int] = self.sheet.base_starts if self.is_done(index) else self.sheet.starts
                return f"¶ {figure(paragraph_number(starts, cleaning.start))}"
            case Column.CHANGE:
                return excerpt.spoken(self._excerpt(index, cleaning), self.tr("removed"), self.tr("added"))
            case Column.REASON:
                return sentence(cleaning.reason)
        return self.tr("harmless") if cleaning.harmless else self.tr("takes words away")

    def _excerpt(self, index: Index, cleaning: Cleaning) -> excerpt.Excerpt:
        assert self.sheet is not None
        return excerpt.of_edit(self.sheet.base_text if self.is_done(index) else self.sheet.text, cleaning.edit)

    def _cleanings(self, indexes: Iterable[Index], *, done: bool) -> list[Cleaning]:
        found: dict[Cleaning, None] = {}
        for index in indexes:
            if self.is_done(index) == done:
                one = self.cleaning(index)
                found.update(dict.fromkeys([one] if one else self._group(index).cleanings))
        return sorted(found, key=lambda cleaning: cleaning.start)


def _groups(sheet: CleaningSheet) -> Iterable[_Group]:
    by_residue: dict[str, list[Cleaning]] = {}
    for one in sheet.offered:
        by_residue.setdefault(one.residue, []).append(one)
    for residue, cleanings in by_residue.items():
        yield _Group(capital(value_words(residue)), tuple(cleanings))
