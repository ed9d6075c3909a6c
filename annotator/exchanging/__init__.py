"""Other copies' and other tools' formats, in and out: which there are, and which one a file is of."""

from dataclasses import dataclass
from pathlib import Path

from annotator.errors import InvalidValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of tags: the name given with ``--format``, the suffixes it is known by, and what it is."""

    name: str
    suffixes: tuple[str, ...]
    description: str
    reads: bool = True
    writes: bool = True


FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format(
            name="json",
            suffixes=(".json",),
            description="Tags with all that hangs on them, as `tags --json` prints them.",
        ),
    )
}
"""Every format by name; where two share a suffix, the first has it."""


def format_for(name: str, path: str | Path) -> Format:
    """Return the format called ``name``, or without a name the one of the path's suffix; else raise InvalidValue."""
    known = ", ".join(FORMATS)
    if name:
        if name in FORMATS:
            return FORMATS[name]
        raise InvalidValue(f"There is no format “{name}”; the formats are: {known}.", "format")
    suffix = Path(path).suffix.lower()
    for one in FORMATS.values():
        if suffix in one.suffixes:
            return one
    raise InvalidValue(f"The name “{Path(path).name}” does not tell the format; name one: --format {known}.", "format")
