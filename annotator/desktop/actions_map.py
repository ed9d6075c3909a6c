"""The actions of a window: made from their table, bound to what they do, named with the keys that hold."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.desktop.action_table import ENTRIES, MENUS, ActionEntry, Scope
from annotator.desktop.for_translation import QT_TRANSLATE_NOOP
from annotator.desktop.keys.keymap import keys_of
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.wording import value_words
from annotator.domain.vocabulary import Kind

__all__ = ["ENTRIES", "MENUS", "READ_ONLY_REASON", "ActionEntry", "Handler", "NamesKeys", "Scope", "make_actions"]

Handler = Callable[..., object]
"""What an action calls."""

READ_ONLY_REASON = QT_TRANSLATE_NOOP(
    "Actions", "This project can only be read: its file, or the folder it is in, takes no changes."
)

CHOICES = (
    ("snap_off", "snap_words", "snap_sentences"),
    tuple(entry.name for entry in ENTRIES if entry.name.startswith("theme_")),
)
"""Actions of which one is on."""

_REASON = "reason"
"""The property of an action that says why it is disabled."""


class NamesKeys(Protocol):
    """A part of the window that tells which keys do what, and is told again when they change."""

    def name_keys(self, actions: Mapping[str, QAction]) -> None:
        """Name the keys as they are now."""


def make_actions(
    window: QWidget, keys: Mapping[str, str], handlers: Mapping[str, Handler], *, can_write: bool
) -> dict[str, QAction]:
    """Return a QAction for each entry, by name, each bound to its handler and belonging to ``window``.

    The caller adds those of Scope.TEXT and Scope.TAGS to the widgets where their keys hold.
    """
    made = {}
    for entry in ENTRIES:
        action = QAction(words_of(entry), window)
        action.setObjectName(entry.name)
        action.setCheckable(entry.toggles)
        if entry.scope is not Scope.WINDOW:
            # Of the view, its viewport included, and of the table; not of fields that happen to stand around them.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if entry.writes and not can_write:
            disable(action, QCoreApplication.translate("Actions", READ_ONLY_REASON))
        action.triggered.connect(_calling(handlers[entry.name]))
        made[entry.name] = action
    for names in CHOICES:
        group = QActionGroup(window)
        for name in names:
            group.addAction(made[name])
    set_keys(made, keys)
    return made


def set_keys(actions: Mapping[str, QAction], keys: Mapping[str, str]) -> None:
    """Let the keys hold that a person set, the usual ones elsewhere; tool tips tell them."""
    for entry in ENTRIES:
        action = actions[entry.name]
        action.setShortcuts(keys_of(entry, keys))
        action.setToolTip(tip_of(action))


def words_of(entry: ActionEntry) -> str:
    """Return what an action is called, in the language of the window."""
    words = QCoreApplication.translate("Actions", entry.words)
    return words.replace("{kind}", value_words(entry.kind)) if entry.kind else words


def title_of(action: QAction) -> str:
    """Return an action's words as they read outside menus, where a lone & would be the sign of a key."""
    return action.text().replace("&&", "&")


def disable(action: QAction, reason: str) -> None:
    """Take an action out of use and say why, in its tool tip and wherever actions are listed."""
    action.setProperty(_REASON, reason)
    action.setEnabled(False)
    action.setToolTip(tip_of(action))


def enable(action: QAction) -> None:
    """Put an action into use again."""
    action.setProperty(_REASON, "")
    action.setEnabled(True)
    action.setToolTip(tip_of(action))


def reason_of(action: QAction) -> str:
    """Return why an action is disabled; empty where that is not known, and where it is not."""
    return "" if action.isEnabled() else str(action.property(_REASON) or "")


def tip_of(action: QAction) -> str:
    """Return the tool tip of an action: its words and keys, and why it is disabled."""
    keys = shown_keys(action)
    words = f"{title_of(action)}  ({keys})" if keys else title_of(action)
    reason = reason_of(action)
    return plain_tip(f"{words}\n{reason}" if reason else words)


def bound(do: Handler, *args: object, **named: object) -> Handler:
    """Return a handler that calls ``do`` with these arguments and nothing else."""
    return lambda: do(*args, **named)


def shown_keys(action: QAction) -> str:
    """Return an action's first key as the person's system writes it; empty when it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def tagging_keys(actions: Mapping[str, QAction]) -> str:
    """Return the keys that tag as the four kinds, in their order: "1, 2, 3 or 4"; empty where one of them has none."""
    *keys, last = (shown_keys(actions[f"tag_{kind}"]) for kind in Kind)
    if not (last and all(keys)):
        return ""
    return QCoreApplication.translate("Actions", "{keys} or {last}").format(keys=", ".join(keys), last=last)


def _calling(handler: Handler) -> Callable[[bool], None]:
    # triggered carries whether the action is checked now; handlers ask the action where they want to know.
    return lambda _checked: (handler(), None)[1]
