"""The backups of a project: where they lie, how they are named, how one is made, and which are kept."""

import os
import re
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from sqlalchemy import Engine

from annotator.domain.keeping import DAILY, Backup
from annotator.errors import FileTrouble
from annotator.storage import backup

SUFFIX = ".annotator"

DAYS_KEPT = 7
"""Daily backups that are kept: those of the last seven days on which something was done, however long ago."""

OTHERS_KEPT = 5
"""Backups that are kept of each other reason, such as those before merges."""


def folder_beside(path: Path) -> Path:
    """Return the folder in which the backups of a project file lie, whether or not it is there."""
    return path.with_name(f"{path.stem if path.suffix == SUFFIX else path.name} backups")


def backups_in(folder: Path) -> list[Backup]:
    """Return the backups in a folder, the newest first; none when the folder is missing or cannot be read."""
    found = []
    try:
        for entry in os.scandir(folder):
            path = Path(entry.path)
            if path.suffix == SUFFIX and not path.name.startswith(".") and entry.is_file():
                found.append(_backup(path, entry.stat()))
    except OSError:
        return []
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def put_aside(opened: Engine, target: str, folder: Path, reason: str) -> Path:
    """Copy a project into its folder of backups, whole or not at all, verify the copy, and return where it lies.

    Raises FileTrouble, FullDisk, or DamagedProject when the copy is not sound: then there is none, and older ones stay.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble(
            f"The folder for backups, {folder}, cannot be made ({error.strerror}). No backup was made, and nothing was "
            "changed; make room for it there, or move the project into a folder that you may write."
        ) from error
    stem = folder.name.removesuffix(" backups")
    now = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    for number in count(1):
        again = "" if number == 1 else f" {number}"
        path = folder / f"{stem} {now} {reason}{again}{SUFFIX}"
        if not path.exists():
            break
    try:
        backup.back_up(opened, target, path, checked=True)
    except BaseException:
        forget_empty(folder)
        raise
    _thin_out(folder)
    return path


def forget_empty(folder: Path) -> None:
    """Remove a folder in which nothing was put."""
    try:
        folder.rmdir()
    except OSError:
        return  # there is something in it


_NAME = re.compile(r" (\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) (.+?)(?: \d+)?$")


def _backup(path: Path, found: os.stat_result) -> Backup:
    made = datetime.fromtimestamp(found.st_mtime, UTC)
    reason = "put here by hand"
    named = _NAME.search(path.stem)
    if named:
        reason = named[2]
        try:
            # In the zone of the desk, as a person reads it; a name outlasts copying, which a file's time may not.
            made = datetime.strptime(named[1], "%Y-%m-%d %H.%M.%S").astimezone(UTC)
        except ValueError:
            reason = "put here by hand"
    stamp = made.isoformat(timespec="seconds").replace("+00:00", "Z")
    return Backup(path=path, made_at=stamp, size=found.st_size, reason=reason)


def day_of(one: Backup) -> date:
    """Return the day on which a backup was made, as the clock of this desk counts days."""
    return datetime.fromisoformat(one.made_at).astimezone().date()


def _thin_out(folder: Path) -> None:
    """Remove the daily backups before the last seven days of work, and all but the newest few of each other reason.

    What somebody put there by hand or named otherwise is not ours to remove.
    """
    days: set[date] = set()
    by_reason: dict[str, int] = {}
    for one in backups_in(folder):
        if not _NAME.search(one.path.stem):
            continue
        if one.reason == DAILY:
            days.add(day_of(one))
            goes = len(days) > DAYS_KEPT
        else:
            by_reason[one.reason] = by_reason.get(one.reason, 0) + 1
            goes = by_reason[one.reason] > OTHERS_KEPT
        if goes:
            one.path.unlink(missing_ok=True)
