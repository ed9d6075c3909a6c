"""Sixteen numbers that stand for a text, so that one which is nearly the same can be found among ten thousand.

MinHash with one permutation (Li, Owen & Zhang 2012), empty bins filled from their neighbours (Shrivastava & Li 2014),
and the signature cut into bands (Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, 3.4). The numbers are
stored: another way to make them needs a new index.
"""

import re
from bisect import bisect_left
from itertools import repeat
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
    words = _words(text.lower())
    if len(words) < FEWEST:
        return ()
    # Loops that Python does not see: ten thousand texts are read in one go.
    hashes = set(map(crc32, map(b" ".join, zip(words, words[1:], words[2:], words[3:], strict=False))))
    filled = _signature(hashes)
    return tuple(sorted({_band(number, filled[number * ROWS : (number + 1) * ROWS]) for number in range(BINS // ROWS)}))


# A run of letters and digits; but of Chinese, Japanese and Thai each letter, for their words have no ends.
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")

# What is neither ASCII nor a Latin letter nor a sign that parts words: of U+0080–U+00BF and U+2000–U+203F the signs.
_NOT_PLAIN = re.compile("[^\x00-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf-\xd6\xd8-\xf6\xf8-\u024f\u2000-\u203f]")
_SIGN = re.compile(rb"\xc2.|\xe2\x80.", re.DOTALL)
_SPACES = bytes(byte if byte > 127 or chr(byte).isalnum() or byte == ord("_") else ord(" ") for byte in range(256))


def _words(text: str) -> list[bytes]:
    """Return the words in UTF-8; those of lines in Latin letters, as most are, without a regular expression."""
    if not _NOT_PLAIN.search(text):
        return _SIGN.sub(b" ", text.encode()).translate(_SPACES).split()
    if "\n" in text:
        return [word for line in text.split("\n") for word in _words(line)]
    return " ".join(_WORD.findall(text)).encode("utf-8", "surrogatepass").split()


_HASHES = 1 << 32
_EDGES = [-(-number * _HASHES // BINS) for number in range(BINS)]


def _signature(hashes: set[int]) -> list[int]:
    """Return the least hash of each bin; for an empty one, that of the next bin which is not, in a circle."""
    ordered = sorted(hashes)
    ordered.append(ordered[0] + _HASHES)
    least = map(ordered.__getitem__, map(bisect_left, repeat(ordered), _EDGES))
    # The distance goes in, or bins filled from one neighbour would agree wherever that neighbour does.
    return [value + (value * BINS // _HASHES) - number for number, value in enumerate(least)]


def _band(number: int, values: list[int]) -> int:
    mixed = number
    for value in values:
        mixed = (mixed * 0x9E3779B97F4A7C15 + value) & 0x7FFFFFFFFFFFFFFF
    return mixed
