"""The index of shingles: texts that are nearly the same as another."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, insert, select

from annotator.domain.shingles import bands
from annotator.storage import schema

MOST_HITS = 200
"""Rows of the index looked at for one text: what thousands of articles share must not make each of them slower."""

_ADD = insert(schema.shingle)
_HITS = (
    select(schema.shingle.c.text_number)
    .where(schema.shingle.c.band.in_(bindparam("bands", expanding=True)))
    .limit(MOST_HITS)
)


def index_texts(connection: Connection, texts: Iterable[tuple[int, str]]) -> None:
    """Put texts that were stored now, with their numbers, into the index."""
    rows = [{"band": band, "text_number": number} for number, content in texts for band in bands(content)]
    if rows:
        connection.execute(_ADD, rows)


def hits(connection: Connection, content: str) -> list[int]:
    """Return the numbers of texts that share bands with a content, once for each band shared."""
    wanted = bands(content)
    return list(connection.execute(_HITS, {"bands": wanted}).scalars()) if wanted else []
