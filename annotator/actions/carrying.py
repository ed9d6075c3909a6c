"""Tags taken along into a newer version of their article: planned beforehand, written in one short transaction."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.domain.annotations import Annotation, Placement
from annotator.domain.articles import Version
from annotator.domain.details import spans_of, with_spans
from annotator.domain.edits import Edit
from annotator.domain.fields import TextSpan
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.spans import QuoteSelector, Span, quote_selector
from annotator.storage import queries
from annotator.storage.project import Read, Write
from annotator.text.anchoring import THRESHOLD
from annotator.text.canonical import sha256_of
from annotator.text.differences import differences
from annotator.text.moving import Moved, moved_spans


@dataclass(slots=True)
class Carried:
    """How many tags stand in the newer version as they were, how many nearly so, and how many are to be placed.

    Those that nobody has looked at since an earlier version count as nearly so. ``emptied`` counts fields that pointed
    at words which the newer version does not have. In blind review, what the reviewer may not see is not counted.
    """

    moved: int = 0
    nearly: int = 0
    to_check: int = 0
    emptied: int = 0

    def count(self, plan: "_Plan", asked: Sequence[Placement]) -> None:
        """Count one tag; ``asked`` is what somebody is to look at of it."""
        if not plan.found:
            self.to_check += len(asked)
            return
        self.moved += not asked
        self.nearly += len(asked)
        self.emptied += sum(span is None for span in plan.spans.values())


@dataclass(frozen=True, slots=True)
class _Plan:
    """What becomes of one tag: its place in the newer version, and the spans of its fields by what they were."""

    tag: Annotation
    place: Moved
    words: bool
    """Whether the words are the same there, so that nobody need look."""
    back: bool = False
    """Whether the tag goes back to where it stood before a move that nobody has looked at."""
    spans: Mapping[TextSpan, TextSpan | None] = field(default_factory=dict)

    @property
    def found(self) -> bool:
        """Whether the place is sure enough to put the tag there."""
        return bool(self.place.span) and self.place.score >= THRESHOLD


class Carrying:
    """Finds the tags of an article's versions again in a text; made before the transaction, used inside it.

    ``edits`` lead from the newest version's text to the new one, and are what truly happened when ``certain``: a
    cleaning, say. Without them the texts are compared.
    """

    def __init__(
        self, read: Read, article_id: str, text: str, edits: Iterable[Edit] | None = None, *, certain: bool = False
    ) -> None:
        self._text = text
        self._sha256 = sha256_of(text)
        self._edits = None if edits is None else tuple(edits)
        self._certain = certain
        self._versions = _by_number(read.find(Version, article_id=article_id))
        self._plans: dict[str, _Plan] = {}
        self._compared: dict[str, Sequence[Edit]] = {}
        ids = [version.id for version in self._versions]
        self._waiting = _by_tag(read.find(Placement, version_id=ids))
        self._plan(read, read.find(Annotation, version_id=ids))

    @property
    def number(self) -> int:
        """The number of the version to come."""
        return self._versions[-1].number + 1

    def write(self, write: Write, version: Version) -> Carried:
        """Put the tags into the new version; what was tagged or changed since the plan was made is planned now."""
        ids = [one.id for one in self._versions]
        revisions = queries.revisions(write, ids)
        planned_for, self._waiting = self._waiting, _by_tag(write.find(Placement, version_id=ids))
        settled = {id_ for id_, place in planned_for.items() if self._waiting.get(id_) != place}
        stale = [id_ for id_, revision in revisions.items() if id_ in settled or not self._holds(id_, revision)]
        self._plan(write, write.find(Annotation, id=stale))
        seen = queries.visible_ids(write, revisions, viewer=write.reviewer.id)
        carried = Carried()
        changed: list[Annotation] = []
        made: list[Placement] = []
        for id_ in revisions:
            plan, known = self._plans[id_], self._waiting.get(id_)
            places = list(self._placements(plan, version, known))
            if plan.found:
                quote = quote_selector(self._text, plan.place.span)
                changed.append(moved_to(plan.tag, version.id, plan.place.span, quote, plan.spans))
            if id_ in seen:
                carried.count(plan, places)
            made.extend(places)
        write.remove_all(Placement, [one.id for one in self._waiting.values()])
        write.replace_all(changed)
        write.add_all(made)
        return carried

    def _holds(self, annotation_id: str, revision: int) -> bool:
        plan = self._plans.get(annotation_id)
        return plan is not None and plan.tag.revision == revision

    def _plan(self, read: Read, tags: Sequence[Annotation]) -> None:
        by_version: dict[str, list[Annotation]] = {}
        for tag in tags:
            by_version.setdefault(tag.version_id, []).append(tag)
        for version in self._versions:
            found = by_version.get(version.id, [])
            if found:
                self._plan_version(read.text(version.text_sha256), version, found)

    def _plan_version(self, old: str, version: Version, tags: list[Annotation]) -> None:
        newest = version is self._versions[-1]
        certain = self._certain and newest
        edits = self._edits if newest and self._edits is not None else self._differences(old, version)
        places = moved_spans(old, self._text, edits, [(tag.span, tag.quote) for tag in tags], certain=certain)
        for tag, place in zip(tags, places, strict=True):
            same = place.score == 1.0 if certain else place.span.of(self._text) == tag.exact
            plan = _Plan(tag, place, words=bool(place.span) and same)
            if self._goes_back(tag):
                known = self._waiting[tag.id]
                plan = _Plan(tag, Moved(known.from_span, 1.0), words=True, back=True)
            # Somebody left it where it is: taken along if it is there again, and never asked about again.
            left = not newest and not plan.words and tag.id not in self._waiting
            plan = replace(plan, place=Moved(Span(0, 0), 0.0)) if left else plan
            spans = _spans(tag, old, self._text, edits, certain=certain) if plan.found else {}
            self._plans[tag.id] = replace(plan, spans=spans)

    def _goes_back(self, tag: Annotation) -> bool:
        """Tell whether the text is that of the version from which a tag was moved, with nobody having looked since."""
        known = self._waiting.get(tag.id)
        if known is None or not known.moved or (known.version_id, known.span) != (tag.version_id, tag.span):
            return False
        return any(one.id == known.from_version_id and one.text_sha256 == self._sha256 for one in self._versions)

    def _differences(self, old: str, version: Version) -> Sequence[Edit]:
        if version.id not in self._compared:
            self._compared[version.id] = differences(old, self._text)
        return self._compared[version.id]

    def _placements(self, plan: _Plan, version: Version, known: Placement | None) -> Iterator[Placement]:
        """Yield what somebody is to look at; also what nobody has looked at since an earlier version."""
        unseen = known if known and known.moved and not plan.back else None
        if plan.found and plan.words and not unseen:
            return
        if not plan.found and not known and plan.tag.version_id != self._versions[-1].id:
            return
        made = _placement(plan, version)
        if unseen:
            made = replace(
                made,
                score=unseen.score if plan.words else made.score,
                from_version_id=unseen.from_version_id,
                from_start=unseen.from_start,
                from_end=unseen.from_end,
            )
        yield made


def brought_up(
    tags: Sequence[Annotation], old: str, new: str, version: Version
) -> Iterator[tuple[Annotation, Placement | None]]:
    """Yield tags that came for an older text where they stand in that of ``version``, with their revisions.

    With each, what somebody is to look at: a place that only nearly has its words, or the best guess where none does,
    in which case the tag stays where it is.
    """
    edits = differences(old, new)
    for tag, place in zip(tags, moved_spans(old, new, edits, [(tag.span, tag.quote) for tag in tags]), strict=True):
        plan = _Plan(tag, place, words=bool(place.span) and place.span.of(new) == tag.exact)
        brought = tag
        if plan.found:
            spans = _spans(tag, old, new, edits)
            moved = moved_to(tag, version.id, place.span, quote_selector(new, place.span), spans)
            brought = replace(moved, revision=tag.revision, updated_at=tag.updated_at)
        yield brought, None if plan.found and plan.words else _placement(plan, version)


def _placement(plan: _Plan, version: Version) -> Placement:
    return Placement(
        id=new_id(),
        annotation_id=plan.tag.id,
        version_id=version.id,
        start=plan.place.span.start,
        end=plan.place.span.end,
        score=plan.place.score,
        moved=plan.found,
        from_version_id=plan.tag.version_id,
        from_start=plan.tag.start,
        from_end=plan.tag.end,
    )


def _spans(
    tag: Annotation, old: str, new: str, edits: Sequence[Edit], *, certain: bool = False
) -> Mapping[TextSpan, TextSpan | None]:
    """Return where the spans that a tag's fields point at stand in the new text; None where their words do not."""
    pointed = spans_of(tag.details)
    if not pointed:
        return {}
    selectors = [(Span(one.start, one.end), quote_selector(old, Span(one.start, one.end))) for one in pointed]
    found = moved_spans(old, new, edits, selectors, certain=certain)
    return {
        one: TextSpan(place.span.start, place.span.end) if place.span and place.score >= THRESHOLD else None
        for one, place in zip(pointed, found, strict=True)
    }


def moved_to(
    tag: Annotation, version_id: str, span: Span, quote: QuoteSelector, spans: Mapping[TextSpan, TextSpan | None]
) -> Annotation:
    """Return a tag on a span of another version; the spans of its fields go where ``spans`` says, or are emptied."""
    details = with_spans(tag.details, spans.get)
    return replace(
        tag.at(span, quote), version_id=version_id, details=details, revision=tag.revision + 1, updated_at=utc_now()
    )


def _by_tag(placements: Iterable[Placement]) -> dict[str, Placement]:
    return {one.annotation_id: one for one in placements}


def _by_number(versions: list[Version]) -> list[Version]:
    return sorted(versions, key=lambda version: version.number)
