"""Reading in a process of its own, for libraries in C that a hostile file makes take all memory, or crash.

Such a call cannot be broken off from within. The process is this same Python with this same program; it is started by
the first file, reads one after the other, writes nothing, and is ended where a file would have it take too much.
"""

import atexit
import os
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import update_wrapper
from typing import IO, TypeAlias

from annotator.errors import KnownError, UnreadableInput
from annotator.reading.article import ReadArticle, Wanted

MOST_SECONDS = 120.0
MOST_MEMORY = 1_200_000_000
"""Bytes of the process; a PDF of three thousand pages takes about a fifth of it."""

Read: TypeAlias = Callable[[bytes, str, Wanted], ReadArticle]


class Apart:
    """Reads as ``read`` does, a function at the top of a module, in the other process; one file at a time.

    Raises what that raises, and UnreadableInput where the process had to be ended, or crashed.
    """

    def __init__(self, read: Read) -> None:
        update_wrapper(self, read)
        self._read = read
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def __call__(self, content: bytes, name: str, wanted: Wanted) -> ReadArticle:
        """Read a content; errors as told above."""
        with self._lock:
            answer = self._asked((self._read, content, name, wanted, MOST_SECONDS, MOST_MEMORY))
        if isinstance(answer, int):
            raise UnreadableInput(_sentence(answer, name or "the input"))
        if isinstance(answer, BaseException):
            raise answer
        return replace(answer, original=content)

    def close(self) -> None:
        """End the process; the next file starts another."""
        atexit.unregister(self.close)
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _closed(pipe)
        process.kill()
        process.wait()

    def _asked(self, question: "_Question") -> "_Answer | int":
        """Return the answer to a question, or the code with which the process has ended."""
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = _started()
            atexit.register(self.close)
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            pickle.dump(question, process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            # Of our own making: the other process is this program.
            answer: _Answer = pickle.load(process.stdout)  # noqa: S301
        except (EOFError, OSError, pickle.UnpicklingError):
            code = process.wait()
            self.close()
            return code
        except BaseException:
            # Whoever asks next must not get this answer.
            self.close()
            raise
        return answer


_Question: TypeAlias = tuple[Read, bytes, str, Wanted, float, int]
_Answer: TypeAlias = ReadArticle | Exception


def serve() -> None:
    """Answer questions from standard input until it ends; called in the other process and nowhere else."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    # What a library prints must not get among the answers.
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)
    while True:
        try:
            read, content, name, wanted, seconds, memory = pickle.load(questions)  # noqa: S301
        except (EOFError, KeyboardInterrupt):
            return
        pickle.dump(_answer(read, content, name, wanted, seconds, memory), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


_TOO_LONG, _TOO_MUCH = 71, 72
"""Exit codes of the other process."""
_TICK = 0.05


def _answer(read: Read, content: bytes, name: str, wanted: Wanted, seconds: float, memory: int) -> _Answer:
    done = threading.Event()
    threading.Thread(target=_watch, args=(done, seconds, memory), daemon=True).start()
    try:
        return replace(read(content, name, wanted), original=b"")
    except KnownError as error:
        return error
    except Exception as error:  # noqa: BLE001  # a bug; raised again in the process that asked
        return error
    finally:
        done.set()


def _watch(done: threading.Event, seconds: float, memory: int) -> None:
    """End the process where what it does takes too long or too much; the library meanwhile runs in another thread."""
    end = time.monotonic() + seconds
    while not done.wait(_TICK):
        if time.monotonic() > end:
            os._exit(_TOO_LONG)
        if _held() > memory:
            os._exit(_TOO_MUCH)


def _held() -> int:
    """Return the bytes of memory that this process holds; where only that is told, the most that it has held."""
    if os.name == "nt":
        return _held_on_windows()
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123  # twenty times a second
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except FileNotFoundError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # in bytes on macOS


def _held_on_windows() -> int:
    """Return the working set (PROCESS_MEMORY_COUNTERS, psapi.h)."""
    import ctypes

    class Counters(ctypes.Structure):
        _fields_ = (
            ("cb", ctypes.c_uint32),
            ("page_faults", ctypes.c_uint32),
            *((name, ctypes.c_size_t) for name in ("peak", "working_set", *"abcdef")),
        )

    counters = Counters(cb=ctypes.sizeof(Counters))
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  # elsewhere there is none
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.K32GetProcessMemoryInfo(ctypes.c_void_p(kernel.GetCurrentProcess()), ctypes.byref(counters), counters.cb)
    return int(counters.working_set)


def _started() -> "subprocess.Popen[bytes]":
    """Start the process: with this one's places for modules, and never the folder where the person happens to be."""
    start = f"import sys; sys.path[:] = {sys.path!r}; from annotator.reading.apart import serve; serve()"
    try:
        return subprocess.Popen(  # noqa: S603  # this same Python, nothing of the file's
            [sys.executable, "-P", "-c", start],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Ctrl+C is for the first process, which ends this one.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise UnreadableInput(
            f"The file is read in a process of its own, which the system would not start ({error.strerror}); "
            "nothing of it was read. Close other programs and read it again."
        ) from error


def _closed(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        return  # what was not sent yet is nobody's any more


def _sentence(code: int, shown: str) -> str:
    if code == _TOO_LONG:
        return (
            f"“{shown}” takes more than {MOST_SECONDS:g} seconds to read and was left out. "
            "Split it, or save its text as .txt and read that."
        )
    if code == _TOO_MUCH:
        return (
            f"“{shown}” takes more memory than any article and was left out; it may have been made to do so. "
            "If you trust it, save its text as .txt and read that."
        )
    return f"“{shown}” is damaged in a way that broke off its reading; nothing of it was read. Get it anew."
