"""Tags from JSON: every item checked by itself, so that a bad one costs nothing but itself.

Three shapes are taken: the list that ``tags --json`` prints; an object with that list under ``annotations``; and a
looser one for files written by hand or by other programs, in which ids are any words, ``article`` is a file name that
``articles`` maps to the hash of its text, a link is ``{"to", "relation"}`` and a source the words it is known by. Ids
that are no UUID become UUIDv5, so that the same file read twice gives the same tags.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.domain.annotations import TagDefinition
from annotator.domain.defined_kinds import details_of
from annotator.domain.details import DETAILS, Details, details_from_json
from annotator.domain.fields import FieldType, definitions
from annotator.domain.spans import QuoteSelector, Span
from annotator.domain.vocabulary import Confidence, Origin, Status
from annotator.errors import InvalidValue, UnreadableInput
from annotator.exchanging.hanging import Hanging, tag_definition
from annotator.exchanging.incoming import IncomingTag, TagsFile
from annotator.exchanging.json_document import json_document
from annotator.exchanging.values import an_id, choice, instant, is_uuid, members, optional_choice, text
from annotator.text.canonical import canonical


def read_tags(content: bytes) -> TagsFile:
    """Read a file of tags; raise UnreadableInput where it is no JSON, or JSON of another kind."""
    document = json_document(content)
    articles: Mapping[str, Any] = {}
    if isinstance(document, dict):
        given = document.get("articles")
        articles = given if isinstance(given, dict) else {}
        document = document.get("annotations")
    if not isinstance(document, list):
        raise UnreadableInput(
            "This JSON holds no tags: a list of them is wanted, as `tags --json` prints it, "
            "or an object with such a list under “annotations”. Nothing was taken in."
        )
    return _File(articles, document).read()


@dataclass(slots=True)
class _Place:
    """The article of an item, as far as the file names it."""

    title: str
    text_sha256: str

    @property
    def key(self) -> str:
        return self.text_sha256 or self.title


class _File:
    """One file: what its items share, which are the articles and the ids that other items may point at."""

    def __init__(self, articles: Mapping[str, Any], items: list[Any]) -> None:
        self._articles = articles
        self._items = items
        self._ids: dict[str, str] = {}
        for item in items:
            if isinstance(item, dict) and isinstance(item.get("id"), str):
                # The first to have an id keeps it; the second is refused when its turn comes.
                self._ids.setdefault(item["id"], self._id(item["id"], self._place(item)))

    def read(self) -> TagsFile:
        tags: dict[str, IncomingTag] = {}
        refused: list[str] = []
        for number, item in enumerate(self._items, start=1):
            try:
                tag = self._tag(item)
                if tag.id in tags:
                    raise InvalidValue("Another item before it has the same id.", "id")
                tags[tag.id] = tag
            except InvalidValue as error:
                refused.append(f"{_name(item, number)} was left out: {error}")
        return TagsFile(tags=tuple(tags.values()), refused=tuple(refused))

    def _tag(self, item: Any) -> IncomingTag:
        if not isinstance(item, dict):
            raise InvalidValue("It is no JSON object.")
        text(item, "article")
        if text(item, "text_sha256") and not _SHA256.fullmatch(item["text_sha256"]):
            raise InvalidValue("“text_sha256” is 64 hexadecimal digits.", "text_sha256")
        place = self._place(item)
        raw_id = text(item, "id")
        if not raw_id:
            raise InvalidValue("It has no id.", "id")
        id_ = self._ids[raw_id]
        definition = self._definition(item)
        kind = definition.id if definition else _kind(item)
        hanging = Hanging(id_, self._known_id)
        details = self._details(definition, kind, item, hanging)
        hanging.take(item)
        created_at = instant(item, "created_at")
        return IncomingTag(
            id=id_,
            article_title=place.title,
            text_sha256=place.text_sha256,
            version_id=text(item, "version_id"),
            kind=kind,
            span=_span(item),
            quote=_quote(item),
            author=text(item, "author"),
            origin=choice(item, "origin", Origin, Origin.IMPORTED),
            status=choice(item, "status", Status, Status.DRAFT),
            confidence=optional_choice(item, "confidence", Confidence),
            note=text(item, "note"),
            details=details,
            created_at=created_at,
            updated_at=instant(item, "updated_at", created_at),
            revision=_revision(item),
            evidence=tuple(hanging.evidence),
            links=tuple(hanging.links),
            decisions=tuple(hanging.decisions),
            comments=tuple(hanging.comments),
            settlements=tuple(hanging.settlements),
            corrections=tuple(hanging.corrections),
            sources=hanging.sources,
            tag_definition=definition,
        )

    def _place(self, item: Mapping[str, Any]) -> _Place:
        title = item.get("article")
        title = title if isinstance(title, str) else ""
        sha256 = item.get("text_sha256") or self._articles.get(title)
        return _Place(title, sha256.lower() if isinstance(sha256, str) and _SHA256.fullmatch(sha256) else "")

    def _id(self, raw: str, place: _Place) -> str:
        # The article is part of it: "T01" in the file of another article is another tag.
        return an_id(raw, "tag", place.key)

    def _known_id(self, raw: str) -> str:
        """Return the id of a tag that an item points at: one of this file, else a UUID as it is, else nothing."""
        return self._ids.get(raw) or (raw.lower() if is_uuid(raw) else "")

    def _definition(self, item: Mapping[str, Any]) -> TagDefinition | None:
        if "tag" not in item or item["tag"] is None:
            return None
        return tag_definition(item["tag"], text(item, "kind"))

    def _details(
        self, definition: TagDefinition | None, kind: str, item: Mapping[str, Any], hanging: Hanging
    ) -> Details:
        values = members(item, "details")
        if definition is not None:
            return details_of(definition, values)
        values = hanging.take_evidence(values) if "verdicts" in values else values
        return details_from_json(kind, self._pointing(DETAILS[kind], values))

    def _pointing(self, record: type[Any], values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values with the ids of other tags of the file as they will be stored."""
        pointing = dict(values)
        for one in definitions(record):
            value = pointing.get(one.name)
            if one.type is FieldType.ANNOTATION and isinstance(value, str):
                pointing[one.name] = self._known_id(value) or value
            elif one.type is FieldType.RECORDS and one.record and isinstance(value, list):
                pointing[one.name] = [
                    self._pointing(one.record, each) if isinstance(each, dict) else each for each in value
                ]
        return pointing


