"""Verbs on tags: tags, tag, retag, move, remove, link, comment, source, evidence."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.fields_help import evidence_help, kinds_help, source_help
from annotator.cli.front import acts, verbs
from annotator.cli.json_option import details_option, json_object
from annotator.cli.printing import print_result
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Confidence, LinkType, Status, label
from annotator.errors import InvalidValue
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.actions.projects import Project
    from annotator.domain.articles import Reviewer
    from annotator.domain.extract import AnnotationRecord


@verbs.command()
@acts
@click.option("--article", default="", metavar="A", help="Only of this article.")
@click.option("--kind", default="", metavar="K", help="Only of this kind.")
@click.option("--status", type=click.Choice([one.value for one in Status]), help="Only with this status.")
@click.option("--reviewer", "author", default="", metavar="R", help="Only by this reviewer.")
def tags(
    project: "Project", reviewer: "Reviewer", *, as_json: bool, article: str, kind: str, status: str | None, author: str
) -> None:
    """List the annotations by article and place."""
    from annotator.actions.exchange import list_tags

    document = list_tags(project, reviewer.id, article=article, kind=kind, status=status or "", author=author)
    lines = (
        f"{one['id']}  {_short(one['article'], 30)}  {one['start']}–{one['end']}  {label(str(one['kind']))}, "
        f"{label(str(one['status']))}, {one['author']}: {_short(one['exact'], 60)}"
        for one in document
    )
    print_result(document, lines, as_json=as_json)


@verbs.command(fields=kinds_help)
@acts
@click.argument("article", metavar="ARTICLE")
@click.argument("start", type=int)
@click.argument("end", type=int)
@click.argument("kind")
@details_option
@click.option("--note", default="", metavar="T", help="A free note.")
@click.option("--confidence", type=click.Choice([one.value for one in Confidence]), help="How sure the reviewer is.")
def tag(
    project: "Project",
    reviewer: "Reviewer",
    *,
    as_json: bool,
    article: str,
    start: int,
    end: int,
    kind: str,
    details: dict[str, Any],
    note: str,
    confidence: str | None,
) -> None:
    """Tag the code points START to END of an article; prints the new id once it is on disk.

    ARTICLE is an id, a title or a unique start of an id. Code points count from 0, END is excluded, in the text that
    “annotator text” prints. KIND is claim, quote, statistic or translation_error, or a tag that the project defines.
    """
    from annotator.actions import annotating

    with project.read() as reading:
        found = queries.find_article(reading, article, viewer=reviewer.id)
        version = queries.newest_version(reading, found.id, viewer=reviewer.id)
    made, _ = annotating.annotate(
        project,
        reviewer,
        version.id,
        Span(start, end),
        kind,
        details=details,
        note=note,
        confidence=Confidence(confidence) if confidence else None,
    )
    print_result({"id": made.id}, [made.id], as_json=as_json)


@verbs.command(fields=kinds_help)
@acts
@click.argument("tag_key", metavar="TAG")
@click.argument("kind", required=False, default="")
@details_option
@click.option("--note", metavar="T", help="Replaces the note.")
def retag(
    project: "Project",
    reviewer: "Reviewer",
    *,
    as_json: bool,
    tag_key: str,
    kind: str,
    details: dict[str, Any],
    note: str | None,
) -> None:
    """Change the kind of a tag, its fields or its note."""
    from annotator.actions import annotating

    if not kind and not details and note is None:
        raise click.UsageError("Give a kind, --details or --note.")
    tag_id = _tag_id(project, reviewer, tag_key)
    annotating.change(project, reviewer, tag_id, kind=kind, details=details, note=note)
    print_result({"id": tag_id}, [tag_id], as_json=as_json)


@verbs.command()
@acts
@click.argument("tag_key", metavar="TAG")
@click.argument("start", type=int)
@click.argument("end", type=int)
def move(project: "Project", reviewer: "Reviewer", *, as_json: bool, tag_key: str, start: int, end: int) -> None:
    """Put a tag on another span of its article."""
    from annotator.actions import annotating

    moved, _ = annotating.move_span(project, reviewer, _tag_id(project, reviewer, tag_key), Span(start, end))
    print_result({"id": moved.id, "start": moved.start, "end": moved.end}, [moved.id], as_json=as_json)


@verbs.command()
@acts
@click.argument("tag_keys", metavar="TAG...", nargs=-1, required=True)
def remove(project: "Project", reviewer: "Reviewer", *, as_json: bool, tag_keys: tuple[str, ...]) -> None:
    """Delete tags; undo brings them back."""
    from annotator.actions import annotating

    ids = [_tag_id(project, reviewer, key) for key in tag_keys]
    annotating.remove(project, reviewer, ids)
    print_result({"removed": ids}, ids, as_json=as_json)


@verbs.command()
@acts
@click.argument("tag_key", metavar="TAG")
@click.argument("other_key", metavar="OTHER")
@click.option(
    "--type", "type_", type=click.Choice([one.value for one in LinkType]), help="Default: what the two kinds suggest."
)
def link(
    project: "Project", reviewer: "Reviewer", *, as_json: bool, tag_key: str, other_key: str, type_: str | None
) -> None:
    """Link a tag to another, perhaps of another article; prints the link's id."""
    from annotator.actions import annotating

    start, end = (_tag_id(project, reviewer, key) for key in (tag_key, other_key))
    made, _ = annotating.link(project, reviewer, start, end, LinkType(type_) if type_ else None)
    print_result(asdict(made), [made.id], as_json=as_json)


