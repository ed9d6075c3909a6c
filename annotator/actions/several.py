"""Several tags changed at once: fields, note, confidence and links, in one transaction that undo takes back as one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from annotator.actions.annotating import proposed_link
from annotator.actions.kinds import WantedKind, kind_of
from annotator.actions.progress import Progress, counted
from annotator.actions.standing import check_open, restated
from annotator.domain.annotations import Annotation, Link
from annotator.domain.articles import Reviewer
from annotator.domain.defined_kinds import field_definitions
from annotator.domain.details import CustomDetails, Details, details_from_json, details_to_json, details_type
from annotator.domain.fields import FieldDefinition, definitions
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes, utc_now
from annotator.domain.shared_fields import ONE_BY_ONE
from annotator.domain.vocabulary import Confidence, Kind, LinkType, Status
from annotator.errors import InvalidValue, NotFound
from annotator.storage.project import Project, Read, Write

_SHOWN = 40
"""Code points of a tag's words that a sentence names it by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What several tags are to have; fields as plain JSON values by name, and what is None stays as it is.

    ``confidence`` is one of the three, or "" for none.
    """

    details: Mapping[str, Any] | None = None
    note: str | None = None
    confidence: str | None = None


def change_several(
    project: Project,
    reviewer: Reviewer,
    annotation_ids: Iterable[str],
    wanted: Wanted,
    *,
    progress: Progress | None = None,
) -> tuple[int, Changes]:
    """Set the same fields in several tags, in all of them or, where one cannot have a value, in none.

    Returns how many there are; those that have the values already are not touched. Raises InvalidValue that names
    what does not fit and the first tag that it does not fit, NotFound when none of the tags is there any more.
    """
    with project.write("Change tags", reviewer) as write:
        found = _found(write, annotation_ids)
        setter = _Setter(write, wanted)
        write.name = f"Change {setter.names(found[0].kind)} in {len(found):,} tags"
        now = utc_now()
        changed = []
        for one in counted(found, progress):
            new = setter.applied(one, len(found))
            if new is not one:
                if new.details != one.details:
                    check_open([one])
                status = Status.DRAFT if one.status == Status.SUGGESTED else one.status
                changed.append(replace(new, status=status, revision=one.revision + 1, updated_at=now))
        write.replace_all(restated(write, changed))
    return len(found), write.changes


def link_several(
    project: Project,
    reviewer: Reviewer,
    annotation_ids: Iterable[str],
    to_id: str,
    type_: LinkType | None = None,
    *,
    progress: Progress | None = None,
) -> tuple[int, Changes]:
    """Link several tags to one; without a type, each with the one that the two kinds suggest.

    Links that are there already are not made again. Returns how many were made.
    """
    with project.write("Link tags", reviewer) as write:
        target = write.get(Annotation, to_id)
        if target is None:
            raise NotFound("The tag to link to is not in the project any more; nothing was linked.")
        found = [one for one in _found(write, annotation_ids) if one.id != to_id]
        known = {(one.from_id, one.to_id, one.type) for one in _links_of(write, to_id)}
        now = utc_now()
        made = []
        for one in counted(found, progress):
            start, end = _ends(one, target, type_)
            relation = type_ or proposed_link(start.kind, end.kind)
            if (start.id, end.id, relation) not in known:
                made.append(
                    Link(
                        id=new_id(),
                        from_id=start.id,
                        to_id=end.id,
                        type=relation,
                        author_id=write.reviewer.id,
                        created_at=now,
                    )
                )
        write.name = f"Link {len(made):,} tags"
        write.add_all(made)
    return len(made), write.changes


class _Setter:
    """Sets the values in one tag after the other; each kind is looked up once."""

    def __init__(self, read: Read, wanted: Wanted) -> None:
        self._read = read
        self._wanted = wanted
        self._kinds: dict[str, WantedKind] = {}
        self._confidence = Confidence(wanted.confidence) if wanted.confidence else None

    def names(self, kind: str) -> str:
        """Return what is changed, in the words that an entry of the history has."""
        labels = {one.name: one.label for one in self._fields(kind)}
        found = [labels.get(name, name).lower() for name in self._wanted.details or ()]
        found += [name for name in ("note", "confidence") if getattr(self._wanted, name) is not None]
        return ", ".join(found) or "nothing"

    def applied(self, one: Annotation, count: int) -> Annotation:
        """Return the tag with the values; the same object when it has them already."""
        new: dict[str, Any] = {}
        if self._wanted.details:
            try:
                details = self._details(one)
            except InvalidValue as error:
                raise InvalidValue(
                    f"{error} This holds for the {self._kind(one.kind).name} “{one.exact[:_SHOWN]}”; "
                    f"none of the {count:,} tags was changed.",
                    error.field,
                ) from None
            if details != one.details:
                new["details"] = details
        if self._wanted.note is not None and self._wanted.note.strip() != one.note:
            new["note"] = self._wanted.note.strip()
        if self._wanted.confidence is not None and self._confidence != one.confidence:
            new["confidence"] = self._confidence
        return replace(one, **new) if new else one

    def _details(self, one: Annotation) -> Details:
        values = self._wanted.details or {}
        for field in self._fields(one.kind):
            if field.name in values and field.type in ONE_BY_ONE:
                raise InvalidValue(f"{field.label} is given to one tag at a time.", field.name)
        if isinstance(one.details, CustomDetails):
            return self._kind(one.kind).details(values, one.details)
        return details_from_json(one.kind, {**details_to_json(one.details, complete=False), **values})

    def _fields(self, kind: str) -> tuple[FieldDefinition, ...]:
        definition = self._kind(kind).definition
        return field_definitions(definition) if definition else definitions(details_type(kind))

    def _kind(self, kind: str) -> WantedKind:
        if kind not in self._kinds:
            self._kinds[kind] = kind_of(self._read, kind)
        return self._kinds[kind]


def _found(read: Read, annotation_ids: Iterable[str]) -> list[Annotation]:
    found = read.find(Annotation, id=list(dict.fromkeys(annotation_ids)))
    if not found:
        raise NotFound("None of these tags is in the project any more; nothing was changed.")
    return found


def _links_of(write: Write, annotation_id: str) -> list[Link]:
    return [*write.find(Link, to_id=annotation_id), *write.find(Link, from_id=annotation_id)]


def _ends(one: Annotation, target: Annotation, type_: LinkType | None) -> tuple[Annotation, Annotation]:
    """Return where a link starts and ends: "affected by" runs from what is affected to the error."""
    turned = type_ is None and one.kind == Kind.TRANSLATION_ERROR != target.kind
    return (target, one) if turned else (one, target)
