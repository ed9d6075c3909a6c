"""What colleagues said of one's tags, as the journal tells: decisions, settlements, corrections and comments."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import select

from annotator.domain.annotations import Comment, Decision, Settlement
from annotator.domain.articles import CorrectionNote
from annotator.storage.query_review import QueueRow, queue_rows
from annotator.storage.schema import annotation, operation
from annotator.storage.transactions import Read, chunks


class NewsOf(StrEnum):
    """What somebody did on a tag."""

    DECISION = "decision"
    COMMENT = "comment"
    SETTLEMENT = "settlement"
    CORRECTION = "correction_note"


class News(NamedTuple):
    """What a colleague did on one's tag: ``value`` is the decision or outcome, ``words`` the reason or reply."""

    id: str
    tag: QueueRow
    what: NewsOf
    value: str
    who_id: str
    words: str
    at: str


def news(read: Read, *, viewer: str, since: int) -> list[News]:
    """Return what colleagues did on the viewer's tags after an entry of the journal, the newest first.

    By the journal, not by the clock: what a copy brings in today was decided last week. What was taken back since is
    not in it.
    """
    touched = _touched_since(read, since)
    said = [one for what in NewsOf for one in _said(read, what, touched[what])]
    tags: dict[str, QueueRow] = {}
    for chunk in chunks(dict.fromkeys(one.annotation_id for one in said)):
        own = queue_rows().where(annotation.c.id.in_(chunk), annotation.c.author_id == viewer)
        tags.update((row[0], QueueRow(*row)) for row in read.connection.execute(own))
    found = [
        News(one.id, tags[one.annotation_id], one.what, one.value, one.who_id, one.words, one.at)
        for one in said
        if one.who_id != viewer and one.annotation_id in tags
    ]
    return sorted(found, key=lambda one: (one.at, one.id), reverse=True)


class _Said(NamedTuple):
    """A row in which a colleague says something of a tag."""

    id: str
    what: NewsOf
    annotation_id: str
    value: str
    who_id: str
    words: str
    at: str


def _said(read: Read, what: NewsOf, ids: list[str]) -> Iterator[_Said]:
    for one in read.find(_RECORDS[what], id=ids):
        match one:
            case Decision():
                yield _Said(
                    one.id, what, one.annotation_id, one.decision, one.reviewer_id, one.rationale, one.created_at
                )
            case Settlement():
                yield _Said(
                    one.id, what, one.annotation_id, one.outcome, one.reviewer_id, one.rationale, one.created_at
                )
            case Comment():
                yield _Said(one.id, what, one.annotation_id, "", one.author_id, one.text, one.created_at)
            case CorrectionNote():
                yield _Said(one.id, what, one.annotation_id, "", one.reviewer_id, one.text, one.created_at)


_RECORDS: dict[NewsOf, type[Any]] = {
    NewsOf.DECISION: Decision,
    NewsOf.COMMENT: Comment,
    NewsOf.SETTLEMENT: Settlement,
    NewsOf.CORRECTION: CorrectionNote,
}


class _Touched(msgspec.Struct):
    table: str
    id: str


_decoder = msgspec.json.Decoder(list[_Touched])


def _touched_since(read: Read, since: int) -> dict[str, list[str]]:
    """Return the ids of rows that entries after one name, by table, of those tables that hold what colleagues say."""
    found: dict[str, dict[str, None]] = {one.value: {} for one in NewsOf}
    for changes in _changes_since(read, since):
        for one in _decoder.decode(changes):
            if one.table in found:
                found[one.table][one.id] = None
    return {table: list(ids) for table, ids in found.items()}


def _changes_since(read: Read, since: int) -> Iterator[str]:
    statement = select(operation.c.changes).where(operation.c.sequence > since).order_by(operation.c.sequence)
    yield from read.connection.execute(statement, execution_options={"yield_per": 100}).scalars()
