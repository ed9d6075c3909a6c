"""What was found about a tagged passage, in one short line: "lifted", "refuted as published", "= 14,000 soldiers"."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from annotator.domain.details import (
    ClaimDetails,
    Comparison,
    CustomDetails,
    Details,
    QuoteDetails,
    StatisticDetails,
    TranslationErrorDetails,
)
from annotator.domain.numbers import with_separators
from annotator.domain.vocabulary import (
    Comparator,
    Confidence,
    CorrectionState,
    Finding,
    QuantityKind,
    VerbatimStatus,
    VerdictScope,
    label,
)

Say = Callable[[str], str]
"""Turns English words of the program into the reader's language; words of a person are never given to it."""


def _as_it_is(words: str) -> str:
    return words


def finding(details: Details, say: Say = _as_it_is) -> str:
    """Return what the fields of an annotation found, empty while they say nothing."""
    match details:
        case ClaimDetails():
            return _of_claim(details, say)
        case QuoteDetails():
            return _of_quote(details, say)
        case StatisticDetails():
            return _of_statistic(details, say)
        case TranslationErrorDetails():
            return _of_error(details, say)
        case CustomDetails():
            given = ((name, value) for name, value in details.values if value not in (None, "", [], False))
            return _joined(name if value is True else str(value) for name, value in given)


def quantity(value: Decimal | str | None, unit: str = "", currency: str = "", scale: str = "") -> str:
    """Return a value with its unit as one reads it: "14,000 soldiers", "80%", "5 million USD", "2025-05-02"."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if unit.casefold() in _PERCENT:
        return f"{with_separators(value)}%"
    # A value of a thousand or more already carries the scale; "5,000,000 million" would be a million times too much.
    scale = "" if abs(value) >= 1000 else scale
    return " ".join(part for part in (with_separators(value), scale, currency, unit) if part)


_PERCENT = frozenset({"percent", "per cent", "%"})
_SCOPES = {VerdictScope.AS_PUBLISHED: "as published", VerdictScope.AS_INTENDED: "as intended"}
_SIGNS = {Comparator.EQ: "=", Comparator.APPROX: "≈", Comparator.GT: ">", Comparator.LT: "<", Comparator.RANGE: "="}
_COMPARED = {
    Finding.SAME: "same as",
    Finding.ROUNDING: "rounding of",
    Finding.HEDGE_CHANGED: "hedge changed from",
    Finding.UNIT_CHANGED: "unit changed from",
    Finding.DIFFERS: "differs from",
    Finding.CONTRADICTED: "contradicted by",
    Finding.MISSING_IN_OTHER: "missing in the other",
    Finding.NOT_COMPARABLE: "not comparable with",
}


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def _of_claim(details: ClaimDetails, say: Say) -> str:
    verdicts = (details.verdict(scope) for scope in VerdictScope)
    return _joined(
        f"{say(label(one.verdict))} {say(_SCOPES[one.scope])}" for one in verdicts if one is not None and one.verdict
    )


def _of_quote(details: QuoteDetails, say: Say) -> str:
    speaker = details.speaker or details.speaker_role
    untouched = details.verbatim_status == VerbatimStatus.UNVERIFIED and not speaker
    return "" if untouched else _joined((speaker, say(label(details.verbatim_status))))


def _of_statistic(details: StatisticDetails, say: Say) -> str:
    return _joined((_value_of(details, say), *(_compared(one, say) for one in details.comparisons)))


def _value_of(details: StatisticDetails, say: Say) -> str:
    if details.value is None:
        trend = details.quantity_kind == QuantityKind.TREND and details.direction
        return say(label(details.direction)) if trend and details.direction else ""
    value = quantity(details.value, details.unit, details.currency, details.scale)
    if details.comparator == Comparator.RANGE and details.value_high is not None and isinstance(details.value, Decimal):
        value = f"{with_separators(details.value)}–" + quantity(
            details.value_high, details.unit, details.currency, details.scale
        )
    if details.comparator == Comparator.APPROX_BELOW:
        return f"{details.hedge or say(label(details.comparator))} {value}"
    return f"{_SIGNS[details.comparator]} {value}"


def _compared(one: Comparison, say: Say) -> str:
    if one.finding is None:
        return ""
    words = say(_COMPARED[one.finding])
    if one.finding == Finding.MISSING_IN_OTHER:
        return words
    return f"{words} {one.as_published or quantity(one.value, one.unit) or say('the other')}"


def _of_error(details: TranslationErrorDetails, say: Say) -> str:
    if details.correction_state == CorrectionState.DELETE:
        return say("delete")
    if details.correction_state == CorrectionState.ORIGINAL_NEEDED:
        return say("original needed")
    if not details.correction:
        return say("no translation") if details.non_translation else ""
    unsure = details.correction_confidence == Confidence.LOW
    return f"{say('probable')}: {details.correction}" if unsure else details.correction
