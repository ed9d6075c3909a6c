"""Buttons no wider than their words, for panels where each line has one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton


class SmallButton(QToolButton):
    """A button with words, reached by Tab as any other; a ``flat`` one has no frame until it is pointed at."""

    def __init__(self, words: str, *, flat: bool = False) -> None:
        super().__init__()
        self.setText(words)
        self.setAutoRaise(flat)
        self.setAccessibleName(words)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
