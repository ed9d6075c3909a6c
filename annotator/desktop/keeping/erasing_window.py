"""Erasing articles for good: says plainly what that does before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.actions import keeping
from annotator.desktop.font_scale import window_size
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.session import Session
from annotator.domain.keeping import ErasableArticle, Erased

_MOST_BACKUPS = 4


class ErasingWindow(QDialog):
    """The articles of the project, and those removed from it that its history still holds; what is ticked is erased.

    Signals: ``erased(Erased)`` when it is done.
    """

    erased = Signal(object)

    def __init__(self, session: Session, ids: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = set(ids)
        self.setModal(False)
        self.setWindowTitle(self.tr("Erase for good"))
        heading = QLabel(self.tr("This cannot be undone."), self)
        heading.setObjectName("heading")
        self.words = QLabel(self._what_it_does(), self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = QListWidget(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Articles to erase"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.itemChanged.connect(lambda _: self._allow())
        self.understood = QCheckBox(self.tr("I know that nothing brings this back"), self)
        self.understood.toggled.connect(lambda _: self._allow())
        self.erase = QPushButton(self.tr("Erase for good"), self)
        self.erase.setAutoDefault(False)
        self.erase.clicked.connect(self._erase)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        buttons.addButton(self.erase, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        for widget in (heading, self.words):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.understood)
        column.addWidget(buttons)
        self._allow()
        self.resize(window_size(640, 620))
        session.jobs.start("", keeping.erasable, session.project, done=self._show)

    def ticked(self) -> list[str]:
        """Return the articles that are to be erased."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _show(self, found: list[ErasableArticle]) -> None:
        # Those asked for stand first: of thousands, they would be looked for.
        for one in sorted(found, key=lambda one: one.id not in self._wanted):
            words = self.tr("{title} (removed, still in the history)") if one.removed else "{title}"
            item = QListWidgetItem(words.format(title=one.title))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setToolTip(plain_tip(one.title))
            item.setCheckState(Qt.CheckState.Checked if one.id in self._wanted else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._allow()

    def _allow(self) -> None:
        self.erase.setEnabled(bool(self.ticked()) and self.understood.isChecked())

    def _erase(self) -> None:
        self.erase.setEnabled(False)
        self._session.start(self.tr("Erasing"), keeping.erase, self.ticked(), done=self._tell_erased)

    def _tell_erased(self, erased: Erased) -> None:
        self.erased.emit(erased)
        self.close()

    def _what_it_does(self) -> str:
        lines = [
            self.tr(
                "Of the articles ticked below, everything is erased: all versions and texts, the files they were read "
                "from, how they were fetched, every tag with its notes, replies, decisions and links, and their own "
                "source unless something else uses it. Search knows them no more."
            ),
            self.tr(
                "The history keeps that something was done, when and by whom, but not what: those entries are blanked, "
                "the history is sealed anew from the first of them on, and a new entry says so in your name. A check "
                "of the project stays clean and tells of it. What was written about them elsewhere (in notes on other "
                "articles, in exported files) stays."
            ),
            self.tr("The file is then written anew, which may take a while."),
        ]
        kept = keeping.backups(self._session.project.target)
        if kept:
            shown = [f"    {one.path}" for one in kept[:_MOST_BACKUPS]]
            if len(kept) > _MOST_BACKUPS:
                shown.append(self.tr("    and {number} more").format(number=len(kept) - _MOST_BACKUPS))
            lines.append(
                "\n".join(
                    [
                        self.tr(
                            "Backups are not touched and may still hold it; delete them yourself if they must not:"
                        ),
                        *shown,
                    ]
                )
            )
        else:
            lines.append(self.tr("Copies of the project that lie elsewhere are not touched."))
        return "\n\n".join(lines)
