"""Verbs on copies of a project that are worked on apart: merge, package."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.front import SOME_REFUSED, acts, verbs
from annotator.cli.printing import print_result, progress, shown, tell
from annotator.domain.merging import Conflict, MergeReport, Resolution, Rule, Side
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.actions.projects import Project
    from annotator.domain.articles import Reviewer
    from annotator.domain.fields import Json


@verbs.command()
@acts
@click.argument("others", metavar="OTHER...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would come, change and go; write nothing.")
@click.option(
    "--rule",
    type=click.Choice([one.value for one in Rule]),
    default=Rule.LATER.value,
    show_default=True,
    help="Whose word holds in a conflict: the later one's (a change before a removal), ours or theirs.",
)
def merge(
    project: "Project", reviewer: "Reviewer", *, as_json: bool, others: tuple[Path, ...], dry_run: bool, rule: str
) -> int:
    """Take in colleagues' copies of the project, or tags that they exported; all of them or none.

    OTHER is a copy, a package that comes back, or a file of exported tags (.json). It is read, never changed. A copy of
    the project is put aside first, and undo takes the whole merge back. Without a common state before, as with
    exported tags, every difference is a conflict. Merging the same again changes nothing. Exit code 3: some things
    were left out, each named.
    """
    from annotator.actions import merging

    resolution = Resolution(rule=Rule(rule))
    if dry_run:
        reports = merging.preview(project, reviewer, others, resolution)
    else:
        reports, _ = merging.merge(project, reviewer, others, resolution, progress=progress("Merging"))
    document = [_document(one, resolution) for one in reports]
    print_result(document, _lines(reports, resolution), as_json=as_json)
    for one in reports:
        for words, times in Counter(one.refused).items():
            tell(f"{one.name}: {words}{f' ({times:,} times)' if times > 1 else ''}")
    return SOME_REFUSED if any(one.refused for one in reports) else 0


@verbs.command()
@acts
@click.option("--for", "for_", required=True, metavar="NAME", help="The reviewer it is for, known here or not.")
@click.option("--to", required=True, type=click.Path(path_type=Path), metavar="FILE", help="The file to be made.")
@click.option("--article", "articles", multiple=True, metavar="A", help="Only this article; may be given again.")
@click.option(
    "--blind/--open",
    default=None,
    help="Leave colleagues' tags and all that hangs on them out, or in; default: as the project is reviewed.",
)
@click.option("--replace", "replaces", is_flag=True, help="Put it in the place of an earlier package.")
def package(
    project: "Project",
    reviewer: "Reviewer",
    *,
    as_json: bool,
    for_: str,
    to: Path,
    articles: tuple[str, ...],
    blind: bool | None,
    replaces: bool,
) -> None:
    """Make a project file of articles for a colleague to work on; merge takes it back in.

    It holds the articles with their texts, files and sources, and the colleague's own tags. The journal stays here. In
    a blind package nobody else's tags are in the file; in a project that is reviewed blind, only a lead makes an open
    one.
    """
    from annotator.actions import packaging

    with project.read() as reading:
        chosen = [queries.find_article(reading, key, viewer=reviewer.id).id for key in articles]
    report, _ = packaging.package(
        project,
        reviewer,
        to,
        for_=for_,
        articles=chosen,
        blind=blind,
        replaces=replaces,
        progress=progress("Writing text"),
    )
    how = "without colleagues’ tags" if report.blind else "with everyone’s tags"
    words = f"{to}: {_counted(report.articles, 'article')} for {report.recipient}, {how}."
    print_result({"file": shown(str(to)), **asdict(report)}, [words], as_json=as_json)


def _document(report: MergeReport, resolution: Resolution) -> dict[str, Any]:
    return {
        "name": report.name,
        "has_base": report.has_base,
        "counts": {table: asdict(counts) for table, counts in report.counts.items()},
        "conflicts": [
            {
                **one.key._asdict(),
                "words": report.words.get(one.key, ""),
                "ours": one.ours,
                "theirs": one.theirs,
                "ours_at": one.ours_at,
                "theirs_at": one.theirs_at,
                "holds": resolution.side(one).value,
            }
            for one in report.conflicts
        ],
        "refused": list(report.refused),
    }


def _lines(reports: Sequence[MergeReport], resolution: Resolution) -> Iterator[str]:
    for report in reports:
        yield f"{report.name}:{'' if report else ' nothing that is not here already.'}"
        if not report.has_base:
            yield "  The two have no state in common before, so that every difference is a conflict."
        for way, verb in _WAYS.items():
            counted = [(table, getattr(counts, way)) for table, counts in report.counts.items()]
            words = [_counted(number, *_noun(table)) for table, number in counted if number]
            if words:
                yield f"  {verb}: {', '.join(words)}"
        if report.conflicts:
            yield f"  {_counted(len(report.conflicts), 'conflict')}:"
        for conflict in report.conflicts:
            yield f"    {_told(report, conflict, resolution.side(conflict))}"


_WAYS = {"added": "comes", "changed": "changes", "removed": "goes"}


def _told(report: MergeReport, conflict: Conflict, holds: Side) -> str:
    """Return what a conflict is about, both values, and which one holds."""
    one, _ = _noun(conflict.key.table)
    about = _short(report.words.get(conflict.key, "")) or conflict.key.id
    if conflict.is_removal:
        ours, theirs = (("removed" if row is None else "changed") for row in (conflict.ours, conflict.theirs))
        stays = (conflict.ours if holds is Side.OURS else conflict.theirs) is not None
        return f"{one} “{about}”: {ours} here, {theirs} there; it {'stays' if stays else 'goes'}"
    field = conflict.key.field.removeprefix("details.").replace("_", " ")
    kept = "what is here holds" if holds is Side.OURS else "what is there holds"
    return f"{one} “{about}”, {field}: here {_value(conflict.ours)}, there {_value(conflict.theirs)}; {kept}"


def _value(value: "Json") -> str:
    if isinstance(value, dict):
        if "exact" in value:
            return f"“{_short(str(value['exact']))}” ({value['start']}–{value['end']})"
        return _short(str(value.get("kind", value)))
    return "nothing" if value in (None, "", [], "{}") else f"“{_short(str(value))}”"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"


_SHOWN = 60
"""Characters of a value in a line."""

_NOUNS = {
    "annotation": ("tag", "tags"),
    "tag_definition": ("kind of tag", "kinds of tags"),
    "evidence": ("item of evidence", "items of evidence"),
    "placement": ("tag to be checked", "tags to be checked"),
    "comment": ("reply", "replies"),
    "article_state": ("state of an article", "states of articles"),
    "pair": ("pair of articles", "pairs of articles"),
    "alignment_group": ("aligned passage", "aligned passages"),
    "project": ("setting of the project", "settings of the project"),
}
"""What people call the rows of tables that are not called what they hold."""


def _noun(table: str) -> tuple[str, str]:
    name = table.replace("_", " ")
    return _NOUNS.get(table, (name, f"{name}s"))


def _counted(number: int, one: str, several: str = "") -> str:
    return f"{number:,} {one if number == 1 else several or one + 's'}"
