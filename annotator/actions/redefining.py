"""Kinds of tag changed together with the tags that carry them: other fields, several made one, one made several."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from annotator.actions.defining import free_digit
from annotator.actions.kinds import definition_of, next_position
from annotator.actions.progress import Progress
from annotator.domain.annotations import Annotation, CustomField, TagDefinition
from annotator.domain.articles import Reviewer, name_key
from annotator.domain.defined_kinds import (
    FieldWanted,
    check_among,
    checked,
    converted,
    free_name,
    moved,
    next_colour,
    united,
)
from annotator.domain.details import CustomDetails, details_to_json
from annotator.domain.fields import FieldType, Json
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes, utc_now
from annotator.errors import InvalidValue
from annotator.storage import queries
from annotator.storage.project import Project, Write

_STEP = 2_000
"""Tags between two words about how far it is."""

Remake = Callable[[CustomDetails], CustomDetails]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recast:
    """What became of the tags of a kind: how many were changed, and how many values of which field went."""

    definition: TagDefinition
    tags: int = 0
    lost: tuple[tuple[str, int], ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """One sentence for each field of which values went; undo brings them back."""
        return tuple(
            f"{'1 value' if number == 1 else f'{number:,} values'} of “{name}” did not fit any more and went."
            for name, number in self.lost
        )


def change_fields(
    project: Project,
    reviewer: Reviewer,
    definition_id: str,
    wanted: Sequence[FieldWanted],
    *,
    progress: Progress | None = None,
) -> tuple[Recast, Changes]:
    """Give a kind these fields, in this order, and carry the values of its tags over, as one step for undo.

    A renamed field keeps its values; with another type or other choices, those that fit. What goes is counted.
    """
    with project.write("Change the fields of a kind of tag", reviewer) as write:
        old = definition_of(write, definition_id)
        write.name = f"Change the fields of “{old.name}”"
        new = checked(replace(old, fields=tuple(one.field for one in wanted)))
        # Names as the check has tidied them, beside what they were.
        kept = {one.was: (field, dict(one.renamed)) for one, field in zip(wanted, new.fields, strict=True) if one.was}
        recast = _with_fields(write, old, new, kept, progress)
    return recast, write.changes


def merge(
    project: Project,
    reviewer: Reviewer,
    definition_ids: Iterable[str],
    into_id: str,
    *,
    progress: Progress | None = None,
) -> tuple[Recast, Changes]:
    """Give the tags of some kinds to another, and remove these kinds; nothing that the tags hold is lost.

    The other kind gets the fields that it lacks, and the choices. Where two fields of one name hold different things,
    the second is kept under its name with that of its kind behind it.
    """
    with project.write("Merge kinds of tags", reviewer) as write:
        into = definition_of(write, into_id)
        merged = [definition_of(write, one) for one in dict.fromkeys(definition_ids) if one != into_id]
        if not merged:
            raise InvalidValue("Choose another kind to merge with; nothing was changed.")
        named = f"“{merged[0].name}”" if len(merged) == 1 else f"{len(merged)} kinds"
        write.name = f"Merge {named} into “{into.name}”"
        tags = 0
        for one in merged:
            fields, went = united(into.fields, one.fields, one.name)
            into = checked(replace(into, fields=fields))
            tags += _recast(
                write, write.find(Annotation, kind=one.id), into.id, partial(moved, into=into, went=went), progress
            )
        write.replace(into)
        write.remove_all(TagDefinition, [one.id for one in merged])
    return Recast(definition=into, tags=tags), write.changes


def split(
    project: Project, reviewer: Reviewer, definition_id: str, name: str, annotation_ids: Iterable[str]
) -> tuple[Recast, Changes]:
    """Give some tags of a kind a new kind of their own, which has the same fields."""
    with project.write("Split a kind of tag", reviewer) as write:
        old = definition_of(write, definition_id)
        chosen = [one for one in write.find(Annotation, id=list(annotation_ids)) if one.kind == old.id]
        if not chosen:
            raise InvalidValue(f"None of the tags chosen is of the kind “{old.name}”; nothing was changed.")
        new = _beside(write, old, name, old.fields)
        write.name = f"Split “{new.name}” from “{old.name}”"
        tags = _recast(write, chosen, new.id, lambda details: details)
    return Recast(definition=new, tags=tags), write.changes


def split_by(
    project: Project, reviewer: Reviewer, definition_id: str, field: str, *, progress: Progress | None = None
) -> tuple[list[TagDefinition], Changes]:
    """Make a kind of each value that a choice has in the tags of a kind; tags without a value stay what they are."""
    with project.write("Split a kind of tag", reviewer) as write:
        old = definition_of(write, definition_id)
        by = next((one for one in old.fields if name_key(one.name) == name_key(field)), None)
        if by is None or by.type is not FieldType.CHOICE:
            raise InvalidValue(f"“{old.name}” has no choice called “{field}” to be split by; nothing was changed.")
        write.name = f"Split “{old.name}” by {by.name}"
        groups: dict[str, list[Annotation]] = {}
        for one in write.find(Annotation, kind=old.id):
            value = details_to_json(one.details).get(by.name)
            if value in by.choices:
                groups.setdefault(str(value), []).append(one)
        if not groups:
            raise InvalidValue(f"No tag of the kind “{old.name}” has a value in “{by.name}”; nothing was changed.")
        rest = tuple(one for one in old.fields if one != by)
        made = []
        for choice in (choice for choice in by.choices if choice in groups):
            taken = [one.name for one in queries.tag_definitions(write)]
            name = choice if _is_free(choice, taken) else free_name(f"{old.name}: {choice}", taken)
            new = _beside(write, old, name, rest)
            made.append(new)
            _recast(write, groups[choice], new.id, _without(by.name), progress)
    return made, write.changes


def carry_fields(write: Write, old: TagDefinition, new: TagDefinition) -> tuple[str, ...]:
    """Store a definition in the place of the one with its id, and carry the values of fields of the same names over.

    Returns a sentence for each field of which values went.
    """
    names = {name_key(one.name): one.name for one in old.fields}
    kept = {names[key]: (one, dict[str, str]()) for one in new.fields if (key := name_key(one.name)) in names}
    return _with_fields(write, old, new, kept).sentences


_Kept = Mapping[str, tuple[CustomField, dict[str, str]]]
"""Fields as they should be, each with its choices that are renamed, by the names that the fields have now."""


def _with_fields(
    write: Write, old: TagDefinition, new: TagDefinition, kept: _Kept, progress: Progress | None = None
) -> Recast:
    write.replace(new)
    carrying = _Carrying(old, kept)
    same = new.fields == old.fields
    tags = 0 if same else _recast(write, write.find(Annotation, kind=old.id), old.id, carrying.remade, progress)
    return Recast(definition=new, tags=tags, lost=tuple(carrying.lost.items()))


class _Carrying:
    """Values of a kind's fields, brought to what the fields are now; counts what goes."""

    def __init__(self, old: TagDefinition, kept: _Kept) -> None:
        self._known = {one.name: one for one in old.fields}
        self._kept = kept
        self.lost: dict[str, int] = {}

    def remade(self, details: CustomDetails) -> CustomDetails:
        found: dict[str, Json] = {}
        for name, value in details.values:
            if name not in self._known:
                found.setdefault(name, value)
                continue
            field, renamed = self._kept.get(name, (None, {}))
            if field is not None and field == self._known[name]:
                found[name] = value
                continue
            stored = None if field is None else converted(value, field, renamed)
            if field is None or stored is None:
                self.lost[name] = self.lost.get(name, 0) + 1
            elif stored is not False:
                found[field.name] = stored
        return CustomDetails(values=tuple(sorted(found.items())))


