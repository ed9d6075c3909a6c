"""What a person chooses for a briefing: its front block, its sections, its articles and their own words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.errors import InvalidValue


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionChoice:
    """A section that can be chosen: the key used in options and on the command line, and its printed title."""

    key: str
    title: str
    appendix: bool = False


SECTIONS: tuple[SectionChoice, ...] = (
    SectionChoice(key="bottom_line", title="Bottom line"),
    SectionChoice(key="scope", title="Scope and source summary"),
    SectionChoice(key="claims", title="Key claims"),
    SectionChoice(key="quotes", title="Quotes"),
    SectionChoice(key="statistics", title="Statistics"),
    SectionChoice(key="translation_errors", title="Translation errors"),
    SectionChoice(key="sources", title="Sources"),
    SectionChoice(key="method", title="Method and limits"),
    SectionChoice(key="annotated_texts", title="Annotated texts", appendix=True),
)
"""Every section, in the order in which a briefing has them unless the person orders them otherwise."""

ALL_SECTIONS: tuple[str, ...] = tuple(one.key for one in SECTIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingOptions:
    """What a person chooses; nothing here is taken from the clock, so that equal options give an equal briefing.

    ``at`` is the time of writing (ISO 8601 UTC), ``program`` the program's name and version. ``articles`` are ids;
    empty means all of the extract. ``words`` are the person's own words by section key, paragraphs parted by newlines.
    Raises InvalidValue for a section that does not exist or is named twice.
    """

    title: str
    at: str
    handling: str = ""
    requester: str = ""
    preparer: str = ""
    approver: str = ""
    cut_off: str = ""
    version: int = 1
    sections: tuple[str, ...] = ALL_SECTIONS
    articles: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    program: str = "Annotator"
    language: str = "en-GB"

    def __post_init__(self) -> None:
        for key in (*self.sections, *self.words):
            if key not in ALL_SECTIONS:
                raise InvalidValue(
                    f"There is no section “{key}”; the sections are: {', '.join(ALL_SECTIONS)}.", "sections"
                )
        if len(set(self.sections)) < len(self.sections):
            raise InvalidValue("A section can stand in a briefing only once; one is named twice.", "sections")
