"""Connections: how a project's database is reached, set up and locked, on SQLite and on PostgreSQL."""

import os
import sqlite3
import stat
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from annotator.errors import (
    DamagedProject,
    FileTrouble,
    InvalidValue,
    MissingLibrary,
    NotAProject,
    NotFound,
    ProjectTrouble,
)

APPLICATION_ID = 0x416E6E6F
"""Stands at offset 68 of every project file: "Anno" in ASCII. Chosen by us; see sqlite.org/fileformat2.html."""

BUSY_SECONDS = 5.0
"""How long one waits for another window or program that writes, before saying so."""

ADVISORY_LOCK = 0x416E6E6F7461746F
"""The lock that writers of one PostgreSQL project hold in turn, so that the journal is one chain."""

NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "ncpfs", "davfs"}
    | {"fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.ceph", "fuse.gvfsd-fuse", "fuse.s3fs"}
)
"""On these, the shared memory of a write-ahead log is not shared between machines (sqlite.org/wal.html)."""

_MAGIC = b"SQLite format 3\0"
_HEADER = 100


def is_url(target: str) -> bool:
    """Tell whether a target names a database server, not a file."""
    return target.startswith(("postgresql://", "postgres://", "postgresql+psycopg://"))


def connect_file(path: Path, *, read_only: bool = False, immutable: bool = False) -> Engine:
    """Return an engine for a project file that is there; the file is never created."""
    uri = file_uri(path) + ("?immutable=1" if immutable else "?mode=ro" if read_only else "?mode=rw")

    def connect() -> sqlite3.Connection:
        return _sqlite_connection(uri, read_only=read_only or immutable)

    return _with_own_transactions(_sqlite_engine(connect))


