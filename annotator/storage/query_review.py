"""What waits to be reviewed: the queues page by page, their counts, what colleagues said since, and the articles."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, case, false, func, select, tuple_

from annotator.domain.annotations import Annotation, Decision
from annotator.domain.articles import ArticleState
from annotator.domain.review import ArticleReview, article_review, standing_decisions
from annotator.domain.vocabulary import ReviewerState, Severity, Status
from annotator.storage.blindness import is_blind, visible
from annotator.storage.schema import annotation, article, assignment, comment, decision, version
from annotator.storage.transactions import Read, chunks

PAGE = 100
"""Rows of a queue that are read at once."""

LONGEST = 160
"""Code points of a tag's words that a row has."""

_MOST_OUTDATED = 10_000
"""Ids given to one statement; databases take at least three times as many."""


class Queue(StrEnum):
    """Why a tag is in the queue, in the order in which a person should turn to them."""

    ASSIGNED = "assigned"
    ASKED = "asked"
    OUTDATED = "outdated"
    """One's decision was on other words than the tag has now."""
    WAITING = "waiting"
    SETTLE = "settle"
    DISPUTED = "disputed"
    UNREVIEWED = "unreviewed"


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which tags are wanted, by ids; empty means all."""

    article_id: str = ""
    kind: str = ""
    reviewer_id: str = ""

    def __bool__(self) -> bool:
        return bool(self.article_id or self.kind or self.reviewer_id)


ALL = QueueFilter()


class QueueRow(NamedTuple):
    """A tag as the queue lists it; ``exact`` is cut after LONGEST code points."""

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
    created_at: str


class ArticleProgress(NamedTuple):
    """How far the review of an article is: one's own state, how many have submitted of those who began, open tags."""

    id: str
    title: str
    state: ReviewerState
    finished: int
    began: int
    open: int
    review: ArticleReview


def queue_page(
    read: Read,
    queue: Queue,
    *,
    viewer: str,
    wanted: QueueFilter = ALL,
    after: QueueRow | None = None,
    limit: int = PAGE,
) -> list[QueueRow]:
    """Return the next rows of a queue behind ``after``: the severest errors first, then the oldest tag."""
    statement = queue_rows().where(*_conditions(read, queue, viewer, wanted))
    created, id_ = annotation.c.created_at, annotation.c.id
    if queue in _BY_ID:
        # The few that are named are looked up and sorted: no walk along the index in search of them.
        rank = case({one: place for place, one in enumerate(_SEVEREST_FIRST[:-1])}, value=_severity, else_=_LAST)
        if after is not None:
            statement = statement.where(tuple_(rank, created, id_) > tuple_(*place_in_queue(after)))
        ordered = statement.order_by(rank, created, id_).limit(limit)
        return [QueueRow(*row) for row in read.connection.execute(ordered)]
    found: list[QueueRow] = []
    for severity in _SEVEREST_FIRST[_rank(after.severity) if after else 0 :]:
        these = statement.where(_severity.is_(None) if severity is None else _severity == severity)
        if after is not None and severity == after.severity:
            these = these.where(tuple_(created, id_) > tuple_(after.created_at, after.id))
        these = these.order_by(created, id_).limit(limit - len(found))
        found.extend(QueueRow(*row) for row in read.connection.execute(these))
        if len(found) == limit:
            break
    return found


def queue_counts(read: Read, *, viewer: str, wanted: QueueFilter = ALL) -> dict[Queue, int]:
    """Return how many tags are in each queue."""
    found = {}
    for queue in Queue:
        statement = select(func.count()).select_from(annotation).where(*_conditions(read, queue, viewer, wanted))
        found[queue] = int(read.connection.execute(statement).scalar_one())
    return found


def queued(
    read: Read, queue: Queue, ids: Iterable[str], *, viewer: str, wanted: QueueFilter = ALL
) -> dict[str, QueueRow]:
    """Return, by id, the rows of those tags that are in a queue."""
    conditions = _conditions(read, queue, viewer, wanted)
    found: dict[str, QueueRow] = {}
    for chunk in chunks(dict.fromkeys(ids)):
        rows = read.connection.execute(queue_rows().where(annotation.c.id.in_(chunk), *conditions))
        found.update((row[0], QueueRow(*row)) for row in rows)
    return found


def place_in_queue(row: QueueRow) -> tuple[int, str, str]:
    """Return what rows of a queue are sorted by."""
    return _rank(row.severity), row.created_at, row.id


def review_progress(read: Read, *, viewer: str) -> list[ArticleProgress]:
    """Return how far the review of each article is, in reading order; of tags, those that the viewer may see."""
    states: dict[str, list[ArticleState]] = {}
    for state in read.find(ArticleState):
        states.setdefault(state.article_id, []).append(state)
    counted = (
        select(version.c.article_id, func.count())
        .select_from(annotation)
        .join(version, version.c.id == annotation.c.version_id)
        .where(annotation.c.status.in_(_UNSETTLED), *visible(read, viewer))
        .group_by(version.c.article_id)
    )
    open_tags = {str(row[0]): int(row[1]) for row in read.connection.execute(counted)}
    listed = (
        select(article.c.id, article.c.title)
        .where(article.c.archived.is_(False))
        .order_by(article.c.position, article.c.id)
    )
    return [
        _progress(str(id_), str(title), states.get(id_, []), open_tags.get(id_, 0), viewer)
        for id_, title in read.connection.execute(listed)
    ]


# Inside

