"""What is dropped onto the window: files, links, texts; the sign that says so; what is not taken."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPlainTextEdit

from annotator.desktop import theme
from annotator.storage import queries
from tests.desktop.bringing.drags import drag_away, drag_over, drop, files, link, selection


def articles(window):
    with window.session.read() as read:
        return queries.articles(read, viewer=window.session.viewer)


def text_of(window, article):
    with window.session.read() as read:
        return queries.article_text(read, article.version_id, viewer=window.session.viewer)


@pytest.fixture
def paths(tmp_path):
    made = []
    for number in range(3):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Article number {number}.", encoding="utf-8")
        made.append(path)
    return made


@pytest.mark.parametrize("place", ["window", "list", "text", "table"])
def test_files_are_read_wherever_they_are_dropped(window, paths, place):
    page = window.page
    target = {
        "window": window,
        "list": page.article_list.view.viewport(),
        "text": page.active_pane.view.viewport(),
        "table": page.table.view.viewport(),
    }[place]
    assert drop(target, files(*paths))
    assert [one.title for one in articles(window)[2:]] == [f"Article number {number}." for number in range(3)]
    assert window.page.messages.words == "3 articles read."


def test_a_folder_is_read_with_what_it_holds(window, paths, tmp_path):
    assert drop(window, files(tmp_path))
    assert {one.title for one in articles(window)} >= {f"Article number {number}." for number in range(3)}


def test_words_become_an_article_to_the_letter(window):
    assert drop(window.page.article_list, selection("A headline\n\n10\u00a0000 men."))
    third = articles(window)[2]
    assert third.title == "A headline"
    assert text_of(window, third) == "A headline\n\n10\u00a0000 men."


def test_formatted_words_keep_their_headings(window):
    html = "<h1>A headline</h1><p>Some words.</p><ul><li>one</li><li>two</li></ul>"
    assert drop(window, selection("A headline\nSome words.\none\ntwo", html))
    third = articles(window)[2]
    with window.session.read() as read:
        version = queries.newest_version(read, third.id, viewer=window.session.viewer)
    assert "heading" in {block.kind for block in version.blocks}
    assert "<h1>" not in text_of(window, third)


def test_the_sign_says_what_would_be_read_and_goes_again(window, paths):
    sign = window.drops.sign
    assert not sign.isVisible()
    drag_over(window, files(paths[0]))
    assert sign.isVisible()
    assert sign.words == "Drop to read “0.txt”"
    assert sign.geometry() == window.page.rect()
    drag_away(window)
    assert not sign.isVisible()
    for carried, words in (
        (files(*paths), "Drop to read 3 files and folders"),
        (link("https://example.org/a"), "Drop to fetch this page and read it"),
        (selection("Some words."), "Drop to take this text as an article"),
    ):
        drag_over(window, carried)
        assert sign.words == words
    drop(window, selection("Some words."))
    assert not sign.isVisible()


def test_the_sign_can_be_seen_in_both_themes(window, paths):
    before = window.page.grab().toImage()
    for colours in (theme.LIGHT, theme.DARK):
        window.apply_theme(colours)
        drag_over(window, files(paths[0]))
        shown = window.page.grab().toImage()
        assert shown != before
        assert colours.accent in {shown.pixelColor(x, 6).name() for x in range(20, 200)}
        drag_away(window)


def test_what_is_dragged_within_the_program_makes_no_article(window, monkeypatch):
    field = QPlainTextEdit(window)
    monkeypatch.setattr(QDropEvent, "source", lambda self: field)
    assert not drop(window, selection("Words of our own."))
    assert not drop(window.page.active_pane.view.viewport(), selection("Words of our own."))
    assert not window.drops.sign.isVisible()
    assert len(articles(window)) == 2


def test_what_holds_nothing_to_read_is_not_taken(window):
    picture = QMimeData()
    picture.setData("image/png", b"\x89PNG")
    assert not drag_over(window, picture)
    assert not drag_over(window, selection("  \n"))
    assert not drag_over(window, selection("Words."), Qt.DropAction.MoveAction)


def test_dragging_an_article_in_the_list_is_no_drop_from_outside(window):
    model = window.page.model
    assert not drag_over(window, model.mimeData([model.index(0)]))
