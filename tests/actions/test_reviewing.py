"""Colleagues decide on each other's tags, with their names and their reasons; a lead settles."""

from dataclasses import dataclass

import pytest

from annotator.actions import annotating, history, projects, reviewing
from annotator.actions.annotating import NewTag
from annotator.actions.standing import stated
from annotator.domain.annotations import Annotation, Assignment, Decision, Settlement
from annotator.domain.articles import ArticleState, CorrectionNote, Reviewer
from annotator.domain.spans import Span
from annotator.domain.vocabulary import DecisionValue, Kind, ReviewerState, Status
from annotator.errors import NotFound, Refused
from annotator.storage import queries
from annotator.storage.project import Project
from tests.actions.conftest import Desk


@dataclass(frozen=True)
class Reviewed:
    """Ines tagged; Ben is a colleague and Lea a lead."""

    desk: Desk
    tag: Annotation
    ben: Reviewer
    lea: Reviewer

    @property
    def project(self) -> Project:
        return self.desk.project

    @property
    def ines(self) -> Reviewer:
        return self.desk.ines

    def status(self, tag: Annotation | None = None) -> Status:
        return self.stored(tag or self.tag).status

    def stored(self, tag: Annotation) -> Annotation:
        with self.project.read() as read:
            found = read.get(Annotation, tag.id)
        assert found is not None
        return found

    def decide(self, who: Reviewer, decision: DecisionValue, because: str = "", **more: object) -> None:
        reviewing.decide(self.project, who, [self.tag.id], decision, because, **more)  # type: ignore[arg-type]


@pytest.fixture
def reviewed(desk: Desk) -> Reviewed:
    tag, _ = annotating.annotate(
        desk.project, desk.ines, desk.version_id, Span(27, 44), Kind.QUOTE, details={"speaker": "Kim"}
    )
    lea = projects.acting(desk.project, "Lea")
    reviewing.submit(desk.project, lea, desk.article_id)
    lea, _ = reviewing.set_lead(desk.project, lea, projects.acting(desk.project, "Lea").id, lead=True)
    return Reviewed(desk, tag, projects.acting(desk.project, "Ben"), lea)


def test_submitting_an_article_lets_ones_drafts_wait(reviewed: Reviewed) -> None:
    other, _ = annotating.annotate(reviewed.project, reviewed.ben, reviewed.desk.version_id, Span(0, 3), Kind.CLAIM)
    count, _ = reviewing.submit(reviewed.project, reviewed.ines, reviewed.desk.article_id)
    assert count == 1
    assert reviewed.status() == Status.SUBMITTED
    assert reviewed.status(other) == Status.DRAFT
    with reviewed.project.read() as read:
        (state,) = read.find(ArticleState, reviewer_id=reviewed.ines.id)
    assert state.state == ReviewerState.FINISHED


def test_agreeing_on_a_draft_submits_it(reviewed: Reviewed) -> None:
    reviewed.decide(reviewed.ben, DecisionValue.AGREE)
    assert reviewed.status() == Status.AGREED
    history.undo(reviewed.project, reviewed.ben)
    assert reviewed.status() == Status.DRAFT


@pytest.mark.parametrize("decision", [DecisionValue.DISAGREE, DecisionValue.AMEND])
def test_disagreeing_disputes_and_says_why(reviewed: Reviewed, decision: DecisionValue) -> None:
    with pytest.raises(Refused, match="needs a reason"):
        reviewed.decide(reviewed.ben, decision)
    assert reviewed.status() == Status.DRAFT
    reviewed.decide(reviewed.ben, decision, "It was Xi.")
    assert reviewed.status() == Status.DISPUTED
    reviewed.decide(reviewed.ben, DecisionValue.AGREE)
    assert reviewed.status() == Status.AGREED
    with reviewed.project.read() as read:
        assert [one.rationale for one in read.find(Decision)] == ["It was Xi.", ""]


def test_nobody_decides_on_their_own_tag(reviewed: Reviewed) -> None:
    with pytest.raises(Refused, match="their own tag"):
        reviewed.decide(reviewed.ines, DecisionValue.AGREE)
    with reviewed.project.read() as read:
        assert read.find(Decision) == []


