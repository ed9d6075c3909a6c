"""The sheet of keys and help on F1, made from the actions that there are."""

from collections.abc import Iterable, Mapping
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from annotator.desktop.actions_map import ENTRIES, MENUS, clashes

_READING_ORDER = ("Tag", "Article", "Go", "Edit", "View", "File", "Help")
"""The keys of the daily work first."""

_MENU_OF_KINDS = "Tag"
"""Where the kinds that the project defines have their keys."""

_OTHER_KEYS = (
    ("←  →  ↑  ↓", "Move the caret; with Shift, select"),
    ("Alt + ←  →", "Move by sentence; with Ctrl instead, by word"),
    ("Esc", "Save the field and go back to the text; in the text, choose no tag"),
    ("Ctrl + mouse wheel", "Larger or smaller text"),
)


class HelpSheet(QDialog):
    """Three sentences on how it works, and every key, by menu. It stays beside the window while one works."""

    def __init__(self, actions: Mapping[str, QAction], changed_keys: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.page = QTextBrowser(self)
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Keys and help"))
        self.page.setHtml(self._page(actions, changed_keys))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.resize(560, 680)

    def _page(self, actions: Mapping[str, QAction], changed_keys: Mapping[str, str]) -> str:
        how = self.tr(
            "Select words and press 1, 2, 3 or 4, or click a kind in the bar above: they are tagged, and the fields of "
            "the tag open at the right. Ctrl+Enter says that you are done and puts the caret at the next sentence. "
            "Everything is saved as you do it, and Ctrl+Z takes it back."
        )
        parts = [f"<p>{escape(how)}</p>"]
        parts += [f"<p><b>{escape(sentence)}</b></p>" for sentence in clashes(changed_keys)]
        parts.append(self._table(self.tr("In the text"), ((keys, self.tr(words)) for keys, words in _OTHER_KEYS)))
        for menu in sorted(MENUS, key=_READING_ORDER.index):
            rows = [
                (keys_of(actions[entry.name]), actions[entry.name].text())
                for entry in ENTRIES
                if entry.menu == menu and actions[entry.name].shortcuts()
            ]
            if menu == _MENU_OF_KINDS:
                known = {entry.name for entry in ENTRIES}
                own = [action for name, action in actions.items() if name not in known and action.shortcuts()]
                rows += [(keys_of(action), action.text().replace("&&", "&")) for action in own]
            parts.append(self._table(self.tr(menu), rows))
        return "".join(parts)

    def _table(self, heading: str, rows: Iterable[tuple[str, str]]) -> str:
        lines = "".join(
            f"<tr><td width='170'><b>{escape(keys)}</b></td><td>{escape(words)}</td></tr>" for keys, words in rows
        )
        return f"<h3>{escape(heading)}</h3><table cellpadding='3'>{lines}</table>"


def keys_of(action: QAction) -> str:
    """Return an action's keys as the person's system writes them, the first two at most."""
    shown = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()[:2]]
    return " · ".join(dict.fromkeys(shown))
