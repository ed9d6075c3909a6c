"""The index of shingles: texts that are nearly the same as another."""

from collections import Counter
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, insert, select

from annotator.domain.shingles import bands
from annotator.storage import schema

MOST_HITS = 2_000
"""Rows of the index looked at for the texts of one transaction: what thousands of articles share must not make each
of them slower."""

MOST_NEAR = 3
"""Texts worth comparing another with."""

LEAST_SHARED = 2
"""Bands that two texts share at least: among ten thousand, most share a single one with some other by chance."""

_ADD = insert(schema.shingle)
_HITS = (
    select(schema.shingle.c.band, schema.shingle.c.text_number)
    .where(schema.shingle.c.band.in_(bindparam("bands", expanding=True)))
    .limit(MOST_HITS)
)


def index_texts(connection: Connection, texts: Iterable[tuple[int, str]]) -> dict[int, list[int]]:
    """Put texts that were stored now, with their numbers, into the index.

    Return the numbers of the few texts that each is most like, by the bands they share, the likest first; those among
    them that were stored now too only for the later one.
    """
    found = {number: bands(content) for number, content in texts}
    if not any(found.values()):
        return {}
    by_band = _by_band(connection, found.values())
    near = {}
    for number, each in found.items():
        near[number] = _likest(number, each, by_band)
        for band in each:
            by_band.setdefault(band, []).append(number)
    connection.execute(_ADD, [{"band": band, "text_number": number} for number, each in found.items() for band in each])
    return near


def near_texts(connection: Connection, texts: Iterable[tuple[int, str]]) -> dict[int, list[int]]:
    """Return what ``index_texts`` does, for texts that have been in the index before."""
    found = {number: bands(content) for number, content in texts}
    by_band = _by_band(connection, found.values())
    return {number: _likest(number, each, by_band) for number, each in found.items()}


def _by_band(connection: Connection, found: Iterable[tuple[int, ...]]) -> dict[int, list[int]]:
    wanted = list({band for each in found for band in each})
    by_band: dict[int, list[int]] = {}
    for band, number in connection.execute(_HITS, {"bands": wanted}):
        by_band.setdefault(band, []).append(number)
    return by_band


def _likest(number: int, found: Iterable[int], by_band: Mapping[int, list[int]]) -> list[int]:
    shared = Counter(other for band in found for other in by_band.get(band, ()) if other != number)
    return [other for other, count in shared.most_common(MOST_NEAR) if count >= LEAST_SHARED]
