"""The left of the review page: which tags are wanted, and the queue of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QHBoxLayout, QTreeView, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.desktop.font_scale import by_font
from annotator.desktop.review import queue_loading
from annotator.desktop.review.queue_delegate import QueueDelegate
from annotator.desktop.review.queue_loading import Asked, Opened
from annotator.desktop.review.queue_model import NEWS, QueueModel, tag_of
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.wording import kind_name
from annotator.domain.journal import Changes
from annotator.domain.vocabulary import Kind
from annotator.storage.queries import News, Queue, QueueFilter, QueueRow

if TYPE_CHECKING:
    from annotator.domain.articles import Reviewer

AHEAD = 20
"""So many rows before the last that was read, more are asked for."""

MOST_FOLLOWED = 200
"""Tags that one change may touch for their rows to be changed one by one; after more, everything is read anew."""

COUNT_AFTER_MS = 300
"""How long after a change the tags are counted anew: each count walks through the index of all tags."""

_HANGING = ("decision", "settlement", "assignment", "comment", "correction_note")
_ANEW = ("project", "article_state", "article", "version", "reviewer")


class QueueView(QTreeView):
    """The tree of tags; several can be chosen. Signals: ``entered()`` on Enter."""

    entered = Signal()

    def __init__(self, model: QueueModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.delegate = QueueDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Queue"))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme, beside the words too."""
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Base, theme.panel)
        colours.setColor(QPalette.ColorRole.Highlight, theme.selection)
        self.setPalette(colours)
        self.delegate.theme = theme

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text() and not event.modifiers():
            # A letter that no action has would search the rows read so far, which is a part of them.
            event.ignore()
            return
        super().keyPressEvent(event)


