from hypothesis import given
from hypothesis import strategies as st

from annotator.desktop.article.heights import Heights

heights = st.lists(st.integers(0, 90), min_size=1, max_size=1500)


@given(heights, st.data())
def test_sums_stay_right_while_heights_change(given_heights: list[int], data: st.DataObject) -> None:
    plain = list(given_heights)
    made = Heights(list(given_heights))
    for _ in range(5):
        index = data.draw(st.integers(0, len(plain) - 1))
        height = data.draw(st.integers(0, 500))
        plain[index] = height
        made.change(index, height)
    index = data.draw(st.integers(0, len(plain) - 1))
    assert made.total == sum(plain)
    assert made.top(index) == sum(plain[:index])
    assert made[index] == plain[index]


@given(heights, st.integers(-10, 150_000))
def test_a_place_is_found_in_the_piece_that_covers_it(given_heights: list[int], y: int) -> None:
    made = Heights(list(given_heights))
    index = made.index_at(y)
    assert 0 <= index < len(made)
    if 0 <= y < made.total:
        assert made.top(index) <= y < made.top(index) + made[index]
