"""Which tags a table shows: by kind, dispute, author, status, severity and words."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from annotator.domain.vocabulary import Kind, Status
from annotator.storage.queries import TagRow

ALL, DISPUTED, MINE = "all", "disputed", "mine"
"""Groups that are no kinds; a group is one of these or a kind."""

Predicate = Callable[[TagRow], bool]


@dataclass(frozen=True, slots=True)
class TagFilter:
    """What a row must be to be shown; empty means that anything goes. ``words`` must all occur, in any case."""

    group: str = ALL
    words: str = ""
    status: str = ""
    reviewer_id: str = ""
    severity: str = ""

    @property
    def narrows(self) -> bool:
        """Whether more than the group is asked for."""
        return bool(self.words.strip() or self.status or self.reviewer_id or self.severity)

    def predicate(self, viewer: str, searchable: Callable[[TagRow], str]) -> Predicate:
        """Return a function that tells whether a row is shown; ``searchable`` gives its words, case folded."""
        tests: list[Predicate] = []
        words = self.words.casefold().split()
        if self.group != ALL:
            tests.append(lambda row: in_group(row, self.group, viewer))
        if self.status:
            tests.append(lambda row: row.status == self.status)
        if self.reviewer_id:
            tests.append(lambda row: row.author_id == self.reviewer_id)
        if self.severity:
            tests.append(lambda row: row.severity == self.severity)
        if len(words) == 1:
            word = words[0]
            tests.append(lambda row: word in searchable(row))
        elif words:
            tests.append(lambda row: all(word in searchable(row) for word in words))
        if not tests:
            return _any
        return tests[0] if len(tests) == 1 else lambda row: all(test(row) for test in tests)


def in_group(row: TagRow, group: str, viewer: str) -> bool:
    """Tell whether a row belongs to a group."""
    if group == DISPUTED:
        return row.status == Status.DISPUTED
    if group == MINE:
        return row.author_id == viewer
    return group in (ALL, row.kind)


class GroupCounts:
    """How many rows each group has; kept up to date row by row."""

    def __init__(self, viewer: str, rows: Iterable[TagRow] = ()) -> None:
        self.viewer = viewer
        rows = list(rows)
        self._counts = Counter(row.kind for row in rows)
        self._counts[ALL] = len(rows)
        self._counts[DISPUTED] = sum(row.status == Status.DISPUTED for row in rows)
        self._counts[MINE] = sum(row.author_id == viewer for row in rows)

    def __getitem__(self, group: str) -> int:
        return self._counts[group]

    def change(self, old: TagRow | None, new: TagRow | None) -> None:
        """Count a row that went, came or changed."""
        for row, step in ((old, -1), (new, 1)):
            if row is not None:
                self._counts[row.kind] += step
                self._counts[ALL] += step
                self._counts[DISPUTED] += step * (row.status == Status.DISPUTED)
                self._counts[MINE] += step * (row.author_id == self.viewer)

    def kinds(self) -> list[str]:
        """Return the kinds that are there: the four, then those that the project defines."""
        own = sorted(kind for kind, count in self._counts.items() if count and kind not in (*_GROUPS, *Kind))
        return [*Kind, *own]


_GROUPS = (ALL, DISPUTED, MINE)


def _any(row: TagRow) -> bool:  # noqa: ARG001 — a predicate that asks nothing
    return True
