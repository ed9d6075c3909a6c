"""Letters that came out wrong because a program once read the text in another encoding than it was written in."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from annotator.domain.cleaning import Cleaning, Residue
from annotator.reading.cleaning.page import Page, shown
from annotator.text.canonical import canonical

LONGEST = 5_000
"""Characters of a line that are repaired at a time; longer lines are cut at a space."""

SIGNS_TO_BE_SURE = 3
"""Improbable sequences of letters that a text must have before a repair counts as harmless."""


class _Change(NamedTuple):
    start: int
    end: int
    old: str
    new: str


def found(page: Page) -> list[Cleaning]:
    """Return what puts the letters right, word by word, words next to each other together.

    Harmless where the mistake, made again, gives exactly what stands there, and the text has several signs of it.
    """
    if page.text.isascii():
        return []
    changes = list(_changes(page))
    if not changes:
        return []
    several = _has_several_signs(changes)
    return [
        Cleaning(
            residue=Residue.MOJIBAKE,
            start=change.start,
            end=change.end,
            replacement=change.new,
            reason=_reason(change),
            harmless=several and _is_the_common_mistake(change),
        )
        for change in changes
    ]


def _has_several_signs(changes: Sequence[_Change]) -> bool:
    from ftfy.badness import badness

    signs = accumulate(badness(change.old) for change in changes)
    return any(count >= SIGNS_TO_BE_SURE for count in signs)


def _changes(page: Page) -> Iterator[_Change]:
    """Yield the changes of the lines that show a sign; ordinary ones never come near the library."""
    for number in _signs().lines(page):
        start = page.starts[number]
        if not page.in_code(start):
            for offset, piece in _pieces(page.lines[number]):
                yield from _repaired(piece, start + offset)


def _pieces(line: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(line) - start > LONGEST:
        end = line.rfind(" ", start, start + LONGEST) + 1
        end = end if end > start else start + LONGEST
        yield start, line[start:end]
        start = end
    yield start, line[start:]


def _repaired(words: str, start: int) -> Iterator[_Change]:
    import ftfy
    from ftfy.badness import is_bad

    if not is_bad(words):
        return
    # The encoding alone: quotation marks, ligatures, widths and normal forms are the writer's.
    fixed = canonical(ftfy.fix_encoding(words))
    if fixed != words:
        yield from _differing(words, fixed, start)


def _differing(old: str, new: str, start: int) -> Iterator[_Change]:
    """Yield the words that differ; those with only white space between them together."""
    old_words, new_words = _WORD.findall(old), _WORD.findall(new)
    for first, last, new_first, new_last in _differing_places(old_words, new_words):
        if not old_words[last - 1].isascii() and [len(old_words), len(new_words)] == [last + 1, new_last + 1]:
            # A space after such a letter at the end of a line may be a part of it.
            last, new_last = last + 1, new_last + 1
        begin = start + sum(map(len, old_words[:first]))
        words = "".join(old_words[first:last])
        yield _Change(begin, begin + len(words), words, "".join(new_words[new_first:new_last]))


def _differing_places(old: list[str], new: list[str]) -> list[list[int]]:
    """Return start and end in ``old``, start and end in ``new``, of what differs; nowhere is something only added."""
    from rapidfuzz.distance import Levenshtein

    places: list[list[int]] = []
    for step in Levenshtein.opcodes(old, new):
        if step.tag == "equal":
            continue
        first, new_first = step.src_start, step.dest_start
        if step.tag == "insert" and first:
            first, new_first = first - 1, new_first - 1
        if places and all(word.isspace() for word in old[places[-1][1] : first]):
            places[-1][1], places[-1][3] = step.src_end, step.dest_end
        else:
            places.append([first, step.src_end, new_first, step.dest_end])
    return places


def _reason(change: _Change) -> str:
    lost = " A letter of it is lost for good." if "\ufffd" in change.new else ""
    return (
        f"A program once read these letters in the wrong encoding: {shown(change.old)} would become "
        f"{shown(change.new)}.{lost}"
    )


def _is_the_common_mistake(change: _Change) -> bool:
    """Tell whether the repaired words, written in UTF-8 and read as Windows-1252 or Latin-1, are what stands there."""
    if "\ufffd" in change.new:
        return False
    written = change.new.encode("utf-8")
    return any(written.decode(encoding) == change.old for encoding in ("sloppy-windows-1252", "latin-1"))


_WORD = re.compile(r"[ \t\n]+|[^ \t\n]+")
_ENCODINGS = (
    "latin-1",
    "cp1252",
    "cp1251",
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1257",
    "iso-8859-2",
    "mac-roman",
    "cp437",
)
# Bytes that A0 follows in letters of some language: where it became a space, the one letter before it is all there is.
_BEFORE_A0 = bytes((0xC2, 0xC3, 0xC5, 0xCE, 0xD0, 0xD9))


def _letters(encoding: str, numbers: Sequence[int]) -> str:
    """Return what bytes read as, for a class of a regular expression; C1 controls where the encoding has nothing."""
    letters = (bytes((number,)).decode(encoding, "replace") for number in numbers)
    return "".join(
        re.escape(chr(number) if letter == "\ufffd" else letter)
        for letter, number in zip(letters, numbers, strict=True)
    )


def _class(encoding: str, first: int, last: int) -> str:
    return _letters(encoding, range(first, last + 1))


class _Signs:
    """Finds lines that may hold UTF-8 read in an encoding of one byte, whole or with a byte lost.

    A lost byte is a space (where it was a no-break space), a question mark or U+FFFD. The expressions are asked one
    after the other, each more exact and slower than the one before.
    """

    def __init__(self) -> None:
        # In Mac Roman one of them is a dash, which spaces follow everywhere.
        before_a0 = "".join(_letters(encoding, _BEFORE_A0) for encoding in _ENCODINGS if encoding != "mac-roman")
        # Quotation marks are such letters too, in Mac Roman, of scripts that hardly ever went through it; but they
        # stand before accented letters in all French texts.
        leads = "".join(set("".join(_class(encoding, 0xC2, 0xF4) for encoding in _ENCODINGS)) - set("‘’“”…«»\u00a0"))
        more = "".join(_class(encoding, 0x80, 0xBF) for encoding in _ENCODINGS) + "\ufffd"
        self._neighbours = re.compile(f"[^\x00-\x7f](?:[^\x00-\x7f]|(?<=[\x80-\x9f])|(?<=[{before_a0}])[ ?])")
        self._alone = re.compile(f"[\x80-\x9f]|[{before_a0}][ ?]")
        self._pair = re.compile(f"[{leads}](?=[{more}])")
        self._sequence = re.compile("|".join(_sequence(encoding) for encoding in _ENCODINGS))

    def lines(self, page: Page) -> Iterator[int]:
        """Yield the numbers of the lines with a sign."""
        position = 0
        while near := self._neighbours.search(page.text, position):
            number = page.line_at(near.start())
            position = page.starts[number + 1]
            if self._are_in(page.lines[number]):
                yield number

    def _are_in(self, line: str) -> bool:
        return self._alone.search(line) is not None or any(
            self._sequence.match(line, pair.start()) for pair in self._pair.finditer(line)
        )


def _sequence(encoding: str) -> str:
    more = _class(encoding, 0x80, 0xBF) + "\ufffd"
    two, three, four = (_class(encoding, *ends) for ends in ((0xC2, 0xDF), (0xE0, 0xEF), (0xF0, 0xF4)))
    return f"[{two}][{more}]|[{three}](?:[{more}][{more} ?]|[ ?][{more}])|[{four}][{more} ?]{{3}}"


@cache
def _signs() -> _Signs:
    return _Signs()
