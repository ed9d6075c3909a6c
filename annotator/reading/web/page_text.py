"""The text of a page with its structure: takes the tags and words of HTML one by one, as a parser tells them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.domain.articles import BlockKind
from annotator.reading.structure import TextBuilder

Piece = tuple[str, BlockKind | None, int]
"""The words of a paragraph or block, what it is, and its level."""


class PageText:
    """The target of an HTML parser: makes paragraphs and blocks of what is visible, in order.

    It keeps no tree and does not recurse, so that neither depth nor length of a page matter. What a browser never
    shows as text (scripts, styles, templates, what stands in for a player that is missing) is passed over; what a page
    hides until somebody clicks is text like any other. Pictures are represented by their alternative text.
    """

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._tables: list[_Table] = []
        self._words: list[str] = []
        self._contexts: list[tuple[str, BlockKind, int]] = []
        self._unseen = 0
        self._preformatted = 0
        self._lists = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if self._unseen or tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br":
            self._words.append("\n")
        elif tag == "img":
            self._words += (" ", attributes.get("alt", ""), " ")
        elif tag == "input":
            if attributes.get("type", "").lower() in _BUTTONS:
                self._words += (" ", attributes.get("value", ""), " ")
        elif tag in _BLOCKS:
            self._start_block(tag, attributes)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if self._unseen:
            self._unseen -= 1
        elif tag in _BLOCKS:
            self._end_block(tag)

    def data(self, words: str) -> None:
        """Take words."""
        if words and not self._unseen:
            self._words.append(words if self._preformatted else _SPACES.sub(" ", words))

    def close(self) -> list[Piece]:
        """Return the paragraphs and blocks, in order."""
        self._flush()
        while self._tables:
            self._end_table()
        return self._pieces

    def _start_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        # The paragraphs of one item or cell are lines of it; a list in it begins anew.
        self._flush_or_break(tag)
        if tag in _LISTS:
            self._lists += 1
        elif tag == "table":
            self._start_table(attributes)
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in _CELLS and self._tables:
            self._tables[-1].begin_cell()
        if tag == "pre" or tag == "textarea":
            self._preformatted += 1
        kind = _KINDS.get(tag)
        if kind:
            self._contexts.append((tag, kind, self._level(tag)))

    def _end_block(self, tag: str) -> None:
        self._flush_or_break(tag)
        if tag in _LISTS:
            self._lists = max(0, self._lists - 1)
        elif tag == "table" and self._tables:
            self._end_table()
        if tag == "pre" or tag == "textarea":
            self._preformatted = max(0, self._preformatted - 1)
        if self._contexts and self._contexts[-1][0] == tag:
            self._contexts.pop()

    def _level(self, tag: str) -> int:
        if tag in _HEADINGS:
            return int(tag[1])
        if tag == "blockquote":
            return 1 + sum(context[0] == "blockquote" for context in self._contexts[-_DEEPEST:])
        return min(max(1, self._lists), _DEEPEST) if tag in _ITEMS else 1

    def _flush_or_break(self, tag: str) -> None:
        if tag in _LINES and self._contexts and self._contexts[-1][0] in _ITEMS:
            self._words.append("\n")
        else:
            self._flush()

    def _flush(self) -> None:
        if not self._words:
            return
        text = "".join(self._words)
        self._words.clear()
        if not text or text.isspace():
            return
        kind, level = (self._contexts[-1][1:]) if self._contexts else (None, 1)
        if kind is BlockKind.CODE:
            text = text.strip("\n")
        else:
            text = text.strip()
            if "\n" in text or "\t" in text or "  " in text:
                text = _BREAKS.sub("\n", _RUNS.sub(" ", text))
        self._put((text, kind, level))

    def _put(self, piece: Piece) -> None:
        if self._tables and not self._tables[-1].layout:
            self._tables[-1].put(piece)
        else:
            self._pieces.append(piece)

    def _start_table(self, attributes: Mapping[str, str]) -> None:
        """Begin a table; the one that it stands in can then be none but the layout of a page."""
        if self._tables and not self._tables[-1].layout:
            self._pieces += self._tables[-1].dissolved()
            self._tables[-1].layout = True
        self._tables.append(_Table(layout=attributes.get("role") in ("presentation", "none")))

    def _end_table(self) -> None:
        self._pieces += self._tables.pop().pieces()


@dataclass(slots=True)
class _Table:
    """A table while it is read; whether its cells are values or the columns of a page is told at its end.

    Once it is known for a layout, it holds nothing any more.
    """

    layout: bool = False
    rows: list[list[list[Piece]]] = field(default_factory=list)
    before: list[Piece] = field(default_factory=list)

    def begin_cell(self) -> None:
        if not self.rows:
            self.rows.append([])
        self.rows[-1].append([])

    def put(self, piece: Piece) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1].append(piece)
        else:
            # A caption, or words that stand where no cell is.
            self.before.append(piece)

    def pieces(self) -> list[Piece]:
        if self._is_layout():
            return self.dissolved()
        lines = []
        for row in self.rows:
            cells = [" ".join(" ".join(words for words, *_ in cell).split("\n")) for cell in row]
            line = "\t".join(cell.replace("\t", " ").strip() for cell in cells).rstrip("\t")
            if line.strip():
                lines.append(line)
        return [*self.before, ("\n".join(lines), BlockKind.TABLE, 1)] if lines else self.before

    def dissolved(self) -> list[Piece]:
        """Hand over what it holds, as the paragraphs and blocks that they are without it."""
        pieces = [*self.before, *(piece for row in self.rows for cell in row for piece in cell)]
        self.before, self.rows = [], []
        return pieces

    def _is_layout(self) -> bool:
        """Tell whether the table sets out a page: one column, long texts, headings, lists or quotes in its cells."""
        if all(sum(map(bool, row)) <= 1 for row in self.rows):
            return True
        return any(
            kind in _NOT_IN_CELLS or len(words) > _LONGEST_CELL
            for row in self.rows
            for cell in row
            for words, kind, _ in cell
        )


def add_pieces(builder: TextBuilder, pieces: list[Piece]) -> None:
    """Add paragraphs and blocks to the text."""
    for words, kind, level in pieces:
        builder.add(words, kind, level)


_SPACES = re.compile(r"[ \t\n\r\f]+")
_RUNS = re.compile(r"[ \t]+")
_BREAKS = re.compile(r" *\n[ \n]*")
_DEEPEST = 9
_LONGEST_CELL = 1_000
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
_ITEMS = frozenset({"li", "dd", "dt"})
_LINES = frozenset({"p", "div", "section", "article", "center"})
_CELLS = frozenset({"td", "th"})
_BUTTONS = frozenset({"submit", "button", "reset"})
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(_HEADINGS, BlockKind.HEADING),
    **dict.fromkeys(_ITEMS, BlockKind.LIST_ITEM),
    **dict.fromkeys(("blockquote",), BlockKind.QUOTE),
    **dict.fromkeys(("pre", "listing", "xmp"), BlockKind.CODE),
    **dict.fromkeys(("figcaption", "caption", "figure"), BlockKind.CAPTION),
}
_NOT_IN_CELLS = frozenset({BlockKind.HEADING, BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.CODE})
_UNSEEN_NAMES = """head script style template noscript noframes noembed iframe object embed applet audio video canvas
    datalist map annotation annotation-xml metadata"""
_UNSEEN = frozenset(_UNSEEN_NAMES.split())
_BLOCK_NAMES = """address article aside body button center details dialog div fieldset footer form frameset header
    hgroup hr html legend main nav optgroup option p search section select summary table tbody td textarea tfoot th
    thead tr"""
_BLOCKS = frozenset(_BLOCK_NAMES.split()).union(_KINDS, _LISTS)
