"""The numbers of review as a window offers them: their menu entries, and the window that shows them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.desktop.actions_map import Handler, bound

if TYPE_CHECKING:
    from annotator.desktop.numbers.numbers_window import NumbersWindow
    from annotator.desktop.session import Session
    from annotator.desktop.theme import Theme

AGREEMENT, DISAGREEMENTS, SCORES = range(3)
"""The tabs of the window."""


class Numbers(QObject):
    """Belongs to one window; what it shows is made when it is asked for first.

    Signals: ``annotation_requested(id)`` for a tag that is to be shown where one reads.
    """

    annotation_requested = Signal(str)

    def __init__(self, session: "Session", theme: "Theme", window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._window = window
        self.shown: NumbersWindow | None = None

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the menus call."""
        return {
            "agreement": bound(self.show, AGREEMENT),
            "disagreements": bound(self.show, DISAGREEMENTS),
            "scores": bound(self.show, SCORES),
        }

    def set_theme(self, theme: "Theme") -> None:
        """Paint in other colours."""
        self._theme = theme
        if self.shown is not None:
            self.shown.set_theme(theme)

    def show(self, tab: int) -> None:
        """Show the window with one of its tabs in front."""
        from annotator.desktop.numbers.numbers_window import NumbersWindow

        if self.shown is None:
            self.shown = NumbersWindow(self._session, self._theme, self._window)
            self.shown.annotation_requested.connect(self.annotation_requested)
        self.shown.bring_up(tab)
