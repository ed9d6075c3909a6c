"""A text cut into the pieces that are laid out one by one: its paragraphs, and parts of very long ones."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain

from PySide6.QtCore import QTextBoundaryFinder

from annotator.domain.articles import Block
from annotator.domain.spans import Span
from annotator.domain.utf16 import Utf16Map

LONGEST_PIECE = 3000
"""Code points laid out as one: a line of 5 MB would take Qt many seconds, a piece of this length some milliseconds."""

_SHORTEST_CUT = LONGEST_PIECE // 2
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\s+|[。！？]")
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
_BIDIRECTIONAL = re.compile(_RIGHT_TO_LEFT[:-1] + "\u200f\u202b\u202e\u2067]")


def is_parted_by_blank_lines(text: str) -> bool:
    """Tell whether paragraphs are set apart by empty lines, so that a single newline is a mere line break."""
    return _are_parted(text, list(map(len, text.split("\n"))))


class Paragraphs:
    """The pieces of one text, numbered from 0; there is always at least one. Everything counts code points.

    ``blank_lines_part`` says of an excerpt how the whole text is parted.
    """

    def __init__(self, text: str, blocks: Sequence[Block] = (), *, blank_lines_part: bool | None = None) -> None:
        self.text = text
        lengths = list(map(len, text.split("\n")))
        # Each paragraph starts after the one before it and its newline; accumulate keeps 100,000 of them out of Python.
        starts = list(accumulate(chain((0,), map((1).__add__, lengths[:-1]))))
        self.blank_lines_part = _are_parted(text, lengths) if blank_lines_part is None else blank_lines_part
        if max(lengths) > LONGEST_PIECE:
            starts, lengths = _cut_long_ones(text, starts, lengths)
        self.starts = starts
        self.lengths = lengths
        self._blocks = self._place_blocks(blocks)
        self.numbered_starts: Sequence[int] = ()
        """Where the paragraphs start that have numbers; counted elsewhere, for it takes a while in a long text."""

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, index: int) -> Span:
        """Return where the piece stands, without its newline."""
        start = self.starts[index]
        return Span(start, start + self.lengths[index])

    def number(self, index: int) -> int | None:
        """Return the number, from 1, of the paragraph that begins with the piece; None where none does."""
        starts = self.numbered_starts
        place = bisect_left(starts, self.starts[index])
        return place + 1 if place < len(starts) and starts[place] == self.starts[index] else None

    def words(self, index: int) -> str:
        """Return the words of the piece."""
        start = self.starts[index]
        return self.text[start : start + self.lengths[index]]

    def index_at(self, position: int) -> int:
        """Return the piece that holds ``position``; the end of a piece belongs to it unless the next starts there."""
        return max(0, bisect_right(self.starts, position) - 1)

    def continues(self, index: int) -> bool:
        """Tell whether the paragraph goes on in the next piece."""
        return index + 1 < len(self.starts) and self.starts[index] + self.lengths[index] == self.starts[index + 1]

    def follows_on(self, index: int) -> bool:
        """Tell whether the piece goes on with the paragraph of the one before."""
        return index > 0 and self.continues(index - 1)

    def paragraph_at(self, position: int) -> Span:
        """Return the whole paragraph around ``position``, however many pieces it has."""
        end = self.text.find("\n", position)
        return Span(self.text.rfind("\n", 0, position) + 1, len(self.text) if end < 0 else end)

    def block(self, index: int) -> Block | None:
        """Return the innermost block that the piece lies in, None for a plain paragraph."""
        return self._blocks.get(index)

    def blocks(self) -> dict[int, Block]:
        """Return the blocks by the number of their pieces."""
        return self._blocks

    def reads_right_to_left(self, index: int) -> bool:
        """Tell the direction of the paragraph that the piece is part of: that of its first letter (UAX 9, P2–P3)."""
        return _first_letter_is_right_to_left(self.text, self.paragraph_at(self.starts[index]).start)

    def is_bidirectional(self, index: int) -> bool:
        """Tell whether the order on screen may differ from the order in the text."""
        start = self.starts[index]
        return _BIDIRECTIONAL.search(self.text, start, start + self.lengths[index]) is not None

    def _place_blocks(self, blocks: Sequence[Block]) -> dict[int, Block]:
        placed: dict[int, Block] = {}
        # Outer blocks first, so that an inner one has the last word.
        for block in sorted(blocks, key=lambda block: (block.start, -block.end)):
            last = max(block.start, block.end - 1)
            for index in range(self.index_at(block.start), self.index_at(last) + 1):
                placed[index] = block
        return placed


def word_at(words: str, position: int) -> Span:
    """Return the word, run of spaces or sign around ``position`` in ``words`` (UAX 29)."""
    if not words:
        return Span(0, 0)
    units = Utf16Map(words)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, words)
    at = min(units.to_utf16(position), units.to_utf16(len(words)) - 1)
    finder.setPosition(at)
    start = at if finder.isAtBoundary() else max(0, finder.toPreviousBoundary())
    finder.setPosition(at)
    end = finder.toNextBoundary()
    return Span(units.to_code_points(start), len(words) if end < 0 else units.to_code_points(end))


def sentence_at(text: str, position: int) -> Span:
    """Return the sentence around ``position`` within its paragraph (UAX 29), for want of a better finder."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    end = len(text) if end < 0 else end
    start, end = max(start, position - LONGEST_PIECE), min(end, position + LONGEST_PIECE)
    words = text[start:end]
    if not words:
        return Span(start, start)
    units = Utf16Map(words)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, words)
    at = min(units.to_utf16(position - start), units.to_utf16(len(words)) - 1)
    finder.setPosition(at)
    first = at if finder.isAtBoundary() else max(0, finder.toPreviousBoundary())
    finder.setPosition(at)
    last = finder.toNextBoundary()
    return Span(start + units.to_code_points(first), end if last < 0 else start + units.to_code_points(last)).trimmed(
        text
    )


