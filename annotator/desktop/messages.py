"""Sentences for the person at the screen: a bar over the lower edge of the reading page, never in the way of keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.desktop.font_scale import by_font
from annotator.desktop.translation import sentence

SHOWN_FOR_MS = 8_000
"""How long news stand there; errors stay until they are closed or the next message comes."""

CHOICES_SHOWN_FOR_MS = 20_000
"""How long news stand there that offer more than one thing: these have to be read and weighed."""

Offer = tuple[str, Callable[[], object]]
"""What can be done about a message, in a word or two, and what does it."""

_MOST_WIDTH = 720

BELOW = 18
"""Pixels between the bar and the edge below it."""


class MessageBar(QFrame):
    """One message at a time over the lower edge of ``parent``, with what can be done about it beside or below.

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
        self.offers: list[QPushButton] = []
        close = QToolButton(self)
        close.setText("×")
        close.setAccessibleName(self.tr("Close the message"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setAutoRaise(True)
        close.clicked.connect(self.hide)
        words = QHBoxLayout()
        words.setSpacing(10)
        words.addWidget(self._words, 1)
        # One offer stands beside the words; several get a line of their own, or they would leave the words no room.
        self._beside = QHBoxLayout()
        self._below = QHBoxLayout()
        for places in (self._beside, self._below):
            places.setSpacing(8)
        words.addLayout(self._beside)
        words.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 8, 8, 8)
        self._column.setSpacing(6)
        self._column.addLayout(words)
        self._column.addLayout(self._below)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def stand_over(self, parent: QWidget) -> None:
        """Stand over another page from now on, with the message that stands there."""
        shown = bool(self.words)
        self._over.removeEventFilter(self)
        self._over = parent
        self.setParent(parent)
        parent.installEventFilter(self)
        if shown:
            self.show()
            self._place()
            self.raise_()

    @property
    def words(self) -> str:
        """The message that stands there; empty when none does."""
        return self._words.text() if self.isVisibleTo(self._over) else ""

    def tell(
        self, words: str, offer: str = "", accept: Callable[[], object] | None = None, *, others: Sequence[Offer] = ()
    ) -> None:
        """Show news for a while; ``offer`` names what can be done about it, ``accept`` does it; ``others`` follow."""
        self._show(words, _offers(offer, accept, others), error=False)
        self._timer.start(CHOICES_SHOWN_FOR_MS if others else SHOWN_FOR_MS)

    def tell_error(
        self, words: str, offer: str = "", accept: Callable[[], object] | None = None, *, others: Sequence[Offer] = ()
    ) -> None:
        """Show what went wrong until the person closes it or something else is told."""
        self._timer.stop()
        self._show(words, _offers(offer, accept, others), error=True)

    def withdraw_news(self) -> None:
        """Take away news that hold no more; what went wrong stays."""
        if self._timer.isActive():
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the lower edge of the parent."""
        if event.type() == QEvent.Type.Resize and self.isVisibleTo(self._over):
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, words: str, offers: Sequence[Offer], *, error: bool) -> None:
        words = sentence(words)
        self._words.setText(words)
        self._put_offers(offers)
        if self.property("error") != error:
            self.setProperty("error", error)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(words)
        self.show()
        self._place()
        self.raise_()
        self.shown.emit(words)

    def _put_offers(self, offers: Sequence[Offer]) -> None:
        for gone in self.offers:
            gone.hide()
            gone.deleteLater()
        self.offers = []
        places = self._beside if len(offers) < 2 else self._below
        while stretch := self._below.takeAt(0):
            del stretch
        for words, accept in offers:
            button = QPushButton(words, self)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _, accept=accept: self._accept(accept))
            places.addWidget(button)
            button.show()
            self.offers.append(button)
        if places is self._below:
            places.addStretch(1)

    def _place(self) -> None:
        parent = self._over
        lines = self._words.fontMetrics().boundingRect(QRect(0, 0, by_font(_MOST_WIDTH), 0), 0, self._words.text())
        offers = sum(button.sizeHint().width() + 10 for button in self.offers)
        natural = max(lines.width() + 90, offers + 40) if len(self.offers) > 1 else lines.width() + 90 + offers
        width = max(200, min(max(by_font(_MOST_WIDTH), offers + 40), natural, parent.width() - 40))
        self._column.invalidate()
        height = max(self.heightForWidth(width), 40)
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - BELOW, width, height)

    def _accept(self, accept: Callable[[], object]) -> None:
        self.hide()
        accept()


class MessageRoom(QWidget):
    """Where a bar of messages has a place of its own: as high as the bar while it is there, else of no height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar: MessageBar | None = None
        self.setFixedHeight(0)

    def follow(self, bar: MessageBar) -> None:
        """Make room for a bar whose parent this is."""
        self._bar = bar
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the bar."""
        if watched is self._bar and event.type() in (QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.Hide):
            there = self._bar is not None and self._bar.isVisibleTo(self)
            height = self._bar.height() + 2 * BELOW if there and self._bar else 0
            if height != self.height():
                self.setFixedHeight(height)
        return super().eventFilter(watched, event)


def _offers(offer: str, accept: Callable[[], object] | None, others: Sequence[Offer]) -> list[Offer]:
    return [*([(offer, accept)] if offer and accept else []), *others]
