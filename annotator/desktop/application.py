"""The application: opens projects in windows, one look for all of them, and pictures of the pages without a display."""

import gc
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QLoggingCategory, QObject, Qt, QTimer
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from annotator import settings as settings_file
from annotator.actions import projects
from annotator.actions.projects import Project
from annotator.desktop import crash, theme, translation
from annotator.desktop.collecting import collecting
from annotator.desktop.dialogs.file_dialogs import ask_file, ask_new_file
from annotator.desktop.focus_ring import FocusRings
from annotator.desktop.jobs import InlineJobs, Jobs
from annotator.desktop.session import Session
from annotator.desktop.theme import DARK, LIGHT, Theme
from annotator.desktop.window import Window
from annotator.desktop.wording import local_time
from annotator.domain.articles import Reviewer
from annotator.domain.vocabulary import Severity, Status
from annotator.errors import DamagedProject, KnownError, NotAProject, NotFound
from annotator.settings import Settings
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.desktop.dialogs.start_page import StartPage

PICTURE_SIZE = (1440, 900)
PICTURES = ((LIGHT, "read-light.png"), (DARK, "read-dark.png"))
_SUFFIX = ".annotator"
_NESTED = 5


def run(target: str | None, settings: Settings) -> int:
    """Open a project in a window, or the start page, and work until the last window is closed; returns 0."""
    app = _application()
    translation.install(app, os.environ.get("ANNOTATOR_LANGUAGE") or settings.language)
    windows = Application(app, settings)
    crash.install(windows.tell_error)
    windows.start(target)
    # What stands now lives as long as the program; the collector, off since the start, need not walk it.
    gc.freeze()
    collecting().hold()
    return app.exec()


def grab_pages(project: Project, folder: Path) -> list[Path]:
    """Write a picture of each page, light and dark, into ``folder``, the same ones each time; needs no display."""
    app = _application(offscreen=True)
    before, font = QApplication.cursorFlashTime(), QApplication.font()
    app.setFont(QFont(theme.load_fonts().interface, 10))
    # A caret that blinks would be in one picture and not in the next.
    app.setCursorFlashTime(0)
    try:
        return [_grab(app, project, colours, folder / name) for colours, name in PICTURES]
    finally:
        app.setCursorFlashTime(before)
        app.setFont(font)


