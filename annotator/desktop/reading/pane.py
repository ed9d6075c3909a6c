"""One article side by side with others: its title, where it comes from, its text with marks, and finding in it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.actions.tagging_hits import Hit
from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.article.mark_filter import MarkFilter
from annotator.desktop.article.mark_index import MarkIndex
from annotator.desktop.focus_ring import SHOWS_ITS_FOCUS
from annotator.desktop.font_scale import by_font
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.reading.article_loading import ListedArticle, date_words
from annotator.desktop.reading.find_bar import FindBar
from annotator.desktop.reading.kept_place import kept_place
from annotator.desktop.reading.mark_bar import MarkBar
from annotator.desktop.reading.pane_loading import count_errors, is_error, measure, read_marks, read_to_check
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure
from annotator.desktop.versions.pane_version import PaneVersion
from annotator.desktop.wording import value_words
from annotator.domain.annotations import Mark
from annotator.domain.articles import ArticleRow, Source, Version
from annotator.domain.journal import Changes, Row
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Reliability
from annotator.storage import queries

AT_ONCE = 300
"""Marks that are read without a job: less than a frame's work."""

_LEAST_WIDTH = 148
"""Pixels without which lines would be cut: four panes still fit into a window of 1280."""

_NARROW = 230
_LEAST_SIDE = 9


