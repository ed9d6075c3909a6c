"""The settings window that belongs to a window of a project: made when it is asked for first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.desktop.theme import Theme
from annotator.settings import Settings

if TYPE_CHECKING:
    from annotator.desktop.preferences.settings_window import SettingsWindow
    from annotator.desktop.window import Window


class Preferences(QObject):
    """Opens it, and lets it show what changes elsewhere."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.shown: SettingsWindow | None = None

    def show(self, title: str = "") -> None:
        """Show the settings, on the page of that title where one is named."""
        from annotator.desktop.preferences.settings_window import SettingsWindow

        if self.shown is None:
            self.shown = SettingsWindow(self._window)
        if title:
            self.shown.show_page(title)
        self.shown.show()
        self.shown.raise_()
        self.shown.activateWindow()

    def show_settings(self, settings: Settings) -> None:
        """Show settings that changed."""
        if self.shown is not None:
            self.shown.show_settings(settings)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        if self.shown is not None:
            self.shown.set_theme(theme)
