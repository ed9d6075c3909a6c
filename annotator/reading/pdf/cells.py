"""Lines of a PDF that wide gaps divide: rows of tables into cells, lines across two columns into halves."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from annotator.reading.pdf.lines import Line


class Word(NamedTuple):
    """A word of a line, its edges in points, and the indexes of its outer characters on the page."""

    text: str
    left: float
    right: float
    first: int
    last: int


class Measure(Protocol):
    """What can be asked about the page."""

    def words(self, line: Line) -> list[Word]:
        """Return the words of a line with their edges."""

    def is_one_piece(self, line: Line) -> bool:
        """Tell whether the program that made the page wrote a line in one go."""

    def strip(self, left: float, right: float, bottom: float, top: float) -> int:
        """Return how many characters stand in an upright strip of the page."""


def with_cells(lines: list[Line], measure: Measure) -> list[Line]:
    """Divide neighbouring lines that are much wider than their letters into cells."""
    wide = {
        number
        for number, line in enumerate(lines)
        if line.right - line.left > _WIDE * line.size * len(line.text) and _is_wide(line)
    }
    if not wide:
        return lines
    pending = [number for number in wide if wide & {number - 1, number + 1}]
    found, asked = list(lines), set(pending)
    while pending:
        number = pending.pop()
        line = found[number]
        cells = _cells(measure.words(line), _CELL_GAP * line.size)
        if len(cells) > 1 and not (len(cells) == 2 and _MARK.fullmatch(cells[0])):
            found[number] = line._replace(cells=cells)
            # A row with long words may not be wide; its neighbours tell.
            near = {number - 1, number + 1} - asked - {-1, len(found)}
            asked |= near
            pending += near
    return found


def in_halves(lines: list[Line], measure: Measure) -> list[Line]:
    """Divide lines that run across two columns; some programs print a page of columns row by row.

    Such lines are dense, cross the middle of the page, and hardly one has a letter in the strip there.
    """
    if len(lines) < _MIN_ROWS:
        return lines
    left, right = min([line.left for line in lines]), max([line.right for line in lines])
    least = _MOST * (right - left)
    for line in lines[1 :: len(lines) // 4]:
        if line.right - line.left > least and measure.is_one_piece(line):
            return lines
    across = [line for line in lines if line.right - line.left > least and not _is_wide(line)]
    divided = {line.first for line in across}
    if len(across) < max(_MIN_ROWS, len(lines) // 2):
        return lines
    middle, half = (left + right) / 2, 0.25 * across[0].size
    if measure.strip(middle - half, middle + half, across[-1].bottom, across[0].top) > len(across) // 8:
        return lines
    found: list[Line] = []
    for line in lines:
        found.extend(_halves(line, middle, measure) if line.first in divided else [line])
    return found


_MIN_ROWS = 8
_MOST = 0.8
_CELL_GAP = 0.85
# Letters of a book are half as wide as their font is high; where a line needs more, there are gaps in it.
_WIDE = 0.66
_MARK = re.compile(r"\(?\w{1,3}[.)]|\W")
_FULL_WIDTH = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


def _is_wide(line: Line) -> bool:
    letters = len(line.text)
    if letters < 3 or line.right - line.left < _WIDE * line.size * letters:
        return False
    return not _FULL_WIDTH.search(line.text)


def _cells(words: list[Word], least: float) -> tuple[str, ...]:
    """Return the parts of a line between gaps of at least so many points."""
    found: list[list[str]] = []
    before: Word | None = None
    for word in words:
        if before is None or word.left - before.right >= least:
            found.append([])
        found[-1].append(word.text)
        before = word
    return tuple(" ".join(cell) for cell in found)


def _halves(line: Line, middle: float, measure: Measure) -> list[Line]:
    words = measure.words(line)
    for number, (before, after) in enumerate(pairwise(words), 1):
        if before.right <= middle <= after.left:
            return [
                line._replace(
                    text=" ".join(word.text for word in half),
                    left=half[0].left,
                    right=half[-1].right,
                    first=half[0].first,
                    last=half[-1].last,
                )
                for half in (words[:number], words[number:])
            ]
    return [line]
