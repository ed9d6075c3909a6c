"""Taking actions back, and doing them again."""

from annotator.domain.articles import Reviewer
from annotator.domain.journal import Changes
from annotator.storage import journal
from annotator.storage.project import Project


def undo(project: Project, reviewer: Reviewer) -> tuple[str, Changes]:
    """Take back what the reviewer did last; returns its name. Refused when somebody changed it since."""
    changes = journal.undo(project, reviewer)
    return changes.name, changes


def redo(project: Project, reviewer: Reviewer) -> tuple[str, Changes]:
    """Do again what the reviewer took back last; returns its name. Refused when somebody changed it since."""
    changes = journal.redo(project, reviewer)
    return changes.name, changes


def undo_entry(project: Project, reviewer: Reviewer, sequence: int) -> tuple[str, Changes]:
    """Take back one of the reviewer's own earlier actions; returns its name. Refused when something builds on it."""
    changes = journal.undo_entry(project, reviewer, sequence)
    return changes.name, changes
