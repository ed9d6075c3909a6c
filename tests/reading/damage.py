"""Ways in which a file can come to harm: single bytes, cut ends, stretches lost, doubled or from elsewhere."""

import gzip
import re
import zlib
from collections.abc import Callable
from functools import partial

from hypothesis import strategies as st

from annotator.errors import KnownError
from annotator.files.archives import Archive
from tests.reading.documents import zipped

Change = tuple[str, int, int, bytes]
"""The kind of a change, where it is (taken modulo what there is), how far it goes, and bytes that it may need."""


def damaged(content: bytes, changes: list[Change], others: list[bytes], *, inside: bool) -> bytes:
    """Return a content after some changes; ``inside`` makes them in what is packed, and packs that anew."""
    for kind, place, length, noise in changes:
        change = partial(_CHANGES[kind], length=length, noise=noise, others=others)
        content = _inside(content, place, change) if inside else change(content, place)
    return content


def _inside(content: bytes, place: int, change: Callable[[bytes, int], bytes]) -> bytes:
    """Change a member of a zip archive, or what gzip holds; the content itself where it is neither."""
    if content.startswith(b"\x1f\x8b"):
        try:
            return gzip.compress(change(gzip.decompress(content), place), 1)
        except (OSError, EOFError, zlib.error):
            return change(content, place)
    try:
        with Archive(content, "") as archive:
            members = {name: archive.read(name) for name in archive.names()}
    except KnownError:
        members = {}
    if not members:
        return change(content, place)
    name = list(members)[place % len(members)]
    return zipped({**members, name: change(members[name], place // len(members))})


def _set(content: bytes, place: int, length: int, noise: bytes, others: list[bytes]) -> bytes:
    at = _at(content, place)
    return content[:at] + noise + content[at + len(noise) :]


def _put_in(content: bytes, place: int, length: int, noise: bytes, others: list[bytes]) -> bytes:
    at = _at(content, place)
    return content[:at] + noise + content[at:]


def _take_out(content: bytes, place: int, length: int, noise: bytes, others: list[bytes]) -> bytes:
    at = _at(content, place)
    return content[:at] + content[at + length :]


def _cut_off(content: bytes, place: int, length: int, noise: bytes, others: list[bytes]) -> bytes:
    return content[: _at(content, place)]


def _repeat(content: bytes, place: int, length: int, noise: bytes, others: list[bytes]) -> bytes:
    at = _at(content, place)
    return content[:at] + content[at : at + length] * (2 + sum(noise) % 60) + content[at + length :]


def _splice(content: bytes, place: int, length: int, noise: bytes, others: list[bytes]) -> bytes:
    other = others[sum(noise) % len(others)]
    at, there = _at(content, place), _at(other, place * 31)
    return content[:at] + other[there : there + 20 * length] + content[at:]


def _renumber(content: bytes, place: int, length: int, noise: bytes, others: list[bytes]) -> bytes:
    found = _NUMBER.search(content, _at(content, place))
    number = _NUMBERS[length % len(_NUMBERS)]
    return content if found is None else content[: found.start()] + number + content[found.end() :]


def _untag(content: bytes, place: int, length: int, noise: bytes, others: list[bytes]) -> bytes:
    """Lose a mark of the format, so that what it begins or ends does so no more."""
    found = _MARK.search(content, _at(content, place))
    return content if found is None else content[: found.start()] + content[found.end() :]


def _at(content: bytes, place: int) -> int:
    return place % (len(content) + 1)


_NUMBER = re.compile(rb"-?\d+")
_NUMBERS = (b"0", b"-1", b"65536", b"2147483648", b"-99999999999999999999", b"1e400", b"9" * 5_000)
_MARK = re.compile(rb"<[^<>]{0,200}>|\\[a-z*']{1,20}-?\d*|[{}\[\]()]|endobj|endstream|\r?\n")
_CHANGES = {
    "set": _set,
    "put in": _put_in,
    "take out": _take_out,
    "cut off": _cut_off,
    "repeat": _repeat,
    "splice": _splice,
    "renumber": _renumber,
    "untag": _untag,
}

CHANGES = st.lists(
    st.tuples(st.sampled_from(sorted(_CHANGES)), st.integers(0, 2**32 - 1), st.integers(1, 600), st.binary(max_size=8)),
    min_size=1,
    max_size=6,
)
"""A few changes, one after the other."""
