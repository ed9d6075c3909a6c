"""The kinds of tag that a project defines: made, changed, put in order, retired, restored, removed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.actions.kinds import definition_of, next_position
from annotator.domain.annotations import CustomField, TagDefinition
from annotator.domain.articles import Reviewer
from annotator.domain.defined_kinds import DIGITS, check_among, checked, keys_of, next_colour
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes
from annotator.domain.vocabulary import Kind, Underline
from annotator.errors import InvalidValue, Refused
from annotator.storage import queries
from annotator.storage.project import Project, Write


def define(
    project: Project,
    reviewer: Reviewer,
    name: str,
    *,
    colour: str | None = None,
    underline: Underline = Underline.SOLID,
    shortcut: str | None = None,
    description: str = "",
    parent: Kind | None = None,
    fields: Sequence[CustomField] = (),
) -> tuple[TagDefinition, Changes]:
    """Make a kind of tag, the last in the order.

    ``colour`` is ``#rrggbb``, empty for that of the parent, None for one that no other kind has; ``shortcut`` is a key
    sequence, None for the next digit from 5 that is free. InvalidValue for a name or key that is taken.
    """
    with project.write("Define a kind of tag", reviewer) as write:
        others = queries.tag_definitions(write)
        made = checked(
            TagDefinition(
                id=new_id(),
                name=name,
                colour=next_colour(others) if colour is None else colour,
                underline=underline,
                shortcut=free_digit(others) if shortcut is None else shortcut,
                description=description,
                parent=parent,
                fields=tuple(fields),
                position=next_position(others),
            )
        )
        check_among(made, others)
        write.name = f"Define “{made.name}”"
        write.add(made)
    return made, write.changes


def rename(
    project: Project, reviewer: Reviewer, definition_id: str, name: str, *, undo_group: str = ""
) -> tuple[TagDefinition, Changes]:
    """Give a kind another name; its tags have it at once, for they point at the kind."""
    with project.write("Rename a kind of tag", reviewer, undo_group=undo_group) as write:
        old = definition_of(write, definition_id)
        new = _stored(write, replace(old, name=name))
        write.name = f"Rename “{old.name}” to “{new.name}”"
    return new, write.changes


def change(
    project: Project,
    reviewer: Reviewer,
    definition_id: str,
    *,
    colour: str | None = None,
    underline: Underline | None = None,
    shortcut: str | None = None,
    description: str | None = None,
    undo_group: str = "",
) -> tuple[TagDefinition, Changes]:
    """Change how a kind looks, its key or its description; what is None stays."""
    values = {"colour": colour, "underline": underline, "shortcut": shortcut, "description": description}
    given = {name: value for name, value in values.items() if value is not None}
    with project.write("Change a kind of tag", reviewer, undo_group=undo_group) as write:
        old = definition_of(write, definition_id)
        write.name = f"Change {_WORDS.get(next(iter(given), ''), 'the kind')} of “{old.name}”"
        new = _stored(write, replace(old, **given))  # type: ignore[arg-type]  # each of its field's own type
    return new, write.changes


def set_parent(
    project: Project, reviewer: Reviewer, definition_id: str, parent: Kind | None
) -> tuple[TagDefinition, Changes]:
    """Put a kind under one of the four, with which it is then listed and briefed; None: under none."""
    with project.write("Change a kind of tag", reviewer) as write:
        old = definition_of(write, definition_id)
        write.name = f"Change the parent of “{old.name}”"
        new = _stored(write, replace(old, parent=parent))
    return new, write.changes


def retire(project: Project, reviewer: Reviewer, definition_id: str) -> tuple[TagDefinition, Changes]:
    """Take a kind out of use: no new tags get it, those there keep it and are shown as of a retired kind."""
    return _set_retired(project, reviewer, definition_id, retired=True)


def restore(project: Project, reviewer: Reviewer, definition_id: str) -> tuple[TagDefinition, Changes]:
    """Take a retired kind into use again; without its key where another kind has taken that meanwhile."""
    return _set_retired(project, reviewer, definition_id, retired=False)


def remove(project: Project, reviewer: Reviewer, definition_id: str) -> tuple[None, Changes]:
    """Remove a kind that no tag has; Refused, with their number, while there are any."""
    with project.write("Remove a kind of tag", reviewer) as write:
        old = definition_of(write, definition_id)
        number = queries.count_of_kind(write, definition_id)
        if number:
            tags = "1 tag has" if number == 1 else f"{number:,} tags have"
            raise Refused(
                f"{tags} the kind “{old.name}”, so it was not removed. Merge it into another or retire it; what is "
                "retired stays with its tags."
            )
        write.name = f"Remove “{old.name}”"
        write.remove(TagDefinition, definition_id)
    return None, write.changes


def order(project: Project, reviewer: Reviewer, definition_ids: Iterable[str]) -> tuple[list[TagDefinition], Changes]:
    """Put kinds into an order; those that are not named follow as they were."""
    with project.write("Order the kinds of tags", reviewer) as write:
        known = {one.id: one for one in queries.tag_definitions(write)}
        wanted = [one for one in dict.fromkeys(definition_ids) if one in known]
        ordered = [known[one] for one in [*wanted, *(one for one in known if one not in wanted)]]
        new = [replace(one, position=position) for position, one in enumerate(ordered)]
        write.replace_all(new)
    return new, write.changes


def free_digit(others: Iterable[TagDefinition]) -> str:
    """Return the first digit from 5 that is the key of no kind in use; empty when there is none."""
    taken = set(keys_of(others).values())
    return next((digit for digit in DIGITS if digit not in taken), "")


_WORDS = {"colour": "the colour", "underline": "the underline", "shortcut": "the key", "description": "the description"}


def _stored(write: Write, wanted: TagDefinition) -> TagDefinition:
    new = checked(wanted)
    check_among(new, queries.tag_definitions(write))
    write.replace(new)
    return new


def _set_retired(
    project: Project, reviewer: Reviewer, definition_id: str, *, retired: bool
) -> tuple[TagDefinition, Changes]:
    with project.write("Retire a kind of tag", reviewer) as write:
        old = definition_of(write, definition_id)
        write.name = f"{'Retire' if retired else 'Restore'} “{old.name}”"
        new = replace(old, retired=retired)
        try:
            check_among(new, queries.tag_definitions(write))
        except InvalidValue as error:
            if error.field != "shortcut":
                raise
            new = replace(new, shortcut="")
        write.replace(new)
    return new, write.changes
