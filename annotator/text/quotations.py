"""Quotations by their marks, in the marks of many languages, nested ones and ones that are never closed."""

import re
from dataclasses import dataclass

from annotator.domain.spans import Span

LONGEST = 4_000
"""Code points that a quotation has at most: an opening mark whose closing one was lost swallows no more than that."""

MOST_DEEP = 6
"""Quotations inside each other that are followed; opening marks beyond that are passed over."""


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """Words in quotation marks: with them (``span``) and without (``content``).

    ``depth`` is 0 for a quotation that stands in no other. One that is not ``closed`` runs to the end of the line, to
    the mark that closes the quotation around it, or over LONGEST code points.
    """

    span: Span
    content: Span
    depth: int = 0
    closed: bool = True


def quotations(text: str, within: Span | None = None) -> tuple[Quotation, ...]:
    """Return the quotations of a text by where they start; with ``within``, only that part is looked at.

    Each line stands for itself, as in print, where each paragraph of a quotation begins with an opening mark. Takes
    time in proportion to the text.
    """
    part = within or Span(0, len(text))
    found: list[Quotation] = []
    open_marks: list[tuple[int, str]] = []
    for mark in _MARK.finditer(text, part.start, min(part.end, len(text))):
        at, sign = mark.start(), mark[0]
        while open_marks and (sign == "\n" or at - open_marks[0][0] > LONGEST):
            found.extend(_unclosed(open_marks, 0, at))
        if sign == "\n":
            continue
        closed = _closed_by(text, at, sign, open_marks)
        if closed is not None:
            found.extend(_unclosed(open_marks, closed + 1, at))
            start, _ = open_marks.pop()
            found.append(Quotation(Span(start, at + 1), Span(start + 1, at), closed))
        elif len(open_marks) < MOST_DEEP and _opens(text, at, sign):
            open_marks.append((at, sign))
    end = min(part.end, len(text))
    found.extend(_unclosed(open_marks, 0, end))
    return tuple(sorted(one for one in found if one.content))


_MARK = re.compile("[\n\"'“”„‟‘’‚‛«»‹›「」『』]")
_CLOSES = {
    "“": "„‟",
    "”": "“„”‟",
    "‘": "‚‛",
    "’": "‘‚’‛",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "」": "「",
    "』": "『",
    '"': '"',
    "'": "'",
}
_SINGLE = "'’"


def _closed_by(text: str, at: int, sign: str, open_marks: list[tuple[int, str]]) -> int | None:
    """Return the place among the open marks of the one that a sign closes; None when it closes none."""
    openers = _CLOSES.get(sign, "")
    if not openers or not open_marks:
        return None
    if sign in _SINGLE and (text[at + 1 : at + 2].isalnum() or text[at - 1 : at].isspace()):
        return None
    for place in range(len(open_marks) - 1, -1, -1):
        if open_marks[place][1] in openers:
            return place
    return None


def _opens(text: str, at: int, sign: str) -> bool:
    if sign in "”’\"'":
        # Apostrophes and inches: an opening mark has a word behind it and none before.
        before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
        return not before.isalnum() and before not in {".", ",", "!", "?", "…"} and bool(after) and not after.isspace()
    return sign not in "」』"


def _unclosed(open_marks: list[tuple[int, str]], since: int, end: int) -> list[Quotation]:
    """Take the marks that were opened at ``since`` or deeper from the list; return them as far as they may reach."""
    found = []
    for depth, (start, sign) in enumerate(open_marks[since:], since):
        stop = min(end, start + LONGEST)
        # A lone apostrophe, straight or turned either way, opened nothing.
        if sign not in "‘’'":
            found.append(Quotation(Span(start, stop), Span(start + 1, max(start + 1, stop)), depth, closed=False))
    del open_marks[since:]
    return found
