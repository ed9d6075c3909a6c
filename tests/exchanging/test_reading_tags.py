"""Files of tags that others wrote: what is taken, what is refused, and in which words."""

import json
import uuid
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.details import ClaimDetails, StatisticDetails, TranslationErrorDetails
from annotator.domain.spans import QuoteSelector, Span
from annotator.domain.vocabulary import LinkType, Origin, Status, VerdictScope
from annotator.errors import UnreadableInput
from annotator.exchanging import FORMATS, format_for
from annotator.exchanging.incoming import TagsFile
from annotator.exchanging.tags_json import read_tags

SHA = "aac13a26c5574aae47c547bd30da879f0ccb9a50383af8de4e74a6ed68f1b726"


def item(**values: Any) -> dict[str, Any]:
    """An item as a person would write it by hand."""
    plain = {"id": "T1", "article": "a.txt", "kind": "claim", "start": 3, "end": 9, "exact": "raised"}
    return {**plain, **values}


def read(*items: Any, articles: dict[str, Any] | None = None) -> TagsFile:
    return read_tags(json.dumps({"articles": articles or {"a.txt": SHA}, "annotations": items}).encode())


def refusal(*items: Any) -> str:
    found = read(*items)
    assert found.tags == ()
    (sentence,) = found.refused
    return sentence


def test_the_looser_shape_is_taken() -> None:
    evidence = {"source": "AFP, 30 April 2025", "stance": "refutes", "published_at": "2025-04-30"}
    found = read(
        item(
            id="C1",
            details={"verdicts": [{"verdict": "refuted", "evidence": [evidence, evidence]}]},
            links=[{"to": "T2", "relation": "caused_by"}],
        ),
        item(id="T2", kind="translation_error", details={"correction": "lifted"}),
        item(id="S1", kind="statistic", details={"value": -9.1, "comparisons": [{"value": 15000}]}),
    )
    assert found.refused == ()
    claim, error, statistic = found.tags
    assert (claim.text_sha256, claim.article_title) == (SHA, "a.txt")
    assert (claim.span, claim.quote) == (Span(3, 9), QuoteSelector("raised"))
    assert (claim.origin, claim.status, claim.revision, claim.author) == (Origin.IMPORTED, Status.DRAFT, 1, "")
    assert isinstance(claim.details, ClaimDetails)
    assert claim.details.verdicts[0].scope == VerdictScope.AS_PUBLISHED
    (source,) = claim.sources.values()
    assert source.short_ref == "AFP, 30 April 2025"
    assert [one.source_id for one in claim.evidence] == [source.id, source.id]
    assert len({one.id for one in claim.evidence}) == 2
    assert [(link.to_id, link.type) for link, _ in claim.links] == [(error.id, LinkType.CAUSED_BY)]
    assert isinstance(statistic.details, StatisticDetails)
    assert statistic.details.value == Decimal("-9.1")
    assert statistic.details.comparisons[0].value == 15000


def test_ids_of_words_are_the_same_each_time_and_differ_by_article() -> None:
    first, again, other = (
        read(item(), articles={"a.txt": sha}).tags[0].id for sha in (SHA, SHA, SHA.replace("a", "b"))
    )
    assert first == again != other
    assert uuid.UUID(first).version == 5


def test_a_uuid_stays_as_it_is() -> None:
    assert read(item(id="01a1f86f-e0e6-7e6a-b1c8-58e5c9a6b438")).tags[0].id == "01a1f86f-e0e6-7e6a-b1c8-58e5c9a6b438"


def test_one_source_for_all_who_name_it_alike() -> None:
    claims = [item(id=id_, details={"verdicts": [{"evidence": [{"source": "AFP"}]}]}) for id_ in ("A", "B")]
    one, two = read(*claims).tags
    assert one.sources == two.sources


def test_ids_of_words_inside_fields_are_followed() -> None:
    first = item(id="T1", kind="translation_error")
    again = item(id="T2", kind="translation_error", details={"repeat_of": "T1"})
    one, two = read(first, again).tags
    assert isinstance(two.details, TranslationErrorDetails)
    assert two.details.repeat_of == one.id


def test_a_list_of_its_own_needs_no_articles() -> None:
    (tag,) = read_tags(json.dumps([item(text_sha256=SHA.upper(), start=None, end=None)]).encode()).tags
    assert (tag.text_sha256, tag.span) == (SHA, None)


def test_times_come_in_utc() -> None:
    (tag,) = read(item(created_at="2025-05-02T12:00:00+02:00", updated_at="2025-05-02")).tags
    assert (tag.created_at, tag.updated_at) == ("2025-05-02T10:00:00.000000Z", "2025-05-02T00:00:00.000000Z")


def test_what_stands_around_the_fields_is_passed_by() -> None:
    assert read(item(colour="red", labels=[1])).refused == ()


