"""The queue as a tree: a heading with its count for each reason why a tag is there, the tags read as one scrolls."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from annotator.desktop.for_translation import QT_TRANSLATE_NOOP
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.translation import figure
from annotator.desktop.versions.grouped_model import GROUP, NOWHERE, GroupedModel, Index
from annotator.desktop.wording import elided, kind_name, local_time, say, status_words, value_words
from annotator.domain.articles import Reviewer
from annotator.storage.queries import News, NewsOf, Queue, QueueRow, place_in_queue

NEWS = "news"
"""The group of what colleagues did on one's own tags."""

GROUPS = (
    Queue.ASSIGNED.value,
    Queue.ASKED.value,
    NEWS,
    Queue.OUTDATED.value,
    Queue.WAITING.value,
    Queue.SETTLE.value,
    Queue.DISPUTED.value,
    Queue.UNREVIEWED.value,
)

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Gives the QueueRow of an index, None of a heading."""

WORDS_ROLE = Qt.ItemDataRole.UserRole + 1
"""Gives the two lines of a row or heading, as a tuple."""

Entry: TypeAlias = QueueRow | News


class QueueModel(GroupedModel):
    """Two levels: groups, and the rows of each as far as they were read; ``ask`` is called for more of a group."""

    def __init__(self, ask: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._asked: set[str] = set()
        self._complete: set[str] = set()
        self._rows: dict[str, list[Entry]] = {}
        self._counts: Mapping[str, int] = {}
        self._kinds: Mapping[str, str] = {}
        self._reviewers: Mapping[str, Reviewer] = {}
        self.groups: tuple[str, ...] = ()

    # What is shown

    def show(self, rows: Mapping[str, Sequence[Entry]], complete: Collection[str]) -> None:
        """Show other rows, in the groups given; ``complete`` names those that have no more."""
        self.beginResetModel()
        self.groups = tuple(group for group in GROUPS if group in rows)
        self._rows = {group: list(rows[group]) for group in self.groups}
        self._complete, self._asked = set(complete), set()
        self._counts = {group: len(self._rows[group]) for group in self._complete if group in self._rows}
        self.endResetModel()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Tell how many tags there are in the groups."""
        self._counts = {**self._counts, **counts}
        if self.groups:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.groups) - 1, 0))

    def show_names(self, kinds: Mapping[str, str], reviewers: Mapping[str, Reviewer]) -> None:
        """Tell how the project's own kinds and the reviewers are called."""
        self._kinds, self._reviewers = kinds, reviewers

    def add(self, group: str, rows: Sequence[Entry], *, complete: bool) -> None:
        """Show more rows at the end of a group."""
        self._asked.discard(group)
        if complete:
            self._complete.add(group)
        if group not in self._rows or not rows:
            return
        known = self._rows[group]
        self.beginInsertRows(self.heading(group), len(known), len(known) + len(rows) - 1)
        known.extend(rows)
        self.endInsertRows()

    def update(self, group: str, ids: Iterable[str], found: Mapping[str, QueueRow]) -> None:
        """Take over what became of some tags: those found are in a group, the others are not, or no more."""
        if group not in self._rows or group == NEWS:
            return
        for id_ in ids:
            at = self._place(group, id_)
            row = found.get(id_)
            if at >= 0 and row and place_in_queue(row) == place_in_queue(tag_of(self._rows[group][at])):
                self._rows[group][at] = row
                here = self.index(at, 0, self.heading(group))
                self.dataChanged.emit(here, here)
                continue
            if at >= 0:
                self.beginRemoveRows(self.heading(group), at, at)
                del self._rows[group][at]
                self.endRemoveRows()
            if row:
                self._insert(group, row)

    def replace(self, group: str, rows: Sequence[Entry]) -> None:
        """Show other rows in one group, all that it has."""
        known, heading = self._rows[group], self.heading(group)
        if known:
            self.beginRemoveRows(heading, 0, len(known) - 1)
            known.clear()
            self.endRemoveRows()
        if rows:
            self.beginInsertRows(heading, 0, len(rows) - 1)
            known.extend(rows)
            self.endInsertRows()
        self._complete.add(group)
        self.show_counts({group: len(rows)})

    def last(self, group: str) -> Entry | None:
        """Return the last row read of a group."""
        rows = self._rows.get(group)
        return rows[-1] if rows else None

    def heading(self, group: str) -> Any:
        """Return the index of a group's heading."""
        return self.index(self.groups.index(group), 0)

    def count(self, group: str) -> int:
        """Return how many tags a group has, as far as that is known."""
        return max(self._counts.get(group, 0), len(self._rows.get(group, ())))

    def find(self, annotation_id: str, group: str = "") -> Any:
        """Return the index of a tag, of the group first where one is given; an invalid one where it is not."""
        for one in dict.fromkeys((group, *self.groups)):
            at = self._place(one, annotation_id)
            if at >= 0:
                return self.index(at, 0, self.heading(one))
        return NOWHERE

    def group_of(self, index: Index) -> str:
        """Return the group that a row or a heading belongs to; empty for no place."""
        if not index.isValid():
            return ""
        return self.groups[index.row() if index.internalId() == GROUP else index.internalId() - 1]

    def entry(self, index: Index) -> Entry | None:
        """Return what a row shows; None of a heading."""
        if not index.isValid() or index.internalId() == GROUP:
            return None
        return self._rows[self.group_of(index)][index.row()]

    def want_more(self, group: str) -> None:
        """Ask for more rows of a group, unless it has none or they were asked for.

        Not by Qt's fetchMore: a tree calls that at each layout of what is unfolded, until all has been fetched.
        """
        if group in self.groups and group not in self._complete and group not in self._asked:
            self._asked.add(group)
            self._ask(group)

    # Qt asks

    @override
    def sizes(self) -> list[int]:
        return [len(self._rows[group]) for group in self.groups]

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entry(index)
        if role == ROW_ROLE:
            return tag_of(entry) if entry else None
        if role == WORDS_ROLE:
            return self._words(entry) if entry else self._head_words(self.groups[index.row()])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(filter(None, self._words(entry) if entry else self._head_words(self.groups[index.row()])))
        if role == Qt.ItemDataRole.ToolTipRole:
            words = "\n".join(self._words(entry, 1_000)) if entry else say(_ABOUT[self.groups[index.row()]])
            return plain_tip(words)
        return None

    # Inside

    def _place(self, group: str, annotation_id: str) -> int:
        rows = self._rows.get(group, ())
        return next((at for at, one in enumerate(rows) if tag_of(one).id == annotation_id), -1)

    def _insert(self, group: str, row: QueueRow) -> None:
        rows = self._rows[group]
        at = bisect_left(rows, place_in_queue(row), key=lambda one: place_in_queue(tag_of(one)))
        if at == len(rows) and group not in self._complete:
            # It comes when what lies between has been read.
            return
        self.beginInsertRows(self.heading(group), at, at)
        rows.insert(at, row)
        self.endInsertRows()

    def _words(self, entry: Entry, length: int = 90) -> tuple[str, str]:
        tag = tag_of(entry)
        first = f"“{elided(tag.exact, length)}”"
        if isinstance(entry, News):
            return first, " · ".join((self._name(entry.who_id), news_words(entry, length), local_time(entry.at)))
        grave = (value_words(tag.severity),) if tag.severity else ()
        parts = (self._name(tag.author_id), status_words(tag.status), *grave, kind_name(tag.kind, self._kinds))
        return first, " · ".join(parts)

    def _head_words(self, group: str) -> tuple[str, str]:
        known = group in self._counts
        return say(_TITLES[group]), figure(self.count(group)) if known else ""

    def _name(self, reviewer_id: str) -> str:
        found = self._reviewers.get(reviewer_id)
        return found.name if found else "?"


