"""What two copies of a project have both, each under an id of its own: reviewers, articles, kinds.

Reviewers are the same by name, versions by their text, kinds that the project defines by name. Of two ids the smaller
one stands afterwards, in whichever direction is merged; of a reviewer the one that is here, for the journal names it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, select

from annotator.domain.articles import Reviewer, name_key
from annotator.domain.fields import Json
from annotator.domain.journal import Row
from annotator.domain.merging import RowKey, Side
from annotator.storage import schema
from annotator.storage.codec import decode
from annotator.storage.transactions import images


@dataclass(slots=True)
class Aliases:
    """By copy, the ids that are another one in what both come to."""

    by_side: dict[Side, dict[str, str]] = field(default_factory=lambda: {side: {} for side in Side})
    new_reviewers: tuple[Reviewer, ...] = ()
    _own: dict[Side, dict[str, str]] = field(default_factory=lambda: {side: {} for side in Side})

    @property
    def changes_ours(self) -> bool:
        """Whether rows that are here get other ids."""
        return bool(self.by_side[Side.OURS])

    def id(self, side: Side, own: str) -> str:
        """Return the id that both will have of what one copy calls ``own``."""
        return self.by_side[side].get(own, own)

    def own_id(self, side: Side, shared: str) -> str:
        """Return what one copy calls what both will call ``shared``."""
        if len(self._own[side]) != len(self.by_side[side]):
            self._own[side] = {other: own for own, other in self.by_side[side].items()}
        return self._own[side].get(shared, shared)

    def own_key(self, side: Side, shared: RowKey) -> RowKey:
        """Return the key in one copy of what both will call ``shared``."""
        return RowKey(shared.table, self.own_id(side, shared.id)) if self.by_side[side] else shared

    def row(self, side: Side, row: Row) -> Row:
        """Return a row of one copy with the ids that both will have."""
        known = self.by_side[side]
        return {name: _renamed(value, known) for name, value in row.items()} if known else row

    def unite(self, ours: str, theirs: str) -> None:
        """Let two ids mean one thing."""
        kept, other, side = (ours, theirs, Side.THEIRS) if ours < theirs else (theirs, ours, Side.OURS)
        self.by_side[side][other] = kept


def _renamed(value: Json, known: Mapping[str, str]) -> Json:
    if not isinstance(value, str):
        return value
    if value.startswith(("{", "[")):
        # Typed fields are JSON, and hold ids among other words.
        return _ID.sub(lambda found: known.get(found[0], found[0]), value)
    return known.get(value, value)


_ID = re.compile(r"(?<=\")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\")")


def aliases_between(ours: Connection, theirs: Connection) -> Aliases:
    """Return what both copies have under two ids."""
    found = Aliases()
    _reviewers(found, ours, theirs)
    _versions(found, ours, theirs)
    for table, natural in _NATURAL.items():
        _by_natural_key(found, ours, theirs, schema.metadata.tables[table], natural)
    return found


def _reviewers(found: Aliases, ours: Connection, theirs: Connection) -> None:
    here = {str(row["name_key"]): str(row["id"]) for row in _rows(ours, schema.reviewer)}
    ids = set(here.values())
    new = []
    for row in _rows(theirs, schema.reviewer):
        reviewer = decode(Reviewer, row)
        same = here.get(reviewer.key)
        if same is None and reviewer.id not in ids:
            new.append(reviewer)
        elif same is not None and same != reviewer.id:
            found.by_side[Side.THEIRS][reviewer.id] = same
    found.new_reviewers = tuple(new)


def _versions(found: Aliases, ours: Connection, theirs: Connection) -> None:
    mine, other = ({str(row["id"]): row for row in _rows(one, schema.version)} for one in (ours, theirs))
    articles = [{str(row["article_id"]) for row in versions.values()} for versions in (mine, other)]
    by_text: dict[str, list[Row]] = {}
    for row in mine.values():
        if row["id"] not in other:
            by_text.setdefault(str(row["text_sha256"]), []).append(row)
    for row in other.values():
        if row["id"] in mine:
            continue
        for same in by_text.get(str(row["text_sha256"]), ()):
            here, there = str(same["article_id"]), str(row["article_id"])
            if here != there and (here in articles[1] or there in articles[0]):
                continue
            by_text[str(row["text_sha256"])].remove(same)
            found.unite(str(same["id"]), str(row["id"]))
            if here != there and there not in found.by_side[Side.THEIRS] and here not in found.by_side[Side.OURS]:
                found.unite(here, there)
            break


_NATURAL: dict[str, Callable[[Row], object]] = {
    "tag_definition": lambda row: name_key(str(row["name"])),
    "article_state": lambda row: (row["article_id"], row["reviewer_id"]),
    "pair": lambda row: (row["left_id"], row["right_id"]),
}
"""By table, what two rows have in common that are one."""


def _by_natural_key(
    found: Aliases, ours: Connection, theirs: Connection, table: Table, natural: Callable[[Row], object]
) -> None:
    mine = {str(row["id"]): natural(found.row(Side.OURS, row)) for row in _rows(ours, table)}
    other = {str(row["id"]): natural(found.row(Side.THEIRS, row)) for row in _rows(theirs, table)}
    by_key = {key: id_ for id_, key in mine.items() if id_ not in other}
    for id_, key in other.items():
        if id_ not in mine and key in by_key:
            found.unite(by_key.pop(key), id_)


def _rows(connection: Connection, table: Table) -> Iterator[Row]:
    return images(connection, select(table))
