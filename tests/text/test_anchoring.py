"""A quotation found again in a text that has changed."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.domain.spans import QuoteSelector, Span, quote_selector
from annotator.text.anchoring import LEAST_GUESS, THRESHOLD, best_guess, find_again
from tests.patience import PATIENCE

OLD = """Beijing has raised sanctions against several members of the European Parliament. XI probably will continue.

Russian president Vladimir Putin smiled at their meeting outside Pyongyang, North Korea, June 19, 2024.

XI would not fear a loss of influence. “China is a major catalyst for Russia in the war in Ukraine,” he said.

XI left."""


def quote(words: str, nth: int = 0) -> QuoteSelector:
    start = -1
    for _ in range(nth + 1):
        start = OLD.index(words, start + 1)
    return quote_selector(OLD, Span(start, start + len(words)))


def found(text: str, sought: QuoteSelector, near: int | None = None) -> str | None:
    place = find_again(text, sought, near)
    return place.span.of(text) if place else None


def test_in_its_own_text_a_quotation_is_where_it_was() -> None:
    place = find_again(OLD, quote("major catalyst"))
    assert place
    assert (place.span.of(OLD), place.score) == ("major catalyst", 1.0)


@pytest.mark.parametrize("nth", [0, 1, 2])
def test_of_several_alike_the_context_tells(nth: int) -> None:
    sought = quote("XI", nth)
    moved = "A new first paragraph, rather long, about the XI of old.\n\n" + OLD
    place = find_again(moved, sought)
    assert place
    assert (
        place.span.start - (len(moved) - len(OLD)) == [one for one in range(len(OLD)) if OLD.startswith("XI", one)][nth]
    )


def test_of_several_with_one_context_the_nearest_is_taken() -> None:
    text = "The same caption stands here. " * 3
    sought = QuoteSelector("same caption", "The ", " stands")
    assert [find_again(text, sought, near).span.start for near in (2, 36, 90)] == [4, 34, 64]  # type: ignore[union-attr]


def test_of_several_alike_with_nothing_to_tell_none_is_taken() -> None:
    assert find_again("The same caption stands here. " * 3, QuoteSelector("same caption", "The ", " stands")) is None


def test_of_several_nearly_alike_with_nothing_to_tell_none_is_taken() -> None:
    text = "The very same capton stands here. Between them lie other words of no account. " * 2
    sought = QuoteSelector("very same caption stands here", "The ", ". Between")
    assert find_again(text, sought) is None
    place = find_again(text, sought, near=80)
    assert place
    assert place.span.of(text) == "very same capton stands here"
    assert place.span.start > 70


def test_what_is_too_unlike_to_be_taken_is_proposed() -> None:
    place = best_guess(OLD.replace("raised", "lifted"), quote("raised"), near=OLD.index("raised"))
    assert place
    assert place.span.start == OLD.index("raised")
    assert LEAST_GUESS <= place.score < THRESHOLD


def test_one_of_several_alike_is_proposed() -> None:
    place = best_guess("The same caption stands here. " * 3, QuoteSelector("same caption", "The ", " stands"))
    assert place
    assert place.span == Span(4, 16)
    assert place.score < THRESHOLD


def test_a_guess_that_is_sure_is_what_is_found() -> None:
    for words in ("major catalyst", "XI", "Vladimir Putin smiled"):
        assert best_guess("New. " + OLD, quote(words)) == find_again("New. " + OLD, quote(words))


def test_nothing_is_proposed_of_a_text_that_has_nothing_alike() -> None:
    assert best_guess("零一二三四五六七八九" * 20, quote("Vladimir Putin smiled"), near=10) is None


def test_a_short_word_in_a_foreign_context_is_not_the_one_meant() -> None:
    assert find_again("He was raised in Kent by an aunt, they say.", quote("raised")) is None


def test_long_words_that_stand_only_once_need_no_context() -> None:
    text = "Nothing is left of what was around. “China is a major catalyst for Russia in the war in Ukraine,” is."
    assert found(text, quote("“China is a major catalyst for Russia in the war in Ukraine,”")) == (
        "“China is a major catalyst for Russia in the war in Ukraine,”"
    )


@pytest.mark.parametrize(
    ("words", "old", "new", "expected"),
    [
        ("several members", "several members", "several new members", "several new members"),
        ("China is a major catalyst", "major", "mayor", "China is a mayor catalyst"),
        ("China is a major catalyst for Russia", "a major catalyst", "a catalyst", "China is a catalyst for Russia"),
        ("Vladimir Putin smiled", "Putin smiled", "Putin (right) smiled", "Vladimir Putin (right) smiled"),
        ("“China is a major catalyst", "“China", '"China', '"China is a major catalyst'),
        ("against several members", "has raised", "has now lifted all", "against several members"),
        ("June 19, 2024", "June 19, 2024.", "June 19, 2024, by night.", "June 19, 2024"),
    ],
)
def test_altered_words_are_found_at_their_new_ends(words: str, old: str, new: str, expected: str) -> None:
    text = "\n\n" + OLD.replace(old, new)
    assert found(text, quote(words)) == expected
    assert found(text, quote(words), near=OLD.index(words)) == expected


@pytest.mark.parametrize(("old", "new"), [("raised", "lifted"), ("raised", ""), (OLD[:90], "")])
def test_words_that_are_gone_are_not_found(old: str, new: str) -> None:
    assert find_again(OLD.replace(old, new), quote("raised"), near=12) is None


def test_the_altered_passage_in_its_place_goes_before_its_intact_twin() -> None:
    caption = "Russian president Vladimir Putin smiled at their meeting outside Pyongyang. "
    text = "First. " * 9 + caption + "Between. " * 9 + caption.replace("their", "the")
    start = text.rindex("Russian")
    before = text.replace("the meeting", "their meeting")
    sought = quote_selector(before, Span(start, start + len(caption) - 1))
    assert found(text, sought, near=start) == caption.replace("their", "the").strip()


def test_a_long_passage_is_found_by_its_ends() -> None:
    body = " ".join(f"Sentence {number} says {number * 7919 % 1000} things." for number in range(400))
    sought = quote_selector(body, Span(body.index("Sentence 50 "), body.index(" Sentence 350 ")))
    text = "New. " + body.replace("Sentence 200 says", "Sentence 200, it seems, says")
    place = find_again(text, sought)
    assert place
    assert place.span.of(text).startswith("Sentence 50 ")
    assert place.span.of(text).endswith(f"says {349 * 7919 % 1000} things.")
    assert THRESHOLD <= place.score < 1


@pytest.mark.parametrize("sought", [QuoteSelector(""), QuoteSelector("", "a", "b")])
def test_nothing_is_found_nowhere(sought: QuoteSelector) -> None:
    assert find_again(OLD, sought) is None
    assert find_again("", quote("XI")) is None


letters = st.text(alphabet="ab 😀北.\n\u0301", max_size=60)


@given(letters, st.integers(0, 60), st.integers(1, 20), letters)
@example("a", 0, 1, "")
@settings(deadline=None)
def test_a_quotation_in_its_whole_context_is_found_to_the_letter(
    text: str, start: int, length: int, before: str
) -> None:
    if start >= len(text):
        return
    sought = quote_selector(text, Span(start, min(len(text), start + length)))
    place = find_again(before + text, sought, near=len(before) + start)
    if sought.prefix or sought.suffix:
        assert place
        assert place.span.of(before + text) == sought.exact


@given(letters, letters.filter(bool), letters, letters, st.none() | st.integers(0, 99))
@settings(deadline=None)
def test_what_is_found_lies_in_the_text_and_holds_words(
    text: str, exact: str, prefix: str, suffix: str, near: int | None
) -> None:
    sought = QuoteSelector(exact, prefix[-32:], suffix[:32])
    place, guess = find_again(text, sought, near), best_guess(text, sought, near)
    if guess:
        assert 0 <= guess.span.start < guess.span.end <= len(text)
        assert LEAST_GUESS <= guess.score <= 1
    assert place == (guess if guess and guess.score >= THRESHOLD else None)


@pytest.mark.parametrize("unit", ["So it is said, again and again. ", "a"])
@pytest.mark.parametrize(
    "sought",
    [
        QuoteSelector("e", "x", "y"),
        QuoteSelector("said, agayn and once more", "So it is ", " again"),
        QuoteSelector("a" * 400 + "b", "b", "c"),
        QuoteSelector("again and again. " * 200, "of ", " yes"),
    ],
    ids=["letter", "altered", "repeated", "long"],
)
def test_a_megabyte_is_searched_to_its_end(unit: str, sought: QuoteSelector) -> None:
    text = unit * (1_000_000 // len(unit))
    start = time.monotonic()
    find_again(text, sought, near=500_000)
    assert time.monotonic() - start < PATIENCE


@given(
    st.lists(st.sampled_from(["ab", "b", "x" * 900, "x" * 2_000]), max_size=30).map("".join),
    st.integers(min_value=0, max_value=30_000),
)
def test_of_places_in_the_whole_context_the_nearest_is_taken_in_a_long_text(text: str, near: int) -> None:
    places = [start + 1 for start in range(len(text)) if text.startswith("xabx", start)]
    place = find_again(text, QuoteSelector("ab", "x", "x"), near)
    if places:
        assert place
        assert abs(place.span.start - near) == min(abs(start - near) for start in places)


def test_many_passages_a_little_off_are_found_in_a_long_text() -> None:
    text = "".join(f"Sentence {number} of a long text. " for number in range(150_000))
    starts = range(1_000, len(text) - 1_000, len(text) // 500)
    sought = [(quote_selector(text, Span(start, start + 40)), start) for start in starts]
    places = [find_again(text, one, near=start + 7) for one, start in sought]
    assert [place.span.start for place in places if place] == list(starts)
