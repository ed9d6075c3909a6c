"""The bar at the upper edge: the pages there are, a button for each kind of tag, and the field for searching."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.desktop import icons
from annotator.desktop.actions_map import shown_keys
from annotator.desktop.kinds.own_kind_row import OwnKindRow
from annotator.desktop.theme import Theme
from annotator.desktop.wording import kind_name
from annotator.domain.vocabulary import Kind


class TopBar(QWidget):
    """Page buttons, kind buttons, and whatever ``add_search`` puts at the right.

    Where it is narrow, the project's own kinds go into their menu, and then the four lose their names: sign and key
    stay, and the tool tip has the name.
    """

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

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the kinds have no names."""
        least = super().minimumSizeHint()
        return QSize(least.width() - self._spare(short=True), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the kinds if there is room."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Name the kinds if there is room when a part of the bar needs more or less of it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        short = self._row.minimumSize().width() - self._spare(short=False) > self.width()
        if [button for button in self.kinds.values() if button.shorten(short=short)]:
            # At once, so that no picture shows long names in short buttons.
            self._row.activate()

    def _spare(self, *, short: bool) -> int:
        """Return how many pixels are gained when every kind is shown short, or in full; less than none are lost."""
        shown = [button for button in self.kinds.values() if not button.isHidden()]
        return sum(button.sizeHint().width() - button.width_of(short=short) for button in shown)

    def _page_button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("page")
        button.setText(action.text())
        button.setCheckable(True)
        button.setChecked(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        return button

    def _kind_button(self, kind: str, action: QAction) -> "KindButton":
        button = KindButton(kind, self)
        button.setToolTip(self.tr("{words}: the selection, or the sentence at the caret").format(words=action.text()))
        button.setAccessibleName(action.text())
        action.changed.connect(lambda: button.follow(action))
        button.follow(action)
        button.clicked.connect(action.trigger)
        return button


class KindButton(QToolButton):
    """A kind's sign, its key and, if there is room, its name."""

    def __init__(self, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._key = ""
        self._short = False
        self.setObjectName("kind")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(icons.KIND_SIZE)
        # The selection in the text is what a click here is for: the text keeps the keys.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def follow(self, action: QAction) -> None:
        """Show the key that an action has now, and whether it can be used."""
        self._key = shown_keys(action)
        self.setText(self._words(short=self._short))
        self.setEnabled(action.isEnabled())

    def shorten(self, *, short: bool) -> bool:
        """Leave out the name, or show it; return whether that is new."""
        if short == self._short:
            return False
        self._short = short
        self.setText(self._words(short=short))
        return True

    def width_of(self, *, short: bool) -> int:
        """Return the width of the button without the name or with it, in pixels."""
        metrics = self.fontMetrics()
        longer = metrics.horizontalAdvance(self._words(short=short)) - metrics.horizontalAdvance(self.text())
        return self.sizeHint().width() + longer

    def _words(self, *, short: bool) -> str:
        name = kind_name(self._kind)
        if not self._key:
            # Four signs without a word would have to be learnt.
            return name
        return self._key if short else f"{self._key}  {name}"
