"""Field definitions: forms, the command line, exchange and the briefing are all made from these.

A typed record is a frozen dataclass whose fields are declared with the makers below (``text``, ``choice``, …), which
keep a FieldDefinition beside the default. ``encode`` / ``decode`` carry a record to plain JSON values and back. Dates
are ISO 8601 strings that may stop at the month or the year; decimals are strings in JSON.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar, cast

from annotator.domain.spans import Span
from annotator.errors import InvalidValue

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
R = TypeVar("R")
Record: TypeAlias = type[Any]


class FieldType(StrEnum):
    """What a field holds, and so which editor it gets."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    CHOICES = "choices"
    DECIMAL = "decimal"
    QUANTITY = "quantity"
    DATE = "date"
    YES_NO = "yes_no"
    SPAN = "span"
    ANNOTATION = "annotation"
    SOURCE = "source"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class FieldDefinition:
    """One field of a typed record; ``plain`` fields are shown at once, the others under "More"."""

    name: str
    type: FieldType
    label: str
    plain: bool = False
    choices: tuple[str, ...] = ()
    default: object = None
    record: Record | None = None
    hint: str = ""


def text(label: str, *, plain: bool = False, long: bool = False, hint: str = "") -> Any:
    """Declare a free text; empty when not given."""
    return _declare(FieldType.LONG_TEXT if long else FieldType.TEXT, label, "", plain=plain, hint=hint)


def choice(label: str, values: type[StrEnum], default: StrEnum | None = None, *, plain: bool = False) -> Any:
    """Declare one value of a closed list; None when not chosen."""
    return _declare(FieldType.CHOICE, label, default, plain=plain, choices=tuple(values))


def choices(label: str, values: type[StrEnum], *, plain: bool = False) -> Any:
    """Declare several values of a closed list, in the order given."""
    return _declare(FieldType.CHOICES, label, (), plain=plain, choices=tuple(values))


def decimal(label: str, *, plain: bool = False) -> Any:
    """Declare a Decimal, or None."""
    return _declare(FieldType.DECIMAL, label, None, plain=plain)


def quantity(label: str, *, plain: bool = False) -> Any:
    """Declare a Decimal or an ISO date, or None."""
    return _declare(FieldType.QUANTITY, label, None, plain=plain)


def iso_date(label: str, *, plain: bool = False) -> Any:
    """Declare an ISO 8601 date, perhaps with a time, perhaps only year or month; empty when not known."""
    return _declare(FieldType.DATE, label, "", plain=plain)


def yes_no(label: str, *, default: bool = False, plain: bool = False) -> Any:
    """Declare a truth value."""
    return _declare(FieldType.YES_NO, label, default, plain=plain)


def span(label: str) -> Any:
    """Declare a TextSpan, or None."""
    return _declare(FieldType.SPAN, label, None)


def annotation_id(label: str) -> Any:
    """Declare the id of another annotation; empty when none."""
    return _declare(FieldType.ANNOTATION, label, "")


def source_id(label: str) -> Any:
    """Declare the id of a source; empty when none."""
    return _declare(FieldType.SOURCE, label, "")


