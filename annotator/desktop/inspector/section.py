"""A part of a panel with a heading, shown only while it has something to show."""

from collections.abc import Sequence

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.desktop.inspector.tab_order import order_tabs_soon
from annotator.desktop.letting_go import let_go


class Section(QWidget):
    """A heading over rows that are replaced as a whole."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, 0, 0)
        self.column.setSpacing(3)
        heading = QLabel(title)
        bold = QFont(heading.font())
        bold.setBold(True)
        heading.setFont(bold)
        self.column.addWidget(heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.column.addLayout(self._rows)
        self.rows: list[QWidget] = []

    def fill(self, rows: Sequence[QWidget]) -> None:
        """Show ``rows`` in place of those there were; without any, hide."""
        for row in self.rows:
            let_go(row)
        self.rows = list(rows)
        for row in self.rows:
            self._rows.addWidget(row)
        self.setVisible(bool(self.rows))
        if self.rows:
            order_tabs_soon(self)
