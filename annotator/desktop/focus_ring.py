"""A ring around the control that has the keys, in ink and paper: one can always see where one is."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QKeySequenceEdit,
    QMainWindow,
    QMenu,
    QMenuBar,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

SHOWS_ITS_FOCUS = "shows_its_focus"
"""A property of widgets that show by themselves where the keys go: a text, which has a caret."""


class FocusRings(QObject):
    """Puts the ring around whatever in ``app`` has the keys, and takes it along."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        app.focusChanged.connect(self._move)
        self._move(None, app.focusWidget())

    def _move(self, _: QWidget | None, now: QWidget | None) -> None:
        around = _control_of(now) if now is not None else None
        if self._ring is not None and isValid(self._ring):
            if self._ring.parentWidget() is around:
                return
            self._ring.leave()
        self._ring = FocusRing(around) if around is not None else None


class FocusRing(QFocusFrame):
    """Lies over a control as large as itself; assistive technology passes over what Qt calls a focus frame."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around = around
        around.installEventFilter(self)
        self.setGeometry(around.rect())
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Go away for good."""
        self._around.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._around:
            self.setGeometry(self._around.rect())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, area = self._around.palette(), QRectF(self.rect())
        # Two rings: one of them stands out from any ground, that of a button which is on included.
        for role, inset, width in ((QPalette.ColorRole.WindowText, 1.0, 2.0), (QPalette.ColorRole.Base, 2.5, 1.0)):
            painter.setPen(QPen(colours.color(role), width))
            painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), 4, 4)


def _control_of(widget: QWidget) -> QWidget | None:
    """Return what the ring is to lie around: the control that a field belongs to; None for what shows it by itself."""
    if isinstance(widget, (QMainWindow, QMenu, QMenuBar, QScrollArea)) or widget.isWindow():
        return None
    if widget.window().windowType() == Qt.WindowType.Popup:
        # The list that drops down from a choice has an edge of its own, and its row is seen.
        return None
    if widget.property(SHOWS_ITS_FOCUS):
        return None
    parent = widget.parentWidget()
    return parent if isinstance(parent, (QComboBox, QAbstractSpinBox, QKeySequenceEdit)) else widget
