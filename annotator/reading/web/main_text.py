"""The main text of a page, found by trafilatura, with the structure that the page gave it."""

import logging
import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from annotator.domain.articles import BlockKind
from annotator.reading.web.captions import key_of, with_captions
from annotator.reading.web.markup import restored, words_of
from annotator.reading.web.metadata import PageRecord, titles_of
from annotator.reading.web.page_text import PageText, Piece
from annotator.reading.web.standfirst import with_standfirst
from annotator.reading.web.time_limit import OutOfTime, within

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement


LONGEST_SEARCH = 20.0
"""Seconds that trafilatura may take for a page; an ordinary one takes 0.05, the longest that is tried about 5."""


def extracted(tree: "HtmlElement", address: str = "") -> Any:
    """Return what trafilatura makes of a page, its ``Document``, or None; raise OutOfTime where that takes too long.

    It works on a copy of the tree, and fetches nothing.
    """
    from trafilatura import bare_extraction

    _keep_posts(tree)

    def search() -> Any:
        # With another format than "python" it returns the body alone, and does not write it out as text too.
        return bare_extraction(
            tree, url=address or None, include_comments=False, with_metadata=True, output_format="txt"
        )

    return _bounded(search)


def described(tree: "HtmlElement", address: str = "") -> Any:
    """Return what trafilatura finds on the origin of a page, its ``Document`` without text; None if it finds none."""
    from trafilatura.metadata import extract_metadata

    try:
        return _bounded(lambda: extract_metadata(tree, address or None))
    except OutOfTime:
        return None


def _bounded(search: Callable[[], Any]) -> Any:
    try:
        return within(LONGEST_SEARCH, search)
    except _stumbles():
        # A page that it stumbles over is read by the plain walk instead.
        return None


def main_pieces(body: "_Element", tree: "HtmlElement", record: PageRecord, address: str) -> list[Piece]:
    """Return the paragraphs and blocks of an extracted body, with what it lacks of the tree that it was made from.

    Standfirst and captions are put in their places. The title is left out, for it is the article's own; so is what
    only leads to other pages ("Read more: …").
    """
    elsewhere = _leads_elsewhere(tree)
    titles = {key_of(title) for title in titles_of(tree, record)}
    pieces = _without_title(_pieces(body), titles, record.address or address)
    if elsewhere:
        pieces = [piece for piece in pieces if key_of(piece[0]) not in elsewhere]
    while pieces and pieces[-1][1] is BlockKind.HEADING:
        # What it is the heading of, as "Comments", was left out.
        pieces.pop()
    pieces = with_captions(pieces, tree)
    pieces = with_standfirst(pieces, tree, titles, key_of(record.description))
    return [(restored(words), kind, level) for words, kind, level in pieces]


def _pieces(body: "_Element") -> list[Piece]:
    """Read the tree that trafilatura returns: TEI's names for HTML's elements, and HTML's own for what it left."""
    text = PageText()
    text.data(body.text or "")
    for element in body:
        # Most are paragraphs with nothing inside, for which a walk is not worth its while.
        events = _walk(element) if len(element) else (("start", element), ("end", element))
        for event, part in events:
            name = str(part.tag)
            tag = (part.get("rend") or "h2") if name == "head" else _HTML.get(name, name)
            if event == "start":
                text.start(tag, {})
                text.data(part.text or "")
            else:
                text.end(tag)
                text.data(part.tail or "")
    return text.close()


def _walk(element: "_Element") -> "Iterable[tuple[str, _Element]]":
    from lxml.etree import iterwalk

    events: Iterable[tuple[str, _Element]] = iterwalk(element, events=("start", "end"))
    return events


