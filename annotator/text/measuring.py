"""What a number counts: its unit, currency or denominator, read from the tokens around it."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from annotator.domain.vocabulary import Comparator, QuantityKind
from annotator.text import money
from annotator.text.locale_marks import currency_codes
from annotator.text.number_reading import Amount, Reading, is_year
from annotator.text.number_tokens import Form

MOST_OF = 1_000
"""The greatest number that "one in so many" is read with; "12 in 2024" is no ratio."""

RATIO_PLACES = Decimal("0.0001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A number with what it counts; ``first`` and ``end`` are indices of tokens, half open."""

    first: int
    end: int
    kind: QuantityKind
    value: Decimal | None = None
    high: Decimal | None = None
    date: str = ""
    unit: str = ""
    currency: str = ""
    scale: str = ""
    factor: Decimal = Decimal(1)
    comparator: Comparator = Comparator.EQ


class Measuring:
    """Finds what is measured at each token of a reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._words = reading.words

    def at(self, index: int) -> Measure | None:
        """Return the quantity that begins at a token, without its hedge; None where there is none."""
        if not self._may_begin(index):
            return None
        if found := self._dated(index):
            return found
        if found := self._multiple(index):
            return found
        if found := self._fraction(index) or self._ratio(index):
            return found
        first = self._single(index)
        return first and (self._range(first) or first)

    def after_skipped(self, index: int) -> int:
        """Return the token to go on at where no quantity begins: behind a name that has a number."""
        if self._reading.form(index) is Form.NUMBER and self._is_name(index):
            return max(index + 1, index + 1 + (self._reading.adjoins(index + 1) and self._is_word(index + 1)))
        return index + 1

    def _may_begin(self, index: int) -> bool:
        """Tell at little cost that most words and signs begin no quantity."""
        reading = self._reading
        word, form = reading.word(index), reading.form(index)
        if form is Form.SIGN:
            return word in money.SIGNS or word in _MINUS
        if form is not Form.WORD:
            return form not in (Form.CODE, Form.TIME)
        if reading.may_count(index) or word in reading.marks.months or word in self._words.parts:
            return True
        return word in self._words.multiple_starts or reading.word(index + 1) == "$" or self._is_code_word(index)

    def _dated(self, index: int) -> Measure | None:
        reading = self._reading
        if reading.form(index) is Form.SIGN:
            return None
        if found := reading.date(index):
            return Measure(first=index, end=found.end, kind=QuantityKind.DATE, date=found.iso)
        if not self._is_year(index) or self._is_name(index):
            return None
        year = Decimal(reading.word(index))
        if reading.word(index + 1) in _DECADE_ENDINGS and reading.adjoins(index + 1) and year % 10 == 0:
            return Measure(first=index, end=index + 2, kind=QuantityKind.DATE, value=year, high=year + 9)
        high = Decimal(reading.word(index + 2)) if self._is_year(index + 2) else year
        if reading.word(index + 1) in _DASHES and high > year:
            return Measure(first=index, end=index + 3, kind=QuantityKind.DATE, value=year, high=high)
        if reading.adjoins(index + 1) and not reading.words.unspaced and self._is_word(index + 1):
            return None
        if self._counts(index):
            return None
        return Measure(first=index, end=index + 1, kind=QuantityKind.DATE, value=year)

    def _is_year(self, index: int) -> bool:
        return self._reading.form(index) is Form.NUMBER and is_year(self._reading.word(index))

    def _counts(self, index: int) -> bool:
        """Tell whether four digits count something all the same: $2000, 2000 kilometres, more than 2000 people."""
        reading, words = self._reading, self._words
        if reading.word(index - 1) in money.SIGNS or reading.phrase_at(index + 1, words.units):
            return True
        if reading.word(index + 1) in {*money.SIGNS, "%", "°"} or reading.phrase_at(index + 1, money.NAMES):
            return True
        if reading.word(index + 1) in words.scales:
            return True
        return bool(reading.phrase_before(index, words.hedges)) and bool(self._noun(index + 1)[0])

    def _multiple(self, index: int) -> Measure | None:
        """Read "twice", "verdoppelt"."""
        length = self._reading.phrase_at(index, self._words.multiples)
        if not length:
            return None
        phrase = tuple(token.words for token in self._reading.tokens[index : index + length])
        value = Decimal(self._words.multiples[phrase])
        return Measure(first=index, end=index + length, kind=QuantityKind.RATIO, value=value, unit="times")

    def _fraction(self, index: int) -> Measure | None:
        """Read "a third", "two thirds", "drei Viertel", "half of"."""
        reading, words = self._reading, self._words
        if words.parts.get(reading.word(index)) == 2:
            is_share = reading.word(index) not in words.halves or reading.word(index + 1) in _AFTER_HALF
            return self._share(index, index + 1, Decimal(1), 2) if is_share else None
        if reading.word(index) in words.alone:
            at, count = index + 1, Decimal(1)
        elif (amount := reading.amount(index)) and not amount.scale and not self._is_name(index):
            at, count = reading.after_hyphen(amount.end), amount.value
        else:
            return None
        part = words.parts.get(reading.word(at), 0)
        if not part or count != count.to_integral_value() or not 0 < count < MOST_OF:
            return None
        if count == 1 and self._is_word(at + 1) and reading.word(at + 1) not in _AFTER_PART | words.stops:
            return None
        return self._share(index, at + 1, count, part)

    def _ratio(self, index: int) -> Measure | None:
        """Read "one in three", "three of five"."""
        reading = self._reading
        amount = reading.amount(index)
        if amount is None or amount.scale or self._is_name(index):
            return None
        length = reading.phrase_at(amount.end, self._words.outs)
        out = reading.amount(amount.end + length) if length else None
        if out is None or out.scale or not 0 < amount.value < out.value <= MOST_OF:
            return None
        if amount.value % 1 or out.value % 1 or self._unit(out.end)[0] or self._currency_after(out.end)[0]:
            return None
        return self._share(index, out.end, amount.value, int(out.value))

    def _share(self, first: int, end: int, count: Decimal, of: int) -> Measure:
        exact = count / of
        value = exact if exact == exact.quantize(RATIO_PLACES) else exact.quantize(RATIO_PLACES)
        return Measure(first=first, end=end, kind=QuantityKind.RATIO, value=value.normalize())

    def _single(self, index: int) -> Measure | None:
        """Read a number with its sign, unit or currency."""
        reading = self._reading
        at, sign = self._after_minus(index)
        at, currency = self._currency_before(at)
        if at > index and not currency and not sign:
            return None
        if currency and not sign:
            at, sign = self._after_minus(at)
        amount = reading.amount(at)
        if amount is None or (not currency and self._is_name(at)) or self._is_code(at):
            return None
        is_article = amount.in_words and amount.end == at + 1 and reading.word(at) in self._words.alone
        if is_article and not reading.phrase_at(reading.after_hyphen(amount.end), self._words.units):
            return None
        return self._measured(index, amount, currency, -1 if sign else 1)

    def _measured(self, first: int, amount: Amount, currency: str, sign: int) -> Measure | None:
        reading = self._reading
        made = Measure(
            first=first,
            end=amount.end,
            kind=QuantityKind.NUMBER,
            value=sign * amount.value,
            scale=amount.scale,
            factor=amount.factor,
        )
        if currency:
            if reading.word(made.end) == "m" and reading.adjoins(made.end):
                made = replace(made, end=made.end + 1, value=sign * amount.value * 10**6, scale="m")
            return replace(made, kind=QuantityKind.MONEY, currency=currency)
        code, end = self._currency_after(made.end)
        if code:
            return replace(made, kind=QuantityKind.MONEY, currency=code, end=end)
        unit, end = self._unit(made.end)
        if unit:
            return _with_unit(made, unit, end)
        after = reading.after_hyphen(made.end)
        if reading.word(after) in self._words.times and not amount.scale:
            return replace(made, kind=QuantityKind.RATIO, unit="times", end=after + 1)
        if reading.adjoins(made.end) and self._is_word(made.end) and not self._words.unspaced:
            if reading.word(made.end) in self._words.ordinals and not amount.in_words and not amount.value % 1:
                return replace(made, kind=QuantityKind.RANK, end=made.end + 1)
            return None
        unit, end = self._noun(made.end)
        return None if not unit and self._is_numbered(first, amount) else replace(made, unit=unit, end=end)

    def _range(self, low: Measure) -> Measure | None:
        """Read on from the lower value to the upper one: between 10 and 12 percent; 10–12 %."""
        reading, words = self._reading, self._words
        if low.kind in (QuantityKind.RATIO, QuantityKind.RANK, QuantityKind.DATE) or not words.joins:
            joins: tuple[str, ...] = ()
        else:
            joins = words.joins
        opened = reading.word(low.first - 1) in words.between
        join = reading.word(low.end)
        if join not in _DASHES and not (join in joins[1:] or (opened and join in joins)):
            return None
        high = self._single(low.end + 1)
        if high is None or low.value is None or high.value is None or high.kind is QuantityKind.RATIO:
            return None
        if low.unit not in ("", high.unit) or low.currency not in ("", high.currency or low.currency):
            return None
        value = low.value
        if not low.scale and abs(value) < 1000:
            # "Two to three million": the scale is said once.
            value = value * high.factor
        if value >= high.value:
            return None
        kind = high.kind if high.kind is not QuantityKind.NUMBER else low.kind
        return replace(
            high,
            first=low.first - opened,
            kind=kind,
            value=value,
            high=high.value,
            currency=high.currency or low.currency,
        )

    def _after_minus(self, index: int) -> tuple[int, bool]:
        reading = self._reading
        is_minus = reading.word(index) in _MINUS and reading.adjoins(index + 1) and not reading.adjoins(index)
        return (index + 1, True) if is_minus else (index, False)

    def _currency_before(self, index: int) -> tuple[int, str]:
        """Return the token after a currency that stands here before its number, and its code."""
        reading = self._reading
        word = reading.word(index)
        if word in money.BEFORE_DOLLAR and reading.word(index + 1) == "$" and reading.adjoins(index + 1):
            return index + 2, money.BEFORE_DOLLAR[word]
        if word in money.SIGNS:
            is_yuan = word == "¥" and reading.primary == "zh"
            return index + 1, "CNY" if is_yuan else money.SIGNS[word]
        if self._is_code_word(index) and reading.form(index + 1) is Form.NUMBER:
            return index + 1, word.upper()
        return index, ""

    def _currency_after(self, index: int) -> tuple[str, int]:
        reading = self._reading
        at = reading.after_hyphen(index)
        at += reading.word(at) in _OF
        word = reading.word(at)
        if word in money.SIGNS and at == index:
            return money.SIGNS[word], at + 1
        if self._is_code_word(at):
            return word.upper(), at + 1
        length = reading.phrase_at(at, money.NAMES)
        if not length:
            return "", index
        return money.NAMES[tuple(token.words for token in reading.tokens[at : at + length])], at + length

    def _is_code_word(self, index: int) -> bool:
        printed = self._reading.printed(index, index + 1) if self._reading.at(index) else ""
        return len(printed) == 3 and printed.isupper() and printed in currency_codes()

    def _unit(self, index: int) -> tuple[str, int]:
        """Return the unit that stands here, as it is stored, and the token after it."""
        reading = self._reading
        word = reading.word(index)
        if word in _PERCENT:
            return _PERCENT[word], index + 1
        if word == "°":
            scale = reading.word(index + 1).upper()
            return (f"°{scale}", index + 2) if scale in ("C", "F") else ("degrees", index + 1)
        at = reading.after_hyphen(index)
        length = reading.phrase_at(at, self._words.units)
        if length:
            return self._words.units[tuple(token.words for token in reading.tokens[at : at + length])], at + length
        if self._is_word(at) and _SYMBOLS.fullmatch(reading.printed(at, at + 1)):
            return reading.printed(at, at + 1), at + 1
        return "", index

    def _noun(self, index: int) -> tuple[str, int]:
        """Return what is counted, as printed, where a noun can be told: 14,000 North Korean soldiers."""
        reading, words = self._reading, self._words
        at = index + (reading.word(index) in _OF)
        for place in range(at, at + (1 if words.noun_first else 4)):
            word = reading.word(place)
            if not self._is_word(place) or word in words.stops:
                break
            printed = reading.printed(place, place + 1)
            if printed[0].isupper() if words.nouns_capital else self._is_plural(printed):
                return printed, place + 1
        return "", index

    def _is_plural(self, printed: str) -> bool:
        ends = printed.endswith(self._words.plural) and len(printed) > 3 and not printed.endswith(("ss", "ous"))
        return bool(self._words.plural) and ends and printed[0].islower()

    def _is_word(self, index: int) -> bool:
        return self._reading.form(index) is Form.WORD

    def _is_name(self, index: int) -> bool:
        """Tell whether the number here names something: Article 5, § 3, COVID-19, A380, 5G."""
        reading, words = self._reading, self._words
        before = reading.word(index - 1)
        if before in words.references or before in _NAMING:
            return True
        if before in _HYPHENS and reading.adjoins(index):
            return reading.adjoins(index - 1) and self._is_word(index - 2)
        return self._is_word(index - 1) and reading.adjoins(index) and not words.unspaced

    def _is_numbered(self, index: int, amount: Amount) -> bool:
        """Tell whether a bare small number belongs to the name before it: Phase 3, Boeing 737."""
        reading = self._reading
        before = reading.printed(index - 1, index) if self._is_word(index - 1) else ""
        small = amount.end == index + 1 and not amount.in_words and amount.value < MOST_OF and not amount.scale
        known = reading.phrase_before(index, self._words.hedges) or before.casefold() in self._words.stops
        return (
            small
            and before[:1].isupper()
            and not known
            and reading.tokens[index].start - reading.tokens[index - 1].end == 1
        )

    def _is_code(self, index: int) -> bool:
        word = self._reading.word(index)
        return len(word) > 1 and word[0] == "0" and word.isdecimal()


def _with_unit(made: Measure, unit: str, end: int) -> Measure:
    """Return a measure in its unit; decades and centuries are told in years, and are round."""
    if unit in ("percent", "per mille"):
        return replace(made, kind=QuantityKind.PERCENT, unit=unit, end=end)
    if unit in _YEARS and made.value is not None:
        value = made.value * _YEARS[unit]
        return replace(
            made, kind=QuantityKind.DURATION, unit="years", value=value, end=end, comparator=Comparator.APPROX
        )
    kind = QuantityKind.DURATION if unit in _DURATIONS else QuantityKind.NUMBER
    return replace(made, kind=kind, unit=unit, end=end)


_YEARS = {"decades": 10, "centuries": 100}
_DURATIONS = frozenset(["seconds", "minutes", "hours", "days", "weeks", "months", "years"])
_PERCENT = {"%": "percent", "٪": "percent", "％": "percent", "‰": "per mille"}
_SYMBOLS = re.compile("[kcm]?m[²³]?|k?g|[Mk]?t|Gt|l|ha|h|min|s|[kMGT]W|[kMGT]Wh|[kMG]?Hz")
_HYPHENS = frozenset("-‐‑")
_DASHES = frozenset("-–‑—~～")
_MINUS = frozenset("-−–")
_NAMING = frozenset("#§№")
_OF = frozenset({"of", "de", "di", "d", "der", "van"})
_AFTER_PART = _OF | {"des", "du", "del", "della", "do", "da", "dos", "less", "more", "higher", "lower"}
_AFTER_HALF = _AFTER_PART | {"the", "its", "their", "all"}
_DECADE_ENDINGS = frozenset({"s", "er"})
