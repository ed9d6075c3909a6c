"""The table of tags as a person works in it: columns, groups, filters by column, several rows at once."""

import csv
import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from annotator.actions import annotating
from annotator.desktop import theme
from annotator.desktop.tags.columns import Column
from annotator.desktop.tags.tags_table import TagsTable
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from tests.desktop.tags.test_tags_table import CONTROL, article_ids, cells, click, table, tags

__all__ = ["table"]


def lines(table):
    model = table.model
    return [
        f"{model.head_words(head)} {head.size}" if (head := model.head(at)) else model.tag(at).exact
        for at in range(model.rowCount())
    ]


def action(menu, *words):
    for one in words[:-1]:
        menu = next(found.menu() for found in menu.actions() if found.text() == one)
    return next(found for found in menu.actions() if found.text().split("\t")[0] == words[-1])


def headings(table):
    return [
        table.model.headerData(table.model.columns.index(one), Qt.Orientation.Horizontal)
        for one in table.view.columns_shown()
    ]


def chosen_menu(table, *words):
    menu = table.menus.of_rows()
    action(menu, *words).trigger()
    menu.deleteLater()


def test_columns_are_chosen_and_fields_of_kinds_are_among_them(table, session):
    table.chips.view_menu.aboutToShow.emit()
    action(table.chips.view_menu, "Columns", "Claim", "Speaker").trigger()
    table.chips.view_menu.aboutToShow.emit()
    action(table.chips.view_menu, "Columns", "Note").trigger()
    assert headings(table)[-2:] == ["Note", "Speaker"]
    number = table.model.number("field:speaker")
    assert cells(table, number)[:3] == ["Beijing", "", "an official"]
    header_menu = table.menus.of_heading(Column.STATUS)
    action(header_menu, "Hide column").trigger()
    header_menu.deleteLater()
    assert "Status" not in headings(table)
    claim = next(row for row in tags(session) if row.kind == Kind.CLAIM)
    session.do(annotating.change_details, claim.id, {"speaker": "Berlin"})
    assert cells(table, number)[0] == "Berlin"
    action(table.chips.view_menu, "Columns", "The usual columns").trigger()
    assert headings(table)[:5] == ["Kind", "Text", "Finding", "Severity", "Status"]


def test_columns_order_and_groups_come_back_as_they_were_left(qtbot, table, session):
    table.view.toggle_column("note", on=True)
    table.view.horizontalHeader().moveSection(0, 2)
    table.view.setColumnWidth(Column.REVIEWER, 222)
    table.group_by(Column.REVIEWER)
    table.sort_by(Column.KIND, Qt.SortOrder.DescendingOrder)
    state = json.loads(json.dumps(table.state()))
    again = TagsTable(session, theme.LIGHT)
    qtbot.addWidget(again)
    again.restore(state)
    again.show_articles(article_ids(session))
    assert headings(again) == headings(table)
    assert again.view.columnWidth(Column.REVIEWER) == 222
    assert lines(again) == lines(table)
    assert lines(again)[0] == "Ben Ito 3"


@pytest.mark.parametrize("state", [{}, {"columns": ["gone"], "sorted": 7, "grouped": "x", "widths": {"kind": "wide"}}])
def test_a_state_of_another_time_does_no_harm(table, state):
    table.restore(state)
    assert table.model.rowCount() == 6
    assert "Text" in headings(table)


def test_heads_fold_by_key_and_click_and_stand_for_their_rows(table, session, qtbot):
    table.group_by(Column.KIND)
    assert lines(table)[0] == "Claim 2"
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, table.view.rowHeight(0) // 2))
    assert lines(table)[:2] == ["Claim 2", "Quote 1"]
    click(qtbot, table, 0)
    claims = [row.id for row in tags(session) if row.kind == Kind.CLAIM]
    assert table.chosen() == claims
    qtbot.keyClick(table.view, Qt.Key.Key_Right)
    assert len(lines(table)) == 10
    assert table.chosen() == []
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    qtbot.keyClick(table.view, Qt.Key.Key_Left)
    assert table.view.currentIndex().row() == 0
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert lines(table)[1] == "Quote 1"
    index = table.model.index(0, Column.KIND)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Claim, 2, folded"


def test_a_tag_chosen_in_the_text_is_shown_though_its_group_was_folded(table, session):
    table.group_by(Column.KIND)
    table.view.fold(table.model.groups, folded=True)
    quote = next(row.id for row in tags(session) if row.kind == Kind.QUOTE)
    table.set_chosen(quote)
    assert table.chosen() == [quote]
    assert [group.folded for group in table.model.groups] == [True, False, True, True]


def test_the_number_of_what_fits_is_told(table, qtbot):
    assert table.chips.number.text() == ""
    qtbot.keyClicks(table.chips.words, "reviewer:ben -kind:claim")
    assert table.chips.number.text() == "2 of 6"
    qtbot.keyClick(table.chips.words, Qt.Key.Key_Return)
    assert table.window().focusWidget() is table.view
    table.chips.words.setFocus()
    qtbot.keyClick(table.chips.words, Qt.Key.Key_Escape)
    assert table.chips.number.text() == ""


