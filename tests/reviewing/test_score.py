from decimal import Decimal

import pytest

from annotator.domain.extract import AnnotationRecord, Extract
from annotator.domain.quality import STANDARD, Profile, QualityScore, Weights
from annotator.domain.scoring import core_score
from annotator.domain.vocabulary import Severity, Side, Subtype
from annotator.errors import InvalidValue
from annotator.reviewing.score import quality_score
from tests.reviewing.making import extract, tag

TEXT = "The ship left the port. It rained all day long. Nobody came back home again."
"""Fifteen words in three sentences."""
FIRST, SECOND, THIRD = 0, 24, 48


def error(who: str, start: int, severity: str | None = "minor", *, length: int = 3, **details: object):
    status = str(details.pop("status", "submitted"))
    name = str(details.pop("name", ""))
    values = {"arose_in": "translation", "severity": severity, "dimension": "accuracy", **details}
    return tag(who, start, start + length, "translation_error", status=status, name=name, **values)


def made(*errors: AnnotationRecord) -> Extract:
    return extract(*errors, text=TEXT)


def scored(*errors: AnnotationRecord, profile: str = "core", **options) -> QualityScore:
    return quality_score(made(*errors), "a", STANDARD[Profile(profile)], **options)


def test_the_core_score_is_the_one_worked_out_by_hand():
    found = scored(error("ana", 0, "neutral"), error("ana", 4, "minor"), error("ana", 9, "major"))
    assert found.words == 15
    assert [one.weight for one in found.total.terms] == [0, 1, 5]
    assert found.total.penalty == sum(one.weight for one in found.total.terms) == 6
    assert found.total.errors_per_100_words == 20
    assert found.total.penalty_per_100_words == 40
    assert found.total.score == 60
    assert not found.fails
    assert "Weights: neutral 0, minor 1, major 5, critical 25." in found.rule
    assert "MQM-based core, target text, 15 words" in found.rule


def test_it_says_what_the_briefing_says():
    errors = [error("ana", 0, "minor"), error("ana", 4, "major", status="rejected"), error("ben", 9, "critical")]
    briefed = core_score((one.annotation for one in errors), 15)
    found = scored(*errors)
    assert (found.total.errors, found.total.penalty) == (briefed.total.errors, briefed.total.weight)
    assert float(found.total.score or 0) == pytest.approx(briefed.total.score)
    assert found.fails
    assert briefed.fails


def test_repeats_are_counted_once_beside_the_total():
    found = scored(error("ana", 0, name="one"), error("ana", 24, repeat_of="one"), error("ana", 48, repeat_of="one"))
    assert (found.total.penalty, found.unique.penalty) == (3, 1)
    assert [one.repeat for one in found.total.terms] == [False, True, True]


def test_by_reviewer_and_by_category_add_up_to_the_total():
    found = scored(
        error("ana", 0, "major", subtype="mistranslation"),
        error("ben", 24, "minor", subtype="mistranslation"),
        error("ben", 48, "minor", dimension="style"),
    )
    assert {one.name: one.total.penalty for one in found.by_reviewer} == {"ana": 5, "ben": 2}
    assert [(one.name, one.total.penalty) for one in found.by_category] == [
        ("accuracy: mistranslation", 6),
        ("style", 1),
    ]
    for parts in (found.by_reviewer, found.by_category):
        assert sum(one.total.penalty for one in parts) == found.total.penalty


def test_what_is_left_out_is_said():
    found = scored(
        error("ana", 0),
        error("ana", 4, arose_in="capture"),
        error("ana", 9, side="source"),
        error("ana", 15, status="rejected"),
        error("ana", 24, name="own"),
        error("ana", 30, None),
        error("ben", 0),
        replaced_ids={"own"},
    )
    assert found.total.errors == 3
    assert found.notes == (
        "4 errors not counted: arose elsewhere, on the other side, turned down or replaced.",
        "1 error without a severity: counted, weighing nothing.",
        "1 error on words that another reviewer tagged as an error too: each tag counts.",
    )
    assert scored(error("ana", 9, side="source"), side=Side.SOURCE).total.errors == 1


