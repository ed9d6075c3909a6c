"""The editor for a field that names a source: chosen by typing any part of its name, or made from a few words."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy

from annotator.actions import sourcing
from annotator.desktop.inspector.choice_editors import say_in_line
from annotator.desktop.inspector.field_editors import FieldEditor, Store
from annotator.desktop.inspector.form_context import FormContext
from annotator.desktop.inspector.small_button import SmallButton, button_row
from annotator.desktop.wording import elided
from annotator.domain.articles import name_key
from annotator.domain.fields import FieldDefinition, Json
from annotator.errors import InvalidValue


class SourceEditor(FieldEditor):
    """One of the project's sources, opened for its own fields by a button; another adds a new one.

    The list is read when the field is first entered: a project may have a source for each of ten thousand articles.
    """

    wide = True

    def __init__(self, field: FieldDefinition, store: Store, context: FormContext) -> None:
        super().__init__(field, store)
        self._context = context
        self._chosen = ""
        self._name = ""
        self.box = QComboBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setMaxVisibleItems(20)
        self.box.setModel(context.source_names)
        self.box.setCurrentIndex(-1)
        self.open = SmallButton(self.tr("Open"))
        self.open.setToolTip(self.tr("Show the fields of this source"))
        self.new = SmallButton(self.tr("New"))
        self.new.setToolTip(self.tr("Add a source to the project"))
        self.take_in(button_row(self.box, self.open, self.new))
        self.new_name = QLineEdit()
        self.new_name.setPlaceholderText(self.tr("Address, or name of the new source"))
        self.new_name.hide()
        self.column.insertWidget(1, self.new_name)
        self.input = self.box
        self._line = self._make_searchable()
        for widget, part in (
            (self.box, ""),
            (self._line, ""),
            (self.open, self.open.text()),
            (self.new, self.new.text()),
            (self.new_name, self.tr("new source")),
        ):
            self.name(widget, part)
            self.watch(widget)
        self.new_name.returnPressed.connect(self.save)
        for line in (self._line, self.new_name):
            line.textEdited.connect(self.edited)
        self.open.clicked.connect(lambda: context.source_requested.emit(self._chosen))
        self.new.clicked.connect(self._begin_new)
        self._before: tuple[bool, tuple[str, str, str]] | None = None
        context.source_names.modelAboutToBeReset.connect(self._before_sources)
        context.sources_changed.connect(self._on_sources)
        self._show_parts()

    def choose(self, source_id: str) -> None:
        """Choose a source, or none, and save that."""
        self.put_state((source_id, self._name_of(source_id), ""))
        self.save()

    def typed(self) -> dict[str, Json]:
        """Return the id of the source chosen; a new one is stored first. InvalidValue for words that name none."""
        if words := self.new_name.text().strip():
            return {self.field.name: self._made(words)}
        return {self.field.name: self._found(self._line.text())}

    def say_inside(self, words: str) -> bool:
        """Say it in the line of the list."""
        return say_in_line(self.box, words)

    def display(self, values: Mapping[str, Json]) -> None:
        """Show the saved source."""
        source_id = str(values.get(self.field.name) or "")
        self.put_state((source_id, self._name_of(source_id), ""))

    def state(self) -> tuple[str, str, str]:
        """Return the source chosen, the words in the line, and those for a new source."""
        words = self._line.text()
        return (self._chosen if words == self._name else "", words, self.new_name.text())

    def put_state(self, state: object) -> None:
        """Choose a source, or put back words."""
        self._chosen, words, new = state if isinstance(state, tuple) else ("", "", "")
        self._name = self._name_of(self._chosen)
        self.box.setCurrentIndex(-1)
        self.box.setEditText(words)
        self._line.setCursorPosition(0)
        self.new_name.setText(new)
        self._show_parts()

    def save(self) -> bool:
        """Save; a line for a new source that was left empty goes again."""
        if not self.new_name.text().strip() and not self.new_name.hasFocus():
            self.new_name.hide()
        return super().save()

    def _make_searchable(self) -> QLineEdit:
        line = self.box.lineEdit()
        assert line is not None
        completer = QCompleter(self._context.source_names, self.box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.box.setCompleter(completer)
        say_in_line(self.box, "")
        line.returnPressed.connect(self.save)
        self.box.activated.connect(self._on_row)
        # Queued, for the words chosen reach the line only after this signal.
        completer.activated.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)
        return line

    def enter(self) -> None:
        """Have the list read, now that somebody may look at it."""
        self._context.want_sources()

    def _on_row(self, row: int) -> None:
        self.choose(self._context.source_ids[row])

    def _on_completed(self, name: str) -> None:
        rows = [row for row, one in enumerate(self._context.source_names.stringList()) if one == name]
        if rows:
            self.choose(self._context.source_ids[rows[0]])

    def _found(self, words: str) -> str:
        if not words.strip():
            return ""
        if words == self._name:
            return self._chosen
        key = name_key(words)
        names = {one.id: name_key(one.name) for one in self._context.sources().values()}
        found = [id_ for id_, name in names.items() if name == key]
        found = found or [id_ for id_, name in names.items() if key in name]
        if len(found) == 1:
            self.put_state((found[0], self._name_of(found[0]), ""))
            return found[0]
        sentence = (
            self.tr("Several sources have “{words}” in their name; choose one from the list.")
            if found
            else self.tr("No source has “{words}” in its name; “New” adds it.")
        )
        raise InvalidValue(sentence.format(words=words.strip()), self.field.name)

    def _made(self, words: str) -> str:
        values = {"url": words} if "://" in words else {"short_ref": words}
        made = self._context.session.do(sourcing.set_source, "", values)
        if made is None:
            raise InvalidValue(self.tr("The source could not be written; the words are kept here."), self.field.name)
        self.put_state((made.id, self._name_of(made.id), ""))
        return str(made.id)

    def _begin_new(self) -> None:
        words = self._line.text()
        if words != self._name:
            # Looked for and not found: these are the words for it.
            self.new_name.setText(words)
            self.box.setEditText(self._name)
            self.refuse("")
        self.new_name.show()
        self.new_name.setFocus()

    def _before_sources(self) -> None:
        # Filling the list anew empties the line: what stood there must be known from before.
        self._before = (self.is_edited(), self.state())

    def _on_sources(self) -> None:
        before, self._before = self._before, None
        edited, (_, words, new) = before or (self.is_edited(), self.state())
        if not edited:
            words = self._name_of(self._chosen)
        self.put_state((self._chosen, words, new))
        if not edited:
            self._shown = self.state()

    def _name_of(self, source_id: str) -> str:
        source = self._context.source(source_id) if source_id else None
        return elided(source.name, 80) if source else ""

    def _show_parts(self) -> None:
        self.new_name.setVisible(bool(self.new_name.text()))
        self.open.setEnabled(bool(self._chosen))
