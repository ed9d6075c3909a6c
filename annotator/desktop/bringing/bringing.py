"""Bringing articles in: asks for files, folders, links and texts, reads them in a job, and tells what came of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator.desktop.bringing import news, reading_jobs
from annotator.desktop.bringing.carried import Carried, Given, carried_by
from annotator.desktop.bringing.reading_jobs import Brought, Cleaned
from annotator.desktop.dialogs.file_dialogs import ask_files, ask_folder
from annotator.desktop.messages import MessageBar, Offer
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme

if TYPE_CHECKING:
    from annotator.actions.reading import SourceReport
    from annotator.desktop.bringing.password_prompt import PasswordPrompt
    from annotator.desktop.bringing.report_window import ReportWindow


class Bringing(QObject):
    """The ways in, and what is told afterwards: a message, a report, a question for a password.

    Signals: ``cleaning_requested(article id)`` to look at what could be cleaned; ``article_requested(id)`` and
    ``side_by_side_requested(ids)`` from the report; ``report_made()`` when there is one to show;
    ``projects_given(paths)`` for project files among what came, which are no articles.
    """

    cleaning_requested = Signal(str)
    article_requested = Signal(str)
    side_by_side_requested = Signal(list)
    report_made = Signal()
    projects_given = Signal(list)

    def __init__(self, session: Session, messages: MessageBar, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._theme = theme
        self._window = window
        self._last: Brought | None = None
        self._locked: dict[str, Sequence[Given]] = {}
        self._report: ReportWindow | None = None
        self._prompt: PasswordPrompt | None = None
        # "3 articles read" is not true any more when that was taken back, nor is there anything to open.
        session.stepped.connect(messages.withdraw_news)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        if self._report:
            self._report.set_theme(theme)

    # -- ways in -----------------------------------------------------------------------------------------------------

    def read_files(self) -> None:
        """Ask for files and read each as an article."""
        # What there is to be read is known to the readers, which are loaded in a job.
        self._session.jobs.start("", reading_jobs.readable_kinds, done=self._ask_files)

    def read_folder(self) -> None:
        """Ask for a folder and read everything in it."""
        if path := ask_folder(self._window, self.tr("Read folder")):
            self.read([Path(path)])

    def read_link(self) -> None:
        """Ask for the address of a page, with that of the clipboard proposed."""
        carried = self._on_clipboard()
        self._show_paste_dialog(Carried(links=carried.links), link=True)

    def paste(self) -> None:
        """Show what is on the clipboard, let the person mend it, and take it as an article."""
        carried = self._on_clipboard()
        self._show_paste_dialog(Carried() if carried.files else carried)

    def paste_here(self) -> None:
        """Read the files on the clipboard at once; show words, formatted text or a link first."""
        carried = self._on_clipboard()
        if carried.files:
            self.read(carried.given)
        elif carried:
            self._show_paste_dialog(carried)
        else:
            self._messages.tell(self.tr("There is no text, link or file on the clipboard."))

    def read(self, given: Sequence[Given]) -> None:
        """Read files, folders, pages and pasted texts in a job; project files among them are only told."""
        projects = [one for one in given if isinstance(one, Path) and one.suffix.lower() == ".annotator"]
        if projects:
            self.projects_given.emit(projects)
        others = [one for one in given if one not in projects]
        if others:
            self._session.start(self.tr("Reading"), reading_jobs.read, others, done=self._take_in)

    # -- what came of it ---------------------------------------------------------------------------------------------

    def show_report(self) -> None:
        """Show what became of each source that was read last."""
        if self._last is None:
            self._messages.tell(self.tr("Nothing has been read since the window was opened."))
            return
        report = self._report_window()
        report.show_reports(self._last.reports)
        report.show()
        report.raise_()
        report.activateWindow()

    def _ask_files(self, kinds: str) -> None:
        paths = ask_files(self._window, self.tr("Read files"), kinds)
        self.read([Path(path) for path in paths])

    def _on_clipboard(self) -> Carried:
        # None where the clipboard is empty, whatever the stubs say.
        found: QMimeData | None = QGuiApplication.clipboard().mimeData()
        return carried_by(found) if found else Carried()

    def _show_paste_dialog(self, carried: Carried, *, link: bool = False) -> None:
        from annotator.desktop.dialogs.paste_dialog import PasteDialog

        dialog = PasteDialog(self._session, self._theme, carried, self._window, link=link)
        dialog.taken.connect(self.read)
        dialog.show()

    def _take_in(self, brought: Brought) -> None:
        if brought.stopped:
            # What was written before is seen as others' work is: nobody was there to tell of it.
            self._session.look()
        self._last = merged(self._last, brought) if brought.again and self._last else brought
        self._note_locked(brought)
        self._tell(brought)
        self.report_made.emit()
        if self._report and self._report.isVisible():
            self._report.show_reports(self._last.reports)
        if self._locked and (not brought.again or any(one.password_needed for one in brought.reports)):
            self._ask_password(wrong=bool(brought.again))

    def _tell(self, brought: Brought) -> None:
        reports = brought.reports
        words = "\n".join([news.summary(reports, stopped=brought.stopped), *news.first_notes(reports)])
        offers: list[Offer] = []
        if offered := news.harmless(reports):
            offers.append((news.cleaning_words(offered), lambda: self._clean(offered)))
        if worth := next((one.article_id for one in reports if one.offered and one.article_id), ""):
            offers.append((self.tr("Look at the cleaning…"), lambda: self.cleaning_requested.emit(worth)))
        offers += self._ways_to(reports)
        if len(reports) > 1 or any(one.notes for one in reports):
            offers.append((self.tr("Details…"), self.show_report))
        refused = any(one.outcome == news.REFUSED and not one.password_needed for one in reports)
        (self._messages.tell_error if refused else self._messages.tell)(words, others=offers)

    def _ways_to(self, reports: "Sequence[SourceReport]") -> list[Offer]:
        """Offer to open what came of one source, beside its like where it has one."""
        if len(reports) != 1 or not reports[0].article_id:
            return []
        id_, near_id = reports[0].article_id, reports[0].near_id
        if near_id:
            return [(self.tr("Show side by side"), lambda: self.side_by_side_requested.emit([id_, near_id]))]
        return [(self.tr("Open"), lambda: self.article_requested.emit(id_))]

    def _report_window(self) -> "ReportWindow":
        if self._report is None:
            from annotator.desktop.bringing.report_window import ReportWindow

            made = self._report = ReportWindow(self._theme, self._window)
            made.set_theme(self._theme)
            made.article_requested.connect(self.article_requested)
            made.side_by_side_requested.connect(self.side_by_side_requested)
            made.cleaning_requested.connect(self.cleaning_requested)
            made.again_requested.connect(self._try_again)
            made.password_requested.connect(self._ask_password_for)
        return self._report

    # -- cleaning ----------------------------------------------------------------------------------------------------

    def _clean(self, offered: object) -> None:
        self._session.start(self.tr("Cleaning"), reading_jobs.clean_harmless, offered, done=self._tell_cleaned)

    def _tell_cleaned(self, cleaned: Cleaned) -> None:
        words = "\n".join([news.cleaned_words(cleaned.changes, len(cleaned.articles)), *cleaned.refused[:3]])
        offers: list[Offer] = []
        if cleaned.articles:
            first = cleaned.articles[0]
            offers = [
                (self.tr("Undo"), self._session.undo),
                (self.tr("Look at the cleaning…"), lambda: self.cleaning_requested.emit(first)),
            ]
        (self._messages.tell_error if cleaned.refused else self._messages.tell)(words, others=offers)

    # -- passwords, and trying again -----------------------------------------------------------------------------------

    def _note_locked(self, brought: Brought) -> None:
        for name in brought.again:
            self._locked.pop(name, None)
        self._locked |= {one.source: brought.given for one in brought.reports if one.password_needed}

    def _ask_password(self, *, wrong: bool = False) -> None:
        if self._prompt is None:
            from annotator.desktop.bringing.password_prompt import PasswordPrompt

            made = self._prompt = PasswordPrompt(self._window)
            made.password_given.connect(self._try_password)
            made.left_out.connect(self._locked.clear)
        self._prompt.ask(list(self._locked), wrong=wrong)

    def _ask_password_for(self, names: list[str]) -> None:
        assert self._last
        self._locked |= dict.fromkeys(names, self._last.given)
        self._ask_password()

    def _try_password(self, password: str) -> None:
        given = [one for some in self._locked.values() for one in some]
        self._read_again(list(self._locked), given, password)

    def _try_again(self, names: list[str]) -> None:
        assert self._last
        self._read_again(names, self._last.given)

    def _read_again(self, names: Sequence[str], given: Sequence[Given], password: str = "") -> None:
        title = self.tr("Reading")
        self._session.start(title, reading_jobs.read_again, names, given, password=password, done=self._take_in)


def merged(before: Brought, after: Brought) -> Brought:
    """Return one report of a reading and of what was tried again: what came of that takes the place of what failed."""
    fresh = {one.source: one for one in after.reports}
    reports = [fresh.pop(one.source, one) if one.source in after.again else one for one in before.reports]
    known = {one.source for one in before.reports}
    reports += [one for one in fresh.values() if one.source not in known]
    return Brought(before.given, reports, stopped=before.stopped or after.stopped)
