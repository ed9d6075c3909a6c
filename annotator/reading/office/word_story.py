"""One story of a Word document (its body, a note, a header, a comment) as paragraphs and tables in order."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from annotator.reading.office.flow import Paragraph, Table, table_flow
from annotator.reading.office.symbol_fonts import from_symbol_font, is_symbol_font
from annotator.reading.office.word_styles import PLAIN, Styles, W, switch, value

if TYPE_CHECKING:
    from lxml.etree import _Element

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(slots=True)
class Found:
    """What was met on the way through all stories, for the notes of the article."""

    insertions: int = 0
    deletions: int = 0
    moves: int = 0
    authors: dict[str, None] = field(default_factory=dict)
    deleted: list[tuple[str, str]] = field(default_factory=list)
    hidden: int = 0
    unknown_signs: int = 0
    contents: int = 0
    # The notes by kind and id in the order of their marks, and the number of each.
    notes: list[tuple[str, str]] = field(default_factory=list)
    note_numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    diagrams: list[str] = field(default_factory=list)
    charts: int = 0
    imported: int = 0


class Story:
    """Walks through the elements of one story.

    Tracked changes are taken as accepted. ``raw`` keeps hidden text, readings above characters, the descriptions of
    pictures and the lists of contents. ``diagram`` gives the words of a diagram by its relation's id.
    """

    def __init__(
        self,
        styles: Styles,
        found: Found,
        *,
        raw: bool = False,
        diagram: Callable[[str], Iterable[str]] = lambda _: (),
    ) -> None:
        self._styles = styles
        self._found = found
        self._raw = raw
        self._diagram = diagram
        self._style = PLAIN
        self._mark_deleted = False
        # The tracked change that goes on until other words come, and how many lie around what is read.
        self._going_on = ("", "")
        self._inserted = 0
        # For each open field, whether its result has begun; what stands before is an instruction.
        self._fields: list[bool] = []
        self._boxes: list[_Element] = []
        self._diagrams: list[str] = []

    def read(self, element: "_Element") -> Iterator[Paragraph | Table]:
        """Yield what stands in an element, in order; text boxes after the paragraph that they are anchored in."""
        # Paragraphs whose ends were taken out go on in the next one.
        carried: list[str] = []
        for block in self._blocks(element):
            if block.tag == f"{W}tbl":
                yield Paragraph("".join(carried))
                carried = []
                yield from self._table(block)
                continue
            carried.append(self._words(block))
            if not self._mark_deleted:
                words, carried = "".join(carried), []
                yield from self._paragraph(words)
                yield from self._anchored()
        yield Paragraph("".join(carried))
        yield from self._anchored()

    def _blocks(self, element: "_Element") -> "Iterator[_Element]":
        """Yield the paragraphs and tables of an element, those wrapped in controls and alternatives included."""
        for child in element:
            if child.tag in (f"{W}p", f"{W}tbl"):
                yield child
            elif child.tag == f"{W}altChunk":
                self._found.imported += 1
            elif child.tag == f"{MC}AlternateContent":
                yield from self._blocks(_alternative(child))
            elif child.tag not in _NOT_TEXT:
                yield from self._blocks(child)

    def _paragraph(self, words: str) -> Iterator[Paragraph]:
        style = self._style
        if style.contents and not self._raw:
            self._found.contents += bool(words.strip())
            return
        yield Paragraph(words, style.kind, style.level, style.title)

    def _anchored(self) -> Iterator[Paragraph | Table]:
        boxes, self._boxes = self._boxes, []
        diagrams, self._diagrams = self._diagrams, []
        fields, self._fields = self._fields, []
        for box in boxes:
            yield from self.read(box)
        for words in diagrams:
            yield Paragraph(words)
        self._fields = fields

    def _words(self, paragraph: "_Element") -> str:
        properties = paragraph.find(f"{W}pPr")
        self._style = self._styles.paragraph(properties)
        marks = None if properties is None else properties.find(f"{W}rPr")
        self._mark_deleted = marks is not None and self._take_marks(paragraph, marks)
        pieces: list[str] = []
        self._inline(paragraph, pieces)
        # An instruction that never ends must not swallow the rest of the document.
        self._fields = [True] * len(self._fields)
        return "".join(pieces)

    def _take_marks(self, paragraph: "_Element", marks: "_Element") -> bool:
        """Tell whether the end of a paragraph was taken out; count it where nothing else in the paragraph was."""
        for mark in marks:
            if mark.tag in (f"{W}ins", f"{W}del") and paragraph.find(mark.tag) is None:
                self._changed(mark)
        return any(mark.tag in _DELETED for mark in marks)

    def _inline(self, element: "_Element", pieces: list[str]) -> None:
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, pieces)
            elif tag in (f"{W}t", f"{M}t"):
                self._say(_text(child), pieces)
            elif tag == f"{MC}AlternateContent":
                self._inline(_alternative(child), pieces)
            elif tag in _DELETED:
                self._deleted(child)
            elif tag in self._LEAVES:
                self._LEAVES[tag](self, child, pieces)
            elif tag not in _NOT_TEXT:
                inserted = tag in (f"{W}ins", f"{W}moveTo")
                if inserted:
                    self._changed(child)
                self._inserted += inserted
                self._inline(child, pieces)
                self._inserted -= inserted

    def _run(self, run: "_Element", pieces: list[str]) -> None:
        properties = run.find(f"{W}rPr")
        if self._hidden(properties):
            hidden: list[str] = []
            self._inline(run, hidden)
            self._found.hidden += bool("".join(hidden).strip())
            pieces.extend(hidden if self._raw else ())
            return
        before = len(pieces)
        self._inline(run, pieces)
        if any(_in_private_area(piece) for piece in pieces[before:]):
            pieces[before:] = [self._from_font(piece, properties) for piece in pieces[before:]]

    def _hidden(self, properties: "_Element | None") -> bool:
        said = switch(properties, "vanish")
        if said is not None:
            return said
        named = value(properties, "rStyle")
        return self._styles.style(named).hidden if named else self._style.hidden

    def _from_font(self, piece: str, properties: "_Element | None") -> str:
        fonts = None if properties is None else properties.find(f"{W}rFonts")
        font = "" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""
        if not is_symbol_font(font):
            return piece
        return "".join(from_symbol_font(ord(each), font) if _in_private_area(each) else each for each in piece)

    def _say(self, words: str, pieces: list[str]) -> None:
        if all(self._fields):
            pieces.append(words)
            if not self._inserted and words.strip():
                self._going_on = ("", "")

    def _deleted(self, element: "_Element") -> None:
        self._changed(element)
        words = "".join(each.text or "" for each in element.iter(f"{W}delText", f"{W}t"))
        if words.strip() and element.tag == f"{W}del":
            self._found.deleted.append((element.get(f"{W}author", ""), words))

    def _changed(self, element: "_Element") -> None:
        found = self._found
        author = element.get(f"{W}author", "")
        if (element.tag, author) == self._going_on:
            # One change is often written in pieces.
            return
        self._going_on = (str(element.tag), author)
        if element.tag == f"{W}ins":
            found.insertions += 1
        elif element.tag == f"{W}del":
            found.deletions += 1
        elif element.tag == f"{W}moveTo":
            found.moves += 1
        if author:
            found.authors[author] = None

    def _field(self, element: "_Element", pieces: list[str]) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._form(element, pieces)
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _form(self, element: "_Element", pieces: list[str]) -> None:
        """Show a box to tick and a list to choose from, which have no result of their own."""
        box = element.find(f"{W}ffData/{W}checkBox")
        if box is not None:
            ticked = switch(box, "checked")
            self._say("☒" if (switch(box, "default") if ticked is None else ticked) else "☐", pieces)
        choices = element.find(f"{W}ffData/{W}ddList")
        if choices is not None:
            entries = [each.get(f"{W}val", "") for each in choices.iter(f"{W}listEntry")]
            chosen = value(choices, "result") or value(choices, "default") or "0"
            place = int(chosen) if chosen.isascii() and chosen.isdigit() and len(chosen) < _DIGITS else 0
            self._say("".join(entries[place : place + 1]), pieces)

    def _blank(self, element: "_Element", pieces: list[str]) -> None:
        self._say(_SIGNS[element.tag], pieces)

    def _sign(self, element: "_Element", pieces: list[str]) -> None:
        try:
            code = int(element.get(f"{W}char", ""), 16)
        except ValueError:
            return
        sign = from_symbol_font(code, element.get(f"{W}font", "")) if code >= 0 else "\ufffd"
        self._found.unknown_signs += sign == "\ufffd"
        self._say(sign, pieces)

    def _note(self, element: "_Element", pieces: list[str]) -> None:
        key = (element.tag.removeprefix(W).removesuffix("Reference"), element.get(f"{W}id", ""))
        if not all(self._fields):
            return
        found = self._found
        if key not in found.note_numbers:
            found.notes.append(key)
            found.note_numbers[key] = len(found.notes)
        pieces.append(f"[{found.note_numbers[key]}]")

    def _box(self, element: "_Element", pieces: list[str]) -> None:  # noqa: ARG002  # one signature for all leaves
        self._boxes.append(element)

    def _described(self, element: "_Element", pieces: list[str]) -> None:
        words = element.get("descr", "").strip()
        if self._raw and words:
            self._say(f"[{words}]", pieces)

    def _drawn(self, element: "_Element", pieces: list[str]) -> None:  # noqa: ARG002
        self._diagrams.extend(self._diagram(element.get(f"{R}dm", "")))

    def _chart(self, element: "_Element", pieces: list[str]) -> None:  # noqa: ARG002
        self._found.charts += 1

    def _ruby(self, element: "_Element", pieces: list[str]) -> None:
        base = element.find(f"{W}rubyBase")
        if base is not None:
            self._inline(base, pieces)
        reading = element.find(f"{W}rt")
        if reading is not None and self._raw:
            pieces.append("（")
            self._inline(reading, pieces)
            pieces.append("）")

    def _table(self, table: "_Element") -> Iterator[Paragraph | Table]:
        rows = [[list(self.read(cell)) for cell in _cells(row)] for row in self._rows(table)]
        yield from table_flow(rows)

    def _rows(self, table: "_Element") -> "Iterator[_Element]":
        for row in _inside(table, f"{W}tr"):
            gone = row.find(f"{W}trPr/{W}del")
            if gone is not None:
                self._deleted_row(row, gone)
                continue
            come = row.find(f"{W}trPr/{W}ins")
            if come is not None:
                self._changed(come)
            yield row

    def _deleted_row(self, row: "_Element", mark: "_Element") -> None:
        self._changed(mark)
        words = " ".join(each.text or "" for each in row.iter(f"{W}delText", f"{W}t"))
        self._found.deleted.append((mark.get(f"{W}author", ""), words))

    # What stands for something else than its own words.
    _LEAVES: ClassVar[dict[str, Callable[["Story", "_Element", list[str]], None]]] = {
        f"{W}tab": _blank,
        f"{W}ptab": _blank,
        f"{W}br": _blank,
        f"{W}cr": _blank,
        f"{W}noBreakHyphen": _blank,
        f"{W}softHyphen": _blank,
        f"{W}sym": _sign,
        f"{W}fldChar": _field,
        f"{W}footnoteReference": _note,
        f"{W}endnoteReference": _note,
        f"{W}txbxContent": _box,
        f"{W}ruby": _ruby,
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr": _described,
        "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": _drawn,
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": _chart,
    }


def _cells(row: "_Element") -> "Iterator[_Element]":
    return (cell for cell in _inside(row, f"{W}tc") if cell.find(f"{W}tcPr/{W}cellDel") is None)


def _inside(element: "_Element", tag: str) -> "Iterator[_Element]":
    """Yield the rows of a table or the cells of a row, those wrapped in controls included."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, tag)


def _alternative(element: "_Element") -> "_Element":
    """Return the first of several forms of one content; the others say the same for older programs."""
    return next((each for each in element if each.tag in (f"{MC}Choice", f"{MC}Fallback")), element)


def _text(element: "_Element") -> str:
    text = element.text or ""
    if element.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
        text = text.strip(" \t\r\n")
    return text.translate(_BLANKS) if not text.isprintable() else text


def _in_private_area(words: str) -> bool:
    return not words.isascii() and any("\uf020" <= each <= "\uf0ff" for each in words)


_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_DIGITS = 6
_BLANKS = str.maketrans("\t\r\n", "   ")
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_WRAPPERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"})
_NOT_TEXT = frozenset(
    f"{W}{name}"
    for name in (
        *("pPr", "rPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "customXmlPr"),
        *("smartTagPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "ffData", "fldData", "rubyPr", "rt"),
    )
)
