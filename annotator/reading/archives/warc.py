"""A WARC file (ISO 28500), plain or packed → the pages and documents in it, each with how and when it was captured.

Pictures, scripts and style sheets are passed over. The format is read here and not by a library, for those at hand hold
lines of any length in memory and unpack without a bound.
"""

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO, NamedTuple
from urllib.parse import unquote, urlsplit

from annotator.domain.articles import Capture
from annotator.errors import KnownError, UnreadableInput
from annotator.reading.archives.warc_payload import Answer, answer_of
from annotator.reading.article import Wanted
from annotator.reading.links.delivered import media_type, stored_headers
from annotator.reading.reader import Part

MOST_RECORDS = 1_000_000
LARGEST_RECORD = 100_000_000
"""Bytes of one record; of longer ones only that they are there is said."""
MOST_UNPACKED = 10_000_000_000
"""Bytes of a whole file, unpacked."""


def recognises(content: bytes) -> bool:
    """Tell whether a content is a WARC file, or one that is packed record by record or as a whole."""
    if not content.startswith(b"\x1f\x8b"):
        return _VERSION.match(content) is not None
    try:
        return (
            _VERSION.match(zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(content[:_SAMPLE], _SAMPLE)) is not None
        )
    except zlib.error:
        return False


def parts(content: bytes, name: str, wanted: Wanted) -> Iterator[Part]:  # noqa: ARG001  # no WARC has a password
    """Yield what can be an article; where the file is cut off, what came before, and then why there is no more."""
    packed = content.startswith(b"\x1f\x8b")
    file: BinaryIO = gzip.GzipFile(fileobj=io.BytesIO(content)) if packed else io.BytesIO(content)  # type: ignore[assignment]
    found = passed = 0
    try:
        for record in _records(file, name):
            part = _part(record)
            if part is None:
                passed += record.kind in _KEPT
                continue
            found += 1
            yield part
    except (EOFError, OSError, zlib.error, UnreadableInput) as error:
        yield Part(name="the rest", content=_told(error, name))
        return
    if not found:
        more = f" ({passed:,} pictures, scripts and the like were passed over)" if passed else ""
        yield Part(
            name="records",
            content=UnreadableInput(f"“{name or 'the archive'}” holds no page and no document to read{more}."),
        )


class _Record(NamedTuple):
    kind: str
    fields: dict[str, str]
    content: bytes | None
    """None where there is more than can be held."""


_SAMPLE = 1_000
_VERSION = re.compile(rb"WARC/\d\.\d\r?\n")
_KEPT = ("response", "resource")
_LONGEST_LINE = 20_000
_MOST_FIELDS = 200


def _told(error: Exception, name: str) -> KnownError:
    if isinstance(error, KnownError):
        return error
    return UnreadableInput(
        f"“{name or 'the archive'}” is damaged or cut off here; what came before was read. Get the file anew."
    )


def _records(file: BinaryIO, name: str) -> Iterator[_Record]:
    """Yield the records; raise EOFError where the file ends within one."""
    unpacked = 0
    for _ in range(MOST_RECORDS):
        fields = _fields(file)
        if fields is None:
            return
        length = int(fields.get("content-length", "")) if _LENGTH.fullmatch(fields.get("content-length", "")) else -1
        if length < 0:
            raise EOFError
        kind = fields.get("warc-type", "").lower()
        unpacked += length
        if unpacked > MOST_UNPACKED:
            break
        wanted = kind in _KEPT and length <= LARGEST_RECORD
        if not wanted:
            _skip(file, length)
        yield _Record(kind, fields, _taken(file, length) if wanted else None)
    else:
        raise UnreadableInput(f"“{name}” has more than {MOST_RECORDS:,} records; the rest was left out. Split it.")
    raise UnreadableInput(
        f"“{name}” has more than {MOST_UNPACKED // 1_000_000_000} GB unpacked; the rest was left out. Split it."
    )


