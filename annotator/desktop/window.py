"""The window on one project: everything is made here, and every connection between the parts stands in one block."""

import base64
import gc
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent
from PySide6.QtWidgets import QMainWindow, QStatusBar, QVBoxLayout, QWidget

from annotator import settings as settings_file
from annotator.desktop import menus, window_style
from annotator.desktop.actions_map import ENTRIES, READ_ONLY_REASON, Handler, Scope, bound, make_actions
from annotator.desktop.bringing.bringing import Bringing
from annotator.desktop.bringing.drop_target import DropTarget
from annotator.desktop.dialogs.command_palette import CommandPalette
from annotator.desktop.file_actions import FileActions
from annotator.desktop.history.history_windows import HistoryWindows
from annotator.desktop.keeping.keeper import Keeper
from annotator.desktop.kinds.kind_actions import KindActions
from annotator.desktop.reading import hover, tagging_keys
from annotator.desktop.reading.read_page import ReadPage
from annotator.desktop.reading.reading_settings import ReadingSettings
from annotator.desktop.session import Session
from annotator.desktop.status_line import StatusLine
from annotator.desktop.theme import Theme
from annotator.desktop.top_bar import TopBar
from annotator.desktop.versions.version_windows import VersionWindows
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.settings import Settings

if TYPE_CHECKING:
    from annotator.desktop.versions.checking_panel import CheckingPanel

_USUAL_SIZE = (1440, 900)
_FRAME = (8, 40)
"""Pixels to leave for the title and the frame, whose size nobody knows before the window is shown."""


