"""Tags as JSON: what ``tags --json`` and ``export`` print; ``read_tags`` is the way back."""

from collections.abc import Iterable, Iterator

from annotator.domain import fields
from annotator.domain.annotations import Annotation, Evidence, TagDefinition
from annotator.domain.articles import Source
from annotator.domain.details import details_to_json
from annotator.domain.extract import AnnotationRecord, ArticleText, Extract
from annotator.domain.fields import FieldType, Json
from annotator.domain.vocabulary import Kind
from annotator.exchanging.incoming import IncomingTag, TagsFile
from annotator.exchanging.tags_reading import read_tags

__all__ = ["IncomingTag", "TagsFile", "read_tags", "tags_document"]


def tags_document(extract: Extract) -> list[dict[str, Json]]:
    """Return the annotations of an extract as plain JSON values, one flat item for each, in the extract's order.

    An item has every field of the annotation; the article's id, title and text hash; names beside the ids of people;
    its links, decisions and comments. Each verdict of a claim carries its ``evidence``, and each item of evidence its
    ``source`` as a whole record. Sources that other fields point at stand under ``sources`` by id, the definition of
    a project's own tag under ``tag``, evidence whose verdict is not there under ``evidence``, how a lead settled the
    tag under ``settlements`` and why it was reopened under ``corrections``; these keys are there only where they hold
    something.
    """
    articles = {one.article.id: one for one in extract.articles}
    return [_item(extract, record, articles[record.article_id]) for record in extract.annotations]


def _item(extract: Extract, record: AnnotationRecord, place: ArticleText) -> dict[str, Json]:
    one = record.annotation
    item: dict[str, Json] = {
        "id": one.id,
        "article_id": record.article_id,
        "article": place.article.title,
        "version_id": one.version_id,
        "text_sha256": record.text_sha256 or place.version.text_sha256,
        "kind": str(one.kind),
        "start": one.start,
        "end": one.end,
        "exact": one.exact,
        "prefix": one.prefix,
        "suffix": one.suffix,
        "author_id": one.author_id,
        "author": extract.reviewer_name(one.author_id),
        "origin": one.origin.value,
        "status": one.status.value,
        "confidence": one.confidence.value if one.confidence else None,
        "note": one.note,
        "details": _details(extract, record),
        "created_at": one.created_at,
        "updated_at": one.updated_at,
        "revision": one.revision,
        "links": _links(extract, record),
        "decisions": _decisions(extract, record),
        "comments": _comments(extract, record),
    }
    item.update(_extras(extract, record))
    return item


def _details(extract: Extract, record: AnnotationRecord) -> dict[str, Json]:
    details = details_to_json(record.annotation.details, complete=True)
    if record.annotation.kind == Kind.CLAIM:
        verdicts = details["verdicts"]
        assert isinstance(verdicts, list)
        for verdict in verdicts:
            assert isinstance(verdict, dict)
            under = (item for item in record.evidence if item.scope == verdict["scope"])
            verdict["evidence"] = [_evidence(extract, item) for item in under]
    return details


def _evidence(extract: Extract, item: Evidence) -> dict[str, Json]:
    source = extract.sources.get(item.source_id)
    return {
        "id": item.id,
        "annotation_id": item.annotation_id,
        "position": item.position,
        **fields.encode(item),
        "credibility": item.credibility,
        "source": _source(source) if source else None,
    }


def _source(source: Source) -> dict[str, Json]:
    return {"id": source.id, **fields.encode(source)}


def _links(extract: Extract, record: AnnotationRecord) -> list[Json]:
    return [
        {
            "id": one.id,
            "to_id": one.to_id,
            "type": one.type.value,
            "author": extract.reviewer_name(one.author_id),
            "author_id": one.author_id,
            "created_at": one.created_at,
        }
        for one in record.links
    ]


