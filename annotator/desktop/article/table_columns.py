"""Where the columns of a table stand: as wide as their cells, or a fair share where they do not all fit."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

_MEASURED = 4
"""Cells of a column, the longest ones by their characters, of which the width is asked: the widest is among them."""

_ROUNDING = 2.0
"""Pixels by which a column is wider than its widest cell, so that this one is not wrapped by a rounding."""


class Cell(NamedTuple):
    """Where the cells of a column stand, in pixels from the side on which the table begins."""

    left: float
    width: float


def columns(
    rows: Sequence[Sequence[str]], advance: Callable[[str], float], width: float, *, gap: float, least: float
) -> tuple[Cell, ...]:
    """Return the columns of a table that is at most ``width`` pixels wide, with ``gap`` between them.

    ``advance`` tells how wide words are. In a table that is too wide the wide columns give way, and their cells are
    wrapped; where they would become narrower than ``least``, there are no columns, as in a table of one.
    """
    count = max(map(len, rows), default=0)
    if count < 2:
        return ()
    natural = [
        _widest([row[number] for row in rows if number < len(row)], advance) + _ROUNDING for number in range(count)
    ]
    widths = _fitted(natural, width - gap * (count - 1))
    if any(given < min(least, wanted) for given, wanted in zip(widths, natural, strict=True)):
        return ()
    left = 0.0
    cells = []
    for one in widths:
        cells.append(Cell(left, one))
        left += one + gap
    return tuple(cells)


def _widest(cells: Sequence[str], advance: Callable[[str], float]) -> float:
    longest = sorted(cells, key=len, reverse=True)[:_MEASURED]
    return max(map(advance, longest), default=0.0)


def _fitted(widths: Sequence[float], room: float) -> list[float]:
    """Return widths that fit into ``room`` together: those over a limit, the same for all, are cut to it."""
    rest = max(0.0, room)
    if sum(widths) <= rest:
        return list(widths)
    limit = 0.0
    for number, width in enumerate(sorted(widths)):
        limit = rest / (len(widths) - number)
        if width > limit:
            break
        rest -= width
    return [min(width, limit) for width in widths]
