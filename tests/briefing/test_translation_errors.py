import pytest

from annotator.domain.vocabulary import Status
from tests.briefing.extracts import PRINTED, article, briefing, extract, row_of, section, tables, tag, whole, words

PRESS = article("a1", "The balancing law is hard, the balancing law.", title="Law")


def section_with(*details, source_id="", status=Status.SUBMITTED):
    of = article("a1", PRESS.text, source_id=source_id)
    tags = [
        tag(f"t{n}", of, "translation_error", "balancing law", one, status=status, nth=n)
        for n, one in enumerate(details)
    ]
    return section(briefing(extract([of], tags, [PRINTED])), "translation_errors")


def error(**details):
    return row_of(tables(section_with(details))[-1], "t0")


@pytest.mark.parametrize(
    ("details", "says"),
    [
        ({"correction": "balancing act", "correction_confidence": "high"}, "balancing act"),
        ({"correction": "balancing act", "correction_confidence": "moderate"}, "balancing act"),
        ({"correction": "balancing act", "correction_confidence": "low"}, "probable: balancing act"),
        ({"correction": "balancing act"}, "probable: balancing act"),
        ({"correction": "“balancing act”", "correction_confidence": "low"}, "probable: balancing act"),
        ({"correction_state": "delete", "correction_confidence": "high"}, "delete"),
        ({"correction_state": "delete", "correction_confidence": "low"}, "probable: delete"),
        ({"correction_state": "original_needed"}, "original needed"),
        ({}, "no correction given"),
    ],
)
def test_a_correction_reads_as_sure_as_it_is(details, says):
    assert error(**details)[2] == says


def test_category_severity_confidence_basis_and_origin_are_told():
    cells = error(dimension="accuracy", subtype="mistranslation", severity="major", correction_confidence="high")
    assert cells[3].splitlines() == ["Accuracy: mistranslation", "Major"]
    assert cells[4].splitlines() == ["High confidence", "Basis: inference", "Not known where it arose"]


def test_what_is_not_chosen_is_said():
    cells = error()
    assert cells[3].splitlines() == ["Category not given", "Severity not given"]
    assert cells[4].startswith("No stated confidence")


def test_a_repeat_is_marked_and_leads_to_the_first():
    assert "Repeat of T2" in row_of(tables(section(briefing(whole()), "translation_errors"))[-1], "t3")[3]


def test_the_score_box_gives_unique_and_total_with_the_word_count():
    box, errors = tables(section(briefing(whole()), "translation_errors"))
    assert "MQM-based" in box.caption
    total, unique = ([words(cell) for cell in row.cells] for row in box.rows)
    assert total == ["Article 1, all occurrences", "48", "3", "6.25", "35", "72.92", "27.08 (fails)"]
    assert unique == ["Article 1, repeats counted once", "48", "2", "4.17", "30", "62.50", "37.50 (fails)"]
    assert len(errors.rows) == 3


def test_an_article_without_a_sign_of_translation_gets_a_sentence_and_no_score():
    made = section_with({"severity": "major", "arose_in": "rewriting"})
    assert len(tables(made)) == 1
    assert "Article 1 shows no sign of being a translation: it gets no score." in words(made)


def test_a_translated_source_is_sign_enough():
    box, _ = tables(section_with({"severity": "major", "arose_in": "unknown"}, source_id="printed"))
    assert [words(cell) for cell in box.rows[0].cells][1:4] == ["8", "0", "0.00"]


def test_a_rejected_error_is_no_sign_of_translation():
    made = section_with({"severity": "major", "arose_in": "translation"}, status=Status.REJECTED)
    assert "it gets no score" in words(made)


def test_what_the_score_leaves_out_is_told():
    made = section_with({"arose_in": "translation"}, {"severity": "minor", "arose_in": "capture"})
    assert "one error without a severity, counted but weighing nothing and one recorded error not counted" in words(
        made
    )
