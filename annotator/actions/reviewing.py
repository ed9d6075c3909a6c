"""Review: submitting an article, deciding on colleagues' tags, settling them, reopening, assigning, handing on."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from annotator.actions.annotating import NewTag
from annotator.actions.kinds import details_with, kind_of, kind_wanted
from annotator.actions.progress import Progress, counted
from annotator.actions.standing import check_lead, stated
from annotator.domain import review
from annotator.domain.annotations import Annotation, Assignment, Decision, Settlement
from annotator.domain.articles import Article, ArticleState, CorrectionNote, ProjectRecord, Reviewer, Version
from annotator.domain.details import check_spans
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes, utc_now
from annotator.domain.spans import quote_selector
from annotator.domain.vocabulary import DecisionValue, ReviewerState, Status, label
from annotator.errors import InvalidValue, NotFound, Refused
from annotator.storage.project import Project, Read, Write


def submit(project: Project, reviewer: Reviewer, article_id: str) -> tuple[int, Changes]:
    """Submit an article: one's drafts in it wait for colleagues from now on. Returns how many there were."""
    with project.write("Submit", reviewer) as write:
        article = _article(write, article_id)
        write.name = f"Submit “{article.title}”"
        state = _state(write, article_id, write.reviewer.id)
        review.check_submission(state.state if state else None, blind=_is_blind(write))
        drafts = review.submitted(_tags_in(write, article_id), write.reviewer.id)
        write.replace_all(_touched(one, status=Status.SUBMITTED) for one in drafts)
        _set_state(write, state, article_id, ReviewerState.FINISHED)
    return len(drafts), write.changes


def set_state(
    project: Project, reviewer: Reviewer, article_id: str, wanted: ReviewerState
) -> tuple[ArticleState, Changes]:
    """Say how far one is with an article. Refused for going back to an article submitted in blind review."""
    with project.write("Set state", reviewer) as write:
        article = _article(write, article_id)
        write.name = f"Mark “{article.title}” as {label(wanted)}"
        state = _state(write, article_id, write.reviewer.id)
        review.check_state(state.state if state else None, wanted, blind=_is_blind(write))
        made = _set_state(write, state, article_id, wanted)
    return made, write.changes


def decide(
    project: Project,
    reviewer: Reviewer,
    annotation_ids: Iterable[str],
    decision: DecisionValue,
    rationale: str = "",
    *,
    amended: Mapping[str, Any] | None = None,
    progress: Progress | None = None,
) -> tuple[list[Annotation], Changes]:
    """Decide on colleagues' tags, on all of them or on none; a decision takes the place of one's earlier one.

    ``amended`` has the fields that should stand instead, as plain JSON values, for "amend". A draft that is decided on
    is submitted with it, outside blind review. Returns the tags as they are now. Raises Refused with the rule that
    stands against it.
    """
    with project.write("Decide", reviewer) as write:
        tags = _tags(write, annotation_ids)
        write.name = f"{label(decision).capitalize()}: {_named(write, tags)}"
        finished = _finished(write, tags)
        blind = _is_blind(write)
        now = utc_now()
        made = []
        for one in counted(tags, progress):
            review.check_decision(
                one, write.reviewer, decision, rationale, blind=blind, finished=one.version_id in finished
            )
            after = ""
            if amended:
                details = details_with(write, one, amended)
                check_spans(details, _length(write, one.version_id))
                after = review.wording_of(replace(one, details=details))
            made.append(
                Decision(
                    id=new_id(),
                    annotation_id=one.id,
                    reviewer_id=write.reviewer.id,
                    decision=decision,
                    rationale=rationale.strip(),
                    before=review.wording_of(one),
                    after=after,
                    created_at=now,
                )
            )
        write.add_all(made)
        drafts = [_touched(one, status=Status.SUBMITTED) if one.status == Status.DRAFT else one for one in tags]
        changed = _stored_as_stated(write, drafts)
    return changed, write.changes


