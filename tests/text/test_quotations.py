"""Quotations found by their marks."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.domain.spans import Span
from annotator.text.quotations import LONGEST, MOST_DEEP, quotations
from tests.patience import PATIENCE


def found(text: str) -> list[str]:
    return [one.span.of(text) for one in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and ‘no’.", ["“yes”", "‘no’"]),
        ("Er sagte „ja“ und ‚nein‘.", ["„ja“", "‚nein‘"]),
        ("»Die „innere“ Frage«", ["»Die „innere“ Frage«", "„innere“"]),
        ("« Oui », dit-il, ‹non›.", ["« Oui »", "‹non›"]),
        ("他说「你『好』」。", ["「你『好』」", "『好』"]),
        ("He said \"yes\" and 'no'.", ['"yes"', "'no'"]),
        ("”Ja”, sade hon.", ["”Ja”"]),
        ("„Igen”, mondta.", ["„Igen”"]),
        ("“a ‘b’ c”", ["“a ‘b’ c”", "‘b’"]),
        ("It’s the dogs’ bone, don't, ‘tis and '90s; 5\" long", []),
        ("“It’s the dogs’ bone”", ["“It’s the dogs’ bone”"]),
        ("“” and “ ”", ["“ ”"]),
        ("what the” red lines “of Xi”", ["“of Xi”"]),
        ("none", []),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_content_and_depth() -> None:
    text = "“a ‘b’ c”"
    assert [(one.content.of(text), one.depth, one.closed) for one in quotations(text)] == [
        ("a ‘b’ c", 0, True),
        ("b", 1, True),
    ]


def test_a_quotation_that_is_not_closed_ends_with_its_line_or_with_the_one_around_it() -> None:
    text = "“Open and\n“shut”, «but “inside».\n"
    assert [(one.span.of(text), one.closed) for one in quotations(text)] == [
        ("“Open and", False),
        ("“shut”", True),
        ("«but “inside»", True),
        ("“inside", False),
    ]


def test_a_lost_closing_mark_swallows_no_more_than_a_bounded_stretch() -> None:
    text = "“" + "word " * LONGEST + "”"
    (one,) = quotations(text)
    assert (len(one.span), one.closed) == (LONGEST, False)


def test_only_the_part_asked_for_is_looked_at() -> None:
    text = "“a” “b” “c”"
    assert [one.span for one in quotations(text, Span(3, 8))] == [Span(4, 7)]


marks = st.text(alphabet="“”„‟‘’«»‹›「」『』\"'ab \n.", max_size=60)


@given(marks)
@example("“" * 20)
@settings(deadline=None)
def test_whatever_marks_stand_there_quotations_lie_in_the_text_and_nest(text: str) -> None:
    all_ = quotations(text)
    assert list(all_) == sorted(all_)
    for one in all_:
        assert one.span.contains(one.content)
        assert 0 < one.span.end <= len(text)
        assert "\n" not in one.span.of(text)
        assert 0 <= one.depth < MOST_DEEP
    for one in all_:
        for other in all_:
            both = one.span.intersection(other.span)
            assert both in (None, one.span, other.span)


def test_a_megabyte_of_opening_marks() -> None:
    start = time.process_time()
    quotations("“" * 1_000_000)
    assert time.process_time() - start < PATIENCE
