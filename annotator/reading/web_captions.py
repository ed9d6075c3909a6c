"""The captions of a main text's pictures, which its extraction leaves out, put back in their places."""

import re
from typing import TYPE_CHECKING, Any

from annotator.domain.articles import BlockKind
from annotator.reading.web_structure import Piece

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def with_captions(pieces: list[Piece], tree: "HtmlElement") -> list[Piece]:
    """Return the pieces of a main text with the captions of the figures that stand among them in the page."""
    if next(tree.iter("figcaption"), None) is None and not tree.xpath(_OLD_CAPTIONS):
        return pieces
    known = {key_of(words) for words, *_ in pieces}
    found: dict[int, list[Piece]] = {}
    for caption, place in _placed(pieces, tree):
        words = _words(caption)
        key = key_of(words)
        if key and key not in known and len(words) <= _LONGEST:
            known.add(key)
            found.setdefault(place, []).append((words, BlockKind.CAPTION, 1))
    result = found.get(-1, [])
    for number, piece in enumerate(pieces):
        result += (piece, *found.get(number, ()))
    return result


def key_of(words: str) -> str:
    """Return what two renderings of the same words have in common."""
    return _BETWEEN.sub("", words).casefold()


def _placed(pieces: list[Piece], tree: "HtmlElement") -> list[tuple["HtmlElement", int]]:
    """Return captions, each with the number of the piece that it follows, or -1 for those before the first.

    The pieces are found again in the page by their first letters. A caption is one of the main text's where pieces
    stand before and behind it, or where the figure stands beside a piece, as the first and the last picture do.
    """
    starts = {key_of(words)[:_ENOUGH]: number for number, (words, *_) in reversed(list(enumerate(pieces)))}
    waiting: list[HtmlElement] = []
    placed: list[tuple[HtmlElement, int]] = []
    last, container = -1, None
    nodes: list[Any] = tree.xpath(f"//text()|//figcaption|{_OLD_CAPTIONS}")  # type: ignore[assignment]
    for node in nodes:
        if not isinstance(node, str):
            if _is_of_article(node):
                waiting.append(node)
            continue
        if len(node) < _ENOUGH:
            continue
        number = starts.get(key_of(node[: 2 * _ENOUGH])[:_ENOUGH])
        if number is None or number < last or node.getparent().tag in _UNSEEN:
            continue
        beside = _container(node.getparent())
        placed += ((one, last) for one in waiting if last >= 0 or _leads(one, beside))
        waiting.clear()
        last, container = number, beside
    placed += ((one, last) for one in waiting if container is not None and container in one.iterancestors())
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


def _is_of_article(caption: "HtmlElement") -> bool:
    """Tell a caption from a teaser's, an advertisement's or an author's by what holds it."""
    for distance, above in enumerate(caption.iterancestors()):
        if above.tag in _ELSEWHERE:
            return False
        if distance < _NEAR and _OF_OTHERS.search(f"{above.get('class')} {above.get('id')}"):
            return False
    return next(caption.iter("figure", "table", "figcaption"), caption) is caption


def _words(caption: "HtmlElement") -> str:
    """Return the words of a caption; its parts, which style sheets set apart, do not run into each other."""
    texts: list[Any] = caption.xpath(".//text()")  # type: ignore[assignment]
    words = ""
    for text in texts:
        parent = text.getparent()
        if parent.tag in _UNSEEN and text.is_text:
            continue
        apart = (
            parent.tag in _APART and words and words[-1:].isalnum() | (words[-1:] in ".!?)”»") and text[:1].isalnum()
        )
        words += f" {text}" if apart else str(text)
    return _SPACES.sub(" ", words).strip()


_ENOUGH = 24
_NEAR = 4
_LONGEST = 2_000
_OLD_CAPTIONS = "//p[contains(@class,'wp-caption-text')]|//dd[contains(@class,'wp-caption-dd')]"
_BETWEEN = re.compile(r"[\W_]+")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_UNSEEN = frozenset({"script", "style", "noscript", "template", "button", "svg"})
_APART = frozenset({"span", "cite", "small", "div", "p", "br", "time", "figcaption", "dl", "dt", "dd", "ul", "li"})
_HOLDERS = frozenset({"div", "section", "article", "main", "body", "td"})
_ELSEWHERE = frozenset({"aside", "nav", "footer", "form", "a", "li", "template", "noscript"})
_OF_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:related|teaser|recommend|promo|sidebar|newsletter|author|advert|byline)", re.IGNORECASE
)
