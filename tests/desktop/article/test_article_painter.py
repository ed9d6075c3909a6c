import random

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.desktop.article.caret import Motion
from annotator.desktop.theme import DARK, LIGHT, KindStyle
from annotator.domain.annotations import Mark
from annotator.domain.articles import Block, BlockKind
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind, Status, Underline
from tests.desktop.article.shown_articles import SCRIPTS, TEXT, mark, show, span_of


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


def test_what_is_painted_bit_by_bit_is_what_would_be_painted_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    chance = random.Random(3)
    text = "\n".join(SCRIPTS["ascii"] * 4 if number % 3 else f"{SCRIPTS['chinese'] * 3}\n" for number in range(120))
    names = [f"tag {number}" for number in range(200)]

    def tag(name: str, start: int) -> Mark:
        kind, status = chance.choice(list(Kind)), chance.choice(list(Status))
        return mark(name, start, min(len(text), start + chance.randrange(1, 300)), kind, status)

    view = show(qtbot, text, [tag(name, chance.randrange(len(text))) for name in names])
    view.clearFocus()  # a blinking caret would make every picture another
    acts = {
        "remove": lambda near: view.change_marks([chance.choice(names)], []),
        "change": lambda near: view.change_marks([], [tag(chance.choice(names), near)]),
        "choose": lambda near: view.set_chosen(chance.choice(names)),
        "select": lambda near: view.select(Span(near, near + chance.randrange(200)), reveal=False),
        "move": lambda near: view.move_caret(chance.choice(list(Motion)), extend=chance.random() < 0.5),
        "scroll": lambda near: view.verticalScrollBar().setValue(
            view.verticalScrollBar().value() + chance.randrange(-200, 200)
        ),
        "reveal": lambda near: view.reveal(Span(chance.randrange(len(text)), len(text))),
    }
    qtbot.wait(1)
    for _ in range(90):
        seen = view.visible_span()
        act = chance.choice(list(acts))
        acts[act](chance.randrange(seen.start, seen.end))
        if chance.random() < 0.5:
            qtbot.wait(20)
            screen = qapp.primaryScreen().grabWindow(view.winId()).toImage()
            assert strongest_difference(screen, view.grab().toImage()) < 40, act


def strongest_difference(one: QImage, other: QImage) -> int:
    """Return how far the two farthest pixels are apart, 0–255. Round corners cut by an edge differ by a breath."""
    one, other = (image.convertToFormat(QImage.Format.Format_RGB32) for image in (one, other))
    assert one.size() == other.size()
    if one == other:
        return 0
    return max(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))
