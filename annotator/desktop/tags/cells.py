"""What the cells of the tags table say, what they sort by, and the words that a filter looks in."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from operator import attrgetter
from typing import Any

import msgspec

from annotator.desktop.tags.columns import COUNTED, TALLIED, AnyColumn, Column, FieldColumn
from annotator.desktop.translation import figure
from annotator.desktop.wording import elided, kind_name, local_time, say, status_words, value_words
from annotator.domain.details import details_from_json
from annotator.domain.fields import FieldType
from annotator.domain.finding import finding
from annotator.domain.places import paragraph_number
from annotator.domain.vocabulary import Confidence, Severity, Status, label
from annotator.storage.queries import TagRow, Tally
from annotator.storage.search_terms import fold


@dataclass(frozen=True, slots=True)
class Names:
    """What the ids in the rows stand for: articles in reading order, reviewers, own kinds, paragraphs by version.

    ``versions`` has the articles of the versions on show; ``tallies`` what hangs on the tags, by their ids.
    """

    articles: Mapping[str, str] = field(default_factory=dict)
    reviewers: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    paragraphs: Mapping[str, Sequence[int]] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    tallies: dict[str, Tally] = field(default_factory=dict)

    def cell(self, row: TagRow, column: Column) -> str:
        """Return the words of a cell of a column that every tag has, the finding excepted."""
        if column in TALLIED:
            return self._tallied(row, column)
        if column in _WORDED:
            return _WORDED[column](row)
        match column:
            case Column.KIND:
                return kind_name(row.kind, self.kinds)
            case Column.REVIEWER:
                return self.reviewers.get(row.author_id, "")
            case Column.ARTICLE:
                return self.articles.get(row.article_id, "")
        if not self.paragraphs:
            # They take some time in a long text, and come with the second load.
            return ""
        starts = self.paragraphs.get(row.version_id)
        return f"¶{paragraph_number(starts, row.start)}" if starts else say("earlier")

    def _tallied(self, row: TagRow, column: Column) -> str:
        found = self.tallies.get(row.id)
        if found is None:
            return ""
        if column == Column.ASKED:
            return ", ".join(self.reviewers.get(one, "") for one in found.asked)
        number = found[_TALLIES[column]]
        return figure(number) if isinstance(number, int) and number else ""


class Cells:
    """The words of every cell; those made out of a tag's fields are made once, for that takes longer than painting."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.made: defaultdict[AnyColumn, dict[str, str]] = defaultdict(dict)
        self.searched: dict[str, str] = {}
        self.prepared_rows: dict[str, TagRow] = {}

    def renamed(self, names: Names) -> "Cells":
        """Return the same with other names."""
        other = Cells(names)
        other.made, other.searched = self.made, self.searched
        return other

    def of(self, row: TagRow, column: AnyColumn) -> str:
        """Return the words of one cell."""
        if not from_fields(column):
            assert isinstance(column, Column)
            return self.names.cell(row, column)
        known = self.made[column]
        words = known.get(row.id)
        if words is None:
            words = known[row.id] = _made_of_fields(row, column)
        return words

    def words(self, row: TagRow) -> str:
        """Return all the words of a row that a filter looks in, folded: passage, note, and fields as stored."""
        found = self.searched.get(row.id)
        if found is None:
            found = self.searched[row.id] = f"{row.exact}\n{row.note}\n{row.details}".casefold()
        return found

    def whole(self, row: TagRow, column: AnyColumn) -> str:
        """Return the words of a cell uncut, as a file takes them."""
        if column == Column.TEXT:
            return row.exact
        return row.note if column == Column.NOTE else self.of(row, column)

    def asked(self, row: TagRow, column: AnyColumn) -> str:
        """Return what a filter on one column looks in, folded: the cell's words, and in English what is stored."""
        if column == Column.TEXT:
            return row.exact.casefold()
        words = self.of(row, column)
        stored = _stored(row, column)
        return f"{words}\n{label(stored)}".casefold() if stored else words.casefold()

    def forget(self, annotation_id: str) -> None:
        """Make the words of a row anew when they are asked for next."""
        self.searched.pop(annotation_id, None)
        for known in self.made.values():
            known.pop(annotation_id, None)

    def prepared(self, columns: Iterable[AnyColumn], rows: Sequence[TagRow], *, words: bool = False) -> bool:
        """Tell whether what is made out of fields is there for as many rows as there are."""
        known = [self.made[one] for one in columns if from_fields(one)] + ([self.searched] if words else [])
        return all(len(one) >= len(rows) for one in known)

    def prepare(self, columns: Iterable[AnyColumn], rows: Sequence[TagRow], *, words: bool = False) -> "Cells":
        """Return cells, besides these, with all that a sort or a filter needs; made for any thread."""
        made = Cells(self.names)
        made.prepared_rows = {row.id: row for row in rows}
        for column in filter(from_fields, columns):
            # A copy, for the table is painted meanwhile.
            known = self.made[column].copy()
            made.made[column] = {
                row.id: words_known if (words_known := known.get(row.id)) is not None else _made_of_fields(row, column)
                for row in rows
            }
        if words:
            for row in rows:
                made.words(row)
        return made

    def learn(self, other: "Cells", rows: Mapping[str, TagRow], *, unchanged: bool = False) -> None:
        """Take what was prepared, but for rows that are others now; none is where they are ``unchanged``."""
        if unchanged:
            # All that is known already was prepared with the rest.
            self.made.update(other.made)
            self.searched = other.searched or self.searched
            return
        changed = [id_ for id_, row in other.prepared_rows.items() if rows.get(id_) is not row]
        for column, words in other.made.items():
            self.made[column].update(words)
        self.searched.update(other.searched)
        for id_ in changed:
            self.forget(id_)

    def value_of(self, column: AnyColumn) -> Callable[[TagRow], str | None]:
        """Return what gives for each row a value on which alone the words of its cell depend."""
        if isinstance(column, Column) and column in _VALUES:
            return _VALUES[column]
        if not from_fields(column):
            return _ID
        words, made = self.made[column], self.of
        return lambda row: found if (found := words.get(row.id)) is not None else made(row, column)

    def sort_values(self, rows: Sequence[TagRow], column: AnyColumn) -> list[str]:
        """Return for each row a string that sorts as its cell does: numbers by size, words without case."""
        if isinstance(column, FieldColumn):
            return [_sortable(self.of(row, column), column.type) for row in rows]
        if column in _SORTED:
            return list(map(_SORTED[column], rows))
        if column == Column.FINDING:
            return [natural(self.of(row, column)) for row in rows]
        if column in COUNTED:
            place = _TALLIES[column]
            return [f"{found[place]:06}" if (found := self.names.tallies.get(row.id)) else "" for row in rows]
        if column == Column.ASKED:
            return [self.of(row, column).casefold() for row in rows]
        # Few different values in these columns: each is worded once.
        value = _VALUES[column]
        samples = {value(row): row for row in rows}
        worded = {one: natural(self.of(row, column)) for one, row in samples.items()}
        return [worded[value(row)] for row in rows]


