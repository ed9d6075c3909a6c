"""Keeping a project: backups made and gone back to, copies to go on in, and what is erased for good."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from annotator.domain.articles import Reviewer
from annotator.domain.journal import Changes
from annotator.domain.keeping import (
    DAILY,
    Backup,
    BackupContents,
    Differences,
    ErasableArticle,
    Erased,
    Erasure,
    Glance,
)
from annotator.errors import KnownError, NotFound
from annotator.files.atomic import write_bytes
from annotator.storage import aside, blanking, erasing, glancing, going_back, kept_backups, row_differences
from annotator.storage.engine import is_url, library_version, shown
from annotator.storage.project import Project

__all__ = [
    "Backup",
    "BackupContents",
    "Differences",
    "ErasableArticle",
    "Erased",
    "Erasure",
    "Glance",
    "back_up_before",
    "back_up_daily",
    "back_up_now",
    "backup_folder",
    "backups",
    "contents",
    "database_version",
    "differences",
    "erasable",
    "erase",
    "erasures",
    "glance",
    "go_back",
    "restore_copy",
    "restore_newest",
    "save_report",
]


def backup_folder(target: str | Path) -> Path:
    """Return the folder of a project's backups, whether or not it is there.

    It lies beside a project file, as "NAME backups". What is backed up of a server lies among the person's own files.
    """
    target = str(target)
    if not is_url(target):
        return aside.folder_beside(Path(target).absolute())
    from platformdirs import user_data_path

    named = shown(target)
    name = named.rsplit("/", 1)[-1].split("?", 1)[0] or "project"
    mark = hashlib.sha256(named.encode()).hexdigest()[:8]
    return user_data_path("annotator", appauthor=False) / f"{name} {mark} backups"


def backups(target: str | Path) -> list[Backup]:
    """Return a project's backups, the newest first; also of a project that cannot be opened any more."""
    return aside.backups_in(backup_folder(target))


def back_up_daily(project: Project, today: date | None = None) -> Path | None:
    """Make today's backup unless there is one or nothing was done since the last; return where it lies, or None.

    Seven days of work are kept. A server is backed up by those who run it; its daily copy would go over the network.
    """
    folder = backup_folder(project.target)
    if project.read_only or is_url(project.target):
        return None
    if not project.is_backup_due(folder, today or datetime.now().astimezone().date()):
        return None
    return project.put_aside(folder, DAILY)


def back_up_before(project: Project, reason: str) -> Path:
    """Put a copy of the project aside before something that changes much of it; ``reason`` such as "merging".

    Returns where it lies. KnownError when it cannot be made or the project is not sound: then do not go on.
    """
    return project.put_aside(backup_folder(project.target), f"before {reason}")


def back_up_now(project: Project) -> Path:
    """Put a copy aside because somebody asks for one; KnownError when it cannot be made."""
    return project.put_aside(backup_folder(project.target), "by hand")


def contents(path: Path) -> BackupContents:
    """Return what stands in a backup, which is neither changed nor migrated; KnownError when it cannot be told."""
    return kept_backups.contents_of(path)


def differences(project: Project, path: Path, *, viewer: str) -> Differences:
    """Return what was done since a backup was made, as far as the viewer may see; takes seconds in a large project."""
    with project.read() as read:
        return row_differences.differences(read, path, viewer=viewer)


def restore_copy(path: Path, to: Path) -> None:
    """Make a project of its own from a backup, at a place where nothing is yet; the backup stays as it is.

    Raises ProjectTrouble when something is there, DamagedProject when the backup is not sound, FileTrouble, FullDisk.
    """
    kept_backups.restore(path, to)


def restore_newest(target: str | Path) -> Path:
    """Restore the newest backup that is sound as a copy beside a project, and return where; nothing is replaced.

    Raises NotFound when there is no backup, else what the oldest raised when none of them is sound.
    """
    path = Path(target).absolute()
    trouble: KnownError = NotFound(f"There is no backup of {path}. Nothing was changed.")
    for one in backups(path):
        to = _free_place(path)
        try:
            restore_copy(one.path, to)
        except KnownError as error:
            trouble = error
        else:
            return to
    raise trouble


def go_back(project: Project, reviewer: Reviewer, path: Path) -> tuple[Path, Changes]:
    """Bring the project back to a backup, as one change that undo takes back; return where today's state was put aside.

    The file is not replaced: other windows and programs follow as they follow any change, and the history keeps what
    was done since. What was erased for good stays erased. Raises Refused for a file that is no earlier state.
    """
    kept = back_up_before(project, "going back")
    when = datetime.fromisoformat(_made_at(path)).astimezone().strftime("%Y-%m-%d %H:%M")
    changes = going_back.go_back(project, reviewer, path, f"Go back to the backup of {when}")
    return kept, changes


def erasable(project: Project) -> list[ErasableArticle]:
    """Return the articles that can be erased: those in the project, and those removed that its journal still holds."""
    with project.read() as read:
        return erasing.erasable(read)


def erase(project: Project, reviewer: Reviewer, article_ids: Iterable[str]) -> tuple[Erased, Changes]:
    """Erase articles for good: versions, texts, originals, captures, tags, and every image of them in the journal.

    The journal keeps that something was done, when and by whom; not what. Backups and other copies are not touched.
    Cannot be undone. NotFound when the project has never known one of them.
    """
    return erasing.erase(project, reviewer, article_ids)


def erasures(project: Project) -> list[Erasure]:
    """Return what was erased for good, the first erasure first."""
    with project.read() as read:
        return blanking.erasures(read)


def glance(target: str, reviewer_name: str) -> Glance:
    """Return what can be told of a project file without opening it, for a list of projects."""
    return glancing.glance(Path(target), reviewer_name)


def save_report(path: Path, words: str) -> None:
    """Write a report on a problem, whole or not at all; KnownError when it cannot be written."""
    write_bytes(path, words.encode())


def database_version() -> str:
    """Return which database library projects are kept with: "SQLite 3.40.1"."""
    return library_version()


def _free_place(path: Path) -> Path:
    for number in count(1):
        again = "" if number == 1 else f" {number}"
        to = path.with_name(f"{path.stem} restored{again}{aside.SUFFIX}")
        if not to.exists():
            return to
    raise AssertionError("count never ends")


def _made_at(path: Path) -> str:
    known = next((one for one in aside.backups_in(path.parent) if one.path == path), None)
    return known.made_at if known else datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat()
