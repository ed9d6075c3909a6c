"""The queue of review with fifty thousand tags: opening it, going to the next, deciding, choosing an article."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.actions import passages, projects
from annotator.desktop import theme
from annotator.desktop.session import Session
from annotator.desktop.window import Window
from annotator.settings import Settings
from annotator.storage import queries
from annotator.storage.queries import Queue
from tests.benchmarks.driving import FRAME, Driver, Floor, table_of
from tests.benchmarks.large_project import make_large_project

TAGS = 50_000
TIMES = 30
OPEN, NEXT, PREVIOUS, AGREE, DISAGREE = "open the queue", "next", "previous", "agree, and on", "disagree: ask why"
KIND, ARTICLE = "tags of one kind alone", "tags of one article alone"
OPEN_FIRST, READ = "open the page of review, first", "back to reading"
BOUNDS = {OPEN: 0.100, OPEN_FIRST: 0.250, READ: 0.100, KIND: 0.050, ARTICLE: 0.050}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two thousand articles, one of them with nearly all tags; none of them is the reviewer's."""
    path = tmp_path_factory.mktemp("review") / "large.annotator"
    make_large_project(path, TAGS, articles=2_000)
    return path


@pytest.fixture
def window(large: Path, qtbot: QtBot) -> Iterator[Window]:
    theme.load_fonts()
    project = projects.open_(large)
    made = Window(Session(project, projects.acting(project, "Colleague")), Settings(), theme.LIGHT)
    made.resize(1920, 1080)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.mark.parametrize("queue", list(Queue))
def test_a_page_of_each_queue(large: Path, queue: Queue, capsys: pytest.CaptureFixture[str]) -> None:

    with projects.open_(large) as project:
        me = projects.acting(project, "Colleague")
        taken = []
        for _ in range(5):
            with project.read() as read:
                start = time.perf_counter()
                rows = queries.queue_page(read, queue, viewer=me.id)
                taken.append(time.perf_counter() - start)
        following = []
        for row in rows[:20]:
            start = time.perf_counter()
            passages.passage_tags(project, row.id, viewer=me.id)
            following.append(time.perf_counter() - start)
    with capsys.disabled():
        middle = sorted(following)[len(following) // 2] if following else 0.0
        print(f"\n{queue}: a page {1000 * sorted(taken)[2]:.1f} ms, a passage {1000 * middle:.1f} ms", end="")
    assert sorted(taken)[2] < BOUNDS[OPEN]


def test_the_page_of_review(window: Window, large: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floor = Floor(large, tmp_path / "floor.annotator")
    driver = Driver(window, floor)
    driver.settle()
    driver.trigger(OPEN_FIRST, "go_review")
    driver.trigger(READ, "go_read")
    driver.act(OPEN, lambda: (window.pages.go_review(), window.pages.review.open()))
    page = window.pages.review
    assert page.queue.model.count(Queue.WAITING) > TAGS * 0.9
    assert page.tag_id
    _go(driver, NEXT, "next_review")
    _go(driver, PREVIOUS, "previous_review")
    _go(driver, AGREE, "review_agree")
    for _ in range(TIMES // 3):
        driver.trigger(DISAGREE, "review_disagree")
        page.deciding.statement.leave()
        driver.settle()
    driver.act(KIND, lambda: page.queue.show_wanted(kind="claim"))
    driver.act(ARTICLE, lambda: page.articles.setCurrentIndex(page.articles.rows.index(2, 0)))
    floor.close()
    with capsys.disabled():
        print("\n" + table_of(driver.taken, BOUNDS))
    for what, taken in driver.taken.items():
        bound = BOUNDS.get(what, FRAME)
        assert taken.above_floor() <= bound or taken.work_keeps(bound), what


def _go(driver: Driver, what: str, name: str) -> None:
    for _ in range(TIMES):
        driver.trigger(what, name)
