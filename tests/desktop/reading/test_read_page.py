"""The reading page: mouse, table, hovering, menus, span picking, jobs, blind review, many tags."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from annotator.actions import annotating, projects, reading
from annotator.desktop.menus import text_menu
from annotator.desktop.reading import pane as pane_module
from annotator.desktop.reading.hover import HoverList
from annotator.domain.annotations import Annotation, TagDefinition
from annotator.domain.articles import ProjectRecord
from annotator.domain.ids import new_id
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind, Underline
from annotator.errors import FileTrouble
from annotator.storage import queries
from tests.desktop.conftest import FIRST, SECOND

Key, Modifier, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


def tag_on(window, words):
    with window.session.read() as read:
        found = queries.annotations(read, viewer=window.session.viewer)
    return next(tag for tag in found if tag.exact == words)


def click_on(window, qtbot, pane, words):
    text = pane.view.text
    spot = pane.view.rectangle_of(text.index(words) + 1).center()
    qtbot.mouseClick(pane.view.viewport(), Left, pos=spot + QPoint(3, 0))


def test_a_click_on_a_mark_chooses_it_everywhere(window, qtbot):
    page = window.page
    tag = tag_on(window, "China is a major catalyst for Russia,")
    click_on(window, qtbot, page.panes.panes[0], "China is a major")
    assert page.chosen == tag.id
    assert page.inspector.annotation_id == tag.id
    assert page.table.chosen() == [tag.id]
    assert page.panes.panes[0].view.chosen_mark.id == tag.id


def test_a_second_click_reaches_the_tag_below(window, qtbot):
    pane = window.page.panes.panes[0]
    click_on(window, qtbot, pane, "raised")
    assert window.page.chosen == tag_on(window, "raised").id
    click_on(window, qtbot, pane, "raised")
    assert window.page.chosen == tag_on(window, "Beijing has raised sanctions").id


def test_a_click_in_the_table_goes_to_the_text(window, qtbot):
    page = window.page
    tag = tag_on(window, "Some 15,000 soldiers")
    row = next(row for row in range(page.table.model.rowCount()) if page.table.model.tag(row).id == tag.id)
    box = page.table.view.visualRect(page.table.model.index(row, 1))
    qtbot.mouseClick(page.table.view.viewport(), Left, pos=box.center())
    assert page.chosen == tag.id
    assert page.active_pane is page.panes.panes[1]
    seen = page.active_pane.view.visible_span()
    assert seen.start <= tag.start < tag.end <= seen.end


def test_an_annotation_of_an_article_that_is_not_shown_opens_it(window):
    page = window.page
    tag = tag_on(window, "Some 15,000 soldiers")
    page.panes.show_articles(page.model.ids[:1])
    page.choose(tag.id)
    assert page.panes.shown == page.model.ids
    assert page.active_pane.view.mark(tag.id)


def test_rows_chosen_in_the_table_are_removed_together(window, qtbot):
    page = window.page
    page.table.view.setFocus()
    page.table.view.selectAll()
    qtbot.keyClick(page.table.view, Key.Key_Delete)
    assert page.messages.words == "6 tags removed."
    assert page.table.model.rowCount() == 0
    window.session.undo()
    assert page.table.model.rowCount() == 6


def test_dragging_an_end_of_the_chosen_mark_moves_the_tag(window, qtbot):
    page = window.page
    tag = tag_on(window, "raised")
    page.choose(tag.id)
    page.panes.span_dragged.emit(tag.id, tag.start, tag.end + len(" sanctions"))
    assert tag_on(window, "raised sanctions").id == tag.id
    assert window.actions_by_name["undo"].text() == "Undo: Move tag"


def test_hovering_lists_every_tag_under_the_pointer(window):
    hover = HoverList(window.session, window.page)
    marks = window.page.panes.panes[0].view.marks_at(FIRST.index("raised"))
    words = hover.words_for([mark.id for mark in marks])
    assert words.index("Translation error") < words.index("Claim")
    assert "Rita Moreau" in words
    assert "lifted" in words
    assert "“raised”" in words
    assert words.index("“raised”") < words.index("“Beijing has raised sanctions”")
    assert "checked" not in words
    window.page.panes.panes[0].view.set_to_check({marks[1].id})
    lines = hover.words_for([mark.id for mark in marks]).split("<br>")
    assert ["place to be checked" in line for line in lines] == [False, True]


def test_the_menu_of_the_text_offers_what_can_be_done(window, no_dialogs):
    window.page.choose(None)
    bare = [action.objectName() for action in text_menu(window, window.actions_by_name, chosen=False).actions()]
    assert "tag_claim" in bare
    assert "remove_tag" not in bare
    pane = window.page.panes.panes[0]
    pane.view.setFocus()
    spot = pane.view.viewport().mapToGlobal(pane.view.rectangle_of(FIRST.index("raised") + 1).center())
    pane.view.menu_requested.emit(FIRST.index("raised") + 1, spot)
    menu = next(menu for menu in window.findChildren(QMenu) if menu.isVisible())
    assert window.page.chosen == tag_on(window, "raised").id
    names = [action.objectName() for action in menu.actions()]
    assert {"tag_claim", "copy", "retag_quote", "link", "remove_tag"} <= set(names)
    menu.close()
    no_dialogs.remove("menu")


def test_words_are_picked_from_the_text_for_a_field(window, qtbot):
    page = window.page
    tag = tag_on(window, "China is a major catalyst for Russia,")
    page.choose(tag.id)
    page.inspector.show_more(shown=True)
    page.inspector.span_pick_requested.emit("speaker_span")
    view = page.panes.panes[0].view
    assert window.focusWidget() is view
    start = FIRST.index("an official")
    view.select(Span(start, start + 11))
    qtbot.keyClick(view, Key.Key_Return)
    found = tag_on(window, tag.exact).details.speaker_span
    assert (found.start, found.end) == (start, start + 11)


def test_picking_can_be_given_up(window, qtbot):
    page = window.page
    page.choose(tag_on(window, "China is a major catalyst for Russia,").id)
    page.inspector.span_pick_requested.emit("speaker_span")
    qtbot.keyClick(page.active_pane.view, Key.Key_Escape)
    assert not page.picking.give()


def test_esc_in_the_text_lets_go_of_the_chosen_tag(window, qtbot):
    page = window.page
    page.choose(tag_on(window, "raised").id)
    page.focus_text()
    qtbot.keyClick(page.active_pane.view, Key.Key_Escape)
    assert page.chosen is None
    assert page.inspector.annotation_id is None


def test_putting_away_the_article_with_the_keys_leaves_them_in_the_other(window):
    panes = window.page.panes
    first, second = panes.panes
    first.view.setFocus()
    window.page.tick(first.article_id, False)
    assert panes.active is second
    assert second.view.hasFocus()


def test_a_job_shows_its_progress_and_can_be_cancelled(window):
    window.resize(1440, 900)
    progress = window.status.progress
    seen = []

    def work(progress):
        progress(3, 10, "three.txt")
        seen.append(window.status.progress.words.text())
        window.status.progress.cancel.click()
        progress(4, 10, "four.txt")

    window.session.jobs.start("Reading", work)
    assert seen == ["Reading 3 of 10"]
    assert not progress.isVisible()
    assert window.page.messages.words == "Reading was stopped."
    assert window.status.message.text() == "Reading was stopped."


def test_a_known_error_is_told_in_a_bar_and_stays(window):
    def fail():
        raise FileTrouble("The disk is full. Nothing was written; make room and try again.")

    window.session.jobs.start("Writing", fail)
    assert window.page.messages.words.startswith("The disk is full.")
    assert window.page.messages.property("error") is True
    assert not window.page.messages._timer.isActive()


def test_more_marks_than_a_frame_allows_follow_from_a_job(window, monkeypatch):
    monkeypatch.setattr(pane_module, "AT_ONCE", 2)
    page = window.page
    first = page.model.ids[0]
    page.panes.show_articles(page.model.ids[1:])
    page.panes.show_articles([first])
    pane = page.active_pane
    assert pane.errors == 1
    with window.session.read() as read:
        stored = queries.marks(read, pane.version_id, viewer=window.session.viewer)
    assert all(pane.view.mark(mark.id) == mark for mark in stored)


def test_a_kind_that_the_project_defines_is_drawn_as_it_says(window):
    defined = TagDefinition(id=new_id(), name="Jargon", colour="#123456", underline=Underline.DASHED)
    with window.session.project.write("Define tag", window.session.reviewer) as write:
        write.add(defined)
    window.session.look()
    pane = window.page.panes.panes[0]
    made = window.session.do(annotating.annotate, pane.version_id, Span(0, 7), "Jargon")
    assert pane.view.mark(made.id).kind == defined.id
    styles = [pane.view._painting.kind_styles[defined.id] for pane in window.page.panes.panes]
    assert {(style.colour, style.underline) for style in styles} == {("#123456", Underline.DASHED)}


def test_blind_review_hides_what_colleagues_tag_meanwhile(window):
    session = window.session
    with session.project.write("Blind", session.reviewer) as write:
        write.replace(replace(write.find(ProjectRecord)[0], blind=True))
    session.look()
    pane = window.page.panes.panes[0]
    theirs = tag_of_ben(session)
    assert pane.view.mark(theirs) is None
    assert window.page.model.find(pane.article_id).tags == 3
    other = projects.open_(session.project.target)
    made, _ = annotating.annotate(other, projects.acting(other, "Ben Ito"), pane.version_id, Span(0, 7), Kind.QUOTE)
    other.close()
    session.look()
    assert pane.view.mark(made.id) is None
    assert window.page.model.find(pane.article_id).tags == 3


def tag_of_ben(session):
    with session.project.read() as read:
        ben = queries.reviewer_by_name(read, "Ben Ito")
        return read.find(Annotation, author_id=ben.id)[0].id


def test_what_another_window_removes_is_no_longer_chosen(window):
    tag = tag_on(window, "raised")
    window.page.choose(tag.id)
    other = projects.open_(window.session.project.target)
    annotating.remove(other, projects.acting(other, "Ben Ito"), [tag.id])
    other.close()
    window.session.look()
    assert window.page.chosen is None
    assert window.page.inspector.annotation_id is None


def test_too_many_changes_to_name_reload_everything(window, monkeypatch):
    monkeypatch.setattr(
        type(window.session.project),
        "changes_since",
        lambda self, sequence: replace(ORIGINAL(self, sequence), rows=(), unknown=True),
    )
    other = projects.open_(window.session.project.target)
    pane = window.page.panes.panes[0]
    made, _ = annotating.annotate(other, projects.acting(other, "Ben Ito"), pane.version_id, Span(0, 7), Kind.QUOTE)
    other.close()
    window.session.look()
    assert pane.view.mark(made.id)
    assert window.page.model.find(pane.article_id).tags == 5


ORIGINAL = projects.Project.changes_since


@pytest.mark.parametrize(("text", "number"), [(FIRST, 0), (SECOND, 1)])
def test_the_text_shown_is_the_text_stored(window, text, number):
    assert window.page.panes.panes[number].view.text == text


def test_four_articles_side_by_side_are_equally_wide_and_cut_no_line(window, session, qtbot):
    more = [reading.Pasted(f"{name}.txt", f"{SECOND} {name}.") for name in ("a", "b")]
    reading.read_sources(session.project, session.reviewer, more)
    session.look()
    window.resize(1280, 800)
    page = window.page
    page.panes.show_articles(page.model.ids)
    panes = page.panes.panes
    assert len(panes) == 4
    qtbot.waitUntil(lambda: max(pane.width() for pane in panes) - min(pane.width() for pane in panes) <= 2)
    for pane in panes:
        assert pane.view.column.typesetter.width <= pane.view.viewport().width()
        assert pane._title.width() > 40


def test_the_heading_begins_where_the_lines_begin(window, qtbot):
    page = window.page
    window.resize(1280, 800)
    page.show_only(page.model.ids[0])
    pane = page.active_pane

    def is_aligned():
        return abs(pane._title.x() - pane.view.x() - pane.view.viewport().x() - pane.view.left) <= 1

    qtbot.waitUntil(is_aligned)
    window.resize(1500, 800)
    qtbot.waitUntil(is_aligned)
    window.reading.widen(-15)
    qtbot.waitUntil(is_aligned)
