"""The standfirst of an article, a sentence or two below its title, which extraction takes for furniture of the site."""

import re
from itertools import islice
from typing import TYPE_CHECKING

from annotator.reading.web.captions import beginning, is_of_article, key_of
from annotator.reading.web.markup import words_of
from annotator.reading.web.page_text import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement


def with_standfirst(pieces: list[Piece], tree: "HtmlElement", titles: set[str], description: str) -> list[Piece]:
    """Return the pieces of a main text with the standfirst before them, if the page has one that they lack.

    It stands between the title and the first piece, and is known by what the page calls it, or by being what the page
    says of itself. ``titles`` and ``description`` are keys as ``key_of`` makes them.
    """
    title = next((one for one in tree.iter("h1") if key_of(words_of(one, _LONGEST)) in titles), None)
    if title is None or not pieces:
        return pieces
    starts = {beginning(words) for words, *_ in pieces[:_FIRST]}
    for element in islice(_below(title), _NEAR):
        words = words_of(element, 2 * _LONGEST)
        if beginning(words) in starts:
            break
        if not _SHORTEST <= len(words) <= _LONGEST or not is_of_article(element):
            continue
        names = f"{element.get('class')} {element.get('itemprop')} {element.get('data-testid')}"
        if _NAMES.search(names) or key_of(words) == description:
            return [(words, None, 1), *pieces]
    return pieces


def _below(title: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield what follows a title and may hold a line of text, in the order of the page."""
    element: HtmlElement | None = title
    while element is not None:
        for sibling in element.itersiblings():
            yield from sibling.iter("p", "div", "h2", "h3", "strong")
        element = element.getparent()


_FIRST, _NEAR = 8, 40
_SHORTEST, _LONGEST = 30, 600
_NAMES = re.compile(
    r"stand-?first|(?:^|[\s_-])(?:dek|deck|summary|chapo|chapeau|perex|vorspann|anleser|entradilla|sommario"
    r"|inleiding|ingress|manchet|zajawka|lead-paragraph|sub-?headline|sub-?deck|sub-?title|strapline)"
    r"(?:$|[\s_-])|alternativeHeadline",
    re.IGNORECASE,
)
