"""How fast an article opens, scrolls and takes a tag, against bare Qt's own text widget in the same run."""

import itertools
import random
import statistics
import sys
import time
from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.desktop import theme
from annotator.desktop.article.article_view import ArticleView
from annotator.domain.annotations import Mark
from tests.benchmarks.workload import SIZES, TAGS, article, marks

WIDTH, HEIGHT = 1280, 800
FRAME = 0.016
FEW = 500


def measured(act: Callable[[], object], times: int) -> list[float]:
    """Return how long each of ``times`` runs took, in seconds, the shortest first."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return sorted(taken)


def percentile_95(taken: list[float]) -> float:
    return taken[int(len(taken) * 0.95)]


@pytest.fixture
def report(capsys: pytest.CaptureFixture[str]) -> Callable[..., None]:
    """Print a line of the report past pytest's capture; times in seconds."""

    def line(what: str, **seconds: float) -> None:
        with capsys.disabled():
            sys.stdout.write(f"\n{what}: " + ", ".join(f"{name} {1000 * s:.1f} ms" for name, s in seconds.items()))

    return line


@pytest.fixture
def paint(qapp: QApplication) -> Callable[[QWidget], None]:
    """Paint a widget into a picture, as the screen would."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    return lambda widget: widget.render(image)


@pytest.fixture
def view(qtbot: QtBot, paint: Callable[[QWidget], None]) -> ArticleView:
    """A view that has shown something: faces are loaded, as they are when a second article is opened."""
    theme.load_fonts()
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    made.show()
    made.set_article(article(20_000))
    paint(made)
    return made


@pytest.mark.parametrize("size", SIZES)
def test_opening(
    qtbot: QtBot, view: ArticleView, paint: Callable[[QWidget], None], report: Callable[..., None], size: str
) -> None:
    text = article(SIZES[size])
    tags, few = marks(text, TAGS[size]), marks(text, FEW)
    bare = QPlainTextEdit()
    qtbot.addWidget(bare)
    bare.setReadOnly(True)
    bare.resize(WIDTH, HEIGHT)
    bare.show()

    def floor() -> None:
        bare.setPlainText(text)
        paint(bare)

    def opening(shown: list[Mark]) -> Callable[[], None]:
        def act() -> None:
            view.set_article(text)
            view.set_marks(shown)
            paint(view)

        return act

    paint(bare)
    times = 5
    taken = {
        "floor": statistics.median(measured(floor, times)),
        f"with {len(tags)} tags": statistics.median(measured(opening(tags), times)),
        f"with {FEW}": statistics.median(measured(opening(few), times)),
    }
    ratio = taken[f"with {len(tags)} tags"] / taken["floor"]
    report(f"open {size} ({ratio:.2f} × floor)", **taken)
    assert ratio <= 3


def test_opening_one_line_of_5_mb(
    view: ArticleView, paint: Callable[[QWidget], None], report: Callable[..., None]
) -> None:
    text = article(SIZES["5 MB"]).replace("\n", " ")

    def act() -> None:
        view.set_article(text)
        paint(view)

    taken = measured(act, 3)[1]
    report("open one line of 5 MB", median=taken)
    assert taken < 0.3


def test_scrolling(view: ArticleView, paint: Callable[[QWidget], None], report: Callable[..., None]) -> None:
    text = article(SIZES["5 MB"])
    view.set_article(text)
    view.set_marks(marks(text, TAGS["5 MB"]))
    paint(view)
    bar = view.verticalScrollBar()
    chance = random.Random(1)

    def step() -> None:
        bar.setValue(bar.value() + 120)
        paint(view.viewport())

    def jump() -> None:
        bar.setValue(chance.randrange(bar.maximum()))
        paint(view.viewport())

    steps, jumps = measured(step, 300), measured(jump, 60)
    report("scroll 120 px, 50,000 tags", median=statistics.median(steps), p95=percentile_95(steps))
    report("jump anywhere, 50,000 tags", median=statistics.median(jumps), p95=percentile_95(jumps))
    assert percentile_95(steps) <= FRAME


def test_a_tag_more_or_less(view: ArticleView, paint: Callable[[QWidget], None], report: Callable[..., None]) -> None:
    text = article(SIZES["5 MB"])
    view.set_article(text)
    paint(view)
    starts = range(view.visible_span().start, view.visible_span().end - 30, 7)
    medians = []

    def change() -> None:
        name, start = next(names), chance.choice(starts)
        view.change_marks([f"new {name - 1}"], [Mark(f"new {name}", start, start + 25, "claim", "draft", "me")])
        view.viewport().repaint()
        view.ruler.repaint()

    for count in (FEW, TAGS["5 MB"]):
        view.set_marks(marks(text, count))
        paint(view)
        names, chance = itertools.count(), random.Random(2)
        taken = measured(change, 200)
        medians.append(statistics.median(taken))
        report(f"change a tag among {count}", median=medians[-1], p95=percentile_95(taken))
        assert percentile_95(taken) <= FRAME
    assert medians[1] <= 2 * medians[0] + 0.002


def test_another_width(view: ArticleView, paint: Callable[[QWidget], None], report: Callable[..., None]) -> None:
    text = article(SIZES["5 MB"])
    view.set_article(text)
    view.set_marks(marks(text, TAGS["5 MB"]))
    paint(view)

    def act() -> None:
        view.resize(450 if view.width() == 500 else 500, HEIGHT)
        paint(view.viewport())

    taken = measured(act, 10)
    report("another width of 5 MB", median=statistics.median(taken), p95=percentile_95(taken))
    assert statistics.median(taken) < 0.1
