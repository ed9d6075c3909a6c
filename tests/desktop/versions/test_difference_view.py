"""The difference on the screen: going from change to change, opening folds, long texts."""

import pytest
from PySide6.QtCore import QPoint, Qt

from annotator.desktop import theme
from annotator.desktop.versions.difference import Difference
from annotator.desktop.versions.difference_view import DifferenceView
from annotator.domain.edits import Edit
from annotator.domain.spans import Span

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
TEXT = "\n\n".join(f"Paragraph {number} stands here as it always did." for number in range(60))


@pytest.fixture
def view(qtbot):
    theme.load_fonts()
    made = DifferenceView(theme.LIGHT)
    qtbot.addWidget(made)
    made.resize(600, 400)
    with qtbot.waitExposed(made):
        made.show()
    edits = [Edit(at := TEXT.index(f"Paragraph {n} "), at + 9, "Section") for n in (5, 30, 55)]
    made.show_difference(Difference(TEXT, edits))
    return made


def lines_in_sight(view):
    span = view.visible_span()
    return [line for line in view.text[span.start : span.end].split("\n") if line]


def test_it_begins_at_the_first_change_and_goes_round(view, qtbot):
    assert (view.current, view.count) == (0, 3)
    for wanted in (1, 2, 0):
        with qtbot.waitSignal(view.current_changed):
            view.go(1)
        assert view.current == wanted
        place = view.shown.changes[wanted]
        seen = view.visible_span()
        assert seen.start <= place.start < place.end <= seen.end
    view.go(-1)
    assert view.current == 2
    assert view.accessibleDescription() == "ParagraphSection"


def test_a_click_on_a_fold_opens_it(view, qtbot):
    fold = view.folds_in_sight()[0]
    line = view.text[fold.start :].split("\n")[0]
    assert line == "⋯  4 paragraphs that are the same"
    spot = view.rectangle_of(fold.start + 4).center()
    qtbot.mouseClick(view.viewport(), Left, pos=spot + QPoint(2, 0))
    assert "Paragraph 0 stands" in view.text
    assert line not in view.text


def test_enter_opens_the_first_fold_in_sight(view, qtbot):
    before = len(view.shown.folds)
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Return)
    assert len(view.shown.folds) == before - 1


def test_everything_can_be_shown_and_the_current_change_stays_in_sight(view):
    view.go(1)
    view.set_everything_shown(True)
    assert not view.shown.folds
    place = view.shown.changes[1]
    seen = view.visible_span()
    assert seen.start <= place.start < place.end <= seen.end


def test_keys_scroll(view, qtbot):
    view.set_everything_shown(True)
    view.setFocus()
    qtbot.keyClick(view, Key.Key_End)
    assert lines_in_sight(view)[-1].startswith("Paragraph 59")
    qtbot.keyClick(view, Key.Key_Home)
    assert lines_in_sight(view)[0].startswith("Paragraph 0")


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_changes_differ_from_the_rest_by_more_than_colour(view, colours):
    view.set_theme(colours)
    image = view.viewport().grab().toImage()
    place = view.shown.added[0]
    box = view.rectangle_of(place.start + 2)
    column = [image.pixelColor(box.center().x(), y).name() for y in range(box.top(), box.bottom() + 8)]
    assert colours.added in column


def test_a_long_text_is_shown_at_once(view):
    text = "\n".join(f"Line {number} of many that are all alike and go on for a while." for number in range(60_000))
    view.show_difference(
        Difference(text, [Edit(text.index(f"Line {n} "), text.index(f"Line {n} ") + 4) for n in (9, 50_000)])
    )
    assert view.count == 2
    assert len(view.text) < 1000
    view.set_everything_shown(True)
    assert len(view.column.visible) < 40


def test_paragraphs_stand_as_far_apart_with_folds_as_without(view):
    text = "\n".join(f"Paragraph {number} stands here as it always did." for number in range(12))
    edits = [Edit(at := text.index(f"Paragraph {n} "), at + 9, "Section") for n in (0, 11)]
    view.show_difference(Difference(text, edits))
    assert view.shown.folds

    def distance():
        first, second = (view.rectangle_of(view.text.index(f"{number} stands")) for number in (0, 1))
        return second.top() - first.top()

    folded = distance()
    view.set_everything_shown(True)
    view.reveal(Span(0, 1))
    assert distance() == folded
