"""Writing a file whole or not at all: beside its place, to the disk, then into its place in one step."""

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from annotator.errors import FileTrouble, FullDisk, KnownError


def write_bytes(path: str | Path, content: bytes) -> None:
    """Write ``content`` to ``path``, whole or not at all; errors as in ``writing``."""
    with writing(path) as file:
        file.write(content)


@contextmanager
def writing(path: str | Path) -> Iterator[BinaryIO]:
    """Yield a file that takes the place of ``path`` when the block has ended without an error.

    Until then, and after any error, the old file stands untouched. Mode bits are kept; of a symbolic link the file
    that it points at is replaced. Raises FileTrouble where nothing can be written, FullDisk where there is no room.
    """
    shown = Path(path)
    with _telling(shown):
        target, mode = _checked(shown)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".part")
    part = Path(name)
    try:
        # Closing flushes once more what a full disk did not take, hence the outer border.
        with _telling(shown, during_block=True), os.fdopen(handle, "wb") as file:
            yield file
            with _telling(shown):
                file.flush()
                part.chmod(mode)
                os.fsync(file.fileno())
        with _telling(shown):
            part.replace(target)
            _sync_folder(target.parent)
    finally:
        part.unlink(missing_ok=True)


def _checked(path: Path) -> tuple[Path, int]:
    """Return the file to replace and the mode that it is to have; raise FileTrouble where it cannot be one."""
    target = Path(os.path.realpath(path))
    try:
        found = target.stat()
    except FileNotFoundError:
        if not target.parent.is_dir():
            raise FileTrouble(
                f"The folder “{target.parent}” does not exist; nothing was written. Make it first, or choose another."
            ) from None
        return target, 0o666 & ~_umask()
    if stat.S_ISDIR(found.st_mode):
        raise FileTrouble(f"“{path}” is a folder; nothing was written. Give the name of a file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise FileTrouble(f"“{path}” is no ordinary file; nothing was written. Give the name of a file.")
    if not os.access(target, os.W_OK):
        raise FileTrouble(f"“{path}” is write-protected and was left as it is. Choose another name.")
    return target, stat.S_IMODE(found.st_mode)


def _umask() -> int:
    # There is no way to ask for the mask without setting it; the value set meanwhile is the careful one.
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; systems that cannot open a folder keep it in their own way."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some network file systems refuse to sync a folder; the file itself is on the disk by now.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


@contextmanager
def _telling(path: Path, *, during_block: bool = False) -> Iterator[None]:
    """Turn the disk's errors into sentences; in the caller's block only those that a write alone can give."""
    try:
        yield
    except OSError as error:
        if during_block and error.errno not in _NO_ROOM:
            raise
        raise _sentence(path, error) from error


_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def _sentence(path: Path, error: OSError) -> KnownError:
    if error.errno in _NO_ROOM:
        return FullDisk(f"There is no room left to write “{path}”; what was there is as it was. Free some space first.")
    if error.errno in (errno.EACCES, errno.EPERM):
        return FileTrouble(f"You may not write “{path}”; nothing was changed. Choose another folder or name.")
    if error.errno == errno.EROFS:
        return FileTrouble(f"“{path}” lies on a disk that is read-only; nothing was written. Choose another folder.")
    if error.errno == errno.ENAMETOOLONG:
        return FileTrouble(f"The name “{path.name[:40]}…” is too long; nothing was written. Choose a shorter one.")
    reason = error.strerror or type(error).__name__
    return FileTrouble(f"“{path}” could not be written ({reason}); what was there is as it was. Try another folder.")
