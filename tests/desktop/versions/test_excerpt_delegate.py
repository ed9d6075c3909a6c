"""Changes in the cells of a list: cut to the room there is, and told apart by more than their colour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from annotator.desktop import theme
from annotator.desktop.versions.excerpt import Change, Piece
from annotator.desktop.versions.excerpt_delegate import EXCERPT_ROLE, ExcerptDelegate, fitted

EXCERPT = (
    Piece("a long context that stands before the change ", Change.CONTEXT),
    Piece("removed", Change.REMOVED),
    Piece("added", Change.ADDED),
    Piece(" and a long context that stands behind it", Change.CONTEXT),
)


@pytest.fixture
def metrics(qapp):
    theme.load_fonts()
    return QFontMetricsF(QGuiApplication.font())


def wide(pieces, metrics):
    return sum(metrics.horizontalAdvance(piece.words) for piece in pieces)


def test_where_there_is_room_nothing_is_cut(metrics):
    assert fitted(EXCERPT, metrics, 5_000) == list(EXCERPT)


def test_the_context_gives_way_at_its_outer_ends(metrics):
    shown = fitted(EXCERPT, metrics, wide(EXCERPT, metrics) * 0.6)
    assert [piece.words for piece in shown[1:3]] == ["removed", "added"]
    assert shown[0].words.startswith("…")
    assert shown[0].words.endswith("change ")
    assert shown[3].words.endswith("…")
    assert wide(shown, metrics) <= wide(EXCERPT, metrics) * 0.6 + 1


def test_a_change_without_room_is_cut_itself(metrics):
    shown = fitted((Piece("x" * 500, Change.REMOVED), Piece("short", Change.ADDED)), metrics, 200)
    assert shown[0].words.endswith("…")
    assert shown[1].words == "short"
    assert wide(shown, metrics) <= 201


@given(st.lists(st.tuples(st.text("ab c", min_size=1, max_size=60), st.sampled_from(Change)), max_size=5))
def test_what_is_shown_always_fits(pieces):
    metrics = QFontMetricsF(QGuiApplication.font())
    excerpt = tuple(Piece(words, change) for words, change in pieces)
    assert wide(fitted(excerpt, metrics, 300), metrics) <= 301


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_the_removed_is_struck_through_and_the_added_underlined(qtbot, metrics, colours):
    parent = QWidget()
    qtbot.addWidget(parent)
    item = QStandardItem("words")
    item.setData((Piece("MMM", Change.REMOVED), Piece("    ", Change.SAME), Piece("MMM", Change.ADDED)), EXCERPT_ROLE)
    model = QStandardItemModel()
    model.appendRow(item)
    image = QImage(300, 30, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 30)
    option.font = QGuiApplication.font()
    painter = QPainter(image)
    ExcerptDelegate(colours, parent).paint(painter, option, model.index(0, 0))
    painter.end()

    def lines(colour):
        rows = [y for y in range(30) if sum(image.pixelColor(x, y).name() == colour for x in range(300)) > 15]
        return rows[0] if rows else None

    struck, underlined = lines(colours.removed), lines(colours.added)
    assert struck is not None
    assert underlined is not None
    assert struck < underlined
