"""What the page shows of a passage: everybody's tags in words, field by field, and what was decided and said."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.actions.passages import KIND, SPAN, PassageTag, PassageTags, passage_tags
from annotator.actions.projects import Project
from annotator.desktop.history.changed_words import ChangedField, Wording
from annotator.desktop.history.history_loading import row_name
from annotator.desktop.inspector.annotation_fields import fields_of
from annotator.desktop.wording import elided, say, value_words
from annotator.domain.annotations import Annotation, Decision, Evidence, Mark, TagDefinition
from annotator.domain.articles import Article, Reviewer, Version
from annotator.domain.journal import Row, RowChange
from annotator.domain.spans import Span
from annotator.storage import queries

AROUND = 8_000
"""Code points before and after a passage whose marks are read: more than stands on a screen, a few hundred marks."""

MOST_EVIDENCE = 4
"""Items of evidence that are named one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPassage:
    """A passage in words: ``cells`` has a column for each tag, in which a label gives what stands there.

    ``lit`` has the labels in which each differs, ``amendments`` by decision what it would have instead.
    """

    found: PassageTags
    title: str
    article_id: str
    reviewers: Mapping[str, Reviewer]
    cells: tuple[Mapping[str, str], ...]
    lit: tuple[frozenset[str], ...]
    amendments: Mapping[str, tuple[ChangedField, ...]]
    marks: Sequence[Mark]
    """The marks ``around`` the passage."""
    around: Span

    @property
    def chosen(self) -> PassageTag:
        """The tag that is looked at."""
        return self.found.chosen

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands in the cells, in order."""
        return tuple(dict.fromkeys(label for column in self.cells for label in column))

    def name(self, reviewer_id: str) -> str:
        """Return the name of a reviewer."""
        found = self.reviewers.get(reviewer_id)
        return found.name if found else "?"


def load_passage(project: Project, annotation_id: str, viewer: str) -> ShownPassage | None:
    """Read a passage and say it in words, in any thread; None when the tag is gone or not to be seen."""
    found = passage_tags(project, annotation_id, viewer=viewer)
    if found is None:
        return None
    ids = [one.annotation.id for one in found.tags]
    with project.read() as read:
        images = read.images_of(Annotation, ids)
        reviewers = {one.id: one for one in queries.reviewers(read)}
        own = {one.id: one for one in queries.tag_definitions(read)}
        here = found.chosen.annotation
        around = Span(max(0, here.start - AROUND), here.end + AROUND)
        marks = queries.marks(read, here.version_id, viewer=viewer, within=around)
        version = read.get(Version, found.chosen.annotation.version_id)
        article = read.get(Article, version.article_id) if version else None
        wording = Wording(own, lambda table, id_: row_name(read, viewer, table, id_))
        cells = tuple(_cells(wording, one, images[one.annotation.id]) for one in found.tags)
        amendments = {
            decision.id: tuple(_amended(wording, decision, images[one.annotation.id]))
            for one in found.tags
            for decision in one.record.decisions
            if decision.after
        }
    return ShownPassage(
        found=found,
        title=article.title if article else "",
        article_id=article.id if article else "",
        reviewers=reviewers,
        cells=cells,
        lit=tuple(_labels(one, own) for one in found.tags),
        amendments=amendments,
        marks=marks,
        around=around,
    )


def _cells(wording: Wording, tag: PassageTag, image: Row) -> dict[str, str]:
    (row,) = wording.rows([RowChange("annotation", tag.annotation.id, None, image)])
    said = {one.label: one.after for one in row.fields}
    if SPAN not in tag.differs:
        said.pop(say("Characters"), None)
    if tag.record.evidence:
        said[say("Evidence")] = _evidence(tag.record.evidence)
    return said


def _evidence(items: Iterable[Evidence]) -> str:
    listed = list(items)
    lines = [
        ": ".join(filter(None, (value_words(one.stance), elided(one.quoted_text or one.locator, 80))))
        for one in listed[:MOST_EVIDENCE]
    ]
    return "\n".join([*lines, "…"] if len(listed) > MOST_EVIDENCE else lines)


def _labels(tag: PassageTag, own: Mapping[str, TagDefinition]) -> frozenset[str]:
    """Return the labels of what a tag differs in."""
    names = {KIND: say("Kind")}
    names |= {one.name: say(one.label) for one in fields_of(tag.annotation.kind, own)}
    found = {names.get(name, name) for name in tag.differs if name != SPAN}
    return frozenset(found | {say("Words"), say("Characters")} if SPAN in tag.differs else found)


def _amended(wording: Wording, decision: Decision, image: Row) -> Iterable[ChangedField]:
    before, after = (_as_image(words, image) for words in (decision.before or "{}", decision.after))
    for row in wording.rows([RowChange("annotation", str(image["id"]), before, after)]):
        yield from row.fields


def _as_image(wording: str, image: Row) -> Row:
    """Return a tag's row with the words that a decision has of it."""
    told: dict[str, Any] = json.loads(wording)
    return {
        **image,
        "kind": str(told.get("kind", image["kind"])),
        "exact": str(told.get("exact", image["exact"])),
        "details": json.dumps(told.get("details", {})),
    }
