"""Making, opening, copying and checking projects, and saying who acts in them."""

from pathlib import Path

from annotator.domain.articles import REVIEWER_COLOURS, Reviewer, initials_of, name_key
from annotator.domain.ids import new_id
from annotator.settings import default_reviewer_name
from annotator.storage import queries
from annotator.storage.project import Problem, Project, create_project, open_project

__all__ = ["Problem", "Project", "acting", "back_up", "check", "create", "open_"]


def create(target: str | Path, title: str = "") -> Project:
    """Make an empty project and open it; KnownError when something is there already or it cannot be written."""
    return create_project(target, title)


def open_(target: str | Path) -> Project:
    """Open a project; KnownError when it is none, damaged, newer, locked or not there."""
    return open_project(target)


def acting(project: Project, name: str = "") -> Reviewer:
    """Return the reviewer of that name (default: the login name); a new one is stored with their first action."""
    name = " ".join((name or default_reviewer_name()).split()) or "reviewer"
    with project.read() as read:
        known = queries.reviewers(read)
    for reviewer in known:
        if reviewer.key == name_key(name):
            return reviewer
    return new_reviewer(name, len(known))


def new_reviewer(name: str, position: int) -> Reviewer:
    """Return a reviewer who is not stored yet, with initials and the colour of their place in the list."""
    colour = REVIEWER_COLOURS[position % len(REVIEWER_COLOURS)]
    return Reviewer(id=new_id(), name=name, initials=initials_of(name), colour=colour)


def back_up(project: Project, to: Path) -> None:
    """Copy a live project into one file, whole or not at all."""
    project.backup(to)


def check(project: Project) -> list[Problem]:
    """Verify tables, hashes, spans and the journal's chain; an empty list says that all is well."""
    return project.check()
