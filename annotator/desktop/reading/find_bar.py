"""Finding words in one article: a bar above the text, all places highlighted, gone through and tagged together."""

from bisect import bisect_left

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from annotator.desktop import icons
from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.reading.hit_tagging import fill_with_kinds
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure
from annotator.domain.spans import Span
from annotator.errors import KnownError
from annotator.text.finding import Sought, places_of

MOST_HITS = 100_000
"""Places that are shown and can be tagged; that there are more is said."""

_PAUSE_MS = 120
_WIDE = 520
"""Pixels from which the bar has one line."""

_LONGEST_SELECTION = 200


class FindBar(QFrame):
    """A field for words, how often they stand there, and buttons to go through the places and to tag them.

    Signals: ``closed()`` when the person is done; ``tag_requested(spans, kind)`` for all places found.
    """

    closed = Signal()
    tag_requested = Signal(list, str)

    def __init__(self, view: ArticleView, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._view = view
        self._session = session
        self._hits: list[Span] = []
        self._current = -1
        self._more = False
        self._search = 0
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self.count.setObjectName("hint")
        self.match_case = self._button(self.tr("Aa"), self.tr("Match upper and lower case"), toggles=True)
        self.whole_words = self._button(self.tr("W"), self.tr("Whole words only"), toggles=True)
        self.expression = self._button(self.tr(".*"), self.tr("Regular expression"), toggles=True)
        self.turned = QLabel(self)
        self.turned.setObjectName("hint")
        self.tag_all = self._button(self.tr("Tag all"), self.tr("Tag every place found"))
        self.kinds = QMenu(self)
        self.kinds.aboutToShow.connect(self._fill_kinds)
        self.tag_all.setMenu(self.kinds)
        self.tag_all.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.previous = self._button("", self.tr("Previous place"))
        self.next = self._button("", self.tr("Next place"))
        self._close = self._button("", self.tr("Close the find bar"))
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self.field.textEdited.connect(lambda: self._pause.start())
        for option in (self.match_case, self.whole_words, self.expression):
            option.toggled.connect(lambda: self.search())
        self.previous.clicked.connect(lambda: self.go(-1))
        self.next.clicked.connect(lambda: self.go(1))
        self._close.clicked.connect(self.close_bar)
        self.set_theme(theme)
        self.hide()

    @property
    def hits(self) -> list[Span]:
        """The places found."""
        return self._hits

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in other colours; before the bar is first opened there are none to draw."""
        self._theme = theme
        if self.isVisible():
            self._draw_icons()

    def open(self) -> None:
        """Show the bar with the selected words in it, ready to type."""
        if not self.isVisible():
            self._draw_icons()
        selected = self._view.selection.of(self._view.text)
        if selected and "\n" not in selected and len(selected) <= _LONGEST_SELECTION:
            self.field.setText(selected)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.search()

    def close_bar(self) -> None:
        """Hide the bar and its highlights; the place last looked at stays selected."""
        self.hide()
        self._search += 1
        self._set_hits([])
        self.closed.emit()

    def forget(self) -> None:
        """Another article is shown: search again there, if the bar is open."""
        self._set_hits([])
        if self.isVisible():
            self.search()

    def search(self) -> None:
        """Find the words as they stand in the field now."""
        self._pause.stop()
        self._search += 1
        if not self.field.text():
            self._set_hits([])
            return
        sought = Sought(
            words=self.field.text(),
            match_case=self.match_case.isChecked(),
            whole_words=self.whole_words.isChecked(),
            expression=self.expression.isChecked(),
        )
        # One more than is shown, to know whether there are more.
        self._session.jobs.start(
            "",
            places_of,
            self._view.text,
            sought,
            most=MOST_HITS + 1,
            done=self._set_hits,
            failed=self._tell_failure,
            revision=lambda: (self._search, id(self._view.text)),
        )

    def go(self, step: int) -> None:
        """Look at the next place (1) or the previous one (-1); behind the last comes the first."""
        if self._pause.isActive():
            self.search()
        if not self._hits:
            return
        number = self._current + step
        self._look_at(number % len(self._hits))
        if number >= len(self._hits):
            self.turned.setText(self.tr("on from the start"))
        elif number < 0:
            self.turned.setText(self.tr("on from the end"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter go through the places, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _set_hits(self, hits: list[Span]) -> None:
        self._more = len(hits) > MOST_HITS
        self._hits = hits[:MOST_HITS]
        self._current = -1
        self.turned.clear()
        self.count.setToolTip("")
        if hits:
            here = self._view.selection.start
            self._look_at(bisect_left(self._hits, Span(here, here)) % len(self._hits))
        else:
            self._view.set_hits([])
            self.count.setText(self.tr("not found") if self.field.text() and self.isVisible() else "")
        for button in (self.previous, self.next):
            button.setEnabled(bool(hits))
        self.tag_all.setEnabled(bool(hits) and self._session.can_write)

    def _tell_failure(self, error: KnownError) -> None:
        self._set_hits([])
        self.count.setText(self.tr("cannot be looked for"))
        self.count.setToolTip(plain_tip(str(error)))
        self.count.setAccessibleDescription(str(error))

    def _look_at(self, number: int) -> None:
        self._current = number
        self._view.set_hits(self._hits, number)
        self._view.select(self._hits[number])
        self.turned.clear()
        total = figure(len(self._hits))
        if self._more:
            total = self.tr("the first {number}, there are more").format(number=total)
        self.count.setText(self.tr("{number} of {total}").format(number=figure(number + 1), total=total))

    def _fill_kinds(self) -> None:
        fill_with_kinds(self.kinds, self._session, lambda kind: self.tag_requested.emit(self._hits, kind))

    def _button(self, words: str, meaning: str, *, toggles: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        button.setCheckable(toggles)
        button.setAutoRaise(True)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two lines in a narrow pane, or the field would have no room."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        self._lines.setDirection(direction.LeftToRight if self.width() >= _WIDE else direction.TopToBottom)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(14, 2, 8, 2)
        self._lines.setSpacing(4)
        self.field.setMinimumWidth(90)
        first.addWidget(self.field, 1)
        for widget in (self.turned, self.count, self.previous, self.next):
            first.addWidget(widget)
        for widget in (self.match_case, self.whole_words, self.expression, self.tag_all):
            second.addWidget(widget)
        second.addStretch(0)
        second.addWidget(self._close)
        self._lines.addLayout(first, 1)
        self._lines.addLayout(second)

    def _draw_icons(self) -> None:
        self.previous.setIcon(icons.icon("ph.caret-up", self._theme.muted))
        self.next.setIcon(icons.icon("ph.caret-down", self._theme.muted))
        self._close.setIcon(icons.icon("ph.x", self._theme.muted))
