"""The lines of a PDF page and where they stand; the caller holds the lock under which pdfium may be asked."""

import ctypes
import math
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from statistics import median
from typing import Any, NamedTuple

from annotator.reading.pdf.cells import Word, in_halves, with_cells
from annotator.reading.pdf.right_to_left import RIGHT_TO_LEFT, is_right_to_left, spoken


class Line(NamedTuple):
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


def lines_of(pdfium: Any, page: Any, text_page: Any, text: str) -> tuple[list[Line], list[list[Line]]]:
    """Return the lines that stand upright when the page is shown, and the others gathered by how they are turned.

    ``text`` is the page's as FPDFText_GetText gives it: lines divided by CR LF, a hyphen at a line's end as U+FFFE.
    """
    shown_turn = 90 * pdfium.FPDFPage_GetRotation(page) % 360
    measure = _Measure(pdfium, text_page, text)
    by_turn = measure.lines(shown_turn)
    upright = measure.refined(_joined(by_turn.pop(0, [])), in_user_space=shown_turn == 0)
    return upright, [_joined(lines) for _, lines in sorted(by_turn.items())]


def _parts(row: str, place: int) -> Iterator[tuple[str, int]]:
    """Yield the printed lines that pdfium joined for the sake of a hyphen, each with its place in the text."""
    for part in _PARTS.findall(row):
        shown = part.strip()
        if shown:
            yield shown, place + len(part) - len(part.lstrip())
        place += len(part)


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
        self._ask = _loose_char_box(pdfium)
        self._page_address = ctypes.cast(text_page, ctypes.c_void_p).value
        self._box_address = ctypes.addressof(self._box)
        count = pdfium.FPDFText_CountChars(text_page)
        # pdfium counts in units of UTF-16, of which a character beyond the first plane takes two.
        self._has_special = not text.isascii() and _SPECIAL.search(text) is not None
        self._beyond = [match.start() for match in _BEYOND.finditer(text)] if self._has_special else []
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
        if not self._ask(self._page_address, index, self._box_address):
            return 0.0, 0.0, 0.0, 0.0
        left, top, right, bottom = self._edges
        return left, bottom, right, top

    def lines(self, shown_turn: int) -> dict[int, list[Line]]:
        """Return the lines by how many degrees clockwise they are turned on a page that is shown turned so far."""
        ask, page, box, edges = self._ask, self._page_address, self._box_address, self._edges
        plain = self._same and shown_turn == 0
        upright: list[Line] = []
        found = {0: upright}
        end = -2
        for row in self._text.split("\r\n"):
            first = end + 2
            end = first + len(row)
            shown = row.rstrip()
            last = first + len(shown) - 1
            # By far most lines are of this kind, and so they are not handed about.
            if plain and last > first and row[0] != " " and "\ufffe" not in row and "  " not in shown:
                ask(page, first, box)
                left, top, _, bottom = edges
                ask(page, last, box)
                left_2, top_2, right_2, bottom_2 = edges
                if left < left_2 and bottom == bottom_2:
                    highest = top if top > top_2 else top_2
                    upright.append(Line(shown, left, bottom, right_2, highest, top - bottom, first, last))
                    continue
            for part, place in _parts(row, first):
                turn, line = self._line(part, place, is_turned=shown_turn != 0)
                found.setdefault((turn + shown_turn) % 360, []).append(line)
        return found

    def _line(self, row: str, place: int, *, is_turned: bool) -> tuple[int, Line]:
        """Return by how many degrees clockwise a line is turned on its page, and the line."""
        first, last = self.index(place), self.index(place + len(row) - 1) + (row[-1] > "\uffff")
        left, bottom, right, top = self.box(first)
        left_2, bottom_2, right_2, top_2 = self.box(last)
        row = _SPACES.sub(" ", row.replace("\ufffe", "-"))
        if is_turned or left_2 <= left or abs(bottom_2 - bottom) > 0.2 * (left_2 - left):
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
        for number, line in enumerate(lines):
            if len(line.text) < longest:
                weight = self._weight(line.first)
                if weight > lightest:
                    weight = min(weight, self._weight(line.last))
                lightest = min(lightest, weight)
                lines[number] = Line(*line[:8], weight)
        if self._has_special and RIGHT_TO_LEFT.search(self._text):
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
        for number, line in enumerate(lines):
            if RIGHT_TO_LEFT.search(line.text):
                text = spoken(self._known(line), line.size, from_right=from_right)
                lines[number] = line._replace(text=text or line.text)

    def _known(self, line: Line) -> list[Word]:
        """Return the characters of a line that the file itself gives; for others pdfium takes what stands in fonts."""
        unknown = self._pdfium.FPDFText_HasUnicodeMapError
        return [one for one in self.characters(line) if unknown(self._text_page, one.first) != 1]

    def is_one_piece(self, line: Line) -> bool:
        """Tell whether the program that made the page wrote a line in one go."""
        of = self._pdfium.FPDFText_GetTextObject
        first, last = of(self._text_page, line.first), of(self._text_page, line.last)
        return bool(first and last) and ctypes.addressof(first.contents) == ctypes.addressof(last.contents)

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


# What needs more care than the letters of most texts: those of scripts from the right, those beyond the first plane.
_SPECIAL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010000-\U0010ffff]")
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


@cache
def _loose_char_box(pdfium: Any) -> Any:
    """Return FPDFText_GetLooseCharBox for bare addresses, which take a quarter less time to hand over than objects."""
    address = ctypes.cast(pdfium.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(address)


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
