"""Questions about articles, their versions and texts, sources, reviewers and the project's own tags."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, Table, false, func, select

from annotator.domain.annotations import TagDefinition
from annotator.domain.articles import Article, ArticleRow, Reviewer, Source, Version, name_key
from annotator.domain.vocabulary import Kind, Status
from annotator.errors import InvalidValue, NotFound
from annotator.storage import schema
from annotator.storage.blindness import visible
from annotator.storage.codec import decode
from annotator.storage.transactions import Read, chunks

MOST_NAMED = 5
"""Candidates that are listed when a key is ambiguous."""

# ruff: noqa: ARG001  # every query takes the viewer, so that no caller need know which of them depend on it


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCounts:
    """How many annotations an article carries, in all its versions, and how many of them are disputed."""

    tags: int = 0
    disputed: int = 0


def articles(
    read: Read, *, viewer: str, archived: bool = False, ids: Collection[str] | None = None
) -> list[ArticleRow]:
    """Return the articles in reading order, each with its newest version; those put away only when asked for.

    ``ids`` are those wanted, no more than stand in a window; None means all.
    """
    statement = newest().order_by(schema.article.c.position, schema.article.c.id)
    if ids is not None:
        statement = statement.where(schema.article.c.id.in_(ids))
    if not archived:
        statement = statement.where(schema.article.c.archived.is_(False))
    return [ArticleRow(**row) for row in read.connection.execute(statement).mappings()]


def archived_articles(read: Read, *, viewer: str) -> list[ArticleRow]:
    """Return the articles that are put away, in reading order, each with its newest version."""
    article = schema.article.c
    statement = newest().where(article.archived.is_(True)).order_by(article.position, article.id)
    return [ArticleRow(**row) for row in read.connection.execute(statement).mappings()]


def article_counts(read: Read, *, viewer: str) -> dict[str, ArticleCounts]:
    """Return the counts by article id; an article without annotations is not in it."""
    annotation, version = schema.annotation, schema.version
    found: dict[str, list[int]] = {}
    statement = (
        select(version.c.article_id, annotation.c.status, func.count())
        .select_from(annotation)
        .join(version, version.c.id == annotation.c.version_id)
        .where(*visible(read, viewer))
        .group_by(version.c.article_id, annotation.c.status)
    )
    for article_id, status, count in read.connection.execute(statement):
        counts = found.setdefault(article_id, [0, 0])
        counts[0] += count
        counts[1] += count if status == Status.DISPUTED else 0
    return {article_id: ArticleCounts(tags=tags, disputed=disputed) for article_id, (tags, disputed) in found.items()}


def last_position(read: Read, *, viewer: str) -> int:
    """Return the place of the last article in reading order; -1 when there is none."""
    found = read.connection.execute(select(func.max(schema.article.c.position))).scalar()
    return -1 if found is None else int(found)


def newest_version(read: Read, article_id: str, *, viewer: str) -> Version:
    """Return an article's newest version; NotFound when there is no such article."""
    column = schema.version.c
    statement = select(schema.version).where(column.article_id == article_id).order_by(column.number.desc()).limit(1)
    found = read.connection.execute(statement).mappings().first()
    if found is None:
        raise NotFound("That article is not in the project any more.")
    return decode(Version, found)


def versions(read: Read, article_id: str, *, viewer: str) -> list[Version]:
    """Return an article's versions, the oldest first."""
    return sorted(read.find(Version, article_id=article_id), key=lambda version: version.number)


def article_text(read: Read, version_id: str, *, viewer: str) -> str:
    """Return the canonical text of a version; NotFound when there is none."""
    version = schema.version.c
    sha256 = read.connection.execute(select(version.text_sha256).where(version.id == version_id)).scalar()
    if sha256 is None:
        raise NotFound("That version of the article is not in the project any more.")
    return read.text(str(sha256))


def texts(read: Read, hashes: Iterable[str]) -> dict[str, str]:
    """Return canonical texts by their hashes."""
    text = schema.text.c
    found: dict[str, str] = {}
    for chunk in chunks(dict.fromkeys(hashes)):
        rows = read.connection.execute(select(text.sha256, text.content).where(text.sha256.in_(chunk)))
        found.update((row.sha256, row.content) for row in rows)
    return found


def find_article(read: Read, key: str, *, viewer: str) -> Article:
    """Return the article that a key names: its id, its exact title, or a start of the id that no other has.

    Raises NotFound, or InvalidValue when the key fits several.
    """
    exact = read.get(Article, key)
    if exact is not None:
        return exact
    found = read.find(Article, title=key) or [
        decode(Article, row) for row in read.connection.execute(starting(schema.article, key)).mappings()
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotFound(f"There is no article “{key}” in the project; “articles” lists those there are.")
    raise InvalidValue(ambiguous(key, [f"{one.id} ({one.title})" for one in found]), "article")


def sources(read: Read, *, viewer: str) -> list[Source]:
    """Return all sources, in the order in which they were made."""
    return read.find(Source)


def published_dates(read: Read, *, viewer: str) -> dict[str, str]:
    """Return when each source was published, by its id, where that is known."""
    column = schema.source.c
    statement = select(column.id, column.published_at).where(column.published_at != "")
    return {row.id: row.published_at for row in read.connection.execute(statement)}


def source(read: Read, id: str, *, viewer: str) -> Source | None:  # noqa: A002  # the column's own name
    """Return a source, or None."""
    return read.get(Source, id)


def reviewers(read: Read) -> list[Reviewer]:
    """Return all reviewers, in the order in which they came."""
    return read.find(Reviewer)


def reviewer_by_name(read: Read, name: str) -> Reviewer | None:
    """Return the reviewer of a name, however it is spelled (see name_key), or None."""
    return next(iter(read.find(Reviewer, name_key=name_key(name))), None)


def tag_definitions(read: Read) -> list[TagDefinition]:
    """Return the tags that the project defines, in their order."""
    return sorted(read.find(TagDefinition), key=lambda one: (one.position, one.id))


def find_kind(read: Read, name: str) -> str:
    """Return the id of a kind by its id or, for one that the project defines, its name; NotFound."""
    own = tag_definitions(read)
    for one in own:
        if name == one.id or name_key(name) == name_key(one.name):
            return one.id
    if name in tuple(Kind):
        return name
    known = ", ".join([*Kind, *(one.name for one in own)])
    raise NotFound(f"There is no kind “{name}”; there are {known}.")


def newest() -> Select[Any]:
    """Return the statement for the columns of an ArticleRow: articles, each with its newest version."""
    article, version, other = schema.article.c, schema.version.c, schema.version.alias()
    last = select(func.max(other.c.number)).where(other.c.article_id == article.id)
    columns = select(
        article.id,
        version.id.label("version_id"),
        article.title,
        article.language,
        func.coalesce(article.source_id, "").label("source_id"),
        version.text_sha256,
        version.length,
        version.created_at,
    )
    return columns.select_from(schema.article).join(
        schema.version,
        (version.article_id == article.id) & (version.number == last.correlate(schema.article).scalar_subquery()),
    )


def starting(table: Table, key: str) -> Select[Any]:
    """Return the statement for rows whose id starts with a key; none for an empty key."""
    column = table.c.id
    like = column.startswith(key.lower(), autoescape=True) if key else false()
    return select(table).where(like).order_by(column).limit(MOST_NAMED + 1)


def ambiguous(key: str, names: list[str]) -> str:
    """Return the sentence for a key that fits several."""
    listed = ", ".join(names[:MOST_NAMED]) + (", …" if len(names) > MOST_NAMED else "")
    return f"“{key}” fits several: {listed}. Give more of the id."
