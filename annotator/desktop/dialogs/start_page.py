"""The window while no project is open: projects opened last, and how to begin."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QPainter, QPalette, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from annotator.actions import keeping
from annotator.desktop import window_style
from annotator.desktop.action_table import ENTRIES
from annotator.desktop.font_scale import by_font, window_size
from annotator.desktop.jobs import Jobs
from annotator.desktop.keys.keymap import keys_of
from annotator.desktop.messages import MessageBar
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure
from annotator.domain.keeping import ProjectState
from annotator.settings import Settings


class StartPage(QMainWindow):
    """Recent projects at the left, each with what waits in it for the person of this name; what to do at the right.

    Signals: ``open_requested(target)`` for a recent project, ``forget_requested(target)`` when it is taken off the
    list, ``choose_requested()``, ``new_requested()``, ``sample_requested()`` and ``quit_requested()``.
    """

    open_requested = Signal(str)
    forget_requested = Signal(str)
    choose_requested = Signal()
    new_requested = Signal()
    sample_requested = Signal()
    quit_requested = Signal()

    def __init__(self, settings: Settings, colours: Theme, jobs: Jobs, reviewer_name: str) -> None:
        super().__init__()
        recent = settings.recent_projects
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Annotator"))
        centre = QWidget(self)
        self.setCentralWidget(centre)
        self.messages = MessageBar(centre)
        self.recent = QListWidget(centre)
        self.recent.setAccessibleName(self.tr("Projects opened last"))
        self.recent.setFrameShape(QFrame.Shape.NoFrame)
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.setItemDelegate(_ProjectDelegate(self.recent))
        for target in recent:
            self._list(target, jobs, reviewer_name)
        self.recent.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.recent.customContextMenuRequested.connect(self._show_menu)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.recent)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self._forget(self.recent.currentItem()))
        self.recent.itemActivated.connect(lambda item: self.open_requested.emit(item.data(Qt.ItemDataRole.UserRole)))
        self.recent.itemClicked.connect(lambda item: self.open_requested.emit(item.data(Qt.ItemDataRole.UserRole)))
        self.sample = self._button(self.tr("Open the sample project"), self.sample_requested)
        self.new = self._button(self.tr("New project…"), self.new_requested)
        self.choose = self._button(self.tr("Open project…"), self.choose_requested)
        self._take_keys(settings)
        self._lay_out(centre, has_recent=bool(recent))
        self.apply_theme(colours)
        self.resize(window_size(860, 520))
        (self.recent if recent else self.sample).setFocus()

    def _take_keys(self, settings: Settings) -> None:
        """Let the keys hold here that hold in the window for the same."""
        asked = {
            "new_project": self.new_requested.emit,
            "open_project": self.choose_requested.emit,
            "close_window": self.close,
            "quit": self.quit_requested.emit,
        }
        for entry in ENTRIES:
            if entry.name in asked:
                shortcut = QShortcut(self)
                shortcut.setKeys(keys_of(entry, settings.keys))
                shortcut.activated.connect(asked[entry.name])

    def _list(self, target: str, jobs: Jobs, reviewer_name: str) -> None:
        item = QListWidgetItem(_lines(target), self.recent)
        item.setData(Qt.ItemDataRole.UserRole, target)
        item.setToolTip(plain_tip(target))
        # By its number in the list, since an item that was taken off it is gone; one job each, for a disk may sleep.
        jobs.start(
            "",
            keeping.glance,
            target,
            reviewer_name,
            done=lambda found: self._tell_glance(target, found),
            revision=lambda: isValid(self),
        )

    def _tell_glance(self, target: str, found: keeping.Glance) -> None:
        for row in range(self.recent.count()):
            item = self.recent.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == target:
                words = self._glance_words(found)
                item.setText(_lines(target, words))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{Path(target).stem}, {words}")
                if found.state in (ProjectState.MISSING, ProjectState.DAMAGED):
                    item.setForeground(self.palette().placeholderText())

    def _glance_words(self, found: keeping.Glance) -> str:
        match found.state:
            case ProjectState.MISSING:
                return self.tr("Not there any more")
            case ProjectState.DAMAGED:
                return self.tr("Cannot be read: open it to see where its backups are")
            case ProjectState.OLDER:
                return self.tr("Made by an earlier version")
            case ProjectState.NEWER:
                return self.tr("Made by a newer version of the program")
        waiting = [
            words.format(number=figure(number))
            for number, words in (
                (found.submitted, self.tr("{number} wait for review")),
                (found.disputed, self.tr("{number} disputed")),
                (found.to_check, self.tr("{number} to check")),
            )
            if number
        ]
        if waiting:
            return " · ".join(waiting)
        articles = self.tr("1 article") if found.articles == 1 else self.tr("{number} articles")
        return self.tr("{articles}, nothing waits for you").format(
            articles=articles.format(number=figure(found.articles))
        )

    def _show_menu(self, point: QPoint) -> None:
        item = self.recent.itemAt(point)
        if item:
            self.menu_for(item).popup(self.recent.viewport().mapToGlobal(point))

    def menu_for(self, item: QListWidgetItem) -> QMenu:
        """Return what can be done with a recent project."""
        target = item.data(Qt.ItemDataRole.UserRole)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), lambda: self.open_requested.emit(target))
        menu.addAction(self.tr("Take off this list"), lambda: self._forget(item))
        return menu

    def _forget(self, item: QListWidgetItem | None) -> None:
        if item:
            target = item.data(Qt.ItemDataRole.UserRole)
            self.recent.takeItem(self.recent.row(item))
            self.forget_requested.emit(target)

    def apply_theme(self, colours: Theme) -> None:
        """Paint in other colours."""
        self.setStyleSheet(window_style.style_sheet(colours))

    def _button(self, words: str, asked: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setMinimumHeight(by_font(34))
        # Enter presses the button that has the keys, as in a dialog.
        button.setAutoDefault(True)
        button.clicked.connect(lambda: asked.emit())  # type: ignore[attr-defined]  # a bound signal
        return button

    def _lay_out(self, centre: QWidget, *, has_recent: bool) -> None:
        panel = QFrame(centre)
        panel.setObjectName("panel")
        left = QVBoxLayout(panel)
        left.setContentsMargins(12, 10, 12, 10)
        heading = QLabel(self.tr("Projects opened last"), panel)
        heading.setObjectName("heading")
        left.addWidget(heading)
        left.addWidget(self.recent, 1)
        panel.setVisible(has_recent)
        name = QLabel(self.tr("Annotator"), centre)
        name.setObjectName("title")
        words = QLabel(
            self.tr(
                "Read articles side by side, tag claims, quotes, statistics and translation errors, review the tags, "
                "and export a sourced briefing. A project is one file, saved as you work. The sample project shows "
                "how it looks when it is done."
            ),
            centre,
        )
        words.setWordWrap(True)
        right = QVBoxLayout()
        right.setContentsMargins(24, 8, 24, 8)
        right.setSpacing(10)
        right.addStretch(1)
        for widget in (name, words, self.sample, self.new, self.choose):
            right.addWidget(widget)
        right.addStretch(2)
        row = QHBoxLayout(centre)
        row.setContentsMargins(14, 14, 14, 14)
        row.addWidget(panel, 1)
        if has_recent:
            row.addLayout(right, 1)
            return
        # Alone in the window, words and buttons keep a width that reads well.
        offers = QWidget(centre)
        offers.setLayout(right)
        offers.setFixedWidth(by_font(_ALONE))
        row.addStretch(1)
        row.addWidget(offers)
        row.addStretch(1)


class _ProjectDelegate(QStyledItemDelegate):
    """Paints a project: its name, and below it, smaller in weight, its folder and what waits there."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 3 * option.fontMetrics.lineSpacing() + 2 * _AIR)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        # Each line is cut where what is left tells most: of a folder, the end.
        self.initStyleOption(option, index)
        lines, option.text = str(index.data(Qt.ItemDataRole.DisplayRole)).split("\n"), ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        role = QPalette.ColorRole
        words, muted = option.palette.color(role.Text), option.palette.color(role.PlaceholderText)
        faint = index.data(Qt.ItemDataRole.ForegroundRole) is not None
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        place = option.rect.adjusted(_AIR + 2, _AIR, -_AIR - 2, 0)
        end, start = Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideLeft
        looks = ((bold, muted if faint else words, end), (option.font, muted, start), (option.font, muted, end))
        painter.save()
        for line, (font, colour, cut) in zip(lines, looks, strict=True):
            painter.setFont(font)
            painter.setPen(colour)
            shown = painter.fontMetrics().elidedText(line, cut, place.width())
            painter.drawText(place, int(option.displayAlignment & Qt.AlignmentFlag.AlignHorizontal_Mask), shown)
            place.moveTop(place.top() + option.fontMetrics.lineSpacing())
        painter.restore()


_AIR = 6
_ALONE = 460
"""Pixels for what to do, where nothing stands beside it."""


def _lines(target: str, words: str = "") -> str:
    """Return a project as the list shows it: its name, its folder, and what can be told of it, always three lines."""
    return f"{Path(target).stem}\n{Path(target).parent}\n{words}"
