import gc
import weakref

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.desktop.article.article_accessibility import selection_announcement
from annotator.desktop.article.article_view import ArticleView
from annotator.domain.spans import Span
from tests.desktop.article.shown_articles import SCRIPTS, show

TEXT = f"Plain\u00a0start 🔥 {SCRIPTS['emoji']}\n{SCRIPTS['arabic']}\nEnd."


def interface(view: ArticleView) -> QAccessibleTextInterface:
    """Return what a screen reader would ask."""
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None
    text = found.textInterface()
    assert text is not None
    return text


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_an_article_is_a_named_read_only_document(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    view.setAccessibleName("China’s balancing act")
    found = QAccessible.queryAccessibleInterface(view)
    assert found.role() == QAccessible.Role.Document
    assert found.state().readOnly
    assert found.state().multiLine
    assert found.text(QAccessible.Text.Name) == "China’s balancing act"
    assert found.valueInterface() is None
    assert found.editableTextInterface() is None
    assert found.actionInterface() is not None


def test_it_reads_the_stored_text_in_utf16_units(qtbot: QtBot) -> None:
    text = interface(show(qtbot, TEXT))
    assert text.characterCount() == utf16(TEXT)
    assert text.text(0, text.characterCount()) == TEXT
    start = TEXT.index("🇺🇦")
    assert text.text(utf16(TEXT[:start]), utf16(TEXT[: start + 2])) == "🇺🇦"


def test_the_caret_and_the_selection_are_told_and_taken(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    text = interface(view)
    start = TEXT.index("End")
    view.select(Span(start, start + 3))
    assert text.cursorPosition() == utf16(TEXT[: start + 3])
    assert selection_announcement(view) == "End selected"
    view.select_all()
    assert selection_announcement(view) == f"{len(TEXT)} character(s) selected"
    text.setCursorPosition(utf16(TEXT[:start]))
    assert view.selection == Span(start, start)
    text.setSelection(0, utf16(TEXT[:start]), utf16(TEXT))
    assert view.selection.of(TEXT) == "End."
    text.removeSelection(0)
    assert not view.selection


@pytest.mark.parametrize("words", ["start", "🔥", "End"])
def test_places_on_the_screen_belong_to_characters(qtbot: QtBot, words: str) -> None:
    view = show(qtbot, TEXT)
    text = interface(view)
    offset = utf16(TEXT[: TEXT.index(words)])
    assert text.offsetAtPoint(text.characterRect(offset).center()) == offset


def test_it_scrolls_to_what_is_read(qtbot: QtBot) -> None:
    long = "A paragraph of some words.\n" * 400
    view = show(qtbot, long)
    interface(view).scrollToSubstring(9000, 9010)
    assert view.visible_span().contains(Span(9000, 9010))


def test_views_come_and_go(qtbot: QtBot) -> None:
    gone = []
    for _ in range(30):
        view = ArticleView()
        view.set_article(TEXT)
        assert interface(view).characterCount() == utf16(TEXT)
        gone.append(weakref.ref(view))
        view.deleteLater()
        QApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
        del view
    gc.collect()
    assert [view() for view in gone] == [None] * 30
