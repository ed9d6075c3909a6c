"""How stored values read."""

import pytest

from annotator.domain import vocabulary
from annotator.domain.vocabulary import SUBTYPES, Comparator, Dimension, Reliability, Subtype, VerdictValue, label


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (VerdictValue.NOT_ENOUGH_EVIDENCE, "not enough evidence"),
        (Reliability.F, "F: cannot be judged"),
        (Comparator.APPROX_BELOW, "almost"),
        (Dimension.DESIGN_MARKUP, "design and markup"),
        ("6", "6: cannot be judged"),
    ],
)
def test_label(value: str, words: str) -> None:
    assert label(value) == words


def test_no_label_shows_how_a_value_is_stored() -> None:
    lists = [
        one for one in vars(vocabulary).values() if isinstance(one, type) and one.__module__ == vocabulary.__name__
    ]
    assert len(lists) > 20
    assert not [one for values in lists for one in values if "_" in label(one)]  # type: ignore[attr-defined]


def test_every_subtype_belongs_to_one_dimension() -> None:
    listed = [subtype for subtypes in SUBTYPES.values() for subtype in subtypes]
    assert sorted(listed) == sorted(Subtype)
