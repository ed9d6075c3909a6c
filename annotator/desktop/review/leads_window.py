"""Who leads: the reviewers of the project, each with a box that says whether they settle."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.actions import reviewing
from annotator.desktop.font_scale import window_size
from annotator.desktop.session import Session
from annotator.domain.articles import Reviewer
from annotator.domain.journal import Changes
from annotator.storage import queries


class LeadsWindow(QDialog):
    """Each box is stored as it is ticked; a refusal is told below, and the box stands as it was."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("leads")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Who leads"))
        self.boxes: dict[str, QCheckBox] = {}
        about = QLabel(
            self.tr(
                "A lead settles tags, reopens them and says whether review is blind. While nobody leads, anybody may "
                "say who does; afterwards only a lead."
            )
        )
        about.setWordWrap(True)
        self._rows = QVBoxLayout()
        inside = QWidget()
        inside.setLayout(self._rows)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self.refusal = QLabel()
        self.refusal.setWordWrap(True)
        self.refusal.setAccessibleName(self.tr("Why nothing was changed"))
        self.refusal.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (about, area, self.refusal, buttons):
            column.addWidget(part)
        self.resize(window_size(380, 320))
        session.changed.connect(self._on_changed)
        session.failed.connect(self._tell)
        self._show()

    def _show(self) -> None:
        with self._session.read() as read:
            known = queries.reviewers(read)
        for box in self.boxes.values():
            box.hide()
            box.deleteLater()
        while taken := self._rows.takeAt(0):
            del taken
        self.boxes = {one.id: self._box(one) for one in sorted(known, key=lambda one: one.key)}
        self._rows.addStretch(1)

    def _box(self, reviewer: Reviewer) -> QCheckBox:
        box = QCheckBox(reviewer.name.replace("&", "&&"))
        box.setAccessibleName(self.tr("{name} leads").format(name=reviewer.name))
        box.setChecked(reviewer.lead)
        box.setEnabled(self._session.can_write)
        box.clicked.connect(lambda lead: self._set(reviewer.id, lead=lead))
        self._rows.addWidget(box)
        return box

    def _set(self, reviewer_id: str, lead: bool) -> None:  # as the signal gives it
        self.refusal.hide()
        if self._session.do(reviewing.set_lead, reviewer_id, lead=lead) is None:
            self._show()

    def _tell(self, words: str) -> None:
        if self.isVisible():
            self.refusal.setText(words)
            self.refusal.show()

    def _on_changed(self, changes: Changes) -> None:
        if changes.unknown or changes.ids("reviewer"):
            self._show()
