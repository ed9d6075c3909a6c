"""Canonical text: the one form in which a text is kept."""

import hashlib
import re

from hypothesis import example, given
from hypothesis import strategies as st

from annotator.text.canonical import canonical, canonical_with_notes, sha256_of

any_text = st.text(alphabet=st.one_of(st.sampled_from("ab \r\n\0\x85\u2028\u2029\ud800\udc00"), st.characters()))


def test_every_line_end_becomes_a_line_feed() -> None:
    assert canonical("a\r\nb\rc\x85d\u2028e\u2029f\n\rg") == "a\nb\nc\nd\ne\nf\n\ng"


def test_nul_is_removed_and_a_lone_surrogate_replaced() -> None:
    assert canonical("a\0b\0\0c \ud83d d \ude00") == "abc \ufffd d \ufffd"


def test_a_pair_of_surrogates_is_the_character_it_stands_for() -> None:
    assert canonical("\ud83d\ude00!") == "😀!"


def test_nothing_else_is_touched() -> None:
    kept = "\ufeffe\u0301 \u00a0\u200b\u00ad\u202e ﬁ Å\u212b \t\v\f\x1c 한 \U0001f468\u200d\U0001f469 “`html"
    assert canonical(kept) == kept


@given(any_text)
@example("\r\0\n")
@example("\ud83d\0\ude00")
def test_a_canonical_text_comes_back_as_it_is(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    assert not re.search("[\0\r\x85\u2028\u2029\ud800-\udfff]", once)
    once.encode("utf-8")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Zl", "Zp", "Cc"])))
def test_text_without_such_characters_is_not_changed(text: str) -> None:
    assert canonical(text) == text
    assert canonical_with_notes(text).notes == ()


def test_the_notes_count_what_was_changed() -> None:
    assert canonical_with_notes("a\r\nb\0\0\0c\r\ud800").notes == (
        "1 line end (CR LF) written as LF",
        "1 line end (CR) written as LF",
        "3 NUL characters removed",
        "1 lone surrogate replaced by U+FFFD",
    )


def test_the_hash_is_over_utf_8() -> None:
    assert sha256_of("Kursk – 北京") == hashlib.sha256("Kursk – 北京".encode()).hexdigest()
