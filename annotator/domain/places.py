"""Where a passage stands, as readers count: by paragraph, from 1; a line without words counts for nothing."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain, compress


def paragraph_starts(text: str) -> list[int]:
    """Return where each paragraph starts, in code points; a paragraph is a line that has words."""
    lines = text.split("\n")
    starts = accumulate(chain((0,), map((1).__add__, map(len, lines))))
    return list(compress(starts, map(str.strip, lines)))


def paragraph_number(starts: Sequence[int], position: int) -> int:
    """Return the number, from 1, of the paragraph around ``position``, given ``paragraph_starts`` of the text."""
    return max(1, bisect_right(starts, position))
