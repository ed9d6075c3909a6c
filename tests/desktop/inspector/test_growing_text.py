import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.desktop.inspector.growing_text import GrowingText

LINE = "a line of some words "


@pytest.fixture
def area(qtbot):
    panel = QWidget()
    column = QVBoxLayout(panel)
    made = GrowingText(fewest=2, most=5)
    column.addWidget(made)
    column.addStretch(1)
    qtbot.addWidget(panel)
    panel.resize(260, 400)
    panel.show()
    qtbot.waitExposed(panel)
    made.panel = panel
    return made


def lines_seen(area):
    return int(area.viewport().height() // area.fontMetrics().lineSpacing())


def test_it_grows_with_its_text_and_shrinks_again(area, qtbot):
    assert lines_seen(area) == 2
    area.setPlainText("one\ntwo\nthree\nfour")
    qtbot.waitUntil(lambda: lines_seen(area) == 4)
    assert not area.verticalScrollBar().isVisible()
    area.setPlainText("one")
    qtbot.waitUntil(lambda: lines_seen(area) == 2)


def test_every_wrapped_line_is_seen_at_any_width(area, qtbot):
    area.setPlainText(LINE * 4)
    for width in (260, 180, 400):
        area.panel.resize(width, 400)
        qtbot.waitUntil(lambda: lines_seen(area) == max(2, round(area.document().size().height())))


@pytest.mark.parametrize("width", range(200, 300, 9))
def test_the_last_line_is_seen_whole_after_a_change_of_width(area, qtbot, width):
    area.setPlainText("While Xi may find North Korea’s battlefield support for Russia awkward as he seeks inroads")
    area.panel.resize(width, 400)
    qtbot.waitUntil(lambda: area.height() >= area.heightForWidth(area.width()))


def test_beyond_the_most_lines_it_scrolls(area, qtbot):
    area.setPlainText("\n".join("abcdefgh"))
    qtbot.waitUntil(lambda: lines_seen(area) == 5 and area.verticalScrollBar().isVisible())


def test_tab_leaves_and_words_come_back_as_typed(area, qtbot):
    qtbot.keyClicks(area, "14\u00a0000")
    qtbot.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(area, "x")
    assert area.words() == "14\u00a0000\nx"
    assert area.tabChangesFocus()


def test_what_was_filled_in_before_it_is_shown_is_seen_whole_in_a_panel_that_scrolls(qtbot):
    inside, form = QWidget(), QWidget()
    outer, inner = QVBoxLayout(inside), QVBoxLayout(form)
    made = GrowingText()
    inner.addWidget(made)
    outer.addWidget(form)
    outer.addStretch(1)
    outer.addWidget(QLabel("below"))
    panel = QScrollArea()
    panel.setWidgetResizable(True)
    panel.setWidget(inside)
    qtbot.addWidget(panel)
    form.hide()
    panel.resize(300, 400)
    panel.show()
    made.setPlainText("“Lever” is both to raise and to lift: the sentence says the opposite. Record: AFP, 30 " * 2)
    form.show()
    qtbot.waitUntil(lambda: lines_seen(made) == round(made.document().size().height()) > 2)
