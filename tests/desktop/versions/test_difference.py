"""Two texts as one, with what was removed and added, and folds over what is the same."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.desktop.versions.difference import Difference
from annotator.domain.articles import Block, BlockKind
from annotator.domain.edits import Edit
from annotator.text.differences import differences

WORDS = ("1 same", "{number} same")
LONG = "\n\n".join(f"Paragraph {number}" for number in range(20))


def made(old, new):
    return Difference(old, differences(old, new))


def test_removed_and_added_words_stand_beside_each_other():
    shown = made("He has raised it.", "He has lifted it.").shown(WORDS)
    assert [span.of(shown.text) for span in shown.removed] == ["raised"]
    assert [span.of(shown.text) for span in shown.added] == ["lifted"]
    assert shown.text == "He has raisedlifted it."


def test_long_stretches_that_are_the_same_are_folded_but_for_those_around_a_change():
    difference = made(LONG, LONG.replace("Paragraph 9", "Paragraph nine"))
    shown = difference.shown(WORDS)
    kept = [line for line in shown.text.split("\n") if line]
    assert kept == ["8 same", "Paragraph 8", "Paragraph 9nine", "Paragraph 10", "9 same"]
    assert [shown.text[fold.start :].split("\n")[0] for fold in shown.folds] == ["8 same", "9 same"]
    assert [span.of(shown.text) for span in shown.added] == ["nine"]


def test_a_fold_opens_by_itself_and_all_open_together():
    difference = made(LONG, LONG.replace("Paragraph 9", "Paragraph nine"))
    opened = difference.shown(WORDS, {0})
    assert opened.text.startswith("Paragraph 0\n\nParagraph 1")
    assert [fold.number for fold in opened.folds] == [1]
    assert difference.shown(WORDS, everything=True).text == LONG.replace("Paragraph 9", "Paragraph 9nine")


def test_a_text_without_changes_is_shown_whole():
    shown = Difference(LONG, ()).shown(WORDS)
    assert shown.text == LONG
    assert not shown.changes


def test_what_nobody_sees_is_shown_where_it_changed():
    shown = Difference("sev\u00aderal\n\n\n\nend", [Edit(3, 4), Edit(8, 12, "\n\n")]).shown(WORDS)
    assert "sev·eral" in shown.text
    assert "¶¶¶¶¶¶\nend" in shown.text


def test_the_end_of_a_removed_line_is_told_with_its_words():
    old = "One.\nAdvertisement\nTwo."
    shown = made(old, "One.\nTwo.").shown(WORDS)
    assert [span.of(shown.text).strip() for span in shown.removed] == ["Advertisement"]


def test_the_blocks_of_the_new_text_are_where_their_words_are():
    new = LONG.replace("Paragraph 9", "A new heading")
    block = Block(new.index("A new heading"), new.index("A new heading") + 13, BlockKind.HEADING)
    gone = Block(new.index("Paragraph 2"), new.index("Paragraph 2") + 11, BlockKind.QUOTE)
    difference = Difference(LONG, differences(LONG, new), [gone, block])
    (heading,) = difference.shown(WORDS).blocks
    shown = difference.shown(WORDS).text
    assert shown[heading.start : heading.end] in ("A new heading", "Paragraph 9A new heading")
    quote, _ = difference.shown(WORDS, everything=True).blocks
    assert difference.shown(WORDS, everything=True).text[quote.start : quote.end] == "Paragraph 2"


@given(st.text("ab \n.", max_size=60), st.text("ab \n.", max_size=60))
def test_every_change_is_shown_at_a_place_of_the_text(old, new):
    edits = differences(old, new)
    for everything in (False, True):
        shown = Difference(old, edits).shown(WORDS, everything=everything)
        assert len(shown.changes) == len(edits)
        for span in (*shown.removed, *shown.added, *shown.changes):
            assert 0 <= span.start <= span.end <= len(shown.text)
        assert not any(fold.start > len(shown.text) for fold in shown.folds)
