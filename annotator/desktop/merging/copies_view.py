"""What each copy brings, by kind of thing: what comes, changes and goes, and what was not taken and why."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.desktop.font_scale import by_font
from annotator.desktop.merging.conflict_words import tables_in_order, things
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure, sentence
from annotator.domain.merging import MergeCounts, MergeReport

MOST_REFUSED = 200
"""Refusals of one copy that are listed."""


class CopiesView(QTreeWidget):
    """One heading for each copy; figures stand right, and nothing stands where there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reports: list[MergeReport] = []
        self._done = False
        self.setAccessibleName(self.tr("What the copies bring"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._name_columns(self.tr("To settle"))
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, self.columnCount()):
            header.resizeSection(column, by_font(108))
            self.headerItem().setTextAlignment(column, _RIGHT)

    def show_reports(self, reports: Sequence[MergeReport], *, done: bool = False) -> None:
        """Show what copies bring, or brought where it is done."""
        self._reports, self._done = list(reports), done
        self.clear()
        self._name_columns(self.tr("Settled") if done else self.tr("To settle"))
        for report in reports:
            top = QTreeWidgetItem(self, [report.name])
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            _put(top, list(report.counts.values()), len(report.conflicts))
            self._tell_base(top, report)
            conflicts = Counter(one.key.table for one in report.conflicts)
            for table in tables_in_order({*report.counts, *conflicts}):
                row = QTreeWidgetItem(top, [things(table)])
                _put(row, [report.counts.get(table, MergeCounts())], conflicts[table])
            self._tell_refused(top, report)
            top.setExpanded(True)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        colours = self.palette()
        colours.setColor(colours.ColorRole.Highlight, QColor(theme.selection))
        colours.setColor(colours.ColorRole.HighlightedText, QColor(theme.text))
        self.setPalette(colours)
        self.show_reports(self._reports, done=self._done)

    def rows(self) -> int:
        """Return how many rows stand there, headings among them."""
        tops = [self.topLevelItem(at) for at in range(self.topLevelItemCount())]
        return sum(1 + top.childCount() for top in tops if top is not None)

    def _name_columns(self, conflicts: str) -> None:
        self.setHeaderLabels(
            [self.tr("From the copy"), self.tr("New"), self.tr("Changed"), self.tr("Removed"), conflicts]
        )

    def _tell_base(self, top: QTreeWidgetItem, report: MergeReport) -> None:
        if not report and not report.conflicts:
            words = self.tr("Everything in it is here already.")
        elif not report.has_base:
            words = self.tr("It has no state in common with this project: whatever differs has to be settled.")
        else:
            return
        self._add_words(top, words, self._theme.muted)

    def _tell_refused(self, top: QTreeWidgetItem, report: MergeReport) -> None:
        for one in report.refused[:MOST_REFUSED]:
            self._add_words(top, self.tr("Not taken: {why}").format(why=sentence(one)), self._theme.warning)
        left = len(report.refused) - MOST_REFUSED
        if left > 0:
            more = self.tr("… and {number} more that are not taken").format(number=figure(left))
            self._add_words(top, more, self._theme.warning)

    def _add_words(self, top: QTreeWidgetItem, words: str, colour: str) -> None:
        row = QTreeWidgetItem(top, [words])
        row.setFirstColumnSpanned(True)
        row.setForeground(0, QBrush(QColor(colour)))
        row.setToolTip(0, plain_tip(words))


def _put(row: QTreeWidgetItem, counts: list[MergeCounts], conflicts: int) -> None:
    numbers = (
        sum(one.added for one in counts),
        sum(one.changed for one in counts),
        sum(one.removed for one in counts),
        conflicts,
    )
    for column, number in enumerate(numbers, 1):
        row.setText(column, figure(number) if number else "")
        row.setTextAlignment(column, _RIGHT)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
