"""The table below the articles: every tag of those that are open, kept in step with the project and the text."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from annotator.desktop.actions_map import tagging_keys
from annotator.desktop.kinds.own_kinds import OwnKinds
from annotator.desktop.reading.article_loading import touches
from annotator.desktop.session import Session
from annotator.desktop.tags.arranging import Arranging
from annotator.desktop.tags.cells import Names
from annotator.desktop.tags.columns import GROUPED_BY, AnyColumn, Column, field_columns, key_of
from annotator.desktop.tags.row_actions import RowActions
from annotator.desktop.tags.tag_chips import TagChips
from annotator.desktop.tags.tag_filter import TagFilter
from annotator.desktop.tags.tags_loading import (
    LoadedTags,
    load_names,
    load_some,
    load_tags,
    load_tallies,
    rows_told,
    tags_hung_on,
)
from annotator.desktop.tags.tags_menus import TagsMenus
from annotator.desktop.tags.tags_model import TagsModel
from annotator.desktop.tags.tags_view import TagsView
from annotator.desktop.theme import Theme
from annotator.domain.journal import Changes
from annotator.storage.queries import TagRow

FIRST_PAGE = 200
"""Rows read before the table is painted; the rest follow in a job."""

_RENAMED_FOR = frozenset({"reviewer", "tag_definition"})


class TagsTable(QWidget):
    """Chips and filter above, rows below.

    Signals: ``annotation_requested(id)`` on Enter or double click; ``chosen_changed(ids)`` when the person chose other
    rows; ``remove_requested()`` and ``retag_requested(kind)`` for the rows chosen.
    """

    annotation_requested = Signal(str)
    chosen_changed = Signal(object)
    remove_requested = Signal()
    retag_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._article_ids: list[str] = []
        self._loads = 0
        self._waiting: list[Changes] | None = None
        self._pending: list[Changes] = []
        self._wanted: str | None = None
        self._telling = True
        self.setAccessibleName(self.tr("Tags"))
        self.chips = TagChips()
        self.model = TagsModel(session.viewer, field_columns(session.kinds.defined.values()))
        self.model.setParent(self)
        self.view = TagsView(self.model, theme)
        self.rows = RowActions(self, session)
        self._arranging = Arranging(self.model, session.jobs, self)
        self.menus = TagsMenus(self)
        self._nothing = QLabel()
        self._keys = ""
        self._build()
        self._connect()
        self.set_theme(theme)
        self._show_counts()
        self._show_nothing()

    # -- what the window uses ----------------------------------------------------------------------------------------

    def show_articles(self, article_ids: Sequence[str]) -> None:
        """Show the tags of some articles: the first rows at once, the others when a job has read them."""
        if list(article_ids) == self._article_ids:
            return
        self._article_ids = list(article_ids)
        self._reload(at_once=True)

    def set_chosen(self, annotation_id: str | None) -> None:
        """Choose the row of a tag, or none; not told by ``chosen_changed``."""
        self._wanted = annotation_id if self._pending else None
        if annotation_id is not None and self.chosen() == [annotation_id]:
            return
        if annotation_id is not None and (group := self.model.folded_away(annotation_id)) is not None:
            self.view.fold([group], folded=False)
        self._choose([annotation_id] if annotation_id else [])

    def chosen(self) -> list[str]:
        """Return the ids of the rows chosen, from top to bottom; a folded head stands for its rows."""
        return [row.id for first, last in self.view.chosen_ranges() for row in self.model.tags_on(first, last)]

    def current(self) -> str | None:
        """Return the tag of the row on which the keys are."""
        index = self.view.currentIndex()
        row = self.model.tag(index.row()) if index.isValid() else None
        return row.id if row else None

    @property
    def can_write(self) -> bool:
        """Whether tags can be changed at all."""
        return self._session.can_write

    @property
    def kinds(self) -> OwnKinds:
        """The kinds that the project defines."""
        return self._session.kinds

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.view.set_theme(theme, self._session.kinds.styles(theme))

    def state(self) -> dict[str, Any]:
        """Return how the table was left, as plain JSON values."""
        return self.view.kept()

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up how the table was left, before its rows are read."""
        self.view.restore(state)
        grouped = next((one for one in GROUPED_BY if key_of(one) == state.get("grouped")), None)
        number = self.model.number(str(state.get("sorted", "")))
        if grouped is not None:
            self.group_by(grouped)
        if number is not None:
            order = Qt.SortOrder.DescendingOrder if state.get("descending") is True else Qt.SortOrder.AscendingOrder
            self.view.horizontalHeader().setSortIndicator(number, order)

    def name_keys(self, actions: Mapping[str, QAction]) -> None:
        """Name the keys that tag as they are now."""
        self._keys = tagging_keys(actions)
        self._show_nothing()

    # -- what the person does ----------------------------------------------------------------------------------------

    def copy_chosen(self) -> None:
        """Copy the rows chosen as text, a tab between columns, and as a table."""
        self.rows.copy(self.chosen())

    def sort_by(self, column: AnyColumn, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, as a click on its heading does."""
        self.view.horizontalHeader().setSortIndicator(self.model.columns.index(column), order)

    def group_by(self, column: Column | None) -> None:
        """Put the rows under heads, or no longer."""
        if column != self.model.order.group:
            self._arranging.arrange(self.model.order.column, column)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        self.setFocusProxy(self.view)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(10, 6, 10, 6)
        outside.setSpacing(6)
        outside.addWidget(self.chips)
        outside.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.chips.filter_changed.connect(self._on_filter)
        self.chips.words_awaited.connect(self._arranging.prepare_words)
        self.chips.view_menu.aboutToShow.connect(self._fill_view_menu)
        self.view.horizontalHeader().sortIndicatorChanged.connect(self._on_sort)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._tell_chosen())
        self.view.tag_requested.connect(self.annotation_requested)
        self.view.menu_requested.connect(self._open_menu)
        self.view.header_menu_requested.connect(lambda number, place: self.menus.of_heading(number).popup(place))
        self.view.copy_requested.connect(self.copy_chosen)
        self.chips.left.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.model.counts_changed.connect(self._show_counts)
        self._session.changed.connect(self._on_changed)
        self._session.reviewer_changed.connect(self._on_reviewer)
        self._session.kinds.changed.connect(self._on_kinds)

    def _reload(self, *, at_once: bool = False) -> None:
        self._loads += 1
        self._waiting = []
        self.chips.show_counts(None, self.model.names.kinds)
        reading, viewer, ids = self._session.read, self._session.viewer, list(self._article_ids)
        order = self.model.order
        if at_once:
            first = load_tags(reading, viewer, ids, order.column, order.group, FIRST_PAGE)
            self._show_loaded(first, complete=False)
        self._session.jobs.start(
            "",
            load_tags,
            reading,
            viewer,
            ids,
            order.column,
            order.group,
            done=self._on_loaded,
            revision=lambda: self._loads,
        )

    def _on_loaded(self, loaded: LoadedTags) -> None:
        self._show_loaded(loaded, complete=True)
        waiting, self._waiting = self._waiting or [], None
        for changes in waiting:
            self._take(changes)

    def _show_loaded(self, loaded: LoadedTags, *, complete: bool) -> None:
        chosen = self.chosen()
        self._arranging.edits += 1
        self._telling = False
        if (loaded.order.column, loaded.order.group) == (self.model.order.column, self.model.order.group):
            self.model.show_arranged(loaded.order, loaded.rows, loaded.by_id, loaded.counts)
        else:
            # Sorted by another column while it was read.
            self.model.show_rows(loaded.rows.rows, loaded.order.cells.names)
        self._telling = True
        self._choose(chosen)
        if not complete:
            self.chips.show_counts(None, self.model.names.kinds)
        self.view.set_one_article(len(self._article_ids) < 2)
        self.chips.show_reviewers(self.model.names.reviewers)
        self._show_nothing()

    def _on_changed(self, changes: Changes) -> None:
        # The text is what a reviewer looks at: the table follows when that is painted.
        self._pending.append(changes)
        if len(self._pending) == 1:
            self._session.jobs.later(self._take_pending)

    def _take_pending(self) -> None:
        pending, self._pending = self._pending, []
        for changes in pending:
            self._take(changes)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self.chosen() != [wanted]:
            self.set_chosen(wanted)

    def _take(self, changes: Changes) -> None:
        if self._waiting is not None:
            self._waiting.append(changes)
            return
        self._arranging.edits += 1
        tables = {row.table for row in changes.rows}
        if touches(changes, self._article_ids):
            self._reload()
            return
        fresh, untold = rows_told(changes.of("annotation"), self.model.names.versions, self._session.may_hide)
        if untold:
            fresh |= load_some(self._session.read, self._session.viewer, untold, set(self._article_ids))
        if fresh:
            known = self.model.names.reviewers
            if any(row is not None and row.author_id not in known for row in fresh.values()):
                # A colleague who has just begun: reviewers are not in the journal.
                tables.add("reviewer")
            self._change_rows(fresh)
        if hung_on := [one for one in tags_hung_on(changes) if self.model.by_id(one) is not None]:
            tallies = load_tallies(self._session.read, self._session.viewer, hung_on)
            self.model.change_tallies(tallies)
            if any(one not in self.model.names.reviewers for found in tallies.values() for one in found.asked):
                tables.add("reviewer")
        if tables & _RENAMED_FOR:
            known_names = self.model.names
            self._rename(load_names(self._session.read, self._session.viewer, self._article_ids, known_names))

    def _change_rows(self, rows: dict[str, TagRow | None]) -> None:
        chosen = self.chosen()
        self._telling = False
        self.model.change_rows(rows)
        self._telling = True
        # A changed row may have moved, or come back by undo: what is chosen stays chosen.
        kept = [one for one in chosen if self.model.row_of(one) is not None]
        if kept and self.chosen() != kept:
            self._choose(kept)
        elif self.chosen() != chosen:
            self._tell_chosen()
        self._show_nothing()

    def _rename(self, names: Names) -> None:
        self.model.rename(names)
        self.chips.show_reviewers(names.reviewers)
        self._show_counts()

    def _on_reviewer(self) -> None:
        self.model.set_viewer(self._session.viewer)
        self._reload()

    def _on_kinds(self) -> None:
        self.view.renew_columns(field_columns(self._session.kinds.defined.values()))
        self.set_theme(self._theme)

    def _on_filter(self, wanted: TagFilter) -> None:
        chosen = self.chosen()

        def show() -> None:
            self._telling = False
            self.model.set_filter(wanted)
            self._telling = True
            self._choose(chosen)
            self._show_nothing()

        self._arranging.filter(wanted, show)

    def _on_sort(self, section: int, order: Qt.SortOrder) -> None:
        descending = order == Qt.SortOrder.DescendingOrder
        self._arranging.arrange(self.model.column(section), self.model.order.group, descending=descending)

    # -- what is shown -----------------------------------------------------------------------------------------------

    def _choose(self, ids: Iterable[str]) -> None:
        lines = [line for one in ids if (line := self.model.row_of(one)) is not None]
        self._telling = False
        self.view.choose_lines(lines)
        self._telling = True

    def _tell_chosen(self) -> None:
        if self._telling:
            self.chosen_changed.emit(self.chosen())

    def _open_menu(self, place: QPoint) -> None:
        self.menus.of_rows().popup(place)

    def _fill_view_menu(self) -> None:
        self.chips.view_menu.clear()
        self.menus.fill_view_menu(self.chips.view_menu)

    def _show_counts(self) -> None:
        self.chips.show_counts(self.model.counts, self.model.names.kinds)
        self.chips.show_number(self.model.shown_count, self.model.total)

    def _show_nothing(self) -> None:
        self.chips.show_number(self.model.shown_count, self.model.total)
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.view)
            return
        if self.model.total:
            words = self.tr("No tag fits the filter.")
        elif self._keys:
            words = self.tr("No tags here yet. Select words in an article and press {keys}.").format(keys=self._keys)
        else:
            words = self.tr("No tags here yet. Select words in an article and tag them.")
        self._nothing.setText(words)
        self._stack.setCurrentWidget(self._nothing)
