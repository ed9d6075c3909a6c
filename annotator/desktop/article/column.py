"""The column of an article as seen through a window: which pieces are in sight, where, and how scrolling moves them.

Heights of pieces that were never set are guesses. What holds is the *anchor*, the first piece in sight and how far it
is scrolled: a guess that turns out wrong above it changes the scroll bar, never the words under the reader's eyes.
"""

from collections import OrderedDict

from annotator.desktop.article.heights import Heights
from annotator.desktop.article.laid_paragraph import LaidParagraph
from annotator.desktop.article.paragraphs import Paragraphs
from annotator.desktop.article.typesetting import Typesetter
from annotator.domain.spans import Span

TOP_AIR = 20
"""Pixels above the first and below the last paragraph."""

_BOTTOM_AIR = 48
_KEPT_LAYOUTS = 300


class Column:
    """Lengths are whole pixels; y counts from the upper edge of the air above the first piece."""

    def __init__(self, paragraphs: Paragraphs, typesetter: Typesetter, view_height: int) -> None:
        self.paragraphs = paragraphs
        self.typesetter = typesetter
        self.view_height = view_height
        self._heights = Heights(typesetter.estimate(paragraphs))
        self._laid: OrderedDict[int, LaidParagraph] = OrderedDict()
        self._anchor = 0
        self._offset = -TOP_AIR
        self.visible: list[tuple[int, int, LaidParagraph]] = []
        """Number, upper edge in the view and layout of each piece in sight, from above."""
        self.settle()

    @property
    def y(self) -> int:
        """How far the view is scrolled."""
        return TOP_AIR + self._heights.top(self._anchor) + self._offset

    @property
    def height(self) -> int:
        """Height of everything, as far as it is known."""
        return TOP_AIR + self._heights.total + _BOTTOM_AIR

    @property
    def page(self) -> int:
        """How far a page goes: what is seen, but for two lines that are seen twice."""
        return max(self.typesetter.pitch, self.view_height - 2 * self.typesetter.pitch)

    def laid(self, index: int) -> LaidParagraph:
        """Return a piece, set if it is not yet; its height becomes known."""
        laid = self._laid.get(index)
        if laid is not None:
            self._laid.move_to_end(index)
            return laid
        laid = self._laid[index] = self.typesetter.lay_out(self.paragraphs, index)
        if laid.height != self._heights[index]:
            self._heights.change(index, laid.height)
        if len(self._laid) > _KEPT_LAYOUTS:
            self._laid.popitem(last=False)
        return laid

    def set_typesetter(self, typesetter: Typesetter) -> None:
        """Set everything anew, keeping the first line in sight where it is."""
        place = self.place()
        self.typesetter = typesetter
        self._laid.clear()
        self._heights = Heights(typesetter.estimate(self.paragraphs))
        self.restore_place(place)

    def scroll_to(self, y: int) -> None:
        """Bring ``y`` to the upper edge: pixel by pixel over a short way, by the guessed heights over a long one."""
        way = y - self.y
        if y <= 0:
            self._anchor, self._offset = 0, -TOP_AIR
            self.settle()
        elif y >= self.height - self.view_height:
            self._anchor = len(self.paragraphs) - 1
            self._offset = self._heights[self._anchor]
            self.settle()
        elif abs(way) <= 2 * self.view_height:
            self.scroll_by(way)
        else:
            self._anchor = self._heights.index_at(y - TOP_AIR)
            self._offset = y - TOP_AIR - self._heights.top(self._anchor)
            self.settle()

    def scroll_by(self, way: int) -> None:
        """Move the view down by ``way`` pixels, up when it is negative."""
        self._offset += way
        self.settle()

    def settle(self) -> None:
        """Find the anchor for the offset, set what is in sight, and go back where the end would leave a gap."""
        self._climb()
        self._descend()
        self._keep_to_top()
        gap = self._fill()
        if gap > 0 and (self._anchor, self._offset) != (0, -TOP_AIR):
            self._offset -= gap
            self._climb()
            self._keep_to_top()
            self._fill()

    def place(self) -> tuple[int, int]:
        """Return the first code point of the first line in sight, and that line's upper edge in the view."""
        for _, top, laid in self.visible:
            for number in range(laid.line_count):
                edge = top + laid.line_top(number)
                if edge > -self.typesetter.pitch // 2 and laid.span.start < laid.span.end:
                    return laid.line_span(number).start, edge
        return self.paragraphs.starts[self._anchor], -self._offset

    def restore_place(self, place: tuple[int, int]) -> None:
        """Bring a place taken by ``place`` back to where it was."""
        position, edge = place
        position = min(max(position, 0), len(self.paragraphs.text))
        self._anchor = self.paragraphs.index_at(position)
        laid = self.laid(self._anchor)
        self._offset = laid.line_top(laid.line_at(position)) - edge
        self.settle()

    def top(self, index: int) -> int:
        """Return the upper edge of a piece in the view; a guess where pieces between are not set."""
        return TOP_AIR + self._heights.top(index) - self.y

    def edges(self, position: int, *, upstream: bool = False) -> tuple[int, int]:
        """Return the upper and lower edge of the line of ``position`` in the view."""
        index = self.paragraphs.index_at(position)
        laid = self.laid(index)
        number = laid.line_at(position, upstream=upstream)
        top = self.top(index) + laid.line_top(number)
        return top, top + self.typesetter.pitch

    def reveal(self, span: Span, *, centre: bool = False) -> None:
        """Scroll so that the span is seen, its beginning at least: as little as possible, or to the upper third."""
        for _ in range(3):  # setting what comes into sight may move the span; a third look always finds it at rest
            first, _ = self.edges(span.start)
            _, last = self.edges(span.end, upstream=True)
            margin = min(self.typesetter.pitch, self.view_height // 4)
            if first >= margin and last <= self.view_height - margin and not centre:
                return
            far = first < -self.view_height or first > 2 * self.view_height
            if centre or far:
                way = first - self.view_height // 3
            elif first < margin:
                way = first - margin
            else:
                way = min(last - self.view_height + margin, first - margin)
            if way == 0:
                return
            if far:
                self._anchor = self.paragraphs.index_at(span.start)
                laid = self.laid(self._anchor)
                self._offset = laid.line_top(laid.line_at(span.start)) - self.view_height // 3
                self.settle()
            else:
                self.scroll_by(way)

    def piece_at(self, y: int) -> tuple[int, int, LaidParagraph]:
        """Return number, upper edge and layout of the piece at a height of the view; the nearest in sight beyond it."""
        for entry in self.visible:
            if y < entry[1] + entry[2].height:
                return entry
        return self.visible[-1]

    def visible_span(self) -> Span:
        """Return what is in sight, from the first visible line to the last."""
        _, top, first = self.visible[0]
        _, bottom_top, last = self.visible[-1]
        start = first.line_span(first.line_at_y(-top)).start
        end = last.end_at_y(self.view_height - 1 - bottom_top)
        return Span(start, max(start, end))

    def _climb(self) -> None:
        while self._offset < 0 and self._anchor > 0:
            self._anchor -= 1
            self._offset += self.laid(self._anchor).height

    def _descend(self) -> None:
        last = len(self.paragraphs) - 1
        while self._anchor < last and self._offset >= (height := self.laid(self._anchor).height):
            self._offset -= height
            self._anchor += 1

    def _keep_to_top(self) -> None:
        if self._anchor == 0:
            self._offset = max(self._offset, -TOP_AIR)

    def _fill(self) -> int:
        """Set the pieces in sight; return how many pixels below the last one are empty."""
        top = -self._offset
        self.visible = []
        index = self._anchor
        while index < len(self.paragraphs) and top < self.view_height:
            laid = self.laid(index)
            self.visible.append((index, top, laid))
            top += laid.height
            index += 1
        return self.view_height - top - _BOTTOM_AIR if index == len(self.paragraphs) else 0
