"""Editors for fields with a closed list of values: one, several, yes or no, and the category of a translation error."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QGridLayout, QSizePolicy, QWidget

from annotator.desktop.font_scale import by_font
from annotator.desktop.inspector.field_editors import DIFFERING, FieldEditor, Store
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.wording import capital, category_words, say, value_words
from annotator.domain.fields import FieldDefinition, Json
from annotator.domain.vocabulary import SUBTYPES, Dimension, Severity
from annotator.errors import InvalidValue

CHOSEN_BY_DIGIT = (tuple(Severity),)
"""Lists whose values the keys 0, 1, 2… choose; in others a key goes to the value that starts with it."""

_ROOM = 250
"""Pixels for boxes side by side in a panel of the usual width."""


class ChoiceEditor(FieldEditor):
    """One value of a closed list; the first line says ``none``, or "not chosen", where that is allowed."""

    emptied_apart = False

    def __init__(self, field: FieldDefinition, store: Store, *, none: str = "") -> None:
        super().__init__(field, store)
        self.box = QComboBox()
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if field.default is None:
            self.box.addItem(none or self.tr("not chosen"), None)
        for value in field.choices:
            self.box.addItem(capital(value_words(value)), str(value))
        self.box.activated.connect(self.save)
        self.take_in(self.box)
        if self._by_digit():
            self.box.setToolTip(
                ", ".join(f"{digit}: {value_words(value)}" for digit, value in enumerate(field.choices))
            )

    def typed(self) -> dict[str, Json]:
        """Return the value chosen."""
        return {self.field.name: self.box.currentData()}

    def display(self, values: Mapping[str, Json]) -> None:
        """Choose the saved value."""
        self.put_state(values.get(self.field.name))

    def say_inside(self, words: str) -> bool:
        """Say it in the closed list."""
        self.box.setPlaceholderText(words)
        return True

    def display_differing(self) -> None:
        """Choose nothing at all: not even that nothing is chosen."""
        self.put_state(DIFFERING)

    def state(self) -> object:
        """Return the value chosen."""
        return DIFFERING if self.box.currentIndex() < 0 else self.box.currentData()

    def put_state(self, state: object) -> None:
        """Choose a value."""
        self.box.setCurrentIndex(-1 if state is DIFFERING else max(0, self.box.findData(state)))

    def handle_key(self, event: QKeyEvent) -> bool:
        """Let digits choose where they do."""
        digit = event.key() - Qt.Key.Key_0
        if self._by_digit() and 0 <= digit < len(self.field.choices) and not _with_modifier(event):
            self.put_state(str(self.field.choices[digit]))
            self.save()
            return True
        return super().handle_key(event)

    def _by_digit(self) -> bool:
        return self.field.choices in CHOSEN_BY_DIGIT


class CategoryEditor(FieldEditor):
    """Dimension and subtype of a translation error in one list, found by typing any part of it."""

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__(field, store)
        self.names = ("dimension", "subtype")
        self.box = QComboBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setMaxVisibleItems(30)
        self.box.addItem("", ("", ""))
        for dimension in Dimension:
            for subtype in ("", *SUBTYPES.get(dimension, ())):
                self.box.addItem(category_words(dimension, subtype), (str(dimension), str(subtype)))
        make_searchable(self, self.box)

    def typed(self) -> dict[str, Json]:
        """Return dimension and subtype; raise InvalidValue for words that name none of the categories."""
        words = self.box.currentText().strip()
        found = [i for i in range(self.box.count()) if self.box.itemText(i).casefold() == words.casefold()]
        found = found or [i for i in range(1, self.box.count()) if words.casefold() in self.box.itemText(i).casefold()]
        if not found:
            raise InvalidValue(
                self.tr("“{words}” is no category; choose one from the list.").format(words=words), "dimension"
            )
        dimension, subtype = cast("tuple[str, str]", self.box.itemData(found[0]))
        return {"dimension": dimension or None, "subtype": subtype or None}

    def say_inside(self, words: str) -> bool:
        """Say it in the line of the list."""
        return say_in_line(self.box, words)

    def display(self, values: Mapping[str, Json]) -> None:
        """Show the saved category."""
        dimension, subtype = (str(values.get(name) or "") for name in self.names)
        self.put_state(category_words(dimension, subtype))

    def state(self) -> str:
        """Return the words in the field."""
        return self.box.currentText()

    def put_state(self, state: object) -> None:
        """Put words into the field."""
        self.box.setCurrentIndex(self.box.findText(str(state)))
        self.box.setEditText(str(state))
        line = self.box.lineEdit()
        if line is not None and not line.hasFocus():
            # A long category is known by its beginning.
            line.setCursorPosition(0)
        self.box.setToolTip(plain_tip(str(state)))


class ChoicesEditor(FieldEditor):
    """Several values of a closed list, each a box to tick."""

    wide = True

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__(field, store)
        self.boxes = {str(value): QCheckBox(capital(value_words(value))) for value in field.choices}
        grid = QWidget()
        layout = QGridLayout(grid)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        boxes = tuple(self.boxes.values())
        widths = [max(box.sizeHint().width() for box in half) for half in (boxes[::2], boxes[1::2]) if half]
        # Long words, in German above all, get a line each: the panel does not scroll sideways.
        beside = 2 if sum(widths) + layout.horizontalSpacing() <= by_font(_ROOM) else 1
        for index, box in enumerate(boxes):
            layout.addWidget(box, index // beside, index % beside)
        self.take_in(grid)
        for box in self.boxes.values():
            self.watch(box)
            self.name(box, box.text())
            box.clicked.connect(self.save)
        self.input = next(iter(self.boxes.values()))

    def typed(self) -> dict[str, Json]:
        """Return the values ticked, in the order of the list."""
        return {self.field.name: [value for value, box in self.boxes.items() if box.isChecked()]}

    def display(self, values: Mapping[str, Json]) -> None:
        """Tick the saved values."""
        self.put_state(values.get(self.field.name) or ())

    def state(self) -> tuple[str, ...]:
        """Return the values ticked."""
        return tuple(value for value, box in self.boxes.items() if box.isChecked())

    def put_state(self, state: object) -> None:
        """Tick some values."""
        ticked = cast("tuple[str, ...]", state)
        for value, box in self.boxes.items():
            box.setChecked(value in ticked)


class YesNoEditor(FieldEditor):
    """A box to tick that carries the label of its field."""

    emptied_apart = False
    wide = True
    labelled = True

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__(field, store)
        self.box = QCheckBox(say(field.label).replace("&", "&&"))
        self.box.clicked.connect(self._on_clicked)
        self.take_in(self.box)

    def typed(self) -> dict[str, Json]:
        """Return whether the box is ticked."""
        return {self.field.name: self.box.isChecked()}

    def display(self, values: Mapping[str, Json]) -> None:
        """Tick the box or not, as saved."""
        self.put_state(values.get(self.field.name))

    def display_differing(self) -> None:
        """Tick the box half, as what is partly so."""
        self.box.setCheckState(Qt.CheckState.PartiallyChecked)

    def state(self) -> object:
        """Return whether the box is ticked."""
        return DIFFERING if self.box.checkState() == Qt.CheckState.PartiallyChecked else self.box.isChecked()

    def put_state(self, state: object) -> None:
        """Tick the box or not."""
        # A box that knows three states would go through all of them with each click.
        self.box.setTristate(False)
        self.box.setChecked(bool(state))

    def _on_clicked(self) -> None:
        self.box.setTristate(False)
        self.save()


def _with_modifier(event: QKeyEvent) -> bool:
    return event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def make_searchable(editor: FieldEditor, box: QComboBox) -> None:
    """Let an editable list narrow to what is typed into it, any part of a line, and save what is chosen there."""
    completer = QCompleter(box.model(), box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    # Queued, for the words chosen reach the line only after this signal.
    completer.activated.connect(editor.save, Qt.ConnectionType.QueuedConnection)
    box.setCompleter(completer)
    line = box.lineEdit()
    assert line is not None
    line.setPlaceholderText(QCoreApplication.translate("ChoiceEditor", "not chosen"))
    box.activated.connect(editor.save)
    line.returnPressed.connect(editor.save)
    line.textEdited.connect(editor.edited)
    editor.take_in(box)
    editor.name(line)
    editor.watch(line)


def say_in_line(box: QComboBox, words: str) -> bool:
    """Show words in the empty line of an editable list, in place of its "not chosen"; True where that was done."""
    line = box.lineEdit()
    if line is not None:
        line.setPlaceholderText(words or QCoreApplication.translate("FieldEditor", "not chosen"))
    return line is not None
