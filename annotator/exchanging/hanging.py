"""What hangs on a tag in a file: evidence with sources, links, comments, what was decided, and a tag's definition."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from annotator.domain import fields
from annotator.domain.annotations import (
    OUTCOMES,
    Comment,
    CustomField,
    Decision,
    Evidence,
    Link,
    Settlement,
    TagDefinition,
)
from annotator.domain.articles import CorrectionNote, Source
from annotator.domain.defined_kinds import checked
from annotator.domain.fields import FieldType
from annotator.domain.vocabulary import DecisionValue, Kind, LinkType, Status, Underline, VerdictScope
from annotator.errors import InvalidValue
from annotator.exchanging.values import (
    an_id,
    choice,
    instant,
    members,
    objects,
    optional_choice,
    text,
    truth,
    uuid_of,
    whole,
)


class Hanging:
    """Collects what hangs on one tag; every method raises InvalidValue for what does not fit."""

    def __init__(self, annotation_id: str, known_id: Callable[[str], str]) -> None:
        self._annotation_id = annotation_id
        self._known_id = known_id
        self.evidence: list[Evidence] = []
        self.links: list[tuple[Link, str]] = []
        self.decisions: list[tuple[Decision, str]] = []
        self.comments: list[tuple[Comment, str, str]] = []
        self.settlements: list[tuple[Settlement, str]] = []
        self.corrections: list[tuple[CorrectionNote, str]] = []
        self.sources: dict[str, Source] = {}

    def take(self, item: Mapping[str, Any]) -> None:
        """Take what hangs on an item, and the evidence that stands under no verdict."""
        for values in objects(item, "evidence"):
            self._take_evidence(values, choice(values, "scope", VerdictScope, VerdictScope.AS_PUBLISHED))
        for id_, record in members(item, "sources").items():
            self._source({"id": id_, **record} if isinstance(record, dict) else record)
        for values in objects(item, "links"):
            self._take_link(values)
        for values in objects(item, "decisions"):
            self._take_decision(values)
        for values in objects(item, "comments"):
            self._take_comment(values)
        for values in objects(item, "settlements"):
            self._take_settlement(values)
        for values in objects(item, "corrections"):
            self._take_correction(values)

    def take_evidence(self, details: Mapping[str, Any]) -> dict[str, Any]:
        """Take the evidence out of a claim's verdicts; return the details without it."""
        bare: list[dict[str, Any]] = []
        for verdict in objects(details, "verdicts"):
            scope = choice(verdict, "scope", VerdictScope, VerdictScope.AS_PUBLISHED)
            for values in objects(verdict, "evidence"):
                self._take_evidence(values, scope)
            bare.append({key: value for key, value in verdict.items() if key != "evidence"})
        return {**details, "verdicts": bare}

    def _take_evidence(self, values: Mapping[str, Any], scope: VerdictScope) -> None:
        number = len(self.evidence)
        id_ = an_id(text(values, "id") or str(number), "evidence", self._annotation_id, scope)
        source_id = self._source(values["source"]) if values.get("source") else text(values, "source_id")
        typed = {key: value for key, value in values.items() if key not in _NOT_TYPED}
        self.evidence.append(
            Evidence(
                id=id_,
                annotation_id=self._annotation_id,
                position=whole(values, "position", number),
                credibility=whole(values, "credibility", 6),
                **{**_decoded(Evidence, typed), "scope": scope, "source_id": source_id},
            )
        )

    def _source(self, given: Any) -> str:
        """Take a source given as a record or by the words it is known by; return its id."""
        if isinstance(given, str):
            given = {"short_ref": given}
        if not isinstance(given, dict):
            raise InvalidValue("A source is a JSON object or the words it is known by.", "source")
        typed = {key: value for key, value in given.items() if key != "id"}
        made = Source(id="", **_decoded(Source, typed))
        raw = text(given, "id")
        source = replace(made, id=an_id(raw, "source") if raw else uuid_of("source", *_words(made)))
        self.sources[source.id] = source
        return source.id

    def _take_link(self, values: Mapping[str, Any]) -> None:
        to = text(values, "to_id") or text(values, "to")
        to_id = self._known_id(to)
        if not to_id:
            raise InvalidValue(f"It links to “{to}”, which is not in the file.", "links")
        type_ = choice(values, "type" if "type" in values else "relation", LinkType)
        raw = text(values, "id") or f"{type_} {to_id}"
        link = Link(
            id=an_id(raw, "link", self._annotation_id),
            from_id=self._annotation_id,
            to_id=to_id,
            type=type_,
            author_id="",
            created_at=instant(values, "created_at"),
        )
        self.links.append((link, text(values, "author")))

    def _take_decision(self, values: Mapping[str, Any]) -> None:
        raw = text(values, "id") or str(len(self.decisions))
        decision = Decision(
            id=an_id(raw, "decision", self._annotation_id),
            annotation_id=self._annotation_id,
            reviewer_id="",
            decision=choice(values, "decision", DecisionValue),
            rationale=text(values, "rationale"),
            before=text(values, "before"),
            after=text(values, "after"),
            created_at=instant(values, "created_at"),
        )
        self.decisions.append((decision, text(values, "reviewer")))

    def _take_settlement(self, values: Mapping[str, Any]) -> None:
        raw = text(values, "id") or str(len(self.settlements))
        outcome = choice(values, "outcome", Status)
        if outcome not in OUTCOMES:
            raise InvalidValue(f"A tag is not settled as “{outcome}”.", "settlements")
        settlement = Settlement(
            id=an_id(raw, "settlement", self._annotation_id),
            annotation_id=self._annotation_id,
            reviewer_id="",
            outcome=outcome,
            rationale=text(values, "rationale"),
            made_id=self._known_id(text(values, "made_id")),
            created_at=instant(values, "created_at"),
        )
        self.settlements.append((settlement, text(values, "reviewer")))

    def _take_correction(self, values: Mapping[str, Any]) -> None:
        raw = text(values, "id") or str(len(self.corrections))
        correction = CorrectionNote(
            id=an_id(raw, "correction", self._annotation_id),
            annotation_id=self._annotation_id,
            reviewer_id="",
            text=text(values, "text"),
            created_at=instant(values, "created_at"),
        )
        self.corrections.append((correction, text(values, "reviewer")))

    def _take_comment(self, values: Mapping[str, Any]) -> None:
        raw = text(values, "id") or str(len(self.comments))
        comment = Comment(
            id=an_id(raw, "comment", self._annotation_id),
            annotation_id=self._annotation_id,
            author_id="",
            text=text(values, "text"),
            resolved=truth(values, "resolved"),
            created_at=instant(values, "created_at"),
        )
        self.comments.append((comment, text(values, "author"), text(values, "asks")))


