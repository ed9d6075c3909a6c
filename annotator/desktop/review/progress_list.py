"""The list of articles of the review page: choosing one shows its tags alone in the queue."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView, QWidget

from annotator.actions.projects import Project
from annotator.desktop.font_scale import by_font
from annotator.desktop.review.progress_model import Column, ProgressModel
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.wording import value_words
from annotator.domain.journal import Changes
from annotator.domain.vocabulary import ReviewerState
from annotator.storage import queries
from annotator.storage.queries import ArticleProgress

READ_AFTER_MS = 400
"""How long after a change the articles are read anew: what is open in each is counted over all tags."""

HEADER_STYLE = """
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; border: none; border-bottom: 1px solid palette(mid); padding: 3px 4px; }
"""

_TABLES = ("annotation", "article", "article_state", "project", "version")


class ProgressList(QTreeView):
    """One article can be chosen, or all. Signals: ``article_chosen(id)``, empty for all."""

    article_chosen = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._showing = False
        self.rows = ProgressModel(theme, self)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Articles under review"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(by_font(30))
        header.setSectionResizeMode(Column.ARTICLE, QHeaderView.ResizeMode.Stretch)
        header.setStyleSheet(HEADER_STYLE)
        for column, longest in ((Column.STATE, ReviewerState.IN_PROGRESS), (Column.SUBMITTED, ""), (Column.OPEN, "")):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            words = (self.rows.headerData(column, Qt.Orientation.Horizontal), value_words(longest) if longest else "")
            self.setColumnWidth(column, max(map(self.fontMetrics().horizontalAdvance, words)) + 14)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READ_AFTER_MS)
        self._reading.timeout.connect(self.reload)
        self.selectionModel().currentChanged.connect(self._on_current)
        session.changed.connect(self._on_changed)
        session.reviewer_changed.connect(self.reload)

    @property
    def chosen(self) -> ArticleProgress | None:
        """The article chosen; None for all."""
        return self.rows.article_at(self.currentIndex().row())

    def reload(self) -> None:
        """Read the articles anew."""
        session = self._session
        session.jobs.start("", read_progress, session.project, session.viewer, done=self._show)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.rows.theme = theme
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Base, theme.panel)
        colours.setColor(QPalette.ColorRole.Highlight, theme.selection)
        colours.setColor(QPalette.ColorRole.HighlightedText, theme.text)
        self.setPalette(colours)
        self.viewport().update()

    def _show(self, articles: list[ArticleProgress]) -> None:
        chosen = self.chosen
        self._showing = True
        self.rows.show(articles)
        self.setCurrentIndex(self.rows.index(self.rows.row_of(chosen.id) if chosen else 0, 0))
        self._showing = False

    def _on_current(self, index: QModelIndex) -> None:
        if not self._showing:
            article = self.rows.article_at(index.row())
            self.article_chosen.emit(article.id if article else "")

    def _on_changed(self, changes: Changes) -> None:
        if changes.unknown or any(row.table in _TABLES for row in changes.rows):
            self._reading.start()


def read_progress(project: Project, viewer: str) -> list[ArticleProgress]:
    """Read how far the review of each article is, in any thread."""
    with project.read() as read:
        return queries.review_progress(read, viewer=viewer)
