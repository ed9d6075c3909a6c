"""Sentences as spans of the text."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.domain.spans import Span
from annotator.text.sentences import LONGEST_PIECE, sentence_at, sentence_spans
from tests.patience import PATIENCE

signs = st.sampled_from("abT .!?\n“”\"'e.g😀北。\u00a0\u2003\u0301")
prose = st.text(alphabet=st.one_of(signs, signs, st.characters(exclude_categories=["Cs"])), max_size=120)


def sentences(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in sentence_spans(text, language)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Dr. Smith paid 3.5 dollars.", "He left at 5 p.m. on Monday.", "Yes!"],
        ["“However, it can be difficult.”", "Edward said so."],
        ["He did not end it.", "“And the quotation stays open.", "The next one is found all the same."],
        ["😀 first.", "Second é."],
    ],
)
def test_sentences_of_a_paragraph(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("further destabilization.The US said so.", ["further destabilization.", "The US said so."]),
        ("“a war.”The end.", ["“a war.”", "The end."]),
        ("at the U.S.A. today", ["at the U.S.A. today"]),
        ("many, e.g.The Times, agree.", ["many, e.g.The Times, agree."]),
        ("see www.Example.Com or me@office.Org now.", ["see www.Example.Com or me@office.Org now."]),
        ("version 2.Next is 3.5 of it.", ["version 2.Next is 3.5 of it."]),
    ],
)
def test_a_lost_space_after_the_full_stop(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_line_end_always_ends_a_sentence() -> None:
    assert sentences("A heading\nThe “quotation never closes.\n\nNext one. Last") == [
        "A heading",
        "The “quotation never closes.",
        "Next one.",
        "Last",
    ]


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u202f", "\u3000", "\u1680"])
def test_wide_spaces_stand_anywhere(space: str) -> None:
    assert sentences(f"«{space}Oui{space}!{space}» dit-il{space}. T{space}.{space}Fin.", "fr")[-1].endswith("Fin.")
    assert sentences(f"One.{space}Two.") == ["One.", "Two."]


def test_chinese() -> None:
    assert sentences("今天天气很好。我们去公园吧！好吗？", "zh") == ["今天天气很好。", "我们去公园吧！", "好吗？"]


@given(prose)
@example("x. “y")
@example("“ “ “")
@settings(deadline=None)
def test_sentences_cover_every_character_that_is_no_space(text: str) -> None:
    spans = sentence_spans(text)
    place = 0
    for span in spans:
        assert not text[place : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        assert "\n" not in span.of(text)
        place = span.end
    assert not text[place:].strip()


@given(prose, st.integers(0, 130))
@settings(deadline=None)
def test_the_sentence_at_a_position_is_one_of_them(text: str, position: int) -> None:
    position = min(position, len(text))
    found, spans = sentence_at(text, position), sentence_spans(text)
    if not found:
        start, end = text.rfind("\n", 0, position) + 1, text.find("\n", position)
        assert not text[start : len(text) if end < 0 else end].strip()
        return
    assert found in spans
    holding = [span for span in spans if span.start <= position < span.end]
    assert not holding or found == holding[0]


def test_between_two_sentences_it_is_the_one_before() -> None:
    text = "  One here.  Two there."
    assert sentence_at(text, text.index("Two") - 1).of(text) == "One here."
    assert sentence_at(text, 0).of(text) == "One here."
    assert sentence_at(text, len(text) + 5).of(text) == "Two there."


def test_in_an_empty_paragraph_there_is_none() -> None:
    assert sentence_at("One.\n\nTwo.", 5) == Span(5, 5)
    assert sentence_at("", 0) == Span(0, 0)


@pytest.mark.parametrize(
    "unit", ["It was said. And “more came! ", "x", "“ ", " ", "end.", "北京。", "no end of it at all "]
)
def test_a_line_of_five_million_stays_bounded(unit: str) -> None:
    line = unit * (5_000_000 // len(unit))
    start = time.perf_counter()
    found = sentence_at(line, 4_900_000)
    assert time.perf_counter() - start < PATIENCE
    assert len(found) <= LONGEST_PIECE
    if unit.strip():
        assert found.start <= 4_900_000 <= found.end + 1


def test_in_a_long_line_both_ways_agree() -> None:
    line = "It was said of “this. And that was all! " * 1_000
    spans = sentence_spans(line)
    for position in range(0, len(line), 997):
        assert sentence_at(line, position) in spans
