"""The form of one kind: name, looks, key, description, parent and fields, each kept as it is left."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.actions import defining, redefining
from annotator.desktop.font_scale import by_font
from annotator.desktop.inspector.choice_editors import ChoiceEditor
from annotator.desktop.inspector.field_editors import FieldEditor
from annotator.desktop.inspector.small_button import SmallButton
from annotator.desktop.inspector.text_editors import LongTextEditor, TextEditor
from annotator.desktop.inspector.undo_groups import UndoGroups
from annotator.desktop.kinds.fields_model import Column, FieldsModel, TypeDelegate
from annotator.desktop.kinds.look_editors import ColourEditor, KeyEditor
from annotator.desktop.session import Session
from annotator.desktop.unsaved import Saving
from annotator.desktop.wording import say
from annotator.domain.annotations import TagDefinition
from annotator.domain.defined_kinds import FieldWanted, check_among, checked
from annotator.domain.fields import FieldDefinition, FieldType, Json
from annotator.domain.vocabulary import Kind, Underline
from annotator.errors import InvalidValue

MANY = 300
"""Tags that are changed on the spot; more are carried over in a job."""

_LABEL_WIDTH = 92


class KindForm(QWidget):
    """Shows one kind and lets it be changed.

    ``key_taken`` says, in a sentence, which action of the window has a key; ``count`` how many tags a kind has.
    Signals: ``recast(Recast)`` when fields have changed together with values of tags.
    """

    recast = Signal(object)

    def __init__(self, session: Session, key_taken: Callable[[str], str], count: Callable[[str], int]) -> None:
        super().__init__()
        self._session = session
        self._key_taken = key_taken
        self._count = count
        self._groups = UndoGroups()
        self.definition: TagDefinition | None = None
        self.editors: dict[str, FieldEditor] = {one.field.name: one for one in self._make_editors()}
        self.fields = FieldsModel(self._keep_fields, self)
        self.fields.can_write = session.can_write
        self.table = QTableView()
        self.refusal = QLabel()
        self.up, self.down = SmallButton(self.tr("Up")), SmallButton(self.tr("Down"))
        self.remove_field = SmallButton(self.tr("Remove field"))
        self._build()
        for editor in self.editors.values():
            editor.edited.connect(self._tell_saving)
        if not session.can_write:
            for editor in self.editors.values():
                editor.lock()

    def show_kind(self, definition: TagDefinition | None) -> None:
        """Show a kind; what is typed is kept first, and stays where it is the same kind and did not fit."""
        same = definition is not None and self.definition is not None and definition.id == self.definition.id
        if not same:
            self.save()
        old, self.definition = self.definition, definition
        self.setEnabled(definition is not None)
        if definition is None:
            self.fields.show_fields(())
            return
        values: dict[str, Json] = {name: str(getattr(definition, name) or "") or None for name in self.editors}
        for editor in self.editors.values():
            editor.show_values(values, afresh=not same)
        self._tell_saving()
        kept = old is not None and same and old.fields == definition.fields
        if not kept:
            self.fields.show_fields(definition.fields)

    def save(self) -> bool:
        """Keep what is typed; False when something does not fit."""
        if self.definition is None or not self._session.can_write:
            return True
        saved = [editor.save() for editor in self.editors.values()]
        return all(saved)

    def focus_name(self) -> None:
        """Let the name be typed."""
        line = self.editors["name"].input
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        getattr(line, "selectAll", lambda: None)()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the chosen field on Delete."""
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._remove_field()
        else:
            super().keyPressEvent(event)

    # Inside

    def _tell_saving(self) -> None:
        edited = [one for one in self.editors.values() if one.is_edited()]
        refused = any(one.is_refused for one in edited)
        self._session.unsaved.tell(self, Saving.REFUSED if refused else Saving.TYPING if edited else Saving.SAVED)

    def _make_editors(self) -> Sequence[FieldEditor]:
        text, choice = FieldType.TEXT, FieldType.CHOICE
        store = self._store
        underline = FieldDefinition("underline", choice, "Underline", choices=tuple(Underline), default=Underline.SOLID)
        return (
            TextEditor(FieldDefinition("name", text, "Name", plain=True), store),
            ColourEditor(FieldDefinition("colour", text, "Colour", plain=True), store),
            ChoiceEditor(underline, store),
            KeyEditor(FieldDefinition("shortcut", text, "Key", plain=True), store, self._given_key),
            ChoiceEditor(FieldDefinition("parent", choice, "Parent", choices=tuple(Kind)), store, none=say("none")),
            LongTextEditor(
                FieldDefinition("description", FieldType.LONG_TEXT, "Description", hint="when to tag, and when not"),
                store,
            ),
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, by_font(_LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        for row, editor in enumerate(self.editors.values()):
            label = _muted(say(editor.field.label))
            label.setBuddy(editor.input)
            label.setContentsMargins(0, 4, 0, 0)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(editor, row, 1)
        column.addLayout(grid)
        column.addWidget(_muted(self.tr("Fields of its tags")))
        self._build_table()
        column.addWidget(self.table, 1)
        self.refusal.setWordWrap(True)
        self.refusal.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal.setForegroundRole(QPalette.ColorRole.BrightText)
        self.refusal.hide()
        column.addWidget(self.refusal)
        buttons = QHBoxLayout()
        for button in (self.up, self.down, self.remove_field):
            buttons.addWidget(button)
            button.setEnabled(self._session.can_write)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.up.clicked.connect(lambda: self._move_field(-1))
        self.down.clicked.connect(lambda: self._move_field(1))
        self.remove_field.clicked.connect(self._remove_field)
        self.fields.refused.connect(self._show_refusal)

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.fields)
        table.setItemDelegate(TypeDelegate(table))
        table.setAccessibleName(self.tr("Fields of its tags"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        table.setEditTriggers(
            trigger.DoubleClicked | trigger.SelectedClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed
        )
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(Column.CHOICES, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(Column.NAME, 150)
        header.resizeSection(Column.TYPE, 110)
        table.setMinimumHeight(by_font(120))

    def _given_key(self) -> str:
        return self._session.kinds.keys.get(self.definition.id, "") if self.definition else ""

    def _store(self, values: Mapping[str, Json]) -> bool:
        if self.definition is None:
            return False
        ((name, value),) = values.items()
        kind = self.definition
        wanted: dict[str, Any] = {name: value if name == "parent" else str(value or "")}
        if name == "underline":
            wanted = {name: Underline(str(value))}
        if name == "parent":
            wanted = {name: Kind(str(value)) if value else None}
        # Tried here first, so that what does not fit is told at its field.
        check_among(checked(replace(kind, **wanted)), self._session.kinds.defined.values())
        if name == "shortcut" and value and (taken := self._key_taken(str(value))):
            raise InvalidValue(taken, name)
        do, group = self._session.do, self._groups.group(kind.id, name)
        if name == "name":
            return do(defining.rename, kind.id, str(value), undo_group=group) is not None
        if name == "parent":
            return do(defining.set_parent, kind.id, wanted["parent"]) is not None
        return do(defining.change, kind.id, undo_group=group, **wanted) is not None

    def _keep_fields(self, wanted: Sequence[FieldWanted]) -> None:
        kind = self.definition
        if kind is None:
            return
        fields = tuple(one.field for one in wanted)
        if checked(replace(kind, fields=fields)).fields == kind.fields:
            return
        if self._count(kind.id) > MANY:
            self._session.start(
                self.tr("Changing fields"), redefining.change_fields, kind.id, wanted, done=self.recast.emit
            )
            return
        found = self._session.do(redefining.change_fields, kind.id, wanted)
        if found is not None:
            self.recast.emit(found)

    def _remove_field(self) -> None:
        self.fields.remove(self.table.currentIndex().row())

    def _move_field(self, step: int) -> None:
        row = self.fields.move(self.table.currentIndex().row(), step)
        self.table.setCurrentIndex(self.fields.index(row, Column.NAME))

    def _show_refusal(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))


def _muted(words: str) -> QLabel:
    label = QLabel(words)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
