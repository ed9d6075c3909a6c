"""Opening a file of somebody else's: never waiting, never more than the limit, every trouble a sentence."""

import errno
import os
import stat
from pathlib import Path

from annotator.errors import FileTrouble, UnreadableInput
from annotator.files.naming import name_of, shown
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.registry import read_bytes

_AS_USUAL = Wanted()

_CHUNK = 1_000_000
# Without O_NONBLOCK, opening a FIFO that nobody writes to would wait for ever.
_HOW = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY"))

LIMIT = 200_000_000
"""Bytes that a file may have; far more than any article, and still held in memory with ease."""


def read_file(path: str | Path, wanted: Wanted = _AS_USUAL, *, limit: int = LIMIT) -> ReadArticle:
    """Read one file; raise FileTrouble where it cannot be opened, UnreadableInput where it is no text that we know."""
    path = Path(path)
    return read_bytes(bytes_of(path, limit), name_of(path), wanted)


def bytes_of(path: str | Path, limit: int = LIMIT) -> bytes:
    """Return what a regular file holds; FileTrouble or UnreadableInput for anything else, longer or changing."""
    try:
        handle = os.open(path, _HOW)
        try:
            before = os.fstat(handle)
            _check(path, before, limit)
            # What the file says it has, and one more: a buffer of the whole limit would be made anew for each file.
            content = os.read(handle, before.st_size + 1)
            if len(content) != before.st_size:
                content += _rest(handle, limit + 1 - len(content))
            after = os.fstat(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise FileTrouble(_sentence(path, error)) from error
    except ValueError as error:
        raise FileTrouble(f"“{shown(path)}” is no name that a file can have. Give the file by its own name.") from error
    if len(content) > limit:
        raise _too_long(path, limit)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise UnreadableInput(
            f"“{shown(path)}” changed while it was read and was left out. Read it again when it is finished."
        )
    return content


def within_limit(content: bytes, name: str) -> bytes:
    """Return a content that came by another way than a file; UnreadableInput where no file may be as large."""
    if len(content) > LIMIT:
        raise _too_long(name, LIMIT)
    return content


def _rest(handle: int, most: int) -> bytes:
    """Return what follows, up to ``most`` bytes: of a file that grows, one of no fixed size, or one far away."""
    chunks = []
    while most > 0 and (chunk := os.read(handle, min(most, _CHUNK))):
        chunks.append(chunk)
        most -= len(chunk)
    return b"".join(chunks)


def _check(path: str | Path, found: os.stat_result, limit: int) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise FileTrouble(f"“{shown(path)}” is a folder, not a file. Give the files in it.")
    if not stat.S_ISREG(found.st_mode):
        raise FileTrouble(
            f"“{shown(path)}” is a pipe or a device, not a file, and was left out. Save it as a file first."
        )
    if found.st_size > limit:
        raise _too_long(path, limit)


def _too_long(path: str | Path, limit: int) -> UnreadableInput:
    size = f"{limit / 1_000_000:,.0f} MB" if limit >= 1_000_000 else f"{limit:,} bytes"
    return UnreadableInput(
        f"“{shown(path)}” has more than {size} and was left out. Split it, or save only the text of it."
    )


def _sentence(path: str | Path, error: OSError) -> str:
    match error.errno:
        case errno.ENOENT if os.path.islink(path):  # noqa: PTH114  # a Path's own would raise where the name is no name
            return f"“{shown(path)}” is a link to a file that is not there. Was that moved or renamed?"
        case errno.ENOENT | errno.ENOTDIR:
            return f"“{shown(path)}” is not there. Was it moved or renamed?"
        case errno.ENAMETOOLONG:
            return f"“{shown(path)[:80]}…” is longer than a name can be; there is no such file. Give the file itself."
        case errno.EACCES | errno.EPERM if not os.path.isdir(path):  # noqa: PTH112
            return f"You may not read “{shown(path)}”. Ask its owner, or copy it to a folder of yours."
        case errno.EISDIR | errno.EACCES | errno.EPERM:  # Windows lets nobody open a folder
            return f"“{shown(path)}” is a folder, not a file. Give the files in it."
        case errno.ELOOP:
            return f"“{shown(path)}” is a link that leads back to itself. Give the file itself."
        case errno.ENXIO | errno.ENODEV:
            return f"“{shown(path)}” is a pipe or a device, not a file, and was left out. Save it as a file first."
    why = error.strerror or type(error).__name__
    return f"“{shown(path)}” could not be read ({why}). Copy it to another disk and try again."
