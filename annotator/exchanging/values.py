"""Single values out of plain JSON: each taken as what it should be, or refused with the field's name."""

import re
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from annotator.domain.fields import check_iso_date
from annotator.domain.journal import utc_now
from annotator.errors import InvalidValue

NAMESPACE = uuid.UUID("6f0e2c1a-58d4-5b7e-9c43-2a1d7f6b8e90")
"""The namespace (RFC 9562, 5.5) of ids made from words that are no UUID; never to be changed."""

E = TypeVar("E", bound=StrEnum)


def is_uuid(words: str) -> bool:
    """Tell whether the words are a UUID in its usual writing."""
    return _UUID.fullmatch(words) is not None


def uuid_of(*parts: object) -> str:
    """Return the UUIDv5 that stands for these words: the same words give the same id everywhere."""
    return str(uuid.uuid5(NAMESPACE, "\n".join(map(str, parts))))


def an_id(raw: str, *context: object) -> str:
    """Return a UUID as it is, in lower case; for other words the UUIDv5 of them within ``context``."""
    return raw.lower() if is_uuid(raw) else uuid_of(*context, raw)


def text(item: Mapping[str, Any], key: str) -> str:
    """Return a text, empty when absent or null."""
    value = item.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InvalidValue(f"“{key}” is a text, not {_shown(value)}.", key)
    return value


def truth(item: Mapping[str, Any], key: str) -> bool:
    """Return a truth value, false when absent or null."""
    value = item.get(key)
    if value is None or isinstance(value, bool):
        return bool(value)
    raise InvalidValue(f"“{key}” is true or false, not {_shown(value)}.", key)


def whole(item: Mapping[str, Any], key: str, default: int) -> int:
    """Return a whole number that a database takes."""
    value = item.get(key, default)
    if type(value) is not int or not -(2**31) <= value < 2**31:
        raise InvalidValue(f"“{key}” is a whole number, not {_shown(value)}.", key)
    return value


def choice(item: Mapping[str, Any], key: str, values: type[E], default: E | None = None) -> E:
    """Return one of a closed list; ``default`` when absent or null, and without a default it must be there."""
    value = item.get(key)
    if value is None and default is not None:
        return default
    found = next((one for one in values if one == value), None)
    if found is None:
        raise InvalidValue(f"“{key}” is one of {', '.join(values)}; not {_shown(value)}.", key)
    return found


def optional_choice(item: Mapping[str, Any], key: str, values: type[E]) -> E | None:
    """Return one of a closed list, None when absent, null or empty."""
    return None if item.get(key) in (None, "") else choice(item, key, values)


def instant(item: Mapping[str, Any], key: str, default: str = "") -> str:
    """Return a time as ISO 8601 in UTC; without one ``default``, else the present. A time without a zone is UTC."""
    value = text(item, key)
    if not value:
        return default or utc_now()
    check_iso_date(value, f"“{key}”", key)
    if value.endswith("Z"):
        return value
    try:
        moment = datetime.fromisoformat(value)
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise InvalidValue(f"“{key}” is a time such as 2025-05-02T10:00:00Z, not “{value}”.", key) from None
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def members(item: Mapping[str, Any], key: str) -> dict[str, Any]:
    """Return a JSON object, empty when absent or null."""
    value = item.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise InvalidValue(f"“{key}” is a JSON object, not {_shown(value)}.", key)
    return value


def objects(item: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """Return a list of JSON objects, empty when absent or null."""
    value = item.get(key)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise InvalidValue(f"“{key}” is a list of JSON objects, not {_shown(value)}.", key)
    return value


_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def _shown(value: object) -> str:
    words = repr(value)
    return words if len(words) <= 60 else f"{words[:60]}…"
