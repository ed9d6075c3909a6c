"""The rows of the tags table: sorted, filtered and changed one by one, at fifty thousand as at fifty."""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import compress
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from annotator.desktop.tag_filter import GroupCounts, TagFilter
from annotator.desktop.wording import elided, kind_name, say, status_words, value_words
from annotator.domain.details import details_from_json
from annotator.domain.finding import finding
from annotator.domain.places import paragraph_number
from annotator.domain.vocabulary import Severity, Status
from annotator.storage.queries import TagRow

Index = QModelIndex | QPersistentModelIndex

MOST_ROWS_AT_ONCE = 300
"""Rows changed one by one; when more change, showing all anew is quicker."""

TAG_ROLE = Qt.ItemDataRole.UserRole
"""Gives the TagRow of an index."""


class Column(IntEnum):
    """The columns, from left to right."""

    KIND = 0
    TEXT = 1
    FINDING = 2
    SEVERITY = 3
    STATUS = 4
    REVIEWER = 5
    ARTICLE = 6
    PLACE = 7


@dataclass(frozen=True, slots=True)
class Names:
    """What the ids in the rows stand for: articles in reading order, reviewers, own kinds, paragraphs by version."""

    articles: Mapping[str, str] = field(default_factory=dict)
    reviewers: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    paragraphs: Mapping[str, Sequence[int]] = field(default_factory=dict)


