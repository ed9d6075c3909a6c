"""Where sorted rows stand on the screen: perhaps turned round, perhaps under heads that can be folded."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from typing import NamedTuple

from annotator.desktop.tags.tags_order import AFTER_GROUP, GROUP_END, SortedRows


class Group(NamedTuple):
    """Rows under one head: what their keys begin with, where they stand among the rows, and the line of the head."""

    key: str
    first: int
    size: int
    line: int
    folded: bool


class Lines:
    """The lines of a table for sorted rows; ``arrange`` again after each change of them.

    Without groups every row is a line. With groups each has a head, in ascending order; turning round concerns the
    rows within.
    """

    def __init__(self) -> None:
        self.rows = SortedRows([], [])
        self.descending = False
        self.grouped = False
        self.folded: set[str] = set()
        self.count = 0
        self.groups: list[Group] = []
        self._heads: list[int] = []

    def arrange(self) -> None:
        """Find the groups; the work is one of their number, not of that of the rows."""
        self.groups = []
        keys = self.rows.keys
        self.count = 0 if self.grouped else len(keys)
        at = 0
        while self.grouped and at < len(keys):
            key = group_key(keys[at])
            after = bisect_left(keys, key + AFTER_GROUP, at)
            folded = key in self.folded
            self.groups.append(Group(key, at, after - at, self.count, folded))
            self.count += 1 if folded else 1 + after - at
            at = after
        self._heads = [group.line for group in self.groups]

    def head(self, line: int) -> Group | None:
        """Return the group whose head a line is, None for a row."""
        at = bisect_left(self._heads, line)
        return self.groups[at] if at < len(self._heads) and self._heads[at] == line else None

    def place(self, line: int) -> int | None:
        """Return which row, among the sorted ones, stands on a line; None for a head."""
        if not self.grouped:
            return self._turned(line, 0, len(self.rows.keys))
        group = self.groups[bisect_right(self._heads, line) - 1]
        return None if group.line == line else self._turned(line - group.line - 1, group.first, group.size)

    def line(self, key: str) -> int | None:
        """Return the line of the row with a key, None while it is folded away."""
        at = self.rows.index(key)
        if not self.grouped:
            return self._turned(at, 0, len(self.rows.keys))
        group = self.group_of(key)
        if group is None or group.folded:
            return None
        return group.line + 1 + self._turned(at - group.first, 0, group.size)

    def group_of(self, key: str) -> Group | None:
        """Return the group that a key belongs to, None where there is none yet."""
        if not self.grouped:
            return None
        wanted = group_key(key)
        return next((group for group in self.groups if group.key == wanted), None)

    def lines_to_remove(self, key: str) -> tuple[int, int] | None:
        """Return the first and the last line that go with a row; None where it is folded away among others."""
        group = self.group_of(key)
        if group is not None and group.size == 1:
            return group.line, group.line + (0 if group.folded else 1)
        line = self.line(key)
        return None if line is None else (line, line)

    def lines_to_insert(self, key: str) -> tuple[int, int] | None:
        """Return the first and the last line that come with a new row; None where it comes under a folded head."""
        at = self.rows.index(key)
        if not self.grouped:
            line = len(self.rows.keys) - at if self.descending else at
            return line, line
        group = self.group_of(key)
        if group is None:
            wanted = group_key(key)
            line = next((one.line for one in self.groups if one.key > wanted), self.count)
            return line, line + (0 if wanted in self.folded else 1)
        if group.folded:
            return None
        offset = at - group.first
        line = group.line + 1 + (group.size - offset if self.descending else offset)
        return line, line

    def fold(self, keys: Collection[str], *, folded: bool) -> None:
        """Fold groups, or unfold them."""
        self.folded = self.folded | set(keys) if folded else self.folded - set(keys)

    def _turned(self, offset: int, first: int, count: int) -> int:
        return first + (count - 1 - offset if self.descending else offset)


def group_key(key: str) -> str:
    """Return what a row's key says of its group."""
    return key.partition(GROUP_END)[0]
