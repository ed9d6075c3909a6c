"""Tagging all that a search found, in one article or in ten thousand: one operation, and nothing tagged twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from annotator.actions.annotating import new_tag
from annotator.actions.kinds import kind_wanted
from annotator.actions.progress import Progress
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Reviewer, Version
from annotator.domain.details import TranslationErrorDetails
from annotator.domain.journal import Changes
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.errors import InvalidValue, NotFound
from annotator.storage import queries
from annotator.storage.project import Project, Write
from annotator.storage.search_pages import Asked, all_places

MOST_HITS = 100_000
"""Passages that one action tags at most; more would be an accident, such as tagging every letter."""


class Hit(NamedTuple):
    """A passage found: a span, in code points, of a version."""

    version_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class HitsTagged:
    """How many passages were tagged, in how many articles, and how many had such a tag already."""

    made: int
    articles: int
    known: int
    first_id: str = ""


def tag_hits(
    project: Project, reviewer: Reviewer, hits: Iterable[Hit], kind: str, *, progress: Progress | None = None
) -> tuple[HitsTagged, Changes]:
    """Tag passages as one kind; white space at their ends stays out. One operation, undone as one.

    A passage that has a tag of the kind on the very same words, one that the reviewer may see, is passed over. Of
    translation errors with the same words in an article, the first is marked as the first. InvalidValue for more than
    MOST_HITS; nothing is tagged then.
    """
    wanted = sorted(set(hits), key=lambda hit: (hit.version_id, hit.span.start, hit.span.end))
    if len(wanted) > MOST_HITS:
        raise InvalidValue(f"More than {MOST_HITS:,} passages; nothing was tagged. Look for less.", "words")
    made: list[Annotation] = []
    known = articles = 0
    with project.write("Tag", reviewer) as write:
        kind_id, name, _ = kind_wanted(write, kind)
        done = 0
        for version_id, of_version in groupby(wanted, key=lambda hit: hit.version_id):
            spans = [hit.span for hit in of_version]
            if progress is not None:
                progress(done, len(wanted), "")
            done += len(spans)
            fresh, passed = _tagged(write, version_id, spans, kind_id)
            made += fresh
            known += passed
            articles += bool(fresh)
        write.name = f"Tag {len(made):,} passages as {name}" if len(made) != 1 else f"Tag {name}"
        write.add_all(made)
    return HitsTagged(len(made), articles, known, made[0].id if made else ""), write.changes


def tag_found(
    project: Project, reviewer: Reviewer, asked: Asked, kind: str, *, progress: Progress | None = None
) -> tuple[HitsTagged, Changes]:
    """Tag everything that a search of the project finds, as ``tag_hits`` does."""
    with project.read() as read:
        found = all_places(read, asked, viewer=reviewer.id, most=MOST_HITS, progress=progress)
    return tag_hits(project, reviewer, [Hit(*one) for one in found], kind, progress=progress)


def _tagged(write: Write, version_id: str, spans: Sequence[Span], kind: str) -> tuple[list[Annotation], int]:
    """Return the tags to be made in one version, and how many are there already."""
    version = write.get(Version, version_id)
    if version is None:
        raise NotFound("An article is not in the project any more; nothing was tagged. Search again.")
    text = write.text(version.text_sha256)
    marks = queries.marks(write, version_id, viewer=write.reviewer.id)
    there = {(mark.start, mark.end) for mark in marks if mark.kind == kind}
    made: list[Annotation] = []
    known = 0
    for span in spans:
        if span.end > len(text):
            raise InvalidValue("An article has changed; nothing was tagged. Search again.", "span")
        bare = span.trimmed(text)
        if not bare.of(text).strip():
            continue
        if (bare.start, bare.end) in there:
            known += 1
            continue
        there.add((bare.start, bare.end))
        made.append(new_tag(version_id, text, bare, kind, write.reviewer.id))
    return _marked_repeats(made) if kind == Kind.TRANSLATION_ERROR else made, known


def _marked_repeats(made: Sequence[Annotation]) -> list[Annotation]:
    firsts: dict[str, str] = {}
    for one in made:
        firsts.setdefault(one.exact, one.id)
    return [
        one
        if firsts[one.exact] == one.id
        else replace(one, details=TranslationErrorDetails(repeat_of=firsts[one.exact]))
        for one in made
    ]
