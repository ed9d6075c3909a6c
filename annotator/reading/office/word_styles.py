"""The paragraph and character styles of a Word document: which is a heading, a quote, a list, a caption, hidden."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.articles import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its paragraphs or letters, with what it takes from the one it is based on."""

    kind: BlockKind | None = None
    level: int = 1
    contents: bool = False
    title: bool = False
    hidden: bool = False


PLAIN = Style()


class Styles:
    """The styles by their ids. Built-in names are English in every language of Word; ids are not."""

    def __init__(self, root: "_Element | None") -> None:
        found = () if root is None else root.iter(f"{W}style")
        self._elements = {each.get(f"{W}styleId", ""): each for each in found}
        self._styles: dict[str, Style] = {}
        # Paragraphs without a style of their own take the default one.
        self._default = next(
            (
                key
                for key, each in self._elements.items()
                if on(each.get(f"{W}default"), without=False) and each.get(f"{W}type") == "paragraph"
            ),
            "",
        )

    def paragraph(self, properties: "_Element | None") -> Style:
        """Return the style of a paragraph with these properties (``w:pPr``), what they add on the spot included."""
        named = value(properties, "pStyle") or self._default
        style = self.style(named)
        if properties is None:
            return style
        outline = _number(value(properties, "outlineLvl"))
        if outline is not None and outline <= _LOWEST and not style.title:
            return Style(BlockKind.HEADING, outline + 1, style.contents, hidden=style.hidden)
        numbering = properties.find(f"{W}numPr")
        if numbering is not None and style.kind in (None, BlockKind.LIST_ITEM):
            if value(numbering, "numId") == "0":
                return Style(None, 1, style.contents, hidden=style.hidden)
            level = _number(value(numbering, "ilvl"))
            depth = style.level if level is None else min(level, _LOWEST) + 1
            return Style(BlockKind.LIST_ITEM, depth, style.contents, hidden=style.hidden)
        return style

    def style(self, id: str) -> Style:  # noqa: A002  # the field's own word
        """Return a style by its id; a plain one where there is none of that id."""
        if id not in self._styles:
            self._styles[id] = self._made(id)
        return self._styles[id]

    def _made(self, id: str) -> Style:  # noqa: A002
        chain = list(self._chain(id))
        hidden = next((flag for each in chain if (flag := switch(each.find(f"{W}rPr"), "vanish")) is not None), False)
        # A document without a list of styles still calls them by their usual ids.
        names = [value(each, "name").lower() for each in chain] or [id.lower()]
        contents = any(_CONTENTS.fullmatch(name) for name in names)
        kind, level = None, 1
        # The nearest style that says anything has the word: by its name if that is a built-in one, or its properties.
        for place, name in enumerate(names):
            said = kind_of_name(name) or (_by_properties(chain[place].find(f"{W}pPr")) if chain else None)
            if said:
                kind, level = said
                break
        return Style(kind, level, contents, title="title" in names, hidden=hidden)

    def _chain(self, id: str) -> "Iterator[_Element]":  # noqa: A002
        """Yield a style and those it is based on, each once: a damaged document may have them in a circle."""
        seen: set[str] = set()
        while id and id not in seen and id in self._elements:
            seen.add(id)
            yield self._elements[id]
            id = value(self._elements[id], "basedOn")  # noqa: A001


def kind_of_name(name: str) -> tuple[BlockKind | None, int] | None:
    """Return what a built-in style of this name, in small letters, is for, and its level; None for any other."""
    if name in ("title", "subtitle"):
        return BlockKind.HEADING, 1 if name == "title" else 2
    for pattern, kind in _NAMES:
        if found := pattern.fullmatch(name):
            return kind, int(found[1] or 1) if found.groups() else 1
    return None


def _by_properties(properties: "_Element | None") -> tuple[BlockKind | None, int] | None:
    outline = _number(value(properties, "outlineLvl"))
    if outline is not None:
        return (BlockKind.HEADING, outline + 1) if outline <= _LOWEST else (None, 1)
    numbering = None if properties is None else properties.find(f"{W}numPr")
    if numbering is None:
        return None
    if value(numbering, "numId") == "0":
        return None, 1
    return BlockKind.LIST_ITEM, min(_number(value(numbering, "ilvl")) or 0, _LOWEST) + 1


def value(parent: "_Element | None", name: str) -> str:
    """Return the value of a property, empty where it is not given."""
    found = None if parent is None else parent.find(f"{W}{name}")
    return "" if found is None else found.get(f"{W}val", "")


def switch(properties: "_Element | None", name: str) -> bool | None:
    """Return whether a property is switched on, None where nothing is said of it."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return None if found is None else on(found.get(f"{W}val"), without=True)


def on(words: str | None, *, without: bool) -> bool:
    """Read Word's several ways to say yes or no; ``without`` is what no word at all means."""
    return without if words is None else words.lower() not in ("0", "false", "off")


def _number(words: str) -> int | None:
    return int(words) if re.fullmatch(r"[0-9]{1,3}", words) else None


_LOWEST = 8
_CONTENTS = re.compile(r"toc ?\d|table of (?:figures|authorities)")
_NAMES: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"heading ?([1-9])"), BlockKind.HEADING),
    (re.compile(r"(?:intense ?)?quote|quotations|block ?text"), BlockKind.QUOTE),
    (re.compile(r"caption"), BlockKind.CAPTION),
    (re.compile(r"list ?(?:bullet|number)(?: ?([2-5]))?"), BlockKind.LIST_ITEM),
    (re.compile(r"html ?preformatted|preformatted text|(?:source )?code|macro(?: text)?"), BlockKind.CODE),
)
