"""Bringing copies of a project together: a colleague's file taken in, in one transaction that undo takes back."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeAlias

from annotator.actions import exchange, keeping
from annotator.actions.conflicts import names_of, subjects_of
from annotator.actions.progress import Progress
from annotator.actions.vetting import vetted
from annotator.collector import collector_paused
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Reviewer
from annotator.domain.journal import Changes, Row
from annotator.domain.merging import Conflict, ConflictKey, MergeCounts, MergeReport, Resolution, RowKey, Rule, Side
from annotator.errors import DamagedProject, InvalidValue, NotFound, Refused
from annotator.reviewing.merging import Merged, Reference, merged_rows
from annotator.storage import merging
from annotator.storage.engine import is_url
from annotator.storage.merging import Gathered, opened_copy
from annotator.storage.project import Project, Read, Write, open_project

__all__ = ["Conflict", "ConflictKey", "MergeReport", "Resolution", "Resolutions", "Rule", "Side", "merge", "preview"]

Resolutions: TypeAlias = Resolution | Sequence[Resolution]
"""How conflicts are settled: in all copies alike, or in each of them, in their order."""

_SHAPE = {table: tuple(Reference(*one) for one in found) for table, found in merging.references().items()}


class _OnlyLooked(Exception):  # no error: the way out of a transaction that shall leave nothing
    """Raised to take back what was done to find out what merging would do."""


def preview(
    project: Project,
    reviewer: Reviewer,
    others: Sequence[Path],
    resolution: Resolutions | None = None,
    *,
    progress: Progress | None = None,
) -> list[MergeReport]:
    """Return what merging copies one after the other would do; nothing is changed. Raises what ``merge`` raises."""
    reports: list[MergeReport] = []
    with _copies(project, reviewer, others) as copies:
        steps = _Steps(copies, resolution, progress)
        if len(copies) == 1:
            # Looked at only, so that nobody who writes meanwhile has to wait.
            with project.read() as read:
                return [_looked_into(read, step).report for step in steps]
        try:
            with _tried_on(project) as tried, tried.write("Merge", reviewer) as write:
                reports = [_take_in(write, step) for step in steps]
                raise _OnlyLooked
        except _OnlyLooked:
            return reports


@contextmanager
def _tried_on(project: Project) -> Iterator[Project]:
    """Give what copies can be taken into to see what comes of it: a copy of a file, else the project itself."""
    if is_url(project.target):
        yield project
        return
    with TemporaryDirectory(prefix="annotator-") as folder:
        project.backup(place := Path(folder, "tried.annotator"))
        with open_project(place) as copy:
            yield copy


def merge(
    project: Project,
    reviewer: Reviewer,
    others: Sequence[Path],
    resolution: Resolutions | None = None,
    *,
    progress: Progress | None = None,
) -> tuple[list[MergeReport], Changes]:
    """Take in colleagues' copies of the project, or tags that they exported, one after the other; all or none.

    A copy of the project as it was is put aside first. The others' files are looked into and never changed. Raises
    NotFound, NotAProject, DamagedProject, NewerProject or Refused, and then nothing was taken; so does what
    ``progress`` raises.
    """
    names = ", ".join(one.name for one in others)
    with _copies(project, reviewer, others) as copies:
        if not is_url(project.target):
            # A server is backed up by those who run it.
            keeping.back_up_before(project, "merging")
        first, *more = _Steps(copies, resolution, progress)
        ahead = _looked_ahead(project, reviewer, first)
        with project.write(f"Merge {names}", reviewer) as write:
            if ahead is None:
                ahead = _looked_into(write, first)
            elif ahead.state != merging.state_of(write):
                ahead = _looked_into(write, first._replace(tell=_nothing))
            reports = [_stored(write, first, ahead), *(_take_in(write, step) for step in more)]
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


_PARTS = 4
"""Times that each copy tells how far it is: before it is compared, merged, looked at, and written."""


class _Step(NamedTuple):
    """One copy to take in; ``brought`` has when the rows that earlier ones brought were changed last, and by whom."""

    copy: _Copy
    resolution: Resolution
    brought: dict[RowKey, tuple[str, str]]
    tell: Callable[[], None]


class _Steps:
    """Each copy with how its conflicts are settled, and what tells how far it is, four times a copy."""

    def __init__(self, copies: list[_Copy], how: Resolutions | None, progress: Progress | None) -> None:
        self._copies = copies
        alike = how if isinstance(how, Resolution) else Resolution()
        self._how = [alike] * len(copies) if how is None or isinstance(how, Resolution) else list(how)
        self._progress = progress
        self._done = 0
        self._brought: dict[RowKey, tuple[str, str]] = {}

    def __iter__(self) -> Iterator[_Step]:
        for copy, how in zip(self._copies, self._how, strict=True):
            yield _Step(copy, how, self._brought, partial(self._tell, copy.name))

    def _tell(self, name: str) -> None:
        if self._progress:
            self._progress(self._done, _PARTS * len(self._copies), name)
            self._done += 1


def _nothing() -> None:
    """Tell nothing: it was told before."""


@dataclass(frozen=True, slots=True)
class _Looked:
    state: tuple[int, str]
    gathered: Gathered
    rows: Mapping[RowKey, Row | None]
    report: MergeReport


def _take_in(write: Write, step: _Step) -> MergeReport:
    return _stored(write, step, _looked_into(write, step))


@collector_paused()
def _stored(write: Write, step: _Step, found: _Looked) -> MergeReport:
    step.tell()
    merging.store(write, step.copy.read, found.gathered, found.rows, step.copy.name)
    for key, row in found.rows.items():
        one = found.gathered.rows[key]
        if row != one.ours:
            # Theirs in whole or in part: the next copy meets it as old as it is, not as new as this merging.
            step.brought[key] = max((one.ours_at, one.ours_by), (one.theirs_at, one.theirs_by))
    return found.report


@collector_paused()
def _looked_into(read: Read, step: _Step) -> _Looked:
    copy = step.copy
    step.tell()
    try:
        gathered = merging.gather(read, copy.read, related=copy.is_project, brought=step.brought)
    except (DamagedProject, InvalidValue) as error:
        raise DamagedProject(f"{copy.name} cannot be taken in. {error}") from error
    step.tell()
    found = merged_rows(gathered.rows, _SHAPE, step.resolution)
    step.tell()
    rows, refused = vetted(read, copy.read, gathered, found.rows, _SHAPE)
    return _Looked(merging.state_of(read), gathered, rows, _report(read, copy, gathered, found, rows, refused))


def _looked_ahead(project: Project, reviewer: Reviewer, step: _Step) -> _Looked | None:
    """Compare a copy before anything is written, so that nobody who writes meanwhile has to wait for that."""
    with project.read() as read:
        # Who is new here is stored with the writing, and may be among theirs by the same name.
        known = read.get(Reviewer, reviewer.id) is not None
        return _looked_into(read, step) if known else None


def _report(
    read: Read,
    copy: _Copy,
    gathered: Gathered,
    found: Merged,
    rows: Mapping[RowKey, Row | None],
    refused: tuple[str, ...],
) -> MergeReport:
    return MergeReport(
        name=copy.name,
        counts=_counts(gathered, rows),
        conflicts=found.conflicts,
        words={one.key: _words(gathered, one) for one in found.conflicts},
        subjects=subjects_of(found.conflicts, read, copy.read, gathered),
        names=names_of(found.conflicts, read, copy.read),
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
