"""Drags from outside, as the system sends them: they come in over a widget, and are dropped there or go away."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

COPY = Qt.DropAction.CopyAction
BUTTON, MODIFIER = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def files(*paths: object) -> QMimeData:
    """Return what a file manager sends."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return carried


def link(address: str, title: str = "A page") -> QMimeData:
    """Return what a browser sends of a link."""
    carried = QMimeData()
    carried.setUrls([QUrl(address)])
    carried.setText(address)
    carried.setHtml(f'<a href="{address}">{title}</a>')
    return carried


def selection(words: str, html: str = "") -> QMimeData:
    """Return what a browser or an editor sends of selected words."""
    carried = QMimeData()
    carried.setText(words)
    if html:
        carried.setHtml(html)
    return carried


def drag_over(widget: QWidget, carried: QMimeData, actions: Qt.DropAction = COPY) -> bool:
    """Drag over a widget; tell whether it, or one around it, would take it."""
    event = QDragEnterEvent(QPoint(5, 5), actions, carried, BUTTON, MODIFIER)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drag_away(widget: QWidget) -> None:
    """Leave without dropping."""
    QApplication.sendEvent(widget, QDragLeaveEvent())


def drop(widget: QWidget, carried: QMimeData) -> bool:
    """Drop on a widget; tell whether it was taken."""
    if not drag_over(widget, carried):
        return False
    event = QDropEvent(QPointF(5, 5), COPY, carried, BUTTON, MODIFIER)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
