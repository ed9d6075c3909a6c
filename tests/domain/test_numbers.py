from decimal import Decimal

import pytest

from annotator.domain.numbers import read_number, with_separators
from annotator.errors import InvalidValue


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("14,000", "14000"),
        ("14 000", "14000"),
        ("14\u202f000", "14000"),
        ("14’000", "14000"),
        ("1,234,567.8", "1234567.8"),
        ("1.234.567,8", "1234567.8"),
        ("1.234,5", "1234.5"),
        ("80%", "80"),
        ("80 %", "80"),
        ("$5", "5"),
        ("-$5", "-5"),
        ("5 €", "5"),
        ("0,5", "0.5"),
        ("0,500", "0.500"),
        ("106.48", "106.48"),
        ("14.000", "14.000"),
        (".5", "0.5"),
        ("−3", "-3"),
        ("+3", "3"),
        ("2025", "2025"),
    ],
)
def test_a_number_is_read_as_people_write_it(words, value):
    assert read_number(words) == Decimal(value)


@pytest.mark.parametrize(
    "words", ["", "about 5", "5 6", "1,23,456", "5 million", "1e5", "NaN", "%", "--5", "14,0000 0"]
)
def test_what_is_not_one_number_is_refused_with_a_sentence(words):
    with pytest.raises(InvalidValue, match="is not a number such as"):
        read_number(words)


@pytest.mark.parametrize(
    ("number", "words"),
    [("14000", "14,000"), ("2025", "2025"), ("1E+6", "1,000,000"), ("1234.50", "1,234.50"), ("-14000", "-14,000")],
)
def test_a_number_is_written_with_separators_and_without_exponent(number, words):
    assert with_separators(Decimal(number)) == words
    assert read_number(words) == Decimal(number)
