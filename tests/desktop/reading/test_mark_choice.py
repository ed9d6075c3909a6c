from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from annotator.actions import projects
from annotator.desktop import theme
from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.article.mark_filter import MarkFilter
from annotator.desktop.jobs import InlineJobs
from annotator.desktop.session import Session
from annotator.desktop.window import Window
from annotator.domain.vocabulary import Kind
from annotator.settings import Settings, load
from annotator.storage import queries
from tests.desktop.article.shown_articles import LEFT, middle, span_of
from tests.desktop.conftest import FIRST


def first_view(window: Window) -> ArticleView:
    return window.page.panes.panes[0].view


def choose(window: Window, words: str) -> None:
    """Choose an entry of the menu in the head of the first pane."""
    menu = window.page.panes.panes[0].marks_menu
    menu.aboutToShow.emit()
    action = next(one for one in menu.actions() if one.text().split("\t")[0] == words)
    action.trigger()


def entries(menu: QMenu) -> list[str]:
    return [action.text() + (" ✓" if action.isChecked() else "") for action in menu.actions() if action.text()]


def said(window: Window) -> list[str]:
    return [pane.mark_bar.words.text() if pane.mark_bar.isVisible() else "" for pane in window.page.panes.panes]


def test_the_menu_tells_how_many_tags_of_whom_and_of_what_are_shown(window: Window) -> None:
    menu = window.page.panes.panes[0].marks_menu
    menu.aboutToShow.emit()
    assert entries(menu) == [
        "Everybody\t6 ✓",
        "Ben Ito\t3",
        "Rita Moreau\t3",
        "Every kind\t6 ✓",
        "Claim\t2",
        "Quote\t1",
        "Statistic\t2",
        "Translation error\t1",
        "Dim the rest ✓",
        "Hide the rest",
    ]


def test_what_is_dimmed_or_hidden_is_said_above_each_text_and_brought_back_by_a_click(
    qtbot: QtBot, window: Window
) -> None:
    assert said(window) == ["", ""]
    choose(window, "Ben Ito")
    assert said(window) == ["Only Ben Ito: 1 of 4 tags · 3 dimmed", "Only Ben Ito: 2 of 2 tags · 0 dimmed"]
    choose(window, "Claim")
    choose(window, "Hide the rest")
    assert said(window) == [
        "Only Claim, Ben Ito: 0 of 4 tags · 4 hidden",
        "Only Claim, Ben Ito: 1 of 2 tags · 1 hidden",
    ]
    qtbot.mouseClick(window.page.panes.panes[1].mark_bar.all, LEFT)
    assert said(window) == ["", ""]


def test_the_menu_of_a_tag_lets_those_of_its_kind_or_its_reviewer_stand_out(
    window: Window, no_dialogs: list[str]
) -> None:
    page = window.page
    with window.session.read() as read:
        tag = next(one for one in queries.tag_rows(read, viewer=window.session.viewer) if one.kind == Kind.STATISTIC)
    page.choose(tag.id)

    def choose(words: str) -> None:
        window.showing.show_menu_of_text(window.pos())
        assert no_dialogs.pop() == "menu"
        menu = next(one for one in window.findChildren(QMenu) if one.isVisible())
        next(one for one in menu.actions() if one.text() == words).trigger()
        menu.close()

    choose("Only marks of this kind")
    assert said(window)[0].startswith("Only Statistic")
    choose("Only marks of this reviewer")
    assert page.marks.chosen.reviewer == tag.author_id
    assert "Ben Ito" in said(window)[0]
    choose("Every mark")
    assert said(window) == ["", ""]


def test_the_numbers_follow_the_work(window: Window) -> None:
    choose(window, "Claim")
    view = first_view(window)
    view.select(span_of(FIRST, "surprised Brussels"))
    window.actions_by_name["tag_claim"].trigger()
    assert said(window)[0] == "Only Claim: 2 of 5 tags · 3 dimmed"
    window.actions_by_name["retag_quote"].trigger()
    assert said(window)[0] == "Only Claim: 1 of 5 tags · 4 dimmed"
    window.session.undo()
    window.session.undo()
    assert said(window)[0] == "Only Claim: 1 of 4 tags · 3 dimmed"


