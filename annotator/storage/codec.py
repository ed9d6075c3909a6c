"""Records of the domain ↔ rows of the tables; the same values for both databases.

A row's image, as the journal keeps it, is the row as it is stored: a dict of text, numbers, truth values and None.
"""

import types
import typing
from collections.abc import Callable
from dataclasses import fields
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, TypeAlias, TypeVar

import msgspec
from sqlalchemy import RowMapping, Table

from annotator.domain.annotations import Annotation
from annotator.domain.articles import Reviewer, name_key
from annotator.domain.details import Details, details_from_json, details_to_json, severity_of
from annotator.domain.journal import Row, RowChange
from annotator.errors import DamagedProject, InvalidValue
from annotator.storage.schema import ADDED_COLUMNS, RECORDS

T = TypeVar("T")
Convert = Callable[[Any], Any]
Stored: TypeAlias = RowMapping | Row


def encode(row: Any) -> Row:
    """Return a record as the values of its table's columns.

    Raises InvalidValue for text that a database cannot keep: a NUL character or half of a surrogate pair.
    """
    values: Row = {}
    for name, convert in _encoders(type(row)):
        value = getattr(row, name)
        if convert is not None:
            value = convert(value)
        if isinstance(value, str) and not (value.isascii() and value.isprintable()):
            _check_text(value, name)
        values[name] = value
    derived = _DERIVED.get(type(row))
    if derived:
        values.update(derived(row))
    return values


def decode(record: type[T], values: Stored) -> T:
    """Make a record from a row of its table; raise DamagedProject when a value is none that the program writes."""
    try:
        found = {name: convert(values[name]) if convert else values[name] for name, convert in _decoders(record)}
        if record is Annotation:
            found["details"] = _details(str(values["kind"]), str(values["details"]))
        return record(**found)
    except (ValueError, TypeError, KeyError, RecursionError, msgspec.MsgspecError) as error:
        place = values.get("id", "")
        raise DamagedProject(
            f"The {RECORDS[record].name.replace('_', ' ')} {place} holds a value that cannot be read ({error}). "
            "Nothing was changed; run a check of the project, and open a backup if it finds more."
        ) from error


def as_written(record: type[Any], values: Row) -> Row:
    """Return a row from a file that may hold anything as this program writes it.

    Raises DamagedProject, or InvalidValue for text that a database cannot keep, when it could not have written it.
    """
    for name, kinds in _column_kinds(RECORDS[record]):
        if type(values.get(name)) not in kinds:
            raise DamagedProject(
                f"The {RECORDS[record].name.replace('_', ' ')} {values.get('id', '')} holds a value in “{name}” that "
                "this program never writes. Nothing was changed; ask for the file again where it came from."
            )
    return encode(decode(record, values))


def journaled_text(changes: object) -> str:
    """Return row changes as the compact JSON that the journal keeps and chains."""
    return msgspec.json.encode(changes).decode()


def stored_value(value: object) -> object:
    """Return what a condition on a column is compared with."""
    return value.value if isinstance(value, StrEnum) else value


@cache
def _column_kinds(table: Table) -> tuple[tuple[str, frozenset[type]], ...]:
    """Return by column what the values are that a row may have there; SQLite itself takes any in every column."""
    return tuple(
        (str(one.name), frozenset({one.type.python_type, type(None)} if one.nullable else {one.type.python_type}))
        for one in table.columns
    )


_encoder_lists: dict[type[Any], list[tuple[str, Convert | None]]] = {}
_decoder_lists: dict[type[Any], list[tuple[str, Convert | None]]] = {}


def _encoders(record: type[Any]) -> list[tuple[str, Convert | None]]:
    if record not in _encoder_lists:
        _encoder_lists[record] = [(name, _encoder(record, name, type_)) for name, type_ in _types(record)]
    return _encoder_lists[record]


def _decoders(record: type[Any]) -> list[tuple[str, Convert | None]]:
    if record not in _decoder_lists:
        _decoder_lists[record] = [
            (name, _decoder(record, name, type_))
            for name, type_ in _types(record)
            if (record, name) != (Annotation, "details")
        ]
    return _decoder_lists[record]


def _types(record: type[Any]) -> list[tuple[str, Any]]:
    return [(one.name, one.type) for one in fields(record)]


def _encoder(record: type[Any], name: str, type_: Any) -> Convert | None:
    if (record, name) == (Annotation, "details"):
        return lambda details: _json_text(details_to_json(details, complete=False))
    if typing.get_origin(type_) is tuple:
        return _json_text
    if _is_reference(record, name):
        return lambda value: value or None
    if float in typing.get_args(type_):
        return lambda value: None if value is None else float(value)
    return stored_value if _enum(type_) else None


def _decoder(record: type[Any], name: str, type_: Any) -> Convert | None:
    if typing.get_origin(type_) is tuple:
        return msgspec.json.Decoder(type_).decode
    if _is_reference(record, name):
        return lambda value: value or ""
    enum = _enum(type_)
    if enum is None:
        return None
    return lambda value: None if value is None else enum(value)


def _enum(type_: Any) -> type[StrEnum] | None:
    options = typing.get_args(type_) if isinstance(type_, types.UnionType) else (type_,)
    return next((one for one in options if isinstance(one, type) and issubclass(one, StrEnum)), None)


def _is_reference(record: type[Any], name: str) -> bool:
    column = RECORDS[record].columns[name]
    return bool(column.foreign_keys) and bool(column.nullable)


def _json_text(value: object) -> str:
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        raise InvalidValue("The text holds half of a character (a lone surrogate); nothing was stored.") from None


@lru_cache(maxsize=2_000)
def _details(kind: str, words: str) -> Details:
    """Read typed fields, which many tags have none or the same of."""
    return details_from_json(kind, _json_object(words))


def _json_object(words: str) -> dict[str, Any]:
    return msgspec.json.decode(words, type=dict[str, Any])


def _check_text(value: str, name: str) -> None:
    if "\0" in value:
        raise InvalidValue("The text holds a NUL character, which cannot be kept; nothing was stored.", name)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise InvalidValue("The text holds half of a character (a lone surrogate); nothing was stored.", name) from None


def _severity(annotation: Annotation) -> Row:
    severity = severity_of(annotation.details)
    return {"severity": severity.value if severity else None}


def _name_key(reviewer: Reviewer) -> Row:
    return {"name_key": name_key(reviewer.name)}


_DERIVED: dict[type[Any], Callable[[Any], Row]] = {Annotation: _severity, Reviewer: _name_key}
"""Columns that are made from a record, so that lists can be sorted and names compared in SQL."""


def row_changes(words: str) -> list[RowChange]:
    """Read the row changes of a journal entry; images from before a migration get the columns that it added.

    Raises DamagedProject for what is no such entry.
    """
    try:
        found = msgspec.json.decode(words, type=list[_JournaledChange])
    except (msgspec.MsgspecError, RecursionError) as error:
        raise DamagedProject(
            f"An entry of the journal cannot be read ({error}). Nothing was changed; run a check of the project, and "
            "open a backup if it finds more."
        ) from error
    return [
        RowChange(one.table, one.id, _completed(one.table, one.before), _completed(one.table, one.after))
        for one in found
    ]


class _JournaledChange(msgspec.Struct, forbid_unknown_fields=True):
    table: str
    id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def _completed(table: str, found: Row | None) -> Row | None:
    added = ADDED_COLUMNS.get(table)
    return {**added, **found} if added and found else found
