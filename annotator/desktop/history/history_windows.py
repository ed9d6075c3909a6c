"""The window of the history that belongs to a window of a project: made when it is asked for first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from annotator.desktop.history.history_window import HistoryWindow
    from annotator.desktop.reading.read_page import ReadPage
    from annotator.desktop.session import Session
    from annotator.desktop.theme import Theme


class HistoryWindows(QObject):
    """Opens it, tells it what is read, and lets it look as the window of the project does."""

    def __init__(self, session: "Session", page: "ReadPage", theme: "Theme", window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._page = page
        self._theme = theme
        self._window = window
        self.shown: HistoryWindow | None = None

    def show(self) -> None:
        """Show the history."""
        from annotator.desktop.history.history_window import HistoryWindow

        if self.shown is None:
            self.shown = HistoryWindow(self._session, self._theme, self._window)
            self.shown.annotation_requested.connect(self._go_to_tag)
            self.shown.article_requested.connect(self._go_to_article)
            self._page.chosen_changed.connect(self._tell_place)
            self._page.place_changed.connect(self._tell_place)
        self._tell_place()
        self.shown.show()
        self.shown.raise_()
        self.shown.activateWindow()
        self.shown.reload()

    def set_theme(self, theme: "Theme") -> None:
        """Paint in other colours."""
        self._theme = theme
        if self.shown is not None:
            self.shown.set_theme(theme)

    def _tell_place(self) -> None:
        pane = self._page.active_pane
        if self.shown is not None:
            self.shown.show_place(pane.article_id if pane else "", self._page.chosen or "")

    def _go_to_tag(self, annotation_id: str) -> None:
        self._page.choose(annotation_id)
        self._window.activateWindow()

    def _go_to_article(self, article_id: str) -> None:
        self._page.show_only(article_id)
        self._window.activateWindow()
