"""The history as a file: every entry with its times, and nothing that a spreadsheet would run."""

import csv
import io
import json
from datetime import datetime

from annotator.domain.journal import HistoryEntry
from annotator.exchanging.history_file import history_csv, history_json

ENTRIES = [
    HistoryEntry(1, "a", "Tag claim", "Ann", "2026-11-22T10:00:00.123456Z", tables=("annotation",), about="=1+1"),
    HistoryEntry(2, "b", "@SUM(A1)", "Ben", "2026-11-22T11:00:00.000000Z", undone=True, tables=("decision", "comment")),
]


def test_the_table_has_both_times_and_no_formula():
    first, second = csv.DictReader(io.StringIO(history_csv(ENTRIES).decode("utf-8-sig")))
    assert (first["sequence"], first["reviewer"], first["at_utc"]) == ("1", "Ann", "2026-11-22T10:00:00.123456Z")
    local = datetime.fromisoformat(first["at_local"])
    assert local.utcoffset() is not None
    assert local == datetime.fromisoformat("2026-11-22T10:00:00Z")
    assert first["about"] == "'=1+1"
    assert second["name"] == "'@SUM(A1)"
    assert (second["tables"], second["undone"], first["undone"]) == ("decision comment", "yes", "")


def test_json_has_the_words_to_the_letter():
    first, second = json.loads(history_json(ENTRIES))
    assert first["about"] == "=1+1"
    assert first["undone"] is False
    assert second["tables"] == ["decision", "comment"]
    assert list(first) == list(second)
