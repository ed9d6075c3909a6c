"""Numbers beside the paragraphs, and the focus on one of them, as they are seen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.article.caret import Motion
from annotator.desktop.theme import LIGHT, contrast
from annotator.domain.places import paragraph_starts
from annotator.domain.spans import Span
from tests.desktop.article.shown_articles import show

LATIN = "First paragraph, with some words.\n\nSecond one, with others.\nThird one."
MIXED = "First paragraph, with some words.\nפסקה שנייה במאמר הזה.\nThird one."
LONG = "\n".join(f"Paragraph of words, number {number}." for number in range(12_000))


def shown(qtbot: QtBot, text: str, **reading: bool) -> ArticleView:
    view = show(qtbot, text, size=(700, 500))
    view.set_reading(replace(view.reading, **reading))
    view.set_paragraph_starts(paragraph_starts(text))
    return view


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def ink(image: QImage, area: QRect) -> int:
    """Return how many pixels of an area are not paper."""
    paper = QColor(LIGHT.paper).rgb()
    return sum(
        image.pixel(x, y) != paper
        for y in range(max(0, area.top()), area.bottom())
        for x in range(max(0, area.left()), min(image.width(), area.right()))
    )


def beside(view: ArticleView, position: int, *, right: bool = False) -> QRect:
    """Return the margin beside the line of a position."""
    line = view.rectangle_of(position)
    edge = view.left + view.column.typesetter.width
    left, width = (edge, view.viewport().width() - edge) if right else (0, view.left - 3)
    return QRect(left + 3, line.top(), width, line.height())


def darkest(image: QImage, area: QRect) -> float:
    """Return the contrast of the darkest pixel of an area with the paper."""
    return max(
        contrast(image.pixelColor(x, y).name(), LIGHT.paper)
        for y in range(area.top(), area.bottom())
        for x in range(area.left(), area.right())
    )


def words_of(view: ArticleView, start: int) -> QRect:
    line = view.rectangle_of(start)
    return QRect(line.left() + 3, line.top(), 120, line.height())


def test_each_paragraph_has_its_number_and_an_empty_line_has_none(qtbot: QtBot) -> None:
    view = shown(qtbot, LATIN, numbered=True)
    image = picture(view)
    for start in paragraph_starts(LATIN):
        assert ink(image, beside(view, start))
    assert not ink(image, beside(view, LATIN.index("\n") + 1))
    numbers = [view.column.paragraphs.number(index) for index in range(len(view.column.paragraphs))]
    assert numbers == [1, None, 2, 3]


def test_without_the_setting_there_are_no_numbers(qtbot: QtBot) -> None:
    view = shown(qtbot, LATIN)
    assert not any(ink(picture(view), beside(view, start)) for start in paragraph_starts(LATIN))


def test_a_paragraph_from_right_to_left_has_its_number_at_the_right(qtbot: QtBot) -> None:
    view = shown(qtbot, MIXED, numbered=True)
    image = picture(view)
    hebrew = MIXED.index("פ")
    assert ink(image, beside(view, hebrew, right=True))
    assert not ink(image, beside(view, hebrew))
    assert not ink(image, beside(view, 0, right=True))


def test_a_wrapped_paragraph_has_one_number(qtbot: QtBot) -> None:
    text = "Words and more words. " * 30
    view = shown(qtbot, text, numbered=True)
    laid = view.column.laid(0)
    image = picture(view)
    margins = [ink(image, beside(view, laid.line_span(number).start)) for number in range(laid.line_count)]
    assert margins[0]
    assert not any(margins[1:])


def test_numbers_are_no_part_of_what_is_selected(qtbot: QtBot) -> None:
    view = shown(qtbot, LATIN, numbered=True)
    view.select_all()
    assert view.selection.of(view.text) == LATIN
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside(view, 0).center())
    assert view.caret == 0


def test_numbers_of_five_digits_have_room(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG, numbered=True)
    view.resize(260, 500)
    view.reveal(Span(len(LONG), len(LONG)))
    start = LONG.rindex("Paragraph")
    area = beside(view, start)
    image = picture(view)
    assert ink(image, area)
    assert not ink(image, QRect(0, area.top(), 3, area.height())), "nothing is cut at the edge"


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_paragraph_with_the_caret_is_full_and_the_others_are_dimmed(qtbot: QtBot, place: int) -> None:
    view = shown(qtbot, LATIN, focused=True)
    starts = paragraph_starts(LATIN)
    view.set_caret(starts[place] + 2)
    image = picture(view)
    full = contrast(LIGHT.text, LIGHT.paper)
    for number, start in enumerate(starts):
        seen = darkest(image, words_of(view, start))
        assert seen > 0.8 * full if number == place else 2.5 < seen < 0.5 * full, number


def test_the_focus_goes_with_the_caret_and_spans_what_is_selected(qtbot: QtBot) -> None:
    view = shown(qtbot, LATIN, focused=True)
    starts = paragraph_starts(LATIN)
    half = 0.5 * contrast(LIGHT.text, LIGHT.paper)
    view.set_caret(0)
    picture(view)
    view.move_caret(Motion.LINE_DOWN)
    view.move_caret(Motion.LINE_DOWN)
    image = picture(view)
    assert [darkest(image, words_of(view, start)) > half for start in starts] == [False, True, False]
    view.select(Span(starts[1] + 3, starts[2] + 4))
    image = picture(view)
    assert [darkest(image, words_of(view, start)) > half for start in starts] == [False, True, True]


def test_dimming_moves_no_line(qtbot: QtBot) -> None:
    view = shown(qtbot, LATIN)
    before = [view.rectangle_of(position) for position in range(len(LATIN))]
    view.set_reading(replace(view.reading, focused=True))
    assert [view.rectangle_of(position) for position in range(len(LATIN))] == before


def test_air_between_paragraphs_is_as_wide_as_is_wanted(qtbot: QtBot) -> None:
    view = shown(qtbot, "One.\nTwo.\nThree.")
    gaps = []
    for air in (0.0, 1.0, 2.0):
        view.set_reading(replace(view.reading, air=air))
        gaps.append(view.rectangle_of(5).top() - view.rectangle_of(0).top() - view.column.typesetter.pitch)
    pitch = view.column.typesetter.pitch
    assert gaps == [0, pitch, 2 * pitch]
