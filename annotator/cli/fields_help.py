"""The typed fields as the help lists them, made from the field definitions."""

from collections.abc import Iterator
from textwrap import fill

from annotator.domain.annotations import Evidence
from annotator.domain.articles import Source
from annotator.domain.details import DETAILS
from annotator.domain.fields import FieldDefinition, FieldType, definitions


def kinds_help() -> str:
    """Return the fields of each kind."""
    return "\n\n".join(_record(f"Fields of {kind}", record) for kind, record in DETAILS.items())


def evidence_help() -> str:
    """Return the fields of an item of evidence."""
    return _record("Fields", Evidence)


def source_help() -> str:
    """Return the fields of a source."""
    return _record("Fields", Source)


def _record(title: str, record: type) -> str:
    return "\n".join([f"{title}:", *_lines(record, "  ")])


def _lines(record: type, indent: str) -> Iterator[str]:
    for one in definitions(record):
        words = f"{one.name}: {_takes(one)}"
        yield fill(words, _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}    ")
        if one.record:
            yield from _lines(one.record, f"{indent}    ")


_WIDTH = 96
"""Columns of the help; what is longer goes on in the next line."""


def _takes(one: FieldDefinition) -> str:
    if one.choices:
        several = "list of " if one.type is FieldType.CHOICES else ""
        return several + " | ".join(one.choices)
    return _TAKEN.get(one.type, "text")


_TAKEN = {
    FieldType.DECIMAL: "number",
    FieldType.QUANTITY: "number or date",
    FieldType.DATE: "2025, 2025-05 or 2025-05-02",
    FieldType.YES_NO: "true | false",
    FieldType.SPAN: "{start, end}",
    FieldType.ANNOTATION: "id of a tag",
    FieldType.SOURCE: "id of a source",
    FieldType.RECORDS: "list of objects, each with",
}
