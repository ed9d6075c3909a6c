"""The line at the lower edge: that all is saved and where, what is being done, where one reads, and who reviews."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QWidget

from annotator.desktop.font_scale import by_font
from annotator.desktop.jobs import Job, Jobs
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.reading.pane import ElidedLabel, Pane
from annotator.desktop.reading.selection_words import SelectionWords
from annotator.desktop.reading.snapping import Snap
from annotator.desktop.session import Session
from annotator.desktop.translation import figure
from annotator.desktop.unsaved import Saving
from annotator.domain.places import paragraph_number

_NAME_WIDTH = 200
"""Pixels for the name of what a job is at: always the same, so that nothing beside it moves."""


class StatusLine(QWidget):
    """Saved · project, jobs with Cancel, place and numbers of the active article, the reviewer.

    Signals: ``reviewer_change_requested()`` by a click on the name.
    """

    reviewer_change_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.saved = QLabel(self)
        self.saved.setTextFormat(Qt.TextFormat.PlainText)
        self.message = ElidedLabel(self)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.progress = JobProgress(session.jobs, self)
        self.snap = QLabel(self)
        self.snap.hide()
        self.place = QLabel(self)
        self.place.setAccessibleName(self.tr("Place in the article"))
        self.reviewer = QToolButton(self)
        self.reviewer.setAutoRaise(True)
        self.reviewer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.reviewer.setToolTip(self.tr("Review under another name"))
        self.reviewer.clicked.connect(self.reviewer_change_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 5)
        row.setSpacing(14)
        row.addWidget(self.saved)
        row.addWidget(self.message, 1)
        row.addWidget(self.progress)
        row.addWidget(self.snap)
        row.addWidget(self.place)
        row.addSpacing(16)
        row.addWidget(self.reviewer)
        session.reviewer_changed.connect(self._name_reviewer)
        # What was told of the work before is no longer true: "Removed …" may just have been undone.
        session.changed.connect(lambda _: self.message.set_words(""))
        session.stepped.connect(self.show_message)
        session.unsaved.changed.connect(self._name_project)
        self._shown: Pane | None = None
        self._selected = SelectionWords(session, self)
        self._selected.counted.connect(lambda: self.show_place(self._shown))
        self._name_reviewer()
        self._name_project()

    def show_message(self, words: str) -> None:
        """Keep a message in sight after its bar has gone, until the project changes."""
        self.message.set_words(" ".join(words.split()))

    def show_place(self, pane: Pane | None) -> None:
        """Say where the caret of a pane stands, how many words and errors its article has, and what is selected."""
        self._shown = pane
        if pane is None or pane.words is None:
            self.place.clear()
            return
        parts = []
        if pane.paragraph_starts:
            number = paragraph_number(pane.paragraph_starts, pane.view.caret)
            place = self.tr("¶ {number} of {total}")
            parts.append(place.format(number=figure(number), total=figure(len(pane.paragraph_starts))))
        selected = self._selected.words(pane)
        words = self.tr("{number} words") if selected is None else self.tr("{selected} of {number} words")
        parts.append(words.format(number=figure(pane.words), selected=figure(selected or 0)))
        if pane.errors is not None and pane.words:
            rate = QLocale().toString(pane.errors / pane.words * 100, "f", 1)
            parts.append(self.tr("{number} errors per 100 words").format(number=rate))
        self.place.setText("  ·  ".join(parts))

    def show_snap(self, snap: Snap) -> None:
        """Say to what selections are widened when they are tagged; nothing where they are taken as they are."""
        words = {Snap.WORDS: self.tr("Whole words"), Snap.SENTENCES: self.tr("Whole sentences")}.get(snap, "")
        self.snap.setText(words)
        self.snap.setToolTip(plain_tip(self.tr("What is selected is widened when it is tagged; see the menu View.")))
        self.snap.setVisible(bool(words))

    def _name_project(self) -> None:
        target = self._session.project.target
        words = {
            Saving.SAVED: self.tr("Saved"),
            Saving.WORKING: self.tr("Saving…"),
            Saving.TYPING: self.tr("Saved when you leave the field"),
            Saving.REFUSED: self.tr("Not saved: a field does not fit"),
        }
        state = words[self._session.unsaved.state] if self._session.can_write else self.tr("Read only")
        name = target.split("?")[0].rsplit("/", 1)[-1].rsplit("\\", 1)[-1]
        self.saved.setText(f"{state}  ·  {name}")
        self.saved.setToolTip(plain_tip(target.rsplit("@", 1)[-1]))

    def _name_reviewer(self) -> None:
        self.reviewer.setText(self.tr("Reviewing as {name}").format(name=self._session.reviewer.name))


class JobProgress(QWidget):
    """How far the longest running job is, with a number, and a button that stops it where it can be stopped."""

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []
        self.words = QLabel(self)
        self.what = ElidedLabel(self)
        self.what.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.what.setFixedWidth(by_font(_NAME_WIDTH))
        self.bar = QProgressBar(self)
        self.bar.setFixedWidth(by_font(120))
        self.bar.setMaximumHeight(12)
        self.bar.setTextVisible(False)
        self.cancel = QToolButton(self)
        self.cancel.setAutoRaise(True)
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words)
        row.addWidget(self.what)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        jobs.started.connect(self._on_started)
        jobs.progressed.connect(self._on_progressed)
        jobs.ended.connect(self._on_ended)
        self.hide()

    def _on_started(self, job: Job) -> None:
        if not job.quiet:
            self._jobs.append(job)
            self._show()

    def _on_ended(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            self._show()

    def _on_progressed(self, job: Job, done: int, total: int, words: str) -> None:
        if self._jobs and job is self._jobs[0]:
            # The number grows while folders are listed and archives opened; until it is known, something goes on.
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            title = self.tr("{title} {done} of {total}") if total > 1 else "{title}"
            self.words.setText(title.format(title=job.title, done=figure(done), total=figure(total)))
            self.what.set_words(_short(words))
            self.what.setToolTip(plain_tip(words))
            self.what.setVisible(bool(words))

    def _show(self) -> None:
        self.setVisible(bool(self._jobs))
        if self._jobs:
            self.words.setText(self._jobs[0].title)
            self.what.hide()
            self.cancel.setVisible(self._jobs[0].stoppable)
            self._name_cancel()
            # Without a report the length of the work is not known: the bar says that something goes on.
            self.bar.setRange(0, 0)

    def _cancel(self) -> None:
        if self._jobs:
            self._jobs[0].cancel()
            self._name_cancel()

    def _name_cancel(self) -> None:
        # Work stops at its next report, which may be seconds away: a click that shows nothing would be made again.
        stopping = self._jobs[0].cancelled
        self.cancel.setText(self.tr("Stopping…") if stopping else self.tr("Cancel"))
        self.cancel.setEnabled(not stopping)


def _short(name: str) -> str:
    """Return the last part of a path, by which a person knows a file; an address as it is."""
    return name if "://" in name else name.replace("\\", "/").rstrip("/").rpartition("/")[2]
