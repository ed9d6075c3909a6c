"""One field for everything (Ctrl+K): commands, articles and the words of texts and tags, found as one types."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.actions.projects import Project
from annotator.desktop.actions_map import shown_keys
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.reading.article_model import ArticleModel
from annotator.desktop.session import Session
from annotator.desktop.wording import elided, kind_name
from annotator.domain.spans import Span
from annotator.storage import queries

Index = QModelIndex | QPersistentModelIndex
_PAUSE_MS = 120
_MOST_OF_EACH = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One result: what it is, its words, and what to do when it is chosen."""

    what: str
    words: str
    open: Callable[[], object]


class FoundModel(QAbstractListModel):
    """The results, commands first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[Found] = []

    def show_found(self, found: Iterable[Found]) -> None:
        """Replace the results."""
        self.beginResetModel()
        self.found = list(found)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        """Return how many results there are."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a result's line."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        found = self.found[index.row()]
        words = f"{found.what}  ·  {found.words}"
        return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words


class CommandPalette(QLineEdit):
    """The search field of the top bar; its results hang below it while it has the keys.

    Signals: ``annotation_requested(id)``, ``passage_requested(article_id, Span)`` and ``article_requested(id)`` for
    what was chosen; ``left()`` when the keys should go back to the text.
    """

    annotation_requested = Signal(str)
    passage_requested = Signal(str, object)
    article_requested = Signal(str)
    left = Signal()

    def __init__(
        self, session: Session, articles: ArticleModel, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self._session = session
        self._articles = articles
        self._actions = actions
        self._revision = 0
        self.setPlaceholderText(
            self.tr("Search articles and tags, or type a command") + f"    {shown_keys(actions['search'])}"
        )
        self.setAccessibleName(self.tr("Search articles and tags, or type a command"))
        self.setMinimumWidth(220)
        self.setMaximumWidth(460)
        self.results = QListView()
        self.model = FoundModel(self)
        self._popup: QFrame | None = None
        self._nothing = QLabel()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search_project)
        self.textEdited.connect(self._on_edited)

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

    def _on_edited(self, words: str) -> None:
        self._revision += 1
        self._show(self._at_once(words.strip()))
        if words.strip():
            self._pause.start()

    def _at_once(self, words: str) -> list[Found]:
        """Return commands and articles, which need no search."""
        wanted = words.casefold().split()

        def fits(name: str) -> bool:
            return all(word in name.casefold() for word in wanted)

        commands = [
            Found(shown_keys(action) or self.tr("Command"), action.text().replace("&&", "&"), action.trigger)
            for action in self._actions.values()
            if action.isEnabled() and fits(action.text())
        ]
        titles = [
            Found(self.tr("Article"), listed.row.title, partial(self.article_requested.emit, listed.row.id))
            for listed in self._articles.listed
            if fits(listed.row.title)
        ]
        return commands[: _MOST_OF_EACH if wanted else 5] + titles[:_MOST_OF_EACH]

    def _search_project(self) -> None:
        words = self.text().strip()
        self._session.jobs.start(
            "",
            search_project,
            self._session.project,
            self._session.viewer,
            words,
            done=self._add,
            revision=lambda: self._revision,
        )

    def _add(self, answer: "tuple[list[queries.TagRow], list[queries.Match]]") -> None:
        tags, matches = answer
        own = self._session.kinds.names
        found = [
            Found(
                kind_name(tag.kind, own),
                elided(tag.exact, 90),
                partial(self.annotation_requested.emit, tag.id),
            )
            for tag in tags
        ]
        for match in matches:
            passage = partial(self.passage_requested.emit, match.article_id, Span(match.start, match.end))
            found.append(Found(elided(match.title, 30), elided(match.snippet, 90), passage))
        self._show([*self._at_once(self.text().strip()), *found])

    def _show(self, found: list[Found]) -> None:
        self.model.show_found(found)
        if not self.hasFocus():
            return
        if self._popup is None:
            self._make_popup()
        assert self._popup is not None
        self._nothing.setVisible(not found)
        self.results.setVisible(bool(found))
        self._popup.show()
        self._popup.raise_()
        self._place()
        if found:
            self.results.setCurrentIndex(self.model.index(0))

    def _make_popup(self) -> None:
        window = self.window()
        self._popup = QFrame(window)
        self._popup.setObjectName("results")
        self._nothing.setText(self.tr("Nothing found. Words are searched in titles, texts, tags and commands."))
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(8)
        self.results.setModel(self.model)
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
        if self._popup:
            self._popup.hide()

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        found = self.model.found[index.row()]
        self.clear()
        self._hide()
        self.left.emit()
        found.open()


def search_project(project: Project, viewer: str, words: str) -> "tuple[list[queries.TagRow], list[queries.Match]]":
    """Return the tags whose passage or note has all the words, and where the texts have them; run in a job."""
    wanted = words.casefold().split()
    with project.read() as read:
        tags = queries.tag_rows(read, viewer=viewer)
        matches = queries.search(read, words, viewer=viewer, limit=_MOST_OF_EACH * 3)
    fitting = (tag for tag in tags if all(word in f"{tag.exact} {tag.note}".casefold() for word in wanted))
    return list(islice(fitting, _MOST_OF_EACH)), matches
