from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import review
from annotator.domain.annotations import Annotation, Decision, Settlement
from annotator.domain.articles import ArticleState, CorrectionNote, Reviewer
from annotator.domain.details import QuoteDetails
from annotator.domain.fields import TextSpan
from annotator.domain.review import ArticleReview, status_of, wording_of
from annotator.domain.vocabulary import DecisionValue, Kind, ReviewerState, Status
from annotator.errors import Refused

ANA, BEN = Reviewer(id="ana", name="Ana"), Reviewer(id="ben", name="Ben")
LEAD = Reviewer(id="lea", name="Lea", lead=True)

TAG = Annotation(
    id="t",
    version_id="v",
    kind=Kind.QUOTE,
    start=0,
    end=5,
    exact="words",
    author_id="ana",
    details=QuoteDetails(speaker="Xi"),
    created_at="2025-01-01T00:00:00Z",
    updated_at="2025-01-01T00:00:00Z",
)


def tag(status: str = "submitted") -> Annotation:
    return replace(TAG, status=Status(status))


def decision(who: str, value: str, day: int = 2, *, on: Annotation = TAG) -> Decision:
    return Decision(
        id=f"{who}{day}",
        annotation_id="t",
        reviewer_id=who,
        decision=DecisionValue(value),
        rationale="" if value == "agree" else "Because.",
        before=wording_of(on),
        created_at=f"2025-01-{day:02}T00:00:00Z",
    )


def settlement(outcome: str, day: int = 5, who: str = "lea") -> Settlement:
    when = f"2025-01-{day:02}T00:00:00Z"
    return Settlement(id=f"s{day}", annotation_id="t", reviewer_id=who, outcome=Status(outcome), created_at=when)


def correction(day: int) -> CorrectionNote:
    when = f"2025-01-{day:02}T00:00:00Z"
    return CorrectionNote(id=f"c{day}", annotation_id="t", reviewer_id="lea", text="It was wrong.", created_at=when)


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ((), "submitted"),
        (("unsure",), "submitted"),
        (("agree",), "agreed"),
        (("agree", "unsure"), "agreed"),
        (("agree", "disagree"), "disputed"),
        (("agree", "amend"), "disputed"),
        (("amend", "agree", "agree"), "disputed"),
    ],
)
def test_what_colleagues_decide_makes_the_state(values: tuple[str, ...], status: str):
    made = [decision(who, value) for who, value in zip(("ben", "cem", "dan"), values, strict=False)]
    assert status_of(tag(), decisions=made) == status


def test_a_colleague_who_decides_on_a_draft_submits_it():
    assert status_of(tag("draft")) == Status.DRAFT
    assert status_of(tag("draft"), decisions=[decision("ben", "unsure")]) == Status.SUBMITTED
    assert status_of(tag("draft"), decisions=[decision("ben", "agree")]) == Status.AGREED


def test_who_changes_their_mind_counts_once():
    made = [decision("ben", "agree", 3), decision("ben", "disagree", 2)]
    assert status_of(tag(), decisions=made) == Status.AGREED


def test_what_the_author_says_of_their_own_tag_never_counts():
    assert status_of(tag("agreed"), decisions=[decision("ana", "agree")]) == Status.SUBMITTED
    assert status_of(tag("accepted"), settlements=[settlement("accepted", who="ana")]) == Status.SUBMITTED


def test_a_state_that_nothing_speaks_for_is_not_believed():
    for stored in ("agreed", "disputed", "accepted", "amended", "rejected", "deferred"):
        assert status_of(tag(stored)) == Status.SUBMITTED


def test_an_author_who_changes_what_was_agreed_on_has_no_agreement_any_more():
    agreed = [decision("ben", "agree")]
    changed = replace(TAG, status=Status.AGREED, details=QuoteDetails(speaker="Li"))
    assert status_of(changed, decisions=agreed) == Status.SUBMITTED
    assert status_of(replace(changed, details=TAG.details), decisions=agreed) == Status.AGREED
    assert (
        status_of(replace(TAG, kind=Kind.QUOTE, exact="other", status=Status.AGREED), decisions=agreed) == "submitted"
    )


def test_neither_a_note_nor_a_place_in_a_new_version_takes_an_agreement_away():
    placed = replace(TAG, details=QuoteDetails(speaker="Xi", cue_span=TextSpan(start=0, end=2)))
    agreed = [decision("ben", "agree", on=placed)]
    moved = replace(
        placed,
        status=Status.AGREED,
        version_id="v2",
        start=100,
        end=105,
        note="seen",
        details=QuoteDetails(speaker="Xi", cue_span=TextSpan(start=100, end=102)),
    )
    assert status_of(moved, decisions=agreed) == Status.AGREED


