"""What changed between two texts, so that a person can read it."""

import random
import time
import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.edits import Edit, applied, in_order
from annotator.text.differences import differences, sentences_differing
from tests.benchmarks.workload import article
from tests.patience import PATIENCE

FIRST = "Beijing has raised sanctions against several members of the European Parliament. Talks go on."
SECOND = "Gaseous giants, by contrast, were shaped long ago; nobody saw any such thing happen near Jupiter, though."
LONG = article(30_000)


def told(old: str, new: str) -> list[tuple[str, str]]:
    """What went and what came in its place, one pair for each change."""
    edits = differences(old, new)
    assert applied(old, edits) == new
    return [(old[edit.start : edit.end], edit.replacement) for edit in edits]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Paid.", "Paid.", []),
        ("", "New.", [("", "New.")]),
        ("Gone.", "", [("Gone.", "")]),
        ("It was raised.", "It was razed.", [("raised", "razed")]),
        ("a big dog", "a very big dog", [("", "very ")]),
        ("He left.", "He left early.", [("", " early")]),
        ("About 14,000 came.", "About 15,000 came.", [("14,000", "15,000")]),
        ("the dual-use list", "the dual-purpose list", [("dual-use", "dual-purpose")]),
        ("It isn’t so.", "It wasn’t so.", [("isn’t", "wasn’t")]),
        ("destabilization.The US", "destabilization. The US", [("", " ")]),
        ("two  spaces", "two spaces", [(" ", "")]),
        ("said on Monday that", "denied on Tuesday that", [("said", "denied"), ("Monday", "Tuesday")]),
        ("A\nB", "A\nX\nB", [("", "X\n")]),
        ("A", "A\nB", [("", "\nB")]),
        ("A\n\n\n\nB", "A\n\nB", [("\n\n", "")]),
        ("双方在星期三表示", "双方在星期四表示", [("三", "四")]),
        ("قال المتحدث باسم الحكومة", "قال المتحدث باسم الوزارة", [("الحكومة", "الوزارة")]),
        ("un cafe\u0301 noir", "un cafe noir", [("cafe\u0301", "cafe")]),
        ("so 👩‍💻 wrote", "so 👩‍🔬 wrote", [("👩‍💻", "👩‍🔬")]),
        ("a 👍🏽 b", "a 👍🏿 b", [("👍🏽", "👍🏿")]),
    ],
)
def test_words_are_changed_whole(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert told(old, new) == expected


def test_a_new_paragraph_leaves_the_others_alone() -> None:
    paragraphs = LONG.split("\n")
    new = "\n".join([*paragraphs[:9], FIRST, *paragraphs[9:]])
    assert told(LONG, new) == [("", FIRST + "\n")]


def test_a_rewritten_sentence_is_one_change_not_a_salad() -> None:
    assert len(told(f"Before. {FIRST} After.", f"Before. {SECOND} After.")) == 1


def test_rewritten_paragraphs_are_a_change_each() -> None:
    pairs = told(f"{FIRST}\n{LONG}\n{FIRST}", f"{SECOND}\n{LONG}\n{SECOND}")
    assert len(pairs) == 2
    assert not any("\n" in old + new for old, new in pairs)


def test_a_sentence_changed_in_the_midst_of_a_long_line_is_found() -> None:
    line = LONG.replace("\n", " ") * 10
    middle = line.index(". ", 150_000) + 2
    word = line.index(" ", 1000) + 1
    new = line[:word] + "Oh! " + line[word:middle] + "And so it was. " + line[middle:]
    assert told(line, new) == [("", "Oh! "), ("", "And so it was. ")]


def test_every_tenth_word_of_one_long_line_is_a_change_of_its_own() -> None:
    words = [f"word{number * 7919 % 1000}" for number in range(20_000)]
    new = [word if number % 10 else word + "x" for number, word in enumerate(words)]
    assert told(" ".join(words), " ".join(new)) == [(word, word + "x") for word in words[::10]]


words = st.sampled_from(
    ["a", "the", "Xi", "“", ".", ",", " ", " ", "\n", "北", "😀", "e\u0301", "שלום", "14,000", "👩‍💻"]
)
texts = st.lists(words, max_size=40).map("".join) | st.text(max_size=40)


@given(texts, texts)
@settings(deadline=None)
def test_the_changes_lead_from_the_old_text_to_the_new(old: str, new: str) -> None:
    edits = differences(old, new)
    assert applied(old, edits) == new
    assert in_order(edits, len(old)) == edits
    for edit in edits:
        assert old[edit.start : edit.end] != edit.replacement
    assert all(left.end < right.start for left, right in pairwise(edits))


@given(st.lists(st.sampled_from(["alpha", "beta", "gamma", "delta"]), min_size=1, max_size=60), st.data())
@settings(deadline=None)
def test_one_changed_word_is_all_that_is_told(some: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(some) - 1))
    new = [*some[:place], "omega", *some[place + 1 :]]
    assert told(" ".join(some), " ".join(new)) == [(some[place], "omega")]


