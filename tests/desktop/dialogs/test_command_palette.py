"""The search field: commands, articles, tags and words of the texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotator import settings as settings_file
from annotator.actions import annotating, articles, reading
from annotator.desktop.dialogs.found_model import Found, FoundModel
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
    model.show_found(Found(str(number), "Article", "Beijing", lambda: None) for number in range(4))
    assert model.rowCount() == 4
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
    qtbot.waitUntil(lambda: "Nothing found" in search._nothing.text())
    assert search._nothing.isVisible()
    assert "Nothing found" in search._nothing.text()


def test_a_disabled_command_is_told_with_the_reason_and_not_done(window, qtbot, search):
    assert window.session.redo_name == ""
    qtbot.keyClicks(search, "redo")
    line = next(line for line in lines(search) if "Redo" in line)
    assert line == "Ctrl+Shift+Z  ·  Redo  ·  Nothing was taken back just now."
    pick(search, qtbot, "Redo")
    assert search.results.isVisible()
    assert window.focusWidget() is search


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("breifing", "Export briefing…"),
        ("exprot", "Export"),
        ("dispute", "Next open dispute"),
        ("dark", "Dark"),
    ],
)
def test_commands_are_found_in_spite_of_slips(window, qtbot, search, typed, found):
    qtbot.keyClicks(search, typed)
    assert found in lines(search)[0]


def test_what_begins_with_the_words_comes_first(window, qtbot, search):
    qtbot.keyClicks(search, "next")
    assert lines(search)[0] == "N  ·  Next tag"


def test_commands_used_last_are_offered_first_also_after_a_restart(window, qtbot, search):
    for words in ("about", "larger"):
        qtbot.keyClicks(search, words)
        qtbot.keyClick(search, Key.Key_Return)
        qtbot.keyClick(window.page.active_pane.view, Key.Key_K, Modifier.ControlModifier)
    assert [line.split("  ·  ")[1] for line in lines(search)] == ["Larger text", "About Annotator"]
    assert settings_file.load().recent_commands == ("zoom_in", "about")
    qtbot.keyClicks(search, "text")
    assert "Larger text" in lines(search)[0]


def test_an_article_is_found_in_spite_of_a_slip(window, qtbot, search):
    qtbot.keyClicks(search, "sanctoins")
    qtbot.waitUntil(lambda: "Article  ·  Sanctions lifted" in lines(search))


def test_a_tag_is_found_by_its_note_and_in_spite_of_a_slip(window, qtbot, search):
    made = window.page.panes.panes[0].view.next_mark(0)
    window.session.do(annotating.change_note, made.id, "ask the ministry")
    qtbot.keyClicks(search, "minsitry")
    qtbot.waitUntil(lambda: any("Beijing has raised" in line for line in lines(search)))
    pick(search, qtbot, "Beijing has raised")
    assert window.page.chosen == made.id


def test_the_choice_stays_where_it_was_when_more_is_found(window, qtbot, search):
    qtbot.keyClicks(search, "sanctions")
    qtbot.keyClick(search, Key.Key_Down)
    chosen = search.results.currentIndex().data()
    qtbot.waitUntil(lambda: any("Claim" in line for line in lines(search)))
    assert search.results.currentIndex().data() == chosen


@pytest.mark.parametrize("width", [1000, 1280, 1920])
def test_the_hint_is_never_cut(window, qtbot, width):
    window.resize(width, 800)
    qtbot.waitUntil(lambda: window.width() == width)
    hint = window.search.placeholderText()
    assert "Ctrl+K" in hint
    assert window.search.fontMetrics().horizontalAdvance(hint) < window.search.width() - 20