_SEVEREST_FIRST: tuple[str | None, ...] = (
    Severity.CRITICAL.value,
    Severity.MAJOR.value,
    Severity.MINOR.value,
    Severity.NEUTRAL.value,
    None,
)
_LAST = len(_SEVEREST_FIRST) - 1
_severity = annotation.c.severity
_BY_ID = frozenset({Queue.ASSIGNED, Queue.ASKED, Queue.OUTDATED})
"""Queues of tags that other rows name."""
_OPEN = (Status.DRAFT.value, Status.SUBMITTED.value)
_UNSETTLED = (*_OPEN, Status.AGREED.value, Status.DISPUTED.value)
_TO_SETTLE = (Status.AGREED.value, Status.DISPUTED.value, Status.DEFERRED.value)


def _rank(severity: str | None) -> int:
    return _SEVEREST_FIRST.index(severity) if severity in _SEVEREST_FIRST else _LAST


def queue_rows() -> Select[Any]:
    """Return the statement that reads tags as a QueueRow has them."""
    column = annotation.c
    return select(
        column.id,
        version.c.article_id,
        column.version_id,
        column.kind,
        column.start,
        column.end,
        func.substr(column.exact, 1, LONGEST),
        column.status,
        column.severity,
        column.author_id,
        column.created_at,
    ).join(version, version.c.id == column.version_id)


def _conditions(read: Read, queue: Queue, viewer: str, wanted: QueueFilter) -> list[ColumnElement[bool]]:
    column = annotation.c
    put_away = (
        select(version.c.id).join(article, article.c.id == version.c.article_id).where(article.c.archived.is_(True))
    )
    found = [
        *visible(read, viewer),
        *_OF_QUEUE[queue](read, viewer),
        column.version_id.not_in(put_away.scalar_subquery()),
    ]
    if wanted.article_id:
        of_article = select(version.c.id).where(version.c.article_id == wanted.article_id)
        found.append(column.version_id.in_(of_article.scalar_subquery()))
    if wanted.kind:
        found.append(column.kind == wanted.kind)
    if wanted.reviewer_id:
        found.append(column.author_id == wanted.reviewer_id)
    return found


def _decided(viewer: str) -> Any:
    return select(decision.c.annotation_id).where(decision.c.reviewer_id == viewer).scalar_subquery()


def _assigned(read: Read, viewer: str) -> list[ColumnElement[bool]]:
    column = annotation.c
    mine = select(assignment.c.annotation_id).where(assignment.c.reviewer_id == viewer).scalar_subquery()
    return [
        column.id.in_(mine),
        column.author_id != viewer,
        column.status.in_(_judged(read, _UNSETTLED)),
        column.id.not_in(_decided(viewer)),
    ]


def _asked(read: Read, viewer: str) -> list[ColumnElement[bool]]:  # noqa: ARG001  # all of them are called alike
    asking = select(comment.c.annotation_id).where(comment.c.asks == viewer, comment.c.resolved.is_(False))
    return [annotation.c.id.in_(asking.scalar_subquery())]


def _outdated(read: Read, viewer: str) -> list[ColumnElement[bool]]:
    """Return that the viewer decided on other words: told here, not by the database, for the rule is the domain's."""
    mine = read.find(Decision, reviewer_id=viewer)
    decided = list(dict.fromkeys(one.annotation_id for one in mine))
    by_tag: dict[str, list[Decision]] = {}
    for one in mine:
        by_tag.setdefault(one.annotation_id, []).append(one)
    tags = read.find(Annotation, id=decided, status=list(_OPEN))
    lapsed = [
        tag.id for tag in tags if tag.author_id != viewer and viewer not in standing_decisions(tag, by_tag[tag.id])
    ]
    return [annotation.c.id.in_(lapsed[:_MOST_OUTDATED])] if lapsed else [false()]


def _waiting(read: Read, viewer: str) -> list[ColumnElement[bool]]:
    column = annotation.c
    # What somebody was asked to review waits for them, not for everybody.
    given = select(assignment.c.annotation_id).scalar_subquery()
    return [
        column.status.in_(_judged(read, _OPEN)),
        column.author_id != viewer,
        column.id.not_in(_decided(viewer)),
        column.id.not_in(given),
    ]


def _to_settle(read: Read, viewer: str) -> list[ColumnElement[bool]]:  # noqa: ARG001
    return [annotation.c.status.in_(_TO_SETTLE), annotation.c.author_id != viewer]


def _disputed(read: Read, viewer: str) -> list[ColumnElement[bool]]:  # noqa: ARG001
    return [annotation.c.status == Status.DISPUTED.value]


def _unreviewed(read: Read, viewer: str) -> list[ColumnElement[bool]]:  # noqa: ARG001
    return [
        annotation.c.status.in_(_OPEN),
        annotation.c.id.not_in(select(decision.c.annotation_id).scalar_subquery()),
    ]


_OF_QUEUE = {
    Queue.ASSIGNED: _assigned,
    Queue.ASKED: _asked,
    Queue.OUTDATED: _outdated,
    Queue.WAITING: _waiting,
    Queue.SETTLE: _to_settle,
    Queue.DISPUTED: _disputed,
    Queue.UNREVIEWED: _unreviewed,
}


def _judged(read: Read, statuses: Iterable[str]) -> list[str]:
    """Return those states in which a colleague's tag can be judged: in blind review a draft is its author's alone."""
    return [one for one in statuses if one != Status.DRAFT.value or not is_blind(read)]


def _progress(id_: str, title: str, states: list[ArticleState], open_tags: int, viewer: str) -> ArticleProgress:
    own = next((one.state for one in states if one.reviewer_id == viewer), ReviewerState.NEW)
    began = [one for one in states if one.state != ReviewerState.NEW]
    return ArticleProgress(
        id_,
        title,
        own,
        sum(one.state == ReviewerState.FINISHED for one in began),
        len(began),
        open_tags,
        article_review(states, [Status.SUBMITTED] if open_tags else []),
    )
