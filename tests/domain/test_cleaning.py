"""Cleanings as edits, and blocks that move with them."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.articles import Block, BlockKind
from annotator.domain.cleaning import Cleaning, Residue, cleaned_blocks, edits_of
from annotator.domain.edits import Edit, applied

HEADING = Block(0, 5, BlockKind.HEADING, 2)
QUOTE = Block(6, 10, BlockKind.QUOTE)
TEXT = "Title\nSaid\nThe end."


def test_cleanings_are_edits_with_a_reason() -> None:
    cleanings = [
        Cleaning(residue=Residue.BOILERPLATE, start=6, end=11, reason="A reason."),
        Cleaning(residue=Residue.MOJIBAKE, start=0, end=5, replacement="Titel", harmless=True),
    ]
    assert edits_of(cleanings) == [Edit(6, 11, ""), Edit(0, 5, "Titel")]
    assert applied(TEXT, edits_of(cleanings)) == "Titel\nThe end."


def test_blocks_go_where_their_words_go() -> None:
    edits = [Edit(0, 0, "…"), Edit(7, 9)]
    moved = cleaned_blocks((HEADING, QUOTE), edits)
    assert moved == (Block(1, 6, BlockKind.HEADING, 2), Block(7, 9, BlockKind.QUOTE))
    new = applied(TEXT, edits)
    assert [new[block.start : block.end] for block in moved] == ["Title", "Sd"]


def test_a_block_without_words_is_left_out() -> None:
    assert cleaned_blocks((HEADING, QUOTE), [Edit(6, 11)]) == (HEADING,)
    assert cleaned_blocks((HEADING, QUOTE), [Edit(0, 10)]) == ()
    assert cleaned_blocks((), [Edit(0, 10)]) == ()


@given(
    st.lists(st.integers(0, 40), min_size=2, max_size=8).map(sorted),
    st.lists(st.integers(0, 40), min_size=2, max_size=8, unique=True).map(sorted),
    st.text(alphabet="xy", max_size=3),
)
def test_blocks_stay_in_order_and_in_the_text(ends: list[int], block_ends: list[int], words: str) -> None:
    edits = [Edit(start, end, words) for start, end in zip(ends[::2], ends[1::2], strict=False)]
    blocks = [
        Block(start, end, BlockKind.LIST_ITEM) for start, end in zip(block_ends[::2], block_ends[1::2], strict=False)
    ]
    moved = cleaned_blocks(blocks, edits)
    length = len(applied("a" * 40, edits))
    places = [place for block in moved for place in (block.start, block.end)]
    assert places == sorted(places)
    assert all(block.start < block.end <= length for block in moved)
