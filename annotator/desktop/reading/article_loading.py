"""The lines of the list of articles: read from the project, or taken from what was just written."""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QDate, QLocale

from annotator.domain.articles import ArticleRow
from annotator.domain.journal import Changes, RowChange
from annotator.storage import queries

RELOADING_TABLES = ("article", "version", "source", "article_state", "project")
"""Where a change may show in any line of the list."""

_NAMES = frozenset({"title", "language"})

_OF_NEW_ARTICLES = ("article", "version", "source")


@dataclass(slots=True)
class ListedArticle:
    """One line of the list; ``date`` is when its source was published, in words, empty when that is not known."""

    row: ArticleRow
    date: str = ""
    tags: int = 0
    disputed: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True)
class LoadedArticles:
    """Every line, the place in reading order behind which new articles are put, and how many are put away.

    ``by_version`` and ``by_id`` have the numbers of the lines.
    """

    listed: list[ListedArticle]
    last_position: int
    archived: int
    by_version: dict[str, int | None]
    by_id: dict[str, int]


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article that was just written: its line, all its versions, and its place in reading order."""

    listed: ListedArticle
    version_ids: Sequence[str]
    position: int


def load_articles(
    reading: Callable[[], AbstractContextManager[Any]], viewer: str, *, with_archived: bool = False
) -> LoadedArticles:
    """Read every line, those of archived articles behind the others if wanted; for ten thousand work for a job."""
    with reading() as read:
        rows = queries.articles(read, viewer=viewer)
        archived = queries.archived_articles(read, viewer=viewer)
        counts = queries.article_counts(read, viewer=viewer)
        published = queries.published_dates(read, viewer=viewer)
        last = queries.last_position(read, viewer=viewer)
    listed = [ListedArticle(row, date_words(published.get(row.source_id, ""))) for row in rows]
    if with_archived:
        listed += [ListedArticle(row, date_words(published.get(row.source_id, "")), archived=True) for row in archived]
    for one in listed:
        if found := counts.get(one.row.id):
            one.tags, one.disputed = found.tags, found.disputed
    by_version: dict[str, int | None] = {one.row.version_id: number for number, one in enumerate(listed)}
    by_id = {one.row.id: number for number, one in enumerate(listed)}
    return LoadedArticles(listed, last, len(archived), by_version, by_id)


def new_articles(changes: Changes) -> list[NewArticle]:
    """Return the articles that changes add, in reading order; none where they do more than that to the list."""
    touched = [row for row in changes.rows if row.table in RELOADING_TABLES]
    if any(row.before is not None or row.table not in _OF_NEW_ARTICLES for row in touched):
        return []
    images: dict[str, list[Any]] = {table: [] for table in _OF_NEW_ARTICLES}
    for row in touched:
        images[row.table].append(row.after)
    dates = {source["id"]: source["published_at"] for source in images["source"]}
    versions: dict[str, list[Any]] = {article["id"]: [] for article in images["article"]}
    for version in images["version"]:
        if version["article_id"] not in versions:
            return []
        versions[version["article_id"]].append(version)
    fresh = sorted(images["article"], key=lambda article: (article["position"], article["id"]))
    # A tag in the same breath, an archived article, a source of old: rare enough to be read as usual.
    if changes.ids("annotation") or any(one["archived"] or not versions[one["id"]] for one in fresh):
        return []
    return [_new_article(one, versions[one["id"]], dates.get(one["source_id"], "")) for one in fresh]


def renamed_articles(changes: Changes) -> dict[str, dict[str, str]]:
    """Return by id what articles are called now; none where changes do more than that to the list."""
    touched = [row for row in changes.rows if row.table in RELOADING_TABLES]
    found: dict[str, dict[str, str]] = {}
    for row in touched:
        before, after = row.before, row.after
        if row.table != "article" or before is None or after is None:
            return {}
        other = {name: str(value) for name, value in after.items() if before.get(name) != value}
        if not other.keys() <= _NAMES:
            return {}
        found[row.id] = other
    return found


def touches(changes: Changes, article_ids: Collection[str]) -> bool:
    """Tell whether these articles may be others now: shown anew, in another version, under another rule of sight.

    What is read beside them does not touch them: nobody should pay for it who shows something else.
    """
    return changes.unknown or any(
        row.table in ("article_state", "project")
        or (row.table == "article" and row.id in article_ids)
        or (row.table == "version" and _article_of(row) in article_ids)
        for row in changes.rows
    )


def date_words(iso: str) -> str:
    """Return an ISO date as a person reads it: "2 May 2025", "May 2025", "2025"; empty for none."""
    parts = iso[:10].split("-") if iso else []
    if len(parts) == 3:
        return QLocale().toString(QDate(*map(int, parts)), "d MMM yyyy")
    if len(parts) == 2:
        return QLocale().toString(QDate(int(parts[0]), int(parts[1]), 1), "MMM yyyy")
    return iso


def _article_of(row: RowChange) -> str:
    image = row.after or row.before
    return str(image["article_id"]) if image else ""


def _new_article(article: Any, versions: Sequence[Any], published_at: str) -> NewArticle:
    newest = max(versions, key=lambda version: version["number"])
    row = ArticleRow(
        id=article["id"],
        version_id=newest["id"],
        title=article["title"],
        language=article["language"],
        source_id=article["source_id"] or "",
        text_sha256=newest["text_sha256"],
        length=newest["length"],
        created_at=newest["created_at"],
    )
    listed = ListedArticle(row, date_words(published_at))
    return NewArticle(listed, [version["id"] for version in versions], article["position"])
