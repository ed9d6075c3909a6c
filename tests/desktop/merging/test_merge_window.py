"""Merging in the window: what comes is seen first, what stands against each other is settled, then it is merged."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.actions import annotating, projects
from annotator.desktop.jobs import Jobs
from annotator.desktop.merging import merging as merging_module
from annotator.desktop.merging.conflicts_model import Column
from annotator.desktop.merging.merge_window import MergeWindow
from annotator.desktop.merging.stage_words import Stage
from annotator.desktop.session import Session
from annotator.desktop.theme import DARK, LIGHT
from annotator.domain.annotations import Comment
from annotator.domain.merging import Rule, Side
from tests.desktop.bringing.drags import drag_over, drop, files
from tests.desktop.merging.conftest import CLAIM, QUOTE, comments, copy_of, removes, says, tag

Key = Qt.Key


@pytest.fixture
def against(window, session, bens):
    """Rita has said other things than Ben meanwhile."""
    session.do(annotating.change_details, tag(session.project, CLAIM).id, {"speaker": "China"})
    session.do(annotating.change_details, tag(session.project, QUOTE).id, {"speaker": "Kaja Kallas"})
    return bens


@pytest.fixture
def opened(window, monkeypatch, qtbot):
    """Choose "Merge copies…" and files, and return the window that comes."""

    def choose(*paths):
        monkeypatch.setattr(merging_module, "ask_files", lambda *_: [str(path) for path in paths])
        window.actions_by_name["merge_copies"].trigger()
        shown = window.merging.shown
        qtbot.waitUntil(lambda: QApplication.activeWindow() is shown)
        return shown

    return choose


def brought(shown):
    """Return what the list says of each copy: rows of words and figures."""
    found = {}
    for at in range(shown.copies.topLevelItemCount()):
        top = shown.copies.topLevelItem(at)
        rows = [top.child(row) for row in range(top.childCount())]
        found[top.text(0)] = [tuple(row.text(column) for column in range(5)) for row in rows]
    return found


def listed(shown):
    """Return the conflicts that are listed, by heading."""
    model = shown.model
    return {
        model.index(group, 0).data(): [
            tuple(model.index(row, column, model.index(group, 0)).data() for column in Column)
            for row in range(model.rowCount(model.index(group, 0)))
        ]
        for group in range(model.rowCount())
    }


def test_what_comes_is_told_before_anything_is_changed(window, session, against, opened):
    sequence = session.project.sequence()
    shown = opened(against)
    assert shown.stage is Stage.READY
    assert shown.heading.text() == "Merge ben.annotator into this project?"
    assert "Nothing has been changed yet." in shown.words.text()
    assert brought(shown) == {"ben.annotator": [("Tags", "", "1", "", "2"), ("Comments", "1", "", "", "")]}
    assert session.project.sequence() == sequence


def test_both_sides_of_what_stands_against_each_other_are_shown(window, against, opened):
    shown = opened(against)
    assert set(listed(shown)) == {
        f"Claim “{CLAIM}” · Beijing’s balancing act",
        f"Quote “{QUOTE}” · Beijing’s balancing act",
    }
    assert listed(shown)[f"Quote “{QUOTE}” · Beijing’s balancing act"] == [
        ("Speaker", "Kaja Kallas", "Josep Borrell", "ours, by the rule")
    ]
    one = shown.one
    assert one.passage.text() == f"“{CLAIM}”"
    assert one.field.text() == "Speaker"
    assert "China" in one.cards[Side.OURS].value.text()
    assert "The European Parliament" in one.cards[Side.THEIRS].value.text()
    assert one.cards[Side.OURS].who.text().startswith("last changed by Rita Moreau, ")
    assert one.cards[Side.THEIRS].who.text().startswith("last changed by Ben Ito, ")
    assert one.cards[Side.OURS].holds.text() == "holds by the rule"


def test_it_is_settled_one_by_one_by_keys_and_merged_and_undone(window, session, against, opened, qtbot):
    shown = opened(against)
    qtbot.keyClick(shown.list, Key.Key_2)
    assert shown.one.passage.text() == f"“{QUOTE}”"
    qtbot.keyClick(shown.list, Key.Key_O)
    assert shown.count.text() == "2 of 2 settled one by one"
    assert shown.one.cards[Side.OURS].take.isChecked()
    shown.merge.click()
    assert shown.stage is Stage.DONE
    assert shown.heading.text() == "Merged: ben.annotator"
    assert window.page.messages.words == "Merged: ben.annotator"
    project = session.project
    assert tag(project, CLAIM).details.speaker == "The European Parliament"
    assert tag(project, CLAIM).details.location == "Brussels"
    assert tag(project, QUOTE).details.speaker == "Kaja Kallas"
    assert [one.text for one in all_comments(project)] == ["Was it not lifted?"]
    shown.undo.click()
    assert shown.heading.text() == "The merging was undone"
    assert tag(project, CLAIM).details.speaker == "China"
    assert all_comments(project) == []


def all_comments(project):
    with project.read() as read:
        return read.find(Comment)


@pytest.mark.parametrize(
    ("rule", "speaker"), [(Rule.LATER, "China"), (Rule.OURS, "China"), (Rule.THEIRS, "The European Parliament")]
)
def test_a_rule_settles_all_others(window, session, against, opened, rule, speaker):
    shown = opened(against)
    shown.rule.setCurrentIndex(shown.rule.findData(rule))
    side = "theirs" if rule is Rule.THEIRS else "ours"
    assert {row[Column.HOLDS] for rows in listed(shown).values() for row in rows} == {f"{side}, by the rule"}
    shown.merge.click()
    assert tag(session.project, CLAIM).details.speaker == speaker


def test_what_was_settled_is_left_to_the_rule_again(window, session, against, opened, qtbot):
    shown = opened(against)
    qtbot.keyClick(shown.list, Key.Key_2)
    qtbot.keyClick(shown.list, Key.Key_P)
    assert shown.one.cards[Side.THEIRS].holds.text() == "settled"
    qtbot.keyClick(shown.list, Key.Key_0)
    assert shown.one.cards[Side.OURS].holds.text() == "holds by the rule"
    assert shown.count.text() == "0 of 2 settled one by one"


def test_what_comes_is_told_anew_as_it_is_settled(window, against, opened, qtbot):
    shown = opened(against)
    qtbot.keyClick(shown.list, Key.Key_O)
    assert brought(shown)["ben.annotator"][0] == ("Tags", "", "1", "", "2")
    qtbot.keyClick(shown.list, Key.Key_T)
    qtbot.waitUntil(lambda: brought(shown)["ben.annotator"][0] == ("Tags", "", "2", "", "2"))
    assert shown.count.text() == "2 of 2 settled one by one"
    assert shown.one.passage.text() == f"“{QUOTE}”"


def test_a_removal_against_a_change_is_told_as_such(window, session, tmp_path, opened):
    path = copy_of(session.project, tmp_path / "ben.annotator", "Ben Ito", removes(CLAIM))
    session.do(annotating.comment, tag(session.project, CLAIM).id, "Keep this.")
    shown = opened(path)
    ((row,),) = listed(shown).values()
    assert row == ("Kept or removed", "Kept", "Removed", "ours, by the rule")
    assert shown.one.cards[Side.OURS].who.text().startswith("last changed by Rita Moreau")
    assert CLAIM in shown.one.cards[Side.OURS].value.text()
    assert "Beijing" in shown.one.cards[Side.OURS].value.text()


def test_another_kind_and_span_are_told_in_words(window, session, tmp_path, opened):
    def work(project, who):
        annotating.retag(project, who, [tag(project, CLAIM).id], "quote")

    path = copy_of(session.project, tmp_path / "ben.annotator", "Ben Ito", work)
    session.do(annotating.change_details, tag(session.project, CLAIM).id, {"speaker": "China"})
    shown = opened(path)
    assert shown.one.field.text() == "Kind and its fields"
    ours, theirs = (shown.one.cards[side].value.text() for side in Side)
    assert "Claim" in ours
    assert "China" in ours
    assert "Quote" in theirs


def test_nothing_to_merge_is_said(window, session, tmp_path, opened):
    path = copy_of(session.project, tmp_path / "same.annotator", "Ben Ito")
    shown = opened(path)
    assert shown.stage is Stage.NOTHING
    assert shown.heading.text() == "Nothing to merge: everything in same.annotator is here already"
    assert not shown.merge.isEnabled()
    assert not shown.list.isVisible()


def test_what_cannot_be_merged_is_said_and_nothing_is_changed(window, session, tmp_path, opened):
    path = tmp_path / "notes.annotator"
    path.write_text("These are notes.", encoding="utf-8")
    sequence = session.project.sequence()
    shown = opened(path)
    assert shown.stage is Stage.FAILED
    assert "notes.annotator" in shown.words.text()
    assert not shown.merge.isVisible()
    assert session.project.sequence() == sequence


def test_several_copies_are_merged_in_one_go(window, session, bens, tmp_path, opened):
    cleo = copy_of(session.project, tmp_path / "cleo.annotator", "Cleo", says(CLAIM, speaker="Xi"), removes("raised"))
    shown = opened(bens, cleo)
    assert list(brought(shown)) == ["ben.annotator", "cleo.annotator"]
    (heading,) = listed(shown)
    assert heading == f"cleo.annotator · Claim “{CLAIM}” · Beijing’s balancing act"
    assert shown.one.cards[Side.OURS].who.text().startswith("last changed by Ben Ito")
    shown.merge.click()
    assert tag(session.project, CLAIM).details.speaker == "Xi"
    assert tag(session.project, QUOTE).details.speaker == "Josep Borrell"
    session.undo()
    assert tag(session.project, CLAIM).details.speaker == "Beijing"
    assert tag(session.project, "raised")


def test_what_others_do_meanwhile_is_taken_into_account(window, session, bens, opened, qtbot):
    shown = opened(bens)
    assert listed(shown) == {}
    session.do(annotating.change_details, tag(session.project, QUOTE).id, {"speaker": "Kaja Kallas"})
    qtbot.waitUntil(lambda: len(listed(shown)) == 1)
    assert shown.one.field.text() == "Speaker"


def test_project_files_that_are_dropped_are_merged_or_opened(window, bens, qtbot):
    drag_over(window, files(bens))
    assert window.drops.sign.words == "Drop to merge into this project, or to open"
    assert drop(window, files(bens))
    messages = window.page.messages
    assert messages.words == "ben.annotator: merge into this project, or open in a window of its own?"
    open_ = messages.offers[1]
    with qtbot.waitSignal(window.open_requested) as asked:
        open_.click()
    assert asked.args == [str(bens)]
    drop(window, files(bens))
    window.page.messages.offers[0].click()
    assert window.merging.shown.stage is Stage.READY


def test_articles_dropped_with_a_project_file_are_read(window, session, bens, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text("A note.", encoding="utf-8")
    drop(window, files(bens, note))
    assert "ben.annotator" not in [one.row.title for one in window.page.model.listed]
    assert window.page.messages.words.startswith("1 article read")


def test_it_is_painted_in_the_colours_of_the_theme(window, against, opened):
    shown = opened(against)
    window.apply_theme(DARK)
    assert shown.model.theme is DARK


def test_a_colleagues_comment_on_what_we_removed_comes_back_with_its_tag(window, session, tmp_path, opened):
    path = copy_of(session.project, tmp_path / "ben.annotator", "Ben Ito", comments(QUOTE, "Who said so?"))
    session.do(annotating.remove, [tag(session.project, QUOTE).id])
    shown = opened(path)
    ((row,),) = listed(shown).values()
    assert row[1:] == ("Removed", "Kept", "theirs, by the rule")
    shown.merge.click()
    assert tag(session.project, QUOTE)
    assert [one.text for one in all_comments(session.project)] == ["Who said so?"]


def test_merging_that_is_stopped_changes_nothing_and_can_be_begun_again(window, session, against, opened):
    shown = opened(against)
    sequence = session.project.sequence()
    session.jobs.started.connect(lambda job: job.cancel(), Qt.ConnectionType.SingleShotConnection)
    shown.merge.click()
    assert shown.stage is Stage.READY
    assert shown.words.text() == "Stopped: nothing was merged."
    assert session.project.sequence() == sequence
    shown.merge.click()
    assert shown.stage is Stage.DONE


def test_work_in_threads_is_shown_until_it_is_done(qtbot, window, project_with_samples, bens):
    session = Session(project_with_samples, projects.acting(project_with_samples, "Rita Moreau"), Jobs())
    shown = MergeWindow(session, [bens], LIGHT, window)
    shown.show()
    assert shown.stage is Stage.LOOKING
    assert shown.progress.isVisible()
    assert not shown.merge.isEnabled()
    qtbot.waitUntil(lambda: shown.stage is Stage.READY, timeout=60_000)
    shown.merge.click()
    assert shown.stage is Stage.MERGING
    qtbot.waitUntil(lambda: shown.stage is Stage.DONE, timeout=60_000)
    assert tag(session.project, QUOTE).details.speaker == "Josep Borrell"
    shown.close()
    session.stop()
