"""The window of a project's backups: which there are, what was done since each, and the ways back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.actions import keeping
from annotator.desktop.font_scale import window_size
from annotator.desktop.messages import MessageBar
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure, sentence
from annotator.desktop.wording import capital, elided, local_time, say
from annotator.domain.keeping import Backup, BackupContents, Differences, Way, What
from annotator.errors import KnownError

COMPARE_AFTER_MS = 1_000
"""How long nothing must be done before backup and project are compared anew: in a large one that takes seconds."""

_WORDS_LENGTH = 90
"""Code points of a tag's words that are shown in the list of differences."""


class BackupsWindow(QDialog):
    """The backups above, what differs from the one chosen below, and what can be done with it.

    Signals: ``copy_requested(path)`` to restore one as a copy, ``gone_back(path)`` when the project was brought back;
    the path is where the state before was put aside.
    """

    copy_requested = Signal(object)
    gone_back = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._asked = 0
        self._items: list[QTreeWidgetItem] = []
        self._contents: dict[Path, BackupContents | str] = {}
        self.setModal(False)
        self.setWindowTitle(self.tr("Backups"))
        self.setSizeGripEnabled(True)
        self.where = QLabel(self)
        self.where.setObjectName("hint")
        self.where.setWordWrap(True)
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QTreeWidget(self)
        self.heading = QLabel(self)
        self.heading.setObjectName("heading")
        self.heading.setWordWrap(True)
        self.differences = QTreeWidget(self)
        self.now = self._button(self.tr("Back up now"), self._back_up_now)
        self.folder = self._button(self.tr("Show the folder"), self._show_folder)
        self.copy = self._button(self.tr("Restore as a copy…"), self._restore)
        self.back = self._button(self.tr("Go back to this"), self._go_back)
        self._set_up_lists()
        self._lay_out()
        self.messages = MessageBar(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(COMPARE_AFTER_MS)
        self._later.timeout.connect(self._compare)
        session.changed.connect(lambda _: self._later.start())
        self.resize(window_size(860, 620))

    def showEvent(self, event: QShowEvent) -> None:
        """Look for backups each time the window is shown."""
        super().showEvent(event)
        self.reload()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self._compare()

    def reload(self) -> None:
        """List what lies in the folder now, and count in a job what is in each."""
        target = self._session.project.target
        found = keeping.backups(target)
        self.where.setText(
            self.tr("They lie in {folder}. One is made a day; those of seven days of work are kept.").format(
                folder=keeping.backup_folder(target)
            )
            if "://" not in target
            else self.tr(
                "The server is backed up by those who run it. What is put aside here lies in {folder}."
            ).format(folder=keeping.backup_folder(target))
        )
        self.list.clear()
        items = self._items
        items.clear()
        for one in found:
            item = QTreeWidgetItem(self.list)
            items.append(item)
            item.setData(0, Qt.ItemDataRole.UserRole, one)
            item.setText(0, local_time(one.made_at))
            item.setText(1, capital(sentence(one.reason)))
            item.setText(4, QLocale().formattedDataSize(one.size))
            for column in (2, 3, 4):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._fill(item, one)
        waiting = [one.path for one in found if one.path not in self._contents]
        if waiting:
            self._session.jobs.start("", contents_of, waiting, done=self._take_contents)
        if items:
            self.list.setCurrentItem(items[0])
        self._compare()

    def chosen(self) -> Backup | None:
        """Return the backup that is chosen."""
        item = self.list.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) if item else None

    # -- inside ------------------------------------------------------------------------------------------------------

    def _set_up_lists(self) -> None:
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setHeaderLabels(
            [self.tr("Made"), self.tr("Why"), self.tr("Articles"), self.tr("Tags"), self.tr("Size")]
        )
        self.differences.setAccessibleName(self.tr("What was done since"))
        self.differences.setHeaderHidden(True)
        for view in (self.list, self.differences):
            view.setFrameShape(QFrame.Shape.NoFrame)
            view.setUniformRowHeights(True)
            view.setAllColumnsShowFocus(True)
        self.list.setRootIsDecorated(False)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.currentItemChanged.connect(lambda *_: self._compare())

    def _lay_out(self) -> None:
        upper, lower = QWidget(self), QWidget(self)
        for part, widgets in ((upper, (self.where, self.list)), (lower, (self.heading, self.differences))):
            inside = QVBoxLayout(part)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(6)
            for widget in widgets:
                inside.addWidget(widget, int(isinstance(widget, QTreeWidget)))
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(upper)
        parts.addWidget(lower)
        parts.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.now)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(parts, 1)
        column.addLayout(buttons)

    def _button(self, words: str, do: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _: do())  # type: ignore[operator]  # one of the methods below
        return button

    def _take_contents(self, found: dict[Path, "BackupContents | str"]) -> None:
        self._contents |= found
        for item in self._items:
            self._fill(item, item.data(0, Qt.ItemDataRole.UserRole))

    def _fill(self, item: QTreeWidgetItem, one: Backup) -> None:
        known = self._contents.get(one.path)
        if isinstance(known, BackupContents):
            item.setText(2, figure(known.articles))
            item.setText(3, figure(known.tags))
        elif known:
            item.setText(1, self.tr("{reason} · cannot be read").format(reason=capital(sentence(one.reason))))
            item.setToolTip(1, known)

    def _compare(self) -> None:
        """Ask in a job what was done since the backup chosen; the answer for another one is dropped."""
        self._asked += 1
        chosen = self.chosen()
        self.copy.setEnabled(chosen is not None)
        self.back.setEnabled(False)
        self.differences.clear()
        if chosen is None:
            self.heading.setText(self.tr("There are no backups yet. The first is made when something was done."))
            return
        if not self.isVisible():
            return
        self.heading.setText(self.tr("Comparing…"))
        self._session.jobs.start(
            "",
            keeping.differences,
            self._session.project,
            chosen.path,
            viewer=self._session.viewer,
            done=self._show_differences,
            failed=self._tell_unreadable,
            revision=lambda: self._asked,
        )

    def _tell_unreadable(self, error: KnownError) -> None:
        self.copy.setEnabled(False)
        self.heading.setText(sentence(str(error)))

    def _show_differences(self, found: Differences) -> None:
        can_go_back = found.same_project and bool(found)
        self.back.setEnabled(can_go_back and self._session.can_write)
        if not found.same_project:
            self.heading.setText(
                self.tr(
                    "This file is not an earlier state of this project: it belongs to another, or was worked on by "
                    "itself. It can be restored as a copy."
                )
            )
        elif not found:
            self.heading.setText(self.tr("Nothing was done since: the project is as it is in this backup."))
        else:
            self.heading.setText(self.tr("Done since this backup: {counts}.").format(counts=count_words(found)))
        for (what, way), number in found.counts.items():
            group = QTreeWidgetItem(self.differences, [_counted(what, way, number)])
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            for line in found.lines:
                if (line.what, line.way) == (what, way):
                    item = QTreeWidgetItem(group, [elided(line.words, _WORDS_LENGTH)])
                    item.setForeground(0, QColor(self._theme.text))
            left = number - group.childCount()
            if left:
                QTreeWidgetItem(group, [self.tr("… and {number} more").format(number=figure(left))])
            group.setExpanded(number <= 12)

    def _back_up_now(self) -> None:
        self._session.jobs.start(
            self.tr("Backing up"), keeping.back_up_now, self._session.project, done=lambda _: self.reload()
        )

    def _show_folder(self) -> None:
        folder = keeping.backup_folder(self._session.project.target)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder if folder.is_dir() else folder.parent)))

    def _restore(self) -> None:
        if chosen := self.chosen():
            self.copy_requested.emit(chosen.path)

    def _go_back(self) -> None:
        chosen = self.chosen()
        if chosen:
            self.back.setEnabled(False)
            self._session.start(self.tr("Going back"), keeping.go_back, chosen.path, done=self._tell_gone_back)

    def _tell_gone_back(self, aside: Path) -> None:
        self.reload()
        self.gone_back.emit(aside)


