"""A project: made, opened, read, written, copied, closed."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from annotator.domain.articles import ProjectRecord, Reviewer
from annotator.domain.journal import Changes
from annotator.domain.problem import Problem
from annotator.errors import LockedProject, ProjectTrouble, ReadOnlyProject
from annotator.storage import creation, engine, migrate
from annotator.storage.database_errors import known_errors
from annotator.storage.history import changes_since
from annotator.storage.kept_texts import KeptTexts
from annotator.storage.transactions import Read, Write

__all__ = ["Problem", "Project", "Read", "Write", "create_project", "open_project"]


def create_project(target: str | Path, title: str = "") -> "Project":
    """Make an empty project and open it; it is there whole, or not at all.

    Raises ProjectTrouble when something is there already, FileTrouble when the folder is missing or cannot be
    written, FullDisk when there is no room.
    """
    target = str(target)
    if engine.is_url(target):
        return _create_on_server(target, title)
    path = Path(target)
    with creation.new_file(path) as made, engine.writing(made).begin() as connection:
        # On Linux, a name need not be UTF-8; a title is.
        creation.make_tables(connection, title or os.fsencode(path.stem).decode(errors="replace"))
    return open_project(path)


def open_project(target: str | Path) -> "Project":
    """Open a project, migrated to today's tables after a copy of it has been put aside.

    Raises NotFound, NotAProject, DamagedProject, NewerProject, LockedProject, FileTrouble or MissingLibrary; the file
    stays as it was, and nothing is made beside it.
    """
    target = str(target)
    if engine.is_url(target):
        opened, read_only = engine.connect_server(target), False
    else:
        opened, read_only = engine.open_file(Path(target))
    try:
        with known_errors(target):
            migrate.bring_up_to_date(opened, target, read_only=read_only)
            if not read_only and not engine.is_url(target):
                engine.set_journal_mode(opened, Path(target))
        return Project(target, opened, read_only=read_only)
    except BaseException:
        opened.dispose()
        raise


class Project:
    """An open project; usable from several threads at once, each in transactions of its own."""

    def __init__(self, target: str, connections: Engine, *, read_only: bool) -> None:
        self.target = target
        self._path = Path(target).absolute()
        self.read_only = read_only
        self._engine = connections
        self._reading = engine.reading(connections)
        self._writing = engine.writing(connections)
        self._texts = KeptTexts()
        self._place = self._place_now()
        self._write_turn = threading.RLock()
        self._writes_inside = False

    def __enter__(self) -> "Project":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def title(self) -> str:
        """What the project is called."""
        with self.read() as read:
            return read.find(ProjectRecord)[0].title

    @contextmanager
    def read(self) -> Iterator[Read]:
        """Read one state of the project; what others write meanwhile is not seen before the block ends."""
        with known_errors(self.target), self._reading.connect() as connection:
            yield Read(connection, self._texts)

    @contextmanager
    def write(self, name: str, reviewer: Reviewer, *, undo_group: str = "", undoable: bool = True) -> Iterator[Write]:
        """Change the project in one transaction: rows and one row of the journal, or nothing at all.

        What is not ``undoable`` (a file was written outside) stands in the journal, and undo passes it over.

        When the block has ended, the change is on disk. The reviewer is stored with their first change. Raises
        ReadOnlyProject, LockedProject, FullDisk or Refused; whatever the block raises takes everything back.
        """
        if self.read_only:
            raise ReadOnlyProject(
                f"{engine.shown(self.target)} was opened for reading only. Nothing was stored; save a copy where you "
                "may write, and work there."
            )
        with self._turn(), known_errors(self.target), self._writing.connect() as connection:
            self._check_place()
            transaction = connection.begin()
            with transaction:
                write = Write(connection, self._texts, name, reviewer, undo_group, undoable=undoable)
                yield write
                if not write.finish():
                    transaction.rollback()

    def sequence(self) -> int:
        """Return the number of the journal's last entry, 0 at first; cheap enough to ask each second."""
        statement = "SELECT max(sequence) FROM operation"
        with known_errors(self.target):
            connection = self._engine.raw_connection()
            try:
                cursor = connection.cursor()
                cursor.execute(statement)
                found = cursor.fetchone()
                cursor.close()
            finally:
                connection.close()
        return int(found[0] or 0) if found else 0

    def changes_since(self, sequence: int) -> Changes:
        """Return what was changed after an entry of the journal; ``unknown`` when that is too much to name."""
        with self.read() as read:
            return changes_since(read, sequence)

    def backup(self, to: Path) -> None:
        """Copy the project, as it is now, into one file, whole or not at all; an older backup there is replaced.

        Raises ProjectTrouble for the project's own file or a file that is something else, FileTrouble, FullDisk.
        """
        from annotator.storage import backup

        with known_errors(self.target):
            backup.back_up(self._engine, self.target, Path(to))

    def put_aside(self, folder: Path, reason: str) -> Path:
        """Copy the project into its folder of backups, verify the copy, thin out older ones; return where it lies.

        Raises FileTrouble, FullDisk, or DamagedProject when the project is not sound; older backups stay as they are.
        """
        from annotator.storage import aside

        with known_errors(self.target):
            return aside.put_aside(self._engine, self.target, folder, reason)

    def is_backup_due(self, folder: Path, today: date) -> bool:
        """Tell whether a daily backup is to be made: none is of today, and something was done since the newest one."""
        from annotator.storage import kept_backups

        with known_errors(self.target):
            return kept_backups.is_due(self._engine, folder, today)

    def forget_texts(self) -> None:
        """Keep no text in memory any more."""
        self._texts.forget()

    def rewrite(self) -> bool:
        """Write the file anew without its freed pages; False when that cannot be done at the moment."""
        return engine.rewrite(self._engine)

    def check(self) -> list[Problem]:
        """Verify tables, hashes, spans and the journal's chain; an empty list says that all is well."""
        from annotator.storage import checks

        with known_errors(self.target):
            return list(checks.problems(self._engine, read_only=self.read_only))

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the file, if nobody needs it at the moment; for idle times."""
        if self._engine.dialect.name == "sqlite" and not self.read_only:
            with known_errors(self.target):
                engine.fold_log(self._engine)

    def close(self) -> None:
        """Let go of the project; what others do not use any more is folded in, so that one file remains."""
        self._engine.dispose()

    def _place_now(self) -> tuple[int, int] | None:
        if engine.is_url(self.target):
            return None
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return (0, 0)
        return found.st_dev, found.st_ino

    def _check_place(self) -> None:
        """Refuse to write into a file that nobody would find again: SQLite would go on in one that was deleted."""
        if self._place_now() != self._place:
            raise ProjectTrouble(
                f"{self.target} was moved, deleted or replaced while it was open. The change at hand was not stored; "
                "put the file back, or open it where it is now."
            )

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Let the threads of this process write one after the other, in the order they came."""
        if not self._write_turn.acquire(timeout=engine.BUSY_SECONDS):
            raise LockedProject(
                "Another task of this window has been writing for more than five seconds. Nothing was stored; try "
                "again when it has finished."
            )
        try:
            if self._writes_inside:
                raise RuntimeError("A write inside a write would wait for itself.")
            self._writes_inside = True
            try:
                yield
            finally:
                self._writes_inside = False
        finally:
            self._write_turn.release()


def _create_on_server(target: str, title: str) -> Project:
    made = engine.connect_server(target)
    try:
        with known_errors(target), engine.writing(made).begin() as connection:
            if creation.has_tables(connection):
                raise ProjectTrouble(
                    f"There is already something in {engine.shown(target)}; it was left as it is. Choose another "
                    "database."
                )
            creation.make_tables(connection, title or str(made.url.database))
    finally:
        made.dispose()
    return open_project(target)
