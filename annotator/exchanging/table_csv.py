"""A table as CSV that a spreadsheet opens: UTF-8 with a mark, and no cell that it would take for a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_NUMBER = re.compile(r"[+-]?[\d.,\s]+%?")


def table_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows, the headings first, as CSV (RFC 4180)."""
    written = io.StringIO(newline="")
    csv.writer(written).writerows([harmless(cell) for cell in row] for row in rows)
    # Without the mark, Excel reads UTF-8 as the old code page of the system.
    return written.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet runs: an apostrophe before what begins like a formula.

    After owasp.org/www-community/attacks/CSV_Injection; numbers stay as they are.
    """
    if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠") and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell
