"""Kappa: how far two or more reviewers give the same labels, beyond what chance would bring about.

Every function takes labels that were given to the same things, and returns None where the coefficient is not defined:
nothing was labelled, or chance alone would already bring full agreement.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import combinations
from typing import TypeVar

Label = TypeVar("Label", bound=Hashable)


class Weights(StrEnum):
    """What a disagreement costs: all the same, its distance on the scale, or the square of that distance."""

    EQUAL = "equal"
    LINEAR = "linear"
    QUADRATIC = "quadratic"


def cohen_kappa(
    pairs: Iterable[tuple[Label, Label]] | Mapping[tuple[Label, Label], int],
    *,
    weights: Weights = Weights.EQUAL,
    scale: Sequence[Label] = (),
) -> float | None:
    """Return Cohen's kappa of two reviewers' labels, given as pairs or as counts of pairs.

    κ = 1 − Σ w·o ÷ Σ w·e, where o counts the pairs found, e = row total × column total ÷ n those that chance would
    bring, and w is the cost of a pair: 0 or 1, or the distance of its labels on ``scale``, or that distance squared.
    With weights, ``scale`` holds every label in its order; where it is empty the labels are sorted, and those that do
    not occur are no step of the scale.

    Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20
    (1960) 37–46; "Weighted kappa", Psychological Bulletin 70 (1968) 213–220.
    """
    found = Counter(dict(pairs)) if isinstance(pairs, Mapping) else Counter(pairs)
    total = found.total()
    first: Counter[Label] = Counter()
    second: Counter[Label] = Counter()
    for (one, other), count in found.items():
        first[one] += count
        second[other] += count
    cost = _cost(weights, scale or _sorted(first | second, weights))
    expected = sum(cost(one, other) * first[one] * second[other] for one in first for other in second)
    if not expected:
        return None
    return 1 - total * sum(cost(one, other) * count for (one, other), count in found.items()) / expected


def fleiss_kappa(rows: Iterable[Sequence[Label]]) -> float | None:
    """Return Fleiss' kappa of things that all were labelled by the same number of reviewers, one row for each thing.

    κ = (P − Pe) ÷ (1 − Pe): P is the mean share of pairs of reviewers that agree on a thing, Pe = Σ p² over the
    shares p of all labels. The reviewers need not be the same ones for each thing. ValueError for rows of unequal
    length or with fewer than two labels.

    Source: J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971)
    378–382.
    """
    return fleiss_kappa_of_counts(Counter(tuple(row) for row in rows))


def fleiss_kappa_of_counts(rows: Mapping[tuple[Label, ...], int]) -> float | None:
    """Return Fleiss' kappa of rows that are counted; see ``fleiss_kappa``."""
    if not rows:
        return None
    raters = len(next(iter(rows)))
    if raters < 2 or any(len(row) != raters for row in rows):
        raise ValueError("Fleiss' kappa needs the same number of labels for each thing, at least two.")
    things = sum(rows.values())
    labels: Counter[Label] = Counter()
    agreeing = 0
    for row, times in rows.items():
        for label, count in Counter(row).items():
            labels[label] += times * count
            agreeing += times * count * (count - 1)
    by_chance = sum(count * count for count in labels.values()) / (things * raters) ** 2
    if len(labels) == 1:
        return None
    observed = agreeing / (things * raters * (raters - 1))
    return (observed - by_chance) / (1 - by_chance)


def light_kappa(rows: Iterable[Sequence[Label]]) -> float | None:
    """Return Light's kappa: the mean of Cohen's kappa over all pairs of the same reviewers, one column for each.

    None where it is not defined for one of the pairs.

    Source: R. J. Light, "Measures of response agreement for qualitative data", Psychological Bulletin 76 (1971)
    365–377.
    """
    columns = list(zip(*rows, strict=True))
    kappas = [cohen_kappa(zip(one, other, strict=True)) for one, other in combinations(columns, 2)]
    known = [kappa for kappa in kappas if kappa is not None]
    return sum(known) / len(known) if known and len(known) == len(kappas) else None


def _sorted(labels: Mapping[Label, int], weights: Weights) -> Sequence[Label]:
    return () if weights is Weights.EQUAL else sorted(labels)  # type: ignore[type-var]


def _cost(weights: Weights, scale: Sequence[Label]) -> Callable[[Label, Label], int]:
    if weights is Weights.EQUAL:
        return lambda one, other: int(one != other)
    places = {label: place for place, label in enumerate(scale)}
    if weights is Weights.LINEAR:
        return lambda one, other: abs(places[one] - places[other])
    return lambda one, other: (places[one] - places[other]) ** 2
