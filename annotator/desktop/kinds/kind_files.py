"""Kinds of tags to a file and from one: the person is asked for it, a job reads or writes, what came of it is told."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.actions import sharing
from annotator.actions.projects import Project
from annotator.actions.sharing import KindsReport
from annotator.desktop.dialogs.file_dialogs import ask_file, ask_new_file
from annotator.desktop.messages import MessageBar
from annotator.desktop.session import Session

_MOST_TOLD = 4


class KindFiles(QObject):
    """Shares every kind of the project, and takes kinds that another has shared."""

    def __init__(self, session: Session, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._window = window

    def share(self) -> None:
        """Ask where, and write every kind into a file."""
        folder = Path(self._session.project.target).parent
        start = str(folder / "tag kinds.json") if folder.is_dir() else "tag kinds.json"
        path = ask_new_file(self._window, self.tr("Share tag kinds"), start, self.tr("Tag kinds (*.json)"))
        if path:
            chosen = Path(path) if Path(path).suffix else Path(path).with_suffix(".json")
            words = self.tr("{number} kinds written to {name}.")
            self._session.jobs.start(
                self.tr("Writing kinds"),
                write_kinds,
                self._session.project,
                chosen,
                done=lambda number: self._messages.tell(words.format(number=number, name=chosen.name)),
            )

    def take(self) -> None:
        """Ask for a file of kinds and take them in."""
        path = ask_file(self._window, self.tr("Take tag kinds"), self.tr("Tag kinds (*.json);;Every file (*)"))
        if path:
            self._session.start(self.tr("Taking kinds"), sharing.import_definitions, Path(path), done=self._tell_taken)

    def _tell_taken(self, report: KindsReport) -> None:
        told = [*report.told, *report.refused]
        lines = [report.sentence, *told[:_MOST_TOLD]]
        if len(told) > _MOST_TOLD:
            lines.append(self.tr("… and {number} more.").format(number=len(told) - _MOST_TOLD))
        changed = bool(report.added or report.updated or report.joined)
        undo = (self.tr("Undo"), self._session.undo) if changed else ("", None)
        (self._messages.tell_error if report.refused else self._messages.tell)("\n".join(lines), *undo)


def write_kinds(project: Project, path: Path) -> int:
    """Write the kinds into a file and return how many; run in a job."""
    number, _ = sharing.export_definitions(project, path)
    return number
