"""The journal as a person reads it."""

from typing import Any

import msgspec
from sqlalchemy import select

from annotator.domain.journal import HistoryEntry
from annotator.storage.blindness import finished_versions, is_blind, visible_ids
from annotator.storage.codec import row_changes
from annotator.storage.journal import is_undone
from annotator.storage.schema import operation, reviewer
from annotator.storage.transactions import Read

AT_ONCE = 200
"""Entries carried at once from the database; each holds its changes."""


def history(
    read: Read, *, viewer: str, limit: int | None = None, before: int | None = None, annotation_id: str | None = None
) -> list[HistoryEntry]:
    """Return the journal's entries, the newest first; those before a sequence, or those that touch an annotation.

    In blind review, what colleagues did to annotations that the viewer may not see is left out.
    """
    column = operation.c
    statement = (
        select(
            column.sequence,
            column.id,
            column.name,
            reviewer.c.name.label("reviewer"),
            column.reviewer_id,
            column.at,
            column.undoes,
            is_undone(column.undo_group).label("undone"),
            column.changes,
        )
        .join(reviewer, reviewer.c.id == column.reviewer_id)
        .order_by(column.sequence.desc())
    )
    if before is not None:
        statement = statement.where(column.sequence < before)
    if annotation_id is not None:
        # Ids are unique in a project, so their letters are found wherever the annotation itself, its rows or links are.
        statement = statement.where(column.changes.contains(annotation_id, autoescape=True))
    hides = _Hiding(read, viewer) if is_blind(read) else None
    if hides is None:
        statement = statement.limit(limit)
    found: list[HistoryEntry] = []
    with read.connection.execute(statement, execution_options={"yield_per": AT_ONCE}) as rows:
        for row in rows:
            if limit is not None and len(found) == limit:
                break
            if hides is None or row.reviewer_id == viewer or not hides.any_of(row.changes):
                found.append(_entry(row))
    return found


class _Named(msgspec.Struct):
    table: str


_decoder = msgspec.json.Decoder(list[_Named])


def _entry(row: Any) -> HistoryEntry:
    tables = tuple(dict.fromkeys(one.table for one in _decoder.decode(row.changes)))
    return HistoryEntry(
        sequence=row.sequence,
        id=row.id,
        name=row.name,
        reviewer=row.reviewer,
        at=row.at,
        undone=bool(row.undone),
        undoes=row.undoes,
        tables=tables,
    )


class _Hiding:
    """Tells which changes in the journal speak of annotations that a viewer may not see; also of removed ones."""

    def __init__(self, read: Read, viewer: str) -> None:
        self._read = read
        self._viewer = viewer
        self._finished = set(read.connection.execute(select(finished_versions(viewer))).scalars())

    def any_of(self, changes: str) -> bool:
        """Tell whether any of the changes must be hidden."""
        images = [(one.table, one.after or one.before or {}) for one in row_changes(changes)]
        for table, image in images:
            if table == "annotation" and not self._shows(image):
                return True
        hanging = {
            str(image[name]) for _, image in images for name in ("annotation_id", "from_id", "to_id") if image.get(name)
        }
        return len(visible_ids(self._read, self._viewer, hanging)) < len(hanging)

    def _shows(self, image: dict[str, Any]) -> bool:
        return image["author_id"] == self._viewer or image["version_id"] in self._finished
