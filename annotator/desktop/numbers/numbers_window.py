"""The window of the numbers of review: agreement, disagreements and translation quality, each on a tab."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from annotator.actions import agreement
from annotator.actions.agreement import Compared
from annotator.desktop.font_scale import window_size
from annotator.desktop.messages import MessageBar
from annotator.desktop.numbers.agreement_view import AgreementView
from annotator.desktop.numbers.disagreements_view import DisagreementsView
from annotator.desktop.numbers.numbers import SCORES
from annotator.desktop.numbers.score_view import ScoreView
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import sentence
from annotator.domain.articles import ArticleRow
from annotator.errors import KnownError
from annotator.storage import queries

LOOK_AFTER_MS = 400
"""How long nothing must be done in the project before the numbers are told anew."""

QUICK_MS = 1500
"""What took longer than this is told anew only when somebody asks."""


class NumbersWindow(QDialog):
    """Stands beside the window of the project; everything in it is computed in jobs.

    Signals: ``annotation_requested(id)`` for a tag that is to be shown where one reads.
    """

    annotation_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = 0
        self._took = QElapsedTimer()
        self._took_ms = 0
        self.setModal(False)
        self.setWindowTitle(self.tr("Review in numbers"))
        self.setSizeGripEnabled(True)
        self.agreement = AgreementView(session, theme, self)
        self.disagreements = DisagreementsView(session, theme, self)
        self.scores = ScoreView(session, theme, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.agreement, self.tr("Agreement"))
        self.tabs.addTab(self.disagreements, self.tr("Disagreements"))
        self.tabs.addTab(self.scores, self.tr("Translation quality"))
        for view in (self.agreement, self.disagreements, self.scores):
            view.annotation_requested.connect(self.annotation_requested)
        self.stale = QLabel(self)
        self.stale.setObjectName("hint")
        self.again = QPushButton(self.tr("Compute anew"), self)
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self.reload)
        foot = QHBoxLayout()
        foot.addWidget(self.stale, 1)
        foot.addWidget(self.again, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)
        self.messages = MessageBar(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LOOK_AFTER_MS)
        self._later.timeout.connect(self._follow)
        session.changed.connect(lambda _: self._later.start())
        session.reviewer_changed.connect(self.reload)
        session.failed.connect(self._tell_failure)
        self.resize(window_size(1060, 700))

    def bring_up(self, tab: int) -> None:
        """Show one of the tabs, in front of the other windows."""
        self.tabs.setCurrentIndex(tab)
        self.show()
        self.raise_()
        self.activateWindow()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for view in (self.agreement, self.disagreements, self.scores):
            view.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Compute when it comes into sight."""
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    def reload(self) -> None:
        """Compute anew, in a job. Nothing while out of sight."""
        self._later.stop()
        if not self.isVisible():
            return
        self._asked += 1
        self._took.start()
        self.stale.setText(self.tr("Comparing the reviewers…"))
        self.again.setEnabled(False)
        self._session.jobs.start(
            self.tr("Comparing reviewers"),
            agreement.compared,
            self._session.project,
            self._session.viewer,
            done=self._show,
            failed=self._fail,
            revision=lambda: self._asked,
        )
        self._session.jobs.start("", _articles, self._session, done=self._show_articles, revision=lambda: self._asked)

    def _follow(self) -> None:
        """Compute anew after a change where that is quick; else say that the numbers are older."""
        if not self.isVisible():
            return
        if self._took_ms <= QUICK_MS:
            self.reload()
            return
        self.stale.setText(self.tr("The project was changed since; these numbers are older."))
        self.again.setEnabled(True)

    def _show(self, found: Compared) -> None:
        self._took_ms = self._took.elapsed()
        self.stale.setText("")
        self.again.setEnabled(True)
        kinds = self._session.kinds.names
        self.agreement.show_compared(found, kinds)
        self.disagreements.show_compared(found, kinds)

    def _show_articles(self, rows: list[ArticleRow]) -> None:
        self.scores.show_articles([(one.id, one.title) for one in rows])

    def _fail(self, error: KnownError) -> None:
        self.stale.setText("")
        self.again.setEnabled(True)
        self.messages.tell_error(sentence(str(error)))

    def _tell_failure(self, words: str) -> None:
        if self.isActiveWindow() and self.tabs.currentIndex() == SCORES:
            self.messages.tell_error(sentence(words))


def _articles(session: Session) -> list[ArticleRow]:
    with session.read() as read:
        return queries.articles(read, viewer=session.viewer)