def from_fields(column: AnyColumn) -> bool:
    """Tell whether a column's words are made out of a tag's fields."""
    return column == Column.FINDING or isinstance(column, FieldColumn)


def natural(words: str) -> str:
    """Return what words sort by: without case and accents, numbers in them by their size, as people count."""
    folded = fold(words)[0]
    return _NUMBER.sub(_padded, folded) if _DIGIT.search(folded) else folded


def _padded(found: re.Match[str]) -> str:
    return _SEPARATOR.sub("", found[0]).lstrip("0").zfill(15)


def _made_of_fields(row: TagRow, column: AnyColumn) -> str:
    if row.details == "{}" and column != Column.FINDING:
        return ""
    values: dict[str, Any] = msgspec.json.decode(row.details)
    if isinstance(column, FieldColumn):
        return _field_words(values.get(column.name), column) if row.kind in column.kinds else ""
    return finding(details_from_json(row.kind, values), say)


def _field_words(value: Any, column: FieldColumn) -> str:
    if value is None or value == "" or value == [] or value is False:
        return ""
    if value is True:
        return say("yes")
    if column.type == FieldType.RECORDS:
        return " · ".join(filter(None, (_record_words(one) for one in value)))
    if isinstance(value, list):
        return ", ".join(str(one) if column.own else value_words(str(one)) for one in value)
    if column.type == FieldType.CHOICE and not column.own:
        return value_words(str(value))
    return elided(str(value), _LONGEST)


