"""Lengths that go with the font of the desktop, so that larger words are not cut where they stand."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication

_USUAL_LINE = 17.0
"""Pixels of a line in the font with which the lengths in the source were chosen: 10 points at 96 dots an inch."""


def by_font(pixels: float) -> int:
    """Return a length that was chosen with the usual font, as long as the font of the desktop asks; never shorter."""
    return round(pixels * max(1.0, QFontMetricsF(QApplication.font()).lineSpacing() / _USUAL_LINE))


def window_size(width: int, height: int) -> QSize:
    """Return the size of a window, chosen with the usual font, for the font of the desktop; no larger than the screen.

    Both are in pixels.
    """
    wanted = QSize(by_font(width), by_font(height))
    return wanted.boundedTo(QGuiApplication.primaryScreen().availableSize())
