import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.desktop.article.article_view import ArticleView
from annotator.domain.spans import Span
from tests.desktop.article.shown_articles import ALT, CONTROL, LONG, SHIFT, TEXT, show


def test_the_caret_walks_and_selects_by_keys(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    told: list[tuple[int, int]] = []
    view.selection_changed.connect(lambda *span: told.append(span))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert told == [(1, 1), (1, 2), (1, 6)]
    qtbot.keyClick(view, Qt.Key.Key_End, CONTROL)
    assert view.caret == len(TEXT)
    qtbot.keyClick(view, Qt.Key.Key_Home, CONTROL | SHIFT)
    assert view.selection == Span(0, len(TEXT))


def test_sentences_by_alt_and_arrows(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    second = TEXT.index("It says")
    view.set_caret(TEXT.index("A second"))
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    assert view.caret == second
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT | SHIFT)
    assert view.selection == Span(TEXT.index("A second"), second)


def test_pages_scroll_and_take_the_caret_along(qtbot: QtBot) -> None:
    view = show(qtbot, LONG)
    view.set_caret(LONG.index("Paragraph 1"))
    for _ in range(8):
        before = view.rectangle_of(view.caret).top()
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
        assert view.rectangle_of(view.caret).top() == pytest.approx(before, abs=view.column.typesetter.pitch)
    assert view.verticalScrollBar().value() == 8 * view.column.page
    for _ in range(8):
        qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("key", ["1", "2", "3", "4", "N", "P", "L", "[", "]", "Delete", "Return", "Escape"])
def test_keys_of_the_window_reach_the_window(qtbot: QtBot, key: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view = ArticleView(window)
    view.set_article(TEXT)
    pressed: list[str] = []
    action = window.addAction("act")
    action.setShortcut(key)
    action.triggered.connect(lambda: pressed.append(key))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keySequence(view, key)
    assert pressed == [key]


def test_keys_of_the_caret_are_kept_from_the_window(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    for key, modifiers in ((Qt.Key.Key_Right, ALT), (Qt.Key.Key_Home, CONTROL), (Qt.Key.Key_C, CONTROL)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        QApplication.sendEvent(view, event)
        assert event.isAccepted()