def test_all_or_none_are_decided_on(reviewed: Reviewed) -> None:
    own, _ = annotating.annotate(reviewed.project, reviewed.ben, reviewed.desk.version_id, Span(0, 3), Kind.CLAIM)
    with pytest.raises(Refused):
        reviewing.decide(reviewed.project, reviewed.ben, [reviewed.tag.id, own.id], DecisionValue.AGREE)
    assert reviewed.status() == Status.DRAFT


def test_what_is_amended_says_what_should_stand(reviewed: Reviewed) -> None:
    reviewed.decide(reviewed.ben, DecisionValue.AMEND, "He is quoted.", amended={"speaker": "Xi"})
    with reviewed.project.read() as read:
        (decision,) = read.find(Decision)
    assert '"speaker":"Kim"' in decision.before
    assert '"speaker":"Xi"' in decision.after
    annotating.change_details(reviewed.project, reviewed.ines, reviewed.tag.id, {"speaker": "Xi"})
    assert reviewed.status() == Status.SUBMITTED


def test_who_changes_what_was_agreed_on_has_the_agreement_no_more(reviewed: Reviewed) -> None:
    reviewed.decide(reviewed.ben, DecisionValue.AGREE)
    annotating.change_details(reviewed.project, reviewed.ines, reviewed.tag.id, {"speaker": "Xi"})
    assert reviewed.status() == Status.SUBMITTED
    annotating.change_details(reviewed.project, reviewed.ines, reviewed.tag.id, {"speaker": "Kim"})
    annotating.change_note(reviewed.project, reviewed.ines, reviewed.tag.id, "Looked at again.")
    assert reviewed.status() == Status.SUBMITTED


@pytest.mark.parametrize("outcome", [Status.ACCEPTED, Status.REJECTED, Status.DEFERRED])
def test_a_lead_settles_and_it_stays(reviewed: Reviewed, outcome: Status) -> None:
    reviewed.decide(reviewed.ben, DecisionValue.DISAGREE, "It was Xi.")
    with pytest.raises(Refused, match="Only a lead"):
        reviewing.settle(reviewed.project, reviewed.ben, [reviewed.tag.id], outcome, "So it is.")
    reviewing.settle(reviewed.project, reviewed.lea, [reviewed.tag.id], outcome, "So it is.")
    assert reviewed.status() == outcome
    for change in (
        lambda: annotating.change_details(reviewed.project, reviewed.ines, reviewed.tag.id, {"speaker": "Xi"}),
        lambda: annotating.retag(reviewed.project, reviewed.ines, [reviewed.tag.id], Kind.CLAIM),
        lambda: annotating.move_span(reviewed.project, reviewed.ines, reviewed.tag.id, Span(27, 40)),
        lambda: annotating.remove(reviewed.project, reviewed.ines, [reviewed.tag.id]),
    ):
        with pytest.raises(Refused, match="reopen it"):
            change()
    annotating.change_note(reviewed.project, reviewed.ines, reviewed.tag.id, "A note is no change of it.")
    assert reviewed.status() == outcome


def test_who_leads_no_longer_settles_no_longer(reviewed: Reviewed) -> None:
    other, _ = reviewing.set_lead(reviewed.project, reviewed.lea, reviewed.ines.id, lead=True)
    reviewing.set_lead(reviewed.project, other, reviewed.lea.id, lead=False)
    with pytest.raises(Refused, match="Only a lead"):
        reviewing.settle(reviewed.project, reviewed.lea, [reviewed.tag.id], Status.ACCEPTED)


def test_a_lead_does_not_settle_their_own(reviewed: Reviewed) -> None:
    own, _ = annotating.annotate(reviewed.project, reviewed.lea, reviewed.desk.version_id, Span(0, 3), Kind.CLAIM)
    with pytest.raises(Refused, match="their own tag"):
        reviewing.settle(reviewed.project, reviewed.lea, [own.id], Status.ACCEPTED)


def test_all_were_wrong(reviewed: Reviewed) -> None:
    new = NewTag(span=Span(28, 42), kind=Kind.QUOTE, details={"speaker": "Xi"})
    changed, _ = reviewing.settle(
        reviewed.project, reviewed.lea, [reviewed.tag.id], Status.REJECTED, "Xi said it.", instead=new
    )
    assert [one.status for one in changed] == [Status.REJECTED, Status.SUBMITTED]
    with reviewed.project.read() as read:
        (settlement,) = read.find(Settlement)
    assert settlement.made_id == changed[1].id
    assert changed[1].author_id == reviewed.lea.id


