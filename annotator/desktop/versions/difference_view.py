"""The difference between two versions on the screen: only the paragraphs in sight are laid out, however long it is."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.desktop.article.block_painter import paint_block
from annotator.desktop.article.column_view import ColumnView
from annotator.desktop.article.laid_paragraph import LaidParagraph, rectangle
from annotator.desktop.article.paragraphs import Paragraphs
from annotator.desktop.theme import KindStyle, Theme
from annotator.desktop.versions.difference import Difference, Fold, ShownDifference
from annotator.desktop.versions.excerpt import Change
from annotator.desktop.versions.excerpt_delegate import change_colour, ground_share
from annotator.domain.annotations import Mark
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Status, Underline

_NOTHING = ShownDifference("")


class DifferenceView(ColumnView):
    """Shows a difference; what was removed is struck through, what was added underlined, both are tinted.

    Signals: ``current_changed()`` when another change is the current one.
    """

    current_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme)
        self._theme = theme
        self._difference: Difference | None = None
        self._shown = _NOTHING
        self._opened: set[int] = set()
        self._everything = False
        self.current = -1
        """The number of the change that is looked at; -1 while none is."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Differences"))
        self.ruler.setAccessibleName(self.tr("Where changes stand"))
        self.viewport().setMouseTracking(True)
        self.set_theme(theme)

    @property
    def count(self) -> int:
        """How many changes there are."""
        return self._difference.count if self._difference else 0

    @property
    def shown(self) -> ShownDifference:
        """What is to be read now."""
        return self._shown

    def show_difference(self, difference: Difference | None) -> None:
        """Show another difference from its first change; None shows nothing."""
        self._difference = difference
        self._opened.clear()
        self.current = -1
        self._show_again()
        if self.count:
            self.go(1)
        self.current_changed.emit()

    def set_everything_shown(self, everything: bool) -> None:
        """Show every paragraph, or fold those that are the same."""
        self._everything = everything
        self._keep_current()

    def go(self, step: int) -> None:
        """Go to the next change (1) or the previous one (-1); behind the last comes the first."""
        if not self.count:
            return
        self.current = (self.current + step) % self.count if self.current >= 0 or step > 0 else self.count - 1
        self._reveal_current()
        self.viewport().update()
        self.current_changed.emit()

    def open_fold(self, fold: Fold) -> None:
        """Show the paragraphs that a line stands for; that line stays where it is, as their first."""
        top = self.column.top(self._piece_of(fold))
        self._opened.add(fold.number)
        self._show_again()
        self.restore_place((fold.start, top))

    def folds_in_sight(self) -> list[Fold]:
        """Return the folds that can be seen, from above."""
        numbers = {index for index, _, _ in self.column.visible}
        return [fold for fold in self._shown.folds if self._piece_of(fold) in numbers]

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        styles = {
            "added": KindStyle(theme.added, Underline.SOLID),
            "removed": KindStyle(theme.removed, Underline.SOLID),
        }
        self.ruler.set_theme(theme, styles)
        self.viewport().update()

    # Events

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        folds = {self._piece_of(fold) for fold in self.folds_in_sight()}
        for index, top, laid in self.column.visible:
            at = QPointF(self.left, top)
            if index in folds:
                self._paint_fold(painter, at, laid)
                continue
            paint_block(painter, self._theme, at, laid, self.column, index)
            self._paint_changes(painter, at, laid, self._shown.removed, Change.REMOVED)
            self._paint_changes(painter, at, laid, self._shown.added, Change.ADDED)
            self._paint_current(painter, at, laid)
            painter.setPen(QColor(self._theme.text))
            laid.draw(painter, at)
            self._paint_lines(painter, at, laid, self._shown.removed, Change.REMOVED)
            self._paint_lines(painter, at, laid, self._shown.added, Change.ADDED)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 4, 4)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Space:
                bar.setValue(bar.value() + self.column.page)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if folds := self.folds_in_sight():
                    self.open_fold(folds[0])
            case _:
                super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        fold = self._fold_at(event.position().toPoint())
        if fold is not None and event.button() == Qt.MouseButton.LeftButton:
            self.open_fold(fold)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # who took the press takes the release

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._fold_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Inside

    def _show_again(self) -> None:
        if self._difference is None:
            self._shown = _NOTHING
        else:
            words = (self.tr("⋯  1 paragraph that is the same"), self.tr("⋯  {number} paragraphs that are the same"))
            self._shown = self._difference.shown(words, self._opened, everything=self._everything)
        parted = self._difference.blank_lines_part if self._difference else None
        self.set_paragraphs(Paragraphs(self._shown.text, self._shown.blocks, blank_lines_part=parted))
        marks = [_mark(f"removed {i}", span, "removed") for i, span in enumerate(self._shown.removed)]
        marks += [_mark(f"added {i}", span, "added") for i, span in enumerate(self._shown.added)]
        self.ruler.set_marks(marks, len(self._shown.text))
        self.viewport().update()

    def _keep_current(self) -> None:
        self._show_again()
        if self.current >= 0:
            self._reveal_current()

    def _reveal_current(self) -> None:
        span = self._shown.changes[self.current]
        self.reveal(span)
        self.setAccessibleDescription(span.of(self._shown.text))

    def _piece_of(self, fold: Fold) -> int:
        return self.column.paragraphs.index_at(fold.start)

    def _fold_at(self, point: QPoint) -> Fold | None:
        index, top, laid = self.column.piece_at(point.y())
        if not top <= point.y() < top + laid.bottom:
            return None
        return next((fold for fold in self._shown.folds if self._piece_of(fold) == index), None)

    def _paint_fold(self, painter: QPainter, at: QPointF, laid: LaidParagraph) -> None:
        width = self.column.typesetter.width
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QColor(self._theme.panel))
        painter.drawRoundedRect(QRectF(at.x() - 10, at.y() + 1.5, width + 20, laid.bottom - 3), 4, 4)
        painter.setPen(QColor(self._theme.muted))
        laid.draw(painter, at)

    def _paint_changes(
        self, painter: QPainter, at: QPointF, laid: LaidParagraph, spans: Sequence[Span], change: Change
    ) -> None:
        ground = change_colour(change, self._theme)
        assert ground is not None
        ground.setAlphaF(ground_share(self._theme))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        for span in _within(spans, laid.span):
            for box in laid.boxes(span.start, span.end):
                painter.drawRect(rectangle(box, at.x(), at.y()))

    def _paint_lines(
        self, painter: QPainter, at: QPointF, laid: LaidParagraph, spans: Sequence[Span], change: Change
    ) -> None:
        colour = change_colour(change, self._theme)
        assert colour is not None
        em = self.column.typesetter.em
        thick = max(1, round(em * 0.085))
        painter.setPen(QPen(colour, thick))
        for span in _within(spans, laid.span):
            for box in laid.boxes(span.start, span.end):
                # On whole pixels: a line between two is a paler and broader one.
                y = (
                    round(at.y() + box.baseline + (-0.24 * em if change is Change.REMOVED else 0.18 * em))
                    + thick % 2 / 2
                )
                painter.drawLine(QPointF(at.x() + box.left, y), QPointF(at.x() + box.right, y))

    def _paint_current(self, painter: QPainter, at: QPointF, laid: LaidParagraph) -> None:
        if self.current < 0:
            return
        painter.setPen(QPen(QColor(self._theme.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for span in _within((self._shown.changes[self.current],), laid.span):
            for box in laid.boxes(span.start, span.end):
                painter.drawRoundedRect(rectangle(box, at.x(), at.y()).adjusted(-2, -2, 2, 3), 3, 3)


def _within(spans: Sequence[Span], piece: Span) -> list[Span]:
    """Return what of spans, by their place, lies in a piece."""
    found = []
    for number in range(bisect_left(spans, piece.start, key=lambda span: span.end), len(spans)):
        if spans[number].start >= piece.end:
            break
        shared = spans[number].intersection(piece)
        if shared is not None:
            found.append(shared)
    return found


def _mark(name: str, span: Span, kind: str) -> Mark:
    return Mark(name, span.start, max(span.end, span.start + 1), kind, Status.DRAFT, "")
