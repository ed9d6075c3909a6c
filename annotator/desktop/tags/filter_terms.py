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

    def fits(self, cells: Cells) -> Callable[[TagRow], bool]:
        """Return what tells whether a row fits."""
        fits = self._fits(cells)
        return (lambda row: not fits(row)) if self.without else fits

    def _fits(self, cells: Cells) -> Callable[[TagRow], bool]:
        words, column = self.words, self.column
        if column is None:
            return lambda row: words in cells.words(row)
        if self.sign:
            return self._compares(cells, column)
        if not words:
            return lambda row: bool(cells.of(row, column))
        return lambda row: words in cells.asked(row, column)

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
