"""Undo and redo: the journal's images applied backwards, as new operations, unless somebody has built on them.

An operation whose ``undoes`` is empty is work. One whose ``undoes`` names a group of work takes that group back; one
whose ``undoes`` names such an undo does the work again. Undo takes the reviewer's latest work that is not taken back;
redo takes their latest undo that is not taken back itself, unless they have worked since.
"""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, func, select

from annotator.domain.articles import Reviewer
from annotator.domain.journal import Changes, RowChange, merged
from annotator.domain.vocabulary import Kind
from annotator.errors import Refused
from annotator.storage import schema
from annotator.storage.blanking import BLANK
from annotator.storage.codec import row_changes
from annotator.storage.project import Project
from annotator.storage.references import references_to
from annotator.storage.schema import metadata, operation
from annotator.storage.transactions import Read, Write, chunks

Afterwards = Callable[[Write], None]
"""Called with the transaction of an undo or redo before it ends."""


def undo(project: Project, reviewer: Reviewer, *, afterwards: Afterwards | None = None) -> Changes:
    """Take back what the reviewer did last, as an operation of its own named "Undo: …".

    ``afterwards`` puts right, in the same operation, what follows from rows that are back. Refused when there is
    nothing, or when a row is not what was left behind any more: the text names who changed it.
    """
    with project.write("Undo", reviewer) as write:
        _take_back(write, _LAST_WORK, "Undo")
        _follow(write, afterwards)
    return write.changes


def redo(project: Project, reviewer: Reviewer, *, afterwards: Afterwards | None = None) -> Changes:
    """Do again what the reviewer took back last, unless they have worked since; else as ``undo``."""
    with project.write("Redo", reviewer) as write:
        _take_back(write, _LAST_UNDO, "Redo")
        _follow(write, afterwards)
    return write.changes


def undo_entry(project: Project, reviewer: Reviewer, sequence: int, *, afterwards: Afterwards | None = None) -> Changes:
    """Take back one of the reviewer's own earlier entries, with its whole group, as an operation of its own.

    What was an undo is done again. Refused, naming what and who, when the entry is somebody else's, is taken back
    already, cannot be taken back at all, or when a row of it was changed since or has others hanging on it.
    """
    with project.write("Undo", reviewer) as write:
        taken = _entry_to_take(write, reviewer.id, sequence)
        _take_group(write, taken.undo_group, taken.undoes)
        _follow(write, afterwards)
    return write.changes


def undo_hindrance(read: Read, sequence: int, *, viewer: str) -> str:
    """Return why ``undo_entry`` would be refused, in a sentence for the reviewer; empty when it would not."""
    try:
        taken = _entry_to_take(read, viewer, sequence)
        _takable(read, viewer, taken.undo_group, taken.undoes)
    except Refused as refused:
        return str(refused)
    return ""


def undo_names(read: Read, reviewer_id: str) -> tuple[str, str]:
    """Return the names of what undo and redo would take; empty where there is nothing."""
    work = read.connection.execute(_LAST_WORK, {"reviewer": reviewer_id}).first()
    undone = read.connection.execute(_LAST_UNDO, {"reviewer": reviewer_id}).first()
    return (
        _name_of_work(read, work.undo_group) if work else "",
        _name_of_work(read, undone.undoes) if undone else "",
    )


def undo_sizes(read: Read, reviewer_id: str) -> tuple[int, int]:
    """Return how many characters of the journal undo and redo would work through: a measure of how long they take."""
    latest = (read.connection.execute(one, {"reviewer": reviewer_id}).first() for one in (_LAST_WORK, _LAST_UNDO))
    work, undone = (
        0 if found is None else int(read.connection.execute(_SIZE, {"group": found.undo_group}).scalar_one())
        for found in latest
    )
    return work, undone


def is_undone(group: ColumnElement[str]) -> ColumnElement[bool]:
    """Tell, in SQL, whether a group of work is taken back at present."""
    undoing, again = operation.alias(), operation.alias()
    done_again = select(1).where(again.c.undoes == undoing.c.undo_group).exists()
    return select(1).where(undoing.c.undoes == group, func.length(group) > 0, ~done_again).exists()


