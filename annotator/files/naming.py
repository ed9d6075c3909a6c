"""The name of a file as text."""

import os
from pathlib import PurePath


def name_of(path: PurePath) -> str:
    """Return the last part of a path, with U+FFFD for bytes that are no UTF-8, which Linux allows in names."""
    return os.fsencode(path.name).decode(errors="replace")
