"""A project seen from outside, for a list of projects: what is in it, and what waits for one reviewer."""

from pathlib import Path

from sqlalchemy import func, select

from annotator.domain.articles import name_key
from annotator.domain.keeping import Glance, ProjectState
from annotator.domain.vocabulary import Status
from annotator.errors import KnownError, NewerProject, NotFound
from annotator.storage import migrate, schema
from annotator.storage.blindness import visible
from annotator.storage.kept_texts import KeptTexts
from annotator.storage.looking import looked_into
from annotator.storage.transactions import Read


def glance(path: Path, reviewer_name: str) -> Glance:
    """Return what can be told of a project file without opening it; it is neither migrated nor locked nor changed."""
    try:
        with looked_into(path) as (opened, revision), opened.connect() as connection:
            title = str(connection.execute(select(schema.project.c.title)).scalar() or "")
            if revision != schema.SCHEMA_REVISION:
                migrate.check_known(revision, str(path))
                return Glance(state=ProjectState.OLDER, title=title)
            return _counted(Read(connection, KeptTexts()), title, reviewer_name)
    except NotFound:
        return Glance(state=ProjectState.MISSING)
    except NewerProject:
        return Glance(state=ProjectState.NEWER)
    except KnownError:
        return Glance(state=ProjectState.DAMAGED)


def _counted(read: Read, title: str, reviewer_name: str) -> Glance:
    reviewer, article = schema.reviewer.c, schema.article.c
    viewer = str(
        read.connection.execute(select(reviewer.id).where(reviewer.name_key == name_key(reviewer_name))).scalar() or ""
    )
    articles = select(func.count()).select_from(schema.article).where(article.archived.is_(False))
    return Glance(
        state=ProjectState.READY,
        title=title,
        articles=int(read.connection.execute(articles).scalar_one()),
        submitted=_tags(read, viewer, Status.SUBMITTED, others=True),
        disputed=_tags(read, viewer, Status.DISPUTED),
        to_check=_to_check(read, viewer),
    )


def _tags(read: Read, viewer: str, status: Status, *, others: bool = False) -> int:
    annotation = schema.annotation.c
    statement = select(func.count()).select_from(schema.annotation)
    statement = statement.where(annotation.status == status.value, *visible(read, viewer))
    if others:
        # Nobody decides on their own tag.
        statement = statement.where(annotation.author_id != viewer)
    return int(read.connection.execute(statement).scalar_one())


def _to_check(read: Read, viewer: str) -> int:
    statement = (
        select(func.count())
        .select_from(schema.placement)
        .join(schema.annotation, schema.annotation.c.id == schema.placement.c.annotation_id)
        .where(*visible(read, viewer))
    )
    return int(read.connection.execute(statement).scalar_one())
