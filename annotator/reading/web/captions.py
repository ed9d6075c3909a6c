"""The captions of a main text's pictures, which its extraction leaves out, put back in their places."""

import re
from typing import TYPE_CHECKING, Any

from annotator.domain.articles import BlockKind
from annotator.reading.web.page_text import Piece

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def with_captions(pieces: list[Piece], tree: "HtmlElement") -> list[Piece]:
    """Return the pieces of a main text with the captions of the figures that stand among them in the page."""
    if next(tree.iter("figcaption"), None) is None and not tree.xpath(_OLD_CAPTIONS):
        return pieces
    starts = {beginning(words): number for number, (words, *_) in reversed(list(enumerate(pieces)))}
    found: dict[int, list[Piece]] = {}
    for caption, place in _placed(starts, tree):
        words = _words(caption)
        start = beginning(words)
        # Some captions are in the main text already, as a paragraph, or stand below two pictures.
        if start and start not in starts and len(words) <= _LONGEST:
            starts[start] = -1
            found.setdefault(place, []).append((words, BlockKind.CAPTION, 1))
    result = found.get(-1, [])
    for number, piece in enumerate(pieces):
        result += (piece, *found.get(number, ()))
    return result


def key_of(words: str) -> str:
    """Return what two renderings of the same words have in common."""
    return _BETWEEN.sub("", words).casefold()


def beginning(words: str) -> str:
    """Return enough of the beginning to know a paragraph again; quickly, for it is asked of each text of a page."""
    return " ".join(words[:_START].split())[:_ENOUGH]


def _placed(starts: dict[str, int], tree: "HtmlElement") -> list[tuple["HtmlElement", int]]:
    """Return captions, each with the number of the piece that it follows, or -1 for those before the first.

    The pieces are found again in the page by their first letters, which ``starts`` has. A caption is one of the main
    text's where pieces stand before and behind it, or where the figure stands beside a piece, as the first and the
    last picture do.
    """
    waiting: list[HtmlElement] = []
    placed: list[tuple[HtmlElement, int]] = []
    last, parent = -1, None
    nodes: Any = tree.xpath(_TEXTS_AND_CAPTIONS)
    for node in nodes:
        if not hasattr(node, "is_text"):
            if is_of_article(node):
                waiting.append(node)
            continue
        number = starts.get(beginning(node))
        if number is None or number < last or node.getparent().tag in _UNSEEN:
            continue
        parent = node.getparent()
        if waiting:
            placed += ((one, last) for one in waiting if last >= 0 or _leads(one, _container(parent)))
            waiting.clear()
        last = number
    if parent is not None:
        holder = _container(parent)
        placed += ((one, last) for one in waiting if holder in one.iterancestors())
    return placed


def _container(element: "HtmlElement") -> "HtmlElement":
    """Return what holds the paragraph that some words are in."""
    while element.tag not in _HOLDERS and element.getparent() is not None:
        element = element.getparent()
    return element


def _leads(caption: "HtmlElement", container: "HtmlElement") -> bool:
    """Tell whether a picture above the first paragraph belongs to it: the same article holds both."""
    articles = list(container.iterancestors("article", "main"))
    articles += [container] if container.tag in ("article", "main") else []
    return container in caption.iterancestors() or any(
        one in articles for one in caption.iterancestors("article", "main")
    )


def is_of_article(caption: "HtmlElement") -> bool:
    """Tell a caption from a teaser's, an advertisement's or an author's by what holds it."""
    for distance, above in enumerate(caption.iterancestors()):
        if above.tag in _ELSEWHERE:
            return False
        if distance < _NEAR and _OF_OTHERS.search(f"{above.get('class')} {above.get('id')}"):
            return False
    return next(caption.iter("figure", "table", "figcaption"), caption) is caption


def _words(caption: "HtmlElement") -> str:
    """Return the words of a caption; its parts, which style sheets set apart, do not run into each other."""
    from lxml.etree import iterwalk

    if not len(caption):
        return _SPACES.sub(" ", caption.text or "").strip()
    parts: list[str] = []
    unseen = 0
    for event, part in iterwalk(caption, events=("start", "end")):
        starts = event == "start"
        if part.tag in _UNSEEN:
            unseen += 1 if starts else -1
        text = part.text if starts else part.tail if part is not caption else ""
        if not text or unseen:
            continue
        before = parts[-1][-1] if parts else ""
        if part.tag in _APART and text[0].isalnum() and (before.isalnum() or before in _ENDS):
            parts.append(" ")
        parts.append(text)
    return _SPACES.sub(" ", "".join(parts)).strip()


_ENOUGH, _START = 24, 80
_NEAR = 4
_LONGEST = 2_000
_OLD_CAPTIONS = "//p[contains(@class,'wp-caption-text')]|//dd[contains(@class,'wp-caption-dd')]"
_TEXTS_AND_CAPTIONS = f"//text()[string-length() >= {_ENOUGH}]|//figcaption|{_OLD_CAPTIONS}"
_ENDS = frozenset(".!?)”»")
_BETWEEN = re.compile(r"[\W_]+")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_UNSEEN = frozenset({"script", "style", "noscript", "template", "button", "svg"})
_APART = frozenset({"span", "cite", "small", "div", "p", "br", "time", "figcaption", "dl", "dt", "dd", "ul", "li"})
_HOLDERS = frozenset({"div", "section", "article", "main", "body", "td"})
_ELSEWHERE = frozenset({"aside", "nav", "footer", "form", "a", "li", "template", "noscript"})
_OF_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:related|teaser|recommend|promo|sidebar|newsletter|author|advert|byline)", re.IGNORECASE
)
