"""What changed between two texts: whole paragraphs, then sentences, then words, so that a person can read it."""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import accumulate, count, islice
from typing import NamedTuple

from annotator.domain.edits import Edit
from annotator.text.sentences import sentence_spans

MOST_CELLS = 16_000_000
"""Products of two lengths up to which sequences are aligned as a whole, which takes one bit for each cell."""

WINDOW = 4_000
"""Code points that are compared word by word at once, where more than that has changed in one stretch."""

LEAST_ALIKE = 0.3
"""Share of the code points in a window that must be found again, or the rest counts as replaced as a whole: of two
articles on other matters, a quarter agrees by chance."""

MOST_EDITS = 200_000
"""Edits from which on the rest of a text is no longer taken apart any finer."""


def differences(old: str, new: str) -> tuple[Edit, ...]:
    """Return edits that turn ``old`` into ``new``, by their places (code points) in the old text.

    ``applied(old, differences(old, new)) == new``, always. A changed word is replaced whole, and words between two
    changes are taken along where they are too few to help a reader. Time grows with the length of the texts, not with
    its square: where they have too little in common, one edit replaces all of the stretch.
    """
    stretches = [_Stretch(0, len(old), 0, len(new))] if old != new else []
    for finer in (_by_lines, _by_clauses, _by_words):
        parts: list[_Stretch] = []
        for stretch in stretches:
            parts += finer(old, new, stretch) if len(parts) < MOST_EDITS else (stretch,)
        stretches = parts
    joined = _legible(old, stretches)
    limits = [*(one.old_start for one in joined[1:]), len(old)][: len(joined)]
    settled = (_after_space(old, new, one, limit) for one, limit in zip(joined, limits, strict=True))
    return tuple(Edit(one.old_start, one.old_end, new[one.new_start : one.new_end]) for one in settled)


def sentences_differing(old: str, new: str, language: str = "en") -> int:
    """Return how many sentences were changed, added or taken away; white space does not count.

    A changed sentence counts once, one that moved twice: it is gone here and new there.
    """
    whole = _Stretch(0, len(old), 0, len(new))
    changed = 0
    for one in _by_lines(old, new, whole) if old != new else ():
        before = _sentences(old[one.old_start : one.old_end], language)
        after = _sentences(new[one.new_start : one.new_end], language)
        changed += sum(max(gap.old_end - gap.old_start, gap.new_end - gap.new_start) for gap in _gaps(before, after))
    return changed


