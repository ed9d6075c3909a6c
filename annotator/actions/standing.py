"""In what state tags are by what was decided on them, and which may be changed at all."""

from collections.abc import Iterable
from dataclasses import replace

from annotator.domain.annotations import Annotation, Decision, Settlement
from annotator.domain.articles import ArticleState, CorrectionNote, Reviewer, Version
from annotator.domain.review import CLOSED, check_new_tag, status_of
from annotator.domain.vocabulary import Status, label
from annotator.errors import Refused
from annotator.storage.blindness import is_blind
from annotator.storage.project import Read, Write


def check_may_tag(write: Write, version_id: str) -> None:
    """Raise Refused where the reviewer has submitted the version's article in blind review."""
    if not is_blind(write):
        return
    version = write.get(Version, version_id)
    known = version and write.find(ArticleState, article_id=version.article_id, reviewer_id=write.reviewer.id)
    check_new_tag(known[0].state if known else None, write.reviewer, blind=True)


def check_lead(write: Write, does: str) -> None:
    """Raise Refused unless the reviewer is a lead; as long as nobody is, everybody may do what a lead does.

    ``does`` says what only a lead does: "says who leads".
    """
    leads = write.find(Reviewer, lead=True)
    if leads and write.reviewer.id not in {one.id for one in leads}:
        names = ", ".join(one.name for one in leads)
        raise Refused(f"Only a lead {does}, here {names}. Nothing was changed; ask there.")


_DECIDED = frozenset({Status.AGREED, Status.DISPUTED})

CHANGED_BY_REVIEW = frozenset(Status) - {Status.DRAFT, Status.SUGGESTED, Status.LOCKED}
"""States that follow from what was decided on a tag."""

_SHOWN = 40
"""Code points of a tag's words that a sentence names it by."""


def check_open(annotations: Iterable[Annotation]) -> None:
    """Raise Refused where one of the tags was settled: it stays as it is until a lead reopens it."""
    for one in annotations:
        if one.status in (*CLOSED, Status.DEFERRED):
            settled = "locked by signing" if one.status == Status.LOCKED else f"settled as {label(one.status)}"
            raise Refused(
                f"“{one.exact[:_SHOWN]}” is {settled}, so it stays as it is. Nothing was changed; a lead can reopen it "
                "with a correction note."
            )


def restated(read: Read, changed: Iterable[Annotation]) -> list[Annotation]:
    """Return tags that were changed in the state that this leaves them in: decisions on other words do not stand."""
    tags = list(changed)
    decided = [one.id for one in tags if one.status in _DECIDED]
    if not decided:
        return tags
    decisions: dict[str, list[Decision]] = {}
    for one in read.find(Decision, annotation_id=decided):
        decisions.setdefault(one.annotation_id, []).append(one)
    return [
        replace(tag, status=status_of(tag, decisions=decisions.get(tag.id, ()))) if tag.status in _DECIDED else tag
        for tag in tags
    ]


def stated(read: Read, tags: Iterable[Annotation]) -> list[Annotation]:
    """Return tags in the state that all decisions, settlements and corrections stored on them come to."""
    found = list(tags)
    ids = [one.id for one in found]
    decisions: dict[str, list[Decision]] = {}
    for decision in read.find(Decision, annotation_id=ids):
        decisions.setdefault(decision.annotation_id, []).append(decision)
    settlements: dict[str, list[Settlement]] = {}
    for settlement in read.find(Settlement, annotation_id=ids):
        settlements.setdefault(settlement.annotation_id, []).append(settlement)
    corrections: dict[str, list[CorrectionNote]] = {}
    for correction in read.find(CorrectionNote, annotation_id=ids):
        corrections.setdefault(correction.annotation_id, []).append(correction)
    return [
        replace(
            one,
            status=status_of(
                one,
                decisions=decisions.get(one.id, ()),
                settlements=settlements.get(one.id, ()),
                corrections=corrections.get(one.id, ()),
            ),
        )
        for one in found
    ]
