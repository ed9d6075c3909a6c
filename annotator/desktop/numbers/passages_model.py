"""The list of passages behind a number, or of those on which reviewers differ."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.desktop.numbers.number_words import difference_words, people_words
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.wording import elided
from annotator.domain.agreement import Passage

Index = QModelIndex | QPersistentModelIndex

SHOWN_WORDS = 90
"""Code points of a passage that its line shows."""


class Column(IntEnum):
    """What a line says."""

    WORDS = 0
    DIFFERS = 1
    TAGGED = 2
    MISSED = 3
    ARTICLE = 4


class PassagesModel(QAbstractTableModel):
    """One line for each passage; texts are made when they are painted, for there may be very many.

    With ``short`` reviewers are named by their initials; tips always have their names.
    """

    def __init__(self, parent: Any = None, *, short: bool = False) -> None:
        super().__init__(parent)
        self._short = short
        self.passages: Sequence[Passage] = ()
        self._words: Mapping[str, str] = {}
        self._reviewers: Mapping[str, str] = {}
        self._articles: Mapping[str, str] = {}
        self._kinds: Mapping[str, str] = {}

    def take_names(
        self,
        words: Mapping[str, str],
        reviewers: Mapping[str, str],
        articles: Mapping[str, str],
        kinds: Mapping[str, str],
    ) -> None:
        """Take what the ids in passages stand for."""
        self._words, self._reviewers, self._articles, self._kinds = words, reviewers, articles, kinds

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """List these."""
        self.beginResetModel()
        self.passages = passages
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many passages there are."""
        return 0 if parent is not None and parent.isValid() else len(self.passages)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {
            Column.WORDS: self.tr("Passage"),
            Column.DIFFERS: self.tr("Differs in"),
            Column.TAGGED: self.tr("Tagged by"),
            Column.MISSED: self.tr("Not by"),
            Column.ARTICLE: self.tr("Article"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a cell; the tip has them in full."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) or not index.isValid():
            return None
        is_tip = role == Qt.ItemDataRole.ToolTipRole
        words = self._cell(self.passages[index.row()], Column(index.column()), short=self._short and not is_tip)
        if is_tip:
            return plain_tip(elided(words, 1000))
        return elided(words, SHOWN_WORDS)

    def _cell(self, one: Passage, column: Column, *, short: bool) -> str:
        match column:
            case Column.WORDS:
                longest = max(one.tags, key=lambda tag: tag.end - tag.start)
                return self._words.get(longest.annotation_id, "")
            case Column.DIFFERS:
                return difference_words(one, self._kinds)
            case Column.TAGGED:
                return people_words((tag.reviewer_id for tag in one.tags), self._reviewers, short=short)
            case Column.MISSED:
                return people_words(one.missed_by, self._reviewers, short=short)
        return self._articles.get(one.article_id, "")