def settle(
    project: Project,
    reviewer: Reviewer,
    annotation_ids: Iterable[str],
    outcome: Status,
    rationale: str = "",
    *,
    instead: NewTag | None = None,
) -> tuple[list[Annotation], Changes]:
    """Settle tags as a lead: accepted, amended, rejected or deferred, all of them or none.

    ``instead`` is the tag that stands in their place, made by the lead; everyone's own stay. It is accepted where it
    takes over what a colleague tagged or proposed, and waits for a colleague where the lead wrote something new.
    Returns the tags as they are now, the new one last.
    """
    with project.write("Settle", reviewer) as write:
        tags = _tags(write, annotation_ids)
        write.name = f"Settle as {label(outcome)}: {_named(write, tags)}"
        finished, blind = _finished(write, tags), _is_blind(write)
        decisions = _by_annotation(write.find(Decision, annotation_id=[one.id for one in tags]))
        for one in tags:
            review.check_settling(
                one,
                write.reviewer,
                outcome,
                rationale,
                decisions=decisions.get(one.id, ()),
                blind=blind,
                finished=one.version_id in finished,
            )
        if instead is not None and outcome not in (Status.AMENDED, Status.REJECTED):
            raise InvalidValue("Another tag stands only in the place of one that is amended or rejected.", "instead")
        consensus = _consensus(write, tags, decisions, instead) if instead else None
        if consensus:
            write.add(consensus)
        made_id = consensus.id if consensus else ""
        settled = [(one.id, outcome, made_id) for one in tags]
        if consensus and consensus.status == Status.ACCEPTED:
            settled.append((consensus.id, Status.ACCEPTED, ""))
        now = utc_now()
        write.add_all(
            Settlement(
                id=new_id(),
                annotation_id=annotation_id,
                reviewer_id=write.reviewer.id,
                outcome=status,
                rationale=rationale.strip(),
                made_id=made,
                created_at=now,
            )
            for annotation_id, status, made in settled
        )
        changed = _stored_as_stated(write, tags)
    return [*changed, consensus] if consensus else changed, write.changes


def reopen(project: Project, reviewer: Reviewer, annotation_id: str, text: str) -> tuple[Annotation, Changes]:
    """Reopen a settled tag as a lead, with a correction note that says what was wrong."""
    with project.write("Reopen", reviewer) as write:
        (tag,) = _tags(write, [annotation_id])
        write.name = f"Reopen: {_named(write, [tag])}"
        review.check_reopening(tag, write.reviewer, text)
        write.add(
            CorrectionNote(
                id=new_id(),
                annotation_id=tag.id,
                reviewer_id=write.reviewer.id,
                text=text.strip(),
                created_at=utc_now(),
            )
        )
        # What is locked stays so for status_of; a correction note is what unlocks it.
        (changed,) = _stored_as_stated(write, [replace(tag, status=Status.SUBMITTED)])
    return changed, write.changes


def assign(
    project: Project, reviewer: Reviewer, annotation_ids: Iterable[str], colleague: str
) -> tuple[list[Assignment], Changes]:
    """Ask a colleague, by name, to review tags; an empty name takes back who was asked. Nobody reviews their own."""
    with project.write("Assign", reviewer) as write:
        tags = _tags(write, annotation_ids)
        known = write.find(Assignment, annotation_id=[one.id for one in tags])
        made: list[Assignment] = []
        if colleague.strip():
            asked = write.reviewer_named(colleague)
            write.name = f"Assign to {asked.name}: {_named(write, tags)}"
            made = _assignments(write, tags, known, asked)
            known = [one for one in known if one.reviewer_id != asked.id]
        else:
            write.name = f"Take back the assignment: {_named(write, tags)}"
        write.remove_all(Assignment, [one.id for one in known])
        write.add_all(made)
    return made, write.changes


def set_blind(project: Project, reviewer: Reviewer, *, blind: bool) -> tuple[None, Changes]:
    """Let colleagues' tags in an article be seen only once one has submitted it, or at once; a lead's affair."""
    with project.write("Review blind" if blind else "Review openly", reviewer) as write:
        check_lead(write, "says whether review is blind")
        record = write.find(ProjectRecord)[0]
        write.replace(replace(record, blind=blind))
    return None, write.changes


def set_lead(project: Project, reviewer: Reviewer, colleague_id: str, *, lead: bool) -> tuple[Reviewer, Changes]:
    """Make somebody a lead, who settles, or no lead any more; as long as there is none, anybody may say who is."""
    with project.write("Name lead", reviewer) as write:
        check_lead(write, "says who leads")
        found = write.get(Reviewer, colleague_id)
        if found is None:
            raise NotFound("That reviewer is not in the project.")
        write.name = f"Make {found.name} a lead" if lead else f"{found.name} leads no longer"
        changed = replace(found, lead=lead)
        write.replace(changed)
    return changed, write.changes


