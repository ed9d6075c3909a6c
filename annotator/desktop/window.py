"""The window on one project: everything is made here, and every connection between the parts stands in one block."""

import gc
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QStatusBar, QVBoxLayout, QWidget

from annotator import settings as settings_file
from annotator.desktop import menus, window_state, window_style
from annotator.desktop.actions_map import ENTRIES, NamesKeys, Scope, disable, enable, make_actions, set_keys, shown_keys
from annotator.desktop.bringing.bringing import Bringing
from annotator.desktop.bringing.drop_target import DropTarget
from annotator.desktop.dialogs.command_palette import MOST_RECENT, CommandPalette
from annotator.desktop.file_actions import FileActions
from annotator.desktop.history.history_windows import HistoryWindows
from annotator.desktop.keeping.keeper import Keeper
from annotator.desktop.kinds.kind_actions import KindActions
from annotator.desktop.merging.merging import Merging
from annotator.desktop.numbers.numbers import Numbers
from annotator.desktop.pages import Pages
from annotator.desktop.preferences.preferences import Preferences
from annotator.desktop.reading import hover
from annotator.desktop.reading.mouse_tagging import MouseTagging
from annotator.desktop.reading.read_page import ReadPage
from annotator.desktop.reading.reading_settings import ReadingSettings
from annotator.desktop.reading.snapping import Snap
from annotator.desktop.session import Session
from annotator.desktop.showing import Showing
from annotator.desktop.spoken import SpokenTags
from annotator.desktop.status_line import StatusLine
from annotator.desktop.theme import Theme
from annotator.desktop.top_bar import TopBar
from annotator.desktop.translation import sentence
from annotator.desktop.versions.version_windows import VersionWindows
from annotator.desktop.window_handlers import handlers
from annotator.settings import Settings

if TYPE_CHECKING:
    from annotator.desktop.versions.checking_panel import CheckingPanel


