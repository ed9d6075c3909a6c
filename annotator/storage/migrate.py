"""From the tables of an earlier version of the program to today's."""

from pathlib import Path

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import SQLAlchemyError

from annotator.errors import DamagedProject, NewerProject, NotAProject, ProjectTrouble, ReadOnlyProject
from annotator.storage import aside, creation, engine, schema

MIGRATIONS = Path(__file__).with_name("migrations")


def bring_up_to_date(opened: Engine, target: str, *, read_only: bool) -> None:
    """Compare a project's revision with today's, and migrate it when it is older.

    A copy of a file is put aside first; when anything fails, the project is as it was.
    """
    with opened.connect() as connection:
        revision = revision_of(connection, target)
    if revision == schema.SCHEMA_REVISION:
        return
    check_known(revision, target)
    if read_only:
        raise ReadOnlyProject(
            f"{target} was written by an earlier version of this program and can only be read here, so it cannot be "
            "brought up to date. Nothing was changed; save a copy where you may write, and open that."
        )
    kept = (
        None
        if engine.is_url(target)
        else aside.put_aside(opened, target, aside.folder_beside(Path(target)), "before upgrade")
    )
    try:
        upgrade(opened)
    except BaseException:
        if kept is not None:
            kept.unlink()
            aside.forget_empty(kept.parent)
        raise


def check_known(revision: str, target: str) -> None:
    """Raise NewerProject when this program has no migration from the revision of a project's tables."""
    if revision != schema.SCHEMA_REVISION and revision not in _known_revisions():
        raise NewerProject(
            f"{engine.shown(target)} was written by a newer version of this program (its tables are {revision}, this "
            f"version knows {schema.SCHEMA_REVISION}). It was left as it is; install the newer version to open it."
        )


def upgrade(opened: Engine) -> None:
    """Run every migration that a database has not seen yet, in one transaction; ProjectTrouble when one fails."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    sqlite = opened.dialect.name == "sqlite"
    with opened.connect() as connection:
        if sqlite:
            # Tables are rebuilt under their references; whether these still hold is looked at before the commit.
            # Before the transaction begins, for inside one SQLite takes no notice of this.
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.execution_options(annotator_writes=True).begin():
                config.attributes["connection"] = connection
                command.upgrade(config, schema.SCHEMA_REVISION)
                if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise ProjectTrouble(_FAILED)
        except (CommandError, SQLAlchemyError) as error:
            raise ProjectTrouble(f"{_FAILED} ({str(error).splitlines()[0]})") from error
        finally:
            connection.invalidate()


def revision_of(connection: Connection, target: str) -> str:
    """Return the revision of a project's tables; DamagedProject for what would run in it, NotAProject for none."""
    table = creation.revision_table
    if connection.dialect.name == "sqlite":
        _refuse_foreign_schema(connection, target)
    elif not connection.dialect.has_table(connection, table.name):
        raise NotAProject(f"There is no project in {engine.shown(target)}; nothing was changed. Make one there first.")
    found = connection.execute(select(table.c.version_num)).scalars().all()
    if len(found) != 1:
        raise _without_revision(target)
    return str(found[0])


def _refuse_foreign_schema(connection: Connection, target: str) -> None:
    names = connection.exec_driver_sql(
        "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view') OR name = 'alembic_version'"
    ).all()
    # A project has neither: what somebody else put into the file would run whenever we write.
    if any(kind in ("trigger", "view") for kind, _ in names):
        raise DamagedProject(
            f"{target} holds triggers or views that this program did not make, and they would run unseen. It was left "
            "as it is; open a backup."
        )
    if not names:
        raise _without_revision(target)


def _without_revision(target: str) -> DamagedProject:
    return DamagedProject(
        f"{engine.shown(target)} does not say which version of the program wrote it. It was left as it is; "
        "open a backup."
    )


def _known_revisions() -> set[str]:
    from alembic.script import ScriptDirectory  # half a second, and only needed when revisions differ

    return {one.revision for one in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}


_FAILED = "The project could not be brought up to date; it was left as it was. Report this with a copy of the project."