def _is_work() -> ColumnElement[bool]:
    # Not "undoes = ''": nearly every row is work, and an index over all of them would be walked through.
    # What cannot be undone has no group.
    return and_(func.length(operation.c.undoes) == 0, func.length(operation.c.undo_group) > 0)


def _last_work() -> Select[Any]:
    return (
        select(operation.c.undo_group, operation.c.undoes)
        .where(operation.c.reviewer_id == bindparam("reviewer"), _is_work(), ~is_undone(operation.c.undo_group))
        .order_by(operation.c.sequence.desc())
        .limit(1)
    )


def _last_undo() -> Select[Any]:
    worked = select(func.coalesce(func.max(operation.c.sequence), 0)).where(
        operation.c.reviewer_id == bindparam("reviewer"), _is_work()
    )
    work, again = operation.alias(), operation.alias()
    return (
        select(operation.c.undo_group, operation.c.undoes)
        .where(
            operation.c.reviewer_id == bindparam("reviewer"),
            operation.c.sequence > worked.scalar_subquery(),
            select(1).where(work.c.undo_group == operation.c.undoes, func.length(work.c.undoes) == 0).exists(),
            ~select(1).where(again.c.undoes == operation.c.undo_group).exists(),
        )
        .order_by(operation.c.sequence.desc())
        .limit(1)
    )


# Asked after every action: made once, since making them takes longer than answering them.
_LAST_WORK = _last_work()
_LAST_UNDO = _last_undo()
_SIZE = select(func.coalesce(func.sum(func.length(operation.c.changes)), 0)).where(
    operation.c.undo_group == bindparam("group")
)


def _name_of_work(read: Read, group: str) -> str:
    names = select(operation.c.name).where(operation.c.undo_group == group, _is_work())
    return str(read.connection.execute(names.order_by(operation.c.sequence.desc()).limit(1)).scalar_one())


def _follow(write: Write, afterwards: Afterwards | None) -> None:
    if afterwards is not None:
        afterwards(write)


def _take_back(write: Write, latest: Select[Any], verb: str) -> None:
    found = write.connection.execute(latest, {"reviewer": write.reviewer.id}).first()
    if found is None:
        raise Refused(f"There is nothing to {verb.lower()}.")
    _take_group(write, found.undo_group, found.undoes)


def _take_group(write: Write, group: str, undoes: str) -> None:
    """Apply the images of a group backwards: of work, or of an undo whose ``undoes`` names the work."""
    changes, what = _takable(write, write.reviewer.id, group, undoes)
    write.name = f"{_verb(undoes)}: {_name_of_work(write, undoes or group)}"
    write.undoes = group
    write.apply(change.reversed() for change in changes)
    _check_kinds(write, changes, what)


def _takable(read: Read, reviewer_id: str, group: str, undoes: str) -> tuple[tuple[RowChange, ...], str]:
    """Return the changes of a group and what taking them back is called; Refused when somebody built on them."""
    entries = read.connection.execute(
        select(operation.c.sequence, operation.c.changes)
        .where(operation.c.undo_group == group)
        .order_by(operation.c.sequence)
    ).all()
    changes = merged(change for entry in entries for change in row_changes(entry.changes))
    what = f"{_verb(undoes)} of “{_name_of_work(read, undoes or group)}”"
    conflict = _changed_since(read, changes) or _hanging_on(read, changes)
    if conflict is not None:
        raise _refusal(read, reviewer_id, *conflict, what, entries[-1].sequence)
    return changes, what


def _verb(undoes: str) -> str:
    return "Redo" if undoes else "Undo"