def _record_words(record: Mapping[str, Any]) -> str:
    """Return a verdict or a comparison in few words; a verdict on what was meant says so."""
    found = record.get("verdict") or record.get("finding")
    if not found:
        return ""
    words = value_words(str(found))
    return f"{words} {say('as intended')}" if record.get("scope") == "as_intended" else words


def _stored(row: TagRow, column: AnyColumn) -> str:
    found = _STORED.get(column) if isinstance(column, Column) else None
    return found(row) or "" if found else ""


def _sortable(words: str, type_: FieldType) -> str:
    if type_ in (FieldType.DECIMAL, FieldType.QUANTITY) and words:
        try:
            return _number_key(Decimal(words))
        except InvalidOperation:
            return words
    return natural(words)


def _number_key(number: Decimal) -> str:
    """Return a string that sorts as the number does: negative ones first, the larger the earlier."""
    written = f"{abs(number):045.15f}"
    if number >= 0:
        return f"1{written}"
    return "0" + written.translate(_TURNED_DIGITS)


_TURNED_DIGITS = str.maketrans("0123456789", "9876543210")
_SORTED_BY = 60
"""Code points of the tagged words that count for their order."""

_LONGEST = 240
"""Code points of a cell: more would be measured in vain."""

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:[,  ]\d{3}(?!\d))*")
_SEPARATOR = re.compile(r"\D")
_TALLIES = {Column.EVIDENCE: 0, Column.COMMENTS: 1, Column.LINKS: 2, Column.DISPUTES: 3}
_SEVERITIES = {severity.value: str(number) for number, severity in enumerate(Severity)}
_STATUSES = {status.value: str(number) for number, status in enumerate(Status)}
_CONFIDENCES = {confidence.value: str(number) for number, confidence in enumerate(Confidence)}
_WORDED: dict[Column, Callable[[TagRow], str]] = {
    Column.TEXT: lambda row: elided(row.exact, _LONGEST),
    Column.SEVERITY: lambda row: value_words(row.severity) if row.severity else "",
    Column.STATUS: lambda row: status_words(row.status),
    Column.NOTE: lambda row: elided(row.note, _LONGEST),
    Column.CONFIDENCE: lambda row: value_words(row.confidence) if row.confidence else "",
    Column.CREATED: lambda row: local_time(row.created_at),
    Column.CHANGED: lambda row: local_time(row.updated_at),
    Column.ORIGIN: lambda row: value_words(row.origin),
}
_STORED: dict[Column, Callable[[TagRow], str | None]] = {
    Column.STATUS: lambda row: row.status,
    Column.SEVERITY: lambda row: row.severity,
    Column.KIND: lambda row: row.kind,
    Column.CONFIDENCE: lambda row: row.confidence,
    Column.ORIGIN: lambda row: row.origin,
    Column.CREATED: lambda row: row.created_at,
    Column.CHANGED: lambda row: row.updated_at,
}
_SORTED: dict[Column, Callable[[TagRow], str]] = {
    Column.SEVERITY: lambda row: _SEVERITIES.get(row.severity or "", ""),
    Column.STATUS: lambda row: _STATUSES.get(row.status, ""),
    Column.CONFIDENCE: lambda row: _CONFIDENCES.get(row.confidence or "", ""),
    Column.CREATED: lambda row: row.created_at,
    Column.CHANGED: lambda row: row.updated_at,
    Column.TEXT: lambda row: natural(row.exact[:_SORTED_BY]),
    Column.NOTE: lambda row: natural(row.note[:_SORTED_BY]),
}
_ID: Callable[[TagRow], str | None] = attrgetter("id")
_VALUES: dict[Column, Callable[[TagRow], str | None]] = {
    Column.KIND: attrgetter("kind"),
    Column.REVIEWER: attrgetter("author_id"),
    Column.ARTICLE: attrgetter("article_id"),
    Column.ORIGIN: attrgetter("origin"),
    Column.STATUS: attrgetter("status"),
    Column.SEVERITY: attrgetter("severity"),
    Column.CONFIDENCE: attrgetter("confidence"),
}
