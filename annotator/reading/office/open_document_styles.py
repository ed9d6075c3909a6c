"""The styles of an OpenDocument text: which is a heading, a quote, a caption, hidden."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.articles import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its paragraphs or letters, with what it takes from its parent."""

    kind: BlockKind | None = None
    level: int = 1
    title: bool = False
    hidden: bool = False


class Styles:
    """The styles of a document by family and name; names are English in every language of the program."""

    def __init__(self, *roots: "_Element | None") -> None:
        self._elements = {
            (each.get(f"{STYLE}family", ""), each.get(f"{STYLE}name", "")): each
            for root in roots
            if root is not None
            for each in root.iter(f"{STYLE}style")
        }
        self._styles: dict[tuple[str, str], Style] = {}

    def paragraph(self, name: str) -> Style:
        """Return the style of a paragraph; a plain one where there is none of that name."""
        return self._style(("paragraph", name))

    def letters(self, name: str) -> Style:
        """Return the style of letters."""
        return self._style(("text", name))

    def _style(self, key: tuple[str, str]) -> Style:
        if key not in self._styles:
            self._styles[key] = self._made(key)
        return self._styles[key]

    def _made(self, key: tuple[str, str]) -> Style:
        hidden, names = False, []
        for name, element in self._chain(key):
            names.append(name.replace("_20_", " ").lower())
            properties = None if element is None else element.find(f"{STYLE}text-properties")
            hidden |= properties is not None and properties.get(f"{TEXT}display") == "none"
        for name in names:
            if name in ("title", "subtitle"):
                return Style(BlockKind.HEADING, 1 if name == "title" else 2, title=name == "title", hidden=hidden)
            kind = next((kind for pattern, kind in _NAMES if pattern.fullmatch(name)), None)
            if kind:
                return Style(kind, hidden=hidden)
        return Style(hidden=hidden)

    def _chain(self, key: tuple[str, str]) -> "Iterator[tuple[str, _Element | None]]":
        """Yield a style and its parents, each once: a damaged document may have them in a circle."""
        seen: set[str] = set()
        family, name = key
        while name and name not in seen:
            seen.add(name)
            element = self._elements.get((family, name))
            yield name, element
            name = "" if element is None else element.get(f"{STYLE}parent-style-name", "")


_NAMES: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"(?:intense )?quot(?:e|ations)|block ?text"), BlockKind.QUOTE),
    (re.compile(r"caption|illustration|figure|drawing"), BlockKind.CAPTION),
    (re.compile(r"preformatted text|html preformatted|(?:source )?code"), BlockKind.CODE),
)
