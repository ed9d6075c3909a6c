"""Selections that snap to whole words or sentences when they are tagged, chosen in the menu and told below."""

import pytest
from PySide6.QtCore import Qt

from annotator import settings as settings_file
from annotator.desktop.reading.snapping import Snap, snapped
from annotator.domain.spans import Span
from annotator.storage import queries
from tests.desktop.conftest import FIRST

Key = Qt.Key


def part(words):
    start = FIRST.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("snap", "selected", "tagged"),
    [
        (Snap.OFF, "ise", "ise"),
        (Snap.WORDS, "urprise", "surprised"),
        (Snap.WORDS, "surprised", "surprised"),
        (Snap.WORDS, "ised Brus", "surprised Brussels"),
        (Snap.WORDS, " surprised ", "surprised"),
        (Snap.WORDS, "major catalyst for R", "major catalyst for Russia"),
        (Snap.SENTENCES, "surprised", "The move surprised Brussels."),
        (Snap.SENTENCES, "Brussels.\n\n“China", FIRST[FIRST.index("The move") : FIRST.index(" About 14,000")]),
    ],
)
def test_what_is_tagged_of_a_selection(snap, selected, tagged):
    assert snapped(FIRST, part(selected), snap, "en").of(FIRST) == tagged


@pytest.mark.parametrize("snap", list(Snap))
def test_white_space_alone_stays_white_space(snap):
    assert snapped("One.  Two.", Span(4, 6), snap, "en") == Span(4, 6)


def test_the_menu_sets_it_the_line_below_tells_it_and_it_is_remembered(window, qtbot):
    view = window.page.active_pane.view
    assert window.actions_by_name["snap_off"].isChecked()
    assert not window.status.snap.isVisible()
    window.actions_by_name["snap_words"].trigger()
    assert window.status.snap.isVisible()
    assert window.status.snap.text() == "Whole words"
    assert not window.actions_by_name["snap_off"].isChecked()
    assert settings_file.load().snap == "words"
    view.select(part("urprise"))
    qtbot.keyClick(view, Key.Key_1)
    with window.session.read() as read:
        tags = queries.annotations(read, viewer=window.session.viewer)
    assert "surprised" in [tag.exact for tag in tags]
    window.actions_by_name["snap_off"].trigger()
    assert not window.status.snap.isVisible()