_NOT_TYPED = frozenset({"id", "annotation_id", "position", "credibility", "source", "source_id", "scope"})


def _decoded(record: fields.Record, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the typed values of a record from plain JSON ones; null stands for "not given" and is left out."""
    return {
        name: fields.decode_value(fields.definition(record, name), value)
        for name, value in values.items()
        if value is not None
    }


def _words(source: Source) -> list[str]:
    """Return what a source says of itself, so that two alike get one id."""
    return [f"{name}={value}" for name, value in sorted(fields.encode(source, complete=False).items())]


def tag_definition(given: Any, kind: str) -> TagDefinition:
    """Return the definition of a project's own tag; its id is the kind of the tags that have it."""
    if not isinstance(given, dict):
        raise InvalidValue("“tag” is a JSON object with at least a name.", "tag")
    name = text(given, "name").strip()
    raw = text(given, "id") or kind or name
    if not name or (kind and raw != kind) or kind in tuple(Kind):
        raise InvalidValue("“tag” needs a name, and as its id the kind of the tag, which is none of the four.", "tag")
    definition = TagDefinition(
        id=an_id(raw, "kind"),
        name=name,
        underline=choice(given, "underline", Underline, Underline.SOLID),
        shortcut=text(given, "shortcut"),
        description=text(given, "description"),
        parent=optional_choice(given, "parent", Kind),
        fields=tuple(_custom_field(one) for one in objects(given, "fields")),
        retired=truth(given, "retired"),
        position=whole(given, "position", 0),
    )
    colour = text(given, "colour")
    return checked(replace(definition, colour=colour) if colour else definition)


def _custom_field(given: Mapping[str, Any]) -> CustomField:
    name, choices = text(given, "name"), given.get("choices") or []
    if not name or not isinstance(choices, list) or not all(isinstance(one, str) for one in choices):
        raise InvalidValue("A field of a tag needs a name, and its choices are a list of words.", "tag")
    return CustomField(name=name, type=choice(given, "type", FieldType, FieldType.TEXT), choices=tuple(choices))
