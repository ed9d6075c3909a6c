"""The dialog that tells of a fault of the program; loaded when there is one."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.desktop.font_scale import window_size


class CrashDialog(QDialog):
    """Tells of a fault of the program, with everything that its makers need to find it."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in Annotator"))
        words = QLabel(
            self.tr(
                "Something went wrong inside Annotator. Everything you tagged up to now is saved, and you can go on.\n"
                "If it happens again, please send these details to those who look after the program."
            )
        )
        words.setWordWrap(True)
        shown = QPlainTextEdit(details)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Details"))
        shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        report = buttons.addButton(self.tr("Report…"), QDialogButtonBox.ButtonRole.ActionRole)
        report.clicked.connect(lambda _: self._report())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(shown, 1)
        column.addWidget(buttons)
        self.resize(window_size(720, 440))

    def _report(self) -> None:
        """Show a report that quotes nothing of what somebody works on, to be saved and passed on."""
        from annotator.actions import keeping
        from annotator.desktop.keeping.problem_window import ProblemWindow

        self.problem = ProblemWindow(self)
        self.problem.save_requested.connect(keeping.save_report)
        self.problem.show()
