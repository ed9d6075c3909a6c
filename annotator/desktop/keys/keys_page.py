"""The page of the settings on which a person looks for actions and changes their keys."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from annotator.desktop.action_table import ENTRIES, ActionEntry
from annotator.desktop.actions_map import title_of, words_of
from annotator.desktop.keys.key_field import KeyField
from annotator.desktop.keys.keymap import holders, keys_of, remark, shown, with_keys
from annotator.desktop.keys.keys_model import NAME, Column, KeysFilter, KeysModel, entry_named
from annotator.settings import Settings

_EDITING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


_PLACE_WIDTH = 170
"""Pixels at first for where keys hold: the longest of them would leave the actions no room."""


class KeysPage(QWidget):
    """Every action by menu with its keys; a key is pressed to change them, and a clash is told before it is made.

    Signals: ``changed(dict)`` with all keys that differ from the usual ones, as the settings keep them.
    """

    changed = Signal(dict)

    def __init__(
        self, actions_by_name: Mapping[str, QAction], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions_by_name
        self._changed = dict(settings.keys)
        self._adding = False
        self._wanted: tuple[ActionEntry, list[QKeySequence]] | None = None
        self.search = QLineEdit()
        self.model = KeysModel(actions_by_name, self._changed, self)
        self.shown = KeysFilter(self.model, self)
        self.tree = QTreeView()
        self.field = KeyField()
        self.sentence = QLabel()
        self.waiting = QLabel()
        self.question = QLabel()
        self.change = self._button(self.tr("Change…"), lambda: self.press_key(adding=False))
        self.add = self._button(self.tr("Add another…"), lambda: self.press_key(adding=True))
        self.clear = self._button(self.tr("No key"), self.clear_keys)
        self.reset = self._button(self.tr("As usual"), self.reset_keys)
        self.reset_all = self._button(self.tr("All as usual"), self.reset_every_key)
        self.take_over = self._button(self.tr("Take it over"), self._take_over)
        self.leave = self._button(self.tr("Leave it"), self._leave)
        self._foot = QStackedWidget()
        self._lay_out()
        self._wire()
        self.choose(ENTRIES[0].name)

    @property
    def chosen(self) -> str:
        """The name of the chosen action; empty while a menu or nothing is chosen."""
        return str(self.tree.currentIndex().data(NAME) or "")

    def choose(self, name: str) -> None:
        """Choose an action by name."""
        self.tree.setCurrentIndex(self.shown.mapFromSource(self.model.index_of(name)))

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Show keys that were changed elsewhere."""
        if keys != self._changed:
            self._changed = dict(keys)
            self.model.show_keys(self._changed)
            self._ask_nothing()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Change a key with Enter or F2 in the tree, clear it with Delete; go down into it from the search field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if watched is self.tree and self.chosen and key in _EDITING_KEYS:
                self.press_key(adding=False)
                return True
            if watched is self.tree and self.chosen and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.clear_keys()
                return True
            if watched is self.search and key == Qt.Key.Key_Down:
                self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all as it is on Esc while it is asked; the next one leaves the page."""
        if event.key() == Qt.Key.Key_Escape and self._wanted is not None:
            self._leave()
        else:
            super().keyPressEvent(event)

    # What the person does

    def press_key(self, *, adding: bool) -> None:
        """Wait for the new key of the chosen action, beside those it has or in their place."""
        entry = entry_named(self.chosen)
        if entry is None:
            return
        self._adding = adding
        words = self.tr("Press the new key for “{action}”; Esc leaves it as it is.")
        self.waiting.setText(words.format(action=words_of(entry)))
        self._foot.setCurrentIndex(1)
        self.field.begin()

    def clear_keys(self) -> None:
        """Let the chosen action have no key."""
        self._store_chosen(lambda _: [])

    def reset_keys(self) -> None:
        """Give the chosen action its usual keys again."""
        self._store_chosen(lambda entry: keys_of(entry, {}))

    def reset_every_key(self) -> None:
        """Give all actions their usual keys again."""
        self._keep({}, self.tr("All actions have their usual keys again."))

    # Inside

    def _store_chosen(self, keys: Callable[[ActionEntry], list[QKeySequence]]) -> None:
        entry = entry_named(self.chosen)
        if entry is not None:
            self._propose(entry, keys(entry))

    def _take_key(self, key: QKeySequence) -> None:
        entry = entry_named(self.chosen)
        if entry is None:
            return
        kept = keys_of(entry, self._changed) if self._adding else []
        found = remark(key, entry)
        if found and found.refused:
            self._ask_nothing(found.words.format(key=shown([key])))
        else:
            self._propose(entry, [*(one for one in kept if one != key), key])

    def _propose(self, entry: ActionEntry, keys: Sequence[QKeySequence]) -> None:
        """Store keys where no other action has one of them; else tell which has it, and ask."""
        for key in keys:
            if has := self._holders(key, entry):
                words = self.tr("{key} is the key of {actions}.")
                actions = ", ".join(f"“{one}”" for one in has)
                self.question.setText(words.format(key=shown([key]), actions=actions))
                self._wanted = (entry, list(keys))
                self._foot.setCurrentIndex(2)
                self.take_over.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._keep(with_keys(self._changed, entry, keys), self._remarks(entry, keys))

    def _take_over(self) -> None:
        if self._wanted is None:
            return
        entry, keys = self._wanted
        changed = with_keys(self._changed, entry, keys)
        for key in keys:
            for other in holders(key, entry, changed):
                changed = with_keys(changed, other, [one for one in keys_of(other, changed) if one != key])
        self._keep(changed, self._remarks(entry, keys))

    def _leave(self) -> None:
        self._ask_nothing(self.tr("Nothing was changed."))

    def _holders(self, key: QKeySequence, entry: ActionEntry) -> list[str]:
        found = [words_of(other) for other in holders(key, entry, self._changed)]
        kinds = (action for name, action in self._actions.items() if entry_named(name) is None)
        return found + [title_of(action) for action in kinds if key in action.shortcuts()]

    def _remarks(self, entry: ActionEntry, keys: Sequence[QKeySequence]) -> str:
        found = ((remark(key, entry), key) for key in keys)
        return " ".join(one.words.format(key=shown([key])) for one, key in found if one)

    def _keep(self, changed: dict[str, str], words: str = "") -> None:
        self._changed = changed
        self.model.show_keys(changed)
        self._ask_nothing(words)
        self.changed.emit(dict(changed))

    def _ask_nothing(self, words: str = "") -> None:
        """Go back from a question or a field to the buttons; the keys go back to the tree if they were there."""
        was_asking = self._foot.currentIndex() != 0
        self._wanted = None
        self._foot.setCurrentIndex(0)
        self.sentence.setText(words)
        self._follow_buttons()
        if was_asking:
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_row(self) -> None:
        self._ask_nothing()

    def _follow_buttons(self) -> None:
        entry = entry_named(self.chosen)
        for button in (self.change, self.add, self.clear):
            button.setEnabled(entry is not None)
        self.reset.setEnabled(entry is not None and entry.name in self._changed)
        self.reset_all.setEnabled(bool(self._changed))
        if self.chosen and entry is None:
            self.sentence.setText(self.tr("The key of this kind is set in the window “Tag kinds”, for everybody."))

    def _filter(self, words: str) -> None:
        self.shown.set_words(words)
        self.tree.expandAll()
        if self.shown.best:
            self.choose(self.shown.best)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.tree.installEventFilter(self)
        self.tree.doubleClicked.connect(lambda _: self.press_key(adding=False))
        self.tree.selectionModel().currentChanged.connect(self._follow_row)
        self.field.pressed.connect(self._take_key)
        self.field.cancelled.connect(lambda: self._ask_nothing() if self._foot.currentIndex() == 1 else None)

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Words of an action, or a key such as Ctrl+K"))
        self.search.setAccessibleName(self.tr("Search for an action or a key"))
        self.search.setClearButtonEnabled(True)
        self.tree.setModel(self.shown)
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.expandAll()
        header = self.tree.header()
        header.setStretchLastSection(False)
        # Every row is asked how wide its keys are: those in sight would be none before the page is shown.
        header.setResizeContentsPrecision(-1)
        header.setSectionResizeMode(Column.ACTION, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.KEYS, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(Column.PLACE, _PLACE_WIDTH)
        for label in (self.sentence, self.waiting, self.question):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for row in (
            _row(self.change, self.add, self.clear, self.reset, None, self.reset_all),
            _row(self.waiting, self.field),
            _row(self.question, self.take_over, self.leave),
        ):
            holder = QWidget()
            holder.setLayout(row)
            self._foot.addWidget(holder)
        whole = QVBoxLayout(self)
        whole.addWidget(self.search)
        whole.addWidget(self.tree, 1)
        whole.addWidget(self.sentence)
        whole.addWidget(self._foot)
        self._foot.setFixedHeight(self._foot.sizeHint().height())

    def _button(self, words: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(True)
        button.clicked.connect(lambda _checked: do())
        return button


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, int(isinstance(widget, QLabel)))
    return row
