"""Checks that the window works from right to left: mirrored, tagged in by keys and by clicks, drawn where it is hit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.actions import reading
from annotator.desktop import translation
from annotator.desktop.reading.article_list import box_of
from annotator.desktop.session import Session
from annotator.desktop.theme import LIGHT
from annotator.desktop.window import Window
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.settings import Settings
from annotator.storage import queries

ARABIC = "رفعت بكين العقوبات\n\nرفعت بكين العقوبات عن عدة أعضاء في البرلمان الأوروبي. فاجأ القرار بروكسل."


@pytest.fixture(autouse=True)
def from_right_to_left(qapp: QApplication) -> Iterator[None]:
    """Speak a language of that direction that has no catalogue: the words are English, all else is Arabic."""
    translation.install(qapp, "ar")
    yield
    translation.install(qapp, "en")


@pytest.fixture
def mirrored(qtbot: QtBot, session: Session) -> Iterator[Window]:
    reading.read_sources(session.project, session.reviewer, [reading.Pasted("arabic.txt", ARABIC.encode())])
    made = Window(session, Settings(theme="light"), LIGHT)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.close()


def place(window: Window, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_what_stood_at_the_left_stands_at_the_right(mirrored: Window) -> None:
    page = mirrored.page
    pane = page.panes.panes[0]
    view = place(mirrored, pane.view)
    assert place(mirrored, page.article_list).left() >= view.right()
    assert place(mirrored, page.inspector).right() <= view.left()
    assert place(mirrored, pane.view.ruler).center().x() < place(mirrored, pane.view.viewport()).center().x()


def test_a_passage_is_tagged_by_keys(mirrored: Window, qtbot: QtBot) -> None:
    page = mirrored.page
    with mirrored.session.read() as read:
        arabic = queries.articles(read, viewer=mirrored.session.viewer)[2]
    page.show_only(arabic.id)
    pane = page.active_pane
    assert pane is not None
    pane.view.select(Span(0, 9))
    pane.view.setFocus()
    qtbot.keyClick(pane.view, Qt.Key.Key_1)
    with mirrored.session.read() as read:
        tags = queries.tag_rows(read, viewer=mirrored.session.viewer, article_ids=[arabic.id])
    assert [(tag.kind, tag.exact) for tag in tags] == [(Kind.CLAIM, "رفعت بكين")]


def test_arabic_starts_at_the_right_and_is_hit_where_it_is_drawn(mirrored: Window) -> None:
    with mirrored.session.read() as read:
        arabic = queries.articles(read, viewer=mirrored.session.viewer)[2]
    mirrored.page.show_only(arabic.id)
    pane = mirrored.page.active_pane
    assert pane is not None
    first, later = pane.view.rectangle_of(0), pane.view.rectangle_of(5)
    assert first.center().x() > later.center().x()
    assert pane.view.position_at(later.center()) in (4, 5, 6)


def test_the_box_of_an_article_is_ticked_at_the_right(mirrored: Window, qtbot: QtBot) -> None:
    view = mirrored.page.article_list.view
    row = view.visualRect(mirrored.page.model.index(2, 0))
    box = box_of(row, Qt.LayoutDirection.RightToLeft)
    assert box.center().x() > row.center().x()
    before = len(mirrored.page.panes.panes)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert len(mirrored.page.panes.panes) == before + 1


def test_pictures_of_it_differ_from_those_of_the_other_direction(mirrored: Window, tmp_path: Path) -> None:
    picture = mirrored.grab().toImage()
    assert picture.save(str(tmp_path / "mirrored.png"))
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert mirrored.grab().toImage() != picture