def test_wmt_weighs_punctuation_and_what_is_no_translation_in_its_own_way():
    found = scored(
        error("ana", 0, "minor", dimension="linguistic_conventions", subtype="punctuation"),
        error("ana", 4, "major", dimension="linguistic_conventions", subtype="punctuation"),
        error("ana", 24, "critical"),
        error("ana", 48, "major", non_translation=True),
        error("ana", 55, None, non_translation=True),
        profile="wmt",
    )
    assert [(one.weight, one.rule) for one in found.total.terms] == [
        (Decimal("0.1"), "minor punctuation"),
        (5, "major"),
        (5, "critical, counted as major"),
        (25, "non-translation"),
        (0, "non-translation, counted already"),
    ]
    assert not found.fails
    assert any("counted as major" in one for one in found.notes)


def test_wmt_averages_over_raters_then_over_sentences():
    found = scored(
        error("ana", FIRST, "major"),
        error("ana", FIRST + 5, "minor"),
        error("ben", FIRST, "minor"),
        error("ben", THIRD, "major"),
        profile="wmt",
        raters=["ana", "ben", "cem"],
    )
    assert found.raters == ("ana", "ben", "cem")
    assert [one.penalties for one in found.segments] == [(6, 1, 0), (0, 0, 0), (0, 5, 0)]
    assert [TEXT[one.start : one.end].split()[0] for one in found.segments] == ["The", "It", "Nobody"]
    means = [Decimal(7) / 3, Decimal(0), Decimal(5) / 3]
    assert [one.mean for one in found.segments] == means
    assert found.wmt == sum(means) / 3
    assert scored(error("ana", 0)).wmt is None


def test_who_has_not_submitted_is_not_in_the_average_and_that_is_said():
    found = scored(error("ana", 0), error("ben", 0), profile="wmt", raters=["ana"])
    assert found.wmt == Decimal(1) / 3
    assert "1 error by reviewers who have not submitted the article: not in the average." in found.notes


def test_without_a_sign_of_translation_there_is_a_sentence_and_no_score():
    for errors in ([], [error("ana", 0, arose_in="unknown")]):
        found = scored(*errors)
        assert found.refusal == "“Article a” shows no sign of being a translation: it gets no score."
        assert not found.total.terms
        assert not found.segments


def test_a_text_without_words_has_no_score():
    found = quality_score(extract(error("ana", 0), text="— … —"), "a")
    assert found.refusal == "“Article a” has no words to score."
    assert found.total.score is None


def test_weights_are_the_projects_own_where_it_sets_them():
    own = STANDARD[Profile.CORE].changed({"major": "10", "minor_punctuation": "0,1"})
    found = quality_score(
        made(error("ana", 0, "major"), error("ana", 4, dimension="linguistic_conventions", subtype="punctuation")),
        "a",
        own,
    )
    assert found.total.penalty == Decimal("10.1")
    assert found.weights.name == "MQM-based core, weights of this project"
    assert STANDARD[Profile.WMT].name == "MQM-based WMT"
    assert STANDARD[Profile.CORE].changed(own.to_json()) == own
    assert own.changed({"minor_punctuation": ""}).minor_punctuation is None


@pytest.mark.parametrize(
    "values",
    [{"major": "-1"}, {"major": "many"}, {"major": "NaN"}, {"major": ""}, {"huge": "1"}, {"minor": "Infinity"}],
)
def test_a_weight_is_a_number_of_at_least_zero(values: dict[str, str]):
    with pytest.raises(InvalidValue):
        STANDARD[Profile.CORE].changed(values)


def test_every_severity_has_a_weight_in_every_profile():
    for weights in STANDARD.values():
        for severity in Severity:
            weight, rule = weights.of(severity, Subtype.OMISSION)
            assert weight >= 0
            assert rule
    assert Weights().of(None) == (0, "no severity given")
