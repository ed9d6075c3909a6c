"""Undo and redo: the journal's images applied backwards, as new operations, unless somebody has built on them.

An operation whose ``undoes`` is empty is work. One whose ``undoes`` names a group of work takes that group back; one
whose ``undoes`` names such an undo does the work again. Undo takes the reviewer's latest work that is not taken back;
redo takes their latest undo that is not taken back itself, unless they have worked since.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, select

from annotator.domain.articles import Reviewer
from annotator.domain.journal import Changes, RowChange, merged
from annotator.domain.vocabulary import Kind
from annotator.errors import Refused
from annotator.storage import schema
from annotator.storage.codec import row_changes
from annotator.storage.project import Project
from annotator.storage.references import references_to
from annotator.storage.schema import metadata, operation
from annotator.storage.transactions import Read, Write, chunks


def undo(project: Project, reviewer: Reviewer) -> Changes:
    """Take back what the reviewer did last, as an operation of its own named "Undo: …".

    Refused when there is nothing, or when a row is not what was left behind any more: the text names who changed it.
    """
    with project.write("Undo", reviewer) as write:
        _take_back(write, _LAST_WORK, "Undo")
    return write.changes


def redo(project: Project, reviewer: Reviewer) -> Changes:
    """Do again what the reviewer took back last, unless they have worked since; else as ``undo``."""
    with project.write("Redo", reviewer) as write:
        _take_back(write, _LAST_UNDO, "Redo")
    return write.changes


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


def _take_back(write: Write, latest: Select[Any], verb: str) -> None:
    found = write.connection.execute(latest, {"reviewer": write.reviewer.id}).first()
    if found is None:
        raise Refused(f"There is nothing to {verb.lower()}.")
    entries = write.connection.execute(
        select(operation.c.sequence, operation.c.changes)
        .where(operation.c.undo_group == found.undo_group)
        .order_by(operation.c.sequence)
    ).all()
    changes = merged(change for entry in entries for change in row_changes(entry.changes))
    name = _name_of_work(write, found.undoes or found.undo_group)
    conflict = _changed_since(write, changes) or _hanging_on(write, changes)
    if conflict is not None:
        raise _refusal(write, *conflict, f"{verb} of “{name}”", entries[-1].sequence)
    write.name = f"{verb}: {name}"
    write.undoes = found.undo_group
    write.apply(change.reversed() for change in changes)
    _check_kinds(write, changes, f"{verb} of “{name}”")


def _changed_since(write: Write, changes: tuple[RowChange, ...]) -> tuple[str, str] | None:
    """Return table and id of a row that is not what the changes left behind: one look at each table."""
    for name, rows in _by_table(changes).items():
        now = write.images(metadata.tables[name], [row.id for row in rows])
        for row in rows:
            if now.get(row.id) != row.after:
                return name, row.id
    return None


def _hanging_on(write: Write, changes: tuple[RowChange, ...]) -> tuple[str, str] | None:
    """Return table and id of a row that others have hung on one which would go."""
    touched = {(change.table, change.id) for change in changes}
    for name, rows in _by_table(change for change in changes if change.before is None).items():
        for column in references_to(metadata.tables[name]):
            if column.table is operation:
                continue
            for chunk in chunks(row.id for row in rows):
                for found in write.connection.execute(select(column.table.c.id).where(column.in_(chunk))).scalars():
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


def _refusal(write: Write, table: str, row_id: str, what: str, since: int) -> Refused:
    later = write.connection.execute(
        select(operation.c.name, schema.reviewer.c.name.label("reviewer"))
        .join(schema.reviewer, schema.reviewer.c.id == operation.c.reviewer_id)
        .where(operation.c.sequence > since, operation.c.changes.contains(row_id))
        # A colleague's change is the reason to tell; one's own later steps are most often undos of undos.
        .order_by((operation.c.reviewer_id == write.reviewer.id), operation.c.sequence.desc())
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
