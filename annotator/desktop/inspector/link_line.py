"""Words over several lines that lead somewhere."""

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy


class LinkLine(QLabel):
    """Followed by click, Enter or space; words that lead nowhere are plain. Signals: ``followed()``."""

    followed = Signal()

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setContentsMargins(2, 1, 2, 1)
        self.linkActivated.connect(lambda _: self.followed.emit())
        self.words = ""
        self.show_words(words, leads=True)

    def show_words(self, words: str, *, leads: bool) -> None:
        """Show other words, which lead somewhere or do not."""
        self.words = words
        self.setTextFormat(Qt.TextFormat.RichText if leads else Qt.TextFormat.PlainText)
        self.setText(f'<a href="#">{html.escape(words)}</a>' if leads else words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow on Enter and space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.followed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the focus, which a label by itself does not."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()
