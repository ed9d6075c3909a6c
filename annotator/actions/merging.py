"""Bringing copies of a project together: a colleague's file taken in, in one transaction that undo takes back."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.actions import exchange, keeping
from annotator.actions.progress import Progress
from annotator.actions.vetting import vetted
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Reviewer
from annotator.domain.journal import Changes, Row
from annotator.domain.merging import Conflict, ConflictKey, MergeCounts, MergeReport, Resolution, RowKey, Rule, Side
from annotator.errors import NotFound, Refused
from annotator.reviewing.merging import Reference, merged_rows
from annotator.storage import merging
from annotator.storage.engine import is_url
from annotator.storage.merging import Gathered, opened_copy
from annotator.storage.project import Project, Read, Write, open_project

__all__ = ["Conflict", "ConflictKey", "MergeReport", "Resolution", "Rule", "Side", "merge", "preview"]

_SHAPE = {table: tuple(Reference(*one) for one in found) for table, found in merging.references().items()}


class _OnlyLooked(Exception):  # no error: the way out of a transaction that shall leave nothing
    """Raised to take back what was done to find out what merging would do."""


def preview(
    project: Project, reviewer: Reviewer, others: Sequence[Path], resolution: Resolution | None = None
) -> list[MergeReport]:
    """Return what merging copies one after the other would do; nothing is changed. Raises what ``merge`` raises."""
    reports: list[MergeReport] = []
    try:
        with _copies(project, reviewer, others) as copies, project.write("Merge", reviewer) as write:
            reports = [_take_in(write, one, resolution or Resolution()) for one in copies]
            raise _OnlyLooked
    except _OnlyLooked:
        return reports


def merge(
    project: Project,
    reviewer: Reviewer,
    others: Sequence[Path],
    resolution: Resolution | None = None,
    *,
    progress: Progress | None = None,
) -> tuple[list[MergeReport], Changes]:
    """Take in colleagues' copies of the project, or tags that they exported, one after the other; all or none.

    A copy of the project as it was is put aside first. The others' files are looked into and never changed. Raises
    NotFound, NotAProject, DamagedProject, NewerProject or Refused, and then nothing was taken.
    """
    names = ", ".join(one.name for one in others)
    with _copies(project, reviewer, others) as copies:
        if not is_url(project.target):
            # A server is backed up by those who run it.
            keeping.back_up_before(project, "merging")
        with project.write(f"Merge {names}", reviewer) as write:
            reports = []
            for number, one in enumerate(copies):
                if progress:
                    progress(number, len(copies), one.name)
                reports.append(_take_in(write, one, resolution or Resolution()))
    return reports, write.changes


@dataclass(frozen=True, slots=True)
class _Copy:
    name: str
    read: Read
    is_project: bool
    refused: tuple[str, ...]


@contextmanager
def _copies(project: Project, reviewer: Reviewer, others: Sequence[Path]) -> Iterator[list[_Copy]]:
    """Open the copies that are to be taken in; exported tags become a copy of the project that holds them alone."""
    if not others:
        raise NotFound("No file was named to merge; nothing was changed.")
    with ExitStack() as opened:
        found = []
        for path in others:
            _check_other(project, path)
            is_tags = path.suffix.lower() == ".json"
            place = path
            refused: tuple[str, ...] = ()
            if is_tags:
                place = Path(opened.enter_context(TemporaryDirectory(prefix="annotator-")), path.stem)
                refused = _make_copy_of_tags(project, reviewer, path, place)
            found.append(_Copy(path.name, opened.enter_context(opened_copy(place)), not is_tags, refused))
        yield found


def _check_other(project: Project, path: Path) -> None:
    if path.exists() and Path(project.target).exists() and path.samefile(project.target):
        raise Refused(f"{path.name} is this project itself. Nothing was changed; name a colleague's copy.")


def _make_copy_of_tags(project: Project, reviewer: Reviewer, path: Path, place: Path) -> tuple[str, ...]:
    project.backup(place)
    with open_project(place) as copy:
        with copy.write("Make room", reviewer) as write:
            write.remove_all(Annotation, [one.id for one in write.find(Annotation)])
        report, _ = exchange.import_tags(copy, reviewer, path)
    return tuple(report.refused)


def _take_in(write: Write, copy: _Copy, resolution: Resolution) -> MergeReport:
    gathered = merging.gather(write, copy.read, related=copy.is_project)
    found = merged_rows(gathered.rows, _SHAPE, resolution)
    rows, refused = vetted(write, copy.read, gathered, found.rows, _SHAPE)
    merging.store(write, copy.read, gathered, rows, copy.name)
    return MergeReport(
        name=copy.name,
        counts=_counts(gathered, rows),
        conflicts=found.conflicts,
        words={one.key: _words(gathered, one) for one in found.conflicts},
        refused=(*copy.refused, *refused),
        has_base=gathered.has_base,
    )


def _counts(gathered: Gathered, rows: Mapping[RowKey, Row | None]) -> dict[str, MergeCounts]:
    counted: Counter[tuple[str, str]] = Counter()
    for key, row in rows.items():
        before = gathered.rows[key].ours
        if before != row:
            counted[key.table, "added" if before is None else "removed" if row is None else "changed"] += 1
    tables = dict.fromkeys(table for table, _ in counted)
    return {
        table: MergeCounts(**{way: counted[table, way] for way in ("added", "changed", "removed")}) for table in tables
    }


def _words(gathered: Gathered, conflict: Conflict) -> str:
    one = gathered.rows[RowKey(conflict.key.table, conflict.key.id)]
    row = one.ours or one.theirs or {}
    return next((str(row[name]) for name in ("exact", "title", "name", "text", "quoted_text") if row.get(name)), "")
