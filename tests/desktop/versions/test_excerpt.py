"""Changes on one line, in their context."""

from annotator.desktop.versions.excerpt import Change, of_edit, of_place, spoken
from annotator.domain.edits import Edit
from annotator.domain.spans import Span

TEXT = "First line.\n\nSubscribe to our newsletter\n\nThe talks go on."


def words(excerpt, change):
    return [piece.words for piece in excerpt if piece.change is change]


def test_a_removed_line_stands_in_its_context():
    start = TEXT.index("Subscribe")
    found = of_edit(TEXT, Edit(start, TEXT.index("The talks"), ""))
    assert words(found, Change.REMOVED) == ["Subscribe to our newsletter¶¶"]
    assert words(found, Change.CONTEXT) == ["First line. ¶ ", "The talks go on."]


def test_white_space_alone_can_be_seen():
    found = of_edit("One.\n\n\n\nTwo.", Edit(4, 8, "\n\n"))
    assert words(found, Change.REMOVED) == ["¶¶¶¶"]
    assert words(found, Change.ADDED) == ["¶¶"]


def test_context_is_cut_with_a_sign():
    found = of_edit("x" * 500 + "\u00ad" + "y" * 500, Edit(500, 501))
    before, removed, behind = found
    assert before.words.startswith("…x")
    assert removed.words == "·"
    assert behind.words.endswith("y…")


def test_a_long_change_shows_its_two_ends():
    (removed,) = of_edit("a" * 600 + "b" * 600, Edit(0, 1200))
    assert removed.words.startswith("aaa")
    assert removed.words.endswith("bbb")
    assert len(removed.words) < 300


def test_old_and_new_place_tell_what_differs():
    old, new = "He resigned on Tuesday.", "Today: he stepped down on Tuesday."
    edits = (Edit(0, 8, "stepped down"),)
    left = of_place(old, Span(3, 22), edits)
    right = of_place(new, Span(10, 33), edits, after=True)
    assert words(left, Change.REMOVED) == ["resigned"]
    assert words(right, Change.ADDED) == ["stepped down"]
    assert words(right, Change.SAME) == [" on Tuesday"]


def test_a_screen_reader_hears_what_became_of_words():
    start = TEXT.index("Subscribe")
    heard = spoken(of_edit(TEXT, Edit(start, start + 9, "Sign up")), "removed", "added")
    assert "removed “Subscribe” added “Sign up”" in heard
