"""Reporting a problem: what the report contains is shown before it is saved or copied; nothing is sent."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.desktop.dialogs.file_dialogs import ask_new_file
from annotator.desktop.font_scale import by_font, window_size
from annotator.desktop.keeping import problem_report
from annotator.desktop.typed_text import typed_text


class ProblemWindow(QDialog):
    """A field for the person's own words, and below it the whole report as it would be saved.

    Signals: ``save_requested(path, words)`` when the person chose where.
    """

    save_requested = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = ""
        self.setModal(False)
        self.setWindowTitle(self.tr("Report a problem"))
        label = QLabel(self.tr("What did you do, what did you expect, and what happened instead?"), self)
        self.description = QPlainTextEdit(self)
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(by_font(90))
        label.setBuddy(self.description)
        told = QLabel(
            self.tr(
                "This is the whole report. It holds no words of your articles and tags, no names and no places of "
                "files. It is not sent anywhere: save it or copy it, and give it to those who look after the program."
            ),
            self,
        )
        told.setWordWrap(True)
        self.shown = QPlainTextEdit(self)
        self.shown.setReadOnly(True)
        self.shown.setAccessibleName(self.tr("The report"))
        self.shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.with_words = QCheckBox(self.tr("Add what the errors say (may quote an article, a name or a file)"), self)
        self.with_words.setVisible(bool(problem_report.faults))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        self.save = buttons.addButton(self.tr("Save…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save.clicked.connect(lambda _: self._save())
        self.copy.clicked.connect(lambda _: QGuiApplication.clipboard().setText(self._report))
        buttons.rejected.connect(self.reject)
        self.description.textChanged.connect(self._show)
        self.with_words.toggled.connect(lambda _: self._show())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        for widget in (label, self.description, told):
            column.addWidget(widget)
        column.addWidget(self.shown, 1)
        column.addWidget(self.with_words)
        column.addWidget(buttons)
        self._show()
        self.resize(window_size(720, 560))

    def _show(self) -> None:
        description = typed_text(self.description.document())
        self._report = problem_report.report(description, with_words=self.with_words.isChecked())
        self.shown.setPlainText(self._report)

    def _save(self) -> None:
        path = ask_new_file(self, self.tr("Save the report"), "annotator-problem.txt", self.tr("Text (*.txt)"))
        if path:
            self.save_requested.emit(Path(path), self._report)
