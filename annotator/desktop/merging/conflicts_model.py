"""The conflicts of a merging as a list: under each passage, what stands against each other and which side holds."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont
from typing_extensions import override

from annotator.desktop.merging.conflict_words import ConflictWords
from annotator.desktop.merging.settling import Settling
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure
from annotator.desktop.versions.grouped_model import GROUP, NOWHERE, GroupedModel, Index
from annotator.desktop.wording import elided, say
from annotator.domain.annotations import TagDefinition
from annotator.domain.merging import Conflict, MergeReport, Side

MOST_SHOWN = 2_000
"""Conflicts that are listed: nobody settles more of them one by one, and each heading of a tree takes its time."""


class Column(IntEnum):
    """What stands in a row."""

    FIELD = 0
    OURS = 1
    THEIRS = 2
    HOLDS = 3


class Place(NamedTuple):
    """One conflict: of which copy, by its number, and its words."""

    copy: int
    conflict: Conflict
    words: ConflictWords


class Group(NamedTuple):
    """The conflicts of one copy about one tag, article or other row; ``copy_name`` is empty where there is one copy."""

    copy_name: str
    places: list[Place]

    @property
    def heading(self) -> str:
        """What they are about, in one line."""
        first = self.places[0]
        article = elided(first.words.article(first.conflict), _LONGEST)
        words = " · ".join(filter(None, (self.copy_name, first.words.subject(first.conflict), article)))
        return f"{words} ({figure(len(self.places))})" if len(self.places) > 1 else words


def grouped(reports: Sequence[MergeReport], own: Mapping[str, TagDefinition]) -> list[Group]:
    """Return the conflicts of reports, at most MOST_SHOWN, by copy, article and what they are about; for any thread."""
    found: dict[tuple[int, str, str], Group] = {}
    shown = 0
    for copy, report in enumerate(reports):
        words = ConflictWords(report, own)
        for one in report.conflicts[: MOST_SHOWN - shown]:
            subject = report.subjects.get(one.key)
            about = str(subject.tag["id"]) if subject and subject.tag else one.key.id
            key = (copy, words.article(one), about)
            found.setdefault(key, Group(report.name if len(reports) > 1 else "", [])).places.append(
                Place(copy, one, words)
            )
            shown += 1
    return [found[key] for key in sorted(found, key=lambda key: key[:2])]


class ConflictsModel(GroupedModel):
    """Conflicts below the article and tag that they are about; ``settling`` tells which side holds."""

    def __init__(self, settling: Settling, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settling = settling
        self.theme = theme
        self._groups: list[Group] = []

    def show_groups(self, groups: list[Group]) -> None:
        """Show other conflicts."""
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def place(self, index: Index) -> Place | None:
        """Return the conflict in a row; None for a heading."""
        if not index.isValid() or index.internalId() == GROUP:
            return None
        return self._groups[index.internalId() - 1].places[index.row()]

    def index_of(self, copy: int, key: object) -> Index:
        """Return where a conflict stands; invalid when it does not."""
        for number, group in enumerate(self._groups):
            for row, one in enumerate(group.places):
                if (one.copy, one.conflict.key) == (copy, key):
                    return self.index(row, 0, self.index(number, 0))
        return NOWHERE

    def after(self, index: Index, step: int = 1) -> Index:
        """Return the conflict after another one, across headings; invalid at the end. Of no index, the first."""
        if not index.isValid():
            return self.index(0, 0, self.index(0, 0))
        group, row = (index.internalId() - 1, index.row() + step) if self.place(index) else (index.row(), 0)
        if row < 0:
            group -= 1
            row = len(self._groups[group].places) - 1 if group >= 0 else 0
        elif row >= len(self._groups[group].places):
            group, row = group + 1, 0
        return self.index(row, 0, self.index(group, 0)) if 0 <= group < len(self._groups) else NOWHERE

    @override
    def sizes(self) -> list[int]:
        return [len(one.places) for one in self._groups]

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()].places) if parent.internalId() == GROUP and parent.column() == 0 else 0

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place = self.place(index)
        if place is None:
            return self._of_heading(self._groups[index.row()], index.column(), role)
        column = Column(index.column())
        side = self.settling.side(place.copy, place.conflict)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cell(place, column, side)
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.FIELD:
                return ", ".join(self._cell(place, one, side) for one in Column)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._cell(place, column, side))
            case Qt.ItemDataRole.ForegroundRole if column is Column.OURS and side is Side.THEIRS:
                return QColor(self.theme.muted)
            case Qt.ItemDataRole.ForegroundRole if column is Column.THEIRS and side is Side.OURS:
                return QColor(self.theme.muted)
            case Qt.ItemDataRole.FontRole if column is Column.HOLDS:
                font = QFont()
                font.setBold(self.settling.chosen(place.copy, place.conflict.key) is not None)
                return font
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(_HEADINGS[Column(section)])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _of_heading(self, group: Group, column: int, role: int) -> Any:
        if column:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return group.heading
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(group.heading)
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _cell(self, place: Place, column: Column, side: Side) -> str:
        match column:
            case Column.FIELD:
                return place.words.field(place.conflict)
            case Column.OURS:
                return place.words.short(place.conflict, Side.OURS)
            case Column.THEIRS:
                return place.words.short(place.conflict, Side.THEIRS)
        by_hand = self.settling.chosen(place.copy, place.conflict.key) is not None
        return say(_HOLDS[side, by_hand])


_HEADINGS = {
    Column.FIELD: "What",
    Column.OURS: "Ours",
    Column.THEIRS: "Theirs",
    Column.HOLDS: "Which holds",
}
_HOLDS = {
    (Side.OURS, True): "ours, settled",
    (Side.THEIRS, True): "theirs, settled",
    (Side.OURS, False): "ours, by the rule",
    (Side.THEIRS, False): "theirs, by the rule",
}
_LONGEST = 60
"""Code points of an article's title in a heading."""
