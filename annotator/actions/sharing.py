"""Kinds of tag shared between projects as a file."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.actions.kinds import adopted
from annotator.actions.redefining import carry_fields
from annotator.domain.annotations import TagDefinition
from annotator.domain.articles import Reviewer, name_key
from annotator.domain.defined_kinds import check_among, checked
from annotator.domain.journal import Changes
from annotator.errors import InvalidValue
from annotator.exchanging.kinds_json import kinds_bytes, read_kinds
from annotator.files.atomic import write_bytes
from annotator.files.naming import name_of
from annotator.reading.opening import bytes_of
from annotator.storage import queries
from annotator.storage.project import Project, Write

LIMIT = 20_000_000
"""Bytes that a file of kinds may have."""


@dataclass(slots=True)
class KindsReport:
    """What became of the kinds of a file, by their names; ``refused`` has a sentence for each that was left out."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)
    """Kinds of the file that were taken for one of the same name, which got what it lacked."""
    same: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def sentence(self) -> str:
        """What was done, in one line."""
        parts = (("added", self.added), ("updated", self.updated), ("joined with one of that name", self.joined))
        words = [f"{len(names)} {what} ({_listed(names)})" for what, names in parts if names]
        words += [f"{len(self.same)} already there"] if self.same else []
        words += [f"{len(self.refused)} left out"] if self.refused else []
        return f"Kinds of tags: {', '.join(words) or 'none in the file'}."


def export_definitions(project: Project, to: Path, definition_ids: Iterable[str] | None = None) -> tuple[int, Changes]:
    """Write the project's kinds, or some of them, into a file, whole or not at all; returns how many."""
    wanted = None if definition_ids is None else set(definition_ids)
    with project.read() as read:
        found = [one for one in queries.tag_definitions(read) if wanted is None or one.id in wanted]
    if not found:
        raise InvalidValue("The project defines no kinds of tags; there is nothing to write.")
    write_bytes(to, kinds_bytes(found))
    return len(found), Changes()


def import_definitions(
    project: Project, reviewer: Reviewer, path: Path, *, dry_run: bool = False
) -> tuple[KindsReport, Changes]:
    """Take in the kinds of a file, in one operation; with ``dry_run`` nothing is written.

    The same id is updated: name, looks, description and fields become those of the file, fields that it lacks stay.
    Another id with the same name is taken for the kind of that name, which keeps its looks and gets the fields and
    choices that it lacks. A key that is taken is left out, and told.
    """
    incoming, refused = read_kinds(bytes_of(path, LIMIT))
    report = KindsReport(refused=refused)
    try:
        with project.write(f"Take kinds from {name_of(path)}", reviewer) as write:
            for one in incoming:
                _take(write, report, one)
            if dry_run:
                raise _DryRunEnded
    except _DryRunEnded:
        return report, Changes()
    return report, write.changes


def _listed(names: list[str]) -> str:
    return ", ".join(names if len(names) <= _MOST_LISTED else [*names[:_MOST_LISTED], "…"])


_MOST_LISTED = 5


class _DryRunEnded(Exception):
    """Leaves the transaction without writing."""


def _take(write: Write, report: KindsReport, theirs: TagDefinition) -> None:
    known = queries.tag_definitions(write)
    ours = next((one for one in known if one.id == theirs.id), None)
    alike = next((one for one in known if name_key(one.name) == name_key(theirs.name)), None)
    try:
        if ours is not None:
            _update(write, report, ours, theirs, known)
        elif alike is not None:
            joined, _ = adopted(write, theirs)
            (report.same if joined == alike else report.joined).append(alike.name)
        else:
            made, _ = adopted(write, theirs)
            report.added.append(made.name)
            _tell_key(report, theirs, made)
    except InvalidValue as error:
        report.refused.append(f"“{theirs.name}” was left out: {error}")


def _update(
    write: Write, report: KindsReport, ours: TagDefinition, theirs: TagDefinition, known: list[TagDefinition]
) -> None:
    # The file's fields in its order, then those that only this project has: their values are somebody's work.
    fields = list(theirs.fields)
    names = {name_key(one.name) for one in fields}
    fields += [one for one in ours.fields if name_key(one.name) not in names]
    wanted = replace(theirs, fields=tuple(fields), position=ours.position, retired=ours.retired)
    try:
        check_among(wanted, known)
    except InvalidValue as error:
        if error.field != "shortcut":
            raise
        wanted = replace(wanted, shortcut=ours.shortcut)
    wanted = checked(wanted)
    if wanted == ours:
        report.same.append(ours.name)
        return
    _tell_key(report, theirs, wanted)
    lost = carry_fields(write, ours, wanted)
    report.updated.append(wanted.name)
    report.told += [f"“{wanted.name}”: {sentence}" for sentence in lost]


def _tell_key(report: KindsReport, theirs: TagDefinition, made: TagDefinition) -> None:
    if theirs.shortcut and made.shortcut != theirs.shortcut:
        report.told.append(f"“{made.name}” came without its key {theirs.shortcut}, which another kind has.")
