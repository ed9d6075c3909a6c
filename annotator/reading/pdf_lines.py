"""The lines of a PDF page, where they stand and in which order pdfium gives them; what pdfium is asked is asked here.

pdfium must not be called by two threads at once, whatever the documents: every call is made under one lock. It is
built without JavaScript and without XFA, and nothing of a form, an action or an annotation is ever loaded.
"""

import ctypes
import math
import re
import threading
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from typing import Any

from annotator.reading.pdf_cells import Word, in_halves, with_cells
from annotator.reading.pdf_right_to_left import RIGHT_TO_LEFT, is_right_to_left, spoken

LOCK = threading.Lock()


@dataclass(slots=True)
class Line:
    """A line as it is printed; its edges in points, in a frame where its letters stand upright and y grows upwards.

    ``first`` and ``last`` are the indexes of its outer characters on the page; ``weight`` is that of the font where it
    was asked for, else 0; ``cells`` are its parts where wide gaps divide it like the row of a table.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    first: int = -1
    last: int = -1
    weight: int = 0
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page: its text as pdfium orders it, its upright lines, and those turned another way, by angle.

    ``number`` counts from 1. ``pictures`` says, of a page without text, that there are pictures on it; ``damaged`` that
    the page could not be read.
    """

    number: int
    text: str = ""
    lines: tuple[Line, ...] = ()
    turned: tuple[tuple[Line, ...], ...] = ()
    pictures: bool = False
    damaged: bool = False


