"""What shows the kind of a block besides its face: a bar beside a quotation, a bullet, the ground of code, rules."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from annotator.desktop.article.column import Column
from annotator.desktop.article.laid_paragraph import LaidParagraph
from annotator.desktop.theme import Theme
from annotator.domain.articles import BlockKind

_OPENING = "“‘\"'(«"


def paint_block(painter: QPainter, theme: Theme, at: QPointF, laid: LaidParagraph, column: Column, index: int) -> None:
    """Paint what shows the kind of a block besides its face: a bar beside a quotation, a bullet, a shade, rules."""
    if laid.block is None:
        return
    em, width = column.typesetter.em, column.typesetter.width
    painter.setPen(Qt.PenStyle.NoPen)
    if laid.block.kind == BlockKind.QUOTE:
        x = width - em * 0.7 if laid.right_to_left else em * 0.5
        height = laid.height if _goes_on(laid, column, index) else laid.bottom - 4
        painter.fillRect(QRectF(at.x() + x, at.y() + 2, 3, height), QColor(theme.line))
    elif laid.block.kind == BlockKind.CODE:
        height = laid.height if _goes_on(laid, column, index) else laid.bottom
        painter.fillRect(QRectF(at.x(), at.y(), width, height), QColor(theme.panel))
    elif laid.block.kind == BlockKind.TABLE:
        _paint_rules(painter, theme, at, laid, width)
    elif laid.block.kind == BlockKind.LIST_ITEM and laid.begins_block:
        _paint_bullet(painter, theme, at, laid, em)


def _paint_rules(painter: QPainter, theme: Theme, at: QPointF, laid: LaidParagraph, width: int) -> None:
    """Paint a line below a row of a table, and above the first."""
    colour = QColor(theme.line)
    painter.fillRect(QRectF(at.x(), at.y() + laid.bottom + 1, width, 1), colour)
    if laid.begins_block:
        painter.fillRect(QRectF(at.x(), at.y() - 2, width, 1), colour)


def _paint_bullet(painter: QPainter, theme: Theme, at: QPointF, laid: LaidParagraph, em: float) -> None:
    """Paint a bullet before a list item, unless its text brings one."""
    first = laid.first_character
    if not (first.isalpha() or first in _OPENING):
        return
    box = laid.caret(laid.span.start)
    x = box.left + em * (0.75 if laid.right_to_left else -0.75)
    painter.setBrush(QColor(theme.muted))
    painter.drawEllipse(QPointF(at.x() + x, at.y() + box.baseline - em * 0.24), em * 0.12, em * 0.12)


def _goes_on(laid: LaidParagraph, column: Column, index: int) -> bool:
    """Tell whether the next piece is of the same kind, so that the air between them is no gap."""
    paragraphs = column.paragraphs
    following = paragraphs.block(index + 1) if index + 1 < len(paragraphs) else None
    return following is not None and laid.block is not None and following.kind == laid.block.kind
