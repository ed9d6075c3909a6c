"""The actions of the project's own kinds: tag, tag alike and retag, with their keys, in menus, bar and palette."""

from collections.abc import Callable, Iterator, MutableMapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.desktop import icons
from annotator.desktop.actions_map import READ_ONLY_REASON
from annotator.desktop.keys.keymap import holds_in_text
from annotator.desktop.kinds.kinds_windows import KindsWindows
from annotator.desktop.kinds.own_kind_row import OwnKindRow
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.wording import elided
from annotator.domain.vocabulary import Kind

if TYPE_CHECKING:
    from annotator.desktop.reading.read_page import ReadPage
    from annotator.desktop.session import Session
    from annotator.desktop.theme import Theme
    from annotator.domain.annotations import TagDefinition

VERBS = ("tag", "alike", "retag")
_LAST = tuple(Kind)[-1]


class KindActions(QObject):
    """Keeps the actions of the kinds in use: in the window's actions by name, as ``tag_<id>``, and wherever they hold.

    They follow the four kinds in the menu and in the bar.
    """

    def __init__(
        self,
        session: "Session",
        page: "ReadPage",
        actions: MutableMapping[str, QAction],
        row: OwnKindRow,
        theme: "Theme",
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.windows = KindsWindows(session, page, actions, theme, window)
        """The window in which the kinds are changed."""
        self._session = session
        self._page = page
        self._actions = actions
        self._row = row
        self._theme = theme
        self._window = window
        self._made: list[QAction] = []
        self.renew()
        session.kinds.changed.connect(self.renew)

    def named(self, verb: str) -> list[str]:
        """Return the names of the actions of one verb, in the order of the kinds."""
        return [f"{verb}_{one.id}" for one in self._session.kinds.in_use]

    def set_theme(self, theme: "Theme") -> None:
        """Draw the signs of the kinds in other colours."""
        self._theme = theme
        self.windows.set_theme(theme)
        self._draw_signs()

    def _draw_signs(self) -> None:
        theme = self._theme
        styles = self._session.kinds.styles(theme)
        for one in self._session.kinds.in_use:
            icon = icons.kind_icon(one.id, theme, self._window.devicePixelRatioF(), styles)
            self._actions[f"tag_{one.id}"].setIcon(icon)

    def renew(self) -> None:
        """Make the actions anew: other kinds are in use, or keys were set that they must not share."""
        self._forget()
        in_text = (action for name, action in self._actions.items() if holds_in_text(name))
        taken = {key.toString() for action in in_text for key in action.shortcuts()}
        for verb in VERBS:
            made = [self._action(verb, one, taken) for one in self._session.kinds.in_use]
            self._put_into_menu(self._actions[f"{verb}_{_LAST}"], made)
            if verb == "retag":
                self._page.table.addActions(made)
            self._made += made
        self._page.panes.add_text_actions(self._made)
        # Before the buttons are laid out, which take their widths from what stands on them.
        self._draw_signs()
        self._row.show_kinds([(one.name, self._actions[f"tag_{one.id}"]) for one in self._session.kinds.in_use])

    def _forget(self) -> None:
        self._page.panes.remove_text_actions(self._made)
        for action in self._made:
            self._actions.pop(action.objectName(), None)
            action.deleteLater()
            # Gone at once: until Qt deletes it, its key would clash with that of the next.
            for widget in action.associatedObjects():
                if isinstance(widget, QWidget):
                    widget.removeAction(action)
        self._made = []

    def _action(self, verb: str, kind: "TagDefinition", taken: set[str]) -> QAction:
        words = {
            "tag": self.tr("Tag as {kind}"),
            "alike": self.tr("Tag every identical passage as {kind}"),
            "retag": self.tr("Retag as {kind}"),
        }[verb]
        do: Callable[[str], None] = {
            "tag": self._page.tagging.tag,
            "alike": self._page.tagging.tag_alike,
            "retag": self._page.tagging.retag,
        }[verb]
        action = QAction(words.replace("{kind}", elided(kind.name, 60).replace("&", "&&")), self._window)
        action.setObjectName(f"{verb}_{kind.id}")
        sequences = [one for one in keys_for(verb, self._session.kinds.keys.get(kind.id, "")) if one not in taken]
        taken.update(sequences)
        action.setShortcuts([QKeySequence(one) for one in sequences])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(plain_tip(kind.description or kind.name))
        if not self._session.can_write:
            action.setEnabled(False)
            action.setToolTip(QCoreApplication.translate("Actions", READ_ONLY_REASON))
        call = partial(do, kind.id)
        action.triggered.connect(lambda _checked: call())
        self._actions[action.objectName()] = action
        return action

    def _put_into_menu(self, after: QAction, made: list[QAction]) -> None:
        for menu in after.associatedObjects():
            if isinstance(menu, QWidget) and menu.inherits("QMenu"):
                following = menu.actions()[menu.actions().index(after) + 1 :]
                for action in made:
                    if following:
                        menu.insertAction(following[0], action)
                    else:
                        menu.addAction(action)


def keys_for(verb: str, key: str) -> Iterator[str]:
    """Yield the keys of an action, as portable text, for a kind with a key; one with modifiers only tags."""
    if not key:
        return
    sequence = QKeySequence(key)
    bare = sequence.count() == 1 and "+" not in sequence.toString()[:-1]
    if verb == "tag":
        yield key
        if key.isdigit():
            yield f"Num+{key}"
    elif bare:
        yield f"{'Shift' if verb == 'alike' else 'Alt'}+{key}"
