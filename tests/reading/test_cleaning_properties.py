"""What holds of every offer, whatever the text: no two changes touch, any may be left out, a second offer is empty."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.domain.articles import Block, BlockKind
from annotator.domain.cleaning import Cleaning, Residue, cleaned_blocks, edits_of
from annotator.domain.edits import applied, in_order
from annotator.reading.cleaning import offered
from annotator.reading.cleaning.joining import joined
from annotator.text.canonical import canonical

PIECES = (
    "\n",
    "\n\n",
    " ",
    "  \n",
    "\t",
    "\u00a0",
    "\f",
    "```",
    "```html\n",
    "“`",
    "~~~\n",
    "date 2025-05-02 ",
    "2025-05-02\n",
    "Date: 2 May 2025\n",
    "\u00ad",
    "\u00ad\n",
    "\u200b",
    "\u200e",
    "\u202e",
    "\u200d",
    "\ufeff",
    "-\n",
    "inter-\nnational",
    "international",
    "Kim-\nPutin",
    "Advertisement\n",
    "Read more: the rest",
    "© 2025 All rights reserved",
    "Share",
    "The ministry said on Tuesday that exports had risen.",
    "\nThe ministry said on Tuesday that exports had risen.\n",
    "â€™",
    "Ã©",
    "Ã ",
    "Ã\u00ad",
    "Â\u00a0",
    "\x92",
    "Ä\ufffd",
    "Ð±ÑŠÐ»Ð³",
    "é",
    "’",
    "سلام",
    "👩\u200d💻",
    "北京",
    "word",
    ".",
)
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=25).map(
    lambda pieces: canonical("".join(pieces))
)
WORDLESS = {Residue.BLANK_LINES, Residue.SOFT_HYPHEN, Residue.ZERO_WIDTH, Residue.BROKEN_WORD}


@given(texts)
@settings(max_examples=300)
def test_changes_are_in_order_and_change_something(text: str) -> None:
    found = offered(text)
    edits = edits_of(found)
    assert list(in_order(edits, len(text))) == edits
    for one in found:
        assert one.start < one.end
        assert text[one.start : one.end] != one.replacement
        assert one.reason.endswith(".")
        assert canonical(one.replacement) == one.replacement


@given(texts)
@settings(max_examples=400)
def test_once_all_is_done_nothing_is_offered(text: str) -> None:
    assert offered(applied(text, edits_of(offered(text)))) == ()


@given(texts)
@settings(max_examples=300)
def test_once_the_harmless_is_done_nothing_harmless_is_offered(text: str) -> None:
    # How sure a repair of letters is depends on how many there are left.
    assume(Residue.MOJIBAKE not in {one.residue for one in offered(text)})
    after = applied(text, [one.edit for one in offered(text) if one.harmless])
    assert not [one for one in offered(after) if one.harmless]


@given(texts, st.data())
def test_any_of_the_changes_can_be_left_out(text: str, data: st.DataObject) -> None:
    found = offered(text)
    chosen = [one for one in found if data.draw(st.booleans())]
    after = applied(text, edits_of(chosen))
    assert len(after) == len(text) + sum(one.edit.growth for one in chosen)
    assert canonical(after) == after


@given(texts)
def test_what_is_harmless_takes_no_letter_away(text: str) -> None:
    chosen = [one for one in offered(text) if one.harmless and one.residue in WORDLESS]
    after = applied(text, edits_of(chosen))
    assert [letter for letter in after if letter.isalnum()] == [letter for letter in text if letter.isalnum()]


CODE = "x = 1  \n\n\n\n“`\nAdvertisement\nname = 'donâ€™t'\u200b\ninter-\nnational"


@given(texts, texts)
def test_code_is_left_alone_and_its_block_moves_with_it(before: str, after: str) -> None:
    text = f"{before}\n\n{CODE}\n\n{after}"
    block = Block(len(before) + 2, len(before) + 2 + len(CODE), BlockKind.CODE)
    edits = edits_of(offered(text, blocks=(block,)))
    (moved,) = cleaned_blocks((block,), edits)
    assert applied(text, edits)[moved.start : moved.end] == CODE
    assert offered(applied(text, edits), blocks=(moved,)) == ()


changes = st.tuples(st.integers(0, 30), st.integers(1, 4), st.text(alphabet="xy", max_size=3), st.booleans())


def _cleanings(drawn: list[tuple[int, int, str, bool]], length: int) -> list[Cleaning]:
    made: list[Cleaning] = []
    for start, width, words, harmless in sorted(drawn):
        if start + width <= length and (not made or start >= made[-1].end):
            made.append(
                Cleaning(
                    residue=Residue.MOJIBAKE,
                    start=start,
                    end=start + width,
                    replacement=words,
                    reason=f"{start}.",
                    harmless=harmless,
                )
            )
    return made


@given(st.lists(changes, max_size=8), st.lists(changes, max_size=8))
@settings(max_examples=300)
def test_two_cleanings_one_after_the_other_are_one(
    first: list[tuple[int, int, str, bool]], second: list[tuple[int, int, str, bool]]
) -> None:
    text = "abcdefghijklmnopqrstuvwxyzABCDEF"
    earlier = _cleanings(first, len(text))
    between = applied(text, edits_of(earlier))
    later = _cleanings(second, len(between))
    both = joined(between, earlier, later)
    assert applied(text, edits_of(both)) == applied(between, edits_of(later))
    assert list(in_order(edits_of(both), len(text))) == edits_of(both)
    assert len(both) <= len(earlier) + len(later)
    if all(one.harmless for one in (*earlier, *later)):
        assert all(one.harmless for one in both)


@pytest.mark.parametrize("residue", Residue)
def test_the_whole_text_may_be_one_line_of_any_length(residue: Residue) -> None:
    # The traps of regular expressions: long runs of what a pattern takes many of, and then not what it ends with.
    run = {
        Residue.CODE_FENCE: "`",
        Residue.STRAY_DATE: "date ",
        Residue.BLANK_LINES: " ",
        Residue.SOFT_HYPHEN: "a\u00ad",
        Residue.ZERO_WIDTH: "\u200d",
        Residue.BROKEN_WORD: "字-",
        Residue.REPEATED_PARAGRAPH: "The ministry said ",
        Residue.BOILERPLATE: "Share ",
        Residue.MOJIBAKE: "Ã",
    }[residue]
    text = f"a{run * 20_000}b"
    assert applied(text, edits_of(offered(text)))
