"""Opening project files from the file manager on Linux: a type of file and an entry for the program, made on request.

See specifications.freedesktop.org: desktop entry, shared MIME info, icon theme. Everything lies in the person's own
folder and is taken away again by deleting it.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from annotator.errors import FileTrouble, KnownError
from annotator.files.atomic import write_bytes

TYPE = "application/x-annotator-project"

_ENTRY = """[Desktop Entry]
Type=Application
Name=Annotator
GenericName=Source review
Comment=Read articles side by side, tag spans, review the tags, export a sourced briefing
Exec={command} %f
Icon=annotator
Terminal=false
Categories=Office;
MimeType={type};
StartupWMClass=annotator
"""

# At 0 every SQLite database says so; at 68 is the number that makes it a project of ours.
_TYPE = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{type}">
    <comment>Annotator project</comment>
    <sub-class-of type="application/vnd.sqlite3"/>
    <glob pattern="*.annotator"/>
    <magic priority="60">
      <match type="string" offset="0" value="SQLite format 3">
        <match type="string" offset="68" value="Anno"/>
      </match>
    </magic>
  </mime-type>
</mime-info>
"""

_ICON = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <rect x="10" y="4" width="44" height="56" rx="5" fill="#fffefb" stroke="#5d6067" stroke-width="2"/>
  <path d="M18 17h28M18 43h20M18 51h26" stroke="#9a9ca1" stroke-width="3"/>
  <rect x="17" y="24" width="30" height="11" fill="#2f6bcb" fill-opacity=".2"/>
  <path d="M17 35h30" stroke="#2f6bcb" stroke-width="3"/>
  <path d="M18 29.500h28" stroke="#1f2227" stroke-width="3"/>
</svg>
"""


def files() -> dict[Path, str]:
    """Return what is written, by place, so that it can be told before."""
    home = data_home()
    icons = home / "icons" / "hicolor" / "scalable"
    return {
        home / "applications" / "annotator.desktop": _ENTRY.format(command=command(), type=TYPE),
        home / "mime" / "packages" / "annotator.xml": _TYPE.format(type=TYPE),
        icons / "apps" / "annotator.svg": _ICON,
        icons / "mimetypes" / f"{TYPE.replace('/', '-')}.svg": _ICON,
    }


def data_home() -> Path:
    """Return the folder of a person's own programs' data, as the XDG base directory specification has it."""
    given = os.environ.get("XDG_DATA_HOME", "")
    return Path(given) if given.startswith("/") else Path.home() / ".local" / "share"


def command() -> str:
    """Return how this program is started, quoted as a desktop entry wants it."""
    found = shutil.which("annotator")
    parts = [found] if found else [sys.executable, "-m", "annotator"]
    return " ".join(_quoted(part) for part in parts)


def install() -> None:
    """Write the files and tell the desktop; KnownError when one cannot be written: then none is left behind."""
    written: list[Path] = []
    try:
        for path, content in files().items():
            fresh = not path.exists()
            path.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(path, content.encode())
            if fresh:
                written.append(path)
    except OSError as error:
        _take_away(written)
        raise FileTrouble(f"{error.filename} cannot be written ({error.strerror}). Nothing was changed.") from error
    except KnownError:
        _take_away(written)
        raise
    _tell_desktop()


def remove() -> None:
    """Take all of it away again."""
    _take_away(files())
    _tell_desktop()


def is_installed() -> bool:
    """Tell whether project files are opened with this program by request of this person."""
    return all(path.exists() for path in files())


def _take_away(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _quoted(part: str) -> str:
    """Quote an argument of Exec: a percent sign is doubled, and what the shell would take is escaped."""
    escaped = "".join(f"\\{one}" if one in '"`$\\' else one for one in part).replace("%", "%%")
    # The value itself is read as a string first, in which a backslash is doubled.
    return (
        '"' + escaped.replace("\\", "\\\\") + '"' if any(one in part for one in " \t\n\"'\\><~|&;$*?#()`") else escaped
    )


def _tell_desktop() -> None:
    """Let the desktop look at its folders anew; without these programs it does so at the next login."""
    home = data_home()
    for program, folder in (
        ("update-mime-database", home / "mime"),
        ("update-desktop-database", home / "applications"),
    ):
        found = shutil.which(program)
        if found:
            subprocess.run([found, str(folder)], capture_output=True, timeout=20, check=False)  # noqa: S603  # no shell
