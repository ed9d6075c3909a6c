"""What a reviewer says of themselves: the name that colleagues see."""

from dataclasses import replace

from annotator.domain.articles import Reviewer, initials_of
from annotator.domain.journal import Changes
from annotator.errors import InvalidValue
from annotator.storage import queries
from annotator.storage.project import Project


def rename_reviewer(project: Project, reviewer: Reviewer, name: str) -> tuple[Reviewer, Changes]:
    """Give the acting reviewer another name, on all that they ever did here; undo gives the old one back.

    Initials that were made from the old name are made anew. Raises InvalidValue for an empty name and for one that a
    colleague has, however it is spelled.
    """
    name = " ".join(name.split())
    if not name:
        raise InvalidValue("A reviewer needs a name; the old one was kept.", "name")
    with project.write(f"Rename {reviewer.name} to {name}", reviewer) as write:
        known = queries.reviewer_by_name(write, name)
        if known is not None and known.id != write.reviewer.id:
            raise InvalidValue(
                f"There is a reviewer “{known.name}” already; two of one name could not be told apart. The old name "
                "was kept; if both are you, review as that one.",
                "name",
            )
        old = write.get(Reviewer, write.reviewer.id) or write.reviewer
        initials = initials_of(name) if old.initials == initials_of(old.name) else old.initials
        renamed = replace(old, name=name, initials=initials)
        write.replace(renamed)
    return renamed, write.changes
