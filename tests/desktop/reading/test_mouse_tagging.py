from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from annotator.actions import defining
from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.tags.columns import Column
from annotator.desktop.window import Window
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries
from tests.desktop.article.shown_articles import LEFT, drag, left_edge, middle, span_of
from tests.desktop.conftest import FIRST


@pytest.fixture
def wide(qtbot: QtBot, window: Window) -> Window:
    """The window as wide as a desk has room for."""
    window.resize(1500, 900)
    qtbot.waitUntil(lambda: first_view(window).viewport().width() > 400)
    return window


def first_view(window: Window) -> ArticleView:
    return window.page.panes.panes[0].view


def select(qtbot: QtBot, window: Window, words: str) -> Span:
    """Drag over words in the first article."""
    view = first_view(window)
    span = span_of(FIRST, words)
    drag(qtbot, view, left_edge(view, span.start), left_edge(view, span.end))
    assert view.selection == span
    return span


def kinds_at(window: Window, span: Span) -> list[str]:
    with window.session.read() as read:
        found = queries.annotations(read, viewer=window.session.viewer)
    return [one.kind for one in found if one.span == span]


def named(window: Window, name: str) -> QToolButton:
    return next(button for button in window.mouse.bar.buttons if name in button.accessibleName().lower())


def test_words_selected_with_the_mouse_are_tagged_with_one_more_click(qtbot: QtBot, wide: Window) -> None:
    window = wide
    span = select(qtbot, window, "surprised Brussels")
    bar = window.mouse.bar
    assert bar.isVisible()
    assert [button.text()[:1] for button in bar.buttons] == ["1", "2", "3", "4"]
    assert QApplication.focusWidget() is first_view(window)
    qtbot.mouseClick(named(window, "quote"), LEFT)
    assert kinds_at(window, span) == [Kind.QUOTE]
    assert not bar.isVisible()


@pytest.mark.parametrize("words", ["surprised Brussels", "Beijing’s", "least of all in Brussels.", "balancing act"])
def test_the_bar_stands_in_the_pane_and_never_over_the_selection(qtbot: QtBot, wide: Window, words: str) -> None:
    window = wide
    select(qtbot, window, words)
    view, bar = first_view(window), window.mouse.bar
    selected = view.selected_area()
    assert bar.isVisible()
    assert selected is not None
    assert not bar.geometry().intersects(selected.translated(view.viewport().pos()))
    assert view.viewport().geometry().contains(bar.geometry())


def test_in_a_narrow_pane_the_bar_shows_keys_alone(qtbot: QtBot, window: Window) -> None:
    view = first_view(window)
    assert view.viewport().width() < 330
    select(qtbot, window, "The move")
    bar = window.mouse.bar
    assert bar.isVisible()
    assert [button.text() for button in bar.buttons] == ["1", "2", "3", "4"]
    assert all(button.toolTip() for button in bar.buttons)
    assert view.viewport().geometry().contains(bar.geometry())


def test_a_selection_that_fills_the_pane_has_no_bar(qtbot: QtBot, window: Window) -> None:
    view = first_view(window)
    window.resize(700, 500)
    qtbot.waitUntil(lambda: view.viewport().height() < 300)
    drag(qtbot, view, QPoint(view.left, 25), QPoint(view.left + 90, view.viewport().height() - 4))
    selected = view.selected_area()
    assert selected is not None
    assert selected.height() > view.viewport().height() - 70
    assert not window.mouse.bar.isVisible()


