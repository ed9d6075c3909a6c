"""Buttons no wider than their words, for panels where each line has one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget


class KeyButton(QToolButton):
    """A tool button, reached by Tab, that Enter presses as space does: by itself Qt knows only the latter."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter; with Ctrl it is for the panel around."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.click()
        else:
            super().keyPressEvent(event)


class SmallButton(KeyButton):
    """A button with words, reached by Tab as any other; a ``flat`` one has no frame until it is pointed at."""

    def __init__(self, words: str, *, flat: bool = False) -> None:
        super().__init__()
        self.setText(words)
        self.setAutoRaise(flat)
        self.setAccessibleName(words)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)


class MenuButton(SmallButton):
    """A button whose menu opens on a click or Enter, with a sign that says so."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)


def button_row(first: QWidget, *others: QWidget) -> QWidget:
    """Return a widget, as wide as there is room, with buttons at its right."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(first, 1)
    for widget in others:
        layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    return row
