"""What agreement and scores are told from: the tags of whoever is compared, and nothing that hangs on them."""

from collections.abc import Collection, Iterator

from sqlalchemy import select

from annotator.collector import collector_paused
from annotator.domain.annotations import Annotation, Settlement
from annotator.domain.articles import Article, ArticleState, ProjectRecord, Version
from annotator.domain.extract import AnnotationRecord, ArticleText, Extract
from annotator.domain.vocabulary import ReviewerState
from annotator.storage import query_articles
from annotator.storage.blindness import is_blind, visible
from annotator.storage.codec import decode
from annotator.storage.schema import annotation, version
from annotator.storage.transactions import Read, chunks


def finished_states(read: Read, *, viewer: str) -> list[ArticleState]:
    """Return who has finished which article.

    In blind review only of articles that the viewer has finished: of others the colleagues' tags are hidden, and who
    has finished one without a tag would be taken to have found nothing.
    """
    found = read.find(ArticleState, state=ReviewerState.FINISHED)
    if not is_blind(read):
        return found
    own = {one.article_id for one in found if one.reviewer_id == viewer}
    return [one for one in found if one.article_id in own]


def settled_ids(read: Read, *, viewer: str) -> set[str]:  # noqa: ARG001  # asked like every other question
    """Return the annotations that settling made of others."""
    return {one.made_id for one in read.find(Settlement) if one.made_id}


def replaced_ids(read: Read, *, viewer: str) -> set[str]:  # noqa: ARG001  # asked like every other question
    """Return the annotations in whose place settling put another."""
    return {one.annotation_id for one in read.find(Settlement) if one.made_id}


def bare_extract(
    read: Read,
    *,
    viewer: str,
    article_ids: Collection[str] | None = None,
    kinds: Collection[str] | None = None,
    texts: bool = False,
) -> Extract:
    """Return articles and the tags that a viewer may see on them, of some kinds or of all, and nothing else of them.

    Without ``texts`` each text is empty. Articles that are put away are left out unless they are named.
    """
    rows = query_articles.articles(read, viewer=viewer, archived=article_ids is not None)
    rows = [one for one in rows if article_ids is None or one.id in article_ids]
    articles = {one.id: one for one in read.find(Article, id=[one.id for one in rows])}
    newest = {one.id: one for one in read.find(Version, id=[one.version_id for one in rows])}
    content = query_articles.texts(read, (one.text_sha256 for one in newest.values())) if texts else {}
    with collector_paused():
        records = tuple(_records(read, viewer, [one.id for one in rows], kinds))
    return Extract(
        title=read.find(ProjectRecord)[0].title,
        articles=tuple(
            ArticleText(article=articles[one.id], version=newest[one.version_id], text=content.get(one.text_sha256, ""))
            for one in rows
        ),
        annotations=records,
        sources={one.id: one for one in query_articles.sources(read, viewer=viewer)} if texts else {},
        reviewers={one.id: one for one in query_articles.reviewers(read)},
    )


def _records(
    read: Read, viewer: str, article_ids: list[str], kinds: Collection[str] | None
) -> Iterator[AnnotationRecord]:
    places = {one: place for place, one in enumerate(article_ids)}
    statement = (
        select(annotation, version.c.article_id.label("article_id"))
        .select_from(annotation)
        .join(version, version.c.id == annotation.c.version_id)
        .where(*visible(read, viewer))
    )
    if kinds is not None:
        statement = statement.where(annotation.c.kind.in_([str(one) for one in kinds]))
    found: list[tuple[int, int, int, str, AnnotationRecord]] = []
    for chunk in chunks(article_ids):
        for row in read.connection.execute(statement.where(version.c.article_id.in_(chunk))).mappings():
            one = decode(Annotation, row)
            article_id = str(row["article_id"])
            record = AnnotationRecord(annotation=one, article_id=article_id)
            found.append((places[article_id], one.start, one.end, one.id, record))
    found.sort(key=lambda one: one[:4])
    return (one[4] for one in found)
