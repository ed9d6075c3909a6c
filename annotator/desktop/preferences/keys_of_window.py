"""The page of the settings on the keys of all actions."""

from collections.abc import Mapping

from PySide6.QtGui import QAction

from annotator.desktop.keys.keys_page import KeysPage
from annotator.desktop.preferences.page import Page
from annotator.settings import Settings


class KeysOfWindow(Page):
    """Shows the keys that a person changed, and keeps them as the other settings are kept."""

    resets_itself = True

    def __init__(self, actions: Mapping[str, QAction], settings: Settings) -> None:
        super().__init__()
        self.keys = KeysPage(actions, settings)
        self.keys.changed.connect(lambda keys: self.changed.emit({"keys": keys}))
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.keys, 1)

    @property
    def names(self) -> list[str]:
        """The setting that the page shows."""
        return ["keys"]

    def show_settings(self, settings: Settings) -> None:
        """Show keys that were changed elsewhere."""
        self.keys.show_keys(settings.keys)
