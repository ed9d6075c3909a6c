"""Numbers and dates as a person types and reads them, in the language of the window."""

import re
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale

from annotator.domain.numbers import read_number, with_separators

DATE_LIKE = re.compile(r"\d{4}-")
"""How a date begins that is stored, which no number does."""


def number_words(number: Decimal) -> str:
    """Return a number with the separators of the window's language: 14,000.5, or 14.000,5 in German."""
    signs = {",": QLocale().groupSeparator(), ".": QLocale().decimalPoint()}
    return "".join(signs.get(sign, sign) for sign in with_separators(number))


def number_typed(words: str) -> Decimal:
    """Return the number typed, with the separators of the window's language or as it stands in the article.

    Raises InvalidValue for words that are no number.
    """
    group, point = QLocale().groupSeparator(), QLocale().decimalPoint()
    grouped = re.compile(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(point)}\d+)?")
    if point != "." and grouped.fullmatch(words.lstrip("-−+")):
        # "1.234" is a little more than one in English, and more than a thousand in German.
        words = words.replace(group, "").replace(point, ".")
    return read_number(words)


def read_date(words: str, *, whole: bool = False) -> str:
    """Return a date as ISO 8601, other words as they are.

    Read are dates spelled out ("2 May 2025", "May 2, 2025", "May 2025"), and figures in the order that the window's
    language has: "02/05/2025" is the second of May in British English, the fifth of February in American. With
    ``whole``, figures without a day stay as they are: "5.2025" may be a number.
    """
    long = re.sub(r"dddd?,?\s*|,?\s*dddd?$", "", QLocale().dateFormat(QLocale.FormatType.LongFormat))
    for pattern, kept in ((long, _DAY), *_SPELLED):
        for locale in (QLocale(), QLocale.c()):
            day = locale.toDate(words, pattern)
            if day.isValid():
                return day.toString(kept)
    # The signs between the figures differ even among those who write them in the same order.
    figures = _SIGNS.sub("/", words.rstrip(" ."))
    for pattern, kept in _in_figures():
        day = QLocale.c().toDate(figures, pattern)
        if day.isValid() and not (whole and kept == _MONTH):
            return day.toString(kept)
    return words


def date_hint() -> str:
    """Return a date in figures as the window's language writes them: "12/31/2025", or "31.12.2025" in German."""
    sign = _SIGN.search(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
    figures = (_FIGURES[letter] for letter in _order())
    return QLocale.c().toString(QDate(2025, 12, 31), (sign[1] if sign else "-").join(figures))


def _order() -> str:
    """Return the order in which the window's language puts day (d), month (M) and year (y)."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    order = "".join(dict.fromkeys(letter for letter in short if letter in _FIGURES))
    return order if order in ("dMy", "Mdy") else "yMd"


def _in_figures() -> tuple[tuple[str, str], ...]:
    """Return the patterns in which figures are read; the year first is never mistaken."""
    first = (("yyyy/M/d", _DAY), ("yyyy/M", _MONTH))
    order = _order()
    return first if order == "yMd" else ((f"{order[0]}/{order[1]}/yyyy", _DAY), ("M/yyyy", _MONTH), *first)


_FIGURES = {"d": "dd", "M": "MM", "y": "yyyy"}
_SIGNS = re.compile(r"\s*[./-]\s*")
_SIGN = re.compile(r"[dMy]([./-])\s*[dMy]")
_DAY, _MONTH = "yyyy-MM-dd", "yyyy-MM"
_SPELLED = (
    ("d MMMM yyyy", _DAY),
    ("d. MMMM yyyy", _DAY),
    ("d MMM yyyy", _DAY),
    ("MMMM d, yyyy", _DAY),
    ("MMM d, yyyy", _DAY),
    ("MMMM yyyy", _MONTH),
    ("MMM yyyy", _MONTH),
)
