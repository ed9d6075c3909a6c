"""Edits of a text, and where its places lie afterwards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.edits import Edit, PositionMap, applied, in_order
from annotator.domain.spans import Span
from annotator.errors import InvalidValue

LENGTH = 30
TEXT = "".join(chr(ord("A") + number) for number in range(LENGTH))


@st.composite
def edit_lists(draw: st.DrawFn) -> list[Edit]:
    """Edits of TEXT that do not overlap, shuffled; insertions, deletions and replacements, some at one place."""
    ends = sorted(draw(st.lists(st.integers(0, LENGTH), max_size=12)))
    pairs = zip(ends[::2], ends[1::2], strict=False)
    edits = [Edit(start, end, draw(st.text(alphabet="xyz", max_size=4))) for start, end in pairs]
    return draw(st.permutations(edits))


def modelled(edits: list[Edit]) -> str:
    """Apply edits from the last to the first, so that no place moves before it is used."""
    text = TEXT
    for edit in sorted(edits, key=lambda one: (one.start, one.end), reverse=True):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


@given(edit_lists())
def test_applied_makes_each_edit_where_it_was(edits: list[Edit]) -> None:
    insertions = [edit.start for edit in edits if edit.start == edit.end]
    # Two insertions at one place have no order between them but that of their naming.
    if len(insertions) == len(set(insertions)):
        assert applied(TEXT, edits) == modelled(edits)
    assert len(applied(TEXT, edits)) == LENGTH + sum(edit.growth for edit in edits)


def test_insertions_at_one_place_come_in_the_order_they_are_named() -> None:
    assert applied("ab", [Edit(1, 1, "x"), Edit(1, 1, "y")]) == "axyb"
    assert applied("ab", [Edit(1, 2, "z"), Edit(1, 1, "x")]) == "axz"


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(0, 3), Edit(2, 4)],
        [Edit(5, 5), Edit(4, 6)],
        [Edit(3, 2)],
        [Edit(-1, 2)],
    ],
)
def test_edits_that_overlap_or_run_backwards_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(InvalidValue, match="nothing was changed"):
        in_order(edits, LENGTH)


def test_an_edit_beyond_the_end_is_refused() -> None:
    assert applied("abc", [Edit(3, 3, "d")]) == "abcd"
    with pytest.raises(InvalidValue, match="beyond the end"):
        applied("abc", [Edit(3, 4)])


@given(edit_lists(), st.integers(0, LENGTH), st.integers(0, LENGTH))
def test_places_stay_in_order_and_in_the_text(edits: list[Edit], one: int, other: int) -> None:
    places, new_length = PositionMap(edits), LENGTH + sum(edit.growth for edit in edits)
    first, second = sorted((one, other))
    for ask in (places.start_position, places.end_position):
        assert 0 <= ask(first) <= ask(second) <= new_length
    span = places.span(Span(first, second))
    assert 0 <= span.start <= span.end <= new_length


@given(edit_lists(), st.integers(0, LENGTH), st.integers(0, LENGTH))
def test_a_span_that_no_edit_touches_keeps_its_words(edits: list[Edit], one: int, other: int) -> None:
    old = Span(*sorted((one, other)))
    places, new = PositionMap(edits), applied(TEXT, edits)
    touched = any(
        edit.start < old.end and edit.end > old.start if edit.start < edit.end else old.start < edit.start < old.end
        for edit in edits
    )
    if old and not touched:
        assert places.span(old).of(new) == old.of(TEXT)


@given(edit_lists())
def test_a_letter_that_stays_is_found_where_it_went(edits: list[Edit]) -> None:
    places, new = PositionMap(edits), applied(TEXT, edits)
    gone = {place for edit in edits for place in range(edit.start, edit.end)}
    for place in set(range(LENGTH)) - gone:
        assert new[places.start_position(place)] == TEXT[place]
        assert new[places.end_position(place + 1) - 1] == TEXT[place]


@pytest.mark.parametrize(
    ("edits", "old", "new"),
    [
        ([Edit(2, 5)], Span(2, 5), Span(2, 2)),  # all of it went
        ([Edit(0, 10)], Span(3, 6), Span(0, 0)),
        ([Edit(2, 4)], Span(0, 3), Span(0, 2)),  # its end went
        ([Edit(2, 4)], Span(3, 6), Span(2, 4)),  # its start went
        ([Edit(3, 3, "xx")], Span(3, 6), Span(5, 8)),  # what is added at its start stays outside
        ([Edit(6, 6, "xx")], Span(3, 6), Span(3, 6)),  # and what is added at its end
        ([Edit(4, 4, "xx")], Span(3, 6), Span(3, 8)),  # what is added inside belongs to it
        ([Edit(3, 6, "longer")], Span(3, 6), Span(3, 9)),  # it goes with what takes its words' place
        ([Edit(3, 6, "x")], Span(4, 6), Span(4, 4)),
        ([], Span(3, 6), Span(3, 6)),
    ],
)
def test_where_a_span_lies_afterwards(edits: list[Edit], old: Span, new: Span) -> None:
    assert PositionMap(edits).span(old) == new
