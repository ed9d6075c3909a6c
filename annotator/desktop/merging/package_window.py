"""Making a package for a colleague: whom it is for, which articles it holds, and what the colleague sees in it."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.actions import packaging
from annotator.actions.packaging import PackageReport
from annotator.desktop.dialogs.file_dialogs import ask_new_file
from annotator.desktop.font_scale import window_size
from annotator.desktop.merging.articles_model import ArticleChoice, ArticlesModel
from annotator.desktop.session import Session
from annotator.desktop.translation import figure, sentence
from annotator.domain.articles import ProjectRecord
from annotator.errors import KnownError
from annotator.storage import queries


class Found(NamedTuple):
    """What there is to choose from."""

    articles: list[ArticleChoice]
    colleagues: list[str]
    blind: bool


def find(session: Session) -> Found:
    """Read what there is to choose from; run in a job."""
    with session.read() as read:
        viewer = session.viewer
        return Found(
            [ArticleChoice(one.id, one.title) for one in queries.articles(read, viewer=viewer)],
            [one.name for one in queries.reviewers(read) if one.id != viewer],
            any(one.blind for one in read.find(ProjectRecord)),
        )


class PackageWindow(QDialog):
    """Stands beside the window of the project.

    Signals: ``told(str)`` with a sentence when a package was made.
    """

    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._begun = False
        self.setModal(False)
        self.setSizeGripEnabled(True)
        self.setWindowTitle(self.tr("Package for a colleague"))
        self.colleague = QComboBox(self)
        self.filter = QLineEdit(self)
        self.model = ArticlesModel(self)
        self.list = QListView(self)
        self.all = QPushButton(self.tr("Tick all shown"), self)
        self.none = QPushButton(self.tr("Untick all shown"), self)
        self.count = QLabel(self)
        self.is_open = QRadioButton(self.tr("Open: with everybody's tags"), self)
        self.is_blind = QRadioButton(self.tr("Blind: without colleagues' tags"), self)
        self.words = QLabel(self)
        self.make = QPushButton(self.tr("Make the package…"), self)
        self._set_up()
        self._lay_out()
        self.resize(window_size(620, 640))

    def begin(self, article_id: str = "") -> None:
        """Show what there is to choose from; at first, the named article is ticked."""
        if not self._begun and article_id:
            self.model.tick([article_id])
        self.words.clear()
        self._session.jobs.start("", find, self._session, done=self._show)

    def _show(self, found: Found) -> None:
        typed = self.colleague.currentText()
        self.colleague.clear()
        self.colleague.addItems(found.colleagues)
        self.colleague.setEditText(typed)
        self.model.show_articles(found.articles)
        if not self._begun:
            (self.is_blind if found.blind else self.is_open).setChecked(True)
        self._begun = True
        self._allow()

    def _allow(self) -> None:
        number = len(self.model.ticked())
        self.count.setText(
            self.tr("{number} of {all} articles").format(number=figure(number), all=figure(self.model.number))
        )
        self.make.setEnabled(bool(number and self.colleague.currentText().strip()))

    def _make(self) -> None:
        name = self.colleague.currentText().strip()
        path = self._ask_where(name)
        if path is None:
            return
        self.make.setEnabled(False)
        self._session.start(
            self.tr("Making a package"),
            packaging.package,
            path,
            for_=name,
            articles=self.model.ticked(),
            blind=self.is_blind.isChecked(),
            # The dialog in which the place was chosen has asked.
            replaces=True,
            done=lambda report: self._tell_made(report, path),
            failed=self._tell_trouble,
        )

    def _ask_where(self, name: str) -> Path | None:
        target = Path(self._session.project.target)
        folder = target.parent if target.parent.is_dir() else Path()
        title = target.stem if target.parent.is_dir() else self._session.project.title
        proposed = _UNFIT.sub(" ", self.tr("{project} for {name}").format(project=title, name=name)).strip()
        kinds = self.tr("Projects (*.annotator)")
        found = ask_new_file(self, self.windowTitle(), str(folder / f"{proposed}.annotator"), kinds)
        if not found:
            return None
        path = Path(found)
        return path if path.suffix else path.with_suffix(".annotator")

    def _tell_made(self, report: PackageReport, path: Path) -> None:
        words = self.tr("The package for {name} is written: {path}. Articles: {articles}; tags in it: {tags}.")
        if report.blind:
            words = self.tr(
                "The blind package for {name} is written: {path}. Articles: {articles}; own tags in it: {tags}."
            )
        self.words.setText("")
        self.told.emit(
            words.format(name=report.recipient, path=path, articles=figure(report.articles), tags=figure(report.tags))
        )
        self.close()

    def _tell_trouble(self, error: KnownError) -> None:
        self.words.setText(sentence(str(error)))
        self._allow()

    def _set_up(self) -> None:
        self.colleague.setEditable(True)
        self.colleague.setAccessibleName(self.tr("For whom"))
        self.colleague.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.colleague.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("A colleague's name, new or known"))
        self.colleague.currentTextChanged.connect(lambda _: self._allow())
        self.filter.setPlaceholderText(self.tr("Filter the articles by words"))
        self.filter.setAccessibleName(self.tr("Filter the articles by words"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self.model.filter)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Articles of the package"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.model.ticks_changed.connect(self._allow)
        self.all.clicked.connect(lambda: self.model.tick_shown(on=True))
        self.none.clicked.connect(lambda: self.model.tick_shown(on=False))
        self.make.clicked.connect(self._make)
        for button in (self.all, self.none, self.make):
            button.setAutoDefault(False)
        for label, name in ((self.count, "hint"), (self.words, "")):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        ways = QButtonGroup(self)
        ways.addButton(self.is_open)
        ways.addButton(self.is_blind)
        self.is_open.setChecked(True)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        buttons.addButton(self.make, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        ticks = QHBoxLayout()
        for widget in (self.all, self.none):
            ticks.addWidget(widget)
        ticks.addStretch(1)
        ticks.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._headed(self.tr("For whom"), [self.colleague]))
        column.addWidget(self._headed(self.tr("Which articles"), [self.filter, self.list]), 1)
        column.addLayout(ticks)
        for way, words in (
            (self.is_open, self.tr("All colleagues' tags are in it, with their decisions and comments.")),
            (
                self.is_blind,
                self.tr("Colleagues' tags, with what was said of them, are left out: nothing steers the eye."),
            ),
        ):
            column.addWidget(self._way(way, words))
        column.addWidget(self.words)
        column.addWidget(buttons)

    def _headed(self, words: str, widgets: Sequence[QWidget]) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        heading = QLabel(words, part)
        heading.setObjectName("heading")
        heading.setBuddy(widgets[0])
        for widget in (heading, *widgets):
            column.addWidget(widget)
        return part

    def _way(self, way: QRadioButton, words: str) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        told = QLabel(words, part)
        told.setObjectName("hint")
        told.setWordWrap(True)
        told.setIndent(22)
        way.setAccessibleDescription(words)
        column.addWidget(way)
        column.addWidget(told)
        return part


_UNFIT = re.compile(r'[\\/:*?"<>|\s]+')
"""What no file name may hold on some system."""
