"""A pasted text becomes an article as it is, and as it was changed."""

from PySide6.QtWidgets import QWidget

from annotator.desktop.dialogs.paste_dialog import PasteDialog


def test_what_is_not_touched_stays_to_the_letter(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    given = "10\u00a0000 men\u2028\r\nnext 😀"
    assert PasteDialog(given, parent).words == given


def test_a_change_takes_no_other_character_with_it(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PasteDialog("10\u00a0000 men\nnext 😀", parent)
    qtbot.keyClicks(dialog.field, "Some ")
    assert dialog.words == "Some 10\u00a0000 men\nnext 😀"
