"""How a language writes numbers, months and money, from the Unicode locale data that Babel carries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache


@dataclass(frozen=True, slots=True, kw_only=True)
class LocaleMarks:
    """The decimal mark of a language, and its months by name, full and short, case folded, without full stop."""

    decimal: str = "."
    months: Mapping[str, int] = field(default_factory=dict)


@cache
def locale_marks(language: str) -> LocaleMarks:
    """Return the marks of a language (BCP 47); those of English for one that Unicode's locale data do not have.

    The first call loads Babel and the language's data, about a tenth of a second.
    """
    from babel.core import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language.encode("ascii", "replace").decode().replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        primary = language.partition("-")[0]
        return locale_marks(primary if primary != language else "en")
    # Not "stand-alone": where a language has none of its own, Babel 2.18 gives those of another, asked for before.
    months = {
        name.casefold().rstrip("."): number
        for width in ("abbreviated", "wide")
        for number, name in locale.months["format"][width].items()
        if any(sign.isalpha() for sign in name)
    }
    symbols = locale.number_symbols.get("latn") or {}
    return LocaleMarks(decimal=symbols.get("decimal", "."), months=months)


@cache
def currency_codes() -> frozenset[str]:
    """Return the codes of ISO 4217, such as EUR, with those of the past."""
    from babel.core import get_global

    return frozenset(get_global("all_currencies"))
