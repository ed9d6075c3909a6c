"""What stands in a backup, and whether it is time for another."""

from datetime import date
from pathlib import Path

from sqlalchemy import Engine, func, select

from annotator.domain.keeping import DAILY, BackupContents
from annotator.errors import KnownError
from annotator.storage import aside, creation, schema
from annotator.storage.looking import looked_into


def is_due(opened: Engine, folder: Path, today: date) -> bool:
    """Tell whether a daily backup is to be made: none is of today, and something was done since the newest one."""
    known = aside.backups_in(folder)
    if any(one.reason == DAILY and aside.day_of(one) == today for one in known):
        return False
    with opened.connect() as connection:
        last = connection.execute(LAST).first()
    if last is None:
        return False
    return not known or _last_id(known[0].path) != last.id


def contents_of(path: Path) -> BackupContents:
    """Return what stands in a project file; KnownError when it cannot be told."""
    with looked_into(path) as (opened, _), opened.connect() as connection:
        last = connection.execute(LAST).first()
        return BackupContents(
            title=str(connection.execute(select(schema.project.c.title)).scalar() or ""),
            articles=int(connection.execute(select(func.count()).select_from(schema.article)).scalar_one()),
            tags=int(connection.execute(select(func.count()).select_from(schema.annotation)).scalar_one()),
            changed_at=str(last.at) if last else "",
            sequence=int(last.sequence) if last else 0,
            last_id=str(last.id) if last else "",
        )


def restore(path: Path, to: Path) -> None:
    """Copy a backup to where nothing is yet; only when the copy is sound."""
    with looked_into(path) as (opened, _):
        creation.copy_file(opened, to, checked=True)


LAST = (
    select(schema.operation.c.sequence, schema.operation.c.id, schema.operation.c.at)
    .order_by(schema.operation.c.sequence.desc())
    .limit(1)
)


def _last_id(path: Path) -> str:
    try:
        return contents_of(path).last_id
    except KnownError:
        # One that cannot be read any more is none.
        return ""
