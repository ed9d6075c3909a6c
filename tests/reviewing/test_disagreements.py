import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement import Difference, Passage
from annotator.domain.annotations import Annotation
from annotator.domain.details import CustomDetails, details_from_json
from annotator.reviewing.disagreements import disagreements, exact_matches, fields_that_differ, passages
from annotator.reviewing.matching import groups
from annotator.reviewing.study import Tag, study_of
from tests.reviewing.making import extract, finished, tag


def found(*tags, who: tuple[str, ...] = ("ana", "ben")) -> list[Passage]:
    return passages(study_of(extract(*tags), finished(*who)))


def test_the_same_span_kind_and_fields_agree():
    (only,) = found(tag("ana", 5, 10, speaker="Xi"), tag("ben", 5, 10, speaker=" xi "))
    assert not only.differences
    assert (only.start, only.end) == (5, 10)
    assert [one.reviewer_id for one in only.tags] == ["ana", "ben"]


def test_spans_that_overlap_but_differ():
    (only,) = found(tag("ana", 5, 10, name="one"), tag("ben", 8, 20, name="two"))
    assert only.differences == {Difference.SPAN}
    assert only.annotation_ids == ("one", "two")
    assert (only.start, only.end) == (5, 20)


def test_spans_that_touch_are_two_passages():
    first, second = found(tag("ana", 5, 10), tag("ben", 10, 20))
    assert first.differences == second.differences == {Difference.ALONE}
    assert (first.missed_by, second.missed_by) == (("ben",), ("ana",))


def test_kinds_that_differ():
    (only,) = found(tag("ana", 5, 10, "claim"), tag("ben", 5, 10, "quote"))
    assert only.differences == {Difference.KIND}


def test_a_quote_inside_a_long_claim_is_no_quarrel_about_the_kind():
    made = found(tag("ana", 0, 80, "claim"), tag("ben", 10, 30, "quote"))
    assert [one.differences for one in made] == [{Difference.ALONE}, {Difference.ALONE}]


def test_a_tag_meets_its_own_kind_before_one_that_fits_better():
    made = found(tag("ana", 10, 30, "quote"), tag("ana", 10, 28, "claim"), tag("ben", 10, 30, "claim"))
    claims = next(one for one in made if len(one.tags) == 2)
    assert [one.kind for one in claims.tags] == ["claim", "claim"]
    assert claims.differences == {Difference.SPAN}


def test_fields_that_differ_are_named_in_the_order_of_the_form():
    (only,) = found(
        tag("ana", 5, 10, "quote", speaker="Xi", medium="radio", verbatim_status="verbatim"),
        tag("ben", 5, 10, "quote", speaker="Li", medium="Radio", verbatim_status="drifted"),
    )
    assert only.differences == {Difference.FIELDS}
    assert only.fields == ("speaker", "verbatim_status")


def test_what_points_at_other_tags_is_each_reviewers_own():
    one = details_from_json("translation_error", {"severity": "minor", "repeat_of": "a"})
    other = details_from_json("translation_error", {"severity": "minor", "repeat_of": "b"})
    assert fields_that_differ([one, other]) == ()
    compared = [
        details_from_json("statistic", {"comparisons": [{"annotation_id": id_, "unit": "km"}]}) for id_ in ("a", "b")
    ]
    assert fields_that_differ(compared) == ()


def test_fields_of_a_tag_that_the_project_defines_are_compared_too():
    one, other = CustomDetails(values=(("tone", "harsh"),)), CustomDetails(values=(("tone", "mild"),))
    assert fields_that_differ([one, other]) == ("tone",)
    assert fields_that_differ([one, CustomDetails()]) == ("tone",)


def test_of_three_reviewers_one_may_have_missed_what_two_found():
    (only,) = found(tag("ana", 5, 10), tag("cem", 5, 10), who=("ana", "ben", "cem"))
    assert only.differences == {Difference.MISSED}
    assert only.missed_by == ("ben",)


