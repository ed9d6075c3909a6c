"""The journal: what each operation changed, and how operations chain by hash."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from annotator.domain.fields import Json

Row = dict[str, Json]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after an operation; None where it did not exist. Texts are named by hash, never contained."""

    table: str
    id: str
    before: Row | None
    after: Row | None

    def reversed(self) -> "RowChange":
        """Return the change that takes this one back."""
        return RowChange(self.table, self.id, self.after, self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One entry of the journal; an ``undo_group`` is undone as one, and ``undoes`` names the group taken back."""

    sequence: int
    id: str
    name: str
    reviewer_id: str
    at: str
    undoes: str = ""
    undo_group: str
    changes: tuple[RowChange, ...]
    previous_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What an action changed: the rows by table, and where the journal stands now. Views reload what it names."""

    sequence: int = 0
    rows: tuple[RowChange, ...] = ()
    name: str = ""
    undo_group: str = ""
    unknown: bool = False
    """True when another process wrote: everything may have changed."""

    def ids(self, table: str) -> list[str]:
        """Return the ids of the rows of one table that changed."""
        return [row.id for row in self.rows if row.table == table]

    def of(self, table: str) -> Iterator[RowChange]:
        """Yield the changes of one table."""
        return (row for row in self.rows if row.table == table)

    def __bool__(self) -> bool:
        return self.unknown or bool(self.rows)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """An operation as a person reads it: the journal's row without its images.

    ``about`` has the words of the first tag that it changed, or the title of the first article; empty without either.
    """

    sequence: int
    id: str
    name: str
    reviewer: str
    at: str
    undone: bool = False
    undoes: str = ""
    tables: tuple[str, ...] = field(default=())
    reviewer_id: str = ""
    about: str = ""


def operation_hash(previous_hash: str, values: Iterable[Json]) -> str:
    """Return SHA-256 over the previous hash and an operation's values, as canonical JSON in UTF-8."""
    body = json.dumps([previous_hash, *values], ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()


def merged(changes: Iterable[RowChange]) -> tuple[RowChange, ...]:
    """Fold changes, given in the order they were made, into one for each row; what cancels out is dropped."""
    first: dict[tuple[str, str], RowChange] = {}
    for change in changes:
        key = (change.table, change.id)
        seen = first.get(key)
        first[key] = RowChange(change.table, change.id, seen.before if seen else change.before, change.after)
    return tuple(change for change in first.values() if change.before != change.after)


def utc_now() -> str:
    """Return the present time as ISO 8601 with microseconds, in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
