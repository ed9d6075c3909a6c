"""The journal as a person reads it."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Select, select

from annotator.domain.journal import HistoryEntry, RowChange
from annotator.storage.blindness import finished_versions, is_blind, visible_ids
from annotator.storage.codec import row_changes
from annotator.storage.journal import is_undone
from annotator.storage.schema import annotation, operation, reviewer, version
from annotator.storage.transactions import Read

AT_ONCE = 200
"""Entries carried at once from the database; each holds its changes."""


def history(
    read: Read,
    *,
    viewer: str,
    limit: int | None = None,
    before: int | None = None,
    annotation_id: str | None = None,
    article_id: str | None = None,
    reviewer_id: str | None = None,
    words: str = "",
    review: bool = False,
) -> list[HistoryEntry]:
    """Return the journal's entries, the newest first; those before a sequence.

    With an annotation or an article, those that touch it or what hangs on it, removed tags of the article included;
    with ``words``, those that have each of them in the name of the action or of the reviewer, or in a text of a row
    before or after; with ``review``, those that are part of review: decisions, settlements, corrections, comments,
    assignments, states of articles, and tags whose state changed. In blind review, what colleagues did to annotations
    that the viewer may not see is left out.
    """
    column = operation.c
    statement = _entries().order_by(column.sequence.desc())
    if before is not None:
        statement = statement.where(column.sequence < before)
    if annotation_id is not None:
        # Ids are unique in a project, so their letters are found wherever the annotation itself, its rows or links are.
        statement = statement.where(column.changes.contains(annotation_id, autoescape=True))
    if reviewer_id is not None:
        statement = statement.where(column.reviewer_id == reviewer_id)
    tests = _tests(read, viewer, article_id, words)
    if review:
        tests.append(_is_of_review)
    if not tests:
        statement = statement.limit(limit)
    found: list[HistoryEntry] = []
    with read.connection.execute(statement, execution_options={"yield_per": AT_ONCE}) as rows:
        for row in rows:
            if limit is not None and len(found) == limit:
                break
            if all(fits(row) for fits in tests):
                found.append(_entry(row))
    return found


def entry_changes(read: Read, sequence: int, *, viewer: str) -> tuple[RowChange, ...]:
    """Return what one entry changed, row by row; nothing when the viewer may not see it, or there is none."""
    row = read.connection.execute(_entries().where(operation.c.sequence == sequence)).first()
    if row is None:
        return ()
    if is_blind(read) and row.reviewer_id != viewer and _Hiding(read, viewer).any_of(row.changes):
        return ()
    return tuple(row_changes(row.changes))


def _tests(read: Read, viewer: str, article_id: str | None, words: str) -> list[Callable[[Any], bool]]:
    """Return what the database cannot ask of an entry."""
    tests: list[Callable[[Any], bool]] = []
    if is_blind(read):
        hides = _Hiding(read, viewer)
        tests.append(lambda row: row.reviewer_id == viewer or not hides.any_of(row.changes))
    if article_id is not None:
        tests.append(_OfArticle(read, article_id).touched_by)
    if wanted := words.casefold().split():
        tests.append(lambda row: _has_words(row, wanted))
    return tests


def _entries() -> Select[Any]:
    column = operation.c
    return select(
        column.sequence,
        column.id,
        column.name,
        reviewer.c.name.label("reviewer"),
        column.reviewer_id,
        column.at,
        column.undoes,
        is_undone(column.undo_group).label("undone"),
        column.changes,
    ).join(reviewer, reviewer.c.id == column.reviewer_id)


class _Image(msgspec.Struct):
    exact: str | None = None
    title: str | None = None
    status: str | int | None = None


class _Named(msgspec.Struct):
    table: str
    before: _Image | None
    after: _Image | None

    @property
    def words(self) -> str:
        image = self.after or self.before or _NO_IMAGE
        return (image.exact or "" if self.table == "annotation" else image.title or "")[:_LONGEST_ABOUT]


_NO_IMAGE = _Image()
_LONGEST_ABOUT = 200
_decoder = msgspec.json.Decoder(list[_Named])


def _entry(row: Any) -> HistoryEntry:
    changes = _decoder.decode(row.changes)
    tables = tuple(dict.fromkeys(one.table for one in changes))
    tag_or_article = sorted(
        (one for one in changes if one.table in ("annotation", "article")), key=lambda one: one.table
    )
    return HistoryEntry(
        sequence=row.sequence,
        id=row.id,
        name=row.name,
        reviewer=row.reviewer,
        at=row.at,
        undone=bool(row.undone),
        undoes=row.undoes,
        tables=tables,
        reviewer_id=row.reviewer_id,
        about=next((one.words for one in tag_or_article if one.words), ""),
    )


_OF_REVIEW = frozenset({"decision", "settlement", "correction_note", "comment", "assignment", "article_state"})
"""Tables whose every change is part of review."""


def _is_of_review(row: Any) -> bool:
    for one in _decoder.decode(row.changes):
        if one.table in _OF_REVIEW:
            return True
        if one.table == "annotation" and one.before and one.after and one.before.status != one.after.status:
            return True
    return False


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
        return len(visible_ids(self._read, hanging, viewer=self._viewer)) < len(hanging)

    def _shows(self, image: dict[str, Any]) -> bool:
        return image["author_id"] == self._viewer or image["version_id"] in self._finished


class _OfArticle:
    """Tells which entries touch an article: its row, its versions, its tags and what hangs on them."""

    def __init__(self, read: Read, article_id: str) -> None:
        versions = read.connection.execute(select(version.c.id).where(version.c.article_id == article_id)).scalars()
        self._versions = set(versions)
        self._ids = {article_id, *self._versions}
        # Every tag that ever stood there was added, or moved there, in an entry that names the version.
        for one in self._versions:
            tags = select(annotation.c.id).where(annotation.c.version_id == one)
            self._ids.update(read.connection.execute(tags).scalars())
            removed = select(operation.c.changes).where(
                operation.c.changes.contains(one, autoescape=True), operation.c.changes.contains('"after":null')
            )
            for words in read.connection.execute(removed, execution_options={"yield_per": 1}).scalars():
                self._ids.update(change.id for change in row_changes(words) if self._is_tag(change))

    def touched_by(self, row: Any) -> bool:
        """Tell whether an entry touches it."""
        for change in row_changes(row.changes):
            if change.id in self._ids:
                return True
            image = change.after or change.before or {}
            if any(image.get(name) in self._ids for name in _POINTING):
                return True
        return False

    def _is_tag(self, change: RowChange) -> bool:
        return change.table == "annotation" and (change.before or {}).get("version_id") in self._versions


_POINTING = ("article_id", "version_id", "annotation_id", "from_id", "to_id")
"""Columns that name an article or what belongs to one."""


def _has_words(row: Any, wanted: list[str]) -> bool:
    said = f"{row.name} {row.reviewer}".casefold()
    left = [word for word in wanted if word not in said]
    if not left:
        return True
    # A look at the text as it is kept, where letters and digits stand unescaped, spares most entries the reading.
    kept = row.changes.casefold()
    if any(word.isalnum() and word not in kept for word in left):
        return False
    texts = " ".join(_texts(row.changes)).casefold()
    return all(word in texts for word in left)


def _texts(changes: str) -> Iterator[str]:
    """Yield the texts of rows that a person wrote or reads: no ids, no times, no names of columns."""
    for change in row_changes(changes):
        for row in (change.before, change.after):
            for name, value in (row or {}).items():
                if not isinstance(value, str) or name in _UNREAD or name.endswith(("_id", "_at", "sha256")):
                    continue
                yield from _strings(msgspec.json.decode(value)) if name == "details" else (value,)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


_UNREAD = ("id", "prefix", "suffix", "hash")