def _entry_to_take(read: Read, reviewer_id: str, sequence: int) -> Row[Any]:
    """Return the operation whose group stands for an entry: the entry itself, or the work that it did again."""
    column = operation.c
    wanted = select(
        column.name,
        column.undo_group,
        column.undoes,
        column.reviewer_id,
        column.changes.contains(BLANK, autoescape=True).label("erased"),
        schema.reviewer.c.name.label("reviewer"),
    ).join(schema.reviewer, schema.reviewer.c.id == column.reviewer_id)
    found = read.connection.execute(wanted.where(column.sequence == sequence)).first()
    if found is None:
        raise Refused("That entry is not in the history.")
    if found.reviewer_id != reviewer_id:
        raise Refused(f"“{found.name}” was done by {found.reviewer}, who alone can take it back.")
    if not found.undo_group or found.erased:
        raise Refused(f"“{found.name}” cannot be taken back.")
    undone = read.connection.execute(wanted.where(column.undo_group == found.undoes)).first() if found.undoes else None
    taken = found
    if undone is not None and undone.undoes:
        # What did work again is taken back by taking back the work.
        taken = read.connection.execute(wanted.where(column.undo_group == undone.undoes)).first() or found
    state = is_undone(column.undo_group) if not taken.undoes else _is_followed(column.undo_group)
    if read.connection.execute(select(1).where(column.undo_group == taken.undo_group, state).limit(1)).first():
        raise Refused(f"“{found.name}” is taken back already.")
    return taken


def _is_followed(group: ColumnElement[str]) -> ColumnElement[bool]:
    again = operation.alias()
    return select(1).where(again.c.undoes == group).exists()


def _changed_since(read: Read, changes: tuple[RowChange, ...]) -> tuple[str, str] | None:
    """Return table and id of a row that is not what the changes left behind: one look at each table."""
    for name, rows in _by_table(changes).items():
        now = read.images(metadata.tables[name], [row.id for row in rows])
        for row in rows:
            if now.get(row.id) != row.after:
                return name, row.id
    return None


def _hanging_on(read: Read, changes: tuple[RowChange, ...]) -> tuple[str, str] | None:
    """Return table and id of a row that others have hung on one which would go."""
    touched = {(change.table, change.id) for change in changes}
    for name, rows in _by_table(change for change in changes if change.before is None).items():
        for column in references_to(metadata.tables[name]):
            if column.table is operation:
                continue
            for chunk in chunks(row.id for row in rows):
                for found in read.connection.execute(select(column.table.c.id).where(column.in_(chunk))).scalars():
                    if (str(column.table.name), found) not in touched:
                        return str(column.table.name), str(found)
    return None


def _check_kinds(write: Write, taken_back: tuple[RowChange, ...], what: str) -> None:
    """Refuse to leave a tag without the definition of its kind: kinds are words, not references, to the database."""
    gone = {one.id for one in taken_back if one.table == "tag_definition" and one.before is None}
    images = (one.before for one in taken_back if one.table == "annotation" and one.before is not None)
    wanted = {str(one["kind"]) for one in images} - set(Kind)
    there = write.images(schema.tag_definition, list(wanted))
    column = schema.annotation.c
    used = (
        write.connection.execute(select(column.kind).where(column.kind.in_(gone)).limit(1)).scalar() if gone else None
    )
    if used is not None or wanted - set(there):
        state = "tags have been made with a kind in it" if used is not None else "the kind of a tag in it is not there"
        raise Refused(f"{what} is refused: {state} by now. Nothing was changed; retag or merge by hand.")


def _by_table(changes: Iterable[RowChange]) -> dict[str, list[RowChange]]:
    found: dict[str, list[RowChange]] = {}
    for change in changes:
        found.setdefault(change.table, []).append(change)
    return found


def _refusal(read: Read, reviewer_id: str, table: str, row_id: str, what: str, since: int) -> Refused:
    later = read.connection.execute(
        select(operation.c.name, schema.reviewer.c.name.label("reviewer"))
        .join(schema.reviewer, schema.reviewer.c.id == operation.c.reviewer_id)
        .where(operation.c.sequence > since, operation.c.changes.contains(row_id))
        # A colleague's change is the reason to tell; one's own later steps are most often undos of undos.
        .order_by((operation.c.reviewer_id == reviewer_id), operation.c.sequence.desc())
        .limit(1)
    ).first()
    row = "tag" if table == "annotation" else table.replace("_", " ")
    if later is None:
        return Refused(
            f"{what} is refused: one {row} was changed by another program than this. Nothing was changed; run a check "
            "of the project."
        )
    return Refused(
        f"{what} is refused: one {row} in it was changed since by {later.reviewer} (“{later.name}”). Nothing was "
        "changed; have that taken back first, or make the change by hand."
    )
