"""The sample project's content: every tag at its place, fields that hold, and a review that keeps its own rules."""

import hashlib
import json
import uuid
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from annotator.domain import fields
from annotator.domain.annotations import Evidence
from annotator.domain.articles import Source, name_key
from annotator.domain.details import (
    ClaimDetails,
    Details,
    QuoteDetails,
    StatisticDetails,
    TranslationErrorDetails,
    details_from_json,
    details_to_json,
    missing,
)
from annotator.domain.spans import Span, quote_selector
from annotator.domain.vocabulary import CorrectionState, DecisionValue, Kind, LinkType, Status
from annotator.resources_path import resource

Tag = dict[str, Any]

TEXTS = {
    "chinas-diplomatic-balancing-act.txt": "a1dab771dbe87b1a2e07ab3f8e03323a76ce7d824051e0c4200a7c7951d22152",
    "xis-putin-kim-problem.txt": "aac13a26c5574aae47c547bd30da879f0ccb9a50383af8de4e74a6ed68f1b726",
}
REVIEWERS = {"Ines Moreau", "Daniel Okafor", "Lena Brandt"}
LEADS = {"Ines Moreau", "Lena Brandt"}
SETTLED_BY = {
    Status.ACCEPTED: DecisionValue.AGREE,
    Status.AMENDED: None,
    Status.REJECTED: DecisionValue.DISAGREE,
    Status.DEFERRED: DecisionValue.UNSURE,
}


@cache
def tags() -> tuple[Tag, ...]:
    return tuple(json.loads(resource("samples", "tags.json").read_text("utf-8")))


@cache
def sources() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resource("samples", "sources.json").read_text("utf-8"))
    return found


@cache
def texts_by_hash() -> dict[str, str]:
    return {sha256: resource("samples", name).read_bytes().decode() for name, sha256 in TEXTS.items()}


def tag_at(exact: str) -> Tag:
    (found,) = (tag for tag in tags() if tag["exact"] == exact)
    return found


def bare_details(tag: Tag) -> dict[str, Any]:
    """The typed fields alone: evidence has rows of its own."""
    found = dict(tag["details"])
    if "verdicts" in found:
        found["verdicts"] = [{k: v for k, v in one.items() if k != "evidence"} for one in found["verdicts"]]
    return found


def typed(tag: Tag) -> Details:
    return details_from_json(tag["kind"], bare_details(tag))


def evidence() -> Iterator[tuple[Tag, dict[str, Any], dict[str, Any]]]:
    for tag in tags():
        for verdict in tag["details"].get("verdicts", ()):
            for item in verdict["evidence"]:
                yield tag, verdict, item


def record(kind: type[Any], values: dict[str, Any], **plain: Any) -> Any:
    """Make a typed record from JSON values and, in ``plain``, from those that are no typed fields."""
    decoded = {name: fields.decode_value(fields.definition(kind, name), value) for name, value in values.items()}
    return kind(**plain, **decoded)


def ids() -> Iterator[str]:
    for tag in tags():
        yield tag["id"]
        for part in ("links", "decisions", "comments"):
            yield from (one["id"] for one in tag[part])
    yield from (item["id"] for _, _, item in evidence())


@pytest.mark.parametrize("name", TEXTS)
def test_an_article_is_there_to_the_byte(name: str) -> None:
    assert hashlib.sha256(resource("samples", name).read_bytes()).hexdigest() == TEXTS[name]


def test_each_article_has_a_title_and_a_graded_source() -> None:
    assert list(sources()) == list(TEXTS)
    for name, words in sources().items():
        source = record(Source, words["source"], id=name)
        assert words["title"]
        assert words["language"] == "en"
        assert source.descriptor
        assert source.sha256 == TEXTS[name]
        assert source.accessed_at
        assert source.published_at
    translated, generated = (
        sources()[name]["source"] for name in ("xis-putin-kim-problem.txt", "chinas-diplomatic-balancing-act.txt")
    )
    assert translated["is_machine_translation"]
    assert translated["translation_path"] == "en → fr → en"
    assert generated["machine_generated"]
    assert generated["reliability"] == "F"


def test_every_tag_stands_where_it_says() -> None:
    titles = {TEXTS[name]: words["title"] for name, words in sources().items()}
    for tag in tags():
        text = texts_by_hash()[tag["text_sha256"]]
        quote = quote_selector(text, Span(tag["start"], tag["end"]))
        assert (quote.exact, quote.prefix, quote.suffix) == (tag["exact"], tag["prefix"], tag["suffix"])
        assert tag["article"] == titles[tag["text_sha256"]]


def test_no_passage_is_tagged_twice_alike() -> None:
    places = Counter((tag["text_sha256"], tag["start"], tag["end"], tag["kind"]) for tag in tags())
    assert [place for place, count in places.items() if count > 1] == []


def test_ids_are_unique_and_of_version_7() -> None:
    found = list(ids())
    assert len(set(found)) == len(found)
    assert {uuid.UUID(one).version for one in found} == {7}
    assert all(str(uuid.UUID(one)) == one for one in found)


