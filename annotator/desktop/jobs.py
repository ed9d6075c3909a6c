"""Work that takes longer than a frame: done in a pool of threads, its end told on the main thread."""

import inspect
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from annotator.desktop.collecting import collecting
from annotator.errors import Cancelled, KnownError

Done = Callable[[Any], None]
Failed = Callable[[KnownError], None]
Revision = Callable[[], object]

SOON_MS = 25
"""Long enough for what an action changed to be painted first."""

TELL_EVERY_MS = 50
"""How often progress is told: work may report a thousand times a second, and nobody reads that fast."""

MOST_THREADS = 2
"""Enough for one long job and the short ones beside it: Python runs one of them at a time anyway."""


TURN_SECONDS = 0.001
"""How long a job may keep the interpreter while the window waits for it: the window waits anew after each step of a
query and each file that it looks at, so that with Python's own 5 ms a few of them take longer than a frame."""


class Job:
    """One piece of work under way; ``quiet`` ones are too short to be shown, ``stoppable`` ones report progress."""

    def __init__(
        self, title: str, done: Done | None, failed: Failed | None, revision: Revision | None, *, stoppable: bool
    ) -> None:
        self.title = title
        self.quiet = not title
        self.stoppable = stoppable
        self.done = done
        self.failed = failed
        self._revision = revision
        self._made_for = revision() if revision else None
        self._cancelled = Event()
        self.progress: tuple[int, int, str] | None = None
        """The last report that was not told yet; set in the thread of the work, taken on the main thread."""

    def cancel(self) -> None:
        """Ask the work to stop at its next report; what is done before that comes is done, and told as done."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._cancelled.is_set()

    @property
    def stale(self) -> bool:
        """Whether what it was made for is gone, so that its answer is of no use."""
        return self._revision is not None and self._revision() != self._made_for


class Jobs(QObject):
    """Runs functions in threads and brings back what they return.

    A function that takes ``progress`` is given a callable of (done, total, words); it raises Cancelled when the person
    stopped the job. The answer of a job is dropped when ``revision``, asked again at the end, says something else than
    it did at the start; not when it came to its end in spite of being cancelled, for what it wrote is written.

    Signals: ``started(Job)``, ``progressed(Job, int, int, str)``, ``ended(Job)`` and ``failed(str)`` for a known error
    that nobody else takes. Any other error is raised on the main thread.
    """

    started = Signal(object)
    progressed = Signal(object, int, int, str)
    ended = Signal(object)
    failed = Signal(str)
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._running: dict[Job, Future[Any]] = {}
        self._closed = False
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._teller = QTimer(self)
        self._teller.setInterval(TELL_EVERY_MS)
        self._teller.timeout.connect(self._tell_progress)

    def start(
        self,
        title: str,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        revision: Revision | None = None,
        soon: bool = False,
        **named: Any,
    ) -> Job:
        """Run ``function(*args, **named)``; ``done`` gets what it returns, ``failed`` a KnownError that it raises.

        A title such as "Reading files" shows the job in the status bar; without one it is a short job, not shown.
        With ``soon`` it begins when the window has been painted, so that the two do not take turns meanwhile.
        """
        stoppable = "progress" in inspect.signature(function).parameters
        job = Job(title, done, failed, revision, stoppable=stoppable)
        if stoppable:
            named["progress"] = self._reporter(job)
        if soon:
            self._run_soon(job, lambda: function(*args, **named))
        else:
            self._run(job, lambda: function(*args, **named))
        return job

    def later(self, act: Callable[[], None]) -> None:
        """Call ``act`` on the main thread, when what waits to be painted has been painted."""
        QTimer.singleShot(0, self, lambda: None if self._closed else act())

    @property
    def running(self) -> list[Job]:
        """The jobs under way, in the order in which they were started."""
        return list(self._running)

    def close(self) -> None:
        """Cancel what is under way and wait for it; nothing is told any more."""
        self._closed = True
        self._teller.stop()
        for job in self._running:
            job.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
            collecting().release()
        self._running.clear()

    def _run_soon(self, job: Job, work: Callable[[], Any]) -> None:
        QTimer.singleShot(SOON_MS, self, lambda: None if self._closed or job.stale else self._run(job, work))

    def _run(self, job: Job, work: Callable[[], Any]) -> None:
        if self._pool is None:
            # No job may destroy what belongs to Qt's thread.
            collecting().hold()
            self._pool = ThreadPoolExecutor(MOST_THREADS, thread_name_prefix="job")
            sys.setswitchinterval(min(sys.getswitchinterval(), TURN_SECONDS))
        future = self._pool.submit(work)
        self._running[job] = future
        self.started.emit(job)
        if job.stoppable:
            self._teller.start()
        # The callback runs in the thread of the work; the queued signal is the only way from there to here.
        future.add_done_callback(lambda ended: self._finished.emit(job, ended))

    def _reporter(self, job: Job) -> Callable[[int, int, str], None]:
        def report(done: int, total: int, words: str = "") -> None:
            if job.cancelled:
                words = QCoreApplication.translate("Jobs", "{title} was stopped.")
                raise Cancelled(words.format(title=job.title or QCoreApplication.translate("Jobs", "The work")))
            job.progress = (done, total, words)
            self._note_progress(job)

        return report

    def _note_progress(self, job: Job) -> None:
        """Be told, in the thread of the work, that there is progress; the timer looks for it."""

    def _tell_progress(self) -> None:
        for job in self._running:
            progress, job.progress = job.progress, None
            if progress:
                self.progressed.emit(job, *progress)
        if not any(job.stoppable for job in self._running):
            self._teller.stop()

    @Slot(object, object)
    def _on_finished(self, job: Job, future: "Future[Any]") -> None:
        self._tell_progress()
        if self._running.pop(job, None) is None:
            return
        self.ended.emit(job)
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            if job.done and not job.stale:
                job.done(future.result())
        elif isinstance(error, Cancelled):
            self.failed.emit(str(error))
        elif isinstance(error, KnownError):
            if job.failed:
                job.failed(error)
            else:
                self.failed.emit(str(error))
        else:
            raise error


class InlineJobs(Jobs):
    """Runs each job at once and on the spot, for tests and for pictures."""

    def later(self, act: Callable[[], None]) -> None:
        """Call ``act`` at once."""
        act()

    def _run_soon(self, job: Job, work: Callable[[], Any]) -> None:
        self._run(job, work)

    def _note_progress(self, job: Job) -> None:
        if job in self._running:
            self._tell_progress()

    def _run(self, job: Job, work: Callable[[], Any]) -> None:
        future: Future[Any] = Future()
        self._running[job] = future
        self.started.emit(job)
        try:
            future.set_result(work())
        except KnownError as error:
            future.set_exception(error)
        self._on_finished(job, future)
