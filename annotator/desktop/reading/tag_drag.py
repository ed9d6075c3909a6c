"""Tags dragged onto the button of a kind in the bar at the top: they get that kind."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QDrag, QDragEnterEvent, QDropEvent, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from annotator.desktop.theme import Theme

MIME = "application/x-annotator-tags"
"""Ids of tags, one a line; only the window they come from takes them."""

_READY = "QToolButton { border: 2px dashed palette(highlight); padding: 2px 9px; }"
_OVER = (
    "QToolButton { border: 2px solid palette(highlight); padding: 2px 9px;"
    " background: palette(highlight); color: palette(highlighted-text); }"
)

Targets = Callable[[], Mapping[str, QToolButton]]


class TagDrag(QObject):
    """Carries tags from wherever they are pulled off; the buttons show that they take them while it lasts.

    ``targets`` returns the button of each kind, ``give`` is called with the ids and the kind of the button they were
    dropped on. Esc, or a drop anywhere else, leaves the tags as they are.
    """

    def __init__(self, targets: Targets, give: Callable[[Sequence[str], str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._targets = targets
        self._give = give
        self._ready: dict[QToolButton, str] = {}
        self._dropped_on = ""

    def start(self, source: QWidget, ids: Sequence[str], words: str, theme: Theme) -> bool:
        """Drag tags until they are dropped or the drag is given up; return whether they were given a kind.

        ``words`` go along with the pointer.
        """
        drag = QDrag(source)
        content = QMimeData()
        content.setData(MIME, "\n".join(ids).encode())
        drag.setMimeData(content)
        drag.setPixmap(_card(words, theme, source))
        drag.setHotSpot(QPoint(-10, -6))
        self.make_ready()
        try:
            drag.exec(Qt.DropAction.MoveAction)
        finally:
            kind = self.finish()
        if kind:
            self._give(ids, kind)
        return bool(kind)

    def make_ready(self) -> None:
        """Let the buttons of the kinds take tags, and show that they do."""
        self._dropped_on = ""
        self._ready = {button: kind for kind, button in self._targets().items() if button.isEnabled()}
        for button in self._ready:
            button.setAcceptDrops(True)
            button.installEventFilter(self)
            button.setStyleSheet(_READY)

    def finish(self) -> str:
        """Let the buttons be as they were; return the kind that was dropped on, empty where none was."""
        for button in self._ready:
            button.removeEventFilter(self)
            button.setAcceptDrops(False)
            button.setStyleSheet("")
        self._ready = {}
        return self._dropped_on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take tags that are dragged over a button or dropped there."""
        if not isinstance(watched, QToolButton) or watched not in self._ready:
            return super().eventFilter(watched, event)
        if isinstance(event, QDropEvent) and not event.mimeData().hasFormat(MIME):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            watched.setStyleSheet(_OVER)
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.DragLeave:
            watched.setStyleSheet(_READY)
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._dropped_on = self._ready[watched]
            event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)


def _card(words: str, theme: Theme, source: QWidget) -> QPixmap:
    """Return a card with words on it, for the pointer to carry."""
    metrics = QFontMetricsF(source.font())
    size = QSizeF(metrics.horizontalAdvance(words) + 18, metrics.height() + 10)
    ratio = source.devicePixelRatioF()
    card = QPixmap((size * ratio).toSize())
    card.setDevicePixelRatio(ratio)
    card.fill(Qt.GlobalColor.transparent)
    painter = QPainter(card)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(source.font())
    painter.setPen(QPen(QColor(theme.accent), 1.0))
    painter.setBrush(QColor(theme.panel))
    area = QRectF(0.5, 0.5, size.width() - 1.5, size.height() - 1.5)
    painter.drawRoundedRect(area, 5, 5)
    painter.setPen(QColor(theme.text))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return card
