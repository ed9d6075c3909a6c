"""Finds the marks at a place, however many there are, and gives those that overlap a lane each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from annotator.domain.annotations import Mark

_FINEST = 11
_STEP = 3

LANES = 4
"""Underlines drawn below each other; what overlaps deeper shares the last lane."""


class MarkIndex:
    """Marks by place.

    A mark lies in one cell: that of its start, on the level whose cells are at least as long as the mark. So a mark
    reaches at most into the next cell of its level, adding one is one append, and a look at a stretch of text visits
    a few cells on each of a handful of levels.
    """

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._by_id = {mark.id: mark for mark in marks}
        self._levels: defaultdict[int, defaultdict[int, list[Mark]]] = defaultdict(_cells)
        self._last_start = max((mark.start for mark in self._by_id.values()), default=0)
        self._fill()

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._by_id.values())

    def __contains__(self, annotation_id: object) -> bool:
        return annotation_id in self._by_id

    def get(self, annotation_id: str | None) -> Mark | None:
        """Return the mark of an annotation, None when it is not here."""
        return None if annotation_id is None else self._by_id.get(annotation_id)

    def add(self, mark: Mark) -> None:
        """Put a mark in; it replaces one of the same id."""
        if mark.id in self._by_id:
            self.remove(mark.id)
        self._by_id[mark.id] = mark
        level = _level(mark.end - mark.start)
        self._levels[level][mark.start >> level].append(mark)
        self._last_start = max(self._last_start, mark.start)

    def remove(self, annotation_id: str) -> Mark | None:
        """Take a mark out and return it; None when it was not here."""
        mark = self._by_id.pop(annotation_id, None)
        if mark is None:
            return None
        level = _level(mark.end - mark.start)
        cells = self._levels[level]
        cell = cells[mark.start >> level]
        cell.remove(mark)
        if not cell:
            del cells[mark.start >> level]
        return mark

    def overlapping(self, start: int, end: int) -> list[Mark]:
        """Return the marks that share a code point with ``start``–``end``, in the order they are painted."""
        found: list[Mark] = []
        for level, cells in self._levels.items():
            for number in range((start >> level) - 1, (max(start, end - 1) >> level) + 1):
                found += [mark for mark in cells.get(number, ()) if mark.start < end and mark.end > start]
        found.sort(key=painting_order)
        return found

    def at(self, position: int) -> list[Mark]:
        """Return the marks on one character, the topmost first: the shortest, then the latest made."""
        return sorted(
            sorted(self.overlapping(position, position + 1), key=lambda mark: mark.id, reverse=True),
            key=lambda mark: mark.end - mark.start,
        )

    def next(
        self, after: int, *, beyond: str | None = None, wanted: Callable[[Mark], bool] | None = None
    ) -> Mark | None:
        """Return the first wanted mark that starts after ``after``, or that follows the mark ``beyond`` in the text."""
        chosen = self._by_id.get(beyond) if beyond is not None else None
        if chosen is not None:
            edge = reading_order(chosen)
            candidates = self._first_from(chosen.start, lambda mark: reading_order(mark) > edge, wanted)
        else:
            candidates = self._first_from(after + 1, lambda mark: mark.start > after, wanted)
        return min(candidates, key=reading_order, default=None)

    def previous(
        self, before: int, *, beyond: str | None = None, wanted: Callable[[Mark], bool] | None = None
    ) -> Mark | None:
        """Return the last wanted mark that starts before ``before``, or that precedes the mark ``beyond``."""
        chosen = self._by_id.get(beyond) if beyond is not None else None
        if chosen is not None:
            edge = reading_order(chosen)
            candidates = self._last_until(chosen.start, lambda mark: reading_order(mark) < edge, wanted)
        else:
            candidates = self._last_until(before - 1, lambda mark: mark.start < before, wanted)
        return max(candidates, key=reading_order, default=None)

    def _fill(self) -> None:
        """Put all marks into their cells; the short ones, nearly all of fifty thousand, without a call for each."""
        finest, shortest = self._levels[_FINEST], 1 << _FINEST
        for mark in self._by_id.values():
            if mark[2] - mark[1] <= shortest:
                finest[mark[1] >> _FINEST].append(mark)
            else:
                level = _level(mark.end - mark.start)
                self._levels[level][mark.start >> level].append(mark)

    def _first_from(
        self, start: int, beyond: Callable[[Mark], bool], wanted: Callable[[Mark], bool] | None
    ) -> list[Mark]:
        """Return the first fitting mark of each level."""
        candidates = []
        for level, cells in self._levels.items():
            for number in range(max(0, start) >> level, (self._last_start >> level) + 1):
                fitting = [m for m in cells.get(number, ()) if beyond(m) and (wanted is None or wanted(m))]
                if fitting:
                    candidates.append(min(fitting, key=reading_order))
                    break
        return candidates

    def _last_until(
        self, start: int, beyond: Callable[[Mark], bool], wanted: Callable[[Mark], bool] | None
    ) -> list[Mark]:
        """Return the last fitting mark of each level."""
        candidates = []
        for level, cells in self._levels.items():
            for number in range(min(start, self._last_start) >> level, -1, -1):
                fitting = [m for m in cells.get(number, ()) if beyond(m) and (wanted is None or wanted(m))]
                if fitting:
                    candidates.append(max(fitting, key=reading_order))
                    break
        return candidates


def reading_order(mark: Mark) -> tuple[int, int, str]:
    """Key of the order in which one meets the marks in the text."""
    return mark.start, mark.end, mark.id


def painting_order(mark: Mark) -> tuple[int, int, str]:
    """Key that puts a mark after those that hold it, so that the inner one is painted on top."""
    return mark.start, -mark.end, mark.id


def lanes(marks: Sequence[Mark]) -> list[int]:
    """Return the lane, counted from 0 without a limit, of each of ``marks``, which come in painting order.

    Marks that overlap never share a lane, and no lane is used while a nearer one is free.
    """
    ends: list[int] = []
    found = []
    for mark in marks:
        lane = next((number for number, end in enumerate(ends) if end <= mark.start), len(ends))
        if lane == len(ends):
            ends.append(mark.end)
        else:
            ends[lane] = mark.end
        found.append(lane)
    return found


def _cells() -> defaultdict[int, list[Mark]]:
    return defaultdict(list)


def _level(length: int) -> int:
    """Return the level for a mark: the power of two of its cells, in steps, so that few levels are in use."""
    bits = (length - 1).bit_length()
    return _FINEST if bits <= _FINEST else _FINEST + (bits - _FINEST + _STEP - 1) // _STEP * _STEP
