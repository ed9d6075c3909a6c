"""The list of the project's own kinds: a sample of the mark, the name, how many tags, the key."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.desktop.kind_sample import HEIGHT, WIDTH, paint_kind_sample
from annotator.desktop.kinds.own_kinds import OwnKinds
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure
from annotator.desktop.wording import say
from annotator.domain.annotations import TagDefinition

Index = QModelIndex | QPersistentModelIndex
_GAP = 8


class Role(IntEnum):
    """What an index gives beside its words."""

    DEFINITION = Qt.ItemDataRole.UserRole
    ASIDE = Qt.ItemDataRole.UserRole + 1
    """Number of tags and key, as they stand at the right."""


class KindsModel(QAbstractListModel):
    """Every kind in its order."""

    def __init__(self, kinds: OwnKinds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._defined: Sequence[TagDefinition] = list(kinds.defined.values())
        self._counts: Mapping[str, int] = {}

    def reload(self) -> None:
        """Take over what the kinds are now."""
        fresh = list(self._kinds.defined.values())
        if [one.id for one in fresh] == [one.id for one in self._defined]:
            self._defined = fresh
            self._tell_all()
            return
        self.beginResetModel()
        self._defined = fresh
        self.endResetModel()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many tags each kind has."""
        self._counts = counts
        self._tell_all()

    def count(self, definition_id: str) -> int:
        """Return how many tags a kind has, as far as the reviewer may see them."""
        return self._counts.get(definition_id, 0)

    def row_of(self, definition_id: str) -> int:
        """Return the row of a kind, -1 when it is not there."""
        return next((row for row, one in enumerate(self._defined) if one.id == definition_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own default
        """Return how many kinds there are."""
        return 0 if parent.isValid() else len(self._defined)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the list shows of a kind."""
        if not index.isValid():
            return None
        one = self._defined[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._kinds.names.get(one.id, one.name)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(one.description or one.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                count = self.count(one.id)
                words = say("1 tag") if count == 1 else say("{number} tags").format(number=figure(count))
                key = self._key(one)
                return f"{self._kinds.names.get(one.id, one.name)}, {words}" + (f", {key}" if key else "")
            case Role.ASIDE:
                return figure(self.count(one.id)), self._key(one)
        return one if role == Role.DEFINITION else None

    def _key(self, one: TagDefinition) -> str:
        return QKeySequence(self._kinds.keys.get(one.id, "")).toString(QKeySequence.SequenceFormat.NativeText)

    def _tell_all(self) -> None:
        if self._defined:
            self.dataChanged.emit(self.index(0), self.index(len(self._defined) - 1))


class KindsDelegate(QStyledItemDelegate):
    """Paints sample, name, number and key of a kind on one line."""

    def __init__(self, kinds: OwnKinds, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        """Return the size of a line with some air."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Paint the line."""
        self.initStyleOption(option, index)
        name, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        definition: TagDefinition = index.data(Role.DEFINITION)
        number, key = index.data(Role.ASIDE)
        role = QPalette.ColorRole
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = option.palette.color(role.HighlightedText if chosen else role.Text)
        muted = option.palette.color(role.HighlightedText if chosen else role.PlaceholderText)
        metrics, area = option.fontMetrics, option.rect.adjusted(_GAP, 0, -_GAP, 0)
        key_width = max(metrics.horizontalAdvance("Ctrl+Alt+G"), metrics.horizontalAdvance(key))
        number_width = metrics.horizontalAdvance("99,999")
        painter.save()
        sample = area.adjusted(0, 0, 0, 0)
        sample.setSize(QSize(WIDTH, HEIGHT))
        sample.moveTop(area.center().y() - HEIGHT // 2)
        place = QStyle.visualRect(option.direction, area, sample)
        own = self._kinds.styles(self.theme)
        paint_kind_sample(painter, QRectF(place), self.theme.kind_style(definition.id, own), self.theme.tint)
        middle = Qt.AlignmentFlag.AlignVCenter
        words = area.adjusted(WIDTH + _GAP, 0, -(key_width + number_width + 2 * _GAP), 0)
        painter.setPen(muted if definition.retired and not chosen else ink)
        elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, words.width())
        place = QStyle.visualRect(option.direction, area, words)
        painter.drawText(place, QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft) | middle, elided)
        painter.setPen(muted)
        for left, width, what in (
            (area.right() - key_width - _GAP - number_width, number_width, number),
            (area.right() - key_width, key_width, key),
        ):
            cell = area.adjusted(left - area.left(), 0, 0, 0)
            cell.setWidth(width)
            place = QStyle.visualRect(option.direction, area, cell)
            painter.drawText(
                place, QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight) | middle, what
            )
        painter.restore()
