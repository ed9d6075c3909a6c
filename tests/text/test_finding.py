"""Finding in a text: every place, none twice, expressions that cannot be read or take too long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.spans import Span
from annotator.errors import Cancelled, InvalidValue
from annotator.text import finding
from annotator.text.finding import Sought, expression_finder


def places(text, words, most=1_000, progress=None, **how):
    return finding.places_of(text, Sought(words=words, **how), most=most, progress=progress)


@given(st.text("ab 🙂\n", max_size=60), st.text("ab 🙂", min_size=1, max_size=3))
def test_every_place_has_the_words_and_none_is_missed(text, words):
    found = places(text, words, match_case=True)
    assert all(span.of(text) == words for span in found)
    assert len(found) == text.count(words)


def test_places_across_the_seams_of_long_texts_are_found(monkeypatch):
    monkeypatch.setattr(finding, "_CHUNK", 7)
    text = "one two three " * 50
    assert len(places(text, "two three")) == 50
    assert len(places(text, "two", whole_words=True)) == 50
    assert places("aaaa", "aa") == [Span(0, 2), Span(2, 4)]


@pytest.mark.parametrize(("how", "number"), [({}, 4), ({"match_case": True}, 2), ({"whole_words": True}, 3)])
@pytest.mark.parametrize("expression", [False, True])
def test_case_and_whole_words(how, number, expression):
    assert len(places("Art art ART start", "art", expression=expression, **how)) == number


def test_no_more_than_asked_for():
    assert len(places("a" * 100, "a", most=7)) == 7


def test_an_expression_finds_what_it_fits_but_not_nothing():
    assert places("x1 y22", r"\d*", expression=True) == [Span(1, 2), Span(4, 6)]
    assert places("one\ntwo", "^t", expression=True) == [Span(4, 5)]
    assert places("cart art", "art|car", expression=True, whole_words=True) == [Span(5, 8)]


@pytest.mark.parametrize("pattern", ["(", "x" * 1_001, "[", "(?<n"])
@pytest.mark.parametrize("whole_words", [False, True])
def test_what_cannot_be_read_is_told(pattern, whole_words):
    with pytest.raises(InvalidValue):
        places("text", pattern, expression=True, whole_words=whole_words)


def test_an_expression_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(finding, "EXPRESSION_SECONDS", 0.05)
    with pytest.raises(InvalidValue, match="takes longer"):
        list(expression_finder("(x+x+)+y")("x" * 5_000))


def test_a_long_text_can_be_left_in_the_middle(monkeypatch):
    monkeypatch.setattr(finding, "_CHUNK", 10)

    def stop(done, total, words):
        if done > 50:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        places("no such words " * 100, "zzz", progress=stop)
