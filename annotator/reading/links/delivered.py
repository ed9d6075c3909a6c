"""What a server says of what it sends: a name that a file can have, the charset, the headers worth keeping."""

import re
from collections.abc import Iterable
from email.message import Message
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

Headers = tuple[tuple[str, str], ...]


def name_of_delivery(address: str, disposition: str, content_type: str) -> str:
    """Return the name that a file of it would have: the server's, else the address's last part, else the host.

    The suffix agrees with ``content_type`` where that is one that we know, since readers are found by it.
    """
    parts = urlsplit(address)
    name = _named("content-disposition", disposition).get_filename() or unquote(PurePosixPath(parts.path).name)
    name = _UNSAFE.sub("_", re.split(r"[/\\]", name)[-1]).strip(" .") or parts.hostname or "page"
    kind = media_type(content_type)
    stem, dot, suffix = name.rpartition(".")
    known = f".{suffix.lower()}" in (_PAGE_SUFFIXES if kind in _PAGES else _KNOWN)
    fitting = _SUFFIXES.get(kind, "")
    if known or not fitting:
        return f"{stem[:_LONGEST]}.{suffix[:_LONGEST_SUFFIX]}" if dot else suffix[:_LONGEST]
    return f"{name[:_LONGEST]}{fitting}"


def media_type(content_type: str) -> str:
    """Return the type without its parameters, in small letters; empty where it is none."""
    return content_type.partition(";")[0].strip().lower()


def charset_of(headers: Iterable[tuple[str, str]]) -> str:
    """Return the charset that the headers of a delivery name; empty where they name none."""
    for name, value in headers:
        if name.lower() == "content-type":
            charset = _named("content-type", value).get_content_charset()
            return charset if charset and charset.isascii() and charset.isprintable() else ""
    return ""


def stored_headers(headers: Iterable[tuple[str, str]]) -> Headers:
    """Return the headers that are kept as evidence: no cookies, no controls, none longer than a page of text."""
    return tuple(
        (name, _CONTROL.sub("", value))
        for name, value in headers
        if not name.lower().startswith("set-cookie") and len(value) <= _LONGEST_HEADER
    )


_PAGES = ("text/html", "application/xhtml+xml")
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_SUFFIXES = {
    **dict.fromkeys(_PAGES, ".html"),
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "application/epub+zip": ".epub",
    "application/zip": ".zip",
    "application/warc": ".warc",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_KNOWN = (*_SUFFIXES.values(), *_PAGE_SUFFIXES, ".markdown", ".text", ".asc", ".gz")
_LONGEST = 100
_LONGEST_SUFFIX = 20
_LONGEST_HEADER = 8_000
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_UNSAFE = re.compile('[\x00-\x1f\x7f-\x9f\ud800-\udfff:*?"<>|]')


def _named(header: str, value: str) -> Message:
    message = Message()
    message[header] = _CONTROL.sub("", value)
    return message
