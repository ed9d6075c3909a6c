"""What is done in jobs when articles come in: reading, reading again, cleaning, looking at what was pasted.

What reads and cleans is loaded when it is first used, in the job: a window is painted sooner without it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from annotator.actions.progress import Progress
from annotator.actions.projects import Project
from annotator.desktop.bringing.carried import Given, PastedText
from annotator.desktop.bringing.shortcuts import address_in
from annotator.desktop.wording import capital, say
from annotator.domain.articles import Block, Reviewer
from annotator.domain.journal import Changes
from annotator.errors import Cancelled, KnownError
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.actions.reading import Pasted, SourceReport
    from annotator.domain.cleaning import Cleaning

Source: TypeAlias = "str | Path | Pasted"


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a reading: a report for each source, and what was given, so that it can be tried again."""

    given: Sequence[Given]
    reports: "Sequence[SourceReport]" = ()
    again: frozenset[str] = frozenset()
    """The names of the sources that were tried once more; empty at the first reading."""
    stopped: bool = False
    """Whether somebody cancelled it; what had been read by then is in."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """How many harmless changes were made in how many articles, and why not in others."""

    changes: int = 0
    articles: Sequence[str] = ()
    refused: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """What a pasted text would look like as an article."""

    title: str
    text: str
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = field(default=())


def read(
    project: Project, reviewer: Reviewer, given: Sequence[Given], *, progress: Progress
) -> tuple[Brought, Changes]:
    """Read what was given."""
    sources = [_source(one) for one in given]
    return _read(project, reviewer, sources, Brought(given), "", progress)


def read_again(
    project: Project,
    reviewer: Reviewer,
    names: Sequence[str],
    given: Sequence[Given],
    *,
    password: str = "",
    progress: Progress,
) -> tuple[Brought, Changes]:
    """Read the sources of these names, as reports have them, once more, perhaps with a password."""
    pasted = {one.name: one for one in given if isinstance(one, PastedText)}
    sources = dict.fromkeys(_source(pasted.get(name) or _where(name)) for name in names)
    brought = Brought(given, again=frozenset(names))
    return _read(project, reviewer, list(sources), brought, password, progress)


def _read(
    project: Project,
    reviewer: Reviewer,
    sources: Sequence[Source],
    brought: Brought,
    password: str,
    progress: Progress,
) -> tuple[Brought, Changes]:
    """Read, and keep the reports of what came in before somebody stopped it; Cancelled where that was nothing."""
    from annotator.actions import reading

    reports: list[SourceReport] = []
    wanted = reading.Wanted(password=password)
    try:
        _, changes = reading.read_sources(
            project, reviewer, sources, wanted=wanted, progress=progress, told=reports.extend
        )
    except Cancelled:
        if not reports:
            raise
        return replace(brought, reports=_asked_for(reports, brought.again), stopped=True), Changes()
    return replace(brought, reports=_asked_for(reports, brought.again)), changes


def _asked_for(reports: "Sequence[SourceReport]", again: frozenset[str]) -> "Sequence[SourceReport]":
    """Return the reports on what was to be tried again: an archive was read whole for one part of it.

    What else stands in it was there already, or is refused for what was told before, or for a password not its own.
    """
    within = tuple(f"{name}/" for name in again)
    return [one for one in reports if not again or one.source in again or one.source.startswith(within)]


def clean_harmless(
    project: Project,
    reviewer: Reviewer,
    offered: "Mapping[str, Sequence[Cleaning]]",
    *,
    progress: Progress,
) -> tuple[Cleaned, Changes]:
    """Make the harmless changes that were offered, by article, in what is its newest version; undone together."""
    from annotator.actions import versions

    count, done, refused = 0, [], []
    changes = Changes()
    group = ""
    for number, (article_id, cleanings) in enumerate(offered.items()):
        try:
            with project.read() as read_:
                newest = queries.newest_version(read_, article_id, viewer=reviewer.id)
                title = queries.find_article(read_, article_id, viewer=reviewer.id).title
            progress(number, len(offered), title)
            if newest.number > 1:
                # No longer the text that was read: its places are others.
                cleanings = versions.cleanings_of(project, newest.id, reviewer.id)
            harmless = [one for one in cleanings if one.harmless]
            if not harmless:
                continue
            _, changes = versions.clean(project, reviewer, newest.id, harmless, undo_group=group)
        except Cancelled:
            break
        except KnownError as error:
            refused.append(str(error))
            continue
        group = changes.undo_group or group
        count += len(harmless)
        done.append(article_id)
    return Cleaned(count, done, refused), changes


def readable_kinds() -> str:
    """Return what can be read, as file dialogs want it: everything at once, each kind, every file."""
    from annotator.actions import reading

    kinds = reading.readable_kinds()
    every = " ".join(sorted({f"*{suffix}" for _, suffixes in kinds for suffix in suffixes}))
    each = [f"{capital(name)} ({' '.join(f'*{suffix}' for suffix in suffixes)})" for name, suffixes in kinds]
    return ";;".join([f"{say('Everything that can be read')} ({every})", *each, f"{say('Every file')} (*)"])


def look_at(pasted: PastedText) -> Looked:
    """Return the article that a pasted text would become; KnownError where there is none in it."""
    from annotator.actions import reading

    article = reading.preview(_pasted(pasted))
    return Looked(article.title, article.text, article.blocks, article.notes)


def _source(one: Given) -> Source:
    if isinstance(one, PastedText):
        return _pasted(one)
    if isinstance(one, Path):
        return address_in(one) or one
    return one


def _pasted(one: PastedText) -> "Pasted":
    from annotator.actions.reading import Pasted

    return Pasted(one.name, one.html or one.words, html=bool(one.html), title=one.title)


def _where(name: str) -> str | Path:
    """Return what is to be read for a name in a report: a part of an archive is read by reading the archive."""
    if "://" in name:
        return name
    path = Path(name)
    found: Iterable[Path] = (one for one in (path, *path.parents) if one.is_file())
    return next(iter(found), path)
