"""Opening a file of somebody else's: never waiting, never more than the limit, every trouble a sentence."""

import errno
import os
import stat
from pathlib import Path

from annotator.errors import FileTrouble, UnreadableInput
from annotator.files.naming import name_of
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.registry import read_bytes

_AS_USUAL = Wanted()

LIMIT = 200_000_000
"""Bytes that a file may have; far more than any article, and still held in memory with ease."""


def read_file(path: str | Path, wanted: Wanted = _AS_USUAL, *, limit: int = LIMIT) -> ReadArticle:
    """Read one file; raise FileTrouble where it cannot be opened, UnreadableInput where it is no text that we know."""
    path = Path(path)
    return read_bytes(bytes_of(path, limit), name_of(path), wanted)


def bytes_of(path: Path, limit: int = LIMIT) -> bytes:
    """Return what a regular file holds; FileTrouble or UnreadableInput for anything else, longer or changing."""
    try:
        # Without O_NONBLOCK, opening a FIFO that nobody writes to would wait for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb", closefd=True) as file:
            before = os.fstat(handle)
            _check(path, before, limit)
            # What the file says it has, and one more: a buffer of the whole limit would be made anew for each file.
            content = file.read(before.st_size + 1)
            if len(content) > before.st_size:
                content += file.read(limit + 1 - len(content))
            after = os.fstat(handle)
    except OSError as error:
        raise FileTrouble(_sentence(path, error)) from error
    if len(content) > limit:
        raise _too_long(path, limit)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise UnreadableInput(
            f"“{path}” changed while it was read and was left out. Read it again when it is finished."
        )
    return content


def _check(path: Path, found: os.stat_result, limit: int) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise FileTrouble(f"“{path}” is a folder, not a file. Give the files in it.")
    if not stat.S_ISREG(found.st_mode):
        raise FileTrouble(f"“{path}” is a pipe or a device, not a file, and was left out. Save it as a file first.")
    if found.st_size > limit:
        raise _too_long(path, limit)


def _too_long(path: Path, limit: int) -> UnreadableInput:
    size = f"{limit / 1_000_000:,.0f} MB" if limit >= 1_000_000 else f"{limit:,} bytes"
    return UnreadableInput(f"“{path}” has more than {size} and was left out. Split it, or save only the text of it.")


def _sentence(path: Path, error: OSError) -> str:
    match error.errno:
        case errno.ENOENT:
            return f"“{path}” is not there. Was it moved or renamed?"
        case errno.EACCES | errno.EPERM:
            return f"You may not read “{path}”. Ask its owner, or copy it to a folder of yours."
        case errno.EISDIR:
            return f"“{path}” is a folder, not a file. Give the files in it."
        case errno.ELOOP:
            return f"“{path}” is a link that leads back to itself. Give the file itself."
        case errno.ENXIO | errno.ENODEV:
            return f"“{path}” is a pipe or a device, not a file, and was left out. Save it as a file first."
    return (
        f"“{path}” could not be read ({error.strerror or type(error).__name__}). Copy it to another disk and try again."
    )
