"""The search field: commands, articles, tags and words of the texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotator.actions import annotating, articles, reading
from annotator.desktop.dialogs.command_palette import FoundModel
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries
from tests.desktop.conftest import FIRST, SECOND

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def search(window, qtbot):
    qtbot.keyClick(window.page.active_pane.view, Key.Key_K, Modifier.ControlModifier)
    return window.search


def lines(search):
    return [search.model.index(row).data() for row in range(search.model.rowCount())]


def pick(search, qtbot, words):
    row = next(row for row, line in enumerate(lines(search)) if words in line)
    search.results.setCurrentIndex(search.model.index(row))
    qtbot.keyClick(search, Key.Key_Return)


def test_the_results_keep_the_rules_of_qt(qtbot, window):
    model = FoundModel(window)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_found(window.search._at_once("tag"))
    assert model.rowCount() > 3
    del tester


def test_a_command_is_found_by_words_in_any_order_and_done(window, qtbot, search):
    assert window.focusWidget() is search
    qtbot.keyClicks(search, "text larger")
    assert "Larger text" in lines(search)[0]
    before = window.page.active_pane.view.reading.point_size
    qtbot.keyClick(search, Key.Key_Return)
    assert window.page.active_pane.view.reading.point_size > before
    assert window.focusWidget() is window.page.active_pane.view


def test_an_article_is_opened_by_its_title(window, qtbot, search):
    qtbot.keyClicks(search, "sanctions lifted")
    pick(search, qtbot, "Article  ·  Sanctions lifted")
    assert window.page.active_pane.view.text == SECOND
    assert len(window.page.panes.shown) == 1


def test_a_tag_is_found_by_its_words_and_chosen(window, qtbot, search):
    qtbot.keyClicks(search, "catalyst")
    qtbot.waitUntil(lambda: any("Quote" in line for line in lines(search)))
    pick(search, qtbot, "Quote  ·")
    view = window.page.active_pane.view
    assert view.mark(window.page.chosen).start == FIRST.index("China is")


def test_a_tag_behind_thousands_of_others_is_found(window, qtbot, search):
    session = window.session
    session.do(reading.read_sources, [reading.Pasted("many.txt", b"Much\n\n" + b"x y z " * 1_700)])
    with session.read() as read:
        known = queries.articles(read, viewer=session.viewer)
    session.do(articles.order_articles, [known[2].id, known[0].id, known[1].id])
    for place in (6, 8, 10):
        made = session.do(annotating.annotate_alike, known[2].version_id, Span(place, place + 1), Kind.CLAIM)
        assert len(made) == 1_700
    qtbot.keyClicks(search, "some 15,000")
    qtbot.waitUntil(lambda: "Statistic  ·  Some 15,000 soldiers" in lines(search))


def test_words_of_a_text_lead_to_their_place(window, qtbot, search):
    qtbot.keyClicks(search, "Seoul")
    qtbot.waitUntil(lambda: any("Seoul" in line for line in lines(search)))
    pick(search, qtbot, "Seoul")
    view = window.page.active_pane.view
    assert view.text == SECOND
    assert view.selection.of(SECOND) == "Seoul"


def test_esc_puts_it_away_and_goes_back_to_the_text(window, qtbot, search):
    qtbot.keyClicks(search, "zzz")
    qtbot.keyClick(search, Key.Key_Escape)
    assert window.focusWidget() is window.page.active_pane.view
    assert search.text() == ""
    assert not search.results.isVisible()


def test_nothing_found_says_where_was_looked(window, qtbot, search):
    qtbot.keyClicks(search, "qqqqq")
    assert search._nothing.isVisible()
    assert "Nothing found" in search._nothing.text()


def test_a_disabled_command_is_not_offered(window, qtbot, search):
    window.actions_by_name["undo"].setEnabled(False)
    qtbot.keyClicks(search, "undo")
    assert not any("Undo" in line for line in lines(search))
