"""Blind review: what a reviewer may not see yet. The one place that says so; every query asks here."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, select

from annotator.domain.articles import ProjectRecord
from annotator.domain.vocabulary import ReviewerState
from annotator.storage.schema import annotation, article_state, version
from annotator.storage.transactions import Read, chunks


def is_blind(read: Read) -> bool:
    """Tell whether the project is reviewed blind."""
    if read.blind is None:
        read.blind = any(record.blind for record in read.find(ProjectRecord))
    return read.blind


def visible(read: Read, viewer: str) -> list[ColumnElement[bool]]:
    """Return the conditions on annotations that a viewer may see; none when the project is open.

    In blind review these are one's own, and everybody's in the articles that one has finished.
    """
    if not is_blind(read):
        return []
    return [(annotation.c.author_id == viewer) | annotation.c.version_id.in_(finished_versions(viewer))]


def finished_versions(viewer: str) -> ColumnElement[str]:
    """Return, in SQL, the ids of the versions of articles that a viewer has finished."""
    return (
        select(version.c.id)
        .join(article_state, article_state.c.article_id == version.c.article_id)
        .where(article_state.c.reviewer_id == viewer, article_state.c.state == ReviewerState.FINISHED.value)
        .scalar_subquery()
    )


def visible_ids(read: Read, ids: Iterable[str], *, viewer: str) -> set[str]:
    """Return those of the annotations with these ids that a viewer may see."""
    wanted = set(ids)
    conditions = visible(read, viewer)
    if not conditions:
        return wanted
    found: set[str] = set()
    for chunk in chunks(wanted):
        found.update(
            read.connection.execute(select(annotation.c.id).where(annotation.c.id.in_(chunk), *conditions)).scalars()
        )
    return found
