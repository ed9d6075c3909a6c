"""The dialog in which a pasted text is looked at before it becomes an article."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.desktop.typed_text import typed_text


class PasteDialog(QDialog):
    """A text to be taken as an article; its first line becomes the title."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste text as article"))
        label = QLabel(self.tr("The first line becomes the title. Nothing else is changed."), self)
        self.field = QPlainTextEdit(words, self)
        self.field.setAccessibleName(self.tr("Text of the article"))
        label.setBuddy(self.field)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Take as article"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(label)
        column.addWidget(self.field, 1)
        column.addWidget(buttons)
        self.resize(640, 480)
        self._given = words
        self._shown = typed_text(self.field.document())

    @property
    def words(self) -> str:
        """The text as it came from the clipboard; as the field has it only where the person changed it.

        A text field turns some characters into others, a line separator into a new line for one.
        """
        now = typed_text(self.field.document())
        return self._given if now == self._shown else now
