"""The field that waits for one key to be pressed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit


class KeyField(QKeySequenceEdit):
    """Takes the next key with its modifiers.

    Signals: ``pressed(QKeySequence)``; ``cancelled()`` on Esc, and when the field loses the keys.
    """

    pressed = Signal(QKeySequence)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setAccessibleName(self.tr("Press the new key"))
        self.keySequenceChanged.connect(self._take)

    def begin(self) -> None:
        """Wait for a key."""
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key; Esc alone leaves all as it is."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer."""
        super().focusOutEvent(event)
        self.cancelled.emit()

    def _take(self, key: QKeySequence) -> None:
        if not key.isEmpty():
            self.pressed.emit(key)
