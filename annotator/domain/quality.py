"""Translation quality in numbers: weights of a profile, the terms of a score, and what they add up to.

Sources: the MQM scoring models (themqm.org), linear with severity multipliers; M. Freitag et al., "Experts, errors,
and context", Transactions of the Association for Computational Linguistics 9 (2021) 1460–1474, table 4, for WMT.
Weights are Decimals, so that sums done by hand come out the same to the last digit.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from annotator.domain.vocabulary import Dimension, Severity, Side, Subtype, label
from annotator.errors import InvalidValue


class Profile(StrEnum):
    """How errors are weighed and added up."""

    CORE = "core"
    WMT = "wmt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What an error weighs in a profile; None where the profile makes no difference to the plain severity.

    Raises InvalidValue for a weight that is no number of at least zero.
    """

    profile: Profile = Profile.CORE
    neutral: Decimal = Decimal(0)
    minor: Decimal = Decimal(1)
    major: Decimal = Decimal(5)
    critical: Decimal | None = Decimal(25)
    minor_punctuation: Decimal | None = None
    non_translation: Decimal | None = None

    def __post_init__(self) -> None:
        for name in _WEIGHTS:
            value = getattr(self, name)
            if value is not None and (not value.is_finite() or value < 0):
                raise InvalidValue(f"A weight is a number of at least 0, not {value}.", name)
        if None in (self.neutral, self.minor, self.major):
            raise InvalidValue("Neutral, minor and major errors each need a weight.", "weights")

    @property
    def name(self) -> str:
        """What stands beside every score made with them."""
        standard = STANDARD[self.profile]
        return f"MQM-based {label(self.profile).upper() if self.profile is Profile.WMT else label(self.profile)}" + (
            "" if self == standard else ", weights of this project"
        )

    @property
    def in_words(self) -> str:
        """Every weight, for the line under a score."""
        given = ((name, getattr(self, name)) for name in _WEIGHTS)
        parts = [f"{label(name)} {value}" for name, value in given if value is not None]
        if self.critical is None:
            parts.append("critical counted as major")
        return ", ".join(parts)

    def of(
        self, severity: Severity | None, subtype: Subtype | None = None, *, non_translation: bool = False
    ) -> tuple[Decimal, str]:
        """Return the weight of an error and the rule it comes from, in words."""
        if non_translation and self.non_translation is not None:
            return self.non_translation, "non-translation"
        if severity is None:
            return Decimal(0), "no severity given"
        if severity == Severity.MINOR and subtype == Subtype.PUNCTUATION and self.minor_punctuation is not None:
            return self.minor_punctuation, "minor punctuation"
        if severity == Severity.CRITICAL and self.critical is None:
            return self.major, "critical, counted as major"
        weight = {
            Severity.NEUTRAL: self.neutral,
            Severity.MINOR: self.minor,
            Severity.MAJOR: self.major,
            Severity.CRITICAL: self.critical,
        }[severity]
        assert weight is not None
        return weight, label(severity)

    def changed(self, values: Mapping[str, str | None]) -> "Weights":
        """Return them with some weights as typed; None or "" takes an optional one out. Raises InvalidValue."""
        made: dict[str, Decimal | None] = {}
        for name, value in values.items():
            if name not in _WEIGHTS:
                raise InvalidValue(f"There is no weight “{name}”; there are {', '.join(_WEIGHTS)}.", "weights")
            try:
                made[name] = Decimal(value.strip().replace(",", ".")) if value else None
            except InvalidOperation as error:
                raise InvalidValue(f"A weight is a number of at least 0, not “{value}”.", name) from error
        return replace(self, **made)  # type: ignore[arg-type]  # mypy reads the values as those of every field

    def to_json(self) -> dict[str, str | None]:
        """Return the weights by name, as ``changed`` takes them."""
        given = ((name, getattr(self, name)) for name in _WEIGHTS)
        return {name: None if value is None else str(value) for name, value in given}


_WEIGHTS = tuple(one.name for one in fields(Weights) if one.name != "profile")

