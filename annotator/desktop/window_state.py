"""How a window is left and taken up again: its place on the screen, the parts put away, the page as it was."""

import base64
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QSize

from annotator import settings as settings_file
from annotator.desktop.actions_map import READ_ONLY_REASON

if TYPE_CHECKING:
    from annotator.desktop.window import Window

_USUAL_SIZE = (1440, 900)
_FRAME = (8, 40)
"""Pixels to leave for the title and the frame, whose size nobody knows before the window is shown."""


def remember(window: "Window") -> None:
    """Save how the window is left, under its project; the oldest projects make room."""
    state = {
        **window.page.state(),
        "geometry": base64.b64encode(window.saveGeometry().data()).decode(),
        "hidden": [name for name, panel in window.panels().items() if panel.isHidden()],
    }
    own = _name_in_settings(window)
    places = {target: place for target, place in settings_file.load().places.items() if target != own}
    kept = dict(list(places.items())[-settings_file.MOST_RECENT + 1 :])
    window.keep(places={**kept, own: state})


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
    if not window.session.can_write:
        window.page.messages.tell(QCoreApplication.translate("Actions", READ_ONLY_REASON))


def _name_in_settings(window: "Window") -> str:
    # The settings are a plain file: a password in the address of a server has no business there.
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1@", window.session.project.target)
