"""The kinds of tag that a project defines: what a definition must be, its fields, and values held to them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from annotator.domain.annotations import CustomField, TagDefinition
from annotator.domain.articles import name_key
from annotator.domain.details import CustomDetails
from annotator.domain.fields import FieldDefinition, FieldType, Json, fitted, parse
from annotator.domain.numbers import read_number
from annotator.domain.vocabulary import Kind, label
from annotator.errors import InvalidValue

FIELD_TYPES = (FieldType.TEXT, FieldType.CHOICE, FieldType.DECIMAL, FieldType.YES_NO, FieldType.DATE)
"""What a field of such a kind may hold."""

MOST_FIELDS = 40
MOST_CHOICES = 500
LONGEST_NAME = 80
"""Code points of a name of a kind, a field or a choice: it stands on buttons and before lines."""

LONGEST_DESCRIPTION = 4_000

COLOURS = ("#7a3fa8", "#0f7285", "#a8326e", "#5a6a12", "#8a4a17", "#3d5a80", "#6b4f9e", "#2f6f4f")
"""Proposed one after the other: apart from the four kinds' and from each other, all above 4.5 : 1 on light paper."""

DIGITS = ("5", "6", "7", "8", "9")
"""The keys that follow those of the four kinds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldWanted:
    """A field as it should be; ``was`` is the name it has now, empty for a new one.

    ``renamed`` pairs a choice as it is with the words it should have; choices that are neither kept nor renamed go.
    """

    field: CustomField
    was: str = ""
    renamed: tuple[tuple[str, str], ...] = ()


def field_definitions(definition: TagDefinition) -> tuple[FieldDefinition, ...]:
    """Return the fields as forms and checks know them; all of them are plain."""
    return tuple(_field_definition(one) for one in definition.fields)


def checked(definition: TagDefinition) -> TagDefinition:
    """Return a definition with its names tidied; raise InvalidValue for the first part that is none.

    A colour is ``#rrggbb``, or empty for that of the parent.
    """
    fields = tuple(replace(one, name=_tidy(one.name), choices=_tidy_choices(one)) for one in definition.fields)
    made = replace(
        definition,
        name=_tidy(definition.name),
        colour=definition.colour.lower(),
        description=definition.description.strip(),
        shortcut=definition.shortcut.strip(),
        fields=fields,
    )
    _check_name(made.name, "A kind of tag", "name")
    if name_key(made.name) in _names_of_the_four():
        raise InvalidValue(f"“{made.name}” is one of the four kinds of every project; choose another name.", "name")
    if made.colour and not _COLOUR.fullmatch(made.colour):
        raise InvalidValue(f"A colour is written like #7a3fa8, not “{definition.colour[:20]}”.", "colour")
    if len(made.description) > LONGEST_DESCRIPTION:
        raise InvalidValue(f"A description has at most {LONGEST_DESCRIPTION:,} characters.", "description")
    if len(made.shortcut) > LONGEST_NAME or not made.shortcut.isprintable():
        raise InvalidValue("A key is written like 5 or Ctrl+Shift+5.", "shortcut")
    _check_fields(made)
    return made


def check_among(definition: TagDefinition, others: Iterable[TagDefinition]) -> None:
    """Raise InvalidValue when another kind has the same name (NFKC, case folded), or one in use the same key."""
    for other in others:
        if other.id == definition.id:
            continue
        if name_key(other.name) == name_key(definition.name):
            retired = " (retired)" if other.retired else ""
            raise InvalidValue(f"There is already a kind “{other.name}”{retired}; names are used once.", "name")
        same_key = definition.shortcut and other.shortcut.casefold() == definition.shortcut.casefold()
        if same_key and not (other.retired or definition.retired):
            raise InvalidValue(f"The key {definition.shortcut} is that of “{other.name}”; choose another.", "shortcut")


def details_of(
    definition: TagDefinition, values: Mapping[str, Any], kept: CustomDetails | None = None
) -> CustomDetails:
    """Return fields given as plain JSON values, each held to its definition, over those ``kept`` as they are.

    Empty values are not stored. Raises InvalidValue for an unknown field or a value that does not fit.
    """
    found = dict(kept.values) if kept else {}
    known = {one.name: one for one in field_definitions(definition)}
    for name, value in values.items():
        one = known.get(name)
        if one is None:
            if name in found and value in _EMPTY_VALUES:
                # Left over from an earlier form of the kind: it may go.
                del found[name]
                continue
            fields = ", ".join(known) or "none"
            raise InvalidValue(f"“{name}” is no field of the kind “{definition.name}”; its fields are: {fields}.", name)
        stored = fitted(one, value)
        if stored in _EMPTY_VALUES or stored == one.default:
            found.pop(name, None)
        else:
            found[name] = stored
    return CustomDetails(values=tuple(sorted(found.items())))


def fitting(definition: TagDefinition, values: Mapping[str, Json]) -> dict[str, Json]:
    """Return those of some values that fit the fields of the same names, as they are stored."""
    known = {name_key(one.name): one for one in definition.fields}
    found: dict[str, Json] = {}
    for name, value in values.items():
        if (one := known.get(name_key(name))) and (stored := converted(value, one)) is not None:
            found[one.name] = stored
    return found


def converted(value: Json, field: CustomField, renamed: Mapping[str, str] | None = None) -> Json:
    """Return a value as a field of perhaps another type stores it; None where it does not fit.

    Words stay words, "yes" becomes a yes, "14,000" a number; a choice is found whatever its case, or by ``renamed``.
    """
    one = _field_definition(field)
    stored: Json
    words = ("yes" if value else "no") if isinstance(value, bool) else str(value)
    try:
        if field.type is FieldType.CHOICE:
            words = (renamed or {}).get(words, words)
            stored = next((choice for choice in field.choices if name_key(choice) == name_key(words)), None)
        elif field.type is FieldType.DECIMAL:
            stored = fitted(one, words if _is_stored_number(words) else read_number(words))
        else:
            stored = fitted(one, parse(one, words))
    except InvalidValue:
        return None
    return stored


def keys_of(definitions: Iterable[TagDefinition]) -> dict[str, str]:
    """Return the key of each kind in use, by id: the one it states, else the next digit from 5 that nobody states."""
    used = [one for one in definitions if not one.retired]
    stated = {one.shortcut for one in used}
    free = iter(digit for digit in DIGITS if digit not in stated)
    return {one.id: one.shortcut or next(free, "") for one in used}


def next_colour(definitions: Iterable[TagDefinition]) -> str:
    """Return the colour for a new kind: the first that none has, else one after the other."""
    taken = [one.colour for one in definitions]
    free = [colour for colour in COLOURS if colour not in taken]
    return free[0] if free else COLOURS[len(taken) % len(COLOURS)]


def united(
    into: Sequence[CustomField], more: Sequence[CustomField], of: str
) -> tuple[tuple[CustomField, ...], dict[str, str]]:
    """Return fields that hold all that two kinds hold, and where each field of the second, named ``of``, went.

    Two fields of one name and type are one, with the choices of both; of another type, the second gets a new name.
    """
    fields = list(into)
    went: dict[str, str] = {}
    for one in more:
        at = next((n for n, other in enumerate(fields) if name_key(other.name) == name_key(one.name)), None)
        if at is None:
            fields.append(one)
            went[one.name] = one.name
        elif fields[at].type is one.type:
            known = {name_key(choice) for choice in fields[at].choices}
            new = tuple(choice for choice in one.choices if name_key(choice) not in known)
            fields[at] = replace(fields[at], choices=fields[at].choices + new)
            went[one.name] = fields[at].name
        else:
            name = free_name(f"{one.name} ({of})", [other.name for other in fields])
            fields.append(replace(one, name=name))
            went[one.name] = name
    return tuple(fields), went


def moved(details: CustomDetails, into: TagDefinition, went: Mapping[str, str]) -> CustomDetails:
    """Return the fields of a tag as another kind holds them; ``went`` is what ``united`` told of the names.

    What did not fit its own kind does not fit this one either: it stays as it is, to be looked at.
    """
    fields = {one.name: one for one in into.fields}
    found: dict[str, Json] = {}
    for name, value in details.values:
        field = fields.get(went.get(name, ""))
        stored = converted(value, field) if field else None
        found[field.name if field else name] = value if stored is None else stored
    return CustomDetails(values=tuple(sorted(found.items())))


def free_name(name: str, taken: Iterable[str]) -> str:
    """Return a name within the longest there may be that none of ``taken`` is, with a number where it must be."""
    keys = {name_key(one) for one in taken}
    base = _tidy(name)[:LONGEST_NAME].rstrip()
    number, found = 2, base
    while name_key(found) in keys:
        found = f"{base[: LONGEST_NAME - 5].rstrip()} {number}"
        number += 1
    return found


_COLOUR = re.compile(r"#[0-9a-f]{6}")
_EMPTY_VALUES = (None, "")
_EMPTY: dict[FieldType, object] = {FieldType.TEXT: "", FieldType.DATE: "", FieldType.YES_NO: False}
_STORED_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)


def _field_definition(one: CustomField) -> FieldDefinition:
    return FieldDefinition(one.name, one.type, one.name, plain=True, choices=one.choices, default=_EMPTY.get(one.type))


def _is_stored_number(words: str) -> bool:
    return bool(_STORED_NUMBER.fullmatch(words)) and Decimal(words).is_finite()


def _names_of_the_four() -> set[str]:
    return {name for kind in Kind for name in (name_key(kind), name_key(label(kind)))}


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _tidy_choices(field: CustomField) -> tuple[str, ...]:
    if field.type is not FieldType.CHOICE:
        return ()
    tidied = (_tidy(choice) for choice in field.choices)
    return tuple({name_key(choice): choice for choice in reversed([one for one in tidied if one])}.values())[::-1]


def _check_name(name: str, what: str, field: str) -> None:
    if not name:
        raise InvalidValue(f"{what} needs a name.", field)
    if len(name) > LONGEST_NAME:
        raise InvalidValue(f"{what} has a name of at most {LONGEST_NAME} characters; “{name[:30]}…” is longer.", field)
    if not name.isprintable():
        raise InvalidValue(f"{what} has a name of letters, digits and signs; this one holds something unseen.", field)


def _check_fields(definition: TagDefinition) -> None:
    if len(definition.fields) > MOST_FIELDS:
        raise InvalidValue(f"A kind of tag has at most {MOST_FIELDS} fields.", "fields")
    seen: set[str] = set()
    for one in definition.fields:
        _check_name(one.name, "A field", "fields")
        if name_key(one.name) in seen | _RESERVED:
            raise InvalidValue(f"A field “{one.name}” is there already; names are used once in a kind.", "fields")
        seen.add(name_key(one.name))
        if one.type not in FIELD_TYPES:
            raise InvalidValue(
                f"The field “{one.name}” is of the type {one.type}; such fields hold one of {', '.join(FIELD_TYPES)}.",
                "fields",
            )
        if one.type is FieldType.CHOICE and not one.choices:
            raise InvalidValue(f"The field “{one.name}” is a choice and needs something to choose from.", "fields")
        if len(one.choices) > MOST_CHOICES:
            raise InvalidValue(f"The field “{one.name}” has more than {MOST_CHOICES} choices.", "fields")
        for choice in one.choices:
            _check_name(choice, "A choice", "fields")


_RESERVED = frozenset({"note", "confidence"})
"""Every tag has these beside its own fields."""
