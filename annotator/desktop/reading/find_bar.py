"""Finding words in one article: a bar above the text, all places highlighted, forward and back through them."""

import re
from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from annotator.desktop import icons
from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.jobs import Jobs
from annotator.desktop.theme import Theme
from annotator.domain.spans import Span

MOST_HITS = 10_000
_CHUNK = 1 << 17
_PAUSE_MS = 120


def places_of(
    text: str, words: str, *, match_case: bool, whole_words: bool, progress: Callable[[int, int, str], None]
) -> list[Span]:
    """Return where ``words`` stand in ``text``, in order, at most MOST_HITS of them; no two overlap.

    The text is searched in pieces, so that other threads have their turn between them.
    """
    pattern = re.escape(words)
    if whole_words:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    found: list[Span] = []
    compiled = re.compile(pattern, 0 if match_case else re.IGNORECASE)
    position = 0
    while position <= len(text) - len(words) and len(found) < MOST_HITS:
        progress(position, len(text), "")
        # A place may begin in this piece and end in the next, and needs one character more to see a word's end.
        until = position + _CHUNK
        begin = position
        for match in compiled.finditer(text, position, min(len(text), until + len(words) + 1)):
            if match.start() >= until:
                break
            found.append(Span(*match.span()))
            begin = match.end()
        position = max(begin, until)
    return found[:MOST_HITS]


class FindBar(QFrame):
    """A field for words, how often they stand there, and buttons to go through the places.

    Signals: ``closed()`` when the person is done.
    """

    closed = Signal()

    def __init__(self, view: ArticleView, jobs: Jobs, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._view = view
        self._jobs = jobs
        self._hits: list[Span] = []
        self._current = -1
        self._search = 0
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self.count.setObjectName("hint")
        self.match_case = self._button(self.tr("Aa"), self.tr("Match upper and lower case"), toggles=True)
        self.whole_words = self._button(self.tr("W"), self.tr("Whole words only"), toggles=True)
        self.previous = self._button("", self.tr("Previous place"))
        self.next = self._button("", self.tr("Next place"))
        self._close = self._button("", self.tr("Close the find bar"))
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self.field.textEdited.connect(lambda: self._pause.start())
        self.match_case.toggled.connect(lambda: self.search())
        self.whole_words.toggled.connect(lambda: self.search())
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
        if selected and "\n" not in selected and len(selected) <= 200:
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
        words = self.field.text()
        if not words:
            self._set_hits([])
            return
        self._jobs.start(
            "",
            places_of,
            self._view.text,
            words,
            match_case=self.match_case.isChecked(),
            whole_words=self.whole_words.isChecked(),
            done=self._set_hits,
            revision=lambda: (self._search, id(self._view.text)),
        )

    def go(self, step: int) -> None:
        """Look at the next place (1) or the previous one (-1); behind the last comes the first."""
        if self._pause.isActive():
            self.search()
        if self._hits:
            self._look_at((self._current + step) % len(self._hits))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter go through the places, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _set_hits(self, hits: list[Span]) -> None:
        self._hits = hits
        self._current = -1
        if hits:
            self._look_at(bisect_left(hits, Span(self._view.selection.start, self._view.selection.start)) % len(hits))
        else:
            self._view.set_hits([])
            self.count.setText(self.tr("not found") if self.field.text() and self.isVisible() else "")
        for button in (self.previous, self.next):
            button.setEnabled(bool(hits))

    def _look_at(self, number: int) -> None:
        self._current = number
        self._view.set_hits(self._hits, number)
        self._view.select(self._hits[number])
        total = (
            f"{len(self._hits):,}"
            if len(self._hits) < MOST_HITS
            else self.tr("more than {number:,}").format(number=MOST_HITS)
        )
        self.count.setText(self.tr("{number:,} of {total}").format(number=number + 1, total=total))

    def _button(self, words: str, meaning: str, *, toggles: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        button.setCheckable(toggles)
        button.setAutoRaise(True)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 8, 2)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in (self.match_case, self.whole_words, self.previous, self.next, self._close):
            row.addWidget(button)

    def _draw_icons(self) -> None:
        self.previous.setIcon(icons.icon("ph.caret-up", self._theme.muted))
        self.next.setIcon(icons.icon("ph.caret-down", self._theme.muted))
        self._close.setIcon(icons.icon("ph.x", self._theme.muted))