class Application(QObject):
    """The windows that are open, and what they share: settings and colours."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self.settings = settings
        self.colours = LIGHT
        self.windows: list[Window] = []
        self.start_page: StartPage | None = None
        self._quitting = False
        self.jobs = Jobs(self)
        """For what concerns no open project: looking into those that are listed, restoring one that is broken."""
        self._take_colours()
        self._rings = FocusRings(app)
        for asked in theme.system_signals():
            asked.connect(self._take_colours)

    def start(self, target: str | None) -> None:
        """Open a project; without one those that were open when the program ended, or show what there is to open."""
        if target is None:
            self._open_again()
        else:
            self.open(target)
        if not self.windows and self.start_page is None:
            self.show_start_page()

    def open(self, target: str) -> bool:
        """Open a project in a window of its own; what prevents it is told on the start page or in a window."""
        # The way to a file is kept in full: the next start may be from another folder.
        full = target if "://" in target else str(Path(target).absolute())
        return self._open(lambda: projects.open_(full), full)

    def create(self, target: str) -> bool:
        """Make a project and open it."""
        path = Path(target)
        return self._open(lambda: projects.create(path if path.suffix else path.with_suffix(_SUFFIX)))

    def open_sample(self) -> bool:
        """Open the sample project, making it the first time."""
        from annotator.actions import demo

        def made() -> Project:
            where = demo.sample_path(None)
            return projects.open_(where) if where.exists() else demo.make(where)

        return self._open(made)

    def show(self, project: Project) -> Window:
        """Show an open project in a new window."""
        session = Session(project, projects.acting(project, self.settings.reviewer_name))
        try:
            # Windows that are open write down where they are without telling anybody.
            window = Window(session, replace(self.settings, places=settings_file.load().places), self.colours)
        except KnownError:
            session.stop()
            raise
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wire(window)
        self.windows.append(window)
        window.show()
        # When it is painted: writing the settings is nothing that a person should wait for.
        QTimer.singleShot(0, self, lambda: self._remember(project.target))
        if self.start_page is not None:
            self.start_page.close()
            self.start_page = None
        return window

    def _tell_not_opened(self, error: KnownError, target: str) -> None:
        """Tell why a project did not open; of one that is broken or gone, where its backups are."""
        from annotator.actions import keeping

        broken = isinstance(error, (DamagedProject, NotAProject, NotFound)) and target and "://" not in target
        kept = keeping.backups(target) if broken else []
        if not kept:
            self.tell_error(str(error))
            return
        told = self.tr("{error}\nIts backups lie in {folder}; the newest is of {time}.").format(
            error=str(error), folder=keeping.backup_folder(target), time=local_time(kept[0].made_at)
        )
        self.tell_error(told, self.tr("Open a copy of the newest"), lambda: self.restore_newest(target))

    def restore_newest(self, target: str) -> None:
        """Restore the newest sound backup of a project beside it, and open that; what is there stays as it is."""
        from annotator.actions import keeping

        self.jobs.start(
            self.tr("Restoring"),
            keeping.restore_newest,
            target,
            done=self._open_restored,
            failed=lambda error: self.tell_error(str(error)),
        )

    def _open_restored(self, path: Path) -> None:
        self.open(str(path))

    def tell_error(self, words: str, offer: str = "", accept: Callable[[], object] | None = None) -> None:
        """Tell what went wrong, and what can be done about it, in the window in front, else on the start page."""
        active = next((window for window in self.windows if window.isActiveWindow()), None)
        if active or self.windows:
            messages = (active or self.windows[-1]).page.messages
        else:
            if self.start_page is None:
                self.show_start_page()
            assert self.start_page is not None
            messages = self.start_page.messages
        # An error in a paint event comes back with every repaint: told once, it stands there until it is closed.
        if messages.words != words:
            messages.tell_error(words, offer, accept)

    def set_theme(self, name: str) -> None:
        """Use a theme or what the "system" wants, in every window, and keep that."""
        self._keep(replace(settings_file.load(), theme=name))

    def _wire(self, window: Window) -> None:
        window.open_requested.connect(self.open)
        window.move_requested.connect(lambda target: self.open(target) and window.close())
        window.new_requested.connect(self._ask_new)
        window.choose_requested.connect(self._ask_open)
        window.another_requested.connect(lambda: self.open(window.session.project.target))
        window.theme_requested.connect(self.set_theme)
        window.quit_requested.connect(self._quit)
        window.settings_changed.connect(self._take_settings)
        window.start_page_requested.connect(self.show_start_page)
        window.closed.connect(lambda: self._let_go(window))

    def _let_go(self, window: Window) -> None:
        self.windows.remove(window)
        # The window that is closed last, and all that are closed by quitting, are what the next start opens again.
        if self.windows and not self._quitting:
            self._keep(replace(settings_file.load(), open_projects=self._open_targets()))

    def _open_again(self) -> None:
        """Open what was open when the program ended; what cannot be opened is told when the others stand."""
        prevented = []
        for target in self.settings.open_projects:
            try:
                self.show(projects.open_(target))
            except KnownError as error:
                prevented.append((error, target))
        for why, target in prevented:
            self._tell_not_opened(why, target)

    def _open(self, make: Callable[[], Project], target: str = "") -> bool:
        try:
            project = make()
        except KnownError as error:
            self._tell_not_opened(error, target)
            return False
        try:
            self.show(project)
        except KnownError as error:
            project.close()
            self.tell_error(str(error))
            return False
        return True

    def show_start_page(self) -> None:
        """Show the projects opened last and how to begin, beside the windows that are open."""
        from annotator.desktop.dialogs.start_page import StartPage

        if self.start_page is not None:
            self.start_page.raise_()
            self.start_page.activateWindow()
            return
        name = self.settings.reviewer_name or settings_file.default_reviewer_name()
        page = StartPage(self.settings, self.colours, self.jobs, name)
        page.forget_requested.connect(self._forget)
        page.open_requested.connect(self.open)
        page.choose_requested.connect(self._ask_open)
        page.new_requested.connect(self._ask_new)
        page.sample_requested.connect(self.open_sample)
        page.quit_requested.connect(self._quit)
        self.start_page = page
        page.destroyed.connect(self._forget_start_page)
        page.show()

    def _forget(self, target: str) -> None:
        known = settings_file.load()
        self._keep(replace(known, recent_projects=tuple(one for one in known.recent_projects if one != target)))

    def _forget_start_page(self) -> None:
        self.start_page = None

    def _ask_open(self) -> None:
        kinds = self.tr("Projects (*{suffix});;Every file (*)").format(suffix=_SUFFIX)
        path = ask_file(self._front(), self.tr("Open project"), kinds)
        if path:
            self.open(path)

    def _ask_new(self) -> None:
        kinds = self.tr("Projects (*{suffix})").format(suffix=_SUFFIX)
        path = ask_new_file(self._front(), self.tr("New project"), f"project{_SUFFIX}", kinds)
        if path:
            self.create(path)

    def _front(self) -> QMainWindow | None:
        active = QApplication.activeWindow()
        return active if isinstance(active, QMainWindow) else None

    def _quit(self) -> None:
        self._quitting = True
        for window in list(self.windows):
            window.close()
        QApplication.closeAllWindows()

    def _take_colours(self, *_: Any) -> None:
        self.colours = theme.chosen(self.settings.theme, self.settings.kind_colours)
        theme.apply(self._app, self.colours)
        for window in self.windows:
            window.apply_theme(self.colours)
        if self.start_page is not None:
            self.start_page.apply_theme(self.colours)

    def _take_settings(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        for window in self.windows:
            window.take_settings(settings)
        if (before.theme, before.kind_colours) != (settings.theme, settings.kind_colours):
            self._take_colours()

    def _remember(self, target: str) -> None:
        known = settings_file.load()
        recent = known.recent_projects
        if _is_file(target):
            full = str(Path(target).absolute())
            recent = (full, *(one for one in recent if one != full))[: settings_file.MOST_RECENT]
        self._keep(replace(known, recent_projects=recent, open_projects=self._open_targets()))

    def _open_targets(self) -> tuple[str, ...]:
        targets = [window.session.project.target for window in self.windows]
        return tuple(dict.fromkeys(str(Path(one).absolute()) for one in targets if _is_file(one)))

    def _keep(self, settings: Settings) -> None:
        settings_file.save(settings)
        self._take_settings(settings)


def _is_file(target: str) -> bool:
    """Tell a file from a URL, which may hold a password: those are opened by name, and stand in no list."""
    return "://" not in target


def _application(*, offscreen: bool = False) -> QApplication:
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    arguments = [sys.argv[0], "-platform", "offscreen"] if offscreen else sys.argv[:1]
    if offscreen:
        # Where there is no screen, Qt says of every window that its size cannot be told to one.
        QLoggingCategory.setFilterRules("default.warning=false")
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(arguments)
    app.setApplicationName("Annotator")
    app.setDesktopFileName("annotator")
    return app


def _grab(app: QApplication, project: Project, colours: Theme, path: Path) -> Path:
    theme.apply(app, colours)
    session = Session(project, _reader(project), InlineJobs())
    window = Window(session, Settings(theme=colours.name), colours)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*PICTURE_SIZE)
    window.show()
    window.page.choose(_worth_seeing(session))
    # What was shown last asked for its place meanwhile: without an event loop nobody would give it. A field in a form
    # in a page that scrolls asks once for each of them.
    for _ in range(_NESTED):
        app.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    window.grab().save(str(path))
    session.stop()
    window.hide()
    window.deleteLater()
    return path


def _reader(project: Project) -> Reviewer:
    """Return a reviewer of the project, a lead if there is one: the login name would make other pictures elsewhere."""
    with project.read() as read:
        known = queries.reviewers(read)
    return next((one for one in known if one.lead), known[0]) if known else projects.acting(project)


def _worth_seeing(session: Session) -> str | None:
    """Return a tag that shows what an inspector can: the gravest, then a disputed one, then the first."""
    with session.read() as read:
        rows = queries.tag_rows(read, viewer=session.viewer)
    best = min(rows, key=lambda row: (row.severity != Severity.CRITICAL, row.status != Status.DISPUTED), default=None)
    return best.id if best else None
