"""A date that a program left at the very start of a text."""

import re
from collections.abc import Iterator

from annotator.domain.cleaning import Cleaning, Residue
from annotator.reading.cleaning.page import LineFinding, Page, shown


def whole_lines(page: Page) -> Iterator[LineFinding]:
    """Yield the first line where it is nothing but an ISO date, or "Date:" with a date."""
    if page.filled and not page.is_literal(page.starts[page.filled[0]]):
        first = page.filled[0]
        line = page.lines[first].strip()
        if len(line) <= _LONGEST and _LINE.fullmatch(line):
            yield LineFinding(first, first, Residue.STRAY_DATE, _reason(line))


def in_place(page: Page) -> Iterator[Cleaning]:
    """Yield "date 2025-05-02" or the like where the first sentence follows on the same line."""
    if page.filled and not page.in_code(page.starts[page.filled[0]]):
        start = page.starts[page.filled[0]]
        found = _GLUED.match(page.text, start, start + 2 * _LONGEST)
        if found:
            yield Cleaning(
                residue=Residue.STRAY_DATE, start=start, end=found.end(), replacement="", reason=_reason(found[0])
            )


def _reason(words: str) -> str:
    return (
        f"The text begins with {shown(words)}, which reads like something a program left there; it would go. "
        "If it says when the article was published, that belongs in its source."
    )


_LONGEST = 80
_CALLED = r"(?:date|published(?:\s+on)?|publication\s+date|pubdate|datum|fecha|data|dato|дата|日期)\s*[:：]?"
_ISO = r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:\s?Z|\s?[+-]\d\d:?\d\d)?)?"
_MONTH = r"[^\W\d_]{3,12}\.?"
_DATE = (
    rf"(?:{_ISO}|\d{{1,2}}\.?\s(?:de\s)?{_MONTH}\s(?:de\s)?\d{{4}}|{_MONTH}\s\d{{1,2}},?\s\d{{4}}"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}[./]\d{1,2}[./]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)"
)
_LINE = re.compile(rf"(?:{_CALLED}\s*)?{_ISO}|{_CALLED}\s*{_DATE}", re.IGNORECASE)
_GLUED = re.compile(rf"[^\S\n]{{0,20}}{_CALLED}\s{{0,5}}{_DATE}[^\S\n]{{1,20}}(?=[^\W\d_]|[“\"‘'«(\[])", re.IGNORECASE)
