"""What is compared: whose tags count, in which articles, and which are left out and why.

A reviewer counts in an article that they have finished, whether they tagged anything there or not: to have found
nothing is a finding. What nobody judged for themselves does not count: suggestions, what settling made of several
tags, and drafts. A tag counts as its author left it, whatever colleagues decided on it since; notes, comments and
decisions are never looked at.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from annotator.domain.annotations import Annotation
from annotator.domain.articles import ArticleState
from annotator.domain.details import Details
from annotator.domain.extract import Extract
from annotator.domain.vocabulary import ReviewerState, Status


class Tag(NamedTuple):
    """One reviewer's tag as it is compared; ``reviewer`` is a place in the study's list of reviewers."""

    id: str
    start: int
    end: int
    kind: str
    reviewer: int
    details: Details


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """One article with the tags of the reviewers who finished it, by their places in the study's list."""

    article_id: str
    version_id: str
    length: int
    reviewers: tuple[int, ...]
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """The articles that two or more reviewers finished; ``left_out`` has a sentence for what does not count."""

    reviewer_ids: tuple[str, ...]
    codings: tuple[Coding, ...]
    left_out: tuple[str, ...] = ()


def study_of(
    extract: Extract,
    states: Iterable[ArticleState],
    *,
    settled_ids: Collection[str] = (),
    reviewer_ids: Collection[str] | None = None,
) -> Study:
    """Return what can be compared of an extract.

    ``states`` tells who finished what, ``settled_ids`` which annotations were made by settling; with
    ``reviewer_ids`` only these reviewers are compared.
    """
    finished: dict[str, set[str]] = {}
    for state in states:
        if state.state == ReviewerState.FINISHED and (reviewer_ids is None or state.reviewer_id in reviewer_ids):
            finished.setdefault(state.article_id, set()).add(state.reviewer_id)
    compared = [one for one in extract.articles if len(finished.get(one.article.id, ())) > 1]
    names = {one: extract.reviewer_name(one) for item in compared for one in finished[item.article.id]}
    order = sorted(names, key=lambda one: (names[one], one))
    places = {one: place for place, one in enumerate(order)}
    newest = {one.version.id: one.article.id for one in compared}
    tags: dict[str, list[Tag]] = {one.article.id: [] for one in compared}
    elsewhere: Counter[str] = Counter()
    for record in extract.annotations:
        annotation = record.annotation
        if record.article_id not in tags or annotation.author_id not in finished[record.article_id]:
            continue
        if not _is_judgement(annotation) or annotation.id in settled_ids:
            continue
        if annotation.version_id not in newest:
            elsewhere[record.article_id] += 1
            continue
        tags[record.article_id].append(
            Tag(
                annotation.id,
                annotation.start,
                annotation.end,
                annotation.kind,
                places[annotation.author_id],
                annotation.details,
            )
        )
    return Study(
        reviewer_ids=tuple(order),
        codings=tuple(
            Coding(
                article_id=one.article.id,
                version_id=one.version.id,
                length=one.version.length,
                reviewers=tuple(sorted(places[reviewer] for reviewer in finished[one.article.id])),
                tags=tuple(tags[one.article.id]),
            )
            for one in compared
        ),
        left_out=(*_not_compared(extract, finished), *_elsewhere(extract, elsewhere)),
    )


def _is_judgement(annotation: Annotation) -> bool:
    return annotation.status not in (Status.SUGGESTED, Status.DRAFT)


def _not_compared(extract: Extract, finished: dict[str, set[str]]) -> Iterable[str]:
    for one in extract.articles:
        who = finished.get(one.article.id, set())
        if not who:
            yield f"“{one.article.title}”: no reviewer has submitted it."
        elif len(who) == 1:
            name = extract.reviewer_name(next(iter(who)))
            yield f"“{one.article.title}”: fewer than two reviewers have submitted it, only {name}."


def _elsewhere(extract: Extract, counts: Counter[str]) -> Iterable[str]:
    for one in extract.articles:
        if count := counts[one.article.id]:
            tags = "1 tag stands" if count == 1 else f"{count:,} tags stand"
            yield f"“{one.article.title}”: {tags} in an earlier version and cannot be compared."
