"""Editors for fields that point elsewhere in the project: at words of the text, at another tag."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy

from annotator.desktop.inspector.field_editors import FieldEditor, Store
from annotator.desktop.inspector.form_context import FormContext
from annotator.desktop.inspector.link_line import LinkLine
from annotator.desktop.inspector.small_button import SmallButton, button_row
from annotator.desktop.wording import elided, say
from annotator.domain.annotations import Annotation
from annotator.domain.fields import FieldDefinition, Json
from annotator.storage import queries

MOST_CANDIDATES = 500
"""Tags offered in a list to point at; the nearest ones before and behind."""


class SpanEditor(FieldEditor):
    """Words of the text: shown, gone to, picked by selecting them in the article, or taken away."""

    wide = True

    def __init__(self, field: FieldDefinition, store: Store, context: FormContext) -> None:
        super().__init__(field, store)
        self._context = context
        self._span: Json = None
        self.words = LinkLine()
        self.words.followed.connect(self._show_place)
        self.words.setToolTip(self.tr("Show the words in the article"))
        self.pick = SmallButton(self.tr("Pick"))
        self.pick.setToolTip(self.tr("Then select the words in the article"))
        self.clear = SmallButton(self.tr("Clear"))
        row = button_row(self.words, self.pick, self.clear)
        self.take_in(row)
        for button in (self.pick, self.clear):
            self.name(button, button.text())
            self.watch(button)
        self.input = self.pick
        self.pick.clicked.connect(lambda: context.span_pick_requested.emit(field.name))
        self.clear.clicked.connect(lambda: self.set_span(None))

    def set_span(self, span: Mapping[str, Json] | None) -> None:
        """Save a span that was picked, ``{"start": 3, "end": 9}`` with a ``version_id`` for another text, or none."""
        self.put_state(dict(span) if span else None)
        self.save()

    def typed(self) -> dict[str, Json]:
        """Return the span."""
        return {self.field.name: self._span}

    def display(self, values: Mapping[str, Json]) -> None:
        """Show the words of the saved span."""
        self.put_state(values.get(self.field.name))

    def state(self) -> object:
        """Return the span."""
        return self._span

    def put_state(self, state: object) -> None:
        """Show the words of a span."""
        self._span = dict(state) if isinstance(state, Mapping) else None
        words = f"“{elided(self._passage(), 120)}”" if self._span else self.tr("not picked")
        self.words.show_words(words, leads=self._span is not None)
        self.words.setAccessibleName(f"{say(self.field.label)}: {words}")
        self.clear.setVisible(self._span is not None)

    @property
    def place(self) -> tuple[str, int, int] | None:
        """Where the words stand: the version, start and end in code points; None when none are picked."""
        place: Mapping[str, Any] = self._span if isinstance(self._span, dict) else {}
        version_id = place.get("version_id") or (self._context.annotation and self._context.annotation.version_id)
        return (str(version_id), int(place["start"]), int(place["end"])) if place and version_id else None

    def _passage(self) -> str:
        return self._context.passage(*self.place) if self.place else ""

    def _show_place(self) -> None:
        if self.place:
            self._context.place_requested.emit(*self.place)


class AnnotationEditor(FieldEditor):
    """Another tag of the same kind, chosen from a list that is read when it is first asked for."""

    wide = True

    def __init__(self, field: FieldDefinition, store: Store, context: FormContext) -> None:
        super().__init__(field, store)
        self._context = context
        self._chosen = ""
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.choose = SmallButton(self.tr("Choose"))
        self.go = SmallButton(self.tr("Go"))
        self.clear = SmallButton(self.tr("Clear"))
        self.take_in(button_row(self.words, self.choose, self.go, self.clear))
        self.list = QComboBox()
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.hide()
        self.column.insertWidget(1, self.list)
        self.input = self.choose
        self.name(self.words)
        for widget, part in (
            (self.choose, self.choose.text()),
            (self.go, self.go.text()),
            (self.clear, self.clear.text()),
            (self.list, self.tr("list")),
        ):
            self.name(widget, part)
            self.watch(widget)
        self.choose.clicked.connect(self._offer)
        self.list.activated.connect(lambda: self.set_annotation(str(self.list.currentData() or "")))
        self.clear.clicked.connect(lambda: self.set_annotation(""))
        self.go.clicked.connect(lambda: context.annotation_requested.emit(self._chosen))

    def lock(self) -> None:
        """Let the tag not be changed, but gone to."""
        super().lock()
        self.go.setEnabled(True)

    def set_annotation(self, annotation_id: str) -> None:
        """Save the id of another tag, or none."""
        self.put_state(annotation_id)
        self.list.hide()
        self.save()

    def typed(self) -> dict[str, Json]:
        """Return the id."""
        return {self.field.name: self._chosen}

    def display(self, values: Mapping[str, Json]) -> None:
        """Show what the saved id points at."""
        self.put_state(values.get(self.field.name) or "")
        self.list.hide()

    def state(self) -> str:
        """Return the id."""
        return self._chosen

    def put_state(self, state: object) -> None:
        """Show what an id points at."""
        self._chosen = str(state)
        self.words.setText(self._name() if self._chosen else self.tr("not chosen"))
        self.clear.setVisible(bool(self._chosen))
        self.go.setVisible(bool(self._chosen))

    def _name(self) -> str:
        found = self._context.find(self._chosen)
        return self._context.name_of(found) if found else self.tr("a tag that is gone")

    def _offer(self) -> None:
        self.list.clear()
        self.list.addItem(self.tr("Choose a tag"), "")
        for annotation in self._candidates():
            self.list.addItem(self._context.name_of(annotation), annotation.id)
        self.list.show()
        self.list.setFocus()
        self.list.showPopup()

    def _candidates(self) -> list[Annotation]:
        shown = self._context.annotation
        if shown is None:
            return []
        viewer = self._context.session.viewer
        # Only what is offered is decoded: a project may have a hundred thousand tags of a kind.
        with self._context.session.read() as read:
            marks = queries.marks(read, shown.version_id, viewer=viewer)
            near = [mark for mark in marks if mark.kind == shown.kind and mark.id != shown.id]
            # A repeat stands in the same text, a figure to compare with often in another: the same text comes first.
            near.sort(key=lambda mark: abs(mark.start - shown.start))
            ids = [mark.id for mark in near[:MOST_CANDIDATES]]
            if len(ids) < MOST_CANDIDATES:
                limit = MOST_CANDIDATES + len(ids) + 1
                rows = queries.tag_rows(read, viewer=viewer, kind=shown.kind, limit=limit)
                ids += [row.id for row in rows if row.version_id != shown.version_id]
        found = self._context.find_all(ids[:MOST_CANDIDATES])
        return [found[one] for one in ids if one in found]
