"""What a search of the project found, as a tree: articles, and below each the places with what stands around them."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.translation import figure
from annotator.desktop.versions.excerpt import Change, Piece
from annotator.desktop.versions.excerpt_delegate import EXCERPT_ROLE
from annotator.desktop.versions.grouped_model import GROUP, NOWHERE, GroupedModel, Index
from annotator.storage.search_pages import FoundArticle, FoundPlace


class SearchModel(GroupedModel):
    """Articles in the order in which they came in; pages are put behind those there are."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.articles: list[FoundArticle] = []
        self._sizes: list[int] = []

    @override
    def sizes(self) -> list[int]:
        return self._sizes

    @property
    def places(self) -> int:
        """How many places there are."""
        return sum(self._sizes)

    @property
    def cut(self) -> bool:
        """Whether an article has more places than are listed."""
        return any(one.more for one in self.articles)

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self.articles, self._sizes = [], []
        self.endResetModel()

    def add(self, articles: Iterable[FoundArticle]) -> None:
        """Put a page behind what there is."""
        fresh = list(articles)
        if not fresh:
            return
        first = len(self.articles)
        self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
        self.articles += fresh
        self._sizes += [len(one.places) for one in fresh]
        self.endInsertRows()

    def article(self, index: Index) -> FoundArticle:
        """Return the article of a heading or of a place."""
        return self.articles[index.row() if index.internalId() == GROUP else index.internalId() - 1]

    def place(self, index: Index) -> FoundPlace | None:
        """Return a place, None for a heading."""
        return None if index.internalId() == GROUP else self.article(index).places[index.row()]

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 1

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place = self.place(index)
        words = self._heading(self.article(index)) if place is None else f"{place.before}{place.words}{place.behind}"
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return words
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(words)
        if role == EXCERPT_ROLE and place is not None:
            return (
                Piece(place.before, Change.CONTEXT),
                Piece(place.words, Change.SAME),
                Piece(place.behind, Change.CONTEXT),
            )
        return None

    def _heading(self, found: FoundArticle) -> str:
        number = figure(len(found.places))
        if found.more:
            return self.tr("{title}  ·  the first {number} places").format(title=found.title, number=number)
        if len(found.places) == 1:
            return self.tr("{title}  ·  1 place").format(title=found.title)
        return self.tr("{title}  ·  {number} places").format(title=found.title, number=number)
