"""Paragraphs and captions that stand in a text a second time, word for word."""

import re
from collections import defaultdict
from collections.abc import Iterator

from annotator.domain.cleaning import Residue
from annotator.reading.cleaning.page import LineFinding, Page, shown

SHORTEST = 40
"""Characters that a line must have to count as repeated, half as many of them letters; in a script without spaces
that half is enough."""


def whole_lines(page: Page) -> Iterator[LineFinding]:
    """Yield lines that stood in the text before; white space and case do not count.

    The lines that follow them belong to it as long as they follow the first ones too, be they as short as they may:
    so a paragraph wrapped into several lines is found as one.
    """
    earlier = _repeated(page)
    done = -1
    for number, first in earlier.items():
        if number <= done:
            continue
        done = number
        while _goes_on(page, done + 1, first + done + 1 - number, number):
            done += 1
        what = "paragraph" if done == number else "passage"
        reason = (
            f"The {what} {shown(page.lines[number])} stands further up already, word for word; this repeat would go."
        )
        yield LineFinding(number, done, Residue.REPEATED_PARAGRAPH, reason)


def _repeated(page: Page) -> dict[int, int]:
    """Return the long lines that stood in the text before, each with the first that is equal to it."""
    # By their first words and the last, which is cheap; only lines that share these are compared as a whole.
    alike: dict[str, list[int]] = defaultdict(list)
    lines = page.lines
    for number in page.filled:
        line = lines[number]
        if len(line) >= SHORTEST // 2 and not page.is_literal(page.starts[number]):
            ends = " ".join((*line.split(None, 2)[:2], *line.rsplit(None, 1)[-1:]))
            alike[ends.casefold()].append(number)
    found: dict[int, int] = {}
    for numbers in alike.values():
        if len(numbers) == 1:
            continue
        seen: dict[str, int] = {}
        for number in numbers:
            if _is_paragraph(lines[number].strip()):
                first = seen.setdefault(_key(lines[number]), number)
                if first != number:
                    found[number] = first
    return dict(sorted(found.items()))


def _is_paragraph(line: str) -> bool:
    """Tell whether a line has words enough; rules made of signs and lines of markup are repeated for good reason."""
    if line[0] == "<" and line[-1] == ">":
        return False
    letters = sum(map(str.isalpha, line))
    return letters * 2 >= SHORTEST and (len(line) >= SHORTEST or _UNSPACED.search(line) is not None)


def _goes_on(page: Page, number: int, first: int, end: int) -> bool:
    """Tell whether a line repeats another, which lies before ``end``; a blank line is where a paragraph ends."""
    if first >= end or number >= len(page.lines) or page.is_literal(page.starts[number]):
        return False
    key = _key(page.lines[number])
    return key != "" and key == _key(page.lines[first])


def _key(line: str) -> str:
    return " ".join(line.split()).casefold()


_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{12}")
