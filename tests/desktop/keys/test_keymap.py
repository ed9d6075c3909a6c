"""Which keys hold where, and which clash."""

import pytest
from PySide6.QtGui import QKeySequence

from annotator.desktop.action_table import ENTRIES
from annotator.desktop.keys.keymap import clashing, holders, keys_of, remark, with_keys

pytestmark = pytest.mark.usefixtures("qapp")  # Qt asks the system which keys edit texts

NAMED = {entry.name: entry for entry in ENTRIES}


def texts(name, changed):
    return [key.toString() for key in keys_of(NAMED[name], changed)]


def test_no_two_actions_share_a_usual_key():
    assert clashing({}) == []


def test_no_usual_key_is_taken_by_the_caret():
    refused = [
        (entry.name, key)
        for entry in ENTRIES
        for key in entry.keys
        if (found := remark(QKeySequence(key), entry)) and found.refused
    ]
    assert refused == []


@pytest.mark.parametrize("keys", [["J"], ["J", "Ctrl+J"], [";", "K"], ["Ctrl+;", ","], [], ["Alt+Shift+["]])
def test_keys_are_read_as_they_were_stored(keys):
    changed = with_keys({}, NAMED["next_tag"], [QKeySequence(key) for key in keys])
    assert texts("next_tag", changed) == keys


def test_usual_keys_are_not_kept():
    changed = with_keys({"help": "F2"}, NAMED["next_tag"], [QKeySequence("J")])
    assert with_keys(changed, NAMED["next_tag"], [QKeySequence("N")]) == {"help": "F2"}


@pytest.mark.parametrize(
    ("key", "name", "others"),
    [
        ("Ctrl+K", "next_tag", ["search"]),  # a key of the window holds in the text too
        ("N", "help", ["next_review", "next_tag"]),
        ("Ctrl+V", "next_tag", []),  # one is for the list of articles, the other for the text
        ("N", "paste", []),
        ("T", "note", ["take_place"]),  # both hold in the list of tags to check
        ("F12", "note", []),
    ],
)
def test_actions_clash_only_where_their_keys_hold_in_one_place(key, name, others):
    assert [entry.name for entry in holders(QKeySequence(key), NAMED[name], {})] == others


def test_two_actions_with_one_key_are_found():
    assert [(one.name, other.name, key.toString()) for one, other, key in clashing({"next_tag": "Ctrl+K"})] == [
        ("next_tag", "search", "Ctrl+K")
    ]


@pytest.mark.parametrize(
    ("key", "name", "refused"),
    [
        ("Left", "next_tag", True),
        ("Shift+Down", "search", True),
        ("Alt+Right", "next_tag", True),
        ("Ctrl+Shift+Up", "next_tag", True),
        ("Ctrl+C", "find", True),
        ("Tab", "find", True),
        ("Esc", "find", True),
        ("J", "help", False),  # types a letter in fields
        ("Ctrl+X", "help", False),
        ("J", "next_tag", None),
        ("F7", "help", None),
        ("Left", "paste", None),
        ("Ctrl+C", "copy", None),
    ],
)
def test_keys_that_edit_texts_are_told(key, name, refused):
    found = remark(QKeySequence(key), NAMED[name])
    assert (found.refused if found else None) is refused
