"""What a window shows when it is asked for it: a passage, an article, a menu, the help, a window beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent

from annotator.desktop import menus
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind

if TYPE_CHECKING:
    from annotator.desktop.dialogs.help_sheet import HelpSheet
    from annotator.desktop.inspector.source_panel import SourcePanel
    from annotator.desktop.window import Window


class Showing(QObject):
    """Belongs to one window; what costs time to load is loaded when it is shown first."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._page = window.page
        self._session = window.session
        self._sources: SourcePanel | None = None
        self.help: HelpSheet | None = None

    def on_digit(self, digit: int, modifiers: Qt.KeyboardModifier) -> None:
        """Tag as a key of the digit row says on a layout that has other signs there."""
        prefix = {
            Qt.KeyboardModifier.NoModifier: "tag",
            Qt.KeyboardModifier.ShiftModifier: "alike",
            Qt.KeyboardModifier.AltModifier: "retag",
        }.get(modifiers & ~Qt.KeyboardModifier.KeypadModifier)
        if prefix and digit <= len(Kind):
            self._window.actions_by_name[f"{prefix}_{tuple(Kind)[digit - 1]}"].trigger()
        elif prefix:
            self._window.kinds.trigger_digit(prefix, digit)

    def show_menu_of_text(self, point: QPoint) -> None:
        """Open the context menu of the text."""
        window = self._window
        menu = menus.text_menu(window, window.actions_by_name, window.kinds.named, chosen=bool(self._page.chosen))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def ask_context_menu(self) -> None:
        """Open the context menu of whatever has the keys."""
        # Qt knows the key of that name, which many keyboards lack, and Shift+F10 only where the system sends it so.
        focus = self._window.focusWidget()
        if focus:
            middle = focus.rect().center()
            reason = QContextMenuEvent.Reason.Keyboard
            QCoreApplication.sendEvent(focus, QContextMenuEvent(reason, middle, focus.mapToGlobal(middle)))

    def show_passage(self, article_id: str, span: Span) -> None:
        """Show a passage selected in its article."""
        page = self._page
        if page.panes.pane_of(article_id) is None:
            page.show_only(article_id)
        pane = page.panes.pane_of(article_id)
        if pane:
            page.panes.set_active(pane)
            pane.view.select(span)
            pane.view.setFocus()

    def show_article(self, article_id: str) -> None:
        """Show one article, if it is still there."""
        if self._is_there(article_id):
            self._page.show_only(article_id)
            self._window.activateWindow()

    def show_side_by_side(self, article_ids: list[str]) -> None:
        """Show several articles, if they are still there."""
        if all(map(self._is_there, article_ids)):
            self._page.panes.show_articles(article_ids)
            self._page.focus_text()
            self._window.activateWindow()

    def show_cleaning(self, article_id: str) -> None:
        """Show what can be cleaned in an article."""
        if self._is_there(article_id):
            self._page.show_only(article_id)
            self._page.versions.go_to_cleaning()

    def source_panel(self) -> "SourcePanel":
        """Bring up the window in which sources are looked at, and return it."""
        from annotator.desktop.inspector.source_panel import SourcePanel

        if self._sources is None:
            self._sources = SourcePanel(self._session, self._window)
        self._sources.show()
        return self._sources

    def choose_reviewer(self) -> None:
        """Ask who reviews."""
        from annotator.desktop.dialogs.reviewer_dialog import ReviewerDialog

        dialog = ReviewerDialog(self._session, self._window)
        dialog.open()

    def show_help(self) -> None:
        """Show the keys and the manual."""
        from annotator.desktop.dialogs.help_sheet import HelpSheet

        self.help = HelpSheet(self._window.actions_by_name, self._window.settings.keys, self._window)
        self.help.show()

    def show_about(self) -> None:
        """Say which program this is."""
        from annotator import __version__

        self._page.messages.tell(
            self.tr("Annotator {version}: read, annotate, compare, review, brief.").format(version=__version__)
        )

    def toggle_full_screen(self) -> None:
        """Fill the screen, or no longer."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _is_there(self, article_id: str) -> bool:
        known = self._page.model.find(article_id) is not None
        if not known:
            self._page.messages.tell(self.tr("That article is not in the project any more."))
        return known
