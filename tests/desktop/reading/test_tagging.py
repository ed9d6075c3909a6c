"""Tagging by keys in the window, as a reviewer does it: every row of the table of keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from annotator.desktop.inspector.thread_panel import ReplyLine
from annotator.desktop.reading import tagging
from annotator.desktop.reading.digit_row import digit_of
from annotator.domain.annotations import Link
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind, LinkType, Severity
from annotator.storage import queries
from tests.desktop.conftest import FIRST, SECOND

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NOTHING, SHIFT, ALT, CONTROL = (
    Modifier.NoModifier,
    Modifier.ShiftModifier,
    Modifier.AltModifier,
    Modifier.ControlModifier,
)
DIGITS = (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4)


@pytest.fixture
def press(qtbot, window):
    """Press a key where the keyboard is."""

    def press(key, modifiers=NOTHING):
        qtbot.keyClick(window.focusWidget(), key, modifiers)

    return press


def span_of(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def view(window):
    return window.page.active_pane.view


def tags(window, **wanted):
    with window.session.read() as read:
        return queries.annotations(read, viewer=window.session.viewer, **wanted)


def tag_on(window, words):
    return next(tag for tag in tags(window) if tag.exact == words)


def choose(window, words):
    tag = tag_on(window, words)
    window.page.choose(tag.id)
    window.page.focus_text()
    return tag


@pytest.mark.parametrize(("key", "kind"), list(zip(DIGITS, Kind, strict=True)))
def test_a_digit_tags_the_selection_and_goes_to_the_first_field(window, press, key, kind):
    view(window).select(span_of(FIRST, "surprised Brussels"))
    press(key)
    made = tag_on(window, "surprised Brussels")
    assert made.kind == kind
    assert made.author_id == window.session.reviewer.id
    assert window.page.chosen == made.id
    assert window.page.inspector.isAncestorOf(window.focusWidget())


def test_without_a_selection_the_sentence_at_the_caret_is_tagged(window, press):
    view(window).set_caret(FIRST.index("surprised"))
    press(Key.Key_1)
    assert tag_on(window, "The move surprised Brussels.").kind == Kind.CLAIM


def test_white_space_at_the_ends_of_a_selection_is_not_tagged(window, press):
    view(window).select(span_of(FIRST, " surprised "))
    press(Key.Key_2)
    assert tag_on(window, "surprised").kind == Kind.QUOTE


def test_a_translation_error_is_filled_in_by_keys_alone(window, press, qtbot):
    view(window).select(span_of(FIRST, "surprised"))
    press(Key.Key_4)
    assert isinstance(window.focusWidget(), QPlainTextEdit | QLineEdit)
    qtbot.keyClicks(window.focusWidget(), "astonished")
    press(Key.Key_Tab)
    press(Key.Key_2)
    press(Key.Key_Return, CONTROL)
    made = tag_on(window, "surprised")
    assert made.details.correction == "astonished"
    assert made.details.severity == Severity.MAJOR
    assert window.focusWidget() is view(window)
    assert view(window).caret == FIRST.index("“China")


def test_a_number_typed_into_a_field_tags_nothing(window, press, qtbot):
    before = len(tags(window))
    view(window).select(span_of(FIRST, "surprised"))
    press(Key.Key_4)
    qtbot.keyClicks(window.focusWidget(), "1234")
    press(Key.Key_Return, CONTROL)
    assert len(tags(window)) == before + 1
    assert tag_on(window, "surprised").details.correction == "1234"


def test_shift_and_a_digit_tag_every_identical_passage(window, press):
    view(window).select(span_of(FIRST, "Brussels"))
    press(Key.Key_4, SHIFT)
    made = [tag for tag in tags(window) if tag.exact == "Brussels"]
    assert len(made) == FIRST.count("Brussels") == 2
    assert [bool(tag.details.repeat_of) for tag in made] == [False, True]
    assert "2 identical passages" in window.page.messages.words


def test_alt_and_a_digit_retag_the_chosen_tag(window, press):
    tag = choose(window, "raised")
    press(Key.Key_1, ALT)
    assert tags(window, ids=[tag.id])[0].kind == Kind.CLAIM
    assert view(window).mark(tag.id).kind == Kind.CLAIM


class Typed(QKeyEvent):
    """A key as a French keyboard gives it: the digit row makes signs, its place tells the digit."""

    def nativeScanCode(self):
        return 13

    def nativeVirtualKey(self):
        return 21


def test_the_digit_row_counts_by_place_where_the_layout_has_no_digits_there(window, monkeypatch):
    view(window).select(span_of(FIRST, "surprised"))
    monkeypatch.setattr("annotator.desktop.reading.digit_row.QGuiApplication.platformName", lambda: "xcb")
    event = Typed(QKeyEvent.Type.KeyPress, Key.Key_Apostrophe, NOTHING, "'")
    assert digit_of(event) == 4
    QApplication.sendEvent(window.page, event)
    assert tag_on(window, "surprised").kind == Kind.TRANSLATION_ERROR


def test_n_and_p_walk_through_the_tags_of_all_panes(window, press):
    view(window).set_caret(0)
    walked = []
    for _ in range(7):
        press(Key.Key_N)
        walked.append(tags(window, ids=[window.page.chosen])[0].exact)
    assert walked == [
        "Beijing has raised sanctions",
        "raised",
        "China is a major catalyst for Russia,",
        "About 14,000 soldiers",
        "Beijing has lifted sanctions",
        "Some 15,000 soldiers",
        "Beijing has raised sanctions",
    ]
    press(Key.Key_P)
    assert tags(window, ids=[window.page.chosen])[0].exact == "Some 15,000 soldiers"


def test_without_a_dispute_shift_n_says_so(window, press):
    press(Key.Key_N, SHIFT)
    assert window.page.messages.words == "There is no open dispute here."


def test_enter_goes_into_the_inspector_and_esc_back(window, press):
    view(window).set_caret(FIRST.index("raised") + 2)
    press(Key.Key_Return)
    assert window.page.chosen == tag_on(window, "raised").id
    assert window.page.inspector.isAncestorOf(window.focusWidget())
    press(Key.Key_Escape)
    assert window.focusWidget() is view(window)


def test_l_links_two_tags_across_panes_with_the_type_that_their_kinds_suggest(window, press):
    start, end = choose(window, "About 14,000 soldiers"), tag_on(window, "Some 15,000 soldiers")
    press(Key.Key_L)
    choose(window, end.exact)
    press(Key.Key_L)
    with window.session.read() as read:
        links = read.find(Link)
    assert [(link.from_id, link.to_id, link.type) for link in links] == [(start.id, end.id, LinkType.SAME_AS)]
    assert "same as" in window.page.messages.words
    window.session.undo()
    with window.session.read() as read:
        assert not read.find(Link)


def test_a_link_of_an_error_is_told_from_what_it_affects_whichever_was_chosen_first(window, press):
    choose(window, "raised")
    press(Key.Key_L)
    choose(window, "Some 15,000 soldiers")
    press(Key.Key_L)
    told = "statistic “Some 15,000 soldiers” — affected by — translation error “raised”."
    assert window.page.messages.words == told


def test_esc_gives_up_a_link_that_was_begun(window, press):
    choose(window, "raised")
    press(Key.Key_L)
    press(Key.Key_Escape)
    choose(window, "Some 15,000 soldiers")
    press(Key.Key_L)
    with window.session.read() as read:
        assert not read.find(Link)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([(Key.Key_BracketLeft, NOTHING)], "Beijing has raised"[8:]),
        ([(Key.Key_BracketRight, NOTHING)], "raised sanctions"),
        ([(Key.Key_BracketRight, NOTHING)] * 2, "raised sanctions against"),
        ([(Key.Key_BracketRight, NOTHING), (Key.Key_BracketRight, ALT)], "raised"),
        ([(Key.Key_BracketLeft, NOTHING), (Key.Key_BracketLeft, ALT)], "raised"),
        ([(Key.Key_BraceRight, SHIFT)], "raised "),
        ([(Key.Key_BraceLeft, SHIFT)], " raised"),
        ([(Key.Key_BraceLeft, SHIFT | ALT)], "aised"),
        ([(Key.Key_BraceRight, SHIFT | ALT)] * 2, "rais"),
    ],
)
def test_brackets_move_the_ends_of_the_chosen_tag(window, press, keys, words):
    tag = choose(window, "raised")
    for key, modifiers in keys:
        press(key, modifiers)
    assert tags(window, ids=[tag.id])[0].exact == words


def test_quick_moves_of_an_end_are_undone_together(window, press):
    tag = choose(window, "raised")
    for _ in range(3):
        press(Key.Key_BracketRight)
    press(Key.Key_Z, CONTROL)
    assert tags(window, ids=[tag.id])[0].exact == "raised"


def test_delete_removes_and_the_message_brings_back(window, press, qtbot):
    tag = choose(window, "raised")
    press(Key.Key_Delete)
    assert not tags(window, ids=[tag.id])
    assert view(window).mark(tag.id) is None
    assert window.page.chosen is None
    assert window.page.messages.words == "Removed: translation error “raised”."
    assert window.status.message.text()
    button = next(child for child in window.page.messages.children() if getattr(child, "text", str)() == "Undo")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert tags(window, ids=[tag.id])
    assert view(window).mark(tag.id) is not None
    assert window.status.message.text() == "Undone: Remove translation error"


@pytest.mark.parametrize(("key", "kind"), list(zip(DIGITS, Kind, strict=True)))
def test_undo_right_after_tagging_takes_the_tag_back_and_goes_back_to_the_text(window, press, key, kind):
    view(window).select(span_of(FIRST, "surprised"))
    press(key)
    assert tag_on(window, "surprised").kind == kind
    assert window.page.inspector.isAncestorOf(window.focusWidget())
    press(Key.Key_Z, CONTROL)
    assert not [tag for tag in tags(window) if tag.exact == "surprised"]
    assert view(window).hasFocus()
    assert window.status.message.text().startswith("Undone: Tag")
    press(Key.Key_Z, CONTROL | SHIFT)
    assert tag_on(window, "surprised").kind == kind


def test_undo_in_a_field_with_something_typed_is_that_of_the_field(window, press, qtbot):
    view(window).select(span_of(FIRST, "surprised"))
    press(Key.Key_2)
    line = window.focusWidget()
    qtbot.keyClicks(line, "Xi")
    press(Key.Key_Z, CONTROL)
    assert line.text() == ""
    assert tag_on(window, "surprised").kind == Kind.QUOTE
    qtbot.keyClicks(line, "Xi")
    press(Key.Key_Return)
    press(Key.Key_Z, CONTROL)
    assert line.text() == ""
    assert tag_on(window, "surprised").details.speaker == ""


def test_undo_after_a_reply_takes_the_reply_back(window, press, qtbot):
    tag = choose(window, "raised")
    reply = window.page.inspector.findChild(ReplyLine)
    reply.setFocus()
    qtbot.keyClicks(reply, "see the wire")
    press(Key.Key_Return)
    with window.session.read() as read:
        assert len(queries.record(read, tag.id, viewer=window.session.viewer).comments) == 1
    press(Key.Key_Z, CONTROL)
    with window.session.read() as read:
        assert not queries.record(read, tag.id, viewer=window.session.viewer).comments


def choose_rows(window, qtbot, *rows):
    table = window.page.table
    for row in rows:
        place = table.view.visualRect(table.model.index(row, 1)).center()
        modifier = NOTHING if row == rows[0] else Modifier.ControlModifier
        qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    return table.chosen()


def go_to_table(window, press):
    for _ in range(6):
        if window.page.table.isAncestorOf(window.focusWidget()):
            return
        press(Key.Key_F6)


def test_delete_in_the_table_removes_the_row_on_show_and_none_that_was_chosen_before(window, press, qtbot):
    before = [tag.id for tag in tags(window)]
    assert len(choose_rows(window, qtbot, 0, 1)) == 2
    window.page.focus_text()
    press(Key.Key_N)
    press(Key.Key_N)
    go_to_table(window, press)
    highlighted = window.page.table.chosen()
    assert len(highlighted) == 1
    window.page.table.view.setFocus()
    press(Key.Key_Delete)
    assert set(before) - {tag.id for tag in tags(window)} == set(highlighted)


@pytest.mark.parametrize(("key", "modifiers"), [(Key.Key_Delete, NOTHING), (Key.Key_2, Modifier.AltModifier)])
def test_rows_that_the_filter_hides_are_neither_removed_nor_retagged(window, press, key, modifiers):
    table = window.page.table
    table.view.setFocus()
    table.view.selectAll()
    table.chips.chips[Kind.CLAIM].click()
    table.view.setFocus()
    others = [(tag.id, tag.kind) for tag in tags(window) if tag.kind != Kind.CLAIM]
    press(key, modifiers)
    assert [(tag.id, tag.kind) for tag in tags(window) if (tag.id, tag.kind) in others] == others
    assert not [tag for tag in tags(window) if tag.kind == Kind.CLAIM]


def test_delete_in_the_table_without_a_row_chosen_says_so(window, press):
    choose(window, "raised")
    table = window.page.table
    table.chips.chips[Kind.CLAIM].click()
    table.view.setFocus()
    press(Key.Key_Delete)
    assert len(tags(window)) == 6
    assert window.page.messages.words.startswith("Choose a tag first")


def test_the_menu_of_the_table_retags_and_removes_what_is_chosen(window, qtbot):
    chosen = choose_rows(window, qtbot, 0, 3)
    menu = window.page.table.menus.of_rows()
    retag = next(action.menu() for action in menu.actions() if action.text() == "Retag as")
    next(action for action in retag.actions() if action.text() == "Quote").trigger()
    assert {tag.kind for tag in tags(window, ids=chosen)} == {Kind.QUOTE}
    next(action for action in menu.actions() if action.text() == "Remove 2 tags").trigger()
    assert not tags(window, ids=chosen)
    assert window.page.messages.words == "2 tags removed."
    menu.deleteLater()


def test_many_tags_are_retagged_and_removed_in_a_job(window, press, monkeypatch):
    monkeypatch.setattr(tagging, "MANY", 5)
    started = []
    window.session.jobs.started.connect(lambda job: started.append(job.title))
    table = window.page.table
    table.view.setFocus()
    table.view.selectAll()
    press(Key.Key_1, Modifier.AltModifier)
    assert {tag.kind for tag in tags(window)} == {Kind.CLAIM}
    table.view.selectAll()
    press(Key.Key_Delete)
    assert not tags(window)
    assert [title for title in started if title] == ["Retagging", "Removing tags"]
    assert window.page.messages.words == "6 tags removed."
    window.session.undo()
    assert len(tags(window)) == 6


def test_undo_and_redo_by_keys_with_their_names_in_the_menu(window, press):
    view(window).select(span_of(FIRST, "surprised"))
    press(Key.Key_3)
    press(Key.Key_Escape)
    assert window.actions_by_name["undo"].text() == "Undo: Tag statistic"
    press(Key.Key_Z, CONTROL)
    assert not [tag for tag in tags(window) if tag.exact == "surprised"]
    assert window.actions_by_name["redo"].text() == "Redo: Tag statistic"
    press(Key.Key_Z, CONTROL | SHIFT)
    assert tag_on(window, "surprised").kind == Kind.STATISTIC


def test_m_goes_to_the_note(window, press, qtbot):
    tag = choose(window, "raised")
    press(Key.Key_M)
    qtbot.keyClicks(window.focusWidget(), "ask the desk")
    press(Key.Key_Return, CONTROL)
    assert tags(window, ids=[tag.id])[0].note == "ask the desk"


def test_keys_act_in_the_pane_that_has_the_keyboard(window, press):
    second = window.page.panes.panes[1]
    second.view.setFocus()
    second.view.select(span_of(SECOND, "hoped for more"))
    press(Key.Key_1)
    assert tag_on(window, "hoped for more").version_id == second.version_id


def test_a_kind_button_tags_the_selection_and_the_text_keeps_it(window, qtbot):
    view(window).select(span_of(FIRST, "surprised"))
    qtbot.mouseClick(window.top.kinds[Kind.QUOTE], Qt.MouseButton.LeftButton)
    assert tag_on(window, "surprised").kind == Kind.QUOTE


def test_offsets_hold_behind_an_emoji(window, press):
    view(window).select(span_of(FIRST, "least of all"))
    press(Key.Key_1)
    made = tag_on(window, "least of all")
    assert FIRST[made.start : made.end] == made.exact
