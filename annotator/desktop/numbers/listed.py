"""How the lists of numbers behave: lines chosen whole, opened by a double click or Enter, nothing edited."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from annotator.desktop.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable


class ListedView(QTableView):
    """A list of lines; ``open_row`` is called for a line that is opened."""

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.open_row: Callable[[int], None] | None = None
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self._open)

    def stretch(self, stretched: int, **letters: int) -> None:
        """Give one column the room that is left; ``letters`` are the widths of others, by "c" and their number."""
        header = self.horizontalHeader()
        header.setMinimumSectionSize(30)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for name, width in letters.items():
            header.resizeSection(int(name[1:]), self.fontMetrics().averageCharWidth() * width)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Highlight, theme.selection)
        colours.setColor(QPalette.ColorRole.HighlightedText, theme.text)
        self.setPalette(colours)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the line on Enter; the dialog would press its first button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if self.open_row is not None:
            self.open_row(index.row())
