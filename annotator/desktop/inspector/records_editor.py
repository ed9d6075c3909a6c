"""Editors for fields that hold a list of records: the comparisons of a statistic, the verdicts on a claim."""

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.desktop.for_translation import QT_TRANSLATE_NOOP
from annotator.desktop.inspector.evidence_editor import EvidenceList
from annotator.desktop.inspector.field_editors import FieldEditor, Store
from annotator.desktop.inspector.fields_form import FieldsForm, register_records
from annotator.desktop.inspector.form_context import FormContext
from annotator.desktop.inspector.small_button import SmallButton
from annotator.desktop.inspector.tab_order import order_tabs
from annotator.desktop.letting_go import let_go
from annotator.desktop.unsaved import Saving
from annotator.desktop.wording import capital, say, value_words
from annotator.domain.annotations import Evidence
from annotator.domain.details import Comparison, Verdict, missing_of_verdict
from annotator.domain.fields import FieldDefinition, Json, Record, decode, definitions, encode
from annotator.domain.vocabulary import VerdictScope


class RecordsEditor(FieldEditor):
    """A list of records, each a form of its own; a record is added by its first field that is filled."""

    wide = True

    def __init__(self, field: FieldDefinition, store: Store, context: FormContext, add: str = "Add") -> None:
        super().__init__(field, store)
        self.context = context
        self.sections: list[RecordSection] = []
        self._body = QVBoxLayout()
        self._body.setSpacing(6)
        self._body.setContentsMargins(0, 0, 0, 0)
        self.add = SmallButton(say(add))
        self.add.clicked.connect(self._add)
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._body)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.take_in(rows)
        self.input = self.add

    @property
    def record(self) -> Record:
        """The type of the records."""
        return cast("Record", self.field.record)

    @property
    def items(self) -> list[dict[str, Json]]:
        """The saved records as plain JSON values."""
        return [dict(item) for item in cast("Sequence[Mapping[str, Json]]", self._values.get(self.field.name) or ())]

    def show_values(self, values: Mapping[str, Json], *, afresh: bool) -> None:
        """Show the saved records; unless ``afresh``, what is edited in them stays, a record just begun too."""
        self._values = values
        items = self.items
        begun = 0 if afresh else sum(_is_begun(section) for section in self.sections[len(items) :])
        self._want_sections(len(items) + begun)
        for index, section in enumerate(self.sections):
            item = items[index] if index < len(items) else self.blank(index)
            section.form.show_values(item, afresh=afresh)
            section.remove.setVisible(index < len(items))
        if afresh:
            self.refuse("")

    def blank(self, index: int) -> dict[str, Json]:  # noqa: ARG002 — a keyed list's records differ by their place
        """Return the values that a new record starts with."""
        return encode(self.record())

    def title(self, index: int) -> str:
        """Return the heading of a record."""
        return str(index + 1)

    @property
    def is_refused(self) -> bool:
        """Whether something in any record does not fit."""
        return any(section.form.saving is Saving.REFUSED for section in self.sections)

    def is_edited(self) -> bool:
        """Tell whether any record has something unsaved."""
        return any(section.form.drafts() for section in self.sections)

    def save(self) -> bool:
        """Save what is edited in any record."""
        saved = [section.form.save() for section in list(self.sections)]
        return all(saved)

    def draft(self) -> object:
        """Return what is unsaved, by the place of its record."""
        found = {index: section.form.drafts() for index, section in enumerate(self.sections)}
        return {index: drafts for index, drafts in found.items() if drafts} or None

    def put_draft(self, draft: object) -> None:
        """Put back what was unsaved."""
        drafts = cast("Mapping[int, Mapping[str, object]]", draft)
        self._want_sections(max(len(self.sections), max(drafts) + 1))
        for index, one in drafts.items():
            self.sections[index].form.put_drafts(one)

    def focus_part(self, name: str) -> None:
        """Give the focus to a field by its name in the first record."""
        for section in self.sections[:1]:
            section.form.focus_field(name)

    def store_item(self, section: "RecordSection", values: Mapping[str, Json]) -> bool:
        """Save some fields of one record; it is added when it is new."""
        items, index = self.items, self.sections.index(section)
        if index < len(items):
            items[index].update(values)
        else:
            items.append({**self.blank(index), **values})
        return self.store_items(items)

    def remove_item(self, section: "RecordSection") -> None:
        """Take one record away; what was begun and never saved goes too."""
        items, index = self.items, self.sections.index(section)
        if index < len(items):
            self.save()
            items = self.items
            del items[index]
            if not self.store_items(items):
                return
        self.show_values(self._values, afresh=True)

    def store_items(self, items: list[dict[str, Json]]) -> bool:
        """Save the whole list."""
        stored = self._store({self.field.name: list(items)})
        if stored:
            self._values = {**self._values, self.field.name: list(items)}
        return stored

    def _add(self) -> None:
        self._want_sections(len(self.items) + 1)
        section = self.sections[-1]
        section.form.show_values(self.blank(len(self.sections) - 1), afresh=True)
        section.form.focus_field()

    def _want_sections(self, count: int) -> None:
        if count == len(self.sections):
            return
        while len(self.sections) > count:
            self.sections.pop().discard()
        while len(self.sections) < count:
            self.sections.append(self.make_section(self.title(len(self.sections))))
        order_tabs(self)

    def make_section(self, title: str) -> "RecordSection":
        """Make the form of one more record."""
        section = RecordSection(title, self)
        self._body.addWidget(section)
        # Shown now, not with the next turn of the event loop: it may get the focus before that.
        section.show()
        return section


