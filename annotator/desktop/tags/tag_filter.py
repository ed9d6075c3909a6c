"""Which tags a table shows: by kind, dispute, author, status, severity and words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.desktop.tags.cells import Cells
from annotator.desktop.tags.filter_terms import Term
from annotator.domain.vocabulary import Kind, Status
from annotator.storage.queries import TagRow

ALL, DISPUTED, MINE = "all", "disputed", "mine"
"""Groups that are no kinds; a group is one of these or a kind."""


@dataclass(frozen=True, slots=True)
class TagFilter:
    """What a row must be to be shown; empty means that anything goes. ``words`` is what ``filter_terms`` reads."""

    group: str = ALL
    words: str = ""
    status: str = ""
    reviewer_id: str = ""
    severity: str = ""

    @property
    def narrows(self) -> bool:
        """Whether more than the group is asked for."""
        return bool(self.words.strip() or self.status or self.reviewer_id or self.severity)

    def select(self, rows: Sequence[TagRow], viewer: str, terms: Sequence[Term], cells: Cells) -> Sequence[int]:
        """Return the places of the rows that are shown, from the first to the last; ``terms`` are its words, read."""
        places: Sequence[int] = range(len(rows))
        if self.group not in _GROUPS:
            places = [at for at in places if rows[at].kind == self.group]
        elif self.group == DISPUTED:
            places = [at for at in places if rows[at].status == Status.DISPUTED]
        elif self.group == MINE:
            places = [at for at in places if rows[at].author_id == viewer]
        if self.status:
            places = [at for at in places if rows[at].status == self.status]
        if self.reviewer_id:
            places = [at for at in places if rows[at].author_id == self.reviewer_id]
        if self.severity:
            places = [at for at in places if rows[at].severity == self.severity]
        for term in terms:
            places = term.select(rows, places, cells)
        return places


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
