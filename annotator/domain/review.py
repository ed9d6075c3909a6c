"""The rules of review: what state a tag is in by what was decided on it, and who may decide what.

A tag goes from draft to submitted, by decisions of colleagues to agreed or disputed, and by a lead's settling to
accepted, amended, rejected or deferred; signing locks it. Suggestions stand outside until somebody takes them. Four
rules hold whatever way a decision comes in: nobody decides on their own tag; a lead settles, never the author; what
is not plain consent says why; in blind review nobody sees or judges what colleagues tagged before submitting.

The state is never taken on trust: ``status_of`` tells it from the decisions, settlements and corrections there are.
Every ``check_…`` returns nothing or raises Refused with a sentence that names the rule.
"""

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum

from annotator.domain.annotations import OUTCOMES, Annotation, Decision, Settlement
from annotator.domain.articles import ArticleState, CorrectionNote, Reviewer
from annotator.domain.details import details_to_json, spans_of, with_spans
from annotator.domain.vocabulary import DecisionValue, ReviewerState, Status, label
from annotator.errors import Refused

CLOSED = frozenset({Status.ACCEPTED, Status.AMENDED, Status.REJECTED, Status.LOCKED})
"""States in which a tag stays as it is until it is reopened; a deferred one waits to be settled after all."""

DISPUTING = frozenset({DecisionValue.DISAGREE, DecisionValue.AMEND})


class ArticleReview(StrEnum):
    """Where an article stands as a whole."""

    UNDER_REVIEW = "under_review"
    REVIEWED = "reviewed"


def status_of(
    annotation: Annotation,
    *,
    decisions: Iterable[Decision] = (),
    settlements: Iterable[Settlement] = (),
    corrections: Iterable[CorrectionNote] = (),
    leads: Iterable[str] | None = None,
) -> Status:
    """Return the state of a tag as it follows from what was decided on it, whatever state is stored.

    ``leads`` are the ids of those who may settle; None means that whoever settled was a lead then. Decisions and
    settlements by the author never count, nor do decisions on other words than the present ones (``stands``). Of each
    colleague the last decision counts; of settlements the last, unless a correction note reopened the tag after it.
    A stored LOCKED, SUGGESTED or DRAFT that nothing else speaks of stays.
    """
    if annotation.status in (Status.SUGGESTED, Status.LOCKED):
        return annotation.status
    allowed = None if leads is None else frozenset(leads)
    settled = [
        one
        for one in settlements
        if one.reviewer_id != annotation.author_id and (allowed is None or one.reviewer_id in allowed)
    ]
    reopened = max((one.created_at for one in corrections), default="")
    last = max(settled, key=lambda one: (one.created_at, one.id), default=None)
    if last is not None and last.created_at > reopened:
        return last.outcome
    standing = standing_decisions(annotation, decisions)
    values = {one.decision for one in standing.values()}
    if values & DISPUTING:
        return Status.DISPUTED
    if DecisionValue.AGREE in values:
        return Status.AGREED
    return Status.DRAFT if annotation.status == Status.DRAFT and not values else Status.SUBMITTED


