"""A limit on the time that a library may take: what it is doing is broken off, wherever it is."""

import ctypes
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class OutOfTime(BaseException):
    """The limit has passed. No child of Exception, for libraries catch those, and go on."""


def within(seconds: float, act: Callable[[], T]) -> T:
    """Return what ``act`` returns; raise OutOfTime if it has not ended after so many seconds.

    The exception is raised in the thread that acts, between two steps of Python: a single call into C is waited for.
    Unlike a child process this costs next to nothing where the limit is not met, and works in any thread.
    """
    watch = _Watch(seconds)
    try:
        watch.start()
        return act()
    finally:
        watch.stop()


class _Watch:
    """Raises OutOfTime in the thread that made it, unless it is stopped before."""

    def __init__(self, seconds: float) -> None:
        self._acting = ctypes.c_ulong(threading.get_ident())
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._wait, args=(seconds,), name="time limit", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        with self._lock:
            self._stopped.set()
            # What was asked for and not yet raised must not come upon whoever is next.
            ctypes.pythonapi.PyThreadState_SetAsyncExc(self._acting, None)

    def _wait(self, seconds: float) -> None:
        # Once is not always enough: where it comes upon a finaliser, the interpreter drops it.
        while not self._stopped.wait(seconds):
            with self._lock:
                if not self._stopped.is_set():
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(self._acting, ctypes.py_object(OutOfTime))
            seconds = _AGAIN


_AGAIN = 0.5
