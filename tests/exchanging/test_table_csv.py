import csv
import io

import pytest

from annotator.exchanging.table_csv import harmless, table_bytes


@pytest.mark.parametrize("cell", ['=HYPERLINK("http://x")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "＝1+1"])
def test_no_cell_is_run_as_a_formula(cell):
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["-12.5", "+3", "-3%", "14,000", "a=b", "", "1 000"])
def test_numbers_and_words_stay_as_they_are(cell):
    assert harmless(cell) == cell


def test_a_spreadsheet_reads_it_back():
    rows = [["Kind", "Text"], ["Quote", 'He said “x”,\nthen "y"'], ["引用", "é"]]
    content = table_bytes(rows)
    assert content.startswith("\ufeff".encode())
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))) == rows
