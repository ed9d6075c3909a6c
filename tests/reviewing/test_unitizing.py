import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.reviewing.unitizing import (
    UnitTally,
    alpha_of_tallies,
    difference,
    gaps,
    tally_of,
    united,
    unitizing_alpha,
)
from tests.reviewing.known_tables import UNITIZING_1995, UNITIZING_2004


def test_the_example_of_2004_has_the_published_alpha():
    # The book divides what it had rounded: 1 − .0144 ÷ (.0532 + .0490) = .8591.
    assert unitizing_alpha(UNITIZING_2004, 150, 450) == pytest.approx(0.8591, abs=0.0005)


@pytest.mark.parametrize(("category", "published"), [("c", 0.7286), ("k", 1.0)])
def test_each_category_of_2004_has_the_published_alpha(category: str, published: float):
    found = unitizing_alpha({category: UNITIZING_2004[category]}, 150, 450)
    assert found == pytest.approx(published, abs=0.00005)


@pytest.mark.parametrize(("pair", "published"), [("A", 0.553), ("D", 0.066)])
def test_the_pairs_of_1995_have_the_published_alpha(pair: str, published: float):
    found = unitizing_alpha({pair: UNITIZING_1995[pair]}, 0, 24, continuous=True)
    assert found == pytest.approx(published, abs=0.0005)


@pytest.mark.parametrize(("pair", "published", "formula"), [("B", -0.926, -0.9284), ("C", 0.679, 0.6931)])
def test_two_pairs_of_1995_come_near_to_what_was_published(pair: str, published: float, formula: float):
    # Their observed disagreement is the published one (2.26736, .02777); the expected ones printed, 1.17731 and .08642,
    # are not what the printed formula gives, while those of A and D are. Why, nobody has published: 1.17731 would come
    # out with the + 1 of g − l + 1 kept, and .08642 without − Σ l². DKPro Statistics, made independently, is
    # tested on this table to .02 alone, with the note that the article seems to err a little in what is expected.
    found = unitizing_alpha({pair: UNITIZING_1995[pair]}, 0, 24, continuous=True)
    assert found == pytest.approx(formula, abs=0.00005)
    assert found == pytest.approx(published, abs=0.015)


def test_a_continuum_measured_coarsely_has_the_published_alpha():
    # Pair C at half the length: Krippendorff (1995) prints 1 − .02777 ÷ .05494 = .494.
    halved = [[(start // 2, end // 2) for start, end in units] for units in UNITIZING_1995["C"]]
    assert unitizing_alpha({"C": halved}, 0, 12) == pytest.approx(0.494, abs=0.0005)


@pytest.mark.parametrize(("pair", "published"), [("A", 0.03125), ("B", 2.26736), ("C", 0.02777), ("D", 0.38715)])
def test_the_observed_disagreement_of_1995_is_the_published_one(pair: str, published: float):
    assert difference(*UNITIZING_1995[pair]) / 24**2 == pytest.approx(published, abs=0.00001)


def test_the_finer_the_measure_the_nearer_the_discrete_alpha_comes_to_the_continuous_one():
    pair = UNITIZING_1995["A"]
    fine = [[(start * 10_000, end * 10_000) for start, end in units] for units in pair]
    continuous = unitizing_alpha({"A": pair}, 0, 24, continuous=True)
    assert unitizing_alpha({"A": fine}, 0, 240_000) == pytest.approx(continuous, abs=0.0001)


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 15)).map(lambda one: (one[0], one[0] + one[1])))
units_of_reviewers = st.lists(spans.map(united), min_size=2, max_size=4)


def _slowly(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> int:
    """Return Σ δ² as the book words it, every unit against every unit and every gap."""
    total = 0
    for start, end in one:
        met = [(begin, stop) for begin, stop in other if start < stop and begin < end]
        total += sum((start - begin) ** 2 + (end - stop) ** 2 for begin, stop in met)
        total += 0 if met else (end - start) ** 2
    return total + sum(
        (stop - begin) ** 2 for begin, stop in other if not any(start < stop and begin < end for start, end in one)
    )


@given(spans.map(united), spans.map(united))
def test_the_sweep_finds_what_comparing_all_with_all_finds(one: list[tuple[int, int]], other: list[tuple[int, int]]):
    assert difference(one, other) == difference(other, one) == _slowly(one, other)


@given(units_of_reviewers)
def test_alpha_does_not_depend_on_the_order_of_reviewers_nor_pass_one(units: list[list[tuple[int, int]]]):
    found = unitizing_alpha({"x": units}, 0, 80)
    assert found == unitizing_alpha({"x": units[::-1]}, 0, 80)
    assert found is None or found <= 1


@given(spans.filter(bool).map(united))
def test_who_cuts_alike_agrees_fully(units: list[tuple[int, int]]):
    assert unitizing_alpha({"x": [units, units]}, 0, 80) == 1


@given(spans)
def test_united_spans_cover_the_same_characters_and_do_not_overlap(given_spans: list[tuple[int, int]]):
    made = united(given_spans)
    covered = {place for start, end in given_spans for place in range(start, end)}
    assert [place for start, end in made for place in range(start, end)] == sorted(covered)
    assert sum(gaps(made, 0, 80)) == 80 - len(covered)


def test_two_texts_add_up_to_one_that_holds_both():
    first, second = [[(0, 4)], [(1, 4)]], [[(12, 15)], []]
    both = tally_of([[*one, *other] for one, other in zip(first, second, strict=True)], 0, 20)
    added = UnitTally(reviewers=2)
    added.add(tally_of(first, 0, 10))
    added.add(tally_of(second, 10, 20))
    # A gap ends where its text ends; everything else is the same.
    assert (added.length, added.difference, added.units) == (both.length, both.difference, both.units)
    assert added.gaps.total() == both.gaps.total() + 2


@pytest.mark.parametrize("units", [[], [[(0, 3)]], [[], []]])
def test_where_nothing_can_be_compared_there_is_no_alpha(units: list[list[tuple[int, int]]]):
    assert unitizing_alpha({"x": units}, 0, 10) is None


def test_no_category_at_all_has_no_alpha():
    assert alpha_of_tallies([]) is None
