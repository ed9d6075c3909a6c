"""Editors for one field each: what a person types is saved as the field is left, and kept when it does not fit."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.desktop.inspector.growing_text import GrowingText
from annotator.desktop.inspector.small_button import SmallButton
from annotator.desktop.wording import say
from annotator.domain.fields import FieldDefinition, FieldType, Json
from annotator.domain.numbers import read_number, with_separators
from annotator.errors import InvalidValue

Store = Callable[[Mapping[str, Json]], bool]
"""Saves values by field name; False when they could not be written, InvalidValue when they do not fit."""

_LONGEST_LINE = 1_000_000


class FieldEditor(QWidget):
    """The editor of one field, or of a few that are chosen together; children say what is typed and how it looks.

    ``store`` is called when the field is left, Enter is pressed or a choice is made, and only when something was
    edited. A value that does not fit stays as it was typed, with a sentence under it.
    """

    wide = False
    """Whether the editor stands under its label instead of beside it."""

    labelled = False
    """Whether the editor shows its own label."""

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__()
        self.field = field
        self.names: tuple[str, ...] = (field.name,)
        self._store = store
        self._values: Mapping[str, Json] = {}
        self._shown: object = None
        # No focus proxy: inside a container that has one, Qt's Tab goes round in a circle.
        self.input: QWidget = self
        self._refusal = QLabel()
        self._refusal.setTextFormat(Qt.TextFormat.PlainText)
        self._refusal.setWordWrap(True)
        self._refusal.setForegroundRole(QPalette.ColorRole.BrightText)
        self._refusal.setAccessibleName(self.tr("Why the value was not saved"))
        self._refusal.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)

    # -- what children give ------------------------------------------------------------------------------------------

    def typed(self) -> dict[str, Json]:
        """Return what stands in the editor as plain JSON values by field name; raise InvalidValue when it is none."""
        raise NotImplementedError

    def display(self, values: Mapping[str, Json]) -> None:
        """Put saved values into the widgets."""
        raise NotImplementedError

    def state(self) -> object:
        """Return what stands in the widgets, comparable, whether or not it is a value."""
        raise NotImplementedError

    def put_state(self, state: object) -> None:
        """Put back what ``state`` returned."""
        raise NotImplementedError

    # -- what forms use ----------------------------------------------------------------------------------------------

    @property
    def refusal(self) -> str:
        """The sentence that says why the value typed was not saved; empty when it fits."""
        return self._refusal.text()

    def show_values(self, values: Mapping[str, Json], *, afresh: bool) -> None:
        """Show saved values; unless ``afresh``, an edit that is not saved yet stays."""
        self._values = values
        if afresh or not self.is_edited():
            self.display(values)
            self._shown = self.state()
            self.refuse("")

    def is_edited(self) -> bool:
        """Tell whether something stands here that is not saved."""
        return self.state() != self._shown

    def save(self) -> bool:
        """Save what was edited; False when it does not fit or could not be written: then it stays as typed."""
        if not self.is_edited():
            self.refuse("")
            return True
        try:
            typed = self.typed()
            stored = self._store(typed)
        except InvalidValue as error:
            self.refuse(str(error))
            return False
        if stored:
            self.show_values({**self._values, **typed}, afresh=True)
        return stored

    def draft(self) -> object:
        """Return what stands here unsaved, to be put back later by ``put_draft``; None when nothing does."""
        return self.state() if self.is_edited() else None

    def put_draft(self, draft: object) -> None:
        """Put back what was typed and never fitted, with the sentence that says why."""
        self.put_state(draft)
        if self.is_edited():
            self.save()

    def lock(self) -> None:
        """Let nothing be changed, in a project that can only be read; words can still be selected and copied."""
        for widget in self.findChildren(QWidget):
            if isinstance(widget, (QLineEdit, QPlainTextEdit)):
                widget.setReadOnly(True)
            elif isinstance(widget, (QComboBox, QCheckBox, SmallButton)):
                widget.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """Show why the value was not saved; an empty sentence takes it away."""
        if sentence == self._refusal.text():
            return
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    # -- for children ------------------------------------------------------------------------------------------------

    def take_in(self, widget: QWidget) -> None:
        """Put the widget that is typed in into the editor; it is the one that a label leads to."""
        self.column.addWidget(widget)
        self.column.addWidget(self._refusal)
        self.input = widget
        self.name(widget)
        self.watch(widget)

    def name(self, widget: QWidget, part: str = "") -> None:
        """Give a widget the accessible name and description of the field."""
        widget.setAccessibleName(" ".join(words for words in (say(self.field.label), part) if words))
        widget.setAccessibleDescription(say(self.field.hint))

    def watch(self, widget: QWidget) -> None:
        """Save when ``widget`` is left, by Esc too, and leave the wheel to the panel's scrolling.

        Undo and redo are those of the field while something is typed there, else those of the project: right after
        tagging, when the caret already stands in the first field, Ctrl+Z takes the tag back.
        """
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle what every editor does with keys, focus and wheel."""
        match event.type():
            case QEvent.Type.FocusOut if isinstance(event, QFocusEvent):
                if event.reason() != Qt.FocusReason.PopupFocusReason:
                    self.save()
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent):
                if is_undo_or_redo(event) and not self.is_edited():
                    event.ignore()
                    return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self.handle_key(event)
            case QEvent.Type.Wheel if isinstance(watched, QWidget) and not watched.hasFocus():
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Save on Esc, before it leads out of the panel; True when the key is used up.

        What does not fit keeps the key once, so that the sentence that says why is seen; Esc again leaves it there.
        """
        if event.key() == Qt.Key.Key_Escape and self.is_edited():
            known = bool(self.refusal)
            return not self.save() and not known
        return False


class TextEditor(FieldEditor):
    """A single line."""

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__(field, store)
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST_LINE)
        self.line.setPlaceholderText(say(field.hint))
        self.line.returnPressed.connect(self.save)
        self.take_in(self.line)

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

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__(field, store)
        self.line.setPlaceholderText(say(field.hint) or number_words(Decimal(14_000)))

    def typed(self) -> dict[str, Json]:
        """Return the number as a string, a date as it stands, None for an empty line."""
        words = self.line.text().strip()
        if not words:
            return {self.field.name: None}
        if self.field.type is FieldType.QUANTITY:
            day = read_date(words)
            if _DATE_LIKE.match(day):
                return {self.field.name: day}
        return {self.field.name: str(number_typed(words))}

    def words_of(self, value: Json) -> str:
        """Return a number with separators for thousands, a date as it stands."""
        if value is None or value == "":
            return ""
        words = str(value)
        return words if _DATE_LIKE.match(words) else number_words(Decimal(words))


class DateEditor(TextEditor):
    """A date, ISO 8601 or spelled out, perhaps only a month or a year."""

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__(field, store)
        self.line.setPlaceholderText(say(field.hint) or self.tr("year-month-day"))

    def typed(self) -> dict[str, Json]:
        """Return the date as ISO 8601, or the words as they are: the field's own check tells what is wrong."""
        return {self.field.name: read_date(self.line.text().strip())}


