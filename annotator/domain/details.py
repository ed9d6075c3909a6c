"""The typed fields of the four kinds of annotation, and what a complete one would still need."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, TypeAlias

from annotator.domain import fields
from annotator.domain.fields import Json, TextSpan
from annotator.domain.vocabulary import (
    SUBTYPES,
    Anonymity,
    AroseIn,
    CheckWorthiness,
    ClaimType,
    Comparator,
    Confidence,
    CorrectionBasis,
    CorrectionState,
    Dimension,
    Direction,
    DriftType,
    Finding,
    Kind,
    Likelihood,
    QuantityKind,
    QuoteForm,
    Severity,
    Side,
    Subtype,
    VerbatimStatus,
    VerdictScope,
    VerdictValue,
)
from annotator.errors import InvalidValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found about a claim in one wording; its evidence is kept in Evidence rows of the same scope."""

    scope: VerdictScope = fields.choice("Scope", VerdictScope, VerdictScope.AS_PUBLISHED, plain=True)
    verdict: VerdictValue | None = fields.choice("Verdict", VerdictValue, plain=True)
    justification: str = fields.text("Why", plain=True, long=True)
    confidence: Confidence | None = fields.choice("Confidence", Confidence, plain=True)
    searched: str = fields.text("Searched", hint="where, when, with which words")

    def __post_init__(self) -> None:
        fields.check(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDetails:
    """The fields of a claim. Raises InvalidValue when two verdicts have the same scope."""

    claim_normalized: str = fields.text("Claim", plain=True, long=True, hint="one self-standing sentence")
    speaker: str = fields.text("Speaker", plain=True)
    verdicts: tuple[Verdict, ...] = fields.records("Verdicts", Verdict, plain=True)
    claim_date: str = fields.iso_date("Date of the claim")
    location: str = fields.text("Location")
    claim_type: tuple[ClaimType, ...] = fields.choices("Type of claim", ClaimType)
    check_worthiness: CheckWorthiness = fields.choice("Check-worthiness", CheckWorthiness, CheckWorthiness.CHECK_WORTHY)
    likelihood: Likelihood | None = fields.choice("Likelihood", Likelihood)

    def __post_init__(self) -> None:
        fields.check(self)
        scopes = [verdict.scope for verdict in self.verdicts]
        if len(set(scopes)) < len(scopes):
            raise InvalidValue("A claim has at most one verdict as published and one as intended.", "verdicts")

    def verdict(self, scope: VerdictScope) -> Verdict | None:
        """Return the verdict of one scope, if there is one."""
        return next((verdict for verdict in self.verdicts if verdict.scope == scope), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteDetails:
    """The fields of a quotation."""

    speaker: str = fields.text("Speaker", plain=True)
    speaker_role: str = fields.text("Role", plain=True)
    form: QuoteForm = fields.choice("Form", QuoteForm, QuoteForm.DIRECT, plain=True)
    verbatim_status: VerbatimStatus = fields.choice(
        "Verbatim status", VerbatimStatus, VerbatimStatus.UNVERIFIED, plain=True
    )
    reference_text: str = fields.text("Reference wording", plain=True, long=True)
    content_span: TextSpan | None = fields.span("Words quoted")
    cue_span: TextSpan | None = fields.span("Cue (“said”)")
    speaker_span: TextSpan | None = fields.span("Speaker in the text")
    affiliation: str = fields.text("Affiliation")
    anonymity: Anonymity = fields.choice("Anonymity", Anonymity, Anonymity.NAMED)
    via_outlet: str = fields.text("Via outlet")
    medium: str = fields.text("Medium")
    date_said: str = fields.iso_date("Date said")
    original_language: str = fields.text("Original language")
    translated_by: str = fields.text("Translated by")
    translated_back: bool = fields.yes_no("Translated back")
    reference_source_id: str = fields.source_id("Source of the reference")
    drift_types: tuple[DriftType, ...] = fields.choices("Drift in", DriftType)
    drift_severity: Severity | None = fields.choice("Severity of drift", Severity)

    def __post_init__(self) -> None:
        fields.check(self)
        if self.drift_types and not self.reference_text:
            raise InvalidValue("A drift can be named only beside a reference wording; give that first.", "drift_types")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A statistic held against another tag or a source."""

    annotation_id: str = fields.annotation_id("Other tag")
    source_id: str = fields.source_id("Source")
    as_published: str = fields.text("As published there", plain=True)
    value: Decimal | str | None = fields.quantity("Value there", plain=True)
    unit: str = fields.text("Unit there", plain=True)
    base: str = fields.text("Base there")
    period: str = fields.text("Period there", hint="2025-01-01/2025-06-30, or a date")
    finding: Finding | None = fields.choice("Finding", Finding, plain=True)

    def __post_init__(self) -> None:
        fields.check(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticDetails:
    """The fields of a statistic. Raises InvalidValue for "same" where unit, base or period differ."""

    value: Decimal | str | None = fields.quantity("Value", plain=True)
    unit: str = fields.text("Unit", plain=True)
    subject: str = fields.text("Of what", plain=True)
    base: str = fields.text("Base", plain=True, hint="percent of what")
    period_start: str = fields.iso_date("Period from", plain=True)
    period_end: str = fields.iso_date("Period to", plain=True)
    as_of: str = fields.iso_date("As of", plain=True)
    comparisons: tuple[Comparison, ...] = fields.records("Comparisons", Comparison, plain=True)
    quantity_kind: QuantityKind | None = fields.choice("Kind of quantity", QuantityKind)
    value_high: Decimal | None = fields.decimal("Upper value")
    currency: str = fields.text("Currency", hint="ISO 4217, such as USD")
    scale: str = fields.text("Scale", hint="the word as printed: million, billion")
    comparator: Comparator = fields.choice("Comparator", Comparator, Comparator.EQ)
    hedge: str = fields.text("Hedge", hint="the word itself: almost")
    direction: Direction | None = fields.choice("Direction", Direction)
    geography: str = fields.text("Geography")
    source_in_text: str = fields.text("Source named in the text")
    source_id: str = fields.source_id("Source")

    def __post_init__(self) -> None:
        fields.check(self)
        for other in self.comparisons:
            same = (other.unit, other.base, other.period) == (self.unit, self.base, self.period)
            same &= None in (other.value, self.value) or other.value == self.value
            if other.finding == Finding.SAME and not same:
                raise InvalidValue(
                    "Two figures are the same only when value, unit, base and period match; "
                    "fill those in, or choose another finding.",
                    "comparisons",
                )

    @property
    def period(self) -> str:
        """The period as ISO 8601: an interval, a date, or nothing."""
        if self.period_start or self.period_end:
            return f"{self.period_start}/{self.period_end}"
        return self.as_of


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationErrorDetails:
    """The fields of a translation error, after MQM (themqm.org); a correction is words to print, no placeholder."""

    correction: str = fields.text("Correction", plain=True, long=True)
    severity: Severity | None = fields.choice("Severity", Severity, plain=True)
    dimension: Dimension | None = fields.choice("Category", Dimension, plain=True)
    subtype: Subtype | None = fields.choice("Subtype", Subtype, plain=True)
    correction_confidence: Confidence | None = fields.choice("Confidence", Confidence, plain=True)
    non_translation: bool = fields.yes_no("The whole sentence is no translation")
    correction_state: CorrectionState = fields.choice("What to do", CorrectionState, CorrectionState.PROPOSED)
    correction_basis: CorrectionBasis = fields.choice("Basis", CorrectionBasis, CorrectionBasis.INFERENCE)
    arose_in: AroseIn = fields.choice("Arose in", AroseIn, AroseIn.UNKNOWN)
    repeat_of: str = fields.annotation_id("Repeat of")
    side: Side = fields.choice("Side", Side, Side.TARGET)
    source_span: TextSpan | None = fields.span("Words in the original")
    source_visible: bool = fields.yes_no("Original was visible")

    def __post_init__(self) -> None:
        fields.check(self)
        if self.subtype and (self.dimension is None or self.subtype not in SUBTYPES.get(self.dimension, ())):
            raise InvalidValue(
                f"The subtype {self.subtype} does not belong to the category {self.dimension or 'none'}.", "subtype"
            )
        if _PLACEHOLDER.fullmatch(self.correction.strip()):
            raise InvalidValue(
                f"“{self.correction.strip()}” is a placeholder, not a correction; leave the correction empty and "
                "choose “original needed”.",
                "correction",
            )


Details: TypeAlias = "ClaimDetails | QuoteDetails | StatisticDetails | TranslationErrorDetails | CustomDetails"


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomDetails:
    """The fields of a tag that the project defines: pairs of name and plain JSON value, checked by its definition."""

    values: tuple[tuple[str, Json], ...] = ()


DETAILS: dict[str, type[Any]] = {
    Kind.CLAIM: ClaimDetails,
    Kind.QUOTE: QuoteDetails,
    Kind.STATISTIC: StatisticDetails,
    Kind.TRANSLATION_ERROR: TranslationErrorDetails,
}


def details_type(kind: str) -> type[Any]:
    """Return the record that holds the fields of a kind; CustomDetails for what a project defines."""
    return DETAILS.get(kind, CustomDetails)


def no_details(kind: str) -> Details:
    """Return the fields of a kind, none of them filled."""
    made: Details = details_type(kind)()
    return made


def details_from_json(kind: str, values: Mapping[str, Any]) -> Details:
    """Read the fields of a kind from plain JSON values; raise InvalidValue for what does not fit."""
    record = details_type(kind)
    if record is CustomDetails:
        return CustomDetails(values=tuple(sorted(values.items())))
    made: Details = fields.decode(record, values)
    return made


def details_to_json(details: Details, *, complete: bool = True) -> dict[str, Json]:
    """Return the fields as plain JSON values; without ``complete``, only those that differ from their defaults."""
    if isinstance(details, CustomDetails):
        return dict(details.values)
    return fields.encode(details, complete=complete)


def with_spans(details: Details, move: Callable[[TextSpan], TextSpan | None]) -> Details:
    """Return the fields with every span of the tag's own text put where ``move`` says; None clears it."""
    if isinstance(details, CustomDetails):
        return details
    moved: dict[str, Any] = {
        one.name: move(value)
        for one in fields.definitions(type(details))
        if isinstance(value := getattr(details, one.name), TextSpan) and not value.version_id
    }
    return replace(details, **moved) if moved else details


def spans_of(details: Details) -> list[TextSpan]:
    """Return every span of the tag's own text that its fields point at."""
    found: list[TextSpan] = []

    def keep(one: TextSpan) -> TextSpan:
        found.append(one)
        return one

    with_spans(details, keep)
    return found


def check_spans(details: Details, length: int) -> None:
    """Raise InvalidValue when a span of the tag's own text leaves that text, which has ``length`` code points."""

    def checked(span: TextSpan) -> TextSpan:
        if not span.start < span.end <= length:
            raise InvalidValue(f"The span {span.start}–{span.end} does not lie in the text.", "details")
        return span

    with_spans(details, checked)


def severity_of(details: Details) -> Severity | None:
    """Return the severity that lists sort by: that of a translation error, or of a quotation's drift."""
    if isinstance(details, TranslationErrorDetails):
        return details.severity
    return details.drift_severity if isinstance(details, QuoteDetails) else None


def missing(details: Details) -> tuple[str, ...]:
    """Return the names of the fields that a complete annotation would still need, in the order of the form."""
    match details:
        case ClaimDetails():
            return _missing_of_claim(details)
        case QuoteDetails():
            attributed = details.speaker or details.speaker_role or details.verbatim_status == "unattributed"
            return () if attributed else ("speaker",)
        case StatisticDetails():
            return _missing_of_statistic(details)
        case TranslationErrorDetails():
            return _missing_of_error(details)
    return ()


def missing_of_verdict(verdict: Verdict) -> tuple[str, ...]:
    """Return the names of the fields that a verdict given would still need; nothing where none is given."""
    wants = {
        "justification": verdict.verdict is not None and not verdict.justification,
        "searched": verdict.verdict == VerdictValue.NOT_ENOUGH_EVIDENCE and not verdict.searched,
    }
    return tuple(name for name, wanted in wants.items() if wanted)


def _missing_of_claim(details: ClaimDetails) -> tuple[str, ...]:
    wanted = [] if details.claim_normalized else ["claim_normalized"]
    if not any(verdict.verdict for verdict in details.verdicts):
        wanted.append("verdicts")
    of_verdicts = {name for verdict in details.verdicts for name in missing_of_verdict(verdict)}
    return (*wanted, *(name for name in ("justification", "searched") if name in of_verdicts))


def _missing_of_statistic(details: StatisticDetails) -> tuple[str, ...]:
    trend = details.quantity_kind == QuantityKind.TREND
    dated = details.quantity_kind == QuantityKind.DATE
    wants = {
        "value": details.value is None and not trend,
        "direction": trend and details.direction is None,
        "unit": not details.unit and not details.currency and not trend and not dated,
        "subject": not details.subject and not dated,
        "base": details.quantity_kind == QuantityKind.PERCENT and not details.base,
    }
    return tuple(name for name, wanted in wants.items() if wanted)


def _missing_of_error(details: TranslationErrorDetails) -> tuple[str, ...]:
    wants = {
        "correction": details.correction_state == CorrectionState.PROPOSED and not details.correction,
        "severity": details.severity is None,
        "dimension": details.dimension is None,
        "correction_confidence": details.correction_confidence is None,
    }
    return tuple(name for name, wanted in wants.items() if wanted)


_WORDS_FOR_NOTHING = r"tb[dac]|n\.?/?a\.?|unclear|todo|(?:see )?original(?: needed)?|\?+|…|\.{2,}|_+|[xX]{2,}"
# Brackets alone are no sign of a placeholder: "(Reuters)" and "[Putin]" are corrections.
_PLACEHOLDER = re.compile(rf"(?:{_WORDS_FOR_NOTHING})|[\[(<{{]\s*(?:{_WORDS_FOR_NOTHING})?\s*[\])>}}]", re.IGNORECASE)
