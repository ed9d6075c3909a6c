"""Rows of the table pulled off by the cell of their kind; elsewhere on a row, dragging selects rows as ever."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.desktop.tags.columns import Column
from annotator.desktop.tags.tags_table import TagsTable


class RowDrag(QObject):
    """Watches the table.

    Signals: ``carried(ids)`` once the pointer has pulled far enough: the rows chosen when it began on one of them, else
    the row alone.
    """

    carried = Signal(list)

    def __init__(self, table: TagsTable) -> None:
        super().__init__(table)
        self._table = table
        self._pressed_at: QPoint | None = None
        self._ids: list[str] = []
        table.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the moves that begin on a kind, and leave all else to the table."""
        if not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            return self._press(point, event.modifiers())
        if event.type() == QEvent.Type.MouseMove and self._pressed_at is not None:
            if (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
                self._pressed_at = None
                self.carried.emit(self._ids)
            return True
        if event.type() == QEvent.Type.MouseButtonRelease and self._pressed_at is not None:
            self._pressed_at = None
            if len(self._ids) > 1:
                # The press was kept from the table, which would have chosen the row alone before it could be pulled.
                self._table.view.setCurrentIndex(self._table.view.indexAt(point))
                return True
        return super().eventFilter(watched, event)

    def _press(self, point: QPoint, modifiers: Qt.KeyboardModifier) -> bool:
        """Remember a press on a kind; whether it is kept from the table."""
        table, self._pressed_at = self._table, None
        index = table.view.indexAt(point)
        row = table.model.tag(index.row()) if index.isValid() else None
        if row is None or modifiers or not table.can_write or table.model.column(index.column()) != Column.KIND:
            return False
        self._pressed_at = point
        chosen = table.chosen()
        self._ids = chosen if row.id in chosen else [row.id]
        return len(self._ids) > 1
