"""Moving the ends of a span by word and by character, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.desktop.reading.span_ends import moved
from annotator.domain.spans import Span


@pytest.mark.parametrize(
    ("text", "words", "end", "outwards", "by_word", "expected"),
    [
        ("one two three", "two", True, True, True, "two three"),
        ("one two three", "two", False, True, True, "one two"),
        ("one two three", "one two", True, False, True, "one"),
        ("one two three", "two three", False, False, True, "three"),
        ("one, two", "one", True, True, True, "one,"),
        ("one two", "one two", True, True, True, None),
        ("one", "one", True, False, True, None),
        ("a 🙂 b", "a", True, True, True, "a 🙂"),
        ("e\u0301te\u0301", "e\u0301", True, True, False, "e\u0301t"),
        ("x👩‍👩‍👧y", "x", True, True, False, "x👩‍👩‍👧"),
        ("北京取消制裁", "北", True, True, True, "北京"),
        ("line\nnext", "line", True, True, True, "line\nnext"),
    ],
)
def test_an_end_moves_by_one_step(text, words, end, outwards, by_word, expected):
    start = text.index(words)
    found = moved(text, Span(start, start + len(words)), end=end, outwards=outwards, by_word=by_word)
    assert (found.of(text) if found else None) == expected


@given(
    st.text("ab \n\u0301🙂京.", min_size=1, max_size=30),
    st.data(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_the_other_end_stays_and_the_span_is_never_empty_nor_outside(text, data, end, outwards, by_word):
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    found = moved(text, span, end=end, outwards=outwards, by_word=by_word)
    if found is None:
        return
    assert (found.start if end else found.end) == (span.start if end else span.end)
    assert found
    assert found.end <= len(text)
    assert (len(found) > len(span)) is outwards