_LENGTH = re.compile(r"\d{1,15}")
_PIECE = 1 << 20


def _fields(file: BinaryIO) -> dict[str, str] | None:
    """Read the fields of a record, names in small letters; None at the end of the file."""
    line = b"\n"
    for _ in range(_MOST_FIELDS):
        line = file.readline(_LONGEST_LINE)
        if line.strip():
            break
    if not line:
        return None
    if not _VERSION.match(line):
        raise EOFError
    found: dict[str, str] = {}
    for _ in range(_MOST_FIELDS):
        line = file.readline(_LONGEST_LINE)
        if not line.endswith(b"\n"):
            break
        if not line.strip():
            return found
        key, _, value = line.decode("utf-8", "replace").partition(":")
        found[key.strip().lower()] = value.strip()
    raise EOFError


def _taken(file: BinaryIO, length: int) -> bytes:
    """Read so many bytes, in pieces, for a length may be a lie."""
    pieces = []
    while length:
        piece = file.read(min(length, _PIECE))
        if not piece:
            raise EOFError
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)


def _skip(file: BinaryIO, length: int) -> None:
    while length:
        piece = file.read(min(length, _PIECE))
        if not piece:
            raise EOFError
        length -= len(piece)


def _part(record: _Record) -> Part | None:
    """Return what a record holds if it can be an article: a page, a document or a text that was delivered whole."""
    address = record.fields.get("warc-target-uri", "").strip("<>")[:_LONGEST_ADDRESS]
    if record.kind not in _KEPT or address.startswith(("dns:", "metadata:", "urn:")):
        return None
    if record.content is None:
        return Part(name=address, content=_too_large(address))
    is_answer = record.kind == "response" and "http" in record.fields.get("content-type", "application/http")
    try:
        answer = answer_of(record.content) if is_answer else Answer(200, (), record.content)
    except UnreadableInput as error:
        return Part(name=address, content=error)
    kind = answer.header("content-type") if is_answer else record.fields.get("content-type", "")
    if answer.status != 200 or not answer.content or not _may_be_read(kind, address):
        return None
    capture = Capture(
        id="",
        version_id="",
        address=address,
        final_address=address,
        accessed_at=_instant(record.fields.get("warc-date", "")),
        status=answer.status,
        headers=stored_headers(answer.headers) if is_answer else (("Content-Type", kind),),
    )
    return Part(name=address, content=answer.content, capture=capture)


_LONGEST_ADDRESS = 4_000


def _too_large(address: str) -> UnreadableInput:
    return UnreadableInput(f"“{address}” has more than {LARGEST_RECORD // 1_000_000} MB and was left out.")


def _may_be_read(kind: str, address: str) -> bool:
    """Tell by the type of a content, or where there is none by its name, whether words are to be expected."""
    kind = media_type(kind)
    if kind in ("", "application/octet-stream", "unk"):
        suffix = unquote(urlsplit(address).path if _splits(address) else "").rpartition("/")[2].rpartition(".")[2]
        return not _OTHER_SUFFIX.fullmatch(suffix.lower())
    return bool(_READABLE.match(kind))


def _splits(address: str) -> bool:
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


_READABLE = re.compile(
    r"text/(?:html|plain|markdown|rtf|x-web-markdown)$|application/(?:xhtml\+xml|pdf|rtf|msword|epub\+zip|zip)$"
    r"|application/(?:vnd\.openxmlformats-officedocument\.wordprocessingml|vnd\.oasis\.opendocument\.text|warc)"
    r"|message/rfc822$|multipart/related$|application/x-webarchive$"
)
_OTHER_SUFFIX = re.compile(
    "jpe?g|png|gif|webp|svg|ico|css|m?js|json|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|xml|map|wasm"
)


def _instant(words: str) -> str:
    """Return a time of the archive as the program writes times; empty where it is none."""
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return ""
    found = found.replace(tzinfo=UTC) if found.tzinfo is None else found
    try:
        return found.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    except OverflowError:
        return ""
