"""The window of the history, as a reviewer uses it."""

import csv
import json

import pytest
from PySide6.QtCore import Qt

from annotator.actions import annotating, projects
from annotator.desktop.history import history_window
from annotator.desktop.history.history_model import PAGE, Column, HistoryModel
from annotator.desktop.history.history_window import About
from annotator.desktop.theme import DARK, LIGHT
from annotator.domain.journal import HistoryEntry
from annotator.storage import queries

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def history(window, qtbot):
    qtbot.keyClick(window, Key.Key_H, Control)
    shown = window.history.shown
    shown.activateWindow()
    return shown


def column(history, which=Column.WHAT):
    return [history.model.index(row, which).data() for row in range(history.model.rowCount())]


def choose(history, words, row=0):
    found = [at for at, name in enumerate(column(history)) if name == words]
    history.view.selectRow(found[row])


def told(history):
    tree = history.changes
    return {
        tree.topLevelItem(at).text(0): [
            tuple(tree.topLevelItem(at).child(one).text(part) for part in range(3))
            for one in range(tree.topLevelItem(at).childCount())
        ]
        for at in range(tree.topLevelItemCount())
    }


def tag_of(session, words):
    with session.read() as read:
        return next(one for one in queries.annotations(read, viewer=session.viewer) if one.exact == words)


def set_about(history, about):
    history.about.setCurrentIndex(history.about.findData(about))


def test_everything_that_was_done_stands_there_the_newest_first(history):
    assert column(history)[:2] == ["Tag claim", "Tag statistic"]
    assert set(column(history, Column.WHO)) == {"Ben Ito", "Rita Moreau"}
    assert column(history, Column.ABOUT)[:2] == ["Beijing has lifted sanctions", "Some 15,000 soldiers"]
    assert "202" in column(history, Column.WHEN)[0]


def test_what_an_entry_changed_is_said_in_words(session, history, qtbot):
    error = tag_of(session, "raised")
    session.do(annotating.change_details, error.id, {"severity": "major", "correction": "has lifted"})
    qtbot.waitUntil(lambda: column(history)[0] != "Tag claim")
    assert history.chosen().name == "Tag claim"
    history.view.selectRow(0)
    ((title, fields),) = told(history).items()
    assert title == "Translation error “raised”"
    assert ("Severity", "critical", "major") in fields
    assert ("Correction", "lifted", "has lifted") in fields
    assert len(fields) == 2


def test_a_new_tag_is_said_with_all_that_it_holds(history):
    choose(history, "Tag translation error")
    ((title, fields),) = told(history).items()
    assert title == "Translation error “raised”: added"
    assert ("Severity", "", "critical") in fields


def test_ones_own_earlier_action_is_taken_back_by_itself(session, history, qtbot):
    choose(history, "Tag translation error")
    assert history.take_back.isEnabled()
    history.take_back.click()
    qtbot.waitUntil(lambda: column(history)[0] == "Undo: Tag translation error")
    with session.read() as read:
        left = [one.exact for one in queries.annotations(read, viewer=session.viewer)]
    assert "raised" not in left
    assert "Beijing has lifted sanctions" in left
    choose(history, "Tag translation error")
    assert not history.take_back.isEnabled()
    assert "taken back already" in history.reason.text()
    assert history.model.index(history.view.currentIndex().row(), Column.STATE).data() == "taken back"
    assert history.view.isVisible()


def test_a_colleagues_action_and_one_that_was_built_on_stay(session, history, qtbot):
    choose(history, "Tag claim")
    assert not history.take_back.isEnabled()
    assert "Ben Ito" in history.reason.text()
    error = tag_of(session, "raised")
    ben = projects.acting(session.project, "Ben Ito")
    annotating.change_note(session.project, ben, error.id, "I doubt it")
    session.look()
    qtbot.waitUntil(lambda: column(history)[0] not in ("Tag claim", ""))
    choose(history, "Tag translation error")
    assert not history.take_back.isEnabled()
    assert "changed since by Ben Ito" in history.reason.text()


def test_one_article_one_tag_and_only_mine(window, session, history, qtbot):
    everything = len(column(history))
    set_about(history, About.ARTICLE)
    assert 0 < len(column(history)) < everything
    history.mine.setChecked(True)
    assert set(column(history, Column.WHO)) == {"Rita Moreau"}
    history.mine.setChecked(False)
    set_about(history, About.TAG)
    assert column(history) == []
    assert "Choose a tag" in history.reason.text()
    window.page.choose(tag_of(session, "raised").id)
    qtbot.waitUntil(lambda: column(history) == ["Tag translation error"])