def _are_parted(text: str, lengths: list[int]) -> bool:
    return text.rstrip("\n").count("\n\n") >= 0.3 * (len(lengths) - lengths.count(0))


def _cut_long_ones(text: str, starts: list[int], lengths: list[int]) -> tuple[list[int], list[int]]:
    """Return starts and lengths with every paragraph over the limit cut into pieces."""
    new_starts: list[int] = []
    new_lengths: list[int] = []
    done = 0
    for index in [i for i, length in enumerate(lengths) if length > LONGEST_PIECE]:
        new_starts += starts[done:index]
        new_lengths += lengths[done:index]
        start, end = starts[index], starts[index] + lengths[index]
        while end - start > LONGEST_PIECE:
            cut = _cut(text, start)
            new_starts.append(start)
            new_lengths.append(cut - start)
            start = cut
        new_starts.append(start)
        new_lengths.append(end - start)
        done = index + 1
    return new_starts + starts[done:], new_lengths + lengths[done:]


def _cut(text: str, start: int) -> int:
    """Return where the piece from ``start`` ends: after a sentence, else after a space, else between two graphemes."""
    first, last = start + _SHORTEST_CUT, start + LONGEST_PIECE
    cut = 0
    for found in _SENTENCE_END.finditer(text, first, last):
        cut = found.end()
    if cut:
        return cut
    space = text.rfind(" ", first, last)
    if space >= 0:
        return space + 1
    # A few hundred code points are more than any grapheme has.
    window = text[last - 200 : last + 1]
    units = Utf16Map(window)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, window)
    finder.setPosition(units.to_utf16(200))
    if finder.isAtBoundary():
        return last
    before = finder.toPreviousBoundary()
    return last if before <= 0 else last - 200 + units.to_code_points(before)


_STRONG = re.compile(r"[^\W\d_]")


def _first_letter_is_right_to_left(text: str, start: int) -> bool:
    letter = _STRONG.search(text, start, start + LONGEST_PIECE)
    return letter is not None and re.match(_RIGHT_TO_LEFT, letter.group()) is not None
