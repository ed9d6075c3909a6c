"""The one border between code points (ours) and UTF-16 units (Qt's, UIMA's, JavaScript's).

A character above U+FFFF is one code point and two UTF-16 units; an offset that is off by one after an emoji is the
classic fault of annotation tools. Everything else in the program counts code points.
"""

from bisect import bisect_right


class Utf16Map:
    """Converts offsets in one text, in both directions, in O(log astral characters); at once where there are none."""

    __slots__ = ("_astral", "_units")

    def __init__(self, text: str) -> None:
        # max() over a str runs in C and says whether the slow path is needed at all.
        astral = (
            [i for i, character in enumerate(text) if character > "\uffff"] if text and max(text) > "\uffff" else []
        )
        self._astral = astral
        self._units = [position + before for before, position in enumerate(astral)]

    def to_utf16(self, code_points: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        if not self._astral:
            return code_points
        return code_points + bisect_right(self._astral, code_points - 1)

    def to_code_points(self, units: int) -> int:
        """Return the code point offset of a UTF-16 offset; one inside a surrogate pair counts as the pair's start."""
        if not self._astral:
            return units
        before = bisect_right(self._units, units - 1)
        if before and self._units[before - 1] == units - 1:
            return self._astral[before - 1]
        return units - before
