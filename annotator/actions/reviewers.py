"""Who the reviewers are: the name that colleagues see, and who leads."""

from dataclasses import replace

from annotator.actions.standing import check_lead
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


def name_lead(project: Project, reviewer: Reviewer, name: str, *, lead: bool) -> tuple[Reviewer, Changes]:
    """Make somebody a lead by name, or no lead any more; a name not known yet is taken in.

    As long as there is no lead, anybody may say who is. Raises Refused afterwards, InvalidValue for an empty name.
    """
    name = " ".join(name.split())
    if not name:
        raise InvalidValue("A lead needs a name; nothing was changed.", "name")
    with project.write("Name lead", reviewer) as write:
        check_lead(write, "says who leads")
        found = write.reviewer_named(name)
        write.name = f"Make {found.name} a lead" if lead else f"{found.name} leads no longer"
        changed = replace(found, lead=lead)
        if changed != found:
            write.replace(changed)
    return changed, write.changes
