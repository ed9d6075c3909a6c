"""One piece of an article set in lines: where its characters stand, and which character stands at a point."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextLayout, QTextLine

from annotator.desktop.article.paragraphs import word_at
from annotator.domain.articles import Block
from annotator.domain.spans import Span
from annotator.domain.utf16 import Utf16Map


class SetLine(NamedTuple):
    """A line in its place; ``first`` and ``last`` count UTF-16 units of the piece, the rest pixels in the piece.

    ``cell`` is the number of its cell in a row of a table, whose cells stand side by side.
    """

    line: QTextLine
    top: int
    pitch: int
    baseline: int
    first: int
    last: int
    cell: int = 0


class Box(NamedTuple):
    """The place of neighbouring characters on one line, in pixels of the piece."""

    left: float
    right: float
    top: float
    bottom: float
    baseline: float


class LaidParagraph:
    """A piece as Qt sets it. Positions are code points of the whole text, points are pixels from its upper left."""

    def __init__(
        self,
        span: Span,
        words: str,
        layout: QTextLayout,
        lines: list[SetLine],
        *,
        height: int,
        right_to_left: bool,
        bidirectional: bool,
        block: Block | None,
        begins_block: bool,
        ascent: float,
        descent: float,
    ) -> None:
        self.span = span
        self.height = height
        self.right_to_left = right_to_left
        self.block = block
        self.begins_block = begins_block
        self.ascent = ascent
        self.descent = descent
        self._words = words
        self._layout = layout
        self._lines = lines
        self._bidirectional = bidirectional
        self._units = Utf16Map(words)
        self._length = self._units.to_utf16(len(words))
        self._boxes: dict[tuple[int, int], list[Box]] = {}

    @property
    def line_count(self) -> int:
        """How many lines it has; at least one."""
        return len(self._lines)

    @property
    def bottom(self) -> int:
        """Where the last line ends; below is air."""
        if not self.in_columns:
            return self._lines[-1].top + self._lines[-1].pitch
        return max(line.top + line.pitch for line in self._lines)

    @property
    def in_columns(self) -> bool:
        """Whether lines stand side by side: the cells of a row."""
        return self._lines[-1].cell > 0

    @property
    def first_character(self) -> str:
        """Its first character that is no space, or nothing."""
        return self._words.lstrip()[:1]

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw the words in the painter's pen with the upper left of the piece at ``at``."""
        self._layout.draw(painter, at)

    def line_at(self, position: int, *, upstream: bool = False) -> int:
        """Return the line of ``position``; ``upstream`` prefers the end of a line to the start of the next."""
        unit = self._unit(position)
        for number, line in enumerate(self._lines):
            if unit < line.last or (upstream and unit == line.last):
                return number
        return len(self._lines) - 1

    def line_top(self, number: int) -> int:
        """Return the upper edge of a line."""
        return self._lines[number].top

    def line_span(self, number: int) -> Span:
        """Return what stands on a line, with the space at which it was wrapped."""
        line = self._lines[number]
        return Span(self._position(line.first), self._position(line.last))

    def line_end(self, number: int) -> int:
        """Return the position after the last character that is seen on a line."""
        return self._position(self._seen_end(number))

    def line_at_y(self, y: float, x: float = 0.0) -> int:
        """Return the line at a height; the first or last beyond either end. Of lines side by side the one at ``x``."""
        numbers = self._numbers_at(x)
        for number in numbers:
            line = self._lines[number]
            if y < line.top + line.pitch:
                return number
        return numbers[-1]

    def end_at_y(self, y: float) -> int:
        """Return the end of what is seen down to a height."""
        return self.span.end if self.in_columns else self.line_span(self.line_at_y(y)).end

    def line_beside(self, number: int, *, down: bool) -> int | None:
        """Return the line below or above another; None where that is in another piece."""
        beside = number + (1 if down else -1)
        if 0 <= beside < len(self._lines) and self._lines[beside].cell == self._lines[number].cell:
            return beside
        return None

    def edge_line(self, x: float, *, last: bool) -> int:
        """Return the first or the last line, as one comes to it from above or below at ``x``."""
        return self._numbers_at(x)[-1 if last else 0]

    def caret(self, position: int, *, upstream: bool = False) -> Box:
        """Return the place of a caret: a box without width."""
        line = self._lines[self.line_at(position, upstream=upstream)]
        x = _x(line.line, self._unit(position))
        return self._box(line, x, x)

    def edge(self, character: int, *, trailing: bool) -> Box:
        """Return where a character begins, or ``trailing`` ends: a box without width.

        A caret stands between two characters, which may be far apart where directions meet; an edge belongs to one.
        """
        line = self._lines[self.line_at(character)]
        unit = self._unit(character + 1) - 1 if trailing else self._unit(character)
        x = _ends(line.line, unit)[trailing]
        return self._box(line, x, x)

    def boxes(self, start: int, end: int) -> list[Box]:
        """Return where ``start``–``end`` is seen: a box a line, several where directions meet, no space at a wrap."""
        key = (start, end)
        boxes = self._boxes.get(key)
        if boxes is None:
            first, last = self._unit(start), self._unit(end)
            boxes = self._boxes[key] = [
                self._box(self._lines[number], left, right)
                for number, a, b in self._parts(first, last)
                for left, right in self._stretches(self._lines[number].line, a, b)
            ]
        return boxes

    def position_on_line(self, number: int, x: float) -> tuple[int, bool]:
        """Return the position nearest to ``x`` on a line, and whether it is the end of a line wrapped there."""
        line = self._lines[number]
        seen = line.line.naturalTextRect()
        if x < seen.left() if self.right_to_left else x > seen.right():
            # Qt stays before the last character of a wrapped line, even where no space was left out at the wrap.
            unit = self._seen_end(number)
        else:
            unit = line.line.xToCursor(x)
        if not self._layout.isValidCursorPosition(unit):
            unit = self._layout.previousCursorPosition(unit)
        at_end = unit == line.last and number < len(self._lines) - 1
        return self._position(unit), at_end

    def covers(self, x: float, y: float) -> bool:
        """Tell whether the point lies on words rather than beside them."""
        line = self._lines[self.line_at_y(y, x)]
        if not line.top <= y < line.top + line.pitch:
            return False
        words = line.line.naturalTextRect()
        return words.left() <= x <= words.right()

    def character_at(self, x: float, y: float) -> int | None:
        """Return the character under a point, None where there is none; unlike a caret, it does not round."""
        if not self.covers(x, y):
            return None
        line = self._lines[self.line_at_y(y, x)]
        unit = line.line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return self._position(min(unit, max(0, self._length - 1)))

    def step(self, position: int, *, rightwards: bool) -> int | None:
        """Return the neighbouring caret position as seen on screen; None beyond the edge of the piece."""
        unit = self._unit(position)
        move = self._layout.rightCursorPosition if rightwards else self._layout.leftCursorPosition
        moved = move(unit)
        return None if moved == unit else self._position(moved)

    def next_word(self, position: int) -> int | None:
        """Return the start of the next word; None at the end of the piece."""
        unit = self._unit(position)
        moved = self._layout.nextCursorPosition(unit, QTextLayout.CursorMode.SkipWords)
        return None if moved == unit else self._position(moved)

    def previous_word(self, position: int) -> int | None:
        """Return the start of this or the previous word; None at the start of the piece."""
        unit = self._unit(position)
        moved = self._layout.previousCursorPosition(unit, QTextLayout.CursorMode.SkipWords)
        return None if moved == unit else self._position(moved)

    def whole(self, position: int) -> int:
        """Return ``position``, or the start of the grapheme that it would split."""
        unit = self._unit(position)
        if self._layout.isValidCursorPosition(unit):
            return position
        return self._position(self._layout.previousCursorPosition(unit))

    def word_around(self, position: int) -> Span:
        """Return the word around ``position``."""
        return word_at(self._words, position - self.span.start).shifted(self.span.start)

    def _numbers_at(self, x: float) -> Sequence[int]:
        """Return the lines that stand below each other at ``x``: all, or those of the cell there."""
        if not self.in_columns:
            return range(len(self._lines))

        def distance(line: SetLine) -> float:
            left = line.line.x()
            return max(left - x, x - left - line.line.width(), 0.0)

        cell = min(self._lines, key=distance).cell
        return [number for number, line in enumerate(self._lines) if line.cell == cell]

    def _unit(self, position: int) -> int:
        inside = min(max(position - self.span.start, 0), len(self._words))
        return self._units.to_utf16(inside)

    def _position(self, unit: int) -> int:
        return self.span.start + self._units.to_code_points(unit)

    def _seen_end(self, number: int) -> int:
        """Where the visible words of a line end, in units: before the space at which the line was wrapped."""
        line = self._lines[number]
        if number == len(self._lines) - 1:
            return line.last
        start, end = self._units.to_code_points(line.first), self._units.to_code_points(line.last)
        return self._units.to_utf16(start + len(self._words[start:end].rstrip()))

    def _parts(self, first: int, last: int) -> Iterator[tuple[int, int, int]]:
        """Yield the lines that hold ``first``–``last``, each with the part that is seen on it; all in units."""
        for number, line in enumerate(self._lines):
            if line.first >= last:
                return
            a, b = max(first, line.first), min(last, self._seen_end(number))
            if a < b:
                yield number, a, b

    def _stretches(self, line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
        """Return the stretches of x that units ``first``–``last`` of one line take, from left to right."""
        if not self._bidirectional:
            ends = sorted((_x(line, first), _x(line, last)))
            return [(ends[0], ends[1])]
        # Neighbours in the text may stand far apart on screen: take each character, then join those that touch.
        edges = sorted(tuple(sorted(_ends(line, unit))) for unit in range(first, last))
        joined: list[tuple[float, float]] = []
        for left, right in edges:
            if right <= left:
                continue
            if joined and left <= joined[-1][1] + 0.5:
                joined[-1] = (joined[-1][0], max(joined[-1][1], right))
            else:
                joined.append((left, right))
        return joined

    def _box(self, line: SetLine, left: float, right: float) -> Box:
        return Box(
            left, right, line.baseline - round(self.ascent * 0.9), line.baseline + round(self.descent), line.baseline
        )


def rectangle(box: Box, dx: float = 0.0, dy: float = 0.0) -> QRectF:
    """Return a box as a rectangle, moved by ``dx`` and ``dy``."""
    return QRectF(box.left + dx, box.top + dy, box.right - box.left, box.bottom - box.top)


def _x(line: QTextLine, unit: int, *, trailing: bool = False) -> float:
    edge = QTextLine.Edge.Trailing if trailing else QTextLine.Edge.Leading
    x, _ = cast("tuple[float, int]", line.cursorToX(unit, edge))
    return x


def _ends(line: QTextLine, unit: int) -> tuple[float, float]:
    """Return where a character begins and where it ends, in the order in which it is read."""
    leading, trailing = _x(line, unit), _x(line, unit, trailing=True)
    if leading != trailing:
        return leading, trailing
    # Of the first character of a run against the direction of the paragraph, Qt tells the far end of the run twice.
    for run in line.glyphRuns(unit, 1):
        place = run.boundingRect()
        if place.width() > 0:
            return (place.right(), place.left()) if run.isRightToLeft() else (place.left(), place.right())
    return leading, trailing
