"""Keeping the project of a window: its daily backup, and what the menus offer to keep, print, cite and erase."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator.desktop.actions_map import Handler
from annotator.desktop.dialogs.file_dialogs import ask_new_file
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure, sentence
from annotator.domain.articles import Article, Source
from annotator.domain.keeping import Erased
from annotator.errors import KnownError

if TYPE_CHECKING:
    from annotator.desktop.keeping.association_window import AssociationWindow
    from annotator.desktop.keeping.backups_window import BackupsWindow
    from annotator.desktop.keeping.erasing_window import ErasingWindow
    from annotator.desktop.keeping.problem_window import ProblemWindow
    from annotator.desktop.keeping.rename_dialog import RenameDialog
    from annotator.desktop.reading.read_page import ReadPage

FIRST_LOOK_MS = 20_000
"""How long after opening it is looked whether a backup is due: nobody should wait for that while beginning to work."""

LOOK_EVERY_MS = 600_000
"""How often after that; once a day something comes of it."""


class Keeper(QObject):
    """Belongs to one window; its own windows stand beside that one, at most one of each.

    Signals: ``open_requested(target)`` for a copy to look at, ``move_requested(target)`` for one to go on in, which
    takes the place of the window.
    """

    open_requested = Signal(str)
    move_requested = Signal(str)

    def __init__(self, session: Session, page: "ReadPage", theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._page = page
        self._theme = theme
        self._window = window
        self._told_trouble = False
        self.backups: BackupsWindow | None = None
        self.erasing: ErasingWindow | None = None
        self.problem: ProblemWindow | None = None
        self.renaming: RenameDialog | None = None
        self.association: AssociationWindow | None = None
        page.article_list.erase_requested.connect(self.erase)
        self._timer = QTimer(self)
        self._timer.setInterval(FIRST_LOOK_MS)
        self._timer.timeout.connect(self.back_up_daily)
        if session.can_write:
            self._timer.start()

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the menus call."""
        return {
            "save_copy": self.save_copy,
            "backups": self.show_backups,
            "print_article": self.print_article,
            "copy_citation": self.copy_citation,
            "rename_self": self.rename_self,
            "archive_articles": lambda: self._for_articles(self._archive),
            "remove_articles": lambda: self._for_articles(self._page.articles.remove),
            "erase_articles": lambda: self.erase(self._page.article_list.chosen_or(self._active())),
            "report_problem": self.report_problem,
            "associate_files": self.associate_files,
        }

    def set_theme(self, theme: Theme) -> None:
        """Let the windows that stand open look as the window does."""
        self._theme = theme
        if self.backups:
            self.backups.set_theme(theme)

    # Backups and copies

    def back_up_daily(self) -> None:
        """Make today's backup in a job if one is due; trouble is told once, not every ten minutes."""
        from annotator.actions import keeping

        self._timer.setInterval(LOOK_EVERY_MS)
        self._session.jobs.start("", keeping.back_up_daily, self._session.project, failed=self._tell_trouble)

    def show_backups(self) -> None:
        """Show the window of backups."""
        from annotator.desktop.keeping.backups_window import BackupsWindow

        if self.backups is None:
            self.backups = BackupsWindow(self._session, self._theme, self._window)
            self.backups.copy_requested.connect(self._restore)
            self.backups.gone_back.connect(self._tell_gone_back)
        _bring_up(self.backups)

    def save_copy(self) -> None:
        """Ask where, copy the project into one file, and offer to go on in that."""
        from annotator.actions import projects

        path = self._ask_where(self.tr("Save a copy"), self.tr("copy"))
        if path:
            self._session.jobs.start(
                self.tr("Saving a copy"),
                projects.back_up,
                self._session.project,
                path,
                done=lambda _: self._page.messages.tell(
                    self.tr("Saved a copy as {name}. You are still in the project itself.").format(name=path.name),
                    self.tr("Go on in the copy"),
                    lambda: self.move_requested.emit(str(path)),
                ),
            )

    def _restore(self, backup: Path) -> None:
        from annotator.actions import keeping

        path = self._ask_where(self.tr("Restore as a copy"), self.tr("restored"))
        if path:
            self._session.jobs.start(
                self.tr("Restoring"),
                keeping.restore_copy,
                backup,
                path,
                done=lambda _: self.open_requested.emit(str(path)),
            )

    def _ask_where(self, title: str, word: str) -> Path | None:
        target = Path(self._session.project.target)
        folder = target.parent if target.parent.is_dir() else Path()
        stem = target.stem if folder != Path() else self._session.project.title
        path = ask_new_file(
            self._window, title, str(folder / f"{stem} {word}.annotator"), self.tr("Projects (*.annotator)")
        )
        if not path:
            return None
        return Path(path) if Path(path).suffix else Path(path).with_suffix(".annotator")

    def _tell_gone_back(self, aside: Path) -> None:
        words = self.tr("The project is as it was in the backup. How it was before lies in {name}.")
        self._page.messages.tell(words.format(name=aside.name), self.tr("Undo"), self._session.undo)

    def _tell_trouble(self, error: KnownError) -> None:
        if not self._told_trouble:
            self._told_trouble = True
            self._page.messages.tell_error(
                self.tr("Today's backup was not made. {why}").format(why=sentence(str(error)))
            )

    # Articles

    def erase(self, article_ids: Sequence[str]) -> None:
        """Show what erasing does, with these articles ticked; those that were removed can be chosen there too."""
        from annotator.desktop.keeping.erasing_window import ErasingWindow

        if self.erasing is not None:
            self.erasing.close()
            self.erasing.deleteLater()
        self.erasing = ErasingWindow(self._session, article_ids, self._window)
        self.erasing.erased.connect(self._tell_erased)
        _bring_up(self.erasing)

    def _tell_erased(self, erased: Erased) -> None:
        words = self.tr("Erased for good: {articles} with {tags}.")
        articles = self.tr("1 article") if erased.articles == 1 else self.tr("{number} articles")
        tags = self.tr("1 tag") if erased.tags == 1 else self.tr("{number} tags")
        lines = [
            words.format(
                articles=articles.format(number=figure(erased.articles)), tags=tags.format(number=figure(erased.tags))
            )
        ]
        if erased.kept_texts:
            named = ", ".join(f"“{title}”" for title in erased.kept_texts[:3])
            lines.append(self.tr("A text of it is also that of {titles}, and stays there.").format(titles=named))
        if erased.traces:
            lines.append(
                self.tr(
                    "Somebody else has the project open, or the disk is full: until all its windows are closed, traces "
                    "may be left in the file beside it. A copy saved now is free of them."
                )
            )
        (self._page.messages.tell_error if erased.traces else self._page.messages.tell)("\n".join(lines))

    def _archive(self, article_ids: list[str]) -> None:
        listed = [self._page.model.find(one) for one in article_ids]
        away = not all(found and found.archived for found in listed)
        self._page.articles.archive(article_ids, away)

    def _for_articles(self, do: "Handler") -> None:
        chosen = self._page.article_list.chosen_or(self._active())
        if chosen:
            do(chosen)
        else:
            self._page.messages.tell(self.tr("Open an article first, or choose some in the list."))

    def _active(self) -> str:
        pane = self._page.active_pane
        return pane.article_id if pane else ""

    # The text

    def print_article(self) -> None:
        """Ask for a printer, or a file, and print the article of the active pane with its marks and tags."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from annotator.desktop.keeping import printing

        pane = self._page.active_pane
        printed = printing.read_article(self._session, pane.version_id) if pane else None
        if printed is None:
            self._page.messages.tell(self.tr("Open an article first: it is what is printed."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(printed.article.title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print “{title}”").format(title=printed.article.title))
        # Laying out megabytes takes seconds; Qt lets a thread of its own paint onto paper.
        dialog.accepted.connect(
            lambda *_: self._session.jobs.start(self.tr("Printing"), printing.print_article, printed, printer)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(False)
        dialog.show()

    def copy_citation(self) -> None:
        """Copy the selected words in quotes, with where they are from."""
        from annotator.desktop.keeping.citing import citation

        pane = self._page.active_pane
        span = pane.view.selection if pane else None
        if pane is None or not span:
            self._page.messages.tell(self.tr("Select words in an article first: they are copied with their source."))
            return
        with self._session.read() as read:
            article = read.get(Article, pane.article_id)
            source = read.get(Source, article.source_id) if article and article.source_id else None
        if article:
            QGuiApplication.clipboard().setText(citation(article, source, pane.view.text, span))
            self._page.messages.tell(self.tr("Copied with its source."))

    # The person and the program

    def rename_self(self) -> None:
        """Ask for another name for oneself."""
        from annotator.desktop.keeping.rename_dialog import RenameDialog

        if self.renaming is not None:
            self.renaming.deleteLater()
        self.renaming = RenameDialog(self._session, self._theme, self._window)
        _bring_up(self.renaming)

    def report_problem(self) -> None:
        """Show what a report on a problem would contain."""
        from annotator.desktop.keeping.problem_window import ProblemWindow

        if self.problem is not None:
            self.problem.deleteLater()
        self.problem = ProblemWindow(self._window)
        self.problem.save_requested.connect(self._save_report)
        _bring_up(self.problem)

    def associate_files(self) -> None:
        """Show what would be written to let the file manager open projects with this program."""
        from annotator.desktop.keeping.association_window import AssociationWindow

        if self.association is not None:
            self.association.deleteLater()
        self.association = AssociationWindow(self._session.jobs, self._page.messages, self._window)
        _bring_up(self.association)

    def _save_report(self, path: Path, words: str) -> None:
        from annotator.actions import keeping

        self._session.jobs.start(
            "",
            keeping.save_report,
            path,
            words,
            done=lambda _: self._page.messages.tell(self.tr("Report saved as {name}.").format(name=path.name)),
        )


def _bring_up(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
