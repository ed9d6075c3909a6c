"""Verbs on articles: read, articles, text, search."""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.front import SOME_REFUSED, acts, verbs
from annotator.cli.printing import print_result, printing, progress, shown, tell
from annotator.domain.vocabulary import label
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.actions.projects import Project
    from annotator.actions.reading import SourceReport
    from annotator.domain.articles import Reviewer

MOST_INPUT = 200_000_001
"""Bytes taken from standard input, which may have no end: one more than is read of any file, so that it is refused."""


@verbs.command()
@acts
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path(readable=False))
@click.option("--raw", is_flag=True, help="Everything in the file as text, nothing extracted.")
@click.option("--clean", is_flag=True, help="Apply the cleaning that is offered as harmless.")
@click.option("--version-of", metavar="ARTICLE", default="", help="The source is a newer state of this article.")
@click.option("--password", metavar="WORDS", default="", help="Opens what is protected by a password.")
def read(
    project: "Project",
    reviewer: "Reviewer",
    *,
    as_json: bool,
    sources: tuple[str, ...],
    raw: bool,
    clean: bool,
    version_of: str,
    password: str,
) -> int:
    """Add articles from files, folders, archives, links or - (standard input)."""
    from annotator.actions import reading

    if version_of:
        with project.read() as asked:
            version_of = queries.find_article(asked, version_of, viewer=reviewer.id).id
    reports, _ = reading.read_sources(
        project,
        reviewer,
        [reading.Pasted("standard input", _standard_input()) if source == "-" else source for source in sources],
        wanted=reading.Wanted(raw=raw, password=password),
        clean=clean,
        version_of=version_of,
        progress=progress("Reading"),
    )
    refused = [report for report in reports if report.outcome == reading.Outcome.REFUSED]
    lines = (line for report in reports if report.outcome != reading.Outcome.REFUSED for line in _report_lines(report))
    print_result([_report_json(report) for report in reports], lines, as_json=as_json)
    for report in refused:
        words = " ".join(report.notes)
        tell(words if report.source in words else f"{report.source}: {words}")
    if not refused:
        return 0
    return SOME_REFUSED if len(refused) < len(reports) or len(reports) > 1 else 1


@verbs.command("articles")
@acts
def articles_verb(project: "Project", reviewer: "Reviewer", *, as_json: bool) -> None:
    """List the articles in reading order."""
    with project.read() as reading:
        rows = queries.articles(reading, viewer=reviewer.id)
    lines = (f"{row.id}  {row.length:>9,}  {row.language or '–':<5}  {row.title}" for row in rows)
    print_result([asdict(row) for row in rows], lines, as_json=as_json)


@verbs.command()
@acts
@click.argument("article", metavar="ARTICLE")
def text(project: "Project", reviewer: "Reviewer", *, as_json: bool, article: str) -> None:
    """Print the canonical text of an article, to the letter, as UTF-8."""
    with project.read() as reading:
        found = queries.find_article(reading, article, viewer=reviewer.id)
        version = queries.newest_version(reading, found.id, viewer=reviewer.id)
        words = queries.article_text(reading, version.id, viewer=reviewer.id)
    if as_json:
        print_result({"id": found.id, "version_id": version.id, "text": words}, (), as_json=True)
        return
    with printing():
        # As bytes: a text stream would change line ends on Windows and might not be UTF-8.
        click.echo(words.encode(), nl=False)


@verbs.command()
@acts
@click.argument("words", metavar="WORDS")
@click.option("--regex", is_flag=True, help="WORDS is a regular expression.")
def search(project: "Project", reviewer: "Reviewer", *, as_json: bool, words: str, regex: bool) -> None:
    """Find words in the articles: each match with article, offsets and snippet."""
    with project.read() as reading:
        matches = queries.search(reading, words, viewer=reviewer.id, regex=regex)
    lines = (f"{one.title}  {one.start}–{one.end}  {' '.join(one.snippet.split())}" for one in matches)
    print_result([asdict(one) for one in matches], lines, as_json=as_json)


def _standard_input() -> bytes:
    # A shell may start a program without one.
    return b"" if sys.stdin is None else sys.stdin.buffer.read(MOST_INPUT)


def _report_json(report: "SourceReport") -> dict[str, Any]:
    return {**asdict(report), "source": shown(report.source), "notes": [shown(note) for note in report.notes]}


def _report_lines(report: "SourceReport") -> Iterator[str]:
    what = report.outcome.replace("_", " ")
    notes = f" ({'; '.join(note.rstrip('.') for note in report.notes)})" if report.notes else ""
    yield f"{report.article_id or '–'}  {what}: {report.title or report.source}{notes}"
    counts = Counter((one.residue, one.harmless) for one in report.offered)
    for (residue, harmless), count in counts.items():
        yield f"    cleaning offered: {count:,} × {label(residue)}{' (harmless)' if harmless else ''}"
