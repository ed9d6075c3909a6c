import itertools

import pytest

from annotator.desktop.article.column import TOP_AIR, Column
from annotator.desktop.article.typesetting import Reading, Typesetter
from annotator.domain.spans import Span
from tests.desktop.article.shown_articles import SCRIPTS, column

pytestmark = pytest.mark.usefixtures("qapp")

# Lengths say little about heights here: the guesses are wrong by half and more.
UNEVEN = "\n".join(
    SCRIPTS["chinese"] * (number % 5) if number % 3 else f"{number} short\n\n{SCRIPTS['ascii'] * (number % 7)}"
    for number in range(400)
)


def tops(shown: Column) -> dict[int, int]:
    """Return where the pieces in sight stand."""
    return {index: top for index, top, _ in shown.visible}


@pytest.mark.parametrize("way", [-37, 37, -333, 333])
def test_scrolling_moves_the_words_by_just_that_much(way: int) -> None:
    shown = column(UNEVEN)
    shown.scroll_to(shown.height // 2)
    for _ in range(30):
        before = tops(shown)
        shown.scroll_by(way)
        after = tops(shown)
        kept = before.keys() & after.keys()
        assert kept
        assert all(after[index] == before[index] + -way for index in kept)


def test_pieces_in_sight_stand_below_each_other_without_a_gap() -> None:
    shown = column(UNEVEN)
    for y in range(0, shown.height, 997):
        shown.scroll_to(y)
        edges = [(top, top + laid.height) for _, top, laid in shown.visible]
        assert edges[0][0] <= TOP_AIR
        assert all(lower == upper for (_, lower), (upper, _) in itertools.pairwise(edges))
        assert edges[-1][1] >= shown.view_height - 60


def test_the_end_is_reached_and_not_passed() -> None:
    shown = column(UNEVEN)
    shown.scroll_to(10**9)
    assert shown.visible[-1][0] == len(shown.paragraphs) - 1
    assert shown.y == shown.height - shown.view_height
    shown.scroll_by(500)
    assert shown.y == shown.height - shown.view_height
    shown.scroll_to(-5)
    assert shown.y == 0
    assert shown.visible[0][:2] == (0, TOP_AIR)


def test_a_short_text_does_not_scroll() -> None:
    shown = column("One line.")
    shown.scroll_by(400)
    assert shown.y == 0


@pytest.mark.parametrize("centre", [False, True])
@pytest.mark.parametrize("share", [0, 0.3, 0.99, 0.5, 0.51])
def test_what_is_revealed_is_in_sight(share: float, centre: bool) -> None:
    shown = column(UNEVEN)
    start = int(len(UNEVEN) * share)
    shown.reveal(Span(start, start + 20), centre=centre)
    top, bottom = shown.edges(start)
    assert top >= 0
    assert bottom <= shown.view_height
    assert shown.visible_span().start <= start < shown.visible_span().end


def test_revealing_what_is_seen_moves_nothing() -> None:
    shown = column(UNEVEN)
    shown.scroll_to(3000)
    before = shown.y
    middle = shown.visible[len(shown.visible) // 2][2].span
    shown.reveal(Span(middle.start, middle.start + 1))
    assert shown.y == before


def test_a_place_survives_another_width() -> None:
    shown = column(UNEVEN)
    shown.scroll_to(5000)
    position, edge = shown.place()
    shown.set_typesetter(Typesetter(Reading(point_size=17), 320))
    assert shown.edges(position)[0] == edge
    again = column(UNEVEN)
    again.restore_place((position, edge))
    assert again.place() == (position, edge)


def test_a_place_beyond_another_text_is_its_end() -> None:
    shown = column(UNEVEN)
    shown.restore_place((10**7, 5))
    assert shown.visible[-1][0] == len(shown.paragraphs) - 1
