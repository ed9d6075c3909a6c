"""The order of the rows in the tags table: what they sort by, and rows kept sorted while single ones change."""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from operator import attrgetter

from annotator.desktop.wording import elided, kind_name, say, status_words, value_words
from annotator.domain.details import details_from_json
from annotator.domain.finding import finding
from annotator.domain.places import paragraph_number
from annotator.domain.vocabulary import Severity, Status
from annotator.storage.queries import TagRow


class Column(IntEnum):
    """The columns, from left to right."""

    KIND = 0
    TEXT = 1
    FINDING = 2
    SEVERITY = 3
    STATUS = 4
    REVIEWER = 5
    ARTICLE = 6
    PLACE = 7


@dataclass(frozen=True, slots=True)
class Names:
    """What the ids in the rows stand for: articles in reading order, reviewers, own kinds, paragraphs by version.

    ``versions`` has the articles of the versions on show.
    """

    articles: Mapping[str, str] = field(default_factory=dict)
    reviewers: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    paragraphs: Mapping[str, Sequence[int]] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)

    def cell(self, row: TagRow, column: Column, found: str) -> str:
        """Return the words of one cell; ``found`` is the finding, which is costly to make out."""
        match column:
            case Column.KIND:
                return kind_name(row.kind, self.kinds)
            case Column.TEXT:
                return elided(row.exact, 120)
            case Column.FINDING:
                return found
            case Column.SEVERITY:
                return value_words(row.severity) if row.severity else ""
            case Column.STATUS:
                return status_words(row.status)
            case Column.REVIEWER:
                return self.reviewers.get(row.author_id, "")
            case Column.ARTICLE:
                return self.articles.get(row.article_id, "")
        if not self.paragraphs:
            # They take some time in a long text, and come with the second load.
            return ""
        starts = self.paragraphs.get(row.version_id)
        return f"¶{paragraph_number(starts, row.start)}" if starts else say("earlier")


class Findings(dict[str, str]):
    """What was found about tags, by id; decoding the details costs thirty times what painting the words does."""

    def of(self, row: TagRow) -> str:
        """Return the finding of a row, made out once."""
        found = self.get(row.id)
        if found is None:
            found = self[row.id] = finding(details_from_json(row.kind, json.loads(row.details)), say)
        return found


class Order:
    """What rows are sorted by: a column, and where they are equal there, their article and place."""

    def __init__(self, column: Column, names: Names, findings: Findings) -> None:
        self.column = column
        self.names = names
        self.findings = findings
        self._articles = {article_id: position for position, article_id in enumerate(names.articles)}

    def key(self, row: TagRow) -> str:
        """Return the key of one row, unique to it; it sorts as the row does."""
        return self._keys([row])[0]

    def arrange(self, rows: Sequence[TagRow]) -> "SortedRows":
        """Return rows in this order, all at once: less than a tenth of a second for fifty thousand."""
        keys = self._keys(rows)
        places = sorted(range(len(rows)), key=keys.__getitem__)
        return SortedRows([keys[at] for at in places], [rows[at] for at in places])

    def _keys(self, rows: Sequence[TagRow]) -> list[str]:
        # Strings, for the garbage collector does not look at them: as tuples, fifty thousand keys took five times as
        # long. NUL sorts before whatever may follow a value that is the beginning of another.
        articles, last = self._articles, len(self._articles)
        places = [f"{articles.get(row.article_id, last):06x}{row.start:08x}{row.end:08x}{row.id}" for row in rows]
        if self.column == Column.PLACE:
            return places
        return list(map("\0".join, zip(self._values(rows), places, strict=True)))

    def _values(self, rows: Sequence[TagRow]) -> list[str]:
        match self.column:
            case Column.SEVERITY:
                return [_SEVERITIES.get(row.severity or "", "") for row in rows]
            case Column.STATUS:
                return [_STATUSES.get(row.status, "") for row in rows]
            case Column.TEXT:
                return [row.exact[:_SORTED_BY].casefold() for row in rows]
            case Column.FINDING:
                return [self.findings.of(row).casefold() for row in rows]
        # Few different values in these columns: each is worded once.
        value = attrgetter({Column.KIND: "kind", Column.REVIEWER: "author_id"}.get(self.column, "article_id"))
        samples = {value(row): row for row in rows}
        worded = {one: self.names.cell(row, self.column, "").casefold() for one, row in samples.items()}
        return [worded[value(row)] for row in rows]


class SortedRows:
    """Rows with their keys, in the order of the keys."""

    __slots__ = ("keys", "rows")

    def __init__(self, keys: list[str], rows: list[TagRow]) -> None:
        self.keys = keys
        self.rows = rows

    def index(self, key: str) -> int:
        """Return where the row of a key stands, or would stand."""
        return bisect_left(self.keys, key)

    def add(self, key: str, row: TagRow) -> None:
        """Put a row into its place."""
        at = self.index(key)
        self.keys.insert(at, key)
        self.rows.insert(at, row)

    def remove(self, key: str) -> None:
        """Take a row out."""
        at = self.index(key)
        del self.keys[at], self.rows[at]

    def only(self, places: list[int]) -> "SortedRows":
        """Return the rows at some places, given from the first to the last."""
        return SortedRows([self.keys[at] for at in places], [self.rows[at] for at in places])


_SORTED_BY = 60
"""Code points of the tagged words that count for their order."""

_SEVERITIES = {severity.value: str(number) for number, severity in enumerate(Severity)}
_STATUSES = {status.value: str(number) for number, status in enumerate(Status)}