def typing(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(first_view(window), Qt.Key.Key_Right)


def scrolling(_qtbot: QtBot, window: Window) -> None:
    window.page.panes.panes[0].view.scrolled.emit()


def pressing_elsewhere(qtbot: QtBot, window: Window) -> None:
    view = first_view(window)
    qtbot.mouseClick(view.viewport(), LEFT, pos=middle(view, span_of(FIRST, "soldiers").start))


@pytest.mark.parametrize("act", [typing, scrolling, pressing_elsewhere])
def test_the_bar_goes_when_something_else_is_done(
    qtbot: QtBot, window: Window, act: Callable[[QtBot, Window], None]
) -> None:
    select(qtbot, window, "surprised Brussels")
    act(qtbot, window)
    assert not window.mouse.bar.isVisible()


def test_escape_takes_the_bar_away_and_nothing_else(qtbot: QtBot, wide: Window) -> None:
    window = wide
    claim = span_of(FIRST, "Beijing has raised sanctions")
    view = first_view(window)
    qtbot.mouseClick(view.viewport(), LEFT, pos=middle(view, claim.start + 1))
    chosen = window.page.chosen
    assert chosen
    span = select(qtbot, window, "surprised Brussels")
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not window.mouse.bar.isVisible()
    assert window.page.chosen == chosen
    assert view.selection == span


def test_a_selection_made_by_keys_has_no_bar(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(first_view(window), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert first_view(window).selection
    assert not window.mouse.bar.isVisible()


def test_a_key_tags_while_the_bar_is_there(qtbot: QtBot, window: Window) -> None:
    span = select(qtbot, window, "surprised Brussels")
    qtbot.keyClick(first_view(window), Qt.Key.Key_3)
    assert kinds_at(window, span) == [Kind.STATISTIC]
    assert not window.mouse.bar.isVisible()


def test_own_kinds_stand_in_the_bar_and_the_rest_under_more(qtbot: QtBot, wide: Window) -> None:
    window = wide
    for number in range(5):
        window.session.do(defining.define, f"Own {number}")
    span = select(qtbot, window, "surprised Brussels")
    bar = window.mouse.bar
    assert [button.accessibleName() for button in bar.buttons[4:]] == [
        "Tag as Own 0",
        "Tag as Own 1",
        "Tag as Own 2",
        "More kinds",
    ]
    bar.menu.actions()[1].trigger()
    own = {one.name: one.id for one in window.session.kinds.in_use}
    assert kinds_at(window, span) == [own["Own 4"]]


def pull_off(qtbot: QtBot, window: Window, words: str) -> Span:
    """Choose the tag on some words and pull it off by its grip."""
    view = first_view(window)
    span = span_of(FIRST, words)
    chosen = next(one.id for one in view.marks_at(span.start) if (one.start, one.end) == (span.start, span.end))
    window.page.choose(chosen)
    grip = view.grip()
    assert grip is not None
    place = grip.center().toPoint()
    qtbot.mouseMove(view.viewport(), pos=place + QPoint(60, 40))
    qtbot.mouseMove(view.viewport(), pos=place)
    assert view.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    qtbot.mousePress(view.viewport(), LEFT, pos=place)
    qtbot.mouseMove(view.viewport(), pos=place + QPoint(4, -3))
    qtbot.mouseMove(view.viewport(), pos=place + QPoint(14, -30))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=place + QPoint(14, -30))
    return span


def drop_on(monkeypatch: pytest.MonkeyPatch, window: Window, button: QToolButton | None) -> list[str]:
    """Let every drag end over a button, or be given up with Esc; list how the button looked on the way."""
    looks: list[str] = []
    buttons = window.top.kinds.values()

    def carried_there(self: QDrag, *_: object) -> Qt.DropAction:
        looks.extend(sorted({one.styleSheet() for one in buttons}))
        if button is None:
            return Qt.DropAction.IgnoreAction
        point, content = button.rect().center(), self.mimeData()
        held = (Qt.DropAction.MoveAction, content, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        for event in (QDragEnterEvent(point, *held), QDragLeaveEvent(), QDragEnterEvent(point, *held)):
            QApplication.sendEvent(button, event)
            looks.append(button.styleSheet())
        QApplication.sendEvent(button, QDropEvent(point.toPointF(), *held))
        return Qt.DropAction.MoveAction

    monkeypatch.setattr(QDrag, "exec", carried_there)
    return looks


def test_a_tag_pulled_onto_the_button_of_a_kind_gets_that_kind(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = drop_on(monkeypatch, window, window.top.kinds[Kind.QUOTE])
    span = pull_off(qtbot, window, "Beijing has raised sanctions")
    assert kinds_at(window, span) == [Kind.QUOTE]
    ready, over, left, over_again = looks
    assert "dashed" in ready
    assert over == over_again != ready
    assert left == ready
    assert not any(button.styleSheet() or button.acceptDrops() for button in window.top.kinds.values())
    window.session.undo()
    assert kinds_at(window, span) == [Kind.CLAIM]


def test_a_tag_that_is_dropped_nowhere_stays_what_it_is(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop_on(monkeypatch, window, None)
    span = pull_off(qtbot, window, "Beijing has raised sanctions")
    assert kinds_at(window, span) == [Kind.CLAIM]
    assert not first_view(window).selection
    assert not any(button.styleSheet() for button in window.top.kinds.values())
    assert not window.page.messages.words


def kind_cell(window: Window, row: int) -> QPoint:
    """Return a point in the cell that tells the kind of a row of the table."""
    table = window.page.table
    number = table.model.columns.index(Column.KIND)
    return table.view.visualRect(table.model.index(row, number)).center()


def pull_row(qtbot: QtBot, window: Window, start: QPoint) -> None:
    viewport = window.page.table.view.viewport()
    qtbot.mousePress(viewport, LEFT, pos=start)
    for way in (4, 16, 40):
        qtbot.mouseMove(viewport, pos=start - QPoint(0, way))
    qtbot.mouseRelease(viewport, LEFT, pos=start - QPoint(0, 40))


def test_a_row_pulled_by_its_kind_goes_onto_the_button_of_another(
    qtbot: QtBot, wide: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop_on(monkeypatch, wide, wide.top.kinds[Kind.QUOTE])
    row = wide.page.table.model.tag(0)
    assert row is not None
    pull_row(qtbot, wide, kind_cell(wide, 0))
    assert kinds_at(wide, Span(row.start, row.end)) == [Kind.QUOTE]
    assert wide.page.messages.words == "Retagged as Quote."


def test_several_rows_are_pulled_together_and_undone_as_one(
    qtbot: QtBot, wide: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop_on(monkeypatch, wide, wide.top.kinds[Kind.STATISTIC])
    table = wide.page.table

    def kinds() -> list[str]:
        return sorted(row.kind for number in range(6) if (row := table.model.tag(number)) is not None)

    before = kinds()
    qtbot.mouseClick(table.view.viewport(), LEFT, pos=kind_cell(wide, 0))
    qtbot.mouseClick(table.view.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, pos=kind_cell(wide, 2))
    assert len(table.chosen()) == 3
    pull_row(qtbot, wide, kind_cell(wide, 1))
    assert kinds().count(Kind.STATISTIC) >= 4
    wide.session.undo()
    assert kinds() == before


def test_a_click_on_the_kind_of_one_of_several_rows_chooses_it_alone(qtbot: QtBot, wide: Window) -> None:
    table = wide.page.table
    qtbot.mouseClick(table.view.viewport(), LEFT, pos=kind_cell(wide, 0))
    qtbot.mouseClick(table.view.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, pos=kind_cell(wide, 2))
    qtbot.mouseClick(table.view.viewport(), LEFT, pos=kind_cell(wide, 1))
    row = table.model.tag(1)
    assert row is not None
    assert table.chosen() == [row.id]


def test_the_bar_looks_the_same_over_either_pane(qtbot: QtBot, window: Window) -> None:
    select(qtbot, window, "surprised Brussels")
    places: list[QRect] = [window.mouse.bar.geometry()]
    second = window.page.panes.panes[1].view
    drag(qtbot, second, left_edge(second, 20), left_edge(second, 34))
    bar = window.mouse.bar
    assert bar.isVisible()
    assert bar.parent() is second
    assert bar.size() == places[0].size()
