"""What reviewers of the same articles agree on: measures with their n and their words, and the passages behind them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class MeasureName(StrEnum):
    """A measure of agreement."""

    EXACT_F1 = "exact_f1"
    OVERLAP_F1 = "overlap_f1"
    CHARACTER_F1 = "character_f1"
    COHEN_KAPPA = "cohen_kappa"
    FLEISS_KAPPA = "fleiss_kappa"
    LIGHT_KAPPA = "light_kappa"
    ALPHA = "alpha"
    CHARACTER_ALPHA = "character_alpha"
    UNITIZING_ALPHA = "unitizing_alpha"
    SEVERITY_KAPPA = "severity_kappa"
    SEVERITY_ALPHA = "severity_alpha"


class Difference(StrEnum):
    """In what the tags of one passage differ."""

    SPAN = "span"
    KIND = "kind"
    FIELDS = "fields"
    ALONE = "alone"
    """One reviewer tagged it, no other did."""
    MISSED = "missed"
    """Several tagged it, but not all."""


LOWERED_BY: dict[MeasureName, frozenset[Difference]] = {
    MeasureName.EXACT_F1: frozenset({Difference.SPAN, Difference.KIND, Difference.ALONE, Difference.MISSED}),
    MeasureName.OVERLAP_F1: frozenset({Difference.KIND, Difference.ALONE, Difference.MISSED}),
    MeasureName.CHARACTER_F1: frozenset({Difference.SPAN, Difference.ALONE, Difference.MISSED}),
    MeasureName.COHEN_KAPPA: frozenset({Difference.KIND, Difference.FIELDS}),
    MeasureName.FLEISS_KAPPA: frozenset({Difference.KIND, Difference.FIELDS}),
    MeasureName.LIGHT_KAPPA: frozenset({Difference.KIND, Difference.FIELDS}),
    MeasureName.ALPHA: frozenset({Difference.KIND, Difference.FIELDS}),
    MeasureName.CHARACTER_ALPHA: frozenset({Difference.SPAN, Difference.ALONE, Difference.MISSED}),
    MeasureName.UNITIZING_ALPHA: frozenset({Difference.SPAN, Difference.KIND, Difference.ALONE, Difference.MISSED}),
    MeasureName.SEVERITY_KAPPA: frozenset({Difference.FIELDS}),
    MeasureName.SEVERITY_ALPHA: frozenset({Difference.FIELDS}),
}
"""Which passages keep a measure below 1: what a number leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One number, over ``n`` things of the sort that ``counted`` names; None with the reason in ``refusal``.

    ``of`` says of what labels it speaks: "kind", or the field of a kind ("verdict", "dimension"…); empty for spans.
    """

    name: MeasureName
    value: float | None
    n: int
    counted: str
    of: str = ""
    refusal: str = ""

    @property
    def title(self) -> str:
        """What the measure is called."""
        return _TITLES[self.name]

    @property
    def sentence(self) -> str:
        """What the number means and what it does not; why there is none, where there is none."""
        if self.value is None:
            return self.refusal
        means, does_not = _MEANINGS[self.name]
        return f"{means.format(of=self.of.replace('_', ' '))} Over {self.n:,} {self.counted}. {does_not}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementSlice:
    """Agreement of some reviewers on one article or all (``article_id`` empty), on one kind or all (``kind`` empty).

    ``found_by[k]`` counts the passages that k + 1 of them tagged. ``refusal`` says why there is no measure.
    """

    reviewer_ids: tuple[str, ...]
    article_id: str = ""
    kind: str = ""
    articles: int = 0
    tags: tuple[int, ...] = ()
    """How many tags of each reviewer count, in the order of ``reviewer_ids``."""
    found_by: tuple[int, ...] = ()
    measures: tuple[Measure, ...] = ()
    refusal: str = ""

    @property
    def in_words(self) -> str:
        """What was found by how many: "40 passages: 28 found by two, 12 by one"; or why nothing can be said."""
        if self.refusal:
            return self.refusal
        total = sum(self.found_by)
        if not total:
            return "None of these reviewers tagged anything."
        parts = [
            f"{count:,} by {_NUMBERS[number] if number < len(_NUMBERS) else number}"
            for number, count in reversed([*enumerate(self.found_by, 1)])
            if count
        ]
        parts[0] = parts[0].replace(" by ", " found by ", 1)
        return f"{total:,} passage{'s' * (total != 1)}: {', '.join(parts)}."

    def measure(self, name: MeasureName) -> Measure | None:
        """Return one of its measures."""
        return next((one for one in self.measures if one.name == name), None)

    def alike(self, name: MeasureName) -> Measure | None:
        """Return a measure, or what two reviewers have in place of one for several, and the other way round."""
        names = (name, *_IN_PLACE.get(name, ()))
        return next((found for one in names if (found := self.measure(one)) is not None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Agreement in all slices that lists and the matrix show; the first is that of all on everything.

    ``left_out`` has a sentence for whatever was not counted. Comments and notes are never looked at.
    """

    slices: tuple[AgreementSlice, ...]
    left_out: tuple[str, ...] = ()

    @property
    def overall(self) -> AgreementSlice:
        """The slice of all reviewers on all articles and kinds."""
        return self.slices[0]

    def of(self, *, article_id: str = "", kind: str = "", reviewer_ids: tuple[str, ...] = ()) -> AgreementSlice | None:
        """Return the slice of an article, a kind, or a pair of reviewers in either order; without these, of all."""
        wanted = frozenset(reviewer_ids)
        for one in self.slices:
            if (one.article_id, one.kind) == (article_id, kind) and wanted in (frozenset(), set(one.reviewer_ids)):
                return one
        return None

    def pairs(self, kind: str = "") -> Iterator[AgreementSlice]:
        """Yield what the cells of the matrix show: each pair of reviewers on all articles."""
        return (one for one in self.slices if not one.article_id and one.kind == kind and len(one.reviewer_ids) == 2)


