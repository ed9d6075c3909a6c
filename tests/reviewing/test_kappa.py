import math
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from annotator.reviewing.kappa import Weights, cohen_kappa, fleiss_kappa, fleiss_kappa_of_counts, light_kappa
from tests.reviewing.known_tables import ANXIETY, DIAGNOSES


@pytest.mark.parametrize(
    ("weights", "published"), [(Weights.EQUAL, 0.119), (Weights.LINEAR, 0.189), (Weights.QUADRATIC, 0.297)]
)
def test_the_anxiety_ratings_have_the_published_kappa(weights: Weights, published: float):
    pairs = [(one, other) for one, other, _ in ANXIETY]
    assert cohen_kappa(pairs, weights=weights, scale=range(1, 7)) == pytest.approx(published, abs=0.0005)


def test_the_diagnoses_have_the_published_kappa_of_fleiss_and_of_light():
    assert fleiss_kappa(DIAGNOSES) == pytest.approx(0.430, abs=0.0005)
    assert light_kappa(DIAGNOSES) == pytest.approx(0.459, abs=0.0005)


labels = st.integers(0, 4)


@settings(deadline=None)  # the oracle's first call takes its time
@given(st.lists(st.tuples(labels, labels), min_size=1, max_size=40), st.sampled_from(Weights))
def test_cohens_kappa_is_that_of_scikit_learn(pairs: list[tuple[int, int]], weights: Weights):
    ours = cohen_kappa(pairs, weights=weights, scale=range(5))
    theirs = {Weights.EQUAL: None, Weights.LINEAR: "linear", Weights.QUADRATIC: "quadratic"}[weights]
    one, other = zip(*pairs, strict=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        oracle = cohen_kappa_score(one, other, labels=list(range(5)), weights=theirs)
    if ours is None:
        assert math.isnan(oracle) or len({*one, *other}) == 1
    else:
        assert ours == pytest.approx(oracle)


@given(st.lists(st.lists(labels, min_size=3, max_size=3), min_size=1, max_size=20))
def test_fleiss_kappa_does_not_depend_on_who_gave_which_label(rows: list[list[int]]):
    ours = fleiss_kappa(rows)
    assert ours == fleiss_kappa([sorted(row) for row in rows])
    assert ours is None or -1 <= ours <= 1 + 1e-12


@given(st.lists(st.tuples(labels, labels), min_size=1, max_size=20))
def test_full_agreement_is_one_unless_there_is_only_one_label(pairs: list[tuple[int, int]]):
    same = [(one, one) for one, _ in pairs]
    expected = 1 if len(set(same)) > 1 else None
    assert cohen_kappa(same) == expected
    assert fleiss_kappa(same) == expected
    assert light_kappa(same) == expected


def test_counts_of_pairs_are_worth_the_pairs():
    assert cohen_kappa({("a", "a"): 20, ("a", "b"): 5, ("b", "a"): 10, ("b", "b"): 15}) == pytest.approx(0.4)


def test_where_nothing_was_labelled_there_is_no_kappa():
    assert cohen_kappa([]) is None
    assert fleiss_kappa([]) is None
    assert light_kappa([]) is None
    assert light_kappa([["a"], ["b"]]) is None


def test_light_has_no_mean_when_a_pair_has_no_kappa():
    assert light_kappa([["a", "a", "b"], ["a", "a", "a"]]) is None


@pytest.mark.parametrize("rows", [[["a"], ["b"]], [["a", "b"], ["a", "b", "b"]]])
def test_fleiss_wants_two_labels_or_more_and_everywhere_as_many(rows: list[list[str]]):
    with pytest.raises(ValueError, match="same number"):
        fleiss_kappa_of_counts({tuple(row): 1 for row in rows})
