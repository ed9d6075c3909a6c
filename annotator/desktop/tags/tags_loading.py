"""What the tags table reads: light rows of the chosen articles and the names that they point at."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any, NamedTuple

from annotator.desktop.tags.cells import Cells, Names
from annotator.desktop.tags.columns import AnyColumn, Column
from annotator.desktop.tags.tag_filter import GroupCounts
from annotator.desktop.tags.tags_order import Order, SortedRows
from annotator.desktop.wording import own_names
from annotator.domain.journal import Changes, RowChange
from annotator.domain.places import paragraph_starts
from annotator.storage import queries
from annotator.storage.queries import TagRow, Tally
from annotator.storage.query_tallies import NOTHING

Reading = Callable[[], AbstractContextManager[Any]]


class LoadedTags(NamedTuple):
    """The rows of some articles in an order, ready to be shown: by id, too, and counted."""

    order: Order
    rows: SortedRows
    by_id: dict[str, TagRow]
    counts: GroupCounts


def load_tags(
    reading: Reading,
    viewer: str,
    article_ids: Sequence[str],
    column: AnyColumn,
    group: Column | None = None,
    limit: int | None = None,
) -> LoadedTags:
    """Read the tags of some articles and sort them; made for any thread.

    With a ``limit`` only the first ones are read, and neither paragraphs nor what hangs on them are counted, so that
    it is quick in any article.
    """
    with reading() as read:
        rows = queries.tag_rows(read, viewer=viewer, article_ids=list(article_ids), limit=limit) if article_ids else []
        order = Order(column, Cells(_names(read, viewer, article_ids, counted=limit is None)), group)
    return LoadedTags(order, order.arrange(rows), {row.id: row for row in rows}, GroupCounts(viewer, rows))


def load_tallies(reading: Reading, viewer: str, ids: Collection[str]) -> dict[str, Tally]:
    """Read anew what hangs on some tags; an entry for each of them."""
    with reading() as read:
        return dict.fromkeys(ids, NOTHING) | queries.tallies(read, viewer=viewer, ids=ids)


def tags_hung_on(changes: Changes) -> set[str]:
    """Return the tags on which changes hung something, or from which they took something."""
    found = set()
    for table, columns in _HANGING.items():
        for change in changes.of(table):
            for image in filter(None, (change.before, change.after)):
                found |= {str(image[column]) for column in columns}
    return found


class Prepared(NamedTuple):
    """What a job made for a sort or a filter: the words that it needs, and the rows in order where one was wanted."""

    cells: Cells
    rows: SortedRows | None = None


def prepare(
    cells: Cells,
    rows: Sequence[TagRow],
    columns: Sequence[AnyColumn],
    *,
    words: bool = False,
    order: AnyColumn | None = None,
    group: Column | None = None,
) -> Prepared:
    """Make the words of columns for all rows, those of a search with ``words``; with ``order``, sort by it too."""
    made = cells.prepare(columns, rows, words=words)
    return Prepared(made, None if order is None else Order(order, made, group).arrange(rows))


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


def load_names(reading: Reading, viewer: str, article_ids: Sequence[str], known: Names) -> Names:
    """Read the names that rows point at; where paragraphs begin and what hangs on the tags is known."""
    with reading() as read:
        fresh = _names(read, viewer, article_ids, counted=False)
    return replace(fresh, paragraphs=known.paragraphs, tallies=known.tallies)


def _names(read: Any, viewer: str, article_ids: Sequence[str], *, counted: bool) -> Names:
    shown = queries.articles(read, viewer=viewer, ids=article_ids)
    texts = {one.version_id: queries.article_text(read, one.version_id, viewer=viewer) for one in shown if counted}
    return Names(
        articles={one.id: one.title for one in shown},
        reviewers={one.id: one.name for one in queries.reviewers(read)},
        kinds=own_names(queries.tag_definitions(read)),
        versions={one.version_id: one.id for one in shown},
        paragraphs={version_id: paragraph_starts(text) for version_id, text in texts.items()},
        tallies=queries.tallies(read, viewer=viewer, article_ids=article_ids) if counted and article_ids else {},
    )


_HANGING = {
    "evidence": ("annotation_id",),
    "comment": ("annotation_id",),
    "decision": ("annotation_id",),
    "link": ("from_id", "to_id"),
}
