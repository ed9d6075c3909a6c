"""Choosing the colleague who is to review the tags chosen."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.desktop.font_scale import window_size
from annotator.desktop.translation import figure


class AssignPrompt(QDialog):
    """A field and two buttons; without a name nobody is asked any more. Signals: ``named(name)``."""

    named = Signal(str)

    def __init__(self, number: int, colleagues: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Assign"))
        about = self.tr("1 tag is to be reviewed by:")
        if number > 1:
            about = self.tr("{number} tags are to be reviewed by:").format(number=figure(number))
        self.colleague = QComboBox()
        self.colleague.setEditable(True)
        self.colleague.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.colleague.addItems(["", *colleagues])
        for field in (self.colleague, self.colleague.lineEdit()):
            if field is not None:
                field.setAccessibleName(self.tr("Colleague"))
        line = self.colleague.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Everybody: nobody in particular"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Assign"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (QLabel(about), self.colleague, buttons):
            column.addWidget(part)
        self.resize(window_size(360, 120))

    def accept(self) -> None:
        """Assign."""
        self.named.emit(self.colleague.currentText().strip())
        super().accept()
