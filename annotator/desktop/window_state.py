"""How a window is left and taken up again: its place on the screen, the parts put away, the page as it was."""

import base64
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QSize, QTimer

from annotator import settings as settings_file
from annotator.desktop.actions_map import READ_ONLY_REASON

if TYPE_CHECKING:
    from annotator.desktop.window import Window

KEEP_EVERY_MS = 3_000
"""How much of reading and typing a crash may cost: so often is written down where the window stands."""

_USUAL_SIZE = (1440, 900)
_FRAME = (8, 40)
"""Pixels to leave for the title and the frame, whose size nobody knows before the window is shown."""


class PlaceKeeper(QObject):
    """Writes down how a window stands while it is worked in, and when it is left: a crash then costs seconds."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._kept: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_EVERY_MS)
        self._timer.timeout.connect(self.keep)
        self._timer.start()

    def keep(self) -> None:
        """Save how the window stands where that changed, under its project; the oldest projects make room."""
        state = _state(self._window)
        if state == self._kept:
            return
        self._kept = state
        known = settings_file.load()
        own = _name_in_settings(self._window)
        places = {target: place for target, place in known.places.items() if target != own}
        recent = dict(list(places.items())[-settings_file.MOST_RECENT + 1 :])
        # No other window is told: each reads its own place once, when it opens.
        settings_file.save(replace(known, places={**recent, own: state}))

    def leave(self) -> None:
        """Save for the last time."""
        self._timer.stop()
        self.keep()


def restore(window: "Window") -> None:
    """Take the window up as it was left, the keys in the text; say so where the project can only be read."""
    state = window.settings.places.get(_name_in_settings(window), {})
    geometry = state.get("geometry")
    if not geometry or not window.restoreGeometry(QByteArray(base64.b64decode(geometry))):
        window.resize(QSize(*_USUAL_SIZE).boundedTo(window.screen().availableSize() - QSize(*_FRAME)))
    for name in state.get("hidden", ()):
        if name in window.panels():
            window.actions_by_name[name].setChecked(False)
    window.page.restore(state)
    window.page.focus_text()
    window.pages.restore(state)
    if not window.session.can_write:
        window.page.messages.tell(QCoreApplication.translate("Actions", READ_ONLY_REASON))


def _state(window: "Window") -> dict[str, Any]:
    return {
        **window.page.state(),
        **window.pages.state(),
        "geometry": base64.b64encode(window.saveGeometry().data()).decode(),
        "hidden": [name for name, panel in window.panels().items() if panel.isHidden()],
    }


def _name_in_settings(window: "Window") -> str:
    # The settings are a plain file: a password in the address of a server has no business there.
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1@", window.session.project.target)
