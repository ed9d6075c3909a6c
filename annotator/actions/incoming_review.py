"""What a file says of the review of its tags, taken in as far as the rules of review allow."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from annotator.actions.kinds import details_with
from annotator.actions.standing import stated
from annotator.domain.annotations import Annotation, Decision, Settlement
from annotator.domain.articles import CorrectionNote
from annotator.domain.review import CLOSED, by_others, wording_of
from annotator.domain.vocabulary import Status, label
from annotator.errors import InvalidValue
from annotator.exchanging.incoming import IncomingTag
from annotator.storage.project import Write

Row = TypeVar("Row", Decision, Settlement, CorrectionNote)

_OF_ITSELF = frozenset({Status.DRAFT, Status.SUGGESTED, Status.SUBMITTED})
"""States that a tag is in without anybody's decision."""


def first_status(status: Status) -> Status:
    """Return the state that a tag comes in with; what its decisions make of it is told from these alone."""
    return status if status in _OF_ITSELF else Status.SUBMITTED


def why_not_replaced(old: Annotation, new: Annotation, tag: IncomingTag) -> str:
    """Return why a tag of this project must not become what a file says; empty where it may."""
    if old.status == Status.LOCKED:
        return "it is locked by signing here; it was left as it is."
    if old.status in CLOSED and not tag.corrections and wording_of(old) != wording_of(new):
        return f"it is settled as {label(old.status)} here; a lead has to reopen it first. It was left as it is."
    return ""


class IncomingReviews:
    """Decisions, settlements and correction notes of a file, ready to be stored; ``refused`` says what was left out."""

    def __init__(self, write: Write, tags: Sequence[IncomingTag], reviewer_of: Callable[[str], str]) -> None:
        self._write = write
        self._tags = {one.id: one for one in tags}
        self._stored = {one.id: one for one in write.find(Annotation, id=list(self._tags))}
        self.refused: list[str] = []
        decisions = _with_reviewers(((one, name) for tag in tags for one, name in tag.decisions), reviewer_of)
        settlements = _with_reviewers(((one, name) for tag in tags for one, name in tag.settlements), reviewer_of)
        corrections = _with_reviewers(((one, name) for tag in tags for one, name in tag.corrections), reviewer_of)
        self.decisions = self._decided(decisions)
        self.settlements = list(self._settled(settlements))
        self.corrections = [one for one in corrections if one.annotation_id in self._stored]

    def restate(self, whose_status_came_in: Iterable[str]) -> list[str]:
        """Store each tag in the state that everything decided on it comes to; say where the file had another."""
        changed = []
        otherwise: Counter[tuple[Status, Status]] = Counter()
        come = set(whose_status_came_in)
        touched = {one.annotation_id for rows in (self.decisions, self.settlements, self.corrections) for one in rows}
        before = {one.id: one for one in self._write.find(Annotation, id=list(touched | come))}
        for one in stated(self._write, before.values()):
            if one.status != before[one.id].status:
                changed.append(one)
            if one.id in come and one.status != self._tags[one.id].status:
                otherwise[self._tags[one.id].status, one.status] += 1
        self._write.replace_all(changed)
        return [
            f"{'1 tag is' if count == 1 else f'{count:,} tags are'} {label(theirs)} in the file, which does not follow "
            f"from what it says was decided: here {label(ours)}."
            for (theirs, ours), count in otherwise.items()
        ]

    def _decided(self, decisions: Iterable[Decision]) -> list[Decision]:
        authors = {one.id: one.author_id for one in self._stored.values()}
        kept, refused = by_others((one for one in decisions if one.annotation_id in authors), authors)
        self.refused += refused
        return [self._worded(one) for one in kept]

    def _settled(self, settlements: Iterable[Settlement]) -> Iterator[Settlement]:
        found = [one for one in settlements if one.annotation_id in self._stored]
        made = [one.made_id for one in found if one.made_id]
        there = {one.id for one in self._write.find(Annotation, id=made)}
        for one in found:
            if self._stored[one.annotation_id].author_id == one.reviewer_id:
                self.refused.append(f"The settlement {one.id} was left out: nobody settles their own tag.")
            elif one.outcome != Status.ACCEPTED and not one.rationale.strip():
                self.refused.append(f"The settlement {one.id} was left out: “{label(one.outcome)}” needs a reason.")
            else:
                yield one if one.made_id in there else replace(one, made_id="")

    def _worded(self, decision: Decision) -> Decision:
        """Return the decision with the whole wording before and after, where the file names some fields alone."""
        tag = self._stored[decision.annotation_id]
        return replace(decision, before=self._wording(tag, decision.before), after=self._wording(tag, decision.after))

    def _wording(self, tag: Annotation, words: str) -> str:
        if not words:
            return ""
        try:
            values = json.loads(words)
        except ValueError:
            return words
        if not isinstance(values, dict) or "details" in values:
            return words
        try:
            return wording_of(replace(tag, details=details_with(self._write, tag, values)))
        except InvalidValue:
            return words


def _with_reviewers(rows: Iterable[tuple[Row, str]], reviewer_of: Callable[[str], str]) -> list[Row]:
    return [replace(one, reviewer_id=reviewer_of(name)) for one, name in rows]
