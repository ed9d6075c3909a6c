"""What a person has set: one frozen dataclass, one JSON file in the user's configuration folder."""

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_type_hints

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting with its default.

    ``font_size`` is in points, ``line_width`` in characters, ``line_spacing`` a multiple of the size of the letters,
    ``paragraph_spacing`` a multiple of the height of a line.
    """

    reviewer_name: str = ""
    theme: str = "system"
    kind_colours: str = "standard"
    language: str = ""
    reading_face: str = ""
    font_size: float = 13.5
    line_width: int = 70
    line_spacing: float = 1.6
    paragraph_spacing: float = 0.6
    paragraph_numbers: bool = False
    focus_paragraph: bool = False
    snap: str = "off"
    check_spelling: bool = True
    spelling_languages: tuple[str, ...] = ()
    recent_commands: tuple[str, ...] = ()
    recent_projects: tuple[str, ...] = ()
    open_projects: tuple[str, ...] = ()
    keys: dict[str, str] = field(default_factory=dict)
    places: dict[str, dict[str, Any]] = field(default_factory=dict)
    """How each project's window was left, by project: geometry, articles, places in the texts."""
    looked: dict[str, int] = field(default_factory=dict)
    """The last entry of the journal up to which somebody has looked at what is new on their tags, by the ids of
    project and reviewer with a slash between."""


TITLES = {
    "reviewer_name": "Your name, as colleagues see it",
    "theme": "Appearance: of the system, light or dark, each also in high contrast",
    "kind_colours": "Colours of the kinds of tags: standard, or told apart by colour-blind eyes",
    "language": "Language of the window; empty for that of the system",
    "reading_face": "Face in which articles are set; empty for the one that comes with Annotator",
    "font_size": "Size of the reading face",
    "line_width": "Characters in a line",
    "line_spacing": "Height of a line",
    "paragraph_spacing": "Air between paragraphs",
    "paragraph_numbers": "Numbers beside the paragraphs",
    "focus_paragraph": "Dim all paragraphs but the one with the caret",
    "snap": "What is tagged of a selection: off (as it is), words or sentences (whole ones)",
    "check_spelling": "Underline words that no dictionary knows, in the fields of a tag",
    "spelling_languages": "Dictionaries that spelling is checked with; none: the window's language and the article's",
    "recent_commands": "Commands used last from the search field",
    "recent_projects": "Projects opened last",
    "open_projects": "Projects that were open when the program ended, which the next start opens again",
    "keys": "Keys that differ from the defaults, by action",
    "places": "How each project's window was left",
    "looked": "Up to where what is new on one's tags was looked at, by project and reviewer",
}
"""What each setting is, for the window and the documentation."""

LIMITS: Mapping[str, tuple[float, float]] = {
    "font_size": (8.0, 40.0),
    "line_width": (40, 120),
    "line_spacing": (1.2, 2.4),
    "paragraph_spacing": (0.0, 2.0),
}
"""The least and the most that a number may be; 60 to 80 characters in a line read best."""

THEMES = ("system", "light", "dark", "light_contrast", "dark_contrast")
KIND_COLOURS = ("standard", "safe")
SNAPS = ("off", "words", "sentences")
CHOICES: Mapping[str, tuple[str, ...]] = {"theme": THEMES, "kind_colours": KIND_COLOURS, "snap": SNAPS}
"""What a setting that is a choice may be."""

MOST_RECENT = 12
"""How many projects are remembered as opened last, and how many windows' places."""


def settings_path() -> Path:
    """Return where the settings are kept; ANNOTATOR_CONFIG names another folder."""
    from platformdirs import user_config_path

    folder = os.environ.get("ANNOTATOR_CONFIG")
    return (Path(folder) if folder else user_config_path("annotator", appauthor=False)) / "settings.json"


def load() -> Settings:
    """Return the settings as saved; the default for each that is missing, damaged or none that there is."""
    try:
        content = msgspec.json.decode(settings_path().read_bytes())
    except (OSError, msgspec.DecodeError, RecursionError):
        return Settings()
    return checked(content) if isinstance(content, dict) else Settings()


def checked(values: Mapping[str, Any]) -> Settings:
    """Return settings from values of any kind: numbers brought within their limits, what does not fit left out."""
    return Settings(**{name: one for name, value in values.items() if name in _TYPES for one in _fitting(name, value)})


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


def _fitting(name: str, value: object) -> tuple[Any, ...]:
    """Return the value of a setting, if it is one, as it may be; nothing otherwise."""
    try:
        found = msgspec.convert(value, _TYPES[name])
    except msgspec.ValidationError:
        return ()
    if name in CHOICES and found not in CHOICES[name]:
        return ()
    if name in LIMITS:
        least, most = LIMITS[name]
        found = type(found)(min(max(found, least), most))
    return (found,)


_TYPES = get_type_hints(Settings)