class RecordSection(QFrame):
    """One record of a list: its heading, its form, and room for what belongs to it."""

    def __init__(self, title: str, editor: RecordsEditor, without: str = "") -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6, 4, 6, 6)
        self.column.setSpacing(6)
        heading = QLabel(title)
        heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.remove = SmallButton(self.tr("Remove"), flat=True)
        self.remove.setAccessibleName(
            self.tr("Remove {field} {title}").format(field=say(editor.field.label), title=title)
        )
        self.remove.setEnabled(editor.context.session.can_write)
        self.remove.clicked.connect(lambda: editor.remove_item(self))
        row = QHBoxLayout()
        row.addWidget(heading, 1)
        row.addWidget(self.remove)
        self.column.addLayout(row)
        fields = [one for one in definitions(editor.record) if one.name != without]
        self.form = FieldsForm(fields, editor.context, lambda values: editor.store_item(self, values))
        self.column.addWidget(self.form)

    def discard(self) -> None:
        """Leave the window."""
        let_go(self)


def _is_begun(section: RecordSection) -> bool:
    """Tell whether somebody is at a record that is not saved yet: words stand there, or the keys do."""
    focus = section.window().focusWidget()
    return bool(section.form.drafts()) or (focus is not None and section.isAncestorOf(focus))


