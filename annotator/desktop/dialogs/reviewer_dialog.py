"""Choosing the name under which one reviews: a colleague's who sits down here, or a new one."""

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.desktop.font_scale import window_size
from annotator.desktop.session import Session
from annotator.storage import queries


class ReviewerDialog(QDialog):
    """A field with the names that the project knows; another one is made by typing it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Review as"))
        label = QLabel(self.tr("Your name, as colleagues see it beside your tags:"), self)
        self.names = QComboBox(self)
        self.names.setEditable(True)
        self.names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        with session.read() as read:
            self.names.addItems(sorted(reviewer.name for reviewer in queries.reviewers(read)))
        self.names.setCurrentText(session.reviewer.name)
        label.setBuddy(self.names)
        # The field inside a list that takes typing has no name of its own.
        for field in (self.names, self.names.lineEdit()):
            if field is not None:
                field.setAccessibleName(label.text().rstrip(":"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (label, self.names, buttons):
            column.addWidget(widget)
        self.resize(window_size(380, 120))

    def accept(self) -> None:
        """Let that reviewer act from now on; an empty name changes nothing."""
        name = self.names.currentText().strip()
        if name and name != self._session.reviewer.name:
            self._session.become(name)
        super().accept()
