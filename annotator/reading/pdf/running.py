"""What runs along the edges of PDF pages and is no part of the text: headers, footers, page numbers, line numbers."""

import re
from collections import Counter
from itertools import pairwise

from annotator.reading.pdf.document import Page
from annotator.reading.pdf.lines import Line


def without_running(pages: list[Page]) -> tuple[list[tuple[Line, ...]], int, int]:
    """Return the upright lines of each page without what repeats at its edges and without numbers of its lines.

    Beside them, how many lines at the edges and how many line numbers were left out. A line repeats where, set off from
    the text, it stands at the same height on at least two pages and on three in ten of all, its digits aside.
    """
    seen: Counter[tuple[str, int]] = Counter()
    edges = [_edges(page.lines) for page in pages] if len(pages) > 1 else [[] for _ in pages]
    for outer in edges:
        seen.update({key for _, key in outer})
    least = max(2, 0.3 * sum(bool(page.lines) for page in pages))
    kept: list[tuple[Line, ...]] = []
    running = numbers = 0
    for page, outer in zip(pages, edges, strict=True):
        dropped = {number for number, (text, place) in outer if _times(seen, text, place) >= least}
        numbered = _line_numbers(page.lines, dropped)
        running += len(dropped)
        numbers += len(numbered)
        kept.append(_without(page.lines, dropped | numbered))
    return kept, running, numbers


def _without(lines: tuple[Line, ...], dropped: set[int]) -> tuple[Line, ...]:
    return tuple([line for number, line in enumerate(lines) if number not in dropped]) if dropped else lines


def _edges(lines: tuple[Line, ...]) -> list[tuple[int, tuple[str, int]]]:
    """Return the lines above and below the text of a page by their number, with words and height."""
    by_height = sorted(range(len(lines)), key=lambda number: lines[number].bottom)
    outer = [*_set_off(lines, by_height), *_set_off(lines, by_height[::-1])]
    return [(number, (_DIGITS.sub("#", lines[number].text), round(lines[number].bottom / 3))) for number in outer]


def _set_off(lines: tuple[Line, ...], order: list[int]) -> list[int]:
    """Return the first lines in an order, if after no more than three rows a gap follows."""
    rows = 0
    for place in range(1, len(order)):
        before, line = lines[order[place - 1]], lines[order[place]]
        step = abs(line.bottom - before.bottom)
        if step > 1.5 * min(before.size, line.size):
            return order[:place]
        # Two lines of a header may stand at one height, left and right.
        rows += step > 0.3 * line.size
        if rows == _MOST_ROWS:
            break
    return []


_MOST_ROWS = 3
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")


def _times(seen: Counter[tuple[str, int]], text: str, place: int) -> int:
    """Return on how many pages a line stands about there."""
    return sum(seen[text, near] for near in (place - 1, place, place + 1))


def _line_numbers(lines: tuple[Line, ...], dropped: set[int]) -> set[int]:
    """Return which lines are numbers of the lines beside them: they count up, one below the other at one edge."""
    bare = [number for number, line in enumerate(lines) if len(line.text) <= 4 and line.text.isdecimal()]
    bare = [number for number in bare if number not in dropped]
    if len(bare) < _LEAST_NUMBERS:
        return set()
    right = Counter(round(lines[number].right) for number in bare).most_common(1)[0][0]
    column = sorted((one for one in bare if abs(lines[one].right - right) < 2), key=lambda one: -lines[one].top)
    steps = {int(lines[after].text) - int(lines[before].text) for before, after in pairwise(column)}
    if len(column) < _LEAST_NUMBERS or steps not in ({1}, {5}):
        return set()
    left = min(lines[number].left for number in column)
    bottom, top = lines[column[-1]].bottom, lines[column[0]].top
    beside = [line for number, line in enumerate(lines) if number not in column and bottom <= line.bottom <= top]
    outside = all(line.left > right or line.right < left for line in beside)
    return set(column) if beside and outside else set()


_LEAST_NUMBERS = 5
