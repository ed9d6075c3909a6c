"""Numbers as people write them: "14,000", "80%", "1 234,5" read as decimals, and decimals written with separators."""

import re
from decimal import Decimal

from annotator.errors import InvalidValue

_SPACES = re.compile(r"(?<=\d)[\s\u00a0\u202f\u2009'’](?=\d{3}(?!\d))")
_GROUPED = {
    ",": re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?"),
    ".": re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?|[1-9]\d{0,2}\.\d{3},\d+"),
}
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?|[.,]\d+")
_AROUND = re.compile(r"^[$€£¥₩₽]\s*|\s*(?:%|‰|[$€£¥₩₽])$")


def read_number(words: str) -> Decimal:
    """Return the number that ``words`` give, without its percent or currency sign.

    Spaces, apostrophes and commas before each three digits separate thousands; any other comma is a decimal mark, and
    so is a lone point. Raises InvalidValue for anything that is not one number.
    """
    bare = _AROUND.sub("", words.strip().replace("−", "-"))
    sign, digits = (bare[0], bare[1:].lstrip()) if bare[:1] in ("-", "+") else ("", bare)
    digits = _SPACES.sub("", _AROUND.sub("", digits))
    for separator, pattern in _GROUPED.items():
        if pattern.fullmatch(digits):
            return Decimal(sign + digits.replace(separator, "").replace(",", "."))
    if _PLAIN.fullmatch(digits):
        return Decimal(sign + digits.replace(",", "."))
    raise InvalidValue(f"“{words.strip()}” is not a number such as 14,000 or 106.48.")


def with_separators(number: Decimal) -> str:
    """Return a number with a comma before each three digits and no exponent: 14,000; four-digit years stay bare."""
    if number == number.to_integral_value() and abs(number) < 10_000 and number.as_tuple().exponent == 0:
        return f"{number:f}"
    return f"{number:,f}"
