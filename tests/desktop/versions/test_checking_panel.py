"""Tags to be checked after a newer version: listed, shown, placed, left, removed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from annotator.actions import projects, reading, versions
from annotator.desktop import theme
from annotator.desktop.jobs import Jobs
from annotator.desktop.session import Session
from annotator.desktop.versions.checking_model import CheckingModel, Column, score_words
from annotator.desktop.versions.checking_rows import load_rows
from annotator.desktop.versions.lower_panel import Tab
from annotator.desktop.window import Window
from annotator.domain.spans import Span
from annotator.settings import Settings
from annotator.storage import queries
from tests.desktop.versions.conftest import CLAIM, GONE, NEW

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def panel(window):
    window.actions_by_name["go_checking"].trigger()
    return window.page.below.checking


def waiting(window):
    with window.session.read() as read:
        return queries.placements(read, viewer=window.session.viewer)


def tag(window, annotation_id):
    with window.session.read() as read:
        return queries.annotation(read, annotation_id, viewer=window.session.viewer)


def choose(panel, words):
    heading = panel.model.index(0, 0)
    for row in range(panel.model.rowCount(heading)):
        index = panel.model.index(row, 0, heading)
        if panel.model.rows_in([index])[0].words == words:
            panel.view.setCurrentIndex(index)
            return panel.model.rows_in([index])[0]
    raise AssertionError(words)


def test_the_tab_and_the_head_of_the_pane_say_how_many(window, qtbot):
    assert window.page.below.tabs.tabText(Tab.CHECKING) == "To check 2"
    head = window.page.panes.panes[1].version
    assert head.to_check.text() == "2 to check"
    assert head.version.text() == "version 2"
    assert not window.page.panes.panes[0].version.isVisible()
    qtbot.mouseClick(head.to_check, Left)
    assert window.page.below.tabs.currentIndex() == Tab.CHECKING
    assert window.page.below.checking.view.hasFocus()


def test_old_and_proposed_place_stand_side_by_side(panel):
    row = choose(panel, CLAIM)
    index = panel.view.currentIndex()
    assert "gone: “several”" in index.siblingAtColumn(Column.OLD).data()
    assert "new: “some”" in index.siblingAtColumn(Column.NEW).data()
    assert row.placement.moved
    assert index.siblingAtColumn(Column.STANDS).data() == "in version 2"
    assert index.siblingAtColumn(Column.KIND).data() == "Claim"
    assert "%" in index.siblingAtColumn(Column.FOUND).data()


def test_the_model_keeps_qts_rules(window, panel, qtmodeltester):
    found = load_rows(window.session.project, window.session.viewer, window.page.panes.shown)
    model = CheckingModel()
    model.show(found, {})
    qtmodeltester.check(model)


def test_choosing_a_row_shows_the_tag_and_its_place(window, panel):
    row = choose(panel, CLAIM)
    assert window.page.chosen == row.annotation_id
    assert window.page.inspector.annotation_id == row.annotation_id
    seen = window.page.panes.panes[1].view.visible_span()
    assert seen.start <= row.proposed.start < row.proposed.end <= seen.end


def test_what_is_right_there_is_not_asked_again_and_the_next_row_is_chosen(window, panel, qtbot):
    row = choose(panel, CLAIM)
    assert panel.leave.text() == "It is right there"
    place = tag(window, row.annotation_id).span
    qtbot.keyClick(panel.view, Key.Key_K)
    assert [one.annotation_id for one in waiting(window)] != [row.annotation_id]
    assert tag(window, row.annotation_id).span == place
    assert window.page.below.tabs.tabText(Tab.CHECKING) == "To check 1"
    assert [one.words for one in panel.chosen()] == [GONE]
    assert panel.leave.text() == "Leave it there"


def test_a_tag_is_put_on_the_words_selected_in_the_text(window, panel, qtbot):
    row = choose(panel, GONE)
    view = window.page.panes.panes[1].view
    start = NEW.index("Brussels had")
    view.select(Span(start, start + len("Brussels had hoped")))
    view.setFocus()
    qtbot.keyClick(view, Key.Key_S)
    placed = tag(window, row.annotation_id)
    assert placed.exact == "Brussels had hoped"
    assert placed.version_id == window.page.panes.panes[1].version_id
    assert view.mark(row.annotation_id)
    assert window.page.below.tabs.tabText(Tab.CHECKING) == "To check 1"


def test_the_place_proposed_is_taken(window, panel, qtbot):
    row = choose(panel, GONE)
    if row.proposed is None:
        assert not panel.take.isEnabled()
        return
    qtbot.keyClick(panel.view, Key.Key_T)
    assert tag(window, row.annotation_id).span == row.proposed


def test_a_tag_left_in_its_version_is_listed_below(window, panel):
    row = choose(panel, GONE)
    window.actions_by_name["leave_place"].trigger()
    assert tag(window, row.annotation_id).exact == GONE
    headings = [panel.model.index(number, 0).data() for number in range(panel.model.rowCount())]
    assert headings[1] == "Left in earlier versions: nobody need look at them · 1"
    panel.view.choose_row(1, 0)
    assert panel.chosen()[0].placement is None
    assert not panel.leave.isEnabled()
    assert panel.remove.isEnabled()


def test_tags_are_removed_from_the_list(window, panel, qtbot):
    row = choose(panel, GONE)
    qtbot.keyClick(panel.view, Key.Key_Delete)
    assert tag(window, row.annotation_id) is None
    assert len(waiting(window)) == 1
    window.session.undo()
    assert tag(window, row.annotation_id) is not None
    assert len(waiting(window)) == 2
    assert window.page.below.tabs.tabText(Tab.CHECKING) == "To check 2"


def test_several_are_dealt_with_at_once(window, panel, qtbot):
    panel.view.selectAll()
    assert panel.remove.text() == "Remove 2 tags"
    qtbot.mouseClick(panel.leave, Left)
    assert waiting(window) == []
    assert window.page.below.tabs.tabText(Tab.CHECKING) == "To check"
    window.session.undo()
    assert len(waiting(window)) == 2


def test_keys_without_a_tag_chosen_say_what_to_do(window, qtbot):
    view = window.page.panes.panes[1].view
    view.setFocus()
    qtbot.keyClick(view, Key.Key_T)
    assert window.page.messages.words == "Choose a tag below the articles first, under “To check”."
    assert len(waiting(window)) == 2


def test_likeness_is_told_in_words_and_never_rounded_up():
    assert score_words(0.999) == "nearly the same, 99 %"
    assert score_words(1.0) == "the same, 100 %"
    assert score_words(0.4) == "little alike, 40 %"


def test_a_cleaning_asks_nothing_about_tags_that_were_to_be_checked_before(window):
    dirty = NEW.replace("Friday", "Fri\u00adday")
    article_id = window.page.panes.panes[1].article_id
    window.session.do(reading.read_sources, [reading.Pasted("Newest.txt", dirty)], version_of=article_id)
    before = len(waiting(window))
    assert before
    window.page.panes.set_active(window.page.panes.pane_of(article_id))
    window.actions_by_name["go_cleaning"].trigger()
    window.actions_by_name["clean_harmless"].trigger()
    assert window.page.below.tabs.currentIndex() == Tab.CLEANING
    assert len(waiting(window)) == before
    offered = [one.text() for one in window.page.messages.findChildren(QAbstractButton) if one.isVisible()]
    assert "Put back" in offered


def test_the_tab_is_there_again_when_the_window_is(window):
    window.actions_by_name["go_checking"].trigger()
    state = window.page.state()
    window.page.below.tabs.setCurrentIndex(Tab.TAGS)
    window.page.restore(state)
    assert window.page.below.tabs.currentIndex() == Tab.CHECKING


def test_the_first_tag_is_chosen_when_the_list_is_read_in_its_own_time(qtbot, project_with_samples):
    session = Session(project_with_samples, projects.acting(project_with_samples, "Rita Moreau"), Jobs())
    window = Window(session, Settings(theme="light"), theme.LIGHT)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.actions_by_name["go_checking"].trigger()
    panel = window.page.below.checking
    qtbot.waitUntil(lambda: bool(panel.chosen()))
    assert panel.leave.isEnabled()
    assert window.page.chosen == panel.chosen()[0].annotation_id
    window.close()


def test_tags_to_check_have_a_sign_in_the_text_until_somebody_has_looked(window):
    first, second = window.page.panes.panes
    ids = {placement.annotation_id for placement in waiting(window)}
    assert second.view.to_check == ids
    assert first.view.to_check == frozenset()
    settled = waiting(window)[0]
    window.session.do(versions.settle_placement, settled.id, None)
    assert second.view.to_check == ids - {settled.annotation_id}
    window.session.undo()
    assert second.view.to_check == ids
