"""Words, in whatever script."""

import pytest

from annotator.text.words import word_count, word_span


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" \n ", 0),
        ("China provides almost 80% of dual-use items.", 7),
        ("Xi’s “plan” – again—and again…once", 6),
        ("14,000 soldiers * * *", 2),
        ("e\u0301te\u0301 dernier", 2),
        ("中国 and 俄罗斯", 6),
        ("东京2025年", 4),
        ("カタカナとひらがな", 2),
        ("日本語を学ぶ", 6),
        ("북한의 군대", 2),
        ("الرئيس الصيني", 2),
        ("😀 yes", 1),
    ],
)
def test_word_count(text: str, count: int) -> None:
    assert word_count(text) == count


@pytest.mark.parametrize(
    ("text", "position", "word"),
    [
        ("It’s a dual-use item.", 9, "dual-use"),
        ("It’s a dual-use item.", 4, "It’s"),
        ("It’s a dual-use item.", 0, "It’s"),
        ("worth $14,000.", 8, "14,000"),
        ("the end.", 8, ""),
        ("a  b", 2, ""),
        ("e\u0301te\u0301 dernier", 3, "e\u0301te\u0301"),
        ("在北京市", 2, "京"),
        ("हिन्दी भाषा", 2, "हिन्दी"),
        ("one\ntwo", 3, "one"),
        ("one\ntwo", 99, "two"),
    ],
)
def test_word_at_a_position(text: str, position: int, word: str) -> None:
    assert word_span(text, position).of(text) == word
