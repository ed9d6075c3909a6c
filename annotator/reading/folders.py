"""The files in a folder and below it, in an order that does not depend on the disk."""

import os
from collections.abc import Callable, Iterator

from annotator.errors import FileTrouble, KnownError, UnreadableInput
from annotator.files.naming import shown


def files_in(folder: str, tell: Callable[[str], None] = lambda _: None) -> Iterator[str | tuple[str, KnownError]]:
    """Yield the path of each file, and (path, error) for a folder that cannot be listed or holds nothing.

    The files of a folder come first, by name, then those of the folders in it. Names that begin with a dot are passed
    over, and links to folders are not followed, nor is a folder listed twice that is mounted within itself. ``tell``
    is called with each folder.
    """
    seen: set[tuple[int, int]] = set()
    waiting = [folder]
    count = 0
    while waiting:
        here = waiting.pop()
        tell(here)
        try:
            place = os.stat(here)  # noqa: PTH116  # paths stay texts: a Path for each file costs more than the listing
            if (place.st_dev, place.st_ino) in seen:
                continue
            seen.add((place.st_dev, place.st_ino))
            names, folders = _listed(here)
        except OSError as error:
            count += 1
            yield (
                here,
                FileTrouble(
                    f"The folder “{shown(here)}” could not be opened ({error.strerror}); nothing in it was read."
                ),
            )
            continue
        count += len(names)
        yield from (os.path.join(here, name) for name in names)  # noqa: PTH118
        waiting.extend(os.path.join(here, name) for name in reversed(folders))  # noqa: PTH118
    if not count:
        yield (
            folder,
            UnreadableInput(f"There are no files in the folder “{shown(folder)}”; hidden ones are passed over."),
        )


def _listed(folder: str) -> tuple[list[str], list[str]]:
    """Return the names of the files in a folder, and those of the folders, each sorted."""
    names, folders = [], []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            # os.path.isdir, for the entry's own raises where a link leads back to itself.
            elif not (entry.is_symlink() and os.path.isdir(entry.path)):  # noqa: PTH112
                names.append(entry.name)
    return sorted(names), sorted(folders)