class _Stretch(NamedTuple):
    """What stands in the new text for a part of the old one; code points, half open."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int

    @property
    def one_sided(self) -> bool:
        return self.shorter == 0

    @property
    def length(self) -> int:
        """Code points of its longer side."""
        return max(self.old_end - self.old_start, self.new_end - self.new_start)

    @property
    def shorter(self) -> int:
        """Code points of its shorter side."""
        return min(self.old_end - self.old_start, self.new_end - self.new_start)


class _Run(NamedTuple):
    """The same code points in both texts."""

    old_start: int
    new_start: int
    length: int


_Cut = Callable[[str], list[str]]
"""Cuts a text: what stands between two units, a unit, what stands between, …, what stands after the last."""


@cache
def _cutting(pattern: str) -> _Cut:
    import regex

    compiled: _Cut = partial(regex.compile(f"({pattern})", regex.V1).split)
    return compiled


_LINE = r"[^\n]+"
# A sentence or a part of one: for this it does not matter that "3.5" is parted too.
_CLAUSE = r"[^\s.!?…。！？][^\n.!?…。！？]*[.!?…。！？]*[”’\"»)\]]*|\S"
_UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
_LETTERS = rf"[[\p{{L}}\p{{N}}\p{{M}}_]--{_UNSPACED}]+"
# Hyphens and apostrophes inside a word and the signs inside a number belong to it; an emoji with its joiners is one.
_INSIDE = r"(?:['’\-‐‑](?=\p{L})|(?<=\p{N})[.,:](?=\p{N}))"
_WORD = rf"{_UNSPACED}\p{{M}}*|{_LETTERS}(?:{_INSIDE}{_LETTERS})*|(?=\S)\X"


def _by_lines(old: str, new: str, stretch: _Stretch) -> Iterator[_Stretch]:
    inner = _without_common_ends(old, new, stretch, "\n")
    return _between(old, new, inner, _runs(old, new, inner, _cutting(_LINE)))


def _by_clauses(old: str, new: str, stretch: _Stretch) -> Iterator[_Stretch]:
    inner = _without_common_ends(old, new, stretch, " ")
    return _between(old, new, inner, _runs(old, new, inner, _cutting(_CLAUSE)))


def _by_words(old: str, new: str, stretch: _Stretch) -> Iterator[_Stretch]:
    """Yield what changed in words; a long stretch is walked through in windows, as far as both sides are alike."""
    inner = _without_common_ends(old, new, stretch, " ")
    return _between(old, new, inner, islice(_runs_in_windows(old, new, inner), MOST_EDITS))


def _runs_in_windows(old: str, new: str, stretch: _Stretch) -> Iterator[_Run]:
    rest = stretch
    while rest.length > WINDOW:
        window = _Stretch(
            rest.old_start,
            _end_of_window(old, rest.old_start, rest.old_end),
            rest.new_start,
            _end_of_window(new, rest.new_start, rest.new_end),
        )
        runs = list(_runs(old, new, window, _cutting(_WORD)))
        if sum(run.length for run in runs) < LEAST_ALIKE * window.shorter:
            return
        if window.old_end == rest.old_end or window.new_end == rest.new_end:
            yield from runs
            return
        # What lies near the end of the window may have its like beyond it.
        early = [run for run in runs if run.old_start - rest.old_start <= _EARLY >= run.new_start - rest.new_start]
        kept = early if sum(run.length for run in early) >= WINDOW // 8 else runs
        yield from kept
        last = kept[-1]
        rest = _Stretch(last.old_start + last.length, rest.old_end, last.new_start + last.length, rest.new_end)
    yield from _runs(old, new, rest, _cutting(_WORD))


_EARLY = 3 * WINDOW // 4


def _end_of_window(text: str, start: int, end: int) -> int:
    """Return where a window ends, at the end of a word if there is one."""
    if end - start <= WINDOW:
        return end
    space = text.rfind(" ", start + _EARLY, start + WINDOW)
    return space if space >= 0 else start + WINDOW


def _without_common_ends(old: str, new: str, stretch: _Stretch, mark: str) -> _Stretch:
    """Return a stretch without what both sides begin and end with, up to a ``mark``: no unit is cut in two."""
    from rapidfuzz.distance import Postfix, Prefix

    left, right = old[stretch.old_start : stretch.old_end], new[stretch.new_start : stretch.new_end]
    head = left.rfind(mark, 0, Prefix.similarity(left, right)) + 1
    left, right = left[head:], right[head:]
    alike = Postfix.similarity(left, right)
    found = left.find(mark, len(left) - alike) if alike else -1
    tail = len(left) - found if found >= 0 else 0
    return _Stretch(stretch.old_start + head, stretch.old_end - tail, stretch.new_start + head, stretch.new_end - tail)


def _runs(old: str, new: str, stretch: _Stretch, cut: _Cut) -> Iterator[_Run]:
    """Yield the runs of units that both sides of a stretch share, in order."""
    if stretch.one_sided:
        return
    before, after = cut(old[stretch.old_start : stretch.old_end]), cut(new[stretch.new_start : stretch.new_end])
    old_places = list(accumulate(map(len, before), initial=stretch.old_start))
    new_places = list(accumulate(map(len, after), initial=stretch.new_start))
    for first, second, size in _matches(before[1::2], after[1::2]):
        start, end = old_places[2 * first + 1], old_places[2 * (first + size)]
        new_start = new_places[2 * second + 1]
        if old[start:end] == new[new_start : new_places[2 * (second + size)]]:
            yield _Run(start, new_start, end - start)
            continue
        # The units agree, but not all of what stands between them.
        for number in range(size):
            unit = 2 * (first + number) + 1
            yield _Run(old_places[unit], new_places[2 * (second + number) + 1], len(before[unit]))


def _between(old: str, new: str, stretch: _Stretch, runs: Iterable[_Run]) -> Iterator[_Stretch]:
    """Yield the parts of a stretch between runs where the two sides differ, without the white space they share."""
    old_at, new_at = stretch.old_start, stretch.new_start
    for run in (*runs, _Run(stretch.old_end, stretch.new_end, 0)):
        gap = _without_common_space(old, new, _Stretch(old_at, run.old_start, new_at, run.new_start))
        if gap.length:
            yield gap
        old_at, new_at = run.old_start + run.length, run.new_start + run.length


def _without_common_space(old: str, new: str, gap: _Stretch) -> _Stretch:
    old_start, old_end, new_start, new_end = gap
    while old_start < old_end and new_start < new_end and old[old_start] == new[new_start] and old[old_start].isspace():
        old_start, new_start = old_start + 1, new_start + 1
    while old_start < old_end and new_start < new_end and old[old_end - 1] == new[new_end - 1]:
        if not old[old_end - 1].isspace():
            break
        old_end, new_end = old_end - 1, new_end - 1
    return _Stretch(old_start, old_end, new_start, new_end)


def _legible(old: str, stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """Join stretches where what lies between them is less than half as long as either: no reader would look for it.

    Never over a line end: a paragraph that was rewritten is one change, two such are two.
    """
    joined: list[_Stretch] = []
    for stretch in stretches:
        now = stretch
        while joined:
            last = joined[-1]
            between = now.old_start - last.old_end
            if between and (2 * between > min(last.length, now.length) or "\n" in old[last.old_end : now.old_start]):
                break
            joined.pop()
            now = _Stretch(last.old_start, now.old_end, last.new_start, now.new_end)
        joined.append(now)
    return joined


def _after_space(old: str, new: str, stretch: _Stretch, limit: int) -> _Stretch:
    """Let words that were added or taken away begin after a space and end with one, where that is the same change."""
    text, start, end = (
        (new, stretch.new_start, stretch.new_end)
        if stretch.old_start == stretch.old_end
        else (old, stretch.old_start, stretch.old_end)
    )
    by = 0
    if stretch.one_sided:
        while stretch.old_end + by < limit - 1 and text[start + by].isspace() and text[start + by] == text[end + by]:
            by += 1
    return _Stretch(stretch.old_start + by, stretch.old_end + by, stretch.new_start + by, stretch.new_end + by)


_Match = tuple[int, int, int]
"""Where a run of equal units starts in the one list and in the other, and how many they are."""


def _matches(old: Sequence[str], new: Sequence[str]) -> Iterator[_Match]:
    """Yield runs of equal units in order: as many as can be had, or around those that stand in both only once."""
    number: defaultdict[str, int] = defaultdict(count().__next__)
    # A number for each, because rapidfuzz compares hashes, and two texts may share one.
    left, right = array("L", map(number.__getitem__, old)), array("L", map(number.__getitem__, new))
    if len(left) * len(right) <= MOST_CELLS:
        yield from _aligned(left, right, 0, 0)
        return
    first = second = 0
    for one, other in (*_anchors(left, right), (len(left), len(right))):
        if (one - first) * (other - second) <= MOST_CELLS:
            yield from _aligned(left[first:one], right[second:other], first, second)
        if one < len(left):
            yield one, other, 1
        first, second = one + 1, other + 1


def _aligned(left: Sequence[int], right: Sequence[int], first: int, second: int) -> Iterator[_Match]:
    from rapidfuzz.distance import Indel

    if left and right:
        for block in Indel.editops(left, right).as_matching_blocks():
            if block.size:
                yield block.a + first, block.b + second, block.size


def _anchors(left: Sequence[int], right: Sequence[int]) -> list[tuple[int, int]]:
    """Return the longest series of units, rising in both, that stand in each only once (as in a patience diff)."""
    seldom = {one for one, times in Counter(left).items() if times == 1}
    seldom &= {one for one, times in Counter(right).items() if times == 1}
    place = {one: position for position, one in enumerate(right) if one in seldom}
    pairs = [(position, place[one]) for position, one in enumerate(left) if one in seldom]
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, other) in enumerate(pairs):
        at = bisect_left(ends, other)
        before.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(other)
            last.append(index)
        else:
            ends[at], last[at] = other, index
    series: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        series.append(pairs[index])
        index = before[index]
    return series[::-1]


def _sentences(text: str, language: str) -> list[str]:
    return [" ".join(span.of(text).split()) for span in sentence_spans(text, language)]


def _gaps(old: Sequence[str], new: Sequence[str]) -> Iterator[_Stretch]:
    """Yield the stretches of units between those that both lists share."""
    first = second = 0
    for one, other, size in (*_matches(old, new), (len(old), len(new), 0)):
        yield _Stretch(first, one, second, other)
        first, second = one + size, other + size
