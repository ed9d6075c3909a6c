"""The window of the history: entries above, what the chosen one changed below, and the way to take it back."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.actions import history
from annotator.desktop.dialogs.file_dialogs import ask_new_file
from annotator.desktop.font_scale import window_size
from annotator.desktop.history.history_loading import Asked, EntryDetails, load_details, load_page, write_record
from annotator.desktop.history.history_model import PAGE, Column, HistoryModel
from annotator.desktop.messages import MessageBar
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure, sentence
from annotator.domain.journal import HistoryEntry

LOOK_AFTER_MS = 200
"""How long nothing must be typed or done before the entries are asked for anew."""


class About(Enum):
    """Whose history is shown."""

    PROJECT = auto()
    ARTICLE = auto()
    TAG = auto()


class HistoryWindow(QDialog):
    """Stands beside the window of the project, which tells it the active article and the chosen tag.

    Signals: ``annotation_requested(id)`` and ``article_requested(id)`` for the place of an entry.
    """

    annotation_requested = Signal(str)
    article_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._article_id = ""
        self._annotation_id = ""
        self._asked = self._looked = 0
        self._details: EntryDetails | None = None
        self.setModal(False)
        self.setWindowTitle(self.tr("History"))
        self.setSizeGripEnabled(True)
        self.about = QComboBox(self)
        self.mine = QCheckBox(self.tr("Only mine"), self)
        self.review = QCheckBox(self.tr("Only review"), self)
        self.words = QLineEdit(self)
        self.model = HistoryModel(theme, self._load_more, self)
        self.view = QTableView(self)
        self.changes = QTreeWidget(self)
        self.reason = QLabel(self)
        self.take_back = QPushButton(self.tr("Take this back"), self)
        self.go = QPushButton(self.tr("Go there"), self)
        self.export = QPushButton(self.tr("Export…"), self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LOOK_AFTER_MS)
        self._later.timeout.connect(self.reload)
        self._set_up_filter()
        self._set_up_lists()
        self._lay_out()
        self.messages = MessageBar(self)
        session.changed.connect(lambda _: self._later.start())
        session.reviewer_changed.connect(self._later.start)
        self.set_theme(theme)
        self.resize(window_size(940, 620))

    def show_place(self, article_id: str, annotation_id: str) -> None:
        """Take note of the active article and the chosen tag; empty where there is none."""
        if (article_id, annotation_id) == (self._article_id, self._annotation_id):
            return
        self._article_id, self._annotation_id = article_id, annotation_id
        if self.about.currentData() is not About.PROJECT:
            self._later.start()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.model.theme = theme
        for view in (self.view, self.changes):
            colours = QPalette(self.palette())
            colours.setColor(QPalette.ColorRole.Highlight, theme.selection)
            colours.setColor(QPalette.ColorRole.HighlightedText, theme.text)
            view.setPalette(colours)
            view.viewport().update()

    def reload(self) -> None:
        """Read the entries anew, as many as were shown; the chosen one stays chosen. Nothing while out of sight."""
        self._later.stop()
        if not self.isVisible():
            return
        self._asked += 1
        asked = self._wanted()
        if asked is None:
            self._show([], 0)
            return
        limit = max(PAGE, len(self.model.entries))
        self._session.jobs.start(
            "",
            load_page,
            self._session.read,
            asked,
            None,
            limit,
            done=lambda found: self._show(found, limit),
            revision=lambda: self._asked,
        )

    def chosen(self) -> HistoryEntry | None:
        """Return the entry that is chosen."""
        row = self.view.currentIndex().row()
        return self.model.entries[row] if 0 <= row < len(self.model.entries) else None

    # -- inside ------------------------------------------------------------------------------------------------------

    def _wanted(self) -> Asked | None:
        about = self.about.currentData()
        if (about is About.ARTICLE and not self._article_id) or (about is About.TAG and not self._annotation_id):
            return None
        return Asked(
            viewer=self._session.viewer,
            annotation_id=self._annotation_id if about is About.TAG else None,
            article_id=self._article_id if about is About.ARTICLE else None,
            reviewer_id=self._session.viewer if self.mine.isChecked() else None,
            words=self.words.text(),
            review=self.review.isChecked(),
        )

    def _export(self) -> None:
        """Ask where, and write every entry that fits the filter, shown or not."""
        asked = self._wanted()
        folder = Path(self._session.project.target).parent
        start = self.tr("history.csv")
        kinds = self.tr("Tables (*.csv);;JSON (*.json)")
        path = ask_new_file(
            self, self.tr("Export the history"), str(folder / start) if folder.is_dir() else start, kinds
        )
        if not path or asked is None:
            return
        to = Path(path) if Path(path).suffix else Path(path).with_suffix(".csv")
        self._session.jobs.start(
            self.tr("Exporting the history"),
            write_record,
            self._session.read,
            asked,
            to,
            done=lambda number: self.messages.tell(
                self.tr("Entries written to {name}: {number}.").format(name=to.name, number=figure(number))
            ),
            failed=lambda error: self.messages.tell_error(sentence(str(error))),
        )

    def _load_more(self, before: int) -> None:
        asked = self._wanted()
        if asked is None:
            return
        self._session.jobs.start(
            "",
            load_page,
            self._session.read,
            asked,
            before,
            PAGE,
            done=lambda found: self.model.add(found, complete=len(found) < PAGE),
            revision=lambda: self._asked,
        )

    def _show(self, found: list[HistoryEntry], limit: int) -> None:
        kept, place = self.chosen(), self.view.verticalScrollBar().value()
        self.model.show_entries(found, complete=len(found) < limit or not limit)
        row = self.model.row_of(kept.sequence) if kept else -1
        if found:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.view.selectionModel().setCurrentIndex(self.model.index(max(row, 0), 0), flags)
        if row > 0:
            self.view.verticalScrollBar().setValue(place)
        if not found:
            self._look()

    def _look(self) -> None:
        """Ask in a job what the chosen entry changed; the answer for another one is dropped."""
        self._looked += 1
        self._details = None
        self.take_back.setEnabled(False)
        self.go.setEnabled(False)
        chosen = self.chosen()
        if chosen is None:
            self.changes.clear()
            self.reason.setText(self._empty_words())
            return
        self._session.jobs.start(
            "",
            load_details,
            self._session.read,
            self._session.viewer,
            chosen.sequence,
            done=self._show_details,
            revision=lambda: self._looked,
        )

    def _empty_words(self) -> str:
        about = self.about.currentData()
        if about is About.TAG and not self._annotation_id:
            return self.tr("Choose a tag in the text: its history is shown here.")
        if about is About.ARTICLE and not self._article_id:
            return self.tr("Open an article: its history is shown here.")
        return self.tr("Nothing was done that fits.")

    def _show_details(self, found: EntryDetails) -> None:
        self._details = found
        self.changes.clear()
        for row in found.rows:
            item = QTreeWidgetItem(self.changes, [row.title])
            item.setFirstColumnSpanned(True)
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
            for one in row.fields:
                line = QTreeWidgetItem(item, list(one))
                for column, words in enumerate(one):
                    line.setToolTip(column, plain_tip(words))
        if found.more:
            more = self.tr("… and {number} more").format(number=figure(found.more))
            QTreeWidgetItem(self.changes, [more]).setFirstColumnSpanned(True)
        self.changes.expandAll()
        self.take_back.setEnabled(not found.hindrance and self._session.can_write)
        self.reason.setText(sentence(found.hindrance))
        self.go.setEnabled(bool(found.annotation_id or found.article_id))

    def _take_back(self) -> None:
        chosen = self.chosen()
        if chosen is None:
            return
        self.take_back.setEnabled(False)
        self._session.start(
            self.tr("Taking back"),
            history.undo_entry,
            chosen.sequence,
            done=lambda name: self.messages.tell(self.tr("Done: {name}").format(name=sentence(name))),
        )

    def _go(self) -> None:
        if self._details and self._details.annotation_id:
            self.annotation_requested.emit(self._details.annotation_id)
        elif self._details and self._details.article_id:
            self.article_requested.emit(self._details.article_id)
        elif self._details:
            self.messages.tell(self.tr("What this was done to is not in the project any more."))

    def _set_up_filter(self) -> None:
        for words, about in (
            (self.tr("The whole project"), About.PROJECT),
            (self.tr("This article"), About.ARTICLE),
            (self.tr("The chosen tag"), About.TAG),
        ):
            self.about.addItem(words, about)
        self.about.setAccessibleName(self.tr("History of"))
        self.about.currentIndexChanged.connect(self.reload)
        self.mine.toggled.connect(self.reload)
        self.review.toggled.connect(self.reload)
        self.review.setToolTip(
            self.tr("Decisions, settlements, corrections, comments, assignments and states, and nothing else")
        )
        self.export.setAutoDefault(False)
        self.export.clicked.connect(self._export)
        self.words.setPlaceholderText(self.tr("Filter by words"))
        self.words.setAccessibleName(self.tr("Filter the history by words"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(lambda _: self._later.start())

    def _set_up_lists(self) -> None:
        view, changes = self.view, self.changes
        view.setModel(self.model)
        view.setAccessibleName(self.tr("History, the newest first"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(Column.ABOUT, QHeaderView.ResizeMode.Stretch)
        for column, letters in ((Column.WHEN, 19), (Column.WHO, 20), (Column.WHAT, 34), (Column.STATE, 12)):
            header.resizeSection(column, self.fontMetrics().averageCharWidth() * letters)
        view.selectionModel().currentRowChanged.connect(self._on_row)
        view.doubleClicked.connect(lambda _: self._go())
        changes.setAccessibleName(self.tr("What the entry changed"))
        changes.setHeaderLabels([self.tr("Field"), self.tr("Before"), self.tr("After")])
        changes.setRootIsDecorated(False)
        changes.setWordWrap(True)
        changes.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        changes.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for one in (view, changes):
            one.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            one.setFrameShape(QFrame.Shape.NoFrame)
        self.reason.setObjectName("hint")
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        for button, do in ((self.take_back, self._take_back), (self.go, self._go)):
            button.setAutoDefault(False)
            button.setEnabled(False)
            button.clicked.connect(do)

    def _on_row(self, now: QModelIndex, before: QModelIndex) -> None:
        del before
        if now.isValid():
            self._look()

    def _lay_out(self) -> None:
        top, bottom = QHBoxLayout(), QHBoxLayout()
        rows: tuple[tuple[QHBoxLayout, tuple[QWidget, ...], QWidget], ...] = (
            (top, (self.about, self.mine, self.review, self.words, self.export), self.words),
            (bottom, (self.reason, self.go, self.take_back), self.reason),
        )
        for row, widgets, widest in rows:
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget, int(widget is widest))
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.view)
        parts.addWidget(self.changes)
        parts.setSizes([340, 200])
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(parts, 1)
        column.addLayout(bottom)
