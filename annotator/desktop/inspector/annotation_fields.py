"""Which fields a tag has in the inspector: those of its kind, and what every tag has beside them."""

from collections.abc import Mapping

from annotator.domain.annotations import Annotation, TagDefinition
from annotator.domain.defined_kinds import details_of, field_definitions
from annotator.domain.details import CustomDetails, details_from_json, details_to_json, details_type
from annotator.domain.fields import FieldDefinition, FieldType, Json, definitions
from annotator.domain.vocabulary import Confidence, Kind

NOTE = FieldDefinition("note", FieldType.LONG_TEXT, "Note", plain=True, default="")
CONFIDENCE = FieldDefinition("confidence", FieldType.CHOICE, "Confidence in the tag", choices=tuple(Confidence))


def fields_of(kind: str, own: Mapping[str, TagDefinition]) -> tuple[FieldDefinition, ...]:
    """Return the fields of a kind in the order of the form; ``own`` holds the kinds that the project defines."""
    found = definitions(details_type(kind)) if kind in tuple(Kind) else ()
    return (*(field_definitions(own[kind]) if kind in own else found), NOTE, CONFIDENCE)


def check_fit(annotation: Annotation, values: Mapping[str, Json], own: Mapping[str, TagDefinition]) -> None:
    """Raise InvalidValue, as the action would, when some fields cannot be set to these values."""
    details, defined = annotation.details, own.get(annotation.kind)
    if defined is not None and isinstance(details, CustomDetails):
        details_of(defined, values, details)
    else:
        details_from_json(annotation.kind, {**details_to_json(details), **values})
