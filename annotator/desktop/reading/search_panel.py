"""Searching all articles, below those shown: words or a regular expression, places found, and tagging them together."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedLayout,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.actions import tagging_hits
from annotator.actions.projects import Project
from annotator.actions.tagging_hits import Hit
from annotator.desktop.reading.hit_tagging import HitTagging, fill_with_kinds
from annotator.desktop.reading.search_model import SearchModel
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure
from annotator.desktop.versions.excerpt import Change
from annotator.desktop.versions.excerpt_delegate import ExcerptDelegate
from annotator.desktop.versions.row_tree import RowTree
from annotator.desktop.wording import kind_name
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.errors import KnownError
from annotator.storage.search_pages import ANYTHING, TAGGED, UNTAGGED, Asked, FoundPage, search_page

_PAUSE_MS = 250
_AIR = 7
"""Pixels that a line is higher than its words."""

_NEAR_THE_END = 3
"""Screens from the end of the list at which the next page is asked for."""


class HitDelegate(ExcerptDelegate):
    """Draws a place in its context, with what was found lit as in the text."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, _AIR)

    @override
    def _paint_ground(self, painter: QPainter, box: QRectF, change: Change) -> None:
        if change is Change.SAME:
            painter.fillRect(box, QColor(self.theme.hit))