def test_a_decision_that_does_not_say_on_what_counts():
    assert status_of(tag(), decisions=[replace(decision("ben", "agree"), before="")]) == Status.AGREED


@pytest.mark.parametrize("outcome", ["accepted", "amended", "rejected", "deferred"])
def test_settling_has_the_last_word_until_the_tag_is_reopened(outcome: str):
    disputed = [decision("ben", "disagree", 2), decision("cem", "disagree", 6)]
    settled = [settlement(outcome, 5)]
    assert status_of(tag(), decisions=disputed, settlements=settled) == outcome
    reopened = [correction(7)]
    assert status_of(tag(), decisions=disputed, settlements=settled, corrections=reopened) == Status.DISPUTED
    anew = [*settled, settlement("rejected", 8)]
    assert status_of(tag(), decisions=disputed, settlements=anew, corrections=reopened) == Status.REJECTED


def test_only_leads_settle_where_it_is_known_who_they_are():
    settled = [settlement("accepted", who="ben")]
    assert status_of(tag(), settlements=settled, leads=["lea"]) == Status.SUBMITTED
    assert status_of(tag(), settlements=settled, leads=["ben"]) == Status.ACCEPTED


def test_suggestions_and_what_is_signed_stay_what_they_are():
    assert status_of(tag("suggested"), decisions=[decision("ben", "agree")]) == Status.SUGGESTED
    assert status_of(tag("locked"), decisions=[decision("ben", "disagree")]) == Status.LOCKED


@given(
    st.lists(
        st.tuples(st.sampled_from(("ana", "ben", "cem")), st.sampled_from(list(DecisionValue)), st.integers(1, 28)),
        max_size=6,
    ),
    st.lists(st.tuples(st.sampled_from(("ana", "lea")), st.sampled_from(review.OUTCOMES), st.integers(1, 28))),
    st.sampled_from(list(Status)),
)
def test_no_tag_is_approved_by_its_author_alone(decided: list, settled: list, stored: Status):
    made = [decision(who, value, day) for who, value, day in decided]
    ended = [settlement(outcome, day, who) for who, outcome, day in settled]
    status = status_of(tag(stored), decisions=made, settlements=ended)
    if status == Status.AGREED:
        assert any(who != "ana" and value == "agree" for who, value, _ in decided)
    if status in review.OUTCOMES:
        assert any(who == "lea" and outcome == status for who, outcome, _ in settled)


@pytest.mark.parametrize(
    ("status", "who", "value", "because", "blind", "finished", "words"),
    [
        ("submitted", ANA, "agree", "", False, True, "Nobody decides on their own tag"),
        ("submitted", BEN, "disagree", "", False, True, "needs a reason"),
        ("submitted", BEN, "amend", "  ", False, True, "needs a reason"),
        ("submitted", BEN, "unsure", "", False, True, "needs a reason"),
        ("suggested", BEN, "agree", "", False, True, "suggestion"),
        ("accepted", BEN, "agree", "", False, True, "settled as accepted"),
        ("locked", BEN, "agree", "", False, True, "locked by signing"),
        ("submitted", BEN, "agree", "", True, False, "submit this article first"),
        ("draft", BEN, "agree", "", True, True, "once they submit"),
    ],
)
def test_a_decision_is_refused_with_the_rule(
    status: str, who: Reviewer, value: str, because: str, blind: bool, finished: bool, words: str
):
    with pytest.raises(Refused, match=words):
        review.check_decision(tag(status), who, DecisionValue(value), because, blind=blind, finished=finished)


@pytest.mark.parametrize("status", ["draft", "submitted", "agreed", "disputed", "deferred"])
def test_colleagues_decide_on_all_that_is_open(status: str):
    review.check_decision(tag(status), BEN, DecisionValue.AGREE)
    review.check_decision(tag(status), BEN, DecisionValue.AMEND, "The speaker is Li.")


@pytest.mark.parametrize(
    ("status", "who", "outcome", "because", "words"),
    [
        ("submitted", BEN, "accepted", "", "Only a lead settles"),
        ("submitted", replace(ANA, lead=True), "accepted", "", "Nobody settles their own tag"),
        ("submitted", LEAD, "agreed", "", "one of accepted, amended, rejected, deferred"),
        ("submitted", LEAD, "rejected", "", "overrules its author"),
        ("submitted", LEAD, "amended", "", "overrules its author"),
        ("rejected", LEAD, "accepted", "Sorry.", "correction note"),
        ("suggested", LEAD, "accepted", "", "suggestion"),
    ],
)
def test_settling_is_refused_with_the_rule(status: str, who: Reviewer, outcome: str, because: str, words: str):
    with pytest.raises(Refused, match=words):
        review.check_settling(tag(status), who, Status(outcome), because)


