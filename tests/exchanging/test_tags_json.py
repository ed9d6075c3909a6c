"""Tags as JSON: what is printed is what is read."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from annotator.domain.annotations import (
    Annotation,
    Comment,
    CustomField,
    Decision,
    Evidence,
    Link,
    TagDefinition,
)
from annotator.domain.articles import Article, Reviewer, Source, Version
from annotator.domain.details import (
    ClaimDetails,
    Comparison,
    CustomDetails,
    QuoteDetails,
    StatisticDetails,
    TranslationErrorDetails,
    Verdict,
    details_type,
)
from annotator.domain.extract import AnnotationRecord, ArticleText, Extract
from annotator.domain.fields import FieldDefinition, FieldType, TextSpan, definitions
from annotator.domain.ids import new_id
from annotator.domain.spans import Span, quote_selector
from annotator.domain.vocabulary import (
    Confidence,
    DecisionValue,
    Kind,
    LinkType,
    Origin,
    Reliability,
    Stance,
    Status,
    Underline,
    VerdictScope,
    VerdictValue,
)
from annotator.errors import InvalidValue
from annotator.exchanging.tags_json import IncomingTag, read_tags, tags_document
from annotator.text.canonical import sha256_of

TEXT = "“Beijing has raised sanctions against 14,000 soldiers” 😀, said Cronin – 北京.\nAnd more."
NOW = "2026-11-20T10:00:03.256453Z"
ANNA, BEN = (Reviewer(id=new_id(), name=name) for name in ("Anna Ö.", "Ben"))
ARTICLE = Article(id=new_id(), title="Xi’s problem")
VERSION = Version(
    id=new_id(), article_id=ARTICLE.id, number=1, text_sha256=sha256_of(TEXT), length=len(TEXT), created_at=NOW
)
RECORD = Source(id=new_id(), title="The record", derived_from="", reliability=Reliability.B)
AFP = Source(id=new_id(), publisher="AFP", short_ref="AFP, 30 April 2025", derived_from=RECORD.id)
IRONY = TagDefinition(
    id=new_id(),
    name="irony",
    colour="#123456",
    underline=Underline.WAVY,
    parent=Kind.QUOTE,
    fields=(
        CustomField(name="how", type=FieldType.CHOICE, choices=("dry", "open")),
        CustomField(name="n", type=FieldType.DECIMAL),
    ),
    position=2,
)


def extract_of(*records: AnnotationRecord) -> Extract:
    return Extract(
        title="",
        articles=(ArticleText(article=ARTICLE, version=VERSION, text=TEXT),),
        annotations=records,
        sources={one.id: one for one in (RECORD, AFP)},
        reviewers={one.id: one for one in (ANNA, BEN)},
        tag_definitions={IRONY.id: IRONY},
    )


def annotation(details: Any, **values: Any) -> Annotation:
    kind = values.pop("kind", None) or next(kind for kind in Kind if details_type(kind) is type(details))
    span = Span(1, 12)
    quote = quote_selector(TEXT, span)
    made = Annotation(
        id=new_id(),
        version_id=VERSION.id,
        kind=kind,
        start=span.start,
        end=span.end,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
        author_id=ANNA.id,
        details=details,
        created_at=NOW,
        updated_at=NOW,
    )
    return replace(made, **values)


def there_and_back(*records: AnnotationRecord) -> tuple[IncomingTag, ...]:
    found = read_tags(msgspec.json.encode(tags_document(extract_of(*records))))
    assert found.refused == ()
    return found.tags


def as_record(tag: IncomingTag) -> AnnotationRecord:
    """Put the names of a tag that was read in the place of ids again, as an import does."""
    people = {one.name: one.id for one in (ANNA, BEN)} | {"": ""}
    assert tag.span
    return AnnotationRecord(
        annotation=Annotation(
            id=tag.id,
            version_id=tag.version_id,
            kind=tag.kind,
            start=tag.span.start,
            end=tag.span.end,
            exact=tag.quote.exact,
            prefix=tag.quote.prefix,
            suffix=tag.quote.suffix,
            author_id=people[tag.author],
            origin=tag.origin,
            status=tag.status,
            confidence=tag.confidence,
            note=tag.note,
            details=tag.details,
            created_at=tag.created_at,
            updated_at=tag.updated_at,
            revision=tag.revision,
        ),
        article_id=ARTICLE.id,
        evidence=tag.evidence,
        links=tuple(replace(one, author_id=people[name]) for one, name in tag.links),
        decisions=tuple(replace(one, reviewer_id=people[name]) for one, name in tag.decisions),
        comments=tuple(replace(one, author_id=people[by], asks=people[asked]) for one, by, asked in tag.comments),
    )


def full_claim() -> AnnotationRecord:
    one = annotation(
        ClaimDetails(
            speaker="Cronin",
            verdicts=(
                Verdict(verdict=VerdictValue.REFUTED, justification="Lifted."),
                Verdict(scope=VerdictScope.AS_INTENDED, verdict=VerdictValue.SUPPORTED),
            ),
        ),
        origin=Origin.SUGGESTED,
        status=Status.AMENDED,
        confidence=Confidence.LOW,
        note="a\n“note” 😀",
        revision=7,
    )
    return AnnotationRecord(
        annotation=one,
        article_id=ARTICLE.id,
        evidence=(
            Evidence(id=new_id(), annotation_id=one.id, source_id=AFP.id, stance=Stance.REFUTES, credibility=2),
            Evidence(id=new_id(), annotation_id=one.id, scope=VerdictScope.AS_INTENDED, position=1, locator="p. 3"),
        ),
        links=(
            Link(
                id=new_id(), from_id=one.id, to_id=new_id(), type=LinkType.CAUSED_BY, author_id=BEN.id, created_at=NOW
            ),
        ),
        decisions=(
            Decision(
                id=new_id(),
                annotation_id=one.id,
                reviewer_id=BEN.id,
                decision=DecisionValue.AMEND,
                rationale="so",
                before='{"speaker":""}',
                after='{"speaker":"Cronin"}',
                created_at=NOW,
            ),
        ),
        comments=(
            Comment(id=new_id(), annotation_id=one.id, author_id=BEN.id, text="Why?", asks=ANNA.id, created_at=NOW),
            Comment(id=new_id(), annotation_id=one.id, author_id=ANNA.id, text="So.", resolved=True, created_at=NOW),
        ),
    )


def test_a_claim_comes_back_with_all_that_hangs_on_it() -> None:
    record = full_claim()
    (tag,) = there_and_back(record)
    assert as_record(tag) == record
    assert (tag.article_title, tag.text_sha256) == (ARTICLE.title, VERSION.text_sha256)
    assert tag.sources == {AFP.id: AFP, RECORD.id: RECORD}


def test_the_document_has_the_names_that_scripts_depend_on() -> None:
    (item,) = tags_document(extract_of(full_claim()))
    wanted = "id version_id kind start end exact prefix suffix author_id origin status confidence note details"
    wanted += " created_at updated_at revision article_id text_sha256 article author links decisions comments"
    assert set(wanted.split()) <= set(item)
    assert item["text_sha256"] == sha256_of(TEXT)
    assert item["author"] == "Anna Ö."
    details: Any = item["details"]
    assert details["check_worthiness"] == "check_worthy"
    assert details["likelihood"] is None
    (evidence,) = details["verdicts"][0]["evidence"]
    assert (evidence["stance"], evidence["credibility"], evidence["source"]["publisher"]) == ("refutes", 2, "AFP")
    assert details["verdicts"][1]["evidence"][0]["source"] is None
    comments: Any = item["comments"]
    assert [one["asks"] for one in comments] == ["Anna Ö.", ""]


def test_evidence_without_its_verdict_is_not_lost() -> None:
    one = annotation(ClaimDetails())
    record = AnnotationRecord(
        annotation=one,
        article_id=ARTICLE.id,
        evidence=(Evidence(id=new_id(), annotation_id=one.id, scope=VerdictScope.AS_INTENDED, quoted_text="x"),),
    )
    (tag,) = there_and_back(record)
    assert as_record(tag) == record


@pytest.mark.parametrize(
    "details",
    [
        QuoteDetails(speaker="Cronin", reference_text="x", reference_source_id=AFP.id),
        StatisticDetails(value=Decimal("9.10"), source_id=AFP.id),
        StatisticDetails(comparisons=(Comparison(source_id=AFP.id, value=Decimal("15000")),)),
    ],
)
def test_sources_that_fields_point_at_go_along(details: Any) -> None:
    record = AnnotationRecord(annotation=annotation(details), article_id=ARTICLE.id)
    (tag,) = there_and_back(record)
    assert as_record(tag) == record
    assert tag.sources == {AFP.id: AFP, RECORD.id: RECORD}


def test_a_projects_own_tag_brings_its_definition() -> None:
    details = CustomDetails(values=(("how", "dry"), ("n", "3")))
    record = AnnotationRecord(annotation=annotation(details, kind=IRONY.id), article_id=ARTICLE.id)
    (tag,) = there_and_back(record)
    assert as_record(tag) == record
    assert tag.tag_definition == IRONY


words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
dates = st.sampled_from(["", "2025", "2025-05", "2025-05-02", "2025-05-02T10:00:00Z"])
decimals = st.decimals(allow_nan=False, allow_infinity=False, places=2).filter(lambda one: abs(one) < 10**12)


def value_of(one: FieldDefinition) -> st.SearchStrategy[Any]:
    if one.type is FieldType.CHOICE:
        return st.sampled_from([*one.choices, *([] if one.default else [None])])
    if one.type is FieldType.CHOICES:
        return st.lists(st.sampled_from(one.choices), unique=True).map(tuple)
    if one.type is FieldType.RECORDS:
        assert one.record
        return st.lists(values_of(one.record).map(lambda given: one.record(**given)), max_size=2).map(tuple)
    return BY_TYPE[one.type]


BY_TYPE: dict[FieldType, st.SearchStrategy[Any]] = {
    FieldType.TEXT: words,
    FieldType.LONG_TEXT: words,
    FieldType.DECIMAL: st.none() | decimals,
    FieldType.QUANTITY: st.none() | decimals | st.just("2024-06-19"),
    FieldType.DATE: dates,
    FieldType.YES_NO: st.booleans(),
    FieldType.SPAN: st.none()
    | st.builds(TextSpan, st.integers(0, 5), st.integers(5, 9), st.sampled_from(["", new_id()])),
    FieldType.ANNOTATION: st.sampled_from(["", new_id()]),
    FieldType.SOURCE: st.sampled_from(["", AFP.id, RECORD.id]),
}


def values_of(record: type[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={one.name: value_of(one) for one in definitions(record)})


DETAILS = (ClaimDetails, QuoteDetails, StatisticDetails, TranslationErrorDetails)


@given(st.sampled_from(DETAILS).flatmap(lambda record: st.tuples(st.just(record), values_of(record))), words)
@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.filter_too_much])
def test_whatever_the_fields_hold_comes_back(given_: tuple[type[Any], dict[str, Any]], note: str) -> None:
    record, values = given_
    try:
        details = record(**values)
    except InvalidValue:
        assume(False)
    made = AnnotationRecord(annotation=annotation(details, note=note), article_id=ARTICLE.id)
    (tag,) = there_and_back(made)
    assert as_record(tag) == made
