"""Two copies of one project that were changed apart: Rita's, whose window it is, and Ben's."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.actions import annotating, projects
from annotator.actions.projects import Project
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Reviewer
from annotator.storage import queries

Work = Callable[[Project, Reviewer], object]


def tag(project: Project, words: str) -> Annotation:
    """Return the tag on these words."""
    with project.read() as read:
        return next(one for one in queries.annotations(read, viewer="") if one.exact == words)


def copy_of(project: Project, to: Path, who: str, *work: Work) -> Path:
    """Copy a project and let somebody work in the copy."""
    project.backup(to)
    with projects.open_(to) as copy:
        reviewer = projects.acting(copy, who)
        for one in work:
            one(copy, reviewer)
    return to


def says(words: str, **values: object) -> Work:
    """Return work that sets fields of the tag on some words."""
    return lambda project, who: annotating.change_details(project, who, tag(project, words).id, values)


def removes(words: str) -> Work:
    """Return work that removes the tag on some words."""
    return lambda project, who: annotating.remove(project, who, [tag(project, words).id])


def comments(words: str, text: str) -> Work:
    """Return work that replies to the tag on some words."""
    return lambda project, who: annotating.comment(project, who, tag(project, words).id, text)


CLAIM = "Beijing has raised sanctions"
QUOTE = "China is a major catalyst for Russia,"


@pytest.fixture
def bens(session, tmp_path: Path) -> Path:
    """Ben's copy: he and Rita say different things of a claim and of who is quoted; his comment comes with it."""
    return copy_of(
        session.project,
        tmp_path / "ben.annotator",
        "Ben Ito",
        says(CLAIM, speaker="The European Parliament", location="Brussels"),
        says(QUOTE, speaker="Josep Borrell"),
        comments(CLAIM, "Was it not lifted?"),
    )
