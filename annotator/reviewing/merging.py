"""Two copies of a project brought together row by row and field by field, over the state that both come from.

A three-way merge: what one copy alone changed is taken, what both changed alike is one change, and what both changed
otherwise is a conflict, told and settled. Rows that hang on another one go and stay with it: a comment on a tag keeps
the tag from being removed by the other copy, unless somebody decides so.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from annotator.domain.fields import Json
from annotator.domain.journal import Row
from annotator.domain.merging import Conflict, ConflictKey, Resolution, RowKey, RowVersions, Side
from annotator.domain.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that names a row of ``table``; ``owned``: the row goes together with the one that it names."""

    column: str
    table: str
    owned: bool


Shape = Mapping[str, tuple[Reference, ...]]
"""The references of each table."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The rows as they are in both copies after merging, None for what goes, and what had to be settled."""

    rows: dict[RowKey, Row | None] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()


def merged_rows(rows: Mapping[RowKey, RowVersions], shape: Shape, resolution: Resolution) -> Merged:
    """Merge the rows in which two copies differ. Takes time in proportion to their number."""
    return _Merging(rows, shape, resolution).result()


class _Merging:
    def __init__(self, rows: Mapping[RowKey, RowVersions], shape: Shape, resolution: Resolution) -> None:
        self._rows = rows
        self._shape = shape
        self._resolution = resolution
        self._conflicts: list[Conflict] = []
        self._merged: dict[RowKey, Row | None] = {}
        self._hanging: dict[RowKey, list[RowKey]] = {}
        for key, one in rows.items():
            for parent in {parent for row in (one.ours, one.theirs, one.base) for parent in self._owners(key, row)}:
                self._hanging.setdefault(parent, []).append(key)

    def result(self) -> Merged:
        """Merge: removals first, since what hangs on a row that goes is not looked at any more."""
        for key in self._tops_removed():
            self._settle_removal(key)
        for key, one in self._rows.items():
            if key not in self._merged:
                self._merged[key] = self._merge_row(key, one)
        self._keep_what_is_needed()
        return Merged(self._merged, tuple(self._conflicts))

    # Removals

    def _tops_removed(self) -> Iterator[RowKey]:
        """Yield the rows that one copy removed, but not those that went with another one."""
        for key, one in self._rows.items():
            side = one.removed_by
            if side is None:
                continue
            owners = (self._rows.get(owner) for owner in self._owners(key, one.of(side.other)))
            if not any(owner is not None and owner.removed_by is side for owner in owners):
                yield key

    def _settle_removal(self, top: RowKey) -> None:
        one = self._rows[top]
        side = one.removed_by
        if side is None:
            return
        together = list(self._with_all_that_hangs(top))
        stays = False
        if any(self._rows[key].is_changed(side.other) for key in together):
            conflict = _conflict(top, "", self._with_last_change(one, side.other, together), one.ours, one.theirs)
            self._conflicts.append(conflict)
            stays = self._resolution.side(conflict) is side.other
        for key in together:
            if not stays:
                self._merged[key] = None
            elif key not in self._merged:
                self._merged[key] = self._rows[key].of(side.other)

    def _with_last_change(self, one: RowVersions, side: Side, together: Iterable[RowKey]) -> RowVersions:
        """Return a row with the last change in one copy of anything that goes or stays with it."""
        rows = (self._rows[key] for key in together)
        if side is Side.OURS:
            at, by = max((row.ours_at, row.ours_by) for row in rows)
            return replace(one, ours_at=at, ours_by=by)
        at, by = max((row.theirs_at, row.theirs_by) for row in rows)
        return replace(one, theirs_at=at, theirs_by=by)

    def _with_all_that_hangs(self, top: RowKey) -> Iterator[RowKey]:
        waiting, seen = [top], {top}
        while waiting:
            key = waiting.pop()
            yield key
            for hanging in self._hanging.get(key, ()):
                if hanging not in seen:
                    seen.add(hanging)
                    waiting.append(hanging)

    def _keep_what_is_needed(self) -> None:
        """Let rows stay that another one still names, whichever copy removed them."""
        waiting = [key for key, row in self._merged.items() if row is not None]
        while waiting:
            key = waiting.pop()
            for needed in self._named(key, self._merged[key]):
                known = self._rows.get(needed)
                if known is not None and self._merged[needed] is None:
                    self._merged[needed] = known.ours or known.theirs or known.base
                    waiting.append(needed)

    def _owners(self, key: RowKey, row: Row | None) -> Iterator[RowKey]:
        return self._named(key, row, owned_only=True)

    def _named(self, key: RowKey, row: Row | None, *, owned_only: bool = False) -> Iterator[RowKey]:
        for reference in self._shape.get(key.table, ()) if row else ():
            value = row[reference.column] if row else None
            if value and (reference.owned or not owned_only):
                yield RowKey(reference.table, str(value))

    # Fields

    def _merge_row(self, key: RowKey, one: RowVersions) -> Row | None:
        if one.ours == one.theirs or one.theirs == one.base:
            return one.ours
        if one.ours == one.base:
            return one.theirs
        if one.ours is None or one.theirs is None:
            return one.ours or one.theirs
        merged = dict(one.ours)
        for names in _groups(key.table, one):
            merged.update(self._merge_fields(key, one, names))
        if key.table == "annotation":
            _count_up(merged, one.ours, one.theirs)
        return merged

    def _merge_fields(self, key: RowKey, one: RowVersions, names: tuple[str, ...]) -> Row:
        base, ours, theirs = (_part(row, names) for row in (one.base, one.ours, one.theirs))
        if ours == theirs or theirs == base:
            return ours or {}
        if ours == base:
            return theirs or {}
        if names == ("details",):
            return {"details": self._merge_details(key, one)}
        if names == ("status",):
            ranked = _higher_status(str((ours or {})["status"]), str((theirs or {})["status"]))
            if ranked:
                return {"status": ranked}
        values = (_shown(ours, names), _shown(theirs, names))
        return (ours if self._settle(key, names[0], one, *values) is Side.OURS else theirs) or {}

    def _merge_details(self, key: RowKey, one: RowVersions) -> Json:
        base, ours, theirs = (_details(row) for row in (one.base, one.ours, one.theirs))
        merged: dict[str, Json] = {}
        for name in dict.fromkeys((*ours, *theirs)):
            mine, other, before = ours.get(name), theirs.get(name), base.get(name)
            if mine == other or other == before:
                value = mine
            elif mine == before:
                value = other
            else:
                value = mine if self._settle(key, f"details.{name}", one, mine, other) is Side.OURS else other
            if value is not None:
                merged[name] = value
        # Ordered by name, for both copies come to the same rows.
        return json.dumps(dict(sorted(merged.items())), ensure_ascii=False, separators=(",", ":"))

    def _settle(self, key: RowKey, name: str, one: RowVersions, ours: Json, theirs: Json) -> Side:
        conflict = _conflict(key, name, one, ours, theirs)
        self._conflicts.append(conflict)
        return self._resolution.side(conflict)


