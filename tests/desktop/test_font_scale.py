"""With a font of the desktop half as large again nothing is cut in the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QSizePolicy, QWidget

from annotator.desktop import theme, translation
from annotator.desktop.font_scale import by_font, window_size
from annotator.desktop.reading.pane import ElidedLabel
from annotator.desktop.window import Window
from annotator.domain.vocabulary import Kind


@pytest.fixture
def large_font(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    qapp.setFont(QFont(theme.load_fonts().interface, 15))
    yield
    qapp.setFont(before)


@pytest.fixture
def in_language(qapp: QApplication, language: str) -> Iterator[None]:
    before = QLocale()
    translation.install(qapp, language)
    yield
    translation.install(qapp, "en")
    QLocale.setDefault(before)


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


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_window_fits_a_small_screen_with_a_large_font(
    large_font: None, in_language: None, window: Window, language: str
) -> None:
    assert window.minimumSizeHint().width() <= 1280
    window.resize(1280, 800)
    QApplication.processEvents()
    assert window.width() == 1280
    chips = window.page.table.chips
    for part in (*chips.chips.values(), chips.words, chips.menu_button, chips.view_button):
        assert not cut(part), part.accessibleName()
        assert chips.rect().contains(QRect(part.mapTo(chips, QPoint(0, 0)), part.size())), part.accessibleName()
    for button in window.top.kinds.values():
        assert not cut(button)
        assert button.accessibleName() in button.toolTip()


def test_kinds_lose_their_names_where_the_bar_is_narrow_and_get_them_back(window: Window) -> None:
    claim = window.top.kinds[Kind.CLAIM]
    window.resize(1000, 800)
    assert claim.text() == "1  Claim"
    window.resize(window.minimumSizeHint().width(), 800)
    assert claim.text() == "1"
    window.resize(1000, 800)
    assert claim.text() == "1  Claim"


def test_chips_go_on_in_a_second_line_where_the_window_is_narrow(window: Window) -> None:
    chips = window.page.table.chips
    assert chips.lines() == 1
    one = chips.height()
    window.resize(760, 800)
    QApplication.processEvents()
    assert chips.lines() == 2
    assert chips.height() > 2 * one
    assert chips.chips["all"].y() < chips.chips["mine"].y() or chips.words.mapTo(chips, QPoint(0, 0)).y() > one


def test_a_line_that_is_cut_says_so_within_its_margins(large_font: None, window: Window) -> None:
    window.resize(1100, 800)
    for pane in window.page.panes.panes:
        for label in pane.findChildren(ElidedLabel):
            if label.isVisible():
                assert label.fontMetrics().horizontalAdvance(label.text()) <= label.contentsRect().width()
