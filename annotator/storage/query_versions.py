"""Questions about what comes before the newest text: captures, tags to be looked at, and texts nearly the same."""

from collections.abc import Iterable

from sqlalchemy import func, select

from annotator.domain.annotations import Placement
from annotator.domain.articles import ArticleRow, Capture
from annotator.storage import schema
from annotator.storage.blindness import visible
from annotator.storage.codec import decode
from annotator.storage.query_articles import newest
from annotator.storage.transactions import Read

# ruff: noqa: ARG001  # every query takes the viewer, so that no caller need know which of them depend on it


def captures(read: Read, article_id: str, *, viewer: str) -> list[Capture]:
    """Return how an article's versions came over the network, the oldest first."""
    statement = (
        select(schema.capture)
        .join(schema.version, schema.version.c.id == schema.capture.c.version_id)
        .where(schema.version.c.article_id == article_id)
        .order_by(schema.version.c.number, schema.capture.c.id)
    )
    return [decode(Capture, row) for row in read.connection.execute(statement).mappings()]


def placements(read: Read, *, viewer: str, article_id: str = "") -> list[Placement]:
    """Return the tags that somebody has yet to look at, by article and place; of one article, or of all."""
    statement = (
        select(schema.placement)
        .join(schema.annotation, schema.annotation.c.id == schema.placement.c.annotation_id)
        .join(schema.version, schema.version.c.id == schema.placement.c.version_id)
        .join(schema.article, schema.article.c.id == schema.version.c.article_id)
        .where(*visible(read, viewer))
        .order_by(schema.article.c.position, schema.article.c.id, schema.placement.c.from_start, schema.placement.c.id)
    )
    if article_id:
        statement = statement.where(schema.article.c.id == article_id)
    return [decode(Placement, row) for row in read.connection.execute(statement).mappings()]


def placement_counts(read: Read, *, viewer: str) -> dict[str, int]:
    """Return how many tags of each article somebody has yet to look at; articles without any are not in it."""
    statement = (
        select(schema.version.c.article_id, func.count())
        .select_from(schema.placement)
        .join(schema.version, schema.version.c.id == schema.placement.c.version_id)
        .join(schema.annotation, schema.annotation.c.id == schema.placement.c.annotation_id)
        .where(*visible(read, viewer))
        .group_by(schema.version.c.article_id)
    )
    return {row[0]: row[1] for row in read.connection.execute(statement)}


def articles_of_texts(read: Read, numbers: Iterable[int], *, viewer: str) -> list[ArticleRow]:
    """Return the articles whose newest text has one of these numbers, in the order of the numbers."""
    wanted = {number: place for place, number in enumerate(numbers)}
    if not wanted:
        return []
    number = schema.text.c.number
    statement = (
        newest()
        .join(schema.text, schema.text.c.sha256 == schema.version.c.text_sha256)
        .add_columns(number)
        .where(number.in_(list(wanted)), schema.article.c.archived.is_(False))
    )
    rows = sorted(read.connection.execute(statement).mappings(), key=lambda row: wanted[row["number"]])
    return [ArticleRow(**{name: value for name, value in row.items() if name != "number"}) for row in rows]
