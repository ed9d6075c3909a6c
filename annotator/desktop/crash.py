"""What happens when the program itself is at fault: a dialog with the details, a log, and the work goes on."""

import logging
import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

import annotator

_log = logging.getLogger(__name__)
_shown: list["CrashDialog"] = []


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
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(shown, 1)
        column.addWidget(buttons)
        self.resize(720, 440)


def details_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return what happened and where, with the versions that matter."""
    versions = (
        f"Annotator {annotator.__version__} · Qt {qVersion()} · Python {platform.python_version()} · "
        f"{platform.platform()}"
    )
    return f"{versions}\n\n{''.join(traceback.format_exception(kind, error, trace))}"


def install() -> None:
    """Show faults that nobody expected in a dialog instead of ending the program."""
    sys.excepthook = _tell


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    details = details_of(kind, error, trace)
    _log.error("%s", details)
    if _shown:
        # A fault in a paint event comes back with every repaint: one dialog tells it.
        return
    dialog = CrashDialog(details, QApplication.activeWindow())
    _shown.append(dialog)
    dialog.finished.connect(_forget)
    dialog.open()


def _forget() -> None:
    while _shown:
        _shown.pop().deleteLater()
