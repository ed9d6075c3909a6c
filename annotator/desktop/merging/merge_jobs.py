"""What merging does in jobs: a look at what would come, and the merging itself with the entry that it made."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from annotator.actions import merging
from annotator.actions.progress import Progress
from annotator.actions.projects import Project
from annotator.desktop.merging.conflicts_model import Group, grouped
from annotator.domain.annotations import TagDefinition
from annotator.domain.articles import Reviewer
from annotator.domain.journal import Changes
from annotator.domain.merging import MergeReport, Resolution


class Looked(NamedTuple):
    """What copies bring, and their conflicts as they are listed."""

    reports: list[MergeReport]
    groups: list[Group]


class Merged(NamedTuple):
    """What copies brought; ``sequence`` is the entry of the journal, 0 where nothing was to be done."""

    reports: list[MergeReport]
    sequence: int


def look(
    project: Project,
    reviewer: Reviewer,
    others: Sequence[Path],
    how: Sequence[Resolution],
    own: Mapping[str, TagDefinition],
    *,
    progress: Progress,
) -> Looked:
    """Find out what merging would do."""
    reports = merging.preview(project, reviewer, others, how, progress=progress)
    return Looked(reports, grouped(reports, own))


def merge(
    project: Project, reviewer: Reviewer, others: Sequence[Path], how: Sequence[Resolution], *, progress: Progress
) -> tuple[Merged, Changes]:
    """Take the copies in."""
    reports, changes = merging.merge(project, reviewer, others, how, progress=progress)
    return Merged(reports, changes.sequence if changes else 0), changes
