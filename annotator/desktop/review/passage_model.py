"""Everybody's tags on a passage side by side: a column for each, a row for each field, what differs lit."""

from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from typing_extensions import override

from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.review.passage_loading import ShownPassage
from annotator.desktop.theme import Theme
from annotator.desktop.wording import status_words

Index: TypeAlias = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

TAG_ROLE = Qt.ItemDataRole.UserRole
"""Gives the id of the tag that a column shows."""


class PassageModel(QAbstractTableModel):
    """Empty without a passage. The first column is the tag that is looked at."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._shown: ShownPassage | None = None
        self._labels: tuple[str, ...] = ()

    def show(self, passage: ShownPassage | None) -> None:
        """Show another passage."""
        self.beginResetModel()
        self._shown = passage
        self._labels = passage.labels if passage else ()
        self.endResetModel()

    @property
    def ids(self) -> list[str]:
        """The tags shown, by column."""
        return [one.annotation.id for one in self._shown.found.tags] if self._shown else []

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._labels)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self._shown is None else len(self._shown.cells)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._shown is None:
            return None
        label, column = self._labels[index.row()], index.column()
        words = self._shown.cells[column].get(label, "")
        lit = label in self._shown.lit[column]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words or ("—" if lit else "")
            case Qt.ItemDataRole.AccessibleTextRole:
                said = f"{label}: {words or self.tr('empty')}"
                return self.tr("{words}, differs").format(words=said) if lit else said
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(words) or None
            case Qt.ItemDataRole.BackgroundRole if lit:
                return QColor(self.theme.hit)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            case Qt.ItemDataRole.FontRole if lit:
                return _bold()
        return self._shown.found.tags[column].annotation.id if role == TAG_ROLE else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._shown is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._labels[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            return None
        tag = self._shown.found.tags[section].annotation
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = f"{self._shown.name(tag.author_id)}\n{status_words(tag.status)}"
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and section == 0:
            return _bold()
        return None


def _bold() -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
