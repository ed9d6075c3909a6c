"""Edits of one field in quick succession are undone as one: they share the name of a group."""

from time import monotonic

from annotator.domain.ids import new_id

RAPID_SECONDS = 3.0
"""A pause of this length makes the next edit of the same field a step of its own."""


class UndoGroups:
    """Names the undo group for each edit of a field."""

    def __init__(self) -> None:
        self._key: tuple[str, ...] = ()
        self._group = ""
        self._last = 0.0

    def group(self, *key: str) -> str:
        """Return the group for an edit of what ``key`` names: the last one again when it follows quickly."""
        now = monotonic()
        if key != self._key or now - self._last > RAPID_SECONDS:
            self._key, self._group = key, new_id()
        self._last = now
        return self._group
