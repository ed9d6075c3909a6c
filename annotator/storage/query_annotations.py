"""Questions about annotations and what hangs on them, as a viewer may see them."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, TypeVar, cast

from sqlalchemy import ColumnElement, Select, bindparam, func, select

from annotator.collector import collector_paused
from annotator.domain.annotations import Annotation, Comment, Decision, Evidence, Link, Mark, Settlement
from annotator.domain.articles import Article, CorrectionNote, ProjectRecord, Version
from annotator.domain.extract import AnnotationRecord, ArticleText, Extract
from annotator.domain.spans import Span
from annotator.errors import InvalidValue, NotFound
from annotator.storage import query_articles
from annotator.storage.blindness import is_blind, visible, visible_ids
from annotator.storage.codec import decode
from annotator.storage.schema import RECORDS, article, operation, version
from annotator.storage.schema import annotation as table
from annotator.storage.transactions import Read, chunks

T = TypeVar("T")


class TagRow(NamedTuple):
    """An annotation as tables list it; ``details`` is the JSON text as stored, undecoded."""

    id: str
    article_id: str
    version_id: str
    kind: str
    start: int
    end: int
    exact: str
    status: str
    severity: str | None
    author_id: str
    note: str
    details: str
    updated_at: str
    origin: str
    confidence: str | None
    created_at: str


def marks(read: Read, version_id: str, *, viewer: str, within: Span | None = None) -> list[Mark]:
    """Return what the article view draws, by place; with ``within``, only what touches that span."""
    column = table.c
    statement = (
        select(column.id, column.start, column.end, column.kind, column.status, column.author_id)
        .where(column.version_id == version_id, *visible(read, viewer))
        .order_by(column.start, column.end, column.id)
    )
    if within is not None:
        statement = statement.where(column.start < within.end, column.end > within.start)
    with collector_paused():
        return list(map(Mark._make, _tuples(read, statement)))


def revisions(read: Read, version_ids: Iterable[str]) -> dict[str, int]:
    """Return, by id, the revisions of all annotations of some versions, whoever may see them."""
    statement = select(table.c.id, table.c.revision).where(table.c.version_id.in_(list(version_ids)))
    return {row[0]: row[1] for row in read.connection.execute(statement)}


def kind_counts(read: Read, *, viewer: str) -> dict[str, int]:
    """Return how many tags of each kind a viewer may see; a kind without any is not in it."""
    statement = select(table.c.kind, func.count()).where(*visible(read, viewer)).group_by(table.c.kind)
    return {str(row[0]): int(row[1]) for row in read.connection.execute(statement)}


def count_of_kind(read: Read, kind: str) -> int:
    """Return how many tags of a kind there are, whoever may see them."""
    return int(read.connection.execute(select(func.count()).where(table.c.kind == kind)).scalar_one())


def annotation(read: Read, id: str, *, viewer: str) -> Annotation | None:  # noqa: A002  # the column's own name
    """Return an annotation, or None when there is none that the viewer may see."""
    found = annotations(read, viewer=viewer, ids=[id])
    return found[0] if found else None


def annotations(
    read: Read,
    *,
    viewer: str,
    ids: Iterable[str] | None = None,
    article_id: str | None = None,
    version_id: str | None = None,
    kind: str | None = None,
    status: str | None = None,
    reviewer_id: str | None = None,
) -> list[Annotation]:
    """Return annotations by the reading order of their articles, then by place; every filter that is given holds."""
    found = _annotations(read, viewer, ids, article_id, version_id, kind, status, reviewer_id)
    return [one for one, _ in found]


def tag_rows(
    read: Read,
    *,
    viewer: str,
    article_ids: Iterable[str] | None = None,
    ids: Iterable[str] | None = None,
    kind: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[TagRow]:
    """Return light rows for tables, in the order of ``annotations``; ``limit`` and ``offset`` cut from that."""
    columns = [version.c.article_id if name == "article_id" else table.c[name] for name in TagRow._fields]
    statement = _in_order(select(*columns)).where(*visible(read, viewer))
    if article_ids is not None:
        statement = statement.where(version.c.article_id.in_(list(article_ids)))
    if kind is not None:
        statement = statement.where(table.c.kind == str(kind))
    if ids is None:
        with collector_paused():
            return list(map(TagRow._make, _tuples(read, statement.limit(limit).offset(offset))))
    places = {one: place for place, one in enumerate(_ordered_ids(read, ids))}
    rows = [
        TagRow._make(row) for chunk in chunks(places) for row in _tuples(read, statement.where(table.c.id.in_(chunk)))
    ]
    rows.sort(key=lambda row: places[row.id])
    return rows[offset : None if limit is None else offset + limit]


def record(read: Read, annotation_id: str, *, viewer: str) -> AnnotationRecord | None:
    """Return an annotation with all that hangs on it, or None when there is none that the viewer may see."""
    found = records(read, viewer=viewer, ids=[annotation_id])
    return found[0] if found else None


def records(
    read: Read,
    *,
    viewer: str,
    ids: Iterable[str] | None = None,
    article_id: str | None = None,
    kind: str | None = None,
    status: str | None = None,
    reviewer_id: str | None = None,
) -> list[AnnotationRecord]:
    """Return annotations with all that hangs on them, in the order of ``annotations``; links where they start."""
    found = _annotations(read, viewer, ids, article_id, None, kind, status, reviewer_id)
    return _with_records(read, viewer, found)


def links_to(read: Read, annotation_id: str, *, viewer: str) -> list[Link]:
    """Return the links that end at an annotation."""
    found = read.find(Link, to_id=annotation_id)
    seen = visible_ids(read, [annotation_id, *(link.from_id for link in found)], viewer=viewer)
    return [link for link in found if link.from_id in seen and link.to_id in seen]


def find_annotation(read: Read, key: str, *, viewer: str) -> Annotation:
    """Return the annotation that a key names: its id, or a start of it that no other has.

    Raises NotFound, or InvalidValue when the key fits several.
    """
    exact = annotation(read, key, viewer=viewer)
    if exact is not None:
        return exact
    statement = query_articles.starting(table, key).where(*visible(read, viewer))
    found = [decode(Annotation, row) for row in read.connection.execute(statement).mappings()]
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotFound(f"There is no tag “{key}” in the project; “tags” lists those there are.")
    listed = [f"{one.id} (“{one.exact[:30]}”)" for one in found]
    raise InvalidValue(query_articles.ambiguous(key, listed), "annotation")


def extract(read: Read, *, viewer: str, article_ids: Iterable[str] | None = None) -> Extract:
    """Return articles with their texts and all that a viewer may see on them; all articles unless some are named.

    An annotation that still stands in an older version of its article is in it too, with that version's id.
    """
    wanted = None if article_ids is None else set(article_ids)
    rows = query_articles.articles(read, viewer=viewer, archived=wanted is not None)
    ids = [row.id for row in rows if wanted is None or row.id in wanted]
    articles = {one.id: one for one in read.find(Article, id=ids)}
    newest = {one.id: one for one in read.find(Version, id=[row.version_id for row in rows if row.id in articles])}
    texts = query_articles.texts(read, (one.text_sha256 for one in newest.values()))
    shown = [
        ArticleText(article=articles[row.id], version=newest[row.version_id], text=texts[row.text_sha256])
        for row in rows
        if row.id in articles
    ]
    found = [one for one in _annotations(read, viewer) if one[1] in articles]
    return Extract(
        title=read.find(ProjectRecord)[0].title,
        articles=tuple(shown),
        annotations=tuple(_with_records(read, viewer, found)),
        sources={one.id: one for one in query_articles.sources(read, viewer=viewer)},
        reviewers={one.id: one for one in query_articles.reviewers(read)},
        tag_definitions={one.id: one for one in query_articles.tag_definitions(read)},
        sequence=read.connection.execute(select(func.coalesce(func.max(operation.c.sequence), 0))).scalar_one(),
    )


def _annotations(
    read: Read,
    viewer: str,
    ids: Iterable[str] | None = None,
    article_id: str | None = None,
    version_id: str | None = None,
    kind: str | None = None,
    status: str | None = None,
    reviewer_id: str | None = None,
) -> list[tuple[Annotation, str]]:
    """Return annotations in order, each with the id of its article."""
    equal: list[tuple[ColumnElement[Any], str | None]] = [
        (version.c.article_id, article_id),
        (table.c.version_id, version_id),
        (table.c.kind, kind),
        (table.c.status, status),
        (table.c.author_id, reviewer_id),
    ]
    statement = _in_order(select(table, version.c.article_id.label("article_id"))).where(
        *visible(read, viewer), *(column == str(value) for column, value in equal if value is not None)
    )
    if ids is None:
        return [(decode(Annotation, row), row["article_id"]) for row in read.connection.execute(statement).mappings()]
    places = {one: place for place, one in enumerate(_ordered_ids(read, ids))}
    found = [
        (decode(Annotation, row), str(row["article_id"]))
        for chunk in chunks(places)
        for row in read.connection.execute(statement.where(table.c.id.in_(chunk))).mappings()
    ]
    return sorted(found, key=lambda one: places[one[0].id])


def _ordered_ids(read: Read, ids: Iterable[str]) -> list[str]:
    """Return ids in the order of ``annotations``, whatever number of them."""
    wanted = list(dict.fromkeys(ids))
    if len(wanted) < 2:
        return wanted
    columns = select(article.c.position, article.c.id, version.c.number, table.c.start, table.c.end, table.c.id)
    found: list[tuple[Any, ...]] = []
    for chunk in chunks(wanted):
        found.extend(map(tuple, _tuples(read, _joined(columns).where(table.c.id.in_(chunk)))))
    return [str(row[-1]) for row in sorted(found)]


def _joined(statement: Select[Any]) -> Select[Any]:
    return (
        statement.select_from(table)
        .join(version, version.c.id == table.c.version_id)
        .join(article, article.c.id == version.c.article_id)
    )


def _in_order(statement: Select[Any]) -> Select[Any]:
    return _joined(statement).order_by(
        article.c.position, article.c.id, version.c.number, table.c.start, table.c.end, table.c.id
    )


def _with_records(read: Read, viewer: str, found: list[tuple[Annotation, str]]) -> list[AnnotationRecord]:
    ids = [one.id for one, _ in found]
    there = _hanging(read, ids[0]) if len(ids) == 1 else set(_HANGING)

    def hanging(record: type[T]) -> dict[str, list[T]]:
        rows: list[Any] = read.find(record, annotation_id=ids) if record in there else []
        return _grouped(rows, lambda one: str(one.annotation_id))

    evidence, decisions, comments = hanging(Evidence), hanging(Decision), hanging(Comment)
    settlements, corrections = hanging(Settlement), hanging(CorrectionNote)
    links = _grouped(_visible_links(read, viewer, ids) if Link in there else [], lambda one: one.from_id)
    wanted = list({one.version_id for one, _ in found})
    columns = select(version.c.id, version.c.text_sha256)
    texts = {
        row[0]: row[1] for chunk in chunks(wanted) for row in _tuples(read, columns.where(version.c.id.in_(chunk)))
    }
    return [
        AnnotationRecord(
            annotation=one,
            article_id=article_id,
            text_sha256=texts[one.version_id],
            evidence=tuple(sorted(evidence.get(one.id, ()), key=lambda item: (item.position, item.id))),
            links=tuple(links.get(one.id, ())),
            decisions=tuple(decisions.get(one.id, ())),
            comments=tuple(comments.get(one.id, ())),
            settlements=tuple(settlements.get(one.id, ())),
            corrections=tuple(corrections.get(one.id, ())),
        )
        for one, article_id in found
    ]


def _hanging(read: Read, annotation_id: str) -> set[type[Any]]:
    """Return the records of which an annotation has any: most have none, and one question is quicker than six."""
    row = read.connection.execute(_HAS, {"id": annotation_id}).one()
    return {record for record, has in zip(_HANGING, row, strict=True) if has}


def _visible_links(read: Read, viewer: str, ids: list[str]) -> list[Link]:
    links = read.find(Link, from_id=ids)
    if not is_blind(read):
        return links
    seen = visible_ids(read, (link.to_id for link in links), viewer=viewer)
    return [link for link in links if link.to_id in seen]


def _grouped(rows: list[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def _tuples(read: Read, statement: Select[Any]) -> Iterable[Sequence[Any]]:
    """Return rows as the driver gives them, one by one: text and whole numbers need no further treatment."""
    cursor = read.connection.execute(statement).cursor
    assert cursor is not None
    return cast("Iterable[Sequence[Any]]", cursor)


_HANGING: dict[type[Any], ColumnElement[str]] = {
    record: RECORDS[record].c.from_id if record is Link else RECORDS[record].c.annotation_id
    for record in (Evidence, Decision, Comment, Settlement, CorrectionNote, Link)
}
_HAS = select(*(select(column).where(column == bindparam("id")).exists() for column in _HANGING.values()))
