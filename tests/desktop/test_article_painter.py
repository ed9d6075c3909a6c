from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from annotator.desktop.theme import DARK, LIGHT, KindStyle
from annotator.domain.articles import Block, BlockKind
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Underline
from tests.desktop.shown_articles import TEXT, mark, show, span_of


def test_only_what_changed_is_painted_again(qtbot: QtBot) -> None:
    first, second = mark("b", 6, 11), mark("c", *range_of("second"))
    view = show(qtbot, TEXT, [mark("a", 0, 5)])
    whole = show(qtbot, TEXT, [first, second])
    view.change_marks(["a"], [first])
    view.change_marks([], [second])
    whole.clearFocus()  # else its caret is in the picture
    assert view.grab().toImage() == whole.grab().toImage()


def test_found_words_are_highlighted(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    hits = [span_of(TEXT, "words"), span_of(TEXT, "says"), span_of(TEXT, "twice")]
    view.set_hits(hits, 1)
    image = view.viewport().grab().toImage()

    def ground(span: Span) -> str:
        rectangle = view.rectangle_of(span.start)
        return QColor(image.pixel(rectangle.left() + 1, rectangle.top() + 1)).name()

    assert [ground(hit) for hit in hits] == [LIGHT.hit, LIGHT.current_hit, LIGHT.hit]


def test_themes_and_project_kinds_change_the_colours(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT, [mark("a", 0, 5, "tag-1")])
    view.set_theme(DARK)
    image = view.viewport().grab().toImage()
    assert QColor(image.pixel(2, 2)).name() == DARK.paper
    plain = image
    view.set_kind_styles({"tag-1": KindStyle("#ff00ff", Underline.WAVY)})
    assert view.viewport().grab().toImage() != plain


def test_blocks_look_like_what_they_are(qtbot: QtBot) -> None:
    text = "Heading\nA quoted line\nAn item\nA caption\ncode = 1\na\tb"
    kinds = [
        BlockKind.HEADING,
        BlockKind.QUOTE,
        BlockKind.LIST_ITEM,
        BlockKind.CAPTION,
        BlockKind.CODE,
        BlockKind.TABLE,
    ]
    starts = [text.index(line) for line in text.split("\n")]
    plain = show(qtbot, text)
    view = show(qtbot, text)
    view.set_article(text, [Block(s, s + 6, kind) for s, kind in zip(starts, kinds, strict=True)])
    lefts = [view.rectangle_of(start).left() - view.left for start in starts]
    assert lefts[0] == 0
    assert lefts[1] > 10
    assert lefts[2] > 10
    assert view.rectangle_of(0).height() > plain.rectangle_of(0).height()
    image = view.viewport().grab().toImage()
    bar = QPoint(view.left + 10, view.rectangle_of(starts[1]).center().y())
    assert QColor(image.pixel(bar)).name() == LIGHT.line
    bullet = {
        QColor(image.pixel(x, y)).name()
        for x in range(view.left, view.left + lefts[2])
        for y in range(view.rectangle_of(starts[2]).top(), view.rectangle_of(starts[2]).bottom())
    }
    assert LIGHT.muted in bullet


def range_of(words: str) -> tuple[int, int]:
    span = span_of(TEXT, words)
    return span.start, span.end
