"""The rows of the tags table: sorted, filtered and changed one by one, at fifty thousand as at fifty."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.tags.tag_filter import GroupCounts, SearchableWords, TagFilter
from annotator.desktop.tags.tags_order import Column, Findings, Names, Order, SortedRows
from annotator.desktop.wording import elided, say
from annotator.storage.queries import TagRow

Index = QModelIndex | QPersistentModelIndex

MOST_ROWS_AT_ONCE = 300
"""Rows changed one by one; when more change, showing all anew is quicker."""

TAG_ROLE = Qt.ItemDataRole.UserRole
"""Gives the TagRow of an index."""


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
        self.findings = Findings()
        self.words = SearchableWords()
        self.order = Order(Column.PLACE, Names(), self.findings)
        self._viewer = viewer
        self._descending = False
        self._by_id: dict[str, TagRow] = {}
        self._sorted = SortedRows([], [])
        self._shown = SortedRows([], [])

    # -- rows --------------------------------------------------------------------------------------------------------

    @property
    def names(self) -> Names:
        """What the ids in the rows stand for."""
        return self.order.names

    def show_rows(self, rows: Sequence[TagRow], names: Names) -> None:
        """Show other rows."""
        order = Order(self.order.column, names, Findings())
        self.show_arranged(order, order.arrange(rows))

    def show_arranged(self, order: Order, rows: SortedRows) -> None:
        """Show rows that were sorted before, perhaps in a job."""
        self.beginResetModel()
        self.order = order
        self.findings = order.findings
        self._sorted = rows
        self._by_id = {row.id: row for row in rows.rows}
        self.words = SearchableWords()
        self.counts = GroupCounts(self._viewer, rows.rows)
        self._narrow()
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
        self._reorder(Order(self.order.column, names, self.findings), descending=self._descending)

    def set_viewer(self, viewer: str) -> None:
        """Let another reviewer be the one whose tags are "mine"; rows come with the next ``show_rows``."""
        self._viewer = viewer

    def set_filter(self, wanted: TagFilter) -> None:
        """Show only the rows that a filter lets through."""
        if wanted == self.filter:
            return
        self.beginResetModel()
        self.filter = wanted
        self._narrow()
        self.endResetModel()

    def row_of(self, annotation_id: str) -> int | None:
        """Return where a tag is shown, None when it is not."""
        row = self._by_id.get(annotation_id)
        if row is None or not self._shows(row):
            return None
        return self._turned(self._shown.index(self.order.key(row)))

    def tag(self, row: int) -> TagRow:
        """Return the tag of a row shown."""
        return self._shown.rows[self._turned(row)]

    def by_id(self, annotation_id: str) -> TagRow | None:
        """Return a tag among all rows, shown or filtered out."""
        return self._by_id.get(annotation_id)

    def all_rows(self) -> list[TagRow]:
        """Return every row, filtered out or not."""
        return list(self._sorted.rows)

    def learn(self, findings: Iterable[tuple[TagRow, str]] = (), words: Iterable[tuple[TagRow, str]] = ()) -> None:
        """Take findings and searchable words that a job made out; those of rows that have changed since are left."""
        known = self._by_id
        self.findings.update((row.id, one) for row, one in findings if known.get(row.id) is row)
        self.words.update((row.id, one) for row, one in words if known.get(row.id) is row)

    def cell(self, row: TagRow, column: Column) -> str:
        """Return the words of one cell."""
        return self.names.cell(row, column, self.findings.of(row) if column == Column.FINDING else "")

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
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.cell(row, Column(index.column()))
            case Qt.ItemDataRole.ToolTipRole:
                return self._tool_tip(row, Column(index.column()))
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
        descending = order == Qt.SortOrder.DescendingOrder
        self._reorder(Order(Column(column), self.names, self.findings), descending=descending)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _change(self, annotation_id: str, new: TagRow | None) -> None:
        old = self._by_id.get(annotation_id)
        if old == new:
            return
        old_key = self.order.key(old) if old is not None else None
        was_shown = old is not None and self._shows(old)
        self.findings.pop(annotation_id, None)
        self.words.pop(annotation_id, None)
        self.counts.change(old, new)
        if new is not None and was_shown and self._shows(new) and old_key == self.order.key(new):
            self._put_in_place(old_key, new)
            return
        if old_key is not None:
            self._take_out(old_key, shown=was_shown)
            del self._by_id[annotation_id]
        if new is not None:
            self._by_id[annotation_id] = new
            self._put_in(self.order.key(new), new, shown=self._shows(new))

    def _put_in_place(self, key: str, new: TagRow) -> None:
        at = self._shown.index(key)
        self._sorted.rows[self._sorted.index(key)] = new
        self._shown.rows[at] = new
        self._by_id[new.id] = new
        row = self._turned(at)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def _take_out(self, key: str, *, shown: bool) -> None:
        self._sorted.remove(key)
        if shown:
            row = self._turned(self._shown.index(key))
            self.beginRemoveRows(QModelIndex(), row, row)
            self._shown.remove(key)
            self.endRemoveRows()

    def _put_in(self, key: str, new: TagRow, *, shown: bool) -> None:
        self._sorted.add(key, new)
        if shown:
            at = self._shown.index(key)
            row = len(self._shown.rows) - at if self._descending else at
            self.beginInsertRows(QModelIndex(), row, row)
            self._shown.add(key, new)
            self.endInsertRows()

    def _reorder(self, order: Order, *, descending: bool) -> None:
        """Sort anew, between Qt's two signals, so that selection and scroll follow their rows."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self.tag(index.row()).id, index.column()) for index in before]
        self.order, self._descending = order, descending
        self._sorted = order.arrange(self._sorted.rows)
        self._narrow()
        self.changePersistentIndexList(before, [self._index_of(*one) for one in kept])
        self.layoutChanged.emit()

    def _narrow(self) -> None:
        self._shown = self._sorted.only(self.filter.select(self._sorted.rows, self._viewer, self.words))

    def _shows(self, row: TagRow) -> bool:
        return bool(self.filter.select([row], self._viewer, self.words))

    def _index_of(self, annotation_id: str, column: int) -> QModelIndex:
        row = self.row_of(annotation_id)
        return QModelIndex() if row is None else self.index(row, column)

    def _turned(self, row: int) -> int:
        return len(self._shown.rows) - 1 - row if self._descending else row

    def _tool_tip(self, row: TagRow, column: Column) -> str | None:
        match column:
            case Column.TEXT:
                return plain_tip(elided(row.exact, 1000))
            case Column.FINDING:
                return plain_tip(self.findings.of(row)) or None
            case Column.PLACE:
                place = say("characters {start} to {end}").format(start=f"{row.start:,}", end=f"{row.end:,}")
                known = row.version_id in self.names.versions or not self.names.versions
                return place if known else f"{place}, {say('in an earlier version of the article')}"
        return None


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
