"""What stands in the middle while no article is shown: three sentences, and the ways to begin."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.desktop.actions_map import tagging_keys
from annotator.desktop.font_scale import by_font
from annotator.desktop.wrapping_row import WrappingRow

_WIDTH, _LEAST_WIDTH = 460, 220
"""Of the sentences, in pixels: lines as long as one reads well, and what they have in a narrow window."""


class EmptyPage(QFrame):
    """Words for a project without articles, or with none of them ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        # It takes the keys while there is no text to take them: Ctrl+V pastes here.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("No article"))
        self._heading = QLabel(self)
        self._heading.setObjectName("title")
        self._heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._ways = WrappingRow(self, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._keys = ""
        self._has_articles = False
        self._column = column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._heading)
        column.addSpacing(8)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addWidget(self._ways)
        column.addStretch(3)

    def offer(self, *actions: QAction) -> None:
        """Give a button to each action."""
        buttons = [QPushButton(action.text(), self._ways) for action in actions]
        for button, action in zip(buttons, actions, strict=True):
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
        self._ways.set_parts(buttons)

    def minimumSizeHint(self) -> QSize:
        """Return room for narrow sentences: the window may be narrow, or its font large."""
        return QSize(by_font(_LEAST_WIDTH) + self._margins(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentences anew."""
        super().resizeEvent(event)
        self._fit_words()

    def name_keys(self, actions: Mapping[str, QAction]) -> None:
        """Name the keys that tag as they are now."""
        self._keys = tagging_keys(actions)
        self.tell(has_articles=self._has_articles)

    def tell(self, *, has_articles: bool) -> None:
        """Say what can be done now."""
        self._has_articles = has_articles
        if has_articles:
            self._heading.setText(self.tr("No article is open"))
            self._words.setText(
                self.tr(
                    "Choose one in the list at the left and press Enter. Tick up to four to read them side by side."
                )
            )
        else:
            self._heading.setText(self.tr("No articles yet"))
            with_keys = self.tr(
                "Drop files, links or texts here, or paste them with Ctrl+V. Select words in an article and press "
                "{keys} to tag them as claim, quote, statistic or translation error. Everything is saved as you do it."
            )
            words = self.tr(
                "Drop files, links or texts here, or paste them with Ctrl+V. Select words in an article and tag them "
                "as claim, quote, statistic or translation error. Everything is saved as you do it."
            )
            self._words.setText(with_keys.format(keys=self._keys) if self._keys else words)
        self._fit_words()

    def _fit_words(self) -> None:
        width = max(by_font(_LEAST_WIDTH), min(by_font(_WIDTH), self.width() - self._margins()))
        self._words.setFixedWidth(width)
        # A layout that centres a label asks it for one line's height only.
        self._words.setMinimumHeight(self._words.heightForWidth(width))

    def _margins(self) -> int:
        margins = self.contentsMargins() + self._column.contentsMargins()
        return margins.left() + margins.right()
