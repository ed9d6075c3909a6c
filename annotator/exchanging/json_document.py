"""JSON of others, as plain values that a project can keep: what no text may hold is taken out of it."""

import re
from typing import Any

import msgspec

from annotator.errors import UnreadableInput


def json_document(content: bytes) -> Any:
    """Return what a JSON file holds, without NUL and halves of characters; UnreadableInput where it is none."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        try:
            document = msgspec.json.decode(content)
        except msgspec.DecodeError:
            # Half of a character may stand in a JSON string, not in a text.
            document = msgspec.json.decode(_ESCAPE.sub(_whole, content))
    except RecursionError:
        raise UnreadableInput("This JSON is nested too deeply; nothing was taken in.") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableInput(f"This is no JSON, or it is damaged ({error}); nothing was taken in.") from error
    # A NUL can stand in a JSON string, not in a text; the search in the bytes spares the walk in nearly every file.
    return _without_nul(document) if b"\\u0000" in content else document


_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?P<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)"
)
"""An escape in JSON: two halves of a character, one half, or anything else."""


def _whole(escape: re.Match[bytes]) -> bytes:
    return b"\\ufffd" if escape["half"] else escape[0]


def _without_nul(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, list):
        return [_without_nul(item) for item in value]
    if isinstance(value, dict):
        return {_without_nul(key): _without_nul(item) for key, item in value.items()}
    return value
