"""Verbs of review: submit, decide, settle, reopen, assign, lead, blind."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.fields_help import kinds_help
from annotator.cli.front import acts, verbs
from annotator.cli.json_option import details_option, json_object
from annotator.cli.printing import print_result
from annotator.domain.annotations import OUTCOMES
from annotator.domain.spans import Span
from annotator.domain.vocabulary import DecisionValue, Status, label
from annotator.errors import InvalidValue
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.actions.annotating import NewTag
    from annotator.actions.projects import Project
    from annotator.domain.annotations import Annotation
    from annotator.domain.articles import Reviewer

_because_option = click.option("--because", "reason", default="", metavar="T", help="The reason, kept with it.")


@verbs.command()
@acts
@click.argument("article", metavar="ARTICLE")
def submit(project: "Project", reviewer: "Reviewer", *, as_json: bool, article: str) -> None:
    """Submit an article: your drafts in it wait for colleagues from now on; prints how many.

    In blind review this is done once, and shows you what colleagues tagged there.
    """
    from annotator.actions import reviewing

    with project.read() as reading:
        found = queries.find_article(reading, article, viewer=reviewer.id)
    number, _ = reviewing.submit(project, reviewer, found.id)
    tags = "1 tag" if number == 1 else f"{number:,} tags"
    print_result({"article_id": found.id, "submitted": number}, [f"{found.title}: {tags} submitted."], as_json=as_json)


@verbs.command(fields=kinds_help)
@acts
@click.argument("tag_keys", metavar="TAG...", nargs=-1, required=True)
@click.argument("decision", type=click.Choice([one.value for one in DecisionValue]))
@_because_option
@details_option
def decide(
    project: "Project",
    reviewer: "Reviewer",
    *,
    as_json: bool,
    tag_keys: tuple[str, ...],
    decision: str,
    reason: str,
    details: dict[str, Any],
) -> None:
    """Decide on colleagues' tags, on all that are named or on none; prints the state of each.

    Nobody decides on their own tag. All but “agree” need --because; with “amend”, --details has the fields that should
    stand instead. A later decision takes the place of your earlier one.
    """
    from annotator.actions import reviewing

    if details and decision != DecisionValue.AMEND:
        raise click.UsageError("--details goes with “amend”: what should stand instead.")
    changed, _ = reviewing.decide(
        project,
        reviewer,
        _tag_ids(project, reviewer, tag_keys),
        DecisionValue(decision),
        reason,
        amended=details or None,
    )
    _print_states(changed, as_json=as_json)


@verbs.command()
@acts
@click.argument("tag_keys", metavar="TAG...", nargs=-1, required=True)
@click.argument("outcome", type=click.Choice([one.value for one in OUTCOMES]))
@_because_option
@click.option(
    "--instead",
    callback=json_object,
    metavar="JSON",
    help="The tag that is to stand in their place: kind, start and end; details and note if wanted.",
)
def settle(
    project: "Project",
    reviewer: "Reviewer",
    *,
    as_json: bool,
    tag_keys: tuple[str, ...],
    outcome: str,
    reason: str,
    instead: dict[str, Any],
) -> None:
    """Settle tags as a lead, all that are named or none; prints the state of each, a new one last.

    Never your own. All but plain acceptance need --because. Where all are wrong: rejected, with another tag by
    --instead.
    """
    from annotator.actions import reviewing

    changed, _ = reviewing.settle(
        project,
        reviewer,
        _tag_ids(project, reviewer, tag_keys),
        Status(outcome),
        reason,
        instead=_new_tag(instead) if instead else None,
    )
    _print_states(changed, as_json=as_json)


@verbs.command()
@acts
@click.argument("tag_key", metavar="TAG")
@_because_option
def reopen(project: "Project", reviewer: "Reviewer", *, as_json: bool, tag_key: str, reason: str) -> None:
    """Reopen a settled tag as a lead; --because is the correction note that says what was wrong."""
    from annotator.actions import reviewing

    (tag_id,) = _tag_ids(project, reviewer, [tag_key])
    changed, _ = reviewing.reopen(project, reviewer, tag_id, reason)
    _print_states([changed], as_json=as_json)


@verbs.command()
@acts
@click.argument("tag_keys", metavar="TAG...", nargs=-1, required=True)
@click.option("--to", "colleague", required=True, metavar="NAME", help="Who is to review them; empty: nobody.")
def assign(
    project: "Project", reviewer: "Reviewer", *, as_json: bool, tag_keys: tuple[str, ...], colleague: str
) -> None:
    """Ask a colleague to review tags, in place of whoever was asked; prints the tags newly assigned."""
    from annotator.actions import reviewing

    made, _ = reviewing.assign(project, reviewer, _tag_ids(project, reviewer, tag_keys), colleague)
    print_result([asdict(one) for one in made], (one.annotation_id for one in made), as_json=as_json)


@verbs.command()
@acts
@click.argument("colleague", metavar="[NAME]", required=False, default="")
@click.option("--off", is_flag=True, help="They lead no longer.")
def lead(project: "Project", reviewer: "Reviewer", *, as_json: bool, colleague: str, off: bool) -> None:
    """List the leads, who settle; with NAME, make somebody a lead, or --off.

    As long as there is no lead, anybody may name one; afterwards only a lead does. A name not known yet is taken in.
    """
    from annotator.actions import reviewers

    if off and not colleague:
        raise click.UsageError("--off needs a name.")
    if colleague:
        reviewers.name_lead(project, reviewer, colleague, lead=not off)
    with project.read() as reading:
        leads = [one for one in queries.reviewers(reading) if one.lead]
    print_result([asdict(one) for one in leads], (one.name for one in leads), as_json=as_json)


@verbs.command()
@acts
@click.argument("state", type=click.Choice(["on", "off"]), required=False)
def blind(project: "Project", reviewer: "Reviewer", *, as_json: bool, state: str | None) -> None:
    """Say whether review is blind; with on or off, change it, as a lead.

    In blind review you see colleagues' tags in an article once you have submitted it.
    """
    from annotator.actions import reviewing

    if state is not None:
        reviewing.set_blind(project, reviewer, blind=state == "on")
    with project.read() as reading:
        is_blind = queries.is_blind(reading)
    print_result({"blind": is_blind}, ["on" if is_blind else "off"], as_json=as_json)


def _tag_ids(project: "Project", reviewer: "Reviewer", keys: "tuple[str, ...] | list[str]") -> list[str]:
    with project.read() as reading:
        return [queries.find_annotation(reading, key, viewer=reviewer.id).id for key in keys]


def _new_tag(values: dict[str, Any]) -> "NewTag":
    from annotator.actions.annotating import NewTag

    try:
        start, end, kind = values["start"], values["end"], values["kind"]
    except KeyError as missing:
        raise InvalidValue(f"--instead needs {missing.args[0]}; nothing was settled.", "instead") from None
    details, note = values.get("details", {}), values.get("note", "")
    others = sorted(values.keys() - {"start", "end", "kind", "details", "note"})
    if others:
        raise InvalidValue(f"--instead knows no {', '.join(others)}; nothing was settled.", "instead")
    if type(start) is not int or type(end) is not int or not isinstance(details, dict):
        raise InvalidValue("--instead: start and end are whole numbers, details an object.", "instead")
    if not isinstance(kind, str) or not isinstance(note, str):
        raise InvalidValue("--instead: kind and note are text; nothing was settled.", "instead")
    return NewTag(span=Span(start, end), kind=kind, details=details, note=note)


def _print_states(tags: "list[Annotation]", *, as_json: bool) -> None:
    document = [{"id": one.id, "status": one.status.value} for one in tags]
    print_result(document, (f"{one.id}  {label(one.status)}" for one in tags), as_json=as_json)
