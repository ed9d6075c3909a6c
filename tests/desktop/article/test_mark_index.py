from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from annotator.desktop.article.mark_index import MarkIndex, lanes, painting_order, reading_order
from annotator.domain.annotations import Mark
from tests.desktop.article.shown_articles import mark

lengths = st.one_of(st.integers(1, 30), st.integers(1, 5000), st.integers(1, 2_000_000))
places = st.tuples(st.one_of(st.integers(0, 3000), st.integers(0, 3_000_000)), lengths)
many = st.lists(places, max_size=40)


def made(drawn: list[tuple[int, int]]) -> list[Mark]:
    return [mark(f"{number:03}", start, start + length) for number, (start, length) in enumerate(drawn)]


@given(many, places, st.sets(st.integers(0, 39)), many)
def test_overlapping_agrees_with_looking_at_every_mark(
    drawn: list[tuple[int, int]], looked: tuple[int, int], gone: set[int], more: list[tuple[int, int]]
) -> None:
    index = MarkIndex(made(drawn))
    plain = {m.id: m for m in made(drawn)}
    for number in gone:
        assert index.remove(f"{number:03}") == plain.pop(f"{number:03}", None)
    for number, (start, length) in enumerate(more):
        added = mark(f"{number * 2:03}", start, start + length)
        index.add(added)
        plain[added.id] = added
    start, end = looked[0], looked[0] + looked[1]
    assert index.overlapping(start, end) == sorted(
        (m for m in plain.values() if m.start < end and m.end > start), key=painting_order
    )
    assert len(index) == len(plain)
    assert set(index) == set(plain.values())


@given(many, st.integers(0, 3_000_000), st.sampled_from([None, lambda m: int(m.id) % 3 == 0]))
def test_next_and_previous_agree_with_looking_at_every_mark(
    drawn: list[tuple[int, int]], position: int, wanted: Callable[[Mark], bool] | None
) -> None:
    index = MarkIndex(made(drawn))
    fitting = [m for m in made(drawn) if wanted is None or wanted(m)]
    after = [m for m in fitting if m.start > position]
    before = [m for m in fitting if m.start < position]
    assert index.next(position, wanted=wanted) == min(after, key=reading_order, default=None)
    assert index.previous(position, wanted=wanted) == max(before, key=reading_order, default=None)


@given(many)
def test_one_comes_by_every_mark_on_the_way_through(drawn: list[tuple[int, int]]) -> None:
    index = MarkIndex(made(drawn))
    there, here = [], index.next(-1)
    while here is not None:
        there.append(here)
        here = index.next(0, beyond=here.id)
    assert there == sorted(made(drawn), key=reading_order)
    back, here = [], index.previous(10**9)
    while here is not None:
        back.append(here)
        here = index.previous(0, beyond=here.id)
    assert back == there[::-1]


def test_the_shortest_then_the_latest_is_on_top() -> None:
    index = MarkIndex([mark("a", 0, 50), mark("b", 10, 20), mark("c", 10, 20), mark("d", 15, 40)])
    assert [m.id for m in index.at(15)] == ["c", "b", "d", "a"]
    assert [m.id for m in index.at(20)] == ["d", "a"]
    assert index.at(50) == []


def test_a_mark_of_the_same_id_is_replaced() -> None:
    index = MarkIndex([mark("a", 0, 5)])
    index.add(mark("a", 100, 105))
    assert index.at(2) == []
    assert [m.id for m in index.at(101)] == ["a"]
    assert len(index) == 1


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=25))
def test_marks_that_overlap_never_share_a_lane_and_lanes_are_few(drawn: list[tuple[int, int]]) -> None:
    marks = sorted(made(drawn), key=painting_order)
    given_lanes = lanes(marks)
    for i, (one, lane) in enumerate(zip(marks, given_lanes, strict=True)):
        for other, other_lane in list(zip(marks, given_lanes, strict=True))[i + 1 :]:
            if one.start < other.end and other.start < one.end:
                assert lane != other_lane
    # As few lanes as marks stand on one character at the densest place: interval graphs are perfect.
    densest = max((sum(m.start <= p < m.end for m in marks) for p in range(100)), default=0)
    assert max(given_lanes, default=-1) + 1 == densest


def test_the_outer_mark_has_the_lane_next_to_the_words() -> None:
    marks = sorted([mark("inner", 5, 9), mark("outer", 0, 30), mark("after", 40, 50)], key=painting_order)
    assert lanes(marks) == [0, 1, 0]
