"""The caret and the selection: where each key takes them. It knows positions and lines, no widget and no painting."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from annotator.desktop.article.column import Column
from annotator.desktop.article.laid_paragraph import LaidParagraph
from annotator.desktop.article.paragraphs import sentence_at
from annotator.domain.spans import Span

SentenceFinder = Callable[[str, int], Span]
"""Takes the text and a position and returns the sentence around it."""


class Motion(Enum):
    """A way to go; left and right are those of the screen, so that they hold in text of either direction."""

    LEFT = auto()
    RIGHT = auto()
    WORD_LEFT = auto()
    WORD_RIGHT = auto()
    SENTENCE_BACK = auto()
    SENTENCE_ON = auto()
    LINE_UP = auto()
    LINE_DOWN = auto()
    PARAGRAPH_UP = auto()
    PARAGRAPH_DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()
    TEXT_START = auto()
    TEXT_END = auto()


_KEEPS_X = {Motion.LINE_UP, Motion.LINE_DOWN, Motion.PAGE_UP, Motion.PAGE_DOWN}
_SIDEWAYS = {Motion.LEFT, Motion.RIGHT}


class Caret:
    """A position, the other end of the selection, and the column that moving up and down keeps."""

    def __init__(self) -> None:
        self.position = 0
        self.anchor = 0
        self.upstream = False
        """At the end of a wrapped line rather than at the start of the next: both are the same position."""
        self.find_sentence: SentenceFinder = sentence_at
        self._wanted_x: float | None = None

    @property
    def selection(self) -> Span:
        """What is selected; an empty span at the caret when nothing is."""
        return Span(min(self.position, self.anchor), max(self.position, self.anchor))

    def place(self, position: int, *, extend: bool = False, upstream: bool = False) -> None:
        """Put the caret somewhere; ``extend`` keeps the other end of the selection."""
        self.position = position
        self.upstream = upstream
        self._wanted_x = None
        if not extend:
            self.anchor = position

    def select(self, span: Span) -> None:
        """Select a span with the caret at its end."""
        self.place(span.start)
        self.place(span.end, extend=True, upstream=bool(span))

    def move(self, motion: Motion, column: Column, *, extend: bool = False) -> None:
        """Go where a key goes."""
        selection = self.selection
        if selection and not extend and motion in _SIDEWAYS:
            self._collapse(selection, motion, column)
            return
        if motion in _KEEPS_X:
            self._move_vertically(motion, column, extend=extend)
            return
        target, upstream = _MOVES[motion](self, column)
        self.place(target, extend=extend, upstream=upstream)

    def _collapse(self, selection: Span, motion: Motion, column: Column) -> None:
        """Leave the selection at the side that lies in the direction of the key."""
        right_to_left = column.laid(column.paragraphs.index_at(self.position)).right_to_left
        at_start = (motion is Motion.LEFT) != right_to_left
        self.place(selection.start if at_start else selection.end, upstream=not at_start)

    def _move_vertically(self, motion: Motion, column: Column, *, extend: bool) -> None:
        """Go up or down and keep the distance from the left, whatever the lines between are like."""
        laid = column.laid(column.paragraphs.index_at(self.position))
        x = self._wanted_x
        if x is None:
            x = laid.caret(self.position, upstream=self.upstream).left
        down = motion in (Motion.LINE_DOWN, Motion.PAGE_DOWN)
        by_page = motion in (Motion.PAGE_UP, Motion.PAGE_DOWN)
        found = (_line_a_page_on if by_page else _next_line)(self, column, x, down=down)
        if found is None:
            # Beyond the first or last line: the end of the text, as everywhere else.
            self.place(len(column.paragraphs.text) if down else 0, extend=extend)
            return
        there, line = found
        position, upstream = there.position_on_line(line, x)
        self.place(position, extend=extend, upstream=upstream)
        self._wanted_x = x


def _next_line(caret: Caret, column: Column, x: float, *, down: bool) -> tuple[LaidParagraph, int] | None:
    """Return the piece and number of the line above or below; None beyond the text."""
    index = column.paragraphs.index_at(caret.position)
    laid = column.laid(index)
    line = laid.line_beside(laid.line_at(caret.position, upstream=caret.upstream), down=down)
    if line is not None:
        return laid, line
    index += 1 if down else -1
    if not 0 <= index < len(column.paragraphs):
        return None
    laid = column.laid(index)
    return laid, laid.edge_line(x, last=not down)


def _line_a_page_on(caret: Caret, column: Column, x: float, *, down: bool) -> tuple[LaidParagraph, int] | None:
    """Return the piece and number of the line a page of pixels away; None beyond the text."""
    index = column.paragraphs.index_at(caret.position)
    laid = column.laid(index)
    middle = laid.line_top(laid.line_at(caret.position, upstream=caret.upstream)) + column.typesetter.pitch // 2
    y = middle + (column.page if down else -column.page)
    while not 0 <= y < laid.height:
        if y < 0:
            index -= 1
        else:
            index += 1
            y -= laid.height
        if not 0 <= index < len(column.paragraphs):
            return None
        laid = column.laid(index)
        if y < 0:
            y += laid.height
    in_lower_air = y > (laid.bottom + laid.height) // 2
    if in_lower_air and index + 1 < len(column.paragraphs):
        following = column.laid(index + 1)
        return following, following.edge_line(x, last=False)
    return laid, laid.line_at_y(y, x)


def _step(caret: Caret, column: Column, *, rightwards: bool) -> tuple[int, bool]:
    paragraphs = column.paragraphs
    index = paragraphs.index_at(caret.position)
    laid = column.laid(index)
    moved = laid.step(caret.position, rightwards=rightwards)
    if moved is not None:
        return moved, False
    if rightwards != laid.right_to_left:
        return _next_piece(caret, column, index), False
    return _end_of_previous_piece(caret, column, index), False


def _word(caret: Caret, column: Column, *, rightwards: bool) -> tuple[int, bool]:
    index = column.paragraphs.index_at(caret.position)
    laid = column.laid(index)
    if rightwards != laid.right_to_left:
        moved = laid.next_word(caret.position)
        return (moved if moved is not None else _next_piece(caret, column, index)), False
    moved = laid.previous_word(caret.position)
    return (moved if moved is not None else _end_of_previous_piece(caret, column, index)), False


def _next_piece(caret: Caret, column: Column, index: int) -> int:
    paragraphs = column.paragraphs
    return paragraphs.starts[index + 1] if index + 1 < len(paragraphs) else caret.position


def _end_of_previous_piece(caret: Caret, column: Column, index: int) -> int:
    paragraphs = column.paragraphs
    if index == 0:
        return caret.position
    before = paragraphs.span(index - 1)
    if not paragraphs.continues(index - 1):
        return before.end
    # The end of the piece before is this very position: go on to the grapheme before it.
    laid = column.laid(index - 1)
    moved = laid.step(before.end, rightwards=laid.right_to_left)
    return before.start if moved is None else moved


def _sentence_on(caret: Caret, column: Column) -> tuple[int, bool]:
    text = column.paragraphs.text
    end = max(caret.find_sentence(text, caret.position).end, caret.position)
    following = _skip_space(text, end)
    return (following if following < len(text) else len(text)), False


def _sentence_back(caret: Caret, column: Column) -> tuple[int, bool]:
    text = column.paragraphs.text
    before = len(text[max(0, caret.position - 4096) : caret.position].rstrip())
    before += max(0, caret.position - 4096)
    if before == 0:
        return 0, False
    start = caret.find_sentence(text, before - 1).start
    return min(start, before - 1), False


def _line_edge(caret: Caret, column: Column, *, to_end: bool) -> tuple[int, bool]:
    laid = column.laid(column.paragraphs.index_at(caret.position))
    number = laid.line_at(caret.position, upstream=caret.upstream)
    if not to_end:
        return laid.line_span(number).start, False
    return laid.line_end(number), laid.line_end(number) == laid.line_span(number).end


def _paragraph(caret: Caret, column: Column, *, down: bool) -> tuple[int, bool]:
    text = column.paragraphs.text
    paragraph = column.paragraphs.paragraph_at(caret.position)
    if down:
        return _skip_newlines(text, paragraph.end), False
    if caret.position > paragraph.start:
        return paragraph.start, False
    end = len(text[: paragraph.start].rstrip("\n"))
    return column.paragraphs.paragraph_at(end).start, False


def _skip_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _skip_newlines(text: str, position: int) -> int:
    while position < len(text) and text[position] == "\n":
        position += 1
    return position


_MOVES: dict[Motion, Callable[[Caret, Column], tuple[int, bool]]] = {
    Motion.LEFT: partial(_step, rightwards=False),
    Motion.RIGHT: partial(_step, rightwards=True),
    Motion.WORD_LEFT: partial(_word, rightwards=False),
    Motion.WORD_RIGHT: partial(_word, rightwards=True),
    Motion.SENTENCE_BACK: _sentence_back,
    Motion.SENTENCE_ON: _sentence_on,
    Motion.PARAGRAPH_UP: partial(_paragraph, down=False),
    Motion.PARAGRAPH_DOWN: partial(_paragraph, down=True),
    Motion.LINE_START: partial(_line_edge, to_end=False),
    Motion.LINE_END: partial(_line_edge, to_end=True),
    Motion.TEXT_START: lambda _, __: (0, False),
    Motion.TEXT_END: lambda _, column: (len(column.paragraphs.text), False),
}
