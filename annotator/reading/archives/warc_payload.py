"""What a server answered, as an archive keeps it: status, headers and the content without its transport's wrapping."""

import re
import zlib
from typing import NamedTuple

from annotator.errors import UnreadableInput

MOST_UNPACKED = 200_000_000


class Answer(NamedTuple):
    """An answer of a server: its status, its headers in order, and its content, unpacked."""

    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes

    def header(self, name: str) -> str:
        """Return the first header of a name, empty where there is none; ``name`` in small letters."""
        return next((value for key, value in self.headers if key.lower() == name), "")


def answer_of(message: bytes) -> Answer:
    """Take an HTTP message apart; raise UnreadableInput where its content cannot be unpacked."""
    head, blank, content = message.partition(b"\r\n\r\n")
    if not blank:
        head, blank, content = message.partition(b"\n\n")
    lines = head[:_LONGEST_HEAD].decode("latin-1").splitlines()
    status = _STATUS.match(lines[0]) if lines else None
    if status is None:
        return Answer(0, (), b"")
    headers = tuple((key.strip(), value.strip()) for key, colon, value in (_split(line) for line in lines[1:]) if colon)
    answer = Answer(int(status[1]), headers, b"")
    if "chunked" in answer.header("transfer-encoding").lower():
        content = _unchunked(content)
    for coding in reversed(answer.header("content-encoding").lower().split(",")):
        content = _unpacked(content, coding.strip())
    return answer._replace(content=content)


_LONGEST_HEAD = 100_000
_STATUS = re.compile(r"HTTP/\d(?:\.\d)? (\d{3})")


def _split(line: str) -> tuple[str, str, str]:
    return line.partition(":")


def _unchunked(content: bytes) -> bytes:
    """Return a content without the lengths of its chunks (RFC 9112, 7.1); as it is where it has none after all."""
    pieces: list[bytes] = []
    place = 0
    while size := _CHUNK.match(content, place):
        length = int(size[1], 16)
        if not length:
            return b"".join(pieces)
        pieces.append(content[size.end() : size.end() + length])
        place = size.end() + length
        place += content.startswith(b"\r\n", place) * 2
    return b"".join(pieces) if pieces else content


_CHUNK = re.compile(rb"([0-9a-fA-F]{1,15})[^\r\n]{0,200}\r?\n")


def _unpacked(content: bytes, coding: str) -> bytes:
    if coding in ("", "identity", "none"):
        return content
    if coding in ("gzip", "x-gzip", "deflate"):
        # Archives that were made through a proxy say "gzip" of what is unpacked already.
        for window in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
            try:
                return _inflated(content, window)
            except zlib.error:
                continue
        return content
    if content[:_SAMPLE].isascii() and b"<" in content[:_SAMPLE]:
        return content
    raise UnreadableInput(
        f"A content is packed in a way that cannot be read here ({coding[:20]}). Capture its page anew, or save it."
    )


_SAMPLE = 200


def _inflated(content: bytes, window: int) -> bytes:
    """Unpack as far as it goes, for an archive may hold half an answer."""
    unpacker = zlib.decompressobj(window)
    found = unpacker.decompress(content, MOST_UNPACKED)
    if unpacker.unconsumed_tail:
        raise UnreadableInput(
            f"A content has more than {MOST_UNPACKED // 1_000_000} MB unpacked and was left out. Save its page anew."
        )
    return found
