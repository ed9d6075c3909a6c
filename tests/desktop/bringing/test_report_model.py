"""The rows of a report: Qt's rules, groups, words, order, text to copy, and ten thousand of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from annotator.actions.reading import Outcome, SourceReport
from annotator.desktop import theme
from annotator.desktop.bringing.report_model import REPORT_ROLE, Column, Group, ReportModel, as_text
from annotator.domain.cleaning import Cleaning, Residue

REPORTS = (
    SourceReport(source="/in/b.txt", outcome=Outcome.READ, article_id="1", title="Beta", reader="plain text, UTF-8"),
    SourceReport(
        source="/in/a.docx",
        outcome=Outcome.READ,
        article_id="2",
        title="Alpha",
        reader="Word document",
        notes=("You have this already, nearly: 2 sentences differ from “Beta”",),
        near_id="1",
        offered=(Cleaning(residue=Residue.SOFT_HYPHEN, start=1, end=2, harmless=True, reason="A soft hyphen."),),
    ),
    SourceReport(source="/in/c.txt", outcome=Outcome.DUPLICATE, article_id="1", title="Beta"),
    SourceReport(source="/in/d.png", outcome=Outcome.REFUSED, notes=("“d.png” is a picture.",)),
    SourceReport(source="/in/e.pdf", outcome=Outcome.REFUSED, notes=("“e.pdf” has a password.",), password_needed=True),
)


@pytest.fixture
def model(qapp):
    made = ReportModel(theme.LIGHT)
    made.show_reports(REPORTS)
    return made


def sources(model):
    return [one.source[4] for one in model.shown]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester, model):
    qtmodeltester.check(model)


def test_each_outcome_has_its_words_and_its_own_sign(model):
    rows = [model.index(row, Column.OUTCOME) for row in range(model.rowCount())]
    words = [index.data() for index in rows]
    assert words == ["read", "read, nearly the same", "there already", "could not be read", "needs a password"]
    signs = [index.data(Qt.ItemDataRole.DecorationRole) for index in rows]
    assert all(isinstance(sign, QIcon) for sign in signs)
    assert len({sign.pixmap(16).toImage().cacheKey() for sign in signs}) == len(signs)
    pictures = [sign.pixmap(16).toImage() for sign in signs]
    assert all(one != other for number, one in enumerate(pictures) for other in pictures[:number])


@pytest.mark.parametrize(
    ("group", "words", "shown"),
    [
        (Group.ALL, "", "bacde"),
        (Group.REFUSED, "", "de"),
        (Group.NOTES, "", "a"),
        (Group.NEAR, "", "a"),
        (Group.DUPLICATE, "", "c"),
        (Group.ALL, "BETA", "bac"),
        (Group.ALL, "picture read", "d"),
        (Group.REFUSED, "nothing like it", ""),
    ],
)
def test_groups_and_words_narrow_together(model, group, words, shown):
    model.set_filter(group, words)
    assert sources(model) == list(shown)
    assert model.counts()[Group.ALL] == 5


def test_a_heading_sorts_and_the_order_of_reading_comes_back(model):
    model.sort(Column.TITLE, Qt.SortOrder.AscendingOrder)
    assert sources(model) == list("deabc")
    model.sort(Column.SOURCE, Qt.SortOrder.DescendingOrder)
    assert sources(model) == list("edcba")
    kept = model.index(0, 0)
    from PySide6.QtCore import QPersistentModelIndex

    kept = QPersistentModelIndex(kept)
    model.sort(-1)
    assert sources(model) == list("bacde")
    assert kept.data(REPORT_ROLE).source == "/in/e.pdf"


def test_the_text_to_copy_has_every_column_and_whole_paths():
    lines = as_text(REPORTS).split("\n")
    assert lines[0] == "Outcome\tTitle\tSource\tRead as\tNotes"
    assert lines[4] == "could not be read\t\t/in/d.png\t\t“d.png” is a picture."
    assert "1 change of cleaning offered" in lines[2]
    assert len(lines) == 6


def test_words_of_others_are_no_html_in_tool_tips(model):
    hostile = SourceReport(source="<img src='http://example.org/x'>", outcome=Outcome.REFUSED, notes=("<b>no</b>",))
    model.show_reports([hostile])
    for column in (Column.SOURCE, Column.NOTES):
        tip = model.index(0, column).data(Qt.ItemDataRole.ToolTipRole)
        assert "<img" not in tip
        assert "<b>no" not in tip


def test_ten_thousand_rows_are_shown_narrowed_and_sorted(model):
    many = [REPORTS[number % 5] for number in range(10_000)]
    model.show_reports(many)
    model.counts()
    model.set_filter(Group.REFUSED, "")
    model.set_filter(Group.ALL, "beta")
    model.sort(Column.TITLE)
    assert model.rowCount() == 6000
