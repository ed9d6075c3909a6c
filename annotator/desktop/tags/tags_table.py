"""The table below the articles: every tag of those that are open, filtered, sorted, and changed several at once."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QMenu,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.desktop.reading.article_loading import touches
from annotator.desktop.session import Session
from annotator.desktop.tags.kind_delegate import KindDelegate
from annotator.desktop.tags.tag_chips import TagChips
from annotator.desktop.tags.tag_filter import TagFilter
from annotator.desktop.tags.tags_loading import (
    LoadedTags,
    findings_of,
    load_names,
    load_some,
    load_tags,
    rows_told,
    words_of,
)
from annotator.desktop.tags.tags_model import TAG_ROLE, TagsModel
from annotator.desktop.tags.tags_order import Column, Names
from annotator.desktop.theme import Theme
from annotator.desktop.wording import kind_name
from annotator.domain.journal import Changes
from annotator.domain.vocabulary import Kind
from annotator.storage.queries import TagRow

FIRST_PAGE = 200
"""Rows read before the table is painted; the rest follow in a job."""

_RENAMED_FOR = frozenset({"reviewer", "tag_definition"})
_HEADER_STYLE = """
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; border: none; border-bottom: 1px solid palette(mid); padding: 3px 4px; }
"""
_WIDTHS = {
    Column.KIND: 165,
    Column.SEVERITY: 80,
    Column.STATUS: 140,
    Column.REVIEWER: 120,
    Column.ARTICLE: 170,
    Column.PLACE: 60,
}


class TagsTable(QWidget):
    """Chips and filter above, rows below.

    Signals: ``annotation_requested(id)`` on Enter or double click; ``chosen_changed(ids)`` when the person chose other
    rows; ``remove_requested()`` and ``retag_requested(kind)`` for the rows chosen.
    """

    annotation_requested = Signal(str)
    chosen_changed = Signal(list)
    remove_requested = Signal()
    retag_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._article_ids: list[str] = []
        self._loads = 0
        self._waiting: list[Changes] | None = None
        self._pending: list[Changes] = []
        self._wanted: str | None = None
        self._telling = True
        self.setAccessibleName(self.tr("Tags"))
        self.chips = TagChips()
        self.model = TagsModel(session.viewer)
        self.model.setParent(self)
        self.view = QTableView()
        self._delegate = KindDelegate(theme, self)
        self._nothing = QLabel()
        self._build()
        self._connect()
        self.set_theme(theme)
        self._show_counts()
        self._show_nothing()

    # -- what the window uses ----------------------------------------------------------------------------------------

    def show_articles(self, article_ids: Sequence[str]) -> None:
        """Show the tags of some articles: the first rows at once, the others when a job has read them."""
        if list(article_ids) == self._article_ids:
            return
        self._article_ids = list(article_ids)
        self._reload(at_once=True)

    def set_chosen(self, annotation_id: str | None) -> None:
        """Choose the row of a tag, or none; not told by ``chosen_changed``."""
        self._wanted = annotation_id if self._pending else None
        if annotation_id is not None and self.chosen() == [annotation_id]:
            return
        self._choose([annotation_id] if annotation_id else [])

    def chosen(self) -> list[str]:
        """Return the ids of the rows chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self.model.tag(row).id for row in rows]

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._delegate.theme, self._delegate.own = theme, self._session.kinds.styles(theme)
        # The accent would drown the samples of the kinds; the tint that words are selected with does not.
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Highlight, theme.selection)
        colours.setColor(QPalette.ColorRole.HighlightedText, theme.text)
        self.view.setPalette(colours)
        self.view.viewport().update()

    # -- what the person does ----------------------------------------------------------------------------------------

    def copy_chosen(self) -> None:
        """Copy the rows chosen as text, a tab between columns."""
        columns = [column for column in Column if not self.view.isColumnHidden(column)]
        rows = [self.model.by_id(one) for one in self.chosen()]
        lines = ["\t".join(self.model.cell(row, column) for column in columns) for row in rows if row is not None]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def context_menu(self) -> QMenu:
        """Return what can be done with the rows chosen."""
        ids, writable = self.chosen(), self._session.can_write
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go = menu.addAction(self.tr("Go to the tag"))
        go.setEnabled(len(ids) == 1)
        go.triggered.connect(lambda: self.annotation_requested.emit(ids[0]))
        retag = menu.addMenu(self.tr("Retag as"))
        retag.setEnabled(bool(ids) and writable)
        for kind in (*Kind, *(one.id for one in self._session.kinds.in_use)):
            action = retag.addAction(kind_name(kind, self._session.kinds.names))
            action.triggered.connect(lambda _, kind=str(kind): self.retag_requested.emit(kind))
        remove = menu.addAction(self.tr("Remove") if len(ids) < 2 else self.tr("Remove {n} tags").format(n=len(ids)))
        remove.setEnabled(bool(ids) and writable)
        remove.triggered.connect(lambda: self.remove_requested.emit())
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy as text"))
        copy.setEnabled(bool(ids))
        copy.triggered.connect(self.copy_chosen)
        return menu

    def sort_by(self, column: Column, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, as a click on its heading does."""
        self.view.horizontalHeader().setSortIndicator(column, order)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to a tag on Enter; Delete is a key of the window."""
        pressed = event.key() if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) else None
        if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_for(self.view.currentIndex())
            return True
        return super().eventFilter(watched, event)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Tags"))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.setItemDelegateForColumn(Column.KIND, self._delegate)
        rows = self.view.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setStyleSheet(_HEADER_STYLE)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(Column.PLACE, Qt.SortOrder.AscendingOrder)
        for column in (Column.TEXT, Column.FINDING):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.view.setColumnWidth(column, width)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(10, 6, 10, 6)
        outside.setSpacing(6)
        outside.addWidget(self.chips)
        outside.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.chips.filter_changed.connect(self._on_filter)
        self.chips.words_awaited.connect(self._prepare_words)
        self.view.horizontalHeader().sortIndicatorChanged.connect(self._on_sort)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._tell_chosen())
        self.view.doubleClicked.connect(self._ask_for)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.view.installEventFilter(self)
        self.model.counts_changed.connect(self._show_counts)
        self._session.changed.connect(self._on_changed)
        self._session.reviewer_changed.connect(self._on_reviewer)
        self._session.kinds.changed.connect(lambda: self.set_theme(self._delegate.theme))

    def _reload(self, *, at_once: bool = False) -> None:
        self._loads += 1
        self._waiting = []
        self.chips.show_counts(None, self.model.names.kinds)
        reading, viewer, ids = self._session.read, self._session.viewer, list(self._article_ids)
        column = self.model.order.column
        if at_once:
            self._show_loaded(load_tags(reading, viewer, ids, column, FIRST_PAGE), complete=False)
        self._session.jobs.start(
            "", load_tags, reading, viewer, ids, column, done=self._on_loaded, revision=lambda: self._loads
        )

    def _on_loaded(self, loaded: LoadedTags) -> None:
        self._show_loaded(loaded, complete=True)
        waiting, self._waiting = self._waiting or [], None
        for changes in waiting:
            self._take(changes)

    def _show_loaded(self, loaded: LoadedTags, *, complete: bool) -> None:
        chosen = self.chosen()
        self._telling = False
        if loaded.order.column == self.model.order.column:
            self.model.show_arranged(loaded.order, loaded.rows)
        else:
            # Sorted by another column while it was read.
            self.model.show_rows(loaded.rows.rows, loaded.order.names)
        self._telling = True
        self._choose(chosen)
        if not complete:
            self.chips.show_counts(None, self.model.names.kinds)
        self.view.setColumnHidden(Column.ARTICLE, len(self._article_ids) < 2)
        self.chips.show_reviewers(self.model.names.reviewers)
        self._show_nothing()

    def _on_changed(self, changes: Changes) -> None:
        # The text is what a reviewer looks at: the table follows when that is painted.
        self._pending.append(changes)
        if len(self._pending) == 1:
            self._session.jobs.later(self._take_pending)

    def _take_pending(self) -> None:
        pending, self._pending = self._pending, []
        for changes in pending:
            self._take(changes)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self.chosen() != [wanted]:
            self._choose([wanted])

    def _take(self, changes: Changes) -> None:
        if self._waiting is not None:
            self._waiting.append(changes)
            return
        tables = {row.table for row in changes.rows}
        if touches(changes, self._article_ids):
            self._reload()
            return
        fresh, untold = rows_told(changes.of("annotation"), self.model.names.versions, self._session.may_hide)
        if untold:
            fresh |= load_some(self._session.read, self._session.viewer, untold, set(self._article_ids))
        if fresh:
            known = self.model.names.reviewers
            if any(row is not None and row.author_id not in known for row in fresh.values()):
                # A colleague who has just begun: reviewers are not in the journal.
                tables.add("reviewer")
            self._change_rows(fresh)
        if tables & _RENAMED_FOR:
            self._rename(load_names(self._session.read, self._session.viewer, self._article_ids))

    def _change_rows(self, rows: dict[str, TagRow | None]) -> None:
        chosen = self.chosen()
        self._telling = False
        self.model.change_rows(rows)
        self._telling = True
        # A changed row may have moved, or come back by undo: what is chosen stays chosen.
        kept = [one for one in chosen if self.model.row_of(one) is not None]
        if kept and self.chosen() != kept:
            self._choose(kept)
        elif self.chosen() != chosen:
            self._tell_chosen()
        self._show_nothing()

    def _rename(self, names: Names) -> None:
        self.model.rename(names)
        self.chips.show_reviewers(names.reviewers)
        self._show_counts()

    def _on_reviewer(self) -> None:
        self.model.set_viewer(self._session.viewer)
        self._reload()

    def _on_filter(self, wanted: TagFilter) -> None:
        chosen = self.chosen()
        self._telling = False
        self.model.set_filter(wanted)
        self._telling = True
        self._choose(chosen)
        self._show_nothing()

    def _prepare_words(self) -> None:
        # Folding the case of everything takes longer than a frame; it is done while the first word is being typed.
        rows = self.model.all_rows()
        if len(self.model.words) < len(rows):
            self._session.jobs.start("", words_of, rows, done=lambda words: self.model.learn(words=words))

    def _on_sort(self, section: int, order: Qt.SortOrder) -> None:
        def sort(findings: list[tuple[TagRow, str]]) -> None:
            self.model.learn(findings=findings)
            self.model.sort(section, order)

        if section == Column.FINDING:
            # Every row must be decoded for it once: seconds for a hundred thousand.
            rows = self.model.all_rows()
            self._session.jobs.start(self.tr("Sorting"), findings_of, rows, done=sort)
        else:
            sort([])

    def _choose(self, ids: Sequence[str]) -> None:
        rows = [row for one in ids if (row := self.model.row_of(one)) is not None]
        flag = QItemSelectionModel.SelectionFlag
        self._telling = False
        selection = self.view.selectionModel()
        selection.select(self._ranges(rows), flag.ClearAndSelect | flag.Rows)
        if rows:
            current = self.model.index(rows[0], 0)
            selection.setCurrentIndex(current, flag.NoUpdate)
            self.view.scrollTo(current)
        self._telling = True

    def _ranges(self, rows: Iterable[int]) -> QItemSelection:
        # Rows that follow each other are one range: ten thousand of them are chosen as quickly as one.
        found = QItemSelection()
        for _, run in groupby(enumerate(sorted(rows)), lambda pair: pair[1] - pair[0]):
            block = [row for _, row in run]
            found.append(QItemSelectionRange(self.model.index(block[0], 0), self.model.index(block[-1], 0)))
        return found

    def _tell_chosen(self) -> None:
        if self._telling:
            self.chosen_changed.emit(self.chosen())

    def _ask_for(self, index: QModelIndex) -> None:
        row = index.data(TAG_ROLE)
        if row is not None:
            self.annotation_requested.emit(row.id)

    def _open_menu(self, place: QPoint) -> None:
        self.context_menu().popup(self.view.viewport().mapToGlobal(place))

    def _show_counts(self) -> None:
        self.chips.show_counts(self.model.counts, self.model.names.kinds)

    def _show_nothing(self) -> None:
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.view)
            return
        narrowed = self.model.counts[self.model.filter.group] > 0 or self.model.counts["all"] > 0
        self._nothing.setText(
            self.tr("No tag fits the filter.")
            if narrowed
            else self.tr("No tags here yet. Select words in an article and press 1 to 4.")
        )
        self._stack.setCurrentWidget(self._nothing)
