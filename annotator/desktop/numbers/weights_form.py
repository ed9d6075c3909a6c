"""What errors weigh in this project: one field for each weight, kept by a button, or as published again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.actions import agreement
from annotator.desktop.numbers.number_words import exact_words, weight_name
from annotator.desktop.session import Session
from annotator.desktop.wording import capital
from annotator.domain.quality import STANDARD, Weights


class WeightsForm(QWidget):
    """Signals: ``changed()`` when the weights of the project are others now."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._weights: Weights | None = None
        self.fields: dict[str, QLineEdit] = {}
        self.keep = QPushButton(self.tr("Keep these weights"), self)
        self.standard = QPushButton(self.tr("As published"), self)
        heading = QLabel(self.tr("What errors weigh in this project"), self)
        heading.setObjectName("heading")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for place, name in enumerate(Weights().to_json()):
            field = QLineEdit(self)
            field.setMaximumWidth(self.fontMetrics().averageCharWidth() * 12)
            field.textEdited.connect(self._check)
            caption = QLabel(capital(weight_name(name)), self)
            caption.setBuddy(field)
            field.setAccessibleName(caption.text())
            grid.addWidget(caption, 0, place)
            grid.addWidget(field, 1, place)
            self.fields[name] = field
        grid.setColumnStretch(len(self.fields), 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button, do in ((self.standard, self._take_standard), (self.keep, self._keep)):
            button.setAutoDefault(False)
            button.clicked.connect(do)
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        row = QHBoxLayout()
        row.addLayout(grid, 1)
        row.addLayout(buttons)
        for button in (self.keep, self.standard):
            button.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(heading)
        column.addLayout(row)

    def show_weights(self, weights: Weights) -> None:
        """Show what errors weigh in a profile; what is being typed is left alone."""
        if self._weights == weights and self.keep.isEnabled():
            return
        self._weights = weights
        for name, value in weights.to_json().items():
            self.fields[name].setText(exact_words(getattr(weights, name)) if value is not None else "")
            optional = getattr(STANDARD[weights.profile], name) is None
            self.fields[name].setPlaceholderText(self.tr("none") if optional or value is None else "")
        self._check()

    def _typed(self) -> dict[str, str | None]:
        return {name: field.text().strip() or None for name, field in self.fields.items()}

    def _check(self) -> None:
        weights = self._weights
        if weights is None:
            return
        shown = {
            name: exact_words(getattr(weights, name)) if value is not None else None
            for name, value in weights.to_json().items()
        }
        can_write = self._session.can_write
        self.keep.setEnabled(can_write and self._typed() != shown)
        self.standard.setEnabled(can_write and weights != STANDARD[weights.profile])

    def _keep(self) -> None:
        self._set(self._typed())

    def _take_standard(self) -> None:
        self._set({})

    def _set(self, values: dict[str, str | None]) -> None:
        if self._weights is None:
            return
        made = self._session.do(agreement.set_weights, self._weights.profile, values)
        if made is not None:
            self.keep.setEnabled(False)
            self.show_weights(made)
            self.changed.emit()
