"""Verbs that measure: agreement, score, weights."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.front import acts, verbs
from annotator.cli.json_option import json_object
from annotator.cli.printing import print_result
from annotator.domain.quality import Profile
from annotator.domain.vocabulary import Side, label
from annotator.errors import InvalidValue
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.actions.projects import Project
    from annotator.domain.agreement import Agreement, AgreementSlice, Measure, Passage
    from annotator.domain.articles import Reviewer
    from annotator.domain.quality import Part, QualityScore, Sum

_profile_option = click.option(
    "--profile",
    type=click.Choice([one.value for one in Profile]),
    default=Profile.CORE.value,
    show_default=True,
    help="How errors are weighed.",
)


@verbs.command()
@acts
@click.option("--article", "articles", multiple=True, metavar="A", help="Only this article; may be given again.")
@click.option("--kind", "kinds", multiple=True, metavar="K", help="Only tags of this kind; may be given again.")
@click.option("--passages", "with_passages", is_flag=True, help="Also the passages on which reviewers differ.")
def agreement(
    project: "Project",
    reviewer: "Reviewer",
    *,
    as_json: bool,
    articles: tuple[str, ...],
    kinds: tuple[str, ...],
    with_passages: bool,
) -> None:
    """Tell how far reviewers agree who submitted the same articles: in words, then in numbers with their n.

    Under two reviewers: a sentence, no number. Notes and comments never count. In JSON: “slices”, each with
    “reviewers”, “article_id” and “kind” (empty: all), “in_words”, “found_by” (passages found by one, by two…) and
    “measures” (“value” null where there is none, “n”, “counted”, “sentence”); the first slice is that of all.
    """
    from annotator.actions import agreement as measuring

    with project.read() as reading:
        ids = [queries.find_article(reading, one, viewer=reviewer.id).id for one in articles]
        wanted = [queries.find_kind(reading, one) for one in kinds]
        people = {one.id: one.name for one in queries.reviewers(reading)}
        titles = {one.id: one.title for one in queries.articles(reading, viewer=reviewer.id, archived=True)}
        names = {one.id: one.name for one in queries.tag_definitions(reading)}
    found = measuring.agreement(project, reviewer.id, articles=ids, kinds=wanted)
    document: dict[str, Any] = {
        "slices": [_slice(one, people) for one in found.slices],
        "left_out": list(found.left_out),
    }
    lines = [*_lines(found, people, titles, names), *found.left_out]
    if with_passages:
        passages = measuring.disagreements(project, reviewer.id, articles=ids, kinds=wanted)
        document["disagreements"] = [_passage(one, people) for one in passages]
        lines += [_passage_line(one, people, titles, names) for one in passages]
    print_result(document, lines, as_json=as_json)


@verbs.command()
@acts
@click.argument("article", metavar="ARTICLE")
@_profile_option
@click.option(
    "--side",
    type=click.Choice([one.value for one in Side]),
    default=Side.TARGET.value,
    show_default=True,
    help="Which text is scored.",
)
def score(project: "Project", reviewer: "Reviewer", *, as_json: bool, article: str, profile: str, side: str) -> None:
    """Score the translation quality of an article, MQM-based, with every term it is made of.

    Only errors that arose in translation count. An article without a sign of translation gets a sentence, no score.
    """
    from annotator.actions import agreement as measuring

    with project.read() as reading:
        found = queries.find_article(reading, article, viewer=reviewer.id)
        people = {one.id: one.name for one in queries.reviewers(reading)}
    made = measuring.quality(project, reviewer.id, found.id, Profile(profile), side=Side(side))
    print_result(_score(made, people), _score_lines(made, people), as_json=as_json)


@verbs.command()
@acts
@_profile_option
@click.option(
    "--set", "values", callback=json_object, metavar="JSON", help="New weights by name; null takes an optional one out."
)
@click.option("--standard", is_flag=True, help="The weights as published again.")
def weights(
    project: "Project", reviewer: "Reviewer", *, as_json: bool, profile: str, values: dict[str, Any], standard: bool
) -> None:
    """Show what errors weigh in this project's scores; with --set or --standard, change it, as a lead."""
    from annotator.actions import agreement as measuring

    if values and standard:
        raise click.UsageError("Give --set or --standard, not both.")
    if values or standard:
        typed = {name: None if value is None else _typed(name, value) for name, value in values.items()}
        found, _ = measuring.set_weights(project, reviewer, Profile(profile), typed)
    else:
        found = measuring.weights_of(project, Profile(profile))
    print_result({"name": found.name, **found.to_json()}, [f"{found.name}: {found.in_words}."], as_json=as_json)


