"""What the menu "File" does with an open project: reading, pasting, importing, exporting, copying, checking."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator.actions import projects
from annotator.actions.projects import Project
from annotator.desktop.dialogs.file_dialogs import ask_file, ask_files, ask_new_file
from annotator.desktop.messages import MessageBar
from annotator.desktop.session import Session
from annotator.domain.articles import BriefingExport, Reviewer
from annotator.domain.journal import Changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.actions.articles import Pasted, SourceReport
    from annotator.actions.exchange import ImportReport

_MOST_TOLD = 3


class FileActions(QObject):
    """Asks for files, hands them to jobs, and tells what became of them.

    What reads and writes files is loaded when it is used: a window is painted sooner without it.
    """

    def __init__(self, session: Session, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._window = window

    def read_files(self) -> None:
        """Ask for files and read each as an article."""
        paths = ask_files(self._window, self.tr("Read files"), self.tr("Every file (*)"))
        if paths:
            self.read([Path(path) for path in paths])

    def read(self, sources: "Sequence[str | Path | Pasted]") -> None:
        """Read files, folders and pasted texts in a job."""
        from annotator.actions import articles

        self._session.start(self.tr("Reading"), articles.read_sources, list(sources), done=self._tell_read)

    def paste(self) -> None:
        """Show the clipboard's text, let the person mend it, and take it as an article."""
        from annotator.desktop.dialogs.paste_dialog import PasteDialog

        dialog = PasteDialog(QGuiApplication.clipboard().text(), self._window)
        dialog.accepted.connect(lambda: self._take_pasted(dialog.words))
        dialog.open()

    def import_tags(self) -> None:
        """Ask for a file of tags and take them in."""
        path = ask_file(self._window, self.tr("Import tags"), self.tr("Tags (*.json);;Every file (*)"))
        if path:
            from annotator.actions import exchange

            self._session.start(self.tr("Importing tags"), exchange.import_tags, Path(path), done=self._tell_imported)

    def export_tags(self) -> None:
        """Ask where, and write every tag that the reviewer may see."""
        path = self._ask_where(self.tr("Export tags"), "tags.json", self.tr("Tags (*.json)"))
        if path:
            self._session.jobs.start(
                self.tr("Exporting tags"),
                export_tags,
                self._session.project,
                self._session.viewer,
                path,
                done=lambda number: self._messages.tell(
                    self.tr("{number} tags written to {name}.").format(number=f"{number:,}", name=path.name)
                ),
            )

    def export_briefing(self) -> None:
        """Ask where, and write the briefing as a Word document."""
        path = self._ask_where(self.tr("Export briefing"), "briefing.docx", self.tr("Word documents (*.docx)"))
        if path:
            self._session.start(
                self.tr("Writing the briefing"),
                write_briefing,
                path,
                done=lambda made: self._messages.tell(
                    self.tr("Briefing written to {name}.").format(name=made.file_name)
                ),
            )

    def back_up(self) -> None:
        """Ask where, and copy the project into one file."""
        name = f"{Path(self._session.project.target).stem} backup.annotator"
        path = self._ask_where(self.tr("Back up"), name, self.tr("Projects (*.annotator)"))
        if path:
            self._session.jobs.start(
                self.tr("Backing up"),
                projects.back_up,
                self._session.project,
                path,
                done=lambda _: self._messages.tell(self.tr("Backed up to {name}.").format(name=path.name)),
            )

    def check(self) -> None:
        """Verify the project and tell what was found."""
        self._session.jobs.start(self.tr("Checking"), projects.check, self._session.project, done=self._tell_checked)

    def _ask_where(self, title: str, name: str, kinds: str) -> Path | None:
        folder = Path(self._session.project.target).parent
        start = str(folder / name) if folder.is_dir() else name
        path = ask_new_file(self._window, title, start, kinds)
        if not path:
            return None
        chosen = Path(path)
        return chosen if chosen.suffix else chosen.with_suffix(Path(name).suffix)

    def _take_pasted(self, words: str) -> None:
        from annotator.actions.articles import Pasted

        if words.strip():
            first = next(line.strip() for line in words.splitlines() if line.strip())
            self.read([Pasted(first[:80], words)])

    def _tell_read(self, reports: "list[SourceReport]") -> None:
        from annotator.actions.articles import Outcome as outcome  # noqa: N813 - its members read as words below

        told = []
        for kind, one, many in (
            (outcome.READ, self.tr("1 article read"), self.tr("{number} articles read")),
            (outcome.NEW_VERSION, self.tr("1 new version read"), self.tr("{number} new versions read")),
            (outcome.DUPLICATE, self.tr("1 was there already"), self.tr("{number} were there already")),
            (outcome.REFUSED, self.tr("1 could not be read"), self.tr("{number} could not be read")),
        ):
            number = sum(report.outcome == kind for report in reports)
            if number:
                told.append(one if number == 1 else many.format(number=f"{number:,}"))
        words = ", ".join(told) + "." if told else self.tr("There was nothing to read.")
        notes = [f"{Path(report.source).name}: {note}" for report in reports for note in report.notes]
        if len(notes) > _MOST_TOLD:
            notes = [*notes[:_MOST_TOLD], self.tr("… and {number} more.").format(number=len(notes) - _MOST_TOLD)]
        words = "\n".join([words, *notes])
        refused = any(report.outcome == outcome.REFUSED for report in reports)
        (self._messages.tell_error if refused else self._messages.tell)(words)

    def _tell_imported(self, report: "ImportReport") -> None:
        lines = [self.tr("{number} tags imported.").format(number=f"{report.added + report.updated:,}")]
        if report.found_again:
            lines.append(self.tr("{number} were found again in the text.").format(number=len(report.found_again)))
        lines += report.refused[:_MOST_TOLD]
        if len(report.refused) > _MOST_TOLD:
            lines.append(self.tr("… and {number} more refused.").format(number=len(report.refused) - _MOST_TOLD))
        undo = (self.tr("Undo"), self._session.undo) if report.added + report.updated else ("", None)
        (self._messages.tell_error if report.refused else self._messages.tell)("\n".join(lines), *undo)

    def _tell_checked(self, problems: list[projects.Problem]) -> None:
        if not problems:
            self._messages.tell(self.tr("The project is sound: tables, texts, tags and history agree."))
            return
        lines = [self.tr("{number} problems found.").format(number=len(problems))]
        lines += [f"{problem.what} ({problem.where})" for problem in problems[:_MOST_TOLD]]
        self._messages.tell_error("\n".join(lines))


def export_tags(project: Project, viewer: str, path: Path) -> int:
    """Write the tags into a file and return how many; run in a job."""
    from annotator.actions import exchange

    number, _ = exchange.export_tags(project, viewer, path)
    return number


def write_briefing(project: Project, reviewer: Reviewer, path: Path) -> tuple[BriefingExport, Changes]:
    """Write the briefing; run in a job."""
    from annotator.actions import briefing

    return briefing.brief(project, reviewer, path)
