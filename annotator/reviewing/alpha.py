"""Krippendorff's alpha: agreement of any number of reviewers, on any scale, with labels missing here and there.

Source: K. Krippendorff, Content Analysis: An Introduction to Its Methodology, 2nd edition (Sage, 2004), chapter 11;
"Computing Krippendorff's alpha-reliability" (University of Pennsylvania, 2011).
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from enum import StrEnum
from math import lcm
from typing import Any, TypeVar

Label = TypeVar("Label", bound=Hashable)


class Level(StrEnum):
    """What the labels of a scale are to each other."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


def krippendorff_alpha(
    units: Iterable[Iterable[Label | None]], level: Level = Level.NOMINAL, *, scale: Sequence[Label] = ()
) -> float | None:
    """Return alpha of things, each with the labels that reviewers gave it; None is a label that is missing.

    α = 1 − Do ÷ De = 1 − (n − 1) · Σ o(c,k)·δ²(c,k) ÷ Σ n(c)·n(k)·δ²(c,k), over pairs of labels c ≠ k. A thing with m
    labels puts each of its ordered pairs into o with weight 1 ÷ (m − 1); n(c) = Σ o(c,k) over k, n is their sum.
    δ² is 1 (nominal), the square of the labels between and half of each end (ordinal), (c − k)² (interval) or
    ((c − k) ÷ (c + k))² (ratio). Interval and ratio take numbers, ratio none below zero; ordinal takes the order of
    ``scale``, or sorts.

    None where no thing has two labels, or where all labels are the same: without variation there is nothing that
    could agree beyond chance.
    """
    return alpha_of_coincidences(coincidences(Counter(tuple(unit) for unit in units)), level, scale=scale)


def coincidences(rows: Mapping[tuple[Label | None, ...], int]) -> dict[tuple[Label, Label], float]:
    """Return how often each ordered pair of labels meets on one thing, from counted rows of labels."""
    # Whole numbers until the end: the sums are exact, and so do not depend on the order of the rows.
    scaled = lcm(*(rest for row in rows if (rest := len(row) - row.count(None) - 1) > 0))
    found: Counter[tuple[Label, Label]] = Counter()
    for row, times in rows.items():
        labels = Counter(label for label in row if label is not None)
        given = labels.total()
        for one, count in labels.items():
            for other, meeting in labels.items():
                together = count * (meeting - 1 if one == other else meeting)
                if times and together:
                    found[one, other] += times * together * scaled // (given - 1)
    return {pair: count / scaled for pair, count in found.items()}


def alpha_of_coincidences(
    found: Mapping[tuple[Label, Label], float], level: Level = Level.NOMINAL, *, scale: Sequence[Label] = ()
) -> float | None:
    """Return alpha of a matrix of coincidences; see ``krippendorff_alpha``."""
    totals: dict[Label, float] = {}
    for (one, _), count in found.items():
        totals[one] = totals.get(one, 0) + count
    if len(totals) < 2:
        return None
    difference = _difference(level, totals, scale)
    observed = sum(count * difference(one, other) for (one, other), count in found.items() if one != other)
    labels = list(totals)
    expected = 2 * sum(
        totals[one] * totals[other] * difference(one, other)
        for place, one in enumerate(labels)
        for other in labels[place + 1 :]
    )
    return 1 - (sum(totals.values()) - 1) * observed / expected


def _difference(level: Level, totals: Mapping[Any, float], scale: Sequence[Any]) -> Callable[[Any, Any], float]:
    if level is Level.NOMINAL:
        return lambda one, other: float(one != other)
    if level is Level.INTERVAL:
        return lambda one, other: float((one - other) ** 2)
    if level is Level.RATIO:
        return lambda one, other: float(((one - other) / (one + other)) ** 2)
    middles: dict[Any, float] = {}
    before = 0.0
    for label in scale or sorted(totals):
        count = totals.get(label, 0)
        middles[label] = before + count / 2
        before += count
    # From the middle of one label's ranks to the middle of the other's.
    return lambda one, other: (middles[one] - middles[other]) ** 2
