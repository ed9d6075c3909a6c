import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.desktop.article.typesetting import Reading
from annotator.domain.spans import Span
from tests.desktop.article.shown_articles import LEFT, LONG, SCRIPTS, TEXT, left_edge, middle, show


def test_every_position_is_found_where_it_stands(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT, size=(900, 900))
    for position in range(len(TEXT)):
        laid_position = view.position_at(left_edge(view, position))
        assert view.rectangle_of(laid_position).left() == pytest.approx(view.rectangle_of(position).left(), abs=1)


def test_a_click_on_the_ruler_goes_there(qtbot: QtBot) -> None:
    view = show(qtbot, LONG)
    with qtbot.waitSignal(view.scrolled):
        qtbot.mouseClick(view.ruler, LEFT, pos=QPoint(5, view.ruler.height() // 2))
    assert view.visible_span().start < len(LONG) * 0.51
    assert view.visible_span().end > len(LONG) * 0.49


def test_a_place_is_kept_over_another_width_face_and_time(qtbot: QtBot) -> None:
    view = show(qtbot, LONG)
    view.verticalScrollBar().setValue(4000)
    place = view.place()
    view.resize(450, 500)
    assert view.place() == place
    view.set_reading(Reading("Source Serif Pro", 18, 60, 1.8))
    assert view.place() == place
    other = show(qtbot, LONG)
    other.restore_place(place)
    assert other.place() == place


def test_lines_hold_sixty_to_eighty_characters_in_a_wide_window(qtbot: QtBot) -> None:
    view = show(qtbot, LONG, size=(1800, 600))
    line = view.position_at(QPoint(1700, middle(view, 0).y()))
    assert 60 <= line <= 80
    centre = view.left + view.column.typesetter.width / 2
    assert centre == pytest.approx(view.viewport().width() / 2, abs=1)


def test_revealing_scrolls_no_more_than_it_must(qtbot: QtBot) -> None:
    view = show(qtbot, LONG)
    seen = view.visible_span()
    view.reveal(Span(seen.start + 50, seen.start + 60))
    assert view.verticalScrollBar().value() == 0
    view.reveal(Span(20_000, 20_050))
    assert view.visible_span().contains(Span(20_000, 20_050))


def test_asking_for_far_places_does_not_disturb_scrolling(qtbot: QtBot) -> None:
    uneven = "\n".join(SCRIPTS["chinese"] * (1 + number % 9) for number in range(400))
    view = show(qtbot, uneven)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    start = view.visible_span().start
    line = view.rectangle_of(start).top()
    for position in range(0, start, 500):
        view.rectangle_of(position)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 30)
    assert view.rectangle_of(start).top() == line - 30


def test_the_scroll_bar_reaches_both_ends(qtbot: QtBot) -> None:
    uneven = "\n".join(SCRIPTS["chinese"] * (1 + number % 9) for number in range(400))
    view = show(qtbot, uneven)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.visible_span().end == len(uneven)
    assert bar.value() == bar.maximum()
    for _ in range(3):
        bar.setValue(bar.value() - 400)
    bar.setValue(0)
    assert view.visible_span().start == 0
    assert bar.value() == 0


def test_the_ruler_stays_beside_the_scroll_bar_when_the_window_reads_from_the_right(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    assert view.ruler.x() > view.viewport().x()
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: view.ruler.x() < view.viewport().x())
