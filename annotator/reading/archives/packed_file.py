"""A file packed by gzip → that file."""

import io
import zlib
from collections.abc import Iterator
from gzip import GzipFile

from annotator.errors import UnreadableInput
from annotator.reading.article import Wanted
from annotator.reading.reader import Part

MOST_UNPACKED = 200_000_000
"""Bytes unpacked; as many as a file may have that is not packed."""


def recognises(content: bytes) -> bool:
    """Tell whether a content is packed by gzip (RFC 1952)."""
    return content.startswith(b"\x1f\x8b\x08")


def parts(content: bytes, name: str, wanted: Wanted) -> Iterator[Part]:  # noqa: ARG001  # gzip knows no password
    """Yield the one file that is packed, or why it cannot be had."""
    inner = name[: -len(".gz")] if name.lower().endswith(".gz") and len(name) > len(".gz") else name or "file"
    try:
        with GzipFile(fileobj=io.BytesIO(content)) as file:
            unpacked = file.read(MOST_UNPACKED + 1)
    except (OSError, EOFError, zlib.error):
        yield Part(name=inner, content=UnreadableInput(f"“{name}” is damaged or cut off. Get the file anew."))
        return
    if len(unpacked) > MOST_UNPACKED:
        sentence = f"“{name}” has more than {MOST_UNPACKED // 1_000_000} MB unpacked and was left out. Split it."
        yield Part(name=inner, content=UnreadableInput(sentence))
    else:
        yield Part(name=inner, content=unpacked)