def open_file(path: Path) -> tuple[Engine, bool]:
    """Return an engine for a project file, and whether it can only be read.

    Raises what check_header raises; ProjectTrouble when its newest changes stand in a log that cannot be read.
    """
    check_header(path)
    if is_writable(path):
        return connect_file(path), False
    log = _beside(path, "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    if not has_log and not path.stat().st_mode & 0o222:
        # Nobody may write to it: no log can come into being, and none need be made beside it.
        return connect_file(path, immutable=True), True
    opened = connect_file(path, read_only=True)
    try:
        with opened.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except DBAPIError:
        # The shared memory of the log cannot be made in this folder; without a log it is not needed.
        opened.dispose()
        if has_log:
            raise ProjectTrouble(
                f"The newest changes of {path} stand in {log.name} and cannot be read in a folder that cannot be "
                "written. Nothing was changed; copy both files into a folder of your own and open the project there."
            ) from None
        opened = connect_file(path, immutable=True)
    return opened, True


def connect_server(target: str) -> Engine:
    """Return an engine for a PostgreSQL project; MissingLibrary when its driver is not installed."""
    try:
        import psycopg  # noqa: F401  # half a second, and only teams on a server need it
    except ImportError:
        raise MissingLibrary(
            "A project on PostgreSQL needs a driver that is not installed; install it with "
            "“pip install annotator[team]”."
        ) from None
    url = server_url(target)
    options = f"{url.query.get('options', '')} -c lock_timeout={int(BUSY_SECONDS * 1000)} -c client_encoding=UTF8"
    engine = create_engine(
        url, pool_size=4, max_overflow=-1, connect_args={"options": options.strip(), "connect_timeout": 10}
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if _writes(connection):
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": ADVISORY_LOCK})

    return engine


def server_url(target: str) -> URL:
    """Return a server's address for SQLAlchemy; InvalidValue when it cannot be read."""
    try:
        url = make_url(target)
    except (ArgumentError, ValueError):
        raise InvalidValue(f"“{shown(target)}” is not the address of a database.", "target") from None
    return url.set(drivername="postgresql+psycopg")


def library_version() -> str:
    """Return the version of the library that keeps projects in files."""
    return f"SQLite {sqlite3.sqlite_version}"


def shown(target: str) -> str:
    """Return a target as it may be shown: without a password."""
    if not is_url(target):
        return target
    try:
        return make_url(target).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        return "the database address"


def reading(engine: Engine) -> Engine:
    """Return the engine for transactions that read: one state from their first statement to their last."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return engine


def writing(engine: Engine) -> Engine:
    """Return the engine for transactions that write: each waits for the one before."""
    return engine.execution_options(annotator_writes=True)


def check_header(path: Path) -> None:
    """Look at a file's first bytes before a database library does; change nothing.

    Raises NotFound, FileTrouble, NotAProject or, when the file is shorter than it says, DamagedProject.
    """
    try:
        # Opening a pipe that nobody writes to would wait for ever.
        if not stat.S_ISREG(mode := path.stat().st_mode) and not stat.S_ISDIR(mode):
            raise NotAProject(f"{path} is a pipe or a device, not a project; choose a file.")
        with path.open("rb") as file:
            header = file.read(_HEADER)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        raise NotFound(f"There is no project at {path}; check the name, or make one there.") from None
    except IsADirectoryError:
        raise NotAProject(f"{path} is a folder, not a project; choose a file in it.") from None
    except OSError as error:
        raise FileTrouble(f"{path} cannot be read ({error.strerror}); nothing was changed.") from error
    if not header.startswith(_MAGIC) or len(header) < _HEADER or header[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        raise NotAProject(f"{path} is not a project of this program; it was left as it is.")
    page = struct.unpack_from(">H", header, 16)[0]
    page = 65536 if page == 1 else page
    counter, pages = struct.unpack_from(">II", header, 24)
    # The page count holds when it was written together with the change counter, and no log is waiting to be folded in.
    counted = struct.unpack_from(">I", header, 92)[0] == counter
    if counted and size < pages * page and not any(_beside(path, end).exists() for end in ("-wal", "-journal")):
        raise DamagedProject(
            f"{path} is cut short: {size:,} of {pages * page:,} bytes are there. It was left as it is; "
            "open a backup, or copy the file again from where it came."
        )


def is_writable(path: Path) -> bool:
    """Tell whether a project file can be written, and the log beside it made."""
    return may_write(path) and may_write(path.parent)


def may_write(path: Path) -> bool:
    """Tell whether this process may write a file, or into a folder."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def is_on_network(path: Path, mounts: Path = Path("/proc/mounts")) -> bool:
    """Tell whether a file lies on a folder of another machine, as far as the system says."""
    resolved = str(path.resolve())
    if resolved.startswith("\\\\"):
        return True
    try:
        lines = mounts.read_text(errors="replace").splitlines()
    except OSError:
        return False
    found = ("", "")
    for line in lines:
        _, place, kind, *_ = line.split(" ")
        # Spaces and the like are written as \040 there.
        place = place.encode().decode("unicode_escape").rstrip("/")
        if (resolved == place or resolved.startswith(place + "/")) and len(place) >= len(found[0]):
            found = (place, kind)
    return found[1] in NETWORK_FILE_SYSTEMS


def connect_new_file(path: Path) -> Engine:
    """Return an engine that makes a database at ``path``; for files that nobody else knows of yet."""

    def connect() -> sqlite3.Connection:
        connection = _sqlite_connection(file_uri(path) + "?mode=rwc", read_only=False)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        return connection

    return _with_own_transactions(_sqlite_engine(connect))


def set_journal_mode(engine: Engine, path: Path) -> None:
    """Choose the write-ahead log, or on a network folder the rollback journal; the file remembers it.

    While somebody else has the file open, it stays as it is.
    """
    mode = "delete" if is_on_network(path) else "wal"
    with _impatient(engine) as cursor:
        if cursor.execute("PRAGMA journal_mode").fetchone()[0] != mode:
            cursor.execute(f"PRAGMA journal_mode = {mode}").fetchone()


def fold_log(engine: Engine) -> None:
    """Fold the write-ahead log into the file unless somebody reads or writes at the moment; wait for nobody."""
    with _impatient(engine) as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def rewrite(engine: Engine) -> bool:
    """Write a database anew, so that nothing is left in it of what was deleted; False when others are in the way.

    On SQLite also the log is emptied. On PostgreSQL the server's own log and its replicas are not ours to rewrite.
    """
    try:
        if engine.dialect.name == "postgresql":
            with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
                connection.exec_driver_sql("VACUUM (FULL)")
            return True
        raw = engine.raw_connection()
        try:
            connection_of_driver = raw.driver_connection
            assert isinstance(connection_of_driver, sqlite3.Connection)
            connection_of_driver.execute("VACUUM")
            busy, *_ = connection_of_driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            raw.close()
    except (DBAPIError, sqlite3.OperationalError):
        # No room for a second copy, or somebody reads just now: the erasure itself is done all the same.
        return False
    return not busy


def file_uri(path: Path) -> str:
    """Return the address by which SQLite opens a file, on every system."""
    place = path.absolute().as_posix()
    # As bytes: on Linux, a name need not be UTF-8.
    return "file://" + quote(os.fsencode(place if place.startswith("/") else f"/{place}"))


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)


@contextmanager
def _impatient(engine: Engine) -> Iterator[sqlite3.Cursor]:
    """Give a cursor that waits for nobody; what cannot be done now is left."""
    raw = engine.raw_connection()
    try:
        connection = raw.driver_connection
        assert isinstance(connection, sqlite3.Connection)
        cursor = connection.execute("PRAGMA busy_timeout = 0")
        try:
            yield cursor
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
            cursor.close()
    finally:
        raw.close()


def _sqlite_connection(uri: str, *, read_only: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        for pragma in (
            "foreign_keys = ON",
            "synchronous = FULL",
            # A file from elsewhere is opened with distrust: nothing in its schema runs, broken pages are noticed.
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "query_only = ON" if read_only else "query_only = OFF",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _sqlite_engine(connect: Callable[[], sqlite3.Connection]) -> Engine:
    return create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=4, max_overflow=-1)


def _with_own_transactions(engine: Engine) -> Engine:
    """Begin ourselves: Python's driver would begin late, and a reader that turns writer can lose to another."""

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if _writes(connection) else "BEGIN")

    return engine


def _writes(connection: Connection) -> bool:
    options: Any = connection.get_execution_options()
    return bool(options.get("annotator_writes"))
