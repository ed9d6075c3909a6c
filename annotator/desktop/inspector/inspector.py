"""The inspector: every field of the chosen tag, saved as it is left, or of several tags, changed in all at once."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QWidget

from annotator.actions import annotating
from annotator.desktop.inspector.annotation_fields import check_fit, fields_of
from annotator.desktop.inspector.fields_form import FieldsForm
from annotator.desktop.inspector.form_context import FormContext
from annotator.desktop.inspector.records_editor import RecordsEditor
from annotator.desktop.inspector.reference_editors import SpanEditor
from annotator.desktop.inspector.several_page import SeveralPage
from annotator.desktop.inspector.shown_tag import ShownTag, new_tag, read_tag
from annotator.desktop.inspector.tag_page import TagPage
from annotator.desktop.inspector.undo_groups import UndoGroups
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.unsaved import Saving
from annotator.domain.annotations import Annotation
from annotator.domain.fields import Json
from annotator.domain.journal import Changes
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Confidence, Kind

PAUSE_MS = 300
"""How long after the first painting, and after each other, forms are made that nobody has asked for yet."""


class Inspector(QWidget):
    """Shows one tag or several and lets their fields be edited.

    Each field is saved as it is left, chosen or ended with Enter; what does not fit stays as it was typed, with a
    sentence, also while other tags are looked at. ``save_pending`` saves the field that has the focus.

    Signals: ``back_to_text_requested()`` on Esc; ``next_sentence_requested()`` on Ctrl+Enter, after saving;
    ``annotation_requested(id)`` to go to another tag; ``span_pick_requested(field)`` when words are to be selected in
    the text, to be answered with ``give_span``; ``place_requested(version id, start, end)`` to show words that a field
    points at; ``picked_changed()`` when other words are; ``source_requested(id)`` to show a source;
    ``more_toggled(bool)``; ``retag_requested(kind)``, ``remove_requested()``, ``link_requested()`` for the tags on
    show.
    """

    back_to_text_requested = Signal()
    next_sentence_requested = Signal()
    annotation_requested = Signal(str)
    span_pick_requested = Signal(str)
    place_requested = Signal(str, int, int)
    picked_changed = Signal()
    source_requested = Signal(str)
    more_toggled = Signal(bool)
    retag_requested = Signal(str)
    remove_requested = Signal()
    link_requested = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shown: ShownTag | None = None
        self._awaited: tuple[str, Callable[[], ShownTag | None]] | None = None
        self._forms: dict[str, FieldsForm] = {}
        self._drafts: dict[str, dict[str, object]] = {}
        self._groups = UndoGroups()
        self._picked: tuple[tuple[str, Span], ...] = ()
        self._more = False
        self.context = FormContext(session, self)
        self.page = TagPage(self.context)
        self.several = SeveralPage(self.context)
        self.setAccessibleName(self.tr("Inspector"))
        self._build()
        self._connect()
        self._show_nothing()

    @property
    def annotation_id(self) -> str | None:
        """The tag on show; None when it is none, or several."""
        if self._awaited is not None:
            return self._awaited[0]
        return self._shown.annotation.id if self._shown else None

    @property
    def several_ids(self) -> tuple[str, ...]:
        """The tags on show where there are several."""
        return self.several.ids

    @property
    def form(self) -> FieldsForm | None:
        """The form on show."""
        self._show_awaited()
        if self.several.ids:
            return self.several.form
        return self._forms.get(self._shown.annotation.kind) if self._shown else None

    @property
    def picked(self) -> tuple[tuple[str, Span], ...]:
        """The words of texts that the fields of the tag on show point at, each with the version it stands in."""
        self._show_awaited()
        return self._picked

    @property
    def more_shown(self) -> bool:
        """Whether the fields under "More" are shown."""
        return self._more

    def show_more(self, *, shown: bool) -> None:
        """Show or hide the fields under "More", for tags of every kind."""
        self._more = shown
        for form in self._forms.values():
            form.show_more(shown=shown)
        self.several.show_more(shown=shown)

    def prepare_forms(self) -> None:
        """Begin to make the forms of the four kinds, one at a time with pauses between: each takes a frame or two."""
        QTimer.singleShot(PAUSE_MS, self, self._prepare_form)

    def _prepare_form(self) -> None:
        kind = next((one for one in Kind if one not in self._forms), None)
        if kind is not None:
            self._form_for(kind).setVisible(self._shown is not None and self._shown.annotation.kind == kind)
            self.prepare_forms()

    def show_annotation(self, annotation_id: str | None) -> None:
        """Show a tag, or none; what is edited is saved first."""
        if annotation_id == self.annotation_id and not self.several.ids:
            return
        self._leave()
        if annotation_id is None:
            self._show_nothing()
        else:
            self._await(annotation_id, lambda: read_tag(self._session, annotation_id))

    def show_new(self, annotation: Annotation) -> None:
        """Show a tag that was made this moment."""
        known = self._shown.reviewers if self._shown else {}
        self._leave()
        shown = new_tag(self._session, annotation, known)
        self._await(annotation.id, lambda: shown)

    def show_several(self, annotation_ids: Sequence[str]) -> None:
        """Show the fields that several tags share; of a single one, all its fields."""
        if len(annotation_ids) < 2:
            self.show_annotation(next(iter(annotation_ids), None))
            return
        if not self.several.ids:
            self._leave()
        self.several.show_tags(annotation_ids)
        self._stack.setCurrentWidget(self.several)
        self._tell_picked()

    def focus_first_field(self, name: str | None = None) -> None:
        """Give the focus to a field by its name, or to the first one."""
        form = self.form
        if form is None:
            return
        verdicts = form.editors.get("verdicts")
        if name is not None and name not in form.editors and isinstance(verdicts, RecordsEditor):
            verdicts.focus_part(name)
        else:
            form.focus_field(name)

    def save_pending(self) -> bool:
        """Save what is edited; False when something does not fit or cannot be written: it stays as it was typed."""
        if self.several.ids:
            return self.several.save()
        return self.form.save() if self.form is not None and self._session.can_write else True

    def unsaved(self) -> dict[str, dict[str, Any]]:
        """Return as plain JSON values what stands here unsaved: words typed or that did not fit, replies, by tag."""
        all_drafts = dict(self._drafts)
        if self._shown is not None and self.form is not None:
            all_drafts[self._shown.annotation.id] = self.form.drafts()
        words = {
            id_: {name: state for name, state in drafts.items() if isinstance(state, str)}
            for id_, drafts in all_drafts.items()
        }
        return {"fields": {id_: one for id_, one in words.items() if one}, "replies": self.page.discussion.begun()}

    def put_unsaved(self, unsaved: Mapping[str, Mapping[str, Any]]) -> None:
        """Put back what ``unsaved`` returned, when the tags are shown again."""
        self._drafts.update({id_: dict(one) for id_, one in unsaved.get("fields", {}).items()})
        self.page.discussion.put_begun(unsaved.get("replies", {}))

    def give_span(self, field_name: str, start: int, end: int, version_id: str = "") -> None:
        """Set a field to words of the text, in code points; ``version_id`` when they stand in another text."""
        editor = self.form.editors.get(field_name) if self.form is not None else None
        if isinstance(editor, SpanEditor) and self._shown is not None:
            place: dict[str, Json] = {"start": start, "end": end}
            if version_id and version_id != self._shown.annotation.version_id:
                place["version_id"] = version_id
            editor.set_span(place)

    def name_tagging_keys(self, keys: str) -> None:
        """Say while no tag is on show how one is made, with the ``keys`` that tag; empty where a kind has none."""
        with_keys = self.tr("Choose a tag to see its fields, or select words and press {keys} to tag them.")
        words = self.tr("Choose a tag to see its fields, or select words and tag them.")
        self._nothing.setText(with_keys.format(keys=keys) if keys else words)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self._show_awaited()
        if self._shown is not None:
            self.page.show_head(self._shown, theme)

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
        self._nothing = QLabel()
        self.name_tagging_keys("")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setMargin(12)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._stack = QStackedLayout(self)
        for page in (self._nothing, self.page, self.several):
            self._stack.addWidget(page)

    def _connect(self) -> None:
        session = self._session
        self.context.annotation_requested.connect(self._go)
        self.context.span_pick_requested.connect(self.span_pick_requested)
        self.context.place_requested.connect(self.place_requested)
        self.context.source_requested.connect(self.source_requested)
        self.context.edited.connect(self._tell_saving)
        self.page.annotation_requested.connect(self._go)
        self.page.field_requested.connect(self.focus_first_field)
        self.several.retag_requested.connect(self.retag_requested)
        self.several.remove_requested.connect(self.remove_requested)
        self.several.link_requested.connect(self.link_requested)
        self.several.working_changed.connect(self._tell_saving)
        session.changed.connect(self._on_changed)
        session.reviewer_changed.connect(lambda: self._reload(afresh=False))

    def _await(self, annotation_id: str, read: Callable[[], ShownTag | None]) -> None:
        """Show a tag when the text has been painted, or as soon as somebody asks for what stands here."""
        self._awaited = (annotation_id, read)
        self._session.jobs.later(self._show_awaited)

    def _show_awaited(self) -> None:
        if self._awaited is None:
            return
        (_, read), self._awaited = self._awaited, None
        shown = read()
        if shown is None:
            self._show_nothing()
            return
        self._show(shown, afresh=True)
        self.page.verticalScrollBar().setValue(0)

    def _leave(self) -> None:
        """Save and put away what is on show."""
        self._awaited = None
        if self.several.ids:
            self.several.leave()
        else:
            self.save_pending()
            self._keep_drafts()
        self._shown = None

    def _show_nothing(self) -> None:
        focus = self.window().focusWidget()
        was = self._stack.currentWidget()
        self._shown = None
        self.context.annotation = None
        self._stack.setCurrentWidget(self._nothing)
        self._tell_picked()
        self._tell_saving()
        if focus is not None and was is not None and was is not self._nothing and was.isAncestorOf(focus):
            # The tag went from under the caret, by undo or a colleague: the keys must not go just anywhere.
            self.back_to_text_requested.emit()

    def _show(self, shown: ShownTag, *, afresh: bool) -> None:
        annotation = shown.annotation
        self._shown = shown
        self.context.annotation = annotation
        form = self._form_for(annotation.kind)
        for other in self._forms.values():
            other.setVisible(other is form)
        self.page.show_values(form, shown, afresh=afresh)
        if afresh:
            form.put_drafts(self._drafts.pop(annotation.id, {}))
        self.page.show_around(shown, self._theme)
        self._stack.setCurrentWidget(self.page)
        self._tell_picked()
        self._tell_saving()

    def _tell_picked(self) -> None:
        form = self.form if self._shown is not None else None
        editors = form.editors.values() if form is not None else ()
        places = [one.place for one in editors if isinstance(one, SpanEditor) and one.place]
        picked = tuple((version_id, Span(start, end)) for version_id, start, end in places)
        if picked != self._picked:
            self._picked = picked
            self.picked_changed.emit()

    def _tell_saving(self) -> None:
        form = self.form
        state = form.saving if form is not None else Saving.SAVED
        working = Saving.WORKING if self.several.is_working else Saving.SAVED
        self._session.unsaved.tell(self, max(state, working))

    def _form_for(self, kind: str) -> FieldsForm:
        if kind not in self._forms:
            form = FieldsForm(fields_of(kind, self._session.kinds.defined), self.context, self._store)
            form.show_more(shown=self._more)
            form.more_toggled.connect(self._on_more)
            self._forms[kind] = form
            self.page.hold(form)
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
        self._session.jobs.later(lambda: self._take(changes))

    def _take(self, changes: Changes) -> None:
        self._show_awaited()
        redefined = changes.unknown or bool(changes.ids("tag_definition"))
        if redefined:
            self._forget_custom_forms()
        self.several.on_changed(changes)
        shown = self._shown
        if shown and (redefined or (changes.sequence > shown.sequence and shown.is_touched_by(changes))):
            self._reload(afresh=False)

    def _reload(self, *, afresh: bool) -> None:
        if self._shown is None:
            return
        kind = self._shown.annotation.kind
        shown = read_tag(self._session, self._shown.annotation.id)
        if shown is None:
            self._show_nothing()
            return
        # A retagged tag has another form; nothing is edited there yet.
        new = shown.annotation.kind
        self._show(shown, afresh=afresh or new != kind or new not in self._forms)

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
