"""How fast the real window is: opening an article from its file, tagging to disk and back to the screen, starting."""

import os
import random
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.actions import projects, reading
from annotator.actions.projects import Project
from annotator.desktop import theme
from annotator.desktop.session import Session
from annotator.desktop.window import Window
from annotator.domain.annotations import Annotation
from annotator.domain.details import no_details
from annotator.domain.journal import utc_now
from annotator.domain.spans import Span, quote_selector
from annotator.settings import Settings
from annotator.storage import queries
from tests.benchmarks.test_article_view import FEW, FRAME, HEIGHT, SIZES, TAGS, WIDTH, measured, percentile_95
from tests.benchmarks.workload import article, marks

Report = Callable[..., None]
TIMES = 200


@pytest.fixture
def report(capsys: pytest.CaptureFixture[str]) -> Report:
    """Print a line of the report past pytest's capture; times in seconds."""

    def line(what: str, **seconds: float) -> None:
        with capsys.disabled():
            print(f"\n{what}: " + ", ".join(f"{name} {1000 * s:.1f} ms" for name, s in seconds.items()), end="")

    return line


@pytest.fixture(scope="module")
def made_projects(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, int], Path]:
    """Return what makes a project with one article of a size and so many tags, once for each."""
    folder = tmp_path_factory.mktemp("projects")

    def made(size: str, count: int) -> Path:
        path = folder / f"{size.replace(' ', '-')}-{count}.annotator"
        if not path.exists():
            text = article(SIZES[size])
            with projects.create(path) as project:
                reviewer = projects.acting(project, "Bench")
                (read,), _ = reading.read_sources(project, reviewer, [reading.Pasted("article", text.encode())])
                _add_tags(project, read.article_id, text, count)
        return path

    return made


def _add_tags(project: Project, article_id: str, text: str, count: int) -> None:
    reviewer = projects.acting(project, "Bench")
    now = utc_now()
    with project.write("Tag", reviewer) as write:
        version = queries.newest_version(write, article_id, viewer=reviewer.id)
        rows = []
        for mark in marks(text, count):
            quote = quote_selector(text, Span(mark.start, mark.end))
            rows.append(
                Annotation(
                    id=mark.id,
                    version_id=version.id,
                    kind=mark.kind,
                    start=mark.start,
                    end=mark.end,
                    exact=quote.exact,
                    prefix=quote.prefix,
                    suffix=quote.suffix,
                    author_id=write.reviewer.id,
                    details=no_details(mark.kind),
                    created_at=now,
                    updated_at=now,
                )
            )
        write.add_all(rows)


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[Path], Window]:
    """Return what opens a project in a real window, with the settings of somebody who has never used one."""
    theme.load_fonts()

    def open_(path: Path) -> Window:
        project = projects.open_(path)
        session = Session(project, projects.acting(project, "Bench"))
        window = Window(session, Settings(), theme.LIGHT)
        qtbot.addWidget(window)
        window.resize(WIDTH, HEIGHT)
        return window

    return open_


def settle(window: Window) -> None:
    """Let every job and every event come to an end."""
    deadline = time.monotonic() + 30
    quiet = 0
    while quiet < 5 and time.monotonic() < deadline:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        quiet = 0 if window.session.jobs.running else quiet + 1
        time.sleep(0.005)


def paint(widget: QWidget) -> None:
    """Paint a widget, now."""
    widget.render(QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied))


@pytest.mark.parametrize("size", SIZES)
def test_opening_an_article_from_its_file(
    qtbot: QtBot,
    made_projects: Callable[[str, int], Path],
    opened: Callable[[Path], Window],
    report: Report,
    size: str,
) -> None:
    text = article(SIZES[size])
    bare = QPlainTextEdit()
    qtbot.addWidget(bare)
    bare.setReadOnly(True)
    bare.resize(WIDTH, HEIGHT)
    bare.show()

    def floor() -> None:
        bare.setPlainText(text)
        paint(bare)

    paint(bare)
    taken = {"floor": statistics.median(measured(floor, 5))}
    for count in (TAGS[size], FEW):
        window = opened(made_projects(size, count))
        window.show()
        settle(window)
        (article_id,) = window.page.panes.shown

        def opening(window: Window = window, article_id: str = article_id) -> None:
            window.page.panes.show_articles([article_id])
            pane = window.page.active_pane
            assert pane is not None
            paint(pane.view)

        runs = []
        for _ in range(5):
            window.page.panes.show_articles([])
            settle(window)
            runs += measured(opening, 1)
            settle(window)
        taken[f"with {count} tags"] = statistics.median(runs)
        window.close()
    many, few = taken[f"with {TAGS[size]} tags"], taken[f"with {FEW} tags"]
    report(f"open {size} from its file ({many / taken['floor']:.2f} × floor, {many / few:.2f} × {FEW} tags)", **taken)
    assert many <= 3 * taken["floor"]
    assert many <= 2 * few


