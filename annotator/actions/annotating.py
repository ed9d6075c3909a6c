"""Tagging: making, changing, moving, linking, discussing and removing annotations."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.actions.kinds import WantedKind, details_with, kind_of, kind_wanted
from annotator.actions.progress import Progress, counted
from annotator.actions.proposing import PROPOSED, proposed_details
from annotator.actions.sourcing import add_evidence_of_verdicts, without_evidence
from annotator.actions.standing import check_may_tag, check_open, restated
from annotator.domain.annotations import Annotation, Comment, Evidence, Link
from annotator.domain.articles import Article, Reviewer, Version
from annotator.domain.details import (
    TranslationErrorDetails,
    check_spans,
    details_to_json,
    details_type,
    no_details,
)
from annotator.domain.fields import Json, definitions
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes, utc_now
from annotator.domain.spans import Span, quote_selector
from annotator.domain.vocabulary import Confidence, Kind, LinkType, Status, label
from annotator.errors import InvalidValue, NotFound
from annotator.storage.project import Project, Read, Write

MOST_ALIKE = 2_000
"""Passages that one action tags at most; more would be an accident, such as tagging every full stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTag:
    """A tag to be made; ``details`` are plain JSON values by field."""

    span: Span
    kind: str
    details: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""


def annotate(
    project: Project,
    reviewer: Reviewer,
    version_id: str,
    span: Span,
    kind: str,
    *,
    details: Mapping[str, Any] | None = None,
    note: str = "",
    confidence: Confidence | None = None,
    propose: bool = False,
) -> tuple[Annotation, Changes]:
    """Tag a span of a version; it is on disk when this returns.

    ``kind`` is one of the four or names a tag that the project defines; ``details`` are plain JSON values by field,
    where a verdict may carry its evidence. With ``propose`` and no details, the fields that the passage tells by
    itself are filled in: a statistic's value, who speaks a quotation. InvalidValue when the span leaves the text or a
    value does not fit.
    """
    values: dict[str, Any] = dict(details or {})
    with project.write("Tag", reviewer) as write:
        wanted = kind_wanted(write, kind)
        write.name = f"Tag {wanted.name}"
        check_may_tag(write, version_id)
        text = _text(write, version_id)
        made = new_tag(version_id, text, span, wanted.id, write.reviewer.id)
        if propose and not values and wanted.id in PROPOSED:
            values = proposed_details(text, span, wanted.id, _language(write, version_id))
        made = replace(made, details=wanted.details(without_evidence(values)), note=note.strip(), confidence=confidence)
        check_spans(made.details, len(text))
        write.add(made)
        add_evidence_of_verdicts(write, made.id, values)
    return made, write.changes


def annotate_all(
    project: Project, reviewer: Reviewer, version_id: str, tags: Iterable[NewTag]
) -> tuple[list[Annotation], Changes]:
    """Tag several spans of a version at once, or none of them where one does not fit; undone together."""
    with project.write("Tag", reviewer) as write:
        check_may_tag(write, version_id)
        text = _text(write, version_id)
        made = []
        for tag in tags:
            wanted = kind_wanted(write, tag.kind)
            one = new_tag(version_id, text, tag.span, wanted.id, write.reviewer.id)
            one = replace(one, details=wanted.details(tag.details), note=tag.note.strip())
            check_spans(one.details, len(text))
            made.append(one)
            write.name = f"Tag {wanted.name}" if len(made) == 1 else f"Tag {len(made)} passages"
        write.add_all(made)
    return made, write.changes


def annotate_alike(
    project: Project, reviewer: Reviewer, version_id: str, span: Span, kind: str, *, propose: bool = False
) -> tuple[list[Annotation], Changes]:
    """Tag every passage with the same words as ``span``; of translation errors the first is marked as the first.

    With ``propose``, the fields that each passage tells by itself are filled in.
    """
    with project.write("Tag", reviewer) as write:
        wanted = kind_wanted(write, kind)
        kind, name, _ = wanted
        check_may_tag(write, version_id)
        text = _text(write, version_id)
        words = quote_selector(text, span).exact
        places = [match.start() for match in re.finditer(re.escape(words), text)]
        if len(places) > MOST_ALIKE:
            raise InvalidValue(f"“{words[:40]}” stands there {len(places):,} times; nothing was tagged.")
        made = [new_tag(version_id, text, Span(start, start + len(words)), kind, write.reviewer.id) for start in places]
        if kind == Kind.TRANSLATION_ERROR:
            repeat = TranslationErrorDetails(repeat_of=made[0].id)
            made[1:] = [replace(one, details=repeat) for one in made[1:]]
        if propose:
            made = _filled_in(write, made, wanted)
        write.name = f"Tag {name} {len(made)} times"
        write.add_all(made)
    return made, write.changes


