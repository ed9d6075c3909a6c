"""Opening the window from a shell, without loading what the verbs need; and what to say where it cannot be opened."""

import gc
import os
import sys
from dataclasses import replace
from typing import NoReturn

from annotator.errors import MissingLibrary, NoDisplay

QT_PACKAGES = "libgl1 libegl1 libglib2.0-0 libxkbcommon0 libfontconfig1 libdbus-1-3"
QT_DISPLAY_PACKAGES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
"""Debian's packages that Qt needs; the second list only for a window on a screen."""

QT_MODULES = ("PySide6", "shiboken6")
"""What cannot be loaded where those packages are missing."""

X11_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
    "libxcb-xkb.so.1",
    "libxkbcommon-x11.so.0",
)
"""What the second list of packages brings, by the names under which Qt looks for them."""


def open_window(target: str | None, name: str = "") -> int:
    """Open the window on a project, or on the start page; MissingLibrary or NoDisplay when that cannot be done."""
    _check_screen()
    # Nothing made while starting becomes rubbish; looking for some again and again costs a tenth of the start. The
    # application turns the collector on again when the first window stands.
    gc.disable()
    try:
        from annotator.desktop.application import run as run_window
    except ImportError as error:
        without_qt(error)
    from annotator import settings

    loaded = settings.load()
    return run_window(target, replace(loaded, reviewer_name=name or loaded.reviewer_name))


def _check_screen() -> None:
    """Raise MissingLibrary or NoDisplay where Qt would end the process with a message for programmers."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if not sys.platform.startswith("linux") or platform not in ("", "xcb"):
        return
    if not has_display():
        raise NoDisplay(
            "The window cannot be opened: there is no display here. The verbs without a window work as they are; "
            "“annotator --help” lists them."
        )
    if platform == "" and os.environ.get("WAYLAND_DISPLAY"):
        return
    import ctypes

    try:
        for library in X11_LIBRARIES:
            ctypes.CDLL(library)
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        without_qt(error)
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    if not answers:
        raise NoDisplay(
            f"The window cannot be opened: the display {os.environ.get('DISPLAY', '')} does not answer. Is DISPLAY set "
            "to the screen before you? The verbs without a window work as they are."
        )


def without_qt(error: ImportError | OSError) -> NoReturn:
    """Raise MissingLibrary, which names the packages to install; what is no fault of Qt's is raised as it is."""
    if isinstance(error, ImportError) and error.name and error.name.split(".")[0] not in QT_MODULES:
        raise error
    raise MissingLibrary(
        f"The window cannot be opened: {error}. Install the system libraries that Qt needs, on Debian and Ubuntu with: "
        f"apt-get install {QT_PACKAGES} {QT_DISPLAY_PACKAGES}. The verbs without a window work as they are."
    ) from error


def has_display() -> bool:
    """Tell whether a window can be shown: not on an offscreen platform, nor on Linux without a display."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return False
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
