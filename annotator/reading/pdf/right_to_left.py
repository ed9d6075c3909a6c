"""Lines that run from the right, put from the order in which they are printed into that in which they are spoken.

A PDF places glyphs; in which order their letters are meant is guessed by pdfium, which leaves numbers, brackets, vowel
signs and ligatures in wrong places. Here the order is taken from the places alone, by undoing the Unicode Bidirectional
Algorithm (UAX #9) as far as it matters for one line.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple, Protocol

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Placed(Protocol):
    """A character with its left and right edges in points."""

    @property
    def text(self) -> str:
        """The character."""

    @property
    def left(self) -> float:
        """The left edge."""

    @property
    def right(self) -> float:
        """The right edge."""


def is_right_to_left(texts: Iterable[str]) -> bool:
    """Tell whether most letters of the texts run from the right."""
    right = left = 0
    for text in texts:
        if not text.isascii() and RIGHT_TO_LEFT.search(text):
            right += len(RIGHT_TO_LEFT.findall(text))
        left += len(text)
    return right * 3 > left


def spoken(characters: Sequence[Placed], size: float, *, from_right: bool) -> str:
    """Return a line in spoken order, from its characters with left and right edges in points.

    ``from_right`` says which way the text around it runs; a line that is mostly in letters of the other way runs so.
    """
    glyphs = _with_spaces(_glyphs(characters), characters, size)
    kinds = [_kind(glyph.text) for glyph in glyphs]
    if kinds.count("R") * (2 if from_right else 1) > kinds.count("L"):
        glyphs.reverse()
        order = _turned_back("".join(reversed(kinds)), _FOREIGN)
    else:
        order = _turned_back("".join(kinds), _FROM_RIGHT)
    text = "".join(glyphs[number].text for number in order)
    return _with_pairs(" ".join(text.split()))


class _Glyph(NamedTuple):
    text: str
    left: float
    right: float


def _glyphs(characters: Sequence[Placed]) -> list[_Glyph]:
    """Return the glyphs from left to right; letters at one place are one glyph, a vowel sign goes with its letter."""
    found: list[_Glyph] = []
    signs: list[_Glyph] = []
    for placed in characters:
        character, left, right = placed.text, placed.left, placed.right
        if character.isspace() or character < " ":
            continue
        if unicodedata.combining(character) and not (found and found[-1][1:] == (left, right)):
            signs.append(_Glyph(character, left, right))
        elif found and found[-1][1:] == (left, right) and RIGHT_TO_LEFT.match(character):
            found[-1] = _Glyph(found[-1].text + character, left, right)
        else:
            found.append(_Glyph(character, left, right))
    found = [_Glyph(_unreversed(glyph.text), glyph.left, glyph.right) for glyph in _once(found)]
    found.sort(key=lambda glyph: glyph.left + glyph.right)
    for sign in reversed(signs):
        _add_sign(found, sign)
    return found


def _once(glyphs: list[_Glyph]) -> list[_Glyph]:
    """Drop words that a file gives again at the place of another letter, as some do in their replacement texts."""
    words = Counter(glyph.text for glyph in glyphs)
    single = {glyph[1:] for glyph in glyphs if len(glyph.text) == 1}
    return [glyph for glyph in glyphs if len(glyph.text) < 3 or words[glyph.text] == 1 or glyph[1:] not in single]


def _add_sign(glyphs: list[_Glyph], sign: _Glyph) -> None:
    """Put a vowel sign behind its letter: the one around its middle, else the right one of those that it touches."""
    if not glyphs:
        return
    middle = (sign.left + sign.right) / 2

    def distance(number: int) -> tuple[bool, float, int]:
        glyph = glyphs[number]
        apart = max(0.0, glyph.left - sign.right, sign.left - glyph.right)
        return not glyph.left <= middle <= glyph.right, round(max(apart, _TOUCHING), 1), -number

    # A letter stands close to its neighbours, so three to either side of the nearest are enough.
    nearest = min(bisect_left(glyphs, middle, key=lambda glyph: glyph.left), len(glyphs) - 1)
    best = min(range(max(0, nearest - 3), min(len(glyphs), nearest + 4)), key=distance)
    glyph = glyphs[best]
    glyphs[best] = _Glyph(glyph.text + sign.text, min(glyph.left, sign.left), max(glyph.right, sign.right))


_TOUCHING = 0.3


def _unreversed(text: str) -> str:
    """Return the letters of one glyph in their order: pdfium turns those about that the file itself spelled out."""
    if len(text) < 2 or not RIGHT_TO_LEFT.search(text) or text in _ligatures():
        return text
    return text[::-1]


@cache
def _ligatures() -> frozenset[str]:
    """Return what the ligatures of Arabic stand for; these pdfium spells out in order."""
    codes = (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD))
    return frozenset(unicodedata.normalize("NFKC", chr(code)) for code in codes)


def _with_spaces(glyphs: list[_Glyph], characters: Sequence[Placed], size: float) -> list[_Glyph]:
    """Return the glyphs with a space where a gap is wide enough for one."""
    spaces = [(one.left + one.right) / 2 for one in characters if one.text == " " and one.right - one.left > 0.5]
    found: list[_Glyph] = []
    for glyph in glyphs:
        if found:
            gap = glyph.left - found[-1].right
            least = _WIDE_GAP if not any(found[-1].right - 0.5 <= x <= glyph.left + 0.5 for x in spaces) else _GAP
            if gap > least * size:
                found.append(_Glyph(" ", found[-1].right, glyph.left))
        found.append(glyph)
    return found


_GAP, _WIDE_GAP = 0.04, 0.18


def _kind(text: str) -> str:
    """Return R or L for a letter by its direction, N for a digit, and for what has none: space, mark or bracket."""
    if text == " ":
        return "s"
    direction = unicodedata.bidirectional(text[0])
    if direction in ("R", "AL"):
        return "R"
    if direction in ("EN", "AN"):
        return "N"
    if direction == "L":
        return "L"
    if text in _CLOSING or text in _OPENING:
        return "b"
    return {"ES": "c", "CS": "c", "ET": "t"}.get(direction, "o")


# What keeps its own direction in a line from the right: words from the left with all between them, and numbers.
_FOREIGN = re.compile("t*[LN](?:[^Rb]*[LN])?t*")
_FROM_RIGHT = re.compile("R(?:[^L]*R)?")
_NUMBER = re.compile("t*N+(?:cN+)*t*")


def _turned_back(kinds: str, runs: re.Pattern[str]) -> list[int]:
    """Return the order of glyphs in which the runs, and the numbers in runs from the right, are turned about."""
    order = list(range(len(kinds)))
    for run in runs.finditer(kinds):
        start, end = run.span()
        if runs is _FROM_RIGHT:
            order[start:end] = order[start:end][::-1]
            _turn_numbers(order, kinds, start, end)
        elif "L" in run[0]:
            order[start:end] = order[start:end][::-1]
        else:
            _turn_numbers(order, kinds, start, end)
    return order


def _turn_numbers(order: list[int], kinds: str, start: int, end: int) -> None:
    shown = "".join(kinds[number] for number in order[start:end])
    for number in _NUMBER.finditer(shown):
        first, last = start + number.start(), start + number.end()
        order[first:last] = order[first:last][::-1]


_OPENING, _CLOSING = "([{«‹", ")]}»›"


def _with_pairs(text: str) -> str:
    """Return a text whose brackets open before they close: some come mirrored from the file, others not."""
    for opening, closing in zip(_OPENING, _CLOSING, strict=True):
        places = [number for number, character in enumerate(text) if character in (opening, closing)]
        if len(places) % 2 or not places:
            continue
        wanted = [opening, closing] * (len(places) // 2)
        if not _nested(text, opening, closing):
            letters = list(text)
            for place, bracket in zip(places, wanted, strict=True):
                letters[place] = bracket
            text = "".join(letters)
    return text


def _nested(text: str, opening: str, closing: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == opening) - (character == closing)
        if depth < 0:
            return False
    return depth == 0
