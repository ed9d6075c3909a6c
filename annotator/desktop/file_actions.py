"""What the menu "File" does with an open project: importing and exporting tags, briefing, checking."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.actions import projects
from annotator.actions.projects import Project
from annotator.desktop.dialogs.file_dialogs import ask_file, ask_new_file
from annotator.desktop.messages import MessageBar
from annotator.desktop.session import Session
from annotator.desktop.translation import figure, sentence
from annotator.desktop.wording import local_time
from annotator.domain.articles import BriefingExport, Reviewer
from annotator.domain.journal import Changes

if TYPE_CHECKING:
    from annotator.actions.exchange import ImportReport
    from annotator.actions.keeping import Erasure

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
                    self.tr("{number} tags written to {name}.").format(number=figure(number), name=path.name)
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

    def check(self) -> None:
        """Verify the project and tell what was found."""
        self._session.jobs.start(self.tr("Checking"), check, self._session.project, done=self._tell_checked)

    def _ask_where(self, title: str, name: str, kinds: str) -> Path | None:
        folder = Path(self._session.project.target).parent
        start = str(folder / name) if folder.is_dir() else name
        path = ask_new_file(self._window, title, start, kinds)
        if not path:
            return None
        chosen = Path(path)
        return chosen if chosen.suffix else chosen.with_suffix(Path(name).suffix)

    def _tell_imported(self, report: "ImportReport") -> None:
        lines = [self.tr("{number} tags imported.").format(number=figure(report.added + report.updated))]
        if report.found_again:
            lines.append(self.tr("{number} were found again in the text.").format(number=len(report.found_again)))
        lines += report.restated
        lines += report.refused[:_MOST_TOLD]
        if len(report.refused) > _MOST_TOLD:
            lines.append(self.tr("… and {number} more refused.").format(number=len(report.refused) - _MOST_TOLD))
        undo = (self.tr("Undo"), self._session.undo) if report.added + report.updated else ("", None)
        (self._messages.tell_error if report.refused else self._messages.tell)("\n".join(lines), *undo)

    def _tell_checked(self, found: "tuple[list[projects.Problem], list[Erasure]]") -> None:
        problems, erasures = found
        if not problems:
            sound = self.tr("The project is sound: tables, texts, tags and history agree.")
            told = [
                self.tr("{time}: {who} erased for good: {articles}; entries of the history blanked: {entries}.").format(
                    time=local_time(one.at),
                    who=one.reviewer,
                    articles=self.tr("1 article")
                    if one.articles == 1
                    else self.tr("{number} articles").format(number=figure(one.articles)),
                    entries=figure(one.entries),
                )
                for one in erasures[-_MOST_TOLD:]
            ]
            self._messages.tell("\n".join([sound, *told]))
            return
        lines = [self.tr("{number} problems found.").format(number=len(problems))]
        lines += [f"{sentence(problem.what)} ({sentence(problem.where)})" for problem in problems[:_MOST_TOLD]]
        self._messages.tell_error("\n".join(lines))


def check(project: Project) -> "tuple[list[projects.Problem], list[Erasure]]":
    """Return what is wrong with a project, and what was erased from it for good; run in a job."""
    from annotator.actions import keeping

    return projects.check(project), keeping.erasures(project)


def export_tags(project: Project, viewer: str, path: Path) -> int:
    """Write the tags into a file and return how many; run in a job."""
    from annotator.actions import exchange

    number, _ = exchange.export_tags(project, viewer, path)
    return number


def write_briefing(project: Project, reviewer: Reviewer, path: Path) -> tuple[BriefingExport, Changes]:
    """Write the briefing; run in a job."""
    from annotator.actions import briefing

    return briefing.brief(project, reviewer, path)
