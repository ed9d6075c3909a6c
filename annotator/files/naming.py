"""The name of a file as text."""

import os
import re
from pathlib import PurePath


def name_of(path: PurePath) -> str:
    """Return the last part of a path, with U+FFFD for bytes that are no UTF-8, which Linux allows in names."""
    return os.fsencode(path.name).decode(errors="replace")


def shown(path: str | PurePath) -> str:
    """Return a path as text that can be stored and printed; it may name nothing that there is."""
    return _SURROGATE.sub("\ufffd", str(path))


_SURROGATE = re.compile("[\ud800-\udfff]")
