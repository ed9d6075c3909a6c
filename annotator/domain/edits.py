"""Changes that lead from one text to another, and where a place of the one lies in the other."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from annotator.domain.spans import Span
from annotator.errors import InvalidValue


@dataclass(frozen=True, slots=True)
class Edit:
    """``replacement`` stands in the new text for what is at ``start``–``end`` (code points, half open) of the old."""

    start: int
    end: int
    replacement: str = ""

    @property
    def growth(self) -> int:
        """How many code points the text gains; negative where it loses some."""
        return len(self.replacement) - (self.end - self.start)


def in_order(edits: Iterable[Edit], length: int) -> tuple[Edit, ...]:
    """Return edits of a text of ``length`` code points by their place; InvalidValue where two overlap or one is out."""
    ordered = tuple(sorted(edits, key=lambda edit: (edit.start, edit.end)))
    last = 0
    for edit in ordered:
        if edit.start < last or edit.end < edit.start:
            raise InvalidValue("Two changes of the text touch the same place; nothing was changed.", "edits")
        last = edit.end
    if last > length:
        raise InvalidValue("A change lies beyond the end of the text; nothing was changed.", "edits")
    return ordered


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return the text after all edits, whose places are those of the old text; InvalidValue where two overlap."""
    parts: list[str] = []
    last = 0
    for edit in in_order(edits, len(text)):
        parts += (text[last : edit.start], edit.replacement)
        last = edit.end
    parts.append(text[last:])
    return "".join(parts)


class PositionMap:
    """Where the places of an old text lie in the new one; asking takes logarithmic time in the number of edits."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._edits = tuple(sorted(edits, key=lambda edit: (edit.start, edit.end)))
        self._starts = [edit.start for edit in self._edits]
        # What the edits before each one have added together.
        self._shifts = list(accumulate((edit.growth for edit in self._edits), initial=0))

    def start_position(self, position: int) -> int:
        """Return where a span that started at ``position`` starts now: what was added right there stays outside."""
        number = bisect_right(self._starts, position) - 1
        if number < 0:
            return position
        edit, before = self._edits[number], self._shifts[number]
        if position >= edit.end:
            return position + self._shifts[number + 1]
        return edit.start + before + min(position - edit.start, len(edit.replacement))

    def end_position(self, position: int) -> int:
        """Return where a span that ended at ``position`` ends now: what was added right there stays outside."""
        if position <= 0:
            return 0
        number = bisect_right(self._starts, position - 1) - 1
        if number < 0:
            return position
        edit, before = self._edits[number], self._shifts[number]
        if position > edit.end:
            return position + self._shifts[number + 1]
        if position == edit.end:
            # Even where the replacement is longer: the span goes to the end of what took its words' place.
            return edit.start + before + len(edit.replacement)
        return edit.start + before + min(position - edit.start, len(edit.replacement))

    def span(self, span: Span) -> Span:
        """Return the span in the new text; empty where all of it was removed."""
        start = self.start_position(span.start)
        return Span(start, max(start, self.end_position(span.end)))