class Window(QMainWindow):
    """One project in one window.

    Signals: ``open_requested(target)``, ``move_requested(target)``, ``new_requested()``, ``choose_requested()``,
    ``another_requested()`` and ``start_page_requested()`` are for the application, which has the windows;
    ``theme_requested(name)`` too, for all of them share one; ``closed()``.
    """

    open_requested = Signal(str)
    new_requested = Signal()
    move_requested = Signal(str)
    choose_requested = Signal()
    another_requested = Signal()
    start_page_requested = Signal()
    theme_requested = Signal(str)
    quit_requested = Signal()
    settings_changed = Signal(object)
    closed = Signal()

    def __init__(self, session: Session, settings: Settings, colours: Theme) -> None:
        super().__init__()
        self.session = session
        session.setParent(self)
        self.settings = settings
        self.setWindowTitle(f"{session.project.title} — Annotator")
        self.page = ReadPage(session, colours)
        self.versions = VersionWindows(session, self.page, colours, self)
        self.history = HistoryWindows(session, self.page, colours, self)
        self.files = FileActions(session, self.page.messages, self)
        self.bringing = Bringing(session, self.page.messages, colours, self)
        self.drops = DropTarget(self, self.page, colours, self.bringing.read, on=session.can_write)
        self.keeper = Keeper(session, self.page, colours, self)
        self.merging = Merging(session, self.page, colours, self)
        self.numbers = Numbers(session, colours, self)
        self.reading = ReadingSettings(settings, self.page.panes)
        self.showing = Showing(self)
        self.pages = Pages(self)
        self.actions_by_name = make_actions(self, settings.keys, handlers(self), can_write=session.can_write)
        self.top = TopBar(self.actions_by_name, colours)
        self.search = CommandPalette(session, self.page.model, self.actions_by_name)
        self.status = StatusLine(session)
        self._lay_out()
        menus.fill_menu_bar(self.menuBar(), self.actions_by_name, self.open_requested.emit)
        self.preferences = Preferences(self)
        self.kinds = KindActions(session, self.page, self.actions_by_name, self.top.own_kinds, colours, self)
        self.mouse = MouseTagging(session, self.page, self.actions_by_name, self.top, colours)
        self.apply_theme(colours)
        self._wire()
        window_state.restore(self)
        self.place = window_state.PlaceKeeper(self)

    def _wire(self) -> None:
        session, page, actions = self.session, self.page, self.actions_by_name
        self.pages.changed.connect(lambda: self.top.show_page(self.pages.current))
        for signal in (self.search.annotation_requested, self.search.article_requested, self.search.passage_requested):
            signal.connect(self.pages.show_read)
        session.undo_changed.connect(self._name_undo)
        session.reviewer_changed.connect(lambda: self.keep(reviewer_name=session.reviewer.name))
        page.messages.shown.connect(self.status.show_message)
        page.place_changed.connect(lambda: self.status.show_place(page.active_pane))
        page.menu_requested.connect(self.showing.show_menu_of_text)
        SpokenTags(session, page)
        page.marks_hovered.connect(hover.HoverList(session, page).show_later)
        page.zoom_requested.connect(self.reading.zoom)
        page.tagging.key_of = lambda name: shown_keys(actions[name])
        page.digit_pressed.connect(self.showing.on_digit)
        page.first_painted.connect(_spare_the_collector)
        self.keeper.open_requested.connect(self.open_requested)
        self.merging.open_requested.connect(self.open_requested)
        self.numbers.annotation_requested.connect(self._show_annotation)
        self.bringing.projects_given.connect(self.merging.take)
        self.keeper.move_requested.connect(self.move_requested)
        page.article_source_requested.connect(lambda id_: self.showing.source_panel().show_article(id_))
        page.source_requested.connect(lambda id_: self.showing.source_panel().show_source(id_))
        page.versions_requested.connect(self.versions.show)
        page.below.checking_made.connect(self._wire_checking)
        self._named_keys: list[NamesKeys] = [page.below, page.table, page.empty, page.inspecting]
        self._name_keys()
        self._take_snap()
        self.search.recent = self.settings.recent_commands
        page.empty.offer(*(actions[name] for name in ("read_files", "read_folder", "read_link", "paste_article")))
        self.bringing.article_requested.connect(self.showing.show_article)
        self.bringing.side_by_side_requested.connect(self.showing.show_side_by_side)
        self.bringing.cleaning_requested.connect(self.showing.show_cleaning)
        self.reading.changed.connect(lambda values: self.keep(**values))
        self.search.annotation_requested.connect(page.choose)
        self.search.article_requested.connect(page.show_only)
        self.search.passage_requested.connect(self.showing.show_passage)
        self.search.left.connect(page.focus_text)
        page.below.passage_requested.connect(self.showing.show_passage)
        self.search.command_used.connect(self._remember_command)
        self.status.reviewer_change_requested.connect(self.showing.choose_reviewer)
        for name, panel in self.panels().items():
            actions[name].setChecked(True)
            actions[name].toggled.connect(panel.setVisible)
        for entry in ENTRIES:
            action = actions[entry.name]
            if entry.scope is Scope.WINDOW:
                self.addAction(action)
            if entry.scope is Scope.TAGS:
                page.table.addAction(action)
            if entry.scope is Scope.ARTICLES:
                page.article_list.addAction(action)
                page.empty.addAction(action)
        elsewhere = (Scope.WINDOW, Scope.ARTICLES, Scope.REVIEW)
        page.panes.add_text_actions([actions[entry.name] for entry in ENTRIES if entry.scope not in elsewhere])
        self._name_undo()
        session.watch()

    def _show_annotation(self, annotation_id: str) -> None:
        self.pages.show_read()
        self.page.choose(annotation_id)
        self.activateWindow()

    def _wire_checking(self, panel: "CheckingPanel") -> None:
        """Let the keys for tags to be checked hold in their list too, which is made when somebody looks at it."""
        names = ["remove_tag", *(entry.name for entry in ENTRIES if entry.scope is Scope.CHECKING)]
        panel.addActions([self.actions_by_name[name] for name in names])
        self._named_keys.append(panel)
        self._name_keys()

    def panels(self) -> dict[str, QWidget]:
        """Return the parts that a person can put away, by the action that does."""
        page = self.page
        panels = (page.article_list, page.inspector_panel, page.table_panel)
        return dict(zip(("show_articles", "show_inspector", "show_tags"), panels, strict=True))

    # Looks

    def apply_theme(self, colours: Theme) -> None:
        """Paint the window in other colours; the application's palette is set by the application."""
        self.colours = colours
        self.setStyleSheet(window_style.style_sheet(colours))
        self.top.set_theme(colours)
        self.page.set_theme(colours)
        self.pages.set_theme(colours)
        self.bringing.set_theme(colours)
        self.drops.set_theme(colours)
        self.keeper.set_theme(colours)
        self.merging.set_theme(colours)
        self.numbers.set_theme(colours)
        self.versions.set_theme(colours)
        self.history.set_theme(colours)
        self.kinds.set_theme(colours)
        self.mouse.set_theme(colours)
        self.preferences.set_theme(colours)
        self._check_toggles()

    def take_settings(self, settings: Settings) -> None:
        """Hold to settings that a person changed, here or in another window."""
        before, self.settings = self.settings, settings
        if settings.keys != before.keys:
            set_keys(self.actions_by_name, settings.keys)
            self.kinds.renew()
            self._name_keys()
        self._take_snap()
        self.search.recent = settings.recent_commands
        self.reading.take(settings)
        self.pages.follow_reading()
        self.preferences.show_settings(settings)
        self._check_toggles()

    def _remember_command(self, name: str) -> None:
        others = [one for one in settings_file.load().recent_commands if one != name]
        self.keep(recent_commands=(name, *others[: MOST_RECENT - 1]))

    def _take_snap(self) -> None:
        snap = Snap(self.settings.snap) if self.settings.snap in tuple(Snap) else Snap.OFF
        self.page.tagging.snap = snap
        self.actions_by_name[f"snap_{snap}"].setChecked(True)
        self.status.show_snap(snap)

    def _name_keys(self) -> None:
        for part in self._named_keys:
            part.name_keys(self.actions_by_name)
        self.showing.follow_keys()

    def _check_toggles(self) -> None:
        settings = self.settings
        toggles = {f"theme_{name}": settings.theme == name for name in settings_file.THEMES}
        toggles |= {"paragraph_numbers": settings.paragraph_numbers, "focus_paragraph": settings.focus_paragraph}
        for name, is_on in toggles.items():
            self.actions_by_name[name].setChecked(is_on)

    def _lay_out(self) -> None:
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.pages.stack, 1)
        self.top.add_search(self.search)
        self.setCentralWidget(centre)
        bar = QStatusBar(self)
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.status, 1)
        self.setStatusBar(bar)

    def _name_undo(self) -> None:
        for name, words, what, nothing in (
            (
                "undo",
                self.tr("Undo"),
                sentence(self.session.undo_name),
                self.tr("There is nothing of yours to take back."),
            ),
            ("redo", self.tr("Redo"), sentence(self.session.redo_name), self.tr("Nothing was taken back just now.")),
        ):
            action = self.actions_by_name[name]
            action.setText(f"{words}: {what}" if what else words)
            if what and self.session.can_write:
                enable(action)
            elif self.session.can_write:
                disable(action, nothing)

    # Focus, closing

    def changeEvent(self, event: QEvent) -> None:
        """Look for others' changes as soon as the window is worked in again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.look()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.showing.follow_full_screen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the full screen on Esc, where nothing in the page wanted it."""
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.showing.toggle_full_screen()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed and how the window was left; closing never asks."""
        self.page.inspector.save_pending()
        for beside in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if beside.isWindow():
                # What stands beside the window is about its project; Qt would leave it standing.
                beside.close()
        self.place.leave()
        self.versions.close()
        self.kinds.windows.close()
        self.session.close()
        gc.unfreeze()
        self.closed.emit()
        super().closeEvent(event)

    def keep(self, **values: Any) -> None:
        """Save settings that changed here, and tell the other windows."""
        # Other windows save theirs too: only what changed here is put over what stands in the file now.
        settings = replace(settings_file.load(), **values)
        settings_file.save(settings)
        self.take_settings(settings)
        self.settings_changed.emit(self.settings)


def _spare_the_collector() -> None:
    """Let the cycle collector pass over what lives as long as the window: walking it all takes longer than a frame."""
    gc.freeze()
