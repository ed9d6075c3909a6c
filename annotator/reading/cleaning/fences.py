"""Code fences that leaked into a text: the lines in which a language model wraps what it writes, and their remains."""

import re
from collections.abc import Iterator

from annotator.domain.cleaning import Cleaning, Residue
from annotator.reading.cleaning.page import LineFinding, Page, shown


def whole_lines(page: Page) -> Iterator[LineFinding]:
    """Yield lines that are a fence and nothing else, except those that fence real code.

    Those are two that belong together, in the midst of the text or around a part of it, and not named after a kind
    of prose. A fence whose marks were turned into quotation marks is none of these.
    """
    if not any(mark in page.text for mark in _MARKS):
        return
    fences = {
        number: fence
        for number in page.filled
        if len(page.lines[number]) <= _LONGEST
        and (fence := _FENCE.fullmatch(page.lines[number].strip()))
        and not page.in_code(page.starts[number])
    }
    if not fences:
        return
    first, last = page.filled[0], page.filled[-1]
    real = _around_code(fences, first, last)
    for number in fences:
        if number not in real:
            line = page.lines[number].strip()
            where = "at the start" if number == first else "at the end" if number == last else "in the midst"
            reason = (
                f"The line {shown(line)} {where} of the text is a mark with which programs fence off code; it would go."
            )
            yield LineFinding(number, number, Residue.CODE_FENCE, reason, harmless=number in (first, last))


def in_place(page: Page) -> Iterator[Cleaning]:
    """Yield a fence that stands before the first words on their line, or after the last ones."""
    if not page.filled or not any(mark in page.text for mark in _MARKS):
        return
    first, last = page.filled[0], page.filled[-1]
    before = _BEFORE.match(page.lines[first])
    if before and not _AFTER.search(page.lines[first]) and not page.in_code(page.starts[first]):
        start = page.starts[first]
        yield _glued(start + before.start(1), start + before.end(), before[1], "begins")
    after = _AFTER.search(page.lines[last])
    if after and not page.in_code(page.starts[last]) and _AROUND.search(page.lines[last], 0, after.start()) is None:
        start = page.starts[last]
        yield _glued(start + after.start(), start + after.end(), after[0], "ends")


def _glued(start: int, end: int, words: str, does: str) -> Cleaning:
    return Cleaning(
        residue=Residue.CODE_FENCE,
        start=start,
        end=end,
        reason=f"The text {does} with {shown(words)}, a mark with which programs fence off code; it would go.",
    )


def _around_code(fences: dict[int, re.Match[str]], first: int, last: int) -> set[int]:
    """Return the lines of the fences that belong together two by two and stand around real code."""
    real: set[int] = set()
    opening: int | None = None
    for number, fence in fences.items():
        if fence["garbled"]:
            continue
        if opening is None or fence["named"]:
            opening = number
            continue
        wraps_all = opening == first and number == last
        prose = (fences[opening]["named"] or "").lower() in _PROSE
        if not wraps_all and not prose and number > opening + 1:
            real.update((opening, number))
        opening = None
    return real


_LONGEST = 40
_MARKS = ("`", "~~~", "‘‘‘", "’’’", "‘’")
_PROSE = {"html", "htm", "xhtml", "markdown", "md", "text", "txt", "plaintext", "plain", "article"}
# Programs that "smarten" quotation marks turn two of the three backticks into one, or all of them.
_PLAIN = r"`{3,}|~{3,}"
_GARBLED = r"[“”‘’\"']{1,2}`+|`+[“”‘’\"']{1,2}|[‘’]{3}"
_FENCE = re.compile(rf"(?:{_PLAIN}|(?P<garbled>{_GARBLED}))\s?(?P<named>[a-z][\w+#.-]{{0,20}})?", re.IGNORECASE)
_BEFORE = re.compile(
    rf"\s*((?:{_PLAIN}|{_GARBLED})(?:html|htm|xhtml|markdown|md|text|txt|plaintext|json|xml)\b\s*|(?:{_PLAIN})\s+)(?=\S)",
    re.IGNORECASE,
)
_AROUND = re.compile(r"`{3}|~{3}|[“”‘’]`")
_AFTER = re.compile(r"(?<=\S)(?<!`)[^\S\n]{0,20}(?:`{3,}|[“”‘’]{1,2}`+)[^\S\n]{0,20}\Z")
