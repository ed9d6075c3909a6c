"""Two copies of one project: the last state that both come from, and what each changed since.

Copies share the beginning of their journals, as far as its entries are the same. A merge point tells of a later state
that both come from: the one of the other copy that was taken in. Rows as they were in such a state are the rows of now,
with what the journal says they were before the first change since.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from annotator.domain.journal import Row, RowChange
from annotator.domain.merging import RowKey, Side
from annotator.storage import schema
from annotator.storage.codec import row_changes


@dataclass(frozen=True, slots=True)
class CommonState:
    """The state after entry ``sequence`` of one copy's journal; without a ``side``, both have nothing in common."""

    side: Side | None = None
    sequence: int = 0


@dataclass(slots=True)
class Since:
    """What one copy's journal tells of the time after an entry.

    ``before`` has the rows as they were before their first change since, ``at`` when each was changed last and ``by``
    the name of the reviewer who did it.
    """

    before: dict[RowKey, Row | None] = field(default_factory=dict)
    at: dict[RowKey, str] = field(default_factory=dict)
    by: dict[RowKey, str] = field(default_factory=dict)

    def note(self, changes: Iterable[RowChange], at: str = "", by: str = "") -> None:
        """Take in what was done later than everything so far."""
        for change in changes:
            key = RowKey(change.table, change.id)
            self.before.setdefault(key, change.before)
            self.at[key] = at
            self.by[key] = by

    def last(self, key: RowKey) -> tuple[str, str]:
        """Return when a row was changed last, and the name of who did it; both empty when it was not."""
        return self.at.get(key, ""), self.by.get(key, "")


def shared_entries(ours: Connection, theirs: Connection) -> int:
    """Return how many entries the two journals begin with that are the same."""
    low, high = 0, min(_last(ours).sequence, _last(theirs).sequence)
    # By halves: each entry is chained to the one before, so once they part they stay apart.
    while low < high:
        middle = (low + high + 1) // 2
        if _id_at(ours, middle) == _id_at(theirs, middle):
            low = middle
        else:
            high = middle - 1
    return low


def common_state(ours: Connection, theirs: Connection) -> CommonState:
    """Return the latest state known that both copies come from."""
    shared = shared_entries(ours, theirs)
    taken_in, given = _taken_in(ours, theirs), _taken_in(theirs, ours)
    # A point that was written here names an entry of theirs, and the other way round. The later one holds the earlier.
    if given and (not taken_in or given.head >= taken_in.sequence):
        if given.partial:
            return CommonState(Side.THEIRS, given.sequence)
        return CommonState(Side.OURS, max(shared, given.head))
    if taken_in:
        if taken_in.partial:
            return CommonState(Side.OURS, taken_in.sequence)
        return CommonState(Side.THEIRS, max(shared, taken_in.head))
    return CommonState(Side.OURS, shared) if shared else CommonState()


@dataclass(frozen=True, slots=True)
class _Point:
    sequence: int
    head: int
    partial: bool


def _taken_in(here: Connection, other: Connection) -> _Point | None:
    """Return the latest merge point here that names an entry of the other copy."""
    column = schema.merge_point.c
    for point in here.execute(select(schema.merge_point).order_by(column.sequence.desc())):
        head = other.execute(select(schema.operation.c.sequence).where(schema.operation.c.id == point.head_id)).scalar()
        if head is not None:
            return _Point(point.sequence, int(head), bool(point.partial))
    return None


def changed_since(connection: Connection, sequence: int, unfinished: Iterable[RowChange] = ()) -> Since:
    """Return what a copy's journal tells of the time after an entry, and what it will tell when this is finished."""
    column = schema.operation.c
    names = {row.id: str(row.name) for row in connection.execute(select(schema.reviewer.c.id, schema.reviewer.c.name))}
    statement = select(column.at, column.reviewer_id, column.changes)
    statement = statement.where(column.sequence > sequence).order_by(column.sequence)
    found = Since()
    for when, reviewer_id, changes in connection.execute(statement, execution_options={"yield_per": _AT_ONCE}):
        found.note(row_changes(changes), when, names.get(reviewer_id, ""))
    found.note(unfinished)
    return found


_AT_ONCE = 100


def last_entry(connection: Connection) -> tuple[int, str]:
    """Return number and id of the last entry of a copy's journal; 0 and nothing at first."""
    last = _last(connection)
    return int(last.sequence), str(last.id)


class _None:
    sequence = 0
    id = ""


def _last(connection: Connection) -> Any:
    column = schema.operation.c
    statement = select(column.sequence, column.id).order_by(column.sequence.desc()).limit(1)
    return connection.execute(statement).first() or _None


def _id_at(connection: Connection, sequence: int) -> str | None:
    column = schema.operation.c
    return connection.execute(select(column.id).where(column.sequence == sequence)).scalar()
