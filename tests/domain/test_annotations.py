"""Annotations, evidence, links, and the names of people."""

from typing import Any

import pytest

from annotator.domain.annotations import Annotation, Evidence, Link
from annotator.domain.articles import Reviewer, Source, initials_of, name_key
from annotator.domain.details import ClaimDetails, CustomDetails, QuoteDetails
from annotator.domain.spans import QuoteSelector, Span
from annotator.domain.vocabulary import LinkType
from annotator.errors import InvalidValue

NOW = "2026-11-20T10:00:03.256453Z"


def annotation(**values: Any) -> Annotation:
    plain: dict[str, Any] = {
        "id": "a",
        "version_id": "v",
        "kind": "claim",
        "start": 2,
        "end": 5,
        "exact": "one",
        "author_id": "r",
        "details": ClaimDetails(),
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Annotation(**(plain | values))


def test_an_annotation_tells_its_span_quotation_and_mark() -> None:
    one = annotation(prefix="p", suffix="s")
    assert one.span == Span(2, 5)
    assert one.quote == QuoteSelector("one", "p", "s")
    assert one.mark == ("a", 2, 5, "claim", "draft", "r")


def test_moved_it_has_the_new_words() -> None:
    moved = annotation().at(Span(7, 10), QuoteSelector("two", "b", "c"))
    assert (moved.span, moved.quote, moved.id) == (Span(7, 10), QuoteSelector("two", "b", "c"), "a")


@pytest.mark.parametrize(
    "values",
    [
        {"end": 2},
        {"start": 6},
        {"start": -1},
        {"details": QuoteDetails()},
        {"kind": "quote"},
        {"details": CustomDetails()},
        {"kind": "01a1f86f-e0e6-7e6a-b1c8-58e5c9a6b438"},
    ],
)
def test_an_annotation_that_cannot_be_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(InvalidValue):
        annotation(**values)


@pytest.mark.parametrize("credibility", [0, 7, -1])
def test_credibility_runs_from_1_to_6(credibility: int) -> None:
    with pytest.raises(InvalidValue, match="from 1 to 6"):
        Evidence(id="e", annotation_id="a", credibility=credibility)


def test_a_link_to_itself_is_refused() -> None:
    with pytest.raises(InvalidValue, match="to itself"):
        Link(id="l", from_id="a", to_id="a", type=LinkType.SAME_AS, author_id="r", created_at=NOW)


def test_two_spellings_of_one_name_are_one_reviewer() -> None:
    assert Reviewer(id="1", name="Zoë  STRAẞE").key == Reviewer(id="2", name=" zoe\u0308 strasse ").key
    assert name_key("Ａnna") == name_key("anna") != name_key("Anne")


@pytest.mark.parametrize("name", ["", "  \n"])
def test_a_reviewer_has_a_name(name: str) -> None:
    with pytest.raises(InvalidValue, match="needs a name"):
        Reviewer(id="1", name=name)


def test_initials() -> None:
    assert initials_of("ines de la moreau") == "IDL"
    assert initials_of("") == ""


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"short_ref": "AFP, 30 April", "title": "t"}, "AFP, 30 April"),
        ({"publisher": "AFP", "title": "Lifted"}, "AFP, Lifted"),
        ({"publisher": "AFP", "url": "https://a.fp"}, "AFP, https://a.fp"),
        ({}, "unnamed source"),
    ],
)
def test_a_source_has_a_name_to_be_known_by(values: dict[str, str], name: str) -> None:
    assert Source(id="s", **values).name == name
