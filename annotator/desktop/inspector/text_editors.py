"""Editors that are typed into: a line, a number, a date, and some lines of text."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from annotator.desktop.inspector.field_editors import FieldEditor, Store
from annotator.desktop.inspector.growing_text import GrowingText
from annotator.desktop.inspector.typed_values import DATE_LIKE, date_hint, number_typed, number_words, read_date
from annotator.desktop.wording import say
from annotator.domain.fields import FieldDefinition, FieldType, Json

_LONGEST_LINE = 1_000_000


class TextEditor(FieldEditor):
    """A single line."""

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__(field, store)
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST_LINE)
        self.line.setPlaceholderText(self.hint())
        self.line.returnPressed.connect(self.save)
        self.line.textEdited.connect(self.edited)
        self.take_in(self.line)

    def say_inside(self, words: str) -> bool:
        """Say it where the hint stands otherwise."""
        self.line.setPlaceholderText(words or self.hint())
        return True

    def hint(self) -> str:
        """Return what stands in the empty line."""
        return say(self.field.hint)

    def typed(self) -> dict[str, Json]:
        """Return the words without white space around them."""
        return {self.field.name: self.line.text().strip()}

    def display(self, values: Mapping[str, Json]) -> None:
        """Show the words from their beginning."""
        words = self.words_of(values.get(self.field.name))
        if words != self.line.text():
            self.line.setText(words)
            self.line.setCursorPosition(0)

    def words_of(self, value: Json) -> str:
        """Return how a saved value reads in the line."""
        return str(value or "")

    def state(self) -> str:
        """Return the line as it stands."""
        return self.line.text()

    def put_state(self, state: object) -> None:
        """Put a line back."""
        self.line.setText(str(state))


class NumberEditor(TextEditor):
    """A number in any usual spelling, "14,000" or "80%"; a quantity may be a date as well."""

    def hint(self) -> str:
        """Return the field's hint, or a number as it is written here."""
        return super().hint() or number_words(Decimal(14_000))

    def typed(self) -> dict[str, Json]:
        """Return the number as a string, a date as it stands, None for an empty line."""
        words = self.line.text().strip()
        if not words:
            return {self.field.name: None}
        if self.field.type is FieldType.QUANTITY:
            day = read_date(words, whole=True)
            if DATE_LIKE.match(day):
                return {self.field.name: day}
        return {self.field.name: str(number_typed(words))}

    def words_of(self, value: Json) -> str:
        """Return a number with separators for thousands, a date as it stands."""
        if value is None or value == "":
            return ""
        words = str(value)
        return words if DATE_LIKE.match(words) else number_words(Decimal(words))


class DateEditor(TextEditor):
    """A date, ISO 8601 or spelled out, perhaps only a month or a year."""

    def hint(self) -> str:
        """Return the field's hint, or a date in the order in which it is written here."""
        return super().hint() or date_hint()

    def typed(self) -> dict[str, Json]:
        """Return the date as ISO 8601, or the words as they are: the field's own check tells what is wrong."""
        return {self.field.name: read_date(self.line.text().strip())}


class LongTextEditor(FieldEditor):
    """Some lines that grow with what is typed. Enter saves, Shift+Enter starts a line, Tab goes on."""

    wide = True

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__(field, store)
        self.area = GrowingText()
        self.area.check_spelling()
        self.area.setPlaceholderText(say(field.hint))
        self.area.textChanged.connect(self.edited)
        self.take_in(self.area)

    def typed(self) -> dict[str, Json]:
        """Return the words without white space around them."""
        return {self.field.name: self.area.words().strip()}

    def say_inside(self, words: str) -> bool:
        """Say it where the hint stands otherwise."""
        self.area.setPlaceholderText(words or say(self.field.hint))
        return True

    def display(self, values: Mapping[str, Json]) -> None:
        """Show the words."""
        self.put_state(values.get(self.field.name) or "")

    def state(self) -> str:
        """Return the words as they stand."""
        return self.area.words()

    def put_state(self, state: object) -> None:
        """Put words back, unless they stand there already: setting them would lose the place of the caret."""
        if self.area.words() != state:
            self.area.setPlainText(str(state))

    def handle_key(self, event: QKeyEvent) -> bool:
        """Save on Enter."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.save()
            return True
        return super().handle_key(event)