STANDARD = {
    Profile.CORE: Weights(),
    Profile.WMT: Weights(
        profile=Profile.WMT, critical=None, minor_punctuation=Decimal("0.1"), non_translation=Decimal(25)
    ),
}
"""The profiles as published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One error in a score: what it weighs and by which rule. A ``repeat`` is left out where each counts once."""

    annotation_id: str
    reviewer_id: str
    severity: Severity | None
    dimension: Dimension | None
    subtype: Subtype | None
    weight: Decimal
    rule: str
    repeat: bool = False
    segment: int = -1
    """The number of the sentence that it begins in, from 0."""

    @property
    def category(self) -> str:
        """Dimension and subtype in words."""
        return ": ".join(label(one) for one in (self.dimension, self.subtype) if one) or "no category"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """Terms added up, over ``words`` words; rates are None for a text without words."""

    terms: tuple[Term, ...]
    words: int

    @property
    def errors(self) -> int:
        """How many there are."""
        return len(self.terms)

    @property
    def penalty(self) -> Decimal:
        """APT = Σ weight."""
        return sum((one.weight for one in self.terms), Decimal(0))

    @property
    def errors_per_100_words(self) -> Decimal | None:
        """Errors ÷ words × 100."""
        return Decimal(100 * self.errors) / self.words if self.words else None

    @property
    def penalty_per_100_words(self) -> Decimal | None:
        """APT ÷ words × 100."""
        return 100 * self.penalty / self.words if self.words else None

    @property
    def score(self) -> Decimal | None:
        """(1 − APT ÷ words) × 100: below zero for a very poor text."""
        return 100 - 100 * self.penalty / self.words if self.words else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The share of a reviewer or of a category, with and without repeats."""

    name: str
    total: Sum
    unique: Sum


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A sentence with the penalty that each rater gave it, in the order of ``QualityScore.raters``."""

    start: int
    end: int
    penalties: tuple[Decimal, ...]

    @property
    def mean(self) -> Decimal:
        """The mean of the raters."""
        return sum(self.penalties, Decimal(0)) / len(self.penalties)


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityScore:
    """The score of one article with all that it is made of; ``refusal`` says why there is none."""

    article_id: str
    weights: Weights
    side: Side
    words: int
    total: Sum
    unique: Sum
    by_reviewer: tuple[Part, ...] = ()
    by_category: tuple[Part, ...] = ()
    raters: tuple[str, ...] = ()
    segments: tuple[Segment, ...] = ()
    """In the WMT profile: every sentence, with an error or without."""
    notes: tuple[str, ...] = ()
    refusal: str = ""

    @property
    def fails(self) -> bool:
        """True in the core profile where there is a critical error, whatever the score."""
        core = self.weights.profile is Profile.CORE
        return core and any(one.severity == Severity.CRITICAL for one in self.total.terms)

    @property
    def wmt(self) -> Decimal | None:
        """The WMT score: penalties averaged over raters, then over segments; 0 is best. None in another profile."""
        if not self.segments:
            return None
        return sum((one.mean for one in self.segments), Decimal(0)) / len(self.segments)

    @property
    def rule(self) -> str:
        """How the numbers come about: profile, side, words and weights."""
        how = (
            "penalties of each sentence averaged over the reviewers, then over the sentences"
            if self.weights.profile is Profile.WMT
            else "penalty per 100 words = penalty ÷ words × 100; score = (1 − penalty ÷ words) × 100; "
            "any critical error fails"
        )
        return (
            f"{self.weights.name}, {label(self.side)} text, {self.words:,} words. Weights: {self.weights.in_words}. "
            f"{how[0].upper()}{how[1:]}. Only errors that arose in translation count."
        )


def parts_by(terms: Iterable[Term], key: str, words: int) -> tuple[Part, ...]:
    """Return the terms parted by ``reviewer_id`` or ``category``, the heaviest part first."""
    parted: dict[str, list[Term]] = {}
    for one in terms:
        parted.setdefault(getattr(one, key), []).append(one)
    made = [
        Part(name=name, total=_sum(its, words), unique=_sum(without_repeats(its), words))
        for name, its in parted.items()
    ]
    return tuple(sorted(made, key=lambda one: (-one.total.penalty, one.name)))


def without_repeats(terms: Iterable[Term]) -> list[Term]:
    """Return the terms that are no repeat of another."""
    return [one for one in terms if not one.repeat]


def _sum(terms: Iterable[Term], words: int) -> Sum:
    return Sum(terms=tuple(terms), words=words)
