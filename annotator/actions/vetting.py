"""What is taken from another copy of a project, looked at before it is stored: a file that came may hold anything."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from annotator.domain.annotations import OUTCOMES, Annotation, Decision, Settlement, TagDefinition
from annotator.domain.articles import CorrectionNote
from annotator.domain.journal import Row
from annotator.domain.merging import RowKey
from annotator.domain.review import status_of
from annotator.domain.vocabulary import Kind, Status, label
from annotator.errors import NotFound
from annotator.reviewing.merging import Shape
from annotator.storage.codec import decode
from annotator.storage.merging import Gathered, names_of_rows
from annotator.storage.project import Read
from annotator.storage.schema import RECORDS

T = TypeVar("T")

_SHOWN = 40
"""Code points of a tag's words that a sentence names it by."""

_BY = {
    "annotation": "author_id",
    "decision": "reviewer_id",
    "settlement": "reviewer_id",
    "comment": "author_id",
    "correction_note": "reviewer_id",
}
"""The column that says who did something, which nobody changes afterwards."""

_REVIEWED = {Status.AGREED, *OUTCOMES, Status.LOCKED}
"""States that others have brought a tag to."""

_OF_TAGS: tuple[type[Any], ...] = (Decision, Settlement, CorrectionNote)
"""What a tag's state follows from."""

_ID = re.compile(r"[\w.:-]{1,64}", re.ASCII)

_RECORD_OF = {str(table.name): record for record, table in RECORDS.items()}


def vetted(
    read: Read, theirs: Read, gathered: Gathered, merged: Mapping[RowKey, Row | None], shape: Shape
) -> tuple[dict[RowKey, Row | None], tuple[str, ...]]:
    """Return the merged rows without those that cannot stand, and a sentence for each of these.

    A tag must stand on the words that it says in a text that is there, and be of a kind that is there; nobody decides
    on or settles their own tag; who did something stays who did it. A tag's state is what was decided on it. What hangs
    on a row that is left out, or on one that is nowhere, is left out as well.
    """
    found = _Vetting(read, theirs, gathered, dict(merged), shape)
    found.look()
    return found.rows, tuple(found.refused)


