"""Handing a part of a project to a colleague: a project file of its own, which merging takes back in."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from annotator.actions.progress import Progress
from annotator.actions.projects import acting
from annotator.domain.articles import Article, Reviewer
from annotator.domain.journal import Changes
from annotator.errors import InvalidValue, NotFound, Refused
from annotator.storage.blindness import is_blind
from annotator.storage.packaging import Part, check_place, write_package
from annotator.storage.project import Project, Read

__all__ = ["PackageReport", "package"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageReport:
    """What was handed over: for whom, how many articles and tags, and whether colleagues' tags were left out."""

    recipient: str
    articles: int
    tags: int
    blind: bool


def package(
    project: Project,
    reviewer: Reviewer,
    to: Path,
    *,
    for_: str,
    articles: Iterable[str] = (),
    blind: bool | None = None,
    replaces: bool = False,
    progress: Progress | None = None,
) -> tuple[PackageReport, Changes]:
    """Write articles, all when no ids are given, into a project file for the reviewer of a name, known or not.

    ``blind`` leaves out colleagues' tags with all that hangs on them; what hangs on the recipient's own stays, as blind
    review shows it. None: as the project itself is reviewed. The project's journal is never in it. An earlier package
    at ``to`` is replaced only with ``replaces``. Raises Refused where only a lead may show colleagues' tags, NotFound
    for an article, InvalidValue without a name, ProjectTrouble, FileTrouble, FullDisk; then nothing was written.
    """
    if not for_.strip():
        raise InvalidValue("A package is for somebody: name the reviewer. Nothing was written.", "for")
    check_place(to, project.target, replaces=replaces)
    recipient = acting(project, for_)
    with project.read() as read:
        if blind is None:
            blind = is_blind(read)
        if not blind:
            _check_may_open(read, reviewer)
        ids = _chosen(read, articles)
        part = Part(article_ids=ids, recipient=recipient, blind=blind)
        name = f"Package for {recipient.name}"
        tags = write_package(read, part, to, reviewer, name, replaces=replaces, told=progress)
    report = PackageReport(recipient=recipient.name, articles=len(ids), tags=tags, blind=blind)
    if project.read_only:
        # The file is what was asked for; a project that cannot be written keeps no list of them.
        return report, Changes()
    counted = "1 article" if len(ids) == 1 else f"{len(ids):,} articles"
    with project.write(f"{name}: {counted}", reviewer, undoable=False) as write:
        write.is_told = True
    return report, write.changes


def _check_may_open(read: Read, reviewer: Reviewer) -> None:
    """Whoever may not say that review is open may not show colleagues' tags by a file either."""
    leads = read.find(Reviewer, lead=True)
    if is_blind(read) and leads and reviewer.id not in {one.id for one in leads}:
        names = ", ".join(one.name for one in leads)
        raise Refused(
            f"This project is reviewed blind: only a lead, here {names}, hands over colleagues’ tags. Nothing was "
            "written; make a blind package, or ask there."
        )


def _chosen(read: Read, wanted: Iterable[str]) -> tuple[str, ...]:
    ids = tuple(dict.fromkeys(wanted))
    known = [one.id for one in read.find(Article)]
    missing = set(ids) - set(known)
    if missing:
        raise NotFound("An article of the package is not in the project any more. Nothing was written; choose again.")
    if not known:
        raise NotFound("The project has no article to hand over. Read one first; nothing was written.")
    return ids or tuple(known)
