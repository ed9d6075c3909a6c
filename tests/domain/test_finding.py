import pytest

from annotator.domain.details import details_from_json
from annotator.domain.finding import finding


@pytest.mark.parametrize(
    ("kind", "values", "words"),
    [
        ("translation_error", {"correction": "lifted"}, "lifted"),
        ("translation_error", {"correction": "lifted", "correction_state": "delete"}, "delete"),
        ("translation_error", {"correction_state": "original_needed"}, "original needed"),
        (
            "translation_error",
            {"correction": "could undercut", "correction_confidence": "low"},
            "probable: could undercut",
        ),
        ("translation_error", {"correction": "regime", "correction_confidence": "moderate"}, "regime"),
        ("translation_error", {"non_translation": True}, "no translation"),
        ("translation_error", {}, ""),
        (
            "claim",
            {
                "verdicts": [
                    {"scope": "as_intended", "verdict": "supported"},
                    {"scope": "as_published", "verdict": "refuted"},
                ]
            },
            "refuted as published · supported as intended",
        ),
        ("claim", {"verdicts": [{"verdict": "not_enough_evidence"}]}, "not enough evidence as published"),
        ("claim", {"verdicts": [{"justification": "still open"}]}, ""),
        ("quote", {"speaker": "Guo Jiakun"}, "Guo Jiakun · unverified"),
        ("quote", {"speaker_role": "spokesman", "verbatim_status": "drifted"}, "spokesman · drifted"),
        ("quote", {"verbatim_status": "unattributed"}, "unattributed"),
        ("quote", {}, ""),
        (
            "statistic",
            {
                "value": 14000,
                "unit": "soldiers",
                "comparisons": [{"as_published": "15,000", "finding": "differs"}, {"as_published": "no finding yet"}],
            },
            "= 14,000 soldiers · differs from 15,000",
        ),
        (
            "statistic",
            {"value": 80, "unit": "percent", "comparator": "approx_below", "hedge": "nearly"},
            "nearly 80%",
        ),
        ("statistic", {"value": 80, "unit": "percent", "comparator": "approx_below"}, "almost 80%"),
        ("statistic", {"value": "1.5", "scale": "million", "currency": "USD", "comparator": "gt"}, "> 1.5 million USD"),
        ("statistic", {"value": 1500000, "scale": "million", "currency": "USD"}, "= 1,500,000 USD"),
        ("statistic", {"value": 14, "value_high": 15, "unit": "years", "comparator": "range"}, "= 14–15 years"),
        ("statistic", {"value": "2025-05-02", "quantity_kind": "date"}, "= 2025-05-02"),
        ("statistic", {"quantity_kind": "trend", "direction": "up"}, "up"),
        ("statistic", {"comparisons": [{"finding": "missing_in_other"}]}, "missing in the other"),
        ("statistic", {"comparisons": [{"finding": "same", "value": "5", "unit": ""}]}, "same as 5"),
        ("statistic", {}, ""),
        ("some tag of a project", {"weight": 3, "note": "", "seen": True}, "seen · 3"),
    ],
)
def test_the_finding_says_what_the_fields_found(kind, values, words):
    assert finding(details_from_json(kind, values)) == words


def test_only_words_of_the_program_are_translated():
    details = details_from_json("translation_error", {"correction": "delete", "correction_confidence": "low"})
    assert finding(details, say=str.upper) == "PROBABLE: delete"