@given(texts, st.integers(0, 40), texts)
@settings(deadline=None)
def test_what_stands_at_both_ends_stays(old: str, place: int, more: str) -> None:
    before, after = "First words here. ", " Last words here."
    new = before + old[:place] + more + old[place:] + after
    edits = differences(before + old + after, new)
    assert all(len("First words ") <= edit.start and edit.end <= len(before + old + " Last ") for edit in edits)


def reversed_lines() -> tuple[str, str]:
    lines = [f"Line {number}" for number in range(100_000)]
    return "\n".join(lines), "\n".join(reversed(lines))


def shuffled() -> tuple[str, str]:
    many = article(1_000_000).split()
    old = " ".join(many)
    random.Random(3).shuffle(many)
    return old, " ".join(many)


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(lambda: ("a" * 5_000_000, "b" * 4_999_999), id="one word"),
        pytest.param(lambda: ("ab" * 2_500_000, "ba" * 2_500_000), id="one word, shifted"),
        pytest.param(lambda: (" " * 2_000_000, "\n" * 2_000_000), id="spaces"),
        pytest.param(lambda: ("\n".join("ab" * 25_000), "\n".join("bc" * 25_000)), id="lines all alike"),
        pytest.param(reversed_lines, id="lines last to first"),
        pytest.param(shuffled, id="words shuffled"),
    ],
)
def test_texts_without_likeness_take_neither_long_nor_much_memory(texts) -> None:
    old, new = texts()
    tracemalloc.start()
    start = time.process_time()
    edits = differences(old, new)
    taken, (_, most) = time.process_time() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert applied(old, edits) == new
    assert taken < PATIENCE
    assert most < 400_000_000


def test_a_lone_change_in_a_book_is_told_alone() -> None:
    old = article(5_000_000)
    new = old[:2_000_000] + "XX" + old[2_000_000:]
    assert len(differences(old, new)) == 1


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("One. Two. Three.", "One. Two. Three.", 0),
        ("One. Two. Three.", "One.  Two.\nThree.", 0),
        ("He came. He saw. He won.", "He came. He looked. He won.", 1),
        ("He came. He saw. He won.", "He came. He won.", 1),
        ("He came. He won.", "He came. He saw. He won. He left.", 2),
        ("He came. He saw.\nHe won. He left.", "He went. He saw.\nHe won. He stayed.", 2),
        ("He came. He saw. He won.", "He saw. He won. He came.", 2),
        ("", "He came. He saw.", 2),
        ("他来了。他看见了。", "他来了。他走了。", 1),
        (f"{FIRST} {SECOND}", f"{SECOND}", 2),
    ],
)
def test_sentences_are_counted_as_a_person_would(old: str, new: str, expected: int) -> None:
    assert sentences_differing(old, new) == expected


def test_two_sentences_that_changed_in_a_long_article_are_two() -> None:
    new = LONG.replace(" ministry ", " cabinet ", 1)
    cut = new.index(". ", 20_000) + 2
    assert sentences_differing(LONG, new[:cut] + "It rained. " + new[cut:]) == 2


def test_an_edit_is_what_another_module_may_apply() -> None:
    assert differences("It was so.", "It is so.") == (Edit(3, 6, "is"),)
