"""Editors for the looks and the key of a kind: colour with its contrast told, key captured by pressing it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.desktop.inspector.field_editors import FieldEditor, Store
from annotator.desktop.inspector.small_button import SmallButton
from annotator.desktop.theme import DARK, LIGHT, contrast
from annotator.desktop.wording import say
from annotator.domain.defined_kinds import COLOURS
from annotator.domain.fields import FieldDefinition, Json

_NAMES = ("Violet", "Petrol", "Magenta", "Olive", "Brown", "Slate blue", "Lavender", "Fir green")
_SWATCH = QSize(16, 16)


class ColourEditor(FieldEditor):
    """Proposed colours to click, any other as #rrggbb or from the system's dialog; empty for that of the parent."""

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__(field, store)
        self.line = QLineEdit()
        self.line.setMaxLength(7)
        self.line.setPlaceholderText(self.tr("as the parent"))
        self.line.setFixedWidth(self.fontMetrics().horizontalAdvance(self.line.placeholderText()) + 24)
        self.line.returnPressed.connect(self.save)
        self.line.textChanged.connect(lambda _: self._show_contrast())
        self.swatches = [self._swatch(colour, name) for colour, name in zip(COLOURS, _NAMES, strict=True)]
        self.other = SmallButton(self.tr("Other…"))
        self.other.clicked.connect(self._ask)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setObjectName("hint")
        # One below the other: side by side they would ask for more than a form has with large letters.
        both = QWidget()
        rows = QVBoxLayout(both)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        for widgets in (self.swatches, (self.line, self.other)):
            place = QHBoxLayout()
            place.setSpacing(3)
            for widget in widgets:
                place.addWidget(widget)
            place.addStretch(1)
            rows.addLayout(place)
        self.take_in(both)
        self.column.insertWidget(1, self.hint)
        self.input = self.line
        self.name(self.line)
        self.watch(self.line)

    def typed(self) -> dict[str, Json]:
        """Return the colour as it stands."""
        return {self.field.name: self.line.text().strip()}

    def display(self, values: Mapping[str, Json]) -> None:
        """Show the colour."""
        self.put_state(values.get(self.field.name) or "")
        self._show_contrast()

    def state(self) -> str:
        """Return the line as it stands."""
        return self.line.text()

    def put_state(self, state: object) -> None:
        """Put a colour into the line."""
        if self.line.text() != state:
            self.line.setText(str(state))

    def choose(self, colour: str) -> None:
        """Take a colour and keep it."""
        self.line.setText(colour)
        self.save()

    def lock(self) -> None:
        """Let nothing be changed."""
        super().lock()
        for swatch in self.swatches:
            swatch.setEnabled(False)

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self.line.text() or COLOURS[0]), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self.choose(colour.name()))
        dialog.open()

    def _show_contrast(self) -> None:
        colour = self.line.text().strip().lower()
        if not (len(colour) == len("#rrggbb") and QColor.isValidColorName(colour)):
            self.hint.setText("")
            self.hint.hide()
            return
        parts = []
        for name, theme in ((self.tr("light"), LIGHT), (self.tr("dark"), DARK)):
            ratio = contrast(colour, theme.paper)
            words = self.tr("{ratio} : 1 on {theme} paper").format(ratio=f"{ratio:.1f}", theme=name)
            if ratio < theme.least_contrast:
                change = self.tr("drawn lighter there") if theme.dark else self.tr("drawn darker there")
                words = f"{words} ({change})"
            parts.append(words)
        self.hint.setText(", ".join(parts))
        self.hint.show()

    def _swatch(self, colour: str, name: str) -> QToolButton:
        button = QToolButton()
        picture = QPixmap(_SWATCH)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(1, 1, 14, 14)
        painter.end()
        button.setIcon(QIcon(picture))
        button.setIconSize(_SWATCH)
        button.setAutoRaise(True)
        button.setToolTip(say(name))
        button.setAccessibleName(say(name))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.choose(colour))
        return button


class KeyEditor(FieldEditor):
    """A key, taken as it is pressed; ``shown`` says which one the kind has while it states none."""

    def __init__(self, field: FieldDefinition, store: Store, shown: Callable[[], str]) -> None:
        super().__init__(field, store)
        self._given = shown
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setClearButtonEnabled(True)
        self.edit.editingFinished.connect(self.save)
        self.edit.keySequenceChanged.connect(self._on_changed)
        line = self.edit.findChild(QLineEdit)
        assert line is not None
        self._line = line
        self.take_in(self.edit)

    def typed(self) -> dict[str, Json]:
        """Return the key as portable text."""
        return {self.field.name: self.state()}

    def display(self, values: Mapping[str, Json]) -> None:
        """Show the key."""
        self.put_state(values.get(self.field.name) or "")
        given = QKeySequence(self._given()).toString(QKeySequence.SequenceFormat.NativeText)
        self._line.setPlaceholderText(
            self.tr("press a key; {key} until then").format(key=given) if given else self.tr("press a key")
        )

    def state(self) -> str:
        """Return the key as it stands."""
        return self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _on_changed(self, sequence: QKeySequence) -> None:
        # Empty also while a key is being pressed; only the button that clears leaves it so.
        if sequence.isEmpty():
            QTimer.singleShot(0, self, lambda: None if self.state() else self.save())

    def put_state(self, state: object) -> None:
        """Put a key into the field."""
        if self.state() != state:
            with QSignalBlocker(self.edit):
                self.edit.setKeySequence(QKeySequence(str(state)))
