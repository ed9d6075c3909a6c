"""An e-mail (.eml) → an article: the message as it was written, its sender, subject and day; attachments are named."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.policy import Compat32
from email.utils import getaddresses, parsedate_to_datetime
from typing import TYPE_CHECKING

from annotator.domain.articles import BlockKind, Source
from annotator.domain.fields import check_iso_date
from annotator.errors import InvalidValue, UnreadableInput
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.mail.flowed_text import quoted_stretches
from annotator.reading.mail.parts import LONGEST_HEADER, Body, Parts, fields, header, parts_of
from annotator.reading.structure import TextBuilder

if TYPE_CHECKING:
    from email.message import Message

LARGEST = 100_000_000
LONGEST_LIST = 4_000
"""Characters of a header that lists what a part is like: its encoding, its boundary, the name of a file."""
MOST_WORK = 30_000_000
"""Lines times boundaries: each line of a message is held against every boundary that is open."""


def recognises(content: bytes) -> bool:
    """Tell whether a content begins with the header of an e-mail; saved pages begin like one and are none."""
    fields = _fields(content)
    if len(_KNOWN & fields.keys()) < 2 or not _TELLING & fields.keys():
        return False
    saved = b"snapshot-content-location" in fields or b"<saved by" in fields.get(b"from", b"")
    page = b"multipart/related" in fields.get(b"content-type", b"") and not {b"to", b"received"} & fields.keys()
    return not saved and not page


def read(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Read an e-mail; raise UnreadableInput where it is encrypted, out of all bounds, or has no words."""
    message = _parsed(content, name)
    parts = parts_of(message, all_text=wanted.raw)
    if parts.encrypted and not parts.bodies:
        raise UnreadableInput(
            f"“{name or 'the message'}” is encrypted. Open it in your mail program, save its text, and read that."
        )
    builder = TextBuilder()
    if wanted.raw:
        for key in _SHOWN:
            for value in fields(message, key)[:_MOST_FIELDS]:
                builder.add(f"{key}: {header(value)}")
    notes = [note for body in parts.bodies for note in _add(body, builder, name)]
    kinds = " and ".join(sorted({body.kind for body in parts.bodies}, reverse=True)) or "no text"
    return builder.article(
        content,
        name,
        f"e-mail, {kinds}" + (", everything" if wanted.raw else ""),
        title=_field(message, "Subject"),
        encoding=parts.bodies[0].encoding if parts.bodies else "",
        notes=[*notes, *_attachment_notes(parts)],
        raw=wanted.raw,
        source=_source(message),
        nothing=_nothing(parts, name),
    )


_KNOWN = frozenset(
    (b"from", b"to", b"subject", b"date", b"message-id", b"received", b"mime-version", b"return-path", b"delivered-to")
)
# The others stand at the beginning of many a text.
_TELLING = frozenset((b"from", b"message-id", b"received", b"mime-version", b"return-path", b"delivered-to"))
_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_MOST_FIELDS = 20
_LONGEST_TITLE = 300


def _fields(content: bytes) -> dict[bytes, bytes]:
    """Return the fields at the beginning, in small letters; none where something else stands among them."""
    found: dict[bytes, bytes] = {}
    name = b""
    for number, line in enumerate(content[:_SAMPLE].lstrip(b"\r\n").splitlines()):
        if not line:
            break
        if line[:1] in b" \t" and name:
            found[name] += line.lower()
        elif match := _FIELD.match(line):
            name = match[1].lower()
            found.setdefault(name, line[match.end() :].lower())
        elif number or not line.startswith(b"From "):
            # What is cut off at the end of the sample need not be a field.
            return found if len(content) > _SAMPLE and number > _MANY else {}
    return found


_SAMPLE = 32_000
_MANY = 100
_FIELD = re.compile(rb"([!-9;-~]{1,76})[ \t]*:")


