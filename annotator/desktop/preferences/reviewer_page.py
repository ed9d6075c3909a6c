"""The page of the settings on who reviews: the name for projects to come, and the ways to change it in this one."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton

from annotator.desktop.preferences.page import Page
from annotator.desktop.session import Session
from annotator.settings import Settings, default_reviewer_name


class ReviewerPage(Page):
    """``actions`` are the ways to change the name in the project of the window: each opens what asks for it."""

    def __init__(self, session: Session, actions: list[QAction]) -> None:
        super().__init__()
        self._session = session
        self.name = QLineEdit()
        self.name.setPlaceholderText(default_reviewer_name())
        self.name.setMinimumWidth(28 * self.fontMetrics().averageCharWidth())
        self.name.editingFinished.connect(self._take_name)
        self._add(
            "reviewer_name",
            self.tr("Your name"),
            self.name,
            self._show_name,
            self.tr("Colleagues see it beside your tags, in each project that is opened from now on."),
        )
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.here = QLabel()
        self.here.setWordWrap(True)
        self.column.addWidget(self.here)
        row = QHBoxLayout()
        for action in actions:
            button = QPushButton(action.text())
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        session.reviewer_changed.connect(self._name_reviewer)
        self._name_reviewer()

    def show_settings(self, settings: Settings) -> None:
        """Show the name; what is being typed stays."""
        if not self.name.isModified():
            super().show_settings(settings)

    def _show_name(self, name: str) -> None:
        self.name.setText(name)

    def _take_name(self) -> None:
        if self.name.isModified():
            self.name.setModified(False)
            self.changed.emit({"reviewer_name": " ".join(self.name.text().split())})

    def _name_reviewer(self) -> None:
        words = self.tr("In this project you work as {name}.").format(name=self._session.reviewer.name)
        self.here.setText(words)
