"""What the journal tells: changes since an entry, and the state of undo and redo."""

from sqlalchemy import func, select

from annotator.domain.journal import Changes, RowChange, merged
from annotator.storage.blanking import told_in
from annotator.storage.codec import row_changes
from annotator.storage.schema import operation
from annotator.storage.transactions import Read

MOST_ROWS = 5_000
"""Changed rows that are named one by one; when there are more, everything is looked at again."""

MOST_CHARACTERS = 4_000_000
"""Journal entries longer than this, together, are not even read for that: they hold more rows, or very long ones."""


def changes_since(read: Read, sequence: int) -> Changes:
    """Return what was changed after an entry of the journal, folded."""
    after = operation.c.sequence > sequence
    last, length = read.connection.execute(
        select(func.max(operation.c.sequence), func.sum(func.length(operation.c.changes))).where(after)
    ).one()
    if last is None:
        return Changes(sequence=sequence)
    if length > MOST_CHARACTERS:
        return Changes(sequence=last, unknown=True)
    entries = read.connection.execute(
        select(operation.c.name, operation.c.changes).where(after).order_by(operation.c.sequence)
    ).all()
    found: list[RowChange] = []
    for _, words in entries:
        found.extend(row_changes(words))
        if any(told_in(found)):
            # What was erased is named nowhere any more.
            return Changes(sequence=last, unknown=True)
        if len(found) > MOST_ROWS:
            return Changes(sequence=last, unknown=True)
    return Changes(sequence=last, rows=merged(found), name=entries[-1].name)
