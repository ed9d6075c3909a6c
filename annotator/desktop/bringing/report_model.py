"""The rows of a report on a reading: light values, filtered and sorted without a widget for any of them."""

from collections.abc import Callable, Sequence
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.actions.reading import Outcome, SourceReport
from annotator.desktop.bringing.news import short_name
from annotator.desktop.icons import icon
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure, sentence
from annotator.desktop.wording import elided, say

Index = QModelIndex | QPersistentModelIndex

_LONGEST_TIP = 1_000

REPORT_ROLE = Qt.ItemDataRole.UserRole
"""Gives the SourceReport of an index."""


class Column(IntEnum):
    """The columns, from the left."""

    OUTCOME = 0
    TITLE = 1
    SOURCE = 2
    READER = 3
    NOTES = 4


class Group(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    REFUSED = "refused"
    NOTES = "with notes"
    NEAR = "nearly the same"
    DUPLICATE = "already there"


class ReportModel(QAbstractTableModel):
    """What became of each source, in the order of reading until a heading is clicked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._reports: Sequence[SourceReport] = ()
        self._shown: list[SourceReport] = []
        self._searchable: dict[int, str] = {}
        self._group = Group.ALL
        self._words = ""
        self._sorted_by: tuple[int, bool] | None = None

    @property
    def reports(self) -> Sequence[SourceReport]:
        """Every report, shown or not."""
        return self._reports

    @property
    def shown(self) -> Sequence[SourceReport]:
        """The reports that the filter lets through, as they stand."""
        return self._shown

    def show_reports(self, reports: Sequence[SourceReport]) -> None:
        """Show other reports."""
        self.beginResetModel()
        self._reports = list(reports)
        self._searchable = {}
        self._narrow()
        self.endResetModel()

    def set_filter(self, group: Group, words: str) -> None:
        """Show only the rows of a group that have all the words."""
        if (group, words) == (self._group, self._words):
            return
        self.beginResetModel()
        self._group, self._words = group, words
        self._narrow()
        self.endResetModel()

    def counts(self) -> dict[Group, int]:
        """Return how many rows each group has."""
        return {group: sum(map(_GROUPS[group], self._reports)) for group in Group}

    # -- Qt's model --------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own default
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        report = self._shown[index.row()]
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return cell(report, column)
            case Qt.ItemDataRole.ToolTipRole:
                words = report.source if column is Column.SOURCE else elided(cell(report, column), _LONGEST_TIP)
                return plain_tip(words) or None
            case Qt.ItemDataRole.DecorationRole if column is Column.OUTCOME:
                return icon(*self._sign(report))
        return report if role == REPORT_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(_HEADINGS[Column(section)])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a negative one is the order of reading."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(id(self._shown[index.row()]), index.column()) for index in before]
        self._sorted_by = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._narrow()
        rows = {id(report): row for row, report in enumerate(self._shown)}
        self.changePersistentIndexList(before, [self.index(rows[one], at) for one, at in kept])
        self.layoutChanged.emit()

    # -- inside ------------------------------------------------------------------------------------------------------

    def _narrow(self) -> None:
        wanted = self._words.casefold().split()
        fits = _GROUPS[self._group]
        shown = [report for report in self._reports if fits(report)]
        if wanted:
            shown = [report for report in shown if all(word in self._words_of(report) for word in wanted)]
        if self._sorted_by:
            column, descending = Column(self._sorted_by[0]), self._sorted_by[1]
            shown.sort(key=lambda report: cell(report, column).casefold(), reverse=descending)
        self._shown = shown

    def _words_of(self, report: SourceReport) -> str:
        key = id(report)
        if key not in self._searchable:
            words = (report.source, *(cell(report, column) for column in Column))
            self._searchable[key] = " ".join(words).casefold()
        return self._searchable[key]

    def _sign(self, report: SourceReport) -> tuple[str, str]:
        if report.password_needed:
            return "ph.lock-key", self.theme.warning
        if report.outcome == Outcome.REFUSED:
            return "ph.x-circle", self.theme.warning
        if report.near_id:
            return "ph.copy", self.theme.text
        if report.outcome == Outcome.DUPLICATE:
            return "ph.equals", self.theme.muted
        return ("ph.check", self.theme.text) if report.outcome == Outcome.READ else ("ph.stack", self.theme.text)


def cell(report: SourceReport, column: Column) -> str:
    """Return the words of one cell."""
    match column:
        case Column.OUTCOME:
            return outcome_words(report)
        case Column.TITLE:
            return report.title
        case Column.SOURCE:
            return short_name(report.source)
        case Column.READER:
            return sentence(report.reader)
    return " · ".join((*map(sentence, report.notes), *_cleaning_note(report)))


def outcome_words(report: SourceReport) -> str:
    """Return what became of a source in a word or two."""
    if report.password_needed:
        return say("needs a password")
    if report.near_id:
        return say("read, nearly the same")
    return say(_OUTCOMES[report.outcome])


def as_text(reports: Sequence[SourceReport]) -> str:
    """Return reports as text, a line each, a tab between columns, with the whole path of each source."""
    lines = ["\t".join(say(_HEADINGS[column]) for column in Column)]
    for report in reports:
        cells = {column: cell(report, column) for column in Column} | {Column.SOURCE: report.source}
        lines.append("\t".join(" ".join(cells[column].split()) for column in Column))
    return "\n".join(lines)


def _cleaning_note(report: SourceReport) -> tuple[str, ...]:
    number = len(report.offered)
    if not number:
        return ()
    many = say("{number} changes of cleaning offered").format(number=figure(number))
    return (say("1 change of cleaning offered") if number == 1 else many,)


_HEADINGS = {
    Column.OUTCOME: "Outcome",
    Column.TITLE: "Title",
    Column.SOURCE: "Source",
    Column.READER: "Read as",
    Column.NOTES: "Notes",
}
_OUTCOMES = {
    Outcome.READ: "read",
    Outcome.NEW_VERSION: "read as a new version",
    Outcome.DUPLICATE: "there already",
    Outcome.REFUSED: "could not be read",
}
_GROUPS: dict[Group, Callable[[SourceReport], bool]] = {
    Group.ALL: lambda _: True,
    Group.REFUSED: lambda report: report.outcome == Outcome.REFUSED,
    Group.NOTES: lambda report: bool(report.notes) and report.outcome != Outcome.REFUSED,
    Group.NEAR: lambda report: bool(report.near_id),
    Group.DUPLICATE: lambda report: report.outcome == Outcome.DUPLICATE,
}
