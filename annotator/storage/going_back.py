"""Going back to a backup: its rows put in the place of today's, as one more entry of the journal.

The file stays, so other windows and programs that have it open follow as they follow any change; what was done since
the backup stays in the history, and undo brings it back.
"""

from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from sqlalchemy import Connection, insert, select

from annotator.domain.articles import Reviewer
from annotator.domain.journal import Changes, RowChange
from annotator.errors import DamagedProject, Refused
from annotator.storage import schema
from annotator.storage.blanking import erased_ids
from annotator.storage.codec import as_written, decode, encode
from annotator.storage.looking import as_of_today
from annotator.storage.project import Project
from annotator.storage.row_differences import is_earlier_state, row_changes_between
from annotator.storage.schema import RECORDS
from annotator.storage.transactions import Write

_RECORD_OF = {str(table.name): record for record, table in RECORDS.items()}


def go_back(project: Project, reviewer: Reviewer, path: Path, name: str) -> Changes:
    """Bring every row to what it is in a backup of this project; what was erased for good since stays erased.

    Raises Refused for a file that is no earlier state of this project, DamagedProject when what stands in it is none
    of what the program writes, and what opening a project raises; the project is as it was then.
    """
    with as_of_today(path) as opened, opened.connect() as then, project.write(name, reviewer) as write:
        if not is_earlier_state(write.connection, then):
            raise Refused(
                f"{path.name} is not an earlier state of this project, so one cannot go back to it. Nothing was "
                "changed; restore it as a copy instead."
            )
        erased = erased_ids(write.connection)
        wanted = [_verified(one, erased) for one in row_changes_between(write.connection, then) if one.id not in erased]
        _add_reviewers(write, then)
        add_contents(write, then, wanted)
        write.apply(wanted)
    return write.changes


def _verified(change: RowChange, erased: Container[str]) -> RowChange:
    """Return the change with a row that the program itself could have written; DamagedProject when it could not.

    What it may do without, and was erased, it refers to no longer.
    """
    if change.after is None:
        return change
    record = _RECORD_OF[change.table]
    after = as_written(record, change.after)
    for column in RECORDS[record].columns:
        if column.foreign_keys and column.nullable and after[column.name] in erased:
            after[column.name] = None
    if after["id"] != change.id:
        raise DamagedProject("A row of the backup is not what its name says. Nothing was changed.")
    return RowChange(change.table, change.id, change.before, after)


def _add_reviewers(write: Write, then: Connection) -> None:
    known = set(write.connection.execute(select(schema.reviewer.c.id)).scalars())
    for row in then.execute(select(schema.reviewer)).mappings():
        if row["id"] not in known:
            write.connection.execute(insert(schema.reviewer).values(encode(decode(Reviewer, row))))


def add_contents(write: Write, then: Connection, changes: Iterable[RowChange]) -> None:
    """Keep the texts and originals that the versions of the backup need; their hashes are made anew."""
    versions = [one.after for one in changes if one.table == "version" and one.after]
    write_all = (
        (schema.text, "text_sha256", write.add_text),
        (schema.original, "original_sha256", write.add_original),
    )
    for table, column, add in write_all:
        wanted = dict.fromkeys(str(version[column]) for version in versions if version[column])
        for digest in _missing(write, table.c.sha256, wanted):
            content = then.execute(select(table.c.content).where(table.c.sha256 == digest)).scalar()
            if content is None or add(content) != digest:
                raise DamagedProject(
                    "A text of the backup is missing or is not what its hash says. Nothing was changed; try an older "
                    "backup."
                )


def _missing(write: Write, column: object, wanted: Iterable[str]) -> Iterator[str]:
    for digest in wanted:
        if write.connection.execute(select(1).where(column == digest)).first() is None:  # type: ignore[arg-type]
            yield digest
