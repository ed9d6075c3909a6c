"""What differs between a project and another copy of it, ready to be merged, and the merged rows written.

The other copy is looked into and never written; every row that is taken from it is made anew from its values, so that
nothing comes in that this program would not have written itself.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, select

from annotator.domain.articles import MergePoint, Reviewer
from annotator.domain.ids import new_id
from annotator.domain.journal import Row, RowChange, utc_now
from annotator.domain.merging import RowKey, RowVersions, Side
from annotator.errors import DamagedProject, InvalidValue
from annotator.storage import schema
from annotator.storage.aliases import Aliases, aliases_between
from annotator.storage.blanking import erased_ids
from annotator.storage.codec import as_written, encode
from annotator.storage.copies import CommonState, Since, changed_since, common_state, last_entry, shared_entries
from annotator.storage.going_back import add_contents
from annotator.storage.kept_texts import KeptTexts
from annotator.storage.looking import as_of_today
from annotator.storage.row_differences import row_changes_between
from annotator.storage.schema import RECORDS
from annotator.storage.transactions import Read, Write, images

_RECORD_OF = {str(table.name): record for record, table in RECORDS.items()}
_NOT_SHARED = {"merge_point"}
"""Tables that tell of one copy alone."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The rows in which two copies differ, under the ids that both will have; ``ours`` as they are stored here now."""

    rows: dict[RowKey, RowVersions] = field(default_factory=dict)
    ours: dict[RowKey, tuple[str, Row]] = field(default_factory=dict)
    head: tuple[int, str] = (0, "")
    reviewers: tuple[Reviewer, ...] = ()
    has_base: bool = False


def references() -> dict[str, tuple[tuple[str, str, bool], ...]]:
    """Return, for each table, its columns that name rows, the tables that they name, and whether they hang on them."""
    return {
        str(table.name): tuple(
            (str(column.name), str(key.column.table.name), bool(column.info.get("owned")))
            for column in table.columns
            for key in column.foreign_keys
            if key.column.table.name in _RECORD_OF and key.column.table is not schema.reviewer
        )
        for table in RECORDS.values()
    }


def names_of_rows() -> dict[str, tuple[tuple[str, str, bool], ...]]:
    """Return, for each table, its columns that name rows or reviewers, the tables named, and whether one is needed."""
    return {
        str(table.name): tuple(
            (str(column.name), str(key.column.table.name), not column.nullable)
            for column in table.columns
            for key in column.foreign_keys
            if key.column.table.name in _RECORD_OF
        )
        for table in RECORDS.values()
    }


def state_of(read: Read) -> tuple[int, str]:
    """Return what tells two states of a project apart: number and id of the last entry of its journal."""
    return last_entry(read.connection)


@contextmanager
def opened_copy(path: Path) -> Iterator[Read]:
    """Read another copy of a project, which is neither changed nor migrated in place; KnownError as for opening one."""
    with as_of_today(path) as opened, opened.connect() as connection:
        yield Read(connection, KeptTexts())


def gather(
    read: Read, copy: Read, *, related: bool = True, brought: Mapping[RowKey, tuple[str, str]] | None = None
) -> Gathered:
    """Return what differs between a project and another copy of it. Linear in their rows and journals.

    Without ``related``, whatever their journals say, the two are taken to have no state in common. ``brought`` says of
    rows that another copy brought in this transaction when they were changed last and by whom.
    """
    ours, theirs = read.connection, copy.connection
    aliases = aliases_between(ours, theirs)
    stored: dict[RowKey, tuple[str, Row]] = {}
    mine: dict[RowKey, Row] = {}
    other: dict[RowKey, Row] = {}
    project_id = _project_id(ours) if _project_id(ours) == _project_id(theirs) else ""
    for change in _differing(ours, theirs, aliases):
        if change.table in _NOT_SHARED or (change.table == "project" and change.id != project_id):
            continue
        if change.before is not None:
            key = RowKey(change.table, aliases.id(Side.OURS, change.id))
            mine[key] = aliases.row(Side.OURS, change.before)
            stored[key] = (change.id, change.before)
        if change.after is not None:
            key = RowKey(change.table, aliases.id(Side.THEIRS, change.id))
            other[key] = aliases.row(Side.THEIRS, as_written(_RECORD_OF[change.table], change.after))
    erased = erased_ids(ours)
    keys = [
        key
        for key in dict.fromkeys((*mine, *other))
        if key.id not in erased and (mine.get(key) != other.get(key) or stored[key][1] != mine[key])
    ]
    shared = shared_entries(ours, theirs)
    since: dict[Side, Callable[[int], Since]] = {Side.OURS: _told_by(read), Side.THEIRS: partial(changed_since, theirs)}
    told = {side: since[side](shared) for side in Side}
    common = common_state(ours, theirs) if related else CommonState()
    base: dict[RowKey, Row | None] = {}
    if common.side is not None:
        side = common.side
        later = told[side] if common.sequence == shared else since[side](common.sequence)
        base = _as_they_were(side, keys, mine if side is Side.OURS else other, later, aliases)
    last = {side: {key: told[side].last(aliases.own_key(side, key)) for key in keys} for side in Side}
    last[Side.OURS].update({key: one for key, one in (brought or {}).items() if key in last[Side.OURS]})
    rows = {
        key: RowVersions(
            base=base.get(key),
            ours=mine.get(key),
            theirs=other.get(key),
            ours_at=last[Side.OURS][key][0],
            theirs_at=last[Side.THEIRS][key][0],
            ours_by=last[Side.OURS][key][1],
            theirs_by=last[Side.THEIRS][key][1],
        )
        for key in keys
    }
    return Gathered(
        rows=rows,
        ours={key: value for key, value in stored.items() if key in rows},
        head=last_entry(theirs),
        reviewers=aliases.new_reviewers,
        has_base=common.side is not None,
    )


