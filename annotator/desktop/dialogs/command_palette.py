"""One field for everything (Ctrl+K): commands, articles and the words of texts and tags, found as one types."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.desktop.actions_map import reason_of, shown_keys, title_of
from annotator.desktop.dialogs.found_model import Found, FoundDelegate, FoundModel
from annotator.desktop.dialogs.palette_search import (
    MOST_OF_EACH,
    Answer,
    TagIndex,
    find_articles,
    search_project,
)
from annotator.desktop.font_scale import by_font
from annotator.desktop.nearness import EXACT, nearness
from annotator.desktop.reading.article_model import ArticleModel
from annotator.desktop.session import Session
from annotator.desktop.wording import elided, kind_name
from annotator.domain.spans import Span
from annotator.errors import KnownError

_PAUSE_MS = 120
_RECENT_SHOWN = 6
_FIRST = ("read_files", "paste_article", "find", "export_briefing", "preferences", "help")
"""What is offered before anything is typed, as long as no command was used."""

MOST_RECENT = 20
"""Commands remembered as used last."""


class CommandPalette(QLineEdit):
    """The search field of the top bar; its results hang below it while it has the keys.

    Signals: ``annotation_requested(id)``, ``passage_requested(article_id, Span)`` and ``article_requested(id)`` for
    what was chosen; ``command_used(name)`` before a command is done; ``left()`` when the keys should go back to the
    text.
    """

    annotation_requested = Signal(str)
    passage_requested = Signal(str, object)
    article_requested = Signal(str)
    command_used = Signal(str)
    left = Signal()

    def __init__(
        self, session: Session, articles: ArticleModel, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self._session = session
        self._articles = articles
        self._actions = actions
        self.recent: Sequence[str] = ()
        """The commands used last, the last one first."""
        self._revision = 0
        self._index: TagIndex | None = None
        self._chosen_by_hand = False
        self._waiting = False
        self._searching = False
        self._articles_found: list[Found] = []
        self._project_found: list[Found] = []
        self.setAccessibleName(self.tr("Search articles and tags, or type a command"))
        self.setMinimumWidth(by_font(220))
        self.setMaximumWidth(by_font(460))
        # Ours until there is something to show, so that they go with the window whether or not that ever happens.
        self.results = QListView(self)
        self.results.hide()
        self._nothing = QLabel(self)
        self._nothing.hide()
        self.model = FoundModel(self)
        self._popup: QFrame | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search_project)
        self.textEdited.connect(self._on_edited)
        actions["search"].changed.connect(self._show_hint)

    def start(self) -> None:
        """Take the keys, ready for words."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._on_edited(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose, Enter opens, Esc goes back to the text."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self.model.found:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}[Qt.Key(key)]
            row = self.results.currentIndex().row() + step
            self._chosen_by_hand = True
            self.results.setCurrentIndex(self.model.index(max(0, min(row, len(self.model.found) - 1))))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.results.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self._hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the results below the field when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self._popup and self._popup.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def focusOutEvent(self, event: Any) -> None:
        """Put the results away when the keys go elsewhere."""
        super().focusOutEvent(event)
        self._hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in as many words as there is room for what can be typed."""
        super().resizeEvent(event)
        self._show_hint()

    def _show_hint(self) -> None:
        keys = shown_keys(self._actions["search"])
        hints = [
            f"{words}    {keys}".strip()
            for words in (
                self.tr("Search articles and tags, or type a command"),
                self.tr("Search, or type a command"),
                self.tr("Search"),
            )
        ]
        room = self.width() - 30
        self.setPlaceholderText(next((one for one in hints if self.fontMetrics().horizontalAdvance(one) <= room), keys))

    def _on_edited(self, words: str) -> None:
        self._revision += 1
        self._chosen_by_hand = False
        self._waiting = False
        self._articles_found, self._project_found = [], []
        self._pause.stop()
        self._waiting = bool(words.strip())
        self._show_all()
        if self._waiting:
            self._search_articles()
            self._pause.start()

    def _commands(self) -> list[Found]:
        """Return the commands that fit, those that can be done now first; before words are typed, those used last."""
        words = self.text().casefold().split()
        if not words:
            names = [name for name in self.recent if name in self._actions][:_RECENT_SHOWN]
            return [self._command(name, EXACT) for name in names or _FIRST if name in self._actions]
        found = []
        for name, action in self._actions.items():
            near = nearness(words, title_of(action).casefold())
            if near:
                near += 4.0 if name in self.recent and near >= EXACT else 0.0
                found.append(self._command(name, near))
        return sorted(found, key=lambda one: (one.near < EXACT, bool(one.reason), -one.near))[:MOST_OF_EACH]

    def _command(self, name: str, near: float) -> Found:
        action = self._actions[name]
        what = shown_keys(action) or self.tr("Command")
        reason = "" if action.isEnabled() else reason_of(action) or self.tr("Not possible now")

        def do() -> None:
            self.command_used.emit(name)
            action.trigger()

        return Found(f"command {name}", what, title_of(action), do, near, reason)

    def _search_articles(self) -> None:
        revision = self._revision
        titles = [listed.row.title for listed in self._articles.listed]
        self._session.jobs.start(
            "",
            find_articles,
            titles,
            self.text().casefold().split(),
            lambda: self._revision == revision,
            done=partial(self._take_articles, self._articles.ids, titles),
            revision=lambda: self._revision,
            soon=True,
        )

    def _search_project(self) -> None:
        words, revision = self.text().strip(), self._revision
        if self._searching or not words:
            # One at a time: the second would read the same tags. What is typed by then is searched at its end.
            return
        self._searching = True
        self._session.jobs.start(
            "",
            search_project,
            self._session.project,
            self._session.viewer,
            words,
            self._index,
            lambda: self._revision == revision,
            done=partial(self._take_project, revision),
            failed=self._fail,
        )

    def _fail(self, error: KnownError) -> None:
        self._searching = self._waiting = False
        self._session.failed.emit(str(error))

    def _take_articles(self, ids: Sequence[str], titles: Sequence[str], answer: list[tuple[float, int]]) -> None:
        what = self.tr("Article")
        self._articles_found = [
            Found(f"article {ids[at]}", what, titles[at], partial(self.article_requested.emit, ids[at]), near)
            for near, at in answer
        ]
        self._show_all()

    def _take_project(self, revision: int, answer: Answer) -> None:
        self._index = answer.known
        self._searching = False
        if revision != self._revision:
            if self._waiting and not self._pause.isActive():
                self._search_project()
            return
        self._waiting = False
        own = self._session.kinds.names
        self._project_found = [
            Found(
                f"tag {tag.id}",
                kind_name(tag.kind, own),
                tag.exact,
                partial(self.annotation_requested.emit, tag.id),
                near,
            )
            for near, tag in answer.tags
        ]
        for match in answer.matches:
            passage = partial(self.passage_requested.emit, match.article_id, Span(match.start, match.end))
            key = f"passage {match.article_id} {match.start}"
            what = elided(match.title, 30)
            self._project_found.append(Found(key, what, elided(match.snippet, 90), passage, EXACT))
        self._show_all()

    def _show_all(self) -> None:
        """Show commands, articles, tags and passages in this order; where nothing has the words, what is like them."""
        found = [*self._commands(), *self._articles_found, *self._project_found]
        self._show([one for one in found if one.near >= EXACT] or found)

    def _show(self, found: list[Found]) -> None:
        current = self.results.currentIndex().row()
        kept = self.model.found[current].key if self._chosen_by_hand and 0 <= current < len(self.model.found) else ""
        self.model.show_found(found)
        if not self.hasFocus():
            return
        if self._popup is None:
            self._make_popup()
        assert self._popup is not None
        self._nothing.setText(
            self.tr("Searching…")
            if self._waiting
            else self.tr("Nothing found. Words are searched in titles, texts, tags and commands.")
        )
        self._nothing.setVisible(not found)
        self.results.setVisible(bool(found))
        self._popup.show()
        self._popup.raise_()
        self._place()
        if found:
            row = next((number for number, one in enumerate(found) if one.key == kept), 0)
            self.results.setCurrentIndex(self.model.index(row))

    def _make_popup(self) -> None:
        window = self.window()
        self._popup = QFrame(window)
        self._popup.setObjectName("results")
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(8)
        self.results.setModel(self.model)
        self.results.setItemDelegate(FoundDelegate(self.results))
        self.results.setFrameShape(QFrame.Shape.NoFrame)
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setUniformItemSizes(True)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.results.setAccessibleName(self.tr("Results"))
        self.results.clicked.connect(self._open)
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._nothing)
        column.addWidget(self.results)
        window.installEventFilter(self)

    def _place(self) -> None:
        assert self._popup is not None
        window = self.window()
        width = max(self.width(), min(560, window.width() - 40))
        corner = self.mapTo(window, QPoint(self.width() - width, self.height() + 4))
        rows = min(len(self.model.found), 14)
        row_height = self.results.sizeHintForRow(0) if rows else 0
        height = rows * row_height + 16 if rows else self._nothing.heightForWidth(width) + 20
        self._popup.setGeometry(max(8, corner.x()), corner.y(), width, height)

    def _hide(self) -> None:
        self._pause.stop()
        self._revision += 1
        self._waiting = False
        if self._popup:
            self._popup.hide()

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        found = self.model.found[index.row()]
        if found.reason:
            return
        self.clear()
        self._hide()
        self.left.emit()
        found.open()
