"""Keys and help on F1: every key as it is set, and a short manual, both searched as one types."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QLineEdit, QTabWidget, QTextBrowser, QTextEdit, QVBoxLayout, QWidget

from annotator.desktop.action_table import ENTRIES, MENUS
from annotator.desktop.actions_map import title_of, words_of
from annotator.desktop.article.article_keys import GROUPS
from annotator.desktop.dialogs.manual import chapters, manual_text, with_keys
from annotator.desktop.font_scale import window_size
from annotator.desktop.keys.keymap import clashing, shown
from annotator.desktop.nearness import EXACT, nearness

_READING_ORDER = ("Tag", "Review", "Go", "Edit", "Article", "View", "File", "Help")
"""The keys of the daily work first."""

_MENU_OF_KINDS = "Tag"
"""Where the kinds that the project defines have their keys."""

_MOST_MARKED = 300

Row = tuple[str, str]
"""Keys, and what they do."""


class HelpSheet(QDialog):
    """The keys by menu, and the manual; it stays beside the window while one works.

    Keys that are changed meanwhile are shown as soon as they hold.
    """

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setWindowTitle(self.tr("Keys and help"))
        self.setModal(False)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search keys and manual"))
        self.search.setAccessibleName(self.tr("Search keys and manual"))
        self.search.setClearButtonEnabled(True)
        self.page = self._browser(self.tr("Keys"))
        self.manual = self._browser(self.tr("Manual"))
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Keys and help"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.page, self.tr("Keys"))
        self.tabs.addTab(self.manual, self.tr("Manual"))
        self.search.textChanged.connect(lambda _: self._fill())
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.search)
        column.addWidget(self.tabs, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fill)
        self.resize(window_size(640, 720))

    def bring_up(self, *, manual: bool = False) -> None:
        """Show the keys as they are now, or the manual, ready for words."""
        self._fill()
        self.tabs.setCurrentIndex(int(manual))
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    def follow_keys(self) -> None:
        """Show other keys once all of them are set."""
        if self.isVisible():
            self._later.start(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page through with the arrows while words are typed."""
        browser = self.tabs.currentWidget()
        scroll = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 12, Qt.Key.Key_PageUp: -12}
        if event.key() in scroll and isinstance(browser, QTextBrowser):
            bar = browser.verticalScrollBar()
            bar.setValue(bar.value() + scroll[Qt.Key(event.key())] * 3 * browser.fontMetrics().height() // 2)
        else:
            super().keyPressEvent(event)

    # Inside

    def _fill(self) -> None:
        words = self.search.text().casefold().split()
        tables = self._tables(words)
        keys = len(tables)
        self.page.setHtml("".join(tables) or self._nothing())
        text = manual_text(QLocale().name().replace("_", "-"))
        told = chapters(text, " ".join(words))
        if told:
            self.manual.setMarkdown(with_keys(told, self._actions))
        else:
            self.manual.setHtml(self._nothing())
        self._mark(self.manual, words)
        if words and not keys and told:
            self.tabs.setCurrentWidget(self.manual)
        elif words and keys and not told:
            self.tabs.setCurrentWidget(self.page)

    def _tables(self, words: Sequence[str]) -> list[str]:
        """Return a table for each menu in which something fits; where nothing does, of what is like the words."""
        groups = [(self.tr("In the text"), self._caret_rows())]
        groups += [(QCoreApplication.translate("Actions", menu), self._rows_of(menu)) for menu in _in_order()]
        near = [(title, [(row, _near(words, row)) for row in rows]) for title, rows in groups]
        best = max((one for _, rows in near for _, one in rows), default=0.0)
        least = min(best, EXACT) if words else 0.0
        found = [(title, [row for row, one in rows if one >= least]) for title, rows in near] if best else []
        tables = [_table(title, rows) for title, rows in found if rows]
        return tables if words else [*self._clashes(), *tables]

    def _rows_of(self, menu: str) -> list[Row]:
        actions = [self._actions[entry.name] for entry in ENTRIES if entry.menu == menu]
        if menu == _MENU_OF_KINDS:
            known = {entry.name for entry in ENTRIES}
            actions += [action for name, action in self._actions.items() if name not in known]
        return [(keys_of(action), title_of(action)) for action in actions if action.shortcuts()]

    def _caret_rows(self) -> list[Row]:
        rows = [
            (shown([QKeySequence(key) for key in keys]), QCoreApplication.translate("Keys", words))
            for words, keys in GROUPS
        ]
        return [
            *rows,
            ("Esc", self.tr("Save the field and go back to the text; in the text, choose no tag")),
            (self.tr("Ctrl + mouse wheel"), self.tr("Larger or smaller text")),
        ]

    def _clashes(self) -> list[str]:
        changed = {name: "; ".join(key.toString() for key in one.shortcuts()) for name, one in self._actions.items()}
        sentence = self.tr(
            "“{one}” and “{other}” both have the key {key}: neither is done. Change one in the settings."
        )
        return [
            f"<p><b>{escape(sentence.format(one=words_of(one), other=words_of(other), key=shown([key])))}</b></p>"
            for one, other, key in clashing(changed)
        ]

    def _nothing(self) -> str:
        return f"<p>{escape(self.tr('Nothing here has these words.'))}</p>"

    def _mark(self, browser: QTextBrowser, words: Sequence[str]) -> None:
        """Show where the words stand."""
        look = QTextCharFormat()
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        colour.setAlphaF(0.3)
        look.setBackground(colour)
        marks: list[QTextEdit.ExtraSelection] = []
        for word in words:
            cursor = QTextCursor(browser.document())
            while len(marks) < _MOST_MARKED:
                cursor = browser.document().find(word, cursor)
                if cursor.isNull():
                    break
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
        browser.setExtraSelections(marks)

    def _browser(self, name: str) -> QTextBrowser:
        browser = QTextBrowser()
        browser.setOpenLinks(False)
        browser.setAccessibleName(name)
        browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        browser.document().setDocumentMargin(14)
        return browser


def keys_of(action: QAction) -> str:
    """Return an action's keys as the person's system writes them, the first two at most."""
    return shown(action.shortcuts()[:2])


def _in_order() -> list[str]:
    return sorted(MENUS, key=_READING_ORDER.index)


def _near(words: Sequence[str], row: Row) -> float:
    keys = row[0].casefold()
    if "".join(words).replace("+", "") in {one.replace("+", "").replace(" ", "") for one in keys.split("·")}:
        return 100.0
    return nearness(words, row[1].casefold())


def _table(heading: str, rows: Iterable[Row]) -> str:
    lines = "".join(
        f"<tr><td width='170'><b>{escape(keys)}</b></td><td>{escape(words)}</td></tr>" for keys, words in rows
    )
    return f"<h3>{escape(heading)}</h3><table cellpadding='3'>{lines}</table>"
