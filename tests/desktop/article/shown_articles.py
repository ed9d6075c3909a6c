"""Articles put on an invisible screen, for the tests of the article view and its parts."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.desktop import theme
from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.article.column import Column
from annotator.desktop.article.paragraphs import Paragraphs
from annotator.desktop.article.typesetting import Reading, Typesetter
from annotator.domain.annotations import Mark
from annotator.domain.articles import Block
from annotator.domain.spans import Span

FAMILY = "👩‍👩‍👧‍👦"
SCRIPTS = {
    "ascii": "The ministry said on Monday that new figures would be published.",
    "emoji": f"Good 🔥 news {FAMILY} and 👍🏽 thanks 🇺🇦 to all.",
    "chinese": "中国外交部发言人星期三表示，双方将继续就有关问题保持沟通。",
    "arabic": "قال المتحدث باسم الحكومة إن المحادثات ستستأنف يوم الخميس.",
    "hebrew": "הממשלה הודיעה כי השיחות יתחדשו ביום חמישי.",
    "combining": "Cafe\u0301 re\u0301sume\u0301 n\u0303o a\u0308o\u0323",
    "no-break space": "about 14\u00a0000\u00a0soldiers and 5\u202f% more",
}
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

TEXT = (
    f"First words 🔥 of the{chr(0xA0)}article {FAMILY} here.\n\n"
    "A second paragraph says more. It says it twice.\n\n"
    f"{SCRIPTS['arabic']}\n\n{SCRIPTS['chinese']}\n\nThe last paragraph."
)
LONG = "\n".join(f"Paragraph {number} has some words that tell of nothing at all. " * 4 for number in range(300))


def mark(name: str, start: int, end: int, kind: str = "claim", status: str = "draft") -> Mark:
    """Return a mark of somebody."""
    return Mark(name, start, end, kind, status, "somebody")


def column(text: str, *, width: int = 500, height: int = 400, blocks: Sequence[Block] = ()) -> Column:
    """Return a text set in a column, without a widget."""
    theme.load_fonts()
    return Column(Paragraphs(text, blocks), Typesetter(Reading(), width), height)


def show(qtbot: QtBot, text: str, marks: Iterable[Mark] = (), *, size: tuple[int, int] = (700, 500)) -> ArticleView:
    """Return a view of an article, on the screen and with the focus."""
    theme.load_fonts()
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(*size)
    with qtbot.waitExposed(view):
        view.show()
    view.set_article(text)
    view.set_marks(marks)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def middle(view: ArticleView, start: int, end: int | None = None) -> QPoint:
    """Return the point in the middle of the words from ``start`` to ``end``, which stand on one line."""
    left = view.rectangle_of(start)
    right = view.rectangle_of(start + 1 if end is None else end)
    return QPoint((left.left() + right.left()) // 2, left.center().y())


def span_of(text: str, words: str) -> Span:
    """Return where ``words`` first stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def click(qtbot: QtBot, view: ArticleView, point: QPoint, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.mouseClick(view.viewport(), LEFT, modifier or Qt.KeyboardModifier.NoModifier, pos=point)


def drag(qtbot: QtBot, view: ArticleView, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(view.viewport(), LEFT, pos=start)
    qtbot.mouseMove(view.viewport(), pos=(start + end) / 2)
    qtbot.mouseMove(view.viewport(), pos=end)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=end)


def left_edge(view: ArticleView, position: int) -> QPoint:
    rectangle = view.rectangle_of(position)
    return QPoint(rectangle.left(), rectangle.center().y())
