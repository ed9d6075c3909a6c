"""Sources and evidence: where articles come from, and what a verdict rests on."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from annotator.domain import fields
from annotator.domain.annotations import Annotation, Evidence
from annotator.domain.articles import Article, Reviewer, Source
from annotator.domain.details import ClaimDetails
from annotator.domain.fields import definitions
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes
from annotator.domain.vocabulary import Kind, VerdictScope
from annotator.errors import InvalidValue, NotFound
from annotator.storage.project import Project, Read, Write


def set_source(
    project: Project, reviewer: Reviewer, source_id: str, values: Mapping[str, Any], *, undo_group: str = ""
) -> tuple[Source, Changes]:
    """Change some fields of a source, given as plain JSON values; with an empty id, add a source."""
    with project.write("Change source" if source_id else "Add source", reviewer, undo_group=undo_group) as write:
        source = _source_with(write, source_id, values)
    return source, write.changes


def source_of_article(
    project: Project, reviewer: Reviewer, article_id: str, values: Mapping[str, Any], *, undo_group: str = ""
) -> tuple[Source, Changes]:
    """Change some fields of the source that an article comes from; one is made where there was none."""
    with project.write("Change source", reviewer, undo_group=undo_group) as write:
        article = write.get(Article, article_id)
        if article is None:
            raise NotFound("That article is not in the project any more.")
        source = _source_with(write, article.source_id, values)
        if source.id != article.source_id:
            write.replace(replace(article, source_id=source.id))
    return source, write.changes


def set_evidence(
    project: Project, reviewer: Reviewer, annotation_id: str, values: Mapping[str, Any], evidence_id: str = ""
) -> tuple[Evidence, Changes]:
    """Add evidence to a claim, or change an item; ``source`` in the values may name a source that is made when new."""
    with project.write("Change evidence" if evidence_id else "Add evidence", reviewer) as write:
        if evidence_id:
            old = _item(write, annotation_id, evidence_id)
            item = _evidence(write, old, values)
            write.replace(item)
        else:
            item = _add_evidence(write, annotation_id, values)
    return item, write.changes


def remove_evidence(project: Project, reviewer: Reviewer, annotation_id: str, evidence_id: str) -> tuple[None, Changes]:
    """Take an item of evidence away from a claim."""
    with project.write("Remove evidence", reviewer) as write:
        _item(write, annotation_id, evidence_id)
        write.remove(Evidence, evidence_id)
    return None, write.changes


def without_evidence(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of an annotation's fields without the evidence that its verdicts carry."""
    verdicts = values.get("verdicts")
    if not isinstance(verdicts, list):
        return dict(values)
    bare = [
        {key: value for key, value in verdict.items() if key != "evidence"} if isinstance(verdict, Mapping) else verdict
        for verdict in verdicts
    ]
    return {**values, "verdicts": bare}


def add_evidence_of_verdicts(write: Write, annotation_id: str, values: Mapping[str, Any]) -> None:
    """Add the evidence that verdicts carry in plain JSON values; items whose id is known are changed instead."""
    verdicts = values.get("verdicts")
    for verdict in verdicts if isinstance(verdicts, list) else ():
        items = verdict.get("evidence") or []
        if not isinstance(items, list) or not all(isinstance(item, Mapping) for item in items):
            raise InvalidValue("Evidence is a list of JSON objects.", "evidence")
        for item in items:
            scope = {"scope": verdict.get("scope", VerdictScope.AS_PUBLISHED)}
            known = write.get(Evidence, str(item.get("id", "")))
            if known and known.annotation_id == annotation_id:
                write.replace(_evidence(write, known, {**item, **scope}))
            else:
                _add_evidence(write, annotation_id, {**item, **scope})


def _add_evidence(write: Write, annotation_id: str, values: Mapping[str, Any]) -> Evidence:
    annotation = write.get(Annotation, annotation_id)
    if annotation is None:
        raise NotFound("That tag is not in the project any more.")
    if annotation.kind != Kind.CLAIM or not isinstance(annotation.details, ClaimDetails):
        raise InvalidValue("Evidence belongs to a claim; this tag is of another kind. Nothing was added.")
    position = len(write.find(Evidence, annotation_id=annotation_id))
    item = _evidence(write, Evidence(id=new_id(), annotation_id=annotation_id, position=position), values)
    write.add(item)
    return item


def _item(read: Read, annotation_id: str, evidence_id: str) -> Evidence:
    found = read.get(Evidence, evidence_id)
    if found is None or found.annotation_id != annotation_id:
        raise NotFound("That item of evidence does not belong to this claim, or is not there any more.")
    return found


def _evidence(write: Write, old: Evidence, values: Mapping[str, Any]) -> Evidence:
    known = {definition.name for definition in definitions(Evidence)} | {"credibility"}
    given = {name: value for name, value in values.items() if name in known}
    unknown = set(values) - known - {"id", "source", "position", "annotation_id"}
    if unknown:
        raise InvalidValue(
            f"Evidence has no field “{min(unknown)}”; its fields are: {', '.join(sorted(known))}, source.", min(unknown)
        )
    credibility = given.pop("credibility", old.credibility)
    if isinstance(credibility, bool) or not re.fullmatch("[1-6]", str(credibility)):
        raise InvalidValue(f"Credibility is a number from 1 to 6, not {credibility!r}.", "credibility")
    named = values.get("source")
    if named and not given.get("source_id"):
        given["source_id"] = _source_named(write, named)
    if given.get("source_id") and write.get(Source, str(given["source_id"])) is None:
        raise NotFound(f"There is no source {given['source_id']} in the project; nothing was added.")
    fresh = replace(old, credibility=int(credibility))
    return replace(fresh, **_checked(Evidence, given))


def _source_named(write: Write, named: object) -> str:
    """Return the id of a source given as a record or by a name; a new one is stored."""
    values = {"short_ref": named} if isinstance(named, str) else named
    if not isinstance(values, Mapping):
        raise InvalidValue("A source is a name or a JSON object.", "source")
    known_id = values.get("id")
    if isinstance(known_id, str) and write.find(Source, id=known_id):
        return known_id
    if isinstance(named, str):
        for source in write.find(Source, short_ref=named):
            return source.id
    return _source_with(write, "", {key: value for key, value in values.items() if key != "id"}).id


def _source_with(write: Write, source_id: str, values: Mapping[str, Any]) -> Source:
    checked = _checked(Source, values)
    if not source_id:
        made = Source(id=new_id(), **checked)
        write.add(made)
        return made
    old = _source(write, source_id)
    new = replace(old, **checked)
    if new != old:
        write.replace(new)
    return new


def _source(read: Read, source_id: str) -> Source:
    found = read.get(Source, source_id)
    if found is None:
        raise NotFound(f"There is no source {source_id} in the project.")
    return found


def _checked(record: type[Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return typed values for a record from plain JSON ones; InvalidValue for an unknown name or a misfit."""
    return {name: fields.decode_value(fields.definition(record, name), value) for name, value in values.items()}