def test_taking_over_what_a_colleague_proposed_is_accepted(reviewed: Reviewed) -> None:
    reviewed.decide(reviewed.ben, DecisionValue.AMEND, "It was Xi.", amended={"speaker": "Xi"})
    new = NewTag(span=reviewed.tag.span, kind=Kind.QUOTE, details={"speaker": "Xi"})
    changed, _ = reviewing.settle(
        reviewed.project, reviewed.lea, [reviewed.tag.id], Status.AMENDED, "Ben is right.", instead=new
    )
    assert [one.status for one in changed] == [Status.AMENDED, Status.ACCEPTED]
    with reviewed.project.read() as read:
        ben = queries.reviewer_by_name(read, "Ben")
        assert changed[1].author_id == (ben and ben.id)
        assert stated(read, changed) == changed


def test_reopening_needs_a_correction_note(reviewed: Reviewed) -> None:
    reviewing.settle(reviewed.project, reviewed.lea, [reviewed.tag.id], Status.REJECTED, "Wrong.")
    with pytest.raises(Refused, match="correction note"):
        reviewing.reopen(reviewed.project, reviewed.lea, reviewed.tag.id, " ")
    with pytest.raises(Refused, match="Only a lead"):
        reviewing.reopen(reviewed.project, reviewed.ben, reviewed.tag.id, "It was right.")
    reviewing.reopen(reviewed.project, reviewed.lea, reviewed.tag.id, "It was right.")
    assert reviewed.status() == Status.SUBMITTED
    with reviewed.project.read() as read:
        assert [one.text for one in read.find(CorrectionNote)] == ["It was right."]
    annotating.change_details(reviewed.project, reviewed.ines, reviewed.tag.id, {"speaker": "Xi"})


def test_blind_review_hides_until_submitted_and_is_done_once(reviewed: Reviewed) -> None:
    with pytest.raises(Refused, match="Only a lead"):
        reviewing.set_blind(reviewed.project, reviewed.ben, blind=True)
    reviewing.set_blind(reviewed.project, reviewed.lea, blind=True)
    reviewing.submit(reviewed.project, reviewed.ines, reviewed.desk.article_id)
    with pytest.raises(Refused, match="submit this article first"):
        reviewed.decide(reviewed.ben, DecisionValue.AGREE)
    with reviewed.project.read() as read:
        assert queries.annotations(read, viewer=reviewed.ben.id) == []
    reviewing.submit(reviewed.project, reviewed.ben, reviewed.desk.article_id)
    reviewed.decide(reviewed.ben, DecisionValue.AGREE)
    assert reviewed.status() == Status.AGREED
    with pytest.raises(Refused, match="blind review"):
        annotating.annotate(reviewed.project, reviewed.ben, reviewed.desk.version_id, Span(0, 3), Kind.CLAIM)
    with pytest.raises(Refused, match="blind review"):
        reviewing.set_state(reviewed.project, reviewed.ben, reviewed.desk.article_id, ReviewerState.IN_PROGRESS)


def test_tags_are_assigned_and_taken_back(reviewed: Reviewed) -> None:
    for _ in range(2):
        reviewing.assign(reviewed.project, reviewed.lea, [reviewed.tag.id], "Ben")
    with reviewed.project.read() as read:
        ben = queries.reviewer_by_name(read, "Ben")
        assert [one.reviewer_id for one in read.find(Assignment)] == [ben and ben.id]
    with pytest.raises(Refused, match="their own tag"):
        reviewing.assign(reviewed.project, reviewed.lea, [reviewed.tag.id], "Ines")
    reviewing.assign(reviewed.project, reviewed.lea, [reviewed.tag.id], "")
    with reviewed.project.read() as read:
        assert read.find(Assignment) == []


def test_what_is_gone_is_a_sentence(reviewed: Reviewed) -> None:
    annotating.remove(reviewed.project, reviewed.ines, [reviewed.tag.id])
    with pytest.raises(NotFound):
        reviewed.decide(reviewed.ben, DecisionValue.AGREE)
    with pytest.raises(NotFound):
        reviewing.submit(reviewed.project, reviewed.ines, "nowhere")
    with pytest.raises(NotFound):
        reviewing.set_lead(reviewed.project, reviewed.lea, "nobody", lead=True)