def records(label: str, record: Record, *, plain: bool = False) -> Any:
    """Declare a tuple of other typed records."""
    return _declare(FieldType.RECORDS, label, (), plain=plain, record=record)


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A span that a field points at; ``version_id`` is empty for the version that the annotation itself stands in."""

    start: int
    end: int
    version_id: str = ""

    def __post_init__(self) -> None:
        Span(self.start, self.end)


def definitions(record: Record) -> tuple[FieldDefinition, ...]:
    """Return the definitions of a typed record, in the order in which they are declared."""
    if record not in _definitions:
        _definitions[record] = tuple(_definition(one) for one in fields(record) if "definition" in one.metadata)
    return _definitions[record]


_definitions: dict[Record, tuple[FieldDefinition, ...]] = {}


def definition(record: Record, name: str) -> FieldDefinition:
    """Return one definition; raise InvalidValue that names the fields there are."""
    for one in definitions(record):
        if one.name == name:
            return one
    known = ", ".join(one.name for one in definitions(record))
    raise InvalidValue(f"There is no field “{name}” here; the fields are: {known}.", name)


def check(record: Any) -> None:
    """Hold every field of a record to its definition; raise InvalidValue for the first that does not fit."""
    for one in definitions(type(record)):
        _CHECKS[one.type](one, getattr(record, one.name))


def encode(record: Any, *, complete: bool = True) -> dict[str, Json]:
    """Return a record as plain JSON values; without ``complete``, only what differs from the defaults."""
    found: dict[str, Json] = {}
    for one in definitions(type(record)):
        value = getattr(record, one.name)
        if complete or value != one.default:
            found[one.name] = _encode(value, complete=complete)
    return found


def decode(record: type[R], values: Mapping[str, Any]) -> R:
    """Make a record from plain JSON values; raise InvalidValue for an unknown field or a value that does not fit.

    Numbers are taken for decimals, and None for "not given" wherever a field may be empty.
    """
    if not isinstance(values, Mapping):
        raise InvalidValue(f"Fields come as a JSON object, not as {type(values).__name__}.")
    return record(**{name: decode_value(definition(record, name), value) for name, value in values.items()})


def check_values(record: Record, values: Mapping[str, Any]) -> None:
    """Hold plain JSON values to the fields of a record, one by one; InvalidValue for the first that does not fit."""
    for name, value in values.items():
        fitted(definition(record, name), value)


def fitted(one: FieldDefinition, value: object) -> Json:
    """Return a plain JSON value as a field stores it; InvalidValue when it does not fit."""
    found = decode_value(one, value)
    _CHECKS[one.type](one, found)
    return _encode(found, complete=False)


def parse(one: FieldDefinition, words: str) -> object:
    """Read what a person typed for a field; raise InvalidValue with what the field takes."""
    words = words.strip()
    if one.type is FieldType.CHOICES:
        return decode_value(one, [part.strip() for part in words.split(",") if part.strip()])
    if one.type is FieldType.YES_NO:
        if words.lower() not in _YES | _NO:
            raise InvalidValue(f"{one.label} takes yes or no, not “{words}”.", one.name)
        return words.lower() in _YES
    value = decode_value(one, words or None)
    _CHECKS[one.type](one, value)
    return value


_YES, _NO = frozenset({"yes", "true", "1", "on"}), frozenset({"no", "false", "0", "off", ""})
_MOST_DIGITS = 40
_MOST_SHOWN = 60
_ISO_DATE = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?", re.ASCII
)


def check_iso_date(value: str, label: str, name: str = "") -> None:
    """Raise InvalidValue unless ``value`` is empty or an ISO 8601 date (year, month, day or instant)."""
    if not value:
        return
    found = _ISO_DATE.fullmatch(value)
    try:
        if found:
            date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
            if len(value) > len("2025-05-02"):
                datetime.fromisoformat(value)
            return
    except ValueError:
        pass
    raise InvalidValue(f"{label} takes a date such as 2025-05-02, 2025-05 or 2025, not “{value}”.", name)


def _declare(
    type_: FieldType,
    label: str,
    default: object,
    *,
    plain: bool = False,
    choices: tuple[str, ...] = (),
    record: Record | None = None,
    hint: str = "",
) -> Any:
    made = FieldDefinition("", type_, label, plain, choices, default, record, hint)
    return field(default=default, metadata={"definition": made})


def _definition(one: Field[Any]) -> FieldDefinition:
    made: FieldDefinition = one.metadata["definition"]
    default = None if one.default is MISSING else one.default
    return FieldDefinition(one.name, made.type, made.label, made.plain, made.choices, default, made.record, made.hint)


def _refuse(one: FieldDefinition, value: object, takes: str) -> InvalidValue:
    return InvalidValue(f"{one.label} takes {takes}, not {_shown(value)}.", one.name)


def _shown(value: object) -> str:
    words = f"“{value}”" if isinstance(value, (str, Decimal)) else repr(value)
    return words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN]}…"


def _check_text(one: FieldDefinition, value: object) -> None:
    if not isinstance(value, str):
        raise _refuse(one, value, "text")


def _check_choice(one: FieldDefinition, value: object) -> None:
    empty = value is None and one.default is None
    if not empty and value not in one.choices:
        raise InvalidValue(f"{one.label} takes one of {', '.join(one.choices)}; not {_shown(value)}.", one.name)


def _check_choices(one: FieldDefinition, value: object) -> None:
    if not isinstance(value, tuple):
        raise _refuse(one, value, "a list of values")
    for item in value:
        _check_choice(one, item)


def _check_decimal(one: FieldDefinition, value: object) -> None:
    if value is None:
        return
    if not isinstance(value, Decimal) or not value.is_finite():
        raise _refuse(one, value, "a number")
    # "1e999999999" is six bytes in a file and a gigabyte of zeros on the screen.
    if abs(value.adjusted()) > _MOST_DIGITS or len(value.as_tuple().digits) > _MOST_DIGITS:
        raise _refuse(one, value, f"a number of at most {_MOST_DIGITS} digits")


def _check_quantity(one: FieldDefinition, value: object) -> None:
    if isinstance(value, str) and value:
        check_iso_date(value, one.label, one.name)
    else:
        _check_decimal(one, value)


def _check_date(one: FieldDefinition, value: object) -> None:
    _check_text(one, value)
    check_iso_date(cast("str", value), one.label, one.name)


def _check_yes_no(one: FieldDefinition, value: object) -> None:
    if not isinstance(value, bool):
        raise _refuse(one, value, "yes or no")


def _check_span(one: FieldDefinition, value: object) -> None:
    if value is not None and not isinstance(value, TextSpan):
        raise _refuse(one, value, "a span of the text")


def _check_records(one: FieldDefinition, value: object) -> None:
    if not isinstance(value, tuple) or not all(isinstance(item, cast("type", one.record)) for item in value):
        raise _refuse(one, value, "a list of records")


_CHECKS: dict[FieldType, Callable[[FieldDefinition, object], None]] = {
    FieldType.TEXT: _check_text,
    FieldType.LONG_TEXT: _check_text,
    FieldType.CHOICE: _check_choice,
    FieldType.CHOICES: _check_choices,
    FieldType.DECIMAL: _check_decimal,
    FieldType.QUANTITY: _check_quantity,
    FieldType.DATE: _check_date,
    FieldType.YES_NO: _check_yes_no,
    FieldType.SPAN: _check_span,
    FieldType.ANNOTATION: _check_text,
    FieldType.SOURCE: _check_text,
    FieldType.RECORDS: _check_records,
}


def _encode(value: object, *, complete: bool) -> Json:
    if isinstance(value, tuple):
        return [_encode(item, complete=complete) for item in value]
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, TextSpan):
        place: dict[str, Json] = {"start": value.start, "end": value.end}
        return {"version_id": value.version_id, **place} if value.version_id else place
    if value is None or isinstance(value, (bool, int, str)):
        return value
    return encode(value, complete=complete)


def decode_value(one: FieldDefinition, value: object) -> object:
    """Read one field from a plain JSON value; None stands for "not given". InvalidValue when it does not fit."""
    if value is None:
        return one.default
    decoder = _DECODERS.get(one.type)
    return decoder(one, value) if decoder else value


def _decode_choice(one: FieldDefinition, value: object) -> object:
    if value == "" and one.type is FieldType.CHOICE:
        return one.default
    for known in one.choices:
        if known == value:
            return known
    _check_choice(one, value)
    return value


def _decode_choices(one: FieldDefinition, value: object) -> object:
    if not isinstance(value, (list, tuple)):
        raise _refuse(one, value, "a list of values")
    return tuple(dict.fromkeys(_decode_choice(one, item) for item in value))


def _decode_decimal(one: FieldDefinition, value: object) -> object:
    if value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        raise _refuse(one, value, "a number")
    try:
        return Decimal(str(value))
    except InvalidOperation:
        raise _refuse(one, value, "a number such as 14000 or 106.48") from None


def _decode_quantity(one: FieldDefinition, value: object) -> object:
    if isinstance(value, str) and re.match(r"\d{4}-", value):
        check_iso_date(value, one.label, one.name)
        return value
    return _decode_decimal(one, value)


def _decode_span(one: FieldDefinition, value: object) -> object:
    if isinstance(value, TextSpan):
        return value
    if isinstance(value, Mapping):
        place = {key: value.get(key) for key in ("start", "end")}
        version = value.get("version_id") or ""
        if all(type(number) is int for number in place.values()) and isinstance(version, str):
            return TextSpan(cast("int", place["start"]), cast("int", place["end"]), version)
    raise _refuse(one, value, 'a span such as {"start": 3, "end": 9}')


def _decode_records(one: FieldDefinition, value: object) -> object:
    if not isinstance(value, (list, tuple)):
        raise _refuse(one, value, "a list of records")
    record = cast("Record", one.record)
    return tuple(item if isinstance(item, record) else decode(record, item) for item in value)


_DECODERS: dict[FieldType, Callable[[FieldDefinition, object], object]] = {
    FieldType.CHOICE: _decode_choice,
    FieldType.CHOICES: _decode_choices,
    FieldType.DECIMAL: _decode_decimal,
    FieldType.QUANTITY: _decode_quantity,
    FieldType.SPAN: _decode_span,
    FieldType.RECORDS: _decode_records,
}