def test_words_narrow_the_list(history, qtbot):
    history.activateWindow()
    qtbot.keyClicks(history.words, "15,000")
    qtbot.waitUntil(lambda: len(column(history)) == 1)
    assert next(iter(told(history))) == "Statistic “Some 15,000 soldiers”: added"
    history.words.setText("nothing of the kind")
    qtbot.waitUntil(lambda: not column(history))
    assert history.reason.text() == "Nothing was done that fits."
    assert not history.take_back.isEnabled()


def test_a_double_click_goes_to_the_tag(window, session, history, qtbot):
    choose(history, "Tag quote")
    place = history.view.visualRect(history.view.currentIndex()).center()
    qtbot.mouseClick(history.view.viewport(), Left, pos=place)
    qtbot.mouseDClick(history.view.viewport(), Left, pos=place)
    assert window.page.chosen == tag_of(session, "China is a major catalyst for Russia,").id


def test_a_tag_that_is_gone_leads_to_its_article(window, session, history, qtbot):
    error = tag_of(session, "raised")
    session.do(annotating.remove, [error.id])
    qtbot.waitUntil(lambda: "emove" in column(history)[0])
    choose(history, "Tag translation error")
    window.page.show_only(window.page.model.ids[1])
    history.go.click()
    assert window.page.active_pane.article_id == window.page.model.ids[0]


def test_earlier_entries_come_as_one_scrolls(session, history, qtbot):
    error = tag_of(session, "raised")
    for number in range(PAGE + 5):
        annotating.change_note(session.project, session.reviewer, error.id, f"note {number}")
    session.look()
    before = len(column(history))
    qtbot.waitUntil(lambda: history.model.rowCount() != before)
    assert history.model.rowCount() == PAGE
    history.view.scrollToBottom()
    qtbot.waitUntil(lambda: history.model.rowCount() > PAGE + 5)
    sequences = [one.sequence for one in history.model.entries]
    assert sequences == list(range(sequences[0], 0, -1))


def test_the_model_keeps_qts_promises(qtmodeltester):
    asked = []
    entries = [
        HistoryEntry(9 - one, str(one), "Tag", "Ann", "2026-11-22T10:00:00Z", undone=one == 1) for one in range(9)
    ]
    model = HistoryModel(LIGHT, asked.append)
    model.show_entries(entries[:4], complete=False)
    qtmodeltester.check(model)
    model.fetchMore(model.index(-1, -1))
    assert asked == [6]
    assert not model.canFetchMore(model.index(-1, -1))
    model.add(entries[4:], complete=True)
    assert model.rowCount() == 9
    assert not model.canFetchMore(model.index(-1, -1))


def test_it_follows_the_colours_and_goes_with_its_window(window, history):
    window.apply_theme(DARK)
    assert history.view.palette().highlight().color().name() == DARK.selection
    window.close()
    assert not history.isVisible()


def test_review_alone_is_shown_and_exported(session, history, qtbot, monkeypatch, tmp_path):
    quote = tag_of(session, "About 14,000 soldiers")
    session.do(annotating.comment, quote.id, "=HYPERLINK?")
    qtbot.waitUntil(lambda: column(history)[0] == "Comment")
    history.review.click()
    assert column(history) == ["Comment"]
    monkeypatch.setattr(history_window, "ask_new_file", lambda *_: str(tmp_path / "record"))
    history.export.click()
    assert history.messages.words == "Entries written to record.csv: 1."
    with (tmp_path / "record.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["name"], row["reviewer"], row["tables"]) == ("Comment", "Rita Moreau", "comment")
    assert row["about"] == ""


def test_the_export_has_what_is_not_scrolled_to_the_oldest_first(history, monkeypatch, tmp_path):
    monkeypatch.setattr(history_window, "ask_new_file", lambda *_: str(tmp_path / "record.json"))
    history.words.setText("Ben")
    history.export.click()
    rows = json.loads((tmp_path / "record.json").read_bytes())
    assert [row["reviewer"] for row in rows] == ["Ben Ito"] * 3
    assert [row["sequence"] for row in rows] == sorted(row["sequence"] for row in rows)


def test_a_file_that_cannot_be_written_is_told(history, monkeypatch, tmp_path):
    monkeypatch.setattr(history_window, "ask_new_file", lambda *_: str(tmp_path / "record.pdf"))
    history.export.click()
    assert "record.pdf" in history.messages.words
    assert not (tmp_path / "record.pdf").exists()
