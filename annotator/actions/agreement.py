"""Agreement, disagreements and translation quality, from what a viewer may see; every reading function is for a job."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from annotator.actions.standing import check_lead
from annotator.domain.agreement import Agreement, Passage
from annotator.domain.articles import ProjectRecord, Reviewer
from annotator.domain.journal import Changes
from annotator.domain.quality import STANDARD, Profile, QualityScore, Weights
from annotator.domain.vocabulary import Side
from annotator.reviewing import agreement as measuring
from annotator.reviewing import disagreements as differing
from annotator.reviewing import score
from annotator.reviewing.study import Study, study_of
from annotator.storage import queries
from annotator.storage.project import Project, Read


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Agreement together with every passage behind it, and the names of what these point at, by id."""

    agreement: Agreement
    passages: tuple[Passage, ...]
    reviewers: Mapping[str, str]
    articles: Mapping[str, str]
    words: Mapping[str, str]
    """The words tagged, by annotation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A score, the words of the tags that are its terms, and the names of those who set them, by id."""

    score: QualityScore
    words: Mapping[str, str]
    reviewers: Mapping[str, str]


def agreement(
    project: Project, viewer: str, *, articles: Collection[str] = (), kinds: Collection[str] = ()
) -> Agreement:
    """Return the agreement of whoever has finished the same articles; ids of some articles or kinds, or all."""
    return measuring.agreement(_study(project, viewer, articles, kinds))


def disagreements(
    project: Project, viewer: str, *, articles: Collection[str] = (), kinds: Collection[str] = ()
) -> list[Passage]:
    """Return the passages on which reviewers differ, in reading order."""
    return differing.disagreements(_study(project, viewer, articles, kinds))


def exact_matches(
    project: Project, viewer: str, *, articles: Collection[str] = (), kinds: Collection[str] = ()
) -> list[Passage]:
    """Return the passages that two or more tagged with the same span, kind and fields."""
    return differing.exact_matches(_study(project, viewer, articles, kinds))


def compared(project: Project, viewer: str, *, articles: Collection[str] = ()) -> Compared:
    """Return agreement and the passages behind it, from one state of the project."""
    with project.read() as read:
        study, words = _study_in(read, viewer, articles, ())
        reviewers = {one.id: one.name for one in queries.reviewers(read)}
        titles = {one.id: one.title for one in queries.articles(read, viewer=viewer, archived=True)}
    return Compared(
        agreement=measuring.agreement(study),
        passages=tuple(differing.passages(study)),
        reviewers=reviewers,
        articles=titles,
        words=words,
    )


def quality(
    project: Project, viewer: str, article_id: str, profile: Profile = Profile.CORE, *, side: Side = Side.TARGET
) -> QualityScore:
    """Return the score of an article, with the weights of this project, and every term of it."""
    return scored(project, viewer, article_id, profile, side=side).score


def scored(
    project: Project, viewer: str, article_id: str, profile: Profile = Profile.CORE, *, side: Side = Side.TARGET
) -> Scored:
    """Return the score of an article with what its terms point at; NotFound for an article that is not there."""
    with project.read() as read:
        queries.newest_version(read, article_id, viewer=viewer)
        extract = queries.bare_extract(read, viewer=viewer, article_ids=[article_id], texts=True)
        states = queries.finished_states(read, viewer=viewer)
        replaced = queries.replaced_ids(read, viewer=viewer)
        weights = _weights(read, profile)
    made = score.quality_score(
        extract,
        article_id,
        weights,
        side=side,
        raters={one.reviewer_id for one in states if one.article_id == article_id},
        replaced_ids=replaced,
    )
    terms = {one.annotation_id for one in made.total.terms}
    return Scored(
        score=made,
        words={one.annotation.id: one.annotation.exact for one in extract.annotations if one.annotation.id in terms},
        reviewers={one.id: one.name for one in extract.reviewers.values()},
    )


def weights_of(project: Project, profile: Profile) -> Weights:
    """Return what errors weigh in this project, by a profile."""
    with project.read() as read:
        return _weights(read, profile)


def set_weights(
    project: Project, reviewer: Reviewer, profile: Profile, values: Mapping[str, str | None]
) -> tuple[Weights, Changes]:
    """Set what errors weigh in this project; a lead's affair, as long as there is one.

    ``values`` are numbers as typed, by name; without any, the profile is as published again. Raises InvalidValue for
    what is no weight, Refused for who is no lead.
    """
    with project.write("Set weights", reviewer) as write:
        check_lead(write, "sets what errors weigh")
        record = write.find(ProjectRecord)[0]
        changed = _weights(write, profile).changed(values) if values else STANDARD[profile]
        kept = _stored(record)
        if changed == STANDARD[profile]:
            kept.pop(profile, None)
        else:
            kept[profile] = changed.to_json()
        write.name = f"Set the weights of {STANDARD[profile].name}"
        stored = json.dumps(kept, sort_keys=True)
        if stored != record.weights:
            write.replace(replace(record, weights=stored))
    return changed, write.changes


def _study(project: Project, viewer: str, articles: Collection[str], kinds: Collection[str]) -> Study:
    with project.read() as read:
        return _study_in(read, viewer, articles, kinds)[0]


def _study_in(
    read: Read, viewer: str, articles: Collection[str], kinds: Collection[str]
) -> tuple[Study, dict[str, str]]:
    """Return the study and the words of its tags."""
    extract = queries.bare_extract(read, viewer=viewer, article_ids=articles or None, kinds=kinds or None)
    states = queries.finished_states(read, viewer=viewer)
    study = study_of(extract, states, settled_ids=queries.settled_ids(read, viewer=viewer))
    return study, {one.annotation.id: one.annotation.exact for one in extract.annotations}


def _weights(read: Read, profile: Profile) -> Weights:
    return STANDARD[profile].changed(_stored(read.find(ProjectRecord)[0]).get(profile, {}))


def _stored(record: ProjectRecord) -> dict[str, dict[str, str | None]]:
    found: dict[str, dict[str, str | None]] = json.loads(record.weights)
    return found
