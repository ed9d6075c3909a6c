"""What keeping a project means: backups, what differs from one, what was erased for good, what waits in a project."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

DAILY = "daily"
"""Why a backup was made that nobody asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy of a project that was put aside: where, when (UTC, ISO 8601), how many bytes, and why."""

    path: Path
    made_at: str
    size: int
    reason: str = DAILY


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupContents:
    """What stands in a project file: ``changed_at`` is the time of its journal's last entry, empty when it has none."""

    title: str
    articles: int
    tags: int
    changed_at: str = ""
    sequence: int = 0
    last_id: str = ""


class What(StrEnum):
    """What kind of thing differs between a backup and now."""

    ARTICLE = "article"
    TAG = "tag"
    DECISION = "decision"


class Way(StrEnum):
    """What became of it since the backup was made."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One thing that is not as it is in the backup; ``words`` are a title, or the words that a tag marks."""

    what: What
    way: Way
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What was done since a backup was made, by kind and way; ``others`` counts rows of every other kind.

    ``lines`` names the first of them. ``same_project`` is False for a file that is not an earlier state of this
    project: one cannot go back to it, only open a copy.
    """

    counts: dict[tuple[What, Way], int]
    lines: tuple[DifferenceLine, ...] = ()
    others: int = 0
    same_project: bool = True

    def __bool__(self) -> bool:
        return bool(self.counts or self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Material that was erased for good: who, when, how much, and what became of the journal.

    ``changes`` of the journal's ``entries`` were blanked, and the chain sealed anew from ``sealed_from`` on;
    ``hash_before`` is the hash that the journal's last entry had before, so that an older copy can be told from a
    forged one.
    """

    sequence: int
    at: str
    reviewer: str
    articles: int
    tags: int
    texts: int
    changes: int
    entries: int
    sealed_from: int
    hash_before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasableArticle:
    """An article that can be erased: in the project, or removed and still in its journal."""

    id: str
    title: str
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What an erasure did; ``kept_texts`` are titles of articles that have a text of it too, which therefore stays.

    ``traces`` is True when something prevented the file from being written anew: freed pages may still hold some of it
    until that is done.
    """

    articles: int
    tags: int
    entries: int
    kept_texts: tuple[str, ...] = ()
    traces: bool = False


class ProjectState(StrEnum):
    """What can be told of a project without opening it."""

    READY = "ready"
    MISSING = "missing"
    OLDER = "older"
    NEWER = "newer"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """A project seen from outside: its title, and what waits in it for one reviewer."""

    state: ProjectState
    title: str = ""
    articles: int = 0
    submitted: int = 0
    disputed: int = 0
    to_check: int = 0