def retag(
    project: Project,
    reviewer: Reviewer,
    annotation_ids: Iterable[str],
    kind: str,
    *,
    propose: bool = False,
    progress: Progress | None = None,
) -> tuple[list[Annotation], Changes]:
    """Give annotations another kind; fields that both kinds have are kept, the others go (undo brings them back).

    With ``propose``, the fields that a passage tells by itself are filled in where nothing was kept.
    """
    with project.write("Retag", reviewer) as write:
        wanted = kind_wanted(write, kind)
        new = _retagged(write, _annotations(write, annotation_ids), wanted, propose=propose, progress=progress)
        write.name = f"Retag {len(new)} as {wanted.name}" if len(new) > 1 else f"Retag as {wanted.name}"
    return new, write.changes


def change_details(
    project: Project, reviewer: Reviewer, annotation_id: str, values: Mapping[str, Any], *, undo_group: str = ""
) -> tuple[Annotation, Changes]:
    """Set some fields of an annotation, given as plain JSON values by name; the others stay as they are.

    Rapid edits of one field share an ``undo_group`` and are undone together.
    """
    with project.write("Change fields", reviewer, undo_group=undo_group) as write:
        old = _annotation(write, annotation_id)
        write.name = f"Change {_field_names(old.kind, values)}"
        new = _with_values(write, old, values)
    return new, write.changes


def change(
    project: Project,
    reviewer: Reviewer,
    annotation_id: str,
    *,
    kind: str = "",
    details: Mapping[str, Any] | None = None,
    note: str | None = None,
) -> tuple[Annotation, Changes]:
    """Change kind, fields and note of an annotation at once, or none of them; what is not given stays."""
    with project.write("Change tag", reviewer) as write:
        one = _annotation(write, annotation_id)
        if kind:
            wanted = kind_wanted(write, kind)
            write.name = f"Retag as {wanted.name}"
            one = next(iter(_retagged(write, [one], wanted)), one)
        if details:
            one = _with_values(write, one, details)
        if note is not None and note.strip() != one.note:
            one = _changed(one, note=note.strip())
            write.replace(one)
    return one, write.changes


def change_note(
    project: Project, reviewer: Reviewer, annotation_id: str, note: str, *, undo_group: str = ""
) -> tuple[Annotation, Changes]:
    """Set the free note of an annotation."""
    return _set(project, reviewer, annotation_id, "Change note", undo_group, note=note.strip())


def change_confidence(
    project: Project, reviewer: Reviewer, annotation_id: str, confidence: Confidence | None
) -> tuple[Annotation, Changes]:
    """Set how sure the reviewer is of the annotation as a whole; None when not said."""
    return _set(project, reviewer, annotation_id, "Change confidence", "", confidence=confidence)


def move_span(
    project: Project, reviewer: Reviewer, annotation_id: str, span: Span, *, undo_group: str = ""
) -> tuple[Annotation, Changes]:
    """Put an annotation on another span of the same version."""
    with project.write("Move tag", reviewer, undo_group=undo_group) as write:
        old = _annotation(write, annotation_id)
        if span == old.span:
            return old, Changes()
        check_open([old])
        quote = quote_selector(_text(write, old.version_id), span)
        (new,) = restated(write, [_changed(old.at(span, quote))])
        write.replace(new)
    return new, write.changes


def remove(project: Project, reviewer: Reviewer, annotation_ids: Iterable[str]) -> tuple[int, Changes]:
    """Remove annotations with all that hangs on them; undo brings them back. Returns how many there were."""
    with project.write("Remove tag", reviewer) as write:
        found = _annotations(write, annotation_ids)
        write.name = f"Remove {kind_of(write, found[0].kind).name}" if len(found) == 1 else f"Remove {len(found)} tags"
        check_open(found)
        write.remove_all(Annotation, [one.id for one in found])
    return len(found), write.changes


def link(
    project: Project, reviewer: Reviewer, from_id: str, to_id: str, type_: LinkType | None = None
) -> tuple[Link, Changes]:
    """Link two annotations, perhaps of two articles; without a type, the one that the two kinds suggest.

    The same link made twice is one link.
    """
    with project.write("Link", reviewer) as write:
        start, end = _annotation(write, from_id), _annotation(write, to_id)
        if type_ is None:
            if start.kind == Kind.TRANSLATION_ERROR != end.kind:
                # "Affected by" runs from what is affected to the error, whichever of the two was chosen first.
                start, end = end, start
            type_ = proposed_link(start.kind, end.kind)
        write.name = f"Link: {label(type_)}"
        for known in write.find(Link, from_id=start.id, to_id=end.id, type=type_):
            return known, Changes()
        made = Link(
            id=new_id(), from_id=start.id, to_id=end.id, type=type_, author_id=write.reviewer.id, created_at=utc_now()
        )
        write.add(made)
    return made, write.changes


def proposed_link(from_kind: str, to_kind: str) -> LinkType:
    """Return the relation that two kinds suggest: an error affects what it stands in, two quotations drift."""
    if from_kind != to_kind and Kind.TRANSLATION_ERROR in (from_kind, to_kind):
        return LinkType.AFFECTED_BY
    return LinkType.DRIFT_OF if from_kind == to_kind == Kind.QUOTE else LinkType.SAME_AS


