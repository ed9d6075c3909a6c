"""The versions of one article: a list of them, what differs between two, and the ways to another version."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.actions.projects import Project
from annotator.desktop.dialogs.file_dialogs import ask_file
from annotator.desktop.font_scale import window_size
from annotator.desktop.inspector.small_button import SmallButton
from annotator.desktop.messages import MessageBar
from annotator.desktop.panel import Panel
from annotator.desktop.reading.pane import ElidedLabel
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure
from annotator.desktop.versions.answer_row import AnswerRow
from annotator.desktop.versions.difference import Difference
from annotator.desktop.versions.difference_view import DifferenceView
from annotator.desktop.versions.version_actions import VersionActions
from annotator.desktop.versions.versions_model import (
    ArticleVersions,
    Role,
    VersionDelegate,
    VersionsModel,
    can_be_read_again,
    load_versions,
)
from annotator.domain.articles import Version
from annotator.domain.journal import Changes
from annotator.storage import queries

_FOLLOWED = frozenset({"version", "article", "annotation", "source"})


class VersionsWindow(QWidget):
    """A window beside that of the project, never in its way; it follows what happens to the article.

    F7 goes to the next change, Shift+F7 to the one before.
    """

    def __init__(self, session: Session, article_id: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self._article_id = article_id
        self._found: ArticleVersions | None = None
        self._loads = self._compares = 0
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("versions")
        self.resize(window_size(1080, 720))
        self.model = VersionsModel(self)
        self.list = QListView()
        self._delegate = VersionDelegate(theme, self.list)
        self.title = ElidedLabel(self)
        self.view = DifferenceView(theme)
        self.other = QComboBox()
        self.count = QLabel()
        self.previous = SmallButton(self.tr("Previous"))
        self.next = SmallButton(self.tr("Next"))
        self.everything = QCheckBox(self.tr("All paragraphs"))
        self.go_back = SmallButton(self.tr("Go back to this version"))
        self.put_back = SmallButton(self.tr("Put back the cleaning"))
        self.read_again = SmallButton("")
        self.read_newer = QPushButton(self.tr("Read a newer copy"))
        self.answer = AnswerRow()
        self._right = QFrame(self)
        # Over the differences: over the whole window, it would lie on the buttons.
        self.messages = MessageBar(self._right)
        self.actions_on_versions = VersionActions(session, self.messages)
        self._lay_out()
        self._wire()
        self.set_theme(theme)
        self._reload()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()
        self.view.set_theme(theme)

    @property
    def chosen(self) -> Version | None:
        """The version that is looked at."""
        version: Version | None = self.list.currentIndex().data(Role.VERSION)
        return version

    # What the person does

    def restore_chosen(self) -> None:
        """Make the version that is looked at the newest again."""
        if self.chosen:
            self.actions_on_versions.restore(self.chosen.id)

    def put_cleaning_back(self) -> None:
        """Put back all that was cleaned in the newest version."""
        newest = self._newest
        if newest and newest.cleaned:
            self.actions_on_versions.put_back(newest.id)

    def read_in_the_other_way(self) -> None:
        """Read the kept file again: all of it where the main text was read, the main text where all of it was."""
        newest = self._newest
        if newest and can_be_read_again(newest):
            self.actions_on_versions.read_again(self._article_id, raw=not newest.raw)

    def read_newer_file(self) -> None:
        """Ask for a file that holds the article as it is now."""
        path = ask_file(self, self.tr("Read a newer copy"), self.tr("Every file (*)"))
        if path:
            self.actions_on_versions.read_newer(self._article_id, Path(path))

    def read_newer_link(self) -> None:
        """Ask, in this window, for the address of the article as it is now."""
        address = self._found.address if self._found else ""
        self.answer.ask(
            self.tr("Address"),
            self.tr("Read"),
            lambda given: self.actions_on_versions.read_newer(self._article_id, given),
            words=address,
        )

    # Inside

    @property
    def _newest(self) -> Version | None:
        return self._found.versions[0] if self._found and self._found.versions else None

    def _reload(self) -> None:
        self._loads += 1
        self._session.jobs.start(
            "",
            load_versions,
            self._session.project,
            self._session.viewer,
            self._article_id,
            done=self._show_versions,
            # It was removed: there is nothing left to show.
            failed=lambda _error: self.hide(),
            revision=lambda: self._loads,
        )

    def _show_versions(self, found: ArticleVersions) -> None:
        known = self._newest
        # A version that was just made is what one wants to see.
        is_new = known is None or known.id != found.versions[0].id
        kept = self.chosen.id if self.chosen and not is_new else found.versions[0].id
        same = self._found is not None and self._found.versions == found.versions
        self._found = found
        self.setWindowTitle(self.tr("Versions of “{title}”").format(title=found.title))
        self.title.set_words(found.title)
        self.list.selectionModel().blockSignals(True)  # noqa: FBT003  # Qt's own
        self.model.show(found)
        self.list.setCurrentIndex(self.model.index(max(0, self.model.row_of(kept)), 0))
        self.list.selectionModel().blockSignals(False)  # noqa: FBT003  # Qt's own
        self._show_state()
        if not same:
            self._offer_others()

    def _offer_others(self) -> None:
        """Offer the versions to compare with; the one before the version looked at is chosen."""
        chosen = self.chosen
        others = [version for version in self.model.versions if chosen and version.id != chosen.id]
        self.other.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.other.clear()
        for version in others:
            self.other.addItem(self.model.name(version), version.id)
        before = next((row for row, one in enumerate(others) if chosen and one.number < chosen.number), -1)
        self.other.setCurrentIndex(before if before >= 0 else len(others) - 1)
        self.other.setEnabled(bool(others))
        self.other.blockSignals(False)  # noqa: FBT003  # Qt's own
        self._show_state()
        self._compare()

    def _compare(self) -> None:
        """Show what leads from the older of the two versions to the newer, or the only one there is."""
        chosen = self.chosen
        if chosen is None:
            return
        other = next((one for one in self.model.versions if one.id == self.other.currentData()), chosen)
        old, new = sorted((chosen, other), key=lambda version: version.number)
        self._compares += 1
        self.count.setText(self.tr("Comparing…") if old is not new else "")
        self._session.jobs.start(
            "",
            compare,
            self._session.project,
            self._session.viewer,
            old.id,
            new.id,
            done=self._show_difference,
            failed=lambda error: self.messages.tell_error(str(error)),
            revision=lambda: self._compares,
        )

    def _show_difference(self, difference: Difference) -> None:
        self.view.show_difference(difference)
        self._show_count()

    def _show_count(self) -> None:
        count, current = self.view.count, self.view.current
        if len(self.model.versions) < 2:
            words = self.tr("This is the only version.")
        elif not count:
            words = self.tr("No differences")
        elif count == 1:
            words = self.tr("1 change")
        else:
            words = self.tr("Change {number} of {count}").format(number=figure(current + 1), count=figure(count))
        self.count.setText(words)
        self.previous.setEnabled(count > 1)
        self.next.setEnabled(count > 1)

    def _show_state(self) -> None:
        newest, chosen, writes = self._newest, self.chosen, self._session.can_write
        is_newest = bool(chosen and newest and chosen.id == newest.id)
        same = bool(chosen and newest and chosen.text_sha256 == newest.text_sha256)
        self.go_back.setEnabled(writes and chosen is not None and not is_newest and not same)
        self.put_back.setVisible(bool(newest and newest.cleaned))
        self.put_back.setEnabled(writes)
        self.read_again.setVisible(bool(newest and can_be_read_again(newest)))
        self.read_again.setEnabled(writes)
        raw = bool(newest and newest.raw)
        words = self.tr("Read the main text only") if raw else self.tr("Read everything in the file")
        self.read_again.setText(words)
        self.read_again.setAccessibleName(words)
        self.read_newer.setEnabled(writes)

    def _on_changed(self, changes: Changes) -> None:
        if changes.unknown or _FOLLOWED & {row.table for row in changes.rows}:
            self._session.jobs.later(self._reload)

    def _ask_password(self, again: object) -> None:
        assert callable(again)
        self.answer.ask(self.tr("Password of the file"), self.tr("Read"), again, secret=True)

    def _escape(self) -> None:
        if self.answer.isVisible():
            self.answer.hide()
            self.view.setFocus()
        elif self.messages.words:
            self.messages.hide()
        else:
            self.close()

    def _wire(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._session.reviewer_changed.connect(self._reload)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._offer_others())
        self.other.currentIndexChanged.connect(lambda _: self._compare())
        self.view.current_changed.connect(self._show_count)
        self.everything.toggled.connect(self.view.set_everything_shown)
        self.previous.clicked.connect(lambda: self.view.go(-1))
        self.next.clicked.connect(lambda: self.view.go(1))
        self.go_back.clicked.connect(self.restore_chosen)
        self.put_back.clicked.connect(self.put_cleaning_back)
        self.read_again.clicked.connect(self.read_in_the_other_way)
        self.actions_on_versions.password_needed.connect(self._ask_password)
        for keys, act in (
            ("F7", lambda: self.view.go(1)),
            ("Shift+F7", lambda: self.view.go(-1)),
            ("Ctrl+Z", self._session.undo),
            ("Ctrl+W", self.close),
            ("Esc", self._escape),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _lay_out(self) -> None:
        self.title.setObjectName("title")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Versions"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.other.setAccessibleName(self.tr("Compared with"))
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.previous.setToolTip("Shift+F7")
        self.next.setToolTip("F7")
        self.count.setObjectName("hint")
        menu = QMenu(self.read_newer)
        menu.addAction(self.tr("From a file…"), self.read_newer_file)
        menu.addAction(self.tr("From a link…"), self.read_newer_link)
        self.read_newer.setMenu(menu)
        label = QLabel(self.tr("Compared with"))
        label.setBuddy(self.other)
        top = QHBoxLayout()
        top.setContentsMargins(14, 8, 10, 8)
        top.setSpacing(8)
        for widget in (label, self.other, self.previous, self.next, self.count):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.everything)
        self._right.setObjectName("pane")
        column = QVBoxLayout(self._right)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.addWidget(Panel(self.list))
        middle.addWidget(self._right)
        middle.setStretchFactor(1, 1)
        middle.setSizes([270, 810])
        middle.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        for button in (self.go_back, self.put_back, self.read_again, self.read_newer):
            buttons.addWidget(button)
        buttons.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(12, 10, 12, 10)
        outside.addWidget(self.title)
        outside.addWidget(middle, 1)
        outside.addWidget(self.answer)
        outside.addLayout(buttons)


def compare(project: Project, viewer: str, old_id: str, new_id: str) -> Difference:
    """Return what leads from one version to another, for reading; run in a job."""
    from annotator.actions import versions

    with project.read() as read:
        old = queries.article_text(read, old_id, viewer=viewer)
        new = read.get(Version, new_id)
    edits = versions.changes_between(project, old_id, new_id) if old_id != new_id else ()
    return Difference(old, edits, new.blocks if new else ())
