"""What a person has set: one frozen dataclass, one JSON file in the user's configuration folder."""

import getpass
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting with its default; sizes in points, ``line_width`` in characters, ``line_spacing`` as a factor."""

    reviewer_name: str = ""
    theme: str = "system"
    font_size: float = 13.5
    line_width: int = 70
    line_spacing: float = 1.6
    recent_projects: tuple[str, ...] = ()
    keys: dict[str, str] = field(default_factory=dict)
    places: dict[str, dict[str, Any]] = field(default_factory=dict)
    """How each project's window was left, by project: geometry, articles, places in the texts."""


TITLES = {
    "reviewer_name": "Your name, as colleagues see it",
    "theme": "Appearance: system, light or dark",
    "font_size": "Size of the reading face",
    "line_width": "Characters in a line",
    "line_spacing": "Height of a line",
    "recent_projects": "Projects opened last",
    "keys": "Keys that differ from the defaults, by action",
    "places": "How each project's window was left",
}
"""What each setting is, for the window and the documentation."""

MOST_RECENT = 12
"""How many projects are remembered as opened last, and how many windows' places."""


def settings_path() -> Path:
    """Return where the settings are kept; ANNOTATOR_CONFIG names another folder."""
    from platformdirs import user_config_path

    folder = os.environ.get("ANNOTATOR_CONFIG")
    return (Path(folder) if folder else user_config_path("annotator", appauthor=False)) / "settings.json"


def load() -> Settings:
    """Return the settings as saved; the defaults where there are none or where the file cannot be read as settings."""
    try:
        return msgspec.json.decode(settings_path().read_bytes(), type=Settings)
    except (OSError, msgspec.DecodeError):
        return Settings()


def save(settings: Settings) -> None:
    """Write the settings, whole or not at all; a folder that cannot be written keeps the old ones."""
    path = settings_path()
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(msgspec.json.format(msgspec.json.encode(settings), indent=1))
        beside.replace(path)
    except OSError:
        # Settings are a comfort: nothing of the person's work is in them, and no dialog is worth their loss.
        return


def default_reviewer_name() -> str:
    """Return the login name, which stands until a person gives another."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "reviewer"
