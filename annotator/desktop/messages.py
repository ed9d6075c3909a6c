"""Sentences for the person at the screen: a bar over the lower edge of the reading page, never in the way of keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

SHOWN_FOR_MS = 8_000
"""How long news stand there; errors stay until they are closed or the next message comes."""

_MOST_WIDTH = 720


class MessageBar(QFrame):
    """One message at a time over the lower edge of ``parent``, with at most one thing to do about it.

    Signals: ``shown(str)`` with every message, for the status bar and for screen readers.
    """

    shown = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("message")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Message"))
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._offer = QPushButton(self)
        self._offer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._offer.clicked.connect(self._accept_offer)
        close = QToolButton(self)
        close.setText("×")
        close.setAccessibleName(self.tr("Close the message"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setAutoRaise(True)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._words, 1)
        row.addWidget(self._offer)
        row.addWidget(close)
        self._wanted: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """The message that stands there; empty when none does."""
        return self._words.text() if self.isVisibleTo(self._over) else ""

    def tell(self, words: str, offer: str = "", accept: Callable[[], object] | None = None) -> None:
        """Show news for a while; ``offer`` names what can be done about it, ``accept`` does it."""
        self._show(words, offer, accept, error=False)
        self._timer.start()

    def tell_error(self, words: str, offer: str = "", accept: Callable[[], object] | None = None) -> None:
        """Show what went wrong until the person closes it or something else is told."""
        self._timer.stop()
        self._show(words, offer, accept, error=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the lower edge of the parent."""
        if event.type() == QEvent.Type.Resize and self.isVisibleTo(self._over):
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, words: str, offer: str, accept: Callable[[], object] | None, *, error: bool) -> None:
        self._words.setText(words)
        self._offer.setText(offer)
        self._offer.setVisible(bool(offer))
        self._wanted = accept
        if self.property("error") != error:
            self.setProperty("error", error)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(words)
        self.show()
        self._place()
        self.raise_()
        self.shown.emit(words)

    def _place(self) -> None:
        parent = self._over
        width = min(_MOST_WIDTH, parent.width() - 40)
        natural = (
            self._words.fontMetrics().boundingRect(QRect(0, 0, _MOST_WIDTH, 0), 0, self._words.text()).width() + 90
        )
        natural += self._offer.sizeHint().width() + 10 if self._offer.text() else 0
        width = max(200, min(width, natural))
        height = max(self.heightForWidth(width), 40)
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - 18, width, height)

    def _accept_offer(self) -> None:
        wanted = self._wanted
        self.hide()
        if wanted:
            wanted()
