"""What all editors of a field do: save what is edited as the field is left, and keep what does not fit as typed."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.desktop.inspector.small_button import SmallButton
from annotator.desktop.translation import sentence
from annotator.desktop.wording import say
from annotator.domain.fields import FieldDefinition, Json
from annotator.errors import InvalidValue

Store = Callable[[Mapping[str, Json]], bool]
"""Saves values by field name; False when they could not be written, InvalidValue when they do not fit."""


class _Differing:
    """Stands for the value of a field in which several tags differ."""

    def __repr__(self) -> str:
        return "DIFFERING"


DIFFERING: Any = _Differing()
"""Given to a form in place of a value where several tags are shown that differ in it."""

_UNSAVED = object()


class FieldEditor(QWidget):
    """The editor of one field, or of a few that are chosen together; children say what is typed and how it looks.

    ``store`` is called when the field is left, Enter is pressed or a choice is made, and only when something was
    edited. A value that does not fit stays as it was typed, with a sentence under it. Where several tags are shown
    that differ in the field, it stands empty and says so, and stays untouched unless something is set.

    Signals: ``edited()`` when something was typed, saved or refused.
    """

    edited = Signal()

    wide = False
    """Whether the editor stands under its label instead of beside it."""

    labelled = False
    """Whether the editor shows its own label."""

    emptied_apart = True
    """Whether a button is needed to empty the field where several tags differ in it."""

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__()
        self.field = field
        self.names: tuple[str, ...] = (field.name,)
        self._store = store
        self._values: Mapping[str, Json] = {}
        self._shown: object = None
        self._differs = False
        self._missing = False
        # No focus proxy: inside a container that has one, Qt's Tab goes round in a circle.
        self.input: QWidget = self
        self._refusal = QLabel()
        self._refusal.setTextFormat(Qt.TextFormat.PlainText)
        self._refusal.setWordWrap(True)
        self._refusal.setForegroundRole(QPalette.ColorRole.BrightText)
        self._refusal.setAccessibleName(self.tr("Why the value was not saved"))
        self._refusal.hide()
        self._several: SeveralValues | None = None
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

    def display_differing(self) -> None:
        """Show that there is no one value."""
        self.display({})

    def enter(self) -> None:
        """Be told that the keys are here now."""

    # -- what forms use ----------------------------------------------------------------------------------------------

    @property
    def refusal(self) -> str:
        """The sentence that says why the value typed was not saved; empty when it fits."""
        return self._refusal.text()

    @property
    def is_refused(self) -> bool:
        """Whether what stands here does not fit."""
        return bool(self.refusal)

    def show_values(self, values: Mapping[str, Json], *, afresh: bool) -> None:
        """Show saved values; unless ``afresh``, an edit that is not saved yet stays."""
        self._values = values
        if afresh or not self.is_edited():
            self._differs = any(values.get(name) is DIFFERING for name in self.names)
            if self._differs:
                self.display_differing()
            else:
                self.display(values)
            self._shown = self.state()
            self._say_differing()
            self.refuse("")

    def show_missing(self, *, missing: bool) -> None:
        """Tell those who listen that a complete tag would need a value here; the label tells those who see."""
        if missing != self._missing:
            self._missing = missing
            self.describe(self.input)

    def mark_unsaved(self, why: str) -> None:
        """Take back that a value was saved, where it turned out later that it was not; ``why`` is a sentence."""
        self._shown = _UNSAVED
        self.refuse(sentence(why))
        self.edited.emit()

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
            self.refuse(sentence(str(error)))
            stored = False
        else:
            if stored:
                self.show_values({**self._values, **typed}, afresh=True)
        self.edited.emit()
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
        self.describe(self.input)

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
        self.describe(widget)

    def describe(self, widget: QWidget) -> None:
        """Give a widget what is to be said of the field beside its name."""
        words = [say(self.field.hint)]
        words += [self.tr("missing")] if self._missing else []
        words += [self.tr("several values")] if self._differs else []
        words += [self._refusal.text()]
        widget.setAccessibleDescription("; ".join(filter(None, words)))

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
            case QEvent.Type.FocusIn:
                self.enter()
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

    def say_inside(self, words: str) -> bool:  # noqa: ARG002 — for those that can
        """Show words in the editor while nothing else stands there; False where it has no place for them."""
        return False

    def _say_differing(self) -> None:
        if not self._differs and self._several is None:
            return
        inside = self.say_inside(self.tr("several values") if self._differs else "")
        if self._several is None:
            self._several = SeveralValues(say(self.field.label), worded=not inside)
            self._several.emptied.connect(self._empty_all)
            self.column.addWidget(self._several)
        self._several.setVisible(self._differs and self.emptied_apart)
        self.describe(self.input)

    def _empty_all(self) -> None:
        self._shown = _UNSAVED
        self.display({})
        self.save()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Save on Esc, before it leads out of the panel; True when the key is used up.

        What does not fit keeps the key once, so that the sentence that says why is seen; Esc again leaves it there.
        """
        if event.key() == Qt.Key.Key_Escape and self.is_edited():
            known = bool(self.refusal)
            return not self.save() and not known
        return False


class SeveralValues(QWidget):
    """Says that several tags differ in a field, and lets it be emptied in all. Signals: ``emptied()``."""

    emptied = Signal()

    def __init__(self, field: str, *, worded: bool) -> None:
        super().__init__()
        words = QLabel(self.tr("several values") if worded else "")
        words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        italic = words.font()
        italic.setItalic(True)
        words.setFont(italic)
        empty = SmallButton(self.tr("Empty in all"), flat=True)
        empty.setAccessibleName(self.tr("{field}: empty in all").format(field=field))
        empty.clicked.connect(self.emptied)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(empty)


def is_undo_or_redo(event: QKeyEvent) -> bool:
    """Tell whether a key asks for undo or redo: fields of Qt keep these even when they have nothing to undo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
