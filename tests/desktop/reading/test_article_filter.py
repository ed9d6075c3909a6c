"""Many articles in the list: the filter by title, and the article that was just opened in sight."""

import pytest
from PySide6.QtCore import Qt

from annotator.actions import reading

Key = Qt.Key


@pytest.fixture
def articles(window, session):
    sources = [reading.Pasted(f"Report {number}.txt", f"Report {number} of many.".encode()) for number in range(60)]
    session.do(reading.read_sources, sources)
    return window.page.article_list


def seen(articles):
    return [
        articles.model.index(row).data()
        for row in range(articles.model.rowCount())
        if not articles.view.isRowHidden(row)
    ]


def test_a_short_list_has_no_filter(window):
    assert not window.page.article_list.words.isVisible()


def test_words_of_a_title_narrow_the_list_and_enter_opens_the_first(window, articles, qtbot):
    assert articles.words.isVisible()
    qtbot.mouseClick(articles.words, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(articles.words, "REPORT 5")
    assert len(seen(articles)) == 15
    assert articles.number.text() == "15 of 62"
    qtbot.keyClicks(articles.words, "7")
    assert len(seen(articles)) == 1
    title = seen(articles)[0]
    qtbot.keyClick(articles.words, Key.Key_Return)
    assert window.page.active_pane.row.title == title
    articles.words.setFocus()
    qtbot.keyClick(articles.words, Key.Key_Escape)
    assert len(seen(articles)) == 62


def test_what_is_hidden_is_not_chosen_with_everything(articles, qtbot):
    qtbot.keyClicks(articles.words, "Beijing")
    articles.view.selectAll()
    assert len(articles.chosen()) == 1


def test_an_article_that_comes_in_while_filtered_is_held_to_the_filter(articles, session, qtbot):
    qtbot.keyClicks(articles.words, "Report 59")
    session.do(reading.read_sources, [reading.Pasted("Other.txt", b"Other words.")])
    session.do(reading.read_sources, [reading.Pasted("Report 59 again.txt", b"Report 59 again, longer.")])
    assert len(seen(articles)) == 2


def test_an_article_that_is_opened_comes_into_sight(window, articles):
    last = articles.model.index(articles.model.rowCount() - 1)
    assert not articles.view.viewport().rect().intersects(articles.view.visualRect(last))
    window.page.show_only(articles.model.ids[-1])
    assert articles.view.viewport().rect().contains(articles.view.visualRect(last).center())
