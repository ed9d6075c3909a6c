"""Renaming oneself: on everything that one did here."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.actions import reviewers
from annotator.desktop.font_scale import window_size
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme


class RenameDialog(QDialog):
    """A field with the name that colleagues see; what is wrong with another one is told below it."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setModal(False)
        self.setWindowTitle(self.tr("Rename yourself"))
        label = QLabel(self.tr("Your name, on everything that you did in this project and will do:"), self)
        self.name = QLineEdit(session.reviewer.name, self)
        self.name.selectAll()
        label.setBuddy(self.name)
        self.wrong = QLabel(self)
        self.wrong.setWordWrap(True)
        self.wrong.setStyleSheet(f"color: {theme.warning};")
        self.wrong.hide()
        hint = QLabel(self.tr("To work under a colleague's name, choose “Review as…” instead."), self)
        hint.setObjectName("hint")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        for widget in (label, self.name, self.wrong, hint, buttons):
            column.addWidget(widget)
        self.resize(window_size(460, 150))

    def accept(self) -> None:
        """Rename; what prevents it stands below the field, which keeps what was typed."""
        name = self.name.text()
        told: list[str] = []
        self._session.failed.connect(told.append)
        done = self._session.do(reviewers.rename_reviewer, name)
        self._session.failed.disconnect(told.append)
        if done is None:
            self.wrong.setText("\n".join(told))
            self.wrong.show()
            self.name.setFocus()
        else:
            super().accept()
