"""What every action of the window takes of the main thread in a large project: one table, a line for each action."""

import itertools
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.actions import annotating, defining, history, projects, redefining
from annotator.desktop import theme
from annotator.desktop.reading.article_model import Role
from annotator.desktop.session import Session
from annotator.desktop.tags.tags_order import Column
from annotator.desktop.window import Window
from annotator.domain.fields import FieldType
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.settings import Settings
from annotator.storage import queries
from tests.benchmarks.driving import FRAME, Driver, Floor, Taken, table_of
from tests.benchmarks.large_project import LONG, OTHER, REVIEWER, make_large_project
from tests.benchmarks.workload import MB

TIMES = 24
FEW_TIMES = 8
TAGS = 50_000
OPENING, FILTER = "open the project, to the text painted", "filter the table by words"
SOON = 0.100
"""For what is no action on a tag: below a tenth of a second an answer seems to come at once (Nielsen 1993, 5.5)."""


WINDOWS = {
    "history": "history",
    "tag kinds": "tag_kinds",
    "versions": "versions",
    "backups": "backups",
    "keys and help": "help",
    "what was read last": "reading_report",
    "report a problem": "report_problem",
    "open files with": "associate_files",
    "review as": "change_reviewer",
    "what can be cleaned": "go_cleaning",
    "tags to check": "go_checking",
}
LOOKS = (
    ("larger text", "zoom_in"),
    ("smaller text", "zoom_out"),
    ("longer lines", "wider_lines"),
    ("shorter lines", "narrower_lines"),
    ("show or hide the articles", "show_articles"),
    ("show or hide the articles", "show_articles"),
    ("show or hide the inspector", "show_inspector"),
    ("show or hide the inspector", "show_inspector"),
    ("show or hide the table", "show_tags"),
    ("show or hide the table", "show_tags"),
)
ARTICLES = (
    "open a short article",
    "put another beside it",
    "put it away",
    "open the long article",
    "the long one and one beside it",
)
BOUNDS = {
    OPENING: 1.0,
    FILTER: 0.050,
    "after opening: the rest of the window": SOON,
    **{what: SOON for what, _ in LOOKS},
    **dict.fromkeys(("other colours", "another size of the window", "find: open", *ARTICLES), SOON),
    **{f"window: {what}, {opening}": SOON for what in WINDOWS for opening in ("first", "again")},
}


@pytest.fixture(scope="module")
def made_large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, made once."""
    path = tmp_path_factory.mktemp("large") / "large.annotator"
    make_large_project(path, TAGS)
    return path


@pytest.fixture
def large(made_large: Path, tmp_path: Path) -> Path:
    """A copy of the project for each test, so that none waits for what another did."""
    return Path(shutil.copy(made_large, tmp_path / "large.annotator"))


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Print past pytest's capture."""

    def say(words: str) -> None:
        with capsys.disabled():
            print(f"\n{words}", end="")

    return say


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[Path], Window]:
    """Return what opens a project in a real window, as large as a usual screen."""
    theme.load_fonts()

    def open_(path: Path) -> Window:
        project = projects.open_(path)
        session = Session(project, projects.acting(project, REVIEWER))
        window = Window(session, Settings(), theme.LIGHT)
        window.resize(1920, 1080)
        window.show()
        qtbot.addWidget(window)
        return window

    return open_


@pytest.fixture
def driver(large: Path, opened: Callable[[Path], Window], tmp_path: Path) -> Iterator[Driver]:
    """The window on the project, with the long article alone in it and the keys in its text."""
    floor = Floor(large, tmp_path / "floor.annotator")
    made = Driver(opened(large), floor)
    made.window.activateWindow()
    made.settle()
    made.window.page.show_only(_article(made, LONG))
    made.settle()
    yield made
    made.window.close()
    floor.close()


