"""What happens to errors that nobody took: a sentence for a known one; details and a log for a fault of the program."""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

import annotator
from annotator.desktop.keeping import problem_report
from annotator.errors import KnownError

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


def install(tell_error: Callable[[str], object]) -> None:
    """Show faults that nobody expected in a dialog instead of ending the program.

    ``tell_error`` gets the sentence of a KnownError that was raised where a view reads, while Qt paints or asks: a disk
    that is gone is no fault of the program.
    """

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        elif isinstance(error, KnownError):
            _log.warning("%s", "".join(traceback.format_exception(kind, error, trace)))
            tell_error(str(error))
        else:
            problem_report.remember(kind, error, trace)
            _show(details_of(kind, error, trace))

    sys.excepthook = tell


def _show(details: str) -> None:
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