def standing_decisions(annotation: Annotation, decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Return by reviewer the last decision of each colleague that speaks of the tag as it is now."""
    found: dict[str, Decision] = {}
    for one in sorted(decisions, key=lambda one: (one.created_at, one.id)):
        if one.reviewer_id != annotation.author_id:
            found[one.reviewer_id] = one
    return {reviewer: one for reviewer, one in found.items() if stands(one, annotation)}


def stands(decision: Decision, annotation: Annotation) -> bool:
    """Tell whether a decision was taken on the tag as it is now, or does not say on what it was taken.

    An author who changes what colleagues agreed on has not their agreement any more; who changes it back has it again.
    """
    return not decision.before or decision.before == wording_of(annotation)


def wording_of(annotation: Annotation) -> str:
    """Return, as JSON for ``Decision.before``, what a decision is about: kind, words tagged and fields.

    Places in the text are left out: in a new version the same words may stand elsewhere. So are the note and the
    confidence, which are the author's own.
    """
    details = annotation.details
    placed = details_to_json(with_spans(details, lambda _: None) if spans_of(details) else details, complete=False)
    body = {"kind": annotation.kind, "exact": annotation.exact, "details": placed}
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def check_decision(
    annotation: Annotation,
    reviewer: Reviewer,
    decision: DecisionValue,
    rationale: str = "",
    *,
    blind: bool = False,
    finished: bool = True,
) -> None:
    """Raise Refused unless ``reviewer`` may decide so on a tag.

    ``finished`` tells whether they have submitted the article; it matters in blind review alone. Outside of it a
    decision on a draft is allowed, and submits the draft.
    """
    if annotation.status == Status.SUGGESTED:
        raise Refused("This is a suggestion that nobody has taken yet; take it as a tag before it is decided on.")
    _four_eyes(annotation, reviewer, "decides on")
    _check_blind(annotation, blind=blind, finished=finished)
    if annotation.status in CLOSED:
        raise Refused(
            f"This tag is {_in_words(annotation.status)}; a lead has to reopen it before it can be decided on."
        )
    if decision != DecisionValue.AGREE and not rationale.strip():
        raise Refused(f"“{label(decision).capitalize()}” needs a reason: say why, and the decision is kept with it.")


def check_settling(
    annotation: Annotation,
    reviewer: Reviewer,
    outcome: Status,
    rationale: str = "",
    *,
    decisions: Iterable[Decision] = (),
    blind: bool = False,
    finished: bool = True,
) -> None:
    """Raise Refused unless ``reviewer`` may settle a tag as ``outcome``; only plain consent goes without a reason."""
    if outcome not in OUTCOMES:
        choices = ", ".join(OUTCOMES)
        raise Refused(f"A tag is settled as one of {choices}, not as “{label(outcome)}”.")
    if not reviewer.lead:
        raise Refused(f"Only a lead settles; {reviewer.name} is none. Decide on the tag instead, or ask a lead.")
    if annotation.status == Status.SUGGESTED:
        raise Refused("This is a suggestion that nobody has taken yet; take it as a tag before it is settled.")
    _four_eyes(annotation, reviewer, "settles")
    _check_blind(annotation, blind=blind, finished=finished)
    if annotation.status in CLOSED:
        raise Refused(
            f"This tag is {_in_words(annotation.status)}; reopen it with a correction note to settle it anew."
        )
    if not rationale.strip() and _wants_reason(annotation, outcome, decisions):
        why = "colleagues dispute it" if outcome == Status.ACCEPTED else f"“{label(outcome)}” overrules its author"
        raise Refused(f"Settling this tag needs a reason, for {why}: say why, and it is kept with it.")


def check_reopening(annotation: Annotation, reviewer: Reviewer, text: str) -> None:
    """Raise Refused unless ``reviewer`` may reopen a tag with this correction note."""
    if annotation.status not in (*CLOSED, Status.DEFERRED):
        raise Refused(f"This tag is {_in_words(annotation.status)}, not settled: there is nothing to reopen.")
    if not reviewer.lead:
        raise Refused(f"Only a lead reopens what was settled; {reviewer.name} is none. Ask a lead.")
    if not text.strip():
        raise Refused("Reopening needs a correction note: say what was wrong, and it is kept with the tag.")


def check_change(annotation: Annotation, reviewer: Reviewer) -> None:
    """Raise Refused unless ``reviewer`` may change the kind, span or fields of a tag, or remove it.

    A suggestion is free for everybody; afterwards only the author changes a tag, and nobody a settled one.
    """
    if annotation.status == Status.SUGGESTED:
        return
    if annotation.status in (*CLOSED, Status.DEFERRED):
        raise Refused(f"This tag is {_in_words(annotation.status)}; a lead has to reopen it before it can be changed.")
    if annotation.author_id != reviewer.id:
        raise Refused("Only its author changes a tag. Decide “amend” and say what it should be instead.")


def check_submission(state: ReviewerState | None, *, blind: bool = False) -> None:
    """Raise Refused where a reviewer has submitted the article already."""
    if state == ReviewerState.FINISHED and blind:
        raise Refused("You have submitted this article already; in blind review that is done once.")


def check_state(before: ReviewerState | None, after: ReviewerState, *, blind: bool = False) -> None:
    """Raise Refused where a reviewer would go back to an article in which colleagues' tags were shown already."""
    if blind and before == ReviewerState.FINISHED and after != ReviewerState.FINISHED:
        raise Refused(
            "In blind review a submitted article stays submitted: you have seen what your colleagues tagged there."
        )


def check_new_tag(state: ReviewerState | None, reviewer: Reviewer, *, blind: bool = False) -> None:
    """Raise Refused where a reviewer has submitted an article in blind review; a lead may add what all missed."""
    if blind and state == ReviewerState.FINISHED and not reviewer.lead:
        raise Refused(
            "In blind review nothing is tagged after submitting, for you have seen what your colleagues tagged. "
            "Ask a lead to add the tag."
        )


def submitted(annotations: Iterable[Annotation], reviewer_id: str) -> list[Annotation]:
    """Return those tags that submitting an article turns from drafts into submitted ones: one's own drafts."""
    return [one for one in annotations if one.author_id == reviewer_id and one.status == Status.DRAFT]


def consensus_status(author_id: str, settled_by: str) -> Status:
    """Return the state of the tag that settling makes of several: accepted, unless it is the settler's own.

    Whoever takes over what a colleague tagged or proposed has seen it with other eyes. Who writes something new has
    not: it waits for a colleague, like every tag.
    """
    return Status.SUBMITTED if author_id == settled_by else Status.ACCEPTED


def article_review(states: Iterable[ArticleState], statuses: Iterable[Status]) -> ArticleReview:
    """Return where an article stands: reviewed once who began has finished and every tag is settled.

    Suggestions do not hold it up. A deferred tag does not either: that it stays open is what was decided.
    """
    began = [one.state for one in states if one.state != ReviewerState.NEW]
    done = bool(began) and all(one == ReviewerState.FINISHED for one in began)
    waiting = {Status.DRAFT, Status.SUBMITTED, Status.AGREED, Status.DISPUTED}
    return ArticleReview.REVIEWED if done and not waiting & set(statuses) else ArticleReview.UNDER_REVIEW


def by_others(decisions: Iterable[Decision], authors: Mapping[str, str]) -> tuple[list[Decision], list[str]]:
    """Part decisions that come in from elsewhere: those that may be kept, and a sentence for each that may not.

    ``authors`` gives the author of each annotation by its id.
    """
    kept: list[Decision] = []
    refused: list[str] = []
    for one in decisions:
        if authors.get(one.annotation_id) == one.reviewer_id:
            refused.append(f"The decision {one.id} was left out: nobody decides on their own tag.")
        elif one.decision != DecisionValue.AGREE and not one.rationale.strip():
            refused.append(f"The decision {one.id} was left out: “{label(one.decision)}” needs a reason.")
        else:
            kept.append(one)
    return kept, refused


def _four_eyes(annotation: Annotation, reviewer: Reviewer, does: str) -> None:
    if annotation.author_id == reviewer.id:
        raise Refused(f"Nobody {does} their own tag; {reviewer.name} set this one. Ask a colleague.")


def _check_blind(annotation: Annotation, *, blind: bool, finished: bool) -> None:
    if not blind:
        return
    if not finished:
        raise Refused("In blind review colleagues’ tags are judged after submitting; submit this article first.")
    if annotation.status == Status.DRAFT:
        raise Refused("In blind review a draft is its author’s alone; it can be judged once they submit the article.")


def _wants_reason(annotation: Annotation, outcome: Status, decisions: Iterable[Decision]) -> bool:
    if outcome != Status.ACCEPTED:
        return True
    return any(one.decision in DISPUTING for one in standing_decisions(annotation, decisions).values())


def _in_words(status: Status) -> str:
    match status:
        case Status.ACCEPTED | Status.AMENDED | Status.REJECTED:
            return f"settled as {label(status)}"
        case Status.LOCKED:
            return "locked by signing"
    return label(status)