class LongTextEditor(FieldEditor):
    """Some lines that grow with what is typed. Enter saves, Shift+Enter starts a line, Tab goes on."""

    wide = True

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__(field, store)
        self.area = GrowingText()
        self.area.setPlaceholderText(say(field.hint))
        self.take_in(self.area)

    def typed(self) -> dict[str, Json]:
        """Return the words without white space around them."""
        return {self.field.name: self.area.words().strip()}

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


def is_undo_or_redo(event: QKeyEvent) -> bool:
    """Tell whether a key asks for undo or redo: fields of Qt keep these even when they have nothing to undo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def number_words(number: Decimal) -> str:
    """Return a number with the separators of the window's language: 14,000.5, or 14.000,5 in German."""
    signs = {",": QLocale().groupSeparator(), ".": QLocale().decimalPoint()}
    return "".join(signs.get(sign, sign) for sign in with_separators(number))


def number_typed(words: str) -> Decimal:
    """Return the number typed, with the separators of the window's language or as it stands in the article.

    Raises InvalidValue for words that are no number.
    """
    group, point = QLocale().groupSeparator(), QLocale().decimalPoint()
    grouped = re.compile(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(point)}\d+)?")
    if point != "." and grouped.fullmatch(words.lstrip("-−+")):
        # "1.234" is a little more than one in English, and more than a thousand in German.
        words = words.replace(group, "").replace(point, ".")
    return read_number(words)


def read_date(words: str) -> str:
    """Return a date spelled out ("2 May 2025", "May 2, 2025", "May 2025") as ISO 8601, other words as they are."""
    for pattern, kept in _SPELLED:
        for locale in (QLocale(), QLocale.c()):
            day = locale.toDate(words, pattern)
            if day.isValid():
                return day.toString(kept)
    return words


_DATE_LIKE = re.compile(r"\d{4}-")
_DAY, _MONTH = "yyyy-MM-dd", "yyyy-MM"
_SPELLED = (
    ("d MMMM yyyy", _DAY),
    ("d MMM yyyy", _DAY),
    ("MMMM d, yyyy", _DAY),
    ("MMM d, yyyy", _DAY),
    ("MMMM yyyy", _MONTH),
    ("MMM yyyy", _MONTH),
)
