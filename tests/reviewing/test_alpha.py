import krippendorff
import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.reviewing.alpha import Level, krippendorff_alpha
from tests.reviewing.known_tables import RELIABILITY


@pytest.mark.parametrize(
    ("level", "published"),
    [(Level.NOMINAL, 0.743), (Level.ORDINAL, 0.815), (Level.INTERVAL, 0.849), (Level.RATIO, 0.797)],
)
def test_the_reliability_data_have_the_published_alpha(level: Level, published: float):
    assert krippendorff_alpha(RELIABILITY, level) == pytest.approx(published, abs=0.0005)


tables = st.integers(2, 5).flatmap(
    lambda raters: st.lists(
        st.lists(st.one_of(st.none(), st.integers(1, 5)), min_size=raters, max_size=raters), min_size=1, max_size=15
    )
)


@settings(deadline=None)  # the oracle's first call takes its time
@given(tables, st.sampled_from(Level))
def test_alpha_is_that_of_the_library(units: list[list[int | None]], level: Level):
    ours = krippendorff_alpha(units, level)
    together = [unit for unit in units if len(unit) - unit.count(None) > 1]
    if len({label for unit in together for label in unit if label is not None}) < 2:
        assert ours is None
        return
    table = numpy.array([[numpy.nan if one is None else one for one in unit] for unit in units], dtype=float).T
    assert ours == pytest.approx(krippendorff.alpha(table, level_of_measurement=str(level)))


def test_ordinal_takes_the_order_that_is_given():
    units = [["low", "low"], ["low", "moderate"], ["moderate", "high"], ["high", "high"], ["low", "low"]]
    scale = ("low", "moderate", "high")
    numbers = [[scale.index(label) for label in unit] for unit in units]
    given_order = krippendorff_alpha(units, Level.ORDINAL, scale=scale)
    assert given_order == krippendorff_alpha(numbers, Level.ORDINAL)
    assert given_order != krippendorff_alpha(units, Level.ORDINAL)


def test_labels_that_nobody_else_gave_a_thing_say_nothing():
    assert krippendorff_alpha([["a", None], [None, "b"]]) is None
    with_one = krippendorff_alpha([["a", "a"], ["b", "a"], ["b", "b"]])
    assert krippendorff_alpha([["a", "a"], ["b", "a"], ["b", "b"], ["a", None]]) == with_one


def test_without_variation_there_is_no_alpha():
    assert krippendorff_alpha([["a", "a"], ["a", "a"]]) is None
    assert krippendorff_alpha([]) is None