def _without(name: str) -> Remake:
    return lambda details: CustomDetails(values=tuple(pair for pair in details.values if pair[0] != name))


def _recast(
    write: Write, tags: Sequence[Annotation], into_id: str, remade: Remake, progress: Progress | None = None
) -> int:
    """Give tags of the project's own kinds another, with their fields made anew; return how many were changed."""
    now = utc_now()
    new = []
    for number, one in enumerate(tags):
        if progress and number % _STEP == 0:
            progress(number, len(tags), "tags")
        details = one.details
        assert isinstance(details, CustomDetails)
        fresh = remade(details)
        if fresh != details or one.kind != into_id:
            # Review is none of its affair: whatever a tag's status, it stays.
            new.append(replace(one, kind=into_id, details=fresh, revision=one.revision + 1, updated_at=now))
    write.replace_all(new)
    return len(new)


def _beside(write: Write, old: TagDefinition, name: str, fields: Sequence[CustomField]) -> TagDefinition:
    others = queries.tag_definitions(write)
    made = replace(
        old,
        id=new_id(),
        name=name,
        colour=next_colour(others),
        shortcut=free_digit(others),
        fields=tuple(fields),
        retired=False,
        position=next_position(others),
    )
    made = checked(made)
    check_among(made, others)
    write.add(made)
    return made


def _is_free(name: str, taken: Iterable[str]) -> bool:
    try:
        checked(TagDefinition(id="", name=name))
    except InvalidValue:
        return False
    return name_key(name) not in {name_key(one) for one in taken}
