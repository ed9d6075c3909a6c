import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from annotator.desktop.article.underlines import make_tile, paint_underline
from annotator.domain.vocabulary import Underline

INK = QColor("#c4342b")


def painted(qapp: QApplication, underline: Underline, *spans: tuple[float, float]) -> list[list[bool]]:
    """Underline from one x to another; return for each row which pixels have ink."""
    image = QImage(120, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for left, right in spans:
        paint_underline(painter, make_tile(underline, INK, 1.5), left, right, 10)
    painter.end()
    return [[image.pixelColor(x, y) != QColor("white") for x in range(120)] for y in range(20)]


@pytest.mark.parametrize("underline", list(Underline))
def test_nothing_is_drawn_beyond_the_ends(qapp: QApplication, underline: Underline) -> None:
    rows = painted(qapp, underline, (20, 90))
    inked = [x for row in rows for x, ink in enumerate(row) if ink]
    assert 20 <= min(inked) <= 24
    assert 84 <= max(inked) < 90
    assert all(6 <= y <= 14 for y, row in enumerate(rows) if any(row))


@pytest.mark.parametrize("underline", list(Underline))
def test_neighbouring_pieces_look_like_one(qapp: QApplication, underline: Underline) -> None:
    assert painted(qapp, underline, (20, 53), (53, 90)) == painted(qapp, underline, (20, 90))


def test_the_wave_is_joined_and_the_dashes_are_not(qapp: QApplication) -> None:
    def columns(underline: Underline) -> list[bool]:
        rows = painted(qapp, underline, (20, 90))
        return [any(row[x] for row in rows) for x in range(22, 88)]

    assert all(columns(Underline.WAVY))
    assert all(columns(Underline.SOLID))
    assert not all(columns(Underline.DASHED))
    assert not all(columns(Underline.DOTTED))


def test_even_an_underline_of_nothing_is_seen(qapp: QApplication) -> None:
    assert any(any(row) for row in painted(qapp, Underline.SOLID, (20, 20)))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_tiles_are_as_fine_as_the_screen(qapp: QApplication, ratio: float) -> None:
    tile = make_tile(Underline.WAVY, INK, 1.5, ratio)
    assert tile.picture.width() >= tile.period * ratio
    assert tile.picture.devicePixelRatio() == ratio
