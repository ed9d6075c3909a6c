"""The buttons of the project's own kinds in the bar above the text; those that find no room stand in a menu."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QToolButton, QWidget

from annotator.desktop import icons
from annotator.desktop.actions_map import shown_keys
from annotator.desktop.wording import elided

_SPACING = 6
_LONGEST = 22
"""Code points of a name on a button; the tooltip has it whole."""


class OwnKindRow(QWidget):
    """As many buttons as there is room for, in the order of the kinds, and a button "More" for the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QToolButton] = []
        self.more = QToolButton(self)
        self.more.setObjectName("kind")
        self.more.setText(self.tr("More kinds"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_kinds(self, kinds: Sequence[tuple[str, QAction]]) -> None:
        """Show other kinds, each with its name and the action that tags."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(name, action) for name, action in kinds]
        self._arrange()

    def sizeHint(self) -> QSize:
        """Return the size at which every button has room."""
        widths = [button.sizeHint().width() + _SPACING for button in self.buttons]
        return QSize(sum(widths), self.more.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the size of the button "More", while there are kinds at all: the window may be narrow."""
        return self.more.sizeHint() if self.buttons else QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        widths = [button.sizeHint().width() for button in self.buttons]
        fitting = len(widths)
        if sum(widths) + _SPACING * len(widths) > self.width():
            room = self.width() - self.more.sizeHint().width()
            fitting = next((n for n in range(len(widths)) if sum(widths[: n + 1]) + _SPACING * (n + 1) > room), fitting)
        left = 0
        for number, button in enumerate(self.buttons):
            button.setVisible(number < fitting)
            if number < fitting:
                self._place(button, left)
                left += widths[number] + _SPACING
        self.menu.clear()
        self.menu.addActions([button.defaultAction() for button in self.buttons[fitting:]])
        self.more.setVisible(fitting < len(widths))
        self._place(self.more, left)
        self.updateGeometry()

    def _place(self, button: QToolButton, left: int) -> None:
        size = button.sizeHint()
        place = QRect(left, (self.height() - size.height()) // 2, size.width(), size.height())
        button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _button(self, name: str, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("kind")
        key = shown_keys(action)
        # A lone & would be taken for the sign of a key. A button takes this from its action, whenever that changes.
        words = elided(name, _LONGEST).replace("&", "&&")
        action.setIconText(f"{key}  {words}" if key else words)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(icons.KIND_SIZE)
        button.setAccessibleName(action.text())
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button
