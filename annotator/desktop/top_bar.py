"""The bar at the upper edge: the pages there are, a button for each kind of tag, and the field for searching."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.desktop import icons
from annotator.desktop.actions_map import shown_keys
from annotator.desktop.kinds.own_kind_row import OwnKindRow
from annotator.desktop.theme import Theme
from annotator.desktop.wording import kind_name
from annotator.domain.vocabulary import Kind


class TopBar(QWidget):
    """Page buttons, kind buttons, and whatever ``add_search`` puts at the right."""

    def __init__(self, actions: Mapping[str, QAction], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = {name: self._page_button(actions[f"go_{name}"]) for name in ("read", "review")}
        self.kinds = {kind: self._kind_button(kind, actions[f"tag_{kind}"]) for kind in Kind}
        self.own_kinds = OwnKindRow(self)
        self._gap = QWidget(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._row.setSpacing(6)
        for page in self.pages.values():
            self._row.addWidget(page)
        self._row.addSpacing(22)
        for button in self.kinds.values():
            self._row.addWidget(button)
        self._row.addWidget(self.own_kinds, 3)
        self._row.addWidget(self._gap, 3)
        self.show_page("read")
        self.set_theme(theme)

    def show_page(self, name: str) -> None:
        """Tell which page is shown; the kinds are for tagging, on the page for reading."""
        for page, button in self.pages.items():
            button.setChecked(page == name)
        for part in (*self.kinds.values(), self.own_kinds):
            part.setVisible(name == "read")
        self._gap.setVisible(name != "read")

    def add_search(self, field: QWidget) -> None:
        """Put the search field at the right."""
        self._row.addWidget(field, 2)

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs of the kinds in other colours."""
        for kind, button in self.kinds.items():
            button.setIcon(icons.kind_icon(kind, theme, self.devicePixelRatioF()))

    def _page_button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("page")
        button.setText(action.text())
        button.setCheckable(True)
        button.setChecked(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        return button

    def _kind_button(self, kind: str, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("kind")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(icons.KIND_SIZE)
        button.setToolTip(self.tr("{words}: the selection, or the sentence at the caret").format(words=action.text()))
        button.setAccessibleName(action.text())
        # The selection in the text is what a click here is for: the text keeps the keys.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        action.changed.connect(lambda: _follow(button, kind, action))
        _follow(button, kind, action)
        button.clicked.connect(action.trigger)
        return button


def _follow(button: QToolButton, kind: str, action: QAction) -> None:
    """Show the key that an action has now, and whether it can be used."""
    key = shown_keys(action)
    button.setText(f"{key}  {kind_name(kind)}" if key else kind_name(kind))
    button.setEnabled(action.isEnabled())
