"""Which keys an action has, where they hold, and what stands in the way of another key."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from annotator.desktop.action_table import ENTRIES, ActionEntry, Scope
from annotator.desktop.article import article_keys
from annotator.desktop.for_translation import QT_TRANSLATE_NOOP

_BETWEEN = "; "
"""What QKeySequence.listToString puts between the keys of one action."""

_PLACES: Mapping[Scope, frozenset[str]] = {
    Scope.WINDOW: frozenset({"text", "tags", "articles", "checking", "review", "elsewhere"}),
    Scope.TEXT: frozenset({"text"}),
    Scope.TAGS: frozenset({"text", "tags", "checking"}),
    Scope.ARTICLES: frozenset({"articles"}),
    Scope.CHECKING: frozenset({"text", "checking"}),
    Scope.REVIEW: frozenset({"review"}),
}
"""Where the keys of a scope hold. Where two places meet, Qt does neither of two actions with one key."""

_IN_TEXT = frozenset(entry.name for entry in ENTRIES if "text" in _PLACES[entry.scope])

_EDITING = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Delete,
    QKeySequence.StandardKey.Backspace,
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
)

_GOING_ROUND = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)

_PRINTABLE_ENDS = 0x01000000
"""Keys below it (Qt.Key.Key_Escape) type a character."""


class Remark(NamedTuple):
    """What is to be known of a key: a sentence, and whether it cannot be taken at all."""

    words: str
    refused: bool


def keys_of(entry: ActionEntry, changed: Mapping[str, str]) -> list[QKeySequence]:
    """Return the keys of an action: those that a person set, portable text divided by "; ", else the usual ones."""
    if entry.name in changed:
        return QKeySequence.listFromString(changed[entry.name]) if changed[entry.name] else []
    return [QKeySequence(key) for key in entry.keys]


def holds_in_text(name: str) -> bool:
    """Tell whether the keys of an action hold in the text, where those of the project's kinds do."""
    return name in _IN_TEXT


def with_keys(changed: Mapping[str, str], entry: ActionEntry, keys: Iterable[QKeySequence]) -> dict[str, str]:
    """Return the changed keys with those of one action set; what is as usual is not kept."""
    new = list(dict.fromkeys(portable(key) for key in keys))
    others = {name: value for name, value in changed.items() if name != entry.name}
    if new == [portable(key) for key in keys_of(entry, {})]:
        return others
    return {**others, entry.name: _BETWEEN.join(new)}


def portable(key: QKeySequence) -> str:
    """Return a key as it is stored: "Ctrl+Shift+Z" on every system."""
    return key.toString(QKeySequence.SequenceFormat.PortableText)


def shown(keys: Sequence[QKeySequence]) -> str:
    """Return keys as the person's system writes them."""
    return " · ".join(dict.fromkeys(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys))


def holders(key: QKeySequence, entry: ActionEntry, changed: Mapping[str, str]) -> list[ActionEntry]:
    """Return the other actions that have a key in a place where this one would hold too."""
    return [
        other
        for other in ENTRIES
        if other.name != entry.name and _PLACES[other.scope] & _PLACES[entry.scope] and key in keys_of(other, changed)
    ]


def clashing(changed: Mapping[str, str]) -> list[tuple[ActionEntry, ActionEntry, QKeySequence]]:
    """Return each two actions that have one key in one place, the earlier in the menus first."""
    found = []
    for number, entry in enumerate(ENTRIES):
        for key in keys_of(entry, changed):
            later = [other for other in holders(key, entry, changed) if ENTRIES.index(other) > number]
            found += [(entry, other, key) for other in later]
    return found


def remark(key: QKeySequence, entry: ActionEntry) -> Remark | None:
    """Return what the editing of texts and going about by keys have to say of a key; None where nothing is."""
    # PySide describes a sequence without what makes it one.
    combination = cast("Sequence[QKeyCombination]", key)[0]
    in_text = "text" in _PLACES[entry.scope]
    if combination.key() in _GOING_ROUND and not combination.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier:
        return Remark(_say(_ROUND), refused=True)
    own = key in (QKeySequence(one) for one in entry.keys)
    if in_text and not own and article_keys.takes(combination):
        return Remark(_say(_CARET), refused=True)
    if entry.scope is Scope.WINDOW and not own:
        if _types(combination):
            return Remark(_say(_TYPED), refused=False)
        if any(key in QKeySequence.keyBindings(standard) for standard in _EDITING):
            return Remark(_say(_EDITED), refused=False)
    return None


_ROUND = QT_TRANSLATE_NOOP(
    "Keys", "Tab goes from one field to the next and Esc back to the text: no action can have {key}."
)
_CARET = QT_TRANSLATE_NOOP("Keys", "{key} moves the caret, selects or copies in the text: no action can have it there.")
_TYPED = QT_TRANSLATE_NOOP("Keys", "While you type in a field, {key} writes a character and does nothing else.")
_EDITED = QT_TRANSLATE_NOOP("Keys", "While you type in a field, {key} edits what is typed there.")


def _say(words: str) -> str:
    return QCoreApplication.translate("Keys", words)


def _types(combination: QKeyCombination) -> bool:
    harmless = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return combination.key() < _PRINTABLE_ENDS and not combination.keyboardModifiers() & ~harmless
