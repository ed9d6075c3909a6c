"""Span arithmetic and the quotation at a span."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.spans import CONTEXT_LENGTH, Span, quote_selector
from annotator.errors import InvalidValue

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(min(ends), max(ends)))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3), (-2, -1)])
def test_a_span_that_cannot_be_is_refused(start: int, end: int) -> None:
    with pytest.raises(InvalidValue, match="later end"):
        Span(start, end)


@given(spans, spans)
def test_spans_are_the_sets_of_their_places(one: Span, other: Span) -> None:
    here, there = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert len(one) == len(here)
    assert bool(one) == bool(here)
    assert one.overlaps(other) == bool(here & there) or not (one and other)
    shared = one.intersection(other)
    assert (set(range(shared.start, shared.end)) if shared else set()) == here & there
    if other:
        assert one.contains(other) == (there <= here)


def test_a_shifted_span_keeps_its_length() -> None:
    assert Span(2, 5).shifted(3) == Span(5, 8)
    with pytest.raises(InvalidValue):
        Span(2, 5).shifted(-3)


@pytest.mark.parametrize(
    ("text", "trimmed"), [("  a b \n", "a b"), ("ab", "ab"), ("\u00a0x\u2003", "x"), (" \n ", " \n "), ("", "")]
)
def test_trimming_leaves_the_words(text: str, trimmed: str) -> None:
    assert Span(0, len(text)).trimmed(text).of(text) == trimmed


def test_a_quotation_has_its_words_and_what_stands_around() -> None:
    text = "a" * 40 + "😀 words" + "b" * 40
    quote = quote_selector(text, Span(40, 47))
    assert (quote.exact, quote.prefix, quote.suffix) == ("😀 words", "a" * CONTEXT_LENGTH, "b" * CONTEXT_LENGTH)
    assert quote_selector("words", Span(0, 5)).prefix == ""


@pytest.mark.parametrize("span", [Span(2, 2), Span(3, 6), Span(9, 10)])
def test_a_quotation_outside_the_text_is_refused(span: Span) -> None:
    with pytest.raises(InvalidValue, match="does not lie in the text"):
        quote_selector("words", span)
