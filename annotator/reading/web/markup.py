"""Markup → a tree that is safe to work on, or the words as they come: bounded, without network, without entities."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.reading.web.page_text import PageText, Piece

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_CHARACTERS = 10_000_000
"""Characters of markup from which a main text is sought; a long newspaper page has one million."""
MOST_ELEMENTS = 50_000
"""Elements of such a page; seeking takes up to 0.2 ms for each of them."""
MOST_ATTRIBUTES = 2_000
"""Attributes of one element, for the tree compares each with each."""


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """The tree of a page, or None where it would take too long to work on it; ``notes`` say so."""

    tree: "HtmlElement | None"
    notes: tuple[str, ...] = ()


def parsed_within_limits(markup: str) -> ParsedPage:
    """Return the tree of a page; None instead of one that is too large, too deep, or made to take for ever.

    No-break spaces between words are disguised in it, or the search for the main text would make spaces of them;
    ``restored`` gives them back.
    """
    from lxml import etree, html

    if len(markup) > MOST_CHARACTERS:
        return ParsedPage(None, (_TOO_LARGE,))
    content = _NO_BREAK.sub(_STAND_IN, markup).encode("utf-8", "replace")
    if len(markup) > _HARMLESS:
        survey = _surveyed(content)
        if survey.elements > MOST_ELEMENTS or survey.attributes > MOST_ATTRIBUTES:
            return ParsedPage(None, (_TOO_LARGE,))
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, collect_ids=False
    )
    try:
        tree = html.document_fromstring(content, parser=parser)
    except (etree.LxmlError, ValueError):
        # The error is a tree without any element.
        return ParsedPage(None)
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        return ParsedPage(None, (_TOO_DEEP,))
    return ParsedPage(tree)


def restored(words: str) -> str:
    """Return words from such a tree with their no-break spaces, which went through the search in disguise."""
    return words.replace(_STAND_IN, "\xa0")


def visible_pieces(markup: str) -> list[Piece]:
    """Return everything visible in a page, in its order; the parser keeps no tree, and so knows no depth."""
    from lxml import etree

    if not markup.strip():
        return []
    target: Any = PageText()
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True, no_network=True)
    pieces: list[Piece] = etree.fromstring(markup.encode("utf-8", "replace"), parser)  # type: ignore[assignment]
    return pieces


def words_of(element: "HtmlElement", most: int) -> str:
    """Return the words of an element on one line; of more than ``most`` characters, only enough to show it."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(str(part))
        length += len(parts[-1])
        if length > most:
            break
    return _SPACES.sub(" ", "".join(parts)[: most + 1]).strip()


class _Survey:
    """The target of a parser that only counts, in linear time whatever the page."""

    def __init__(self) -> None:
        self.elements = 0
        self.attributes = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002  # the parser's protocol
        self.elements += 1
        if len(attributes) > self.attributes:
            self.attributes = len(attributes)

    def end(self, tag: str) -> None:
        pass

    def data(self, words: str) -> None:
        pass

    def close(self) -> "_Survey":
        return self


def _surveyed(content: bytes) -> _Survey:
    from lxml import etree

    target: Any = _Survey()
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True, no_network=True)
    survey: _Survey = etree.fromstring(content, parser)  # type: ignore[assignment]
    return survey


_SPACES = re.compile(r"[ \t\n\r\f]+")
_STAND_IN = "\ufdd0"
# Between words only: one that stands alone in a paragraph is there to keep the paragraph empty.
_NO_BREAK = re.compile(
    r"[\xa0&](?:(?<=[^\s>]\xa0)|(?<=[^\s>]&)(?:nbsp|#160|#x[aA]0);)(?![\s<\xa0]|&nbsp;|&#160;|&#x[aA]0;|\Z)"
)
_HARMLESS = 100_000
_TOO_LARGE = "The page is too large for its main text to be told from the rest; all its text was taken"
_TOO_DEEP = "The page is nested too deeply for its main text to be told from the rest; all its text was taken"
