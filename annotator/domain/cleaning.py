"""What capture and machines leave in a text, and the changes that take it out again."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.edits import Edit


class Residue(StrEnum):
    """What is in a text that nobody wrote for its readers."""

    CODE_FENCE = "code_fence"
    STRAY_DATE = "stray_date"
    BLANK_LINES = "blank_lines"
    SOFT_HYPHEN = "soft_hyphen"
    ZERO_WIDTH = "zero_width"
    BROKEN_WORD = "broken_word"
    REPEATED_PARAGRAPH = "repeated_paragraph"
    BOILERPLATE = "boilerplate"
    MOJIBAKE = "mojibake"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaning:
    """One change that is offered or was made: ``replacement`` for ``start``–``end`` (code points, half open).

    ``reason`` is a sentence for the person who decides. A ``harmless`` change takes no word away and adds none.
    """

    residue: Residue
    start: int
    end: int
    replacement: str = ""
    reason: str = ""
    harmless: bool = False

    @property
    def edit(self) -> Edit:
        """The change itself."""
        return Edit(self.start, self.end, self.replacement)


def edits_of(cleanings: Iterable[Cleaning]) -> list[Edit]:
    """Return the changes that cleanings make."""
    return [cleaning.edit for cleaning in cleanings]
