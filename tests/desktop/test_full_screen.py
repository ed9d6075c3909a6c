"""The window fills the screen, and comes back, with the same parts in it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.desktop.window import Window


def press(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    target = window.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key)


def test_f11_fills_the_screen_and_brings_the_window_back(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    size = window.size()
    press(qtbot, window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window.actions_by_name["full_screen"].isChecked()
    assert window.menuBar().isHidden()
    assert window.top.isVisible()
    assert window.status.isVisible()
    assert all(panel.isVisible() for panel in window.panels().values())
    assert "F11" in window.page.messages.words
    press(qtbot, window, Qt.Key.Key_F11)
    assert not window.isFullScreen()
    assert not window.menuBar().isHidden()
    assert not window.actions_by_name["full_screen"].isChecked()
    assert window.size() == size


def test_esc_leaves_what_one_is_in_before_it_leaves_the_full_screen(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.page.choose(window.page.panes.panes[0].view.marks_at(30)[0].id)
    press(qtbot, window, Qt.Key.Key_F11)
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.isFullScreen(), "the message was closed"
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.isFullScreen(), "the tag was let go"
    assert window.page.chosen is None
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_esc_in_a_window_that_does_not_fill_the_screen_changes_nothing(qtbot: QtBot, window: Window) -> None:
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert not window.isFullScreen()


def test_the_widths_of_the_texts_are_kept_for_the_project(qtbot: QtBot, window: Window) -> None:
    window.page.panes.setSizes([500, 250])
    kept = window.page.panes.sizes()
    state = window.page.state()
    window.page.panes.setSizes([300, 300])
    window.page.restore(state)
    assert window.page.panes.sizes() == kept
    for damaged in (["x", 1], [1], None, {"a": 1}, [1.5, 2.5]):
        window.page.restore({**state, "widths": damaged})
