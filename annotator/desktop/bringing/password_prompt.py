"""Asking for the password of files that open with one only; it is used once and kept nowhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.desktop.bringing.news import short_name
from annotator.desktop.font_scale import by_font
from annotator.desktop.translation import figure
from annotator.desktop.wording import elided

_MOST_NAMED = 3
_WIDTH = 420


class PasswordPrompt(QDialog):
    """A small window beside the articles, never in their way.

    Signals: ``password_given(str)`` to try it on the files named, ``left_out()`` when the person has none.
    """

    password_given = Signal(str)
    left_out = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setWindowTitle(self.tr("Password"))
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong = QLabel(self.tr("That was not it. Try another, or leave the file out."), self)
        self.wrong.setWordWrap(True)
        self.wrong.setForegroundRole(QPalette.ColorRole.BrightText)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Password"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.show_it = QCheckBox(self.tr("Show what is typed"), self)
        self.show_it.toggled.connect(self._on_show)
        buttons = QDialogButtonBox(self)
        self._open = buttons.addButton(self.tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._open.setDefault(True)
        self._open.setEnabled(False)
        self.field.textChanged.connect(lambda words: self._open.setEnabled(bool(words)))
        leave = buttons.addButton(self.tr("Leave out"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        kept = QLabel(self.tr("It is used to read the file now and is stored nowhere."), self)
        kept.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for widget in (self.words, self.wrong, self.field, self.show_it, kept, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(by_font(_WIDTH))

    def ask(self, names: Sequence[str], *, wrong: bool) -> None:
        """Show which files need a password; ``wrong`` says that one was tried and opened none of them."""
        self.words.setText(self._words_for([short_name(name) for name in names]))
        self.wrong.setVisible(wrong)
        self.field.clear()
        self.show_it.setChecked(False)
        self.adjustSize()
        # Whoever is typing into another field goes on typing there: nothing of it may land here.
        keys = QApplication.focusWidget()
        typing = isinstance(keys, QLineEdit | QPlainTextEdit) and not self.isAncestorOf(keys)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, typing)
        self.show()
        self.raise_()
        if not typing:
            self.activateWindow()
        self.field.setFocus()

    def accept(self) -> None:
        """Hand the password on and forget it."""
        password = self.field.text()
        if not password:
            return
        self.field.clear()
        super().accept()
        self.password_given.emit(password)

    def reject(self) -> None:
        """Forget what was typed; the files stay out."""
        self.field.clear()
        super().reject()
        self.left_out.emit()

    def _words_for(self, names: Sequence[str]) -> str:
        if len(names) == 1:
            return self.tr("“{name}” is protected by a password.").format(name=elided(names[0], 120))
        shown = ", ".join(f"“{elided(name, 60)}”" for name in names[:_MOST_NAMED])
        more = self.tr(" and {number} more").format(number=figure(len(names) - _MOST_NAMED))
        words = self.tr("{number} files are protected by a password: {names}. It is tried on all of them.")
        return words.format(number=figure(len(names)), names=shown + (more if len(names) > _MOST_NAMED else ""))

    def _on_show(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