class _Vetting:
    def __init__(
        self, read: Read, theirs: Read, gathered: Gathered, rows: dict[RowKey, Row | None], shape: Shape
    ) -> None:
        self._read = read
        self._theirs = theirs
        self._gathered = gathered
        self._shape = shape
        self._texts: dict[str, str] = {}
        self._there: dict[RowKey, Row | None] = {}
        self.rows = rows
        self.refused: list[str] = []
        self._new = [key for key, row in rows.items() if row is not None and row != gathered.rows[key].ours]

    def look(self) -> None:
        """Look at every row that is not ours already."""
        self._know_named_rows()
        for key, row in list(self._new_rows()):
            trouble = self._trouble(key, row)
            if trouble:
                self._refuse(key, trouble)
            else:
                self._keep_who_did_it(key, row)
        self._leave_out_what_hangs()
        while self._left_out_dangling():
            self._leave_out_what_hangs()
        self._state_tags()

    def _new_rows(self) -> Iterator[tuple[RowKey, Row]]:
        for key in self._new:
            row = self.rows[key]
            if row is not None and row is not self._gathered.rows[key].ours:
                yield key, row

    def _refuse(self, key: RowKey, words: str) -> None:
        self.refused.append(words)
        self.rows[key] = self._gathered.rows[key].ours

    def _know_named_rows(self) -> None:
        """Ask for all rows at once that merged rows name and that are not among them."""
        named: dict[str, set[str]] = {}
        for key, row in self._new_rows():
            for column, table, _ in _NAMED.get(key.table, ()):
                if row[column] and RowKey(table, str(row[column])) not in self.rows:
                    named.setdefault(table, set()).add(str(row[column]))
        for table, ids in named.items():
            found = self._read.images_of(_RECORD_OF[table], list(ids))
            self._there.update((RowKey(table, one), found.get(one)) for one in ids)
        new = {one.id for one in self._gathered.reviewers}
        self._there.update((RowKey("reviewer", one), {}) for one in new & named.get("reviewer", set()))

    def _row(self, key: RowKey) -> Row | None:
        if key in self.rows:
            return self.rows[key]
        if key not in self._there:
            self._there[key] = self._read.images_of(_RECORD_OF[key.table], [key.id]).get(key.id)
        return self._there[key]

    # What cannot stand

    def _trouble(self, key: RowKey, row: Row) -> str:
        if not _ID.fullmatch(key.id):
            return f"{_called(key.table)} without a proper id was left out."
        if key.table == "annotation":
            return self._trouble_of_tag(row)
        if key.table in ("decision", "settlement"):
            tag = self._row(RowKey("annotation", str(row["annotation_id"])))
            if tag and tag["author_id"] == row["reviewer_id"]:
                return f"{_named(tag)}: its author is said to have decided on it, which nobody can; left out."
        return ""

    def _trouble_of_tag(self, row: Row) -> str:
        if not self._is_known_kind(str(row["kind"])):
            return f"{_named(row)}: its kind is not defined in the file; left out."
        text = self._text(str(row["version_id"]))
        start, end = row["start"], row["end"]
        stands = (
            text is not None and isinstance(start, int) and isinstance(end, int) and text[start:end] == row["exact"]
        )
        return "" if stands else f"{_named(row)}: it does not stand where the file says; left out."

    def _is_known_kind(self, kind: str) -> bool:
        if kind in _KINDS:
            return True
        key = RowKey("tag_definition", kind)
        if key in self.rows:
            return self.rows[key] is not None
        return self._read.get(TagDefinition, kind) is not None

    def _text(self, version_id: str) -> str | None:
        if version_id not in self._texts:
            row = self._row(RowKey("version", version_id))
            if row is None:
                return None
            digest = str(row["text_sha256"])
            try:
                self._texts[version_id] = self._read.text(digest)
            except NotFound:
                self._texts[version_id] = self._theirs.text(digest)
        return self._texts[version_id]

    def _keep_who_did_it(self, key: RowKey, row: Row) -> None:
        column, ours = _BY.get(key.table, ""), self._gathered.rows[key].ours
        if column and ours is not None and row[column] != ours[column]:
            self.rows[key] = {**row, column: ours[column]}
            about = _named(row) if "exact" in row else _called(key.table)
            self.refused.append(f"{about}: the file says that somebody else did it; who did it was kept.")

    # What hangs on nothing

    def _leave_out_what_hangs(self) -> None:
        waiting = [key for key, row in self.rows.items() if row is None]
        if not waiting:
            return
        hanging: dict[RowKey, list[RowKey]] = {}
        for key, row in self.rows.items():
            for owner in self._owners(key, row):
                hanging.setdefault(owner, []).append(key)
        while waiting:
            for key in hanging.pop(waiting.pop(), ()):
                if self.rows[key] is not None:
                    self.rows[key] = None
                    waiting.append(key)

    def _owners(self, key: RowKey, row: Row | None) -> Iterator[RowKey]:
        for reference in self._shape.get(key.table, ()) if row else ():
            if row and reference.owned and row[reference.column]:
                yield RowKey(reference.table, str(row[reference.column]))

    def _left_out_dangling(self) -> bool:
        """Leave out rows that cannot do without one that is nowhere; tell whether there were any."""
        found = False
        for key, row in list(self._new_rows()):
            for column, table, needed in _NAMED.get(key.table, ()):
                if not row[column] or self._row(RowKey(table, str(row[column]))) is not None:
                    continue
                if needed:
                    words = _named(row) if "exact" in row else _called(key.table)
                    self._refuse(key, f"{words}: it refers to something that is not there; left out.")
                    found = True
                    break
                self.rows[key] = row = {**row, column: None}
        return found

    # What state a tag is in

    def _state_tags(self) -> None:
        """Bring tags to the state that follows from what was decided on them, in both copies together."""
        decided = {
            str(row["annotation_id"])
            for key, row in self._new_rows()
            if key.table in ("decision", "settlement", "correction_note")
        }
        wanted = {
            key.id: row for key, row in self._new_rows() if key.table == "annotation" and self._is_moved(key, row)
        }
        for id_ in decided - wanted.keys():
            row = self._row(RowKey("annotation", id_))
            if row is not None and RowKey("annotation", id_) in self.rows:
                wanted[id_] = row
        if not wanted:
            return
        found = [self._by_tag(record, wanted) for record in _OF_TAGS]
        for id_, row in wanted.items():
            decisions, settlements, corrections = (one.get(id_, []) for one in found)
            self._state(id_, row, decisions, settlements, corrections)

    def _is_moved(self, key: RowKey, row: Row) -> bool:
        """Tell whether its state may not follow any more: new words leave behind what was decided on the old ones."""
        status = Status(str(row["status"]))
        is_known = self._gathered.rows[key].ours is not None
        return status not in (Status.DRAFT, Status.SUGGESTED) and (is_known or status != Status.SUBMITTED)

    def _state(
        self,
        id_: str,
        row: Row,
        decisions: list[Decision],
        settlements: list[Settlement],
        corrections: list[CorrectionNote],
    ) -> None:
        tag = decode(Annotation, row)
        deciders = {*(one.reviewer_id for one in decisions), *(one.reviewer_id for one in settlements)} - {
            tag.author_id
        }
        if not deciders and tag.status in _REVIEWED:
            ours = self._gathered.rows[RowKey("annotation", id_)].ours
            status = Status(str(ours["status"])) if ours else Status.SUBMITTED
            said = f"{_named(row)}: it is said to be {label(tag.status)}, and nobody decided that"
            self.refused.append(f"{said}; taken as {label(status)}.")
        else:
            if tag.status == Status.LOCKED and not settlements:
                # What was never settled cannot have been signed.
                tag = replace(tag, status=Status.SUBMITTED)
            status = status_of(tag, decisions=decisions, settlements=settlements, corrections=corrections)
        self.rows[RowKey("annotation", id_)] = {**row, "status": status.value}

    def _by_tag(self, record: type[T], tags: Iterable[str]) -> dict[str, list[T]]:
        """Return by tag what hangs on it after merging."""
        table = str(RECORDS[record].name)
        ids = set(tags)
        stored = {one.id: one for one in self._read.find(record, annotation_id=list(ids))}  # type: ignore[attr-defined]
        for key, row in self.rows.items():
            if key.table != table:
                continue
            stored.pop(key.id, None)
            if row is not None and row["annotation_id"] in ids:
                stored[key.id] = decode(record, row)
        found: dict[str, list[T]] = {}
        for one in stored.values():
            found.setdefault(one.annotation_id, []).append(one)  # type: ignore[attr-defined]
        return found


_KINDS = frozenset(str(one) for one in Kind)
_NAMED = names_of_rows()


def _named(tag: Row) -> str:
    words = " ".join(str(tag["exact"]).split())
    return f"“{words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}”"


def _called(table: str) -> str:
    return f"One {table.replace('_', ' ')}"
