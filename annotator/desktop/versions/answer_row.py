"""A row in which one line is asked for, in the window itself: a password, an address. Nothing waits for it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from annotator.desktop.font_scale import by_font
from annotator.desktop.inspector.small_button import SmallButton


class AnswerRow(QWidget):
    """Hidden until something is asked; Enter answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take: Callable[[str], object] | None = None
        self.question = QLabel()
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit()
        self.field.setMinimumWidth(by_font(240))
        self.accept = SmallButton("")
        self.cancel = SmallButton(self.tr("Cancel"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.question)
        row.addWidget(self.field, 1)
        row.addWidget(self.accept)
        row.addWidget(self.cancel)
        self.field.returnPressed.connect(self._answer)
        self.accept.clicked.connect(self._answer)
        self.cancel.clicked.connect(self.hide)
        self.hide()

    def ask(
        self, question: str, accept: str, take: Callable[[str], object], *, words: str = "", secret: bool = False
    ) -> None:
        """Ask for a line, with ``words`` in it already; ``accept`` names the button, ``secret`` hides what is typed."""
        self._take = take
        self.question.setText(question)
        self.accept.setText(accept)
        self.accept.setAccessibleName(accept)
        self.field.setAccessibleName(question)
        self.field.setEchoMode(QLineEdit.EchoMode.Password if secret else QLineEdit.EchoMode.Normal)
        self.field.setText(words)
        self.field.selectAll()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self) -> None:
        words, take = self.field.text().strip(), self._take
        if words and take:
            self.hide()
            self.field.clear()
            take(words)
