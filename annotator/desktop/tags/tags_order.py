"""The order of the rows in the tags table: what they sort by, and rows kept sorted while single ones change."""

from bisect import bisect_left
from collections.abc import Sequence
from heapq import merge

from annotator.desktop.tags.cells import Cells
from annotator.desktop.tags.columns import AnyColumn, Column
from annotator.storage.queries import TagRow

GROUP_END = "\x01"
"""Ends what a key says of its group; what follows sorts within the group."""

AFTER_GROUP = "\x02"

_AT_ONCE = 4_096
"""Keys sorted in one go: the interpreter lets no other thread in meanwhile, and the window wants to be painted."""


class Order:
    """What rows are sorted by: their group if any, a column, and where they are equal, their article and place."""

    def __init__(self, column: AnyColumn, cells: Cells, group: Column | None = None) -> None:
        self.column = column
        self.cells = cells
        self.group = group
        self._articles = {article_id: position for position, article_id in enumerate(cells.names.articles)}

    def key(self, row: TagRow) -> str:
        """Return the key of one row, unique to it; it sorts as the row does."""
        return self._keys([row])[0]

    def arrange(self, rows: Sequence[TagRow]) -> "SortedRows":
        """Return rows in this order, all at once; made for any thread."""
        keys = self._keys(rows)
        numbers = range(len(rows))
        parts = [
            sorted(numbers[start : start + _AT_ONCE], key=keys.__getitem__) for start in range(0, len(rows), _AT_ONCE)
        ]
        places = parts[0] if len(parts) == 1 else list(merge(*parts, key=keys.__getitem__))
        return SortedRows([keys[at] for at in places], [rows[at] for at in places])

    def _keys(self, rows: Sequence[TagRow]) -> list[str]:
        # Strings, for the garbage collector does not look at them: as tuples, fifty thousand keys took five times as
        # long. NUL sorts before whatever may follow a value that is the beginning of another.
        articles, last = self._articles, len(self._articles)
        keys = [f"{articles.get(row.article_id, last):06x}{row.start:08x}{row.end:08x}{row.id}" for row in rows]
        if self.column not in (Column.PLACE, Column.ARTICLE):
            keys = list(map("\0".join, zip(self.cells.sort_values(rows, self.column), keys, strict=True)))
        if self.group is not None:
            keys = list(map(GROUP_END.join, zip(self._groups(rows, self.group), keys, strict=True)))
        return keys

    def _groups(self, rows: Sequence[TagRow], group: Column) -> list[str]:
        if group == Column.ARTICLE:
            articles, last = self._articles, len(self._articles)
            return [f"{articles.get(row.article_id, last):06x}" for row in rows]
        values = self.cells.sort_values(rows, group)
        if group in (Column.KIND, Column.REVIEWER):
            # Two of the same name are two groups.
            ids = [row.kind if group == Column.KIND else row.author_id for row in rows]
            values = [f"{_plain(value)}\0{one}" for value, one in zip(values, ids, strict=True)]
        # What nothing is said of stands last.
        return [value or "\x7f" for value in values]


class SortedRows:
    """Rows with their keys, in the order of the keys."""

    __slots__ = ("keys", "rows")

    def __init__(self, keys: list[str], rows: list[TagRow]) -> None:
        self.keys = keys
        self.rows = rows

    def index(self, key: str) -> int:
        """Return where the row of a key stands, or would stand."""
        return bisect_left(self.keys, key)

    def add(self, key: str, row: TagRow) -> None:
        """Put a row into its place."""
        at = self.index(key)
        self.keys.insert(at, key)
        self.rows.insert(at, row)

    def remove(self, key: str) -> None:
        """Take a row out."""
        at = self.index(key)
        del self.keys[at], self.rows[at]

    def only(self, places: Sequence[int]) -> "SortedRows":
        """Return the rows at some places, given from the first to the last; always in lists of its own."""
        if len(places) == len(self.rows):
            return SortedRows(self.keys[:], self.rows[:])
        return SortedRows([self.keys[at] for at in places], [self.rows[at] for at in places])


def _plain(words: str) -> str:
    return words.replace(GROUP_END, " ").replace(AFTER_GROUP, " ")
