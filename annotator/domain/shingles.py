"""Sixteen numbers that stand for a text, so that one which is nearly the same can be found among ten thousand.

MinHash with one permutation (Li, Owen & Zhang 2012), empty bins filled from their neighbours (Shrivastava & Li 2014),
and the signature cut into bands (Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, 3.4).
"""

import re
from itertools import accumulate
from zlib import crc32

WIDTH = 4
"""Words in a shingle."""

BINS = 48
"""Length of a signature; each bin holds the least hash that fell into it."""

ROWS = 3
"""Bins in a band. Of texts that share half of their shingles, nine in ten share a band; of those that share a tenth,
one in sixty."""

FEWEST = 8
"""Words that a text must have: of a shorter one, every second would be like another."""


def bands(text: str) -> tuple[int, ...]:
    """Return the numbers of a text, at most BINS / ROWS, each below 2⁶³; none for a text of hardly any words.

    Case, punctuation and white space do not count. Scripts without spaces are taken letter by letter.
    """
    words = _WORD.findall(text.lower())
    if len(words) < FEWEST:
        return ()
    least = _least_by_bin(words)
    if not least:
        return ()
    filled = [_fill(least, place) for place in range(BINS)]
    return tuple(sorted({_band(number, filled[number * ROWS : (number + 1) * ROWS]) for number in range(BINS // ROWS)}))


# A run of letters and digits; but of Chinese, Japanese and Thai each letter, for their words have no ends.
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


def _least_by_bin(words: list[str]) -> dict[int, int]:
    """Return the least hash of each bin that a shingle fell into."""
    spaced = [word.encode("utf-8", "surrogatepass") + b" " for word in words]
    joined = b"".join(spaced)
    ends = list(accumulate(map(len, spaced), initial=0))
    hashes = {crc32(joined[start:end]) for start, end in zip(ends, ends[WIDTH:], strict=False)}
    # The greatest first, so that of those that fall into one bin the least stays.
    return {one % BINS: one for one in sorted(hashes, reverse=True)}


def _fill(least: dict[int, int], place: int) -> int:
    distance = 0
    while (place + distance) % BINS not in least:
        distance += 1
    # The distance goes in, or bins filled from one neighbour would agree wherever that neighbour does.
    return least[(place + distance) % BINS] + distance


def _band(number: int, values: list[int]) -> int:
    mixed = number
    for value in values:
        mixed = (mixed * 0x9E3779B97F4A7C15 + value) & 0x7FFFFFFFFFFFFFFF
    return mixed
