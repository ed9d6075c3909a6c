"""Which kind an action means, one of the four or one that the project defines, and fields held to it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from annotator.domain.annotations import Annotation, TagDefinition
from annotator.domain.articles import name_key
from annotator.domain.defined_kinds import checked, details_of, fitting, keys_of, united
from annotator.domain.details import CustomDetails, Details, details_from_json, details_to_json, details_type
from annotator.domain.fields import definitions
from annotator.domain.vocabulary import Kind, label
from annotator.errors import InvalidValue, NotFound, Refused
from annotator.storage import queries
from annotator.storage.project import Read, Write


class WantedKind(NamedTuple):
    """A kind as it is stored, how it reads, and its definition where the project made it."""

    id: str
    name: str
    definition: TagDefinition | None = None

    def details(self, values: Mapping[str, Any], kept: CustomDetails | None = None) -> Details:
        """Return the fields of a tag of this kind from plain JSON values; InvalidValue for what does not fit."""
        if self.definition is None:
            return details_from_json(self.id, values)
        return details_of(self.definition, values, kept)

    def carried_over(self, details: Details) -> Details:
        """Return what this kind can hold of the fields of another: those of the same names, where they fit."""
        values = details_to_json(details, complete=False)
        if self.definition is not None:
            return details_of(self.definition, fitting(self.definition, values))
        record = details_type(self.id)
        shared = {one.name for one in definitions(record)}
        kept = {name: value for name, value in values.items() if name in shared}
        if isinstance(details, CustomDetails):
            # These were made to fit another kind; a name that both have by chance must not stop the retagging.
            kept = {name: value for name, value in kept.items() if _fits(self.id, name, value)}
        return details_from_json(self.id, kept)


def kind_wanted(read: Read, kind: str) -> WantedKind:
    """Return the kind for a new tag, by id or name; InvalidValue when there is none, Refused when it is retired."""
    found = _found(read, kind)
    if found.definition is not None and found.definition.retired:
        raise Refused(f"“{found.name}” is retired: no new tags get this kind. Nothing was changed; restore it first.")
    return found


def kind_of(read: Read, kind: str) -> WantedKind:
    """Return the kind of a tag that is there, in use or retired, by its stored id."""
    try:
        return _found(read, kind)
    except InvalidValue:
        return WantedKind(kind, "tag of the project")


def definition_of(read: Read, definition_id: str) -> TagDefinition:
    """Return a definition by id; NotFound when it is gone."""
    found = read.get(TagDefinition, definition_id)
    if found is None:
        raise NotFound("That kind of tag is not in the project any more. Nothing was changed.")
    return found


def adopted(write: Write, theirs: TagDefinition) -> tuple[TagDefinition, dict[str, str]]:
    """Return the project's kind for one of another project, and where its fields went by name; made where none is.

    The same id or name (NFKC, case folded) is the same kind: it gets the fields and choices that it lacks, and keeps
    its looks. A new one comes last, without its key where that is taken.
    """
    others = queries.tag_definitions(write)
    key = name_key(theirs.name)
    ours = next((one for one in others if one.id == theirs.id), None)
    ours = ours or next((one for one in others if name_key(one.name) == key), None)
    if ours is not None:
        fields, went = united(ours.fields, theirs.fields, theirs.name)
        joined = checked(replace(ours, fields=fields))
        write.replace(joined)
        return joined, went
    taken = theirs.shortcut in keys_of(others).values()
    made = replace(theirs, shortcut="" if taken else theirs.shortcut, position=next_position(others))
    write.add(made)
    return made, {one.name: one.name for one in made.fields}


def next_position(others: Iterable[TagDefinition]) -> int:
    """Return the place behind all kinds."""
    return max((one.position for one in others), default=-1) + 1


def details_with(read: Read, old: Annotation, values: Mapping[str, Any]) -> Details:
    """Return the fields of a tag with some set anew; of the project's own kinds only these are held to the definition.

    What a definition that has changed since left in the others stays until somebody changes it.
    """
    if isinstance(old.details, CustomDetails):
        kind = kind_of(read, old.kind)
        if kind.definition is None:
            raise NotFound("The kind of this tag is not in the project; its fields cannot be changed.")
        return kind.details(values, old.details)
    return details_from_json(old.kind, {**details_to_json(old.details, complete=False), **values})


def _found(read: Read, kind: str) -> WantedKind:
    if kind in tuple(Kind):
        return WantedKind(kind, label(kind))
    defined = queries.tag_definitions(read)
    key = name_key(kind)
    for definition in defined:
        if kind == definition.id or key == name_key(definition.name):
            return WantedKind(definition.id, definition.name, definition)
    known = ", ".join([*Kind, *(definition.name for definition in defined if not definition.retired)])
    raise InvalidValue(f"There is no kind “{kind}”; the kinds are: {known}.", "kind")


def _fits(kind: str, name: str, value: object) -> bool:
    try:
        details_from_json(kind, {name: value})
    except InvalidValue:
        return False
    return True
