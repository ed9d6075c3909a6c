"""Filtering, sorting and grouping the tags table: at once where that takes less than a frame, else in a job."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from annotator.desktop.jobs import Jobs
from annotator.desktop.tags.columns import AnyColumn, Column
from annotator.desktop.tags.filter_terms import columns_of, parse
from annotator.desktop.tags.tag_filter import TagFilter
from annotator.desktop.tags.tags_loading import Prepared, prepare
from annotator.desktop.tags.tags_model import TagsModel
from annotator.desktop.tags.tags_order import Order

AT_ONCE = 2_000
"""Rows sorted without a job: less than a frame's work."""


class Arranging(QObject):
    """Lets the rows of a model stand as a person wishes; of two wishes, the later one holds."""

    def __init__(self, model: TagsModel, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._jobs = jobs
        self._filters = 0
        self._orders = 0
        self.edits = 0
        """Counted up by whoever changes rows: what a job has sorted meanwhile is of no use."""

    def filter(self, wanted: TagFilter, show: Callable[[], None]) -> None:
        """Call ``show`` when all that a filter looks in has been made out."""
        self._filters += 1
        filters = self._filters
        if self._model.prepared(wanted):
            show()
            return
        terms = parse(wanted.words, self._model.columns)
        edits = self.edits

        def done(prepared: Prepared) -> None:
            self._model.learn(prepared.cells, unchanged=edits == self.edits)
            if filters == self._filters:
                show()

        words = any(term.column is None for term in terms)
        self._jobs.start(
            "", prepare, self._model.cells, self._model.all_rows(), columns_of(terms), words=words, done=done
        )

    def prepare_words(self) -> None:
        """Make out what words are looked for in, while the first is being typed."""
        rows = self._model.all_rows()
        edits = self.edits

        def done(prepared: Prepared) -> None:
            self._model.learn(prepared.cells, unchanged=edits == self.edits)

        if not self._model.cells.prepared((), rows, words=True):
            self._jobs.start("", prepare, self._model.cells, rows, (), words=True, done=done)

    def arrange(self, column: AnyColumn, group: Column | None, *, descending: bool | None = None) -> None:
        """Sort by a column, under heads if wanted."""
        self._orders += 1
        order, model = self._model.order, self._model
        if (column, group) == (order.column, order.group):
            model.show_sorted(order, descending=descending, anew=False)
            return
        if model.total <= AT_ONCE:
            model.show_sorted(Order(column, model.cells, group), descending=descending)
            return
        orders, edits = self._orders, self.edits

        def done(prepared: Prepared) -> None:
            model.learn(prepared.cells, unchanged=edits == self.edits)
            if orders != self._orders:
                return
            if edits != self.edits:
                # A row has changed meanwhile; most words are there now, so that it is quicker.
                self.arrange(column, group, descending=descending)
            else:
                model.show_sorted(Order(column, model.cells, group), prepared.rows, descending=descending)

        self._jobs.start(
            QCoreApplication.translate("TagsTable", "Sorting"),
            prepare,
            model.cells,
            model.all_rows(),
            [column],
            order=column,
            group=group,
            done=done,
        )