def test_settling_what_colleagues_dispute_needs_a_reason():
    disputed = [decision("ben", "disagree")]
    with pytest.raises(Refused, match="colleagues dispute it"):
        review.check_settling(tag("disputed"), LEAD, Status.ACCEPTED, decisions=disputed)
    review.check_settling(tag("disputed"), LEAD, Status.ACCEPTED, "The recording says so.", decisions=disputed)
    review.check_settling(tag("agreed"), LEAD, Status.ACCEPTED, decisions=[decision("ben", "agree")])
    review.check_settling(tag("deferred"), LEAD, Status.REJECTED, "All are wrong.")


def test_blind_review_holds_for_leads_too():
    with pytest.raises(Refused, match="submit this article first"):
        review.check_settling(tag(), LEAD, Status.ACCEPTED, blind=True, finished=False)


def test_reopening_wants_a_lead_a_note_and_something_settled():
    with pytest.raises(Refused, match="nothing to reopen"):
        review.check_reopening(tag("disputed"), LEAD, "It was wrong.")
    with pytest.raises(Refused, match="Only a lead"):
        review.check_reopening(tag("accepted"), BEN, "It was wrong.")
    with pytest.raises(Refused, match="correction note"):
        review.check_reopening(tag("accepted"), LEAD, " ")
    for status in ("accepted", "amended", "rejected", "deferred", "locked"):
        review.check_reopening(tag(status), LEAD, "It was wrong.")


def test_only_the_author_changes_a_tag_and_nobody_a_settled_one():
    review.check_change(tag("agreed"), ANA)
    review.check_change(tag("suggested"), BEN)
    with pytest.raises(Refused, match="Only its author"):
        review.check_change(tag(), BEN)
    for status in ("accepted", "deferred", "locked"):
        with pytest.raises(Refused, match="reopen"):
            review.check_change(tag(status), ANA)


def test_in_blind_review_what_is_submitted_stays_submitted():
    with pytest.raises(Refused, match="done once"):
        review.check_submission(ReviewerState.FINISHED, blind=True)
    with pytest.raises(Refused, match="stays submitted"):
        review.check_state(ReviewerState.FINISHED, ReviewerState.IN_PROGRESS, blind=True)
    with pytest.raises(Refused, match="nothing is tagged after submitting"):
        review.check_new_tag(ReviewerState.FINISHED, BEN, blind=True)
    review.check_new_tag(ReviewerState.FINISHED, LEAD, blind=True)
    review.check_new_tag(ReviewerState.IN_PROGRESS, BEN, blind=True)
    review.check_submission(ReviewerState.IN_PROGRESS, blind=True)


def test_in_open_review_one_may_go_back_and_submit_again():
    review.check_submission(ReviewerState.FINISHED)
    review.check_state(ReviewerState.FINISHED, ReviewerState.IN_PROGRESS)
    review.check_new_tag(ReviewerState.FINISHED, BEN)


def test_submitting_an_article_submits_ones_own_drafts_alone():
    mine, waiting = tag("draft"), tag("submitted")
    theirs = replace(tag("draft"), id="u", author_id="ben")
    assert review.submitted([mine, waiting, theirs], "ana") == [mine]


def test_a_consensus_waits_for_a_colleague_where_the_settler_wrote_it():
    assert review.consensus_status("ana", "lea") == Status.ACCEPTED
    assert review.consensus_status("lea", "lea") == Status.SUBMITTED


def states(*values: str) -> list[ArticleState]:
    return [
        ArticleState(id=str(place), article_id="a", reviewer_id=str(place), state=ReviewerState(value))
        for place, value in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("of_reviewers", "statuses", "reviewed"),
    [
        (("finished", "finished"), ("accepted", "rejected", "deferred", "suggested", "locked"), True),
        (("finished", "new"), (), True),
        (("finished", "in_progress"), ("accepted",), False),
        (("finished",), ("accepted", "agreed"), False),
        (("finished",), ("draft",), False),
        ((), ("accepted",), False),
    ],
)
def test_an_article_is_reviewed_once_all_finished_and_all_is_settled(
    of_reviewers: tuple[str, ...], statuses: tuple[str, ...], reviewed: bool
):
    found = review.article_review(states(*of_reviewers), map(Status, statuses))
    assert (found == ArticleReview.REVIEWED) is reviewed


def test_of_decisions_from_elsewhere_only_those_that_the_rules_allow_are_kept():
    good, own = decision("ben", "agree"), decision("ana", "agree")
    without_reason = replace(decision("cem", "disagree"), rationale="")
    kept, refused = review.by_others([good, own, without_reason], {"t": "ana"})
    assert kept == [good]
    assert ["own tag" in one for one in refused] == [True, False]
    assert "needs a reason" in refused[1]
