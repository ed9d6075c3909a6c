"""The page of the inspector for several tags: the fields that they share, each changed in all of them at once."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu

from annotator.actions import several
from annotator.desktop.inspector.annotation_fields import CONFIDENCE, NOTE, fields_of
from annotator.desktop.inspector.field_editors import DIFFERING, FieldEditor
from annotator.desktop.inspector.fields_form import FieldsForm
from annotator.desktop.inspector.form_context import FormContext
from annotator.desktop.inspector.small_button import MenuButton, SmallButton
from annotator.desktop.inspector.tab_order import order_tabs
from annotator.desktop.inspector.tag_page import ScrolledPage
from annotator.desktop.jobs import Job
from annotator.desktop.translation import figure, sentence
from annotator.desktop.wording import kind_name
from annotator.domain.annotations import TagDefinition
from annotator.domain.fields import FieldDefinition, Json
from annotator.domain.journal import Changes
from annotator.domain.shared_fields import SharedFields, shared_fields
from annotator.domain.vocabulary import Kind
from annotator.errors import InvalidValue, KnownError
from annotator.storage import queries

AT_ONCE = 40
"""So many tags are read and changed within a frame; more of them in a job."""


class SeveralPage(ScrolledPage):
    """Shows what several tags have in common.

    Signals: ``retag_requested(kind)``, ``remove_requested()`` and ``link_requested()`` for all of them;
    ``working_changed()`` when a change of many has begun or ended.
    """

    retag_requested = Signal(str)
    remove_requested = Signal()
    link_requested = Signal()
    working_changed = Signal()

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self._session = context.session
        self._context = context
        self.ids: tuple[str, ...] = ()
        self.shared: SharedFields | None = None
        self.form: FieldsForm | None = None
        self._drafts: tuple[tuple[str, ...], Mapping[str, object]] = ((), {})
        self._asked = 0
        self._more = False
        self._jobs: list[Job] = []
        self._build()
        self._session.jobs.ended.connect(self._on_job_ended)

    @property
    def is_working(self) -> bool:
        """Whether a change of many tags is under way."""
        return bool(self._jobs)

    def show_tags(self, annotation_ids: Sequence[str]) -> None:
        """Show what these tags share; of many, when a job has read them."""
        ids = tuple(annotation_ids)
        if ids == self.ids:
            return
        self.save()
        self._keep_drafts()
        self.ids, self.shared = ids, None
        self.heading.setText(self.tr("{number} tags").format(number=figure(len(ids))))
        self._read()
        self.verticalScrollBar().setValue(0)

    def leave(self) -> None:
        """Show nothing any more; what is edited is saved first."""
        self.save()
        self._keep_drafts()
        self._asked += 1
        self.ids, self.shared = (), None

    def on_changed(self, changes: Changes) -> None:
        """Read again what is shown, where it has changed."""
        mine = set(self.ids)
        kinds = set(self.shared.kinds) if self.shared else set()
        touched = any((row.table == "annotation" and row.id in mine) or row.id in kinds for row in changes.rows)
        if self.ids and (changes.unknown or touched):
            self._read()

    def save(self) -> bool:
        """Save what is edited; False when something does not fit: it stays as it was typed."""
        return self.form.save() if self.form is not None and self.ids and self._session.can_write else True

    def show_more(self, *, shown: bool) -> None:
        """Open or close the rest of the fields."""
        self._more = shown
        if self.form is not None:
            self.form.show_more(shown=shown)

    def focus_field(self, name: str | None = None) -> None:
        """Give the focus to a field."""
        if self.form is not None:
            self.form.focus_field(name)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.heading = QLabel()
        large = QFont(self.heading.font())
        large.setBold(True)
        large.setPointSizeF(large.pointSizeF() * 1.15)
        self.heading.setFont(large)
        self.kinds = QLabel()
        self.about = QLabel(
            self.tr(
                "A field that you change here is changed in all of them. Words of the text, verdicts and comparisons "
                "are given to one tag at a time."
            )
        )
        for label in (self.kinds, self.about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.retag = MenuButton(self.tr("Retag as"))
        self._menu = QMenu(self.retag)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.retag.setMenu(self._menu)
        self.link = SmallButton(self.tr("Link"))
        self.link.setToolTip(self.tr("Link all of them to the tag that is chosen next"))
        self.link.clicked.connect(self.link_requested)
        self.remove = SmallButton(self.tr("Remove"))
        self.remove.clicked.connect(self.remove_requested)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.retag, self.link, self.remove):
            button.setEnabled(self._session.can_write)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.kinds)
        self.column.addLayout(row)
        self.column.addWidget(self.about)
        self.column.addStretch(1)

    def _read(self) -> None:
        self._asked += 1
        own = dict(self._session.kinds.defined)
        if len(self.ids) <= AT_ONCE:
            self._show(self._load(self.ids, own))
        else:
            self._session.jobs.start(
                "", self._load, self.ids, own, done=self._show, revision=lambda: self._asked, soon=True
            )

    def _load(self, ids: Sequence[str], own: Mapping[str, TagDefinition]) -> SharedFields:
        with self._session.read() as read:
            rows = queries.tag_rows(read, viewer=self._session.viewer, ids=ids)
        decode = msgspec.json.decode
        # Most of many tags have the same few values: each is looked at once, and counted.
        values: dict[str, dict[str, Any]] = {}
        tags = [
            (row.kind, {**_decoded(values, row.details, decode), "note": row.note, "confidence": row.confidence})
            for row in rows
        ]
        return shared_fields(tags, {kind: fields_of(kind, own) for kind in {row.kind for row in rows}})

    def _show(self, shared: SharedFields) -> None:
        afresh = self.form is None or self.shared is None
        if self.shared is None or self.shared.fields != shared.fields or self.form is None:
            self._make_form(shared.fields)
            afresh = True
        self.shared = shared
        assert self.form is not None
        names = (f"{kind_name(kind, self._context.kinds())}: {figure(number)}" for kind, number in shared.kinds.items())
        self.heading.setText(self.tr("{number} tags").format(number=figure(shared.count)))
        self.kinds.setText("  ·  ".join(names))
        values = {**shared.values, **dict.fromkeys(shared.differing, DIFFERING)}
        self.form.show_values(values, afresh=afresh)
        ids, drafts = self._drafts
        if afresh and ids == self.ids:
            self.form.put_drafts(drafts)

    def _make_form(self, fields: Sequence[FieldDefinition]) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = FieldsForm(fields, self._context, self._store)
        self.form.show_more(shown=self._more)
        self.form.more_toggled.connect(self._on_more)
        self.column.insertWidget(self.column.count() - 1, self.form)
        self.form.show()
        order_tabs(self)

    def _store(self, values: Mapping[str, Json]) -> bool:
        wanted = _wanted(values)
        if len(self.ids) <= AT_ONCE:
            return self._store_at_once(wanted)
        editor = self.form.editors[next(iter(values))] if self.form is not None else None
        refused: list[KnownError] = []
        starting = True

        def failed(error: KnownError) -> None:
            if starting:
                refused.append(error)
            else:
                self._on_refused(editor, ids, error)

        ids = self.ids
        title = self.tr("Changing tags")
        job = self._session.start(title, several.change_several, ids, wanted, failed=failed)
        starting = False
        if refused:
            raise InvalidValue(str(refused[0]))
        if job in self._session.jobs.running:
            self._jobs.append(job)
            self.working_changed.emit()
        return True

    def _store_at_once(self, wanted: several.Wanted) -> bool:
        refused: list[InvalidValue] = []

        def attempt(project: Any, reviewer: Any) -> tuple[int, Changes]:
            try:
                return several.change_several(project, reviewer, self.ids, wanted)
            except InvalidValue as error:
                # Told at the field, not in the window's message.
                refused.append(error)
                return 0, Changes()

        done = self._session.do(attempt)
        if refused:
            raise refused[0]
        return done is not None

    def _on_refused(self, editor: FieldEditor | None, ids: tuple[str, ...], error: KnownError) -> None:
        if editor is not None and ids == self.ids:
            editor.mark_unsaved(sentence(str(error)))
        else:
            self._session.failed.emit(str(error))

    def _on_job_ended(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            # Where it was stopped, the fields show again what stands in the project.
            self._read()
            self.working_changed.emit()

    def _keep_drafts(self) -> None:
        drafts = self.form.drafts() if self.form is not None and self.shared is not None else {}
        if drafts:
            self._drafts = (self.ids, drafts)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for kind in (*Kind, *(one.id for one in self._session.kinds.in_use)):
            action = self._menu.addAction(kind_name(kind, self._session.kinds.names))
            action.triggered.connect(partial(self._ask_retag, str(kind)))

    def _ask_retag(self, kind: str, _checked: bool = False) -> None:
        self.retag_requested.emit(kind)

    def _on_more(self, shown: bool) -> None:
        self._more = shown


def _decoded(known: dict[str, dict[str, Any]], details: str, decode: Any) -> dict[str, Any]:
    if details not in known:
        known[details] = decode(details)
    return known[details]


def _wanted(values: Mapping[str, Json]) -> several.Wanted:
    details = {name: value for name, value in values.items() if name not in (NOTE.name, CONFIDENCE.name)}
    note = str(values[NOTE.name] or "") if NOTE.name in values else None
    confidence = str(values[CONFIDENCE.name] or "") if CONFIDENCE.name in values else None
    return several.Wanted(details=details or None, note=note, confidence=confidence)
