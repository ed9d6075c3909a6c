"""A place in one text, found in another that is nearly the same."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.desktop.reading.kept_place import kept_place


def test_the_words_at_the_place_are_found_again():
    old = "One.\n\n\n\n\nTwo sentences follow here. And a third.\n\nThree."
    new = "One.\n\nTwo sentences follow here. And a third.\n\nThree."
    assert new[kept_place(old, new, old.index("Two")) :].startswith("Two sentences")


def test_of_several_the_nearest_is_taken():
    old = "again and again\n" * 30
    assert kept_place(old, old, 16 * 20) == 16 * 20


def test_words_that_are_gone_leave_the_place_in_proportion():
    assert kept_place("a" * 100, "b" * 50, 50) == 25


@given(st.text(), st.text(), st.integers(0, 100))
def test_the_place_is_always_in_the_text(old, new, position):
    assert 0 <= kept_place(old, new, min(position, len(old))) <= len(new)
