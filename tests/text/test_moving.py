"""Many spans found again in a new version, and none of them moved unasked to where it does not belong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.edits import Edit, applied
from annotator.domain.spans import Span, quote_selector
from annotator.errors import InvalidValue
from annotator.text.anchoring import THRESHOLD
from annotator.text.differences import differences
from annotator.text.moving import Moved, moved_spans
from tests.benchmarks.workload import article

OLD = """Beijing has raised sanctions against several members of the European Parliament. Xi probably will continue.

Russian president Vladimir Putin smiled at their meeting outside Pyongyang, North Korea, June 19, 2024.

XI would not fear a loss of influence. “China is a major catalyst for Russia in the war in Ukraine,” he said.

XI left in the evening, as the news agency reported."""
CAPTION = "Russian president Vladimir Putin smiled at their meeting outside Pyongyang, North Korea, June 19, 2024."
MORE = article(8_000)


def moved(old: str, new: str, *words: str) -> list[Moved]:
    spans = [Span(old.index(one), old.index(one) + len(one)) for one in words]
    return moved_spans(old, new, differences(old, new), [(span, quote_selector(old, span)) for span in spans])


def place_of(old: str, new: str, words: str) -> tuple[str, float]:
    """The words found, and their score."""
    (one,) = moved(old, new, words)
    return one.span.of(new), one.score


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("", "A new first paragraph.\n", "major catalyst"),
        ("A new first paragraph with “major catalyst” in it.\n", "", "major catalyst"),
        ("ألف باء. ", "تاء ثاء. ", "قال المتحدث"),
        ("👩‍💻🔥 ", "👩‍🔬 ", "e\u0301té 🔥"),
    ],
)
def test_untouched_words_are_found_to_the_letter_at_their_mapped_place(before: str, after: str, words: str) -> None:
    body = OLD + " وقال المتحدث باسم الحكومة إن المحادثات ستستأنف. Un e\u0301té 🔥 chaud et long."
    old, new = before + body, after + body
    span = Span(body.index(words), body.index(words) + len(words))
    sought = span.shifted(len(before))
    (one,) = moved_spans(old, new, differences(old, new), [(sought, quote_selector(old, sought))])
    assert one == Moved(span.shifted(len(after)), 1.0)


def test_of_the_same_word_each_goes_to_its_own_place() -> None:
    starts = [start for start in range(len(OLD)) if OLD.startswith("XI", start)]
    new = OLD.replace("a loss of influence", "any loss").replace("Russian", "The Russian")
    selectors = [(Span(start, start + 2), quote_selector(OLD, Span(start, start + 2))) for start in starts]
    found = moved_spans(OLD, new, differences(OLD, new), selectors)
    assert [one.span.start for one in found] == [start for start in range(len(new)) if new.startswith("XI", start)]
    assert [one.score for one in found] == [1.0, 1.0]


@pytest.mark.parametrize(
    ("words", "old", "new", "expected"),
    [
        ("against several members of", "several members", "several new members", "against several new members of"),
        ("China is a major catalyst", "major", "mayor", "China is a mayor catalyst"),
        ("China is a major catalyst for Russia", "a major catalyst", "a catalyst", "China is a catalyst for Russia"),
        ("Vladimir Putin smiled", "Putin smiled", "Putin (right) smiled", "Vladimir Putin (right) smiled"),
        ("China is a major catalyst for", "China is", "Yes, the land is", "the land is a major catalyst for"),
    ],
)
def test_altered_words_are_found_with_a_score(words: str, old: str, new: str, expected: str) -> None:
    found, score = place_of(OLD, "New.\n" + OLD.replace(old, new), words)
    assert found.endswith(expected)
    assert THRESHOLD <= score < 1


def test_another_word_in_the_same_place_is_proposed_not_taken() -> None:
    found, score = place_of(OLD, OLD.replace("raised", "lifted"), "raised")
    assert found == "lifted"
    assert 0 < score < THRESHOLD


def test_a_passage_that_is_gone_tells_where_it_stood() -> None:
    new = OLD.replace(CAPTION + "\n\n", "")
    (one,) = moved(OLD, new, "Putin smiled at their meeting")
    assert one.score < THRESHOLD
    if not one.span:
        assert one == Moved(Span(OLD.index(CAPTION), OLD.index(CAPTION)), 0.0)


@pytest.mark.parametrize("words", ["Putin smiled at their meeting", CAPTION, "Pyongyang"])
@pytest.mark.parametrize("first", [True, False])
def test_a_passage_that_is_gone_is_not_taken_to_its_twin(words: str, first: bool) -> None:
    both = f"{CAPTION}\n{MORE}\n{CAPTION}"
    new = f"It rained.\n{MORE}\n{CAPTION}" if first else f"{CAPTION}\n{MORE}\nIt rained."
    gone = both.index(words) if first else both.rindex(words)
    span = Span(gone, gone + len(words))
    (one,) = moved_spans(both, new, differences(both, new), [(span, quote_selector(both, span))])
    assert one.score < THRESHOLD


def test_of_a_passage_that_is_doubled_the_one_in_its_place_is_taken() -> None:
    old = f"{MORE}\n{CAPTION}\n{MORE[::-1]}"
    new = f"{CAPTION}\n{MORE}\n{CAPTION}\n{MORE[::-1]}\n{CAPTION}"
    (one,) = moved(old, new, CAPTION)
    assert one == Moved(Span(old.index(CAPTION) + len(CAPTION) + 1, old.index(CAPTION) + 2 * len(CAPTION) + 1), 1.0)


def test_a_paragraph_that_moved_is_found_where_it_is_new() -> None:
    old = f"{CAPTION}\n{MORE}\nThe end is near."
    new = f"{MORE}\nThe end is near.\n{CAPTION}"
    assert place_of(old, new, "smiled at their meeting outside") == ("smiled at their meeting outside", 1.0)


def test_a_paragraph_that_moved_to_two_places_is_asked_about() -> None:
    old = f"{CAPTION}\n{MORE}\nThe end is near."
    new = f"{MORE}\n{CAPTION}\nThe end is near.\n{CAPTION}"
    found, score = place_of(old, new, "smiled at their meeting outside")
    assert found == "smiled at their meeting outside"
    assert score < THRESHOLD


def test_a_short_word_alone_left_of_its_surroundings_is_asked_about() -> None:
    new = OLD.replace(
        "Beijing has raised sanctions against several", "Of taxes, raised by the king, none weighed on all"
    )
    (one,) = moved(OLD, new, "raised")
    assert one.score < THRESHOLD


def test_a_long_passage_altered_in_its_midst_keeps_its_ends() -> None:
    span = Span(MORE.index(". ") + 2, MORE.rindex(". ") + 1)
    middle = MORE.index(". ", 4_000) + 2
    new = "New.\n" + MORE[:middle] + "It rained. " + MORE[middle:]
    (one,) = moved_spans(MORE, new, differences(MORE, new), [(span, quote_selector(MORE, span))])
    assert one.span == Span(span.start + 5, span.end + 5 + len("It rained. "))
    assert THRESHOLD <= one.score < 1


def test_a_long_passage_that_moved_is_found_by_its_ends() -> None:
    long = " ".join(f"Sentence {number} says {number * 7919 % 1000} things." for number in range(100))
    old, new = f"{long}\n{MORE}", f"{MORE}\n{long.replace('Sentence 50 says', 'Sentence 50, it seems, says')}"
    found, score = place_of(old, new, long)
    assert found == new[len(MORE) + 1 :]
    assert THRESHOLD <= score < 1


@pytest.mark.parametrize(
    ("edits", "words", "expected"),
    [
        ([Edit(0, 7, "Peking")], "raised", "raised"),
        ([Edit(0, 7, "Peking")], "Beijing has", "Peking has"),
        ([Edit(12, 18, "lifted")], "raised", "lifted"),
        ([Edit(12, 19)], "raised", ""),
        ([Edit(12, 18, " ")], "raised", ""),
    ],
)
def test_edits_that_are_certain_decide_alone(edits: list[Edit], words: str, expected: str) -> None:
    new = applied(OLD, edits)
    span = Span(OLD.index(words), OLD.index(words) + len(words))
    (one,) = moved_spans(OLD, new, edits, [(span, quote_selector(OLD, span))], certain=True)
    assert (one.span.of(new), one.score) == (expected, 1.0 if expected else 0.0)


@pytest.mark.parametrize(
    ("edit", "expected", "whole"),
    [
        (Edit(11, 18), "has sanctions", False),  # a word was taken away
        (Edit(11, 11, " never"), "has never raised sanctions", False),  # one was put between
        (Edit(18, 30), "has raised", False),  # the end was taken away
        (Edit(11, 12, "\n\n"), "has\n\nraised sanctions", True),  # white space
        (Edit(12, 18, "räised"), "has räised sanctions", True),  # a word was corrected
        (Edit(8, 8, "never "), "has raised sanctions", True),  # something was added before
    ],
)
def test_what_certain_edits_took_away_or_added_inside_makes_less_sure(edit: Edit, expected: str, whole: bool) -> None:
    span = Span(OLD.index("has raised sanctions"), OLD.index("has raised sanctions") + 20)
    assert (OLD[11], OLD[18:28]) == (" ", " sanctions")
    new = applied(OLD, [edit])
    (one,) = moved_spans(OLD, new, [edit], [(span, quote_selector(OLD, span))], certain=True)
    assert one.span.of(new) == expected
    assert (one.score == 1.0) == whole


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(InvalidValue):
        moved_spans(OLD, OLD, [Edit(0, 5), Edit(3, 6)], [])


pieces = st.sampled_from(["Xi said so. ", "ab", "e\u0301", "😀", "北京", "שלום ", "\n", " ", "The same caption. ", "x"])
texts = st.lists(pieces, max_size=30).map("".join)


@given(texts, texts, texts, texts, texts, st.data())
@settings(deadline=None)
def test_spans_outside_the_edits_are_where_the_edits_put_them(
    head: str, gone: str, come: str, middle: str, tail: str, data: st.DataObject
) -> None:
    margin = "Nothing of all this was altered by anybody. "
    kept = margin + middle + margin
    start = data.draw(st.integers(0, len(middle)))
    span = Span(len(margin) + start, len(margin) + start + data.draw(st.integers(1, 20)))
    old, new = head + gone + kept + tail, head + come + kept + tail[::-1]
    tail_at = len(head + gone + kept)
    edits = [Edit(len(head), len(head + gone), come), Edit(tail_at, tail_at + len(tail), tail[::-1])]
    sought = span.shifted(len(head + gone))
    (one,) = moved_spans(old, new, edits, [(sought, quote_selector(old, sought))])
    assert one == Moved(span.shifted(len(head + come)), 1.0)


@given(texts, texts, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=8), st.booleans())
@settings(deadline=None)
def test_whatever_the_texts_each_span_gets_its_answer(
    old: str, new: str, places: list[tuple[int, int]], certain: bool
) -> None:
    spans = [Span(start, min(len(old), start + length)) for start, length in places if start < len(old)]
    selectors = [(span, quote_selector(old, span)) for span in spans]
    found = moved_spans(old, new, differences(old, new), selectors, certain=certain)
    assert len(found) == len(spans)
    for span, one in zip(spans, found, strict=True):
        assert one.span.end <= len(new)
        assert bool(one.span) == (one.score > 0)
        assert one.score <= 1
        if one.score == 1 and not certain:
            assert one.span.of(new) == span.of(old)
