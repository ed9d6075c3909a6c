"""What is filled in by itself: looked at in the window's way of tagging, and held against what reviewers entered."""

import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.actions import annotating, history
from annotator.actions.proposing import LONGEST, proposed_details
from annotator.domain.details import QuoteDetails, StatisticDetails, check_spans, details_from_json
from annotator.domain.fields import TextSpan
from annotator.domain.spans import Span
from annotator.resources_path import resource
from annotator.text.canonical import canonical, sha256_of
from tests.actions.conftest import TEXT, Desk


def proposed(text: str, words: str, kind: str = "statistic", language: str = "") -> dict[str, Any]:
    start = text.index(words)
    return proposed_details(text, Span(start, start + len(words)), kind, language)


ALMOST = {
    "value": "80",
    "unit": "percent",
    "hedge": "almost",
    "quantity_kind": "percent",
    "comparator": "approx_below",
}


@pytest.mark.parametrize("words", ["almost 80%", "80%", "80", "provides almost 80% of goods"])
def test_a_hedge_and_a_unit_beside_the_passage_are_read_with_it(words: str) -> None:
    assert proposed("China provides almost 80% of goods.", words) == ALMOST


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("has surged in 2025", {"quantity_kind": "trend", "direction": "up"}),
        (
            "has surged in 2025, exceeding $200 billion",
            {
                "value": "200000000000",
                "currency": "USD",
                "scale": "billion",
                "comparator": "gt",
                "hedge": "exceeding",
                "quantity_kind": "money",
            },
        ),
        ("2025", {"value": "2025", "quantity_kind": "date"}),
    ],
)
def test_of_several_quantities_the_one_that_says_most_is_taken(words: str, expected: dict[str, str]) -> None:
    assert proposed("Trade has surged in 2025, exceeding $200 billion, they say.", words) == expected


def test_the_language_of_the_article_decides_what_a_point_is() -> None:
    text = "Es waren 1.234 Soldaten."
    assert proposed(text, "1.234 Soldaten", language="de")["value"] == "1234"
    assert proposed(text, "1.234 Soldaten", language="en")["value"] == "1.234"


def test_a_number_is_not_cut_where_the_surroundings_begin() -> None:
    text = "x" * 30 + "123,456,789" + " " + "y" * 44 + " 5 years"
    assert proposed(text, "5 years")["value"] == "5"


@pytest.mark.parametrize("kind", ["claim", "translation_error", "0198-own-kind"])
def test_other_kinds_are_left_to_the_person(kind: str) -> None:
    assert proposed("“It is 80 percent,” Kim said.", "80 percent", kind) == {}


def test_nothing_is_proposed_for_half_an_article() -> None:
    text = "It is 80 percent. " * LONGEST
    assert proposed_details(text, Span(0, LONGEST + 1), "statistic") == {}


def test_tagging_with_proposals_fills_the_fields_in_the_same_step(desk: Desk) -> None:
    start = TEXT.index("“It")
    span = Span(start, TEXT.index("”") + 1)
    made, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, span, "quote", propose=True)
    assert isinstance(made.details, QuoteDetails)
    assert made.details.speaker == "Kim"
    assert made.details.content_span == TextSpan(span.start + 1, span.end - 1)
    assert made.revision == 1
    assert desk.tags() == [made]
    history.undo(desk.project, desk.ines)
    assert desk.tags() == []


def test_what_the_person_gave_stands_alone(desk: Desk) -> None:
    start = TEXT.index("80 percent")
    span = Span(start, start + len("80 percent"))
    made, _ = annotating.annotate(
        desk.project, desk.ines, desk.version_id, span, "statistic", details={"value": "79"}, propose=True
    )
    assert made.details == details_from_json("statistic", {"value": "79"})
    made, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, span, "statistic")
    assert made.details == StatisticDetails(), "nothing is filled in unless it is asked for"


# Fields that the passage itself tells; subject, period, source and the like are a person's findings.
TOLD = {
    "statistic": ("value", "unit", "currency", "scale", "quantity_kind", "comparator", "hedge", "direction"),
    "quote": ("form", "content_span", "cue_span", "speaker_span", "speaker", "anonymity"),
}
DEFAULTS = {"form": "direct", "anonymity": "named", "comparator": "eq"}


def agreement(kind: str) -> dict[str, tuple[int, int]]:
    """Return for each field in how many of the samples' tags the proposal is what the reviewers entered."""
    texts = [canonical(path.read_text(encoding="utf-8")) for path in resource("samples").glob("*.txt")]
    by_hash = {sha256_of(text): text for text in texts}
    tags = json.loads(resource("samples", "tags.json").read_text(encoding="utf-8"))
    same: Counter[str] = Counter()
    wanted = [tag for tag in tags if tag["kind"] == kind]
    for tag in wanted:
        found = proposed_details(by_hash[tag["text_sha256"]], Span(tag["start"], tag["end"]), kind, "en")
        for name in TOLD[kind]:
            default = DEFAULTS.get(name)
            same[name] += (found.get(name) or default) == (tag["details"].get(name) or default)
    return {name: (same[name], len(wanted)) for name in TOLD[kind]}


def test_statistics_of_the_samples_are_what_the_reviewers_entered() -> None:
    assert agreement("statistic") == dict.fromkeys(TOLD["statistic"], (9, 9))


def test_quotes_of_the_samples_are_mostly_what_the_reviewers_entered() -> None:
    # What differs: marks that have moved, "said Howell Nowsweek", Beijing for the government, a name misspelt.
    assert agreement("quote") == {
        "form": (12, 12),
        "content_span": (11, 12),
        "cue_span": (12, 12),
        "speaker_span": (10, 12),
        "speaker": (8, 12),
        "anonymity": (10, 12),
    }


signs = st.text(
    alphabet=st.one_of(st.sampled_from("“”\"' ,.5%$–\n said he Xi"), st.characters(exclude_categories=["Cs"])),
    max_size=80,
)


@given(signs, st.integers(0, 80), st.integers(1, 80), st.sampled_from(["statistic", "quote"]))
@settings(max_examples=200, deadline=None)
def test_whatever_is_tagged_the_values_fit_the_fields(text: str, start: int, length: int, kind: str) -> None:
    text += "."
    start = min(start, len(text) - 1)
    values = proposed_details(text, Span(start, min(len(text), start + length)), kind, "en")
    check_spans(details_from_json(kind, values), len(text))
