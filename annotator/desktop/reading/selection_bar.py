"""The small bar beside words that were selected with the mouse: the kinds, each with its key, one click from a tag."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMetaObject, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QToolButton

from annotator.desktop import icons
from annotator.desktop.actions_map import shown_keys
from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.wording import elided

MOST_OWN = 3
"""Own kinds of the project with a button; the others stand in the menu "More"."""

_LONGEST = 14
"""Code points of the name of an own kind on its button; the tooltip has it whole."""

_GAP = 9
"""Pixels between the words and the bar: underlines and handles stand there."""

_LEAVES = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)
"""Keys that do nothing by themselves."""


class OfferedKind(NamedTuple):
    """A kind by its name, with the action that tags and the sign of its mark."""

    name: str
    action: QAction
    icon: QIcon


Kinds = Sequence[OfferedKind]


class SelectionBar(QFrame):
    """Stands over one text, never over the selection, and never takes the keys; goes as soon as something else is done.

    Where there is no room above or below the selection it does not come: keys and the bar at the top are there.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("selectionbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            "QFrame#selectionbar { background: palette(window); border: 1px solid palette(mid); border-radius: 7px; }"
            "QFrame#selectionbar QToolButton { border: none; border-radius: 5px; padding: 3px 6px; }"
            "QFrame#selectionbar QToolButton:hover { background: palette(midlight); }"
        )
        self.setAccessibleName(self.tr("Tag the selection"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._view: ArticleView | None = None
        self._heard: list[QMetaObject.Connection] = []
        self.buttons: list[QToolButton] = []
        self.menu = QMenu(self)
        self.menu.aboutToHide.connect(self.hide)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 3, 4, 3)
        self._grid.setSpacing(1)
        self.hide()

    def show_at(self, view: ArticleView, kinds: Kinds, own: Kinds) -> None:
        """Stand beside what is selected in a view and offer the four kinds and the project's own."""
        self._leave_view()
        self._view = view
        self.setParent(view)
        everything = len(kinds) + len(own)
        for named, in_line in ((everything, 99), (len(kinds), 99), (0, 99), (0, 4), (0, 2)):
            self._fill(kinds, own, named=named, in_line=in_line)
            if self.sizeHint().width() <= view.viewport().width() - 2 * _GAP:
                break
        place = self._place(view, self.sizeHint())
        if place is None:
            return
        self.setGeometry(place)
        self.raise_()
        self.show()
        view.installEventFilter(self)
        self._heard = [view.selection_changed.connect(self._go), view.scrolled.connect(self._go)]

    def hideEvent(self, event: QHideEvent) -> None:
        """Listen to the text no more."""
        super().hideEvent(event)
        self._leave_view()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go when a key is pressed, the text loses the keys or changes its size; Esc does nothing else then."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            escape = event.key() == Qt.Key.Key_Escape
            # A key that is a shortcut comes as a question only, Esc as both: it is answered with the second.
            if event.key() not in _LEAVES and not (escape and kind == QEvent.Type.ShortcutOverride):
                self.hide()
                return escape
        elif isinstance(event, QFocusEvent) and kind == QEvent.Type.FocusOut:
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.hide()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Hide):
            self.hide()
        return super().eventFilter(watched, event)

    def _leave_view(self) -> None:
        view, self._view = self._view, None
        if view is not None:
            view.removeEventFilter(self)
            for connection in self._heard:
                QObject.disconnect(connection)
            self._heard = []

    def _go(self) -> None:
        self.hide()

    def _fill(self, kinds: Kinds, own: Kinds, *, named: int, in_line: int) -> None:
        for button in self.buttons:
            button.hide()
            self._grid.removeWidget(button)
            button.deleteLater()
        shown = [*kinds, *own[:MOST_OWN]]
        self.buttons = [self._button(one, names=number < named) for number, one in enumerate(shown)]
        if len(own) > MOST_OWN:
            self.buttons.append(self._more(own[MOST_OWN:]))
        for number, button in enumerate(self.buttons):
            self._grid.addWidget(button, number // in_line, number % in_line)
            button.show()
        self._grid.invalidate()

    def _button(self, kind: OfferedKind, *, names: bool) -> QToolButton:
        name, action, icon = kind
        button = QToolButton(self)
        key = shown_keys(action)
        words = [key, elided(name, _LONGEST).replace("&", "&&") if names or not key else ""]
        button.setText("  ".join(part for part in words if part))
        button.setIcon(icon)
        button.setIconSize(icons.KIND_SIZE)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(action.toolTip() if names else name)
        button.setAccessibleName(action.text().replace("&&", "&"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setEnabled(action.isEnabled())
        button.clicked.connect(self.hide)
        button.clicked.connect(action.trigger)
        return button

    def _more(self, own: Kinds) -> QToolButton:
        button = QToolButton(self)
        button.setText(self.tr("More"))
        button.setAccessibleName(self.tr("More kinds"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.clear()
        self.menu.addActions([one.action for one in own])
        button.setMenu(self.menu)
        return button

    def _place(self, view: ArticleView, size: QSize) -> QRect | None:
        """Return where the bar stands: below what is selected, else above, inside of the text's part of the view."""
        room = view.viewport().geometry()
        selected = view.selected_area()
        if selected is None:
            return None
        selected = selected.translated(room.topLeft())
        at_end = view.rectangle_of(view.caret).center().x() + room.left()
        left = max(room.left() + _GAP, min(at_end - size.width() // 2, room.right() - _GAP - size.width()))
        for top in (selected.bottom() + _GAP, selected.top() - _GAP - size.height()):
            place = QRect(QPoint(left, top), size)
            if room.contains(place):
                return place
        return None