def test_hidden_tags_are_neither_clicked_nor_stepped_through_nor_on_the_ruler(qtbot: QtBot, window: Window) -> None:
    view = first_view(window)
    raised = span_of(FIRST, "raised")
    error = view.marks_at(raised.start)[0].id
    assert view.ruler.kinds_at(raised.start) == [Kind.CLAIM, Kind.TRANSLATION_ERROR]
    choose(window, "Claim")
    choose(window, "Hide the rest")
    qtbot.mouseClick(view.viewport(), LEFT, pos=middle(view, raised.start, raised.end))
    assert view.mark(window.page.chosen).kind == Kind.CLAIM  # type: ignore[union-attr]
    assert view.ruler.kinds_at(raised.start) == [Kind.CLAIM]
    met = []
    for _ in range(3):
        window.actions_by_name["next_tag"].trigger()
        met.append(window.page.chosen)
    assert error not in met
    assert {next(m for p in window.page.panes.panes if (m := p.view.mark(one))).kind for one in met} == {Kind.CLAIM}


def test_dimmed_tags_lie_below_the_others_but_can_still_be_reached(qtbot: QtBot, window: Window) -> None:
    view = first_view(window)
    raised = span_of(FIRST, "raised")
    choose(window, "Claim")
    point = middle(view, raised.start, raised.end)
    kinds = []
    for _ in range(2):
        qtbot.mouseClick(view.viewport(), LEFT, pos=point)
        kinds.append(view.mark(window.page.chosen).kind)  # type: ignore[union-attr]
    assert kinds == [Kind.CLAIM, Kind.TRANSLATION_ERROR]


@pytest.mark.parametrize("hides", [False, True], ids=["dimmed", "hidden"])
def test_what_is_filtered_looks_otherwise_and_what_stands_out_as_before(window: Window, *, hides: bool) -> None:
    view = first_view(window)
    view.clearFocus()
    quote, claim = (span_of(FIRST, words) for words in ("China is a major", "sanctions against"))
    boxes = [
        view.rectangle_of(span.start).united(view.rectangle_of(span.start + 5)).adjusted(0, 0, 0, 8)
        for span in (quote, claim)
    ]

    def pictures() -> list[object]:
        shot = view.viewport().grab().toImage()
        return [shot.copy(box) for box in boxes]

    before = pictures()
    height = view.viewport().height()
    view.set_mark_filter(MarkFilter(kind=Kind.CLAIM, hides=hides))
    after = pictures()
    assert view.viewport().height() == height
    assert after[0] != before[0]
    assert after[1] == before[1]


def by_key(key: Qt.Key) -> Callable[[QtBot, Window], None]:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return lambda qtbot, window: qtbot.keyClick(first_view(window), key, held)


def test_keys_go_through_reviewers_and_kinds_and_back_to_all(qtbot: QtBot, window: Window) -> None:
    next_reviewer, next_kind = by_key(Qt.Key.Key_P), by_key(Qt.Key.Key_N)
    heard = []
    for act in (next_reviewer, next_reviewer, next_reviewer, next_kind, next_kind):
        act(qtbot, window)
        heard.append(said(window)[0].split(":")[0])
    assert heard == ["Only Ben Ito", "Only Rita Moreau", "", "Only Claim", "Only Quote"]
    by_key(Qt.Key.Key_D)(qtbot, window)
    assert said(window)[0] == "Only Quote: 1 of 4 tags · 3 hidden"
    by_key(Qt.Key.Key_M)(qtbot, window)
    assert said(window)[0] == "Only Quote, Rita Moreau: 1 of 4 tags · 3 hidden"
    by_key(Qt.Key.Key_A)(qtbot, window)
    assert said(window) == ["", ""]


def test_the_choice_is_remembered_with_the_project(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path
) -> None:
    choose(window, "Ben Ito")
    choose(window, "Hide the rest")
    target = session.project.target
    window.close()
    again = Session(projects.open_(target), session.reviewer, InlineJobs())
    second = Window(again, load(), theme.LIGHT)
    qtbot.addWidget(second)
    second.show()
    assert said(second)[0] == "Only Ben Ito: 1 of 4 tags · 3 hidden"
    second.close()
    with projects.open_(target) as project, project.read() as read:
        assert len(queries.reviewers(read)) == 2
    assert Settings().places == {}


def test_a_choice_that_names_nobody_known_is_left_out(window: Window) -> None:
    for kept in (None, {"reviewer": 3}, {"reviewer": "nobody", "kind": "", "hides": True}, []):
        window.page.marks.restore(kept)
        assert said(window) == ["", ""]
