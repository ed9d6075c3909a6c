import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.reviewing.alpha import krippendorff_alpha
from annotator.reviewing.characters import character_alpha, character_f1s, coverage
from annotator.reviewing.unitizing import united

LENGTH = 40
spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda one: (one[0], one[0] + one[1])))
of_reviewers = st.lists(spans.map(united), min_size=2, max_size=4)


def characters(units: list[tuple[int, int]]) -> set[int]:
    return {place for start, end in units for place in range(start, end)}


@given(of_reviewers)
def test_alpha_is_that_of_each_character_labelled_by_all(units: list[list[tuple[int, int]]]):
    table = coverage(dict(enumerate(units)), LENGTH)
    assert table.total() == LENGTH
    labelled = [[place in characters(one) for one in units] for place in range(LENGTH)]
    found = character_alpha(table, range(len(units)))
    assert found == (None if (slow := krippendorff_alpha(labelled)) is None else pytest.approx(slow))


@given(of_reviewers)
def test_f1_is_that_of_the_sets_of_characters(units: list[list[tuple[int, int]]]):
    found = character_f1s(coverage(dict(enumerate(units)), LENGTH), range(len(units)))
    assert len(found) == len(units) * (len(units) - 1) // 2
    for (one, other), value in found.items():
        first, second = characters(units[one]), characters(units[other])
        slow = 2 * len(first & second) / (len(first) + len(second)) if first or second else 1
        assert value == pytest.approx(slow)


def test_reviewers_who_are_not_asked_about_do_not_count():
    table = coverage({0: [(0, 10)], 1: [(0, 10)], 2: [(20, 30)]}, LENGTH)
    assert character_alpha(table, [0, 1]) == 1
    assert character_f1s(table, [0, 1]) == {(0, 1): 1}


def test_where_nothing_is_tagged_or_everything_there_is_no_alpha():
    assert character_alpha(coverage({0: [], 1: []}, LENGTH), [0, 1]) is None
    assert character_alpha(coverage({0: [(0, LENGTH)], 1: [(0, LENGTH)]}, LENGTH), [0, 1]) is None
    assert character_alpha(coverage({}, 0), []) is None
