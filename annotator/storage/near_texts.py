"""The index of shingles: texts that are nearly the same as one that was stored."""

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


def index_text(connection: Connection, number: int, content: str) -> None:
    """Put a text that was stored now into the index."""
    found = bands(content)
    if found:
        connection.execute(_ADD, [{"band": band, "text_number": number} for band in found])
