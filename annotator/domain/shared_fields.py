"""What several tags have in common: the fields that all of them have, and the values where they agree."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.domain.fields import FieldDefinition, FieldType, Json

ONE_BY_ONE = (FieldType.SPAN, FieldType.RECORDS, FieldType.ANNOTATION)
"""Fields that point into the text of one tag, or at what belongs to it alone: not to be set in several at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedFields:
    """The fields that several tags share, in the order of the form.

    ``values`` has a value for each of them that is the same in all the tags; ``differing`` names the others.
    ``kinds`` tells how many of the tags are of which kind, the most frequent first.
    """

    count: int
    kinds: Mapping[str, int]
    fields: tuple[FieldDefinition, ...]
    values: Mapping[str, Json]
    differing: frozenset[str]


def shared_fields(
    tags: Iterable[tuple[str, Mapping[str, Json]]], fields_of: Mapping[str, Sequence[FieldDefinition]]
) -> SharedFields:
    """Return what tags share, each given as its kind and its values; a field that is left out has its default.

    ``fields_of`` has the fields of each kind. Fields are the same when name, type, label and choices are.
    """
    kinds: Counter[str] = Counter()
    seen: dict[str, Json] = {}
    differing: set[str] = set()
    defaults = {kind: {one.name: plain(one.default) for one in fields} for kind, fields in fields_of.items()}
    for kind, values in tags:
        for name, default in defaults[kind].items():
            if name in differing:
                continue
            value = values.get(name, default)
            # What is left empty is the same, however it is written.
            value = None if value in _EMPTY else value
            if seen.setdefault(name, value) != value:
                differing.add(name)
        kinds[kind] += 1
    common = _common([fields_of[kind] for kind in kinds])
    names = {one.name for one in common}
    return SharedFields(
        count=kinds.total(),
        kinds=dict(kinds.most_common()),
        fields=common,
        values={name: value for name, value in seen.items() if name in names - differing},
        differing=frozenset(names & differing),
    )


def plain(default: Any) -> Json:
    """Return the default of a field as plain JSON."""
    found: Json = list(default) if isinstance(default, tuple) else default
    return found


_EMPTY: tuple[Json, ...] = ("", None, [])


def _common(lists: Sequence[Sequence[FieldDefinition]]) -> tuple[FieldDefinition, ...]:
    """Return the fields of the first list that all have; in a list of its own a field's place is its own affair."""
    if not lists:
        return ()
    keys = [{_key(one) for one in fields} for fields in lists]
    return tuple(
        one for one in lists[0] if one.type not in ONE_BY_ONE and all(_key(one) in others for others in keys[1:])
    )


def _key(one: FieldDefinition) -> tuple[object, ...]:
    return (one.name, one.type, one.label, one.choices)
