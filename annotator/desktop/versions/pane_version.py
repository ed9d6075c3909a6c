"""The marks in the head of a pane: which version is shown, and how many of its tags are to be checked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.desktop.translation import figure


class PaneVersion(QWidget):
    """Two flat buttons, each there only while it has something to say.

    Signals: ``versions_requested()`` and ``checking_requested()`` by a click.
    """

    versions_requested = Signal()
    checking_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.to_check = self._button(self.tr("Look at the tags that were not found word for word"))
        self.to_check.setObjectName("tocheck")
        self.version = self._button(self.tr("Versions of this article and their differences"))
        self.to_check.clicked.connect(self.checking_requested)
        self.version.clicked.connect(self.versions_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.to_check)
        row.addWidget(self.version)
        self.show_version(1, 0)

    def show_version(self, number: int, to_check: int) -> None:
        """Say which version is shown, and how many tags are to be checked; a first version needs no saying."""
        self.version.setText(self.tr("version {number}").format(number=figure(number)))
        self.version.setVisible(number > 1)
        self.to_check.setText(self.tr("{number} to check").format(number=figure(to_check)))
        self.to_check.setVisible(to_check > 0)
        self.setVisible(number > 1 or to_check > 0)

    def _button(self, tip: str) -> QToolButton:
        made = QToolButton(self)
        made.setAutoRaise(True)
        # As the button beside it that puts the article away: the menu "Article" has keys for the same.
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setToolTip(tip)
        made.setAccessibleDescription(tip)
        return made
