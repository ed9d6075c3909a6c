"""What a report on a problem says: versions, the machine, the last faults; never words of articles, names or paths."""

import platform
import re
import sys
import traceback
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

import annotator
from annotator.domain.journal import utc_now

MOST_FAULTS = 5
"""The last faults of the program that a report tells of."""

_PACKAGE = Path(annotator.__file__).parent


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of the program: when, of which kind, where in its code; ``words`` may quote an article or a name."""

    at: str
    kind: str
    places: tuple[str, ...]
    words: str


faults: deque[Fault] = deque(maxlen=MOST_FAULTS)
"""The last faults since the program was started, the newest last."""


def remember(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Keep a fault for a report that may be made later."""
    places = [f"{_shown(one.filename)}:{one.lineno} {one.name}" for one in traceback.extract_tb(trace)]
    faults.append(Fault(utc_now(), f"{kind.__module__}.{kind.__qualname__}", tuple(places), str(error)))


def report(description: str = "", *, with_words: bool = False) -> str:
    """Return the report as text; ``with_words`` adds what the errors say, which may quote an article or a name."""
    lines = [
        "Annotator: report on a problem",
        "",
        description.strip() or "(nothing was described)",
        "",
        f"Written {utc_now()}",
        *_versions(),
        *_screens(),
        "",
    ]
    if not faults:
        lines.append("No fault of the program since it was started.")
    for one in faults:
        lines += [f"Fault at {one.at}: {one.kind}", *(f"    {place}" for place in one.places)]
        if with_words:
            lines.append(f"    says: {one.words}")
    return "\n".join(lines) + "\n"


def _versions() -> list[str]:
    from importlib.metadata import PackageNotFoundError, version

    from annotator.actions import keeping

    found = []
    for name in ("PySide6-Essentials", "SQLAlchemy", "lxml", "pypdfium2", "msgspec"):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} is not installed")
    return [
        f"Annotator {annotator.__version__} · Qt {qVersion()} · {keeping.database_version()}",
        " · ".join(found),
        f"Python {platform.python_version()} · {platform.system()} {platform.release()} · {platform.machine()}",
        f"Language {QLocale().name()}",
    ]


def _screens() -> list[str]:
    shown = [
        f"{screen.size().width()}×{screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]
    return [f"{QGuiApplication.platformName()}: {', '.join(shown)}"]


def _shown(filename: str) -> str:
    """Return where code lies without the folders of the person who runs it."""
    path = Path(filename)
    if path.is_relative_to(_PACKAGE):
        return f"annotator/{path.relative_to(_PACKAGE).as_posix()}"
    if "site-packages" in path.parts:
        return "/".join(path.parts[path.parts.index("site-packages") + 1 :])
    if path.is_relative_to(sys.base_prefix):
        return re.sub(r"^.*?(python[\d.]+/)", r"\1", path.as_posix())
    return path.name
