"""A passage as reviewers see it: everybody's tags on it, in what they differ, what was decided and said of each."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.actions.progress import Progress
from annotator.actions.reviewing import decide
from annotator.domain.annotations import Annotation, Assignment, Mark, Settlement
from annotator.domain.articles import ArticleState, CorrectionNote, Reviewer
from annotator.domain.extract import AnnotationRecord
from annotator.domain.journal import Changes
from annotator.domain.review import standing_decisions
from annotator.domain.spans import Span
from annotator.domain.vocabulary import DecisionValue, Status
from annotator.reviewing.disagreements import exact_matches, fields_that_differ
from annotator.reviewing.study import study_of
from annotator.storage import queries
from annotator.storage.project import Project, Read

MOST = 8
"""Tags that are shown side by side; of a passage with more, those nearest to the one looked at."""

KIND, SPAN = "kind", "span"
"""What tags may differ in beside their fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageTag:
    """One tag on a passage; ``differs`` names the fields, KIND or SPAN in which it differs from the one looked at.

    Of the tag that is looked at itself, it names all in which another one differs.
    """

    record: AnnotationRecord
    differs: frozenset[str] = frozenset()
    settlements: tuple[Settlement, ...] = ()
    corrections: tuple[CorrectionNote, ...] = ()
    asked: tuple[str, ...] = ()
    """The ids of those who were asked to review it."""

    @property
    def annotation(self) -> Annotation:
        """The tag itself."""
        return self.record.annotation


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageTags:
    """The tag that is looked at, first, and those that overlap it; ``more`` overlap it and were left out."""

    tags: tuple[PassageTag, ...]
    more: int = 0

    @property
    def chosen(self) -> PassageTag:
        """The tag that is looked at."""
        return self.tags[0]


def passage_tags(project: Project, annotation_id: str, *, viewer: str) -> PassageTags | None:
    """Return a tag with all that overlap it, the likest first; None when it is gone or not to be seen."""
    with project.read() as read:
        chosen = queries.annotation(read, annotation_id, viewer=viewer)
        if chosen is None:
            return None
        marks = queries.marks(read, chosen.version_id, viewer=viewer, within=chosen.span)
        others = sorted((one for one in marks if one.id != chosen.id), key=lambda one: _unlike(one, chosen))
        ids = [chosen.id, *(one.id for one in others[: MOST - 1])]
        records = {one.annotation.id: one for one in queries.records(read, viewer=viewer, ids=ids)}
        tags = [_tag(read, records[one]) for one in ids]
    differing = [_differing(chosen, one.annotation) for one in tags]
    union: frozenset[str] = frozenset().union(*differing)
    shown = [replace(one, differs=differs) for one, differs in zip(tags, [union, *differing[1:]], strict=True)]
    return PassageTags(tags=tuple(shown), more=max(0, len(others) - MOST + 1))


def matches_to_agree(project: Project, *, viewer: str) -> list[str]:
    """Return colleagues' tags that match another reviewer's exactly and that the viewer has not decided on.

    The same span, kind and fields in an article that both have submitted; what is settled or disputed is left out.
    """
    with project.read() as read:
        extract = queries.extract(read, viewer=viewer)
        settled = {one.made_id for one in read.find(Settlement) if one.made_id}
        study = study_of(extract, read.find(ArticleState), settled_ids=settled)
    records = {one.annotation.id: one for one in extract.annotations}
    matched = (one for passage in exact_matches(study) for one in passage.annotation_ids)
    return [one for one in matched if _to_be_agreed(records[one], viewer)]


def agree_on_matches(
    project: Project, reviewer: Reviewer, *, progress: Progress | None = None
) -> tuple[list[Annotation], Changes]:
    """Agree, in one operation, with all colleagues' tags that match another reviewer's exactly; perhaps with none."""
    ids = matches_to_agree(project, viewer=reviewer.id)
    if not ids:
        return [], Changes()
    return decide(project, reviewer, ids, DecisionValue.AGREE, progress=progress)


def _to_be_agreed(record: AnnotationRecord, viewer: str) -> bool:
    tag = record.annotation
    return (
        tag.author_id != viewer
        and tag.status in (Status.SUBMITTED, Status.AGREED)
        and viewer not in standing_decisions(tag, record.decisions)
    )


def _tag(read: Read, record: AnnotationRecord) -> PassageTag:
    id_ = record.annotation.id
    return PassageTag(
        record=record,
        settlements=_by_time(read.find(Settlement, annotation_id=id_)),
        corrections=tuple(sorted(read.find(CorrectionNote, annotation_id=id_), key=lambda one: one.created_at)),
        asked=tuple(one.reviewer_id for one in read.find(Assignment, annotation_id=id_)),
    )


def _by_time(settlements: Iterable[Settlement]) -> tuple[Settlement, ...]:
    return tuple(sorted(settlements, key=lambda one: (one.created_at, one.id)))


def _differing(one: Annotation, other: Annotation) -> frozenset[str]:
    if one.id == other.id:
        return frozenset()
    found = set() if one.span == other.span else {SPAN}
    if one.kind != other.kind:
        return frozenset(found | {KIND})
    return frozenset(found.union(fields_that_differ([one.details, other.details])))


def _unlike(mark: Mark, chosen: Annotation) -> tuple[bool, float, int, str]:
    """Return what tags on a passage are sorted by: the same kind first, then by the share of characters in common."""
    return mark.kind != chosen.kind, -_share(Span(mark.start, mark.end), chosen.span), mark.start, mark.id


def _share(one: Span, other: Span) -> float:
    """Return the Jaccard index of two spans, 0–1."""
    common = max(0, min(one.end, other.end) - max(one.start, other.start))
    return common / (max(one.end, other.end) - min(one.start, other.start))