def store(write: Write, copy: Read, gathered: Gathered, merged: Mapping[RowKey, Row | None], name: str) -> None:
    """Write merged rows, the texts that they need, the reviewers who are new here, and what was taken in.

    ``merged`` names the rows that were gathered. Nothing is written where nothing differs.
    """
    changes = list(_to_write(gathered, merged))
    for reviewer in gathered.reviewers:
        # Who reviewed is a fact: not undone, not journaled.
        write.connection.execute(schema.reviewer.insert().values(encode(reviewer)))
    add_contents(write, copy.connection, changes)
    write.apply(changes)
    sequence, head_id = gathered.head
    if not changes or not sequence:
        return
    point = MergePoint(
        id=new_id(),
        head_id=head_id,
        sequence=last_entry(write.connection)[0] + 1,
        name=name,
        created_at=utc_now(),
    )
    write.add(point)


def _to_write(gathered: Gathered, merged: Mapping[RowKey, Row | None]) -> Iterator[RowChange]:
    for key, row in merged.items():
        id_, before = gathered.ours.get(key, (key.id, None))
        after = row
        if row is not None and row is not before and row is not gathered.rows[key].theirs:
            after = as_written(_RECORD_OF[key.table], row)
        if before == after:
            continue
        if before is None or after is None or id_ == key.id:
            yield RowChange(key.table, id_, before, after)
        else:
            yield RowChange(key.table, id_, before, None)
            yield RowChange(key.table, key.id, None, after)


def _differing(ours: Connection, theirs: Connection, aliases: Aliases) -> Iterator[RowChange]:
    """Yield each row that one copy has otherwise than the other, and those of ours that get another id."""
    seen: set[RowKey] = set()
    for change in row_changes_between(ours, theirs):
        seen.add(RowKey(change.table, change.id))
        yield change
    if not aliases.changes_ours:
        return
    for table in RECORDS.values():
        for found in images(ours, select(table)):
            key = RowKey(str(table.name), str(found["id"]))
            if key not in seen and aliases.row(Side.OURS, found) != found:
                yield RowChange(key.table, key.id, found, found)


def _as_they_were(
    side: Side, keys: Iterable[RowKey], now: Mapping[RowKey, Row], later: Since, aliases: Aliases
) -> dict[RowKey, Row | None]:
    """Return rows as they were in one copy before what its journal tells; None for those that were not there.

    ``now`` has those that are there now. A row of theirs that the journal does not tell in full counts as none.
    """
    found: dict[RowKey, Row | None] = {}
    for key in keys:
        own = aliases.own_key(side, key)
        if own not in later.before:
            found[key] = now.get(key)
            continue
        row = later.before[own]
        if row is not None and side is Side.THEIRS:
            row = _trusted(key.table, row)
        found[key] = None if row is None else aliases.row(side, row)
    return found


def _trusted(table: str, row: Row) -> Row | None:
    try:
        return as_written(_RECORD_OF[table], row)
    except (DamagedProject, InvalidValue):
        return None


def _told_by(read: Read) -> Callable[[int], Since]:
    """Return what tells what was done here since an entry, what is not journaled yet included.

    That is what copies brought that are taken in together: the next of them meets it as if it had been there.
    """
    if isinstance(read, Write):
        return partial(changed_since, read.connection, unfinished=read.unfinished)
    return partial(changed_since, read.connection)


def _project_id(connection: Connection) -> str:
    return str(connection.execute(select(schema.project.c.id)).scalar())
