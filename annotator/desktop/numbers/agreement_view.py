"""Agreement, first in words, then as a matrix of pairs and a chart; each number with its passages beside it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QSplitter, QTableView, QVBoxLayout, QWidget

from annotator.actions.agreement import Compared
from annotator.desktop.numbers import passages_model, slices_model
from annotator.desktop.numbers.bar_delegate import BarDelegate
from annotator.desktop.numbers.lines_model import Line, LinesModel
from annotator.desktop.numbers.listed import ListedView
from annotator.desktop.numbers.number_words import (
    found_words,
    measure_title,
    number_words,
    people_words,
    slice_name,
    value_words,
)
from annotator.desktop.numbers.pairs_model import PairsModel
from annotator.desktop.numbers.passages_model import PassagesModel
from annotator.desktop.numbers.passages_view import PassagesView
from annotator.desktop.numbers.slices_model import SlicesModel
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure, sentence
from annotator.domain.agreement import LOWERED_BY, AgreementSlice, MeasureName, Passage

MOST_ROWS = 6
"""Reviewers up to which the matrix shows all its rows at once."""

MOST_LEFT_OUT = 3
"""Sentences on what is not compared that are shown; the tip has more."""


class AgreementView(QWidget):
    """Shows what a job has computed; the passages behind a number are looked for in a job too.

    Signals: ``annotation_requested(id)`` for a tag that is to be shown where one reads.
    """

    annotation_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found: Compared | None = None
        self._kinds: Mapping[str, str] = {}
        self._slice: AgreementSlice | None = None
        self._measure = MeasureName.OVERLAP_F1
        self._asked = 0
        self.words = _label(self, "title")
        self.left_out = _label(self, "hint")
        self.pairs = PairsModel(theme, self)
        self.matrix = QTableView(self)
        self.slices = SlicesModel(self)
        self.chart = ListedView(self.slices, self.tr("Agreement by kind and by article"), self)
        self.about = _label(self, "heading")
        self.measures = LinesModel([self.tr("Measure"), self.tr("Value"), self.tr("Over")], {1}, self)
        self.numbers = ListedView(self.measures, self.tr("Measures of agreement"), self)
        self.means = _label(self, "hint")
        self.behind = _label(self, "heading")
        self.model = PassagesModel(self, short=True)
        self.passages = PassagesView(self.model, self.tr("Passages behind the number"), self)
        self.passages.annotation_requested.connect(self.annotation_requested)
        self.passages.stretch(passages_model.Column.WORDS, c1=24, c2=12, c3=9, c4=15)
        self._bars = BarDelegate(theme, self)
        self._set_up_matrix()
        self.chart.setItemDelegateForColumn(slices_model.Column.BAR, self._bars)
        self.chart.stretch(slices_model.Column.NAME, c1=18, c2=8, c3=9)
        self.chart.selectionModel().currentRowChanged.connect(self._on_slice)
        self.numbers.stretch(0, c1=9, c2=34)
        self.numbers.selectionModel().currentRowChanged.connect(self._on_measure)
        self._lay_out()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.pairs.theme = self._bars.theme = theme
        for view in (self.chart, self.numbers, self.passages):
            view.set_theme(theme)
        self.matrix.viewport().update()

    def show_compared(self, found: Compared, kinds: Mapping[str, str]) -> None:
        """Show what was computed; the slice and the measure that were chosen stay so, where they are still there."""
        kept = self._slice
        self._found, self._kinds = found, kinds
        overall = found.agreement.overall
        self.words.setText(found_words(overall))
        self._show_left_out(found.agreement.left_out)
        self.pairs.show_agreement(found.agreement, found.reviewers)
        everybody = [
            one for one in found.agreement.slices if one.article_id or one.reviewer_ids == overall.reviewer_ids
        ]
        self.slices.show_slices(everybody, found.articles, kinds)
        self.model.take_names(found.words, found.reviewers, found.articles, kinds)
        for part in self._parts_with_numbers:
            part.setVisible(not overall.refusal)
        self._fit_matrix()
        same = kept and found.agreement.of(
            article_id=kept.article_id, kind=kept.kind, reviewer_ids=() if kept.article_id else kept.reviewer_ids
        )
        self._choose(same or overall)

    def _choose(self, one: AgreementSlice) -> None:
        """Show the measures of a slice, and the passages behind the one that is chosen."""
        self._slice = one
        assert self._found is not None
        who = people_words(one.reviewer_ids, self._found.reviewers)
        name = slice_name(one, self._found.articles, self._kinds)
        self.about.setText(f"{name} · {who}" if who else name)
        self.measures.show_lines(
            [
                Line((measure_title(each), value_words(each.value, 3), number_words(each)), sentence(each.sentence))
                for each in one.measures
            ]
        )
        chosen = one.alike(self._measure)
        row = one.measures.index(chosen) if chosen else 0
        if one.measures:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.numbers.selectionModel().setCurrentIndex(self.measures.index(row, 0), flags)
        else:
            self.means.setText(found_words(one))
            self._look_behind()

    def _on_measure(self, now: QModelIndex, before: QModelIndex) -> None:
        del before
        if not now.isValid() or self._slice is None or now.row() >= len(self._slice.measures):
            return
        chosen = self._slice.measures[now.row()]
        if chosen.name is not self._measure:
            self._measure = chosen.name
            self.pairs.show_measure(chosen.name)
            self.slices.show_measure(chosen.name)
        self.means.setText(f"{found_words(self._slice)} {sentence(chosen.sentence)}")
        self._look_behind()

    def _on_slice(self, now: QModelIndex, before: QModelIndex) -> None:
        del before
        if now.isValid():
            self.matrix.clearSelection()
            self._choose(self.slices.slices[now.row()])

    def _on_pair(self, now: QModelIndex, before: QModelIndex) -> None:
        del before
        pair = self.pairs.pair(now.row(), now.column())
        if pair is not None:
            self.chart.selectionModel().clear()
            self._choose(pair)

    def _look_behind(self) -> None:
        """Look in a job for the passages that keep the number below 1."""
        assert self._found is not None
        assert self._slice is not None
        self._asked += 1
        self._session.jobs.start(
            "",
            passages_behind,
            self._found.passages,
            self._slice,
            self._measure,
            done=self._show_behind,
            revision=lambda: self._asked,
        )

    def _show_behind(self, found: Sequence[Passage]) -> None:
        self.model.show_passages(found)
        words = (
            self.tr("Passages that keep this number below 1: {count}").format(count=figure(len(found)))
            if found
            else self.tr("No passage keeps this number below 1.")
        )
        self.behind.setText(words)

    def _show_left_out(self, sentences: Sequence[str]) -> None:
        shown = [sentence(one) for one in sentences[:MOST_LEFT_OUT]]
        if len(sentences) > MOST_LEFT_OUT:
            more = self.tr("… and {number} more not compared").format(number=figure(len(sentences) - MOST_LEFT_OUT))
            shown.append(more)
        self.left_out.setText("\n".join(shown))
        self.left_out.setToolTip(plain_tip("\n".join(sentence(one) for one in sentences[:40])))
        self.left_out.setVisible(bool(sentences))

    def _set_up_matrix(self) -> None:
        matrix = self.matrix
        matrix.setModel(self.pairs)
        matrix.setAccessibleName(self.tr("Agreement of each two reviewers"))
        matrix.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        matrix.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        matrix.setTabKeyNavigation(False)
        matrix.setFrameShape(QTableView.Shape.NoFrame)
        matrix.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        matrix.horizontalHeader().setHighlightSections(False)
        matrix.verticalHeader().setHighlightSections(False)
        matrix.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().height() + 10)
        matrix.selectionModel().currentChanged.connect(self._on_pair)

    def _fit_matrix(self) -> None:
        rows = min(self.pairs.rowCount(), MOST_ROWS)
        height = (
            self.matrix.verticalHeader().defaultSectionSize() * rows
            + self.matrix.horizontalHeader().sizeHint().height()
        )
        self.matrix.setFixedHeight(height + 4)

    def _lay_out(self) -> None:
        heading = _label(self, "heading")
        heading.setText(self.tr("Pairs of reviewers"))
        left = _column(self, heading, self.matrix, self.chart, stretched=self.chart)
        upper = _column(self, self.about, self.numbers, self.means, stretched=self.numbers)
        lower = _column(self, self.behind, self.passages, stretched=self.passages)
        right = QSplitter(Qt.Orientation.Vertical, self)
        for part in (upper, lower):
            right.addWidget(part)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        for part in (left, right):
            parts.addWidget(part)
        for splitter in (right, parts):
            splitter.setChildrenCollapsible(False)
        parts.setSizes([400, 640])
        self._parts_with_numbers: tuple[QWidget, ...] = (parts,)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.left_out)
        layout.addWidget(parts, 1)
        layout.addStretch(0)


def passages_behind(passages: Sequence[Passage], one: AgreementSlice, measure: MeasureName) -> list[Passage]:
    """Return the passages that keep a measure of a slice below 1."""
    differences = LOWERED_BY[measure]
    return [passage for passage in passages if passage.is_in(one, differences)]


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _column(parent: QWidget, *widgets: QWidget, stretched: QWidget) -> QWidget:
    holder = QWidget(parent)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget, int(widget is stretched))
    return holder
