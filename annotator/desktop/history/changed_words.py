"""What an entry of the history changed, in words: each field of each row with what stood there before and after."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

import msgspec

from annotator.desktop.for_translation import QT_TRANSLATE_NOOP
from annotator.desktop.inspector.annotation_fields import CONFIDENCE, NOTE, fields_of
from annotator.desktop.inspector.typed_values import number_words
from annotator.desktop.translation import figure
from annotator.desktop.wording import (
    capital,
    elided,
    kind_name,
    link_words,
    local_time,
    own_names,
    say,
    status_words,
    value_words,
)
from annotator.domain.annotations import Evidence, TagDefinition
from annotator.domain.articles import Source
from annotator.domain.fields import FieldDefinition, FieldType, Json, definitions
from annotator.domain.journal import Row, RowChange

LONGEST = 400
"""Code points of a value that are shown; the rest is in the tag itself."""


class ChangedField(NamedTuple):
    """One field of one row; ``before`` or ``after`` is empty where nothing stood or stands."""

    label: str
    before: str
    after: str


class ChangedRow(NamedTuple):
    """One row: what it is, such as “Quote “It is so””, what became of it, and its fields that differ."""

    title: str
    fields: tuple[ChangedField, ...]


class Wording:
    """Says rows in words; ``own`` are the kinds that the project defines, ``named`` names what an id points at."""

    def __init__(self, own: Mapping[str, TagDefinition], named: Callable[[str, str], str]) -> None:
        self._own = own
        self._named = named
        self._kinds = own_names(own.values())

    def rows(self, changes: Iterable[RowChange]) -> Iterator[ChangedRow]:
        """Yield each row that a person would call changed."""
        for change in changes:
            if change.table == "erasure":
                yield ChangedRow(say("What was erased for good is not told in the history any more."), ())
                continue
            if change.before is None and change.after is None:
                yield ChangedRow(f"{self._noun(change.table)}: {say('erased for good')}", ())
                continue
            found = tuple(self._fields(change))
            if found or change.before is None or change.after is None:
                yield ChangedRow(self._title(change), found)

    def fields(self, table: str, row: Row) -> dict[str, str]:
        """Return the fields of a row by label, in words; those that are empty are left out."""
        return self._said(table, row)

    def field(self, table: str, kind: str, name: str, value: Json) -> ChangedField:
        """Return the label of one column and one value in words; of a tag ``name`` may be "details." and a field.

        ``kind`` is that of the tag, empty for other rows. The words stand in ``after``, whole.
        """
        if table == "annotation":
            known = {one.name: one for one in fields_of(kind, self._own)}
            one = known.get(name.removeprefix("details."))
            if one is not None:
                return ChangedField(say(one.label), "", self._value(one, value))
            if name == "status":
                return ChangedField(say("State"), "", status_words(str(value)))
        found = next(self._other(table, {name: value}), None)
        if found is not None:
            return ChangedField(say(found[0]), "", found[1])
        words = _plain(value)
        if name.endswith("_id") and words:
            words = self._named("", words)
        return ChangedField(say(_MORE_LABELS.get(name, capital(name.replace("_", " ")))), "", words)

    def _title(self, change: RowChange) -> str:
        row = change.after or change.before or {}
        noun = self._noun(change.table)
        if change.table == "annotation":
            noun = kind_name(str(row["kind"]), self._kinds)
        name = str(row.get(_NAMED_BY.get(change.table, "")) or "")
        words = f"{noun} “{elided(name, 60)}”" if name else noun
        state = say("added") if change.before is None else say("removed") if change.after is None else ""
        return f"{words}: {state}" if state else words

    def _noun(self, table: str) -> str:
        return say(_NOUNS.get(table, capital(table.replace("_", " "))))

    def _fields(self, change: RowChange) -> Iterator[ChangedField]:
        before, after = self._said(change.table, change.before), self._said(change.table, change.after)
        for label in dict.fromkeys((*before, *after)):
            was, now = before.get(label, ""), after.get(label, "")
            if was != now:
                yield ChangedField(label, elided(was, LONGEST), elided(now, LONGEST))

    def _said(self, table: str, row: Row | None) -> dict[str, str]:
        """Return the fields of a row by label, those that are empty left out."""
        if row is None:
            return {}
        said = dict(self._annotation(row) if table == "annotation" else self._other(table, row))
        return {say(label): words for label, words in said.items() if words}

    def _annotation(self, row: Row) -> Iterator[tuple[str, str]]:
        yield QT_TRANSLATE_NOOP("Words", "Kind"), kind_name(str(row["kind"]), self._kinds)
        yield QT_TRANSLATE_NOOP("Words", "Words"), str(row["exact"])
        yield QT_TRANSLATE_NOOP("Words", "Characters"), _span(row["start"], row["end"])
        yield "State", status_words(str(row["status"]))
        details = msgspec.json.decode(str(row["details"]))
        known = fields_of(str(row["kind"]), self._own)
        for one in known:
            if one not in (NOTE, CONFIDENCE):
                yield one.label, self._value(one, details.pop(one.name, None))
        for name, value in details.items():
            yield name, _plain(value)
        for one in (NOTE, CONFIDENCE):
            yield one.label, self._value(one, row[one.name])

    def _other(self, table: str, row: Row) -> Iterator[tuple[str, str]]:
        typed = {one.name: one for one in definitions(_TYPED[table])} if table in _TYPED else {}
        for name, value in row.items():
            if name in typed:
                yield typed[name].label, self._value(typed[name], value)
            elif name in _POINTING:
                yield _POINTING[name][1], self._named(_POINTING[name][0], str(value)) if value else ""
            elif name in _LABELS:
                yield _LABELS[name], self._worded(table, name, value)

    def _worded(self, table: str, name: str, value: Json) -> str:
        if table == "link" and name == "type":
            return link_words(str(value), outgoing=True)
        if name in _CHOSEN and value:
            return value_words(str(value))
        return _plain(value)

    def _value(self, one: FieldDefinition, value: Any) -> str:
        if value is None or value in ("", [], {}):
            return ""
        match one.type:
            case FieldType.CHOICE:
                return value_words(str(value))
            case FieldType.CHOICES:
                return ", ".join(value_words(str(part)) for part in value)
            case FieldType.YES_NO:
                return say("yes") if value else ""
            case FieldType.DECIMAL | FieldType.QUANTITY:
                return _number(str(value))
            case FieldType.SPAN:
                return _span(value["start"], value["end"])
            case FieldType.ANNOTATION:
                return self._named("annotation", str(value))
            case FieldType.SOURCE:
                return self._named("source", str(value))
            case FieldType.RECORDS:
                return "; ".join(self._record(one, part) for part in value)
        return str(value)

    def _record(self, one: FieldDefinition, values: Mapping[str, Any]) -> str:
        parts = definitions(one.record) if one.record else ()
        said = ((say(part.label), self._value(part, values.get(part.name))) for part in parts)
        return ", ".join(f"{label}: {words}" for label, words in said if words)


def _number(words: str) -> str:
    try:
        return number_words(Decimal(words))
    except InvalidOperation:
        # A quantity may be a date.
        return words


def _span(start: Any, end: Any) -> str:
    return f"{figure(int(start))}–{figure(int(end))}"


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, int):
        return figure(value)
    if isinstance(value, float):
        return number_words(Decimal(str(value)))
    return "" if value is None else local_time(value) if _is_time(value) else str(value)


def _is_time(value: object) -> bool:
    return isinstance(value, str) and len(value) > 19 and value.endswith("Z") and value[10] == "T"


_TYPED: dict[str, type[Any]] = {"evidence": Evidence, "source": Source}
_NAMED_BY = {"annotation": "exact", "article": "title", "tag_definition": "name", "source": "title", "reviewer": "name"}
_NOUNS = {
    "annotation": "Tag",
    "article": "Article",
    "version": "Version of an article",
    "source": "Source",
    "evidence": "Evidence",
    "link": "Link",
    "comment": "Comment",
    "decision": "Decision",
    "settlement": "Settlement",
    "assignment": "Assignment",
    "correction_note": "Correction note",
    "signature": "Signature",
    "pair": "Pair of articles",
    "alignment_group": "Passages that correspond",
    "merge_point": "Merging",
    "placement": "Tag to check",
    "tag_definition": "Kind of tag",
    "reviewer": "Reviewer",
    "capture": "Capture of a page",
    "project": "Project",
    "article_state": "Reading of an article",
    "briefing_export": "Exported briefing",
}
_POINTING = {
    "annotation_id": ("annotation", "Tag"),
    "from_id": ("annotation", "From"),
    "to_id": ("annotation", "To"),
    "article_id": ("article", "Article"),
    "source_id": ("source", "Source"),
    "reviewer_id": ("reviewer", "Reviewer"),
}
_LABELS = {
    "title": "Title",
    "name": "Name",
    "language": "Language",
    "archived": "Archived",
    "number": "Number",
    "reader": "Read as",
    "type": "Relation",
    "text": "Text",
    "resolved": "Resolved",
    "decision": "Decision",
    "outcome": "Outcome",
    "rationale": "Reason",
    "credibility": "Credibility",
    "address": "Address",
    "state": "State",
    "blind": "Blind review",
    "file_name": "File",
    "colour": "Colour",
    "underline": "Underline",
    "shortcut": "Key",
    "description": "Description",
    "retired": "Retired",
    "parent": "Under",
    "moved": "Moved",
    "initials": "Initials",
}
_CHOSEN = ("decision", "outcome", "state", "underline", "parent")
_MORE_LABELS = {
    "author_id": QT_TRANSLATE_NOOP("Words", "By"),
    "origin": QT_TRANSLATE_NOOP("Words", "Made as"),
    "position": QT_TRANSLATE_NOOP("Words", "Place in the order"),
    "words": QT_TRANSLATE_NOOP("Words", "Own words of the briefing"),
    "weights": QT_TRANSLATE_NOOP("Words", "Weights of the score"),
    "fields": QT_TRANSLATE_NOOP("Words", "Fields"),
}
"""Columns that the history does not tell of, where they stand alone."""
