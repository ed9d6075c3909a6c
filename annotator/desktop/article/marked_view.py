"""A column of text with marks in it: all of them or those of one reviewer or kind, one of which is chosen."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtWidgets import QWidget

from annotator.desktop.article.caret_view import CaretView
from annotator.desktop.article.laid_paragraph import Box
from annotator.desktop.article.mark_filter import MarkFilter
from annotator.desktop.article.mark_index import MarkIndex
from annotator.desktop.article.mark_signs import GRIP_HEIGHT, GRIP_WIDTH
from annotator.desktop.theme import Theme
from annotator.domain.annotations import Mark
from annotator.domain.spans import Span

_REACH = 5
"""Pixels beside a handle or around the grip that still take hold of it."""

_KNOB = 7
"""Pixels by which a handle stands out above or below the line."""

_GRIP_OFFSET = 17
"""Pixels from the start of a mark to the middle of its grip: beside the knob of the handle."""

Wanted = Callable[[Mark], bool]


class MarkedView(CaretView):
    """Marks are asked for by position in the text and by id. What the filter hides is not found; the chosen one is.

    Signals:
        marks_counted()   how many marks there are, or how many stand out, may have changed
    """

    marks_counted = Signal()

    def __init__(self, parent: QWidget | None, theme: Theme) -> None:
        super().__init__(parent, theme)
        self._handles_shown = True
        self._standing_out = 0

    def set_marks(self, marks: Iterable[Mark] | MarkIndex) -> None:
        """Replace all marks; an index of them, as a job can make it, is taken as it is and belongs to the view."""
        self._painting.marks = marks if isinstance(marks, MarkIndex) else MarkIndex(marks)
        self._show_anew()

    def change_marks(self, removed: Iterable[str], added: Iterable[Mark]) -> None:
        """Take marks out and put others in, at a cost that does not depend on how many there are."""
        marks, new = self._painting.marks, list(added)
        gone = [mark for name in (*removed, *(mark.id for mark in new)) if (mark := marks.remove(name)) is not None]
        for mark in new:
            marks.add(mark)
        for mark in (*gone, *new):
            self._marks_changed(mark)
        lets = self.mark_filter.passed
        out, into = lets(gone), lets(new)
        self.ruler.change_marks(out, into)
        self.ruler.set_chosen(self.chosen_mark)
        self._standing_out += len(into) - len(out)
        self.marks_counted.emit()

    def set_chosen(self, annotation_id: str | None) -> None:
        """Emphasise the mark of one annotation, and no other."""
        before = self.chosen_mark
        self._painting.chosen = annotation_id
        for mark in (before, self.chosen_mark):
            if mark is not None:
                self._marks_changed(mark)
        self.ruler.set_chosen(self.chosen_mark)

    @property
    def mark_filter(self) -> MarkFilter:
        """Which marks stand out."""
        return self._painting.filter

    def set_mark_filter(self, wanted: MarkFilter) -> None:
        """Let other marks stand out, and dim or hide the rest."""
        if wanted != self._painting.filter:
            self._painting.filter = wanted
            self._show_anew()

    @property
    def mark_counts(self) -> tuple[int, int]:
        """How many marks stand out, and how many there are."""
        return self._standing_out, len(self._painting.marks)

    def mark_totals(self) -> tuple[Counter[str], Counter[str]]:
        """Return how many marks there are of each kind and of each reviewer, hidden ones too."""
        marks = list(self._painting.marks)
        return Counter([mark[3] for mark in marks]), Counter([mark[5] for mark in marks])

    def set_picked(self, spans: Sequence[Span]) -> None:
        """Frame the words that fields of the chosen tag point at."""
        if tuple(spans) != tuple(self._painting.picked):
            self._painting.picked = tuple(spans)
            self.viewport().update()

    @property
    def to_check(self) -> frozenset[str]:
        """The annotations whose place somebody has yet to look at."""
        return self._painting.to_check

    def set_to_check(self, annotation_ids: Collection[str]) -> None:
        """Show by a sign whose place somebody has yet to look at."""
        if annotation_ids != self._painting.to_check:
            self._painting.to_check = frozenset(annotation_ids)
            self.viewport().update()

    def set_handles_shown(self, shown: bool) -> None:
        """Let the ends of the chosen mark be dragged and the mark itself be carried off, or not."""
        self._handles_shown = shown
        self.viewport().update()

    @property
    def handles_shown(self) -> bool:
        """Whether marks can be changed with the mouse."""
        return self._handles_shown

    def mark(self, annotation_id: str | None) -> Mark | None:
        """Return the mark of an annotation, hidden or not; None when the article has none."""
        return self._painting.marks.get(annotation_id)

    def marks_at(self, position: int) -> list[Mark]:
        """Return the marks on a character, the topmost first, dimmed ones below all others."""
        found, wanted, chosen = self._painting.marks.at(position), self.mark_filter, self._painting.chosen
        if not wanted:
            return found
        front = [mark for mark in found if wanted.lets(mark) or mark.id == chosen]
        return front if wanted.hides else [*front, *(mark for mark in found if mark not in front)]

    def next_mark(self, after: int, *, beyond: str | None = None, wanted: Wanted | None = None) -> Mark | None:
        """Return the first mark that stands out and starts after a position, or that follows the mark ``beyond``."""
        return self._painting.marks.next(after, beyond=beyond, wanted=self._standing_out_and(wanted))

    def previous_mark(self, before: int, *, beyond: str | None = None, wanted: Wanted | None = None) -> Mark | None:
        """Return the last mark that stands out and starts before a position, or that precedes the mark ``beyond``."""
        return self._painting.marks.previous(before, beyond=beyond, wanted=self._standing_out_and(wanted))

    @property
    def chosen_mark(self) -> Mark | None:
        """The emphasised mark; while one of its ends is dragged, as it would become."""
        return self._painting.dragged or self._painting.marks.get(self._painting.chosen)

    def show_dragged(self, mark: Mark | None) -> None:
        """Show the chosen mark on another span for as long as its end is dragged; None: as it is."""
        before = self.chosen_mark
        self._painting.dragged = mark
        for one in (before, self.chosen_mark):
            if one is not None:
                self._marks_changed(one)

    def handle_at(self, point: QPoint) -> str | None:
        """Return which end of the chosen mark a point would take hold of: "start", "end" or None."""
        for name, box in zip(("start", "end"), self._handles(), strict=True):
            if (
                box is not None
                and abs(point.x() - box.left) <= _REACH
                and box.top - _KNOB <= point.y() <= box.bottom + _KNOB
            ):
                return name
        return None

    def grip(self) -> QRectF | None:
        """Return what the chosen mark is carried off by to another kind; None where it is not in sight."""
        mark, start = self.chosen_mark, self._handles()[0]
        if mark is None or start is None:
            return None
        end = self._edge(mark.start, trailing=True)
        middle = start.left + (_GRIP_OFFSET if end.left >= start.left else -_GRIP_OFFSET)
        # Inside of its piece, which is painted as a whole when it comes into sight.
        top = max(start.top - GRIP_HEIGHT + 1, self.column.top(self.column.paragraphs.index_at(mark.start)))
        return QRectF(middle - GRIP_WIDTH / 2, top, GRIP_WIDTH, GRIP_HEIGHT)

    def grip_at(self, point: QPoint) -> bool:
        """Tell whether a point takes hold of the grip."""
        grip = self.grip()
        return grip is not None and grip.adjusted(-2, -2, 2, 2).contains(point)

    def _handles(self) -> list[Box | None]:
        """Return the two ends of the chosen mark where they are in sight: the edges of its first and last character."""
        mark = self.chosen_mark
        if mark is None or not self._handles_shown:
            return [None, None]
        first, last = self.column.visible[0][2].span, self.column.visible[-1][2].span
        return [
            self._edge(character, trailing=trailing) if first.start <= character < last.end else None
            for character, trailing in ((mark.start, False), (mark.end - 1, True))
        ]

    def _edge(self, character: int, *, trailing: bool) -> Box:
        index = self.column.paragraphs.index_at(character)
        box = self.column.laid(index).edge(character, trailing=trailing)
        left, top = self.left, self.column.top(index)
        return Box(box.left + left, box.right + left, box.top + top, box.bottom + top, box.baseline + top)

    def _standing_out_and(self, wanted: Wanted | None) -> Wanted | None:
        if not self.mark_filter:
            return wanted
        lets = self.mark_filter.lets
        return lets if wanted is None else lambda mark: lets(mark) and wanted(mark)

    def _show_anew(self) -> None:
        """Take over other marks or another filter: places, ruler and numbers."""
        self._painting.forget_places()
        standing_out = self.mark_filter.passed(self._painting.marks)
        self._standing_out = len(standing_out)
        self.ruler.set_marks(standing_out, len(self.text))
        self.ruler.set_chosen(self.chosen_mark)
        self.viewport().update()
        self.marks_counted.emit()

    def _marks_changed(self, mark: Mark) -> None:
        """Find the marks of some pieces again and paint those in sight."""
        paragraphs = self.column.paragraphs
        last = paragraphs.index_at(max(mark.start, mark.end - 1))
        self._painting.forget_pieces(range(paragraphs.index_at(mark.start), last + 1))
        self._repaint(Span(mark.start, mark.end))
