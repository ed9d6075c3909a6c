"""Bytes that came over the network → an article: its headers are believed where the bytes leave a doubt."""

import codecs
import hashlib
import re
from dataclasses import replace
from urllib.parse import urlsplit

from annotator.domain.articles import Capture, Source
from annotator.reading import plain_text
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.links.delivered import charset_of
from annotator.reading.registry import reader_for
from annotator.reading.web import page as web_page


def read_captured(content: bytes, name: str, wanted: Wanted, capture: Capture) -> ReadArticle:
    """Read what was captured, by the reader that knows it; KnownError as of that reader.

    The capture is on the article, and the address that answered is its source's where the content names none.
    """
    reader = reader_for(content, name)
    charset = charset_of(capture.headers)
    if reader.read is web_page.read:
        read = web_page.read_page(
            content, name, wanted, charset=charset, address=capture.final_address, capture=capture
        )
    else:
        read = reader.read(content, name, wanted)
        if reader.read is plain_text.read and not read.encoding.startswith("UTF"):
            read = _as_said(content, name, charset) or read
    source = read.source or Source(id="")
    asked, answered = urlsplit(capture.address).hostname, urlsplit(capture.final_address).hostname
    led_on = (f"The link led on to {capture.final_address}",) if asked != answered else ()
    return replace(
        read,
        capture=capture,
        source=replace(source, url=source.url or capture.final_address),
        notes=(*read.notes, *led_on),
    )


def _as_said(content: bytes, name: str, charset: str) -> ReadArticle | None:
    """Return a text in the encoding that its header names; None where it is not in that encoding to the letter."""
    charset = _SUPERSETS.get(charset.lower(), charset)
    if not _ENCODING.fullmatch(charset):
        return None
    try:
        text = content.decode(charset)
    except (UnicodeError, LookupError):
        return None
    shown = codecs.lookup(charset).name.upper().replace("_", "-")
    encoding = _WINDOWS.sub(r"windows-\1", shown)
    read = plain_text.read_text(text, name)
    return replace(
        read,
        original=content,
        original_sha256=hashlib.sha256(content).hexdigest(),
        reader=f"plain text, {encoding}",
        encoding=encoding,
    )


_SUPERSETS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
_ENCODING = re.compile(
    r"(?:iso|cp|windows|koi8|gb|big5|euc|shift|sjis|ms|mac|utf|x-mac|tis|johab|hz|ks)[\w.-]{0,30}", re.IGNORECASE
)
"""Python's codecs are not all encodings of texts, and some of them execute escapes."""
_WINDOWS = re.compile(r"CP(125\d)")
