"""What differs between the rows of two states of a project: a backup, and the project as it is now."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Table, select

from annotator.domain.annotations import Annotation, Decision
from annotator.domain.articles import Article, BriefingExport, Reviewer, Signature
from annotator.domain.journal import Row, RowChange
from annotator.domain.keeping import DifferenceLine, Differences, Way, What
from annotator.storage import kept_backups, schema
from annotator.storage.blanking import erased_ids
from annotator.storage.blindness import finished_versions, is_blind
from annotator.storage.looking import as_of_today
from annotator.storage.schema import RECORDS
from annotator.storage.transactions import Read, chunks, images

MOST_LINES = 500
"""Differences that are named one by one; nobody reads more, and the counts tell the rest."""

AT_ONCE = 1_000
"""Rows carried at once from the database."""

FACTS = frozenset({Reviewer, BriefingExport, Signature})
"""Who reviewed, what was exported and what was signed are facts, not states: one does not go back behind them."""

_LISTED = {RECORDS[Article]: What.ARTICLE, RECORDS[Annotation]: What.TAG, RECORDS[Decision]: What.DECISION}


def differences(now: Read, path: Path, *, viewer: str) -> Differences:
    """Return what was done since a backup was made, as far as the viewer may see it; KnownError as for opening one."""
    with as_of_today(path) as opened, opened.connect() as then:
        return _differences(now, then, viewer)


def is_earlier_state(now: Connection, then: Connection) -> bool:
    """Tell whether ``then`` is a state that the project was in: its journal's last entry stands in ours too."""
    project, operation = schema.project.c, schema.operation.c
    if now.execute(select(project.id)).scalars().all() != then.execute(select(project.id)).scalars().all():
        return False
    last = then.execute(kept_backups.LAST).first()
    if last is None:
        return True
    # By its id: an erasure since then has given the entry another hash.
    return bool(now.execute(select(operation.id).where(operation.sequence == last.sequence)).scalar() == last.id)


def row_changes_between(before: Connection, after: Connection) -> Iterator[RowChange]:
    """Yield the changes that lead from one state to the other, table by table; facts are left out."""
    for record, table in RECORDS.items():
        if record in FACTS:
            continue
        known = dict(_digests(before, table))
        changed = []
        for id_, digest in _digests(after, table):
            if known.pop(id_, None) != digest:
                changed.append(id_)
        for ids in chunks([*changed, *known]):
            old, new = _images(before, table, ids), _images(after, table, ids)
            for id_ in ids:
                yield RowChange(str(table.name), id_, old.get(id_), new.get(id_))


def _differences(now: Read, then: Connection, viewer: str) -> Differences:
    erased = erased_ids(now.connection)
    told = _Told(now, then, viewer)
    counts: dict[tuple[What, Way], int] = {}
    lines: list[DifferenceLine] = []
    others = 0
    for change in row_changes_between(then, now.connection):
        what = _LISTED.get(schema.metadata.tables[change.table])
        if what is None:
            others += 1
            continue
        words = told.words(what, change)
        if words is None:
            continue
        way = Way.ERASED if change.id in erased else _way(change)
        counts[what, way] = counts.get((what, way), 0) + 1
        if len(lines) < MOST_LINES:
            lines.append(DifferenceLine(what, way, words))
    same = is_earlier_state(now.connection, then)
    return Differences(counts=counts, lines=tuple(lines), others=others, same_project=same)


class _Told:
    """What may be told of a change: blind review holds for what differs, too."""

    def __init__(self, now: Read, then: Connection, viewer: str) -> None:
        self._connections = (now.connection, then)
        self._viewer = viewer
        self._finished: set[str] | None = None
        if is_blind(now):
            self._finished = set(now.connection.execute(select(finished_versions(viewer))).scalars())

    def words(self, what: What, change: RowChange) -> str | None:
        """Return the words by which a person knows the thing; None where the viewer may not know of it."""
        shown = change.after or change.before or {}
        if what is What.ARTICLE:
            return str(shown["title"])
        if what is What.TAG:
            return str(shown["exact"]) if self._shows(shown) else None
        tag = self._tag(str(shown["annotation_id"]))
        if tag is None or not (self._shows(tag) or shown["reviewer_id"] == self._viewer):
            return None
        return f"{shown['decision']}: {tag['exact']}"

    def _tag(self, annotation_id: str) -> Row | None:
        for connection in self._connections:
            if found := _images(connection, schema.annotation, [annotation_id]):
                return found[annotation_id]
        return None

    def _shows(self, tag: Row) -> bool:
        if self._finished is None:
            return True
        return tag["author_id"] == self._viewer or tag["version_id"] in self._finished


def _way(change: RowChange) -> Way:
    return Way.ADDED if change.before is None else Way.REMOVED if change.after is None else Way.CHANGED


def _digests(connection: Connection, table: Table) -> Iterator[tuple[str, bytes]]:
    statement = select(table.c.id, table).order_by(table.c.id)
    for id_, *values in connection.execute(statement, execution_options={"yield_per": AT_ONCE}):
        yield str(id_), hashlib.blake2b(msgspec.msgpack.encode(values), digest_size=12).digest()


def _images(connection: Connection, table: Table, ids: Iterable[str]) -> dict[str, Row]:
    return {str(row["id"]): row for row in images(connection, select(table).where(table.c.id.in_(list(ids))))}
