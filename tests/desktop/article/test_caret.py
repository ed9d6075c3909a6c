import pytest

from annotator.desktop.article.caret import Caret, Motion
from annotator.desktop.article.column import Column
from annotator.domain.spans import Span
from tests.desktop.article.shown_articles import FAMILY, SCRIPTS, column, span_of

pytestmark = pytest.mark.usefixtures("qapp")

PROSE = (
    "The ministry said on Monday that new figures would be published before the end of the quarter, as planned. "
    "Two officials denied it.\n\nA second paragraph is here. It has two sentences.\nThird."
)


def walk(shown: Column, motion: Motion, start: int, *, extend: bool = False, most: int = 2000) -> list[int]:
    """Press one key until the caret stays where it is; return where it stood."""
    caret = Caret()
    caret.place(start)
    stood = [start]
    for _ in range(most):
        caret.move(motion, shown, extend=extend)
        if caret.position == stood[-1]:
            break
        stood.append(caret.position)
    return stood


@pytest.mark.parametrize("name", [name for name in SCRIPTS if name not in ("arabic", "hebrew")])
def test_right_and_left_stop_at_every_grapheme(name: str) -> None:
    text = f"{SCRIPTS[name]}\n\n{SCRIPTS[name]}"
    shown = column(text)
    there = walk(shown, Motion.RIGHT, 0)
    assert there[-1] == len(text)
    assert there == sorted(set(there))
    assert walk(shown, Motion.LEFT, len(text)) == there[::-1]
    assert all(shown.laid(shown.paragraphs.index_at(p)).whole(p) == p for p in there)


def test_one_press_crosses_a_family() -> None:
    shown = column(f"a{FAMILY}b")
    assert walk(shown, Motion.RIGHT, 0) == [0, 1, 1 + len(FAMILY), 2 + len(FAMILY)]


def test_left_goes_on_in_text_that_runs_to_the_left() -> None:
    text = f"{SCRIPTS['hebrew']}\nplain\n{SCRIPTS['hebrew']}"
    shown = column(text, width=2000)
    hebrew = len(SCRIPTS["hebrew"])
    stood = walk(shown, Motion.LEFT, 0, most=hebrew + 1)
    assert stood == list(range(hebrew + 2))
    lefts = [shown.laid(0).caret(position).left for position in stood[: hebrew + 1]]
    assert lefts == sorted(lefts, reverse=True)


def test_right_moves_right_on_screen_in_mixed_text() -> None:
    text = "abc " + SCRIPTS["arabic"][:20] + " def"
    shown = column(text, width=2000)
    stood = walk(shown, Motion.RIGHT, 0)
    assert sorted(stood) == list(range(len(text) + 1))
    # The position between the two directions has two places on the screen; all others come from left to right.
    lefts = [shown.laid(0).caret(position).left for position in stood if position != 4]
    assert lefts == sorted(lefts)


def test_words() -> None:
    text = "One two, 🔥 three.\nNext line"
    shown = column(text)
    starts = {text.index(word) for word in ("One", "two", "three", "Next", "line")}
    assert starts | {len(text)} <= set(walk(shown, Motion.WORD_RIGHT, 0))
    assert starts <= set(walk(shown, Motion.WORD_LEFT, len(text)))
    assert len(walk(shown, Motion.WORD_RIGHT, 0)) < 12


def test_sentences_there_and_back() -> None:
    shown = column(PROSE)
    starts = [0, PROSE.index("Two off"), PROSE.index("A sec"), PROSE.index("It has"), PROSE.index("Third")]
    assert walk(shown, Motion.SENTENCE_ON, 0) == [*starts, len(PROSE)]
    assert walk(shown, Motion.SENTENCE_BACK, len(PROSE)) == [len(PROSE), *starts[::-1]]
    caret = Caret()
    caret.place(PROSE.index("denied"))
    caret.move(Motion.SENTENCE_BACK, shown)
    assert caret.position == starts[1]


