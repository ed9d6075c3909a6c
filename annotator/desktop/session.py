"""One person at work in one project: the only way from the window to actions, and from changes to the views."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.actions import history, projects
from annotator.desktop.jobs import Job, Jobs
from annotator.desktop.kinds.own_kinds import OwnKinds
from annotator.desktop.translation import sentence
from annotator.desktop.unsaved import Unsaved
from annotator.domain.articles import ProjectRecord, Reviewer
from annotator.domain.journal import Changes, RowChange
from annotator.errors import KnownError
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.actions.projects import Project

IDLE_AFTER_MS = 10_000
"""How long after the last change the file is tidied: its write-ahead log folded in, while nobody works."""

MOST_AT_ONCE = 100_000
"""Characters of the journal that are undone on the spot: about a frame's work."""

MOST_NAMED = 5_000
"""Rows that a change names one by one; beyond that, all views look at the project again."""

LOOK_EVERY_MS = 500
"""How often the journal is looked at for the work of other windows and programs."""


class Session(QObject):
    """A project, the reviewer who acts in it, and the jobs that run for it.

    Signals: ``changed(Changes)`` after every change, whoever made it; ``failed(str)`` with a sentence
    for the person; ``reviewer_changed()``; ``undo_changed()`` when undo or redo would take something else;
    ``stepped(str)`` with a sentence on what they took.
    """

    changed = Signal(object)
    failed = Signal(str)
    reviewer_changed = Signal()
    undo_changed = Signal()
    stepped = Signal(str)

    def __init__(
        self, project: "Project", reviewer: Reviewer, jobs: Jobs | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.project = project
        self.reviewer = reviewer
        self.jobs = jobs or Jobs()
        self.jobs.setParent(self)
        self.jobs.failed.connect(self.failed)
        self.jobs.ended.connect(self._on_job_ended)
        self.unsaved = Unsaved(self)
        """What the forms hold that is not in the project yet."""
        self.last_group = ""
        """The undo group of what this session did last: quick edits of one thing may join it."""
        self.undo_name = ""
        self.redo_name = ""
        self._sequence = project.sequence()
        self._blind = False
        self._closed = False
        self._stored = False
        self._out_of_sight = False
        self._stepping = False
        self._writing: set[Job] = set()
        self._waiting: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_AFTER_MS)
        self._idle.timeout.connect(self._fold_log)
        self._ask_blind()
        self._ask_undo_names()
        self.kinds = OwnKinds(self, self)
        """The project's own kinds; up to date before anybody else hears of a change."""
        self.changed.connect(self.kinds.on_changed)

    @property
    def viewer(self) -> str:
        """The id under which queries are asked, so that blind review holds."""
        return self.reviewer.id

    @property
    def sequence(self) -> int:
        """The last entry of the journal that was told."""
        return self._sequence

    @property
    def can_write(self) -> bool:
        """Whether the project takes changes at all."""
        return not self.project.read_only

    def may_hide(self, change: RowChange) -> bool:
        """Whether blind review may keep this tag of a colleague from the person: only a query can tell."""
        image = change.after or change.before
        return self._blind and image is not None and image.get("author_id", self.viewer) != self.viewer

    def read(self) -> AbstractContextManager[Any]:
        """Return a context with one consistent state of the project."""
        return self.project.read()

    def do(self, action: Callable[..., tuple[Any, Changes]], *args: Any, **named: Any) -> Any:
        """Call ``action(project, reviewer, *args, **named)`` and tell what changed.

        Returns what the action returns; None when a KnownError stopped it, which ``failed`` tells.
        """
        try:
            result, changes = action(self.project, self.reviewer, *args, **named)
        except KnownError as error:
            self.failed.emit(str(error))
            return None
        self._accept(changes, stepped=action in (history.undo, history.redo))
        return result

    def start(
        self,
        title: str,
        action: Callable[..., tuple[Any, Changes]],
        *args: Any,
        done: Callable[[Any], None] | None = None,
        **named: Any,
    ) -> Job:
        """Do the same in a job, for actions that take longer than a frame."""

        def finished(answer: tuple[Any, Changes]) -> None:
            result, changes = answer
            self._accept(changes)
            if done:
                done(result)

        started = self.jobs.start(title, action, self.project, self.reviewer, *args, done=finished, **named)
        if started in self.jobs.running:
            self._writing.add(started)
        return started

    def undo(self) -> None:
        """Take back what this reviewer did last; in a job where it was much."""
        self._step(history.undo, self.tr("Undoing"))

    def redo(self) -> None:
        """Do again what this reviewer took back last; in a job where it was much."""
        self._step(history.redo, self.tr("Redoing"))

    def become(self, name: str) -> None:
        """Let another reviewer act from now on."""
        self.reviewer = projects.acting(self.project, name)
        self._stored = False
        self._ask_undo_names()
        self.reviewer_changed.emit()

    def watch(self) -> None:
        """Begin to look twice a second for changes that others make."""
        self._timer.start()

    def look(self) -> None:
        """Tell what others have changed since the last look."""
        if self._closed:
            return
        try:
            if self.project.sequence() == self._sequence:
                self._out_of_sight = False
                return
            changes = self.project.changes_since(self._sequence)
        except KnownError as error:
            # Told once: a disk that is gone would otherwise be told again and again. It may come back.
            if not self._out_of_sight:
                self.failed.emit(str(error))
            self._out_of_sight = True
            return
        self._out_of_sight = False
        self._tell(changes)
        self._ask_undo_names()

    def stop(self) -> None:
        """Stop looking and working; jobs under way are cancelled and waited for."""
        self._timer.stop()
        self._idle.stop()
        self.jobs.close()

    def close(self) -> None:
        """Stop, and let go of the project."""
        if not self._closed:
            self._closed = True
            self.stop()
            self.project.close()

    def _step(self, action: Callable[..., tuple[Any, Changes]], title: str) -> None:
        if self._stepping:
            # The key is pressed again while much is being taken back: what that would take is not known yet.
            return
        if self._writing:
            # What is being done is what the person sees, and wants to take back: it has to be there first.
            self._waiting = lambda: self._step(action, title)
            return
        if action is history.undo:
            words = self.tr("Undone: {name}").format(name=sentence(self.undo_name))
        else:
            words = self.tr("Done again: {name}").format(name=sentence(self.redo_name))
        with self.project.read() as read:
            size = queries.undo_sizes(read, self.reviewer.id)[action is history.redo]
        if size <= MOST_AT_ONCE:
            if self.do(action) is not None:
                self.stepped.emit(words)
            return

        def done(answer: tuple[Any, Changes]) -> None:
            self._stepping = False
            self._accept(answer[1], stepped=True)
            self.stepped.emit(words)

        def failed(error: KnownError) -> None:
            self._stepping = False
            self.failed.emit(str(error))

        self._stepping = True
        self.jobs.start(title, action, self.project, self.reviewer, done=done, failed=failed)

    def _on_job_ended(self, job: Job) -> None:
        self._writing.discard(job)
        if not self._writing and self._waiting is not None:
            # Told last: what the job did is accepted, and named, before.
            self.jobs.later(self._step_waited_for)

    def _step_waited_for(self) -> None:
        if self._waiting is not None and not self._writing:
            step, self._waiting = self._waiting, None
            step()

    def _accept(self, changes: Changes, *, stepped: bool = False) -> None:
        if not changes:
            return
        if changes.undo_group and not stepped:
            # New work is what undo would take next, and leaves nothing to redo: no need to ask the journal.
            self._set_undo_names(changes.name, "")
        self.last_group = changes.undo_group
        if changes.sequence <= self._sequence:
            # A job wrote it, and the look at the journal was quicker than the job's end.
            return
        if changes.unknown or changes.sequence > self._sequence + 1:
            # Others wrote between the last look and this action, or it took several transactions; of one that changed
            # too much to be named, most may have been told while it went on.
            changes = self.project.changes_since(self._sequence)
        elif len(changes.rows) > MOST_NAMED:
            # Looking at everything again, in jobs, is quicker than going through so many rows in every list here.
            changes = replace(changes, rows=(), unknown=True)
        self._tell(changes)
        if stepped:
            self._ask_undo_names()

    def _tell(self, changes: Changes) -> None:
        self._sequence = changes.sequence
        if changes.unknown or changes.ids("project"):
            self._ask_blind()
        if changes:
            self._idle.start()
            self._take_stored_reviewer()
            if changes.unknown or changes.ids("reviewer"):
                self._take_new_name()
            self.changed.emit(changes)

    def _take_stored_reviewer(self) -> None:
        """Be the reviewer whom the project has stored under the name: another window may have been quicker."""
        if self._stored:
            return
        with self.project.read() as read:
            known = queries.reviewer_by_name(read, self.reviewer.name)
        self._stored = known is not None
        if known is not None and known.id != self.reviewer.id:
            self.reviewer = known
            self._ask_undo_names()
            self.reviewer_changed.emit()

    def _take_new_name(self) -> None:
        """Be called as the project calls the reviewer now: they may have renamed themselves, here or elsewhere."""
        with self.project.read() as read:
            known = next((one for one in queries.reviewers(read) if one.id == self.reviewer.id), None)
        if known is not None and known != self.reviewer:
            self.reviewer = known
            self.reviewer_changed.emit()

    def _fold_log(self) -> None:
        # What cannot be folded in now is folded in when the project is closed: not worth a message.
        self.jobs.start("", self.project.checkpoint, failed=lambda _error: None)

    def _ask_blind(self) -> None:
        with self.project.read() as read:
            self._blind = any(record.blind for record in read.find(ProjectRecord))

    def _ask_undo_names(self) -> None:
        with self.project.read() as read:
            names = queries.undo_names(read, self.reviewer.id)
        self._set_undo_names(*names)

    def _set_undo_names(self, *names: str) -> None:
        if names != (self.undo_name, self.redo_name):
            self.undo_name, self.redo_name = names
            self.undo_changed.emit()
