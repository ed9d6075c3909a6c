"""The report: chips, words, the row in full, what its buttons ask for, and copying by key and button."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from annotator.desktop import theme
from annotator.desktop.bringing.report_model import Group
from annotator.desktop.bringing.report_window import ReportWindow
from tests.desktop.bringing.test_report_model import REPORTS

Key = Qt.Key


@pytest.fixture
def report(qtbot):
    made = ReportWindow(theme.LIGHT, None)
    qtbot.addWidget(made)
    made.show_reports(REPORTS)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.view.setFocus()
    return made


def choose(report, row):
    flag = QItemSelectionModel.SelectionFlag
    report.view.selectionModel().setCurrentIndex(report.model.index(row, 0), flag.ClearAndSelect | flag.Rows)


def test_chips_say_how_many_and_show_only_these(report):
    assert [chip.text() for chip in report.chips.values()] == [
        "All 5",
        "Refused 2",
        "With notes 1",
        "Nearly the same 1",
        "Already there 1",
    ]
    report.chips[Group.REFUSED].click()
    assert report.model.rowCount() == 2
    report.words.setText("picture")
    assert report.model.rowCount() == 1
    report.words.setText("no such word")
    assert report.details.toPlainText() == "No row fits the filter."


def test_a_group_with_nothing_in_it_cannot_be_chosen(report):
    report.chips[Group.NEAR].click()
    report.show_reports(REPORTS[:1])
    assert not report.chips[Group.REFUSED].isEnabled()
    assert report.chips[Group.ALL].isChecked()
    assert not report.again.isEnabled()
    assert not report.password.isVisible()


def test_the_row_chosen_stands_below_in_full(report):
    choose(report, 1)
    assert report.details.toPlainText() == (
        "/in/a.docx: read, nearly the same\n"
        "You have this already, nearly: 2 sentences differ from “Beta”\n"
        "A soft hyphen."
    )
    report.view.selectAll()
    assert report.details.toPlainText() == "5 rows are chosen."
    assert not report.to_article.isEnabled()


def test_enter_and_double_click_open_the_article(report, qtbot):
    choose(report, 0)
    with qtbot.waitSignal(report.article_requested) as asked:
        qtbot.keyClick(report.view, Key.Key_Return)
    assert asked.args == ["1"]
    place = report.view.visualRect(report.model.index(1, 1)).center()
    with qtbot.waitSignal(report.article_requested) as asked:
        qtbot.mouseClick(report.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(report.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["2"]


def test_what_was_refused_has_no_article_to_open(report, qtbot):
    choose(report, 3)
    assert not report.to_article.isEnabled()
    with qtbot.assertNotEmitted(report.article_requested):
        qtbot.keyClick(report.view, Key.Key_Return)


def test_the_buttons_ask_for_what_they_say(report, qtbot):
    choose(report, 1)
    for button, signal, args in (
        (report.beside, report.side_by_side_requested, [["2", "1"]]),
        (report.look, report.cleaning_requested, ["2"]),
        (report.again, report.again_requested, [["/in/d.png", "/in/e.pdf"]]),
        (report.password, report.password_requested, [["/in/e.pdf"]]),
    ):
        with qtbot.waitSignal(signal) as asked:
            button.click()
        assert asked.args == args
    choose(report, 0)
    assert not report.beside.isEnabled()
    assert not report.look.isEnabled()


def test_everything_or_the_rows_chosen_are_copied(report, qtbot):
    clipboard = QGuiApplication.clipboard()
    report.copy.click()
    assert len(clipboard.text().split("\n")) == 6
    choose(report, 0)
    clipboard.clear()
    qtbot.keyClick(report.view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(clipboard.text().split("\n")) == 6
    report.chips[Group.REFUSED].click()
    report.copy.click()
    assert len(clipboard.text().split("\n")) == 3
    report.chips[Group.ALL].click()
    report.view.clearSelection()
    for row in (0, 2):
        place = report.view.visualRect(report.model.index(row, 1)).center()
        held = Qt.KeyboardModifier.ControlModifier
        qtbot.mouseClick(report.view.viewport(), Qt.MouseButton.LeftButton, held, place)
    qtbot.keyClick(report.view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert [line.split("\t")[2] for line in clipboard.text().split("\n")[1:]] == ["/in/b.txt", "/in/c.txt"]


def test_the_menu_of_a_row_offers_what_can_be_done_with_it(report):
    choose(report, 3)
    offered = {action.text(): action.isEnabled() for action in report.menu_for(REPORTS[3]).actions() if action.text()}
    assert offered == {
        "Open": False,
        "Show side by side": False,
        "Look at the cleaning…": False,
        "Try again": True,
        "Copy": True,
    }
