"""Two copies of a project brought together: what can stand against each other, and how it is settled."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from annotator.domain.fields import Json
from annotator.domain.journal import Row


class RowKey(NamedTuple):
    """Names a row in both copies."""

    table: str
    id: str


class Side(StrEnum):
    """One of two copies."""

    OURS = "ours"
    THEIRS = "theirs"

    @property
    def other(self) -> "Side":
        """The other one of the two."""
        return Side.THEIRS if self is Side.OURS else Side.OURS


class Rule(StrEnum):
    """How conflicts are settled that nobody settled one by one.

    LATER takes what was changed last, and what was changed before what was removed: both copies come to the same.
    """

    LATER = "later"
    OURS = "ours"
    THEIRS = "theirs"


class ConflictKey(NamedTuple):
    """Names a conflict; ``field`` is empty where one copy removed what the other one changed."""

    table: str
    id: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """What two copies hold against each other in one field of one row, or None where one of them removed the row.

    Fields that mean something together only are one: then the values are mappings. ``ours_at`` and ``ours_by`` say when
    and by whom the row was changed last in our copy, ``theirs_…`` in theirs; empty where nobody knows.
    """

    key: ConflictKey
    ours: Json
    theirs: Json
    ours_at: str = ""
    theirs_at: str = ""
    ours_by: str = ""
    theirs_by: str = ""

    @property
    def is_removal(self) -> bool:
        """Whether one copy removed what the other one changed."""
        return not self.key.field


@dataclass(frozen=True, slots=True)
class RowVersions:
    """One row in the state that both copies come from, in ours and in theirs; None where it does not exist.

    ``ours_at`` and ``theirs_at`` are when it was changed last in each copy, ISO 8601, and ``…_by`` the name of who did
    it; empty where nobody knows.
    """

    base: Row | None
    ours: Row | None
    theirs: Row | None
    ours_at: str = ""
    theirs_at: str = ""
    ours_by: str = ""
    theirs_by: str = ""

    def of(self, side: Side) -> Row | None:
        """Return the row as one of the copies has it."""
        return self.ours if side is Side.OURS else self.theirs

    def is_changed(self, side: Side) -> bool:
        """Tell whether a copy holds the row, new or other than it was."""
        row = self.of(side)
        return row is not None and row != self.base

    @property
    def removed_by(self) -> Side | None:
        """The copy that removed what both had; None when neither or both did."""
        if self.base is None or (self.ours is None) == (self.theirs is None):
            return None
        return Side.OURS if self.ours is None else Side.THEIRS


@dataclass(frozen=True, slots=True)
class Resolution:
    """How conflicts are settled: one by one in ``choices``, all others by ``rule``."""

    choices: Mapping[ConflictKey, Side] = field(default_factory=dict)
    rule: Rule = Rule.LATER

    def side(self, conflict: Conflict) -> Side:
        """Return the copy whose word holds."""
        chosen = self.choices.get(conflict.key)
        if chosen is not None:
            return chosen
        if self.rule is not Rule.LATER:
            return Side(self.rule)
        if conflict.is_removal:
            return Side.OURS if conflict.theirs is None else Side.THEIRS
        # Where both were changed at once, any order will do that is the same in both copies.
        ours = (conflict.ours_at, _ordered(conflict.ours))
        theirs = (conflict.theirs_at, _ordered(conflict.theirs))
        return Side.OURS if ours >= theirs else Side.THEIRS


def _ordered(value: Json) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeCounts:
    """How many rows come, change and go in one table."""

    added: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a conflict is about: a row, as we have it, else as they do, the tag that it hangs on, and the article.

    ``tag`` is the row itself where that is a tag, and None where it hangs on none; ``article_id`` and ``article``, the
    title, are empty where it belongs to no article.
    """

    row: Row
    tag: Row | None = None
    article_id: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeReport:
    """What one copy brings, or brought: rows by table, what stood against each other, and what was not taken.

    ``has_base`` is False where the copies have nothing in common before: then every difference is a conflict.
    """

    name: str
    counts: Mapping[str, MergeCounts] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    words: Mapping[ConflictKey, str] = field(default_factory=dict)
    """What each conflict is about, as a person knows it: a tag's words, an article's title."""
    subjects: Mapping[ConflictKey, Subject] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    """What a person calls the rows that the values of conflicts name by their ids."""
    refused: tuple[str, ...] = ()
    has_base: bool = True

    def __bool__(self) -> bool:
        return any(one.added or one.changed or one.removed for one in self.counts.values())
