"""What the window of the history reads: pages of entries, and one entry in words; made for any thread."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, NamedTuple

from annotator.desktop.history.changed_words import ChangedRow, Wording
from annotator.desktop.wording import elided
from annotator.domain.journal import HistoryEntry, RowChange
from annotator.storage import queries

Reading = Callable[[], AbstractContextManager[Any]]

MOST_ROWS = 300
"""Rows of one entry that are said in words; of a large import nobody reads more."""


class Asked(NamedTuple):
    """Which entries are wanted; empty or None means all."""

    viewer: str
    annotation_id: str | None = None
    article_id: str | None = None
    reviewer_id: str | None = None
    words: str = ""
    review: bool = False


class EntryDetails(NamedTuple):
    """One entry in words; ``hindrance`` says why it cannot be taken back, and the ids are those to go to."""

    sequence: int
    rows: tuple[ChangedRow, ...]
    more: int
    hindrance: str
    annotation_id: str
    article_id: str


def load_page(reading: Reading, asked: Asked, before: int | None, limit: int | None) -> list[HistoryEntry]:
    """Read the entries before one, the newest first."""
    with reading() as read:
        return queries.history(
            read,
            viewer=asked.viewer,
            limit=limit,
            before=before,
            annotation_id=asked.annotation_id,
            article_id=asked.article_id,
            reviewer_id=asked.reviewer_id,
            words=asked.words,
            review=asked.review,
        )


def write_record(reading: Reading, asked: Asked, to: Path) -> int:
    """Write all entries that are wanted into a file, the oldest first, and return how many."""
    from annotator.actions import history

    entries = load_page(reading, asked, None, None)[::-1]
    history.write_record(entries, to)
    return len(entries)


def load_details(reading: Reading, viewer: str, sequence: int) -> EntryDetails:
    """Read what one entry changed, and whether it can be taken back."""
    with reading() as read:
        changes = queries.entry_changes(read, sequence, viewer=viewer)
        own = {one.id: one for one in queries.tag_definitions(read)}
        wording = Wording(own, lambda table, id_: row_name(read, viewer, table, id_))
        return EntryDetails(
            sequence,
            tuple(wording.rows(changes[:MOST_ROWS])),
            max(0, len(changes) - MOST_ROWS),
            queries.undo_hindrance(read, sequence, viewer=viewer),
            *_place(read, viewer, changes),
        )


def _place(read: Any, viewer: str, changes: tuple[RowChange, ...]) -> tuple[str, str]:
    """Return the first tag that is still there, and the first article that is; empty where there is none."""
    articles = {row.id: row for row in queries.articles(read, viewer=viewer)}
    of_version = {row.version_id: row.id for row in articles.values()}
    article = ""
    for change in changes[:MOST_ROWS]:
        row = change.after or change.before or {}
        tags = [change.id] if change.table == "annotation" else [row.get("annotation_id"), row.get("from_id")]
        for one in tags:
            if one and queries.annotation(read, str(one), viewer=viewer) is not None:
                return str(one), article
        near = change.id if change.table == "article" else str(row.get("article_id") or "")
        near = near or of_version.get(str(row.get("version_id") or ""), "")
        article = article or (near if near in articles else "")
    return "", article


def row_name(read: Any, viewer: str, table: str, id_: str) -> str:
    """Return how a row that another points at is called; its id's first letters where it is not there any more."""
    found: str | None = None
    if table == "annotation":
        tag = queries.annotation(read, id_, viewer=viewer)
        found = f"“{elided(tag.exact, 60)}”" if tag else None
    elif table == "source":
        source = queries.source(read, id_, viewer=viewer)
        found = (source.title or source.publisher or source.url) if source else None
    elif table == "reviewer":
        found = next((one.name for one in queries.reviewers(read) if one.id == id_), None)
    elif table == "article":
        found = next((one.title for one in queries.articles(read, viewer=viewer) if one.id == id_), None)
    return found or f"{id_[:13]}…"
