import pytest

from annotator.domain.articles import Source
from tests.briefing.extracts import (
    AFP,
    COPY,
    PRINTED,
    article,
    briefing,
    evidence,
    extract,
    notes,
    row_of,
    section,
    tables,
    tag,
    whole,
    words,
)

PRESS = article("a1", "The sanctions were raised.", source_id="printed")


def claim(verdicts=(), items=(), sources=(AFP, COPY, PRINTED), **details):
    record = tag("c1", PRESS, "claim", "sanctions were raised", {"verdicts": list(verdicts)} | details, evidence=items)
    made = briefing(extract([PRESS], [record], sources))
    return row_of(tables(section(made, "claims"))[0], "c1"), [words(note) for note in notes(made)]


def refuted(**more):
    return {"scope": "as_published", "verdict": "refuted", "justification": "They were lifted"} | more


def test_both_verdicts_stand_side_by_side_with_reason_and_confidence():
    cells = row_of(tables(section(briefing(whole()), "claims"))[0], "c1")
    assert cells[2].splitlines()[:3] == ["Refuted", "They were lifted.", "Confidence: high."]
    assert cells[3].splitlines()[:3] == ["Supported", "“Lifted” is meant.", "Confidence: high."]
    assert cells[0].splitlines() == ["C1", "accepted"]
    assert "Claim: Beijing raised sanctions." in cells[1]
    assert "Caused by T1" in cells[1]


def test_a_claim_without_a_verdict_is_not_reviewed():
    (_, _, published, intended), _ = claim()
    assert (published, intended) == ("Not reviewed", "Not reviewed")


def test_what_is_missing_under_a_verdict_is_said():
    (_, _, published, _), _ = claim([{"scope": "as_published", "verdict": "not_enough_evidence"}])
    assert published.splitlines() == [
        "Not enough evidence",
        "No reason is recorded.",
        "Confidence: not given.",
        "What was searched is not recorded.",
        "No evidence is recorded.",
    ]


def test_a_footnote_cites_quotes_grades_and_dates_its_evidence():
    _, (note,) = claim(
        [refuted()],
        [evidence("e1", "c1", stance="refutes", quoted_text="China has lifted sanctions", locator="second paragraph")],
    )
    assert note == (
        "“China lifts sanctions”, AFP, 30 April 2025. Second paragraph. “China has lifted sanctions”. "
        "Grade B2: usually reliable; probably true. Accessed 12 May 2025. Archived copy. SHA-256 12ab12ab12ab…"
    )


def test_a_source_cited_before_is_cited_short_with_the_number_of_its_first_note():
    _, found = claim([refuted()], [evidence("e1", "c1"), evidence("e2", "c1", scope="as_intended")])
    assert found[1].startswith("AFP, China lifts sanctions. Cited in full in note 1.")


@pytest.mark.parametrize(
    ("reliability", "credibility", "says"),
    [
        ("F", 6, "Grade F6: neither the source nor the statement can be judged."),
        ("F", 2, "Grade F2: source cannot be judged; probably true."),
        ("B", 6, "Grade B6: usually reliable; statement cannot be judged."),
    ],
)
def test_f_and_6_are_no_marks(reliability, credibility, says):
    source = Source(id="s", title="Somewhere", reliability=reliability)
    _, (note,) = claim([refuted()], [evidence("e1", "c1", source_id="s", credibility=credibility)], [source])
    assert says in note


def test_a_source_that_is_not_recorded_is_said_and_nothing_is_invented():
    _, (note,) = claim([refuted()], [evidence("e1", "c1", source_id="", credibility=6)])
    assert (
        note
        == "Source not recorded. No words are quoted. Grade F6: neither the source nor the statement can be judged."
    )


@pytest.mark.parametrize(
    ("claimed", "published", "after"),
    [
        ("2025-05-02", "2025-05-03", True),
        ("2025-05-02", "2025-05-02", False),
        ("2025-05-02", "2025-05", False),
        ("2025-05", "2025-06-01", True),
        ("2025-05-02T10:00:00Z", "2025-05-02T09:00:00Z", False),
        ("", "2025-05-03", True),  # the article is of 2 May
        ("", "2025-05-01", False),
        ("2025-05-02", "", False),
    ],
)
def test_evidence_younger_than_the_claim_says_so(claimed, published, after):
    _, (note,) = claim([refuted()], [evidence("e1", "c1", published_at=published)], claim_date=claimed)
    assert ("Published after the claim." in note) is after


def test_evidence_of_one_origin_counts_once():
    (_, _, published, _), _ = claim(
        [refuted()], [evidence("e1", "c1", stance="refutes"), evidence("e2", "c1", source_id="copy", stance="refutes")]
    )
    assert "Evidence (two items, one origin): refutes, refutes." in published


def test_evidence_without_a_verdict_is_not_lost():
    (_, _, published, _), found = claim([], [evidence("e1", "c1")])
    assert published.splitlines() == ["Not reviewed", "Evidence (one item): context."]
    assert len(found) == 1


def test_confidence_and_likelihood_never_share_a_sentence():
    made = briefing(whole())
    for row in tables(section(made, "claims"))[0].rows:
        for cell in row.cells:
            for paragraph in cell:
                text = words(paragraph).lower()
                assert not ("likel" in text and "confidence" in text)
    assert "Likelihood: likely." in words(section(made, "claims"))


def test_a_period_covered_by_evidence_is_named():
    _, (note,) = claim([refuted()], [evidence("e1", "c1", covers_from="2025-01-01", covers_to="2025-06-30")])
    assert "Covers 1 January 2025 to 30 June 2025." in note