def test_who_tags_the_same_words_twice_has_two_passages():
    made = found(tag("ana", 5, 10), tag("ana", 5, 10), tag("ben", 5, 10))
    assert sorted(len(one.tags) for one in made) == [1, 2]
    again = found(tag("ana", 5, 10), tag("ben", 5, 10), tag("ben", 5, 10), tag("ana", 5, 10))
    assert [one.differences for one in again] == [frozenset(), frozenset()]


def test_what_matches_exactly_can_be_told_from_what_differs():
    study = study_of(
        extract(
            tag("ana", 0, 10, name="a1"),
            tag("ben", 0, 10, name="b1"),
            tag("ana", 20, 30, name="a2"),
            tag("ben", 20, 31, name="b2"),
            tag("cem", 40, 50, name="c3"),
        ),
        finished("ana", "ben", "cem"),
    )
    assert [one.annotation_ids for one in exact_matches(study)] == [("a1", "b1")]
    assert [one.annotation_ids for one in disagreements(study)] == [("a1", "b1"), ("a2", "b2"), ("c3",)]


made_tags = st.lists(
    st.tuples(
        st.sampled_from(("ana", "ben", "cem")),
        st.integers(0, 80),
        st.integers(1, 20),
        st.sampled_from(("claim", "quote")),
    ),
    max_size=25,
)


@given(made_tags)
def test_every_tag_stands_in_one_passage_beside_none_of_its_author(given_tags: list[tuple[str, int, int, str]]):
    tags = [tag(who, start, start + length, kind) for who, start, length, kind in given_tags]
    made = found(*tags, who=("ana", "ben", "cem"))
    assert sorted(id_ for one in made for id_ in one.annotation_ids) == sorted(one.annotation.id for one in tags)
    for one in made:
        names = [its.reviewer_id for its in one.tags]
        assert sorted({*names, *one.missed_by}) == ["ana", "ben", "cem"]
        assert len(set(names)) == len(names)
    assert [one.start for one in made] == sorted(one.start for one in made)


@given(made_tags)
def test_where_each_reviewer_says_the_same_nothing_differs(given_tags: list[tuple[str, int, int, str]]):
    spans = [(start, start + length, kind) for _, start, length, kind in given_tags]
    tags = [tag(who, *one) for one in spans for who in ("ana", "ben")]
    assert all(not one.differences for one in found(*tags))


def _annotation_tag(number: int, start: int, end: int, reviewer: int) -> Tag:
    annotation: Annotation = tag("ana", start, end).annotation
    return Tag(str(number), start, end, "claim", reviewer, annotation.details)


@pytest.mark.parametrize("depth", [40, 400])
def test_of_very_many_tags_on_one_place_those_nearest_are_matched(depth: int):
    # Nested like onion skins: the skins of the two reviewers differ by one character each.
    tags = [_annotation_tag(2 * n, 2 * n, 4 * depth - 2 * n, 0) for n in range(depth)]
    tags += [_annotation_tag(2 * n + 1, 2 * n + 1, 4 * depth - 2 * n - 1, 1) for n in range(depth)]
    made = groups(tags)
    assert len(made) == depth
    assert all(abs(one.start - other.start) == 1 for one, other in made)


def test_what_two_of_three_differ_in_is_told_from_their_tags_alone():
    study = study_of(
        extract(
            tag("ana", 0, 10, speaker="Xi"),
            tag("ben", 0, 10, speaker="Xi"),
            tag("cem", 0, 12, speaker="Kim"),
            tag("ana", 30, 40),
            tag("ben", 30, 40),
        ),
        finished("ana", "ben", "cem"),
    )
    first, second = passages(study)
    assert first.among(["ana", "ben"]) == frozenset()
    assert first.among(["ana", "cem"]) == {Difference.SPAN, Difference.FIELDS}
    assert first.among(["ana", "ben", "cem"]) == first.differences
    assert second.among(["ana", "ben"]) == frozenset()
    assert second.among(["ben", "cem"]) == {Difference.ALONE}
    assert second.among(["cem"]) == frozenset()
    assert second.differences == {Difference.MISSED}
