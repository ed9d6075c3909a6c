"""The history as a file for the record: JSON for programs, CSV for a spreadsheet; each entry with who and when."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from annotator.domain.journal import HistoryEntry
from annotator.exchanging.table_csv import table_bytes

_HEADINGS = ("sequence", "id", "at_utc", "at_local", "reviewer", "name", "about", "tables", "undone", "undoes")


def history_json(entries: Iterable[HistoryEntry]) -> bytes:
    """Return entries as a JSON list of objects with the columns of the CSV; ``tables`` is a list, ``undone`` a bool."""
    found = [
        dict(zip(_HEADINGS, (*_plain(one)[:7], list(one.tables), one.undone, one.undoes), strict=True))
        for one in entries
    ]
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def history_csv(entries: Iterable[HistoryEntry]) -> bytes:
    """Return entries as CSV, the headings first; ``tables`` are joined by spaces, ``undone`` is yes or empty."""
    rows = (
        tuple(map(str, (*_plain(one)[:7], " ".join(one.tables), "yes" if one.undone else "", one.undoes)))
        for one in entries
    )
    return table_bytes((_HEADINGS, *rows))


def _plain(one: HistoryEntry) -> tuple[int | str, ...]:
    local = datetime.fromisoformat(one.at).astimezone().isoformat(timespec="seconds")
    return one.sequence, one.id, one.at, local, one.reviewer, one.name, one.about
