"""Reading amounts from tokens: digits or words, with the scale that multiplies them, and dates."""

import datetime
import re
from collections.abc import Container
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from annotator.text.locale_marks import locale_marks
from annotator.text.number_tokens import Form, Token, read_digits, tokens
from annotator.text.quantity_words import Phrase, quantity_words

LONGEST_PHRASE = 6
LONGEST_RUN = 16
"""Tokens of a number in words that are looked at: "quatre-vingt-dix-sept" has seven."""


class Amount(NamedTuple):
    """A number; ``end`` is the index of the token after it.

    ``scale`` is the word that multiplied it, as printed, and ``factor`` what that word stands for.
    """

    value: Decimal
    end: int
    scale: str = ""
    factor: Decimal = Decimal(1)
    in_words: bool = False


class Date(NamedTuple):
    """An ISO 8601 date, perhaps only year and month, empty where no year is given; ``end`` as in Amount."""

    iso: str
    end: int


class Reading:
    """The tokens of one piece of text in one language, with what can be read at each of them."""

    def __init__(self, text: str, start: int, end: int, language: str) -> None:
        self.text = text
        self.language = language
        self.primary = language.partition("-")[0].lower()
        self.words = quantity_words(language)
        self.marks = locale_marks(language)
        self.tokens = tokens(text, start, end, unspaced=self.words.unspaced)
        self._amounts: dict[int, Amount | None] = {}

    def at(self, index: int) -> Token | None:
        """Return a token, or None outside the piece."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def word(self, index: int) -> str:
        """Return the words of a token, "" outside the piece."""
        return self.tokens[index].words if 0 <= index < len(self.tokens) else ""

    def form(self, index: int) -> Form | None:
        """Return what a token looks like."""
        return self.tokens[index].form if 0 <= index < len(self.tokens) else None

    def adjoins(self, index: int) -> bool:
        """Tell whether nothing stands between a token and the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].end == self.tokens[index].start

    def printed(self, start: int, end: int) -> str:
        """Return the text of the tokens from ``start`` up to ``end``."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""

    def phrase_at(self, index: int, phrases: Container[Phrase]) -> int:
        """Return how many tokens the longest of the phrases that begin here has; 0 for none."""
        found = tuple(token.words for token in self.tokens[index : index + LONGEST_PHRASE])
        return next((length for length in range(len(found), 0, -1) if found[:length] in phrases), 0)

    def phrase_before(self, index: int, phrases: Container[Phrase]) -> int:
        """Return how many tokens the longest of the phrases that end before this token has; 0 for none."""
        found = tuple(token.words for token in self.tokens[max(0, index - LONGEST_PHRASE) : index])
        return next((len(found) - at for at in range(len(found)) if found[at:] in phrases), 0)

    def after_hyphen(self, index: int) -> int:
        """Return the index of the word that a hyphen here leads to ("41 -year -old"), else the index itself."""
        if self.word(index) in _HYPHENS and self.form(index + 1) is Form.WORD and self.adjoins(index + 1):
            return index + 1
        return index

    def amount(self, index: int) -> Amount | None:
        """Read a number in digits or words with its scale: 14 000, 2.5 billion, half a million, twenty-one."""
        # A number is asked for as the start of a fraction, of a ratio, and for itself.
        if index not in self._amounts:
            self._amounts[index] = self._amount(index)
        return self._amounts[index]

    def _amount(self, index: int) -> Amount | None:
        form = self.form(index)
        if form is Form.NUMBER:
            value = read_digits(self.word(index), self.marks.decimal)
            return None if value is None else self._scaled(Amount(value, index + 1))
        if form is not Form.WORD or not self.may_count(index):
            return None
        if self.word(index) in self.words.halves:
            at = index + 1 + (self.word(index + 1) in self.words.alone)
            return (
                self._scaled(Amount(Decimal("0.5"), at, in_words=True)) if self.word(at) in self.words.scales else None
            )
        return self._in_words(index)

    def may_count(self, index: int) -> bool:
        """Tell whether a word may be or begin a number."""
        word = self.word(index)
        return worth(word, self.primary) is not None or word in self.words.alone or word in self.words.halves

    def _in_words(self, index: int) -> Amount | None:
        first = self.word(index)
        if worth(first, self.primary) is None:
            is_one = first in self.words.alone and self.word(index + 1) in self.words.scales
            return self._scaled(Amount(Decimal(1), index + 1, in_words=True)) if is_one else None
        for end in range(self._run_end(index), index, -1):
            value = worth(" ".join(self.printed(index, end).casefold().split()), self.primary)
            if value is not None:
                break
        else:
            return None
        last = self.word(end - 1)
        if end == index + 1 and last in self.words.scales and last not in self.words.bare:
            return None
        has_scale = last in self.words.scales and end > index + 1
        scale = self.printed(end - 1, end) if has_scale else ""
        factor = Decimal(10) ** self.words.scales[last] if has_scale else Decimal(1)
        number = Decimal(value)
        if self.phrase_at(
            end, {(a, b, c) for a in self.words.ands for b in self.words.alone for c in self.words.halves}
        ):
            number, end = number + Decimal("0.5"), end + 3
        return self._scaled(Amount(number, end, scale, factor, in_words=True))

    def _run_end(self, index: int) -> int:
        end, at = index + 1, index + 1
        while at < min(len(self.tokens), index + LONGEST_RUN):
            word = self.word(at)
            if worth(word, self.primary) is not None:
                end = at + 1
            elif word not in self.words.ands and not (word in _HYPHENS and self.adjoins(at)):
                break
            at += 1
        return end

    def _scaled(self, amount: Amount) -> Amount:
        end, factor, scale = amount.end, Decimal(1), amount.scale
        for _ in range(2):
            at = end if amount.in_words else self.after_hyphen(end)
            length, power = self._scale_at(at)
            if not length:
                break
            factor *= Decimal(10) ** power
            scale = f"{scale} {self.printed(at, at + length)}".strip()
            end = at + length
        made = Amount(amount.value * factor, end, scale, amount.factor * factor, amount.in_words)
        return self._continued(made) if scale and self.words.unspaced else made

    def _continued(self, amount: Amount) -> Amount:
        """Add the digits that follow a scale in Chinese and Japanese: 1万5000."""
        rest = read_digits(self.word(amount.end), ".") if self.form(amount.end) is Form.NUMBER else None
        if rest is None or rest >= amount.factor or not self.adjoins(amount.end):
            return amount
        return amount._replace(value=amount.value + rest, end=amount.end + 1)

    def _scale_at(self, at: int) -> tuple[int, int]:
        """Return how many tokens the scale here has, and its power of ten."""
        if self.form(at) is not Form.WORD:
            return 0, 0
        word, gap = self.word(at), "" if self.words.unspaced else " "
        both = f"{word}{gap}{self.word(at + 1)}"
        if both in self.words.scales:
            return 2, self.words.scales[both]
        if word == "k" and self.adjoins(at):
            return 1, 3
        return int(word in self.words.scales), self.words.scales.get(word, 0)

    def date(self, index: int) -> Date | None:
        """Read a date, with the time of day where one follows: 2 May 2025; September 4, 2025, at 10:04:23."""
        form = self.form(index)
        if form is Form.ISO_DATE:
            iso = self.word(index).upper().replace(" ", "T")
            return Date(iso, index + 1) if _exists(iso[:10]) else None
        found = _day_in_digits(self.word(index), self.language) if form is Form.DAY else self._with_month(index)
        if form is Form.DAY:
            return Date(found, index + 1) if isinstance(found, str) else None
        if not isinstance(found, Date):
            return None
        return self._with_time(found)

    def _with_month(self, index: int) -> Date | None:
        if self.form(index) is Form.NUMBER:
            if self.words.unspaced:
                return self._counted(index)
            at = index + 1
            if self.word(at) in self.words.ordinals | {".", "er", "º"} and self.adjoins(at):
                at += 1
            at += self.word(at) in self.words.of_dates
            month = self._month(at)
            return self._dated(month, _number(self.word(index)), at + 1) if month else None
        month = self._month(index) if self.form(index) is Form.WORD else 0
        if not month:
            return None
        at = index + 1 + (self.word(index + 1) == ".")
        day = _number(self.word(at))
        if day and day <= _LAST_DAY:
            at += 1
            at += self.word(at) in self.words.ordinals and self.adjoins(at)
            return self._dated(month, day, at)
        return self._dated(month, 0, at)

    def _dated(self, month: int, day: int, at: int) -> Date | None:
        """Return the date of a month whose year may follow at ``at``."""
        if day > _LAST_DAY:
            return None
        ahead = at
        while ahead < at + 2 and (self.word(ahead) in {",", "."} or self.word(ahead) in self.words.of_dates):
            ahead += 1
        year = self.word(ahead)
        if self.form(ahead) is Form.NUMBER and _YEAR.fullmatch(year):
            iso = f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"
            return Date(iso, ahead + 1) if _exists(iso) else None
        return Date("", at) if day else None

    def _counted(self, index: int) -> Date | None:
        """Read 2025年5月2日."""
        parts, at = [], index
        for sign in "年月日":
            if self.form(at) is not Form.NUMBER or self.word(at + 1) != sign:
                break
            parts.append(self.word(at))
            at += 2
        iso = "-".join(f"{_number(part):02}" for part in parts)
        return Date(iso, at) if parts and _YEAR.fullmatch(parts[0]) and _exists(iso) else None

    def _month(self, index: int) -> int:
        return self.marks.months.get(self.word(index), 0)

    def _with_time(self, found: Date) -> Date:
        at = found.end
        while at < found.end + 3 and (self.word(at) == "," or self.word(at) in self.words.of_dates):
            at += 1
        if self.form(at) is not Form.TIME or len(found.iso) < len("2025-05-02"):
            return found
        hour, *rest = self.word(at).split(":")
        iso = f"{found.iso}T{int(hour):02}:{':'.join(rest)}"
        try:
            datetime.datetime.fromisoformat(iso)
        except ValueError:
            return found
        return Date(iso, at + 1)


@lru_cache(maxsize=50_000)
def worth(words: str, language: str) -> int | None:
    """Return the number that words give, by text2num; None for other words, or in a language that it does not know."""
    if language not in _COUNTED or len(words) > _LONGEST_NUMBER:
        return None
    from text_to_num import text2num

    try:
        return int(text2num(words, language))
    except ValueError:
        return None


def is_year(words: str) -> bool:
    """Tell whether bare digits are likely a year."""
    return _YEAR.fullmatch(words) is not None


_COUNTED = frozenset({"en", "de", "fr", "es", "it", "pt", "nl"})
_LONGEST_NUMBER = 120
_HYPHENS = frozenset("-‐‑")
_YEAR = re.compile("1[5-9][0-9]{2}|20[0-9]{2}")
_LAST_DAY = 31


def _number(words: str) -> int:
    return int(words) if words.isdecimal() and len(words) <= 4 else 0


def _exists(iso: str) -> bool:
    year, month, day = (int(part) for part in (*iso.split("-"), "1", "1")[:3])
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def _day_in_digits(words: str, language: str) -> str | None:
    """Read 2.5.2025 or 5/2/2025; None where day and month cannot be told apart."""
    one, two, year = (int(part) for part in re.split("[./-]", words))
    american = language.lower() == "en-us" and "/" in words
    if one <= 12 < two or american:
        one, two = two, one
    elif language.lower() == "en" and "/" in words and one <= 12 and one != two:
        return None
    iso = f"{year:04}-{two:02}-{one:02}"
    return iso if _exists(iso) else None
