"""What the tags table reads: light rows of the chosen articles and the names that they point at."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple

from annotator.desktop.tags.tag_filter import SearchableWords
from annotator.desktop.tags.tags_order import Column, Findings, Names, Order, SortedRows
from annotator.desktop.wording import own_names
from annotator.domain.journal import RowChange
from annotator.domain.places import paragraph_starts
from annotator.storage import queries
from annotator.storage.queries import TagRow

Reading = Callable[[], AbstractContextManager[Any]]


class LoadedTags(NamedTuple):
    """The rows of some articles in an order, ready to be shown."""

    order: Order
    rows: SortedRows


def load_tags(
    reading: Reading, viewer: str, article_ids: Sequence[str], column: Column, limit: int | None = None
) -> LoadedTags:
    """Read the tags of some articles and sort them; made for any thread.

    With a ``limit`` only the first ones are read, and no paragraphs are counted, so that it is quick in any article.
    """
    with reading() as read:
        rows = queries.tag_rows(read, viewer=viewer, article_ids=list(article_ids), limit=limit) if article_ids else []
        order = Order(column, _names(read, viewer, article_ids, counted=limit is None), Findings())
    return LoadedTags(order, order.arrange(rows))


def load_some(
    reading: Reading, viewer: str, ids: Collection[str], article_ids: Collection[str]
) -> dict[str, TagRow | None]:
    """Read some tags anew by id; None for one that is gone, hidden, or in none of the articles."""
    with reading() as read:
        found = {row.id: row for row in queries.tag_rows(read, viewer=viewer, ids=list(ids))}
    return {one: row if (row := found.get(one)) and row.article_id in article_ids else None for one in ids}


def rows_told(
    changes: Iterable[RowChange], versions: Mapping[str, str], may_hide: Callable[[RowChange], bool]
) -> tuple[dict[str, TagRow | None], list[str]]:
    """Return the rows that the journal's images tell without a query, and the ids that only a query can answer.

    ``versions`` has the articles of the versions on show.
    """
    told: dict[str, TagRow | None] = {}
    untold: list[str] = []
    for change in changes:
        image = change.after
        if image is None:
            told[change.id] = None
        elif str(image["version_id"]) in versions and not may_hide(change):
            row = {**image, "article_id": versions[str(image["version_id"])]}
            told[change.id] = TagRow._make(row[name] for name in TagRow._fields)
        else:
            untold.append(change.id)
    return told, untold


def load_names(reading: Reading, viewer: str, article_ids: Sequence[str]) -> Names:
    """Read the names that rows point at."""
    with reading() as read:
        return _names(read, viewer, article_ids, counted=True)


def findings_of(rows: Sequence[TagRow]) -> list[tuple[TagRow, str]]:
    """Return what was found about each of many tags; some seconds' work for a hundred thousand."""
    made = Findings()
    return [(row, made.of(row)) for row in rows]


def words_of(rows: Sequence[TagRow]) -> list[tuple[TagRow, str]]:
    """Return the words of each of many tags that a filter looks in."""
    made = SearchableWords()
    return [(row, made.of(row)) for row in rows]


def _names(read: Any, viewer: str, article_ids: Sequence[str], *, counted: bool) -> Names:
    shown = queries.articles(read, viewer=viewer, ids=article_ids)
    texts = {one.version_id: queries.article_text(read, one.version_id, viewer=viewer) for one in shown if counted}
    return Names(
        articles={one.id: one.title for one in shown},
        reviewers={one.id: one.name for one in queries.reviewers(read)},
        kinds=own_names(queries.tag_definitions(read)),
        versions={one.version_id: one.id for one in shown},
        paragraphs={version_id: paragraph_starts(text) for version_id, text in texts.items()},
    )
