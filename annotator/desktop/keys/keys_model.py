"""The actions by menu with their keys, as a tree of two levels that can be filtered by words or by a key."""

from collections.abc import Iterator, Mapping
from enum import IntEnum

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QAction, QFont, QFontMetrics, QStandardItem, QStandardItemModel

from annotator.desktop.action_table import ENTRIES, MENUS, ActionEntry, Scope
from annotator.desktop.actions_map import title_of, words_of
from annotator.desktop.for_translation import QT_TRANSLATE_NOOP
from annotator.desktop.keys.keymap import keys_of, shown
from annotator.desktop.nearness import EXACT, nearness

Index = QModelIndex | QPersistentModelIndex

NAME = Qt.ItemDataRole.UserRole
"""The name of a row's action; nothing for a menu."""

PLACES: Mapping[Scope, str] = {
    Scope.WINDOW: QT_TRANSLATE_NOOP("Keys", "everywhere"),
    Scope.TEXT: QT_TRANSLATE_NOOP("Keys", "in the text"),
    Scope.TAGS: QT_TRANSLATE_NOOP("Keys", "in the text and the tags"),
    Scope.ARTICLES: QT_TRANSLATE_NOOP("Keys", "in the list of articles"),
    Scope.CHECKING: QT_TRANSLATE_NOOP("Keys", "in the text and the tags to check"),
    Scope.REVIEW: QT_TRANSLATE_NOOP("Keys", "on the page of review"),
}


class Column(IntEnum):
    """The columns, from the left."""

    ACTION = 0
    KEYS = 1
    PLACE = 2


class KeysModel(QStandardItemModel):
    """A row for each menu, and below it one for each action, with the keys that hold and where they do.

    The kinds that the project defines stand there too, with the keys that were set with them.
    """

    def __init__(self, actions: Mapping[str, QAction], changed: Mapping[str, str], parent: QObject) -> None:
        super().__init__(0, len(Column), parent)
        self._actions = actions
        self._rows: dict[str, list[QStandardItem]] = {}
        self._menus = {menu: QStandardItem(QCoreApplication.translate("Actions", menu)) for menu in MENUS}
        for item in self._menus.values():
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = QFont(item.font())
            font.setBold(True)
            item.setFont(font)
            _give_air(item)
            self.appendRow([item, _cell(), _cell()])
        for entry in ENTRIES:
            self._add(entry.menu, entry.name, words_of(entry), PLACES[entry.scope])
        known = {entry.name for entry in ENTRIES}
        for name, action in actions.items():
            if name not in known:
                self._add("Tag", name, title_of(action), QT_TRANSLATE_NOOP("Keys", "set with the kind"))
        self.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("Where they hold")])
        self.show_keys(changed)

    def show_keys(self, changed: Mapping[str, str]) -> None:
        """Show the keys that hold when these are changed; they stand out."""
        entries = {entry.name: entry for entry in ENTRIES}
        for name, cells in self._rows.items():
            entry = entries.get(name)
            keys = keys_of(entry, changed) if entry else self._actions[name].shortcuts()
            cells[Column.KEYS].setText(shown(keys))
            font = QFont(cells[Column.KEYS].font())
            font.setBold(name in changed)
            cells[Column.KEYS].setFont(font)

    def index_of(self, name: str) -> QModelIndex:
        """Return the row of an action, invalid when there is none."""
        return self._rows[name][Column.ACTION].index() if name in self._rows else QModelIndex()

    def named(self) -> Iterator[tuple[str, str, str]]:
        """Yield each action: its name, its words and its keys as they are shown."""
        for name, cells in self._rows.items():
            yield name, cells[Column.ACTION].text(), cells[Column.KEYS].text()

    def _add(self, menu: str, name: str, words: str, place: str) -> None:
        cells = [_cell(words), _cell(), _cell(QCoreApplication.translate("Keys", place))]
        for cell in cells:
            cell.setData(name, NAME)
        _give_air(cells[Column.ACTION])
        self._menus[menu].appendRow(cells)
        self._rows[name] = cells


class KeysFilter(QSortFilterProxyModel):
    """Keeps the actions that have the typed words in their own, or in the name of a key; and their menus.

    Where none has them, those that are like them.
    """

    def __init__(self, model: KeysModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._near: dict[str, float] | None = None
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(model)

    @property
    def best(self) -> str:
        """The name of the action that fits best; empty when none does, and when nothing was typed."""
        return max(self._near, key=self._near.__getitem__, default="") if self._near else ""

    def set_words(self, words: str) -> None:
        """Show what fits."""
        self.beginFilterChange()
        typed = words.casefold().split()
        self._near = self._nearest(typed) if typed else None
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Tell whether an action fits; menus come with their actions."""
        name = self.sourceModel().index(row, Column.ACTION, parent).data(NAME)
        return self._near is None or name in self._near

    def _nearest(self, typed: list[str]) -> dict[str, float]:
        key = "".join(typed).replace("+", "")
        found = {}
        for name, words, keys in self._model.named():
            is_key = key in {one.casefold().replace("+", "").replace(" ", "") for one in keys.split("·")}
            near = 100.0 if is_key else nearness(typed, words.casefold())
            if near:
                found[name] = near
        exact = {name: near for name, near in found.items() if near >= EXACT}
        return exact or found


def entry_named(name: str) -> ActionEntry | None:
    """Return the entry of an action; None for a kind that the project defines."""
    return next((entry for entry in ENTRIES if entry.name == name), None)


def _cell(words: str = "") -> QStandardItem:
    item = QStandardItem(words)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item


def _give_air(item: QStandardItem) -> None:
    # The column takes what width is left, whatever a hint says; the other columns need theirs.
    item.setSizeHint(QSize(0, QFontMetrics(item.font()).height() + 10))