class Document:
    """A PDF that is open; ``close`` it, or use it as a context manager. ``error`` is pdfium's, 0 where it opened."""

    def __init__(self, content: bytes, password: str = "") -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._content = content  # pdfium reads from these bytes until the document is closed
        secret = password.encode("utf-8", "replace") + b"\0" if password else None
        with LOCK:
            self._raw = pdfium.FPDF_LoadMemDocument64(content, len(content), secret)
            self.error = 0 if self._raw else int(pdfium.FPDF_GetLastError())
            self.page_count = int(pdfium.FPDF_GetPageCount(self._raw)) if self._raw else 0

    def __enter__(self) -> "Document":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give back what pdfium holds."""
        with LOCK:
            if self._raw:
                self._pdfium.FPDF_CloseDocument(self._raw)
            self._raw = None

    def entry(self, key: str) -> str:
        """Return an entry of the document information, such as Title; empty where there is none."""
        return self._words(lambda buffer, size: self._pdfium.FPDF_GetMetaText(self._raw, key.encode(), buffer, size))

    @property
    def language(self) -> str:
        """The language the document says it is in."""
        return self._words(lambda buffer, size: self._pdfium.FPDFCatalog_GetLanguage(self._raw, buffer, size))

    def page(self, number: int, longest: int) -> Page:
        """Read a page, counted from 1, of no more than ``longest`` characters."""
        with LOCK, self._text_page(number) as (page, text_page):
            if not text_page:
                return Page(number, damaged=True)
            text = _text(self._pdfium, text_page, longest)
            if not text.strip():
                return Page(number, pictures=_has_pictures(self._pdfium, page))
            upright, turned = _upright_and_turned(self._pdfium, page, text_page, text)
        return Page(number, text, tuple(upright), tuple(tuple(lines) for lines in turned))

    @contextmanager
    def _text_page(self, number: int) -> Iterator[tuple[Any, Any]]:
        page = self._pdfium.FPDF_LoadPage(self._raw, number - 1)
        text_page = self._pdfium.FPDFText_LoadPage(page) if page else None
        try:
            yield page, text_page
        finally:
            if text_page:
                self._pdfium.FPDFText_ClosePage(text_page)
            if page:
                self._pdfium.FPDF_ClosePage(page)

    def _words(self, ask: Any) -> str:
        with LOCK:
            buffer = (ctypes.c_ushort * _LONGEST_ENTRY)()
            size = int(ask(buffer, 2 * _LONGEST_ENTRY))
        if not 2 < size <= 2 * _LONGEST_ENTRY:
            return ""  # what is longer is not given at all
        return bytes(memoryview(buffer).cast("B")[: size - 2]).decode("utf-16-le", "replace").replace("\0", "")


_LONGEST_ENTRY = 2_000


def _text(pdfium: Any, text_page: Any, longest: int) -> str:
    """Return the characters of a page in pdfium's order, lines divided by CR LF, a hyphen at a line's end as U+FFFE."""
    count = min(pdfium.FPDFText_CountChars(text_page), longest)
    if count <= 0:
        return ""
    # A character may take two units, and a NUL follows.
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    units = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    return bytes(memoryview(buffer).cast("B")[: 2 * max(0, units - 1)]).decode("utf-16-le", "replace")


def _has_pictures(pdfium: Any, page: Any) -> bool:
    """Tell whether there is something to see: pictures, or letters drawn as shapes."""
    return bool(pdfium.FPDFPage_CountObjects(page) > 0)


def _upright_and_turned(pdfium: Any, page: Any, text_page: Any, text: str) -> tuple[list[Line], list[list[Line]]]:
    """Return the lines that stand upright when the page is shown, and the others gathered by how they are turned."""
    shown_turn = 90 * pdfium.FPDFPage_GetRotation(page) % 360
    by_turn: dict[int, list[Line]] = {}
    measure = _Measure(pdfium, text_page, text)
    for row, place in _rows(text):
        turn, line = measure.line(row, place, asked=shown_turn != 0)
        turn = (turn + shown_turn) % 360
        if turn in by_turn:
            by_turn[turn].append(line)
        else:
            by_turn[turn] = [line]
    upright = measure.refined(_joined(by_turn.pop(0, [])), in_user_space=shown_turn == 0)
    return upright, [_joined(lines) for _, lines in sorted(by_turn.items())]


def _rows(text: str) -> Iterator[tuple[str, int]]:
    """Yield the printed lines and where each begins; a line that a hyphen ends keeps it."""
    place = 0
    for row in text.split("\r\n"):
        start = place
        place += len(row) + 2
        for part in _PARTS.findall(row) if "\ufffe" in row else (row,):
            shown = part.lstrip()
            if shown:
                yield shown.rstrip(), start + len(part) - len(shown)
            start += len(part)


_PARTS = re.compile("[^\ufffe]*\ufffe|[^\ufffe]+")
_SPACES = re.compile(" {2,}")


class _Measure:
    """Asks pdfium for the place of each line, by its first and last character: to ask for each would take too long."""

    def __init__(self, pdfium: Any, text_page: Any, text: str) -> None:
        self._pdfium = pdfium
        self._text_page = text_page
        self._text = text
        self._box = pdfium.FS_RECTF()
        # The edges as they stand in memory: left, top, right, bottom.
        self._edges = memoryview(self._box).cast("B").cast("f")
        self._ask = pdfium.FPDFText_GetLooseCharBox
        count = pdfium.FPDFText_CountChars(text_page)
        # pdfium counts in units of UTF-16, of which a character beyond the first plane takes two.
        self._beyond = [] if text.isascii() else [match.start() for match in _BEYOND.finditer(text)]
        end = len(text) + len(self._beyond) - 1
        # Characters without a meaning are on the page and not in its text; where there are none, indexes are the same.
        self._counted = end >= 0 and pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, end) == end < count
        self._same = self._counted and not self._beyond

    def index(self, place: int) -> int:
        """Return the index on the page of the first unit of the character at a place of the text."""
        place += bisect_left(self._beyond, place)
        if self._counted:
            return place
        return max(0, int(self._pdfium.FPDFText_GetCharIndexFromTextIndex(self._text_page, place)))

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Return left, bottom, right, top of a character, as high as its font."""
        if not self._ask(self._text_page, index, self._box):
            return 0.0, 0.0, 0.0, 0.0
        left, top, right, bottom = self._edges
        return left, bottom, right, top

    def line(self, row: str, place: int, *, asked: bool) -> tuple[int, Line]:
        """Return by how many degrees a line is turned clockwise, and the line; with ``asked`` nothing is assumed."""
        first, last = place, place + len(row) - 1
        if not self._same:
            first, last = self.index(first), self.index(last) + (row[-1] > "\uffff")
        self._ask(self._text_page, first, self._box)
        left, top, right, bottom = self._edges
        self._ask(self._text_page, last, self._box)
        left_2, top_2, right_2, bottom_2 = self._edges
        if row[-1] == "\ufffe":
            row = row[:-1] + "-"
        if "  " in row:
            row = _SPACES.sub(" ", row)
        if left < left_2 and bottom == bottom_2 and not asked:
            return 0, Line(row, left, bottom, right_2, top if top > top_2 else top_2, top - bottom, first, last)
        if asked or left_2 <= left or abs(bottom_2 - bottom) > 0.2 * (left_2 - left):
            turn = self._turn(first, last)
            if turn:
                return self._turned(row, first, last, turn)
        size = max(top - bottom, top_2 - bottom_2)
        edges = min(left, left_2), min(bottom, bottom_2), max(right, right_2), max(top, top_2)
        return 0, Line(row, *edges, size, first, last)

    def _turn(self, first: int, last: int) -> int:
        """Return the angle of a line in whole degrees, clockwise; 90 also for letters that stand below one another."""
        angle = round(math.degrees(self._pdfium.FPDFText_GetCharAngle(self._text_page, first))) % 360
        if angle == 0 and last - first >= 2:
            left, bottom, right, top = self.box(first)
            left_2, _, _, top_2 = self.box(last)
            if abs(left_2 - left) < 0.5 * (right - left) and top - top_2 > 1.5 * (top - bottom):
                return 90
        nearest = round(angle / 90) * 90
        return nearest % 360 if abs(nearest - angle) <= 2 else angle

    def _turned(self, row: str, first: int, last: int, turn: int) -> tuple[int, Line]:
        """Return a line in the frame that turns with it."""
        along, up = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        boxes = self.box(first), self.box(last)
        if turn % 90:
            # The box of a slanted letter is larger than the letter.
            boxes = tuple(_shrunk(box) for box in boxes)  # type: ignore[assignment]
        points = [(x, y) for box in boxes for x in box[::2] for y in box[1::2]]
        across = [x * along - y * up for x, y in points]
        height = [x * up + y * along for x, y in points]
        size = max(height[:4]) - min(height[:4])
        return turn, Line(row, min(across), min(height), max(across), max(height), size, first, last)

    def refined(self, lines: list[Line], *, in_user_space: bool) -> list[Line]:
        """Return lines with what only some are asked for: font weights, cells of tables, halves across a gutter."""
        if not lines:
            return lines
        longest = _SHORT * median([len(line.text) for line in lines]) if len(lines) >= _FEW_LINES else _LONGEST_LINE
        lightest = 1_000
        for line in lines:
            if len(line.text) < longest:
                line.weight = self._weight(line.first)
                if line.weight > lightest:
                    line.weight = min(line.weight, self._weight(line.last))
                lightest = min(lightest, line.weight)
        if not self._text.isascii():
            self._turn_about(lines)
        if not in_user_space:
            return lines
        return with_cells(in_halves(lines, self), self)

    def _weight(self, index: int) -> int:
        """Return the weight of the font of a character, 400 as usual and 700 for bold where only its name tells."""
        weight = int(self._pdfium.FPDFText_GetFontWeight(self._text_page, index))
        if weight > 0:
            return weight
        name = ctypes.create_string_buffer(100)
        self._pdfium.FPDFText_GetFontInfo(self._text_page, index, name, len(name), None)
        return 700 if b"bold" in name.raw.lower() else 400

    def _turn_about(self, lines: list[Line]) -> None:
        """Put the lines that run from the right into the order in which they are spoken."""
        from_right = is_right_to_left([self._text])
        for line in lines:
            if RIGHT_TO_LEFT.search(line.text):
                line.text = spoken(self._known(line), line.size, from_right=from_right) or line.text

    def _known(self, line: Line) -> list[Word]:
        """Return the characters of a line that the file itself gives; for others pdfium takes what stands in fonts."""
        unknown = self._pdfium.FPDFText_HasUnicodeMapError
        return [one for one in self.characters(line) if unknown(self._text_page, one.first) != 1]

    def is_one_piece(self, line: Line) -> bool:
        """Tell whether the program that made the page wrote a line in one go."""
        of = self._pdfium.FPDFText_GetTextObject
        address = ctypes.c_void_p
        first, last = (ctypes.cast(of(self._text_page, index), address).value for index in (line.first, line.last))
        return first is not None and first == last

    def strip(self, left: float, right: float, bottom: float, top: float) -> int:
        """Return how many characters stand in an upright strip of the page."""
        return int(self._pdfium.FPDFText_GetBoundedText(self._text_page, left, top, right, bottom, None, 0))

    def words(self, line: Line) -> list[Word]:
        """Return the words of a line with their edges."""
        found = []
        if self._same:
            row = self._text[line.first : line.last + 1]
            for match in _WORD.finditer(row):
                first, last = line.first + match.start(), line.first + match.end() - 1
                left, _, right, _ = self.box(first)
                if last > first:
                    right = self.box(last)[2]
                found.append(Word(match[0].replace("\ufffe", "-"), left, right, first, last))
            return found
        for character in self.characters(line):
            if character.text.isspace():
                continue
            if found and found[-1].last == character.first - 1:
                begun = found[-1]
                text = begun.text + character.text
                found[-1] = Word(text, begun.left, character.right, begun.first, character.last)
            else:
                found.append(character)
        return found

    def characters(self, line: Line) -> list[Word]:
        """Return the characters of a line with their edges."""
        found: list[Word] = []
        for index in range(line.first, line.last + 1):
            code = self._pdfium.FPDFText_GetUnicode(self._text_page, index)
            left, _, right, _ = self.box(index)
            if 0xDC00 <= code < 0xE000 and found and "\ud800" <= found[-1].text < "\udc00":
                whole = (found[-1].text + chr(code)).encode("utf-16-le", "surrogatepass").decode("utf-16-le")
                found[-1] = Word(whole, left, right, index - 1, index)
            else:
                character = "-" if code in (0xFFFE, 2) else chr(code) if code < 0x110000 else "\ufffd"
                found.append(Word(character, left, right, index, index))
        return found


