"""Files that only hold the address of a page: what a desktop makes of a link that is dragged onto it."""

import re
from html import unescape
from pathlib import Path

SUFFIXES = frozenset({".url", ".webloc", ".desktop"})
"""Those of Windows, macOS and the desktops of freedesktop.org."""

_MOST_BYTES = 64_000
_LINE = re.compile(rb"^[ \t]*URL(?:\[[^\]\n]*\])?[ \t]*=[ \t]*(https?://[!-~]+)", re.IGNORECASE | re.MULTILINE)
_IN_XML = re.compile(rb"<string>\s*(https?://[!-;=-~]+)\s*</string>", re.IGNORECASE)


def address_in(path: Path) -> str:
    """Return the http or https address that a shortcut holds; empty for a file of any other kind."""
    if path.suffix.lower() not in SUFFIXES:
        return ""
    try:
        # A pipe of that name would never end.
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES)
    except OSError:
        # The reading itself tells what is wrong with the file.
        return ""
    in_xml = path.suffix.lower() == ".webloc"
    found = (_IN_XML if in_xml else _LINE).search(content)
    address = found[1].decode("ascii") if found else ""
    return unescape(address) if in_xml else address
