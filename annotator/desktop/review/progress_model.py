"""The articles of the review page: how far one is with each, how many have submitted it, how much is open."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from annotator.desktop.for_translation import QT_TRANSLATE_NOOP
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure
from annotator.desktop.wording import say, value_words
from annotator.domain.review import ArticleReview
from annotator.storage.queries import ArticleProgress

Index: TypeAlias = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Column(IntEnum):
    """What stands in a row."""

    ARTICLE = 0
    STATE = 1
    SUBMITTED = 2
    OPEN = 3


class ProgressModel(QAbstractTableModel):
    """The first row stands for all articles."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._articles: Sequence[ArticleProgress] = ()

    def show(self, articles: Sequence[ArticleProgress]) -> None:
        """Show other articles."""
        self.beginResetModel()
        self._articles = articles
        self.endResetModel()

    def article_at(self, row: int) -> ArticleProgress | None:
        """Return the article of a row; None for the row of all."""
        return self._articles[row - 1] if 0 < row <= len(self._articles) else None

    def row_of(self, article_id: str) -> int:
        """Return the row of an article, that of all where it is not there."""
        return next((row for row, one in enumerate(self._articles, 1) if one.id == article_id), 0)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._articles) + 1

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one, column = self.article_at(index.row()), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cell(one, column)
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.ARTICLE:
                return ", ".join(filter(None, (self._cell(one, each) for each in Column)))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._tip(one)) if one else None
            case Qt.ItemDataRole.TextAlignmentRole if column is Column.OPEN:
                return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if column is not Column.ARTICLE:
                return QColor(self.theme.muted)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(_HEADINGS[Column(section)])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _cell(self, one: ArticleProgress | None, column: Column) -> str:
        if one is None:
            every = self.tr("All articles")
            open_tags = figure(sum(each.open for each in self._articles))
            return {Column.ARTICLE: every, Column.OPEN: open_tags}.get(column, "")
        match column:
            case Column.ARTICLE:
                return one.title
            case Column.STATE:
                return value_words(one.state)
            case Column.SUBMITTED:
                return f"{one.finished}/{one.began}" if one.began else "—"
        return figure(one.open) if one.open else "—"

    def _tip(self, one: ArticleProgress) -> str:
        reviewed = one.review is ArticleReview.REVIEWED
        state = self.tr("Reviewed: all who began have submitted it, and every tag is settled.")
        waiting = self.tr("Under review: {finished} of {began} reviewers have submitted it, {open} tags are open.")
        told = waiting.format(finished=one.finished, began=one.began, open=figure(one.open))
        return f"{one.title}\n{state if reviewed else told}"


_HEADINGS = {
    Column.ARTICLE: "Article",
    Column.STATE: "You",
    Column.SUBMITTED: "Submitted",
    Column.OPEN: QT_TRANSLATE_NOOP("Words", "Still open"),
}
