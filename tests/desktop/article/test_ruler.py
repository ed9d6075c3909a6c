import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from annotator.desktop.article.ruler import WIDTH, Ruler
from annotator.desktop.theme import DARK, LIGHT
from annotator.domain.annotations import Mark
from annotator.domain.spans import Span
from tests.desktop.article.shown_articles import mark

LENGTH = 10_000


def shown(qtbot: QtBot, marks: list[Mark], length: int = LENGTH) -> Ruler:
    ruler = Ruler(None, LIGHT)
    qtbot.addWidget(ruler)
    ruler.resize(WIDTH, 500)
    ruler.show()
    ruler.set_marks(marks, length)
    return ruler


def inked_rows(ruler: Ruler) -> set[int]:
    """Return the rows with a tick."""
    image = ruler.grab().toImage()
    paper = QColor(LIGHT.paper).rgb()
    return {y for y in range(image.height()) if any(image.pixel(x, y) != paper for x in range(3, WIDTH - 2))}


def colours_at(ruler: Ruler, y: int) -> set[int]:
    image = ruler.grab().toImage()
    return {image.pixel(x, y) for x in range(3, WIDTH - 2)}


def test_ticks_stand_where_marks_do(qtbot: QtBot) -> None:
    ruler = shown(qtbot, [mark("a", 0, 10), mark("b", 5000, 5010), mark("c", 9990, 10_000)])
    rows = inked_rows(ruler)
    assert {0, 249, 497} <= rows
    assert len(rows) <= 8


def test_a_long_mark_has_a_long_tick(qtbot: QtBot) -> None:
    rows = inked_rows(shown(qtbot, [mark("a", 2000, 4000)]))
    assert set(range(101, 199)) <= rows
    assert max(rows) < 203


def test_kinds_at_one_place_share_the_width(qtbot: QtBot) -> None:
    ruler = shown(qtbot, [mark("a", 5000, 5001), mark("b", 5001, 5002, "quote")])
    assert ruler.kinds_at(5000) == ["claim", "quote"]
    assert len(colours_at(ruler, 249)) == 2


def test_a_change_shows_and_takes_away_its_own_ticks_only(qtbot: QtBot) -> None:
    first, second = mark("a", 1000, 1010), mark("b", 5000, 5010)
    ruler = shown(qtbot, [first])
    before = inked_rows(ruler)
    ruler.change_marks([], [second])
    with_both = inked_rows(ruler)
    assert before < with_both
    twin = mark("c", 5001, 5005)
    ruler.change_marks([second], [twin])
    assert inked_rows(ruler) == with_both
    ruler.change_marks([twin], [])
    assert inked_rows(ruler) == before
    ruler.change_marks([first], [])
    assert inked_rows(ruler) == set()


def test_changes_end_in_the_same_picture_as_showing_all_anew(qtbot: QtBot) -> None:
    marks = [mark(f"{n}", n * 37 % 9900, n * 37 % 9900 + n % 90 + 1, ("claim", "quote")[n % 2]) for n in range(200)]
    changed = shown(qtbot, marks[:100])
    changed.grab()
    for one, other in zip(marks[:50], marks[100:], strict=False):
        changed.change_marks([one], [other])
    changed.change_marks([], marks[150:])
    anew = shown(qtbot, marks[50:])
    assert changed.grab().toImage() == anew.grab().toImage()


def test_a_click_asks_for_the_place(qtbot: QtBot) -> None:
    ruler = shown(qtbot, [])
    with qtbot.waitSignal(ruler.position_requested) as asked:
        qtbot.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(6, 250))
    assert abs(asked.args[0] - 5020) < 30
    with qtbot.waitSignal(ruler.position_requested) as asked:
        qtbot.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(6, 499))
    assert asked.args[0] == LENGTH


def test_found_words_stand_beside_the_tags(qtbot: QtBot) -> None:
    ruler = shown(qtbot, [])
    ruler.set_hits([Span(2500, 2505), Span(7500, 7505)], current=1)
    image = ruler.grab().toImage()
    paper = QColor(LIGHT.paper).rgb()
    assert image.pixel(1, 125) != paper
    assert image.pixel(1, 374) not in (paper, image.pixel(1, 125))
    assert image.pixel(WIDTH - 4, 125) == paper


def test_a_crowd_is_counted_a_moment_after_the_article_is_painted(qtbot: QtBot) -> None:
    marks = [mark(f"{n}", n, n + 1) for n in range(9000)]
    ruler = shown(qtbot, marks)
    assert inked_rows(ruler) == set()
    qtbot.waitUntil(lambda: set(range(1, 440)) <= inked_rows(ruler))


def test_another_theme_paints_other_colours(qtbot: QtBot) -> None:
    ruler = shown(qtbot, [mark("a", 5000, 5010)])
    light = colours_at(ruler, 249)
    ruler.set_theme(DARK, {})
    assert colours_at(ruler, 249).isdisjoint(light)


def test_an_empty_article_has_an_empty_ruler(qtbot: QtBot) -> None:
    ruler = shown(qtbot, [], length=0)
    assert inked_rows(ruler) == set()
    ruler.change_marks([], [])
    assert ruler.kinds_at(0) == []


def test_where_many_tags_stand_the_colour_is_stronger(qtbot: QtBot) -> None:
    many = [mark(f"many {number}", 1000 + number % 5, 1006) for number in range(40)]
    ruler = shown(qtbot, [*many, mark("one", 5000, 5005)])
    image = ruler.grab().toImage()
    strong, weak = (QColor(image.pixel(WIDTH // 2, ruler.y_of(place))) for place in (1000, 5000))
    assert strong.hslHue() == pytest.approx(weak.hslHue(), abs=12)
    assert strong.lightness() < weak.lightness() - 20
    assert weak.name() != LIGHT.paper


def test_fifty_thousand_tags_are_counted_bit_by_bit_and_none_is_lost(qtbot: QtBot) -> None:
    length = 5_000_000
    marks = [
        mark(f"{number}", number * 100, number * 100 + 20, ("claim", "quote")[number % 2]) for number in range(50_000)
    ]
    ruler = shown(qtbot, marks, length)
    at_once = shown(qtbot, marks, length)
    assert at_once.kinds_at(0) == ["claim", "quote"]
    qtbot.waitUntil(lambda: len(inked_rows(ruler)) > 400)
    assert ruler.grab().toImage() == at_once.grab().toImage()
    ruler.set_marks(marks[:10], length)
    assert ruler.kinds_at(4_000_000) == []


def test_a_change_while_many_are_being_counted_is_not_lost(qtbot: QtBot) -> None:
    marks = [mark(f"{number}", number, number + 1) for number in range(20_000)]
    ruler = shown(qtbot, marks, 50_000)
    ruler.grab()
    ruler.change_marks(marks, [mark("new", 45_000, 45_010, "quote")])
    assert ruler.kinds_at(45_000) == ["quote"]
    assert ruler.kinds_at(10_000) == []
