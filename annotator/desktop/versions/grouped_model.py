"""A tree of two levels, headings over rows, as the lists of cleanings and of tags to be checked have it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
GROUP = 0
"""The internal id of a heading; that of a row is the number of its heading, counted from 1."""


class GroupedModel(QAbstractItemModel):
    """What places have to do with each other; children say in ``sizes`` how many rows stand under each heading."""

    def sizes(self) -> list[int]:
        """Return the number of rows under each heading."""
        raise NotImplementedError

    @override
    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else GROUP)

    @override
    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject has one too
        if not index.isValid() or index.internalId() == GROUP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, GROUP)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self.sizes())
        if parent.internalId() != GROUP or parent.column() > 0:
            return 0
        return self.sizes()[parent.row()]
