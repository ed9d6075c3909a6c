"""A web page → an article: its main text with structure and origin, or all of its text; nothing is ever fetched."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.articles import BlockKind, Capture
from annotator.errors import UnreadableInput
from annotator.reading import plain_text
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.encodings import decoded
from annotator.reading.structure import TextBuilder

if TYPE_CHECKING:
    from annotator.reading.web.metadata import PageRecord
    from annotator.reading.web.page_text import Piece


MOST_BYTES = 100_000_000
"""Bytes of a page, embedded pictures among them."""
MOST_CHARACTERS = 30_000_000
"""Characters of a page without its embedded pictures; reading them takes about thirty bytes of memory for each."""


def recognises(content: bytes) -> bool:
    """Tell whether a content is a page: it begins with a document type or an element that only HTML begins with."""
    # Of UTF-16, with a mark or without, no more than this has to be understood here.
    head = content[:_SAMPLE].replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf")
    return head.lstrip()[:1] == b"<" and _BEGINNING.match(head.decode("latin-1")) is not None


def recognises_piece(content: bytes) -> bool:
    """Tell whether a content is text with a tag near its beginning; enough for a file that is called a page."""
    return plain_text.recognises(content) and _TAG.search(decoded(content[:_SAMPLE]).text) is not None


def read(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Read a page from a file; raise UnreadableInput where there is no visible text in it."""
    return read_page(content, name, wanted)


def read_page(
    content: bytes,
    name: str,
    wanted: Wanted,
    *,
    charset: str = "",
    address: str = "",
    capture: Capture | None = None,
    kind: str = "web page",
    original: bytes | None = None,
) -> ReadArticle:
    """Read a page; raise UnreadableInput where there is no visible text in it.

    ``charset`` is what a header says of its encoding, ``address`` where it was had from: relative addresses are
    resolved against it, and it is the source's where the page names none of its own. ``kind`` begins the reader's
    name; ``original`` are the bytes to keep, where the page was but a part of them.
    """
    from annotator.reading.web.encoding import decoded_page

    if len(content) > MOST_BYTES:
        raise _too_long(name, f"{MOST_BYTES / 1_000_000:,.0f} MB")
    markup = decoded_page(content, charset)
    text = _clean(markup.text)
    if len(text) > MOST_CHARACTERS:
        raise _too_long(name, f"{MOST_CHARACTERS / 1_000_000:,.0f} million characters of markup")
    page = _raw_page(text, address) if wanted.raw else _main_page(text, address)
    builder = TextBuilder()
    for words, block, level in page.pieces:
        builder.add(words, block, level)
    return builder.article(
        content if original is None else original,
        name,
        f"{kind}, {'all text' if page.raw else 'main text'}, {markup.encoding}",
        title=page.record.title or _first_heading(builder),
        encoding=markup.encoding,
        language=page.record.language,
        notes=(*markup.notes, *page.notes),
        raw=page.raw,
        source=page.record.source(address),
        capture=capture,
        nothing=f"“{name or 'the page'}” shows no text; there was nothing to read. Perhaps a script makes its words: "
        "open it in a browser, and save the page or copy its text from there.",
    )


def _too_long(name: str, much: str) -> UnreadableInput:
    return UnreadableInput(
        f"“{name or 'the page'}” has more than {much} and was left out. "
        "Save the part that you need as a page of its own, or as text."
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that was read: its paragraphs and blocks, and whether they are all that there is in it."""

    pieces: "list[Piece]"
    record: "PageRecord"
    raw: bool = False
    notes: tuple[str, ...] = ()


def _main_page(markup: str, address: str) -> _Page:
    from annotator.reading.web.main_text import described, extracted, main_pieces
    from annotator.reading.web.markup import parsed_within_limits, visible_pieces
    from annotator.reading.web.metadata import PageRecord, page_record
    from annotator.reading.web.time_limit import OutOfTime

    parsed = parsed_within_limits(markup)
    if parsed.tree is None:
        return _Page(visible_pieces(markup), PageRecord(), raw=True, notes=parsed.notes or (_NO_MAIN_TEXT,))
    try:
        found = extracted(parsed.tree, address)
    except OutOfTime:
        return _Page(visible_pieces(markup), page_record(parsed.tree, None, address), raw=True, notes=(_TOO_SLOW,))
    record = page_record(parsed.tree, found or described(parsed.tree, address), address)
    pieces: list[Piece] = []
    if found is not None:
        pieces = main_pieces(found.body, parsed.tree, record, address)
    letters = _letters(pieces)
    if len(pieces) > 1 and letters > _SHORT:
        return _Page(pieces, record)
    # Of a few words it cannot be told whether they are the article or what stands beside it; and a single paragraph
    # may be the whole page run together, which is what trafilatura returns when all else has failed.
    everything = visible_pieces(markup)
    most = _letters(everything) <= 2 * letters
    if letters > _SHORT and not most:
        return _Page(pieces, record)
    if most and len(everything) <= _FEW:
        return _Page(everything, record)
    return _Page(everything, record, raw=True, notes=(_NO_MAIN_TEXT,))


def _letters(pieces: "list[Piece]") -> int:
    return sum(len(words) for words, *_ in pieces)


def _raw_page(markup: str, address: str) -> _Page:
    from annotator.reading.web.main_text import described
    from annotator.reading.web.markup import parsed_within_limits, visible_pieces
    from annotator.reading.web.metadata import PageRecord, page_record

    tree = parsed_within_limits(markup).tree
    record = PageRecord() if tree is None else page_record(tree, described(tree, address), address)
    notes = (f"In its head, unseen, the page says of itself: “{record.description}”",) if record.description else ()
    return _Page(visible_pieces(markup), record, raw=True, notes=notes)


def _clean(text: str) -> str:
    """Return markup without the characters that no parser lets through, and without embedded pictures' bytes."""
    text = _CONTROLS.sub("", text)
    return _EMBEDDED.sub("data:,", text) if len(text) > _LONG else text


def _first_heading(builder: TextBuilder) -> str:
    found = next((block for block in builder.blocks if block.kind is BlockKind.HEADING), None)
    return builder.text[found.start : found.end][:_LONGEST_TITLE] if found else ""


_SAMPLE = 8_192
_LONG = 1_000_000
_SHORT, _FEW = 200, 8
_LONGEST_TITLE = 300
_BEGINNING = re.compile(
    r"""\s* (?: <\?xml [^<>]{0,300} > \s* )? (?: <!--(?:(?!-->).)*--> \s* )*
    < (?: !doctype \s+ html | (?: html | head | body | title | meta | link | base | article | main | section | header
    | nav | div | h[1-6] | p | table | center | blockquote | ul | ol | span | font | script | style ) (?= [\s/>] ) )""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:\s[^<>]*)?/?>")
# No text has them: controls, halves of characters, and what is no character (of which one is used in web_markup).
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufdd0\ufffe\uffff]")
_EMBEDDED = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,60}(?:;[\w=-]{1,40}){0,4};base64,[A-Za-z0-9+/=]*+")
_NO_MAIN_TEXT = "The main text could not be told from the rest of the page; all its text was taken"
_TOO_SLOW = "It took too long to tell the main text of the page from the rest; all its text was taken"
