"""Articles to tick: those that go into a package, of as many as a project has."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal
from typing_extensions import override

from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.versions.grouped_model import NOWHERE, Index


class ArticleChoice(NamedTuple):
    """One article of the project."""

    id: str
    title: str


class ArticlesModel(QAbstractListModel):
    """Articles in reading order, those left that have the words of a filter; ticks stay while they are out of sight.

    Signals: ``ticks_changed()``.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ArticleChoice] = []
        self._shown: list[ArticleChoice] = []
        self._ticked: set[str] = set()
        self._words = ""

    def show_articles(self, articles: Sequence[ArticleChoice]) -> None:
        """Show other articles; ticks on those that are gone go too."""
        self._all = list(articles)
        self._ticked &= {one.id for one in articles}
        self.filter(self._words)
        self.ticks_changed.emit()

    def filter(self, words: str) -> None:
        """Show the articles alone that have each of these words in their title."""
        self._words = words
        wanted = words.casefold().split()
        self.beginResetModel()
        self._shown = [one for one in self._all if all(word in one.title.casefold() for word in wanted)]
        self.endResetModel()

    def tick(self, ids: Iterable[str]) -> None:
        """Tick these articles and no others."""
        self._ticked = set(ids) & {one.id for one in self._all} if self._all else set(ids)
        self._tell(0, len(self._shown) - 1)

    def tick_shown(self, *, on: bool) -> None:
        """Tick the articles that are shown, or take their ticks away."""
        shown = {one.id for one in self._shown}
        self.tick(self._ticked | shown if on else self._ticked - shown)

    def ticked(self) -> list[str]:
        """Return the articles ticked, in reading order."""
        return [one.id for one in self._all if one.id in self._ticked]

    @property
    def number(self) -> int:
        """How many articles there are, ticked or not."""
        return len(self._all)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(one.title)
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if one.id in self._ticked else Qt.CheckState.Unchecked
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._ticked ^= {self._shown[index.row()].id}
        self._tell(index.row(), index.row())
        return True

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(last), [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()