class SearchPanel(QWidget):
    """A field with its filters, the places found by article, and what can be done with them.

    Signals: ``passage_requested(article id, Span)`` on Enter or a double click; ``place_looked_at(version id,
    Span, bool)`` when one place is chosen, without going there.
    """

    passage_requested = Signal(str, object)
    place_looked_at = Signal(str, object, bool)

    def __init__(self, session: Session, hits: HitTagging, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._hits = hits
        self._shown: tuple[str, ...] = ()
        self._searches = 0
        self._loading = False
        self._failure = ""
        self._page: FoundPage | None = None
        self.field = QLineEdit()
        self.regex = QToolButton()
        self.where = QComboBox()
        self.tagged = QComboBox()
        self.count = QLabel()
        self.tag_button = QPushButton(self.tr("Tag"))
        self.tools = QWidget()
        self.model = SearchModel(self)
        self.view = RowTree(self.model, self.tr("Places found"), self)
        self.nothing = QLabel()
        self._pause = QTimer(self)
        self._build(theme)
        self._connect()
        self._fill_tagged()
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.view.set_theme(theme)

    def show_articles(self, article_ids: Sequence[str]) -> None:
        """Say which articles are shown, for a search among them."""
        if tuple(article_ids) != self._shown:
            self._shown = tuple(article_ids)
            if self.where.currentIndex() == 1:
                self.search()

    def start(self, words: str = "") -> None:
        """Take the keys, ready for words; ``words`` are looked for at once."""
        if words:
            self.field.setText(words)
            self.search()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def asked(self) -> Asked:
        """Return what is looked for as the fields say it."""
        return Asked(
            words=self.field.text().strip() if not self.regex.isChecked() else self.field.text(),
            regex=self.regex.isChecked(),
            article_ids=self._shown if self.where.currentIndex() == 1 else None,
            tagged=str(self.tagged.currentData()),
        )

    def search(self) -> None:
        """Look for what the fields say, from the beginning."""
        self._pause.stop()
        self._searches += 1
        self._page = None
        self.model.clear()
        self._loading = False
        self._failure = ""
        if self.field.text().strip():
            self._load(self.asked(), -1)
        self._say()

    def chosen(self) -> list[Hit]:
        """Return the places chosen; a heading stands for all that are listed below it."""
        found: dict[Hit, None] = {}
        for index in self.view.chosen():
            article, place = self.model.article(index), self.model.place(index)
            for one in article.places if place is None else (place,):
                found[Hit(article.version_id, one.span)] = None
        return list(found)

    def tag_chosen(self, kind: str) -> None:
        """Tag the places chosen."""
        self._hits.tag(self.chosen(), kind)

    def tag_all(self, kind: str) -> None:
        """Tag every place in the project that fits, listed or not."""
        self._session.start(self.tr("Tagging"), tagging_hits.tag_found, self.asked(), kind, done=self._hits.tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the field to the places, Enter searches at once."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down and self.model.articles:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                if not self.view.chosen():
                    self.view.choose_row(0, 0)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.search()
                return True
        return super().eventFilter(watched, event)

    # Inside

    def _load(self, asked: Asked, after: int) -> None:
        self._loading = True
        searches = self._searches
        self._session.jobs.start(
            "",
            read_page,
            self._session.project,
            self._session.viewer,
            asked,
            after,
            wanted=lambda: searches == self._searches,
            done=self._take,
            failed=self._fail,
            revision=lambda: self._searches,
        )

    def _take(self, page: FoundPage) -> None:
        self._loading = False
        self._page = page
        first = len(self.model.articles)
        self.model.add(page.articles)
        for row in range(first, len(self.model.articles)):
            self.view.setFirstColumnSpanned(row, self.model.index(-1, 0), True)  # noqa: FBT003  # Qt's own
            self.view.setExpanded(self.model.index(row, 0), True)  # noqa: FBT003
        self._say()
        self._ask_for_more()

    def _fail(self, error: KnownError) -> None:
        self._loading = False
        self._failure = str(error)
        self._say()

    def _ask_for_more(self) -> None:
        """Load the next page when the end of the list is near."""
        page, bar = self._page, self.view.verticalScrollBar()
        if page is None or page.ended or self._loading:
            return
        if bar.maximum() - bar.value() <= _NEAR_THE_END * bar.pageStep():
            self._load(page.following, page.after)

    def _say(self) -> None:
        number, articles = self.model.places, len(self.model.articles)
        if self._loading and not number:
            words = self.tr("Searching…")
        elif not number:
            words = ""
        else:
            words = self._found_words(number, articles).format(number=figure(number), articles=figure(articles))
        self.count.setText(words)
        self.tag_button.setEnabled(bool(number) and self._session.can_write)
        asked = bool(self.field.text().strip())
        self.nothing.setText(
            self._failure
            if self._failure or self._loading
            else self.tr("No article has that.")
            if asked
            else self.tr("Words, “phrases” and beginnings* are looked for in every article.")
        )
        self._stack.setCurrentWidget(self.view if number else self.nothing)

    def _found_words(self, number: int, articles: int) -> str:
        if self._page is None or not self._page.ended or self.model.cut:
            return self.tr("{number} places in {articles} articles, and more")
        if number == 1:
            return self.tr("1 place")
        if articles == 1:
            return self.tr("{number} places in 1 article")
        return self.tr("{number} places in {articles} articles")

    def _fill_tagged(self) -> None:
        chosen = self.tagged.currentData()
        self.tagged.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.tagged.clear()
        self.tagged.addItem(self.tr("Tagged or not"), ANYTHING)
        self.tagged.addItem(self.tr("Not tagged"), UNTAGGED)
        self.tagged.addItem(self.tr("Tagged"), TAGGED)
        kinds = self._session.kinds
        for kind in (*Kind, *kinds.names):
            name = kind_name(kind, kinds.names)
            self.tagged.addItem(self.tr("Tagged: {kind}").format(kind=name), str(kind))
        self.tagged.setCurrentIndex(max(0, self.tagged.findData(chosen)))
        self.tagged.blockSignals(False)  # noqa: FBT003

    def _fill_tag_menu(self) -> None:
        self.tag_menu.clear()
        chosen = len(self.chosen())
        few, many = self.tr("The chosen place as"), self.tr("The {number} chosen places as")
        self._offer((many if chosen > 1 else few).format(number=figure(chosen)), self.tag_chosen, on=chosen > 0)
        self._offer(self.tr("Every place found as"), self.tag_all, on=True)

    def _offer(self, words: str, tag: Callable[[str], None], *, on: bool) -> None:
        menu = self.tag_menu.addMenu(words)
        fill_with_kinds(menu, self._session, tag)
        menu.setEnabled(on)

    def _on_chosen(self) -> None:
        indexes = self.view.chosen()
        if len(indexes) == 1 and (place := self.model.place(indexes[0])) is not None:
            self.place_looked_at.emit(self.model.article(indexes[0]).version_id, place.span, False)  # noqa: FBT003

    def _open(self) -> None:
        index = self.view.currentIndex()
        if not index.isValid():
            return
        article, place = self.model.article(index), self.model.place(index)
        span = (place or article.places[0]).span
        self.passage_requested.emit(article.article_id, Span(span.start, span.end))

    def _connect(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self.field.textEdited.connect(lambda: self._pause.start())
        self.field.installEventFilter(self)
        self.regex.toggled.connect(lambda: self.search())
        self.where.currentIndexChanged.connect(lambda: self.search())
        self.tagged.currentIndexChanged.connect(lambda: self.search())
        self.view.rows_chosen.connect(self._on_chosen)
        self.view.row_activated.connect(self._open)
        self.view.verticalScrollBar().valueChanged.connect(self._ask_for_more)
        self.tag_menu.aboutToShow.connect(self._fill_tag_menu)
        self._session.kinds.changed.connect(self._fill_tagged)

    def _build(self, theme: Theme) -> None:
        self._delegate = HitDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.header().hide()
        self.view.header().setStretchLastSection(True)
        self.field.setPlaceholderText(self.tr("Search all articles"))
        self.field.setAccessibleName(self.tr("Search all articles"))
        self.field.setClearButtonEnabled(True)
        self.regex.setText(".*")
        self.regex.setCheckable(True)
        self.regex.setAutoRaise(True)
        self.regex.setToolTip(self.tr("Regular expression"))
        self.regex.setAccessibleName(self.tr("Regular expression"))
        self.where.addItems([self.tr("All articles"), self.tr("Articles shown")])
        self.where.setAccessibleName(self.tr("Where to search"))
        self.tagged.setAccessibleName(self.tr("Tagged passages"))
        self.count.setObjectName("hint")
        self.tag_menu = QMenu(self)
        self.tag_button.setMenu(self.tag_menu)
        self.setFocusProxy(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget, stretch in ((self.field, 2), (self.regex, 0), (self.where, 0), (self.tagged, 0)):
            row.addWidget(widget, stretch)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addWidget(self.tag_button)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(self._stack, 1)
        self.set_theme(theme)


def read_page(project: Project, viewer: str, asked: Asked, after: int, wanted: Callable[[], bool]) -> FoundPage:
    """Return a page of what is found; run in a job."""
    with project.read() as read:
        return search_page(read, asked, viewer=viewer, after=after, wanted=wanted)