class QueuePanel(QWidget):
    """Reads the queue in jobs and follows what changes.

    Signals: ``tag_chosen(id)`` when another tag is looked at, empty for none; ``selection_changed()``;
    ``news_counted(int)``.
    """

    tag_chosen = Signal(str)
    selection_changed = Signal()
    news_counted = Signal(int)

    def __init__(
        self, session: Session, theme: Theme, looked: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._looked = looked
        self._revision = 0
        self._wanted = QueueFilter()
        self._keep: tuple[str, str] = ("", "")
        self._folded = {Queue.UNREVIEWED.value, Queue.DISPUTED.value}
        self._showing = False
        self.way = 1
        """Where the person goes in the queue: on, or back (-1)."""
        self.reviewers: Mapping[str, Reviewer] = {}
        self.model = QueueModel(self._read_more, self)
        self.view = QueueView(self.model, theme)
        self.kinds = QComboBox()
        self.authors = QComboBox()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(COUNT_AFTER_MS)
        self._counting.timeout.connect(self._count)
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.view.collapsed.connect(lambda index: self._folded.add(self.model.group_of(index)))
        self.view.expanded.connect(lambda index: self._folded.discard(self.model.group_of(index)))
        self.view.verticalScrollBar().valueChanged.connect(self._want_rows_in_sight)
        session.changed.connect(self._on_changed)
        session.reviewer_changed.connect(self.reload)
        self.set_theme(theme)

    # What is shown

    def reload(self) -> None:
        """Read the queue anew; the tag that is looked at stays so, if it is still there."""
        self._revision += 1
        self._keep = self._keep if self._keep[0] else (self.current_id, self.model.group_of(self.view.currentIndex()))
        self._session.jobs.start(
            "",
            queue_loading.open_queue,
            self._session.project,
            self._asked(),
            done=self._show,
            revision=lambda: self._revision,
        )

    def show_wanted(self, **values: str) -> None:
        """Show only the tags of an article, a kind or a reviewer; an empty id shows all of them."""
        wanted = replace(self._wanted, **values)
        if wanted != self._wanted:
            self._wanted = wanted
            self.reload()

    @property
    def wanted(self) -> QueueFilter:
        """Which tags are shown."""
        return self._wanted

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.view.set_theme(theme)
        self.view.delegate.own = self._session.kinds.styles(theme)
        self.view.viewport().update()

    # What is chosen

    @property
    def current_id(self) -> str:
        """The tag that is looked at; empty for none."""
        entry = self.model.entry(self.view.currentIndex())
        return tag_of(entry).id if entry else ""

    @property
    def chosen(self) -> list[QueueRow]:
        """The tags that an action is for, each once: those selected, or the one looked at."""
        entries = [self.model.entry(index) for index in self.view.selectionModel().selectedRows()]
        found = {tag_of(one).id: tag_of(one) for one in entries if one is not None}
        current = self.model.entry(self.view.currentIndex())
        if current is not None and tag_of(current).id not in found:
            return [tag_of(current)]
        return list(found.values())

    @property
    def shown_news(self) -> bool:
        """Whether what is looked at is news on one's own tag."""
        return self.model.group_of(self.view.currentIndex()) == NEWS

    def choose(self, annotation_id: str) -> bool:
        """Look at a tag where it is in the queue; return whether it is."""
        index = self.model.find(annotation_id, self.model.group_of(self.view.currentIndex()))
        if index.isValid():
            self.view.setCurrentIndex(index)
        return bool(index.isValid())

    def step(self, by: int, *, after: Any = None) -> bool:
        """Go to the next tag, or the one before; return whether there is one."""
        self.way = 1 if by > 0 else -1
        index = self.beside(by, after=after)
        if index.isValid():
            self.view.setCurrentIndex(index)
        return bool(index.isValid())

    def go_on_after(self, act: Callable[[], bool]) -> bool:
        """Do something with the tags chosen and go to the one behind them, if it was done; return whether it was."""
        rows = [index for index in self.view.selectionModel().selectedRows() if self.model.entry(index)]
        last = max(rows, key=lambda index: (index.parent().row(), index.row()), default=self.view.currentIndex())
        self.way = 1
        following = QPersistentModelIndex(self.beside(1, after=last))
        before = self.current_id
        self._showing = True
        try:
            done = act()
        finally:
            self._showing = False
        if done and following.isValid():
            self._showing = True
            self.view.setCurrentIndex(self.model.index(following.row(), 0, following.parent()))
            self._showing = False
        if self.current_id != before or done:
            self._on_current(self.view.currentIndex())
        return done

    def keep(self, annotation_id: str) -> None:
        """Look at a tag as soon as the queue has been read, if it is in it."""
        self._keep = annotation_id, ""

    def beside(self, by: int, *, after: Any = None) -> Any:
        """Return the place of the next tag, or the one before, over the ends of groups."""
        index = self.view.currentIndex() if after is None else after
        parent = index.parent()
        if parent.isValid() and 0 <= index.row() + by < self.model.rowCount(parent):
            return self.model.index(index.row() + by, 0, parent)
        group = (parent if parent.isValid() else index).row() if index.isValid() else -1
        if by < 0 and not index.isValid():
            return QModelIndex()
        first = group + by if parent.isValid() or by < 0 else max(group, 0)
        places = range(first, len(self.model.groups)) if by > 0 else range(first, -1, -1)
        for place in places:
            heading = self.model.index(place, 0)
            rows = self.model.rowCount(heading)
            if rows and (self.model.groups[place] not in self._folded):
                return self.model.index(0 if by > 0 else rows - 1, 0, heading)
        return QModelIndex()

    # Inside

    def _show(self, opened: Opened) -> None:
        self.reviewers = opened.reviewers
        self.model.show_names(self._session.kinds.names, opened.reviewers)
        self._showing = True
        self.model.show(opened.rows, opened.complete)
        for place, group in enumerate(self.model.groups):
            self.view.setExpanded(self.model.index(place, 0), group not in self._folded)
        self._showing = False
        self._fill_filters()
        self._take_up()
        self._count()

    def _take_up(self) -> None:
        """Look at the tag that was looked at before, else at the first."""
        (kept, group), self._keep = self._keep, ("", "")
        index = self.model.find(kept, group) if kept else QModelIndex()
        if not index.isValid():
            index = self.beside(1, after=QModelIndex())
        if index.isValid():
            self.view.setCurrentIndex(index)
        else:
            self.tag_chosen.emit("")

    def _count(self) -> None:
        project, asked, now = self._session.project, self._asked(), lambda: self._revision
        jobs = self._session.jobs
        jobs.start("", queue_loading.count_queue, project, asked, done=self.model.show_counts, revision=now)
        jobs.start("", queue_loading.read_news, project, asked, done=self._show_news, revision=now)

    def _show_news(self, found: list[News]) -> None:
        if NEWS not in self.model.groups:
            return
        kept = self.current_id if self.shown_news else ""
        self.model.replace(NEWS, found)
        if kept:
            self.choose(kept)
        self.news_counted.emit(len(found))
        if not self.current_id:
            self._take_up()

    def _read_more(self, group: str) -> None:
        last = self.model.last(group)

        def take(rows: list[QueueRow]) -> None:
            self.model.add(group, rows, complete=len(rows) < queue_loading.PAGE)

        self._session.jobs.start(
            "",
            queue_loading.read_more,
            self._session.project,
            self._asked(),
            Queue(group),
            tag_of(last) if last else None,
            done=take,
            revision=lambda: self._revision,
        )

    def _on_changed(self, changes: Changes) -> None:
        touched = touched_tags(changes)
        if changes.unknown or len(touched) > MOST_FOLLOWED or any(changes.ids(table) for table in _ANEW):
            self.reload()
            return
        if not touched:
            return

        def take(found: dict[str, dict[str, QueueRow]]) -> None:
            kept = self.current_id
            for group, rows in found.items():
                self.model.update(group, touched, rows)
            if self.current_id != kept and not (kept and self.choose(kept)) and not self.current_id:
                self._take_up()

        self._session.jobs.start(
            "",
            queue_loading.what_became,
            self._session.project,
            self._asked(),
            touched,
            done=take,
            revision=lambda: self._revision,
            soon=True,
        )
        self._counting.start()

    def _on_current(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if self._showing:
            return
        entry = self.model.entry(index)
        if not index.isValid():
            self.tag_chosen.emit("")
        parent = index.parent()
        if entry is not None and index.row() + AHEAD >= self.model.rowCount(parent):
            self.model.want_more(self.model.group_of(parent))
        if entry is not None:
            self.tag_chosen.emit(tag_of(entry).id)

    def _want_rows_in_sight(self) -> None:
        """Ask for more of a group whose last row is in sight, or soon will be."""
        below = 2 * self.view.viewport().height()
        for place, group in enumerate(self.model.groups):
            heading = self.model.index(place, 0)
            rows = self.model.rowCount(heading)
            last = self.view.visualRect(self.model.index(rows - 1, 0, heading)) if rows else QRect()
            if last.isValid() and 0 <= last.bottom() < below:
                self.model.want_more(group)

    def _asked(self) -> Asked:
        session = self._session
        return Asked(session.viewer, session.reviewer.lead, self._wanted, self._looked())

    def _fill_filters(self) -> None:
        kinds = [(str(kind), kind_name(kind)) for kind in Kind]
        kinds += [(one.id, self._session.kinds.names[one.id]) for one in self._session.kinds.in_use]
        people = sorted((one.id, one.name) for one in self.reviewers.values())
        people.sort(key=lambda one: one[1].casefold())
        _fill(self.kinds, self.tr("Every kind"), kinds, self._wanted.kind)
        _fill(self.authors, self.tr("Everybody"), people, self._wanted.reviewer_id)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 8, 8, 2)
        row.setSpacing(6)
        for box, name, field in (
            (self.kinds, self.tr("Kind of tag"), "kind"),
            (self.authors, self.tr("Whose tags"), "reviewer_id"),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(lambda _, box=box, field=field: self.show_wanted(**{field: box.currentData()}))
            row.addWidget(box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self.setMinimumWidth(by_font(200))
        self.setFocusProxy(self.view)


def _fill(box: QComboBox, all_of_them: str, choices: list[tuple[str, str]], chosen: str) -> None:
    wanted = [("", all_of_them), *choices]
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] != wanted:
        box.clear()
        for id_, name in wanted:
            box.addItem(name, id_)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def touched_tags(changes: Changes) -> list[str]:
    """Return the tags that changes concern."""
    found = dict.fromkeys(changes.ids("annotation"))
    for table in _HANGING:
        for row in changes.of(table):
            image = row.after or row.before or {}
            found[str(image["annotation_id"])] = None
    return list(found)
