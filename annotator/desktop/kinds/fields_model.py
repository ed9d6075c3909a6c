"""The fields of a kind as an editable table: name, type, choices, and a last row that takes a new field."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.desktop.wording import say
from annotator.domain.annotations import CustomField
from annotator.domain.defined_kinds import FIELD_TYPES, FieldWanted
from annotator.domain.fields import FieldType
from annotator.errors import InvalidValue

Index = QModelIndex | QPersistentModelIndex
Store = Callable[[Sequence[FieldWanted]], None]
"""Keeps the fields; InvalidValue when they are none."""


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    TYPE = 1
    CHOICES = 2


TYPE_WORDS = {
    FieldType.TEXT: "Text",
    FieldType.CHOICE: "Choice",
    FieldType.DECIMAL: "Number",
    FieldType.YES_NO: "Yes or no",
    FieldType.DATE: "Date",
}
_HEADINGS = {Column.NAME: "Field", Column.TYPE: "Holds", Column.CHOICES: "Choices"}


@dataclass(frozen=True, slots=True)
class _Row:
    field: CustomField
    stored: CustomField | None = None


class FieldsModel(QAbstractTableModel):
    """The fields of one kind; each change is kept at once, or stays as it was typed with ``refusal`` saying why.

    Signals: ``refused(sentence)``, with an empty sentence when all fits again.
    """

    refused = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._rows: list[_Row] = []
        self.refusal = ""
        self.can_write = True

    def show_fields(self, fields: Sequence[CustomField]) -> None:
        """Show the fields as they are kept; what did not fit goes."""
        self.beginResetModel()
        self._rows = [_Row(one, one) for one in fields]
        self.endResetModel()
        self._tell("")

    @property
    def is_edited(self) -> bool:
        """Whether something stands here that is not kept."""
        return any(row.field != row.stored for row in self._rows)

    def remove(self, row: int) -> None:
        """Take a field away, with its values."""
        if 0 <= row < len(self._rows):
            self._keep([one for place, one in enumerate(self._rows) if place != row])

    def move(self, row: int, step: int) -> int:
        """Put a field a place further up (-1) or down (1); return where it is then."""
        to = row + step
        if not (0 <= row < len(self._rows) and 0 <= to < len(self._rows)):
            return row
        rows = list(self._rows)
        rows.insert(to, rows.pop(row))
        self._keep(rows)
        return to

    # -- Qt's model --------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own default
        """Return how many fields there are, and one row for a new one."""
        return 0 if parent.isValid() else len(self._rows) + self.can_write

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be edited but the choices of what is no choice."""
        found = super().flags(index)
        new = index.row() == len(self._rows)
        if not index.isValid() or not self.can_write or (new and index.column() != Column.NAME):
            return found
        is_choice = not new and self._rows[index.row()].field.type is FieldType.CHOICE
        editable = index.column() != Column.CHOICES or is_choice
        return found | Qt.ItemFlag.ItemIsEditable if editable else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, and what its editor begins with."""
        if role == Qt.ItemDataRole.ForegroundRole and index.row() == len(self._rows):
            return QApplication.palette().placeholderText()
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if index.row() == len(self._rows):
            shown = role == Qt.ItemDataRole.DisplayRole and index.column() == Column.NAME
            return say("New field …") if shown else ""
        field = self._rows[index.row()].field
        match index.column():
            case Column.NAME:
                return field.name
            case Column.TYPE:
                shown = role == Qt.ItemDataRole.DisplayRole
                return say(TYPE_WORDS.get(field.type, field.type)) if shown else field.type
        return joined(field.choices)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed, and keep it where it fits."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        if index.row() == len(self._rows):
            name = str(value).strip()
            if name:
                self._keep([*self._rows, _Row(CustomField(name=name))])
            return bool(name)
        row = self._rows[index.row()]
        match index.column():
            case Column.NAME:
                field = replace(row.field, name=str(value).strip() or row.field.name)
            case Column.TYPE:
                field = replace(row.field, type=FieldType(value))
            case _:
                field = replace(row.field, choices=parted(str(value)))
        if field == row.field:
            return False
        self._keep([_Row(field, row.stored) if one is row else one for one in self._rows])
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(_HEADINGS[Column(section)])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _keep(self, rows: list[_Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        try:
            self._store([_wanted(row) for row in rows])
        except InvalidValue as error:
            self._tell(str(error))
        else:
            self._tell("")

    def _tell(self, sentence: str) -> None:
        self.refusal = sentence
        self.refused.emit(sentence)


class TypeDelegate(QStyledItemDelegate):
    """Lets the type of a field be chosen from a list."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Any) -> QWidget:
        """Return the list."""
        if index.column() != Column.TYPE:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        for type_ in FIELD_TYPES:
            box.addItem(say(TYPE_WORDS[type_]), type_.value)
        # Chosen is chosen: nobody should have to press Enter too.
        box.activated.connect(lambda: self.commitData.emit(box))
        box.activated.connect(lambda: self.closeEditor.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Any) -> None:
        """Choose what the field is now."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(str(index.data(Qt.ItemDataRole.EditRole))))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: Any) -> None:
        """Take what was chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)


def joined(choices: Sequence[str]) -> str:
    """Return choices on one line, as ``parted`` reads them."""
    words = "; ".join(choices)
    return f"{words};" if len(choices) == 1 and "," in words else words


def parted(words: str) -> tuple[str, ...]:
    """Return the choices of a line: parted by semicolons where it has any, else by commas."""
    parts = re.split(";" if ";" in words else ",", words)
    return tuple(part.strip() for part in parts if part.strip())


def _wanted(row: _Row) -> FieldWanted:
    """Return a field as it should be; where one choice stands in the place of another, it is that one renamed."""
    if row.stored is None:
        return FieldWanted(field=row.field)
    before, after = row.stored.choices, row.field.choices
    pairs = tuple((old, new) for old, new in zip(before, after, strict=False) if old != new)
    same_number = len(before) == len(after) and len(pairs) == 1
    fresh = same_number and pairs[0][0] not in after and pairs[0][1] not in before
    return FieldWanted(field=row.field, was=row.stored.name, renamed=pairs if fresh else ())
