"""How many words are selected, said in the line at the lower edge."""

from pytestqt.qtbot import QtBot

from annotator.desktop.reading import selection_words
from annotator.desktop.window import Window
from annotator.domain.spans import Span
from tests.desktop.conftest import FIRST


def place(window: Window) -> str:
    return window.status.place.text()


def test_the_words_of_the_article_and_of_what_is_selected_are_told(window: Window) -> None:
    view = window.page.panes.panes[0].view
    view.set_caret(0)
    assert "55 words" in place(window)
    view.select(Span(FIRST.index("Beijing has"), FIRST.index(" against")))
    assert "4 of 55 words" in place(window)
    view.set_caret(3)
    assert "of 55" not in place(window)


def test_han_characters_count_as_words(window: Window, qtbot: QtBot) -> None:
    view = window.page.panes.panes[0].view
    view.set_article("北京提高了制裁。 Two words.")
    view.select(Span(0, 8))
    assert "7 of" in place(window)


def test_a_long_selection_is_counted_once_it_rests_and_only_then(window: Window, qtbot: QtBot, monkeypatch) -> None:
    monkeypatch.setattr(selection_words, "AT_ONCE", 20)
    view = window.page.panes.panes[0].view
    counted = []
    real = selection_words.measure
    monkeypatch.setattr(
        selection_words, "measure", lambda text, progress: (counted.append(text), real(text, progress))[1]
    )
    for end in range(30, 60):
        view.select(Span(0, end))
    assert "of 55" not in place(window)
    qtbot.waitUntil(lambda: "of 55 words" in place(window))
    assert counted == [FIRST[:59]]
    view.select(Span(0, 100))
    view.set_caret(0)
    qtbot.wait(2 * selection_words._REST_MS)
    assert len(counted) == 1