class VerdictsEditor(RecordsEditor):
    """The verdicts on a claim, at most one for each wording, with the evidence under each.

    The one on the wording as published is always there to be filled in; the other is added when it is wanted.
    """

    def __init__(self, field: FieldDefinition, store: Store, context: FormContext) -> None:
        super().__init__(field, store, context, QT_TRANSLATE_NOOP("Words", "Add verdict as intended"))
        self._evidence: Sequence[Evidence] = ()
        self.lists: dict[VerdictScope, EvidenceList] = {}
        self._by_scope: dict[VerdictScope, RecordSection] = {}
        self._want_scope(VerdictScope.AS_PUBLISHED)
        self.input = self._by_scope[VerdictScope.AS_PUBLISHED].form.editors["verdict"].input

    def show_values(self, values: Mapping[str, Json], *, afresh: bool) -> None:
        """Show the saved verdicts; unless ``afresh``, what is edited in them stays."""
        self._values = values
        by_scope = {VerdictScope(str(item["scope"])): item for item in self.items}
        for scope in VerdictScope:
            if scope in by_scope or scope == VerdictScope.AS_PUBLISHED:
                self._want_scope(scope)
        for scope, section in self._by_scope.items():
            item = by_scope.get(scope)
            section.form.show_values(item or encode(Verdict(scope=scope)), afresh=afresh)
            section.form.show_missing(missing_of_verdict(decode(Verdict, item)) if item else ())
            section.remove.setVisible(item is not None)
            wanted = item is not None or scope == VerdictScope.AS_PUBLISHED or bool(self._evidence_of(scope))
            if afresh or wanted:
                section.setVisible(wanted)
        self._show_add()

    def show_evidence(self, evidence: Sequence[Evidence], *, afresh: bool) -> None:
        """Show the evidence of the claim, each item under the verdict of its wording."""
        self._evidence = evidence
        for scope in VerdictScope:
            found = self._evidence_of(scope)
            if found:
                self._want_scope(scope)
                self._by_scope[scope].show()
            if scope in self.lists:
                self.lists[scope].show_evidence(found, afresh=afresh)
        self._show_add()

    def save(self) -> bool:
        """Save what is edited in any verdict and its evidence."""
        saved = [super().save(), *(one.save() for one in self.lists.values())]
        return all(saved)

    def store_item(self, section: RecordSection, values: Mapping[str, Json]) -> bool:
        """Save some fields of one verdict; it is added when it is new."""
        scope = next(scope for scope, one in self._by_scope.items() if one is section)
        by_scope = {str(item["scope"]): item for item in self.items}
        by_scope[scope] = {**by_scope.get(scope, encode(Verdict(scope=scope))), **values}
        return self.store_items([by_scope[one] for one in VerdictScope if one in by_scope])

    def remove_item(self, section: RecordSection) -> None:
        """Take one verdict away; its evidence stays and can be removed by itself."""
        scope = next(scope for scope, one in self._by_scope.items() if one is section)
        if self.store_items([item for item in self.items if item["scope"] != scope]):
            self.show_values(self._values, afresh=True)

    def draft(self) -> object:
        """Return what is unsaved, by wording."""
        found = {scope: section.form.drafts() for scope, section in self._by_scope.items()}
        return {scope: drafts for scope, drafts in found.items() if drafts} or None

    def put_draft(self, draft: object) -> None:
        """Put back what was unsaved."""
        for scope, one in cast("Mapping[VerdictScope, Mapping[str, object]]", draft).items():
            self._want_scope(scope)
            self._by_scope[scope].show()
            self._by_scope[scope].form.put_drafts(one)

    def focus_part(self, name: str) -> None:
        """Give the focus to a field of the first verdict that misses it."""
        for item in self.items:
            if name in missing_of_verdict(decode(Verdict, item)):
                self._by_scope[VerdictScope(str(item["scope"]))].form.focus_field(name)
                return

    def _evidence_of(self, scope: VerdictScope) -> list[Evidence]:
        return [item for item in self._evidence if item.scope == scope]

    def _add(self) -> None:
        self._want_scope(VerdictScope.AS_INTENDED)
        section = self._by_scope[VerdictScope.AS_INTENDED]
        section.show()
        self._show_add()
        section.form.focus_field()

    def _show_add(self) -> None:
        intended = self._by_scope.get(VerdictScope.AS_INTENDED)
        self.add.setVisible(intended is None or intended.isHidden())

    def _want_scope(self, scope: VerdictScope) -> None:
        if scope in self._by_scope:
            return
        section = RecordSection(capital(value_words(scope)), self, without="scope")
        section.remove.hide()
        if self.context.with_evidence:
            self.lists[scope] = EvidenceList(scope, self.context)
            section.column.addWidget(self.lists[scope])
        self._body.addWidget(section)
        section.show()
        self._by_scope[scope] = section
        self.sections.append(section)
        section.form.show_values(encode(Verdict(scope=scope)), afresh=True)
        order_tabs(self)


register_records(Verdict, VerdictsEditor)
_ADD_COMPARISON = QT_TRANSLATE_NOOP("Words", "Add comparison")

register_records(Comparison, lambda field, store, context: RecordsEditor(field, store, context, _ADD_COMPARISON))
