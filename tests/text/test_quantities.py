"""Quantities read from words: by language, with their hedges, and what is no quantity."""

import time
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.domain import fields
from annotator.domain.details import StatisticDetails, details_from_json
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.text.locale_marks import locale_marks
from annotator.text.number_tokens import read_digits
from annotator.text.quantities import quantities
from tests.patience import PATIENCE

NAMES = ("value", "value_high", "unit", "currency", "scale", "hedge")


def told(text: str, language: str = "en") -> list[str]:
    """Return each quantity as one line: words | kind | what is filled in | comparator | direction."""
    found = []
    for one in quantities(text, language):
        filled = " ".join(f"{name}={value}" for name in NAMES if (value := getattr(one, name)))
        parts = [one.span.of(text), one.kind, filled, one.comparator, one.direction or ""]
        found.append(" | ".join(parts).removesuffix(" | "))
    return found


ENGLISH = {
    "almost 80% of it": ["almost 80% | percent | value=80 unit=percent hedge=almost | approx_below"],
    "more than 14,000 soldiers": [
        "more than 14,000 soldiers | number | value=14000 unit=soldiers hedge=more than | gt"
    ],
    "the 14,000 North Korean soldiers who": ["14,000 North Korean soldiers | number | value=14000 unit=soldiers | eq"],
    "$2.5 billion": ["$2.5 billion | money | value=2500000000 currency=USD scale=billion | eq"],
    "exceeding $200 billion": [
        "exceeding $200 billion | money | value=200000000000 currency=USD scale=billion hedge=exceeding | gt"
    ],
    "US$5m, A$3bn, 5 million EUR": [
        "US$5m | money | value=5000000 currency=USD scale=m | eq",
        "A$3bn | money | value=3000000000 currency=AUD scale=bn | eq",
        "5 million EUR | money | value=5000000 currency=EUR scale=million | eq",
    ],
    "$3–4 billion": [
        "$3–4 billion | money | value=3000000000 value_high=4000000000 currency=USD scale=billion | range"
    ],
    "between 10 and 12 percent": ["between 10 and 12 percent | percent | value=10 value_high=12 unit=percent | range"],
    "two to three million people": [
        "two to three million people | number | value=2000000 value_high=3000000 unit=people scale=million | range"
    ],
    "2 May 2025": ["2 May 2025 | date | value=2025-05-02 | eq"],
    "on 2025-05-02 at": ["2025-05-02 | date | value=2025-05-02 | eq"],
    "As of September 4, 2025, at 10:04:23, the": [
        "September 4, 2025, at 10:04:23 | date | value=2025-09-04T10:04:23 | eq"
    ],
    "August 2025": ["August 2025 | date | value=2025-08 | eq"],
    "13/05/2025": ["13/05/2025 | date | value=2025-05-13 | eq"],
    "since 2019": ["2019 | date | value=2019 | eq"],
    "the 1990s": ["1990s | date | value=1990 value_high=1999 | range"],
    "2019–2021": ["2019–2021 | date | value=2019 value_high=2021 | range"],
    "three of five": ["three of five | ratio | value=0.6 | eq"],
    "nearly one in three": ["nearly one in three | ratio | value=0.3333 hedge=nearly | approx_below"],
    "a third": ["a third | ratio | value=0.3333 | eq"],
    "about three-quarters of": ["about three-quarters | ratio | value=0.75 hedge=about | approx"],
    "twice as many": ["twice | ratio | value=2 unit=times | eq"],
    "10-fold": ["10-fold | ratio | value=10 unit=times | eq"],
    "fell by 3 points to 45": [
        "fell by 3 points | trend | value=3 unit=points | eq | down",
        "45 | number | value=45 | eq",
    ],
    "fell to 45%": ["fell to 45% | percent | value=45 unit=percent | eq | down"],
    "up almost 3.2 percentage points": [
        "up almost 3.2 percentage points | trend | value=3.2 unit=percentage points hedge=almost | approx_below | up"
    ],
    "has surged": ["surged | trend |  | eq | up"],
    "80 years": ["80 years | duration | value=80 unit=years | eq"],
    "the 41 -year -old chief": ["41 -year | duration | value=41 unit=years | eq"],
    "for two decades": ["two decades | duration | value=20 unit=years | approx"],
    "5th": ["5th | rank | value=5 | eq"],
    "25 %": ["25 % | percent | value=25 unit=percent | eq"],
    "14\u00a0000 and 14\u2009000": [
        "14\u00a0000 | number | value=14000 | eq",
        "14\u2009000 | number | value=14000 | eq",
    ],
    "1.234.567": ["1.234.567 | number | value=1234567 | eq"],
    "12,34,567": ["12,34,567 | number | value=1234567 | eq"],
    "a hundred, half a million, twenty-one people": [
        "a hundred | number | value=100 scale=hundred | eq",
        "half a million | number | value=500000 scale=million | eq",
        "twenty-one people | number | value=21 unit=people | eq",
    ],
    "two and a half million": ["two and a half million | number | value=2500000 scale=million | eq"],
    "100,000 or more": ["100,000 or more | number | value=100000 hedge=or more | gt"],
    "it was -5 degrees": ["-5 degrees | number | value=-5 unit=degrees | eq"],
    "~300 km": ["~300 km | number | value=300 unit=km hedge=~ | approx"],
}


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert told(text) == ENGLISH[text]


