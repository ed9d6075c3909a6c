"""Looking into a project file that may be anything: nothing in it runs, nothing is written to it or beside it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, Engine, Select, event, select
from sqlalchemy.exc import OperationalError

from annotator.errors import DamagedProject
from annotator.storage import creation, engine, migrate, schema
from annotator.storage.database_errors import known_errors, name_errors


@contextmanager
def looked_into(path: Path) -> Iterator[tuple[Engine, str]]:
    """Give an engine that can only read the file, and the revision of its tables, known to this program or not.

    Raises NotFound, NotAProject, DamagedProject or FileTrouble.
    """
    engine.check_header(path)
    log = path.with_name(f"{path.name}-wal")
    # Without changes waiting in a log, no file need be made beside it to read it.
    waiting = log.exists() and log.stat().st_size > 0
    opened = engine.connect_file(path, read_only=waiting, immutable=not waiting)
    _limit(opened)
    name_errors(opened, str(path))
    try:
        with known_errors(str(path)):
            with opened.connect() as connection:
                revision = migrate.revision_of(connection, str(path))
                _check_tables(connection, path, revision)
            yield opened, revision
    finally:
        opened.dispose()


MOST_BYTES = 500_000_000
"""Of one value in a file that may be anything: a cell may claim twice as much, and the memory to read it."""


def _limit(opened: Engine) -> None:
    @event.listens_for(opened, "connect")
    def connected(connection: sqlite3.Connection, _: object) -> None:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_BYTES)


def _check_tables(connection: Connection, path: Path, revision: str) -> None:
    """Raise DamagedProject where the tables that are asked for later are not those of a project."""
    wanted: list[Select[Any]] = [
        select(*(schema.metadata.tables[name].c[one] for one in names)) for name, names in _ASKED
    ]
    if revision == schema.SCHEMA_REVISION:
        wanted = [select(table) for table in schema.metadata.sorted_tables]
    try:
        for statement in wanted:
            connection.execute(statement.limit(0))
    except OperationalError as error:
        if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_ERROR:
            raise
        raise DamagedProject(
            f"{path} does not hold the tables of a project. It was left as it is; choose another file."
        ) from error


_ASKED = (
    ("project", ("id", "title")),
    ("article", ("id",)),
    ("annotation", ("id",)),
    ("operation", ("sequence", "id", "at")),
)
"""What is asked of a file of any revision."""


@contextmanager
def as_of_today(path: Path) -> Iterator[Engine]:
    """Give an engine for the rows of a project file in today's tables; an older file is brought up to date in a copy.

    Raises what ``looked_into`` raises, and NewerProject.
    """
    with looked_into(path) as (opened, revision):
        if revision == schema.SCHEMA_REVISION:
            yield opened
            return
        migrate.check_known(revision, str(path))
        with TemporaryDirectory(prefix="annotator-") as folder:
            copy = Path(folder, "earlier.annotator")
            creation.copy_file(opened, copy)
            brought = engine.connect_file(copy)
            try:
                _limit(brought)
                migrate.upgrade(brought)
                yield brought
            finally:
                brought.dispose()
