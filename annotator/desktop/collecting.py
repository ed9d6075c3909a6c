"""Python's cycle collector, run on the main thread alone and where it is not waited for.

Left to itself the collector runs in whatever thread has just made an object. In the thread of a job it would destroy
widgets that the window has let go of, while Qt on the main thread still sends them events: the program crashes. And a
look at every object there is takes longer than a frame, wherever it comes.
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 250
"""How often the young objects are counted."""

YOUNG = 5_000
"""So many objects more than were let go of are looked through when the main thread is idle."""

MOST_YOUNG = 500_000
"""So many are looked through although somebody is at work, rather than let the memory fill."""

QUIET_LOOKS = 8
"""So many looks in a row must find the main thread idle before every object is looked through."""

IDLE_SECONDS = 0.010
"""What the main thread computes between two looks at most while nobody is at work: carets blink, clocks tick."""

ROUNDS = 20
"""After so many looks at the young, all of them are worth one: what has lived that long is rarely rubbish."""


class Collecting(QObject):
    """Collects cycles from a timer, as long as somebody holds it; without holders Python does as it is used to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._holders = 0
        self._rounds = 0
        self._quiet = 0
        self._worked = time.thread_time()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def held(self) -> bool:
        """Whether the collector runs on the main thread alone."""
        return self._holders > 0

    def hold(self) -> None:
        """Take the collector over from Python; called on the main thread, before other threads begin."""
        self._holders += 1
        if self._holders == 1:
            gc.disable()
            self._timer.start()

    def release(self) -> None:
        """Give it back, when the other threads have ended."""
        self._holders = max(0, self._holders - 1)
        if self._holders == 0:
            self._timer.stop()
            gc.enable()

    def look(self) -> None:
        """Collect what there is to collect: the young when they are many, all of them when nobody is at work."""
        idle = time.thread_time() - self._worked < IDLE_SECONDS
        self._quiet = self._quiet + 1 if idle else 0
        young = gc.get_count()[0]
        if young >= (YOUNG if idle else MOST_YOUNG):
            gc.collect(1)
            self._rounds += 1
        if self._rounds >= ROUNDS and self._quiet >= QUIET_LOOKS:
            self._rounds = 0
            gc.collect()
        self._worked = time.thread_time()


_shared: list[Collecting] = []


def collecting() -> Collecting:
    """Return the one of this program; it is made when it is first asked for, with the application there is."""
    if not _shared:
        _shared.append(Collecting())
    return _shared[0]