def _typed(name: str, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise InvalidValue(f"A weight is a number of at least 0, not {value!r}.", name)
    return str(value)


def _slice(one: "AgreementSlice", people: dict[str, str]) -> dict[str, Any]:
    return {
        "reviewer_ids": list(one.reviewer_ids),
        "reviewers": [people[id_] for id_ in one.reviewer_ids],
        "article_id": one.article_id,
        "kind": one.kind,
        "articles": one.articles,
        "tags": list(one.tags),
        "found_by": list(one.found_by),
        "in_words": one.in_words,
        "measures": [_measure(measure) for measure in one.measures],
    }


def _measure(one: "Measure") -> dict[str, Any]:
    return {
        "name": one.name.value,
        "title": one.title,
        "of": one.of,
        "value": one.value,
        "n": one.n,
        "counted": one.counted,
        "sentence": one.sentence,
    }


def _passage(one: "Passage", people: dict[str, str]) -> dict[str, Any]:
    return {
        "article_id": one.article_id,
        "version_id": one.version_id,
        "start": one.start,
        "end": one.end,
        "differences": sorted(difference.value for difference in one.differences),
        "fields": list(one.fields),
        "tags": [{**tag._asdict(), "reviewer": people[tag.reviewer_id]} for tag in one.tags],
        "missed_by": [people[id_] for id_ in one.missed_by],
    }


def _lines(found: "Agreement", people: dict[str, str], titles: dict[str, str], names: dict[str, str]) -> Iterator[str]:
    for one in found.slices:
        about = [titles.get(one.article_id, "")] if one.article_id else []
        about += [names.get(one.kind, label(one.kind))] if one.kind else []
        who = ", ".join(people[id_] for id_ in one.reviewer_ids)
        title = "; ".join([who, *about])
        yield f"{title}: {one.in_words}" if title else one.in_words
        for measure in one.measures:
            of = f" of {label(measure.of)}" if measure.of else ""
            value = "none" if measure.value is None else f"{measure.value:.3f}"
            yield f"  {measure.title}{of}: {value}. {measure.sentence}"


def _passage_line(one: "Passage", people: dict[str, str], titles: dict[str, str], names: dict[str, str]) -> str:
    differ = ", ".join(sorted(difference.value for difference in one.differences))
    tags = "; ".join(
        f"{people[tag.reviewer_id]} {names.get(tag.kind, label(tag.kind))} {tag.start}–{tag.end} {tag.annotation_id}"
        for tag in one.tags
    )
    return f"{titles.get(one.article_id, '')}  {one.start}–{one.end}  {differ}: {tags}"


def _score(one: "QualityScore", people: dict[str, str]) -> dict[str, Any]:
    return {
        "article_id": one.article_id,
        "profile": one.weights.profile.value,
        "name": one.weights.name,
        "weights": one.weights.to_json(),
        "side": one.side.value,
        "words": one.words,
        "refusal": one.refusal,
        "rule": one.rule,
        "total": None if one.refusal else _sum(one.total),
        "unique": None if one.refusal else _sum(one.unique),
        "fails": one.fails,
        "wmt": _number(one.wmt),
        "by_reviewer": [_part(part, people.get(part.name, part.name)) for part in one.by_reviewer],
        "by_category": [_part(part, part.name) for part in one.by_category],
        "raters": [people.get(id_, id_) for id_ in one.raters],
        "segments": [
            {"start": segment.start, "end": segment.end, "penalties": [_number(each) for each in segment.penalties]}
            for segment in one.segments
        ],
        "terms": [
            {
                "id": term.annotation_id,
                "reviewer": people.get(term.reviewer_id, term.reviewer_id),
                "category": term.category,
                "severity": term.severity.value if term.severity else None,
                "rule": term.rule,
                "weight": _number(term.weight),
                "repeat": term.repeat,
                "segment": term.segment,
            }
            for term in one.total.terms
        ],
        "notes": list(one.notes),
    }


def _sum(one: "Sum") -> dict[str, Any]:
    return {
        "errors": one.errors,
        "penalty": _number(one.penalty),
        "errors_per_100_words": _number(one.errors_per_100_words),
        "penalty_per_100_words": _number(one.penalty_per_100_words),
        "score": _number(one.score),
    }


def _part(one: "Part", name: str) -> dict[str, Any]:
    return {"name": name, "total": _sum(one.total), "unique": _sum(one.unique)}


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _score_lines(one: "QualityScore", people: dict[str, str]) -> Iterator[str]:
    if one.refusal:
        yield one.refusal
        return
    yield one.rule
    for name, found in (("All occurrences", one.total), ("Repeats counted once", one.unique)):
        yield f"{name}: {_sum_words(found)}{'; fails: a critical error' if one.fails else ''}."
    if one.wmt is not None:
        yield f"WMT score: {_rounded(one.wmt)} a sentence, over {len(one.segments):,} sentences; 0 is best."
    for part in one.by_reviewer:
        yield f"  {people.get(part.name, part.name)}: {_sum_words(part.total)}."
    for part in one.by_category:
        yield f"  {part.name}: {_sum_words(part.total)}."
    for term in one.total.terms:
        who = people.get(term.reviewer_id, term.reviewer_id)
        again = ", a repeat" if term.repeat else ""
        yield f"  {term.annotation_id}  {term.weight}  {term.rule}{again}; {term.category}; {who}"
    yield from one.notes


def _sum_words(one: "Sum") -> str:
    errors = "1 error" if one.errors == 1 else f"{one.errors:,} errors"
    return (
        f"{errors}, {_rounded(one.errors_per_100_words)} per 100 words; penalty {one.penalty}, "
        f"{_rounded(one.penalty_per_100_words)} per 100 words; score {_rounded(one.score)}"
    )


def _rounded(value: Decimal | None) -> str:
    return "none" if value is None else f"{value:.2f}"
