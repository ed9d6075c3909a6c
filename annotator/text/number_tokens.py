"""A text as the tokens that quantities are read from, and the numbers that digits give."""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

MOST_DIGITS = 30
"""A longer run of digits is a key or a checksum, no quantity."""

LONGEST_PIECE = 4_000
"""Code points read at once; a piece ends at a line end, in a longer line at white space."""


class Form(Enum):
    """What a token looks like."""

    NUMBER = "number"
    ISO_DATE = "iso date"
    DAY = "day, month and year in digits"
    TIME = "time"
    CODE = "digits that count nothing"
    WORD = "word"
    SIGN = "sign"


class Token(NamedTuple):
    """A token with its place; ``words`` are case folded."""

    form: Form
    words: str
    start: int
    end: int


def pieces(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield a part of the text in pieces of bounded length, in order and without gaps."""
    while start < stop:
        end = text.find("\n", start, min(start + LONGEST_PIECE, stop)) + 1
        if not end:
            end = min(start + LONGEST_PIECE, stop)
            if end < stop:
                blank = text.rfind(" ", start, end) + 1
                end = blank or end
        yield start, end
        start = end


def tokens(text: str, start: int, end: int, *, unspaced: bool = False) -> list[Token]:
    """Return the tokens of a piece of text in order; with ``unspaced``, each letter is a word."""
    pattern = _UNSPACED if unspaced else _SPACED
    return [
        Token(_FORMS[found.lastgroup or ""], _folded(found[0]), found.start(), found.end())
        for found in pattern.finditer(text, start, end)
    ]


def read_digits(words: str, decimal: str) -> Decimal | None:
    """Return the number that digits and separators give where ``decimal`` is the language's decimal mark.

    A separator before exactly three digits, where nothing else decides, is what the language takes it for; any other
    lone point or comma is a decimal mark. None for what is no number, such as 1.2.3, or has too many digits.
    """
    digits = _GROUPS.sub("", words).replace("٫", decimal).replace("٬", "." if decimal == "," else ",")
    if len(digits) > MOST_DIGITS:
        return None
    points, commas = digits.count("."), digits.count(",")
    if not points and not commas:
        return Decimal(digits)
    if points and commas:
        mark = max(".,", key=digits.rfind)
    elif points + commas > 1:
        mark = ""
    else:
        mark = "." if points else ","
        if _ONE_GROUP.fullmatch(digits) and mark != decimal:
            mark = ""
    whole, _, fraction = digits.partition(mark) if mark else (digits, "", "")
    if not (whole.isdecimal() or _GROUPED.fullmatch(whole)) or (fraction and not fraction.isdecimal()):
        return None
    return Decimal(f"{_SEPARATORS.sub('', whole)}.{fraction or 0}") if fraction else Decimal(_SEPARATORS.sub("", whole))


def _folded(words: str) -> str:
    folded = words.casefold()
    return folded[:-1] if len(folded) > 1 and folded[-1] == "." else folded


_SPACE = " \u00a0\u202f\u2009"
_GROUPS = re.compile(rf"[{_SPACE}'’]")
_SEPARATORS = re.compile("[.,]")
_ONE_GROUP = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
# Thousands, or as India writes them: 12,34,567.
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}")

_FORMS = {
    "iso": Form.ISO_DATE,
    "day": Form.DAY,
    "time": Form.TIME,
    "code": Form.CODE,
    "number": Form.NUMBER,
    "word": Form.WORD,
    "sign": Form.SIGN,
}
# Every repetition is possessive or bounded: nothing is looked at again and again, whatever the text.
_DIGITS = rf"""
      (?P<iso>   \d{{4}}-\d\d-\d\d (?:[T ]\d\d:\d\d(?::\d\d)?)? (?![\w-]) )
    | (?P<day>   \d{{1,2}}(?P<between>[./-])\d{{1,2}}(?P=between)\d{{4}} (?!\d) )
    | (?P<time>  \d{{1,2}}:\d\d(?::\d\d)? (?![\d:]) )
    | (?P<code>  \d++(?:[-:/]\d++){{2,}}+ | \d++:\d++
      | \+\d{{1,3}}[ -]?\(?\d++(?:[ ()/-]{{1,3}}\d++)*+ | 0\d{{2,4}}[ /-]\d{{4,}}+(?:[ -]\d++)*+ )
    | (?P<number>\d{{1,3}}(?:[{_SPACE}'’]\d{{3}}){{1,5}}(?!\d)(?:[.,]\d++)? | \d++(?:[.,٫٬]\d++)*+ )
    | (?P<sign>  [^\w\s'’] )
"""
# A full stop that abbreviates belongs to its word; apostrophes only part words.
_SHORT = r"(?:(?:[Cc]a|[Aa]pprox|[Nn]r|No|[Mm]io|[Mm]rd|[Tt]sd|[Mm]ln|[Mm]l?d|[Aa]rt|[Aa]bs|[Ff]ig)\b(?=\.))"
_SPACED = re.compile(rf"{_DIGITS} | (?P<word>{_SHORT}\.|[^\W\d_]++)", re.VERBOSE)
_UNSPACED = re.compile(rf"{_DIGITS} | (?P<word>[a-zA-Z]++|[^\W\d_])", re.VERBOSE)
