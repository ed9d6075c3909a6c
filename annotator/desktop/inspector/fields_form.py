"""A form made from field definitions: plain fields first, the rest under "More", each saved as it is left."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from annotator.desktop.font_scale import by_font
from annotator.desktop.inspector.address_editor import AddressEditor
from annotator.desktop.inspector.choice_editors import CategoryEditor, ChoiceEditor, ChoicesEditor, YesNoEditor
from annotator.desktop.inspector.field_editors import FieldEditor, Store
from annotator.desktop.inspector.form_context import FormContext
from annotator.desktop.inspector.own_choice_editor import OwnChoiceEditor
from annotator.desktop.inspector.reference_editors import AnnotationEditor, SpanEditor
from annotator.desktop.inspector.small_button import KeyButton
from annotator.desktop.inspector.source_editor import SourceEditor
from annotator.desktop.inspector.text_editors import DateEditor, LongTextEditor, NumberEditor, TextEditor
from annotator.desktop.unsaved import Saving
from annotator.desktop.wording import say
from annotator.domain.articles import Source
from annotator.domain.details import TranslationErrorDetails
from annotator.domain.fields import FieldDefinition, FieldType, Json, Record, definition

MISSING_SIGN = " •"
"""Stands behind the label of a field that a complete tag would need, and before the line that counts these."""

LABEL_WIDTH = 84
_MOST_LABEL_WIDTH = 130
"""Pixels for the labels beside their editors; longer ones wrap."""

_Maker = Callable[[FieldDefinition, Store, FormContext], FieldEditor]
_MAKERS: dict[FieldType, _Maker] = {
    FieldType.TEXT: lambda field, store, _: TextEditor(field, store),
    FieldType.LONG_TEXT: lambda field, store, _: LongTextEditor(field, store),
    FieldType.CHOICE: lambda field, store, _: _choice_editor(field, store),
    FieldType.CHOICES: lambda field, store, _: ChoicesEditor(field, store),
    FieldType.DECIMAL: lambda field, store, _: NumberEditor(field, store),
    FieldType.QUANTITY: lambda field, store, _: NumberEditor(field, store),
    FieldType.DATE: lambda field, store, _: DateEditor(field, store),
    FieldType.YES_NO: lambda field, store, _: YesNoEditor(field, store),
    FieldType.SPAN: SpanEditor,
    FieldType.SOURCE: SourceEditor,
    FieldType.ANNOTATION: AnnotationEditor,
}
_SPECIAL: dict[FieldDefinition, _Maker | None] = {
    definition(TranslationErrorDetails, "dimension"): lambda field, store, _: CategoryEditor(field, store),
    definition(TranslationErrorDetails, "subtype"): None,
    definition(Source, "url"): lambda field, store, _: AddressEditor(field, store),
    definition(Source, "archive_url"): lambda field, store, _: AddressEditor(field, store),
}
"""Fields with an editor of their own; those that share one have it at the first of them, and none at the others."""


def register_records(record: Record, maker: _Maker) -> None:
    """Let ``maker`` make the editor for lists of ``record``; a list is a form of forms, and so knows this module."""
    _RECORD_MAKERS[record] = maker


_RECORD_MAKERS: dict[Record, _Maker] = {}


class FieldsForm(QWidget):
    """The editors of a typed record.

    ``store`` gets what was edited, by field name, and is what ``FieldEditor`` says of it. Signals:
    ``more_toggled(bool)`` when the person opened or closed the rest of the fields.
    """

    more_toggled = Signal(bool)

    def __init__(self, fields: Sequence[FieldDefinition], context: FormContext, store: Store) -> None:
        super().__init__()
        self.editors: dict[str, FieldEditor] = {}
        self._labels: dict[FieldEditor, QLabel] = {}
        self._context = context
        self._store = store
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        plain = [field for field in fields if field.plain]
        rest = [field for field in fields if not field.plain]
        column.addLayout(self._grid(plain))
        self.more = KeyButton()
        self.more.setText(self.tr("More"))
        self.more.setAccessibleName(self.tr("More fields"))
        self.more.setCheckable(True)
        self.more.setAutoRaise(True)
        self.more.setArrowType(Qt.ArrowType.RightArrow)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.toggled.connect(self._on_more)
        self._rest = QWidget()
        self._rest.setLayout(self._grid(rest))
        self._rest.hide()
        column.addWidget(self.more)
        column.addWidget(self._rest)
        self.more.setVisible(bool(rest))
        if not context.session.can_write:
            for editor in self._each():
                editor.lock()

    def show_values(self, values: Mapping[str, Json], *, afresh: bool) -> None:
        """Show saved values; unless ``afresh``, edits that are not saved yet stay."""
        for editor in self._each():
            editor.show_values(values, afresh=afresh)

    def show_missing(self, names: Iterable[str]) -> None:
        """Mark the fields that a complete tag would still need, and no others."""
        wanted = {self.editors[name] for name in names if name in self.editors}
        for editor in self._each():
            editor.show_missing(missing=editor in wanted)
            label = self._labels.get(editor)
            if label is not None:
                _mark(label, missing=editor in wanted)

    def save(self) -> bool:
        """Save whatever is edited; False when something does not fit or could not be written."""
        saved = [editor.save() for editor in self._each()]
        return all(saved)

    @property
    def saving(self) -> Saving:
        """How far what stands in the fields is saved."""
        edited = [one for one in self._each() if one.is_edited()]
        refused = any(one.is_refused for one in edited)
        return Saving.REFUSED if refused else Saving.TYPING if edited else Saving.SAVED

    def drafts(self) -> dict[str, object]:
        """Return what stands unsaved, by field name."""
        found = ((editor.names[0], editor.draft()) for editor in self._each())
        return {name: draft for name, draft in found if draft is not None}

    def put_drafts(self, drafts: Mapping[str, object]) -> None:
        """Put back what ``drafts`` returned."""
        for name, draft in drafts.items():
            if name in self.editors:
                self.editors[name].put_draft(draft)

    def show_more(self, *, shown: bool) -> None:
        """Open or close the rest of the fields."""
        self.more.setChecked(shown)

    def focus_field(self, name: str | None = None) -> None:
        """Give the focus to a field, opening "More" where it stands there; without a name to the first one."""
        editor = self.editors[name] if name in self.editors else next(self._each(), None)
        if editor is None:
            return
        if self._rest.isAncestorOf(editor):
            self.more.setChecked(True)
        editor.input.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _each(self) -> Iterator[FieldEditor]:
        return iter(dict.fromkeys(self.editors.values()))

    def _grid(self, fields: Sequence[FieldDefinition]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, by_font(LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        for field in fields:
            maker = _maker(field)
            if maker is not None:
                editor = maker(field, self._store, self._context)
                self.editors.update(dict.fromkeys(editor.names, editor))
                editor.edited.connect(self._context.edited)
                label = _place(grid, field, editor)
                if label is not None:
                    self._labels[editor] = label
        return grid

    def _on_more(self, shown: bool) -> None:
        self.more.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._rest.setVisible(shown)
        self.more_toggled.emit(shown)


def _maker(field: FieldDefinition) -> _Maker | None:
    if field in _SPECIAL:
        return _SPECIAL[field]
    return _RECORD_MAKERS[cast("Record", field.record)] if field.type is FieldType.RECORDS else _MAKERS[field.type]


def _choice_editor(field: FieldDefinition, store: Store) -> FieldEditor:
    ours = all(isinstance(value, StrEnum) for value in field.choices)
    return ChoiceEditor(field, store) if ours else OwnChoiceEditor(field, store)


def _mark(label: QLabel, *, missing: bool) -> None:
    words = label.text().removesuffix(MISSING_SIGN)
    label.setText(words + MISSING_SIGN if missing else words)
    label.setForegroundRole(QPalette.ColorRole.BrightText if missing else QPalette.ColorRole.PlaceholderText)
    label.setToolTip(QCoreApplication.translate("FieldsForm", "Missing") if missing else "")


def _place(grid: QGridLayout, field: FieldDefinition, editor: FieldEditor) -> QLabel | None:
    row = grid.rowCount()
    if editor.labelled:
        grid.addWidget(editor, row, 0, 1, 2)
        return None
    # The project may have named the field, as it liked; a lone & would be taken for the sign of a key.
    label = QLabel(say(field.label).replace("&", "&&"))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setBuddy(editor.input)
    if editor.wide:
        label.setWordWrap(False)
        grid.addWidget(label, row, 0, 1, 2)
        grid.addWidget(editor, row + 1, 0, 1, 2)
        return label
    # Lines break between words only: the longest one has its room.
    words = [f"{word}{MISSING_SIGN}" for word in label.text().split()]
    longest = max(map(label.fontMetrics().horizontalAdvance, words), default=0)
    label.setMaximumWidth(max(by_font(LABEL_WIDTH), min(longest, by_font(_MOST_LABEL_WIDTH))))
    label.setContentsMargins(0, 4, 0, 0)
    grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(editor, row, 1)
    return label
