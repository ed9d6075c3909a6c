"""Which operations are undone together: a group goes on only while nothing has come in between."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, select

from annotator.domain.journal import RowChange, merged
from annotator.storage.codec import row_changes
from annotator.storage.schema import operation

_LAST_OF_REVIEWER = (
    select(operation.c.undo_group, operation.c.undoes)
    .where(operation.c.reviewer_id == bindparam("reviewer"))
    .order_by(operation.c.sequence.desc())
    .limit(1)
)
_ANY = select(1).select_from(operation).where(operation.c.undo_group == bindparam("group")).limit(1)
_GROUP = select(operation.c.changes).where(operation.c.undo_group == bindparam("group")).order_by(operation.c.sequence)


def may_go_on(connection: Connection, group: str, reviewer_id: str, rows: Iterable[RowChange]) -> bool:
    """Tell whether a further operation may join a group, or must be undone by itself.

    It may when the group is new, or was the last thing that the reviewer did, and no row has been changed by
    somebody else between what the group left and what is changed now: taking the group back would take that along.
    """
    if connection.execute(_ANY, {"group": group}).first() is None:
        return True
    last = connection.execute(_LAST_OF_REVIEWER, {"reviewer": reviewer_id}).first()
    if last is None or last.undo_group != group or last.undoes:
        return False
    changed = {(row.table, row.id): row.before for row in rows if row.before is not None}
    if not changed:
        return True
    # Only now, and never for what adds rows alone: reading thousands of files is one group of hundreds of entries.
    earlier = connection.execute(_GROUP, {"group": group}).scalars()
    left = merged(change for entry in earlier for change in row_changes(entry))
    return all(changed.get((row.table, row.id), row.after) == row.after for row in left)
