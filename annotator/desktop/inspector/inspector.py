"""The inspector: every field of the chosen tag, saved as it is left, with links, review, thread and history below."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from annotator.actions import annotating
from annotator.desktop.inspector.annotation_fields import check_fit, fields_of
from annotator.desktop.inspector.fields_form import FieldsForm
from annotator.desktop.inspector.form_context import FormContext
from annotator.desktop.inspector.inspector_head import InspectorHead
from annotator.desktop.inspector.links_panel import LinksPanel
from annotator.desktop.inspector.records_editor import VerdictsEditor
from annotator.desktop.inspector.reference_editors import SpanEditor
from annotator.desktop.inspector.tab_order import order_tabs
from annotator.desktop.inspector.thread_panel import ReviewPanel, ThreadPanel
from annotator.desktop.inspector.undo_groups import UndoGroups
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.wording import field_names, local_time
from annotator.domain.annotations import (
    RECORDS_OF_ANNOTATION,
    Annotation,
    Comment,
    Decision,
    Evidence,
    Link,
)
from annotator.domain.details import details_to_json, missing
from annotator.domain.extract import AnnotationRecord
from annotator.domain.fields import Json
from annotator.domain.journal import Changes
from annotator.domain.vocabulary import Confidence, Kind
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.domain.articles import Reviewer

_TABLES = frozenset(record.__name__.lower() for record in RECORDS_OF_ANNOTATION)


@dataclass(slots=True)
class _Shown:
    """The tag on show, with all that was read of it."""

    record: AnnotationRecord
    links_here: list[str] = field(default_factory=list)

    @property
    def annotation(self) -> Annotation:
        return self.record.annotation


class Inspector(QWidget):
    """Shows one tag and lets its fields be edited.

    Each field is saved as it is left, chosen or ended with Enter; what does not fit stays as it was typed, with a
    sentence, also while other tags are looked at. ``save_pending`` saves the field that has the focus.

    Signals: ``back_to_text_requested()`` on Esc; ``next_sentence_requested()`` on Ctrl+Enter, after saving;
    ``annotation_requested(id)`` to go to another tag; ``span_pick_requested(field)`` when words are to be selected in
    the text, to be answered with ``give_span``; ``source_requested(id)`` to show a source; ``more_toggled(bool)``.
    """

    back_to_text_requested = Signal()
    next_sentence_requested = Signal()
    annotation_requested = Signal(str)
    span_pick_requested = Signal(str)
    source_requested = Signal(str)
    more_toggled = Signal(bool)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shown: _Shown | None = None
        self._forms: dict[str, FieldsForm] = {}
        self._drafts: dict[str, dict[str, object]] = {}
        self._reviewers: Mapping[str, Reviewer] = {}
        self._incoming: Sequence[Link] = ()
        self._seen = 0
        self._groups = UndoGroups()
        self._more = False
        self.context = FormContext(session, self)
        self.setAccessibleName(self.tr("Inspector"))
        self._build()
        self.context.annotation_requested.connect(self._go)
        self.context.span_pick_requested.connect(self.span_pick_requested)
        self.context.source_requested.connect(self.source_requested)
        session.changed.connect(self._on_changed)
        session.reviewer_changed.connect(lambda: self._reload(afresh=False))
        self._show_nothing()

    @property
    def annotation_id(self) -> str | None:
        """The tag on show."""
        return self._shown.annotation.id if self._shown else None

    @property
    def form(self) -> FieldsForm | None:
        """The form on show."""
        return self._forms.get(self._shown.annotation.kind) if self._shown else None

    @property
    def more_shown(self) -> bool:
        """Whether the fields under "More" are shown."""
        return self._more

    def show_more(self, *, shown: bool) -> None:
        """Show or hide the fields under "More", for tags of every kind."""
        self._more = shown
        for form in self._forms.values():
            form.show_more(shown=shown)

    def show_annotation(self, annotation_id: str | None) -> None:
        """Show a tag, or none; what is edited is saved first."""
        if annotation_id == self.annotation_id:
            return
        self.save_pending()
        self._keep_drafts()
        self._shown = None
        record = self._read(annotation_id) if annotation_id else None
        if record is None:
            self._show_nothing()
            return
        self._show(record, afresh=True)
        self._area.verticalScrollBar().setValue(0)

    def show_new(self, annotation: Annotation) -> None:
        """Show a tag that was made this moment: nothing hangs on it yet, so nothing is asked of the project."""
        self.save_pending()
        self._keep_drafts()
        self._incoming = ()
        self._reviewers = {**self._reviewers, self._session.viewer: self._session.reviewer}
        self._show(AnnotationRecord(annotation=annotation, article_id=""), afresh=True)
        self._area.verticalScrollBar().setValue(0)

    def focus_first_field(self, name: str | None = None) -> None:
        """Give the focus to a field by its name, or to the first one."""
        if self.form is not None:
            self.form.focus_field(name)

    def save_pending(self) -> bool:
        """Save what is edited; False when something does not fit or cannot be written: it stays as it was typed."""
        return self.form.save() if self.form is not None and self._session.can_write else True

    def unsaved(self) -> dict[str, dict[str, Any]]:
        """Return as plain JSON values what stands here unsaved: words that did not fit, replies begun, by tag."""
        self._keep_drafts()
        words = {
            id_: {name: state for name, state in drafts.items() if isinstance(state, str)}
            for id_, drafts in self._drafts.items()
        }
        return {"fields": {id_: one for id_, one in words.items() if one}, "replies": self._thread.begun()}

    def put_unsaved(self, unsaved: Mapping[str, Mapping[str, Any]]) -> None:
        """Put back what ``unsaved`` returned, when the tags are shown again."""
        self._drafts.update({id_: dict(one) for id_, one in unsaved.get("fields", {}).items()})
        self._thread.put_begun(unsaved.get("replies", {}))

    def give_span(self, field_name: str, start: int, end: int, version_id: str = "") -> None:
        """Set a field to words of the text, in code points; ``version_id`` when they stand in another text."""
        editor = self.form.editors.get(field_name) if self.form is not None else None
        if isinstance(editor, SpanEditor) and self._shown is not None:
            place: dict[str, Json] = {"start": start, "end": end}
            if version_id and version_id != self._shown.annotation.version_id:
                place["version_id"] = version_id
            editor.set_span(place)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        if self._shown is not None:
            self._show_head(self._shown.annotation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the text on Esc, and on to the next sentence on Ctrl+Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_to_text_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & _CONTROL:
            if self.save_pending():
                self.next_sentence_requested.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._head = InspectorHead()
        self._missing = QLabel()
        self._missing.setTextFormat(Qt.TextFormat.PlainText)
        self._missing.setWordWrap(True)
        self._missing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._form_place = QVBoxLayout()
        self._links = LinksPanel(self.context)
        self._links.annotation_requested.connect(self._go)
        self._review = ReviewPanel()
        self._thread = ThreadPanel(self._session)
        self._history = QLabel()
        self._history.setTextFormat(Qt.TextFormat.PlainText)
        self._history.setWordWrap(True)
        self._history.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        for widget in (self._head, self._missing):
            column.addWidget(widget)
        column.addLayout(self._form_place)
        for section in (self._links, self._review, self._thread):
            column.addWidget(section)
        column.addStretch(1)
        column.addWidget(self._history)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        self._nothing = QLabel(self.tr("Choose a tag to see its fields, or select words and press 1 to 4 to tag them."))
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setMargin(12)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._area)

    def _show_nothing(self) -> None:
        focus = self.window().focusWidget()
        self._shown = None
        self.context.annotation = None
        self._stack.setCurrentWidget(self._nothing)
        if focus is not None and self._area.isAncestorOf(focus):
            # The tag went from under the caret, by undo or a colleague: the keys must not go just anywhere.
            self.back_to_text_requested.emit()

    def _read(self, annotation_id: str) -> AnnotationRecord | None:
        with self._session.read() as read:
            record = queries.record(read, annotation_id, viewer=self._session.viewer)
            self._incoming = queries.links_to(read, annotation_id, viewer=self._session.viewer)
            self._reviewers = {one.id: one for one in queries.reviewers(read)}
        return record

    def _show(self, record: AnnotationRecord, *, afresh: bool) -> None:
        self._seen = self._session.sequence
        annotation = record.annotation
        known: list[Evidence | Link | Decision | Comment] = [*record.evidence, *record.links, *self._incoming]
        known += [*record.decisions, *record.comments]
        values = details_to_json(annotation.details)
        self._shown = _Shown(record, [one.id for one in known])
        self.context.annotation = annotation
        form = self._form_for(annotation.kind)
        for other in self._forms.values():
            other.setVisible(other is form)
        form.show_values({**values, "note": annotation.note, "confidence": annotation.confidence}, afresh=afresh)
        verdicts = form.editors.get("verdicts")
        if isinstance(verdicts, VerdictsEditor):
            verdicts.show_evidence(record.evidence, afresh=afresh)
        if afresh:
            form.put_drafts(self._drafts.pop(annotation.id, {}))
        self._show_around(record)
        self._stack.setCurrentWidget(self._area)

    def _show_around(self, record: AnnotationRecord) -> None:
        annotation = record.annotation
        self._show_head(annotation)
        wanted = missing(annotation.details)
        self._missing.setText(
            self.tr("Still missing: {fields}").format(fields=field_names(annotation.details, wanted)) if wanted else ""
        )
        self._missing.setVisible(bool(wanted))
        self._links.show_links(annotation.id, record.links, self._incoming)
        self._review.show_decisions(record.decisions, self._reviewers)
        self._thread.show_comments(annotation.id, record.comments, self._reviewers)
        self._history.setText(
            self.tr("Tagged by {name}, {time} · revision {number}").format(
                name=self._name(annotation.author_id),
                time=local_time(annotation.created_at),
                number=annotation.revision,
            )
        )

    def _show_head(self, annotation: Annotation) -> None:
        colleague = "" if annotation.author_id == self._session.viewer else self._name(annotation.author_id)
        own = self._session.kinds.styles(self._theme)
        self._head.show_annotation(annotation, self.context.kind_of(annotation.kind), colleague, self._theme, own)

    def _name(self, reviewer_id: str) -> str:
        found = self._reviewers.get(reviewer_id)
        return found.name if found else self.tr("unknown reviewer")

    def _form_for(self, kind: str) -> FieldsForm:
        if kind not in self._forms:
            form = FieldsForm(fields_of(kind, self._session.kinds.defined), self.context, self._store)
            form.show_more(shown=self._more)
            form.more_toggled.connect(self._on_more)
            self._forms[kind] = form
            self._form_place.addWidget(form)
            order_tabs(self._area)
        return self._forms[kind]

    def _store(self, values: Mapping[str, Json]) -> bool:
        if self._shown is None:
            return False
        annotation = self._shown.annotation
        group = self._groups.group(annotation.id, *values)
        do = self._session.do
        if "note" in values:
            done = do(annotating.change_note, annotation.id, str(values["note"]), undo_group=group)
        elif "confidence" in values:
            chosen = values["confidence"]
            done = do(annotating.change_confidence, annotation.id, Confidence(str(chosen)) if chosen else None)
        else:
            # Tried here first, so that what does not fit is told at its field.
            check_fit(annotation, values, self._session.kinds.defined)
            done = do(annotating.change_details, annotation.id, values, undo_group=group)
        return done is not None

    def _keep_drafts(self) -> None:
        if self._shown is not None and self.form is not None:
            drafts = self.form.drafts()
            if drafts:
                self._drafts[self._shown.annotation.id] = drafts
            else:
                self._drafts.pop(self._shown.annotation.id, None)

    def _on_changed(self, changes: Changes) -> None:
        self.context.forget(changes)
        # The text is painted first. What is shown by then may have been read after this change.
        self._session.jobs.later(lambda: self._take(changes) if changes.sequence > self._seen else None)

    def _take(self, changes: Changes) -> None:
        if changes.unknown or changes.ids("tag_definition"):
            self._forget_custom_forms()
        if self._shown is not None and (changes.unknown or self._is_touched(self._shown, changes)):
            self._reload(afresh=False)

    def _is_touched(self, shown: _Shown, changes: Changes) -> bool:
        mine = shown.annotation.id
        for row in changes.rows:
            if row.table == "annotation" and (row.id == mine or row.id in self._linked()):
                return True
            if row.table in _TABLES:
                image = row.after or row.before or {}
                if row.id in shown.links_here or mine in (image.get("annotation_id"), *_ends(image)):
                    return True
            if row.table in ("reviewer", "source") or row.id == shown.annotation.kind:
                return True
        return False

    def _linked(self) -> set[str]:
        links = (*self._shown.record.links, *self._incoming) if self._shown else ()
        return {end for link in links for end in (link.from_id, link.to_id)}

    def _reload(self, *, afresh: bool) -> None:
        if self._shown is None:
            return
        record = self._read(self._shown.annotation.id)
        if record is None:
            self._show_nothing()
            return
        # A retagged tag has another form; nothing is edited there yet.
        other_kind = record.annotation.kind != self._shown.annotation.kind
        self._show(record, afresh=afresh or other_kind or record.annotation.kind not in self._forms)

    def _forget_custom_forms(self) -> None:
        for kind in [kind for kind in self._forms if kind not in tuple(Kind)]:
            if self._shown is not None and kind == self._shown.annotation.kind:
                # It is made anew with the fields there are now; what was typed and not saved stays.
                self._keep_drafts()
            form = self._forms.pop(kind)
            form.hide()
            form.deleteLater()

    def _on_more(self, shown: bool) -> None:
        if shown != self._more:
            self.show_more(shown=shown)
            self.more_toggled.emit(shown)

    def _go(self, annotation_id: str) -> None:
        self.save_pending()
        self.annotation_requested.emit(annotation_id)


_CONTROL = Qt.KeyboardModifier.ControlModifier


def _ends(image: Mapping[str, Json]) -> tuple[Json, Json]:
    return image.get("from_id"), image.get("to_id")
