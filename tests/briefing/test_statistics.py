import pytest

from tests.briefing.extracts import AFP, article, briefing, extract, row_of, section, tables, tag

PRESS = article("a1", "Trade is exceeding $200 billion; almost 80%.")


def statistic(**details):
    tags = [
        tag("s1", PRESS, "statistic", "exceeding $200 billion", details),
        tag("s2", PRESS, "statistic", "almost 80%"),
    ]
    return row_of(tables(section(briefing(extract([PRESS], tags, [AFP])), "statistics"))[0], "s1")


@pytest.mark.parametrize(
    ("details", "says"),
    [
        ({"value": "80", "unit": "percent", "comparator": "approx_below", "hedge": "almost"}, "Almost 80 percent"),
        ({"value": "80", "unit": "percent", "hedge": "some"}, "80 percent (hedge as printed: “some”)"),
        (
            {"value": "200000000000", "currency": "USD", "comparator": "gt", "hedge": "exceeding"},
            "More than USD 200,000,000,000 (hedge as printed: “exceeding”)",
        ),
        ({"value": "14000", "unit": "soldiers"}, "14,000 soldiers"),
        ({"value": "-9.1", "unit": "percent"}, "−9.1 percent"),
        ({"value": "10", "value_high": "15", "unit": "people", "comparator": "range"}, "From 10 to 15 people"),
        ({"value": "2024-06-19", "quantity_kind": "date"}, "19 June 2024"),
        ({"quantity_kind": "trend", "direction": "up"}, "Trend: up"),
        ({"quantity_kind": "trend"}, "Trend, direction not given"),
        ({}, "Value not given"),
    ],
)
def test_the_figure_is_normalized_and_keeps_its_hedge(details, says):
    assert statistic(**details)[2].splitlines()[0] == says


def test_a_percentage_names_its_base_or_says_that_there_is_none():
    assert "Base: dual-use goods" in statistic(value="80", unit="percent", base="dual-use goods")[2]
    assert "Base not given" in statistic(value="80", quantity_kind="percent")[2]
    assert "Base not given" in statistic(value="80", unit="percent")[2]
    assert "ase" not in statistic(value="80", unit="soldiers")[2]


@pytest.mark.parametrize(
    ("details", "says"),
    [
        ({}, "Period not given"),
        ({"as_of": "2025-09-04"}, "Period: as of 4 September 2025"),
        ({"period_start": "2025-01-01", "period_end": "2025-06"}, "Period: 1 January 2025 to June 2025"),
        ({"period_start": "2025-01-01", "as_of": "2025-09"}, "Period: from 1 January 2025, as of September 2025"),
        ({"period_end": "2024"}, "Period: until 2024"),
    ],
)
def test_a_figure_names_its_period(details, says):
    assert says in statistic(value="1", unit="x", **details)[2].splitlines()


def test_a_date_asks_for_no_period():
    assert "eriod" not in statistic(value="2024-06-19", quantity_kind="date")[2]


def test_comparisons_tell_value_finding_difference_and_source():
    other = {"as_published": "$106.48 billion", "value": "106480000000", "unit": "USD", "finding": "contradicted"}
    compared = statistic(value="200000000000", currency="USD", comparisons=[other | {"source_id": "afp"}])[3]
    assert compared.splitlines() == [
        "“$106.48 billion” (“China lifts sanctions”, AFP, 30 April 2025)",
        "USD 106,480,000,000",
        "Contradicted (the article’s figure is higher by USD 93,520,000,000)",
    ]


def test_figures_of_different_units_have_no_difference():
    compared = statistic(value="200", unit="USD", comparisons=[{"value": "100", "unit": "EUR", "finding": "differs"}])
    assert compared[3].splitlines() == ["Source not recorded", "EUR 100", "Differs"]


def test_a_comparison_with_another_tag_leads_to_it():
    compared = statistic(value="1", unit="x", comparisons=[{"annotation_id": "s2", "finding": "not_comparable"}])[3]
    assert compared.splitlines() == ["S2 “almost 80%”", "Not comparable"]
    assert statistic(comparisons=[{"annotation_id": "gone"}])[3].startswith("a tag outside this briefing")


def test_a_figure_that_is_not_compared_says_so():
    assert statistic(value="1")[3] == "Not compared"
