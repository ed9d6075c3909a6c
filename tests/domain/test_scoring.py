from itertools import count

import pytest

from annotator.domain.annotations import Annotation
from annotator.domain.details import ClaimDetails, TranslationErrorDetails
from annotator.domain.scoring import core_score, first_occurrences
from annotator.domain.vocabulary import AroseIn, Severity, Side, Status

_numbers = count(1)


def error(
    severity: str | None = "major",
    *,
    name: str = "",
    repeat_of: str = "",
    arose_in: str = "translation",
    side: str = "target",
    status: str = "submitted",
) -> Annotation:
    details = TranslationErrorDetails(
        severity=Severity(severity) if severity else None,
        arose_in=AroseIn(arose_in),
        side=Side(side),
        repeat_of=repeat_of,
    )
    return _annotation(name or f"t{next(_numbers)}", details, "translation_error", Status(status))


def _annotation(name: str, details: object, kind: str, status: Status = Status.DRAFT) -> Annotation:
    return Annotation(
        id=name,
        version_id="v",
        kind=kind,
        start=0,
        end=1,
        exact="x",
        author_id="r",
        status=status,
        details=details,  # type: ignore[arg-type]
        created_at="2025-01-01T00:00:00Z",
        updated_at="2025-01-01T00:00:00Z",
    )


def test_the_score_is_the_one_worked_out_by_hand():
    score = core_score([error("neutral"), error("minor"), error("minor"), error("major"), error("critical")], 200)
    assert score.total.weight == 0 + 1 + 1 + 5 + 25
    assert score.total.errors == 5
    assert score.total.errors_per_100_words == pytest.approx(2.5)
    assert score.total.weight_per_100_words == pytest.approx(16)
    assert score.total.score == pytest.approx(84)
    assert score.fails


def test_without_a_critical_error_nothing_fails():
    assert not core_score([error("major")] * 9, 100).fails


def test_a_very_poor_text_scores_below_zero():
    assert core_score([error("critical"), error("critical")], 10).total.score == pytest.approx(-400)


def test_a_text_without_words_has_no_rates():
    score = core_score([error()], 0)
    assert (score.total.score, score.total.errors_per_100_words, score.total.weight_per_100_words) == (None,) * 3
    assert score.total.weight == 5


def test_repeats_weigh_in_the_total_and_not_in_the_unique_penalty():
    score = core_score([error(name="a"), error(name="b", repeat_of="a"), error(name="c", repeat_of="b")], 100)
    assert (score.total.weight, score.unique.weight) == (15, 5)
    assert (score.total.errors, score.unique.errors) == (3, 1)


def test_a_repeat_of_a_rejected_error_counts_once():
    score = core_score([error(name="a", status="rejected"), error(name="b", repeat_of="a"), error(repeat_of="a")], 100)
    assert (score.total.errors, score.unique.errors, score.set_aside) == (2, 1, 1)


def test_errors_that_repeat_each_other_in_a_circle_count_once():
    circle = [error(name="a", repeat_of="c"), error(name="b", repeat_of="a"), error(name="c", repeat_of="b")]
    assert len(first_occurrences(circle)) == 1


@pytest.mark.parametrize("arose_in", ["unknown", "rewriting", "capture"])
def test_only_errors_that_arose_in_translation_count(arose_in):
    score = core_score([error(arose_in=arose_in), error()], 100)
    assert (score.total.errors, score.set_aside) == (1, 1)


@pytest.mark.parametrize("status", ["suggested", "rejected", "deferred"])
def test_errors_turned_down_or_only_suggested_do_not_count(status):
    assert core_score([error("critical", status=status)], 100).total.errors == 0
    assert not core_score([error("critical", status=status)], 100).fails


def test_each_side_is_scored_by_itself():
    errors = [error(side="source"), error("minor")]
    assert core_score(errors, 100).total.weight == 1
    assert core_score(errors, 100, Side.SOURCE).total.weight == 5


def test_an_error_without_severity_is_told_and_weighs_nothing():
    score = core_score([error(None), error("minor")], 100)
    assert (score.total.errors, score.total.weight, score.without_severity) == (2, 1, 1)


def test_other_kinds_are_passed_over():
    score = core_score([_annotation("c", ClaimDetails(), "claim")], 100)
    assert (score.total.errors, score.set_aside) == (0, 0)
