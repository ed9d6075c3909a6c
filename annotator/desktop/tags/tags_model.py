"""The rows of the tags table: sorted, grouped, filtered and changed one by one, at fifty thousand as at fifty."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from annotator.desktop.tags.cell_looks import alignment, tool_tip
from annotator.desktop.tags.cells import Cells, Names
from annotator.desktop.tags.columns import AnyColumn, Column, FieldColumn, field_columns, heading, key_of
from annotator.desktop.tags.filter_terms import Term, columns_of, parse
from annotator.desktop.tags.tag_filter import GroupCounts, TagFilter
from annotator.desktop.tags.tag_groups import Group, Lines, group_key
from annotator.desktop.tags.tags_order import Order, SortedRows
from annotator.desktop.translation import figure
from annotator.desktop.wording import capital, say
from annotator.storage.queries import TagRow, Tally

Index = QModelIndex | QPersistentModelIndex

MOST_ROWS_AT_ONCE = 300
"""Rows changed one by one; when more change, showing all anew is quicker."""

TAG_ROLE = Qt.ItemDataRole.UserRole
"""Gives the TagRow of an index; None at a head."""

HEAD_ROLE = Qt.ItemDataRole.UserRole + 1
"""Gives the Group whose head an index is in; None at a row."""

_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.TextAlignmentRole,
        TAG_ROLE,
        HEAD_ROLE,
    }
)


class TagsModel(QAbstractTableModel):
    """Light rows of tags. Signals: ``counts_changed()`` when the sizes of the groups may have changed.

    All rows are kept sorted, and those shown are a part of them in the same order: a filter is one pass without
    sorting, a changed row is found and placed by bisection. Fields are decoded when a row is painted.
    """

    counts_changed = Signal()

    def __init__(self, viewer: str, fields: Sequence[FieldColumn] | None = None) -> None:
        super().__init__()
        self.fields = tuple(field_columns() if fields is None else fields)
        self.filter = TagFilter()
        self.terms: list[Term] = []
        self.counts = GroupCounts(viewer)
        self.order = Order(Column.PLACE, Cells(Names()))
        self._viewer = viewer
        self._by_id: dict[str, TagRow] = {}
        self._sorted = SortedRows([], [])
        self._lines = Lines()

    # -- rows --------------------------------------------------------------------------------------------------------

    @property
    def names(self) -> Names:
        """What the ids in the rows stand for."""
        return self.order.cells.names

    @property
    def cells(self) -> Cells:
        """The words of the cells."""
        return self.order.cells

    @property
    def columns(self) -> list[AnyColumn]:
        """Every column, from left to right as Qt numbers them."""
        return [*Column, *self.fields]

    @property
    def shown_count(self) -> int:
        """How many tags the filter lets through, folded away or not."""
        return len(self._lines.rows.keys)

    @property
    def total(self) -> int:
        """How many tags there are."""
        return len(self._by_id)

    @property
    def descending(self) -> bool:
        """Whether rows stand from the last to the first."""
        return self._lines.descending

    @property
    def groups(self) -> Sequence[Group]:
        """The groups, from the first to the last."""
        return self._lines.groups

    def column(self, number: int) -> AnyColumn:
        """Return a column by Qt's number."""
        return Column(number) if number < len(Column) else self.fields[number - len(Column)]

    def number(self, key: str) -> int | None:
        """Return Qt's number of a column by the name under which it is remembered; None when it is gone."""
        return next((at for at, column in enumerate(self.columns) if key_of(column) == key), None)

    def set_fields(self, fields: Sequence[FieldColumn]) -> None:
        """Have other columns of fields, where the project's own kinds have changed."""
        if tuple(fields) != self.fields:
            self.beginResetModel()
            self.fields = tuple(fields)
            if self.order.column not in self.columns:
                self._arrange(Order(Column.PLACE, self.cells, self.order.group))
            self.terms = parse(self.filter.words, self.columns)
            self._narrow()
            self.endResetModel()

    def show_rows(self, rows: Sequence[TagRow], names: Names) -> None:
        """Show other rows."""
        order = Order(self.order.column, Cells(names), self.order.group)
        by_id = {row.id: row for row in rows}
        self.show_arranged(order, order.arrange(rows), by_id, GroupCounts(self._viewer, rows))

    def show_arranged(self, order: Order, rows: SortedRows, by_id: dict[str, TagRow], counts: GroupCounts) -> None:
        """Show rows that were sorted and counted before, perhaps in a job; what is given belongs to the model."""
        self.beginResetModel()
        self.order = order
        self._sorted = rows
        self._by_id = by_id
        self.counts = counts
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

    def change_tallies(self, tallies: Mapping[str, Tally]) -> None:
        """Take anew what hangs on some tags."""
        for annotation_id, tally in tallies.items():
            row = self._by_id.get(annotation_id)
            if row is None:
                continue
            key = self.order.key(row)
            shown = self._shows(row)
            self.names.tallies[annotation_id] = tally
            # A tally may be what is sorted by, or asked for.
            if key != self.order.key(row) or shown != self._shows(row):
                self._take_out(key, shown=shown)
                self._put_in(self.order.key(row), row, shown=self._shows(row))
            elif shown and (line := self._lines.line(key)) is not None:
                self._tell_changed(line)

    def rename(self, names: Names) -> None:
        """Take other names for articles, reviewers and kinds."""
        self.show_sorted(Order(self.order.column, self.cells.renamed(names), self.order.group))

    def set_viewer(self, viewer: str) -> None:
        """Let another reviewer be the one whose tags are "mine"; rows come with the next ``show_rows``."""
        self._viewer = viewer

    def set_filter(self, wanted: TagFilter) -> None:
        """Show only the rows that a filter lets through."""
        if wanted == self.filter:
            return
        self.beginResetModel()
        self.filter = wanted
        self.terms = parse(wanted.words, self.columns)
        self._narrow()
        self.endResetModel()

    def prepared(self, wanted: TagFilter, column: AnyColumn | None = None) -> bool:
        """Tell whether a filter, or sorting by a column, needs no words that only a job should make."""
        terms = parse(wanted.words, self.columns)
        columns = columns_of(terms) + ([column] if column is not None else [])
        words = any(term.column is None for term in terms)
        return self.cells.prepared(columns, self._sorted.rows, words=words)

    def row_of(self, annotation_id: str) -> int | None:
        """Return the line on which a tag is shown, None when it is not."""
        row = self._by_id.get(annotation_id)
        if row is None or not self._shows(row):
            return None
        return self._lines.line(self.order.key(row))

    def folded_away(self, annotation_id: str) -> Group | None:
        """Return the folded group that a tag is in, None where it is on a line or filtered out."""
        row = self._by_id.get(annotation_id)
        group = self._lines.group_of(self.order.key(row)) if row is not None and self._shows(row) else None
        return group if group is not None and group.folded else None

    def tag(self, line: int) -> TagRow | None:
        """Return the tag on a line, None for a head."""
        place = self._lines.place(line)
        return None if place is None else self._lines.rows.rows[place]

    def tags_on(self, first: int, last: int) -> list[TagRow]:
        """Return the tags on some lines, from top to bottom; a folded head stands for its rows."""
        if not self._lines.grouped:
            rows = self._lines.rows.rows
            if not self._lines.descending:
                return rows[first : last + 1]
            return rows[len(rows) - 1 - last : len(rows) - first][::-1]
        found: list[TagRow] = []
        for line in range(first, last + 1):
            row, head = self.tag(line), self.head(line)
            if row is not None:
                found.append(row)
            elif head is not None and head.folded:
                found += self.tags_of(head)
        return found

    def head(self, line: int) -> Group | None:
        """Return the group whose head a line is, None for a row."""
        return self._lines.head(line)

    def head_of(self, line: int) -> int | None:
        """Return the line of the head above a row, None without groups."""
        above = [group.line for group in self._lines.groups if group.line <= line]
        return above[-1] if above else None

    def tags_of(self, group: Group) -> list[TagRow]:
        """Return the tags under a head, folded or not."""
        rows = self._lines.rows.rows[group.first : group.first + group.size]
        return rows[::-1] if self._lines.descending else rows

    def head_words(self, group: Group) -> str:
        """Return what a head says, without its number."""
        assert self.order.group is not None
        words = self.cells.of(self._lines.rows.rows[group.first], self.order.group)
        return capital(words) if words else say("none")

    def by_id(self, annotation_id: str) -> TagRow | None:
        """Return a tag among all rows, shown or filtered out."""
        return self._by_id.get(annotation_id)

    def all_rows(self) -> list[TagRow]:
        """Return every row, filtered out or not."""
        return list(self._sorted.rows)

    def shown_rows(self) -> list[TagRow]:
        """Return the rows that the filter lets through, folded away or not, in ascending order."""
        return list(self._lines.rows.rows)

    def learn(self, prepared: Cells, *, unchanged: bool = False) -> None:
        """Take words that a job made of rows, but for those that have changed since it began."""
        self.cells.learn(prepared, self._by_id, unchanged=unchanged)

    # -- order and groups --------------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal rows stand by article and place."""
        descending = order == Qt.SortOrder.DescendingOrder
        wanted = self.column(column)
        anew = wanted != self.order.column
        order_of_rows = Order(wanted, self.cells, self.order.group) if anew else self.order
        self.show_sorted(order_of_rows, descending=descending, anew=anew)

    def show_sorted(
        self, order: Order, rows: SortedRows | None = None, *, descending: bool | None = None, anew: bool = True
    ) -> None:
        """Stand in another order; ``rows`` are those there are when a job has arranged them.

        Without ``anew`` they stand in it already, and are only turned round. Between Qt's two signals, so that
        selection and scroll follow their rows.
        """
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(row.id if (row := self.tag(index.row())) else "", index.column()) for index in before]
        if anew:
            self._arrange(order, rows)
        if descending is not None:
            self._lines.descending = descending
        self._narrow()
        self.changePersistentIndexList(before, [self._index_of(*one) for one in kept])
        self.layoutChanged.emit()

    def fold(self, groups: Iterable[Group], *, folded: bool) -> None:
        """Fold the rows of some groups away, or show them again."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept: list[tuple[str, str, int]] = []
        for index in before:
            row, head = self.tag(index.row()), self.head(index.row())
            kept.append((row.id if row else "", head.key if head else "", index.column()))
        self._lines.fold([group.key for group in groups], folded=folded)
        self._lines.arrange()
        lines = {group.key: group.line for group in self._lines.groups}
        after = [
            self.index(lines[key], column) if key in lines else self._index_of(id_, column) for id_, key, column in kept
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # -- Qt's model --------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own default
        """Return how many lines are shown."""
        return 0 if parent.isValid() else self._lines.count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column) + len(self.fields)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        # Qt asks for a dozen roles to paint a cell, most of which no cell has.
        if role not in _ROLES or not index.isValid():
            return None
        row = self.tag(index.row())
        if row is None:
            return self._data_of_head(index, role)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.cells.of(row, self.column(index.column()))
            case Qt.ItemDataRole.ToolTipRole:
                return tool_tip(self.cells, row, self.column(index.column()))
            case Qt.ItemDataRole.TextAlignmentRole:
                return alignment(row, self.column(index.column()))
        return row if role == TAG_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading(self.column(section))
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    # -- inside ------------------------------------------------------------------------------------------------------

    def _data_of_head(self, index: Index, role: int) -> Any:
        group = self._lines.head(index.row())
        if group is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.head_words(group) if index.column() == 0 else None
            case Qt.ItemDataRole.AccessibleTextRole:
                state = say("folded") if group.folded else say("unfolded")
                return f"{self.head_words(group)}, {figure(group.size)}, {state}"
        return group if role == HEAD_ROLE else None

    def _change(self, annotation_id: str, new: TagRow | None) -> None:
        old = self._by_id.get(annotation_id)
        if old == new:
            return
        old_key = self.order.key(old) if old is not None else None
        was_shown = old is not None and self._shows(old)
        self.cells.forget(annotation_id)
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
        shown = self._lines.rows
        self._sorted.rows[self._sorted.index(key)] = new
        shown.rows[shown.index(key)] = new
        self._by_id[new.id] = new
        line = self._lines.line(key)
        if line is not None:
            self._tell_changed(line)

    def _take_out(self, key: str, *, shown: bool) -> None:
        self._sorted.remove(key)
        if not shown:
            return
        lines = self._lines.lines_to_remove(key)
        if lines is not None:
            self.beginRemoveRows(QModelIndex(), *lines)
        self._lines.rows.remove(key)
        self._lines.arrange()
        if lines is not None:
            self.endRemoveRows()
        self._tell_head(key)

    def _put_in(self, key: str, new: TagRow, *, shown: bool) -> None:
        self._sorted.add(key, new)
        if not shown:
            return
        lines = self._lines.lines_to_insert(key)
        if lines is not None:
            self.beginInsertRows(QModelIndex(), *lines)
        self._lines.rows.add(key, new)
        self._lines.arrange()
        if lines is not None:
            self.endInsertRows()
        self._tell_head(key)

    def _tell_head(self, key: str) -> None:
        group = self._lines.group_of(key)
        if group is not None and group.key == group_key(key):
            self._tell_changed(group.line)

    def _tell_changed(self, line: int) -> None:
        self.dataChanged.emit(self.index(line, 0), self.index(line, self.columnCount() - 1))

    def _arrange(self, order: Order, rows: SortedRows | None = None) -> None:
        self.order = order
        self._sorted = order.arrange(self._sorted.rows) if rows is None else rows

    def _narrow(self) -> None:
        self._lines.grouped = self.order.group is not None
        places = self.filter.select(self._sorted.rows, self._viewer, self.terms, self.cells)
        # A copy even when all are shown: the two change one after the other.
        self._lines.rows = self._sorted.only(places)
        self._lines.arrange()

    def _shows(self, row: TagRow) -> bool:
        return bool(self.filter.select([row], self._viewer, self.terms, self.cells))

    def _index_of(self, annotation_id: str, column: int) -> QModelIndex:
        line = self.row_of(annotation_id)
        return QModelIndex() if line is None else self.index(line, column)