class Window(QMainWindow):
    """One project in one window.

    Signals: ``open_requested(target)``, ``move_requested(target)``, ``new_requested()``, ``choose_requested()`` and
    ``another_requested()`` are for the application, which has the windows; ``theme_requested(name)`` too, for all of
    them share one; ``closed()``.
    """

    open_requested = Signal(str)
    new_requested = Signal()
    move_requested = Signal(str)
    choose_requested = Signal()
    another_requested = Signal()
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
        self.reading = ReadingSettings(settings, self.page.panes)
        self.actions_by_name = make_actions(self, settings.keys, self._handlers(), can_write=session.can_write)
        self.top = TopBar(self.actions_by_name, colours)
        self.search = CommandPalette(session, self.page.model, self.actions_by_name)
        self.status = StatusLine(session)
        self._lay_out()
        menus.fill_menu_bar(self.menuBar(), self.actions_by_name, self.open_requested.emit)
        self.kinds = KindActions(session, self.page, self.actions_by_name, self.top.own_kinds, colours, self)
        self.apply_theme(colours)
        self._wire()
        self._restore()

    def _wire(self) -> None:
        session, page, actions = self.session, self.page, self.actions_by_name
        session.undo_changed.connect(self._name_undo)
        session.reviewer_changed.connect(lambda: self._keep(reviewer_name=session.reviewer.name))
        page.messages.shown.connect(self.status.show_message)
        page.place_changed.connect(lambda: self.status.show_place(page.active_pane))
        page.menu_requested.connect(self._show_menu_of_text)
        page.marks_hovered.connect(hover.HoverList(session, page).show_later)
        page.zoom_requested.connect(self.reading.zoom)
        page.digit_pressed.connect(self._on_digit)
        page.first_painted.connect(_spare_the_collector)
        self.keeper.open_requested.connect(self.open_requested)
        self.keeper.move_requested.connect(self.move_requested)
        page.article_source_requested.connect(lambda id_: self._source_panel().show_article(id_))
        page.source_requested.connect(lambda id_: self._source_panel().show_source(id_))
        page.versions_requested.connect(self.versions.show)
        page.below.checking_made.connect(self._wire_checking)
        page.below.name_keys(actions)
        page.empty.offer(*(actions[name] for name in ("read_files", "read_folder", "read_link", "paste_article")))
        self.bringing.article_requested.connect(self._show_article)
        self.bringing.side_by_side_requested.connect(self._show_side_by_side)
        self.bringing.cleaning_requested.connect(self._show_cleaning)
        self.reading.changed.connect(lambda values: self._keep(**values))
        self.search.annotation_requested.connect(page.choose)
        self.search.article_requested.connect(page.show_only)
        self.search.passage_requested.connect(self._show_passage)
        self.search.left.connect(page.focus_text)
        self.status.reviewer_change_requested.connect(self._choose_reviewer)
        for name, panel in self._panels().items():
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
        elsewhere = (Scope.WINDOW, Scope.ARTICLES)
        page.panes.add_text_actions([actions[entry.name] for entry in ENTRIES if entry.scope not in elsewhere])
        self._name_undo()
        session.watch()

    def _wire_checking(self, panel: "CheckingPanel") -> None:
        """Let the keys for tags to be checked hold in their list too, which is made when somebody looks at it."""
        names = ["remove_tag", *(entry.name for entry in ENTRIES if entry.scope is Scope.CHECKING)]
        panel.addActions([self.actions_by_name[name] for name in names])
        panel.name_keys(self.actions_by_name)

    def _handlers(self) -> Mapping[str, Handler]:
        page, files, bringing, session = self.page, self.files, self.bringing, self.session
        tagging, going = page.tagging, page.navigation
        handlers: dict[str, Handler] = {
            **tagging_keys.handlers(tagging),
            "new_project": self.new_requested.emit,
            "open_project": self.choose_requested.emit,
            "new_window": self.another_requested.emit,
            "read_files": bringing.read_files,
            "read_folder": bringing.read_folder,
            "read_link": bringing.read_link,
            "paste_article": bringing.paste,
            "paste": bringing.paste_here,
            "reading_report": bringing.show_report,
            "import_tags": files.import_tags,
            "export_tags": files.export_tags,
            "export_briefing": files.export_briefing,
            **self.keeper.handlers(),
            "check_project": files.check,
            "close_window": self.close,
            "quit": self.quit_requested.emit,
            "undo": session.undo,
            "redo": session.redo,
            "history": self.history.show,
            "copy": going.copy,
            "select_all": going.select_all,
            "find": going.find,
            "find_next": lambda: going.find_step(1),
            "find_previous": lambda: going.find_step(-1),
            "remove_tag": tagging.remove,
            "change_reviewer": self._choose_reviewer,
            "edit_tag": page.fill_in,
            "next_sentence": going.next_sentence,
            "note": tagging.note,
            "link": tagging.link,
            "tag_kinds": lambda: self.kinds.windows.show(),
            "zoom_in": lambda: self.reading.zoom(1),
            "zoom_out": lambda: self.reading.zoom(-1),
            "zoom_reset": self.reading.reset_zoom,
            "wider_lines": lambda: self.reading.widen(5),
            "narrower_lines": lambda: self.reading.widen(-5),
            "versions": lambda: self.versions.show(),
            **page.versions.handlers(),
            **dict.fromkeys(("show_articles", "show_inspector", "show_tags"), lambda: None),
            "full_screen": self._toggle_full_screen,
            "go_read": page.focus_text,
            "next_tag": lambda: going.choose_next(1),
            "previous_tag": lambda: going.choose_next(-1),
            "next_dispute": lambda: going.choose_next(1, disputed=True),
            "previous_dispute": lambda: going.choose_next(-1, disputed=True),
            "next_part": lambda: going.next_part(1, self.search),
            "previous_part": lambda: going.next_part(-1, self.search),
            "context_menu": self._ask_context_menu,
            "search": lambda: self.search.start(),
            "help": self._show_help,
            "about": self._show_about,
        }
        for name in ("system", "light", "dark"):
            handlers[f"theme_{name}"] = bound(self.theme_requested.emit, name)
        return handlers

    def _panels(self) -> dict[str, QWidget]:
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
        self.bringing.set_theme(colours)
        self.drops.set_theme(colours)
        self.keeper.set_theme(colours)
        self.versions.set_theme(colours)
        self.history.set_theme(colours)
        self.kinds.set_theme(colours)
        for name in ("system", "light", "dark"):
            self.actions_by_name[f"theme_{name}"].setChecked(self.settings.theme == name)

    def _lay_out(self) -> None:
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.page, 1)
        self.top.add_search(self.search)
        self.setCentralWidget(centre)
        bar = QStatusBar(self)
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.status, 1)
        self.setStatusBar(bar)

    def _name_undo(self) -> None:
        for name, words, what in (
            ("undo", self.tr("Undo"), self.session.undo_name),
            ("redo", self.tr("Redo"), self.session.redo_name),
        ):
            action = self.actions_by_name[name]
            action.setText(f"{words}: {what}" if what else words)
            action.setEnabled(bool(what) and self.session.can_write)

    # What the window does itself

    def _on_digit(self, digit: int, modifiers: Qt.KeyboardModifier) -> None:
        prefix = {
            Qt.KeyboardModifier.NoModifier: "tag",
            Qt.KeyboardModifier.ShiftModifier: "alike",
            Qt.KeyboardModifier.AltModifier: "retag",
        }.get(modifiers & ~Qt.KeyboardModifier.KeypadModifier)
        if prefix and digit <= len(Kind):
            self.actions_by_name[f"{prefix}_{tuple(Kind)[digit - 1]}"].trigger()
        elif prefix:
            self.kinds.trigger_digit(prefix, digit)

    def _show_menu_of_text(self, point: QPoint) -> None:
        menu = menus.text_menu(self, self.actions_by_name, self.kinds.named, chosen=bool(self.page.chosen))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _ask_context_menu(self) -> None:
        # Qt knows the key of that name, which many keyboards lack, and Shift+F10 only where the system sends it so.
        focus = self.focusWidget()
        if focus:
            middle = focus.rect().center()
            reason = QContextMenuEvent.Reason.Keyboard
            QCoreApplication.sendEvent(focus, QContextMenuEvent(reason, middle, focus.mapToGlobal(middle)))

    def _show_passage(self, article_id: str, span: Span) -> None:
        page = self.page
        if page.panes.pane_of(article_id) is None:
            page.show_only(article_id)
        pane = page.panes.pane_of(article_id)
        if pane:
            page.panes.set_active(pane)
            pane.view.select(span)
            pane.view.setFocus()

    def _show_article(self, article_id: str) -> None:
        if self._is_there(article_id):
            self.page.show_only(article_id)
            self.activateWindow()

    def _show_side_by_side(self, article_ids: list[str]) -> None:
        if all(map(self._is_there, article_ids)):
            self.page.panes.show_articles(article_ids)
            self.page.focus_text()
            self.activateWindow()

    def _is_there(self, article_id: str) -> bool:
        known = self.page.model.find(article_id) is not None
        if not known:
            self.page.messages.tell(self.tr("That article is not in the project any more."))
        return known

    def _show_cleaning(self, article_id: str) -> None:
        if self._is_there(article_id):
            self.page.show_only(article_id)
            self.page.versions.go_to_cleaning()

    def _source_panel(self) -> Any:
        from annotator.desktop.inspector.source_panel import SourcePanel

        if not hasattr(self, "_sources"):
            self._sources = SourcePanel(self.session, self)
        self._sources.show()
        return self._sources

    def _choose_reviewer(self) -> None:
        from annotator.desktop.dialogs.reviewer_dialog import ReviewerDialog

        dialog = ReviewerDialog(self.session, self)
        dialog.open()

    def _show_help(self) -> None:
        from annotator.desktop.dialogs.help_sheet import HelpSheet

        self.help = HelpSheet(self.actions_by_name, self.settings.keys, self)
        self.help.show()

    def _show_about(self) -> None:
        from annotator import __version__

        self.page.messages.tell(
            self.tr("Annotator {version}: read, annotate, compare, review, brief.").format(version=__version__)
        )

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # Focus, closing

    def changeEvent(self, event: QEvent) -> None:
        """Look for others' changes as soon as the window is worked in again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed and how the window was left; closing never asks."""
        self.page.inspector.save_pending()
        for beside in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if beside.isWindow():
                # What stands beside the window is about its project; Qt would leave it standing.
                beside.close()
        self._remember()
        self.versions.close()
        self.kinds.windows.close()
        self.session.close()
        gc.unfreeze()
        self.closed.emit()
        super().closeEvent(event)

    def _keep(self, **values: Any) -> None:
        # Other windows save theirs too: only what changed here is put over what stands in the file now.
        self.settings = replace(settings_file.load(), **values)
        settings_file.save(self.settings)
        self.settings_changed.emit(self.settings)

    def _remember(self) -> None:
        state = {
            **self.page.state(),
            "geometry": base64.b64encode(self.saveGeometry().data()).decode(),
            "hidden": [name for name, panel in self._panels().items() if panel.isHidden()],
        }
        known = settings_file.load()
        own = self._name_in_settings()
        places = {target: place for target, place in known.places.items() if target != own}
        kept = dict(list(places.items())[-settings_file.MOST_RECENT + 1 :])
        self._keep(places={**kept, own: state})

    def _name_in_settings(self) -> str:
        # The settings are a plain file: a password in the address of a server has no business there.
        return re.sub(r"(://[^:/@]*):[^@]*@", r"\1@", self.session.project.target)

    def _restore(self) -> None:
        state = self.settings.places.get(self._name_in_settings(), {})
        geometry = state.get("geometry")
        if not geometry or not self.restoreGeometry(QByteArray(base64.b64decode(geometry))):
            self.resize(QSize(*_USUAL_SIZE).boundedTo(self.screen().availableSize() - QSize(*_FRAME)))
        for name in state.get("hidden", ()):
            if name in self._panels():
                self.actions_by_name[name].setChecked(False)
        self.page.restore(state)
        self.page.focus_text()
        if not self.session.can_write:
            self.page.messages.tell(self.tr(READ_ONLY_REASON))


def _spare_the_collector() -> None:
    """Let the cycle collector pass over what lives as long as the window: walking it all takes longer than a frame."""
    gc.freeze()
