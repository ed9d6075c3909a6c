"""The menus of the tags table: of a column's heading, of columns and groups, and of what is done with rows."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from annotator.desktop.tags.cells import from_fields
from annotator.desktop.tags.columns import GROUPED_BY, AnyColumn, Column, heading, key_of, kinds_with
from annotator.desktop.tags.filter_terms import asked_for
from annotator.desktop.translation import figure
from annotator.desktop.wording import capital, elided, inside_a_line, kind_name, link_words
from annotator.domain.vocabulary import Kind, LinkType

if TYPE_CHECKING:
    from annotator.desktop.tags.tags_table import TagsTable

MOST_VALUES = 20
"""Values of a column that its menu offers: the most frequent ones."""

_LOOKED_THROUGH = 2_000
"""Rows whose cells are made for that menu, where that takes time."""

_NO_VALUES = (Column.TEXT, Column.NOTE, Column.PLACE)


class TagsMenus(QObject):
    """Makes the menus anew each time that one is opened."""

    def __init__(self, table: "TagsTable") -> None:
        super().__init__(table)
        self._table = table

    def of_heading(self, number: int) -> QMenu:
        """Return what can be done with a column."""
        table, menu = self._table, self._menu()
        if number >= 0:
            column = table.model.column(number)
            order = Qt.SortOrder
            menu.addAction(self.tr("Sort ascending"), partial(table.sort_by, column))
            menu.addAction(self.tr("Sort descending"), partial(table.sort_by, column, order.DescendingOrder))
            if isinstance(column, Column) and column in GROUPED_BY:
                words = self.tr("Group by {column}").format(column=inside_a_line(heading(column)))
                menu.addAction(words, partial(table.group_by, column))
            if column not in _NO_VALUES:
                self._offer_values(menu.addMenu(self.tr("Show only")), column)
            if column != Column.TEXT:
                menu.addAction(self.tr("Hide column"), partial(table.view.hide_column, key_of(column)))
            menu.addSeparator()
        self.fill_view_menu(menu)
        return menu

    def fill_view_menu(self, menu: QMenu) -> None:
        """Offer groups and columns, with a tick at what is shown."""
        table = self._table
        grouped = table.model.order.group
        groups = menu.addMenu(self.tr("Group by"))
        choice = QActionGroup(groups)
        for column in (None, *GROUPED_BY):
            action = groups.addAction(self.tr("Nothing") if column is None else heading(column))
            action.setCheckable(True)
            action.setChecked(column == grouped)
            action.triggered.connect(partial(table.group_by, column))
            choice.addAction(action)
        for words, folded in ((self.tr("Fold all groups"), True), (self.tr("Unfold all groups"), False)):
            action = menu.addAction(words, partial(self._fold_all, folded))
            action.setEnabled(grouped is not None)
        menu.addSeparator()
        columns = menu.addMenu(self.tr("Columns"))
        for column in Column:
            self._offer_column(columns, column)
        fields = kinds_with(table.model.fields, table.model.names.kinds)
        columns.addSeparator()
        for kind, of_kind in fields.items():
            within = columns.addMenu(_plain(kind))
            for one in of_kind:
                self._offer_column(within, one)
        columns.addSeparator()
        columns.addAction(self.tr("The usual columns"), table.view.show_usual_columns)

    def of_rows(self) -> QMenu:
        """Return what can be done with the rows chosen."""
        table, menu = self._table, self._menu()
        ids, writable = table.chosen(), table.can_write
        number = figure(len(ids))
        go = menu.addAction(self.tr("Go to the tag"), partial(table.annotation_requested.emit, ids[0] if ids else ""))
        go.setEnabled(len(ids) == 1)
        retag = menu.addMenu(self.tr("Retag as"))
        for kind in (*Kind, *(one.id for one in table.kinds.in_use)):
            retag.addAction(_plain(kind_name(kind, table.kinds.names)), partial(table.retag_requested.emit, str(kind)))
        to = table.current()
        link = menu.addMenu(self.tr("Link the others to this one") if len(ids) != 2 else self.tr("Link to this one"))
        link.setEnabled(writable and len(ids) > 1 and to in ids)
        link.addAction(self.tr("As their kinds suggest"), partial(table.rows.link_all, ids, to or "", None))
        for type_ in LinkType:
            words = capital(link_words(type_, outgoing=True))
            link.addAction(words, partial(table.rows.link_all, ids, to or "", type_))
        ask = menu.addAction(self.tr("Ask a colleague…"), partial(table.rows.ask, ids))
        remove = menu.addAction(
            self.tr("Remove") if len(ids) < 2 else self.tr("Remove {number} tags").format(number=number),
            lambda: table.remove_requested.emit(),
        )
        retag.setEnabled(bool(ids) and writable)
        for action in (ask, remove):
            action.setEnabled(bool(ids) and writable)
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy"), table.copy_chosen)
        export = menu.addAction(
            self.tr("Export…") if len(ids) < 2 else self.tr("Export {number} tags…").format(number=number),
            partial(table.rows.export, ids),
        )
        for action in (copy, export):
            action.setEnabled(bool(ids))
        menu.addAction(self.tr("Choose all"), table.view.selectAll)
        return menu

    def _offer_values(self, menu: QMenu, column: AnyColumn) -> None:
        for value, count in self._values(column):
            words = f"{_plain(elided(value, 40)) if value else self.tr('(empty)')}\t{figure(count)}"
            menu.addAction(words, partial(self._table.chips.ask, _term(column, value)))
        if menu.isEmpty():
            menu.addAction(self.tr("No values")).setEnabled(False)

    def _values(self, column: AnyColumn) -> Sequence[tuple[str, int]]:
        """Return the most frequent values of a column among the rows that the filter lets through."""
        model = self._table.model
        rows = model.shown_rows()
        if from_fields(column) and not model.cells.prepared([column], rows):
            rows = rows[:_LOOKED_THROUGH]
        return Counter(model.cells.of(row, column) for row in rows).most_common(MOST_VALUES)

    def _offer_column(self, menu: QMenu, column: AnyColumn) -> None:
        view = self._table.view
        action = menu.addAction(_plain(heading(column)))
        action.setCheckable(True)
        action.setChecked(key_of(column) in view.shown)
        action.setEnabled(column != Column.TEXT)
        action.toggled.connect(partial(view.toggle_column, key_of(column)))

    def _fold_all(self, folded: bool) -> None:
        self._table.view.fold(self._table.model.groups, folded=folded)

    def _menu(self) -> QMenu:
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _term(column: AnyColumn, value: str) -> str:
    """Return what one types to see the rows with a value of a column; empty ones are those that are not filled."""
    name = heading(column)
    return asked_for(name, value.rstrip("…")) if value else "-" + asked_for(name, "").removesuffix('""')


def _plain(words: str) -> str:
    return words.replace("&", "&&")
