from decimal import Decimal

import pytest

from annotator.briefing import wording
from annotator.domain.articles import Source


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2025-05-02", "2 May 2025"), ("2025-05", "May 2025"), ("2025", "2025"), ("", ""), ("2025-13", "2025-13")],
)
def test_dates_read_as_far_as_they_are_known(iso, words):
    assert wording.date_words(iso) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2025-05-02T14:05:09.123456Z", "2 May 2025, 14:05 UTC"),
        ("2025-05-02T01:05:00+02:00", "1 May 2025, 23:05 UTC"),
        ("2025-05-02T14:05", "2 May 2025, 14:05 UTC"),
        ("2025-05-02", "2 May 2025"),
        ("", ""),
    ],
)
def test_instants_read_in_utc(iso, words):
    assert wording.instant_words(iso) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Decimal(200_000_000_000), "200,000,000,000"),
        (Decimal("2E+11"), "200,000,000,000"),
        (Decimal("-9.1"), "−9.1"),
        (Decimal(2025), "2025"),
        ("2024-06-19", "19 June 2024"),
        ("2025-09-04T10:04:23", "4 September 2025, 10:04:23"),
        ("2025-09-04T10:04Z", "4 September 2025, 10:04 UTC"),
    ],
)
def test_numbers_are_grouped_and_never_in_exponents(value, words):
    assert wording.number_words(value) == words


def test_a_currency_is_named_once():
    assert wording.quantity_words(Decimal(5_000_000), "USD", "USD") == "USD 5,000,000"
    assert wording.quantity_words(Decimal(5), "barrels", "USD") == "USD 5 barrels"
    assert wording.quantity_words(Decimal(5), "EUR") == "EUR 5"


def test_an_amount_is_grouped_where_a_year_is_not():
    assert wording.quantity_words(Decimal(2025)) == "2025"
    assert wording.quantity_words(Decimal(2025), "soldiers") == "2,025 soldiers"


@pytest.mark.parametrize(
    ("tag", "words"),
    [("en", "English"), ("zh-Hans", "Chinese (Hans)"), ("tlh", "tlh"), ("", ""), ("EN-us", "English (us)")],
)
def test_languages_are_named_where_the_name_is_known(tag, words):
    assert wording.language_words(tag) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no tags"), (1, "one tag"), (2, "two tags"), (10, "ten tags"), (1234, "1,234 tags")]
)
def test_counts_read_as_in_a_newspaper(number, words):
    assert wording.counted(number, "tag") == words


def test_lists_have_an_and_before_the_last():
    assert [wording.listed("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("words", "“words”"),
        ("“words”", "“words”"),
        ("“one” and “two”", "““one” and “two””"),
        ('"words"', '"words"'),
        ("“open", "““open”"),
        ("”", "“””"),
    ],
)
def test_words_are_quoted_once(words, quoted):
    assert wording.in_quotes(words) == quoted


@pytest.mark.parametrize(
    ("words", "made"),
    [("it rose", "It rose."), ("It rose.", "It rose."), ("why?", "Why?"), ("“No.”", "“No.”"), ("", "")],
)
def test_sentences_end_once(words, made):
    assert wording.sentence(words) == made


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (
            {"author": "J. Doe", "title": "War", "publisher": "AFP", "published_at": "2025-04-30"},
            "J. Doe, “War”, AFP, 30 April 2025",
        ),
        ({"title": "War"}, "“War”"),
        (
            {"short_ref": "KCNA, 28 April 2025", "publisher": "KCNA", "published_at": "2025-04-28"},
            "KCNA, 28 April 2025",
        ),
        ({"short_ref": "customs", "publisher": "China", "published_at": "2025"}, "customs, China, 2025"),
        ({"url": "https://example.org"}, "https://example.org"),
        ({}, "unnamed source"),
    ],
)
def test_a_citation_says_what_is_known_and_invents_nothing(source, words):
    assert wording.citation(Source(id="s", **source)) == words
