"""Krippendorff's alpha for unitizing: whether reviewers cut the same units out of a continuum.

Source: K. Krippendorff, "On the reliability of unitizing continuous data", Sociological Methodology 25 (1995) 47–76;
Content Analysis: An Introduction to Its Methodology, 2nd edition (Sage, 2004), section 11.6.

A unit is a pair (start, end), half open; the units of one reviewer and one category are in order and do not overlap
(``united`` makes them so). What lies between them are gaps. The observed disagreement is, over all ordered pairs of
the m reviewers and divided by m(m − 1)L²,

- (start − start')² + (end − end')² for each two units that overlap,
- length² for each unit that lies in a gap of the other.

The expected one, with N units in all, is 2 ÷ L · Σ over units of length l of
(N − 1)(2l³ − 3l² + l) ÷ 3 + l² · Σ (g − l + 1) over all gaps of length g ≥ l, divided by mL(mL − 1) − Σ l(l − 1).
α = 1 − Do ÷ De; over several categories both are summed first.

In 1995 the continuum was measured ever more finely, so that a single point has no length: then the terms that stand
for points fall away, 2l³ ÷ 3 and g − l and (mL)² − Σ l² are left.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import accumulate, combinations
from typing import TypeAlias

Unit: TypeAlias = tuple[int, int]


def unitizing_alpha(
    categories: Mapping[str, Sequence[Sequence[Unit]]], begin: int, end: int, *, continuous: bool = False
) -> float | None:
    """Return alpha over all categories: for each the units of every reviewer, in the same order, in begin–end.

    With ``continuous`` as of 1995, else as of 2004. None for fewer than two reviewers, an empty continuum, or where
    nobody cut anything out.
    """
    tallies = [tally_of(units, begin, end) for units in categories.values()]
    return alpha_of_tallies(tallies, continuous=continuous)


@dataclass(slots=True)
class UnitTally:
    """What alpha needs to know of one category: sums that add up over several texts read by the same reviewers."""

    reviewers: int
    length: int = 0
    difference: int = 0
    """Σ δ² over the unordered pairs of reviewers."""
    units: Counter[int] = field(default_factory=Counter)
    """How many units there are of each length."""
    gaps: Counter[int] = field(default_factory=Counter)

    def add(self, other: "UnitTally") -> None:
        """Take in the same category of another text."""
        self.length += other.length
        self.difference += other.difference
        self.units.update(other.units)
        self.gaps.update(other.gaps)


def tally_of(units: Sequence[Sequence[Unit]], begin: int, end: int) -> UnitTally:
    """Return the sums of one category of one text, from the units of each reviewer."""
    tally = UnitTally(reviewers=len(units), length=end - begin)
    tally.difference = sum(difference(one, other) for one, other in combinations(units, 2))
    for one in units:
        tally.units.update(stop - start for start, stop in one)
        tally.gaps.update(gaps(one, begin, end))
    return tally


def alpha_of_tallies(tallies: Iterable[UnitTally], *, continuous: bool = False) -> float | None:
    """Return alpha over several categories from their sums; see ``unitizing_alpha``."""
    whole = [one for one in tallies if one.reviewers > 1 and one.length > 0]
    expected = sum((_expected(one, continuous=continuous) for one in whole), Fraction())
    if not expected:
        return None
    return float(1 - sum((_observed(one) for one in whole), Fraction()) / expected)


def difference(one: Sequence[Unit], other: Sequence[Unit]) -> int:
    """Return Σ δ² of two reviewers' units: what two overlapping units differ by, and the square of each lonely one."""
    # A unit that both have overlaps no other, for the units of one reviewer do not overlap.
    if same := set(one) & set(other):
        one = [unit for unit in one if unit not in same]
        other = [unit for unit in other if unit not in same]
    total = 0
    place, known = 0, len(other)
    met = bytearray(known)
    for start, end in one:
        while place < known and other[place][1] <= start:
            place += 1
        at = place
        while at < known and other[at][0] < end:
            begin, stop = other[at]
            total += (start - begin) ** 2 + (end - stop) ** 2
            met[at] = 1
            at += 1
        if at == place:
            total += (end - start) ** 2
    if not all(met):
        total += sum((stop - begin) ** 2 for (begin, stop), touched in zip(other, met, strict=True) if not touched)
    return total


def gaps(units: Iterable[Unit], begin: int, end: int) -> list[int]:
    """Return the lengths of what lies between units, and before and after them."""
    found = []
    for start, stop in units:
        if start > begin:
            found.append(start - begin)
        begin = stop
    return [*found, end - begin] if end > begin else found


def united(spans: Iterable[Unit]) -> list[Unit]:
    """Return spans in order, those that overlap made one; those that only touch stay two."""
    made: list[Unit] = []
    last_start, last_end = 0, -1
    for start, end in sorted(spans):
        if start < last_end:
            if end > last_end:
                last_end = end
                made[-1] = (last_start, end)
            continue
        last_start, last_end = start, end
        made.append((start, end))
    return made


def _observed(tally: UnitTally) -> Fraction:
    return Fraction(2 * tally.difference, tally.reviewers * (tally.reviewers - 1) * tally.length**2)


def _expected(tally: UnitTally, *, continuous: bool) -> Fraction:
    point = 0 if continuous else 1
    number = tally.units.total()
    lengths = sorted(tally.gaps)
    # From the longest gap down: how many there are of at least some length, and their lengths' sum.
    counts = [*accumulate((tally.gaps[one] for one in reversed(lengths)), initial=0)][::-1]
    sums = [*accumulate((tally.gaps[one] * one for one in reversed(lengths)), initial=0)][::-1]
    thirds = 0
    for length, times in tally.units.items():
        first = bisect_left(lengths, length)
        in_gaps = sums[first] - counts[first] * (length - point)
        among = (number - 1) * (2 * length**3 - point * 3 * length**2 + point * length)
        thirds += times * (among + 3 * length**2 * in_gaps)
    whole = tally.reviewers * tally.length
    pairs = whole * (whole - point) - sum(times * one * (one - point) for one, times in tally.units.items())
    return Fraction(2 * thirds, 3 * tally.length * pairs) if pairs else Fraction()
