"""Characters that nobody sees, shown."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.desktop.versions.signs import is_unseen, visible


def test_what_nobody_sees_gets_a_sign():
    assert visible("sev\u00aderal") == "sev·eral"
    assert visible("Brus\u200bsels\n") == "BrusZWSPsels¶"
    assert visible("a\tb\u00a0c\x07") == "a⇥bNBSPcU+0007"


def test_spaces_are_shown_where_nothing_else_changed():
    assert visible("  ", spaces=True) == "␣␣"
    assert visible("two words") == "two words"


def test_long_runs_are_counted():
    assert visible("end." + "\n" * 12) == "end.¶×12"


@given(st.text())
def test_nothing_that_breaks_a_line_is_left(words):
    assert len(visible(words).splitlines()) <= 1


def test_words_that_nobody_sees_are_told_from_those_one_does():
    assert is_unseen("\u200b\u00ad\n")
    assert not is_unseen("\u200ba")
