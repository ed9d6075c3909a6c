"""Which keys the article view takes for its caret; all others are the window's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.desktop.article.caret import Motion
from annotator.desktop.for_translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.desktop.article.article_view import ArticleView

_Standard = QKeySequence.StandardKey

_MOTIONS = {
    _Standard.MoveToNextChar: (Motion.RIGHT, False),
    _Standard.MoveToPreviousChar: (Motion.LEFT, False),
    _Standard.MoveToNextWord: (Motion.WORD_RIGHT, False),
    _Standard.MoveToPreviousWord: (Motion.WORD_LEFT, False),
    _Standard.MoveToNextLine: (Motion.LINE_DOWN, False),
    _Standard.MoveToPreviousLine: (Motion.LINE_UP, False),
    _Standard.MoveToNextPage: (Motion.PAGE_DOWN, False),
    _Standard.MoveToPreviousPage: (Motion.PAGE_UP, False),
    _Standard.MoveToStartOfLine: (Motion.LINE_START, False),
    _Standard.MoveToEndOfLine: (Motion.LINE_END, False),
    _Standard.MoveToStartOfBlock: (Motion.PARAGRAPH_UP, False),
    _Standard.MoveToEndOfBlock: (Motion.PARAGRAPH_DOWN, False),
    _Standard.MoveToStartOfDocument: (Motion.TEXT_START, False),
    _Standard.MoveToEndOfDocument: (Motion.TEXT_END, False),
    _Standard.SelectNextChar: (Motion.RIGHT, True),
    _Standard.SelectPreviousChar: (Motion.LEFT, True),
    _Standard.SelectNextWord: (Motion.WORD_RIGHT, True),
    _Standard.SelectPreviousWord: (Motion.WORD_LEFT, True),
    _Standard.SelectNextLine: (Motion.LINE_DOWN, True),
    _Standard.SelectPreviousLine: (Motion.LINE_UP, True),
    _Standard.SelectNextPage: (Motion.PAGE_DOWN, True),
    _Standard.SelectPreviousPage: (Motion.PAGE_UP, True),
    _Standard.SelectStartOfLine: (Motion.LINE_START, True),
    _Standard.SelectEndOfLine: (Motion.LINE_END, True),
    _Standard.SelectStartOfBlock: (Motion.PARAGRAPH_UP, True),
    _Standard.SelectEndOfBlock: (Motion.PARAGRAPH_DOWN, True),
    _Standard.SelectStartOfDocument: (Motion.TEXT_START, True),
    _Standard.SelectEndOfDocument: (Motion.TEXT_END, True),
}

_OWN = {
    (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier): Motion.SENTENCE_BACK,
    (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier): Motion.SENTENCE_ON,
    (Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier): Motion.PARAGRAPH_UP,
    (Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier): Motion.PARAGRAPH_DOWN,
}


GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Keys", "Move the caret by a character or line; with Shift, select"),
        ("Left", "Right", "Up", "Down"),
    ),
    (QT_TRANSLATE_NOOP("Keys", "By a word"), ("Ctrl+Left", "Ctrl+Right")),
    (QT_TRANSLATE_NOOP("Keys", "By a sentence"), ("Alt+Left", "Alt+Right")),
    (QT_TRANSLATE_NOOP("Keys", "By a paragraph"), ("Ctrl+Up", "Ctrl+Down")),
    (QT_TRANSLATE_NOOP("Keys", "To the start or end of the line"), ("Home", "End")),
    (QT_TRANSLATE_NOOP("Keys", "To the start or end of the article"), ("Ctrl+Home", "Ctrl+End")),
    (QT_TRANSLATE_NOOP("Keys", "By a page"), ("PgUp", "PgDown")),
)
"""The keys of the caret for people: what they do, and portable key sequences."""


def takes(combination: QKeyCombination) -> bool:
    """Tell whether the view takes a key for itself, so that no action can have it in the text."""
    pressed = QKeyEvent(QEvent.Type.KeyPress, combination.key(), combination.keyboardModifiers())
    return uses(pressed)


def uses(event: QKeyEvent) -> bool:
    """Tell whether the view takes the key, so that no shortcut of the window does."""
    return _motion(event) is not None or event.matches(_Standard.Copy) or event.matches(_Standard.SelectAll)


def press(view: "ArticleView", event: QKeyEvent) -> bool:
    """Do what a key does in an article; return whether it does anything."""
    if event.matches(_Standard.Copy):
        view.copy()
        return True
    if event.matches(_Standard.SelectAll):
        view.select_all()
        return True
    found = _motion(event)
    if found is None:
        return False
    motion, extend = found
    view.move_caret(motion, extend=extend)
    return True


def _motion(event: QKeyEvent) -> tuple[Motion, bool] | None:
    # Printable keys are asked about at every shortcut; a look at the key spares them twenty-eight comparisons.
    if event.key() < Qt.Key.Key_Escape and not event.modifiers():
        return None
    for standard, found in _MOTIONS.items():
        if event.matches(standard):
            return found
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    extend = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    motion = _OWN.get((Qt.Key(event.key()), modifiers & ~Qt.KeyboardModifier.ShiftModifier))
    return None if motion is None else (motion, extend)
