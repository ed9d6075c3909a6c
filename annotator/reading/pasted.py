"""What comes from the clipboard, words or a piece of a page, → an article; nothing is ever fetched."""

import re
from typing import TYPE_CHECKING

from annotator.domain.articles import Source
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.encodings import decoded
from annotator.reading.plain_text import read_text
from annotator.reading.structure import TextBuilder

if TYPE_CHECKING:
    from annotator.reading.web.page_text import Piece


def read_pasted(content: bytes | str, name: str, wanted: Wanted, *, html: bool) -> ReadArticle:
    """Take what was pasted: a text to the letter, or the clipboard's HTML; UnreadableInput where there is nothing."""
    if isinstance(content, str):
        if not html:
            return read_text(content, name)
        content = content.encode("utf-8", "surrogatepass")
    return read(content, name, wanted)


def recognises(content: bytes) -> bool:
    """Tell whether a content is HTML as the clipboard has it: with Windows' header, or the marks of a fragment."""
    head = content[:_SAMPLE]
    return _HEADER.match(head.decode("latin-1")) is not None or _START.encode() in head


def read(content: bytes, name: str, wanted: Wanted) -> ReadArticle:  # noqa: ARG001  # there is one way only
    """Read a piece of a page: all its words with their structure, for a person selected them; no pictures.

    Where the page was is known from the header that Windows sets before the HTML ("HTML Clipboard Format", Microsoft).
    """
    from annotator.reading.web.markup import visible_pieces

    found = decoded(content)
    header = _HEADER.match(found.text)
    markup = found.text[header.end() :] if header else found.text
    address = _ADDRESS.search(header[0]) if header else None
    builder = TextBuilder()
    pieces: list[Piece] = visible_pieces(_in_its_table(_fragment(markup)))
    for words, kind, level in pieces:
        builder.add(words, kind, level)
    return builder.article(
        content,
        name,
        f"pasted HTML, {found.encoding}",
        encoding=found.encoding,
        notes=found.notes,
        raw=True,
        source=Source(id="", url=address[1], medium="web page") if address else None,
        nothing=f"“{name or 'the clipboard'}” shows no text; there was nothing to read.",
    )


def _fragment(markup: str) -> str:
    """Return what stands between the marks of the selection; all of it where they are missing."""
    _, start, rest = markup.partition(_START)
    selected = rest if start else markup
    before, end, _ = selected.rpartition(_END)
    return before if end else selected


def _in_its_table(fragment: str) -> str:
    """Return a fragment of a table's rows or cells with the table around them, without which they are no rows."""
    row = _ROW.match(fragment)
    if not row:
        return fragment
    return f"<table><tr>{fragment}" if row[1].lower() in ("td", "th") else f"<table>{fragment}"


_SAMPLE = 8_192
_START = "<!--StartFragment-->"
_END = "<!--EndFragment-->"
_HEADER = re.compile(r"\ufeff?Version:\d[^\n<]{0,20}\r?\n(?:[A-Za-z]{1,30}:[^\r\n<]{0,4000}\r?\n?){1,20}")
_ADDRESS = re.compile(r"^SourceURL:(https?://\S+)", re.MULTILINE | re.IGNORECASE)
_ROW = re.compile(r"\s*<(tr|td|th|tbody|thead|tfoot|caption|colgroup)\b", re.IGNORECASE)
