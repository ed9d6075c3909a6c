"""The list of articles: its model, ticks, order, names, counts, and what the menu does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from annotator.actions import annotating, articles, projects, reading
from annotator.desktop.jobs import Jobs
from annotator.desktop.reading import article_model
from annotator.desktop.reading.article_list import box_of, second_line
from annotator.desktop.reading.article_loading import date_words
from annotator.desktop.reading.article_model import ArticleModel, Role
from annotator.desktop.session import Session
from annotator.domain.annotations import Annotation
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind, Status
from annotator.storage import queries
from tests.desktop.conftest import FIRST

Key = Qt.Key


@pytest.fixture
def model(session):
    return ArticleModel(session)


def summaries(model):
    return [model.index(row).data(Role.SUMMARY) for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester, model):
    qtmodeltester.check(model)


def test_counts_follow_tags_without_asking_the_project(model, session, monkeypatch):
    assert summaries(model) == ["en · 4 tags", "en · 2 tags"]
    version = model.listed[0].row.version_id
    monkeypatch.setattr(ArticleModel, "reload", lambda self: pytest.fail("counted anew"))
    made = session.do(annotating.annotate, version, Span(0, 7), Kind.CLAIM)
    assert summaries(model) == ["en · 5 tags", "en · 2 tags"]
    session.do(annotating.retag, [made.id], Kind.QUOTE)
    session.do(annotating.remove, [made.id])
    assert summaries(model) == ["en · 4 tags", "en · 2 tags"]
    session.undo()
    assert summaries(model) == ["en · 5 tags", "en · 2 tags"]


def test_open_disputes_are_counted(model, session):
    with session.project.write("Dispute", session.reviewer) as write:
        tag = write.find(Annotation)[0]
        from dataclasses import replace

        write.replace(replace(tag, status=Status.DISPUTED))
    session.look()
    disputed = next(index for index in map(model.index, range(2)) if index.data(Role.DISPUTES))
    assert disputed.data(Role.DISPUTES) == "1 disputed"
    metrics = QFontMetrics(QFont())
    room = metrics.horizontalAdvance
    assert second_line(disputed, metrics, room("en · 4 tags · 1 disputed")) == ("en · 4 tags", " · 1 disputed")
    assert second_line(disputed, metrics, room("4 tags · 1 disputed")) == ("4 tags", " · 1 disputed")
    assert second_line(disputed, metrics, room("1 disputed")) == ("", "1 disputed")


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2025-05-02", "2 May 2025"),
        ("2025-05", "May 2025"),
        ("2025", "2025"),
        ("", ""),
        ("2025-05-02T10:00Z", "2 May 2025"),
    ],
)
def test_dates_read_as_people_write_them(iso, words):
    assert date_words(iso) == words


def test_a_click_on_the_tick_puts_an_article_beside_or_away(window, qtbot):
    view, page = window.page.article_list.view, window.page
    ids = page.panes.shown
    second = view.visualRect(page.model.index(1))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box_of(second).center())
    assert page.panes.shown == [ids[0]]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box_of(second).center())
    assert page.panes.shown == ids


def test_space_ticks_and_enter_shows_only_that_article(window, qtbot):
    page, view = window.page, window.page.article_list.view
    view.setFocus()
    view.setCurrentIndex(page.model.index(0))
    ids = page.panes.shown
    qtbot.keyClick(view, Key.Key_Space)
    assert page.panes.shown == ids[1:]
    qtbot.keyClick(view, Key.Key_Return)
    assert page.panes.shown == ids[:1]
    assert window.focusWidget() is page.active_pane.view


def test_a_fifth_article_is_not_put_beside_four(window, tmp_path):
    paths = []
    for number in range(3):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Article {number}.", encoding="utf-8")
        paths.append(path)
    window.bringing.read(paths)
    page = window.page
    for article_id in page.model.ids:
        page.tick(article_id, True)
    assert len(page.panes.shown) == 4
    assert page.messages.words == "Four articles fit side by side; put one away first."
    assert page.model.index(4).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_a_new_name_is_typed_in_the_list(window, qtbot):
    page, view = window.page, window.page.article_list.view
    view.setFocus()
    view.setCurrentIndex(page.model.index(0))
    qtbot.keyClick(view, Key.Key_F2)
    field = view.focusWidget()
    field.setText("Another name")
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.index(0).data() == "Another name")
    assert page.panes.panes[0]._title.toolTip() == "Another name"
    assert window.actions_by_name["undo"].text() == "Undo: Rename “Another name”"


def test_dragging_changes_the_reading_order(window):
    model = window.page.model
    ids = model.ids
    carried = model.mimeData([model.index(0)])
    model.dropMimeData(carried, Qt.DropAction.MoveAction, 2, 0, model.index(-1))
    assert model.ids == ids[::-1]


def test_a_removed_article_goes_from_list_and_panes_and_comes_back(window):
    page = window.page
    first = page.model.ids[0]
    menu = page.article_list.menu_for(page.model.index(0))
    next(action for action in menu.actions() if action.text() == "Remove").trigger()
    assert first not in page.model.ids
    assert first not in page.panes.shown
    assert page.messages.words == "Removed: “Beijing’s balancing act” with all tags."
    window.session.undo()
    assert page.model.ids[0] == first
    assert summaries(page.model)[0] == "en · 4 tags"


def test_an_article_that_another_window_reads_in_appears(window, tmp_path):
    from annotator.actions import reading

    other = projects.open_(window.session.project.target)
    path = tmp_path / "new.txt"
    path.write_text("New.", encoding="utf-8")
    reading.read_sources(other, projects.acting(other, "Eve"), [path])
    other.close()
    window.session.look()
    assert len(window.page.model.ids) == 3


def lines(model):
    return [
        (index.data(Role.ARTICLE_ID), index.data(), index.data(Role.SUMMARY), model.article_of_version(version))
        for index, version in ((model.index(row), model.listed[row].row.version_id) for row in range(model.rowCount()))
    ]


def test_articles_read_while_one_looks_are_put_behind_the_others_without_asking_for_all(
    model, session, tmp_path, monkeypatch, qtmodeltester
):
    qtmodeltester.check(model)
    paths = []
    for number in range(30):
        paths.append(tmp_path / f"{number:02}.txt")
        paths[-1].write_text(f"Head\u00adline {number}\n\nWords, and more of them.", encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(ArticleModel, "reload", lambda self: pytest.fail("read anew"))
        session.do(reading.read_sources, paths[:20], clean=True)
        session.do(reading.read_sources, paths[20:])
    found = lines(model)
    assert len(found) == 32
    model.reload()
    assert found == lines(model)
    assert [article for *_, article in found] == [id_ for id_, *_ in found]


def test_many_articles_are_read_anew_in_a_job_and_changes_meanwhile_are_not_lost(
    qtbot, project_with_samples, monkeypatch
):
    monkeypatch.setattr(article_model, "AT_ONCE", 1)
    session = Session(project_with_samples, projects.acting(project_with_samples, "Rita Moreau"), Jobs())
    model = ArticleModel(session)
    version = model.listed[0].row.version_id
    session.do(articles.rename_article, model.ids[0], "Renamed")
    session.do(annotating.annotate, version, Span(0, 7), Kind.CLAIM)
    qtbot.waitUntil(lambda: model.index(0).data() == "Renamed")
    qtbot.waitUntil(lambda: not session.jobs.running)
    assert summaries(model) == ["en · 5 tags", "en · 2 tags"]
    session.close()


def test_a_new_version_takes_the_place_of_the_old_in_its_pane(window, tmp_path):
    page = window.page
    first = page.model.ids[0]
    path = tmp_path / "newer.txt"
    path.write_text(FIRST.replace("raised", "lifted"), encoding="utf-8")
    from annotator.actions import reading

    window.session.start("", reading.read_sources, [path], version_of=first)
    pane = page.panes.pane_of(first)
    assert "has lifted" in pane.view.text
    with window.session.read() as read:
        assert pane.version_id == queries.newest_version(read, first, viewer=window.session.viewer).id