_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_WORD = re.compile(r"[^ \r\n]+")
# Only a line that is shorter than most can be a heading in bold.
_SHORT = 0.8
_FEW_LINES = 12
_LONGEST_LINE = 1_000


def _shrunk(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    left, bottom, right, top = box
    x, y, half = (left + right) / 2, (bottom + top) / 2, (right - left + top - bottom) / 8
    return x - half, y - half, x + half, y + half


def _joined(lines: list[Line]) -> list[Line]:
    """Join what stands on one line and touches: pdfium divides it at raised and lowered letters."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        # Most lines begin further left, where the line before them is long past.
        if before is not None and line.left > before.right - 0.5 * line.size and _touch(before, line):
            # A raised digit that marks a note must not lengthen the number before it.
            digits = before.text[-1].isdigit() and line.text[0].isdigit()
            between = "" if line.left - before.right < 0.15 * before.size and not digits else " "
            found[-1] = Line(
                before.text + between + line.text,
                before.left,
                min(before.bottom, line.bottom),
                max(before.right, line.right),
                max(before.top, line.top),
                max(before.size, line.size),
                before.first,
                line.last,
            )
        else:
            found.append(line)
    return found


def _touch(before: Line, line: Line) -> bool:
    if line.bottom > before.top or line.top < before.bottom:
        return False
    overlap = min(before.top, line.top) - max(before.bottom, line.bottom)
    return overlap > 0.6 * min(before.size, line.size) and line.left - before.right < 1.2 * before.size
