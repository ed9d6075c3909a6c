"""How long work tells how far it is."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[int, int, str], None]
"""Told how many are done, how many there are, and what is being done; raises Cancelled to stop the work."""

_STEP = 500
"""Rows between two words about how far it is."""


def counted(rows: Sequence[T], progress: Progress | None) -> Iterator[T]:
    """Yield rows and tell how many have been; the end is told too, the last moment at which to stop."""
    for number, one in enumerate(rows):
        if progress is not None and number % _STEP == 0:
            progress(number, len(rows), "")
        yield one
    if progress is not None:
        progress(len(rows), len(rows), "")