def test_a_headings_menu_shows_only_the_rows_with_a_value(table):
    menu = table.menus.of_heading(Column.SEVERITY)
    action(menu, "Show only", "critical").trigger()
    assert table.chips.words.text() == "Severity:critical"
    assert cells(table) == ["raised"]
    menu.deleteLater()
    table.chips.clear()
    menu = table.menus.of_heading(Column.SEVERITY)
    action(menu, "Show only", "(empty)").trigger()
    assert table.chips.number.text() == "5 of 6"
    menu.deleteLater()


def test_many_rows_are_prepared_in_a_job_and_stand_in_order(table, session, monkeypatch):
    monkeypatch.setattr("annotator.desktop.tags.arranging.AT_ONCE", 2)
    number = table.model.number("field:value")
    table.sort_by(table.model.columns[number])
    assert [value for value in cells(table, number) if value] == ["14000", "15000"]
    table.group_by(Column.REVIEWER)
    assert lines(table)[0] == "Ben Ito 3"


def test_rows_are_copied_as_text_and_as_a_table(table, qtbot):
    click(qtbot, table, 0)
    click(qtbot, table, 1, CONTROL)
    qtbot.keyClick(table.view, Qt.Key.Key_C, CONTROL)
    carried = QGuiApplication.clipboard().mimeData()
    assert [line.split("\t")[:2] for line in carried.text().split("\n")] == [
        ["Claim", "Beijing has raised sanctions"],
        ["Translation error", "raised"],
    ]
    assert carried.html().count("<tr>") == 3
    assert "<th>Kind</th>" in carried.html()


def export(table, monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    said = []
    table.rows.told.connect(said.append)
    chosen_menu(table, f"Export {len(table.chosen())} tags…")
    return said


def test_chosen_rows_are_written_as_the_table_shows_them(table, session, qtbot, tmp_path, monkeypatch):
    row = tags(session)[0]
    session.do(annotating.change_note, row.id, '=HYPERLINK("http://x")')
    table.view.toggle_column("note", on=True)
    click(qtbot, table, 0)
    click(qtbot, table, 3, CONTROL)
    assert export(table, monkeypatch, tmp_path / "out") == ["2 tags written to out.csv."]
    head, first, second = csv.reader((tmp_path / "out.csv").read_text("utf-8-sig").splitlines())
    assert head == headings(table)
    assert first[1] == "Beijing has raised sanctions"
    assert first[-1] == '\'=HYPERLINK("http://x")'
    assert second[2] == "'= 14,000 soldiers"


def test_chosen_tags_are_written_with_all_that_hangs_on_them(table, session, qtbot, tmp_path, monkeypatch):
    click(qtbot, table, 0)
    click(qtbot, table, 3, CONTROL)
    ids = table.chosen()
    export(table, monkeypatch, tmp_path / "out.json")
    assert [one["id"] for one in json.loads((tmp_path / "out.json").read_text())] == ids


def test_several_tags_are_linked_to_the_one_under_the_keys_in_one_step(table, session, qtbot):
    table.view.toggle_column("links", on=True)
    for line in (0, 1, 5):
        click(qtbot, table, line, CONTROL if line else Qt.KeyboardModifier.NoModifier)
    said = []
    table.rows.done.connect(said.append)
    chosen_menu(table, "Link the others to this one", "Contradicts")
    assert said == ["2 links made."]
    assert cells(table, Column.LINKS) == ["1", "1", "", "", "", "2"]
    session.undo()
    assert set(cells(table, Column.LINKS)) == {""}


def test_a_colleague_is_asked_about_the_chosen_tags(table, session, qtbot, no_dialogs):
    table.view.toggle_column("asked", on=True)
    click(qtbot, table, 0)
    click(qtbot, table, 2, CONTROL)
    chosen_menu(table, "Ask a colleague…")
    no_dialogs.remove("AskPrompt: Ask a colleague")
    prompt = table.rows.prompt
    assert prompt.colleague.currentText() == "Ben Ito"
    prompt.words.clear()
    assert not prompt.ask_button.isEnabled()
    qtbot.keyClicks(prompt.words, "Is that so?")
    prompt.accept()
    assert cells(table, Column.ASKED) == ["Ben Ito", "", "Ben Ito", "", "", ""]
    table.chips.words.setText("asked:ben")
    assert table.model.rowCount() == 2
    session.undo()
    assert table.model.rowCount() == 0


def test_a_passage_from_right_to_left_stands_at_the_right(table, session):
    version = tags(session)[0].version_id
    made = session.do(annotating.annotate, version, Span(0, 7), Kind.CLAIM)
    hebrew = table.model.by_id(made.id)._replace(exact="שלום עולם")
    table.model.change_rows({made.id: hebrew})
    line = table.model.row_of(made.id)
    alignment = Qt.AlignmentFlag(table.model.index(line, Column.TEXT).data(Qt.ItemDataRole.TextAlignmentRole))
    assert alignment & Qt.AlignmentFlag.AlignRight
    assert table.model.index(line + 1, Column.TEXT).data(Qt.ItemDataRole.TextAlignmentRole) is None


def test_the_table_is_drawn_with_its_heads(table):
    table.group_by(Column.STATUS)
    picture = table.view.grab().toImage()
    head = picture.pixelColor(table.view.viewport().width() // 2, table.view.horizontalHeader().height() + 4)
    assert head.name() == theme.LIGHT.button
