"""The page of the settings on spelling: whether it is checked, and with which dictionaries."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from annotator.desktop.preferences.page import Page
from annotator.desktop.spelling.spelling import Spelling, own_folder
from annotator.text.spelling import is_installed

_MOST_ROWS = 12


class SpellingPage(Page):
    """A switch and a list to tick; without the library, a sentence that says how to get it."""

    def __init__(self, spelling: Spelling) -> None:
        super().__init__()
        if not is_installed():
            words = self.tr("Spelling is not checked, for the library is not installed. To have it, type: {command}")
            self.add_hint(words.format(command="pip install annotator[spell]"))
            self.column.addStretch(1)
            return
        self.add_switch(
            "check_spelling", self.tr("Underline words that no dictionary knows, in notes, comments and corrections")
        )
        self.list = QListWidget()
        for name in sorted(spelling.dictionaries()):
            item = QListWidgetItem(language_words(name), self.list)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        rows = min(max(self.list.count(), 1), _MOST_ROWS)
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 18) + 2 * self.list.frameWidth())
        self.list.itemChanged.connect(lambda _: self.changed.emit({"spelling_languages": self._ticked()}))
        hint = self.tr(
            "With none ticked, the language of the window and that of the article are checked. Other dictionaries are "
            "found in the folders of the system and in {folder}: a .dic and an .aff file each."
        )
        self._add(
            "spelling_languages", self.tr("Dictionaries"), self.list, self._tick, hint.format(folder=own_folder())
        )
        self.column.addStretch(1)

    def _ticked(self) -> tuple[str, ...]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def _tick(self, names: tuple[str, ...]) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            ticked = item.data(Qt.ItemDataRole.UserRole) in names
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)


def language_words(name: str) -> str:
    """Return how a language calls itself, with its country: "American English (en_US)"."""
    locale = QLocale(name)
    words = "" if locale == QLocale.c() else locale.nativeLanguageName()
    return f"{words} ({name})" if words else name
