"""What a person types to narrow the tags table: words, "phrases", -words, and columns: ``verdict:refuted``."""

import operator
import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from annotator.desktop.tags.cells import Cells
from annotator.desktop.tags.columns import AnyColumn, Column, folded_name, names_of
from annotator.storage.queries import TagRow

_TERM = re.compile(
    r"""(?P<minus>-?)(?:(?P<name>[^\s:"“”]+|"[^"]+"(?=:)):(?=(?P<sign><=|>=|<|>|))(?:<=|>=|<|>|))?"""
    r"""(?:["“](?P<phrase>[^"“”]*)["”]?|(?P<word>[^\s"“”]*))"""
)


class Term(NamedTuple):
    """One thing asked for: words anywhere, or in a column; ``sign`` compares instead (``<`` ``>`` ``<=`` ``>=``).

    A column without words asks for one that is filled.
    """

    words: str
    column: AnyColumn | None = None
    sign: str = ""
    without: bool = False

    def select(self, rows: Sequence[TagRow], places: Sequence[int], cells: Cells) -> list[int]:
        """Return those of the places of rows that fit."""
        words, column, without = self.words, self.column, self.without
        if column is None:
            return _with_words(rows, places, cells, words, without=without)
        if self.sign:
            compares = self._compares(cells, column)
            return [at for at in places if compares(rows[at]) != without]
        # Fifty thousand cells have few different values: each of these is looked into once.
        value = cells.value_of(column)
        fitting: dict[str | None, bool] = {}
        for at in places:
            one = value(rows[at])
            if one not in fitting:
                row = rows[at]
                fitting[one] = (words in cells.asked(row, column) if words else bool(cells.of(row, column))) != without
        return [at for at in places if fitting[value(rows[at])]]

    def _compares(self, cells: Cells, column: AnyColumn) -> Callable[[TagRow], bool]:
        holds, wanted, number = _SIGNS[self.sign], self.words, _number(self.words)

        def fits(row: TagRow) -> bool:
            if column in (Column.CREATED, Column.CHANGED):
                # In the order of ISO 8601, as far as was typed: a year, a month, a day.
                found = row.created_at if column == Column.CREATED else row.updated_at
                return holds(found[: len(wanted)].casefold(), wanted)
            words = cells.of(row, column)
            value = _number(words)
            if number is not None:
                return value is not None and holds(value, number)
            return bool(words) and holds(words[: len(wanted)].casefold(), wanted)

        return fits


def parse(words: str, columns: Iterable[AnyColumn]) -> list[Term]:
    """Read what was typed; a name that is no column's is a word like others. Never fails."""
    known: dict[str, AnyColumn] = {}
    for column in columns:
        for name in names_of(column):
            known.setdefault(name, column)
    found = []
    for term in _TERM.finditer(words):
        named, sign = term["name"], term["sign"] or ""
        wanted = (term["phrase"] if term["phrase"] is not None else term["word"] or "").casefold()
        asked = known.get(folded_name(named)) if named else None
        if named and asked is None:
            wanted, sign = f"{named}:{sign}{wanted}".casefold().replace('"', ""), ""
        elif asked is not None and not sign:
            wanted = wanted.replace("_", " ")
        without = bool(term["minus"])
        if asked is None and not wanted:
            if not term[0].strip():
                continue
            wanted, without = term[0].casefold(), False
        if sign and not wanted:
            sign = ""
        found.append(Term(wanted, asked, sign, without))
    return found


def asked_for(heading: str, value: str) -> str:
    """Return what one types to ask for a value of a column."""
    name = f'"{heading}"' if re.search(r"\s", heading) else heading
    return f'{name}:"{value}"' if re.search(r"[\s:<>]", value) or not value else f"{name}:{value}"


def columns_of(terms: Sequence[Term]) -> list[AnyColumn]:
    """Return the columns that terms ask about."""
    return [term.column for term in terms if term.column is not None]


def _with_words(rows: Sequence[TagRow], places: Sequence[int], cells: Cells, words: str, *, without: bool) -> list[int]:
    searched = cells.searched
    try:
        if without:
            return [at for at in places if words not in searched[rows[at].id]]
        return [at for at in places if words in searched[rows[at].id]]
    except KeyError:
        # The words of a row that has changed, or of all of them where nobody prepared them, are made now.
        return [at for at in places if (words in cells.words(rows[at])) != without]


def _number(words: str) -> Decimal | None:
    try:
        found = Decimal(words.replace(",", ""))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


_SIGNS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}
