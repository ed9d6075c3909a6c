"""What a merge report says, as people read it: fields, values, who changed them, and the kinds of things that come."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from annotator.desktop.history.changed_words import Wording
from annotator.desktop.translation import figure
from annotator.desktop.wording import elided, kind_name, local_time, own_names, say
from annotator.domain.annotations import TagDefinition
from annotator.domain.fields import Json
from annotator.domain.merging import Conflict, MergeReport, Side, Subject


class Line(NamedTuple):
    """One part of a value in words; ``label`` is empty where the value has one part only."""

    label: str
    words: str


class ConflictWords:
    """Says the conflicts of one report; ``own`` are the kinds that the project defines."""

    def __init__(self, report: MergeReport, own: Mapping[str, TagDefinition]) -> None:
        self._report = report
        self._own = own
        self._kinds = {**report.names, **own_names(own.values())}
        self._wording = Wording(own, lambda _table, id_: self._name(id_))

    def subject(self, conflict: Conflict) -> str:
        """Return what a conflict is about in one line: “Claim “It is so””, an article's title, a source's."""
        subject = self._report.subjects.get(conflict.key)
        noun = say(NOUNS.get(conflict.key.table, (conflict.key.table, ""))[0])
        if subject is None:
            return noun
        words = self._report.words.get(conflict.key, "")
        if subject.tag is None:
            return f"{noun} “{elided(words, _LONGEST)}”" if words else noun
        return f"{kind_name(str(subject.tag['kind']), self._kinds)} “{elided(str(subject.tag['exact']), _LONGEST)}”"

    def passage(self, conflict: Conflict) -> str:
        """Return the whole words of the tag that a conflict is about; else what it is called."""
        subject = self._report.subjects.get(conflict.key)
        if subject is not None and subject.tag is not None:
            return str(subject.tag["exact"])
        return self._report.words.get(conflict.key, "")

    def article(self, conflict: Conflict) -> str:
        """Return the title of the article that a conflict belongs to; empty where it belongs to none."""
        subject = self._report.subjects.get(conflict.key)
        return subject.article if subject else ""

    def field(self, conflict: Conflict) -> str:
        """Return what stands against each other, by name: "Speaker", "Comment · Text", "Kept or removed"."""
        key = conflict.key
        noun = say(NOUNS[key.table][0]) if key.table in NOUNS else key.table
        if conflict.is_removal:
            words = say("Kept or removed")
        elif key.table == "annotation" and key.field in _TOGETHER:
            words = say(_TOGETHER[key.field]) if self._is_together(conflict) else self._field(conflict, None).label
        else:
            words = self._field(conflict, None).label
        return words if key.table in ("annotation", "article", "source", "project") else f"{noun} · {words}"

    def lines(self, conflict: Conflict, side: Side) -> list[Line]:
        """Return what one copy holds, whole: several lines where fields mean something together only."""
        value = conflict.ours if side is Side.OURS else conflict.theirs
        if conflict.is_removal:
            if value is None:
                return [Line("", say("Removed"))]
            lines = self._row(conflict, value)
            return [Line("", say("Kept")), *lines]
        if isinstance(value, dict):
            return self._several(conflict, value)
        return [Line("", self._field(conflict, value).after or say("empty"))]

    def short(self, conflict: Conflict, side: Side) -> str:
        """Return what one copy holds in one line, cut where it is long."""
        lines = self.lines(conflict, side)
        if conflict.is_removal:
            return lines[0].words
        return elided("; ".join(f"{one.label}: {one.words}" if one.label else one.words for one in lines), _LONGEST)

    def changed_by(self, conflict: Conflict, side: Side) -> str:
        """Return who changed it last in one copy and when; empty where the copy tells nothing of it."""
        ours = side is Side.OURS
        by, at = (conflict.ours_by, conflict.ours_at) if ours else (conflict.theirs_by, conflict.theirs_at)
        return ", ".join(one for one in (by, local_time(at) if at else "") if one)

    def _name(self, id_: str) -> str:
        return self._report.names.get(id_) or (f"{id_[:13]}…" if len(id_) > _ID_LENGTH else id_)

    def _field(self, conflict: Conflict, value: Json) -> "_Said":
        key = conflict.key
        subject = self._report.subjects.get(key)
        kind = str(subject.row.get("kind", "")) if subject else ""
        label, _, words = self._wording.field(key.table, kind, key.field, _unpacked(key.field, value))
        return _Said(label, words)

    def _is_together(self, conflict: Conflict) -> bool:
        return any(isinstance(one, dict) for one in (conflict.ours, conflict.theirs))

    def _several(self, conflict: Conflict, value: Mapping[str, Json]) -> list[Line]:
        if "exact" in value:
            place = f"{figure(_number(value.get('start')))}–{figure(_number(value.get('end')))}"
            return [Line("", f"“{value['exact']}”"), Line(say("Characters"), place)]
        if "details" in value:
            row = {**_row_of(self._report.subjects.get(conflict.key)), **value}
            shown = self._wording.fields("annotation", row)
            return [Line(label, words) for label, words in shown.items() if label not in _places()]
        return [Line(name, str(one)) for name, one in value.items() if one not in (None, "")]

    def _row(self, conflict: Conflict, value: Json) -> list[Line]:
        row = value if isinstance(value, dict) else {}
        return [Line(label, words) for label, words in self._wording.fields(conflict.key.table, row).items()]


class _Said(NamedTuple):
    label: str
    after: str


def _row_of(subject: Subject | None) -> Mapping[str, Json]:
    return subject.row if subject else {}


def _number(value: Json) -> int:
    return value if isinstance(value, int) else 0


def _places() -> set[str]:
    return {say(one) for one in ("Words", "Characters", "State", "Note", "Confidence in the tag")}


def _unpacked(name: str, value: Json) -> Json:
    """Return JSON that a column holds as lines that a person can read."""
    if name not in ("words", "weights", "fields") or not isinstance(value, str) or not value:
        return value
    found = msgspec.json.decode(value)
    if isinstance(found, dict):
        return "\n".join(f"{key}: {one}" for key, one in found.items())
    return "\n".join(str(one.get("label") or one.get("name")) if isinstance(one, dict) else str(one) for one in found)


def tables_in_order(tables: Iterable[str]) -> list[str]:
    """Return tables in the order in which people think of them; those that have no name come last."""
    order = {name: place for place, name in enumerate(NOUNS)}
    return sorted(tables, key=lambda name: (order.get(name, len(order)), name))


def things(table: str) -> str:
    """Return what the rows of a table are called when there are several."""
    return say(NOUNS[table][1]) if table in NOUNS else table


NOUNS = {
    "article": ("Article", "Articles"),
    "version": ("Version of an article", "Versions of articles"),
    "annotation": ("Tag", "Tags"),
    "evidence": ("Evidence", "Pieces of evidence"),
    "source": ("Source", "Sources"),
    "link": ("Link", "Links between tags"),
    "comment": ("Comment", "Comments"),
    "decision": ("Decision", "Decisions"),
    "settlement": ("Settlement", "Settlements"),
    "assignment": ("Assignment", "Assignments"),
    "correction_note": ("Correction note", "Correction notes"),
    "placement": ("Tag to check", "Tags to check"),
    "tag_definition": ("Kind of tag", "Kinds of tags"),
    "article_state": ("Reading of an article", "States of articles"),
    "capture": ("Capture of a page", "Captures of pages"),
    "pair": ("Pair of articles", "Pairs of articles"),
    "alignment_group": ("Passages that correspond", "Passages that correspond"),
    "signature": ("Signature", "Signatures"),
    "briefing_export": ("Exported briefing", "Exported briefings"),
    "project": ("Project", "The project itself"),
}
"""What the rows of each table are called, one and several, in the order in which they are told."""

_TOGETHER = {"start": "Passage", "kind": "Kind and its fields"}
"""Columns of a tag that stand for a group, by the first."""

_LONGEST = 90
_ID_LENGTH = 30
