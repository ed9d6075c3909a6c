"""What the queue asks of the project, in jobs: its first rows, more of a group, the counts, what a change does."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from annotator.actions.projects import Project
from annotator.desktop.review.queue_model import NEWS, Entry
from annotator.domain.articles import Reviewer
from annotator.storage import queries
from annotator.storage.queries import News, Queue, QueueFilter, QueueRow

ALL = QueueFilter()
PAGE = 100
"""Rows of a group that are read at once."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose queue is wanted, and of which tags; ``since`` is the last entry of the journal that was looked at."""

    viewer: str
    lead: bool = False
    wanted: QueueFilter = ALL
    since: int = 0

    @property
    def queues(self) -> list[Queue]:
        """The queues that concern this reviewer: settling is a lead's."""
        return [one for one in Queue if one is not Queue.SETTLE or self.lead]


@dataclass(frozen=True, slots=True)
class Opened:
    """The first rows of each group, which of them are all there are, and the reviewers by id."""

    rows: Mapping[str, list[Entry]]
    complete: Collection[str]
    reviewers: Mapping[str, Reviewer]


def open_queue(project: Project, asked: Asked) -> Opened:
    """Read the first rows of each group."""
    rows: dict[str, list[Entry]] = {NEWS: []}
    with project.read() as read:
        for queue in asked.queues:
            page = queries.queue_page(read, queue, viewer=asked.viewer, wanted=asked.wanted, limit=PAGE)
            rows[queue.value] = list(page)
        reviewers = {one.id: one for one in queries.reviewers(read)}
    complete = [NEWS, *(group for group, found in rows.items() if group != NEWS and len(found) < PAGE)]
    return Opened(rows, complete, reviewers)


def read_more(project: Project, asked: Asked, queue: Queue, after: QueueRow | None) -> list[QueueRow]:
    """Read the rows of a group behind one."""
    with project.read() as read:
        return queries.queue_page(read, queue, viewer=asked.viewer, wanted=asked.wanted, after=after, limit=PAGE)


def count_queue(project: Project, asked: Asked) -> dict[str, int]:
    """Count the tags of each group."""
    with project.read() as read:
        counts = queries.queue_counts(read, viewer=asked.viewer, wanted=asked.wanted)
    return {queue.value: counts[queue] for queue in asked.queues}


def read_news(project: Project, asked: Asked) -> list[News]:
    """Read what colleagues did on one's tags since one last looked, of the tags wanted."""
    with project.read() as read:
        found = queries.news(read, viewer=asked.viewer, since=asked.since)
    wanted = asked.wanted
    return [
        one
        for one in found
        if (not wanted.article_id or one.tag.article_id == wanted.article_id)
        and (not wanted.kind or one.tag.kind == wanted.kind)
        and (not wanted.reviewer_id or one.who_id == wanted.reviewer_id)
    ]


def what_became(project: Project, asked: Asked, ids: Collection[str]) -> dict[str, dict[str, QueueRow]]:
    """Return, by group, those of some tags that are in it now."""
    with project.read() as read:
        return {
            queue.value: queries.queued(read, queue, ids, viewer=asked.viewer, wanted=asked.wanted)
            for queue in asked.queues
        }
