"""The windows of articles' versions that belong to one window of a project: at most one for each article."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.desktop.reading.read_page import ReadPage
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme

if TYPE_CHECKING:
    from annotator.desktop.versions.versions_window import VersionsWindow


class VersionWindows(QObject):
    """Opens them, and lets them look as the window of the project does."""

    def __init__(self, session: Session, page: ReadPage, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._page = page
        self._theme = theme
        self._window = window
        self.by_article: dict[str, VersionsWindow] = {}

    def show(self, article_id: str = "") -> None:
        """Show the versions of an article, of the active one when none is named."""
        pane = self._page.active_pane
        article_id = article_id or (pane.article_id if pane else "")
        if not article_id:
            self._page.messages.tell(self.tr("Open an article first: its versions are shown."))
            return
        from annotator.desktop.versions.versions_window import VersionsWindow

        shown = self.by_article.get(article_id)
        if shown is None:
            shown = self.by_article[article_id] = VersionsWindow(self._session, article_id, self._theme, self._window)
            shown.actions_on_versions.to_check.connect(self._page.versions.show_to_check)
        if pane:
            # What is shown there is two versions in one: neither has its numbers.
            shown.view.set_reading(replace(pane.view.reading, numbered=False, focused=False))
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        for shown in self.by_article.values():
            shown.set_theme(theme)

    def close(self) -> None:
        """Close them with the window that they belong to; Qt would leave them open."""
        for shown in self.by_article.values():
            shown.close()
