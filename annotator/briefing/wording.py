"""How values read in the briefing: dates, numbers, grades, citations and lists, in plain English."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal

from annotator.domain.articles import Source
from annotator.domain.numbers import with_separators
from annotator.domain.vocabulary import label

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[T ](\d\d:\d\d))?")
_SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_CURRENCY = re.compile("[A-Z]{3}")
_LANGUAGES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nb": "Norwegian",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sr": "Serbian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}

SHORT_HASH = 12
"""Characters of a SHA-256 that a footnote gives; the whole hash stands among the sources."""


def date_words(iso: str) -> str:
    """Return "2 May 2025", "May 2025" or "2025" for an ISO 8601 date; anything else unchanged."""
    found = _DATE.match(iso)
    if not found or not 1 <= int(found[2] or 1) <= 12:
        return iso
    year, month, day = found[1], found[2], found[3]
    return " ".join(part for part in (day and str(int(day)), month and _MONTHS[int(month) - 1], year) if part)


def instant_words(iso: str) -> str:
    """Return "2 May 2025, 14:05 UTC" for an instant, the date alone where no time is given."""
    if not _DATE.match(iso) or not _DATE.match(iso)[4]:  # type: ignore[index]
        return date_words(iso)
    moment = datetime.fromisoformat(iso.replace("Z", "+00:00"))
    moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M} UTC"


def period_words(iso: str) -> str:
    """Return the words of a period: an interval "start/end" (either may be open), or one date."""
    start, bar, end = iso.partition("/")
    if not bar:
        return f"as of {date_words(start)}" if start else ""
    if start and end:
        return f"{date_words(start)} to {date_words(end)}"
    return f"from {date_words(start)}" if start else f"until {date_words(end)}"


def number_words(value: Decimal | str) -> str:
    """Return "200,000,000,000", "−9.1" or, for an ISO date, "19 June 2024", with its time where it has one."""
    if isinstance(value, str):
        # As it was stated: put into another zone, it would no longer be what the article says.
        day, _, clock = value.partition("T")
        return f"{date_words(day)}, {clock.replace('Z', ' UTC')}" if clock else date_words(value)
    return with_separators(value).replace("-", "−")


def quantity_words(value: Decimal | str, unit: str = "", currency: str = "") -> str:
    """Return a number with its unit or currency: "USD 200,000,000,000", "14,000 soldiers", "80 percent"."""
    if not currency and _CURRENCY.fullmatch(unit):
        currency = unit
    # Only a number that stands alone may be a year; an amount of something is grouped from a thousand on.
    number = (
        number_words(value) if isinstance(value, str) or not (unit or currency) else f"{value:,f}".replace("-", "−")
    )
    if currency:
        number = f"{currency} {number}"
    return f"{number} {unit}" if unit and unit.casefold() != currency.casefold() else number


def language_words(tag: str) -> str:
    """Return the English name of a language (BCP 47), with the rest of its tag; the tag itself where none is known."""
    primary, _, rest = tag.partition("-")
    name = _LANGUAGES.get(primary.lower())
    return f"{name} ({rest})" if name and rest else name or tag


def decimals(value: float | None, places: int = 2) -> str:
    """Return a rate with a fixed number of decimals; words where there is none."""
    return "no words counted" if value is None else f"{value:,.{places}f}".replace("-", "−")


def counted(number: int, one: str, many: str = "") -> str:
    """Return "no claims", "one claim", "14 claims"; numbers up to ten in letters."""
    words = _SMALL_NUMBERS[number] if number <= 10 else f"{number:,}"
    return f"{words} {one if number == 1 else many or one + 's'}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """Return "a", "a and b", "a, b and c"."""
    items = list(words)
    return f"{', '.join(items[:-1])} {last} {items[-1]}" if len(items) > 1 else "".join(items)


def sentence(words: str) -> str:
    """Return words with a capital and a full stop, neither twice."""
    words = words.strip()
    if not words:
        return ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?…" or words[-2:] in {".”", "?”", "!”"} else ".")


def capital(words: str) -> str:
    """Return words with their first letter in capitals."""
    return words[:1].upper() + words[1:]


def in_quotes(words: str) -> str:
    """Return words between quotation marks, without a second pair when they bring their own."""
    words = words.strip()
    inner = words[1:-1]
    own = words[:1] in '“"«„' and words[-1:] in '”"»“' and not re.search('[“”"«»„]', inner)
    return words if words and own else f"“{words}”"


def grade(source: Source | None, credibility: int) -> str:
    """Return the Admiralty grade and what it means: "B2: usually reliable; probably true"; F and 6 are no marks."""
    reliability = source.reliability if source else "F"
    of_source = _meaning(reliability)
    of_words = _meaning(str(credibility))
    if reliability == "F" and credibility == 6:
        return "F6: neither the source nor the statement can be judged"
    if reliability == "F":
        of_source = "source cannot be judged"
    if credibility == 6:
        of_words = "statement cannot be judged"
    return f"{reliability}{credibility}: {of_source}; {of_words}"


def _meaning(mark: str) -> str:
    return label(mark).partition(": ")[2]


def citation(source: Source) -> str:
    """Return the source as a reader finds it again: author or publisher, title, publisher, date; nothing invented."""
    title = in_quotes(source.title) if source.title else source.short_ref
    parts = [source.author, title]
    # A short reference that stands for the title often names publisher and date itself.
    parts += [one for one in (source.publisher, date_words(source.published_at)) if source.title or one not in title]
    return ", ".join(part for part in parts if part) or source.name


def lines_of(words: str) -> Sequence[str]:
    """Return the paragraphs of a person's own words, blank ones left out."""
    return [line.strip() for line in words.splitlines() if line.strip()]
