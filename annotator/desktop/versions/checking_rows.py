"""The tags that somebody has to look at after a newer version came, with old and proposed place; read in a job."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.actions.projects import Project
from annotator.desktop.versions import excerpt
from annotator.desktop.versions.excerpt import Excerpt
from annotator.domain.annotations import Annotation, Placement
from annotator.domain.articles import Version
from annotator.domain.spans import Span
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.domain.edits import Edit

_LONGEST_COMPARED = 2_000
"""Code points of a passage whose differences are emphasised: of a longer one nobody sees them on one line."""


@dataclass(frozen=True, slots=True)
class CheckingRow:
    """A tag to be looked at: what it was on, and what is proposed; without a placement, it was left behind."""

    annotation_id: str
    kind: str
    article_id: str
    title: str
    words: str
    old_number: int
    old: Excerpt
    version_id: str
    number: int
    new: Excerpt = ()
    placement: Placement | None = None

    @property
    def proposed(self) -> Span | None:
        """Where the tag might stand in the newer version; None where no place was found."""
        return self.placement.span if self.placement and self.placement.span else None


@dataclass(frozen=True, slots=True)
class CheckingList:
    """The rows to be looked at, and those of tags that stand in earlier versions, where nobody is asked."""

    to_check: tuple[CheckingRow, ...] = ()
    left_behind: tuple[CheckingRow, ...] = ()


def load_rows(project: Project, viewer: str, article_ids: Sequence[str]) -> CheckingList:
    """Read what is to be checked in some articles, by article and place."""
    with project.read() as read:
        loading = _Loading(read, viewer)
        return CheckingList(
            tuple(row for one in article_ids for row in loading.to_check(one)),
            tuple(row for one in article_ids for row in loading.left_behind(one)),
        )


class _Loading:
    """Reads each text and version once."""

    def __init__(self, read: Any, viewer: str) -> None:
        self._read = read
        self._viewer = viewer
        self._versions: dict[str, Version] = {}
        self._titles: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        self._waiting: defaultdict[str, set[str]] = defaultdict(set)

    def to_check(self, article_id: str) -> Iterable[CheckingRow]:
        placements = queries.placements(self._read, viewer=self._viewer, article_id=article_id)
        self._waiting[article_id] = {one.annotation_id for one in placements}
        if not placements:
            return
        self._know(article_id)
        tags = self._tags(placements)
        for placement in placements:
            tag = tags.get(placement.annotation_id)
            if tag is not None:
                yield self._row(article_id, tag, placement)

    def left_behind(self, article_id: str) -> Iterable[CheckingRow]:
        newest = queries.newest_version(self._read, article_id, viewer=self._viewer)
        if newest.number == 1:
            return
        self._know(article_id)
        waiting = self._waiting[article_id]
        for version in self._versions.values():
            if version.article_id != article_id or version.id == newest.id:
                continue
            for tag in queries.annotations(self._read, viewer=self._viewer, version_id=version.id):
                if tag.id not in waiting:
                    yield self._behind(article_id, tag, newest)

    def _know(self, article_id: str) -> None:
        if article_id not in self._titles:
            self._titles[article_id] = queries.find_article(self._read, article_id, viewer=self._viewer).title
            found = queries.versions(self._read, article_id, viewer=self._viewer)
            self._versions.update((version.id, version) for version in found)

    def _tags(self, placements: Sequence[Placement]) -> Mapping[str, Annotation]:
        ids = [one.annotation_id for one in placements]
        return {tag.id: tag for tag in queries.annotations(self._read, viewer=self._viewer, ids=ids)}

    def _row(self, article_id: str, tag: Annotation, placement: Placement) -> CheckingRow:
        old, new = self._text(placement.from_version_id), self._text(placement.version_id)
        before, after = placement.from_span, placement.span
        edits: tuple[Edit, ...] = ()
        if after and len(before) + len(after) <= _LONGEST_COMPARED:
            from annotator.text.differences import differences

            edits = differences(before.of(old), after.of(new))
        return CheckingRow(
            annotation_id=tag.id,
            kind=tag.kind,
            article_id=article_id,
            title=self._titles[article_id],
            words=before.of(old),
            old_number=self._versions[placement.from_version_id].number,
            old=excerpt.of_place(old, before, edits),
            version_id=placement.version_id,
            number=self._versions[placement.version_id].number,
            new=excerpt.of_place(new, after, edits, after=True) if after else (),
            placement=placement,
        )

    def _behind(self, article_id: str, tag: Annotation, newest: Version) -> CheckingRow:
        return CheckingRow(
            annotation_id=tag.id,
            kind=tag.kind,
            article_id=article_id,
            title=self._titles[article_id],
            words=tag.exact,
            old_number=self._versions[tag.version_id].number,
            old=excerpt.of_place(self._text(tag.version_id), tag.span),
            version_id=newest.id,
            number=newest.number,
        )

    def _text(self, version_id: str) -> str:
        if version_id not in self._texts:
            self._texts[version_id] = queries.article_text(self._read, version_id, viewer=self._viewer)
        return self._texts[version_id]