def test_words_from_a_file_with_other_line_ends_are_made_ours() -> None:
    assert read(item(exact="one\r\ntwo\0")).tags[0].quote.exact == "one\ntwo"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"start": 9, "end": 9}, "later end"),
        ({"start": -1}, "later end"),
        ({"start": 3.0}, "whole numbers"),
        ({"start": True}, "whole numbers"),
        ({"end": None}, "whole numbers"),
        ({"end": 10**12}, "later end"),
        ({"exact": ""}, "which words"),
        ({"exact": 5}, "is a text"),
        ({"id": ""}, "no id"),
        ({"id": 5}, "is a text"),
        ({"kind": "irony"}, "none of the kinds"),
        ({"status": "done"}, "“status” is one of"),
        ({"origin": []}, "“origin” is one of"),
        ({"confidence": "very"}, "“confidence” is one of"),
        ({"revision": 0}, "number from 1"),
        ({"created_at": "yesterday"}, "takes a date"),
        ({"created_at": "0001-01-01T00:00:00+09:00"}, "is a time"),
        ({"text_sha256": "abc"}, "64 hexadecimal"),
        ({"details": []}, "JSON object"),
        ({"details": {"speeker": "x"}}, "no field “speeker”"),
        ({"details": {"speaker": 5}}, "Speaker takes text"),
        ({"details": {"claim_date": "soon"}}, "takes a date"),
        ({"details": {"verdicts": [{"verdict": "true"}]}}, "Verdict takes one of"),
        ({"details": {"verdicts": [{}, {}]}}, "at most one verdict"),
        ({"details": {"verdicts": [{"evidence": [{"credibility": 7}]}]}}, "from 1 to 6"),
        ({"details": {"verdicts": [{"evidence": [{"colour": 7}]}]}}, "no field “colour”"),
        ({"details": {"verdicts": [{"evidence": [{"source": 5}]}]}}, "words it is known by"),
        ({"details": {"verdicts": [{"evidence": "AFP"}]}}, "list of JSON objects"),
        ({"links": [{"to": "T9", "relation": "same_as"}]}, "“T9”, which is not in the file"),
        ({"links": [{"to": "T1", "relation": "same_as"}]}, "linked to itself"),
        ({"links": [{"to": "01a1f86f-e0e6-7e6a-b1c8-58e5c9a6b438", "relation": "near"}]}, "“relation” is one of"),
        ({"decisions": [{"decision": "maybe"}]}, "“decision” is one of"),
        ({"comments": [{"text": "x", "resolved": "no"}]}, "true or false"),
        ({"tag": {"id": "irony"}, "kind": "irony"}, "needs a name"),
        ({"tag": {"name": "irony"}, "kind": "claim"}, "none of the four"),
        ({"sources": {"x": {"publisher": 5}}}, "Publisher takes text"),
    ],
)
def test_a_bad_value_refuses_its_item_and_names_it(values: dict[str, Any], words: str) -> None:
    found = read(item(**values), item(id="good"))
    assert [tag.quote.exact for tag in found.tags] == ["raised"]
    (sentence,) = found.refused
    assert words in sentence
    assert sentence.startswith(("Tag T1 (“raised”) was left out:", "Item 1 was left out:", "Tag T1 was left out:"))


def test_the_second_of_two_with_one_id_is_refused() -> None:
    found = read(item(), item(note="again"))
    assert len(found.tags) == 1
    assert "same id" in found.refused[0]


def test_an_item_that_is_no_object_is_named_by_its_place() -> None:
    assert refusal(5) == "Item 1 was left out: It is no JSON object."


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no json",
        b'[{"id": "T1"',
        b"[NaN]",
        b"[1e999]",
        b"[" * 100_000,
        b'"\xff"',
        b"\x89PNG\r\n\x1a\n",
        b"{}",
        b"5",
        b'"text"',
        b'{"annotations": {"id": 5}}',
    ],
)
def test_what_is_no_file_of_tags_is_refused_whole_in_a_sentence(content: bytes) -> None:
    with pytest.raises(UnreadableInput, match="othing was taken in") as refused:
        read_tags(content)
    assert str(refused.value).endswith(".")


def test_half_of_a_character_becomes_the_replacement_character() -> None:
    content = json.dumps([item(note="a\ud800b \\ud83d \U0001f600 \udc00")]).encode()
    (tag,) = read_tags(content).tags
    assert tag.note == "a\ufffdb \\ud83d \U0001f600 \ufffd"


def test_a_byte_order_mark_does_no_harm() -> None:
    assert len(read_tags(b"\xef\xbb\xbf" + json.dumps([item()]).encode()).tags) == 1


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
keys = st.sampled_from(
    [
        "id",
        "kind",
        "start",
        "end",
        "exact",
        "details",
        "links",
        "decisions",
        "comments",
        "sources",
        "tag",
        "evidence",
        "article",
        "status",
    ]
)


@given(st.dictionaries(keys, json_values, max_size=4), st.sampled_from(["claim", "quote", "statistic", "odd"]))
@settings(deadline=None, max_examples=100)
def test_whatever_an_item_holds_it_is_taken_or_refused(values: dict[str, Any], kind: str) -> None:
    found = read(item(kind=kind) | values)
    assert len(found.tags) + len(found.refused) == 1


@given(
    st.sampled_from(["claim", "quote", "statistic", "translation_error"]),
    st.dictionaries(
        st.sampled_from(
            ["verdicts", "comparisons", "value", "drift_types", "content_span", "form", "speaker", "source_visible"]
        ),
        json_values | st.lists(st.fixed_dictionaries({}, optional={"evidence": json_values, "value": json_values})),
        max_size=3,
    ),
)
@settings(deadline=None, max_examples=100)
def test_whatever_the_fields_hold_they_are_taken_or_refused(kind: str, details: dict[str, Any]) -> None:
    found = read(item(kind=kind, details=details))
    assert len(found.tags) + len(found.refused) == 1


def test_formats_are_found_by_name_and_by_suffix() -> None:
    assert format_for("json", "tags.txt") is format_for("", "tags.JSON") is FORMATS["json"]


@pytest.mark.parametrize(("name", "path"), [("yaml", "tags.json"), ("", "tags"), ("", "tags.docx")])
def test_an_unknown_format_is_refused_with_those_there_are(name: str, path: str) -> None:
    with pytest.raises(ValueError, match="json"):
        format_for(name, path)


@pytest.mark.parametrize("one", FORMATS.values(), ids=FORMATS)
def test_every_format_says_what_it_is(one: Any) -> None:
    assert one.description.endswith(".")
    assert FORMATS[one.name] is one
