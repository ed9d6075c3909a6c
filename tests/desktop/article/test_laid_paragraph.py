import itertools

import pytest
from PySide6.QtWidgets import QApplication

from annotator.domain.articles import Block, BlockKind
from tests.desktop.article.shown_articles import FAMILY, SCRIPTS, column, span_of

pytestmark = pytest.mark.usefixtures("qapp")


def graphemes(text: str) -> list[int]:
    """Return the caret positions of a text as Unicode has them, found one by one with the caret itself."""
    laid = column(text).laid(0)
    return [position for position in range(len(text)) if laid.whole(position) == position]


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_caret_is_found_again_where_it_stands(qapp: QApplication, name: str) -> None:
    text = SCRIPTS[name]
    laid = column(text, width=3000).laid(0)
    for position in graphemes(text):
        left = laid.caret(position).left
        found, _ = laid.position_on_line(0, left)
        assert laid.caret(found).left == pytest.approx(left, abs=0.5)
        if name not in ("arabic", "hebrew"):
            assert found == position


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_character_under_its_own_middle_is_itself(name: str) -> None:
    text = SCRIPTS[name]
    laid = column(text, width=3000).laid(0)
    stops = [*graphemes(text), len(text)]
    for position, after in itertools.pairwise(stops):
        (box,) = laid.boxes(position, after)
        found = laid.character_at((box.left + box.right) / 2, box.baseline)
        assert found is not None
        assert position <= found < after


@pytest.mark.parametrize("cluster", [FAMILY, "👍🏽", "🇺🇦", "e\u0301", "o\u0323\u0302"])
def test_no_position_splits_a_grapheme(cluster: str) -> None:
    text = f"ab{cluster}cd"
    laid = column(text).laid(0)
    for x in range(0, 120, 2):
        position, _ = laid.position_on_line(0, x)
        assert position <= 2 or position >= 2 + len(cluster)
    assert laid.step(2, rightwards=True) == 2 + len(cluster)
    assert laid.step(2 + len(cluster), rightwards=False) == 2
    assert laid.whole(3) == 2


def test_a_span_over_a_wrap_has_a_box_on_each_line_without_the_space() -> None:
    text = "The ministry said on Monday that new figures would be published before the end of the quarter. " * 3
    laid = column(text, width=300).laid(0)
    boxes = laid.boxes(0, len(text.rstrip()))
    assert len(boxes) == laid.line_count
    for number, box in enumerate(boxes[:-1]):
        end = laid.line_end(number)
        assert text[end] == " "
        assert box.right == pytest.approx(laid.caret(end, upstream=True).left)


def test_a_span_where_directions_meet_has_several_boxes() -> None:
    text = "abc " + SCRIPTS["arabic"][:20] + " def"
    laid = column(text, width=3000).laid(0)
    inside = laid.boxes(6, 10)
    assert len(inside) == 1
    crossing = laid.boxes(2, 8)
    assert len(crossing) == 2
    assert crossing[0].right < crossing[1].left
    covered = sum(box.right - box.left for box in crossing)
    assert covered == pytest.approx(
        sum(box.right - box.left for box in (*laid.boxes(2, 4), *laid.boxes(4, 8))), abs=0.5
    )


def test_both_sides_of_a_wrap_are_one_position_seen_on_two_lines() -> None:
    text = "中" * 100
    laid = column(text, width=300).laid(0)
    end = laid.line_span(0).end
    assert laid.line_at(end) == 1
    assert laid.line_at(end, upstream=True) == 0
    assert laid.caret(end, upstream=True).left > laid.caret(end).left
    assert laid.position_on_line(0, 10_000) == (end, True)


def test_beside_the_words_there_is_no_character() -> None:
    laid = column("short").laid(0)
    assert laid.character_at(400, 10) is None
    assert laid.character_at(5, laid.bottom + 3) is None
    assert laid.character_at(3, 15) == 0


def test_right_to_left_text_stands_at_the_right() -> None:
    laid = column(SCRIPTS["arabic"], width=900).laid(0)
    first, last = laid.caret(0).left, laid.caret(len(SCRIPTS["arabic"])).left
    assert first > last
    assert first == pytest.approx(column("x", width=900).typesetter.width, abs=2)


def test_blocks_are_set_apart_by_size_and_indent() -> None:
    text = "Heading\nplain words\nquoted words\nitem"
    blocks = (
        Block(0, 7, BlockKind.HEADING),
        Block(20, 32, BlockKind.QUOTE),
        Block(33, 37, BlockKind.LIST_ITEM, 2),
    )
    made = column(text, blocks=blocks)
    heading, plain, quote, item = map(made.laid, range(4))
    assert heading.ascent > plain.ascent
    assert plain.caret(8).left == 0
    assert quote.caret(20).left > 10
    assert item.caret(33).left > quote.caret(20).left


def test_words_wider_than_the_column_are_broken() -> None:
    text = "x" * 500
    made = column(text, width=300)
    assert made.laid(0).line_count > 5
    assert all(box.right <= made.typesetter.width for box in made.laid(0).boxes(0, 500))


def test_a_span_found_by_words_covers_those_words() -> None:
    text = "Before 🔥 the fire, after it."
    laid = column(text).laid(0)
    span = span_of(text, "the fire")
    (box,) = laid.boxes(span.start, span.end)
    assert laid.position_on_line(0, box.left) == (span.start, False)
    assert laid.position_on_line(0, box.right)[0] == span.end
