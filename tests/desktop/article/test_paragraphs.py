import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.desktop.article.paragraphs import LONGEST_PIECE, Paragraphs, sentence_at, word_at
from annotator.domain.articles import Block, BlockKind
from annotator.domain.spans import Span
from tests.desktop.article.shown_articles import FAMILY, SCRIPTS, span_of


def joined(paragraphs: Paragraphs) -> str:
    """Put the pieces together again."""
    return "".join(
        paragraphs.words(index) + ("" if paragraphs.continues(index) or index == len(paragraphs) - 1 else "\n")
        for index in range(len(paragraphs))
    )


@given(st.text(st.sampled_from("ab \n🙂é中"), max_size=60))
def test_pieces_make_up_the_text(text: str) -> None:
    assert joined(Paragraphs(text)) == text


@given(st.text(st.sampled_from("a. \n🙂"), max_size=40), st.integers(0, 40))
def test_every_position_lies_in_one_piece(text: str, position: int) -> None:
    paragraphs = Paragraphs(text)
    position = min(position, len(text))
    span = paragraphs.span(paragraphs.index_at(position))
    assert span.start <= position <= span.end


@pytest.mark.parametrize(
    "grapheme", ["a", "word ", "One sentence. ", "中", FAMILY, "e\u0301\u0323\u0308", "🇺🇦", "👍🏽"], ids=repr
)
def test_long_paragraphs_are_cut_between_graphemes(grapheme: str) -> None:
    text = "Before\n" + grapheme * (4 * LONGEST_PIECE // len(grapheme)) + "\nafter"
    paragraphs = Paragraphs(text)
    assert joined(paragraphs) == text
    assert max(paragraphs.lengths) <= LONGEST_PIECE
    assert len(paragraphs) > 5
    starts = [start - 7 for start in paragraphs.starts[1:-1]]
    if grapheme != "word ":
        assert all(start % len(grapheme) == 0 for start in starts)
    else:
        assert all(text[7 + start - 1] == " " for start in starts if start)


def test_a_cut_paragraph_is_one_paragraph() -> None:
    text = "Short.\n" + "One sentence of many. " * 1000 + "\nEnd."
    paragraphs = Paragraphs(text)
    whole = Span(7, len(text) - 5)
    assert paragraphs.paragraph_at(12_000) == whole
    assert paragraphs.follows_on(3)
    assert not paragraphs.follows_on(1)
    assert not paragraphs.continues(len(paragraphs) - 1)


def test_blank_lines_part_paragraphs_only_where_they_are_the_rule() -> None:
    assert Paragraphs("one\n\ntwo\n\nthree\nstill three").blank_lines_part
    assert not Paragraphs("one\ntwo\nthree\nfour\n\n\n\n\n\n").blank_lines_part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SCRIPTS["arabic"], True),
        (SCRIPTS["hebrew"], True),
        ("(12) " + SCRIPTS["arabic"], True),
        ("WHO: " + SCRIPTS["arabic"], False),
        ("2025 🔥", False),
        ("", False),
    ],
)
def test_direction_is_that_of_the_first_letter(text: str, expected: bool) -> None:
    assert Paragraphs(text).reads_right_to_left(0) is expected


def test_every_piece_of_a_cut_paragraph_has_its_direction() -> None:
    text = SCRIPTS["arabic"] + " and much English" * 1000
    paragraphs = Paragraphs(text)
    assert len(paragraphs) > 3
    assert all(paragraphs.reads_right_to_left(index) for index in range(len(paragraphs)))
    assert not paragraphs.is_bidirectional(2)


def test_the_inner_block_has_the_last_word() -> None:
    text = "Title\nsaid\nitem\nplain"
    quote = Block(6, 15, BlockKind.QUOTE)
    item = Block(11, 15, BlockKind.LIST_ITEM)
    paragraphs = Paragraphs(text, (item, Block(0, 5, BlockKind.HEADING), quote))
    kinds = [block and block.kind for block in map(paragraphs.block, range(4))]
    assert kinds == [BlockKind.HEADING, BlockKind.QUOTE, BlockKind.LIST_ITEM, None]


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("one two", 5, "two"),
        ("one two", 3, " "),
        ("don’t go", 2, "don’t"),
        ("🔥 Café now", 4, "Café"),
        ("14,000 men", 0, "14,000"),
        ("end", 3, "end"),
        ("", 0, ""),
        (f"a{FAMILY}b", 1, FAMILY),
    ],
)
def test_words(text: str, at: int, word: str) -> None:
    assert word_at(text, at).of(text) == word


def test_sentences_stay_in_their_paragraph() -> None:
    text = "🔥 One is first. Two follows! Three?\nNext paragraph without end\n\nLast."
    for words in ("🔥 One is first.", "Two follows!", "Three?", "Next paragraph without end", "Last."):
        span = span_of(text, words)
        assert sentence_at(text, span.start + 1) == span
    assert sentence_at(text, text.index("\n\n") + 1) == Span(text.index("\n\n") + 1, text.index("\n\n") + 1)
