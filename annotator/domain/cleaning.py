"""What capture and machines leave in a text, and the changes that take it out again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.edits import Edit, PositionMap
from annotator.domain.spans import Span

if TYPE_CHECKING:
    # Versions know their cleanings, so that at run time the import can only go one way.
    from annotator.domain.articles import Block


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


def cleaned_blocks(blocks: "Iterable[Block]", edits: Iterable[Edit]) -> "tuple[Block, ...]":
    """Return blocks where they are once the edits are made; one that has lost all of its text is left out."""
    blocks = tuple(blocks)
    if not blocks:
        return ()
    places = PositionMap(edits)
    spans = [places.span(Span(block.start, block.end)) for block in blocks]
    return tuple(
        replace(block, start=span.start, end=span.end) for block, span in zip(blocks, spans, strict=True) if span
    )
