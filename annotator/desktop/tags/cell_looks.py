"""Where the words of a cell stand, and what its tool tip adds to them."""

from unicodedata import bidirectional

from PySide6.QtCore import Qt

from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.tags.cells import Cells
from annotator.desktop.tags.columns import COUNTED, AnyColumn, Column, FieldColumn
from annotator.desktop.translation import figure
from annotator.desktop.wording import elided, say
from annotator.domain.fields import FieldType
from annotator.storage.queries import TagRow

_NUMBERS = (FieldType.DECIMAL, FieldType.QUANTITY)
_LOOKED_AT = 40
_FLAG = Qt.AlignmentFlag


def alignment(row: TagRow, column: AnyColumn) -> Qt.AlignmentFlag | None:
    """Return where a cell's words stand: numbers at the end, a passage where its script begins; None for the start."""
    if column in COUNTED or (isinstance(column, FieldColumn) and column.type in _NUMBERS):
        return _FLAG.AlignTrailing | _FLAG.AlignVCenter
    if column in (Column.TEXT, Column.NOTE):
        words = (row.exact if column == Column.TEXT else row.note)[:_LOOKED_AT]
        if from_the_right(words):
            return _FLAG.AlignRight | _FLAG.AlignVCenter | _FLAG.AlignAbsolute
    return None


def from_the_right(words: str) -> bool:
    """Tell whether words are in a script that runs from right to left, by their first letter."""
    if words.isascii():
        return False
    return next((found for one in words if (found := bidirectional(one)) in ("L", "R", "AL")), "L") != "L"


def tool_tip(cells: Cells, row: TagRow, column: AnyColumn) -> str | None:
    """Return what a cell cannot show: the whole passage, the whole note, the place in characters."""
    match column:
        case Column.TEXT:
            return plain_tip(elided(row.exact, 1000))
        case Column.NOTE:
            return plain_tip(row.note) or None
        case Column.PLACE:
            place = say("characters {start} to {end}").format(start=figure(row.start), end=figure(row.end))
            known = row.version_id in cells.names.versions or not cells.names.versions
            return place if known else f"{place}, {say('in an earlier version of the article')}"
    return plain_tip(cells.of(row, column)) or None
