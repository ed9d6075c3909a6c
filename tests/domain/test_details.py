"""The fields of the four kinds: what is refused, and what a complete one would still need."""

from decimal import Decimal
from typing import Any

import pytest

from annotator.domain.details import (
    ClaimDetails,
    Comparison,
    CustomDetails,
    QuoteDetails,
    StatisticDetails,
    TranslationErrorDetails,
    Verdict,
    details_from_json,
    details_to_json,
    details_type,
    missing,
    no_details,
    severity_of,
)
from annotator.domain.fields import definitions
from annotator.domain.vocabulary import (
    SUBTYPES,
    CorrectionState,
    Dimension,
    Direction,
    DriftType,
    Finding,
    Kind,
    QuantityKind,
    Severity,
    Subtype,
    VerbatimStatus,
    VerdictScope,
    VerdictValue,
)
from annotator.errors import InvalidValue


@pytest.mark.parametrize("kind", Kind)
def test_an_empty_annotation_is_legal_and_comes_back(kind: Kind) -> None:
    empty = no_details(kind)
    assert isinstance(empty, details_type(kind))
    assert details_to_json(empty, complete=False) == {}
    assert details_from_json(kind, details_to_json(empty)) == empty


@pytest.mark.parametrize("kind", Kind)
def test_plain_fields_stand_before_the_rest(kind: Kind) -> None:
    plain = [one.plain for one in definitions(details_type(kind))]
    assert any(plain)
    assert plain == sorted(plain, reverse=True)


def test_the_fields_of_a_projects_own_tag_are_kept_as_they_are() -> None:
    made = details_from_json("0190-custom", {"b": [1, {"c": None}], "a": "x"})
    assert made == CustomDetails(values=(("a", "x"), ("b", [1, {"c": None}])))
    assert details_to_json(made) == {"a": "x", "b": [1, {"c": None}]}


def test_one_verdict_for_each_scope() -> None:
    both = ClaimDetails(verdicts=(Verdict(), Verdict(scope=VerdictScope.AS_INTENDED)))
    assert both.verdict(VerdictScope.AS_INTENDED) == Verdict(scope=VerdictScope.AS_INTENDED)
    assert ClaimDetails().verdict(VerdictScope.AS_PUBLISHED) is None
    with pytest.raises(InvalidValue, match="at most one verdict"):
        ClaimDetails(verdicts=(Verdict(), Verdict(justification="again")))


def test_a_drift_needs_a_reference() -> None:
    assert QuoteDetails(reference_text="so", drift_types=(DriftType.WORDING,)).drift_types
    with pytest.raises(InvalidValue, match="reference"):
        QuoteDetails(drift_types=(DriftType.WORDING,))


@pytest.mark.parametrize("differs", [{"unit": "km"}, {"base": "all"}, {"period": "2025"}])
def test_the_same_only_where_unit_base_and_period_match(differs: dict[str, str]) -> None:
    here: dict[str, Any] = {"unit": "men", "base": "army", "period_start": "2025-01-01", "period_end": "2025-06-30"}
    there = {"unit": "men", "base": "army", "period": "2025-01-01/2025-06-30"}
    assert StatisticDetails(**here, comparisons=(Comparison(**there, finding=Finding.SAME),)).comparisons
    assert StatisticDetails(**here, comparisons=(Comparison(**{**there, **differs}, finding=Finding.DIFFERS),))
    with pytest.raises(InvalidValue, match="only when value, unit, base and period"):
        StatisticDetails(**here, comparisons=(Comparison(**{**there, **differs}, finding=Finding.SAME),))


def test_a_point_in_time_is_a_period_too() -> None:
    assert StatisticDetails(as_of="2025-09-04").period == "2025-09-04"
    assert StatisticDetails().period == ""


@pytest.mark.parametrize(("dimension", "subtype"), [(one, two) for one in Dimension for two in Subtype])
def test_a_subtype_belongs_to_its_category(dimension: Dimension, subtype: Subtype) -> None:
    if subtype in SUBTYPES.get(dimension, ()):
        assert TranslationErrorDetails(dimension=dimension, subtype=subtype).subtype == subtype
    else:
        with pytest.raises(InvalidValue, match="does not belong"):
            TranslationErrorDetails(dimension=dimension, subtype=subtype)


