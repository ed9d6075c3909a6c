from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from annotator.desktop.inspector.typed_values import date_hint, number_typed, number_words, read_date


@pytest.fixture(autouse=True)
def own_language() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def in_language(name: str) -> None:
    QLocale.setDefault(QLocale(name))


@pytest.mark.parametrize(
    ("language", "typed", "stored"),
    [
        ("en_GB", "02/05/2025", "2025-05-02"),
        ("en_US", "02/05/2025", "2025-02-05"),
        ("de_DE", "2.5.2025", "2025-05-02"),
        ("de_DE", "2. Mai 2025", "2025-05-02"),
        ("fr_FR", "2 mai 2025", "2025-05-02"),
        ("ja_JP", "2025/05/02", "2025-05-02"),
        ("de_DE", "5/2025", "2025-05"),
        ("de_DE", "May 2025", "2025-05"),
        ("de_DE", "2025-05-02", "2025-05-02"),
        ("en_US", "2025-5-2", "2025-05-02"),
        ("en_US", "2025-05", "2025-05"),
        ("en_US", "2025", "2025"),
        ("en_US", "2025-05-02T10:00:00Z", "2025-05-02T10:00:00Z"),
        ("en_US", "31/12/2025", "31/12/2025"),
        ("en_US", "soon", "soon"),
    ],
)
def test_a_date_is_read_in_the_order_of_the_language(language, typed, stored):
    in_language(language)
    assert read_date(typed) == stored


def test_figures_without_a_day_may_be_a_number():
    in_language("de_DE")
    assert read_date("5.2025", whole=True) == "5.2025"
    assert read_date("1.5.2025", whole=True) == "2025-05-01"


@pytest.mark.parametrize(
    ("language", "hint"),
    [
        ("en_GB", "31/12/2025"),
        ("en_US", "12/31/2025"),
        ("de", "31.12.2025"),
        ("nl", "31-12-2025"),
        ("sv", "2025-12-31"),
        ("hr", "31.12.2025"),
        ("zh", "2025/12/31"),
    ],
)
def test_the_hint_shows_the_figures_as_the_language_writes_and_reads_them(language, hint):
    in_language(language)
    assert date_hint() == hint
    assert read_date(hint) == "2025-12-31"


@pytest.mark.parametrize(
    ("language", "typed", "number"),
    [("de_DE", "14.000,5", "14000.5"), ("en_US", "14,000.5", "14000.5"), ("fr_FR", "14 000,5", "14000.5")],
)
def test_a_number_is_read_and_written_with_the_separators_of_the_language(language, typed, number):
    in_language(language)
    assert number_typed(typed) == Decimal(number)
    assert number_typed(number_words(Decimal(number))) == Decimal(number)
