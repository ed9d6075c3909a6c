"""Pasting: words to the letter, formatted text with its structure, links, and a title that the person may change."""

import threading

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from annotator.actions import reading
from annotator.desktop import theme
from annotator.desktop.bringing.carried import Carried, PastedText
from annotator.desktop.dialogs.paste_dialog import PasteDialog
from annotator.desktop.jobs import Jobs

HTML = "<h1>Title of it</h1><p>Some words.</p><ul><li>one</li><li>two</li></ul>"
NOTHING = Carried()
PLAIN = "Title of it\nSome words.\none\ntwo"


@pytest.fixture
def shown(qtbot, session):
    def show(carried=NOTHING, **named):
        dialog = PasteDialog(session, theme.LIGHT, carried, None, **named)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.activateWindow()
        return dialog

    return show


def on_clipboard(words, html=""):
    carried = QMimeData()
    carried.setText(words)
    if html:
        carried.setHtml(html)
    QGuiApplication.clipboard().setMimeData(carried)


def taken(qtbot, dialog):
    with qtbot.waitSignal(dialog.taken) as asked:
        dialog.take.click()
    return asked.args[0]


def test_what_is_not_touched_stays_to_the_letter(qtbot, shown):
    given = "10\u00a0000 men\u2028\r\nnext 😀"
    assert taken(qtbot, shown(Carried(words=given))) == [PastedText(given)]


def test_a_change_takes_no_other_character_with_it(qtbot, shown):
    dialog = shown(Carried(words="10\u00a0000 men\nnext 😀"))
    qtbot.keyClicks(dialog.field, "Some ")
    assert taken(qtbot, dialog) == [PastedText("Some 10\u00a0000 men\nnext 😀")]


def test_a_title_is_proposed_and_can_be_another(qtbot, shown):
    dialog = shown(Carried(words="A headline\n\nWords."))
    assert dialog.title.text() == "A headline"
    dialog.title.selectAll()
    qtbot.keyClicks(dialog.title, "My name for it")
    assert taken(qtbot, dialog) == [PastedText("A headline\n\nWords.", title="My name for it")]


def test_the_title_follows_what_is_typed_until_it_is_the_persons_own(qtbot, shown):
    dialog = shown()
    assert not dialog.take.isEnabled()
    qtbot.keyClicks(dialog.field, "First")
    qtbot.waitUntil(lambda: dialog.title.text() == "First")
    qtbot.keyClicks(dialog.title, "!")
    qtbot.keyClicks(dialog.field, " words")
    qtbot.wait(350)
    assert dialog.title.text() == "!First"


def test_formatted_text_is_shown_with_its_structure(qtbot, shown):
    dialog = shown(Carried(words=PLAIN, html=HTML))
    assert dialog.preview.isVisible()
    assert dialog.keep.isChecked()
    assert dialog.preview.text.startswith("Title of it\n")
    assert "<li>" not in dialog.preview.text
    assert dialog.status.text() == "Formatted text: 1 heading, 2 list items."
    assert dialog.title.text() == "Title of it"
    assert taken(qtbot, dialog) == [PastedText(PLAIN, HTML)]


def test_without_its_structure_it_is_the_plain_words(qtbot, shown):
    dialog = shown(Carried(words=PLAIN, html=HTML))
    dialog.keep.click()
    assert not dialog.preview.isVisible()
    assert dialog.field.toPlainText() == PLAIN
    assert taken(qtbot, dialog) == [PastedText(PLAIN)]


def test_pasting_with_the_keyboard_takes_formatted_text_too(qtbot, shown):
    dialog = shown()
    on_clipboard(PLAIN, HTML)
    dialog.field.setFocus()
    qtbot.keyClick(dialog.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.keep.isVisible()
    assert dialog.preview.text.startswith("Title of it\n")


def test_pasting_into_the_middle_of_a_text_adds_the_plain_words(qtbot, shown):
    dialog = shown(Carried(words="Before. After."))
    on_clipboard(PLAIN, HTML)
    dialog.field.paste()
    assert dialog.field.toPlainText() == PLAIN + "Before. After."
    assert not dialog.keep.isVisible()


def test_pasting_over_the_preview_shows_the_other_text(qtbot, shown):
    dialog = shown(Carried(words=PLAIN, html=HTML))
    on_clipboard("Another text.")
    dialog.preview.setFocus()
    qtbot.keyClick(dialog.preview, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.field.toPlainText() == "Another text."
    assert dialog.field.isVisible()
    assert not dialog.keep.isVisible()


@pytest.mark.parametrize(
    ("words", "said", "button"),
    [
        ("https://example.org/a", "1 link: the page will be fetched.", "Fetch the page"),
        ("https://example.org/a\nwww.example.com", "2 links: the pages will be fetched.", "Fetch the pages"),
        ("See https://example.org/a", "Text: 25 characters, taken to the letter.", "Take as article"),
        ("  ", "Nothing to read yet.", "Take as article"),
    ],
)
def test_it_says_what_will_be_done(qtbot, shown, words, said, button):
    dialog = shown()
    qtbot.keyClicks(dialog.field, "x")
    dialog.field.setPlainText(words)
    assert (dialog.status.text(), dialog.take.text()) == (said, button)


def test_a_link_is_fetched_on_enter_and_has_no_title_yet(qtbot, shown):
    dialog = shown(Carried(links=("https://example.org/a",)), link=True)
    assert dialog.windowTitle() == "Read link"
    assert not dialog.title.isVisible()
    with qtbot.waitSignal(dialog.taken) as asked:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert asked.args[0] == ["https://example.org/a"]


def test_several_links_are_typed_with_shift_and_enter_between(qtbot, shown):
    dialog = shown(Carried(), link=True)
    qtbot.keyClicks(dialog.field, "https://example.org/a")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(dialog.field, "https://example.org/b")
    with qtbot.waitSignal(dialog.taken) as asked:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert asked.args[0] == ["https://example.org/a", "https://example.org/b"]


def test_control_and_enter_take_a_text_and_escape_takes_nothing(qtbot, shown):
    dialog = shown(Carried(words="Words."))
    with qtbot.waitSignal(dialog.taken):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = shown(Carried(words="Words."))
    with qtbot.assertNotEmitted(dialog.taken):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_formatted_text_without_words_cannot_be_taken_and_says_why(shown):
    dialog = shown(Carried(html="<p> </p>"))
    assert not dialog.take.isEnabled()
    assert "nothing to read" in dialog.status.text() or "empty" in dialog.status.text()


def test_the_look_at_an_earlier_text_that_comes_late_changes_nothing(qtbot, session, shown, monkeypatch):
    jobs = Jobs()
    monkeypatch.setattr(session, "jobs", jobs)
    going, go_on = threading.Event(), threading.Event()
    preview = reading.preview

    def slow(pasted):
        if pasted.content == "First.":
            going.set()
            go_on.wait(5)
        return preview(pasted)

    monkeypatch.setattr(reading, "preview", slow)
    dialog = shown(Carried(words="First."))
    assert going.wait(5)
    dialog.field.setPlainText("Second.")
    qtbot.waitUntil(lambda: dialog.title.text() == "Second.")
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.running)
    assert dialog.title.text() == "Second."
    jobs.close()
