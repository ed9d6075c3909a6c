"""How an erasure stands in the journal: changes without images, and an entry that tells of it.

A change whose images were blanked names a row and says nothing of it any more; undo passes it over, and the row is not
there. The entry "Erased …" holds one change of a table that does not exist, ``erasure``, whose image is the figures of
the erasure: who erased, how many changes were blanked, where the chain was sealed anew.
"""

from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Connection, select

from annotator.domain.journal import Row, RowChange
from annotator.domain.keeping import Erasure
from annotator.storage import schema
from annotator.storage.codec import row_changes
from annotator.storage.transactions import Read

TABLE = "erasure"
"""Named in the journal only."""

BLANK = '"before":null,"after":null'
"""How a blanked change is written: nothing that the program writes otherwise has neither image."""


def is_blank(change: RowChange) -> bool:
    """Tell whether the images of a change were blanked."""
    return change.before is None and change.after is None


def blanked(change: RowChange) -> RowChange:
    """Return what is left of a change that is erased."""
    return RowChange(change.table, change.id, None, None)


def erased_ids(connection: Connection) -> set[str]:
    """Return the ids of all rows that were erased for good."""
    return {change.id for change in _blank_changes(connection)}


def erasures(read: Read) -> list[Erasure]:
    """Return what was erased for good, the first erasure first."""
    operation, reviewer = schema.operation.c, schema.reviewer.c
    statement = (
        select(operation.sequence, operation.at, operation.changes, reviewer.name)
        .join_from(schema.operation, schema.reviewer, reviewer.id == operation.reviewer_id)
        .where(operation.changes.startswith(f'[{{"table":"{TABLE}"', autoescape=True))
        .order_by(operation.sequence)
    )
    return [
        msgspec.convert({"sequence": row.sequence, "at": row.at, "reviewer": row.name, **figures}, Erasure)
        for row in read.connection.execute(statement)
        for figures in told_in(row_changes(row.changes))
    ]


def told_in(changes: Iterable[RowChange]) -> Iterator[Row]:
    """Yield the figures of the erasures that the changes of an entry tell of."""
    return (change.after for change in changes if change.table == TABLE and change.after)


def _blank_changes(connection: Connection) -> Iterator[RowChange]:
    operation = schema.operation.c
    statement = (
        select(operation.changes).where(operation.changes.contains(BLANK, autoescape=True)).order_by(operation.sequence)
    )
    for words in connection.execute(statement, execution_options={"yield_per": 1}).scalars():
        yield from (change for change in row_changes(words) if is_blank(change))
