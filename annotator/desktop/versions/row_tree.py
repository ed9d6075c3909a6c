"""The tree in which cleanings and tags to be checked are listed: headings over rows, all of one height."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from annotator.desktop.theme import Theme, outline

MOST_UNFOLDED = 500
"""Rows that are shown below their heading unasked: laying out more takes longer than a frame."""

_HEADER_STYLE = """
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; border: none; border-bottom: 1px solid palette(mid); padding: 3px 6px; }
"""


class _RowDelegate(QStyledItemDelegate):
    """Gives rows some air."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, 7)


class RowTree(QTreeView):
    """Several rows can be chosen; headings span the columns and their rows can be folded away.

    Signals: ``rows_chosen()`` when the person chose other rows; ``row_activated()`` on Enter or a double click.
    """

    rows_chosen = Signal()
    row_activated = Signal()

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.header().setStyleSheet(_HEADER_STYLE)
        self.setItemDelegate(_RowDelegate(self))
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIndentation(18)
        self.header().setStretchLastSection(False)
        self.header().setSectionsMovable(False)
        self.header().setHighlightSections(False)
        model.modelReset.connect(self._unfold)
        self.selectionModel().selectionChanged.connect(lambda *_: self.rows_chosen.emit())
        self.doubleClicked.connect(lambda _: self.row_activated.emit())

    def set_widths(self, widths: Mapping[Any, int], stretched: tuple[int, ...]) -> None:
        """Give columns a width in pixels, and let others share what is left."""
        for column in stretched:
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme: the accent would drown the colours of what changed."""
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Base, theme.panel)
        if theme.dark:
            # Fusion outlines a box to be ticked with this, darker by 1.4: otherwise nobody would see it.
            colours.setColor(QPalette.ColorRole.Window, QColor(outline(theme)).lighter(140))
        colours.setColor(QPalette.ColorRole.Highlight, theme.selection)
        colours.setColor(QPalette.ColorRole.HighlightedText, theme.text)
        self.setPalette(colours)
        self.viewport().update()

    def chosen(self) -> list[QModelIndex]:
        """Return the rows chosen, headings among them, from above."""
        indexes: list[QModelIndex] = self.selectionModel().selectedRows()
        return sorted(indexes, key=lambda index: (self._place(index), index.parent().isValid(), index.row()))

    def choose_row(self, heading: int, row: int) -> None:
        """Choose one row below a heading, the last one where there are fewer; nothing where there is no heading."""
        parent = self.model().index(heading, 0)
        count = self.model().rowCount(parent)
        if parent.isValid() and count:
            self.setCurrentIndex(self.model().index(min(row, count - 1), 0, parent))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.row_activated.emit()
            return
        super().keyPressEvent(event)

    def _place(self, index: QModelIndex | QPersistentModelIndex) -> int:
        parent = index.parent()
        return parent.row() if parent.isValid() else index.row()

    def _unfold(self) -> None:
        for row in range(self.model().rowCount()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)  # noqa: FBT003  # Qt's own
            heading = self.model().index(row, 0)
            self.setExpanded(heading, self.model().rowCount(heading) <= MOST_UNFOLDED)
