"""Cells that show a change in its context: the removed struck through, the added underlined, both tinted."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from annotator.desktop.theme import Theme, mixed
from annotator.desktop.versions.excerpt import Change, Excerpt, Piece

EXCERPT_ROLE = Qt.ItemDataRole.UserRole + 20
"""Gives the excerpt of an index, None where the cell shows words as any other does."""

_LEFT_SHARE = 0.45
_PADDING = 6


class ExcerptDelegate(QStyledItemDelegate):
    """Draws excerpts on one line; the context gives way where there is no room, the change itself last."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        excerpt: Excerpt | None = index.data(EXCERPT_ROLE)
        if excerpt is None:
            super().paint(painter, option, index)
            return
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        style = bare.widget.style() if bare.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        painter.save()
        painter.setFont(bare.font)
        painter.setClipRect(option.rect)
        chosen = bool(bare.state & QStyle.StateFlag.State_Selected)
        self._paint_pieces(painter, option.rect.adjusted(_PADDING, 0, -_PADDING, 0), excerpt, chosen=chosen)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, super().sizeHint(option, index).height())

    def _paint_pieces(self, painter: QPainter, place: QRect, excerpt: Excerpt, *, chosen: bool) -> None:
        metrics = QFontMetricsF(painter.font())
        # On the ground of a chosen row the muted ink would be too pale to read.
        context = mixed(self.theme.text, self.theme.muted, 0.5) if chosen else self.theme.muted
        baseline = place.center().y() + (metrics.ascent() - metrics.descent()) / 2 + 0.5
        x = float(place.left())
        for piece in fitted(excerpt, metrics, place.width()):
            width = metrics.horizontalAdvance(piece.words)
            box = QRectF(x, baseline - metrics.ascent(), width, metrics.ascent() + metrics.descent())
            self._paint_ground(painter, box, piece.change)
            painter.setPen(QColor(context if piece.change is Change.CONTEXT else self.theme.text))
            painter.drawText(QPointF(x, baseline), piece.words)
            self._paint_line(painter, box, baseline, piece.change, metrics)
            x += width

    def _paint_ground(self, painter: QPainter, box: QRectF, change: Change) -> None:
        colour = change_colour(change, self.theme)
        if colour is not None:
            colour.setAlphaF(ground_share(self.theme))
            painter.fillRect(box, colour)

    def _paint_line(
        self, painter: QPainter, box: QRectF, baseline: float, change: Change, metrics: QFontMetricsF
    ) -> None:
        colour = change_colour(change, self.theme)
        if colour is None:
            return
        y = round(baseline - metrics.xHeight() / 2 if change is Change.REMOVED else baseline + 2) + 0.5
        painter.setPen(QPen(colour, 1))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def change_colour(change: Change, theme: Theme) -> QColor | None:
    """Return the colour of the line at changed words; None for words that are the same."""
    return {Change.REMOVED: QColor(theme.removed), Change.ADDED: QColor(theme.added)}.get(change)


def ground_share(theme: Theme) -> float:
    """Return how much of the colour of a change lies behind its words, 0–1."""
    if theme.dark:
        return 0.18 if theme.high_contrast else 0.26
    return 0.14


def fitted(excerpt: Excerpt, metrics: Any, width: float) -> list[Piece]:
    """Return the pieces cut to ``width`` pixels: first the context, from its outer ends, then what stands in it."""
    first = excerpt[:1] if excerpt and excerpt[0].change is Change.CONTEXT else ()
    last = excerpt[-1:] if len(excerpt) > 1 and excerpt[-1].change is Change.CONTEXT else ()
    middle = excerpt[len(first) : len(excerpt) - len(last)]
    rest = width - sum(metrics.horizontalAdvance(piece.words) for piece in middle)
    before = first[0].words if first else ""
    behind = last[0].words if last else ""
    wanted = metrics.horizontalAdvance(behind)
    room = max(0.0, rest, 0.0)
    left = max(room * _LEFT_SHARE, room - wanted)
    before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, left) if before else ""
    room -= metrics.horizontalAdvance(before)
    behind = metrics.elidedText(behind, Qt.TextElideMode.ElideRight, room) if behind else ""
    pieces = [Piece(before, Change.CONTEXT), *_cut(middle, metrics, width), Piece(behind, Change.CONTEXT)]
    return [piece for piece in pieces if piece.words]


def _cut(pieces: Excerpt, metrics: Any, width: float) -> list[Piece]:
    """Return pieces that fit; where they do not, each gives way in its share, at its end."""
    wide = [metrics.horizontalAdvance(piece.words) for piece in pieces]
    if sum(wide) <= width:
        return list(pieces)
    share = width / max(1, len(pieces))
    spare = sum(max(0.0, share - one) for one in wide)
    long = [one for one in wide if one > share]
    each = share + (spare / len(long) if long else 0.0)
    return [
        piece._replace(words=metrics.elidedText(piece.words, Qt.TextElideMode.ElideRight, each)) for piece in pieces
    ]
