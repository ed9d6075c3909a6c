"""What was done to the tag that is shown, by whom and when: read when it is opened, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.desktop.inspector.small_button import KeyButton
from annotator.desktop.session import Session
from annotator.desktop.translation import sentence
from annotator.desktop.wording import local_time
from annotator.domain.journal import HistoryEntry
from annotator.storage import queries

MOST = 50
"""Entries that are shown; the window of the history has all of them."""


class TagHistory(QWidget):
    """A heading that opens into a line for each entry: when, in the reader's zone, who, and what.

    The journal is searched for the tag in a job: it may hold a hundred thousand entries.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._annotation_id = ""
        self._asked = 0
        self.heading = KeyButton()
        self.heading.setText(self.tr("History"))
        self.heading.setAccessibleName(self.tr("History of the tag"))
        self.heading.setCheckable(True)
        self.heading.setAutoRaise(True)
        self.heading.setArrowType(Qt.ArrowType.RightArrow)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.toggled.connect(self._on_toggled)
        self.lines = QLabel()
        self.lines.setTextFormat(Qt.TextFormat.PlainText)
        self.lines.setWordWrap(True)
        self.lines.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.lines.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.lines.setContentsMargins(4, 0, 0, 0)
        self.lines.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.heading)
        column.addWidget(self.lines)

    def show_tag(self, annotation_id: str) -> None:
        """Show the history of a tag, as it is now, once the heading is open."""
        if annotation_id != self._annotation_id:
            self.lines.clear()
        self._annotation_id = annotation_id
        self._read()

    def _on_toggled(self, shown: bool) -> None:
        self.heading.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self.lines.setVisible(shown)
        self._read()

    def _read(self) -> None:
        self._asked += 1
        if self.heading.isChecked() and self._annotation_id:
            self._session.jobs.start(
                "", self._load, self._annotation_id, done=self._show, revision=lambda: self._asked, soon=True
            )

    def _load(self, annotation_id: str) -> list[HistoryEntry]:
        with self._session.read() as read:
            return queries.history(read, viewer=self._session.viewer, annotation_id=annotation_id, limit=MOST + 1)

    def _show(self, entries: Sequence[HistoryEntry]) -> None:
        lines = [self._line(one) for one in entries[:MOST]]
        if len(entries) > MOST:
            lines.append(self.tr("and earlier ones, in the window “History”"))
        self.lines.setText("\n".join(lines))
        self.lines.setAccessibleName(self.lines.text())

    def _line(self, entry: HistoryEntry) -> str:
        words = self.tr("{time} · {name} · {what} (undone)") if entry.undone else self.tr("{time} · {name} · {what}")
        return words.format(time=local_time(entry.at), name=entry.reviewer, what=sentence(entry.name))
