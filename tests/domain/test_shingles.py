"""Numbers by which a text that is nearly the same is found, and another one is not."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.shingles import BINS, FEWEST, ROWS, bands
from annotator.resources_path import resource

LETTERS = "bcdfghklmnprstvw"
VOCABULARY = [first + vowel + last for first in LETTERS for vowel in "aeiou" for last in (*LETTERS, "")]
HAN = [chr(0x4E00 + 37 * number) for number in range(200)]


def sentence(chance: random.Random) -> str:
    """Words as in a language: some in every sentence, most of them seldom."""
    words = [VOCABULARY[int(len(VOCABULARY) * chance.random() ** 3)] for _ in range(chance.randint(8, 25))]
    return " ".join(words).capitalize() + "."


def story(number: int, sentences: int = 40) -> list[str]:
    chance = random.Random(number)
    return [sentence(chance) for _ in range(sentences)]


def share(one: str, other: str) -> bool:
    return bool(set(bands(one)) & set(bands(other)))


def test_of_near_duplicates_hardly_one_is_missed() -> None:
    found = 0
    for number in range(300):
        chance = random.Random(-number)
        old = story(number)
        new = list(old)
        for place in chance.sample(range(len(old)), 2):
            new[place] = sentence(chance)
        found += share(" ".join(old), "\n".join(new))
    assert found >= 297


def test_of_short_near_duplicates_few_are_missed() -> None:
    found = 0
    for number in range(300):
        old = story(number, 8)
        found += share(" ".join(old), " ".join([*old[:3], sentence(random.Random(-number)), *old[4:]]))
    assert found >= 285


def test_of_other_articles_hardly_one_is_taken_for_the_same() -> None:
    texts = [" ".join(story(number)) for number in range(0, 1200, 6)]
    made = [set(bands(text)) for text in texts]
    pairs = [(one, other) for number, one in enumerate(made) for other in made[:number]]
    assert sum(bool(one & other) for one, other in pairs) <= 0.02 * len(pairs)


def test_the_two_sample_articles_are_not_the_same() -> None:
    names = ("chinas-diplomatic-balancing-act.txt", "xis-putin-kim-problem.txt")
    one, other = (resource("samples", name).read_text(encoding="utf-8") for name in names)
    assert not share(one, other)
    assert share(one, "An advertisement that came along with it.\n" + one)


def test_chinese_is_compared_letter_by_letter() -> None:
    chance = random.Random(5)
    old = "".join(chance.choice(HAN) for _ in range(1500))
    other = "".join(chance.choice(HAN) for _ in range(1500))
    assert share(old, old[:700] + "但是没有" + old[720:])
    assert not share(old, other)


@pytest.mark.parametrize("text", ["", " \n", "One two three four five six seven.", "🔥" * 500, "—" * 500, "。" * 500])
def test_a_text_of_hardly_any_words_has_no_numbers(text: str) -> None:
    assert bands(text) == ()


def test_eight_words_are_enough() -> None:
    words = "One two three four five six seven eight"
    assert len(words.split()) == FEWEST
    assert bands(words)


TEXT = "The ministry said on Tuesday that no decision had been taken on the contract, which is under review. "


@pytest.mark.parametrize(
    "alike",
    [
        TEXT.upper(),
        TEXT.replace(" ", "\n"),
        TEXT.replace(" ", "\u00a0"),
        TEXT.replace(",", " –"),
        TEXT.replace("no decision", "“no decision”"),
        TEXT.replace("no decision", "「no decision」"),
        TEXT.replace(",", "، 🔥"),
    ],
)
def test_case_signs_and_spaces_do_not_count(alike: str) -> None:
    assert bands(alike) == bands(TEXT)


def test_the_same_numbers_are_made_everywhere_and_always() -> None:
    # They are stored: what another process or a later release makes of the same text must meet them.
    assert bands(TEXT + "双方将继续就有关问题保持沟通")[:3] == EXPECTED


EXPECTED = (109553949177343568, 394712571913522290, 2839992834347114211)


@given(st.text(max_size=300) | st.text(alphabet="ab éß“’北ก\n\u0301😀_\ud800", max_size=300))
def test_any_text_has_at_most_one_number_for_each_band(text: str) -> None:
    made = bands(text)
    assert len(made) <= BINS // ROWS
    assert all(0 <= one < 2**63 for one in made)
    assert list(made) == sorted(set(made))


@given(st.text(alphabet="ab éßªµ²“’«…–北ก\u0301😀_،ж \u00a0", max_size=80))
def test_a_line_among_others_has_the_words_that_it_has_alone(text: str) -> None:
    words = "one two three four five six seven eight "
    assert bands(words + text + "\n北") == bands(words + text + " 北")
