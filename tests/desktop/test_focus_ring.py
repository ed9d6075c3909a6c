"""Wherever the keys are, it can be seen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.desktop import theme
from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.focus_ring import FocusRings
from annotator.desktop.preferences.pages import PAGES
from annotator.desktop.theme import Theme, contrast
from annotator.desktop.window import Window

LEAST_CONTRAST = 3.0
"""Between what a control shows with the keys and without (WCAG 2.2, 2.4.13)."""

LEAST_PIXELS = 40

THEMES = pytest.mark.parametrize("shown", theme.THEMES.values(), ids=lambda shown: shown.name)


@pytest.fixture
def rings(qapp: QApplication) -> Iterator[FocusRings]:
    made = FocusRings(qapp)
    yield made
    qapp.focusChanged.disconnect(made._move)
    made.deleteLater()


def takes_keys(one: QWidget) -> bool:
    return one.isVisible() and one.isEnabled() and bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)


def picture(one: QWidget) -> QImage:
    return one.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed_much(before: QImage, after: QImage) -> int:
    """Return how many pixels differ by the contrast that can be seen."""
    found = 0
    for y in range(before.height()):
        for x in range(before.width()):
            one, other = before.pixel(x, y), after.pixel(x, y)
            if one != other:
                found += contrast(f"#{one & 0xFFFFFF:06x}", f"#{other & 0xFFFFFF:06x}") >= LEAST_CONTRAST
                if found >= LEAST_PIXELS:
                    return found
    return found


def without_visible_focus(top: QWidget) -> list[str]:
    """Return the controls of a window that look the same with the keys and without; a text has a caret."""
    found = []
    for control in [one for one in top.findChildren(QWidget) if takes_keys(one) and one.window() is top]:
        if isinstance(control, ArticleView):
            continue
        if focus := top.focusWidget():
            focus.clearFocus()
        before = picture(control)
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if changed_much(before, picture(control)) < LEAST_PIXELS:
            found.append(f"{type(control).__name__} {control.accessibleName()!r} {control.objectName()}")
    return found


@THEMES
def test_every_control_of_the_window_shows_that_it_has_the_keys(
    qapp: QApplication, qtbot: QtBot, window: Window, rings: FocusRings, shown: Theme
) -> None:
    theme.apply(qapp, shown)
    window.apply_theme(shown)
    window.page.choose(window.page.panes.panes[0].view.marks_at(30)[0].id)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    assert without_visible_focus(window) == []


@THEMES
@pytest.mark.parametrize("page", [entry.title for entry in PAGES])
def test_every_control_of_the_settings_shows_that_it_has_the_keys(
    qapp: QApplication, qtbot: QtBot, window: Window, rings: FocusRings, shown: Theme, page: str
) -> None:
    theme.apply(qapp, shown)
    window.apply_theme(shown)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window.preferences.show(page)
    settings = window.preferences.shown
    assert settings is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is settings)
    assert without_visible_focus(settings) == []


def test_the_ring_goes_with_the_keys_and_with_its_control(qtbot: QtBot, rings: FocusRings) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    number, choice = QSpinBox(box), QComboBox(box)
    choice.move(0, 60)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    number.setFocus()
    ring = rings._ring
    assert ring is not None
    assert ring.parentWidget() is number
    number.resize(200, 40)
    assert ring.size() == number.size()
    choice.setFocus()
    assert rings._ring is not None
    assert rings._ring.parentWidget() is choice
    number.deleteLater()
    choice.deleteLater()


def test_a_screen_reader_does_not_meet_the_ring(qtbot: QtBot, rings: FocusRings) -> None:
    box = QSpinBox()
    holder = QWidget()
    qtbot.addWidget(holder)
    box.setParent(holder)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    before = QAccessible.queryAccessibleInterface(box).childCount()
    box.setFocus()
    assert rings._ring is not None
    assert QAccessible.queryAccessibleInterface(box).childCount() == before