def contents_of(paths: Sequence[Path]) -> dict[Path, "BackupContents | str"]:
    """Return what stands in backups, or why that cannot be told; run in a job."""
    found: dict[Path, BackupContents | str] = {}
    for path in paths:
        try:
            found[path] = keeping.contents(path)
        except KnownError as error:
            found[path] = sentence(str(error))
    return found


def count_words(found: Differences) -> str:
    """Return how much was done, in words: "2 articles added, 5 tags changed"."""
    parts = [_counted(what, way, number) for (what, way), number in found.counts.items()]
    if found.others:
        parts.append(say("{number} other records").format(number=figure(found.others)))
    return ", ".join(parts)


def _counted(what: What, way: Way, number: int) -> str:
    words = _COUNTED[what, way]
    return say(words[0] if number == 1 else words[1]).format(number=figure(number))


_COUNTED = {
    (what, way): (f"1 {one} {ended}", f"{{number}} {several} {ended}")
    for what, one, several in (
        (What.ARTICLE, "article", "articles"),
        (What.TAG, "tag", "tags"),
        (What.DECISION, "decision", "decisions"),
    )
    for way, ended in (
        (Way.ADDED, "added"),
        (Way.CHANGED, "changed"),
        (Way.REMOVED, "removed"),
        (Way.ERASED, "erased for good (and stays erased)"),
    )
}
