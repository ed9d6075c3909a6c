"""Where a reader was in one text, found in another that is nearly the same."""

_AROUND = (120, 40, 16)
"""Code points by which the place is recognised, the longest that is found first."""


def kept_place(old: str, new: str, position: int) -> int:
    """Return the place in ``new`` of what stands at ``position`` in ``old``; in proportion, where it is not there."""
    expected = min(len(new), round(position / max(1, len(old)) * len(new)))
    for length in _AROUND:
        words = old[position : position + length]
        if not words:
            break
        places = [new.rfind(words, 0, expected + length), new.find(words, expected)]
        found = [place for place in places if place >= 0]
        if found:
            return min(found, key=lambda place: abs(place - expected))
    return expected