class ElidedLabel(QLabel):
    """A line of text that is cut where there is no room, and whole in its tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.contentsRect().width()
        self.setText(QFontMetrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, room))


class Pane(QFrame):
    """An article in its newest version.

    Signals: ``entered()`` when the keyboard comes into it, ``close_requested()``, ``counted()`` when words or errors
    are counted anew, ``versions_requested()`` and ``checking_requested()`` from its head;
    ``hits_tag_requested(hits, kind)`` for what was found. What happens in the text comes from ``view``.
    """

    entered = Signal()
    close_requested = Signal()
    counted = Signal()
    versions_requested = Signal()
    checking_requested = Signal()
    hits_tag_requested = Signal(list, str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._session = session
        self.row: ArticleRow | None = None
        self.words: int | None = None
        self.errors: int | None = None
        self.paragraph_starts: list[int] = []
        self._revision = 0
        self._title = ElidedLabel(self)
        self._title.setObjectName("title")
        self._source = ElidedLabel(self)
        self._source.setObjectName("source")
        self._number = 1
        self.version = PaneVersion(self)
        self.version.versions_requested.connect(self.versions_requested)
        self.version.checking_requested.connect(self.checking_requested)
        self.view = ArticleView(self)
        self.view.setProperty(SHOWS_ITS_FOCUS, True)  # noqa: FBT003 — Qt names it so
        self.view.set_theme(theme)
        self.find_bar = FindBar(self.view, session, theme, self)
        self.find_bar.closed.connect(self.view.setFocus)
        self.find_bar.tag_requested.connect(self._ask_to_tag)
        self.mark_bar = MarkBar(self.view, self)
        self._marks = QToolButton(self)
        self._marks.setText(self.tr("Marks"))
        self._marks.setAutoRaise(True)
        self._marks.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._marks.setToolTip(self.tr("Which marks stand out"))
        self._marks.setAccessibleName(self.tr("Which marks stand out"))
        self._marks.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.marks_menu = QMenu(self._marks)
        self._marks.setMenu(self.marks_menu)
        self._close = QToolButton(self)
        self._close.setText("×")
        self._close.setAutoRaise(True)
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.setToolTip(self.tr("Put this article away"))
        self._close.setAccessibleName(self.tr("Put this article away"))
        self._close.clicked.connect(self.close_requested)
        self._lay_out()
        self.view.installEventFilter(self)
        self.view.lines_moved.connect(self._align_heading)

    @property
    def article_id(self) -> str:
        """The article shown; empty before the first."""
        return self.row.id if self.row else ""

    @property
    def language(self) -> str:
        """The language of the article, empty when nobody said."""
        return self.row.language if self.row else ""

    @property
    def version_id(self) -> str:
        """The version shown; empty before the first."""
        return self.row.version_id if self.row else ""

    def open(self, listed: ListedArticle, place: Sequence[int] = ()) -> None:
        """Show an article, at once what is in sight; more marks than a frame's worth follow from a job.

        ``place``: the first visible code point, its upper edge in pixels, and where the caret stood.
        """
        row = listed.row
        with self._session.read() as read:
            version = read.get(Version, row.version_id)
            text = queries.article_text(read, row.version_id, viewer=self._session.viewer)
        if self.article_id == row.id and not place:
            place = self._place_in(text)
        self.row = row
        self._number = version.number
        self._revision += 1
        self.words = self.errors = None
        self.paragraph_starts = []
        self.view.setAccessibleName(row.title)
        self.view.set_article(text, version.blocks)
        self.view.set_sentence_finder(lambda words, position: sentence_around(words, position, row.language))
        if place:
            position, offset, caret = place
            self.view.set_caret(caret)
            self.view.restore_place((min(position, len(text)), offset))
        self.load_marks(few=listed.tags <= AT_ONCE)
        self.show_heading()
        self.show_version()
        self.find_bar.forget()
        self._session.jobs.start("", measure, text, done=self._set_measures, revision=self._shown_version, soon=True)

    def put_away(self) -> None:
        """Let go of the article; answers of jobs for it come too late from now on."""
        self.row = None
        self.words = self.errors = None
        self.find_bar.hide()
        self.view.set_article("")

    def show_heading(self) -> None:
        """Write title and source line as the project has them now."""
        assert self.row is not None
        with self._session.read() as read:
            source = queries.source(read, self.row.source_id, viewer=self._session.viewer)
        self._title.set_words(self.row.title)
        self._source.set_words(self._source_line(source))

    def show_version(self) -> None:
        """Say which version this is, and how many of its tags are to be checked: none in a first version."""
        to_check = 0
        if self._number > 1:
            with self._session.read() as read:
                counts = queries.placement_counts(read, viewer=self._session.viewer)
            to_check = counts.get(self.article_id, 0)
        self.version.show_version(self._number, to_check)
        self._load_to_check(to_check)

    def update_row(self, row: ArticleRow) -> None:
        """Take over what the list of articles says of the same version."""
        self.row = row
        self.view.setAccessibleName(row.title)
        self.show_heading()

    def load_marks(self, *, few: bool) -> None:
        """Read the marks anew: all of them when they are few, else those in sight, and the others in a job."""
        viewer = self._session.viewer
        with self._session.read() as read:
            within = None if few else self.view.visible_span()
            marks = queries.marks(read, self.version_id, viewer=viewer, within=within)
        self.view.set_marks(marks)
        self._revision += 1
        if few:
            self._set_errors(count_errors(marks))
        else:
            self._load_rest()

    def on_changed(self, changes: Changes) -> None:
        """Take over what changed in this version, from the changes alone where they tell everything."""
        one_is_gone = self._number > 1 and any(row.after is None for row in changes.of("annotation"))
        if changes.unknown or one_is_gone or changes.ids("placement"):
            self.show_version()
        if self._needs_query(changes):
            self.load_marks(few=False)
            return
        removed: list[str] = []
        added: list[Mark] = []
        errors = 0
        for change in changes.of("annotation"):
            # What is shown counts, not what the change says was there: of a new version, the marks were just read.
            before, after = self.view.mark(change.id), self._mark(change.id, change.after)
            if before:
                errors -= is_error(before)
                removed.append(change.id)
            if after:
                errors += is_error(after)
                added.append(after)
        if not removed and not added:
            return
        self._revision += 1
        self.view.change_marks(removed, added)
        if errors and self.errors is not None:
            self._set_errors(self.errors + errors)

    def _ask_to_tag(self, spans: Sequence[Span], kind: str) -> None:
        self.hits_tag_requested.emit([Hit(self.version_id, span) for span in spans], kind)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.view.set_theme(theme)
        self.find_bar.set_theme(theme)

    def set_mark_filter(self, wanted: MarkFilter, name: str) -> None:
        """Let other marks stand out, and say which; the line in the text that is read stays in its place."""
        self.view.set_mark_filter(wanted)
        self.mark_bar.show_filter(name)

    def set_active(self, active: bool, among_several: bool) -> None:
        """Show by its edge that keys and kind buttons act here, where there is more than one pane."""
        self._close.setVisible(among_several)
        wanted = active and among_several
        if self.property("active") != wanted:
            self.setProperty("active", wanted)
            self.style().unpolish(self)
            self.style().polish(self)

    def minimumSizeHint(self) -> QSize:
        """Return a size in which no line is cut."""
        return super().minimumSizeHint().expandedTo(QSize(by_font(_LEAST_WIDTH), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the keyboard comes into the text."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def _place_in(self, text: str) -> tuple[int, int, int]:
        """Return where the reader is now, in the text of another version."""
        position, edge = self.view.place()
        old = self.view.text
        return kept_place(old, text, position), edge, kept_place(old, text, self.view.caret)

    def _needs_query(self, changes: Changes) -> bool:
        """Tell whether only the project can say which marks are to be seen now."""
        return (
            changes.unknown
            or any(row.table in ("project", "article_state") for row in changes.rows)
            or any(self._session.may_hide(row) for row in changes.of("annotation"))
        )

    def _load_rest(self) -> None:
        revision = self._revision

        def take(answer: tuple[MarkIndex, int]) -> None:
            if self._revision != revision:
                # Somebody tagged while the marks were read: read once more rather than lose the new one.
                self._load_rest()
                return
            marks, errors = answer
            self.view.set_marks(marks)
            self._set_errors(errors)

        self._session.jobs.start(
            "",
            read_marks,
            self._session.project,
            self.version_id,
            self._session.viewer,
            done=take,
            revision=self._shown_version,
            soon=True,
        )

    def _load_to_check(self, number: int) -> None:
        """Show by signs which tags are to be checked; of many, a moment later."""
        if not number:
            self.view.set_to_check(())
        elif number <= AT_ONCE:
            self.view.set_to_check(read_to_check(self._session.project, self.article_id, self._session.viewer))
        else:
            self._session.jobs.start(
                "",
                read_to_check,
                self._session.project,
                self.article_id,
                self._session.viewer,
                done=self.view.set_to_check,
                revision=self._shown_version,
                soon=True,
            )

    def _shown_version(self) -> object:
        return self.version_id

    def _mark(self, annotation_id: str, image: Row | None) -> Mark | None:
        if image is None or image["version_id"] != self.version_id:
            return None
        values: Any = image
        return Mark(
            annotation_id, values["start"], values["end"], values["kind"], values["status"], values["author_id"]
        )

    def _set_measures(self, measures: tuple[int, list[int]]) -> None:
        self.words, self.paragraph_starts = measures
        self.view.set_paragraph_starts(self.paragraph_starts)
        self.counted.emit()

    def _set_errors(self, errors: int) -> None:
        self.errors = errors
        self.counted.emit()

    def _source_line(self, source: Source | None) -> str:
        assert self.row is not None
        length = self.tr("{number} characters").format(number=figure(self.row.length))
        if source is None:
            return length
        # F is what a source has before anybody looked at it, too; who judged says why.
        graded = source.reliability != Reliability.F or source.descriptor
        grade = value_words(source.reliability) if graded else self.tr("not graded yet")
        parts = (source.publisher, date_words(source.published_at), grade, length)
        return " · ".join(part for part in parts if part)

    def _align_heading(self) -> None:
        """Let the heading begin where the lines of the text do; in a narrow pane its menu is a sign only."""
        side, edge = max(_LEAST_SIDE, self.view.left + 1), 8
        left, right = (edge, side) if self.isRightToLeft() else (side, edge)
        self._top.setContentsMargins(left, 10, right, 0)
        self._below.setContentsMargins(left, 1, right, 6)
        self._marks.setText(self.tr("Marks") if self.width() >= by_font(_NARROW) else "")

    def _lay_out(self) -> None:
        self._top, self._below = QHBoxLayout(), QHBoxLayout()
        self._top.addWidget(self._title, 1)
        self._top.addWidget(self._marks)
        self._top.addWidget(self._close)
        self._below.addWidget(self._source, 1)
        self._below.addWidget(self.version)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addLayout(self._below)
        column.addWidget(self.find_bar)
        column.addWidget(self.mark_bar)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)


def sentence_around(text: str, position: int, language: str) -> Span:
    """Return the sentence at a position."""
    # sentencex costs more to load than a window to paint: only who asks for a sentence pays for it.
    from annotator.text.sentences import sentence_at

    return sentence_at(text, position, language or "en")
