"""The typed fields of a tag as lines of words, made from the field definitions, so that none is forgotten."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from annotator.briefing.claims import published_after
from annotator.briefing.material import Material
from annotator.briefing.quotes import BACK_TRANSLATED
from annotator.briefing.statistics import comparison_facts, value_words
from annotator.briefing.translation_errors import correction_words
from annotator.briefing.tree import Run, RunStyle
from annotator.briefing.wording import (
    citation,
    date_words,
    grade,
    in_quotes,
    instant_words,
    listed,
    number_words,
)
from annotator.domain.annotations import Evidence
from annotator.domain.defined_kinds import converted
from annotator.domain.details import (
    Comparison,
    CustomDetails,
    QuoteDetails,
    StatisticDetails,
    TranslationErrorDetails,
    Verdict,
)
from annotator.domain.extract import AnnotationRecord
from annotator.domain.fields import FieldDefinition, FieldType, TextSpan, definitions
from annotator.domain.vocabulary import DecisionValue, label

Line = tuple[Run, ...]


def field_lines(material: Material, record: AnnotationRecord) -> list[Line]:
    """Return the typed fields of a tag, one line each; fields at their default that say nothing are left out."""
    return list(_detail_lines(material, record))


def more_lines(material: Material, record: AnnotationRecord) -> list[Line]:
    """Return what hangs on a tag besides its fields: evidence, links, note, decisions and replies, one line each."""
    one = record.annotation
    lines = [_evidence_line(material, record, item) for item in record.evidence]
    lines += [
        (Run(f"{label(link.type).capitalize()}: ", RunStyle.STRONG), material.reference(link.to_id))
        for link in record.links
    ]
    if one.confidence:
        lines.append(_line("Confidence in the tag", label(one.confidence)))
    if one.origin != "human":
        lines.append(_line("Origin", label(one.origin)))
    if one.note:
        lines.append(_line("Note", one.note))
    for decision in record.decisions:
        lines.append(
            _decision_line(material, decision.decision, decision.reviewer_id, decision.rationale, decision.created_at)
        )
    for comment in record.comments:
        head = f"{material.extract.reviewer_name(comment.author_id)}, {instant_words(comment.created_at)}"
        asked = f" (asks {material.extract.reviewer_name(comment.asks)})" if comment.asks else ""
        lines.append(_line(f"{head}{asked}{' (resolved)' if comment.resolved else ''}", comment.text))
    return lines


def _line(name: str, words: str) -> Line:
    return Run(f"{name}: ", RunStyle.STRONG), Run(words)


_DECIDED = {
    DecisionValue.AGREE: "agreed",
    DecisionValue.DISAGREE: "disagreed",
    DecisionValue.AMEND: "amended",
    DecisionValue.UNSURE: "was unsure",
}


def _decision_line(material: Material, decision: DecisionValue, reviewer: str, rationale: str, at: str) -> Line:
    words = f"{material.extract.reviewer_name(reviewer)} {_DECIDED[decision]}, {instant_words(at)}"
    return _line(words, rationale) if rationale else (Run(words, RunStyle.STRONG),)


def _evidence_line(material: Material, record: AnnotationRecord, item: Evidence) -> Line:
    source = material.source(item.source_id)
    words = [citation(source) if source else "source not recorded"]
    if item.quoted_text:
        words.append(in_quotes(item.quoted_text))
    words.append(f"grade {grade(source, item.credibility)}")
    if published_after(material, record, item):
        words.append("published after the claim")
    return _line(f"Evidence {label(item.scope)}, {label(item.stance)}", "; ".join(words))


def _detail_lines(material: Material, record: AnnotationRecord) -> Iterator[Line]:
    details = record.annotation.details
    if isinstance(details, CustomDetails):
        yield from _own_lines(material, record.annotation.kind, details)
        return
    if isinstance(details, StatisticDetails):
        yield _line("Figure", value_words(details))
    if isinstance(details, TranslationErrorDetails):
        yield _line("Correction", correction_words(details))
    for one in definitions(type(details)):
        value = getattr(details, one.name)
        if value in ("", None, (), False) or one.name in _TOLD or not _says_something(one, value):
            continue
        if one.type == FieldType.RECORDS:
            for entry in value:
                yield _line(_singular(one.label), "; ".join(_entry_words(material, entry)))
        elif one.type == FieldType.ANNOTATION:
            yield Run(f"{one.label}: ", RunStyle.STRONG), material.reference(value)
        else:
            yield _line(one.label, _value_words(material, record, one, value))
    if isinstance(details, QuoteDetails) and details.translated_back and not details.reference_text:
        yield _line("Wording", BACK_TRANSLATED)


def _own_lines(material: Material, kind: str, details: CustomDetails) -> Iterator[Line]:
    """Yield the fields of a kind that the project defines in the order of its definition, then what is left over."""
    definition = material.extract.tag_definitions.get(kind)
    fields = {one.name: one for one in definition.fields} if definition else {}
    values = dict(details.values)
    for name in (*(one for one in fields if one in values), *(one for one in values if one not in fields)):
        field, value = fields.get(name), values[name]
        fits = field is not None and isinstance(value, str) and converted(value, field) == value
        if fits and field is not None and field.type is FieldType.DATE:
            value = date_words(str(value))
        elif fits and field is not None and field.type is FieldType.DECIMAL:
            value = number_words(Decimal(str(value)))
        yield _line(name, _plain(value))


_TOLD = frozenset(
    {"correction", "correction_state", "value", "value_high", "unit", "currency", "comparator", "hedge", "direction"}
)
"""Told by the lines "Correction" and "Figure"."""
_ALWAYS = frozenset({"correction_basis", "arose_in"})


def _says_something(one: FieldDefinition, value: object) -> bool:
    return one.plain or one.name in _ALWAYS or value != one.default


def _entry_words(material: Material, entry: Verdict | Comparison) -> Iterator[str]:
    """Yield a verdict or a comparison in words, without repeating the names of its fields."""
    if isinstance(entry, Verdict):
        yield f"{label(entry.scope)}: {label(entry.verdict) if entry.verdict else 'not reviewed'}"
        told = {"why": entry.justification, "confidence": entry.confidence or "", "searched": entry.searched}
        yield from (f"{name}: {words.rstrip('.')}" for name, words in told.items() if words)
        return
    source = material.source(entry.source_id)
    if entry.annotation_id:
        yield material.reference(entry.annotation_id).text
    if entry.as_published:
        yield in_quotes(entry.as_published)
    if source:
        yield citation(source)
    yield from comparison_facts(entry)
    yield label(entry.finding) if entry.finding else "finding not given"


def _singular(name: str) -> str:
    return name.removesuffix("s")


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return listed(_plain(item) for item in value)
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_plain(item)}" for name, item in value.items())
    return "not given" if value is None else str(value)


def _value_words(material: Material, record: AnnotationRecord, one: FieldDefinition, value: Any) -> str:
    if one.type == FieldType.SOURCE:
        source = material.source(value)
        return citation(source) if source else "a source that is not recorded"
    if one.type == FieldType.SPAN:
        return _span_words(material, record, value)
    return _WORDS.get(one.type, str)(value)


def _span_words(material: Material, record: AnnotationRecord, span: TextSpan) -> str:
    version_id = span.version_id or record.annotation.version_id
    place = f"characters {span.start}–{span.end}"
    for article in material.articles:
        if article.article.version.id == version_id:
            words = in_quotes(article.article.text[span.start : span.end])
            same = article.article.article.id == record.article_id
            return f"{words} ({place if same else f'Article {article.number}, {place}'})"
    return f"{place} of a text outside this briefing"


_WORDS: dict[FieldType, Callable[[Any], str]] = {
    FieldType.CHOICE: label,
    FieldType.CHOICES: lambda values: listed(label(one) for one in values),
    FieldType.DECIMAL: number_words,
    FieldType.QUANTITY: number_words,
    FieldType.DATE: date_words,
    FieldType.YES_NO: lambda value: "yes" if value else "no",
}
