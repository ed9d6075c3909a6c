"""Searching all articles: words and expressions, filters, opening a place, tagging some places or all."""

import pytest
from PySide6.QtCore import Qt

from annotator.actions import reading
from annotator.desktop.versions.lower_panel import Tab
from annotator.domain.spans import Span
from annotator.storage import queries
from tests.desktop.conftest import FIRST

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def panel(window, qtbot):
    qtbot.keyClick(window.page.active_pane.view, Key.Key_F, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert window.page.below.tabs.currentIndex() == Tab.SEARCH
    return window.page.below.search


def look_for(panel, qtbot, words):
    panel.field.clear()
    qtbot.keyClicks(panel.field, words)
    qtbot.keyClick(panel.field, Key.Key_Return)


def places(panel):
    return [(one.title, [place.words for place in one.places]) for one in panel.model.articles]


def choose_kind(panel, of, name):
    panel.tag_menu.aboutToShow.emit()
    menu = next(action.menu() for action in panel.tag_menu.actions() if of in action.text())
    next(action for action in menu.actions() if action.text() == name).trigger()


def tags(session, kind="quote"):
    with session.read() as read:
        return [one.exact for one in queries.tag_rows(read, viewer=session.viewer) if one.kind == kind]


def test_the_key_opens_the_search_and_words_are_found_in_all_articles(window, panel, qtbot):
    assert window.focusWidget() is panel.field
    qtbot.keyClicks(panel.field, "brussels")
    qtbot.waitUntil(lambda: panel.model.places == 3)
    assert places(panel) == [("Beijing’s balancing act", ["Brussels", "Brussels"]), ("Sanctions lifted", ["Brussels"])]
    assert panel.count.text() == "3 places in 2 articles"
    panel.field.setText("balancing")
    panel.search()
    assert panel.count.text() == "1 place"
    panel.field.setText("said two")
    panel.search()
    assert panel.count.text() == "2 places in 1 article"
    panel.field.setText("brussels")
    panel.search()
    heading = panel.model.index(0, 0)
    assert heading.data() == "Beijing’s balancing act  ·  2 places"
    assert panel.view.isExpanded(heading)


def test_selected_words_are_looked_for_at_once(window, qtbot):
    view = window.page.active_pane.view
    start = FIRST.index("sanctions")
    view.select(Span(start, start + 9))
    qtbot.keyClick(view, Key.Key_F, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert window.page.below.search.field.text() == "sanctions"
    assert window.page.below.search.model.places == 3


def test_a_chosen_place_is_seen_in_the_text_and_enter_goes_there(window, panel, qtbot):
    look_for(panel, qtbot, "brussels")
    qtbot.keyClick(panel.field, Key.Key_Down)
    first = window.page.panes.panes[0]
    first_id = first.article_id
    start = FIRST.index("Brussels")
    assert first.view.selection == Span(start, start + 8)
    assert window.focusWidget() is panel.view
    qtbot.keyClick(panel.view, Key.Key_End)
    window.page.panes.show_articles([first_id])
    qtbot.keyClick(panel.view, Key.Key_Return)
    assert window.page.panes.shown != [first_id]
    view = window.page.active_pane.view
    assert view.selection.of(view.text) == "Brussels"
    assert window.focusWidget() is view


def test_expressions_and_filters_narrow_what_is_found(window, panel, qtbot):
    panel.regex.setChecked(True)
    look_for(panel, qtbot, r"1[45],000 \w+")
    assert places(panel) == [
        ("Beijing’s balancing act", ["14,000 soldiers"]),
        ("Sanctions lifted", ["15,000 soldiers"]),
    ]
    panel.tagged.setCurrentIndex(panel.tagged.findData("statistic"))
    assert panel.model.places == 2
    panel.tagged.setCurrentIndex(panel.tagged.findData("untagged"))
    assert panel.model.places == 0
    panel.tagged.setCurrentIndex(0)
    window.page.panes.show_articles([window.page.panes.shown[1]])
    panel.where.setCurrentIndex(1)
    assert [title for title, _ in places(panel)] == ["Sanctions lifted"]
    look_for(panel, qtbot, "(")
    assert panel.count.text() == ""
    assert "no regular expression" in panel.nothing.text()


def test_every_place_is_tagged_as_one_step_and_told(window, session, panel, qtbot):
    look_for(panel, qtbot, "sanctions")
    before = tags(session)
    choose_kind(panel, "Every place", "Quote")
    assert sorted(tags(session)) == sorted([*before, "sanctions", "Sanctions", "sanctions"])
    assert window.page.messages.words == "3 passages tagged in 2 articles."
    choose_kind(panel, "Every place", "Quote")
    assert window.page.messages.words == "3 passages had the tag already."
    session.undo()
    assert tags(session) == before


def test_some_places_are_tagged_by_choosing_them(session, panel, qtbot):
    look_for(panel, qtbot, "sanctions")
    before = len(tags(session))
    panel.view.choose_row(1, 0)
    choose_kind(panel, "chosen place", "Quote")
    assert len(tags(session)) == before + 1
    panel.view.setCurrentIndex(panel.model.index(1, 0))
    choose_kind(panel, "2 chosen places", "Quote")
    assert len(tags(session)) == before + 2


def test_pages_follow_as_one_scrolls(session, panel, qtbot):
    sources = [reading.Pasted(f"n{number}.txt", f"Page {number} has a needle.".encode()) for number in range(120)]
    session.do(reading.read_sources, sources)
    look_for(panel, qtbot, "needle")
    assert 50 <= panel.model.places < 120
    assert panel.count.text().endswith("and more")
    bar = panel.view.verticalScrollBar()
    for _ in range(5):
        bar.setValue(bar.maximum())
    assert panel.model.places == 120
    assert panel.count.text() == "120 places in 120 articles"


def test_a_project_that_cannot_be_written_lets_nothing_be_tagged(session, panel, qtbot, monkeypatch):
    monkeypatch.setattr(type(session), "can_write", property(lambda self: False))
    look_for(panel, qtbot, "sanctions")
    assert panel.model.places
    assert not panel.tag_button.isEnabled()
