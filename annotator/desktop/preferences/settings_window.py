"""The window of the settings: pages to choose from at the side; what is changed holds at once, in every window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.desktop.preferences.page import Page
from annotator.desktop.preferences.pages import PAGES
from annotator.desktop.theme import Theme
from annotator.settings import Settings

if TYPE_CHECKING:
    from annotator.desktop.window import Window

_SIZE_IN_CHARACTERS = (118, 40)
"""Width in average characters, height in lines: it grows with the font of the desktop."""


class SettingsWindow(QWidget):
    """Stands beside the window of a project and is never in its way; there is nothing to confirm."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window, Qt.WindowType.Window)
        self._window = window
        self.setObjectName("preferences")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Settings — Annotator"))
        self.list = QListWidget()
        self.list.setObjectName("pages")
        self.list.setAccessibleName(self.tr("Pages of the settings"))
        self.list.setUniformItemSizes(True)
        self.list.addItems([QCoreApplication.translate("Settings", entry.title) for entry in PAGES])
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, self.fontMetrics().height() + 13))
        self.pages: dict[int, Page] = {}
        self._stack = QStackedWidget()
        for _ in PAGES:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._stack.addWidget(area)
        self.reset = QPushButton(self.tr("Reset this page"))
        self.reset.setToolTip(self.tr("Everything on this page as it was when the program was new"))
        self.reset.clicked.connect(lambda: self.page.reset())
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_page)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @property
    def page(self) -> Page:
        """The page on show."""
        return self.pages[self.list.currentRow()]

    def show_page(self, title: str) -> None:
        """Show the page of that title, as it stands in ``PAGES``."""
        self.list.setCurrentRow([entry.title for entry in PAGES].index(title))

    def show_settings(self, settings: Settings) -> None:
        """Show settings that changed, here or elsewhere."""
        for page in self.pages.values():
            page.show_settings(settings)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for page in self.pages.values():
            page.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _show_page(self, number: int) -> None:
        if number not in self.pages:
            page = self.pages[number] = PAGES[number].make(self._window)
            page.show_settings(self._window.settings)
            page.set_theme(self._window.colours)
            page.changed.connect(lambda values: self._window.keep(**values))
            area = self._stack.widget(number)
            assert isinstance(area, QScrollArea)
            area.setWidget(page)
        self._stack.setCurrentIndex(number)
        self.reset.setHidden(self.page.resets_itself)

    def _lay_out(self) -> None:
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(self.list.item(row).text()) for row in range(self.list.count()))
        # Beside the words: their padding, and the edge of the list.
        self.list.setFixedWidth(widest + 44)
        below = QHBoxLayout()
        below.setContentsMargins(20, 0, 20, 12)
        below.addWidget(self.reset)
        below.addStretch(1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self._stack, 1)
        right.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        wide, high = _SIZE_IN_CHARACTERS
        room = self.screen().availableSize()
        self.resize(
            min(wide * metrics.averageCharWidth(), room.width()), min(high * metrics.lineSpacing(), room.height())
        )
