"""What a window shows when it is asked for it: a passage, an article, a menu, the help, a window beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence

from annotator.desktop import menus
from annotator.domain.spans import Span

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
        """Do what the key of a digit does, on a layout that has other signs there."""
        held = modifiers & ~Qt.KeyboardModifier.KeypadModifier
        key = QKeySequence(QKeyCombination(held, Qt.Key(Qt.Key.Key_0 + digit)))
        for action in self._window.actions_by_name.values():
            if key in action.shortcuts():
                action.trigger()
                return

    def show_menu_of_text(self, point: QPoint) -> None:
        """Open the context menu of the text."""
        window = self._window
        menu = menus.text_menu(window, window.actions_by_name, window.kinds.named, chosen=bool(self._page.chosen))
        pane = self._page.panes.pane_with(self._page.chosen) if self._page.chosen else None
        mark = pane.view.mark(self._page.chosen) if pane is not None and self._page.chosen else None
        if mark is not None:
            menu.addSeparator()
            self._page.marks.offer(menu, mark)
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

    def show_help(self, *, manual: bool = False) -> None:
        """Show the keys and the manual."""
        from annotator.desktop.dialogs.help_sheet import HelpSheet

        if self.help is None:
            self.help = HelpSheet(self._window.actions_by_name, self._window)
        self.help.bring_up(manual=manual)

    def follow_keys(self) -> None:
        """Let the sheet show keys that were changed."""
        if self.help is not None:
            self.help.follow_keys()

    def show_about(self) -> None:
        """Say which program this is."""
        from annotator import __version__

        self._page.messages.tell(
            self.tr("Annotator {version}: read, annotate, compare, review, brief.").format(version=__version__)
        )

    def toggle_full_screen(self) -> None:
        """Fill the screen, or no longer."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def follow_full_screen(self) -> None:
        """Leave room for the texts where the window fills the screen, whoever let it; its bars and parts stay."""
        full = self._window.isFullScreen()
        action = self._window.actions_by_name["full_screen"]
        if action.isChecked() == full == self._window.menuBar().isHidden():
            return
        action.setChecked(full)
        # The menus keep their keys; all that they hold is found with the search field too.
        self._window.menuBar().setVisible(not full)
        if full:
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            leave = (
                self.tr("Full screen. {key} or Esc in the text leaves it.")
                if key
                else self.tr("Full screen. Esc in the text leaves it.")
            )
            self._page.messages.tell(leave.format(key=key))

    def _is_there(self, article_id: str) -> bool:
        known = self._page.model.find(article_id) is not None
        if not known:
            self._page.messages.tell(self.tr("That article is not in the project any more."))
        return known