def _assignments(write: Write, tags: list[Annotation], known: list[Assignment], asked: Reviewer) -> list[Assignment]:
    """Return what is missing for a colleague to be asked about all these tags; Refused where one is their own."""
    own = next((one for one in tags if one.author_id == asked.id), None)
    if own is not None:
        raise Refused(f"Nobody decides on their own tag; {asked.name} set “{own.exact[:40]}”. Nothing was assigned.")
    there = {one.annotation_id for one in known if one.reviewer_id == asked.id}
    now = utc_now()
    return [
        Assignment(id=new_id(), annotation_id=one.id, reviewer_id=asked.id, author_id=write.reviewer.id, created_at=now)
        for one in tags
        if one.id not in there
    ]


def _consensus(
    write: Write, tags: list[Annotation], decisions: Mapping[str, list[Decision]], instead: NewTag
) -> Annotation:
    """Return the tag that stands in the place of others, of the first one's version."""
    wanted = kind_wanted(write, instead.kind)
    version_id = tags[0].version_id
    text = write.text(_version(write, version_id).text_sha256)
    quote = quote_selector(text, instead.span)
    now = utc_now()
    made = Annotation(
        id=new_id(),
        version_id=version_id,
        kind=wanted.id,
        start=instead.span.start,
        end=instead.span.end,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
        author_id=write.reviewer.id,
        note=instead.note.strip(),
        details=wanted.details(instead.details),
        created_at=now,
        updated_at=now,
    )
    check_spans(made.details, len(text))
    wording = review.wording_of(made)
    proposals = {review.wording_of(one): one.author_id for one in tags if one.author_id != write.reviewer.id} | {
        one.after: one.reviewer_id
        for known in decisions.values()
        for one in known
        if one.after and one.reviewer_id != write.reviewer.id
    }
    # Who takes over another one's words is their second pair of eyes, and stays the author of nothing.
    author = proposals.get(wording, write.reviewer.id)
    return replace(made, author_id=author, status=review.consensus_status(author, write.reviewer.id))


def _stored_as_stated(write: Write, tags: Iterable[Annotation]) -> list[Annotation]:
    changed = stated(write, tags)
    write.replace_all(changed)
    return changed


def _touched(one: Annotation, **values: Any) -> Annotation:
    return replace(one, revision=one.revision + 1, updated_at=utc_now(), **values)


def _named(read: Read, tags: list[Annotation]) -> str:
    return kind_of(read, tags[0].kind).name if len(tags) == 1 else f"{len(tags)} tags"


def _tags(read: Read, annotation_ids: Iterable[str]) -> list[Annotation]:
    wanted = list(dict.fromkeys(annotation_ids))
    found = {one.id: one for one in read.find(Annotation, id=wanted)}
    if not wanted or len(found) < len(wanted):
        raise NotFound("A tag is not in the project any more, perhaps removed in another window. Nothing was changed.")
    return [found[one] for one in wanted]


def _tags_in(read: Read, article_id: str) -> list[Annotation]:
    versions = [one.id for one in read.find(Version, article_id=article_id)]
    return read.find(Annotation, version_id=versions)


def _finished(write: Write, tags: list[Annotation]) -> set[str]:
    """Return the versions, of those that the tags are in, whose articles the acting reviewer has finished."""
    versions = write.find(Version, id=[one.version_id for one in tags])
    states = write.find(ArticleState, reviewer_id=write.reviewer.id, state=ReviewerState.FINISHED)
    articles = {one.article_id for one in states}
    return {one.id for one in versions if one.article_id in articles}


def _by_annotation(decisions: Iterable[Decision]) -> dict[str, list[Decision]]:
    found: dict[str, list[Decision]] = {}
    for one in decisions:
        found.setdefault(one.annotation_id, []).append(one)
    return found


def _article(read: Read, article_id: str) -> Article:
    found = read.get(Article, article_id)
    if found is None:
        raise NotFound("That article is not in the project any more.")
    return found


def _version(read: Read, version_id: str) -> Version:
    found = read.get(Version, version_id)
    if found is None:
        raise NotFound("That version is not in the project any more.")
    return found


def _length(read: Read, version_id: str) -> int:
    return _version(read, version_id).length


def _is_blind(read: Read) -> bool:
    return any(one.blind for one in read.find(ProjectRecord))


def _state(read: Read, article_id: str, reviewer_id: str) -> ArticleState | None:
    return next(iter(read.find(ArticleState, article_id=article_id, reviewer_id=reviewer_id)), None)


def _set_state(write: Write, known: ArticleState | None, article_id: str, wanted: ReviewerState) -> ArticleState:
    if known is not None:
        changed = replace(known, state=wanted)
        write.replace(changed)
        return changed
    made = ArticleState(id=new_id(), article_id=article_id, reviewer_id=write.reviewer.id, state=wanted)
    write.add(made)
    return made
