"""What an e-mail is made of: the texts that are the message, and the names of what is attached to it."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from annotator.reading.encodings import decoded

LONGEST_HEADER = 20_000
"""Characters of a header that are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A text of a message: ``kind`` is "plain text" or "HTML"; ``flowed`` and ``joined`` as RFC 3676 says of it."""

    kind: str
    content: bytes
    charset: str = ""
    text: str = ""
    encoding: str = ""
    flowed: bool = False
    joined: bool = False
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Parts:
    """The texts of a message in order, the names of its attachments, the subjects of messages attached."""

    bodies: list[Body] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    encrypted: bool = False


def parts_of(message: "Message[str, str]", *, all_text: bool = False) -> Parts:
    """Return what a message is made of; with ``all_text`` attached texts are among its texts too."""
    parts = Parts()
    pending = [message]
    seen = 0
    while pending and seen < _MOST_PARTS:
        part = pending.pop()
        seen += 1
        inner = _inner(part)
        if part.get_content_type() in _ENCRYPTED:
            parts.encrypted = True
        elif part.get_content_type() == "multipart/alternative" and inner:
            pending.append(_chosen(inner))
        elif part.get_content_type() in _FIRST_ONLY and inner:
            pending.append(inner[0])
            if part.get_content_type() == "multipart/signed":
                continue
            parts.attachments += [_file_name(one) for one in inner[1:] if _is_attached(one)]
        elif inner and part.get_content_type() != "message/rfc822":
            pending.extend(reversed(inner))
        else:
            _take(part, parts, all_text=all_text)
    return parts


def fields(message: "Message[str, str]", key: str) -> list[str]:
    """Return the values of a header as they stand in the file; bytes that no header may have are surrogates."""
    return [str(value)[:LONGEST_HEADER] for name, value in message.raw_items() if name.lower() == key.lower()]


def header(text: str) -> str:
    """Return a header's value as it is meant (RFC 2047), on one line."""
    try:
        pieces = decode_header(text) if "=?" in text else [(text, None)]
    except (HeaderParseError, ValueError):
        pieces = [(text, None)]
    found = "".join(_words(piece, charset) for piece, charset in pieces) or text
    return " ".join(_CONTROL.sub(" ", found).split())


_MOST_PARTS = 1_000
_CONTROL = re.compile("[\x00-\x1f\x7f]")
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_FIRST_ONLY = ("multipart/related", "multipart/signed")


def _words(piece: str | bytes, charset: str | None) -> str:
    if isinstance(piece, str):
        raw = piece.encode("utf-8", "surrogateescape")
        try:
            return raw.decode()
        except UnicodeDecodeError:
            return raw.decode("cp1252", "replace")
    return _decoded(piece, charset or "")[0]


def _decoded(content: bytes, charset: str) -> tuple[str, str, tuple[str, ...]]:
    """Decode by what is said of a text if it holds, else by what it looks like; with encoding and notes."""
    try:
        codec = codecs.lookup(_SUPERSETS.get(charset.lower(), charset)) if _CHARSET.fullmatch(charset) else None
        if codec is not None and codec.name not in _NO_CHARSET:
            return content.decode(codec.name), charset.upper(), ()
    except (LookupError, ValueError):
        pass
    found = decoded(content)
    return found.text, found.encoding, found.notes


# What is declared ISO 8859-1 has in practice the quotation marks of Windows.
_SUPERSETS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_CHARSET = re.compile(r"[\w.:-]{2,40}")
# Codecs of Python's that are no character sets.
_NO_CHARSET = frozenset(
    ("utf-7", "unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined", "mbcs", "oem", "unicode_escape")
)


def _inner(part: "Message[str, str]") -> list["Message[str, str]"]:
    # A text is not asked for: the library would decode it by whatever its header says.
    payload = part.get_payload() if part.is_multipart() else []
    return [one for one in payload if isinstance(one, Message)]


def _take(part: "Message[str, str]", parts: Parts, *, all_text: bool) -> None:
    kind = part.get_content_type()
    if kind == "message/rfc822":
        inner = _inner(part)
        parts.messages.append(
            header("".join(fields(inner[0], "Subject")[:1])) or "without a subject" if inner else "empty"
        )
    elif kind in ("text/plain", "text/html") and (all_text or not _is_attached(part)):
        if body := _body(part, kind):
            parts.bodies.append(body)
    elif kind not in _REPORTS and (_is_attached(part) or not kind.startswith("image/")):
        parts.attachments.append(_file_name(part))


# What servers say to each other about a message.
_REPORTS = ("message/delivery-status", "message/disposition-notification", "text/rfc822-headers", "multipart/mixed")


def _is_attached(part: "Message[str, str]") -> bool:
    placed = str(part.get("Content-Disposition", "")).strip().lower()
    return placed.startswith("attachment") or (not placed.startswith("inline") and _name_of(part) != "")


def _file_name(part: "Message[str, str]") -> str:
    return _name_of(part) or f"without a name ({part.get_content_type()})"


def _name_of(part: "Message[str, str]") -> str:
    try:
        name = part.get_filename("")
    except (ValueError, LookupError, TypeError):
        return ""
    return header(name[:LONGEST_HEADER]).rpartition("/")[2][:200]


def _chosen(parts: list["Message[str, str]"]) -> "Message[str, str]":
    """Return the best of several forms of one message: plain text, or HTML where the plain one says next to nothing."""
    plain = next((part for part in parts if part.get_content_type() == "text/plain"), None)
    rich = next((part for part in reversed(parts) if part is not plain and _has_page(part)), None)
    if plain is None or rich is None:
        return plain or rich or parts[0]
    words = len(_payload(plain).split())
    page = next(one for one in _below(rich) if one.get_content_type() == "text/html")
    rich_words = len(_TAG.sub(b" ", _payload(page)).split())
    return rich if words < _FEW_WORDS and words * 4 < rich_words else plain


_FEW_WORDS = 40
_TAG = re.compile(rb"(?is)<(?:style|script)\b.{0,100000}?</(?:style|script)|<[^>]{0,10000}>")


def _has_page(part: "Message[str, str]") -> bool:
    return any(one.get_content_type() == "text/html" for one in _below(part))


def _below(part: "Message[str, str]") -> Iterator["Message[str, str]"]:
    pending = [part]
    while pending:
        one = pending.pop()
        yield one
        pending.extend(reversed(_inner(one)))


def _payload(part: "Message[str, str]") -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        del part["Content-Transfer-Encoding"]
        payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _body(part: "Message[str, str]", kind: str) -> Body | None:
    content = _payload(part)
    if not content.strip():
        return None
    charset = str(part.get_param("charset", "") or "")
    charset = "" if not _CHARSET.fullmatch(charset) else charset
    if kind == "text/html":
        return Body(kind="HTML", content=content, charset=charset, encoding=charset.upper())
    text, encoding, notes = _decoded(content, charset)
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    joined = str(part.get_param("delsp", "")).lower() == "yes"
    return Body(
        kind="plain text",
        content=content,
        charset=charset,
        text=text,
        encoding=encoding,
        flowed=flowed,
        joined=joined,
        notes=notes,
    )
