"""What the measures of agreement are made of: counts of each article, which add up where the same reviewers read."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeAlias, TypeVar

from annotator.domain.details import ClaimDetails, Details, QuoteDetails, StatisticDetails, TranslationErrorDetails
from annotator.domain.vocabulary import Kind, VerdictScope
from annotator.reviewing.characters import character_f1s, coverage
from annotator.reviewing.matching import passages
from annotator.reviewing.study import Coding, Tag
from annotator.reviewing.unitizing import Unit, UnitTally, difference, gaps, united

Labels: TypeAlias = tuple[str | None, ...]
"""The labels that reviewers gave one passage, by their places in the study; None where there is none."""

Pair: TypeAlias = tuple[int, int]

ANY = ""
"""Stands for all kinds together."""

SEVERITY = "severity"


def _verdict(details: Details) -> str | None:
    found = details.verdict(VerdictScope.AS_PUBLISHED) if isinstance(details, ClaimDetails) else None
    return found.verdict if found else None


def _verbatim_status(details: Details) -> str | None:
    return details.verbatim_status if isinstance(details, QuoteDetails) else None


def _quantity_kind(details: Details) -> str | None:
    return details.quantity_kind if isinstance(details, StatisticDetails) else None


def _dimension(details: Details) -> str | None:
    return details.dimension if isinstance(details, TranslationErrorDetails) else None


def _severity(details: Details) -> str | None:
    return details.severity if isinstance(details, TranslationErrorDetails) else None


DECISIVE: dict[str, tuple[str, Callable[[Details], str | None]]] = {
    Kind.CLAIM: ("verdict", _verdict),
    Kind.QUOTE: ("verbatim_status", _verbatim_status),
    Kind.STATISTIC: ("quantity_kind", _quantity_kind),
    Kind.TRANSLATION_ERROR: ("dimension", _dimension),
}
"""The field that a kind's labels are taken from when tags of one kind are compared, with how to read it."""


