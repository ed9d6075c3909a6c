"""A limit on the time that a library may take: what it is doing is broken off, wherever it is."""

import ctypes
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class OutOfTime(BaseException):
    """The limit has passed. No child of Exception, for libraries catch those, and go on."""


def within(seconds: float, act: Callable[[], T]) -> T:
    """Return what ``act`` returns, or raise what it raises; raise OutOfTime if it takes more than so many seconds.

    It acts in a thread of its own, in which an exception is then raised between two steps of Python: a single call
    into C is waited for. Unlike a child process this costs next to nothing where the limit is not met; and unlike an
    exception raised in the caller's thread, this one cannot come upon anybody else, however late it comes.
    """
    worker = _Worker(act)
    worker.start()
    worker.join(seconds)
    while worker.is_alive():
        # Once is not always enough: where it comes upon a finaliser, the interpreter drops it.
        worker.break_off()
        worker.join(_AGAIN)
    if worker.raised is not None:
        raise worker.raised
    return worker.returned[0]


_AGAIN = 0.5


class _Worker(threading.Thread, Generic[T]):
    """Acts once; when it has ended, ``returned`` or ``raised`` tells how."""

    def __init__(self, act: Callable[[], T]) -> None:
        super().__init__(name="time limit", daemon=True)
        self._act = act
        self.returned: list[T] = []
        # Until it has ended: it may be broken off in the midst of telling.
        self.raised: BaseException | None = OutOfTime()

    def run(self) -> None:
        """Act; whatever comes of it is for the caller's thread."""
        try:
            self.returned.append(self._act())
            self.raised = None
        except BaseException as error:  # noqa: BLE001  # raised again in the thread that waits
            self.raised = error

    def break_off(self) -> None:
        """Raise OutOfTime in the thread."""
        if self.ident is not None:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self.ident), ctypes.py_object(OutOfTime))
