"""Words picked from the text: they go to the field and the tag that asked, wherever one goes meanwhile."""

import pytest
from PySide6.QtCore import QPoint, Qt

from annotator.actions import annotating
from annotator.domain.spans import Span
from annotator.storage import queries
from tests.desktop.conftest import FIRST

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
QUOTE = "China is a major catalyst for Russia,"


def tag_on(window, words):
    with window.session.read() as read:
        found = queries.annotations(read, viewer=window.session.viewer)
    return next(tag for tag in found if tag.exact == words)


@pytest.fixture
def picking(window):
    """The quote chosen, its field "speaker_span" waiting for words."""
    window.page.choose(tag_on(window, QUOTE).id)
    window.page.inspector.show_more(shown=True)
    window.page.inspector.form.editors["speaker_span"].pick.click()
    return window


def picked_speaker(window):
    found = tag_on(window, QUOTE).details.speaker_span
    return found and FIRST[found.start : found.end]


def select(window, words):
    start = FIRST.index(words)
    window.page.panes.panes[0].view.select(Span(start, start + len(words)))


def test_a_click_on_another_tag_while_picking_leaves_the_tag_that_asked_chosen(picking, qtbot):
    view = picking.page.panes.panes[0].view
    spot = view.rectangle_of(FIRST.index("raised") + 1).center() + QPoint(3, 0)
    qtbot.mouseClick(view.viewport(), Left, pos=spot)
    assert picking.page.inspector.annotation_id == tag_on(picking, QUOTE).id
    select(picking, "raised")
    qtbot.keyClick(view, Key.Key_Return)
    assert picked_speaker(picking) == "raised"
    qtbot.mouseClick(view.viewport(), Left, pos=spot)
    assert picking.page.chosen in {tag_on(picking, words).id for words in ("raised", "Beijing has raised sanctions")}


def test_words_go_to_the_tag_that_asked_though_another_was_chosen_by_key(picking, qtbot):
    view = picking.page.panes.panes[0].view
    qtbot.keyClick(view, Key.Key_P)
    assert picking.page.chosen != tag_on(picking, QUOTE).id
    select(picking, "an official")
    qtbot.keyClick(view, Key.Key_Return)
    assert picked_speaker(picking) == "an official"
    assert picking.page.chosen == tag_on(picking, QUOTE).id


def test_words_for_a_tag_that_was_removed_meanwhile_go_nowhere(picking, qtbot):
    picking.session.do(annotating.remove, [tag_on(picking, QUOTE).id])
    before = picking.session.project.sequence()
    select(picking, "an official")
    qtbot.keyClick(picking.page.panes.panes[0].view, Key.Key_Return)
    assert picking.session.project.sequence() == before
    assert picking.page.messages.words == "The tag is gone; the words were not taken."
    assert picking.page.chosen is None
