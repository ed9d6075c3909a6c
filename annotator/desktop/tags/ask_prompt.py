"""Asking a colleague about the tags chosen: whom, and in which words."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.desktop.translation import figure


class AskPrompt(QDialog):
    """Two fields and two buttons. Signals: ``asked(name, words)``."""

    asked = Signal(str, str)

    def __init__(self, number: int, colleagues: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Ask a colleague"))
        about = self.tr("About 1 tag") if number == 1 else self.tr("About {number} tags").format(number=figure(number))
        self.colleague = QComboBox()
        self.colleague.setEditable(True)
        self.colleague.addItems(list(colleagues))
        self.colleague.setAccessibleName(self.tr("Colleague"))
        self.words = QLineEdit(self.tr("Please look at this."))
        self.words.setMinimumWidth(320)
        self.words.setAccessibleName(self.tr("Question"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ask_button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ask_button.setText(self.tr("Ask"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("Colleague"), self.colleague)
        form.addRow(self.tr("Question"), self.words)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(about))
        column.addLayout(form)
        column.addWidget(buttons)
        for field in (self.colleague.lineEdit(), self.words):
            assert field is not None
            field.textChanged.connect(self._on_typed)
        self.words.selectAll()
        self._on_typed()

    def accept(self) -> None:
        """Ask."""
        if self.ask_button.isEnabled():
            self.asked.emit(self.colleague.currentText().strip(), self.words.text().strip())
            super().accept()

    def _on_typed(self) -> None:
        self.ask_button.setEnabled(bool(self.colleague.currentText().strip() and self.words.text().strip()))
