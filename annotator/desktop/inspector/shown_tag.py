"""The tag that the inspector shows, with all that was read of it, and whether a change touches any of that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.desktop.session import Session
from annotator.domain.annotations import RECORDS_OF_ANNOTATION, Annotation, Link
from annotator.domain.articles import Reviewer
from annotator.domain.extract import AnnotationRecord
from annotator.domain.fields import Json
from annotator.domain.journal import Changes
from annotator.storage import queries

_TABLES = frozenset(record.__name__.lower() for record in RECORDS_OF_ANNOTATION)


@dataclass(frozen=True, slots=True)
class ShownTag:
    """A tag with its records, the links that end at it, and the reviewers by id; ``sequence`` is when it was read."""

    record: AnnotationRecord
    sequence: int
    incoming: Sequence[Link] = ()
    reviewers: Mapping[str, Reviewer] = field(default_factory=dict)

    @property
    def annotation(self) -> Annotation:
        """The tag itself."""
        return self.record.annotation

    def name_of(self, reviewer_id: str) -> str:
        """Return the name of a reviewer; empty when nobody has that id."""
        found = self.reviewers.get(reviewer_id)
        return found.name if found else ""

    def is_touched_by(self, changes: Changes) -> bool:
        """Tell whether anything that is shown of the tag may read otherwise now."""
        mine = self.annotation.id
        linked = {end for link in (*self.record.links, *self.incoming) for end in (link.from_id, link.to_id)}
        hanging = self._hanging()
        for row in changes.rows:
            if row.table == "annotation" and (row.id == mine or row.id in linked):
                return True
            if row.table in _TABLES:
                image = row.after or row.before or {}
                if row.id in hanging or mine in (image.get("annotation_id"), *_ends(image)):
                    return True
            if row.table in ("reviewer", "source") or row.id == self.annotation.kind:
                return True
        return changes.unknown

    def _hanging(self) -> set[str]:
        record = self.record
        known: list[Any] = [*record.evidence, *record.links, *self.incoming, *record.decisions, *record.comments]
        return {one.id for one in known}


def read_tag(session: Session, annotation_id: str) -> ShownTag | None:
    """Read a tag with all that hangs on it; None when it is gone or not to be seen."""
    with session.read() as read:
        record = queries.record(read, annotation_id, viewer=session.viewer)
        if record is None:
            return None
        incoming = queries.links_to(read, annotation_id, viewer=session.viewer)
        reviewers = {one.id: one for one in queries.reviewers(read)}
    return ShownTag(record, session.sequence, incoming, reviewers)


def new_tag(session: Session, annotation: Annotation, reviewers: Mapping[str, Reviewer]) -> ShownTag:
    """Return a tag that was made this moment: nothing hangs on it yet, so nothing is asked of the project."""
    known = {**reviewers, session.viewer: session.reviewer}
    return ShownTag(AnnotationRecord(annotation=annotation, article_id=""), session.sequence, (), known)


def _ends(image: Mapping[str, Json]) -> tuple[Json, Json]:
    return image.get("from_id"), image.get("to_id")
