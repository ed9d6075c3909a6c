"""MHTML (RFC 2557), a page and its parts as a mail: the page out of it, with where and when it was saved."""

import base64
import binascii
import contextlib
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from email import policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import HeaderParser
from email.utils import parsedate_to_datetime

from annotator.domain.articles import Capture
from annotator.errors import UnreadableInput
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.web.page import read_page


def read_page_of_mhtml(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Read the page of an MHTML file; raise UnreadableInput where there is none in it."""
    try:
        saved = _saved_page(content)
    except (ValueError, LookupError, TypeError, AttributeError):
        # The standard library's mail headers are parsed on demand, and some raise only then.
        saved = None
    if saved is None:
        raise UnreadableInput(
            f"“{name or 'the archive'}” is a saved page (MHTML), but no page is in it. Save it again, or as HTML only."
        )
    return read_page(
        saved.content,
        name,
        wanted,
        charset=saved.charset,
        address=saved.address,
        capture=saved.capture,
        kind="saved page (MHTML)",
        original=content,
    )


@dataclass(frozen=True, slots=True)
class _Saved:
    """The page of an archive: its bytes, the encoding that the archive says, where and when it was saved."""

    content: bytes
    charset: str
    address: str
    capture: Capture | None


def _saved_page(content: bytes) -> _Saved | None:
    top = _Part(_headers(content), _body(content))
    place = _header(top.headers, "Snapshot-Content-Location") or _header(top.headers, "Content-Location")
    page = _main_page(top, place)
    if page is None:
        return None
    address = place or _header(page.headers, "Content-Location")
    return _Saved(
        _decoded_body(page),
        str(page.headers.get_content_charset() or ""),
        address if address.startswith(("http://", "https://")) else "",
        _capture(top.headers, address),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of an MHTML file: its headers, and where in the file its body lies."""

    headers: Message
    body: bytes


def _main_page(top: _Part, place: str) -> _Part | None:
    """Return the part that is the page: the one that the headers name, else the first that is one."""
    start = str(top.headers.get_param("start") or "")
    first = None
    for part in _pages(top):
        if place and _header(part.headers, "Content-Location") == place:
            return part
        if start and _header(part.headers, "Content-ID") == start:
            return part
        first = first or part
    return first


def _pages(part: _Part, depth: int = 0) -> Iterator[_Part]:
    """Yield the parts that are pages; cut at the boundaries by hand, for that takes linear time whatever the file."""
    kind = part.headers.get_content_type()
    if kind in _PAGES:
        yield part
    boundary = part.headers.get_boundary() if kind.startswith("multipart/") else None
    if not boundary or depth == _DEEPEST:
        return
    mark = b"--" + boundary.encode("latin-1", "replace")
    end = part.body.find(mark)
    for _ in range(_MOST_PARTS):
        if end < 0:
            return
        start = part.body.find(b"\n", end) + 1
        if not start or part.body.startswith(mark + b"--", end):
            return
        end = part.body.find(b"\n" + mark, start - 1)
        inner = part.body[start : end if end >= 0 else None]
        end += 1 if end >= 0 else 0
        yield from _pages(_Part(_headers(inner), _body(inner)), depth + 1)


def _headers(content: bytes) -> Message:
    """Return the headers at the top of a content; the parser of the standard library takes whatever there is."""
    end = _EMPTY_LINE.search(content, 0, _HEAD)
    head = content[: end.start() if end else _HEAD]
    return HeaderParser(policy=policy.compat32).parsestr(head.decode("latin-1").strip() + "\n\n", headersonly=True)


def _body(content: bytes) -> bytes:
    found = _EMPTY_LINE.search(content, 0, _HEAD)
    return content[found.end() :] if found else b""


def _decoded_body(part: _Part) -> bytes:
    encoding = _header(part.headers, "Content-Transfer-Encoding").lower()
    if encoding == "quoted-printable":
        return quopri.decodestring(part.body)
    if encoding == "base64":
        letters = _NO_BASE64.sub(b"", part.body)
        try:
            return base64.b64decode(letters[: len(letters) - len(letters) % 4])
        except binascii.Error:
            return b""
    return part.body


def _capture(headers: Message, address: str) -> Capture | None:
    """Return when and where the page was saved, if the archive says both."""
    try:
        saved = parsedate_to_datetime(_header(headers, "Date")).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    if not address:
        return None
    return Capture(
        id="",
        version_id="",
        address=address,
        final_address=address,
        accessed_at=saved.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        headers=tuple((key, _header(headers, key)) for key in ("From", "Subject", "Date") if key in headers),
    )


def _header(headers: Message, name: str) -> str:
    """Return a header as people read it, on one line."""
    value = str(headers.get(name, ""))
    with contextlib.suppress(HeaderParseError, LookupError, ValueError):
        value = str(make_header(decode_header(value)))
    return "".join(letter for letter in " ".join(value.split()) if letter.isprintable())


_HEAD = 65_536
_DEEPEST = 3
_MOST_PARTS = 20_000
_EMPTY_LINE = re.compile(rb"\r?\n\r?\n")
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