@verbs.command()
@acts
@click.argument("tag_key", metavar="TAG")
@click.argument("words", metavar="WORDS")
@click.option("--asks", default="", metavar="NAME", help="A reviewer who is asked.")
def comment(project: "Project", reviewer: "Reviewer", *, as_json: bool, tag_key: str, words: str, asks: str) -> None:
    """Reply in a tag's thread; prints the comment's id."""
    from annotator.actions import annotating

    with project.read() as reading:
        asked = queries.reviewer_by_name(reading, asks) if asks else None
    if asks and asked is None:
        raise InvalidValue(f"There is no reviewer “{asks}” in the project; nothing was added.", "asks")
    tag_id = _tag_id(project, reviewer, tag_key)
    made, _ = annotating.comment(project, reviewer, tag_id, words, asked.id if asked else "")
    print_result(asdict(made), [made.id], as_json=as_json)


@verbs.command(fields=source_help)
@acts
@click.argument("source_id", metavar="[SOURCE]", required=False, default="")
@click.option("--set", "values", callback=json_object, metavar="JSON", help="Fields of the source, as a JSON object.")
@click.option("--article", default="", metavar="A", help="The source of this article.")
def source(
    project: "Project",
    reviewer: "Reviewer",
    *,
    as_json: bool,
    source_id: str,
    values: dict[str, Any],
    article: str,
) -> None:
    """List the sources; with --set, add one, or change the one of that id or of --article."""
    from annotator.actions import sourcing
    from annotator.domain.fields import encode

    if not values:
        with project.read() as reading:
            found = queries.sources(reading, viewer=reviewer.id)
            if article:
                wanted = queries.find_article(reading, article, viewer=reviewer.id).source_id
                found = [one for one in found if one.id == wanted]
        listed = [one for one in found if not source_id or one.id.startswith(source_id)]
        document = [{"id": one.id, **encode(one)} for one in listed]
        print_result(document, (f"{one.id}  {label(one.reliability)}  {one.name}" for one in listed), as_json=as_json)
        return
    if article:
        with project.read() as reading:
            article_id = queries.find_article(reading, article, viewer=reviewer.id).id
        made, _ = sourcing.source_of_article(project, reviewer, article_id, values)
    else:
        made, _ = sourcing.set_source(project, reviewer, source_id, values)
    print_result({"id": made.id, **encode(made)}, [made.id], as_json=as_json)


@verbs.command(fields=evidence_help)
@acts
@click.argument("tag_key", metavar="TAG")
@click.option("--set", "values", callback=json_object, metavar="JSON", help="Fields of the evidence, as JSON.")
@click.option("--id", "evidence_id", default="", metavar="EVIDENCE", help="Change this item instead of adding one.")
@click.option("--remove", "removed", is_flag=True, help="Take the item of --id away.")
def evidence(
    project: "Project",
    reviewer: "Reviewer",
    *,
    as_json: bool,
    tag_key: str,
    values: dict[str, Any],
    evidence_id: str,
    removed: bool,
) -> None:
    """List the evidence on a claim; with --set, add an item or change one; prints its id."""
    from annotator.actions import sourcing

    tag_id = _tag_id(project, reviewer, tag_key)
    if removed:
        if not evidence_id:
            raise click.UsageError("--remove needs --id.")
        sourcing.remove_evidence(project, reviewer, tag_id, evidence_id)
        print_result({"removed": evidence_id}, [evidence_id], as_json=as_json)
        return
    if values:
        made, _ = sourcing.set_evidence(project, reviewer, tag_id, values, evidence_id)
        print_result(asdict(made), [made.id], as_json=as_json)
        return
    items = _record(project, reviewer, tag_id).evidence
    lines = (f"{one.id}  {label(one.scope)}, {label(one.stance)}: {one.quoted_text}" for one in items)
    print_result([asdict(one) for one in items], lines, as_json=as_json)


def _short(words: object, most: int) -> str:
    line = " ".join(str(words).split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def _tag_id(project: "Project", reviewer: "Reviewer", key: str) -> str:
    with project.read() as reading:
        return queries.find_annotation(reading, key, viewer=reviewer.id).id


def _record(project: "Project", reviewer: "Reviewer", tag_id: str) -> "AnnotationRecord":
    with project.read() as reading:
        found = queries.record(reading, tag_id, viewer=reviewer.id)
    assert found is not None
    return found
