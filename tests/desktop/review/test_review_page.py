"""The page of review, as three reviewers use it on one project."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator import settings
from annotator.actions import annotating, asking, reviewing
from annotator.desktop.review.queue_model import NEWS
from annotator.domain.annotations import Annotation, Assignment
from annotator.domain.articles import ArticleState, ProjectRecord
from annotator.domain.vocabulary import DecisionValue, Kind, Status
from annotator.storage.queries import Queue
from tests.desktop.review.conftest import Desk

Key, Shift, Control = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
WAITING = Queue.WAITING.value


def press(qtbot, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def write(qtbot, words):
    qtbot.keyClicks(QApplication.focusWidget(), words)


def test_ctrl_2_and_ctrl_1_go_to_and_fro(window, qtbot):
    qtbot.keyClick(window, Key.Key_2, Control)
    assert window.pages.review.isVisible()
    assert not window.top.kinds[Kind.CLAIM].isVisible()
    assert window.top.pages["review"].isChecked()
    qtbot.keyClick(window, Key.Key_1, Control)
    assert window.page.isVisible()
    assert QApplication.focusWidget() is window.page.active_pane.view
    assert not window.top.pages["review"].isChecked()


def test_what_waits_stands_there_under_its_heading_with_a_count(desk):
    rows = desk.rows(WAITING)
    assert len(rows) == 3
    assert all("Ben Ito" in one and "draft" in one for one in rows)
    heading = desk.page.queue.model.heading(WAITING)
    assert desk.page.queue.model.data(heading) == "Waiting for you, 3"
    assert desk.page.tag_id == desk.page.queue.current_id
    assert desk.page.queue.view.hasFocus()


def test_a_agrees_and_goes_on_until_nothing_waits(desk, qtbot):
    first = desk.page.tag_id
    press(qtbot, Key.Key_A)
    assert desk.page.tag_id != first
    assert len(desk.rows(WAITING)) == 2
    press(qtbot, Key.Key_A, Key.Key_A)
    assert desk.rows(WAITING) == []
    assert desk.decisions() == [("agree", "")] * 3


def test_disagreeing_asks_why_and_stays_until_a_reason_is_given(desk, qtbot):
    desk.choose("About 14,000")
    press(qtbot, Key.Key_R)
    statement = desk.page.deciding.statement
    assert statement.isVisible()
    press(qtbot, Key.Key_Return)
    assert "needs a reason" in desk.told()
    assert desk.decisions() == []
    write(qtbot, "It says about.")
    press(qtbot, Key.Key_Return)
    assert desk.decisions() == [("disagree", "It says about.")]
    assert not statement.isVisible()
    assert desk.page.queue.view.hasFocus()
    assert desk.tag("About 14,000").status == Status.DISPUTED
    assert desk.page.tag_id != desk.tag("About 14,000").id


def test_what_was_begun_waits_for_the_same_tag(desk, qtbot):
    desk.choose("About 14,000")
    press(qtbot, Key.Key_U)
    write(qtbot, "Not sure whether")
    press(qtbot, Key.Key_Escape)
    assert desk.page.queue.view.hasFocus()
    press(qtbot, Key.Key_N, Key.Key_P, Key.Key_U)
    assert desk.page.deciding.statement.reason.words() == "Not sure whether"
    press(qtbot, Key.Key_Return)
    assert desk.decisions() == [("unsure", "Not sure whether")]


def test_amending_opens_the_fields_and_keeps_what_should_stand(desk, qtbot):
    desk.choose("About 14,000")
    press(qtbot, Key.Key_E)
    statement = desk.page.deciding.statement
    statement.reason.setPlainText("It is 15.")
    statement.send_button.click()
    assert "Nothing was amended" in desk.told()
    editor = statement.fields.form.editors["unit"].input
    editor.setFocus()
    editor.selectAll()
    write(qtbot, "troops")
    press(qtbot, Key.Key_Return, modifiers=Control)
    assert desk.decisions() == [("amend", "It is 15.")]
    assert desk.tag("About 14,000").details.unit == "soldiers"
    desk.choose("About 14,000")
    said = [one.text() for one in desk.page.deciding.decided.rows]
    assert "troops, not soldiers" in said[0]
    assert "Rita Moreau" in said[0]


def test_ones_own_tag_is_refused_with_the_rule(desk, qtbot):
    desk.page.queue.view.expand(desk.page.queue.model.heading(Queue.UNREVIEWED.value))
    desk.choose("Beijing has raised")
    press(qtbot, Key.Key_A)
    assert "Nobody decides on their own tag" in desk.told()
    assert desk.decisions() == []


def test_several_are_decided_on_at_once_and_taken_back_at_once(desk, qtbot):
    view, model = desk.page.queue.view, desk.page.queue.model
    heading = model.heading(WAITING)
    view.setCurrentIndex(model.index(0, 0, heading))
    press(qtbot, Key.Key_Down, Key.Key_Down, modifiers=Shift)
    assert len(desk.page.wanted_ids) == 3
    press(qtbot, Key.Key_A)
    assert desk.decisions() == [("agree", "")] * 3
    assert "3" in desk.told()
    desk.window.page.messages.offers[0].click()
    assert desk.decisions() == []
    assert len(desk.rows(WAITING)) == 3


def test_everybodys_tags_stand_side_by_side_with_what_differs_lit(desk):
    desk.annotate("Rita Moreau", "About 14,000 soldiers", Kind.STATISTIC, value="15000", unit="soldiers")
    desk.choose("About 14,000")
    model = desk.page.model
    assert model.columnCount() == 2
    labels = {model.headerData(row, Qt.Orientation.Vertical): row for row in range(model.rowCount())}

    def cell(label, column, role=Qt.ItemDataRole.DisplayRole):
        return model.data(model.index(labels[label], column), role)

    assert (cell("Value", 0), cell("Value", 1)) == ("14,000", "15,000")
    lit = Qt.ItemDataRole.BackgroundRole
    assert cell("Value", 0, lit) is not None
    assert cell("Value", 1, lit) is not None
    assert cell("Unit", 1, lit) is None
    assert "differs" in cell("Value", 1, Qt.ItemDataRole.AccessibleTextRole)
    names = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(2)]
    assert [name.splitlines()[0] for name in names] == ["Ben Ito", "Rita Moreau"]


def test_the_tag_stands_in_its_text_and_the_others_are_dimmed(desk):
    desk.choose("About 14,000")
    view, tag = desk.page.context.view, desk.tag("About 14,000")
    assert view.chosen_mark.id == tag.id
    assert view.mark_filter.lets(view.mark(tag.id))
    assert not view.mark_filter.lets(view.mark(desk.tag("Beijing has raised").id))


def test_a_lead_settles_with_another_tag_instead(desk, qtbot):
    desk.lead("Rita Moreau")
    desk.choose("About 14,000")
    press(qtbot, Key.Key_E, modifiers=Shift)
    statement = desk.page.deciding.statement
    unit = statement.fields.form.editors["unit"].input
    unit.setText("troops")
    statement.reason.setFocus()
    write(qtbot, "Troops are meant.")
    press(qtbot, Key.Key_Return)
    with desk.project.read() as read:
        tags = [one for one in read.find(Annotation) if one.exact.startswith("About 14,000")]
    assert {(one.status, one.details.unit) for one in tags} == {
        (Status.AMENDED, "soldiers"),
        (Status.SUBMITTED, "troops"),
    }


def test_who_does_not_lead_cannot_settle_and_is_told_so(desk, qtbot):
    desk.lead("Ben Ito")
    desk.choose("About 14,000")
    press(qtbot, Key.Key_A, modifiers=Shift)
    assert "Only a lead settles" in desk.told()
    assert not desk.page.deciding.settle.isVisible()


def test_a_lead_reopens_with_a_correction_note(desk, qtbot):
    desk.lead("Rita Moreau")
    tag = desk.tag("About 14,000")
    desk.choose("About 14,000")
    press(qtbot, Key.Key_A, modifiers=Shift)
    assert desk.tag("About 14,000").status == Status.ACCEPTED
    desk.page.show_tag(tag.id)
    assert desk.page.deciding.buttons["reopen_tag"].isVisible()
    desk.page.queue.view.setFocus()
    press(qtbot, Key.Key_O, modifiers=Shift)
    write(qtbot, "The source was withdrawn.")
    press(qtbot, Key.Key_Return)
    assert desk.tag("About 14,000").status == Status.SUBMITTED


def test_what_a_lead_accepts_against_a_dispute_needs_a_reason(desk, qtbot):
    desk.lead("Rita Moreau")
    desk.by("Lea", reviewing.decide, [desk.tag("About 14,000").id], DecisionValue.DISAGREE, "No.")
    desk.choose("About 14,000")
    press(qtbot, Key.Key_A, modifiers=Shift)
    assert desk.page.deciding.statement.isVisible()
    write(qtbot, "Yes.")
    press(qtbot, Key.Key_Return)
    assert desk.tag("About 14,000").status == Status.ACCEPTED


def test_what_colleagues_did_on_ones_tags_is_listed_with_the_reason_until_it_was_seen(desk, qtbot):
    tag = desk.tag("Beijing has raised")
    desk.by("Ben Ito", reviewing.decide, [tag.id], DecisionValue.DISAGREE, "They lifted them.")
    desk.by("Ben Ito", annotating.comment, tag.id, "Look at the date.")
    qtbot.waitUntil(lambda: len(desk.rows(NEWS)) == 2)
    assert "Look at the date." in desk.rows(NEWS)[0]
    assert "disagree — They lifted them." in desk.rows(NEWS)[1]
    desk.window.actions_by_name["news_seen"].trigger()
    assert desk.rows(NEWS) == []
    desk.by("Ben Ito", annotating.comment, tag.id, "And the place.")
    qtbot.waitUntil(lambda: len(desk.rows(NEWS)) == 1)


def test_questions_are_answered_in_the_thread_and_resolved(desk, qtbot):
    tag = desk.tag("Beijing has raised")
    desk.by("Ben Ito", asking.ask, [tag.id], "Rita Moreau", "Which members?")
    qtbot.waitUntil(lambda: len(desk.rows(Queue.ASKED.value)) == 1)
    desk.choose("Beijing has raised")
    press(qtbot, Key.Key_M)
    write(qtbot, "Five of them.")
    press(qtbot, Key.Key_Return)
    rows = desk.page.deciding.thread_panel.comments.rows
    assert len(rows) == 2
    rows[0].toggle.click()
    qtbot.waitUntil(lambda: desk.rows(Queue.ASKED.value) == [])


def test_tags_are_assigned_and_taken_back(desk):
    desk.choose("About 14,000")
    desk.window.pages.deeds.assign_to(desk.page.wanted_ids, "Lea")
    with desk.project.read() as read:
        assert len(read.find(Assignment)) == 1
    assert len(desk.rows(WAITING)) == 2
    desk.page.show_tag(desk.tag("About 14,000").id)
    assert "Lea" in desk.page.deciding.about.text()
    desk.window.pages.deeds.assign_to(desk.page.wanted_ids, "")
    assert len(desk.rows(WAITING)) == 3


def test_an_article_is_chosen_and_submitted(desk, qtbot):
    first = desk.articles()[0]
    rows = desk.page.articles.rows
    assert [rows.data(rows.index(row, 0)) for row in range(rows.rowCount())] == [
        "All articles",
        *(one.title for one in desk.articles()),
    ]
    desk.page.articles.setCurrentIndex(rows.index(1, 0))
    assert len(desk.rows(WAITING)) == 1
    desk.page.queue.view.setFocus()
    press(qtbot, Key.Key_Return, modifiers=Control)
    with desk.project.read() as read:
        (state,) = read.find(ArticleState)
    assert (state.article_id, state.state) == (first.id, "finished")
    assert "now: 3." in desk.told()
    assert desk.tag("Beijing has raised").status == Status.SUBMITTED
    qtbot.waitUntil(lambda: rows.data(rows.index(1, 1)) == "finished")


def test_what_matches_exactly_is_agreed_in_one_go_and_undone_in_one_go(desk):
    desk.annotate("Rita Moreau", "About 14,000 soldiers", Kind.STATISTIC, value="14000", unit="soldiers")
    for name in ("Rita Moreau", "Ben Ito"):
        for article in desk.articles():
            desk.by(name, reviewing.submit, article.id)
    desk.window.actions_by_name["agree_on_matches"].trigger()
    assert desk.decisions() == [("agree", "")]
    assert "tags: 1." in desk.told()
    desk.window.page.messages.offers[0].click()
    assert desk.decisions() == []


def test_nothing_to_agree_on_is_said(desk):
    desk.window.actions_by_name["agree_on_matches"].trigger()
    assert "Nothing matches exactly" in desk.told()


def test_a_colleagues_decision_arrives_without_moving_the_reader(desk, qtbot):
    desk.choose("Some 15,000")
    desk.by("Lea", reviewing.decide, [desk.tag("About 14,000").id], DecisionValue.AGREE)
    assert len(desk.rows(WAITING)) == 2
    assert desk.page.tag_id == desk.tag("Some 15,000").id
    desk.by("Ben Ito", annotating.remove, [desk.tag("Some 15,000").id])
    assert desk.page.tag_id == desk.tag("Beijing has lifted").id


def test_review_is_blind_when_a_lead_says_so(desk):
    desk.lead("Rita Moreau")
    action = desk.window.actions_by_name["review_blind"]
    action.trigger()
    with desk.project.read() as read:
        assert read.find(ProjectRecord)[0].blind
    assert desk.rows(WAITING) == []
    assert desk.page.tag_id == "" or desk.page.passage.chosen.annotation.author_id == desk.window.session.viewer
    action.trigger()
    assert len(desk.rows(WAITING)) == 3


def test_the_box_stays_where_blind_review_was_refused(desk):
    desk.lead("Ben Ito")
    action = desk.window.actions_by_name["review_blind"]
    action.trigger()
    assert not action.isChecked()
    assert "Only a lead" in desk.told()


def test_a_lead_is_named_in_a_window(desk, qtbot):
    desk.window.actions_by_name["leads"].trigger()
    (shown,) = [one for one in QApplication.topLevelWidgets() if one.objectName() == "leads" and one.isVisible()]
    assert len(shown.boxes) == 2
    shown.boxes[desk.who("Ben Ito").id].click()
    assert desk.who("Ben Ito").lead
    shown.boxes[desk.window.session.viewer].click()
    assert "Only a lead says who leads" in shown.refusal.text()
    assert not shown.boxes[desk.window.session.viewer].isChecked()
    shown.close()


def test_the_page_opens_where_it_was_left(desk, qtbot):
    desk.choose("Some 15,000")
    window = desk.window
    window.place.keep()
    state = next(iter(settings.load().places.values()))
    assert state["page"] == "review"
    assert state["review"]["tag"] == desk.tag("Some 15,000").id


def test_errors_are_told_on_the_page_that_is_shown(desk):
    desk.window.session.failed.emit("The disk is full.")
    bar = desk.window.page.messages
    assert bar.isVisible()
    assert desk.page.isAncestorOf(bar)


@pytest.mark.parametrize("name", ["find", "go_checking", "next_pane"])
def test_what_belongs_to_reading_goes_there(desk, name):
    desk.window.actions_by_name[name].trigger()
    assert desk.window.page.isVisible()


def test_a_tag_is_shown_where_one_reads(desk, qtbot):
    desk.choose("Some 15,000")
    press(qtbot, Key.Key_O)
    assert desk.window.page.isVisible()
    assert desk.window.page.chosen == desk.tag("Some 15,000").id


def test_a_tag_is_reviewed_that_waits_for_nobody(window):
    tag = Desk(window).tag("Beijing has raised")
    window.pages.review_tag(tag.id)
    assert window.pages.review.isVisible()
    assert window.pages.review.tag_id == tag.id
