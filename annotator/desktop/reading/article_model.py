"""The articles of a project as a list: in reading order, with their dates, tags and open disputes kept up to date."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.reading.article_loading import (
    RELOADING_TABLES,
    ListedArticle,
    LoadedArticles,
    NewArticle,
    load_articles,
    new_articles,
    renamed_articles,
)
from annotator.desktop.session import Session
from annotator.desktop.translation import figure
from annotator.domain.articles import Version
from annotator.domain.journal import Changes, Row
from annotator.domain.vocabulary import Status

Index = QModelIndex | QPersistentModelIndex
_MIME = "application/x-annotator-article"


AT_ONCE = 300
"""Articles that are read without a job: less than a frame's work."""


class Role(IntEnum):
    """What an index gives beside the usual roles."""

    ARTICLE_ID = Qt.ItemDataRole.UserRole
    SUMMARY = Qt.ItemDataRole.UserRole + 1
    DISPUTES = Qt.ItemDataRole.UserRole + 2
    SHORT_SUMMARY = Qt.ItemDataRole.UserRole + 3
    """The same without the language, for a narrow list."""
    ARCHIVED = Qt.ItemDataRole.UserRole + 4


class ArticleModel(QAbstractListModel):
    """Every article that is not archived, if wanted those too; those that stand side by side are checked.

    Signals: ``tick_requested(id, on)``, ``rename_requested(id, title)`` and ``order_requested(ids)`` ask; the list
    shows it when the project says so. ``reloaded()``: other articles stand there than before.
    """

    tick_requested = Signal(str, bool)
    rename_requested = Signal(str, str)
    order_requested = Signal(list)
    reloaded = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._listed: list[ListedArticle] = []
        self._by_version: dict[str, int | None] = {}
        self._by_id: dict[str, int] = {}
        self._shown: list[str] = []
        self._loads = 0
        self._loading = False
        self._last_position = -1
        self.archived = 0
        """How many articles are put away, whether or not they are listed."""
        self._with_archived = False
        session.changed.connect(self._on_changed)
        session.reviewer_changed.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Ask the project anew for everything: at once where that is little, else in a job."""
        self._loads += 1
        reading, viewer, wanted = self._session.read, self._session.viewer, self._with_archived
        if len(self._listed) <= AT_ONCE:
            self._show(load_articles(reading, viewer, with_archived=wanted))
        else:
            self._loading = True
            self._session.jobs.start(
                "",
                load_articles,
                reading,
                viewer,
                with_archived=wanted,
                done=self._show,
                revision=lambda: self._loads,
            )

    def list_archived(self, wanted: bool) -> None:
        """List the articles that are put away too, behind the others, or no longer."""
        if wanted != self._with_archived:
            self._with_archived = wanted
            self.reload()

    def _show(self, loaded: LoadedArticles) -> None:
        self._loading = False
        self.beginResetModel()
        self._listed, self._last_position, self.archived = loaded.listed, loaded.last_position, loaded.archived
        self._by_version, self._by_id = loaded.by_version, loaded.by_id
        self._shown = [id_ for id_ in self._shown if self.find(id_) is not None]
        self.endResetModel()
        self.reloaded.emit()

    def find(self, article_id: str) -> ListedArticle | None:
        """Return the line of one article, None when it is not in the list."""
        number = self._by_id.get(article_id)
        return None if number is None else self._listed[number]

    @property
    def listed(self) -> Sequence[ListedArticle]:
        """Every article in reading order, with its counts."""
        return self._listed

    @property
    def ids(self) -> list[str]:
        """Every article in reading order."""
        return [listed.row.id for listed in self._listed]

    def article_of_version(self, version_id: str) -> str:
        """Return the article that a version is of; empty when it is not in the list."""
        number = self._number_of_version(version_id)
        return "" if number is None else self._listed[number].row.id

    def set_shown(self, article_ids: Sequence[str]) -> None:
        """Check the articles that stand side by side."""
        changed = set(self._shown) ^ set(article_ids)
        self._shown = list(article_ids)
        numbers = [self._by_id[article_id] for article_id in changed if article_id in self._by_id]
        self._tell_changed(numbers, Qt.ItemDataRole.CheckStateRole)

    def index_of(self, article_id: str) -> QModelIndex:
        """Return the index of an article; an invalid one when it is not in the list."""
        number = self._by_id.get(article_id)
        return QModelIndex() if number is None else self.index(number)

    # Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        """Return how many articles there are."""
        return 0 if parent.isValid() else len(self._listed)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the list shows of an article."""
        if not index.isValid():
            return None
        listed = self._listed[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return listed.row.title
            case Qt.ItemDataRole.ToolTipRole:
                lines = (listed.row.title, self._summary(listed), self._disputes(listed))
                return plain_tip("\n".join(filter(None, lines)))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (listed.row.title, self._summary(listed), self._disputes(listed))))
            case Qt.ItemDataRole.CheckStateRole:
                shown = listed.row.id in self._shown
                return Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked
            case Role.ARTICLE_ID:
                return listed.row.id
            case Role.SUMMARY | Role.SHORT_SUMMARY:
                return self._summary(listed, short=role == Role.SHORT_SUMMARY)
            case Role.DISPUTES:
                return self._disputes(listed)
            case Role.ARCHIVED:
                return listed.archived
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass on what a person asks for; False, for the list itself changes only with the project."""
        if index.isValid():
            listed = self._listed[index.row()]
            if role == Qt.ItemDataRole.CheckStateRole:
                self.tick_requested.emit(listed.row.id, Qt.CheckState(value) == Qt.CheckState.Checked)
            elif role == Qt.ItemDataRole.EditRole and str(value).strip() not in ("", listed.row.title):
                self.rename_requested.emit(listed.row.id, str(value).strip())
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Articles can be chosen, ticked, renamed and dragged; between them one can drop."""
        flag = Qt.ItemFlag
        writable = self._session.can_write
        if not index.isValid():
            return flag.ItemIsDropEnabled if writable else flag.NoItemFlags
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable | flag.ItemNeverHasChildren
        return flags | flag.ItemIsEditable | flag.ItemIsDragEnabled if writable else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Articles are moved within the list."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only lines of this list are taken here; files are for the window."""
        return [_MIME]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """Return the dragged articles by id."""
        carried = QMimeData()
        carried.setData(_MIME, "\n".join(self._listed[index.row()].row.id for index in indexes).encode())
        return carried

    @override
    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for a new reading order; False, so that the view removes nothing by itself."""
        if not data.hasFormat(_MIME):
            return False
        moved = data.data(_MIME).toStdString().split("\n")
        before = len(self._listed) if row < 0 else row
        head = [id_ for id_ in self.ids[:before] if id_ not in moved]
        tail = [id_ for id_ in self.ids[before:] if id_ not in moved]
        if head + moved + tail != self.ids:
            self.order_requested.emit(head + moved + tail)
        return False

    def _on_changed(self, changes: Changes) -> None:
        renamed = {} if changes.unknown or self._loading else renamed_articles(changes)
        if renamed and not any(self._session.may_hide(row) for row in changes.rows):
            self._rename(renamed)
        elif changes.unknown or any(
            row.table in RELOADING_TABLES or self._session.may_hide(row) for row in changes.rows
        ):
            fresh = [] if changes.unknown or self._loading else new_articles(changes)
            archived_behind = bool(self._listed) and self._listed[-1].archived
            if fresh and fresh[0].position > self._last_position and not archived_behind:
                self._append(fresh)
            else:
                self.reload()
            return
        if self._loading:
            # What is being read may be from before this change.
            self.reload()
            return
        touched = set()
        for change in changes.of("annotation"):
            touched |= self._count(change.before, -1) | self._count(change.after, 1)
        self._tell_changed(touched, Role.SUMMARY, Role.SHORT_SUMMARY, Role.DISPUTES)

    def _append(self, fresh: list[NewArticle]) -> None:
        """Put articles behind those there are: while thousands are read, each few are told as they are written."""
        first = len(self._listed)
        self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
        for number, one in enumerate(fresh, first):
            self._listed.append(one.listed)
            self._by_version |= dict.fromkeys(one.version_ids, number)
            self._by_id[one.listed.row.id] = number
        self._last_position = fresh[-1].position
        self.endInsertRows()
        self.reloaded.emit()

    def _rename(self, names: Mapping[str, Mapping[str, Any]]) -> None:
        numbers = [number for id_ in names if (number := self._by_id.get(id_)) is not None]
        for number in numbers:
            listed = self._listed[number]
            listed.row = replace(listed.row, **names[listed.row.id])
        self._tell_changed(numbers)
        self.reloaded.emit()

    def _count(self, image: Row | None, by: int) -> set[int]:
        number = self._number_of_version(str(image["version_id"])) if image else None
        if image is None or number is None:
            return set()
        listed = self._listed[number]
        listed.tags += by
        if image["status"] == Status.DISPUTED:
            listed.disputed += by
        return {number}

    def _number_of_version(self, version_id: str) -> int | None:
        """Return the line of an article by any of its versions; older ones are looked up once."""
        if version_id not in self._by_version:
            with self._session.read() as read:
                version = read.get(Version, version_id)
            self._by_version[version_id] = self._by_id.get(version.article_id) if version else None
        return self._by_version[version_id]

    def _tell_changed(self, numbers: Iterable[int], *roles: int) -> None:
        for number in numbers:
            index = self.index(number)
            self.dataChanged.emit(index, index, list(roles))

    def _summary(self, listed: ListedArticle, *, short: bool = False) -> str:
        tags = self.tr("1 tag") if listed.tags == 1 else self.tr("{number} tags").format(number=figure(listed.tags))
        away = self.tr("archived") if listed.archived else ""
        return " · ".join(part for part in (away, listed.date, "" if short else listed.row.language, tags) if part)

    def _disputes(self, listed: ListedArticle) -> str:
        return self.tr("{number} disputed").format(number=figure(listed.disputed)) if listed.disputed else ""