def unlink(project: Project, reviewer: Reviewer, link_id: str) -> tuple[None, Changes]:
    """Take a link away."""
    with project.write("Unlink", reviewer) as write:
        if write.get(Link, link_id) is None:
            raise NotFound("That link is not there any more.")
        write.remove(Link, link_id)
    return None, write.changes


def comment(
    project: Project, reviewer: Reviewer, annotation_id: str, text: str, asks: str = ""
) -> tuple[Comment, Changes]:
    """Reply in an annotation's thread; ``asks`` is the id of a reviewer who is asked."""
    if not text.strip():
        raise InvalidValue("A comment needs words; nothing was added.", "text")
    with project.write("Comment", reviewer) as write:
        _annotation(write, annotation_id)
        made = Comment(
            id=new_id(),
            annotation_id=annotation_id,
            author_id=write.reviewer.id,
            text=text.strip(),
            asks=asks,
            created_at=utc_now(),
        )
        write.add(made)
    return made, write.changes


def new_tag(version_id: str, text: str, span: Span, kind: str, author_id: str) -> Annotation:
    """Return a tag on a span of a version's text, without fields; nothing is stored. InvalidValue outside the text."""
    quote = quote_selector(text, span)
    now = utc_now()
    return Annotation(
        id=new_id(),
        version_id=version_id,
        kind=kind,
        start=span.start,
        end=span.end,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
        author_id=author_id,
        details=no_details(kind),
        created_at=now,
        updated_at=now,
    )


def _changed(old: Annotation, **values: Any) -> Annotation:
    # Taking up a suggestion or touching a draft leaves the status alone; what review does to it is review's affair.
    status = Status.DRAFT if old.status == Status.SUGGESTED else old.status
    return replace(old, status=status, revision=old.revision + 1, updated_at=utc_now(), **values)


def _set(
    project: Project, reviewer: Reviewer, annotation_id: str, name: str, undo_group: str, **values: Any
) -> tuple[Annotation, Changes]:
    with project.write(name, reviewer, undo_group=undo_group) as write:
        old = _annotation(write, annotation_id)
        if all(getattr(old, key) == value for key, value in values.items()):
            return old, Changes()
        new = _changed(old, **values)
        write.replace(new)
    return new, write.changes


def _retagged(
    write: Write,
    annotations: Iterable[Annotation],
    wanted: WantedKind,
    *,
    propose: bool = False,
    progress: Progress | None = None,
) -> list[Annotation]:
    old = [one for one in annotations if one.kind != wanted.id]
    check_open(old)
    new = [_changed(one, kind=wanted.id, details=wanted.carried_over(one.details)) for one in counted(old, progress)]
    if propose:
        new = _filled_in(write, new, wanted)
    new = restated(write, new)
    write.replace_all(new)
    claims = [one.id for one in old if one.kind == Kind.CLAIM]
    write.remove_all(Evidence, [item.id for item in write.find(Evidence, annotation_id=claims)])
    return new


def _filled_in(write: Write, annotations: list[Annotation], wanted: WantedKind) -> list[Annotation]:
    """Return them with the fields that their passages tell by themselves, where these are empty."""
    if wanted.id not in PROPOSED:
        return annotations
    versions = {one.version_id for one in annotations}
    known = {id_: (_text(write, id_), _language(write, id_)) for id_ in versions}
    filled = []
    for one in annotations:
        text, language = known[one.version_id]
        proposed = proposed_details(text, one.span, wanted.id, language)
        details = wanted.details({**proposed, **details_to_json(one.details, complete=False)})
        check_spans(details, len(text))
        filled.append(replace(one, details=details))
    return filled


def _with_values(write: Write, old: Annotation, values: Mapping[str, Any]) -> Annotation:
    """Set some fields, given as plain JSON values; what verdicts carry as evidence is stored with them."""
    details = details_with(write, old, without_evidence(values))
    if details != old.details:
        check_open([old])
        check_spans(details, len(_text(write, old.version_id)))
        (old,) = restated(write, [_changed(old, details=details)])
        write.replace(old)
    add_evidence_of_verdicts(write, old.id, values)
    return old


def _annotation(read: Read, annotation_id: str) -> Annotation:
    found = read.get(Annotation, annotation_id)
    if found is None:
        raise NotFound("That tag is not in the project any more.")
    return found


def _annotations(read: Read, annotation_ids: Iterable[str]) -> list[Annotation]:
    """Return those that are still there; NotFound when none is."""
    found = read.find(Annotation, id=list(annotation_ids))
    if not found:
        raise NotFound("That tag is not in the project any more.")
    return found


def _text(read: Read, version_id: str) -> str:
    version = read.get(Version, version_id)
    if version is None:
        raise NotFound("That article is not in the project any more.")
    return read.text(version.text_sha256)


def _language(read: Read, version_id: str) -> str:
    version = read.get(Version, version_id)
    article = version and read.get(Article, version.article_id)
    return article.language if article else ""


def _field_names(kind: str, values: Mapping[str, Json]) -> str:
    labels = {definition.name: definition.label for definition in definitions(details_type(kind))}
    return ", ".join(labels.get(name, name).lower() for name in values) or "fields"
