"""The ruler beside the scroll bar: where in the whole article tags and found words stand; a click goes there."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.desktop.theme import KindStyle, Theme, mixed
from annotator.domain.annotations import Mark
from annotator.domain.spans import Span

BINS = 1024
"""Parts into which the article is divided, whatever the ruler's height: counting again at each resize is spared."""

WIDTH = 13
_MARGIN = 3
_TICK = 2.0
_INK = 0.75
_AT_ONCE = 5000
"""Marks that are counted without letting the window breathe: a few milliseconds' work."""

_START = attrgetter("start")

_STRENGTHS = 4
_CROWDED = 4
"""Where no part of the article has more marks of one kind, every tick has its full colour."""


class Ruler(QWidget):
    """A strip as high as the article, whatever its length.

    Signals:
        position_requested(int)   a click asks to see the code point that stands there
    """

    position_requested = Signal(int)

    def __init__(self, parent: QWidget | None, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._styles: Mapping[str, KindStyle] = {}
        self._colours: dict[tuple[str, int], QColor] = {}
        self._length = 1
        self._counts: Counter[tuple[int, str]] = Counter()
        self._kinds_in: dict[int, list[str]] = {}
        self._waiting: list[Mark] | None = None
        self._counted = 0
        self._peak = 0
        self._hits: list[float] = []
        self._spans: Sequence[Span] = ()
        self._current_hit: float | None = None
        self._chosen: Mark | None = None
        self._picture: QPixmap | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._count_on)
        self.setAccessibleName(self.tr("Where tags stand"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    def set_marks(self, marks: Iterable[Mark], length: int) -> None:
        """Show ``marks`` of an article of ``length`` code points; they are counted at the next painting."""
        self._length = max(1, length)
        self._waiting, self._counted = list(marks), 0
        self._picture = None
        self.update()

    def change_marks(self, removed: Sequence[Mark], added: Sequence[Mark]) -> None:
        """Take marks out and put others in; only the ticks that appear or vanish are painted again."""
        self._count_waiting()
        for marks, step in ((removed, -1), (added, 1)):
            for mark in marks:
                for number in self._bins(mark):
                    self._step(number, mark.kind, step)

    def set_hits(self, spans: Sequence[Span], current: int = -1) -> None:
        """Show where found words stand; ``current`` is the number of the one that is looked at."""
        if spans is not self._spans:
            # Going from one of a hundred thousand to the next changes only which is looked at.
            self._spans = spans
            self._hits = self._shares(spans)
        self._current_hit = spans[current].start / self._length if 0 <= current < len(spans) else None
        self.update()

    def set_chosen(self, mark: Mark | None) -> None:
        """Point at the chosen mark."""
        self._chosen = mark
        self.update()

    def set_theme(self, theme: Theme, styles: Mapping[str, KindStyle]) -> None:
        """Paint in other colours."""
        self._theme, self._styles = theme, styles
        self._colours.clear()
        self._picture = None
        self.update()

    def kinds_at(self, position: int) -> list[str]:
        """Return the kinds that have a tick at the place of a code point."""
        self._count_waiting()
        return list(self._kinds_in.get(self._bin(position), ()))

    def y_of(self, position: int) -> int:
        """Return the height at which a code point stands."""
        return round(position / self._length * (self.height() - _TICK))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._waiting is not None and len(self._waiting) - self._counted > _AT_ONCE:
            # The article is painted first; its ruler may follow some frames later.
            painter.fillRect(self.rect(), QColor(self._theme.paper))
            self._later.start()
            return
        self._count_waiting()
        if self._picture is None:
            self._draw_picture()
        assert self._picture is not None
        painter.drawPixmap(0, 0, self._picture)
        painter.setPen(Qt.PenStyle.NoPen)
        span = self.height() - _TICK
        painter.setBrush(QColor(self._theme.current_hit))
        for place in self._hits:
            painter.drawRect(QRectF(0, round(place * span), _MARGIN, _TICK))
        if self._current_hit is not None:
            painter.setBrush(QColor(self._theme.warning))
            painter.drawRect(QRectF(0, round(self._current_hit * span) - 1, _MARGIN + 2, _TICK + 2))
        if self._chosen is not None:
            painter.setPen(QColor(self._theme.text))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(_MARGIN - 1.5, self.y_of(self._chosen.start) - 1.5, WIDTH - _MARGIN, _TICK + 3))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._request(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._request(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # who took the press takes the release; the article beneath would begin nothing with it

    def _request(self, event: QMouseEvent) -> None:
        share = min(max(event.position().y() / max(1.0, self.height() - _TICK), 0.0), 1.0)
        self.position_requested.emit(min(int(share * self._length), self._length))

    def _shares(self, spans: Sequence[Span]) -> list[float]:
        """Return the parts of the article that hold any of the spans, which come in its order."""
        found, at = [], 0
        while at < len(spans):
            number = self._bin(spans[at].start)
            found.append(number / BINS)
            # On to the first span in a part behind: there are far fewer parts than there may be spans.
            behind = -(-(number + 1) * self._length // BINS)
            at = bisect_left(spans, behind, at + 1, key=_START)
        return found

    def _bin(self, position: int) -> int:
        return position * BINS // self._length

    def _bins(self, mark: Mark) -> range:
        return range(self._bin(mark.start), self._bin(max(mark.start, mark.end - 1)) + 1)

    def _count_on(self) -> None:
        """Count some more of many marks, and paint when all are counted."""
        if self._waiting is not None and len(self._waiting) - self._counted > _AT_ONCE:
            self._count(self._waiting[self._counted : self._counted + _AT_ONCE])
            self._later.start()
        else:
            self.update()

    def _count_waiting(self) -> None:
        """Count what is left of the marks given last."""
        if self._waiting is None:
            return
        self._count(self._waiting[self._counted :])
        self._waiting = None
        self._peak = max(self._counts.values(), default=0)
        self._kinds_in = {}
        for number, kind in self._counts:
            self._kinds_in.setdefault(number, []).append(kind)
        for kinds in self._kinds_in.values():
            kinds.sort()

    def _count(self, marks: Sequence[Mark]) -> None:
        """Count marks, in C where it can be: there may be fifty thousand."""
        if not self._counted:
            self._counts = Counter()
        self._counted += len(marks)
        length = self._length
        firsts = [mark[1] * BINS // length for mark in marks]
        lasts = [(mark[2] - 1) * BINS // length for mark in marks]
        self._counts.update(zip(firsts, [mark[3] for mark in marks], strict=True))
        for mark, first, last in [long for long in zip(marks, firsts, lasts, strict=True) if long[1] < long[2]]:
            self._counts.update((number, mark.kind) for number in range(first + 1, last + 1))

    def _step(self, number: int, kind: str, step: int) -> None:
        key = (number, kind)
        before = self._counts[key]
        self._counts[key] = after = max(0, before + step)
        if (before > 0) == (after > 0):
            return
        kinds = self._kinds_in.setdefault(number, [])
        if after:
            kinds.append(kind)
            kinds.sort()
        else:
            kinds.remove(kind)
            del self._counts[key]
        if self._picture is not None:
            self._redraw_around(number)

    def _top(self, number: int) -> int:
        return round(number / BINS * (self.height() - _TICK))

    def _draw_picture(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(QColor(self._theme.paper))
        painter = QPainter(self._picture)
        for number in sorted(self._kinds_in):
            self._draw_tick(painter, number)
        painter.end()

    def _redraw_around(self, number: int) -> None:
        """Clear the rows of one tick and draw again all that touch them."""
        assert self._picture is not None
        area = QRectF(0, self._top(number), self.width(), _TICK)
        painter = QPainter(self._picture)
        painter.setClipRect(area)
        painter.fillRect(area, QColor(self._theme.paper))
        reach = int(BINS * (_TICK + 1) / max(1.0, self.height() - _TICK)) + 1
        for near in range(number - reach, number + reach + 1):
            if near in self._kinds_in:
                self._draw_tick(painter, near)
        painter.end()
        self.update(area.toAlignedRect())

    def _colour(self, kind: str, number: int) -> QColor:
        """Return the colour of a tick: the stronger, the more marks stand there."""
        strength = _STRENGTHS
        if self._peak > _CROWDED:
            strength = math.ceil(_STRENGTHS * math.sqrt(min(1.0, self._counts[number, kind] / self._peak)))
        colour = self._colours.get((kind, strength))
        if colour is None:
            name = self._theme.kind_style(kind, self._styles).colour
            colour = self._colours[kind, strength] = QColor(
                mixed(name, self._theme.paper, _INK * (0.25 + 0.75 * strength / _STRENGTHS))
            )
        return colour

    def _draw_tick(self, painter: QPainter, number: int) -> None:
        """Draw one tick, its width shared by the kinds that stand there."""
        kinds = self._kinds_in[number]
        if not kinds:
            return
        width, top = (self.width() - _MARGIN - 2) / len(kinds), self._top(number)
        for place, kind in enumerate(kinds):
            painter.fillRect(QRectF(_MARGIN + place * width, top, width, _TICK), self._colour(kind, number))
