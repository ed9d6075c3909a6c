"""The sample project: two articles, their tags, and what three reviewers made of them."""

from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from annotator.actions.articles import rename_article, set_language
from annotator.actions.briefing import brief
from annotator.actions.exchange import import_tags
from annotator.actions.projects import acting, create
from annotator.actions.reading import read_sources
from annotator.actions.reviewers import name_lead
from annotator.actions.sourcing import source_of_article
from annotator.errors import FileTrouble
from annotator.resources_path import resource
from annotator.storage.project import Project

TITLE = "China, Russia and North Korea: two articles"
LEAD = "Ines Moreau"
SECOND_LEAD = "Lena Brandt"
"""Settles what the first one set, for nobody settles their own."""

BRIEFED_AT = "2026-11-22T12:00:00Z"
"""The date of the sample briefing: fixed, so that the same program writes the same file."""

Pictures = Callable[[Project, Path], Iterable[Path]]
"""Takes a picture of each page of the window into a folder; the window's side of the demo."""


def sample_path(folder: Path | None) -> Path:
    """Return where the sample project lies: in ``folder``, else among the person's own files."""
    from platformdirs import user_data_path

    try:
        where = folder or user_data_path("annotator", appauthor=False)
        where.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble(
            f"The folder {where} cannot be made ({error.strerror}); nothing was written. Name another folder."
        ) from error
    return where / "sample.annotator"


def make(target: Path) -> Project:
    """Make the sample project at ``target`` and return it open."""
    described: dict[str, dict[str, Any]] = msgspec.json.decode(resource("samples", "sources.json").read_bytes())
    project = create(target, TITLE)
    lead = acting(project, LEAD)
    reports, _ = read_sources(project, lead, [resource("samples", name) for name in described])
    for report, words in zip(reports, described.values(), strict=True):
        rename_article(project, lead, report.article_id, words["title"])
        set_language(project, lead, report.article_id, words["language"])
        source_of_article(project, lead, report.article_id, words["source"])
    import_tags(project, lead, resource("samples", "tags.json"))
    for name in (LEAD, SECOND_LEAD):
        name_lead(project, lead, name, lead=True)
    return project


def show(folder: Path, take_pictures: Pictures) -> list[Path]:
    """Write the sample project's briefing and a picture of each page into ``folder``; return what was written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble(f"The folder {folder} cannot be made ({error.strerror}); nothing was written.") from error
    written = [folder / "briefing.docx"]
    with TemporaryDirectory() as aside, make(Path(aside, "sample.annotator")) as project:
        brief(project, acting(project, LEAD), written[0], at=BRIEFED_AT)
        written.extend(take_pictures(project, folder))
    return written