def test_sentences_are_those_of_the_finder_that_is_given() -> None:
    shown = column("aaa|bbb|ccc")

    def find(text: str, position: int) -> Span:
        start = text.rfind("|", 0, position) + 1
        end = text.find("|", position)
        return Span(start, len(text) if end < 0 else end + 1)

    caret = Caret()
    caret.find_sentence = find
    for expected in (4, 8, 11):
        caret.move(Motion.SENTENCE_ON, shown, extend=True)
        assert caret.selection == Span(0, expected)


def test_up_and_down_keep_their_column_over_short_lines() -> None:
    text = f"{'wide words ' * 5}\nx\n\n{'wide words ' * 5}"
    shown = column(text, width=2000)
    caret = Caret()
    caret.place(40)
    x = shown.laid(0).caret(40).left
    for _ in range(3):
        caret.move(Motion.LINE_DOWN, shown)
    index = shown.paragraphs.index_at(caret.position)
    assert index == 3
    assert shown.laid(3).caret(caret.position).left == pytest.approx(x, abs=6)
    for _ in range(3):
        caret.move(Motion.LINE_UP, shown)
    assert caret.position == 40


def test_down_from_the_last_line_ends_at_the_end_and_up_at_the_start() -> None:
    shown = column(PROSE)
    assert walk(shown, Motion.LINE_DOWN, 3)[-1] == len(PROSE)
    assert walk(shown, Motion.LINE_UP, len(PROSE) - 1)[-1] == 0


def test_home_and_end_stay_on_their_line() -> None:
    shown = column(PROSE, width=300)
    laid = shown.laid(0)
    second = laid.line_span(1)
    caret = Caret()
    caret.place(second.start + 5)
    caret.move(Motion.LINE_END, shown)
    assert caret.position == laid.line_end(1)
    caret.move(Motion.LINE_START, shown)
    assert caret.position == second.start


def test_the_end_of_a_line_without_spaces_is_on_that_line() -> None:
    shown = column("中" * 100, width=300)
    caret = Caret()
    caret.move(Motion.LINE_END, shown, extend=True)
    assert caret.selection == shown.laid(0).line_span(0)
    assert caret.upstream
    caret.move(Motion.LINE_START, shown)
    assert caret.position == 0


def test_paragraphs() -> None:
    shown = column(PROSE)
    starts = [0, PROSE.index("A sec"), PROSE.index("Third")]
    assert walk(shown, Motion.PARAGRAPH_DOWN, 0) == [*starts, len(PROSE)]
    assert walk(shown, Motion.PARAGRAPH_UP, len(PROSE)) == [len(PROSE), *starts[::-1]]


def test_pages_and_the_ends_of_the_text() -> None:
    text = "\n".join(f"line {number}" for number in range(300))
    shown = column(text)
    pages = walk(shown, Motion.PAGE_DOWN, 0)
    assert 10 < len(pages) < 80
    assert pages[-1] == len(text)
    assert walk(shown, Motion.TEXT_END, 5) == [5, len(text)]
    assert walk(shown, Motion.TEXT_START, 5) == [5, 0]


def test_a_selection_grows_and_collapses_to_its_side() -> None:
    shown = column(PROSE)
    caret = Caret()
    caret.select(span_of(PROSE, "ministry"))
    caret.move(Motion.RIGHT, shown, extend=True)
    assert caret.selection == Span(4, 13)
    caret.move(Motion.LEFT, shown)
    assert caret.selection == Span(4, 4)
    caret.select(Span(4, 12))
    caret.move(Motion.RIGHT, shown)
    assert caret.selection == Span(12, 12)


def test_every_character_of_a_long_line_is_reached_across_its_pieces() -> None:
    text = "word " * 1400
    shown = column(text)
    edge = shown.paragraphs.starts[1]
    assert walk(shown, Motion.RIGHT, edge - 3, most=6) == list(range(edge - 3, edge + 4))
    assert walk(shown, Motion.LEFT, edge + 3, most=6) == list(range(edge + 3, edge - 4, -1))
