"""The fields of a tag that no kind declares: those that every tag has, and those of the project's own kinds."""

from annotator.domain.annotations import TagDefinition
from annotator.domain.fields import FieldDefinition, FieldType
from annotator.domain.vocabulary import Confidence

NOTE = FieldDefinition("note", FieldType.LONG_TEXT, "Note", plain=True, default="")
CONFIDENCE = FieldDefinition("confidence", FieldType.CHOICE, "Confidence in the tag", choices=tuple(Confidence))
"""What every kind has beside its own fields."""


def custom_fields(tag: TagDefinition) -> tuple[FieldDefinition, ...]:
    """Return the fields of a tag that the project defines; all of them are plain."""
    return tuple(
        FieldDefinition(one.name, one.type, one.name, plain=True, choices=one.choices, default=_EMPTY.get(one.type))
        for one in tag.fields
    )


_EMPTY: dict[FieldType, object] = {FieldType.TEXT: "", FieldType.DATE: "", FieldType.YES_NO: False}
