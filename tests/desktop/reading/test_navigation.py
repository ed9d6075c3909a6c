"""Going about by keys: between articles side by side, by sentence and paragraph, from tag to tag and to link them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from annotator.domain.annotations import Link
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Status
from annotator.storage import queries
from tests.desktop.conftest import FIRST, SECOND

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NOTHING, SHIFT, ALT, CONTROL = (
    Modifier.NoModifier,
    Modifier.ShiftModifier,
    Modifier.AltModifier,
    Modifier.ControlModifier,
)


@pytest.fixture
def press(qtbot, window):
    """Press a key where the keyboard is."""

    def press(key, modifiers=NOTHING):
        qtbot.keyClick(window.focusWidget(), key, modifiers)

    return press


def active(window):
    return window.page.panes.panes.index(window.page.active_pane)


def test_ctrl_tab_goes_round_the_articles_and_back(window, press):
    seen = []
    for modifiers in (CONTROL, CONTROL, CONTROL | SHIFT):
        press(Key.Key_Backtab if modifiers & SHIFT else Key.Key_Tab, modifiers)
        assert window.focusWidget() is window.page.active_pane.view
        seen.append(active(window))
    assert seen == [1, 0, 1]


def test_ctrl_tab_in_a_field_goes_back_to_the_text_first(window, press):
    press(Key.Key_N)
    press(Key.Key_Return)
    assert window.page.inspector.isAncestorOf(window.focusWidget())
    press(Key.Key_Tab, CONTROL)
    assert window.focusWidget() is window.page.panes.panes[0].view


def test_alt_shift_and_a_digit_go_to_an_article_by_its_place(window, press):
    press(Key.Key_2, ALT | SHIFT)
    assert active(window) == 1
    press(Key.Key_1, ALT | SHIFT)
    assert active(window) == 0
    press(Key.Key_4, ALT | SHIFT)
    assert active(window) == 0
    assert "Only 2 articles" in window.page.messages.words


@pytest.mark.parametrize(
    ("key", "modifiers", "ahead", "words"),
    [
        (Key.Key_Right, NOTHING, "raised", "r"),
        (Key.Key_Left, NOTHING, "raised", " "),
        (Key.Key_Right, CONTROL, "raised", "raised "),
        (Key.Key_Left, CONTROL, "raised", "has "),
        (Key.Key_Right, ALT, "The move", "The move surprised Brussels.\n\n"),
        (Key.Key_Left, ALT, "surprised", "The move "),
        (Key.Key_Down, CONTROL, "The move", "The move surprised Brussels.\n\n"),
        (Key.Key_Up, CONTROL, "China is", "“"),
        (Key.Key_Home, CONTROL, "balancing", "Beijing’s "),
        (Key.Key_End, CONTROL, "in Brussels", "in Brussels."),
    ],
)
def test_the_caret_goes_there_and_with_shift_selects(window, press, key, modifiers, ahead, words):
    view = window.page.active_pane.view
    start = FIRST.index(ahead)
    view.set_caret(start)
    press(key, modifiers)
    assert not view.selection
    there = view.caret
    view.set_caret(start)
    press(key, modifiers | SHIFT)
    assert view.caret == there
    assert view.selection.of(FIRST) == words


@pytest.mark.parametrize("key", [Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Home, Key.Key_End])
def test_lines_and_pages_too(window, press, key):
    view = window.page.active_pane.view
    view.set_caret(FIRST.index("surprised"))
    press(key)
    there = view.caret
    assert there != FIRST.index("surprised")
    view.set_caret(FIRST.index("surprised"))
    press(key, SHIFT)
    ends = sorted((there, FIRST.index("surprised")))
    assert view.selection == Span(*ends)


def test_two_tags_in_two_articles_are_linked_by_keys_alone(window, press):
    press(Key.Key_N)
    first = window.page.chosen
    press(Key.Key_L)
    press(Key.Key_Tab, CONTROL)
    press(Key.Key_N)
    second = window.page.chosen
    assert first != second
    assert window.page.active_pane.view.text == SECOND
    press(Key.Key_L)
    with window.session.read() as read:
        links = read.find(Link)
    assert {(one.from_id, one.to_id) for one in links} == {(first, second)}


def test_what_to_press_is_told_with_the_keys_that_hold(window, press):
    press(Key.Key_L)
    assert window.page.messages.words == "Choose a tag first: click it, or go to it with N or P."
    window.keep(keys={"next_tag": "J", "link": "Y; Ctrl+J"})
    press(Key.Key_J)
    press(Key.Key_Y)
    assert window.page.messages.words.endswith("choose the other tag and press Y.")


def test_esc_from_a_field_goes_back_to_the_article_of_the_tag(window, press):
    press(Key.Key_2, ALT | SHIFT)
    press(Key.Key_N)
    press(Key.Key_Return)
    press(Key.Key_Escape)
    assert window.focusWidget() is window.page.panes.panes[1].view


def test_a_dispute_is_gone_to_by_key(window, press, qtbot):
    with window.session.read() as read:
        theirs = next(
            tag
            for tag in queries.annotations(read, viewer=window.session.viewer)
            if tag.exact == "Some 15,000 soldiers"
        )
    with window.session.project.write("Dispute", window.session.reviewer) as write:
        write.replace(replace(theirs, status=Status.DISPUTED))
    window.session.look()
    press(Key.Key_N, SHIFT)
    assert window.page.chosen == theirs.id
    assert active(window) == 1
    press(Key.Key_1, ALT | SHIFT)
    press(Key.Key_P, SHIFT)
    assert window.page.chosen == theirs.id