def _parsed(content: bytes, name: str) -> "Message[str, str]":
    shown = name or "the message"
    if len(content) > LARGEST:
        raise UnreadableInput(
            f"“{shown}” has more than {LARGEST // 1_000_000} MB and was left out. Save it without its attachments."
        )
    lines, boundaries = content.count(b"\n"), len(_BOUNDARY.findall(content))
    if boundaries > _MOST_BOUNDARIES or lines * (boundaries + 1) > MOST_WORK:
        raise UnreadableInput(
            f"“{shown}” is divided into more parts than a message has and was left out. "
            "Open it in your mail program and save its text."
        )
    try:
        return message_from_bytes(content.lstrip(b"\r\n"), policy=_Bounded())
    except (MessageError, RecursionError, ValueError, LookupError, TypeError) as error:
        raise UnreadableInput(
            f"“{shown}” is an e-mail that could not be taken apart, being damaged. "
            "Open it in your mail program and save its text."
        ) from error


class _Bounded(Compat32):
    """Cuts headers where no mail program writes on, for the library takes quadratic time for what they consist of."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[: LONGEST_LIST if name.lower().startswith("content-") else LONGEST_HEADER]


_BOUNDARY = re.compile(rb"boundary\s{0,20}\*?0?\*?=", re.IGNORECASE)
_MOST_BOUNDARIES = 300


def _add(body: Body, builder: TextBuilder, name: str) -> Iterator[str]:
    """Add a text of the message; yield what is to be noted."""
    if body.kind == "HTML":
        yield from _add_page(body, builder, name)
        return
    yield from body.notes
    for words, depth in quoted_stretches(body.text, flowed=body.flowed, joined=body.joined):
        builder.add(words, BlockKind.QUOTE if depth else None, min(depth, 9) or 1)


def _add_page(body: Body, builder: TextBuilder, name: str) -> Iterator[str]:
    from annotator.reading.web.page import read_page

    try:
        page = read_page(body.content, name, Wanted(raw=True), charset=body.charset)
    except UnreadableInput:
        return
    end = 0
    for block in page.blocks:
        builder.add(page.text[end : block.start])
        builder.add(page.text[block.start : block.end], block.kind, block.level)
        end = block.end
    builder.add(page.text[end:])
    yield from page.notes


def _attachment_notes(parts: Parts) -> list[str]:
    notes = []
    for names, one, many in (
        (parts.attachments, "1 attachment was not read", "{} attachments were not read"),
        (parts.messages, "1 attached message was not read", "{} attached messages were not read"),
    ):
        if names:
            shown = ", ".join(names[:_MOST_NAMES])
            more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
            notes.append(f"{one if len(names) == 1 else many.format(len(names))}: {shown}{more}")
    return notes


_MOST_NAMES = 12


def _nothing(parts: Parts, name: str) -> str:
    shown = name or "the message"
    if parts.attachments:
        return f"“{shown}” is an e-mail without words, with attachments only. Save those and read them."
    return f"“{shown}” is an e-mail without words; there was nothing to read."


def _source(message: "Message[str, str]") -> Source:
    # Names are told apart before they are decoded: a comma in one is then still in quotation marks.
    sender, address = (getaddresses(fields(message, "From")[:1]) or [("", "")])[0]
    return Source(
        id="",
        title=_field(message, "Subject"),
        author=(header(sender) or header(address))[:_LONGEST_TITLE],
        published_at=_day(_field(message, "Date")),
        medium="e-mail",
    )


def _field(message: "Message[str, str]", key: str) -> str:
    return header("".join(fields(message, key)[:1]))[:_LONGEST_TITLE]


def _day(words: str) -> str:
    """Return the day on which a message was sent, where the sender was; empty where that is no date."""
    try:
        day = parsedate_to_datetime(words).date().isoformat()
        check_iso_date(day, "Published", "published_at")
    except (InvalidValue, ValueError, TypeError, IndexError, OverflowError):
        return ""
    return day