def _without_title(pieces: list[Piece], titles: set[str], address: str) -> list[Piece]:
    """Leave out the title, and the page's own address, where they stand at the top of the text."""
    for number, (words, kind, _) in enumerate(pieces[:_TOP]):
        key = key_of(words)
        if key in titles or (kind is None and words.startswith("http") and key == key_of(address)):
            continue
        rest = pieces[number:]
        if rest[1:] and key_of(rest[1][0]) in titles and rest[1][1] is BlockKind.HEADING:
            # One line, as a section's name or a date, may stand above the title.
            return [rest[0], *rest[2:]]
        return rest
    return pieces[_TOP:]


def _leads_elsewhere(tree: "HtmlElement") -> set[str]:
    """Return the lines that are an invitation and a link: they are no part of a text but of the site around it."""
    found = set()
    invited = (link for link in tree.iter("a") if _INVITATION.match(_before(link)))
    for link in islice(invited, _MOST):
        holder = link.getparent()
        while holder is not None and holder.tag in _INLINE:
            holder = holder.getparent()
        if holder is None or holder.tag not in _LINES or len(holder) > _FEW:
            continue
        line = words_of(holder, _LONGEST_LINE)
        lead = line.removesuffix(words_of(link, _LONGEST_LINE))
        if lead != line and _INVITATION.fullmatch(lead):
            found.add(key_of(line))
    return found


def _before(link: "HtmlElement") -> str:
    """Return the words that stand before a link, as far back as the element before it, or its parent's beginning."""
    previous, parent = link.getprevious(), link.getparent()
    if previous is not None:
        return f"{previous.text or ''}{previous.tail or ''}".strip()
    return (parent.text or "").strip() if parent is not None else ""


def _keep_posts(tree: "HtmlElement") -> None:
    """Have the posts that an article quotes taken for the quotations they are, not for the advertisements beside it."""
    posts = [quote for quote in tree.iter("blockquote") if _POST.search(quote.get("class") or "")]
    for quote in posts[:_MOST]:
        quote.attrib.pop("class")
        length = len(words_of(quote, _LONGEST_POST))
        for above in quote.iterancestors("div", "section", "figure", "span"):
            if len(words_of(above, _LONGEST_POST)) > length + _LITTLE:
                break
            above.tag = "div"
            above.attrib.pop("class", None)
            above.attrib.pop("id", None)


@cache
def _stumbles() -> tuple[type[Exception], ...]:
    """Return what a page may make trafilatura raise, and let its remarks on pages be: our notes tell the same."""
    from lxml.etree import LxmlError

    for name in ("trafilatura", "justext", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return (LxmlError, ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)


_TOP = 4
_FEW, _MOST = 6, 200
_LONGEST_LINE, _LONGEST_POST, _LITTLE = 500, 5_000, 40
_HTML = {
    "list": "ul",
    "item": "li",
    "quote": "blockquote",
    "code": "pre",
    "row": "tr",
    "cell": "td",
    "lb": "br",
    "graphic": "img",
}
_INLINE = frozenset({"b", "strong", "em", "i", "span", "u", "font"})
_LINES = frozenset({"p", "div", "h2", "h3", "h4", "h5", "h6", "aside", "li"})
_POST = re.compile(r"\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed)\b")
_INVITATION = re.compile(
    r"(?:(?:read|see|watch|listen|more)(?: (?:more|also|next|now|on))?|also (?:on|read|see)\b.{0,30}|related(?: \w+)?"
    r"|don['’]t miss|more (?:on this|from .{1,30})|lire (?:aussi|également)|à lire(?: aussi)?|voir aussi"
    r"|lesen sie (?:auch|hier).{0,20}|mehr zum thema|auch interessant|siehe auch|leer? (?:más|también)|lee también"
    r"|leia (?:mais|também)|leggi anche|lees (?:ook|meer)|läs (?:också|mer|även)|les også|læs også"
    r"|czytaj (?:też|także|więcej)|čtěte (?:také|též)|читайте также|читать (?:также|далее)|по теме"
    r"|читайте також|devamını oku|ayrıca oku)"
    r"\s*[:：»›>|–—-]*\s*",
    re.IGNORECASE,
)