OTHERS = {
    ("de", "1,5 Mio. Euro"): ["1,5 Mio. Euro | money | value=1500000 currency=EUR scale=Mio. | eq"],
    ("de", "−3,5 °C"): ["−3,5 °C | number | value=-3.5 unit=°C | eq"],
    ("de", "fast ein Drittel"): ["fast ein Drittel | ratio | value=0.3333 hedge=fast | approx_below"],
    ("de", "mehr als 14.000 Soldaten"): [
        "mehr als 14.000 Soldaten | number | value=14000 unit=Soldaten hedge=mehr als | gt"
    ],
    ("de", "am 2. Mai 2025"): ["2. Mai 2025 | date | value=2025-05-02 | eq"],
    ("de", "drei von fünf"): ["drei von fünf | ratio | value=0.6 | eq"],
    ("de", "einundzwanzig Jahre"): ["einundzwanzig Jahre | duration | value=21 unit=years | eq"],
    ("de", "ist um 3 Prozent gestiegen"): ["3 Prozent gestiegen | trend | value=3 unit=percent | eq | up"],
    ("de", "auf 45 Prozent gesunken"): ["45 Prozent gesunken | percent | value=45 unit=percent | eq | down"],
    ("de", "fünf Billionen Dollar"): [
        "fünf Billionen Dollar | money | value=5000000000000 currency=USD scale=Billionen | eq"
    ],
    ("fr", "près de 80 %"): ["près de 80 % | percent | value=80 unit=percent hedge=près de | approx_below"],
    ("fr", "2,5 milliards d’euros"): [
        "2,5 milliards d’euros | money | value=2500000000 currency=EUR scale=milliards | eq"
    ],
    ("fr", "le 1er mai 2025"): ["1er mai 2025 | date | value=2025-05-01 | eq"],
    ("fr", "quatre-vingt-dix-sept ans"): ["quatre-vingt-dix-sept ans | duration | value=97 unit=years | eq"],
    ("fr", "a baissé de 3 points"): ["baissé de 3 points | trend | value=3 unit=points | eq | down"],
    ("es", "casi el 80 por ciento"): [
        "casi el 80 por ciento | percent | value=80 unit=percent hedge=casi | approx_below"
    ],
    ("es", "2.500 millones de euros"): [
        "2.500 millones de euros | money | value=2500000000 currency=EUR scale=millones | eq"
    ],
    ("es", "2 de mayo de 2025"): ["2 de mayo de 2025 | date | value=2025-05-02 | eq"],
    ("es", "uno de cada tres"): ["uno de cada tres | ratio | value=0.3333 | eq"],
    ("it", "quasi l’80%"): ["quasi l’80% | percent | value=80 unit=percent hedge=quasi | approx_below"],
    ("it", "circa 14mila soldati"): [
        "circa 14mila soldati | number | value=14000 unit=soldati scale=mila hedge=circa | approx"
    ],
    ("it", "2,5 miliardi di euro"): [
        "2,5 miliardi di euro | money | value=2500000000 currency=EUR scale=miliardi | eq"
    ],
    ("pt", "2,5 mil milhões de euros"): [
        "2,5 mil milhões de euros | money | value=2500000000 currency=EUR scale=mil milhões | eq"
    ],
    ("pt", "um em cada três"): ["um em cada três | ratio | value=0.3333 | eq"],
    ("pt", "mais de 14 mil soldados"): [
        "mais de 14 mil soldados | number | value=14000 unit=soldados scale=mil hedge=mais de | gt"
    ],
    ("nl", "bijna 80 procent"): ["bijna 80 procent | percent | value=80 unit=percent hedge=bijna | approx_below"],
    ("nl", "een op de drie"): ["een op de drie | ratio | value=0.3333 | eq"],
    ("nl", "2 mei 2025"): ["2 mei 2025 | date | value=2025-05-02 | eq"],
    ("pl", "2 maja 2025"): ["2 maja 2025 | date | value=2025-05-02 | eq"],
    ("ru", "2 мая 2025"): ["2 мая 2025 | date | value=2025-05-02 | eq"],
    ("zh", "约1.4万名士兵"): ["约1.4万 | number | value=14000 scale=万 hedge=约 | approx"],
    ("zh", "2025年5月2日"): ["2025年5月2日 | date | value=2025-05-02 | eq"],
    ("zh", "超过８０％"): ["超过８０％ | percent | value=80 unit=percent hedge=超过 | gt"],
    ("ja", "5億円以上"): ["5億円以上 | money | value=500000000 currency=JPY scale=億 hedge=以上 | gt"],
    ("ja", "1万5000人"): ["1万5000 | number | value=15000 scale=万 | eq"],
    ("ar", "٣٫٥٪"): ["٣٫٥٪ | percent | value=3.5 unit=percent | eq"],
}


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_other_languages(language: str, text: str) -> None:
    assert told(text, language) == OTHERS[language, text]


