"""Verbs on the project as a whole: open, new, demo, import, export, brief, history, undo, redo, check, backup."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli.front import (
    SOME_REFUSED,
    acts,
    as_option,
    json_option,
    project_argument,
    verbs,
)
from annotator.cli.printing import local_time, print_result, shown, tell
from annotator.opening import has_display, open_window, without_qt
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.actions.projects import Project
    from annotator.domain.articles import Reviewer


@verbs.command("open", hidden=True)
@project_argument
@as_option
def open_verb(target: str, name: str) -> int:
    """Open the window on PROJECT."""
    return open_window(target, name)


@verbs.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def demo(folder: Path | None) -> int:
    """Make the sample project and open it; without a display, write its briefing and pictures into DIR."""
    from annotator.actions import demo as sample

    if has_display():
        target = sample.sample_path(folder)
        if not target.exists():
            sample.make(target).close()
        return open_window(str(target))
    folder = folder or Path("exports")
    tell(f"There is no display: the briefing and a picture of each page are written into {folder}.")
    try:
        from annotator.desktop.application import grab_pages
    except ImportError as error:
        without_qt(error)
    print_result(None, map(str, sample.show(folder, grab_pages)), as_json=False)
    return 0


@verbs.command()
@project_argument
@click.option("--title", default="", metavar="T", help="The project's title; default: its file name.")
@as_option
@json_option
def new(target: str, title: str, name: str, as_json: bool) -> None:
    """Make an empty project."""
    from annotator.actions import projects

    del name  # whoever made it has not yet said anything in it
    with projects.create(target, title) as project:
        print_result({"project": shown(target), "title": project.title}, [f"{target}: made."], as_json=as_json)


@verbs.command()
@acts
@click.option("--to", required=True, type=click.Path(path_type=Path), metavar="FILE")
@click.option("--format", "format_", default="", metavar="F", help="json; default: by suffix.")
def export(project: "Project", reviewer: "Reviewer", *, as_json: bool, to: Path, format_: str) -> None:
    """Write the tags into a file that import and other tools read."""
    from annotator.actions import exchange

    count, _ = exchange.export_tags(project, reviewer.id, to, format_)
    print_result({"file": shown(str(to)), "tags": count}, [f"{to}: {count} tags."], as_json=as_json)


@verbs.command("import")
@acts
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "format_", default="", metavar="F", help="json; default: by suffix.")
@click.option("--dry-run", is_flag=True, help="Say what would come; write nothing.")
def import_verb(
    project: "Project", reviewer: "Reviewer", *, as_json: bool, file: Path, format_: str, dry_run: bool
) -> int:
    """Take in the tags of a file, as tags --json prints them."""
    from annotator.actions import exchange

    report, _ = exchange.import_tags(project, reviewer, file, format_=format_, dry_run=dry_run)
    counts = [f"{report.added} added", f"{report.updated} updated", f"{report.passed_over} passed over"]
    if report.joined:
        counts.append(f"{report.joined} replies, decisions, evidence or links joined to them")
    counts += [f"{report.joined} replies, decisions, links or items of evidence joined"] if report.joined else []
    counts += [f"{len(report.found_again)} found again at another place"] if report.found_again else []
    counts += [f"{len(report.refused)} refused"] if report.refused else []
    print_result(asdict(report), [f"{', '.join(counts)}."], as_json=as_json)
    for words in (*report.found_again, *report.restated, *report.refused):
        tell(words)
    return SOME_REFUSED if report.refused else 0


@verbs.command()
@acts
@click.option("--to", required=True, type=click.Path(path_type=Path), metavar="FILE.docx")
@click.option("--title", default="", metavar="T", help="Title of the briefing; default: the project's.")
@click.option("--article", "articles", multiple=True, metavar="A", help="Only this article; may be given again.")
@click.option("--at", default="", metavar="TIME", help="The briefing's date, for the same bytes each time.")
def brief(
    project: "Project", reviewer: "Reviewer", *, as_json: bool, to: Path, title: str, articles: tuple[str, ...], at: str
) -> None:
    """Write the sourced briefing as a Word document."""
    from annotator.actions import briefing

    made, _ = briefing.brief(project, reviewer, to, title=title, articles=articles, at=at)
    print_result(asdict(made), [f"{to}: written."], as_json=as_json)


@verbs.command()
@acts
@click.option("--limit", type=click.IntRange(min=1, max=2**31 - 1), help="Only the newest so many.")
@click.option("--tag", "tag_key", default="", metavar="TAG", help="Only of this tag.")
@click.option("--review", is_flag=True, help="Only decisions, settlements, corrections, comments and the like.")
@click.option("--to", type=click.Path(path_type=Path), metavar="FILE", help="Write .csv or .json, the oldest first.")
def history(
    project: "Project",
    reviewer: "Reviewer",
    *,
    as_json: bool,
    limit: int | None,
    tag_key: str,
    review: bool,
    to: Path | None,
) -> None:
    """List what was done, by whom and when, newest first."""
    with project.read() as reading:
        tag_id = queries.find_annotation(reading, tag_key, viewer=reviewer.id).id if tag_key else None
        entries = queries.history(reading, viewer=reviewer.id, limit=limit, annotation_id=tag_id, review=review)
    if to:
        from annotator.actions import history as record

        record.write_record(reversed(entries), to)
        document = {"file": shown(str(to)), "entries": len(entries)}
        print_result(document, [f"{to}: {len(entries)} entries."], as_json=as_json)
        return
    lines = (
        f"{one.sequence:>6}  {local_time(one.at)}  {one.reviewer}: {one.name}{' (undone)' if one.undone else ''}"
        for one in entries
    )
    print_result([asdict(one) for one in entries], lines, as_json=as_json)


@verbs.command()
@acts
def undo(project: "Project", reviewer: "Reviewer", *, as_json: bool) -> None:
    """Take back what you did last."""
    from annotator.actions import history as taking_back

    name, _ = taking_back.undo(project, reviewer)
    print_result({"name": name}, [name], as_json=as_json)


@verbs.command()
@acts
def redo(project: "Project", reviewer: "Reviewer", *, as_json: bool) -> None:
    """Do again what you took back last."""
    from annotator.actions import history as taking_back

    name, _ = taking_back.redo(project, reviewer)
    print_result({"name": name}, [name], as_json=as_json)


@verbs.command()
@acts
def check(project: "Project", reviewer: "Reviewer", *, as_json: bool) -> int:
    """Verify tables, hashes, spans and the journal's chain; tell what was erased for good."""
    from annotator.actions import keeping, projects

    del reviewer
    problems = projects.check(project)
    lines = [f"{one.where}: {one.what}" for one in problems] or ["All is well."]
    print_result([asdict(one) for one in problems], lines, as_json=as_json)
    for one in keeping.erasures(project):
        tell(
            f"{local_time(one.at)}  {one.reviewer} erased {_counted(one.articles, 'article')} for good, with "
            f"{_counted(one.tags, 'tag')}: {_counted(one.entries, 'entry', 'entries')} of the journal were blanked, "
            f"and it is sealed anew from entry {one.sealed_from}."
        )
    if problems:
        tell(f"{len(problems)} problems were found; nothing was changed. Work on from a backup, and keep this file.")
    return 1 if problems else 0


@verbs.command()
@acts
@click.option("--to", required=True, type=click.Path(path_type=Path), metavar="FILE")
def backup(project: "Project", reviewer: "Reviewer", *, as_json: bool, to: Path) -> None:
    """Copy a live project safely into one file."""
    from annotator.actions import projects

    del reviewer
    projects.back_up(project, to)
    print_result({"file": shown(str(to))}, [f"{to}: written."], as_json=as_json)


def _counted(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"