@pytest.mark.parametrize(
    "section", ["on_one_tag", "fields", "around", "table", "looks", "articles", "search", "windows", "opening"]
)
def test_every_action(
    section: str, large: Path, driver: Driver, opened: Callable[[Path], Window], tell: Callable[[str], None]
) -> None:
    """One section of the window after the other, each with its table; it fails for the rows that miss their bound."""
    start = time.monotonic()
    if section == "opening":
        _opening(driver, opened, large)
    else:
        _SECTIONS[section](driver)
    tell(f"{section.replace('_', ' ')}, {time.monotonic() - start:.0f} s")
    tell(table_of(driver.taken, BOUNDS))
    assert [what for what, taken in driver.taken.items() if not taken.work_keeps(BOUNDS.get(what, FRAME))] == []


def _article(driver: Driver, title: str) -> str:
    return next(one.row.id for one in driver.window.page.model.listed if one.row.title == title)


def _on_one_tag(driver: Driver) -> None:
    page = driver.window.page
    pane = page.active_pane
    assert pane is not None
    chance = random.Random(4)
    for _ in range(TIMES):
        pane.view.verticalScrollBar().setValue(chance.randrange(pane.view.verticalScrollBar().maximum()))
        page.focus_text()
        driver.settle()
        seen = pane.view.visible_span()
        start = chance.randrange(seen.start, seen.end - 60)
        pane.view.select(Span(start, start + 30))
        driver.press("tag", pane.view, Qt.Key.Key_1)
        page.focus_text()
        driver.press("retag", pane.view, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        driver.trigger("undo", "undo")
        driver.trigger("redo", "redo")
        driver.trigger("move the end on a word", "end_out")
        driver.trigger("move the start on a character", "start_in_character")
        driver.trigger("remember a tag for a link", "link")
        driver.trigger("next tag", "next_tag")
        driver.trigger("link", "link")
        driver.trigger("undo a link", "undo")
        driver.trigger("previous tag", "previous_tag")
        driver.trigger("next dispute", "next_dispute")
        driver.trigger("previous dispute", "previous_dispute")
        driver.trigger("remove", "remove_tag")
        driver.trigger("undo a removal", "undo")
        driver.trigger("into the inspector", "edit_tag")
        driver.act("back to the text", page.focus_text)
        mark = pane.view.next_mark(seen.start)
        assert mark is not None
        driver.act("choose by a click", lambda mark=mark: pane.view.mark_activated.emit(mark.id))


def _fields(driver: Driver) -> None:
    """Fill every kind of field there is, in tags of the four kinds, by keys, and leave it."""
    page = driver.window.page
    pane = page.active_pane
    assert pane is not None
    page.inspector.show_more(shown=True)
    for number in range(FEW_TIMES):
        for kind, key in zip(Kind, (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), strict=True):
            page.focus_text()
            seen = pane.view.visible_span()
            pane.view.select(Span(seen.start + 40 * number, seen.start + 40 * number + 30))
            QTest.keyClick(pane.view, key)
            driver.settle()
            form = page.inspector.form
            assert form is not None, kind
            for editor in dict.fromkeys(form.editors.values()):
                _fill(driver, editor.field.type, editor.input, number)
            reply = next(one for one in page.inspector.findChildren(QWidget) if one.accessibleName() == "Reply")
            reply.setFocus()
            QTest.keyClicks(reply, f"What does the report say, page {number}?")
            driver.press("comment", reply, Qt.Key.Key_Return)
    driver.trigger("note: into the field", "note")
    page.focus_text()


def _fill(driver: Driver, kind: FieldType, editor: QWidget, number: int) -> None:
    words = {
        FieldType.TEXT: f"words {number}",
        FieldType.LONG_TEXT: f"A sentence of some length, the {number}th.",
        FieldType.DECIMAL: f"{number}.5",
        FieldType.QUANTITY: f"1{number},400",
        FieldType.DATE: f"2025-05-{number + 1:02}",
    }
    editor.setFocus()
    driver.settle()
    if kind in words:
        QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(editor, words[kind])
        driver.press(f"save a field: {kind.replace('_', ' ')}", editor, Qt.Key.Key_Return)
    elif kind is FieldType.CHOICE:
        driver.press("save a field: choice", editor, Qt.Key.Key_Down)
    elif kind in (FieldType.CHOICES, FieldType.YES_NO):
        driver.press(f"save a field: {kind.replace('_', ' ')}", editor, Qt.Key.Key_Space)
    elif kind is FieldType.ANNOTATION:
        driver.press("save a field: another tag", editor, Qt.Key.Key_Down)
    elif kind is FieldType.SPAN:
        driver.press("pick words for a field: begin", editor, Qt.Key.Key_Space)
        pane = driver.window.page.active_pane
        assert pane is not None
        view = pane.view
        start = view.visible_span().start + 5
        view.select(Span(start, start + 9))
        driver.press("pick words for a field: take", view, Qt.Key.Key_Return)
    elif kind is FieldType.RECORDS:
        driver.press("begin a record in a field", editor, Qt.Key.Key_Space)


def _around(driver: Driver) -> None:
    page = driver.window.page
    pane = page.active_pane
    assert pane is not None
    bar = pane.view.verticalScrollBar()
    for _ in range(TIMES * 2):
        driver.act("scroll by 120 pixels", lambda: bar.setValue(bar.value() + 120))
    chance = random.Random(5)
    for _ in range(TIMES):
        driver.act("scroll anywhere", lambda: bar.setValue(chance.randrange(bar.maximum())))
        driver.act("caret: a line down", lambda: QTest.keyClick(pane.view, Qt.Key.Key_Down))
        driver.act("caret: a page down", lambda: QTest.keyClick(pane.view, Qt.Key.Key_PageDown))
    for _ in range(FEW_TIMES):
        driver.trigger("find: open", "find")
        for letter in "ministry":
            driver.act("find: a letter typed", lambda letter=letter: QTest.keyClicks(pane.find_bar.field, letter))
        driver.trigger("find: next", "find_next")
        driver.press("find: close", pane.find_bar.field, Qt.Key.Key_Escape)
        for name in ("next_part", "previous_part"):
            driver.trigger(name.replace("_", " "), name)
        page.focus_text()
        driver.settle()


def _table(driver: Driver) -> None:
    table = driver.window.page.table
    words = table.chips.words
    for word in ("ministry", "percent days", "zzz") * 2:
        words.setFocus()
        driver.settle()
        for letter in word:
            driver.act(FILTER, lambda letter=letter: QTest.keyClicks(words, letter))
        driver.act("take the filter away", words.clear)
    for group in list(table.chips.chips)[:6]:
        driver.act("filter the table by a chip", lambda group=group: table.chips.choose_group(group))
    table.chips.choose_group("all")
    driver.settle()
    for column, order in itertools.product(
        (Column.KIND, Column.TEXT, Column.SEVERITY, Column.REVIEWER, Column.PLACE), Qt.SortOrder
    ):
        driver.act("sort the table", lambda column=column, order=order: table.sort_by(column, order))
    table.sort_by(Column.PLACE)
    driver.settle()
    table.view.setFocus()
    for number in range(TIMES):
        bar = table.view.verticalScrollBar()
        driver.act("scroll the table", lambda bar=bar, number=number: bar.setValue((number * 7919) % bar.maximum()))
        row = table.view.rowAt(20)
        where = QPoint(40, table.view.rowViewportPosition(row) + 5)
        driver.act(
            "choose a row",
            lambda where=where: QTest.mouseClick(
                table.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where
            ),
        )
    for _ in range(FEW_TIMES):
        table.view.scrollToTop()
        table.view.selectRow(0)
        driver.settle()
        driver.press(
            "choose 10 more rows, one at a time", table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier
        )
    driver.act("choose all rows", table.view.selectAll)
    table.view.selectRow(0)
    driver.settle()
    driver.window.page.focus_text()


def _looks(driver: Driver) -> None:
    for _ in range(FEW_TIMES):
        for what, name in LOOKS:
            driver.trigger(what, name)
    for colours in (theme.DARK, theme.LIGHT) * (FEW_TIMES // 2):
        driver.act("other colours", lambda colours=colours: driver.window.apply_theme(colours))
    for width in (1600, 1920) * (FEW_TIMES // 2):
        driver.act("another size of the window", lambda width=width: driver.window.resize(width, 1080))


def _articles(driver: Driver) -> None:
    page = driver.window.page
    view, model = page.article_list.view, page.model
    long, other = _article(driver, LONG), _article(driver, OTHER)
    for number in range(FEW_TIMES):
        index = model.index(50 + number)
        driver.act("choose an article in the list", lambda index=index: view.setCurrentIndex(index))
        view.setFocus()
        driver.press("open a short article", view, Qt.Key.Key_Return)
        driver.act("put another beside it", lambda: page.tick(other, True))
        driver.act("put it away", lambda: page.tick(other, False))
        driver.act("open the long article", lambda: page.show_only(long))
        driver.act("the long one and one beside it", lambda: page.panes.show_articles([long, other]))
        driver.act("next pane", lambda: page.panes.set_active(page.panes.panes[0]))
    bar = view.verticalScrollBar()
    for number in range(TIMES):
        driver.act("scroll the list of articles", lambda number=number: bar.setValue((number * 7919) % bar.maximum()))
    for number in range(FEW_TIMES):
        index = model.index(100 + number)
        title = f"Renamed {number}"
        driver.act("rename an article", lambda index=index, title=title: model.setData(index, title))
        driver.trigger("undo a renaming", "undo")
    for number in range(FEW_TIMES):
        id_ = model.index(200 + number).data(Role.ARTICLE_ID)
        driver.act("remove an article", lambda id_=id_: page.articles.remove([id_]))
        driver.trigger("undo the removal of an article", "undo")
        driver.act("archive an article", lambda id_=id_: page.articles.archive([id_], True))
        driver.trigger("undo the archiving of an article", "undo")
    ids = model.ids
    for _ in range(3):
        ids.insert(0, ids.pop(300))
        driver.act("order: one article to the top", lambda: page.articles.order(list(ids)))


def _search(driver: Driver) -> None:
    field = driver.window.search
    for words in ("ministry percent", "article 77", "dark", "committee days"):
        driver.trigger("search: open", "search")
        for letter in words:
            driver.act("search: a letter typed", lambda letter=letter: QTest.keyClicks(field, letter))
        driver.press("search: next result", field, Qt.Key.Key_Down)
        driver.press("search: leave", field, Qt.Key.Key_Escape)


def _windows(driver: Driver) -> None:
    page = driver.window.page
    page.show_only(_article(driver, LONG))
    driver.settle()
    for what, name in WINDOWS.items():
        for opening in ("first", "again", "again"):
            driver.trigger(f"window: {what}, {opening}", name)
            for beside in driver.window.findChildren(QWidget):
                if beside.isWindow() and beside.isVisible():
                    beside.close()
            driver.settle()


_SECTIONS = {
    "on_one_tag": _on_one_tag,
    "fields": _fields,
    "around": _around,
    "table": _table,
    "looks": _looks,
    "articles": _articles,
    "search": _search,
    "windows": _windows,
}


def test_what_holds_the_window_while_many_tags_are_changed(driver: Driver, tell: Callable[[str], None]) -> None:
    """The longest stretch while jobs are at work: removing all, undoing that, tagging what is identical, merging."""
    page, session = driver.window.page, driver.window.session
    pane = page.active_pane
    assert pane is not None
    pane.view.select(Span(first := pane.view.text.index("the talks"), first + len("the talks")))
    driver.trigger("tag every identical passage", "alike_claim")
    driver.trigger("undo that", "undo")
    one, other = (session.do(defining.define, name, fields=()) for name in ("One", "Other"))
    driver.settle()
    with session.read() as read:
        ids = [row.id for row in queries.tag_rows(read, viewer=session.viewer, article_ids=[page.panes.shown[0]])]
    driver.act("retag 50,000 tags", lambda: session.start("Retagging", annotating.retag, ids, one.id))
    driver.act("merge their kind with another", lambda: session.start("Merging", redefining.merge, [one.id], other.id))
    driver.trigger("undo the merge", "undo")
    driver.act("remove 50,000 tags", lambda: session.start("Removing", annotating.remove, ids))
    driver.trigger("undo the removal", "undo")
    driver.trigger("redo the removal", "redo")
    tell(table_of(driver.taken, dict.fromkeys(driver.taken, SOON)))
    assert [what for what, taken in driver.taken.items() if not taken.work_keeps(SOON)] == []


def test_ten_times_the_tags_take_about_ten_times_as_long(tmp_path: Path, tell: Callable[[str], None]) -> None:
    spans: dict[str, list[float]] = {}
    for count in (TAGS // 10, TAGS):
        make_large_project(path := tmp_path / f"{count}.annotator", count, articles=2)
        with projects.open_(path) as project:
            bench = projects.acting(project, REVIEWER)
            with project.read() as read:
                ids = [row.id for row in queries.tag_rows(read, viewer=bench.id)]
            for what, do, arguments in (
                ("retag", annotating.retag, (ids, Kind.QUOTE)),
                ("undo it", history.undo, ()),
                ("remove", annotating.remove, (ids,)),
                ("undo that", history.undo, ()),
                ("redo it", history.redo, ()),
            ):
                # The thread's own time: what else the machine does meanwhile is not the action's.
                start = time.thread_time()
                do(project, bench, *arguments)
                spans.setdefault(what, []).append(time.thread_time() - start)
    for what, (few, many) in spans.items():
        tell(f"{what}: {TAGS // 10:,} tags {few:.2f} s, {TAGS:,} tags {many:.2f} s, {many / few:.1f} times")
    assert all(many <= 12 * few for few, many in spans.values())


_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from tests.benchmarks.workload import SIZES, article
app = QApplication([]); shown = QPlainTextEdit(); shown.resize(1920, 1080); shown.setPlainText(article(SIZES["5 MB"]))
shown.show(); app.processEvents(); shown.grab()
"""
_OURS = """
import sys, time
from PySide6.QtWidgets import QApplication
from annotator.actions import annotating, defining, history, projects, redefining
from annotator.desktop import theme
from annotator.desktop.session import Session
from annotator.desktop.window import Window
from annotator.settings import Settings
app = QApplication([]); theme.load_fonts()
project = projects.open_(sys.argv[1])
window = Window(Session(project, projects.acting(project, "Bench")), Settings(), theme.LIGHT)
window.resize(1920, 1080); window.show(); window.page.show_only(window.page.model.ids[0])
end = time.monotonic() + 3
while time.monotonic() < end or window.session.jobs.running:
    app.processEvents(); time.sleep(0.01)
window.grab()
"""
_TELL = """
print(int(open("/proc/self/statm").read().split()[1]) * 4096)
import os; sys.stdout.flush(); os._exit(0)
"""


def test_memory(large: Path, tell: Callable[[str], None], tmp_path: Path) -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "ANNOTATOR_CONFIG": str(tmp_path)}
    bare, ours = (
        int(
            subprocess.run(
                [sys.executable, "-c", code + _TELL, str(large)], env=surroundings, check=True, capture_output=True
            ).stdout
        )
        for code in (_BARE, _OURS)
    )
    allowed = 2 * bare + 1_000 * TAGS
    tell(f"memory: bare {bare / MB:.0f} MB, window {ours / MB:.0f} MB, allowed {allowed / MB:.0f} MB")
    assert ours <= allowed


def _opening(driver: Driver, opened: Callable[[Path], Window], large: Path) -> None:
    driver.window.close()
    for _ in range(3):
        again: list[Window] = []
        driver.act(OPENING, lambda again=again: again.append(opened(large)))
        following = Driver(again[0])
        following.act("after opening: the rest of the window", lambda: None)
        for what, taken in following.taken.items():
            before = driver.taken.setdefault(what, Taken())
            before.stretches += taken.stretches
            before.works += taken.works
            before.totals += taken.totals
        again[0].close()