def _bare_commits(folder: Path) -> list[float]:
    """Return how long one bare commit takes here, with the pragmas of a project."""
    connection = sqlite3.connect(folder / "floor.db", isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE IF NOT EXISTS annotation (id TEXT PRIMARY KEY, words TEXT)")

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO annotation VALUES (?, ?)", (os.urandom(16).hex(), "x" * 600))
        connection.execute("COMMIT")

    taken = measured(commit, TIMES)
    connection.close()
    return taken


def test_every_action_on_one_tag(
    made_projects: Callable[[str, int], Path], opened: Callable[[Path], Window], report: Report, tmp_path: Path
) -> None:
    floor = percentile_95(_bare_commits(tmp_path))
    report("one bare commit", p95=floor)
    slowest: dict[str, list[float]] = {}
    for count in (FEW, TAGS["5 MB"]):
        for what, taken in _actions(opened(made_projects("5 MB", count))).items():
            slowest.setdefault(what, []).append(percentile_95(taken))
            report(f"{what}, among {count} tags", median=statistics.median(taken), p95=percentile_95(taken))
    for what, (few, many) in slowest.items():
        assert many - floor <= FRAME, what
        assert many <= 2 * few + 0.004, what


def _actions(window: Window) -> dict[str, list[float]]:
    """Drive the window by keys; return how long each took to the painted text, and then to the rest of the window."""
    window.show()
    settle(window)
    pane = window.page.active_pane
    assert pane is not None
    chance = random.Random(3)
    taken: dict[str, list[float]] = {}

    def press(what: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        pane.view.setFocus()
        QApplication.processEvents()
        start = time.perf_counter()
        QTest.keyClick(pane.view, key, modifiers)
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        painted = time.perf_counter()
        QApplication.processEvents()
        taken.setdefault(what, []).append(painted - start)
        taken.setdefault(f"{what}: the rest of the window after it", []).append(time.perf_counter() - painted)

    for _ in range(TIMES):
        seen = pane.view.visible_span()
        start = chance.randrange(seen.start, seen.end - 40)
        pane.view.select(Span(start, start + 30))
        press("tag", Qt.Key.Key_1)
        press("retag", Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        press("undo", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        press("remove", Qt.Key.Key_Delete)
    window.close()
    return {what: sorted(times) for what, times in taken.items()}


def test_scrolling_in_the_window(
    made_projects: Callable[[str, int], Path], opened: Callable[[Path], Window], report: Report
) -> None:
    window = opened(made_projects("5 MB", TAGS["5 MB"]))
    window.show()
    settle(window)
    pane = window.page.active_pane
    assert pane is not None
    bar = pane.view.verticalScrollBar()

    def step() -> None:
        bar.setValue(bar.value() + 120)
        pane.view.viewport().repaint()

    taken = measured(step, 300)
    report("scroll 120 px in the window, 50,000 tags", median=statistics.median(taken), p95=percentile_95(taken))
    assert percentile_95(taken) <= FRAME


def _processes(code: str, times: int = 7, **environment: str) -> float:
    """Return the median time of a whole Python process that runs ``code``."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    # Somebody's second start, not their first: modules are compiled.
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", code]
    subprocess.run(command, env=surroundings, check=True, capture_output=True)
    return statistics.median(
        measured(lambda: subprocess.run(command, env=surroundings, check=True, capture_output=True), times)
    )


def test_telling_the_version(report: Report) -> None:
    bare = _processes("pass")
    told = _processes(
        "import sys; sys.argv[1:] = ['--version']\nfrom annotator.__main__ import main\ntry: main()\n"
        "except SystemExit: pass"
    )
    report("annotator --version", bare_python=bare, told=told)
    assert told - bare <= 0.15


def test_starting_on_the_sample_project(report: Report, tmp_path: Path) -> None:
    from annotator.actions import demo

    path = tmp_path / "sample.annotator"
    demo.make(path).close()
    bare = _processes(
        "import os, sqlalchemy\nfrom PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit\n"
        "app = QApplication([]); window = QMainWindow(); window.setCentralWidget(QPlainTextEdit())\n"
        "window.resize(1440, 900); window.show(); window.grab(); os._exit(0)"
    )
    # As a person starts it, up to the moment when it would wait for them.
    shown = _processes(
        "import os, sys\nfrom annotator.__main__ import main\nfrom PySide6.QtWidgets import QApplication, QMainWindow\n"
        "def painted(*_):\n"
        "    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow))\n"
        "    window.grab(); os._exit(0)\n"
        f"QApplication.exec = painted\nsys.argv[1:] = [{str(path)!r}]\ntry: main()\nfinally: os._exit(1)"
    )
    report(f"start on the sample project ({shown / bare:.2f} × floor)", floor=bare, shown=shown)
    assert shown <= 2 * bare
