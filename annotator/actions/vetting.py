"""What is taken from another copy of a project, looked at before it is stored: a file that came may hold anything."""

from collections.abc import Iterator, Mapping

from annotator.domain.annotations import Annotation, TagDefinition
from annotator.domain.articles import Version
from annotator.domain.journal import Row
from annotator.domain.merging import RowKey
from annotator.domain.vocabulary import Kind
from annotator.errors import NotFound
from annotator.reviewing.merging import Shape
from annotator.storage.merging import Gathered
from annotator.storage.project import Read

_SHOWN = 40
"""Code points of a tag's words that a sentence names it by."""


def vetted(
    read: Read, theirs: Read, gathered: Gathered, merged: Mapping[RowKey, Row | None], shape: Shape
) -> tuple[dict[RowKey, Row | None], tuple[str, ...]]:
    """Return the merged rows without those that cannot stand, and a sentence for each of these.

    A tag must stand on the words that it says in a text that is there, and be of a kind that is there; nobody decides
    on or settles their own tag. What hangs on a row that is left out is left out as well.
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
        self.rows = rows
        self.refused: list[str] = []

    def look(self) -> None:
        """Look at every row that is not ours already."""
        for key, row in list(self.rows.items()):
            if row is None or row == self._gathered.rows[key].ours:
                continue
            trouble = self._trouble(key, row)
            if trouble:
                self.refused.append(trouble)
                self.rows[key] = self._gathered.rows[key].ours
        self._leave_out_what_hangs()

    def _trouble(self, key: RowKey, row: Row) -> str:
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
        if kind in set(Kind):
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

    def _row(self, key: RowKey) -> Row | None:
        if key in self.rows:
            return self.rows[key]
        record: type[Annotation] | type[Version] = Annotation if key.table == "annotation" else Version
        return self._read.images_of(record, [key.id]).get(key.id)

    def _leave_out_what_hangs(self) -> None:
        waiting = [key for key, row in self.rows.items() if row is None]
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


def _named(tag: Row) -> str:
    words = " ".join(str(tag["exact"]).split())
    return f"“{words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}”"
