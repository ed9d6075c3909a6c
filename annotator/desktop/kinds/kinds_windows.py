"""The window of the kinds of tags that belongs to a window of a project: made when it is asked for first."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from annotator.desktop.kinds.kinds_window import KindsWindow
    from annotator.desktop.reading.read_page import ReadPage
    from annotator.desktop.session import Session
    from annotator.desktop.theme import Theme


class KindsWindows(QObject):
    """Opens it, and lets it look as the window of the project does."""

    def __init__(
        self, session: "Session", page: "ReadPage", actions: Mapping[str, QAction], theme: "Theme", window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._page = page
        self._actions = actions
        self._theme = theme
        self._window = window
        self.shown: KindsWindow | None = None

    def show(self) -> None:
        """Show the kinds of tags."""
        from annotator.desktop.kinds.kinds_window import KindsWindow

        if self.shown is None:
            self.shown = KindsWindow(self._session, self._actions, self._page.table.chosen, self._theme, self._window)
        self.shown.show()
        self.shown.raise_()
        self.shown.activateWindow()

    def set_theme(self, theme: "Theme") -> None:
        """Paint in other colours."""
        self._theme = theme
        if self.shown is not None:
            self.shown.set_theme(theme)

    def close(self) -> None:
        """Close it with the window that it belongs to; Qt would leave it open."""
        if self.shown is not None:
            self.shown.close()
