"""Spelling in one field: a wavy line under words that no dictionary knows, and better ones in the context menu."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from annotator.desktop.spelling.spelling import Spelling, shared, wrong_words
from annotator.domain.utf16 import Utf16Map
from annotator.text.spelling import words_of

LONGEST = 20_000
"""Characters of a paragraph that are checked; nobody writes longer ones into a note, they are pasted."""


class CheckedText(QSyntaxHighlighter):
    """Underlines what is wrong in the document of a field; the word that is being typed is let be."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field.document())
        self._field = field
        self.spelling: Spelling = shared()
        self._look = QTextCharFormat()
        self._look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self._typed = -1
        self.spelling.answered.connect(self.rehighlight)
        field.cursorPositionChanged.connect(self._on_caret)

    def highlightBlock(self, text: str) -> None:
        """Underline the wrong words of a paragraph."""
        if not text or len(text) > LONGEST or self._field.isReadOnly() or not self.spelling.is_on:
            return
        # The colour of what is wrong, which is another in a dark window.
        self._look.setUnderlineColor(self._field.palette().color(QPalette.ColorRole.BrightText))
        units = Utf16Map(text)
        caret = self._caret_in(self.currentBlock().position())
        for span in wrong_words(text, self.spelling):
            start, end = units.to_utf16(span.start), units.to_utf16(span.end)
            if end != caret:
                self.setFormat(start, end - start, self._look)

    def word_at(self, point: QPoint) -> QTextCursor | None:
        """Return a cursor that selects the wrong word at a point of the field; None where there is none."""
        found = self._field.cursorForPosition(point)
        block = found.block()
        text = block.text()
        units = Utf16Map(text)
        for word, span in words_of(text):
            start, end = units.to_utf16(span.start), units.to_utf16(span.end)
            if start <= found.positionInBlock() <= end and self.spelling.is_on and self.spelling.is_wrong(word):
                found.setPosition(block.position() + start)
                found.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                return found
        return None

    def _caret_in(self, start: int) -> int:
        # Only while somebody types there: a word that is done is looked at like any other.
        return self._field.textCursor().position() - start if self._field.hasFocus() else -1

    def _on_caret(self) -> None:
        block = self._field.textCursor().blockNumber()
        if block != self._typed:
            before = self.document().findBlockByNumber(self._typed)
            self._typed = block
            if before.isValid():
                self.rehighlightBlock(before)
        self.rehighlightBlock(self._field.textCursor().block())


class Corrections(QObject):
    """The upper lines of a field's context menu: words that may be meant, and taking the word as it is."""

    def __init__(self, menu: QMenu, word: QTextCursor, spelling: Spelling) -> None:
        super().__init__(menu)
        self._menu = menu
        self._word = word
        self._spelling = spelling
        # One word of a note: nothing that Qt gives back altered can be in it.
        text = word.selectedText()
        self._first = menu.actions()[0] if menu.actions() else None
        self.waiting = self._put(self.tr("Looking for words…"))
        self.waiting.setEnabled(False)
        self.add = self._put(self.tr("Add “{word}” to the dictionary").format(word=text))
        self.add.triggered.connect(lambda: spelling.add(text))
        if self._first is not None:
            menu.insertSeparator(self._first)
        spelling.suggest(text, self._show)

    def _put(self, words: str, before: QAction | None = None) -> QAction:
        action = QAction(words.replace("&", "&&"), self._menu)
        if before is None and self._first is None:
            self._menu.addAction(action)
        else:
            self._menu.insertAction(before or self._first, action)  # type: ignore[arg-type]  # one of them is there
        return action

    def _show(self, found: list[str]) -> None:
        if not found:
            self.waiting.setText(self.tr("No similar word is known"))
            return
        for one in found:
            action = self._put(one, self.waiting)
            action.triggered.connect(lambda _=False, one=one: self._word.insertText(one))
        self._menu.removeAction(self.waiting)