@dataclass(slots=True)
class Tally:
    """The counts of one article, or of several that the same ``reviewers`` finished."""

    reviewers: tuple[int, ...]
    articles: int = 0
    length: int = 0
    tags: Counter[tuple[str, int]] = field(default_factory=Counter)
    """How many tags of a kind each reviewer set."""
    exact: Counter[tuple[str, int]] = field(default_factory=Counter)
    """Spans tagged with one kind, by who tagged the very same words: a bit for each reviewer."""
    passages: Counter[Labels] = field(default_factory=Counter)
    """Passages by the kinds that the reviewers gave them."""
    judged: defaultdict[str, Counter[Labels]] = field(default_factory=lambda: defaultdict(Counter))
    """Passages of one kind by the decisive field, and under SEVERITY those of translation errors by severity."""
    covered: defaultdict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    """Characters by who tagged them, of each kind and of ANY; a kind without tags is missing."""
    character_f1: dict[tuple[str, Pair], float] = field(default_factory=dict)
    """Sums over articles of how far two reviewers' characters are short of being the same: 1 − F1."""
    differences: Counter[tuple[str, Pair]] = field(default_factory=Counter)
    """Sums of δ² of two reviewers' units of one kind."""
    units: defaultdict[tuple[str, int], dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    """How many units of each length each reviewer cut out of the text, of one kind."""
    gaps: defaultdict[tuple[str, int], dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    """How many gaps of each length they left, in the articles where they tagged something of the kind."""
    whole: Counter[int] = field(default_factory=Counter)
    """Lengths of the articles: the gap of whoever tagged nothing of a kind."""
    lengths: Counter[tuple[str, int, int]] = field(default_factory=Counter)
    """Lengths of the articles in which a reviewer tagged something of a kind; in the others all is one gap."""

    def add(self, other: "Tally") -> None:
        """Take in the counts of another article that the same reviewers finished."""
        self.articles += other.articles
        self.length += other.length
        for name in ("tags", "exact", "passages", "differences", "whole", "lengths", "character_f1"):
            _add(getattr(self, name), getattr(other, name))
        for name in ("judged", "covered", "units", "gaps"):
            mine = getattr(self, name)
            for key, counts in getattr(other, name).items():
                _add(mine[key], counts)

    def tags_of(self, kind: str) -> dict[int, int]:
        """Return how many tags of a kind, or of ANY, each reviewer set."""
        found = dict.fromkeys(self.reviewers, 0)
        for (of, reviewer), count in self.tags.items():
            if kind in (ANY, of):
                found[reviewer] += count
        return found

    def kinds(self) -> set[str]:
        """Return the kinds of which there is a tag."""
        return {kind for kind, _ in self.tags}

    def of_units(self, kind: str, reviewers: tuple[int, ...]) -> UnitTally:
        """Return what alpha for unitizing needs of one kind and some of the reviewers."""
        made = UnitTally(reviewers=len(reviewers), length=self.length)
        made.difference = sum(self.differences[kind, pair] for pair in combinations(reviewers, 2))
        for one in reviewers:
            if (kind, one) in self.units:
                _add(made.units, self.units[kind, one])
                _add(made.gaps, self.gaps[kind, one])
            for length, count in self.whole.items():
                if untouched := count - self.lengths.get((kind, one, length), 0):
                    made.gaps[length] = made.gaps.get(length, 0) + untouched
        return made


def tally_of(coding: Coding) -> Tally:
    """Return the counts of one article."""
    made = Tally(reviewers=coding.reviewers, articles=1, length=coding.length)
    made.whole[coding.length] = 1
    _count_passages(made, coding.tags)
    _count_spans(made, coding)
    return made


def together(tallies: Iterable[Tally]) -> list[Tally]:
    """Return the sums of those that the same reviewers finished."""
    made: dict[tuple[int, ...], Tally] = {}
    for one in tallies:
        made.setdefault(one.reviewers, Tally(reviewers=one.reviewers)).add(one)
    return list(made.values())


def _count_passages(made: Tally, tags: Iterable[Tag]) -> None:
    nothing: list[str | None] = [None] * (max(made.reviewers, default=-1) + 1)
    alone: Counter[tuple[str, int]] = Counter()
    for units in passages(tags):
        first = units[0]
        if len(units) == 1:
            alone[first.kind, first.mask] += 1
            if len(first.tags) > 1:
                _count_judgements(made, first.kind, first.tags, nothing)
            continue
        labels = nothing.copy()
        for unit in units:
            made.exact[unit.kind, unit.mask] += 1
            for tag in unit.tags:
                labels[tag[4]] = unit.kind
        made.passages[tuple(labels)] += 1
        for kind in {unit.kind for unit in units}:
            alike = [tag for unit in units if unit.kind == kind for tag in unit.tags]
            if len(alike) > 1:
                _count_judgements(made, kind, alike, nothing)
    for (kind, mask), count in alone.items():
        made.exact[kind, mask] += count
        made.passages[tuple(kind if mask >> one & 1 else None for one in range(len(nothing)))] += count


def _count_judgements(made: Tally, kind: str, tags: Sequence[Tag], nothing: list[str | None]) -> None:
    if kind not in DECISIVE:
        return
    _, read = DECISIVE[kind]
    labels = nothing.copy()
    for tag in tags:
        labels[tag[4]] = read(tag[5])
    made.judged[kind][tuple(labels)] += 1
    if kind == Kind.TRANSLATION_ERROR:
        severities = nothing.copy()
        for tag in tags:
            severities[tag[4]] = _severity(tag[5])
        made.judged[SEVERITY][tuple(severities)] += 1


def _count_spans(made: Tally, coding: Coding) -> None:
    spans: defaultdict[str, defaultdict[int, list[Unit]]] = defaultdict(lambda: defaultdict(list))
    for _, start, end, kind, reviewer, _ in coding.tags:
        spans[kind][reviewer].append((start, end))
    of_any: defaultdict[int, list[Unit]] = defaultdict(list)
    for kind, by_reviewer in spans.items():
        for reviewer, found in by_reviewer.items():
            made.tags[kind, reviewer] = len(found)
        units = {reviewer: united(its) for reviewer, its in by_reviewer.items()}
        for reviewer, its in units.items():
            of_any[reviewer] += its
            _count(made.units[kind, reviewer], (end - start for start, end in its))
            _count(made.gaps[kind, reviewer], gaps(its, 0, coding.length))
            made.lengths[kind, reviewer, coding.length] = 1
        for one, other in combinations(coding.reviewers, 2):
            if one in units or other in units:
                made.differences[kind, (one, other)] = difference(units.get(one, ()), units.get(other, ()))
        _count_characters(made, kind, units, coding.length)
    _count_characters(made, ANY, {reviewer: united(its) for reviewer, its in of_any.items()}, coding.length)


def _count_characters(made: Tally, kind: str, units: Mapping[int, list[Unit]], length: int) -> None:
    made.covered[kind] = table = coverage(units, length)
    for pair, value in character_f1s(table, made.reviewers).items():
        if value != 1:
            made.character_f1[kind, pair] = 1 - value


Key = TypeVar("Key")


# Counter.update looks first at what it was given: for the few tags of one article that takes longer than counting.
def _count(counts: dict[Key, int], values: Iterable[Key]) -> None:
    for value in values:
        counts[value] = counts.get(value, 0) + 1


def _add(counts: dict[Key, int], others: Mapping[Key, int]) -> None:
    for key, count in others.items():
        counts[key] = counts.get(key, 0) + count
