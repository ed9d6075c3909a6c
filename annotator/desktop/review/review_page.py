"""The page on which colleagues' tags are reviewed: queue and articles, the passage, everybody's tags, the decision."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSplitter, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.desktop.font_scale import by_font
from annotator.desktop.panel import Panel
from annotator.desktop.review.context_view import ContextView
from annotator.desktop.review.deciding_panel import DecidingPanel
from annotator.desktop.review.passage_loading import ShownPassage, load_passage
from annotator.desktop.review.passage_model import TAG_ROLE, PassageModel
from annotator.desktop.review.progress_list import ProgressList
from annotator.desktop.review.queue_model import ROW_ROLE
from annotator.desktop.review.queue_panel import QueuePanel, touched_tags
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.domain.journal import Changes, Row
from annotator.domain.review import CLOSED
from annotator.domain.vocabulary import Status

KEPT = 60
"""Passages that were read ahead or a moment ago, and are shown at once."""

_SETTLED = (*CLOSED, Status.DEFERRED)


class ReviewPage(QWidget):
    """Shows one tag of the queue at a time. ``looked`` tells up to which entry of the journal news were looked at.

    Signals: ``news_counted(int)``.
    """

    news_counted = Signal(int)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        actions: Mapping[str, QAction],
        looked: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.passage: ShownPassage | None = None
        self._kept: OrderedDict[str, ShownPassage] = OrderedDict()
        self._ahead = ""
        self._going_on = False
        self._fitting = QTimer(self)
        """Gives the rows of the table their heights once, however many columns became wider."""
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self.queue = QueuePanel(session, theme, looked)
        self.articles = ProgressList(session, theme)
        self.context = ContextView(session, theme)
        self.model = PassageModel(theme, self)
        self.table = QTableView()
        self.deciding = DecidingPanel(session, actions)
        self._lay_out()
        self._fitting.timeout.connect(self.table.resizeRowsToContents)
        self.queue.tag_chosen.connect(self.show_tag)
        self.queue.selection_changed.connect(self._show_number)
        self.queue.news_counted.connect(self.news_counted)
        self.articles.article_chosen.connect(lambda id_: self.queue.show_wanted(article_id=id_))
        self.context.tag_requested.connect(self.show_tag)
        self.table.horizontalHeader().sectionDoubleClicked.connect(self._show_column)
        self.table.doubleClicked.connect(lambda index: self.show_tag(index.data(TAG_ROLE)))
        self.deciding.statement.left.connect(self.queue.view.setFocus)
        session.changed.connect(self._on_changed)
        session.reviewer_changed.connect(self._forget)
        self.set_theme(theme)

    # What is shown

    def open(self) -> None:
        """Read the queue and the articles."""
        self.queue.reload()
        self.articles.reload()

    @property
    def tag_id(self) -> str:
        """The tag that is looked at; empty for none."""
        return self.passage.chosen.annotation.id if self.passage else ""

    @property
    def article_id(self) -> str:
        """The article that is chosen in the list, else that of the tag that is looked at."""
        chosen = self.articles.chosen
        return chosen.id if chosen else self.passage.article_id if self.passage else ""

    @property
    def wanted_ids(self) -> list[str]:
        """The tags that an action is for: several that are selected in the queue, else the one that is looked at."""
        chosen = [row.id for row in self.queue.chosen]
        return chosen if len(chosen) > 1 else [self.tag_id] if self.tag_id else []

    def show_tag(self, annotation_id: str) -> None:
        """Look at a tag, of the queue or not."""
        if annotation_id and annotation_id != self.tag_id:
            self.deciding.statement.leave()
        found = self._passage(annotation_id) if annotation_id else None
        self._show(found)
        self._read_ahead()

    def go_on_after(self, act: Callable[[], bool]) -> bool:
        """Do something with the tags chosen and go to the one behind them, if it was done."""
        self._going_on = True
        try:
            done = self.queue.go_on_after(act)
        finally:
            self._going_on = False
        if self.tag_id and self.tag_id not in self._kept:
            self._show(self._passage(self.tag_id))
        return done

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.queue.set_theme(theme)
        self.articles.set_theme(theme)
        self.context.set_theme(theme)
        self.model.theme = theme
        self.table.setStyleSheet(_TABLE_STYLE.format(line=theme.line, panel=theme.panel, chosen=theme.selection))
        self.table.viewport().update()

    def key_widgets(self) -> list[QWidget]:
        """Return the parts in which letters are actions."""
        return [self.queue.view, self.articles, self.context.view, self.table]

    def parts(self) -> list[QWidget]:
        """Return the parts that the keys go round, in order."""
        return [self.queue.view, self.articles, self.context.view, self.table, self.deciding.thread_panel.reply]

    def state(self) -> dict[str, Any]:
        """Return how the page was left, as plain JSON values."""
        return {"tag": self.tag_id, "columns": self._columns.sizes(), "rows": self._rows.sizes()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up where the page was left."""
        for splitter, name in ((self._columns, "columns"), (self._rows, "rows")):
            sizes = state.get(name)
            if isinstance(sizes, list) and all(isinstance(one, int) for one in sizes) and any(sizes):
                splitter.setSizes(sizes)
        if isinstance(tag := state.get("tag"), str):
            self.queue.keep(tag)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.queue.view.setFocus()
        else:
            super().keyPressEvent(event)

    # Inside

    def _passage(self, annotation_id: str) -> ShownPassage | None:
        if annotation_id not in self._kept:
            found = load_passage(self._session.project, annotation_id, self._session.viewer)
            if found is None:
                return None
            self._keep(found)
        self._kept.move_to_end(annotation_id)
        return self._kept[annotation_id]

    def _keep(self, passage: ShownPassage | None) -> None:
        if passage is not None:
            self._kept[passage.chosen.annotation.id] = passage
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)

    def _read_ahead(self) -> None:
        """Read the next passage of the queue, the way the person goes, while they read this one."""
        entry = self.queue.model.data(self.queue.beside(self.queue.way), ROW_ROLE)
        if entry is None or entry.id in self._kept:
            return
        self._ahead = entry.id
        session = self._session
        session.jobs.start(
            "",
            load_passage,
            session.project,
            entry.id,
            session.viewer,
            done=self._keep,
            # What changes meanwhile may have been read before it changed.
            revision=lambda: (self._ahead, session.sequence),
            soon=True,
        )

    def _show(self, passage: ShownPassage | None) -> None:
        self.passage = passage
        self.model.show(passage)
        self.table.setVisible(passage is not None)
        if passage is None:
            self.context.show_nothing()
        else:
            self.context.show_passage(passage)
            # Now, not later: the passage is painted once, in its final place.
            self._fitting.stop()
            self.table.resizeRowsToContents()
        self.deciding.show_passage(passage)
        self._show_number()

    def _show_number(self) -> None:
        rows = self.queue.chosen
        settled = self.passage is not None and self.passage.chosen.annotation.status in _SETTLED
        self.deciding.show_number(len(rows), leads=self._session.reviewer.lead, settled=settled)

    def _show_column(self, column: int) -> None:
        if column < len(self.model.ids):
            self.show_tag(self.model.ids[column])

    def _forget(self) -> None:
        self._kept.clear()
        self._ahead = ""
        self._show(None)

    def _on_changed(self, changes: Changes) -> None:
        touched = set(touched_tags(changes))
        if changes.unknown or any(row.table not in _OF_TAGS for row in changes.rows):
            self._kept.clear()
        else:
            places = [image for row in changes.of("annotation") for image in (row.before, row.after) if image]
            for id_ in [id_ for id_, one in self._kept.items() if _is_touched(one, touched, places)]:
                del self._kept[id_]
        if self._going_on:
            # The next passage is shown in a moment: what became of this one need not be read.
            return
        if self.passage is not None and self.tag_id not in self._kept:
            self._show(self._passage(self.tag_id))
        elif touched or changes.unknown:
            self.context.read_marks_again()

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Everybody’s tags on the passage"))
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setWordWrap(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(False)
        self.table.setCornerButtonEnabled(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(by_font(120))
        header.setHighlightSections(False)
        header.sectionResized.connect(lambda *_: self._fitting.start())
        self.table.verticalHeader().setHighlightSections(False)
        left = QSplitter(Qt.Orientation.Vertical)
        for widget, stretch in ((self.queue, 3), (self.articles, 1)):
            left.addWidget(Panel(widget))
            left.setStretchFactor(left.count() - 1, stretch)
        left.setSizes([540, 150])
        self._rows = QSplitter(Qt.Orientation.Vertical)
        self._rows.addWidget(self.context)
        self._rows.addWidget(Panel(self.table))
        self._rows.setSizes([400, 290])
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        for number, part in enumerate((left, self._rows, Panel(self.deciding))):
            self._columns.addWidget(part)
            self._columns.setStretchFactor(number, int(part is self._rows))
        self._columns.setSizes([by_font(290), 800, by_font(300)])
        for splitter in (left, self._rows, self._columns):
            splitter.setHandleWidth(8)
            splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 10, 0)
        column.addWidget(self._columns)


def _is_touched(passage: ShownPassage, ids: Collection[str], places: Iterable[Row]) -> bool:
    """Tell whether tags with these ids stand on a passage, or changed tags stand or stood there."""
    if any(tag.annotation.id in ids for tag in passage.found.tags):
        return True
    chosen = passage.chosen.annotation
    values: Iterable[Any] = places
    return any(
        one["version_id"] == chosen.version_id and one["start"] < chosen.end and one["end"] > chosen.start
        for one in values
    )


_TABLE_STYLE = """
QTableView {{ background: {panel}; gridline-color: {line}; selection-background-color: {chosen};
    selection-color: palette(text); }}
QHeaderView, QTableCornerButton::section {{ background: {panel}; border: none; }}
QHeaderView::section {{ background: {panel}; border: none; border-bottom: 1px solid {line}; padding: 4px 5px; }}
"""

_OF_TAGS = ("annotation", "decision", "settlement", "assignment", "comment", "correction_note", "evidence", "link")
"""Tables whose rows belong to one tag: a change there touches no passage without it."""
