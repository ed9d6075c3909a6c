"""The rows of the tags table on the screen: columns that a person chooses, heads that fold, keys."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from annotator.desktop.tags.columns import FIELD_WIDTH, USUAL, WIDTHS, AnyColumn, Column, FieldColumn, key_of
from annotator.desktop.tags.row_delegate import FOLD_WIDTH, RowDelegate
from annotator.desktop.tags.tag_groups import Group
from annotator.desktop.tags.tags_model import TagsModel
from annotator.desktop.theme import KindStyle, Theme

_HEADER_STYLE = """
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; border: none; border-bottom: 1px solid palette(mid); padding: 3px 4px; }
"""
_STRETCHED = (Column.TEXT, Column.FINDING)


class TagsView(QTableView):
    """Shows a TagsModel. Signals: ``tag_requested(id)`` on Enter or double click; ``header_menu_requested(column,
    point)`` and ``menu_requested(point)``, both in global places; ``columns_changed()``; ``copy_requested()``.
    """

    tag_requested = Signal(str)
    header_menu_requested = Signal(int, QPoint)
    menu_requested = Signal(QPoint)
    columns_changed = Signal()
    copy_requested = Signal()

    def __init__(self, model: TagsModel, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self._shown = [key_of(column) for column in USUAL]
        self._one_article = False
        self.setModel(model)
        self.rows_delegate = RowDelegate(theme, self, model)
        self.setItemDelegate(self.rows_delegate)
        self._set_up()
        self._set_up_header()
        self.show_columns(self._shown)

    # -- columns -----------------------------------------------------------------------------------------------------

    @property
    def shown(self) -> list[str]:
        """The columns that the person wants, by the names under which they are remembered."""
        return list(self._shown)

    def show_columns(self, keys: Iterable[str]) -> None:
        """Show these columns and no others; the passage is always there."""
        wanted = [*dict.fromkeys(keys)]
        self._shown = wanted if key_of(Column.TEXT) in wanted else [key_of(Column.TEXT), *wanted]
        self._hide_others()
        self.columns_changed.emit()

    def show_usual_columns(self) -> None:
        """Show the columns of the beginning, in their order and width."""
        header = self.horizontalHeader()
        for number in range(self._model.columnCount()):
            header.moveSection(header.visualIndex(number), number)
        self._set_widths()
        self.show_columns(key_of(column) for column in USUAL)

    def hide_column(self, key: str) -> None:
        """Show a column no longer."""
        self.toggle_column(key, on=False)

    def toggle_column(self, key: str, on: bool) -> None:
        """Show a column, or no longer."""
        self.show_columns([*self._shown, key] if on else [one for one in self._shown if one != key])

    def set_one_article(self, one: bool) -> None:
        """Say that all rows are of one article: its name in each of them would tell nothing."""
        if one != self._one_article:
            self._one_article = one
            self._hide_others()

    def columns_shown(self) -> list[AnyColumn]:
        """Return the columns on the screen, from the first to the last as they stand there."""
        header = self.horizontalHeader()
        numbers = [header.logicalIndex(place) for place in range(header.count())]
        return [self._model.column(number) for number in numbers if not header.isSectionHidden(number)]

    def renew_columns(self, fields: Sequence[FieldColumn]) -> None:
        """Have other columns of fields, the shown ones as they were."""
        self._model.set_fields(fields)
        self._set_widths(from_=len(Column))
        self._hide_others()

    def kept(self) -> dict[str, Any]:
        """Return columns, order and groups as plain JSON values."""
        header = self.horizontalHeader()
        group = self._model.order.group
        return {
            "columns": self._shown,
            "order": [key_of(self._model.column(header.logicalIndex(place))) for place in range(header.count())],
            "widths": {
                key_of(column): header.sectionSize(number)
                for number, column in enumerate(self._model.columns)
                if not header.isSectionHidden(number) and column not in _STRETCHED
            },
            "sorted": key_of(self._model.order.column),
            "descending": self._model.descending,
            "grouped": key_of(group) if group is not None else "",
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up columns, widths and their order as they were left; the caller takes up what is sorted by."""
        header = self.horizontalHeader()
        known = [number for key in state.get("order", ()) if (number := self._model.number(str(key))) is not None]
        for place, number in enumerate(known):
            header.moveSection(header.visualIndex(number), place)
        for key, width in dict(state.get("widths", {})).items():
            number = self._model.number(key)
            if number is not None and isinstance(width, int) and 20 <= width <= 2_000:
                header.resizeSection(number, width)
        columns = [str(key) for key in state.get("columns", ())]
        if columns:
            self.show_columns(columns)

    # -- what is chosen ----------------------------------------------------------------------------------------------

    def chosen_ranges(self) -> list[tuple[int, int]]:
        """Return the first and the last of the lines chosen, for each run of them, from top to bottom."""
        # By ranges: asking for each index takes longer than a frame for ten thousand.
        chosen = self.selectionModel().selection()
        found: list[tuple[int, int]] = []
        for first, last in sorted((one.top(), one.bottom()) for one in (chosen.at(at) for at in range(chosen.size()))):
            if found and first <= found[-1][1] + 1:
                found[-1] = (found[-1][0], max(found[-1][1], last))
            else:
                found.append((first, last))
        return found

    def choose_lines(self, lines: Iterable[int]) -> None:
        """Choose lines and no others, the first of them in sight."""
        wanted = sorted(lines)
        flag = QItemSelectionModel.SelectionFlag
        # Lines that follow each other are one range: ten thousand of them are chosen as quickly as one.
        ranges = QItemSelection()
        for _, run in groupby(enumerate(wanted), lambda pair: pair[1] - pair[0]):
            block = [line for _, line in run]
            ranges.append(QItemSelectionRange(self._model.index(block[0], 0), self._model.index(block[-1], 0)))
        selection = self.selectionModel()
        selection.select(ranges, flag.ClearAndSelect | flag.Rows)
        if wanted:
            current = self._model.index(wanted[0], max(0, self._first_column()))
            selection.setCurrentIndex(current, flag.NoUpdate)
            self.scrollTo(current)

    def set_theme(self, theme: Theme, own: Mapping[str, KindStyle]) -> None:
        """Take the colours of another theme."""
        self.rows_delegate.theme, self.rows_delegate.own = theme, own
        # The accent would drown the samples of the kinds; the tint that words are selected with does not.
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Highlight, theme.selection)
        colours.setColor(QPalette.ColorRole.HighlightedText, theme.text)
        self.setPalette(colours)
        self.viewport().update()

    # -- heads -------------------------------------------------------------------------------------------------------

    def fold(self, groups: Sequence[Group], *, folded: bool) -> None:
        """Fold groups away, or show their rows again."""
        self._model.fold(groups, folded=folded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the tag or folds; Left and Right fold and unfold; the rest is the table's own."""
        index = self.currentIndex()
        head = self._model.head(index.row()) if index.isValid() else None
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
            return
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(index)
        elif self._model.groups and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self._fold_at(index, head, folded=key == back)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold on a click at the start of a head."""
        index = self.indexAt(event.position().toPoint())
        head = self._model.head(index.row()) if index.isValid() else None
        x = event.position().x()
        at_start = x > self.viewport().width() - FOLD_WIDTH if self.isRightToLeft() else x < FOLD_WIDTH
        if head is not None and at_start and event.button() == Qt.MouseButton.LeftButton:
            self.fold([head], folded=not head.folded)
            return
        super().mousePressEvent(event)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Tags"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda place: self.menu_requested.emit(self.viewport().mapToGlobal(place))
        )
        self.doubleClicked.connect(self._enter)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 8)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        # To paint its headings it would ask, of each column, whether every row is chosen: seconds where many are.
        header.setSelectionModel(QItemSelectionModel(self._model, header))
        header.setHighlightSections(False)
        header.setStyleSheet(_HEADER_STYLE)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(40)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(Column.PLACE, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.header_menu_requested.emit(header.logicalIndexAt(place), header.mapToGlobal(place))
        )
        self._set_widths()

    def _set_widths(self, from_: int = 0) -> None:
        header = self.horizontalHeader()
        for number, column in enumerate(self._model.columns):
            if number < from_:
                continue
            stretched = column in _STRETCHED
            mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(number, mode)
            self.setColumnWidth(number, WIDTHS[column] if isinstance(column, Column) else FIELD_WIDTH)

    def _hide_others(self) -> None:
        for number, column in enumerate(self._model.columns):
            hidden = key_of(column) not in self._shown or (column == Column.ARTICLE and self._one_article)
            if self.isColumnHidden(number) != hidden:
                self.setColumnHidden(number, hidden)
        self._keep_room()

    def _keep_room(self) -> None:
        """Let the passage have its width: with many columns the table scrolls sideways."""
        header = self.horizontalHeader()
        shown = [number for number in range(header.count()) if not header.isSectionHidden(number)]
        fixed = sum(header.sectionSize(number) for number in shown if self._model.column(number) not in _STRETCHED)
        stretched = [number for number in shown if self._model.column(number) in _STRETCHED]
        room = self.viewport().width() - fixed
        crowded = room < _LEAST_STRETCHED * len(stretched)
        mode = QHeaderView.ResizeMode.Interactive if crowded else QHeaderView.ResizeMode.Stretch
        for number in stretched:
            if header.sectionResizeMode(number) != mode:
                header.setSectionResizeMode(number, mode)
                if crowded:
                    header.resizeSection(number, _LEAST_STRETCHED)

    def resizeEvent(self, event: Any) -> None:
        """Give the passage what room there is."""
        super().resizeEvent(event)
        self._keep_room()

    def _first_column(self) -> int:
        header = self.horizontalHeader()
        numbers = (header.logicalIndex(place) for place in range(header.count()))
        return next((number for number in numbers if not header.isSectionHidden(number)), 0)

    def _enter(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        head, row = self._model.head(index.row()), self._model.tag(index.row())
        if head is not None:
            self.fold([head], folded=not head.folded)
        elif row is not None:
            self.tag_requested.emit(row.id)

    def _fold_at(self, index: QModelIndex, head: Group | None, *, folded: bool) -> None:
        if head is not None:
            if head.folded != folded:
                self.fold([head], folded=folded)
            return
        line = self._model.head_of(index.row()) if folded else None
        if line is not None:
            self.choose_lines([line])


_LEAST_STRETCHED = 180