def tag_of(entry: Entry) -> QueueRow:
    """Return the tag that an entry of the queue is about."""
    return entry.tag if isinstance(entry, News) else entry


def news_words(entry: News, length: int = 200) -> str:
    """Return what somebody did, with the reason: "disagree — it is a quotation"."""
    match entry.what:
        case NewsOf.DECISION:
            said = value_words(entry.value)
        case NewsOf.SETTLEMENT:
            said = status_words(entry.value)
        case NewsOf.CORRECTION:
            said = say("reopened")
        case NewsOf.COMMENT:
            return elided(entry.words, length)
    return f"{said} — {elided(entry.words, length)}" if entry.words else said


_TITLES = {
    Queue.ASSIGNED: QT_TRANSLATE_NOOP("Words", "Assigned to you"),
    Queue.ASKED: QT_TRANSLATE_NOOP("Words", "You are asked"),
    NEWS: QT_TRANSLATE_NOOP("Words", "New on your tags"),
    Queue.OUTDATED: QT_TRANSLATE_NOOP("Words", "Changed since you decided"),
    Queue.WAITING: QT_TRANSLATE_NOOP("Words", "Waiting for you"),
    Queue.SETTLE: QT_TRANSLATE_NOOP("Words", "To settle"),
    Queue.DISPUTED: QT_TRANSLATE_NOOP("Words", "Disputed"),
    Queue.UNREVIEWED: QT_TRANSLATE_NOOP("Words", "Reviewed by nobody yet"),
}
_ABOUT = {
    Queue.ASSIGNED: QT_TRANSLATE_NOOP("Words", "Tags that somebody asked you to review"),
    Queue.ASKED: QT_TRANSLATE_NOOP("Words", "Tags with a question to you that is still open"),
    NEWS: QT_TRANSLATE_NOOP("Words", "What colleagues decided and said on your tags since you last looked"),
    Queue.OUTDATED: QT_TRANSLATE_NOOP("Words", "The author changed the tag: your decision was on other words"),
    Queue.WAITING: QT_TRANSLATE_NOOP("Words", "Colleagues’ tags on which you have not decided"),
    Queue.SETTLE: QT_TRANSLATE_NOOP("Words", "Tags that wait for a lead"),
    Queue.DISPUTED: QT_TRANSLATE_NOOP("Words", "Tags that a colleague disagrees with or would amend"),
    Queue.UNREVIEWED: QT_TRANSLATE_NOOP("Words", "Tags that no colleague of their author has decided on"),
}
