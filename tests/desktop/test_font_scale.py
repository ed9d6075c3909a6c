"""With a font of the desktop half as large again nothing is cut in the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QSizePolicy, QWidget

from annotator.desktop import theme
from annotator.desktop.font_scale import by_font, window_size
from annotator.desktop.reading.pane import ElidedLabel
from annotator.desktop.window import Window


@pytest.fixture
def large_font(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    qapp.setFont(QFont(theme.load_fonts().interface, 15))
    yield
    qapp.setFont(before)


def cut(one: QWidget) -> bool:
    """Tell whether a control is smaller than its words; those that are made to be narrow say the rest in a tip."""
    if isinstance(one, ElidedLabel) or (isinstance(one, QLabel) and one.wordWrap()):
        return False
    narrow = one.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
    wanted = one.minimumSizeHint()
    return one.height() < wanted.height() or (one.width() < wanted.width() and not narrow)


def test_lengths_follow_the_font(qapp: QApplication) -> None:
    before = qapp.font()
    try:
        qapp.setFont(QFont(theme.load_fonts().interface, 10))
        assert by_font(100) == 100
        qapp.setFont(QFont(theme.load_fonts().interface, 15))
        assert 140 <= by_font(100) <= 160
        qapp.setFont(QFont(theme.load_fonts().interface, 7))
        assert by_font(100) == 100
        assert window_size(10**6, 10**6) == qapp.primaryScreen().availableSize()
    finally:
        qapp.setFont(before)


def test_a_large_font_of_the_system_cuts_nothing(large_font: None, window: Window) -> None:
    window.resize(1280, 800)
    window.page.choose(window.page.panes.panes[0].view.marks_at(30)[0].id)
    controls = [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, (QAbstractButton, QComboBox, QLabel)) and one.isVisible() and one.window() is window
    ]
    assert len(controls) > 20
    assert [f"{type(one).__name__} {one.objectName()} {one.accessibleName()}" for one in controls if cut(one)] == []
    assert window.minimumSizeHint().width() <= 1280


def test_a_line_that_is_cut_says_so_within_its_margins(large_font: None, window: Window) -> None:
    window.resize(1100, 800)
    for pane in window.page.panes.panes:
        for label in pane.findChildren(ElidedLabel):
            if label.isVisible():
                assert label.fontMetrics().horizontalAdvance(label.text()) <= label.contentsRect().width()
