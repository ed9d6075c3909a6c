"""What goes wrong in a database, as sentences: by the code of the error, never by its words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias

from sqlalchemy import Engine, ExceptionContext, event
from sqlalchemy.exc import DBAPIError

from annotator.errors import (
    DamagedProject,
    FullDisk,
    KnownError,
    LockedProject,
    NotAProject,
    ProjectTrouble,
    ReadOnlyProject,
    Refused,
)
from annotator.storage.engine import shown


@contextmanager
def known_errors(target: str) -> Iterator[None]:
    """Turn what the world does to a database into KnownError; bugs of ours pass through as they are."""
    try:
        yield
    except DBAPIError as error:
        known = _known(error.orig, target)
        if known is None:
            raise
        raise known from error
    except sqlite3.Error as error:
        known = _known(error, target)
        if known is None:
            raise
        raise known from error
    except UnicodeDecodeError as error:
        # SQLite names the damaged part of a schema to the letter, and Python's driver cannot say it.
        kind, words = DAMAGED
        raise kind(words.format(target=shown(target))) from error


def name_errors(engine: Engine, target: str) -> None:
    """Let what goes wrong with an engine name its own file, also while another project is written."""

    @event.listens_for(engine, "handle_error")
    def named(context: ExceptionContext) -> None:
        known = _known(context.original_exception, target)
        if known is not None:
            raise known from context.original_exception


def is_undecodable(error: BaseException | None) -> bool:
    """Tell whether a text came from SQLite that is no UTF-8; Python's driver raises that one without a code."""
    return isinstance(error, sqlite3.OperationalError) and getattr(error, "sqlite_errorcode", None) is None


def _known(error: BaseException | None, target: str) -> KnownError | None:
    found = None
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", 0)
        found = DAMAGED if is_undecodable(error) else _SQLITE.get(code) or _SQLITE.get(code & 0xFF)
    elif error is not None and type(error).__module__.startswith("psycopg"):
        found = _of_postgresql(error)
    if found is None:
        return None
    kind, words = found
    return kind(words.format(target=shown(target), error=str(error).strip()))


def _of_postgresql(error: BaseException) -> "Sentence | None":
    state: str | None = getattr(error, "sqlstate", None)
    if state is None:
        # Without a state the server was never reached, or is gone.
        return _UNREACHABLE if type(error).__name__ == "OperationalError" else None
    # Five characters name a condition, the first two its class (PostgreSQL documentation, appendix A).
    return _POSTGRESQL.get(state) or _POSTGRESQL.get(state[:2])


Sentence: TypeAlias = "tuple[type[KnownError], str]"

DAMAGED: Sentence = (
    DamagedProject,
    (
        "A part of {target} cannot be read. Nothing was changed; open a backup, and keep this file: much of it may "
        "still be saved."
    ),
)
_LOCKED: Sentence = (
    LockedProject,
    (
        "Another window or program has been writing to {target} for more than five seconds. Nothing was stored; try "
        "again when it has finished."
    ),
)
_READ_ONLY: Sentence = (
    ReadOnlyProject,
    "{target} can be read, not written. Nothing was stored; save a copy where you may write, and work there.",
)
_FULL: Sentence = (
    FullDisk,
    (
        "There is no room left to write to {target}. The change at hand was not stored, everything before it was; "
        "free some space and try again."
    ),
)
_GONE: Sentence = (
    Refused,
    (
        "What this belongs to or refers to is not in the project any more, or something else still refers to it. "
        "Nothing was changed; look at the project as it is now and try again."
    ),
)
_THERE_ALREADY: Sentence = (
    Refused,
    "The same is in the project already, put there in the meantime. Nothing was changed.",
)
_UNREACHABLE: Sentence = (
    ProjectTrouble,
    (
        "The server of {target} cannot be reached. The change at hand was not stored, everything before it was; check"
        " the address and the network and try again."
    ),
)
_TURNED_AWAY: Sentence = (
    ProjectTrouble,
    (
        "The server of {target} refused the connection ({error}). Nothing was changed; check the name, the password "
        "and the server."
    ),
)
_SQLITE: dict[int, Sentence] = {
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: _GONE,
    sqlite3.SQLITE_CONSTRAINT_UNIQUE: _THERE_ALREADY,
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY: _THERE_ALREADY,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: _FULL,  # not even the log beside the file finds room
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_FORMAT: DAMAGED,
    sqlite3.SQLITE_NOTADB: (NotAProject, "{target} is not a project of this program; it was left as it is."),
    sqlite3.SQLITE_CANTOPEN: (
        ProjectTrouble,
        (
            "{target} cannot be opened: the file or its folder is not there any more, or may not be used. Nothing was"
            " changed; check the folder and open the project again."
        ),
    ),
    sqlite3.SQLITE_IOERR: (
        ProjectTrouble,
        (
            "The disk failed while {target} was read or written. The change at hand was not stored, everything before"
            " it was; check the disk or the connection to it and try again."
        ),
    ),
    sqlite3.SQLITE_TOOBIG: (
        ProjectTrouble,
        "That is more than {target} can keep in one piece (about 1 GB). Nothing was stored; take it in smaller parts.",
    ),
}
_POSTGRESQL: dict[str, Sentence] = {
    "23503": _GONE,
    "23505": _THERE_ALREADY,
    "40001": _LOCKED,
    "40P01": _LOCKED,
    "55P03": _LOCKED,
    "25006": _READ_ONLY,
    "42501": _READ_ONLY,
    "53": _FULL,
    "XX": DAMAGED,
    "3D": (ProjectTrouble, "There is no database at {target}; create it on the server, then try again."),
    "08": _UNREACHABLE,
    "28": _TURNED_AWAY,
    "57": _UNREACHABLE,
}
