"""The main text of a page, found by trafilatura, with the structure that the page gave it."""

import logging
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from annotator.domain.articles import BlockKind
from annotator.reading.web_captions import key_of, with_captions
from annotator.reading.web_markup import restored
from annotator.reading.web_structure import PageText, Piece

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement


def extracted(tree: "HtmlElement", address: str = "") -> Any:
    """Return what trafilatura makes of a page, its ``Document``, or None; it works on a copy and fetches nothing."""
    from trafilatura import bare_extraction

    _keep_posts(tree)
    try:
        # With another format than "python" it returns the body alone, and does not write it out as text too.
        return bare_extraction(
            tree, url=address or None, include_comments=False, with_metadata=True, output_format="txt"
        )
    except _stumbles():
        # A page that it stumbles over is read by the plain walk instead.
        return None


def described(tree: "HtmlElement", address: str = "") -> Any:
    """Return what trafilatura finds on the origin of a page, its ``Document`` without text, or None."""
    from trafilatura.metadata import extract_metadata

    try:
        return extract_metadata(tree, address or None)
    except _stumbles():
        return None


def main_pieces(body: "_Element", tree: "HtmlElement", titles: set[str], address: str) -> list[Piece]:
    """Return the paragraphs and blocks of an extracted body, with the captions of the tree that it was made from.

    The title is left out, for it is the article's own; so is what only leads to other pages ("Read more: …").
    """
    elsewhere = _leads_elsewhere(tree)
    pieces = _without_title(_pieces(body), {key_of(title) for title in titles}, address)
    if elsewhere:
        pieces = [piece for piece in pieces if key_of(piece[0]) not in elsewhere]
    while pieces and pieces[-1][1] is BlockKind.HEADING:
        # What it is the heading of, as "Comments", was left out.
        pieces.pop()
    return [(restored(words), kind, level) for words, kind, level in with_captions(pieces, tree)]


def _pieces(body: "_Element") -> list[Piece]:
    """Read the tree that trafilatura returns: TEI's names for HTML's elements, and HTML's own for what it left."""
    from lxml import etree

    text = PageText()
    for event, element in etree.iterwalk(body, events=("start", "end")):
        name = str(element.tag)
        tag = (element.get("rend") or "h2") if name == "head" else _HTML.get(name, name)
        if event == "start":
            text.start(tag, {})
            text.data(element.text or "")
        else:
            text.end(tag)
            text.data((element.tail or "") if element is not body else "")
    return text.close()


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
    for link in tree.iter("a"):
        if not _INVITATION.match(_before(link)):
            continue
        holder = link.getparent()
        while holder is not None and holder.tag in _INLINE:
            holder = holder.getparent()
        if holder is None or holder.tag not in _LINES or len(holder) > _FEW:
            continue
        line = _SPACES.sub(" ", str(holder.text_content())).strip()
        lead = line.removesuffix(_SPACES.sub(" ", str(link.text_content())).strip())
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
    for quote in tree.iter("blockquote"):
        if not _POST.search(quote.get("class") or ""):
            continue
        quote.attrib.pop("class")
        words = len(str(quote.text_content()).split())
        for above in quote.iterancestors("div", "section", "figure", "span"):
            if len(str(above.text_content()).split()) > words + _FEW:
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
_FEW = 6
_HTML = {
    "list": "ul",
    "item": "li",
    "quote": "blockquote",
    "code": "pre",
    "row": "tr",
    "cell": "td",
    "lb": "br",
    "graphic": "img",
    "body": "div",
}
_SPACES = re.compile(r"[ \t\n\r\f]+")
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
