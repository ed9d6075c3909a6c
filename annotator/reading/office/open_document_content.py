"""The article in an OpenDocument text: its body, notes, properties, and what is to be said of it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, ClassVar

from annotator.domain.articles import BlockKind
from annotator.errors import UnreadableInput
from annotator.reading.article import ReadArticle
from annotator.reading.office.flow import Flow, Paragraph, Table, flat, table_flow
from annotator.reading.office.notes import accepted, left_out, outside
from annotator.reading.office.open_document_styles import STYLE, TEXT, Style, Styles
from annotator.reading.office.properties import DC, Properties, day, line, useful_title, words_of
from annotator.reading.structure import TextBuilder

if TYPE_CHECKING:
    from lxml.etree import _Element


def article(
    content: "_Element",
    styles: "_Element | None",
    meta: "_Element | None",
    original: bytes,
    name: str,
    *,
    raw: bool,
) -> ReadArticle:
    """Make the article of the parts of a document; raise UnreadableInput where it has no text."""
    body = next(content.iter(f"{_OFFICE}text"), None)
    if body is None:
        raise UnreadableInput(f"“{name or 'the input'}” is no text document, though it looks like one.")
    document = _Document(Styles(styles, content), _deletions(body), raw=raw)
    builder = TextBuilder()
    found: dict[str, str] = {}
    if raw:
        _add(builder, document.beside(styles, "header"), found)
    _add(builder, document.read(body), found)
    _add(builder, document.rest(), found)
    _add(builder, document.notes(), found)
    if raw:
        _add(builder, document.beside(styles, "footer"), found)
        _add(builder, document.remarks(body), found)
    properties = _properties(meta)
    title = found.get("title") or properties.title
    return builder.article(
        original,
        name,
        "OpenDocument text",
        title=title,
        language=properties.language,
        notes=document.told(body),
        raw=raw,
        source=properties.source(title, "OpenDocument text"),
        nothing=f"“{name or 'the input'}” holds no text, perhaps only pictures. Have their text recognised first.",
    )


def _add(builder: TextBuilder, flow: Flow, found: dict[str, str]) -> None:
    for each in flow:
        if isinstance(each, Table):
            builder.add_table(each.rows)
            continue
        builder.add(each.words, each.kind, each.level)
        if each.title and len(each.words) <= _LONGEST_TITLE and each.words.strip():
            found.setdefault("title", " ".join(each.words.split()))


class _Document:
    """Walks through the elements of a document."""

    def __init__(self, styles: Styles, deletions: Mapping[str, str], *, raw: bool) -> None:
        self._styles = styles
        self._raw = raw
        # Deletions whose words stand where they stood, between two marks: who made them, by the marks' name. A flat
        # document has them so, where one in an archive has put them together at its start.
        self._deletions = deletions
        self._deleting = ""
        self._deleted: dict[str, str] = {}
        self._carried = ""
        self._list = 0
        self._boxes: list[_Element] = []
        self._notes: list[_Element] = []
        self._hidden = 0
        self._contents = 0

    def read(self, element: "_Element") -> Iterator[Paragraph | Table]:
        """Yield what stands in an element, in order; text boxes after the paragraph that they are anchored in."""
        for child in element:
            tag = child.tag
            if tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self._paragraph(child)
            elif tag == f"{TEXT}list":
                self._list += 1
                yield from self.read(child)
                self._list -= 1
            elif tag == f"{_TABLE}table":
                yield from self._table(child)
            elif tag in (f"{TEXT}change-start", f"{TEXT}change-end"):
                self._deletion(child, [])
            elif tag in _CONTENTS and not self._raw:
                self._contents += 1
            elif tag == f"{TEXT}section" and child.get(f"{TEXT}display") == "none" and not self._raw:
                self._hidden += 1
            elif tag not in _NOT_TEXT:
                yield from self.read(child)

    def rest(self) -> Iterator[Paragraph]:
        """Yield what a deletion that never ends had left over."""
        if self._carried:
            yield Paragraph(self._carried)
        self._carried, self._deleting = "", ""

    def notes(self) -> Iterator[Paragraph | Table]:
        """Yield the footnotes and endnotes in the order of their marks; a note may itself lead to others."""
        done = 0
        while done < len(self._notes):
            note = self._notes[done]
            done += 1
            body = note.find(f"{TEXT}note-body")
            flow = self.read(body) if body is not None else iter(())
            first = next(flow, Paragraph(""))
            if isinstance(first, Paragraph):
                yield Paragraph(f"[{done}] {first.words.strip()}")
            else:
                yield from (Paragraph(f"[{done}]"), first)
            yield from flow

    def beside(self, styles: "_Element | None", kind: str) -> Iterator[Paragraph | Table]:
        """Yield what stands in the headers or the footers of all pages."""
        for tag in () if styles is None else (f"{STYLE}{kind}", f"{STYLE}{kind}-left", f"{STYLE}{kind}-first"):
            for each in styles.iter(tag) if styles is not None else ():
                yield from self.read(each)

    def remarks(self, body: "_Element") -> Iterator[Paragraph]:
        """Yield the comments and what was deleted, each with who did it."""
        for each in body.iter(f"{_OFFICE}annotation"):
            yield Paragraph(f"Comment by {words_of(each, f'{DC}creator') or 'somebody'}: {flat(self.read(each))}")
        for each in body.iter(f"{TEXT}deletion"):
            words = flat(self.read(each))
            if words:
                yield Paragraph(f"Deleted by {words_of(each, f'{DC}creator') or 'somebody'}: {words}")
        for mark, words in self._deleted.items():
            yield Paragraph(f"Deleted by {self._deletions[mark] or 'somebody'}: {_shown(words)}")

    def told(self, body: "_Element") -> Iterator[str]:
        """Yield the notes of the article."""
        changes = {noun: sum(1 for _ in body.iter(f"{TEXT}{noun}")) for noun in ("insertion", "deletion")}
        regions = body.iter(f"{TEXT}tracked-changes")
        yield from accepted(changes, (line(each.text) for region in regions for each in region.iter(f"{DC}creator")))
        comments = sum(1 for _ in body.iter(f"{_OFFICE}annotation"))
        yield from left_out(comments=comments, hidden=self._hidden, contents=self._contents, raw=self._raw)
        hrefs = (each.get(f"{_XLINK}href", "") for each in body.iter(f"{_DRAW}image"))
        yield from outside(sum(1 for each in hrefs if _ELSEWHERE.match(each)), "picture")

    def _paragraph(self, element: "_Element") -> Iterator[Paragraph | Table]:
        style = self._styles.paragraph(element.get(f"{TEXT}style-name", ""))
        pieces: list[str] = []
        self._inline(element, pieces)
        words = self._carried + _shown("".join(pieces))
        self._carried = words if self._deleting else ""
        if style.hidden and words.strip():
            self._hidden += 1
        if (not style.hidden or self._raw) and not self._carried:
            yield self._of_style(element, style, words)
        boxes, self._boxes = self._boxes, []
        depth, self._list = self._list, 0
        for box in boxes:
            yield from self.read(box)
        self._list = depth

    def _of_style(self, element: "_Element", style: Style, words: str) -> Paragraph:
        if element.tag == f"{TEXT}h":
            level = element.get(f"{TEXT}outline-level", "1")
            number = int(level) if re.fullmatch(r"[1-9]|10", level) else 1
            return Paragraph(words, BlockKind.HEADING, min(number, _LOWEST), style.title)
        if self._list and style.kind is None:
            return Paragraph(words, BlockKind.LIST_ITEM, min(self._list, _LOWEST))
        return Paragraph(words, style.kind, style.level, style.title)

    def _table(self, table: "_Element") -> Iterator[Paragraph | Table]:
        depth, self._list = self._list, 0
        rows = [[list(self.read(cell)) for cell in _inside(row, _CELLS)] for row in _inside(table, _ROW)]
        self._list = depth
        yield from table_flow(rows)

    def _inline(self, element: "_Element", pieces: list[str]) -> None:
        self._say(element.text, pieces)
        for child in element:
            tag = child.tag
            if tag in self._LEAVES:
                self._LEAVES[tag](self, child, pieces)
            elif tag in _BOXES:
                self._boxes.append(child)
            elif tag in _BEFORE_WORDS:
                # Frames have no words of their own, only white space between their parts.
                self._drawn(child, pieces)
            elif tag not in _NOT_TEXT:
                self._inline(child, pieces)
            self._say(child.tail, pieces)

    def _say(self, words: str | None, pieces: list[str]) -> None:
        if not words:
            return
        if self._deleting:
            self._deleted[self._deleting] = self._deleted.get(self._deleting, "") + words
        else:
            pieces.append(words)

    def _deletion(self, element: "_Element", pieces: list[str]) -> None:  # noqa: ARG002  # one signature for all leaves
        mark = element.get(f"{TEXT}change-id", "")
        if element.tag == f"{TEXT}change-end":
            self._deleting = "" if self._deleting == mark else self._deleting
        elif mark in self._deletions:
            self._deleting = mark

    def _drawn(self, element: "_Element", pieces: list[str]) -> None:
        for child in element:
            if child.tag in _BOXES:
                self._boxes.append(child)
            elif child.tag in (f"{_SVG}title", f"{_SVG}desc"):
                if self._raw and (child.text or "").strip():
                    pieces.append(f"[{line(child.text)}]")
            elif child.tag in (f"{TEXT}p", f"{TEXT}h", f"{TEXT}list"):
                self._boxes.append(element)
                return
            else:
                self._drawn(child, pieces)

    def _blanks(self, element: "_Element", pieces: list[str]) -> None:
        count = element.get(f"{TEXT}c", "1")
        self._say(_BLANK * (min(int(count), _MOST_BLANKS) if re.fullmatch(r"[0-9]{1,9}", count) else 1), pieces)

    def _sign(self, element: "_Element", pieces: list[str]) -> None:
        self._say(_TAB if element.tag == f"{TEXT}tab" else _BREAK, pieces)

    def _note(self, element: "_Element", pieces: list[str]) -> None:
        if self._deleting:
            return
        self._notes.append(element)
        pieces.append(f"[{len(self._notes)}]")

    def _span(self, element: "_Element", pieces: list[str]) -> None:
        if self._styles.letters(element.get(f"{TEXT}style-name", "")).hidden:
            self._out_of_sight(element, pieces)
        else:
            self._inline(element, pieces)

    def _out_of_sight(self, element: "_Element", pieces: list[str]) -> None:
        hidden: list[str] = []
        self._inline(element, hidden)
        self._hidden += bool("".join(hidden).strip())
        pieces.extend(hidden if self._raw else ())

    def _ruby(self, element: "_Element", pieces: list[str]) -> None:
        for child in element:
            if child.tag == f"{TEXT}ruby-base":
                self._inline(child, pieces)
            elif self._raw:
                pieces.append(f"（{child.text or ''}）")

    # What stands for something else than its own words.
    _LEAVES: ClassVar[dict[str, Callable[["_Document", "_Element", list[str]], None]]] = {
        f"{TEXT}s": _blanks,
        f"{TEXT}tab": _sign,
        f"{TEXT}line-break": _sign,
        f"{TEXT}change-start": _deletion,
        f"{TEXT}change-end": _deletion,
        f"{TEXT}note": _note,
        f"{TEXT}span": _span,
        f"{TEXT}hidden-text": _out_of_sight,
        f"{TEXT}ruby": _ruby,
    }


def _properties(meta: "_Element | None") -> Properties:
    return Properties(
        title=useful_title(words_of(meta, f"{DC}title")),
        author=words_of(meta, f"{_META}initial-creator") or words_of(meta, f"{DC}creator"),
        language=words_of(meta, f"{DC}language"),
        made=day(words_of(meta, f"{_META}creation-date")),
        changed=day(words_of(meta, f"{DC}date")),
        changed_by=words_of(meta, f"{DC}creator"),
    )


def _deletions(body: "_Element") -> dict[str, str]:
    """Return who made which deletion, by the name of its marks in the text."""
    return {
        region.get(f"{TEXT}id", region.get(_XML_ID, "")): words_of(region, f"{DC}creator")
        for region in body.iter(f"{TEXT}changed-region")
        if region.find(f"{TEXT}deletion") is not None
    }


def _shown(words: str) -> str:
    return _SPACES.sub(" ", words).translate(_SIGNS)


def _inside(element: "_Element", tags: Iterable[str]) -> "Iterator[_Element]":
    """Yield the rows of a table or the cells of a row, those in groups and headers included."""
    return chain.from_iterable(
        (child,) if child.tag in tags else _inside(child, tags) if child.tag in _GROUPS else () for child in element
    )


_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_XLINK = "{http://www.w3.org/1999/xlink}"
_LONGEST_TITLE = 300
_LOWEST = 9
_MOST_BLANKS = 500
# White space runs together in a paragraph; signs that do not are kept apart by characters that XML cannot hold.
_BLANK, _TAB, _BREAK = "\0", "\1", "\2"
_SIGNS = str.maketrans({_BLANK: " ", _TAB: "\t", _BREAK: "\n"})
_SPACES = re.compile(r"[ \t\r\n]+")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\.\./", re.IGNORECASE)
_ROW = frozenset({f"{_TABLE}table-row"})
_CELLS = frozenset({f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"})
_GROUPS = frozenset(f"{_TABLE}{name}" for name in ("table-header-rows", "table-rows", "table-row-group"))
_BOXES = frozenset({f"{_DRAW}text-box"})
_BEFORE_WORDS = frozenset(
    f"{_DRAW}{name}"
    for name in (
        "frame",
        "g",
        "a",
        "custom-shape",
        "rect",
        "ellipse",
        "line",
        "path",
        "polygon",
        "control",
        "connector",
    )
)
_CONTENTS = frozenset(
    f"{TEXT}{name}"
    for name in ("table-of-content", "illustration-index", "table-index", "object-index", "alphabetical-index")
)
_NOT_TEXT = frozenset(
    {
        *(f"{TEXT}{name}" for name in ("tracked-changes", "number", "sequence-decls", "variable-decls", "script")),
        *(f"{TEXT}{name}" for name in ("user-field-decls", "dde-connection-decls", "note-citation", "note-body")),
        *(f"{TEXT}{name}-source" for name in ("table-of-content", "illustration-index", "table-index", "object-index")),
        *(f"{TEXT}{name}-source" for name in ("alphabetical-index", "bibliography", "user-index")),
        *(f"{_OFFICE}{name}" for name in ("annotation", "annotation-end", "forms", "scripts", "binary-data")),
        *(f"{DC}{name}" for name in ("creator", "date")),
        f"{_META}creator-initials",
        f"{_META}date-string",
        f"{_OFFICE}change-info",
        f"{_DRAW}object",
        f"{_DRAW}object-ole",
    }
)
