"""The window while no project is open: projects opened last, and how to begin."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.desktop import window_style
from annotator.desktop.messages import MessageBar
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.theme import Theme


class StartPage(QMainWindow):
    """Recent projects at the left, what to do at the right.

    Signals: ``open_requested(target)`` for a recent project, ``choose_requested()``, ``new_requested()`` and
    ``sample_requested()``.
    """

    open_requested = Signal(str)
    choose_requested = Signal()
    new_requested = Signal()
    sample_requested = Signal()

    def __init__(self, recent: Sequence[str], colours: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Annotator"))
        centre = QWidget(self)
        self.setCentralWidget(centre)
        self.messages = MessageBar(centre)
        self.recent = QListWidget(centre)
        self.recent.setAccessibleName(self.tr("Projects opened last"))
        self.recent.setFrameShape(QFrame.Shape.NoFrame)
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.setSpacing(3)
        # The end of a folder's name tells it from others.
        self.recent.setTextElideMode(Qt.TextElideMode.ElideLeft)
        for target in recent:
            item = QListWidgetItem(f"{Path(target).stem}\n{Path(target).parent}", self.recent)
            item.setData(Qt.ItemDataRole.UserRole, target)
            item.setToolTip(plain_tip(target))
        self.recent.itemActivated.connect(lambda item: self.open_requested.emit(item.data(Qt.ItemDataRole.UserRole)))
        self.recent.itemClicked.connect(lambda item: self.open_requested.emit(item.data(Qt.ItemDataRole.UserRole)))
        self.sample = self._button(self.tr("Open the sample project"), self.sample_requested)
        self.new = self._button(self.tr("New project…"), self.new_requested)
        self.choose = self._button(self.tr("Open project…"), self.choose_requested)
        self._lay_out(centre, has_recent=bool(recent))
        self.apply_theme(colours)
        self.resize(860, 520)
        (self.recent if recent else self.sample).setFocus()

    def apply_theme(self, colours: Theme) -> None:
        """Paint in other colours."""
        self.setStyleSheet(window_style.style_sheet(colours))

    def _button(self, words: str, asked: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setMinimumHeight(34)
        button.clicked.connect(lambda: asked.emit())  # type: ignore[attr-defined]  # a bound signal
        return button

    def _lay_out(self, centre: QWidget, *, has_recent: bool) -> None:
        panel = QFrame(centre)
        panel.setObjectName("panel")
        left = QVBoxLayout(panel)
        left.setContentsMargins(12, 10, 12, 10)
        heading = QLabel(self.tr("Projects opened last"), panel)
        heading.setObjectName("heading")
        left.addWidget(heading)
        left.addWidget(self.recent, 1)
        panel.setVisible(has_recent)
        name = QLabel(self.tr("Annotator"), centre)
        name.setObjectName("title")
        words = QLabel(
            self.tr(
                "Read articles side by side, tag claims, quotes, statistics and translation errors, review the tags, "
                "and export a sourced briefing. A project is one file, saved as you work. The sample project shows "
                "how it looks when it is done."
            ),
            centre,
        )
        words.setWordWrap(True)
        right = QVBoxLayout()
        right.setContentsMargins(24, 8, 24, 8)
        right.setSpacing(10)
        right.addStretch(1)
        for widget in (name, words, self.sample, self.new, self.choose):
            right.addWidget(widget)
        right.addStretch(2)
        row = QHBoxLayout(centre)
        row.setContentsMargins(14, 14, 14, 14)
        row.addWidget(panel, 1)
        row.addLayout(right, 1)
