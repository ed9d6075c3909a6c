"""The passage in its article: the tags on it stand out, those around are dimmed; nothing is tagged here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.article.mark_filter import MarkFilter
from annotator.desktop.focus_ring import SHOWS_ITS_FOCUS
from annotator.desktop.reading.pane import ElidedLabel
from annotator.desktop.review.passage_loading import AROUND, ShownPassage
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.domain.articles import Version
from annotator.domain.spans import Span
from annotator.storage import queries


class ContextView(QFrame):
    """One article at a time. Signals: ``tag_requested(id)`` when a mark was clicked."""

    tag_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._session = session
        self._version_id = ""
        self._read = Span(0, 0)
        self._title = ElidedLabel(self)
        self._title.setObjectName("title")
        self._title.setContentsMargins(18, 10, 12, 6)
        self.view = ArticleView(self)
        self.view.setProperty(SHOWS_ITS_FOCUS, True)  # noqa: FBT003 — Qt names it so
        self.view.set_handles_shown(False)
        self.view.scrolled.connect(self._on_scrolled)
        self.view.mark_activated.connect(self.tag_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.set_theme(theme)

    def show_passage(self, passage: ShownPassage) -> None:
        """Bring a passage into sight, with the tags on it."""
        tag, title = passage.chosen.annotation, passage.title
        if tag.version_id != self._version_id:
            with self._session.read() as read:
                version = read.get(Version, tag.version_id)
                text = queries.article_text(read, tag.version_id, viewer=self._session.viewer)
            self._version_id, self._read = tag.version_id, Span(0, 0)
            self.view.set_article(text, version.blocks if version else ())
            self.view.setAccessibleName(title)
            self._title.set_words(title)
        # Before it is scrolled: what comes into sight has its marks already.
        self._read = passage.around
        self.view.set_marks(passage.marks)
        self.view.set_mark_filter(MarkFilter(ids=frozenset(one.annotation.id for one in passage.found.tags)))
        self.view.set_chosen(tag.id)
        self.view.reveal(tag.span, centre=not _inside(tag.span, self.view.visible_span()))
        self.view.set_caret(tag.start)

    def show_nothing(self) -> None:
        """Show no article."""
        if self._version_id:
            self._version_id = ""
            self.view.set_article("")
            self._title.set_words("")

    def read_marks_again(self) -> None:
        """Show the marks as they are now."""
        if self._version_id:
            self._read_marks()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.view.set_theme(theme)
        self.view.set_kind_styles(self._session.kinds.styles(theme))

    def _read_marks(self) -> None:
        seen = self.view.visible_span()
        self._read = Span(max(0, seen.start - AROUND), seen.end + AROUND)
        with self._session.read() as read:
            marks = queries.marks(read, self._version_id, viewer=self._session.viewer, within=self._read)
        self.view.set_marks(marks)

    def _on_scrolled(self) -> None:
        if self._version_id and not _inside(self.view.visible_span(), self._read):
            self._read_marks()


def _inside(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end
