"""The widths of a table's columns, and its cells side by side on the screen."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from annotator.desktop import theme
from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.article.table_columns import columns
from annotator.domain.articles import Block, BlockKind

Key = Qt.Key
TABLE = (
    "Month\tTonnes\tPort\tShare of last year’s exports as the ministry counts them\n"
    "January\t1,200,000\tOdesa\t84 %\n"
    "February\t\tChornomorsk and Pivdennyi together with the smaller ports\t61 %\n"
    "March\t88,000\tOdesa"
)
TEXT = f"Before the table.\n{TABLE}\nBehind it."
START = TEXT.index(TABLE)


def by_letter(words):
    return 10.0 * len(words)


def test_columns_are_as_wide_as_their_widest_cell():
    found = columns([["ab", "c"], ["a", "cccc"]], by_letter, 500, gap=20, least=30)
    assert found == ((0, 22), (42, 42))


def test_wide_columns_give_way_and_narrow_ones_do_not():
    found = columns([["ab", "c" * 100, "d" * 40]], by_letter, 400, gap=20, least=30)
    assert [cell.width for cell in found] == [22, 169, 169]


def test_where_columns_would_be_too_narrow_there_are_none():
    assert columns([["abcdef"] * 20], by_letter, 200, gap=20, least=30) == ()
    assert columns([["one column"]], by_letter, 200, gap=20, least=30) == ()
    assert columns([], by_letter, 200, gap=20, least=30) == ()


@given(st.lists(st.lists(st.text(max_size=30), min_size=1, max_size=6), max_size=6), st.integers(50, 900))
def test_columns_never_leave_the_table(rows, width):
    found = columns(rows, by_letter, width, gap=10, least=20)
    if found:
        assert found[-1].left + found[-1].width <= width + 0.01
        assert all(one.left + one.width < other.left for one, other in pairwise(found))


@pytest.fixture
def view(qtbot):
    theme.load_fonts()
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(560, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.set_article(TEXT, [Block(START, START + len(TABLE), BlockKind.TABLE)])
    return made


def place(view, words):
    return view.rectangle_of(TEXT.index(words))


def test_cells_stand_in_columns_and_wrap_within_them(view):
    assert place(view, "Tonnes").left() == place(view, "1,200,000").left() == place(view, "88,000").left()
    assert place(view, "Port").left() == place(view, "Chornomorsk").left()
    assert place(view, "Month").top() == place(view, "Share").top()
    assert place(view, "ministry").left() >= place(view, "Share").left()
    assert place(view, "ministry").top() > place(view, "Share").top()
    assert place(view, "January").top() > place(view, "ministry").top()


@pytest.mark.parametrize("words", ["Tonnes", "Pivdennyi", "61 %", "smaller", "ministry", "January"])
def test_a_click_finds_the_cell_that_it_hits(view, qtbot, words):
    start = TEXT.index(words)
    spot = view.rectangle_of(start + 2).center()
    assert view.position_at(spot) == start + 2
    assert view.character_under(spot + QPoint(2, 0)) == start + 2


def test_up_and_down_stay_in_their_column(view, qtbot):
    view.setFocus()
    view.set_caret(TEXT.index("1,200,000"))
    qtbot.keyClick(view, Key.Key_Up)
    assert view.caret == TEXT.index("Tonnes")
    qtbot.keyClick(view, Key.Key_Up)
    assert view.caret < START
    qtbot.keyClick(view, Key.Key_Down)
    assert view.caret == TEXT.index("Tonnes")
    view.set_caret(TEXT.index("Share"))
    qtbot.keyClick(view, Key.Key_Down)
    assert TEXT.index("Share") < view.caret < TEXT.index("January")


def test_left_and_right_go_through_the_cells_as_they_are_read(view, qtbot):
    view.setFocus()
    view.set_caret(TEXT.index("Tonnes"))
    qtbot.keyClick(view, Key.Key_End)
    assert view.caret == TEXT.index("Tonnes") + len("Tonnes")
    qtbot.keyClick(view, Key.Key_Right)
    assert view.caret == TEXT.index("Port")


def test_every_position_of_a_row_has_a_place_inside_the_column_of_text(view):
    for position in range(START, START + len(TABLE)):
        box = view.box_of(position)
        assert view.left - 1 <= box.left <= view.left + view.column.typesetter.width + 1
        assert view.position_at(view.rectangle_of(position).center()) in (position, position + 1)


def test_a_narrow_view_shows_rows_without_columns(view):
    assert view.column.laid(1).in_columns
    view.resize(150, 600)
    assert not view.column.laid(1).in_columns
    assert place(view, "Share").top() > place(view, "Month").top()


def test_what_is_in_sight_reaches_to_the_end_of_the_row(view):
    view.resize(560, 120)
    last = view.column.visible[-1][2]
    assert last.in_columns
    assert view.visible_span().end == last.span.end


def test_a_table_read_from_the_right_begins_there(qtbot):
    text = "חודש\tטונות\tנמל\nינואר\t1,200\tאודסה"
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(560, 300)
    made.show()
    made.set_article(text, [Block(0, len(text), BlockKind.TABLE)])
    first, second = made.rectangle_of(0), made.rectangle_of(text.index("טונות"))
    assert first.left() > second.left()
    assert first.top() == second.top()
    below = made.rectangle_of(text.index("1,200"))
    assert below.top() > second.top()
    assert made.rectangle_of(text.index("נמל")).left() < below.left() < made.rectangle_of(text.index("ינואר")).left()


def test_long_tables_are_set_row_by_row(qtbot):
    text = "\n".join(f"Row {number}\t{number * 37:,}\tof many rows" for number in range(20_000))
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(560, 400)
    made.show()
    made.set_article(text, [Block(0, len(text), BlockKind.TABLE)])
    made.verticalScrollBar().setValue(made.verticalScrollBar().maximum())
    assert made.visible_span().end == len(text)
    assert made.rectangle_of(len(text) - 3).left() > made.left