def _decisions(extract: Extract, record: AnnotationRecord) -> list[Json]:
    return [
        {
            "id": one.id,
            "reviewer": extract.reviewer_name(one.reviewer_id),
            "reviewer_id": one.reviewer_id,
            "decision": one.decision.value,
            "rationale": one.rationale,
            "before": one.before,
            "after": one.after,
            "created_at": one.created_at,
        }
        for one in record.decisions
    ]


def _settlements(extract: Extract, record: AnnotationRecord) -> list[Json]:
    return [
        {
            "id": one.id,
            "reviewer": extract.reviewer_name(one.reviewer_id),
            "reviewer_id": one.reviewer_id,
            "outcome": one.outcome.value,
            "rationale": one.rationale,
            "made_id": one.made_id,
            "created_at": one.created_at,
        }
        for one in record.settlements
    ]


def _corrections(extract: Extract, record: AnnotationRecord) -> list[Json]:
    return [
        {
            "id": one.id,
            "reviewer": extract.reviewer_name(one.reviewer_id),
            "reviewer_id": one.reviewer_id,
            "text": one.text,
            "created_at": one.created_at,
        }
        for one in record.corrections
    ]


def _comments(extract: Extract, record: AnnotationRecord) -> list[Json]:
    return [
        {
            "id": one.id,
            "author": extract.reviewer_name(one.author_id),
            "author_id": one.author_id,
            "text": one.text,
            "asks": extract.reviewer_name(one.asks) if one.asks else "",
            "asks_id": one.asks,
            "resolved": one.resolved,
            "created_at": one.created_at,
        }
        for one in record.comments
    ]


def _extras(extract: Extract, record: AnnotationRecord) -> Iterator[tuple[str, Json]]:
    sources = _sources_behind(extract, record)
    if sources:
        yield "sources", {id_: _source(source) for id_, source in sources.items()}
    definition = extract.tag_definitions.get(record.annotation.kind)
    if definition:
        yield "tag", definition_values(definition)
    details = record.annotation.details
    scopes = {verdict.scope for verdict in getattr(details, "verdicts", ())}
    orphans = [_evidence(extract, item) for item in record.evidence if item.scope not in scopes]
    if orphans:
        yield "evidence", [*orphans]
    if record.settlements:
        yield "settlements", _settlements(extract, record)
    if record.corrections:
        yield "corrections", _corrections(extract, record)


def definition_values(definition: TagDefinition) -> dict[str, Json]:
    """Return the definition of a kind as plain JSON values."""
    return {
        "id": definition.id,
        "name": definition.name,
        "colour": definition.colour,
        "underline": definition.underline.value,
        "shortcut": definition.shortcut,
        "description": definition.description,
        "parent": definition.parent.value if definition.parent else None,
        "fields": [{"name": one.name, "type": one.type.value, "choices": [*one.choices]} for one in definition.fields],
        "retired": definition.retired,
        "position": definition.position,
    }


def _sources_behind(extract: Extract, record: AnnotationRecord) -> dict[str, Source]:
    """Return the sources that the fields point at, and what these and the evidence's are derived from, by id."""
    wanted = [*_source_ids(record.annotation)]
    wanted += [source.derived_from for item in record.evidence if (source := extract.sources.get(item.source_id))]
    found: dict[str, Source] = {}
    while wanted:
        source = extract.sources.get(wanted.pop(0))
        if source and source.id not in found:
            found[source.id] = source
            wanted.append(source.derived_from)
    return found


def _source_ids(record: object) -> Iterator[str]:
    """Yield every source id in the typed fields of an annotation, a comparison…"""
    if isinstance(record, Annotation):
        record = record.details
    for one in fields.definitions(type(record)):
        value = getattr(record, one.name)
        if one.type is FieldType.SOURCE and value:
            yield value
        elif one.type is FieldType.RECORDS:
            yield from _all_source_ids(value)


def _all_source_ids(records: Iterable[object]) -> Iterator[str]:
    for record in records:
        yield from _source_ids(record)
