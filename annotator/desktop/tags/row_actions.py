"""What is done with several rows of the tags table: copied, exported, linked to one, asked about."""

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from annotator.actions import asking, several
from annotator.desktop.dialogs.file_dialogs import ask_new_file
from annotator.desktop.session import Session
from annotator.desktop.tags.cells import Cells
from annotator.desktop.tags.columns import AnyColumn, heading
from annotator.desktop.translation import figure
from annotator.domain.vocabulary import LinkType
from annotator.storage import queries
from annotator.storage.queries import TagRow

if TYPE_CHECKING:
    from annotator.desktop.tags.tags_table import TagsTable

MANY = 300
"""More tags than this are done in a job: they take longer than a frame."""


class RowActions(QObject):
    """The actions on rows that need no text. Signals: ``told(words)``, and ``done(words)`` for what undo takes back."""

    told = Signal(str)
    done = Signal(str)

    def __init__(self, table: "TagsTable", session: Session) -> None:
        super().__init__(table)
        self._table = table
        self._session = session

    def copy(self, ids: Sequence[str]) -> None:
        """Copy rows as text with tabs, and as a table for programs that take one, with the headings."""
        rows = self._cells(ids)
        carried = QMimeData()
        carried.setText("\n".join("\t".join(_one_line(cell) for cell in row) for row in rows[1:]))
        head, *body = ["".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) for tag, row in _tagged(rows)]
        lines = "".join(f"<tr>{row}</tr>" for row in (head, *body))
        carried.setHtml(f'<meta charset="utf-8"><table>{lines}</table>')
        QGuiApplication.clipboard().setMimeData(carried)

    def export(self, ids: Sequence[str]) -> None:
        """Ask where, and write rows: the columns shown as CSV, or the tags with all that hangs on them as JSON."""
        folder = Path(self._session.project.target).parent
        start = str(folder / "tags.csv") if folder.is_dir() else "tags.csv"
        kinds = self.tr("The table as shown (*.csv);;Tags with all that hangs on them (*.json)")
        path = ask_new_file(self._table, self.tr("Export tags"), start, kinds)
        if not path:
            return
        to = Path(path) if Path(path).suffix else Path(path).with_suffix(".csv")
        words = self.tr("{number} tags written to {name}.").format(number=figure(len(ids)), name=to.name)
        title = self.tr("Exporting tags")
        if to.suffix.lower() == ".json":
            self._session.jobs.start(
                title, write_json, self._session, to, list(ids), done=lambda _: self.told.emit(words)
            )
        else:
            model, columns = self._table.model, self._table.view.columns_shown()
            rows = [row for one in ids if (row := model.by_id(one)) is not None]
            self._session.jobs.start(
                title, write_csv, to, model.cells, rows, columns, done=lambda _: self.told.emit(words)
            )

    def link_all(self, ids: Sequence[str], to: str, type_: LinkType | None) -> None:
        """Link tags to one of them."""

        def done(number: int | None) -> None:
            if number:
                one = self.tr("1 link made.")
                many = self.tr("{number} links made.")
                self.done.emit(one if number == 1 else many.format(number=figure(number)))
            elif number == 0:
                self.told.emit(self.tr("They are linked already."))

        self._do(self.tr("Linking"), several.link_several, done, [one for one in ids if one != to], to, type_)

    def ask(self, ids: Sequence[str]) -> None:
        """Ask whom and in which words, then ask a colleague about tags."""
        from annotator.desktop.tags.ask_prompt import AskPrompt

        with self._session.read() as read:
            names = [one.name for one in queries.reviewers(read) if one.id != self._session.viewer]
        self.prompt = AskPrompt(len(ids), names, self._table)
        self.prompt.asked.connect(lambda name, words: self.ask_about(ids, name, words))
        self.prompt.open()

    def ask_about(self, ids: Sequence[str], name: str, words: str) -> None:
        """Ask a colleague, by name, about tags."""

        def done(number: int | None) -> None:
            if number:
                one = self.tr("{name} is asked about 1 tag.")
                many = self.tr("{name} is asked about {number} tags.")
                self.done.emit((one if number == 1 else many).format(name=name, number=figure(number)))

        self._do(self.tr("Asking"), asking.ask, done, list(ids), name, words)

    def _do(self, title: str, action: Callable[..., object], done: Callable[[int | None], None], *args: object) -> None:
        ids = args[0]
        if isinstance(ids, list) and len(ids) > MANY:
            self._session.start(title, action, *args, done=done)  # type: ignore[arg-type]  # every action returns a pair
        else:
            done(self._session.do(action, *args))  # type: ignore[arg-type]

    def _cells(self, ids: Sequence[str]) -> list[list[str]]:
        columns = self._table.view.columns_shown()
        rows = [row for one in ids if (row := self._table.model.by_id(one)) is not None]
        return [
            [heading(column) for column in columns],
            *([self._table.model.cells.of(row, column) for column in columns] for row in rows),
        ]


def write_csv(to: Path, cells: Cells, rows: Sequence[TagRow], columns: Sequence[AnyColumn]) -> None:
    """Write rows as CSV, whole or not at all; run in a job."""
    from annotator.actions.exchange import export_table

    # The words of the table are left alone, for it is painted meanwhile.
    made = cells.prepare(columns, rows)
    headings = [heading(column) for column in columns]
    export_table(to, [headings, *([made.whole(row, column) for column in columns] for row in rows)])


def write_json(session: Session, to: Path, ids: Sequence[str]) -> None:
    """Write tags with all that hangs on them, whole or not at all; run in a job."""
    from annotator.actions import exchange

    exchange.export_tags(session.project, session.viewer, to, "json", annotation_ids=ids)


def _one_line(cell: str) -> str:
    return " ".join(cell.split())


def _tagged(rows: Sequence[Sequence[str]]) -> list[tuple[str, Sequence[str]]]:
    return [("td" if number else "th", row) for number, row in enumerate(rows)]