class TagsModel(QAbstractTableModel):
    """Light rows of tags. Signals: ``counts_changed()`` when the sizes of the groups may have changed.

    All rows are kept sorted, and those shown are a part of them in the same order: a filter is one pass without
    sorting, a changed row is found and placed by bisection. Details are decoded when a row is painted.
    """

    counts_changed = Signal()

    def __init__(self, viewer: str) -> None:
        super().__init__()
        self.filter = TagFilter()
        self.counts = GroupCounts(viewer)
        self.names = Names()
        self._viewer = viewer
        self._by_id: dict[str, TagRow] = {}
        self._column = Column.PLACE
        self._descending = False
        self._sorted = _Sorted([])
        self._shown = _Sorted([])
        self._shows = self.filter.predicate(viewer, self._searchable)
        self._article_order: dict[str, int] = {}
        self._findings: dict[str, str] = {}
        self._words: dict[str, str] = {}

    # -- rows --------------------------------------------------------------------------------------------------------

    def show_rows(self, rows: Iterable[TagRow], names: Names) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._set_names(names)
        self._by_id = {row.id: row for row in rows}
        self._findings.clear()
        self._words.clear()
        self.counts = GroupCounts(self._viewer, self._by_id.values())
        self._sort_all()
        self.endResetModel()
        self.counts_changed.emit()

    def change_rows(self, rows: Mapping[str, TagRow | None]) -> None:
        """Put new rows in the place of old ones by id; None takes a row away."""
        if len(rows) > MOST_ROWS_AT_ONCE:
            kept = {**self._by_id, **rows}
            self.show_rows([row for row in kept.values() if row is not None], self.names)
            return
        for annotation_id, new in rows.items():
            self._change(annotation_id, new)
        self.counts_changed.emit()

    def rename(self, names: Names) -> None:
        """Take other names for articles, reviewers and kinds."""
        self._reorder(lambda: self._set_names(names))

    def set_viewer(self, viewer: str) -> None:
        """Let another reviewer be the one whose tags are "mine"; rows come with the next ``show_rows``."""
        self._viewer = viewer
        self._shows = self.filter.predicate(viewer, self._searchable)

    def set_filter(self, wanted: TagFilter) -> None:
        """Show only the rows that a filter lets through."""
        if wanted == self.filter:
            return
        self.filter = wanted
        self._shows = wanted.predicate(self._viewer, self._searchable)
        self.beginResetModel()
        self._shown = self._sorted.only(self._shows)
        self.endResetModel()

    def row_of(self, annotation_id: str) -> int | None:
        """Return where a tag is shown, None when it is not."""
        row = self._by_id.get(annotation_id)
        if row is None or not self._shows(row):
            return None
        return self._turned(self._shown.index(self._key(row)))

    def tag(self, row: int) -> TagRow:
        """Return the tag of a row shown."""
        return self._shown.rows[self._turned(row)]

    def by_id(self, annotation_id: str) -> TagRow | None:
        """Return a tag among all rows, shown or filtered out."""
        return self._by_id.get(annotation_id)

    def all_rows(self) -> Iterable[TagRow]:
        """Return every row, filtered out or not."""
        return self._by_id.values()

    # -- Qt's model --------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own default
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row = self.tag(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.cell(row, Column(index.column()))
            case Qt.ItemDataRole.ToolTipRole:
                return self._tool_tip(row, Column(index.column()))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.cell(row, Column(index.column()))
        return row if role == TAG_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(_HEADINGS[Column(section)])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal rows stand by article and place."""

        def take_column() -> None:
            self._column = Column(column)
            self._descending = order == Qt.SortOrder.DescendingOrder

        self._reorder(take_column)

    def cell(self, row: TagRow, column: Column) -> str:
        """Return the words of one cell."""
        match column:
            case Column.KIND:
                return kind_name(row.kind, self.names.kinds)
            case Column.TEXT:
                return elided(row.exact, 120)
            case Column.FINDING:
                return self.finding(row)
            case Column.SEVERITY:
                return value_words(row.severity) if row.severity else ""
            case Column.STATUS:
                return status_words(row.status)
            case Column.REVIEWER:
                return self.names.reviewers.get(row.author_id, "")
            case Column.ARTICLE:
                return self.names.articles.get(row.article_id, "")
        return self._place(row)

    def finding(self, row: TagRow) -> str:
        """Return what was found about a tag; decoded once."""
        found = self._findings.get(row.id)
        if found is None:
            found = self._findings[row.id] = finding_of(row)
        return found

    def learn_findings(self, findings: Iterable[tuple[TagRow, str]]) -> None:
        """Take findings that a job made out, so that sorting by them need not decode every row.

        Those of rows that have changed since are left.
        """
        self._findings.update((row.id, words) for row, words in findings if self._by_id.get(row.id) is row)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _change(self, annotation_id: str, new: TagRow | None) -> None:
        old = self._by_id.get(annotation_id)
        if old == new:
            return
        old_key = self._key(old) if old else None
        was_shown = old is not None and self._shows(old)
        self._findings.pop(annotation_id, None)
        self._words.pop(annotation_id, None)
        self.counts.change(old, new)
        new_key = self._key(new) if new else None
        is_shown = new is not None and self._shows(new)
        if old_key is not None and was_shown and is_shown and old_key == new_key and new is not None:
            at = self._shown.index(old_key)
            self._sorted.rows[self._sorted.index(old_key)] = new
            self._shown.rows[at] = new
            self._by_id[annotation_id] = new
            row = self._turned(at)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
            return
        if old_key is not None:
            self._take_out(old_key, shown=was_shown)
            del self._by_id[annotation_id]
        if new is not None and new_key is not None:
            self._by_id[annotation_id] = new
            self._put_in(new_key, new, shown=is_shown)

    def _take_out(self, key: tuple[Any, ...], *, shown: bool) -> None:
        self._sorted.remove(key)
        if shown:
            row = self._turned(self._shown.index(key))
            self.beginRemoveRows(QModelIndex(), row, row)
            self._shown.remove(key)
            self.endRemoveRows()

    def _put_in(self, key: tuple[Any, ...], new: TagRow, *, shown: bool) -> None:
        self._sorted.add(key, new)
        if shown:
            at = self._shown.index(key)
            row = len(self._shown.rows) - at if self._descending else at
            self.beginInsertRows(QModelIndex(), row, row)
            self._shown.add(key, new)
            self.endInsertRows()

    def _set_names(self, names: Names) -> None:
        self.names = names
        self._article_order = {article_id: position for position, article_id in enumerate(names.articles)}

    def _reorder(self, change: Callable[[], None]) -> None:
        """Sort anew after ``change``, between Qt's two signals, so that selection and scroll follow their rows."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self.tag(index.row()).id, index.column()) for index in before]
        change()
        self._sort_all()
        self.changePersistentIndexList(before, [self._index_of(*one) for one in kept])
        self.layoutChanged.emit()

    def _sort_all(self) -> None:
        keyed = sorted((self._key(row), row) for row in self._by_id.values())
        self._sorted = _Sorted(keyed)
        self._shown = self._sorted.only(self._shows)

    def _index_of(self, annotation_id: str, column: int) -> QModelIndex:
        row = self.row_of(annotation_id)
        return QModelIndex() if row is None else self.index(row, column)

    def _turned(self, row: int) -> int:
        return len(self._shown.rows) - 1 - row if self._descending else row

    def _key(self, row: TagRow) -> tuple[Any, ...]:
        place = (self._article_order.get(row.article_id, len(self._article_order)), row.start, row.end, row.id)
        match self._column:
            case Column.PLACE:
                return place
            case Column.SEVERITY:
                return (_SEVERITIES.get(row.severity or "", -1), *place)
            case Column.STATUS:
                return (_STATUSES.get(row.status, -1), *place)
        return (self.cell(row, self._column).casefold(), *place)

    def _searchable(self, row: TagRow) -> str:
        words = self._words.get(row.id)
        if words is None:
            words = f"{row.exact}\n{row.note}\n{row.details}".casefold()
            self._words[row.id] = words
        return words

    def _place(self, row: TagRow) -> str:
        starts = self.names.paragraphs.get(row.version_id)
        return f"¶{paragraph_number(starts, row.start)}" if starts else f"{row.start:,}"

    def _tool_tip(self, row: TagRow, column: Column) -> str | None:
        match column:
            case Column.TEXT:
                return elided(row.exact, 1000)
            case Column.FINDING:
                return self.finding(row) or None
            case Column.PLACE:
                return say("characters {start} to {end}").format(start=f"{row.start:,}", end=f"{row.end:,}")
        return None


def finding_of(row: TagRow) -> str:
    """Return what was found about a tag, from its undecoded details."""
    return finding(details_from_json(row.kind, json.loads(row.details)), say)


class _Sorted:
    """Rows in the order of their keys, which are unique."""

    __slots__ = ("keys", "rows")

    def __init__(self, keyed: list[tuple[tuple[Any, ...], TagRow]]) -> None:
        self.keys = [key for key, _ in keyed]
        self.rows = [row for _, row in keyed]

    def index(self, key: tuple[Any, ...]) -> int:
        return bisect_left(self.keys, key)

    def add(self, key: tuple[Any, ...], row: TagRow) -> None:
        at = self.index(key)
        self.keys.insert(at, key)
        self.rows.insert(at, row)

    def remove(self, key: tuple[Any, ...]) -> None:
        at = self.index(key)
        del self.keys[at], self.rows[at]

    def only(self, shows: Callable[[TagRow], bool]) -> "_Sorted":
        part = _Sorted([])
        kept = list(map(shows, self.rows))
        part.keys = list(compress(self.keys, kept))
        part.rows = list(compress(self.rows, kept))
        return part


_HEADINGS = {
    Column.KIND: "Kind",
    Column.TEXT: "Text",
    Column.FINDING: "Finding",
    Column.SEVERITY: "Severity",
    Column.STATUS: "Status",
    Column.REVIEWER: "Reviewer",
    Column.ARTICLE: "Article",
    Column.PLACE: "Place",
}
_SEVERITIES = {severity.value: number for number, severity in enumerate(Severity)}
_STATUSES = {status.value: number for number, status in enumerate(Status)}