_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


def _kind(item: Mapping[str, Any]) -> str:
    """Return the kind of an item that brings no definition of its own: one of the four."""
    kind = text(item, "kind")
    if kind not in DETAILS:
        raise InvalidValue(
            f"“{kind}” is none of the kinds {', '.join(DETAILS)}, and the item does not say under “tag” what it is.",
            "kind",
        )
    return kind


def _span(item: Mapping[str, Any]) -> Span | None:
    start, end = item.get("start"), item.get("end")
    if start is None and end is None:
        return None
    if type(start) is not int or type(end) is not int:
        raise InvalidValue(f"“start” and “end” are whole numbers, not {start!r} and {end!r}.", "start")
    if not 0 <= start < end <= _LARGEST:
        raise InvalidValue(f"A span runs from a start to a later end; {start}–{end} does not.", "start")
    return Span(start, end)


_LARGEST = 2**31 - 1


def _quote(item: Mapping[str, Any]) -> QuoteSelector:
    # The text it came from may not have been canonical; ours is.
    exact, prefix, suffix = (canonical(text(item, key)) for key in ("exact", "prefix", "suffix"))
    if not exact:
        raise InvalidValue("It does not say which words it stands on (“exact”).", "exact")
    return QuoteSelector(exact, prefix, suffix)


def _revision(item: Mapping[str, Any]) -> int:
    revision = item.get("revision", 1)
    if type(revision) is not int or not 1 <= revision <= _LARGEST:
        raise InvalidValue(f"“revision” is a number from 1, not {revision!r}.", "revision")
    return revision


def _name(item: Any, number: int) -> str:
    """Return how a refusal calls an item: by id and words where it has them, else by its number in the file."""
    return " ".join(_name_parts(item)) or f"Item {number}"


def _name_parts(item: Any) -> Iterator[str]:
    if isinstance(item, dict) and isinstance(item.get("id"), str) and item["id"]:
        yield f"Tag {item['id'][:60]}"
        exact = item.get("exact")
        if isinstance(exact, str) and exact:
            yield f"(“{exact[:40]}{'…' if len(exact) > 40 else ''}”)"
