"""New databases: their tables, and files that appear whole or not at all."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Column, Connection, Engine, MetaData, String, Table, insert, inspect

from annotator.domain.articles import ProjectRecord
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.errors import DamagedProject, FileTrouble, ProjectTrouble
from annotator.storage import engine, full_text, schema
from annotator.storage.codec import encode
from annotator.storage.database_errors import known_errors

revision_table = Table(
    "alembic_version", MetaData(), Column("version_num", String(32), primary_key=True, nullable=False)
)
"""Where Alembic looks for the revision of the tables."""


def make_tables(connection: Connection, title: str = "") -> None:
    """Make all tables and indexes of today's revision and stamp them; with a title, also the project's own row."""
    schema.metadata.create_all(connection, checkfirst=False)
    full_text.create_indexes(connection)
    revision_table.create(connection, checkfirst=False)
    connection.execute(insert(revision_table).values(version_num=schema.SCHEMA_REVISION))
    if title:
        row = ProjectRecord(id=new_id(), title=title, created_at=utc_now())
        connection.execute(insert(schema.project).values(encode(row)))


def has_tables(connection: Connection) -> bool:
    """Tell whether the database holds any tables, ours or another program's."""
    return bool(inspect(connection).get_table_names())


@contextmanager
def new_file(path: Path, *, replaces: bool = False) -> Iterator[Engine]:
    """Give an engine for an empty database that stands at ``path`` when the block ends well, and nowhere when not.

    Raises ProjectTrouble when something is there and ``replaces`` is not set, FileTrouble for the folder.
    """
    _check_place(path, replaces=replaces)
    beside = path.with_name(f".{path.name}.{new_id()[-12:]}.new")
    made = engine.connect_new_file(beside)
    try:
        with known_errors(str(path)):
            yield made
            engine.set_journal_mode(made, path)
        made.dispose()
        _put_in_place(beside, path, replaces=replaces)
    finally:
        made.dispose()
        for leftover in (beside, *(beside.with_name(beside.name + end) for end in ("-wal", "-shm", "-journal"))):
            leftover.unlink(missing_ok=True)


def copy_file(source: Engine, path: Path, *, replaces: bool = False, checked: bool = False) -> None:
    """Copy a live SQLite database into a file, as it is now; if ``checked``, DamagedProject for an unsound copy."""
    with new_file(path, replaces=replaces) as made:
        ours, theirs = source.raw_connection(), made.raw_connection()
        try:
            taken, given = ours.driver_connection, theirs.driver_connection
            assert isinstance(taken, sqlite3.Connection)
            assert isinstance(given, sqlite3.Connection)
            taken.backup(given)
            if checked and (found := given.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
                raise DamagedProject(
                    f"The project is damaged ({found}), so no backup was made of it and nothing was changed; the "
                    "earlier backups are as they were. Run a check of the project, and go on from one of them."
                )
        finally:
            ours.close()
            theirs.close()


def _check_place(path: Path, *, replaces: bool) -> None:
    folder = path.parent
    if not folder.is_dir():
        raise FileTrouble(f"There is no folder {folder}; nothing was written. Make it first, or choose another.")
    if not engine.may_write(folder):
        raise FileTrouble(f"The folder {folder} cannot be written; nothing was written. Choose another.")
    try:
        path.lstat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise FileTrouble(
            f"That name cannot be used ({error.strerror}); nothing was written. Choose another."
        ) from None
    if not replaces:
        raise _taken(path)


def _put_in_place(beside: Path, path: Path, *, replaces: bool) -> None:
    try:
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        if replaces:
            beside.replace(path)
        else:
            _link(beside, path)
        with suppress(OSError):  # Windows and some network folders know no such thing as a folder on its way to disk
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    except FileExistsError:
        raise _taken(path) from None
    except OSError as error:
        raise FileTrouble(f"{path} cannot be written ({error.strerror}); nothing was written.") from error


def _link(beside: Path, path: Path) -> None:
    """Rename without ever replacing: what appeared there in the meantime stays."""
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:
        # No hard links here (FAT, some network folders): look, then rename.
        if path.exists():
            raise FileExistsError from None
        beside.rename(path)


def _taken(path: Path) -> ProjectTrouble:
    return ProjectTrouble(f"There is already something at {path}; it was left as it is. Choose another name.")