_PLACE = ("start", "end", "exact", "prefix", "suffix", "version_id")
_COUNTED = ("updated_at", "revision", "severity")
"""Columns of an annotation that follow from the others."""

_RANKS = {
    Status.SUGGESTED: 0,
    Status.DRAFT: 1,
    Status.SUBMITTED: 2,
    Status.AGREED: 3,
    Status.DISPUTED: 4,
    Status.ACCEPTED: 5,
    Status.AMENDED: 5,
    Status.REJECTED: 5,
    Status.DEFERRED: 5,
    Status.LOCKED: 6,
}


def _groups(table: str, one: RowVersions) -> Iterable[tuple[str, ...]]:
    """Return the columns of a row, those together that mean something together only."""
    names = [name for name in (one.ours or {}) if name != "id"]
    if table != "annotation":
        return [(name,) for name in names]
    kinds = {str(row["kind"]) for row in (one.base, one.ours, one.theirs) if row}
    typed: list[tuple[str, ...]] = [("kind",), ("details",)] if len(kinds) == 1 else [("kind", "details")]
    single = [(name,) for name in names if name not in (*_PLACE, *_COUNTED, "kind", "details")]
    return [_PLACE, *typed, *single]


def _higher_status(ours: str, theirs: str) -> str:
    """Return the status that review reaches later; empty where both are settled otherwise."""
    first, second = _RANKS[Status(ours)], _RANKS[Status(theirs)]
    return "" if first == second else ours if first > second else theirs


def _count_up(merged: Row, ours: Row, theirs: Row) -> None:
    """Fill what follows from the other columns."""
    severity = _details(merged).get("severity")
    merged["severity"] = severity if isinstance(severity, str) else None
    merged["updated_at"] = max(str(ours["updated_at"]), str(theirs["updated_at"]))
    revisions = (ours["revision"], theirs["revision"])
    last = max(one for one in revisions if isinstance(one, int))
    merged["revision"] = last
    if _content(merged) not in (_content(ours), _content(theirs)):
        merged["revision"] = last + 1


def _content(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in ("updated_at", "revision", "details")} | {
        "details": _details(row)
    }


def _part(row: Row | None, names: tuple[str, ...]) -> Row | None:
    return None if row is None else {name: row[name] for name in names}


def _shown(part: Row | None, names: tuple[str, ...]) -> Json:
    return None if part is None else part[names[0]] if len(names) == 1 else dict(part)


def _details(row: Row | None) -> dict[str, Json]:
    return json.loads(str(row["details"])) if row else {}


def _conflict(key: RowKey, name: str, one: RowVersions, ours: Json, theirs: Json) -> Conflict:
    return Conflict(
        ConflictKey(key.table, key.id, name), ours, theirs, one.ours_at, one.theirs_at, one.ours_by, one.theirs_by
    )
