"""Translation quality from the errors tagged in a text: the MQM-based core score and the plain rate.

Source of the formulas: the MQM scoring models (themqm.org), linear model with severity multipliers 0 / 1 / 5 / 25.

- APT, the absolute penalty total = Σ severity weight
- penalty per 100 words = APT ÷ words × 100
- score = (1 − APT ÷ words) × 100, which falls below zero for a very poor text
- any critical error fails the text, whatever the score

Only errors that arose in translation, stand on the side scored and have not been turned down count. Each total is
given twice: over all occurrences, and with repeats of an error counted once. The word count is the caller's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.domain.annotations import Annotation
from annotator.domain.articles import Source
from annotator.domain.details import QuoteDetails, TranslationErrorDetails
from annotator.domain.vocabulary import AroseIn, Severity, Side, Status

PROFILE = "MQM-based core"
"""The name that stands beside every score made with CORE_WEIGHTS."""

CORE_WEIGHTS: dict[Severity, int] = {
    Severity.NEUTRAL: 0,
    Severity.MINOR: 1,
    Severity.MAJOR: 5,
    Severity.CRITICAL: 25,
}

NOT_COUNTED = frozenset({Status.SUGGESTED, Status.REJECTED, Status.DEFERRED})
"""An annotation in one of these states is no finding of the desk: not scored, and briefed only as what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Penalties:
    """Errors and their weight, over ``words`` words; rates are None for a text without words."""

    errors: int
    weight: int
    words: int

    @property
    def errors_per_100_words(self) -> float | None:
        """Errors ÷ words × 100."""
        return self.errors / self.words * 100 if self.words else None

    @property
    def weight_per_100_words(self) -> float | None:
        """APT ÷ words × 100."""
        return self.weight / self.words * 100 if self.words else None

    @property
    def score(self) -> float | None:
        """(1 − APT ÷ words) × 100."""
        return (1 - self.weight / self.words) * 100 if self.words else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The score of one text: every occurrence, repeats counted once, and what the numbers leave out."""

    total: Penalties
    unique: Penalties
    critical: int
    without_severity: int
    set_aside: int
    """Errors of the text that are recorded but do not count: other origin, other side, or turned down."""

    @property
    def fails(self) -> bool:
        """True when there is a critical error."""
        return self.critical > 0


def core_score(errors: Iterable[Annotation], words: int, side: Side = Side.TARGET) -> Score:
    """Score one text of ``words`` words from the translation errors tagged in it; other kinds are passed over."""
    tagged = [one for one in errors if isinstance(one.details, TranslationErrorDetails)]
    counted = [one for one in tagged if counts(one, side)]
    unique = first_occurrences(counted)
    return Score(
        total=_penalties(counted, words),
        unique=_penalties(unique, words),
        critical=sum(_severity(one) == Severity.CRITICAL for one in counted),
        without_severity=sum(_severity(one) is None for one in counted),
        set_aside=len(tagged) - len(counted),
    )


def counts(error: Annotation, side: Side = Side.TARGET) -> bool:
    """Tell whether a translation error enters the score of one side."""
    details = error.details
    return (
        isinstance(details, TranslationErrorDetails)
        and details.arose_in == AroseIn.TRANSLATION
        and details.side == side
        and error.status not in NOT_COUNTED
    )


def shows_translation(source: Source | None, annotations: Iterable[Annotation]) -> bool:
    """Tell whether an article shows a sign of being a translation: in its source, or in what was tagged in it."""
    if source and (source.translation_path or source.is_machine_translation):
        return True
    details = [one.details for one in annotations if one.status not in NOT_COUNTED]
    return any(
        (isinstance(one, TranslationErrorDetails) and one.arose_in == AroseIn.TRANSLATION)
        or (isinstance(one, QuoteDetails) and one.translated_back)
        for one in details
    )


def first_occurrences(errors: Sequence[Annotation]) -> list[Annotation]:
    """Return the errors without those that repeat another one of the same list, directly or through a chain."""
    repeats = {one.id: _details(one).repeat_of for one in errors}
    kept: list[Annotation] = []
    roots: set[str] = set()
    for one in errors:
        root = _root(one.id, repeats)
        if root not in roots:
            roots.add(root)
            kept.append(one)
    return kept


def _root(error_id: str, repeats: dict[str, str]) -> str:
    seen = {error_id}
    while (before := repeats.get(error_id, "")) and before not in seen:
        error_id = before
        seen.add(error_id)
    # In a circle of repeats every member has the same set of ids; its smallest stands for all of them.
    return min(seen) if before else error_id


def _penalties(errors: Sequence[Annotation], words: int) -> Penalties:
    weights = (CORE_WEIGHTS[severity] for one in errors if (severity := _severity(one)) is not None)
    return Penalties(errors=len(errors), weight=sum(weights), words=words)


def _severity(error: Annotation) -> Severity | None:
    return _details(error).severity


def _details(error: Annotation) -> TranslationErrorDetails:
    assert isinstance(error.details, TranslationErrorDetails)
    return error.details
