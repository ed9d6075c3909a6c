"""The report on a reading: what became of each source and why, in a window beside the articles."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.actions.reading import Outcome, SourceReport
from annotator.desktop.bringing.news import summary
from annotator.desktop.bringing.report_model import REPORT_ROLE, Column, Group, ReportModel, as_text, outcome_words
from annotator.desktop.font_scale import by_font, window_size
from annotator.desktop.inspector.growing_text import GrowingText
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure, sentence
from annotator.desktop.wording import capital, say

_WIDTHS = {Column.OUTCOME: 170, Column.TITLE: 210, Column.SOURCE: 170, Column.READER: 150}
_STYLE = """
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; border: none; border-bottom: 1px solid palette(mid); padding: 3px 4px; }
"""
_CHIP_STYLE = """
QPushButton { border: 1px solid palette(mid); border-radius: 6px; padding: 3px 9px; background: palette(button); }
QPushButton:hover { border-color: palette(highlight); }
QPushButton:checked { background: palette(highlight); color: palette(highlighted-text);
                      border-color: palette(highlight); }
QPushButton:focus { border: 2px solid palette(text); padding: 2px 8px; }
"""


class _WholeRows(QStyledItemDelegate):
    """Paints no frame around a single cell: rows are what one chooses here."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class ReportWindow(QDialog):
    """Filter above, a row for each source, what is chosen in full below.

    Signals: ``article_requested(id)``; ``side_by_side_requested(ids)`` for an article and the one that it is nearly
    the same as; ``again_requested(names)`` and ``password_requested(names)`` for sources that were refused;
    ``cleaning_requested(id)`` for an article in which cleaning is offered.
    """

    article_requested = Signal(str)
    side_by_side_requested = Signal(list)
    again_requested = Signal(list)
    password_requested = Signal(list)
    cleaning_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setWindowTitle(self.tr("What was read"))
        self.setSizeGripEnabled(True)
        self.model = ReportModel(theme)
        self.model.setParent(self)
        self.heading = QLabel(self)
        self.heading.setObjectName("heading")
        self.heading.setWordWrap(True)
        self.chips: dict[Group, QPushButton] = {}
        self.words = QLineEdit(self)
        self.view = QTableView(self)
        self.details = GrowingText(2, 5)
        self.to_article = self._button(self.tr("Open"), self._open)
        self.beside = self._button(self.tr("Show side by side"), self._show_beside)
        self.look = self._button(self.tr("Look at the cleaning…"), self._look)
        self.again = self._button(self.tr("Try the refused again"), self._try_again)
        self.password = self._button(self.tr("Try again with password…"), self._ask_password)
        self.copy = self._button(self.tr("Copy all as text"), self._copy_all)
        self._set_up_view()
        self._set_up_filter()
        self._lay_out()
        self.resize(window_size(980, 520))

    def show_reports(self, reports: Sequence[SourceReport]) -> None:
        """Show what became of other sources."""
        self.heading.setText(summary(reports))
        self.model.show_reports(reports)
        for group, number in self.model.counts().items():
            chip = self.chips[group]
            chip.setText(f"{capital(say(group))} {figure(number)}")
            chip.setAccessibleName(chip.text())
            chip.setEnabled(bool(number) or group is Group.ALL)
        if not self._checked_chip().isEnabled():
            self.chips[Group.ALL].setChecked(True)
        refused = [one for one in reports if one.outcome == Outcome.REFUSED]
        self.again.setEnabled(bool(refused))
        self.password.setVisible(any(one.password_needed for one in refused))
        self._choose_first()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.model.theme = theme
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Highlight, theme.selection)
        colours.setColor(QPalette.ColorRole.HighlightedText, theme.text)
        self.view.setPalette(colours)
        self.view.viewport().update()

    def chosen(self) -> list[SourceReport]:
        """Return the rows chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self.model.shown[row] for row in rows]

    def menu_for(self, report: SourceReport) -> QMenu:
        """Return what can be done with a row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (self.to_article, self.beside, self.look):
            action = menu.addAction(button.text(), button.click)
            action.setEnabled(button.isEnabled())
        menu.addSeparator()
        again = menu.addAction(self.tr("Try again"), lambda: self.again_requested.emit([report.source]))
        again.setEnabled(report.outcome == Outcome.REFUSED)
        menu.addAction(self.tr("Copy"), self._copy_chosen)
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open on Enter, copy on Ctrl+C."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open()
                return True
            if event.matches(QKeySequence.StandardKey.Copy):
                self._copy_chosen()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to what has the keys: there is no button that it should press from afar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _set_up_filter(self) -> None:
        group = QButtonGroup(self)
        for one in Group:
            chip = QPushButton(capital(say(one)), self)
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.setStyleSheet(_CHIP_STYLE)
            chip.toggled.connect(self._narrow)
            group.addButton(chip)
            self.chips[one] = chip
        self.words.setPlaceholderText(self.tr("Filter by words"))
        self.words.setAccessibleName(self.tr("Filter the report by words"))
        self.words.setClearButtonEnabled(True)
        self.words.setFixedWidth(by_font(200))
        self.words.textChanged.connect(self._narrow)
        self.chips[Group.ALL].setChecked(True)

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setAccessibleName(self.tr("What became of each source"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setItemDelegate(_WholeRows(view))
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setStyleSheet(_STYLE)
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self.model.sort)
        header.setStretchLastSection(True)
        for column, width in _WIDTHS.items():
            view.setColumnWidth(column, by_font(width))
        view.selectionModel().selectionChanged.connect(lambda *_: self._tell_chosen())
        view.doubleClicked.connect(lambda _: self._open())
        view.customContextMenuRequested.connect(self._show_menu)
        view.installEventFilter(self)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("The row chosen, in full"))

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(6)
        for chip in self.chips.values():
            filters.addWidget(chip)
        filters.addStretch(1)
        filters.addWidget(self.words)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.to_article, self.beside, self.look):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.password, self.again, self.copy):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addLayout(filters)
        column.addWidget(self.view, 1)
        column.addWidget(self.details)
        column.addLayout(buttons)
        self.view.setFocus()

    def _button(self, words: str, do: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _: do())  # type: ignore[operator]  # one of the methods below
        return button

    def _checked_chip(self) -> QPushButton:
        return next(chip for chip in self.chips.values() if chip.isChecked())

    def _narrow(self) -> None:
        group = next((group for group, chip in self.chips.items() if chip.isChecked()), Group.ALL)
        self.model.set_filter(group, self.words.text())
        self._choose_first()

    def _choose_first(self) -> None:
        # Not the view's own selectRow, which toggles while somebody holds Ctrl.
        flag = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(self.model.index(0, 0), flag.ClearAndSelect | flag.Rows)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        chosen = self.chosen()
        one = chosen[0] if len(chosen) == 1 else None
        self.to_article.setEnabled(bool(one and one.article_id))
        self.beside.setEnabled(bool(one and one.near_id))
        self.look.setEnabled(bool(one and one.offered and one.article_id))
        self.details.setPlainText(self._in_full(chosen))

    def _in_full(self, chosen: Sequence[SourceReport]) -> str:
        if len(chosen) > 1:
            return self.tr("{number} rows are chosen.").format(number=figure(len(chosen)))
        if not chosen:
            return self.tr("No row fits the filter.") if not self.model.rowCount() else ""
        report = chosen[0]
        cleaning = [sentence(one.reason) for one in report.offered[:3] if one.reason]
        return "\n".join(
            (f"{report.source}: {outcome_words(report)}", *map(sentence, report.notes), *dict.fromkeys(cleaning))
        )

    def _open(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1 and chosen[0].article_id:
            self.article_requested.emit(chosen[0].article_id)

    def _show_beside(self) -> None:
        (report,) = self.chosen()
        self.side_by_side_requested.emit([report.article_id, report.near_id])

    def _look(self) -> None:
        (report,) = self.chosen()
        self.cleaning_requested.emit(report.article_id)

    def _try_again(self) -> None:
        self.again_requested.emit(self._refused())

    def _ask_password(self) -> None:
        self.password_requested.emit(self._refused(locked=True))

    def _refused(self, *, locked: bool = False) -> list[str]:
        return [
            one.source
            for one in self.model.reports
            if one.outcome == Outcome.REFUSED and (one.password_needed or not locked)
        ]

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self.model.shown))

    def _copy_chosen(self) -> None:
        chosen = self.chosen()
        QGuiApplication.clipboard().setText(as_text(chosen if len(chosen) > 1 else self.model.shown))

    def _show_menu(self, point: QPoint) -> None:
        index: QModelIndex = self.view.indexAt(point)
        if index.isValid():
            self.menu_for(index.data(REPORT_ROLE)).popup(self.view.viewport().mapToGlobal(point))