def test_all_fields_are_accepted_and_come_back_as_written() -> None:
    for tag in tags():
        given = bare_details(tag)
        again = details_to_json(typed(tag))
        if "verdicts" in given:
            given["verdicts"] = [
                {**kept, **one} for kept, one in zip(again["verdicts"], given["verdicts"], strict=True)
            ]
        if "comparisons" in given:
            given["comparisons"] = [
                {**kept, **one} for kept, one in zip(again["comparisons"], given["comparisons"], strict=True)
            ]
        assert {**again, **given} == again


def test_only_claims_without_a_verdict_lack_something() -> None:
    assert {gap for tag in tags() for gap in missing(typed(tag))} == {"verdicts"}


def test_every_claim_says_in_one_sentence_what_is_claimed() -> None:
    for tag in tags():
        details = typed(tag)
        if isinstance(details, ClaimDetails):
            assert details.claim_normalized.endswith(".")
            assert details.claim_normalized[0].isupper()


def test_every_quotation_names_a_speaker_or_says_that_there_is_none() -> None:
    for tag in tags():
        details = typed(tag)
        if isinstance(details, QuoteDetails):
            assert details.speaker or details.speaker_role or details.verbatim_status == "unattributed"
            text = texts_by_hash()[tag["text_sha256"]]
            for part in (details.content_span, details.cue_span, details.speaker_span):
                assert part is None or text[part.start : part.end].strip("“” ")
            if details.content_span:
                assert Span(tag["start"], tag["end"]).contains(
                    Span(details.content_span.start, details.content_span.end)
                )


def test_every_figure_names_its_period() -> None:
    for tag in tags():
        details = typed(tag)
        if isinstance(details, StatisticDetails) and details.quantity_kind != "date":
            assert details.period
            assert details.subject


def test_every_correction_says_how_sure_it_is_and_is_not_a_placeholder() -> None:
    for tag in tags():
        details = typed(tag)
        if isinstance(details, TranslationErrorDetails):
            assert details.severity
            assert details.correction_confidence
            assert bool(details.correction) == (details.correction_state == CorrectionState.PROPOSED)
            assert details.correction_basis in ("inference", "external_record")
            assert details.correction == details.correction.strip()


def test_a_repeated_error_points_at_the_first_of_its_like() -> None:
    by_id = {tag["id"]: tag for tag in tags()}
    repeats = [(tag, by_id[tag["details"]["repeat_of"]]) for tag in tags() if tag["details"].get("repeat_of")]
    assert len(repeats) >= 10
    for tag, first in repeats:
        assert first["text_sha256"] == tag["text_sha256"]
        assert first["start"] < tag["start"]
        assert "repeat_of" not in first["details"]


def test_links_and_fields_point_at_what_is_there() -> None:
    tag_ids = {tag["id"] for tag in tags()}
    source_ids = {item["source_id"] for _, _, item in evidence()}
    for tag in tags():
        for link in tag["links"]:
            assert link["to_id"] in tag_ids - {tag["id"]}
            assert link["type"] in tuple(LinkType)
        for other in tag["details"].get("comparisons", ()):
            assert other.get("annotation_id", tag["id"]) in tag_ids
            assert not other.get("source_id") or other["source_id"] in source_ids
        assert not tag["details"].get("reference_source_id") or tag["details"]["reference_source_id"] in source_ids


def test_links_join_the_two_articles() -> None:
    article = {tag["id"]: tag["text_sha256"] for tag in tags()}
    assert any(article[link["to_id"]] != tag["text_sha256"] for tag in tags() for link in tag["links"])


def test_evidence_is_graded_and_its_source_says_why() -> None:
    whole: dict[str, dict[str, Any]] = {}
    for tag, verdict, item in evidence():
        values = {name: value for name, value in item.items() if name not in ("id", "source", "credibility")}
        plain = {"id": item["id"], "annotation_id": tag["id"], "credibility": item["credibility"]}
        row = record(Evidence, {**values, "scope": verdict["scope"]}, **plain)
        assert row.stance
        assert item["credibility"] in range(1, 6), tag["exact"]
        assert item["source"]["id"] == item["source_id"]
        assert whole.setdefault(item["source_id"], item["source"]) == item["source"]
    for one in whole.values():
        source = record(Source, {name: value for name, value in one.items() if name != "id"}, id=one["id"])
        assert source.descriptor
        assert source.short_ref
        assert source.reliability != "F"
        assert not source.url, "an address that nobody has seen must not be given"


def test_a_verdict_that_needs_evidence_has_it() -> None:
    for tag in tags():
        for verdict in tag["details"].get("verdicts", ()):
            stances = {item["stance"] for item in verdict["evidence"]}
            assert verdict["justification"]
            if verdict["verdict"] in ("supported", "refuted"):
                assert stances == {"supports" if verdict["verdict"] == "supported" else "refutes"}
            if verdict["verdict"] == "not_enough_evidence":
                assert verdict["searched"]


