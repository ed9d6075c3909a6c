"""Two texts written as one, with what was removed and what was added; long stretches that are the same are folded."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from annotator.desktop.article.paragraphs import is_parted_by_blank_lines
from annotator.desktop.translation import figure
from annotator.desktop.versions.signs import visible
from annotator.domain.articles import Block
from annotator.domain.edits import Edit
from annotator.domain.spans import Span

AROUND = 1
"""Paragraphs that are the same shown before and after a change."""

_LEAST_FOLDED = 3
"""Lines worth folding: fewer would be replaced by a line that says nothing."""


@dataclass(frozen=True, slots=True)
class Fold:
    """A line that stands for others: ``number`` names it, ``start`` is where the line starts in what is shown."""

    number: int
    start: int
    paragraphs: int


@dataclass(frozen=True, slots=True)
class ShownDifference:
    """What is to be read; all places are code points of ``text``, which is made to be looked at and nothing else."""

    text: str
    removed: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()
    changes: tuple[Span, ...] = ()
    folds: tuple[Fold, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(slots=True)
class _Merged:
    """Both texts as one, with every line."""

    text: str
    removed: list[Span] = field(default_factory=list)
    added: list[Span] = field(default_factory=list)
    changes: list[Span] = field(default_factory=list)
    same: list[tuple[int, int]] = field(default_factory=list)
    """Where what is the same starts in the new text and here, and so what was added."""


class Difference:
    """What leads from ``old`` to another text, for reading; making it takes time in the length of the text.

    ``blocks`` are those of the other text: a heading is read as a heading.
    """

    def __init__(self, old: str, edits: Sequence[Edit], blocks: Iterable[Block] = ()) -> None:
        self._merged = _merged(old, edits)
        self.blank_lines_part = is_parted_by_blank_lines(self._merged.text)
        """How paragraphs are told apart in the whole, which an excerpt does not always show."""
        self._blocks = list(_placed(blocks, self._merged))
        self._lines = self._merged.text.split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in self._lines), initial=0))
        self._folded = list(self._folds()) if edits else []

    @property
    def count(self) -> int:
        """How many changes there are."""
        return len(self._merged.changes)

    def shown(
        self, fold_words: tuple[str, str], opened: Collection[int] = (), *, everything: bool = False
    ) -> ShownDifference:
        """Return what is to be read, with the folds in ``opened``, or all, unfolded.

        ``fold_words`` are the words of a fold of one paragraph, and of several with ``{number}`` in them.
        """
        parts: list[str] = []
        kept: list[tuple[int, int, int]] = []
        folds: list[Fold] = []
        length = first = 0
        folded = [] if everything else [one for one in enumerate(self._folded) if one[0] not in opened]
        for number, lines in (*folded, (-1, range(len(self._lines), len(self._lines)))):
            if first < lines.start:
                text = "\n".join(self._lines[first : lines.start])
                kept.append((self._starts[first], self._starts[lines.start], length))
                parts.append(text)
                length += len(text) + 1
            if lines:
                paragraphs = sum(1 for one in self._lines[lines.start : lines.stop] if one.strip())
                words = fold_words[0] if paragraphs == 1 else fold_words[1].format(number=figure(paragraphs))
                if parts:
                    # Air between what is read and the line that is not part of it.
                    parts.append("")
                    length += 1
                folds.append(Fold(number, length, paragraphs))
                if lines.stop < len(self._lines):
                    words += "\n"
                parts.append(words)
                length += len(words) + 1
            first = lines.stop
        merged = self._merged
        return ShownDifference(
            "\n".join(parts),
            tuple(_moved(merged.removed, kept)),
            tuple(_moved(merged.added, kept)),
            tuple(_moved(merged.changes, kept)),
            tuple(folds),
            tuple(_blocks_among(self._blocks, kept)),
        )

    def _folds(self) -> Iterator[range]:
        """Yield the lines that are folded: those that no change touches, but for the paragraphs beside one."""
        first = 0
        for change in (*self._merged.changes, None):
            start = len(self._lines) if change is None else self._line_at(change.start)
            last = self._after(first) if first else 0
            until = start if change is None else self._before(start)
            if until - last >= _LEAST_FOLDED:
                yield range(last, until)
            if change is not None:
                first = self._line_at(max(change.start, change.end)) + 1

    def _after(self, line: int) -> int:
        """Return the line behind the paragraphs that are shown after a change that ends before ``line``."""
        for _ in range(AROUND):
            while line < len(self._lines) and not self._lines[line].strip():
                line += 1
            line += 1
        return min(line, len(self._lines))

    def _before(self, line: int) -> int:
        """Return the first line of the paragraphs that are shown before a change in ``line``."""
        for _ in range(AROUND):
            line -= 1
            while line > 0 and not self._lines[line].strip():
                line -= 1
        return max(line, 0)

    def _line_at(self, position: int) -> int:
        return min(len(self._lines) - 1, bisect_right(self._starts, position) - 1)


def _merged(old: str, edits: Iterable[Edit]) -> _Merged:
    merged = _Merged("")
    parts: list[str] = []
    length = last = new = 0
    for edit in edits:
        removed, added = _readable(old[edit.start : edit.end], edit.replacement)
        same = old[last : edit.start]
        start = length + len(same)
        between, end = start + len(removed), start + len(removed) + len(added.rstrip("\n"))
        merged.same += ((new, length), (new + len(same), between))
        new += len(same) + len(edit.replacement)
        parts += (same, removed, added)
        length = start + len(removed) + len(added)
        if removed:
            merged.removed.append(Span(start, between))
        if between < end:
            merged.added.append(Span(between, end))
        merged.changes.append(Span(start, max(end, between)))
        last = edit.end
    merged.same.append((new, length))
    parts.append(old[last:])
    merged.text = "".join(parts)
    return merged


def _readable(removed: str, added: str) -> tuple[str, str]:
    """Return both sides of a change as they can be seen; of line ends alone, a sign for each and one that is real."""
    if (removed + added).strip():
        return _lines_visible(removed), _lines_visible(added)
    return visible(removed, spaces=True), visible(added, spaces=True) + ("\n" if "\n" in added else "")


def _lines_visible(words: str) -> str:
    return "\n".join(visible(line) for line in words.split("\n"))


def _placed(blocks: Iterable[Block], merged: _Merged) -> Iterator[Block]:
    """Yield the blocks of the new text at their places in both texts as one."""
    starts = [start for start, _ in merged.same]

    def place(position: int) -> int:
        new, here = merged.same[max(0, bisect_right(starts, position) - 1)]
        return min(here + position - new, len(merged.text))

    for block in blocks:
        start, end = place(block.start), place(max(block.start, block.end - 1)) + 1
        if start < end:
            yield replace(block, start=start, end=end)


def _blocks_among(blocks: Iterable[Block], kept: Sequence[tuple[int, int, int]]) -> Iterator[Block]:
    """Yield what of blocks is among the lines kept: (start, end, where it starts now)."""
    starts = [start for start, _, _ in kept]
    for block in blocks:
        for start, end, now in kept[max(0, bisect_right(starts, block.start) - 1) :]:
            if start >= block.end:
                break
            shared = Span(block.start, block.end).intersection(Span(start, end))
            if shared:
                yield replace(block, start=shared.start - start + now, end=shared.end - start + now)


def _moved(spans: Iterable[Span], kept: Sequence[tuple[int, int, int]]) -> Iterator[Span]:
    """Yield where spans of all lines are among those kept: (start, end, where it starts now)."""
    starts = [start for start, _, _ in kept]
    for span in spans:
        start, end, now = kept[max(0, bisect_right(starts, span.start) - 1)]
        if start <= span.start < end or span.start == end:
            yield span.shifted(now - start)
