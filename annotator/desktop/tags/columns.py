"""The columns of the tags table: those that every tag has, and one for each typed field of its kinds."""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from annotator.desktop.wording import kind_name, say
from annotator.domain.details import DETAILS
from annotator.domain.fields import FieldDefinition, FieldType, definitions
from annotator.domain.vocabulary import Kind

if TYPE_CHECKING:
    from annotator.domain.annotations import TagDefinition


class Column(IntEnum):
    """The columns that every tag has, from left to right; those of fields follow."""

    KIND = 0
    TEXT = 1
    FINDING = 2
    SEVERITY = 3
    STATUS = 4
    REVIEWER = 5
    ARTICLE = 6
    PLACE = 7
    NOTE = 8
    CONFIDENCE = 9
    CREATED = 10
    CHANGED = 11
    ORIGIN = 12
    EVIDENCE = 13
    COMMENTS = 14
    LINKS = 15
    DISPUTES = 16
    ASKED = 17


USUAL = (
    Column.KIND,
    Column.TEXT,
    Column.FINDING,
    Column.SEVERITY,
    Column.STATUS,
    Column.REVIEWER,
    Column.ARTICLE,
    Column.PLACE,
)
"""Shown until a person chooses others."""

COUNTED = frozenset({Column.EVIDENCE, Column.COMMENTS, Column.LINKS, Column.DISPUTES})
TALLIED = COUNTED | {Column.ASKED}
GROUPED_BY = (Column.ARTICLE, Column.KIND, Column.REVIEWER, Column.STATUS, Column.SEVERITY)
"""Columns by which rows can be put under heads."""

HEADINGS: Mapping[Column, str] = {
    Column.KIND: "Kind",
    Column.TEXT: "Text",
    Column.FINDING: "Finding",
    Column.SEVERITY: "Severity",
    Column.STATUS: "Status",
    Column.REVIEWER: "Reviewer",
    Column.ARTICLE: "Article",
    Column.PLACE: "Place",
    Column.NOTE: "Note",
    Column.CONFIDENCE: "Confidence",
    Column.CREATED: "Created",
    Column.CHANGED: "Changed",
    Column.ORIGIN: "Origin",
    Column.EVIDENCE: "Evidence",
    Column.COMMENTS: "Comments",
    Column.LINKS: "Links",
    Column.DISPUTES: "Disputes",
    Column.ASKED: "Asked",
}

WIDTHS: Mapping[Column, int] = {
    Column.KIND: 165,
    Column.TEXT: 300,
    Column.FINDING: 300,
    Column.SEVERITY: 80,
    Column.STATUS: 140,
    Column.REVIEWER: 120,
    Column.ARTICLE: 170,
    Column.PLACE: 60,
    Column.NOTE: 180,
    Column.CONFIDENCE: 90,
    Column.CREATED: 135,
    Column.CHANGED: 135,
    Column.ORIGIN: 80,
    Column.EVIDENCE: 75,
    Column.COMMENTS: 85,
    Column.LINKS: 60,
    Column.DISPUTES: 75,
    Column.ASKED: 120,
}
FIELD_WIDTH = 130


class FieldColumn(NamedTuple):
    """A column of a typed field: of every kind that has one of the name, so that "speaker" is one column.

    ``own`` says that the project defines it: its heading and its values are a person's words, never translated.
    """

    name: str
    type: FieldType
    label: str
    kinds: tuple[str, ...]
    own: bool = False


AnyColumn = Column | FieldColumn

_NO_COLUMN = frozenset({FieldType.SPAN, FieldType.ANNOTATION, FieldType.SOURCE})
"""What these point at is shown where it is, and says nothing as a cell."""

_OTHER_HEADINGS = {
    "verdicts": "Verdict",
    "comparisons": "Compared",
    "correction_confidence": "Confidence in the correction",
}
"""Where the label in the form would say too little, or the same as another column."""
_SHOWN_ALREADY = frozenset({"severity"})
"""Fields that a column of every tag shows."""


def field_columns(defined: "Iterable[TagDefinition]" = ()) -> tuple[FieldColumn, ...]:
    """Return the columns of fields: those of the four kinds, then those that the project defines."""
    found: dict[str, FieldColumn] = {}
    for kind in Kind:
        for one in definitions(DETAILS[kind]):
            if one.type not in _NO_COLUMN and one.name not in _SHOWN_ALREADY:
                _join(found, _of_field(one, kind))
    for definition in defined:
        for field in definition.fields:
            _join(found, FieldColumn(field.name, field.type, field.name, (definition.id,), own=True))
    return tuple(found.values())


def key_of(column: AnyColumn) -> str:
    """Return the name under which a column is remembered and asked for."""
    return column.name.lower() if isinstance(column, Column) else f"field:{column.name}"


def heading(column: AnyColumn) -> str:
    """Return what stands above a column."""
    if isinstance(column, Column):
        return say(HEADINGS[column])
    return column.label if column.own else say(column.label)


def names_of(column: AnyColumn) -> set[str]:
    """Return the names, folded, by which a filter may ask for a column: its heading, in English too, and its name."""
    if isinstance(column, Column):
        words = {heading(column), HEADINGS[column], column.name}
    else:
        words = {heading(column), column.label, column.name}
    return {folded_name(one) for one in words}


def folded_name(words: str) -> str:
    """Return a name without case, spaces and the like."""
    return "".join(character for character in words.casefold() if character.isalnum())


def kinds_with(columns: Sequence[FieldColumn], names: Mapping[str, str]) -> dict[str, list[FieldColumn]]:
    """Return the columns of fields by the name of the first kind that has them, as a menu lists them."""
    found: dict[str, list[FieldColumn]] = {}
    for one in columns:
        found.setdefault(kind_name(one.kinds[0], names), []).append(one)
    return found


def _of_field(one: FieldDefinition, kind: str) -> FieldColumn:
    return FieldColumn(one.name, one.type, _OTHER_HEADINGS.get(one.name, one.label), (kind,))


def _join(found: dict[str, FieldColumn], one: FieldColumn) -> None:
    known = found.get(one.name)
    found[one.name] = one if known is None else known._replace(kinds=(*known.kinds, *one.kinds))