def test_the_sanctions_claim_is_refuted_as_published_and_supported_as_intended() -> None:
    claim = tag_at("Beijing has raised sanctions against several members of the European Parliament")
    assert {one["scope"]: one["verdict"] for one in claim["details"]["verdicts"]} == {
        "as_published": "refuted",
        "as_intended": "supported",
    }
    error = tag_at("raised")
    assert error["details"]["correction"] == "lifted"
    assert error["details"]["severity"] == "critical"
    assert ("caused_by", error["id"]) in [(link["type"], link["to_id"]) for link in claim["links"]]


def test_some_evidence_was_published_after_its_claim() -> None:
    later = [item for tag, _, item in evidence() if item["published_at"] > tag["details"].get("claim_date", "9999")]
    assert [item["published_at"] for item in later] == ["2025-09-08"]


def test_nobody_decides_on_their_own_tag() -> None:
    for tag in tags():
        assert tag["author"] not in [one["reviewer"] for one in tag["decisions"]]


def test_decisions_stand_in_order_and_give_their_reasons() -> None:
    for tag in tags():
        times = [tag["created_at"], *(one["created_at"] for one in tag["decisions"])]
        assert times == sorted(set(times))
        for one in tag["decisions"]:
            assert one["decision"] in tuple(DecisionValue)
            assert one["rationale"] or one["decision"] == DecisionValue.AGREE
            before, after = (json.loads(one[side] or "{}") for side in ("before", "after"))
            assert before.keys() == after.keys()
            assert bool(before) == (one["decision"] == DecisionValue.AMEND)
            details_from_json(tag["kind"], {**bare_details(tag), **after})


def test_every_status_follows_from_the_decisions() -> None:
    contrary = {DecisionValue.AMEND, DecisionValue.DISAGREE}
    for tag in tags():
        given = [one["decision"] for one in tag["decisions"]]
        match tag["status"]:
            case Status.DRAFT:
                assert not given
            case Status.SUBMITTED:
                assert set(given) <= {DecisionValue.UNSURE}
            case Status.AGREED:
                assert DecisionValue.AGREE in given
                assert not contrary & set(given)
            case Status.DISPUTED:
                assert contrary & set(given)
            case settled:
                assert tag["decisions"][-1]["reviewer"] in LEADS
                assert SETTLED_BY[settled] in (given[-1], None)


def test_a_lead_settled_what_is_settled_and_nothing_else() -> None:
    for tag in tags():
        found = tag.get("settlements", [])
        assert len(found) == (tag["status"] in SETTLED_BY)
        for one in found:
            assert one["outcome"] == tag["status"]
            assert one["reviewer"] in LEADS - {tag["author"]}
            assert one["rationale"] or one["outcome"] == Status.ACCEPTED
            assert one["created_at"] > tag["decisions"][-1]["created_at"]


def test_an_amended_tag_holds_what_was_decided() -> None:
    amended = [tag for tag in tags() if tag["status"] == Status.AMENDED]
    assert amended
    for tag in amended:
        changes = [json.loads(one["after"]) for one in tag["decisions"] if one["after"]]
        assert changes
        assert {**tag["details"], **changes[-1]} == tag["details"]


def test_a_proposal_in_dispute_is_not_yet_carried_out() -> None:
    for tag in tags():
        if tag["status"] == Status.DISPUTED:
            for one in tag["decisions"]:
                assert {**tag["details"], **json.loads(one["before"] or "{}")} == tag["details"]


def test_all_three_reviewers_tag_and_decide_and_ask_each_other() -> None:
    assert {tag["author"] for tag in tags()} == REVIEWERS
    assert {one["reviewer"] for tag in tags() for one in tag["decisions"]} == REVIEWERS
    assert len({name_key(name) for name in REVIEWERS}) == len(REVIEWERS)
    comments = [one for tag in tags() for one in tag["comments"]]
    assert {one["author"] for one in comments} <= REVIEWERS
    asked = [(one["author"], one["asks"]) for one in comments if one["asks"]]
    assert asked
    assert all(who != whom and whom in REVIEWERS for who, whom in asked)
    assert {one["resolved"] for one in comments} == {True, False}


def test_times_are_utc_and_run_forward() -> None:
    for tag in tags():
        later = [one["created_at"] for part in ("links", "decisions", "comments") for one in tag[part]]
        for time in (tag["created_at"], tag["updated_at"], *later):
            assert len(time) == len("2026-11-20T09:12:31.000000Z")
            assert "2026-11-20T07" < time < "2026-11-22"
            assert time.endswith("Z")
        assert all(tag["created_at"] < time for time in (tag["updated_at"], *later))
        assert tag["revision"] >= 1


def test_every_kind_and_most_states_are_shown() -> None:
    kinds = Counter(tag["kind"] for tag in tags())
    statuses = Counter(tag["status"] for tag in tags())
    assert kinds == {Kind.CLAIM: 12, Kind.QUOTE: 12, Kind.STATISTIC: 9, Kind.TRANSLATION_ERROR: 63}
    assert 4 <= statuses[Status.DISPUTED] <= 6
    assert set(statuses) == set(Status) - {Status.SUGGESTED, Status.LOCKED}
    assert {tag["origin"] for tag in tags()} == {"human"}
