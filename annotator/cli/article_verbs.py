"""Verbs on articles: read, articles, text, search."""

import os
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from annotator.cli.front import SOME_REFUSED, acts, print_result, progress, tell, verbs
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.actions.projects import Project
    from annotator.domain.articles import Reviewer


@verbs.command()
@acts
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--raw", is_flag=True, help="Everything in the file as text, nothing extracted.")
@click.option("--clean", is_flag=True, help="Apply the cleaning that is offered as harmless.")
@click.option("--version-of", metavar="ARTICLE", default="", help="The source is a newer state of this article.")
def read(
    project: "Project",
    reviewer: "Reviewer",
    *,
    as_json: bool,
    sources: tuple[str, ...],
    raw: bool,
    clean: bool,
    version_of: str,
) -> int:
    """Add articles from files, folders or - (standard input)."""
    from annotator.actions import articles

    # Plain text is read whole and offers no cleaning: both options hold for it as it is.
    del raw, clean
    if version_of:
        with project.read() as reading:
            version_of = queries.find_article(reading, version_of, viewer=reviewer.id).id
    given = [
        articles.Pasted("standard input", sys.stdin.buffer.read()) if source == "-" else source for source in sources
    ]
    reports, _ = articles.read_sources(project, reviewer, given, version_of=version_of, progress=progress("Reading"))
    print_result([asdict(report) for report in reports], map(_report_line, reports), as_json=as_json)
    refused = [report for report in reports if report.outcome == articles.Outcome.REFUSED]
    for report in refused:
        tell(f"{report.source}: {' '.join(report.notes)}")
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
    # Written as bytes: a text stream would change line ends on Windows and might not be UTF-8.
    sys.stdout.flush()
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        out.write(words.encode())


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


def _report_line(report: object) -> str:
    from annotator.actions.articles import SourceReport

    assert isinstance(report, SourceReport)
    what = report.outcome.replace("_", " ")
    notes = f" ({' '.join(report.notes)})" if report.notes else ""
    return f"{report.article_id or '–'}  {what}: {report.title or report.source}{notes}"
