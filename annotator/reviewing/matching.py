"""Which tags of several reviewers speak of the same passage: groups with at most one tag of each reviewer.

Tags on the very same words with the same kind come together first, as a unit. Units that overlap are then joined pair
by pair: same kind before different kinds, then by the share of characters that the two have in common (Jaccard); of
different kinds only where they have at least half in common, so that a quotation inside a long claim does not pass
for a quarrel about its kind. The work grows with the number of tags, never with its square: of the tags open at one
place, only the ones that began last are tried.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter

from annotator.reviewing.study import Tag

TRIED = 16
"""Units open at one place that a further one is held against."""

LEAST_IN_COMMON = 0.5
"""The Jaccard index from which tags of different kinds speak of the same passage."""


@dataclass(slots=True)
class Unit:
    """Tags on the very same words with the same kind; ``mask`` has a bit for each reviewer who set one."""

    start: int
    end: int
    kind: str
    mask: int
    tags: list[Tag] = field(default_factory=list)


def groups(tags: Iterable[Tag]) -> list[list[Tag]]:
    """Return the tags of one article by passage, in the order of the text, each passage's by reviewer."""
    made = [[tag for unit in units for tag in unit.tags] for units in passages(tags)]
    for group in made:
        group.sort(key=_by_reviewer)
    made.sort(key=_place)
    return made


def passages(tags: Iterable[Tag]) -> list[list[Unit]]:
    """Return the units of one article by passage, in no order; the reviewers of one passage's units all differ."""
    units = _exact(tags)
    everybody = 0
    for unit in units:
        everybody |= unit.mask
    made = [[unit] for unit in units if unit.mask == everybody]
    if len(made) < len(units):
        made += _joined([unit for unit in units if unit.mask != everybody])
    return made


def _exact(tags: Iterable[Tag]) -> list[Unit]:
    units: list[Unit] = []
    places: dict[tuple[int, int, str] | tuple[int, int, str, int], Unit] = {}
    times: dict[tuple[int, int, str, int], int] = {}
    for tag in tags:
        _, start, end, kind, reviewer, _ = tag
        unit = places.get((start, end, kind))
        if unit is not None and unit.mask >> reviewer & 1:
            # Who tags the same words again has a second tag there, which meets the second ones of the others.
            again = start, end, kind, reviewer
            time = times[again] = times.get(again, 0) + 1
            unit = places.get((start, end, kind, time))
            if unit is None:
                unit = places[start, end, kind, time] = Unit(start, end, kind, 0)
                units.append(unit)
        elif unit is None:
            unit = places[start, end, kind] = Unit(start, end, kind, 0)
            units.append(unit)
        unit.mask |= 1 << reviewer
        unit.tags.append(tag)
    return units


def _joined(units: list[Unit]) -> list[list[Unit]]:
    """Join units that overlap, the best matches first, where no reviewer is in both."""
    units.sort(key=_order)
    masks = [unit.mask for unit in units]
    above = list(range(len(units)))

    def root(unit: int) -> int:
        while above[unit] != unit:
            above[unit] = above[above[unit]]
            unit = above[unit]
        return unit

    ranks, ones, others = _candidates(units)
    # Sorting places by plain numbers takes a third of the time that sorting tuples takes.
    for place in sorted(range(len(ranks)), key=ranks.__getitem__):
        first, second = root(ones[place]), root(others[place])
        if not masks[first] & masks[second]:
            above[second] = first
            masks[first] |= masks[second]
    joined: dict[int, list[Unit]] = {}
    for number, unit in enumerate(units):
        top = above[number] if above[above[number]] == above[number] else root(number)
        if top in joined:
            joined[top].append(unit)
        else:
            joined[top] = [unit]
    return list(joined.values())


def _candidates(units: list[Unit]) -> tuple[list[float], list[int], list[int]]:
    """Return what may be joined: the ranks, the best lowest, and the two units; found in one sweep."""
    ranks: list[float] = []
    ones: list[int] = []
    others: list[int] = []
    still_open: list[tuple[int, int, int, str, int]] = []
    for number, unit in enumerate(units):
        start, end, mask, kind = unit.start, unit.end, unit.mask, unit.kind
        met: list[tuple[int, int, int, str, int]] = []
        while still_open and len(met) < TRIED:
            other = still_open.pop()
            began, stop, whose, of, which = other
            if stop <= start:
                continue
            met.append(other)
            if whose & mask:
                continue
            share = ((stop if stop < end else end) - start) / ((stop if stop > end else end) - began)
            if of == kind or share >= LEAST_IN_COMMON:
                ranks.append(-1 - share if of == kind else -share)
                ones.append(which)
                others.append(number)
        if met:
            met.reverse()
            still_open += met
        still_open.append((start, end, mask, kind, number))
    return ranks, ones, others


_order = attrgetter("start", "end", "kind", "mask")


def _by_reviewer(tag: Tag) -> int:
    return tag.reviewer


def _place(group: list[Tag]) -> tuple[int, int, str]:
    first = min(group, key=_order_of_tag)
    return first.start, first.end, first.id


_order_of_tag = attrgetter("start", "end")
