"""The window in which copies are merged: what they bring, what stands against each other, and what was done."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.actions import history
from annotator.desktop.font_scale import by_font, window_size
from annotator.desktop.jobs import Job
from annotator.desktop.merging import merge_jobs
from annotator.desktop.merging.conflict_view import ConflictView
from annotator.desktop.merging.conflicts_model import Column, ConflictsModel, Place
from annotator.desktop.merging.copies_view import CopiesView
from annotator.desktop.merging.merge_jobs import Looked, Merged
from annotator.desktop.merging.settling import Settling
from annotator.desktop.merging.stage_words import Stage, heading_words, sentences
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure, sentence
from annotator.desktop.versions.row_tree import RowTree
from annotator.domain.merging import MergeReport, Rule, Side
from annotator.errors import KnownError

LOOK_AGAIN_MS = 400
"""How long nothing must be settled or changed before it is looked anew what would come."""

_MOST_ROWS = 9
"""Rows of what comes that are shown above the conflicts before the list scrolls."""


class MergeWindow(QDialog):
    """Looks at copies in a job, lets the person settle what stands against each other, and merges them in another.

    Signals: ``merged(str)`` with a sentence when they are merged, ``closed()``.
    """

    merged = Signal(str)
    closed = Signal()

    def __init__(self, session: Session, paths: Sequence[Path], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._paths = list(paths)
        self._settling = Settling()
        self._job: Job | None = None
        self._asked = 0
        self._entry = 0
        self.stage = Stage.LOOKING
        self.setModal(False)
        self.setSizeGripEnabled(True)
        self.setWindowTitle(self.tr("Merge copies"))
        self.heading = QLabel(self)
        self.words = QLabel(self)
        self.progress = QProgressBar(self)
        self.copies = CopiesView(theme, self)
        self.model = ConflictsModel(self._settling, theme, self)
        self.list = RowTree(self.model, self.tr("What stands against each other"), self)
        self.one = ConflictView(self)
        self.rule = QComboBox(self)
        self.count = QLabel(self)
        self.merge = QPushButton(self.tr("Merge"), self)
        self.undo = QPushButton(self.tr("Undo"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(LOOK_AGAIN_MS)
        self._again.timeout.connect(self._look)
        self._set_up()
        self._lay_out()
        self.set_theme(theme)
        self.resize(window_size(1080, 700))
        session.changed.connect(self._on_changed)
        session.jobs.progressed.connect(self._on_progressed)
        session.jobs.ended.connect(self._on_ended)
        self._look()

    @property
    def names(self) -> str:
        """What the copies are called."""
        return ", ".join(path.name for path in self._paths)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.model.theme = theme
        self.list.set_theme(theme)
        self.copies.set_theme(theme)

    def chosen(self) -> Place | None:
        """Return the conflict that is shown."""
        return self.model.place(self.list.currentIndex())

    def settle(self, side: Side | None) -> None:
        """Let a side hold in the chosen conflict and go on to the next; None leaves it to the rule and stays."""
        place = self.chosen()
        if place is None or self.stage is not Stage.READY:
            return
        self._settling.choose(place.copy, place.conflict.key, side)
        if side is not None:
            self.step(1)
        self._show_sides()
        self._again.start()

    def step(self, by: int) -> None:
        """Go to the next conflict, or the one before; stay where there is none."""
        following = self.model.after(self.list.currentIndex(), by)
        if self.model.place(following) is not None:
            self.list.setCurrentIndex(following)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        self._again.stop()
        self._asked += 1
        super().closeEvent(event)
        self.closed.emit()

    @override
    def reject(self) -> None:
        # A dialog would only be hidden on Esc: closed, it stops looking.
        self.close()

    # -- looking -----------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Look what would come; while it was seen before, what is shown stays until the answer is there."""
        self._asked += 1
        if self.stage in (Stage.LOOKING, Stage.FAILED):
            self._show_stage(Stage.LOOKING)
        self._job = None
        self._job = self._session.jobs.start(
            self.tr("Looking what the copies bring") if self.stage is Stage.LOOKING else "",
            merge_jobs.look,
            self._session.project,
            self._session.reviewer,
            self._paths,
            self._settling.resolutions(len(self._paths)),
            self._session.kinds.defined,
            done=self._show_looked,
            failed=self._show_failed,
            revision=lambda: self._asked,
        )

    def _show_looked(self, found: Looked) -> None:
        if self.stage not in (Stage.LOOKING, Stage.READY, Stage.NOTHING):
            return
        place, had = self.chosen(), self.stage is Stage.READY
        self._settling.take(found.reports)
        self.copies.show_reports(found.reports)
        self.model.show_groups(found.groups)
        brings = any(one or one.conflicts for one in found.reports)
        self._show_stage(Stage.READY if brings else Stage.NOTHING, found.reports)
        index = (
            self.model.index_of(place.copy, place.conflict.key) if place else self.model.after(self.list.rootIndex())
        )
        if not index.isValid():
            index = self.model.after(self.list.rootIndex())
        self.list.setCurrentIndex(index)
        if not had and self._settling.number:
            self.list.setFocus()
        self._show_sides()

    def _show_failed(self, error: KnownError) -> None:
        self._show_stage(Stage.FAILED)
        self.heading.setText(self.tr("Nothing was merged"))
        self.words.setText(sentence(str(error)))

    def _on_changed(self, _: object) -> None:
        if self.stage in (Stage.READY, Stage.NOTHING) and self.isVisible():
            self._again.start()

    def _on_progressed(self, job: Job, done: int, total: int, words: str) -> None:
        if self.stage in (Stage.LOOKING, Stage.MERGING) and self._is_mine(job):
            self.progress.setMaximum(total)
            self.progress.setValue(done)
            self.words.setText(words)

    def _is_mine(self, job: Job) -> bool:
        # While a job is being started it is not known yet; nothing else is started meanwhile.
        return self._job is None or job is self._job

    def _stop(self) -> None:
        if self._job is not None and not self._job.quiet:
            self._job.cancel()

    # -- merging -----------------------------------------------------------------------------------------------------

    def _merge(self) -> None:
        if self.stage is not Stage.READY:
            return
        self._again.stop()
        self._asked += 1
        self._job = None
        self._show_stage(Stage.MERGING)
        self._job = self._session.start(
            self.tr("Merging"),
            merge_jobs.merge,
            self._paths,
            self._settling.resolutions(len(self._paths)),
            done=self._show_done,
            failed=self._show_failed,
        )

    def _show_done(self, merged: Merged) -> None:
        self._entry = merged.sequence
        self.copies.show_reports(merged.reports, done=True)
        self._show_stage(Stage.DONE, merged.reports)
        self.merged.emit(self.heading.text())

    def _on_ended(self, job: Job) -> None:
        # What came to its end in spite of being stopped is told as done right after this.
        if self._is_mine(job) and job.cancelled and self.stage is Stage.MERGING:
            self._show_stage(Stage.READY)
            self._show_sides()
            self.words.setText(self.tr("Stopped: nothing was merged."))

    def _take_back(self) -> None:
        self.undo.setEnabled(False)
        if self._session.do(history.undo_entry, self._entry) is not None:
            self.heading.setText(self.tr("The merging was undone"))
            self.words.setText(self.tr("The project is as it was before."))
        else:
            self.words.setText(self.tr("It was not undone: something else was done since. The history tells what."))

    # -- what is shown -----------------------------------------------------------------------------------------------

    def _show_stage(self, stage: Stage, reports: Sequence[MergeReport] = ()) -> None:
        self.stage = stage
        working = stage in (Stage.LOOKING, Stage.MERGING)
        conflicts = stage is Stage.READY and self._settling.number > 0
        self.progress.setVisible(working)
        if working:
            self.progress.setMaximum(0)
        self.copies.setVisible(stage in (Stage.READY, Stage.NOTHING, Stage.DONE))
        self._lower.setVisible(conflicts)
        self._upper_spacer.setVisible(working or stage is Stage.FAILED)
        self.merge.setVisible(stage in (Stage.LOOKING, Stage.READY, Stage.NOTHING, Stage.MERGING))
        self.merge.setEnabled(stage is Stage.READY)
        self.undo.setVisible(stage is Stage.DONE and self._entry > 0)
        closes = stage in (Stage.DONE, Stage.NOTHING, Stage.FAILED)
        self.cancel.setText(self.tr("Close") if closes else self.tr("Cancel"))
        self.heading.setText(heading_words(stage, self.names))
        refused = sum(len(one.refused) for one in reports)
        self.words.setText(sentences(stage, self._settling.number, refused, wrote=self._entry > 0))
        if conflicts:
            rows = min(self.copies.rows(), _MOST_ROWS) + 2
            top = rows * (self.fontMetrics().height() + 6)
            self._parts.setSizes([top, max(by_font(300), self.height() - top)])

    def _show_sides(self) -> None:
        """Show which side holds, here and in the list, and how many are settled."""
        place = self.chosen()
        holds = self._settling.side(place.copy, place.conflict) if place else None
        by_hand = place is not None and self._settling.chosen(place.copy, place.conflict.key) is not None
        name = self._paths[place.copy].name if place and len(self._paths) > 1 else ""
        self.one.show_place(place, holds, by_hand=by_hand, names=name)
        self.list.viewport().update()
        number, settled = self._settling.number, self._settling.by_hand
        self.count.setText(
            self.tr("{settled} of {number} settled one by one").format(settled=figure(settled), number=figure(number))
        )

    def _take_rule(self) -> None:
        self._settling.rule = self.rule.currentData()
        self._show_sides()
        self._again.start()

    # -- making ------------------------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        for label, name in ((self.heading, "heading"), (self.words, ""), (self.count, "hint")):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self.count)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far it is"))
        for rule, words in (
            (Rule.LATER, self.tr("The later change holds; a change beats a removal")),
            (Rule.OURS, self.tr("Ours hold")),
            (Rule.THEIRS, self.tr("Theirs hold")),
        ):
            self.rule.addItem(words, rule)
        self.rule.setAccessibleName(self.tr("The rule for all others"))
        self.rule.currentIndexChanged.connect(lambda _: self._take_rule())
        self.list.set_widths({Column.HOLDS: by_font(158)}, (int(Column.FIELD), int(Column.OURS), int(Column.THEIRS)))
        self.list.setSelectionMode(RowTree.SelectionMode.SingleSelection)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_sides())
        self.one.side_chosen.connect(self.settle)
        self.one.left_to_rule.connect(lambda: self.settle(None))
        for keys, do in (
            (("1", "O"), lambda: self.settle(Side.OURS)),
            (("2", "T"), lambda: self.settle(Side.THEIRS)),
            (("0",), lambda: self.settle(None)),
            (("N",), lambda: self.step(1)),
            (("P",), lambda: self.step(-1)),
            (("Ctrl+Return",), self._merge),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(do)
        for button, do in ((self.merge, self._merge), (self.undo, self._take_back), (self.cancel, self._leave)):
            button.setAutoDefault(False)
            button.clicked.connect(do)

    def _leave(self) -> None:
        if self.stage is Stage.MERGING:
            self._stop()
        else:
            self.close()

    def _lay_out(self) -> None:
        self._lower = QWidget(self)
        rule, lower = QHBoxLayout(), QVBoxLayout(self._lower)
        label = QLabel(self.tr("All others:"), self)
        label.setBuddy(self.rule)
        keys = QLabel(self.tr("1 ours, 2 theirs, 0 the rule, N next, P previous"), self)
        keys.setObjectName("hint")
        rule.addWidget(label)
        rule.addWidget(self.rule)
        rule.addWidget(self.count)
        rule.addStretch(1)
        rule.addWidget(keys)
        beside = QSplitter(Qt.Orientation.Horizontal, self)
        beside.setChildrenCollapsible(False)
        beside.addWidget(self.list)
        beside.addWidget(self.one)
        beside.setSizes([560, 520])
        lower.setContentsMargins(0, 6, 0, 0)
        lower.setSpacing(8)
        lower.addWidget(beside, 1)
        lower.addLayout(rule)
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self.copies)
        self._parts.addWidget(self._lower)
        self._upper_spacer = QWidget(self)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.undo, self.cancel, self.merge):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        column.addWidget(self.progress)
        column.addWidget(self._upper_spacer, 1)
        column.addWidget(self._parts, 1)
        column.addLayout(buttons)
