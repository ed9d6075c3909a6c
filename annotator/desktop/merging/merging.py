"""Merging and handing over as a window offers them: its menus, and project files that are dropped on it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.desktop.actions_map import Handler
from annotator.desktop.dialogs.file_dialogs import ask_files
from annotator.desktop.translation import figure

if TYPE_CHECKING:
    from annotator.desktop.merging.merge_window import MergeWindow
    from annotator.desktop.merging.package_window import PackageWindow
    from annotator.desktop.messages import Offer
    from annotator.desktop.reading.read_page import ReadPage
    from annotator.desktop.session import Session
    from annotator.desktop.theme import Theme


class Merging(QObject):
    """Belongs to one window; the window of merging stands beside that one, and so does the one of packages.

    Signals: ``open_requested(target)`` for a project file that is to be opened in a window of its own.
    """

    open_requested = Signal(str)

    def __init__(self, session: "Session", page: "ReadPage", theme: "Theme", window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._page = page
        self._theme = theme
        self._window = window
        self.shown: MergeWindow | None = None
        self.packing: PackageWindow | None = None

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the menus call."""
        return {"merge_copies": self.ask, "package": self.show_package}

    def set_theme(self, theme: "Theme") -> None:
        """Paint in other colours."""
        self._theme = theme
        if self.shown is not None:
            self.shown.set_theme(theme)

    def ask(self) -> None:
        """Ask for copies, and show what they would bring."""
        kinds = self.tr("Copies and exported tags (*.annotator *.json);;Every file (*)")
        self.merge([Path(path) for path in ask_files(self._window, self.tr("Merge copies"), kinds)])

    def merge(self, paths: Sequence[Path]) -> None:
        """Show what copies would bring; what is under way goes on, and is shown instead."""
        from annotator.desktop.merging.merge_window import MergeWindow
        from annotator.desktop.merging.stage_words import Stage

        if not paths:
            return
        shown = self.shown
        if shown is None or shown.stage is not Stage.MERGING:
            if shown is not None:
                shown.close()
                shown.deleteLater()
            shown = self.shown = MergeWindow(self._session, paths, self._theme, self._window)
            shown.merged.connect(self._tell_merged)
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def take(self, paths: Sequence[Path]) -> None:
        """Ask what shall become of project files that were dropped here: merged, or opened."""
        names = ", ".join(path.name for path in paths[:_MOST_NAMES])
        if len(paths) > _MOST_NAMES:
            names = self.tr("{names} and {number} more").format(names=names, number=figure(len(paths) - _MOST_NAMES))
        offers: list[Offer] = []
        if self._session.can_write:
            offers.append((self.tr("Merge into this project…"), lambda: self.merge(paths)))
            words = self.tr("{names}: merge into this project, or open in a window of its own?")
        else:
            words = self.tr("{names}: this project cannot be written, so nothing can be merged into it.")
        offers.append((self.tr("Open"), lambda: self._open(paths)))
        self._page.messages.tell(words.format(names=names), others=offers)

    def show_package(self) -> None:
        """Show the window that makes a package for a colleague."""
        from annotator.desktop.merging.package_window import PackageWindow

        if self.packing is None:
            self.packing = PackageWindow(self._session, self._window)
            self.packing.told.connect(self._page.messages.tell)
        pane = self._page.active_pane
        self.packing.begin(pane.article_id if pane else "")
        self.packing.show()
        self.packing.raise_()
        self.packing.activateWindow()

    def _open(self, paths: Sequence[Path]) -> None:
        for path in paths:
            self.open_requested.emit(str(path))

    def _tell_merged(self, words: str) -> None:
        self._page.messages.tell(words)


_MOST_NAMES = 3