def test_a_subtype_needs_a_category() -> None:
    with pytest.raises(InvalidValue, match="none"):
        TranslationErrorDetails(subtype=Subtype.SPELLING)


@pytest.mark.parametrize(
    "words", ["?", "...", "…", "TBD", "tba", "n/a", "[original needed]", "see original", "[?]", "xxx", "<?>"]
)
def test_a_placeholder_is_no_correction(words: str) -> None:
    with pytest.raises(InvalidValue, match="placeholder") as refused:
        TranslationErrorDetails(correction=words)
    assert refused.value.field == "correction"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "lifted",
        "Xi’s",
        "dual-use",
        "14,000",
        "It is unknown who fired.",
        "what? now",
        "(Reuters)",
        "[Putin]",
        "unknown",
        "—",
    ],
)
def test_words_to_print_are_a_correction(words: str) -> None:
    assert TranslationErrorDetails(correction=words).correction == words


def test_severity_is_that_of_the_error_or_of_the_drift() -> None:
    assert severity_of(TranslationErrorDetails(severity=Severity.MAJOR)) == Severity.MAJOR
    assert severity_of(QuoteDetails(drift_severity=Severity.MINOR)) == Severity.MINOR
    assert severity_of(ClaimDetails()) is None


REFUTED = Verdict(verdict=VerdictValue.REFUTED, justification="so")
NOT_ENOUGH = Verdict(verdict=VerdictValue.NOT_ENOUGH_EVIDENCE, justification="so")


@pytest.mark.parametrize(
    ("details", "names"),
    [
        (ClaimDetails(), ("claim_normalized", "verdicts")),
        (ClaimDetails(claim_normalized="c", verdicts=(Verdict(),)), ("verdicts",)),
        (ClaimDetails(claim_normalized="c", verdicts=(Verdict(verdict=VerdictValue.REFUTED),)), ("justification",)),
        (ClaimDetails(claim_normalized="c", verdicts=(NOT_ENOUGH,)), ("searched",)),
        (ClaimDetails(claim_normalized="c", verdicts=(REFUTED,)), ()),
        (QuoteDetails(), ("speaker",)),
        (QuoteDetails(speaker_role="a spokesman"), ()),
        (QuoteDetails(verbatim_status=VerbatimStatus.UNATTRIBUTED), ()),
        (StatisticDetails(), ("value", "unit", "subject")),
        (
            StatisticDetails(value=Decimal(80), unit="percent", subject="s", quantity_kind=QuantityKind.PERCENT),
            ("base",),
        ),
        (StatisticDetails(value=Decimal(5), currency="USD", subject="s"), ()),
        (StatisticDetails(subject="s", quantity_kind=QuantityKind.TREND), ("direction",)),
        (StatisticDetails(subject="s", quantity_kind=QuantityKind.TREND, direction=Direction.UP), ()),
        (StatisticDetails(value="2024-06-19", quantity_kind=QuantityKind.DATE), ()),
        (TranslationErrorDetails(), ("correction", "severity", "dimension", "correction_confidence")),
        (
            TranslationErrorDetails(correction_state=CorrectionState.DELETE),
            ("severity", "dimension", "correction_confidence"),
        ),
        (CustomDetails(), ()),
    ],
)
def test_what_a_complete_one_would_still_need(details: Any, names: tuple[str, ...]) -> None:
    assert missing(details) == names


def test_the_same_only_where_the_values_agree() -> None:
    with pytest.raises(InvalidValue, match="only when value"):
        StatisticDetails(
            value=Decimal(5), unit="km", comparisons=(Comparison(value=Decimal(7), unit="km", finding=Finding.SAME),)
        )
    assert StatisticDetails(value=Decimal(5), comparisons=(Comparison(value=Decimal("5.0"), finding=Finding.SAME),))
