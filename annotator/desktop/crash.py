"""What happens when the program itself is at fault: a dialog with the details, a log, and the work goes on."""

import logging
import sys
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

import annotator

if TYPE_CHECKING:
    from annotator.desktop.dialogs.crash_dialog import CrashDialog

_log = logging.getLogger(__name__)
_shown: list["CrashDialog"] = []


def details_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return what happened and where, with the versions that matter."""
    import platform

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
    from annotator.desktop.dialogs.crash_dialog import CrashDialog

    dialog = CrashDialog(details, QApplication.activeWindow())
    _shown.append(dialog)
    dialog.finished.connect(_forget)
    dialog.open()


def _forget() -> None:
    while _shown:
        _shown.pop().deleteLater()
