"""Dropping files, links and texts onto the window, with a sign over the page that says what would be read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.desktop.bringing.carried import Carried, Given, carried_by
from annotator.desktop.theme import Theme, mixed
from annotator.desktop.translation import figure

_EDGE = 6
"""Pixels between the edge of the page and the dashed frame."""


class DropTarget(QObject):
    """Takes what is dropped anywhere on ``window`` and not taken by a field there; ``take`` reads it.

    What is dragged within the program, a selection from a field or an article to another place of the list, is none
    of it: only what comes from outside becomes an article.
    """

    def __init__(
        self, window: QWidget, page: QWidget, theme: Theme, take: Callable[[Sequence[Given]], object], *, on: bool
    ) -> None:
        super().__init__(window)
        self.sign = DropSign(page, theme)
        self._take = take
        window.setAcceptDrops(on)
        window.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Paint the sign in other colours."""
        self.sign.theme = theme

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle the drags of the window."""
        match event.type():
            case QEvent.Type.DragEnter if isinstance(event, QDragEnterEvent):
                return self._enter(event)
            case QEvent.Type.DragMove if isinstance(event, QDragMoveEvent):
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                return True
            case QEvent.Type.DragLeave:
                self.sign.hide()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                return self._drop(event)
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        carried = self._carried(event)
        if not carried:
            return False
        self.sign.announce(carried)
        # Copied, never moved: a file manager or an editor would take away what was dragged.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self.sign.hide()
        carried = self._carried(event)
        if not carried:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._take(carried.given)
        return True

    def _carried(self, event: QDropEvent) -> Carried:
        copied = bool(event.possibleActions() & Qt.DropAction.CopyAction)
        return carried_by(event.mimeData()) if copied and event.source() is None else Carried()


class DropSign(QWidget):
    """A dashed frame and a few words over the page while something is dragged there; no mouse ever meets it."""

    def __init__(self, page: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self._page = page
        self.theme = theme
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        page.installEventFilter(self)
        self.hide()

    def announce(self, carried: Carried) -> None:
        """Show what would be read."""
        self.words = self._words_for(carried)
        self.setAccessibleName(self.words)
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep as large as the page."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._page.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # it is small enough to paint whole
        """Paint a veil, the frame, and the words on a ground of their own."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self.theme.window)
        veil.setAlphaF(0.55)
        frame = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        pen = QPen(QColor(self.theme.accent), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(veil)
        painter.drawRoundedRect(frame, 10, 10)
        face = QFont(self.font())
        face.setPointSizeF(face.pointSizeF() * 1.25)
        face.setWeight(QFont.Weight.DemiBold)
        painter.setFont(face)
        room = frame.adjusted(40, 40, -40, -40)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        place = painter.boundingRect(room, int(flags), self.words)
        painter.setPen(QPen(QColor(mixed(self.theme.accent, self.theme.line, 0.6)), 1))
        painter.setBrush(QColor(self.theme.paper))
        painter.drawRoundedRect(place.adjusted(-26, -16, 26, 16), 8, 8)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(room, int(flags), self.words)
        painter.end()

    def _words_for(self, carried: Carried) -> str:
        if carried.files and all(path.suffix.lower() == ".annotator" for path in carried.files):
            return self.tr("Drop to merge into this project, or to open")
        if len(carried.files) == 1:
            return self.tr("Drop to read “{name}”").format(name=carried.files[0].name or carried.files[0])
        if carried.files:
            return self.tr("Drop to read {number} files and folders").format(number=figure(len(carried.files)))
        if len(carried.links) == 1:
            return self.tr("Drop to fetch this page and read it")
        if carried.links:
            return self.tr("Drop to fetch {number} pages and read them").format(number=figure(len(carried.links)))
        return self.tr("Drop to take this text as an article")
