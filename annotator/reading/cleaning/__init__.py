"""What capture and machines left in a text is found here, and offered as changes; nothing is changed."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice

from annotator.domain.articles import Block
from annotator.domain.cleaning import Cleaning, cleaned_blocks, edits_of
from annotator.domain.edits import applied
from annotator.reading.cleaning import (
    boilerplate,
    broken_words,
    fences,
    invisible,
    mojibake,
    repetitions,
    stray_dates,
    white_space,
)
from annotator.reading.cleaning.joining import joined
from annotator.reading.cleaning.page import Page, removals

__all__ = ["offered"]

MOST = 100_000
"""Changes of one sort that are looked for at a time; a thick book whose every other line is broken has less."""
MOST_CHARACTERS, MOST_LINES = 20_000_000, 1_000_000
"""Of a text that is looked through at all: twenty thick books."""
MOST_ROUNDS = 10
"""How often a cleaned text is looked through again for what only then comes to light."""


def offered(text: str, *, blocks: tuple[Block, ...] = (), reader: str = "", language: str = "") -> tuple[Cleaning, ...]:
    """Return the changes that would take residue out of a canonical text, by their place, none touching another's.

    Any of them can be made without the others; with all of them made, nothing more is offered, unless there were more
    than MOST. ``reader`` and ``language`` (BCP 47) are the version's and the article's, where known. Takes time linear
    in the length of the text; one of more than MOST_CHARACTERS or MOST_LINES is left as it is.
    """
    if len(text) > MOST_CHARACTERS or text.count("\n") > MOST_LINES:
        return ()

    def residue(text: str, blocks: tuple[Block, ...]) -> tuple[Cleaning, ...]:
        return _found(Page(text, blocks, reader=reader, language=language))

    found = residue(text, blocks)
    made: tuple[Cleaning, ...] = ()
    first = True
    for _ in range(MOST_ROUNDS):
        first = first and any(one.harmless for one in found)
        chosen = next((some for some in _choices(found, harmless_first=first) if _leaves_words(text, some)), None)
        if not chosen:
            break
        edits = edits_of(chosen)
        made = joined(text, made, chosen)
        if len(chosen) >= MOST:
            break
        text, blocks = applied(text, edits), cleaned_blocks(blocks, edits)
        found = residue(text, blocks)
    return made


def _choices(found: tuple[Cleaning, ...], *, harmless_first: bool) -> Iterator[list[Cleaning]]:
    """Yield what to make of what was found, the rest in case that leaves nothing of the text.

    The harmless first, as long as there are any: what only comes to light by the others is not harmless.
    """
    harmless = [one for one in found if one.harmless]
    if harmless_first:
        yield harmless
    else:
        yield [replace(one, harmless=False) for one in found]
        yield [replace(one, harmless=False) for one in harmless]


def _leaves_words(text: str, chosen: list[Cleaning]) -> bool:
    """Tell whether a letter is left: a text that is nothing but residue stays as it is."""
    return any(map(str.isalnum, applied(text, edits_of(chosen))))


def _found(page: Page) -> tuple[Cleaning, ...]:
    """Return what is found at a first look; where two would touch the same place, the more particular."""
    searches = (fences.whole_lines, stray_dates.whole_lines, boilerplate.whole_lines, repetitions.whole_lines)
    lines = removals(page, chain.from_iterable(islice(search(page), MOST) for search in searches))
    taken = lines
    for search in (fences.in_place, stray_dates.in_place, mojibake.found, broken_words.found, invisible.found):
        taken = _with(taken, search(page))
    return tuple(_with(taken, white_space.found(page)))


def _with(taken: list[Cleaning], more: Iterable[Cleaning]) -> list[Cleaning]:
    """Return changes with those of ``more`` that touch none of them, by their place, as ``taken`` are."""
    more = sorted(islice(more, MOST), key=lambda one: one.start)
    if not more or not taken:
        return taken or more
    starts = [one.start for one in taken]
    free = []
    for one in more:
        before = bisect_right(starts, one.start) - 1
        after = before + 1
        if (before < 0 or taken[before].end <= one.start) and (after == len(taken) or one.end <= taken[after].start):
            free.append(one)
    return sorted([*taken, *free], key=lambda one: one.start)