@pytest.mark.parametrize(
    "text",
    [
        "double -use goods",
        "10:04:23",
        "Article 5 and § 3",
        "call +49 30 1234567, 030 1234567 or 555-123-4567",
        "COVID-19, F-16, A380, 3D, 5G and World War 2",
        "one of the most",
        "a third party in the third quarter",
        "the million-dollar question of hundreds of people",
        "version 1.2.3 at 192.168.0.1",
        "1" * 50,
        "",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("words", "english", "german"),
    [
        ("1,234", "1234", "1.234"),
        ("1.234", "1.234", "1234"),
        ("1,5", "1.5", "1.5"),
        ("1.234,5", "1234.5", "1234.5"),
        ("1’234", "1234", "1234"),
        ("0.125", "0.125", "0.125"),
    ],
)
def test_a_separator_is_what_the_language_takes_it_for(words: str, english: str, german: str) -> None:
    assert [quantities(words, language)[0].value for language in ("en", "de")] == [english, german]
    assert read_digits(words, ".") == Decimal(english)


def test_months_do_not_leak_from_one_language_into_another() -> None:
    locale_marks("zh")
    assert "maio" in locale_marks("pt-BR").months
    assert locale_marks("no such \ud800 tag") == locale_marks("en")


def test_only_the_part_asked_for_is_looked_at() -> None:
    text = "There were 5 days, almost 80% and 7 weeks."
    assert [one.span.of(text) for one in quantities(text, within=Span(18, 30))] == ["almost 80%"]


words = st.sampled_from(
    [
        "about",
        "1,5",
        "80",
        "%",
        "$",
        "€",
        "million",
        "rose",
        "by",
        "to",
        "-",
        "–",
        "2025",
        "May",
        "of",
        "in",
        "one",
        "twenty",
        "a",
        "third",
        "half",
        "between",
        "and",
        "years",
        "°",
        "C",
        "ca.",
        "Mio.",
        "fold",
        "14\xa0000",
        "10:04",
        "+49",
        "万",
        "年",
        "𝟙",
        "²",
        "½",
        "٣",
        "\n",
    ]
)
anything = st.one_of(
    st.lists(words, max_size=20).map(" ".join), st.lists(words, max_size=20).map("".join), st.text(max_size=60)
)


@given(anything, st.sampled_from(["en", "de", "fr", "es", "it", "pt", "nl", "zh", "ja", "ar", "xx", "", "\ud800"]))
@example("²½", "en")
@example("0000-00-00 99.99.9999 2025-02-30 May 31, 2025, at 99:99", "en")
@settings(max_examples=300, deadline=None)
def test_whatever_stands_there_spans_are_apart_and_values_fit_the_fields(text: str, language: str) -> None:
    end = 0
    for one in quantities(text, language):
        assert end <= one.span.start < one.span.end <= len(text)
        assert not one.hedge or one.hedge in one.span.of(text)
        end = one.span.end
        values = {"value": one.value, "value_high": one.value_high, "currency": one.currency, "quantity_kind": one.kind}
        fields.check_values(StatisticDetails, {name: value for name, value in values.items() if value})
        details_from_json(Kind.STATISTIC, {"comparator": one.comparator, "direction": one.direction})


def test_a_megabyte_of_digits() -> None:
    start = time.process_time()
    assert quantities("1" * 1_000_000) == ()
    assert time.process_time() - start < PATIENCE
