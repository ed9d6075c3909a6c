"""Keys and help on F1: true to what is set, searched as one types, with the manual of the README's link."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from annotator.desktop.action_table import ENTRIES
from annotator.desktop.dialogs.manual import chapters, manual_text, with_keys

Key, Modifier = Qt.Key, Qt.KeyboardModifier
ROOT = Path(__file__).parents[3]


@pytest.fixture
def sheet(window, qtbot):
    qtbot.keyClick(window.page.active_pane.view, Key.Key_F1)
    made = window.showing.help
    qtbot.waitUntil(made.isActiveWindow)
    return made


def rows(sheet):
    return sheet.page.toPlainText().splitlines()


def test_every_action_with_a_key_is_named(sheet, window):
    words = sheet.page.toPlainText()
    for entry in ENTRIES:
        action = window.actions_by_name[entry.name]
        if action.shortcuts():
            assert action.text() in words
    assert "By a sentence" in words


def test_changed_keys_are_shown_at_once(sheet, window, qtbot):
    window.keep(keys={"next_tag": "J; Ctrl+J"})
    qtbot.waitUntil(lambda: "J · Ctrl+J" in rows(sheet))
    assert rows(sheet)[rows(sheet).index("J · Ctrl+J") + 1] == "Next tag"
    held = [words for key, words in pairwise(rows(sheet)) if key == "N"]
    assert held == ["Next in the queue"]


def test_keys_that_two_actions_share_are_told(sheet, window, qtbot):
    window.keep(keys={"next_tag": "Ctrl+K"})
    told = "“Next tag” and “Search articles, tags and commands” both have the key Ctrl+K"
    qtbot.waitUntil(lambda: told in sheet.page.toPlainText())


def test_keys_are_searched_by_words_and_by_key(sheet, qtbot):
    assert sheet.focusWidget() is sheet.search
    qtbot.keyClicks(sheet.search, "dispute")
    assert rows(sheet) == ["Go", "Shift+N", "Next open dispute", "Shift+P", "Previous open dispute"]
    sheet.search.clear()
    qtbot.keyClicks(sheet.search, "f11")
    assert "Full screen" in rows(sheet)
    assert len(rows(sheet)) == 3


def test_the_manual_is_searched_by_chapter_and_the_words_stand_out(sheet, qtbot):
    qtbot.keyClicks(sheet.search, "quotation marks")
    assert sheet.tabs.currentWidget() is sheet.manual
    assert "Annotator is for people" in sheet.manual.toPlainText()
    assert "Review" not in sheet.manual.toPlainText()
    marked = [one.cursor.selectedText() for one in sheet.manual.extraSelections()]
    assert marked.count("quotation") == 1
    sheet.search.setText("zzzz")
    assert "Nothing here has these words." in sheet.manual.toPlainText()


def test_shift_f1_opens_the_manual_with_the_keys_that_hold(window, qtbot):
    window.keep(keys={"tag_claim": "C", "link": ""})
    qtbot.keyClick(window.page.active_pane.view, Key.Key_F1, Modifier.ShiftModifier)
    sheet = window.showing.help
    assert sheet.tabs.currentWidget() is sheet.manual
    words = " ".join(sheet.manual.toPlainText().split())
    assert "Select some words and press C for a claim, 2 for a quote" in words
    assert "“Link to another tag” (no key)" in words
    assert "[ and ] make it longer" in words


def test_the_manual_names_only_keys_that_there_are_as_they_usually_are():
    usual = {entry.name: [QKeySequence(key).toString() for key in entry.keys] for entry in ENTRIES}
    named = re.findall(r'<kbd\s+data-action="(\w+)">([^<]*)</kbd>', manual_text("en"))
    assert len(named) > 25
    for name, key in named:
        assert key in usual[name], name


def test_a_language_without_a_manual_has_the_english_one():
    assert manual_text("tlh") == manual_text("en")


def test_the_readme_leads_to_the_manual():
    (link,) = re.findall(r"\[The manual\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert (ROOT / link).read_text(encoding="utf-8") == manual_text("en")


def test_chapters_with_the_words_are_kept():
    text = "# Title\n\nOne.\n\n## First\n\nTwo *three*.\n\n## Second\n\nFour.\n"
    assert chapters(text, "THREE two") == "## First\n\nTwo *three*.\n\n"
    assert chapters(text, "") == text
    assert with_keys("No keys here.", {}) == "No keys here."