class PassageTag(NamedTuple):
    """A reviewer's tag on a passage."""

    reviewer_id: str
    annotation_id: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One place in an article, with the tag that each reviewer set there, at most one each.

    ``fields`` names those that differ among tags of one kind; ``missed_by`` has the reviewers who finished the
    article without a tag here. Without a difference, all who count agree on it.
    """

    article_id: str
    version_id: str
    start: int
    end: int
    tags: tuple[PassageTag, ...]
    differences: frozenset[Difference] = frozenset()
    fields: tuple[str, ...] = ()
    missed_by: tuple[str, ...] = ()
    wordings: tuple[int, ...] = ()
    """For each tag the number of what its fields say; empty where those of one kind all say the same."""

    @property
    def annotation_ids(self) -> tuple[str, ...]:
        """The ids of its tags."""
        return tuple(one.annotation_id for one in self.tags)

    def is_in(self, one: AgreementSlice, differences: frozenset[Difference] = frozenset(Difference)) -> bool:
        """Tell whether it stands behind a slice, and differs there in one of these ways."""
        return (
            (not one.article_id or one.article_id == self.article_id)
            and (not one.kind or any(tag.kind == one.kind for tag in self.tags))
            and bool(self.differences & differences)
            and bool(self.among(one.reviewer_ids) & differences)
        )

    def among(self, reviewer_ids: Collection[str]) -> frozenset[Difference]:
        """Return in what the tags of some reviewers differ here; nothing where none of them tagged it."""
        whose = set(reviewer_ids)
        places = [place for place, tag in enumerate(self.tags) if tag.reviewer_id in whose]
        missed = sum(one in whose for one in self.missed_by)
        if len(places) == len(self.tags) and missed == len(self.missed_by):
            return self.differences
        tags = [self.tags[place] for place in places]
        found: set[Difference] = set()
        if len({(tag.start, tag.end) for tag in tags}) > 1:
            found.add(Difference.SPAN)
        kinds = {tag.kind for tag in tags}
        if len(kinds) > 1:
            found.add(Difference.KIND)
        if self.wordings and len({(self.tags[place].kind, self.wordings[place]) for place in places}) > len(kinds):
            found.add(Difference.FIELDS)
        if missed and tags:
            found.add(Difference.MISSED if len(tags) > 1 else Difference.ALONE)
        return frozenset(found)


_IN_PLACE: dict[MeasureName, tuple[MeasureName, ...]] = {
    MeasureName.COHEN_KAPPA: (MeasureName.LIGHT_KAPPA, MeasureName.FLEISS_KAPPA),
    MeasureName.LIGHT_KAPPA: (MeasureName.COHEN_KAPPA,),
    MeasureName.FLEISS_KAPPA: (MeasureName.COHEN_KAPPA,),
    MeasureName.SEVERITY_KAPPA: (MeasureName.SEVERITY_ALPHA,),
    MeasureName.SEVERITY_ALPHA: (MeasureName.SEVERITY_KAPPA,),
}

_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

_TITLES = {
    MeasureName.EXACT_F1: "Same span and kind (F1)",
    MeasureName.OVERLAP_F1: "Overlapping span, same kind (F1)",
    MeasureName.CHARACTER_F1: "Characters tagged (F1)",
    MeasureName.COHEN_KAPPA: "Cohen’s kappa",
    MeasureName.FLEISS_KAPPA: "Fleiss’ kappa",
    MeasureName.LIGHT_KAPPA: "Light’s kappa",
    MeasureName.ALPHA: "Krippendorff’s alpha",
    MeasureName.CHARACTER_ALPHA: "Krippendorff’s alpha, character by character",
    MeasureName.UNITIZING_ALPHA: "Krippendorff’s alpha for unitizing",
    MeasureName.SEVERITY_KAPPA: "Cohen’s kappa of severity, squared weights",
    MeasureName.SEVERITY_ALPHA: "Krippendorff’s alpha of severity, ordinal",
}

_CHANCE = "1 is full agreement, 0 what chance would bring, below 0 worse than chance."

_MEANINGS = {
    MeasureName.EXACT_F1: (
        "The share of tags that a colleague set on the very same words with the same kind; the mean of all pairs.",
        "It is not corrected for chance, and a span that differs by one character counts as missed.",
    ),
    MeasureName.OVERLAP_F1: (
        "The share of tags that a colleague set on words that overlap, with the same kind; the mean of all pairs.",
        "It is not corrected for chance, and one shared character is enough.",
    ),
    MeasureName.CHARACTER_F1: (
        (
            "How far two reviewers tagged the same characters; the mean over articles and pairs, where "
            "an article in which neither tagged anything counts as 1."
        ),
        "It is not corrected for chance, does not see how many tags there are, and long tags weigh more.",
    ),
    MeasureName.COHEN_KAPPA: (
        f"Whether two reviewers chose the same {{of}} on the passages that both tagged. {_CHANCE}",
        (
            "It does not say whether they found the same passages; where nearly all labels are one, it is low even if "
            "they nearly always agree."
        ),
    ),
    MeasureName.FLEISS_KAPPA: (
        f"Whether the reviewers chose the same {{of}} on the passages that all of them tagged. {_CHANCE}",
        "It does not say whether they found the same passages.",
    ),
    MeasureName.LIGHT_KAPPA: (
        (
            "The mean of Cohen’s kappa over all pairs of reviewers, of the same {of} on the passages that all tagged. "
            f"{_CHANCE}"
        ),
        "It does not say whether they found the same passages; one poor pair hides in the mean.",
    ),
    MeasureName.ALPHA: (
        f"Whether reviewers chose the same {{of}} on the passages that two or more tagged. {_CHANCE}",
        "It does not say whether they found the same passages, and what one tagged alone is not in it.",
    ),
    MeasureName.CHARACTER_ALPHA: (
        f"Whether the reviewers tagged the same characters, or left the same ones untagged. {_CHANCE}",
        "It sees neither kinds nor where one tag ends and the next begins; long tags weigh more than short ones.",
    ),
    MeasureName.UNITIZING_ALPHA: (
        f"Whether the reviewers cut the same spans of the same kind out of the text. {_CHANCE}",
        (
            "It does not see the fields; long spans weigh far more than short ones, and overlapping tags of a kind by "
            "one reviewer count as one span."
        ),
    ),
    MeasureName.SEVERITY_KAPPA: (
        (
            "Whether two reviewers gave the same severity to the errors that both found; a disagreement of two steps "
            f"costs four times one of a single step. {_CHANCE}"
        ),
        "It does not say whether they found the same errors.",
    ),
    MeasureName.SEVERITY_ALPHA: (
        (
            "Whether reviewers gave the same severity to the errors that two or more found; far steps cost more than "
            f"near ones. {_CHANCE}"
        ),
        "It does not say whether they found the same errors.",
    ),
}
