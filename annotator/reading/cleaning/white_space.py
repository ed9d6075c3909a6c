"""Blank lines in a row, and white space that nobody sees: before the text, after it and at line ends."""

import re
from collections.abc import Iterator

from annotator.domain.cleaning import Cleaning, Residue
from annotator.reading.cleaning.page import Page


def found(page: Page) -> Iterator[Cleaning]:
    """Yield what leaves one blank line of several, and takes white space away at ends; nothing in code and tables."""
    if not page.filled:
        return
    first, last = page.filled[0], page.filled[-1]
    if first:
        yield _cleaning(0, page.starts[first], "The text begins with blank lines; they would go.")
    yield from _at_line_ends(page)
    yield from _between(page, last)
    yield from _after(page, last)


def _at_line_ends(page: Page) -> Iterator[Cleaning]:
    if page.markdown:
        return
    for number in page.filled:
        line = page.lines[number]
        if line[-1] in _SPACES:
            end = page.starts[number] + len(line)
            start = page.starts[number] + len(line.rstrip(_SPACES))
            # A tab at the end of a row is an empty cell.
            if not page.is_literal(start):
                yield _cleaning(start, end, "The line ends in spaces, which nobody sees; they would go.")


def _between(page: Page, last: int) -> Iterator[Cleaning]:
    for run in _RUN.finditer(page.text, 0, page.starts[last]):
        # The first line end closes a paragraph and the last one opens the next: what is between them is too much.
        start, end = run.start() + 1, run.end() - len(run[0]) + run[0].rindex("\n")
        if start < end and start > page.starts[page.filled[0]] and not page.is_literal(start):
            count = run[0].count("\n") - 1
            what = f"{count} blank lines follow each other; one would stay." if count > 1 else _FILLED_WITH_SPACES
            yield _cleaning(start, end, what)


def _after(page: Page, last: int) -> Iterator[Cleaning]:
    start = page.starts[last + 1]
    if start < len(page.text):
        what = "blank lines" if page.text.find("\n", start) >= 0 else "white space"
        yield _cleaning(start, len(page.text), f"After the last words come {what}, which would go.")


def _cleaning(start: int, end: int, reason: str) -> Cleaning:
    return Cleaning(residue=Residue.BLANK_LINES, start=start, end=end, reason=reason, harmless=True)


_FILLED_WITH_SPACES = "A blank line holds spaces, which nobody sees; they would go."
_SPACES = " \t\v\f\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_RUN = re.compile(r"\n\s+")
