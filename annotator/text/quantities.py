"""Quantities in a text: numbers, percentages, money, dates, durations, ratios, ranks and trends, with their hedges.

Digits and number words, scales, units and hedges are read in English, German, French, Spanish, Italian, Portuguese
and Dutch; digits, signs and dates in any language; scales and hedges also in Chinese and Japanese.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from annotator.domain.spans import Span
from annotator.domain.vocabulary import Comparator, Direction, QuantityKind
from annotator.text.measuring import Measure, Measuring
from annotator.text.number_reading import Reading
from annotator.text.number_tokens import Form, pieces

NEAR = 6
"""Tokens that may stand between a verb such as "fell" and the amount by which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A quantity and where it stands, with its hedge; the fields are those of a statistic.

    ``value`` is a decimal number or an ISO 8601 date, empty where none is given ("has surged"); the scale is
    multiplied in. Units that every language has are told in English ("years", "percent"), others as printed.
    """

    span: Span
    kind: QuantityKind
    value: str = ""
    value_high: str = ""
    unit: str = ""
    currency: str = ""
    scale: str = ""
    comparator: Comparator = Comparator.EQ
    hedge: str = ""
    direction: Direction | None = None


def quantities(text: str, language: str = "en", within: Span | None = None) -> tuple[Quantity, ...]:
    """Return the quantities of a text in order, none overlapping; with ``within``, only that part is looked at.

    ``language`` is BCP 47. Takes time in proportion to the text; the first call in a language loads its names of
    months, about a tenth of a second.
    """
    part = within or Span(0, len(text))
    found: list[Quantity] = []
    for start, end in pieces(text, part.start, min(part.end, len(text))):
        found.extend(_Piece(Reading(text, start, end, language)).quantities())
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A quantity with the tokens it takes, and those of its hedge."""

    first: int
    end: int
    quantity: Quantity


class _Piece:
    """The quantities of one piece of a text."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._measuring = Measuring(reading)

    def quantities(self) -> Iterator[Quantity]:
        """Yield them in order."""
        placed: list[_Placed] = []
        at, free = 0, 0
        while at < len(self._reading.tokens):
            measure = self._measuring.at(at)
            if measure is None:
                at = self._measuring.after_skipped(at)
                continue
            placed.append(self._hedged(measure, free))
            at = free = measure.end
        yield from (one.quantity for one in self._with_trends(placed))

    def _hedged(self, measure: Measure, free: int) -> _Placed:
        """Return a measure as a quantity, with the hedge before it, which begins at token ``free`` or later."""
        reading, words = self._reading, self._reading.words
        first, end = measure.first, measure.end
        comparator, hedge = measure.comparator, ""
        # "Casi el 80 %", "about a 5% rise": an article may stand between.
        last = first - (reading.word(first - 1) in words.articles)
        length = reading.phrase_before(first, words.hedges) or reading.phrase_before(last, words.hedges)
        last = first if reading.phrase_before(first, words.hedges) else last
        sign = _SIGNS.get(reading.word(first - 1))
        if length and last - length >= free:
            phrase = tuple(token.words for token in reading.tokens[last - length : last])
            comparator, hedge = words.hedges[phrase], reading.printed(last - length, last)
            first = last - length
        elif sign and first > free:
            comparator, hedge = sign, reading.printed(first - 1, first)
            first -= 1
        elif length := reading.phrase_at(end, words.hedges_after):
            phrase = tuple(token.words for token in reading.tokens[end : end + length])
            comparator, hedge = words.hedges_after[phrase], reading.printed(end, end + length)
            end += length
        if measure.high is not None:
            comparator = Comparator.RANGE
        quantity = Quantity(
            span=self._span(first, end),
            kind=measure.kind,
            value=measure.date or (_plain(measure.value) if measure.value is not None else ""),
            value_high="" if measure.high is None else _plain(measure.high),
            unit=measure.unit,
            currency=measure.currency,
            scale=measure.scale,
            comparator=comparator,
            hedge=hedge,
        )
        return _Placed(first, end, quantity)

    def _with_trends(self, placed: list[_Placed]) -> list[_Placed]:
        """Join each verb of rising and falling with the amount beside it; alone it is a trend without a value."""
        found: list[_Placed] = []
        at, following = 0, 0
        taken = 0
        while at < len(self._reading.tokens):
            while following < len(placed) and placed[following].first < at:
                found.append(placed[following])
                taken = max(taken, placed[following].end)
                following += 1
            direction = self._direction(at)
            if direction is None or at < taken:
                at += 1
                continue
            ahead = placed[following] if following < len(placed) else None
            if ahead and ahead.first - at <= NEAR and self._unbroken(at + 1, ahead.first) and _may_move(ahead):
                found.append(self._moved(at, ahead, direction))
                at = taken = ahead.end
                following += 1
            elif found and at - found[-1].end <= 2 and _may_move(found[-1]) and self._unbroken(found[-1].end, at):
                found[-1] = self._moved_back(found[-1], at, direction)
                taken = at = at + 1
            else:
                if self._reading.word(at) not in self._reading.words.beside:
                    trend = Quantity(span=self._span(at, at + 1), kind=QuantityKind.TREND, direction=direction)
                    found.append(_Placed(at, at + 1, trend))
                at += 1
        found.extend(placed[following:])
        return found

    def _direction(self, at: int) -> Direction | None:
        words, word = self._reading.words, self._reading.word(at)
        if word in words.rises:
            return Direction.UP
        if word in words.falls:
            return Direction.DOWN
        return Direction.FLAT if word in words.flats else None

    def _moved(self, verb: int, amount: _Placed, direction: Direction) -> _Placed:
        """Return an amount with its direction; "fell to 45" is where it ends, "fell by 45" how far it went."""
        is_level = any(self._reading.word(at) in self._reading.words.levels for at in range(verb + 1, amount.first))
        kind = amount.quantity.kind if is_level else QuantityKind.TREND
        span = self._span(verb, amount.end)
        return _Placed(verb, amount.end, replace(amount.quantity, span=span, kind=kind, direction=direction))

    def _moved_back(self, amount: _Placed, verb: int, direction: Direction) -> _Placed:
        """Return an amount whose verb follows, as in German: "um 3 Prozent gestiegen"."""
        is_level = self._reading.word(amount.first - 1) in self._reading.words.levels
        kind = amount.quantity.kind if is_level else QuantityKind.TREND
        span = self._span(amount.first, verb + 1)
        return _Placed(amount.first, verb + 1, replace(amount.quantity, span=span, kind=kind, direction=direction))

    def _unbroken(self, start: int, end: int) -> bool:
        return all(self._reading.form(at) is Form.WORD for at in range(start, end))

    def _span(self, first: int, end: int) -> Span:
        return Span(self._reading.tokens[first].start, self._reading.tokens[end - 1].end)


_SIGNS = {
    "~": Comparator.APPROX,
    "≈": Comparator.APPROX,
    "<": Comparator.LT,
    "≤": Comparator.LT,
    ">": Comparator.GT,
    "≥": Comparator.GT,
}


def _may_move(placed: _Placed) -> bool:
    return placed.quantity.direction is None and placed.quantity.kind not in (QuantityKind.DATE, QuantityKind.RANK)


def _plain(value: Decimal) -> str:
    """Return a number without exponent, and without zeros that a scale has brought: 200000000000, 2.5."""
    if value == value.to_integral_value():
        return f"{value.to_integral_value():f}"
    return f"{value:f}"
