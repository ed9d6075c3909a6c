"""Many spans of a text found again in its new version at once: by what was changed, then by their words."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import accumulate

from annotator.domain.edits import Edit, PositionMap, in_order
from annotator.domain.spans import QuoteSelector, Span
from annotator.text.anchoring import (
    LEAST_GUESS,
    LONG,
    SURE_LENGTH,
    THRESHOLD,
    UNSURE,
    Found,
    aligned_at,
    at_word_ends,
    between_ends,
    ends_of,
    score_at,
)


@dataclass(frozen=True, slots=True)
class Moved:
    """Where a span is in the new text, and how sure that is, 0–1; from THRESHOLD on a tag may go there by itself.

    A span under THRESHOLD is a guess, for a person to judge. An empty one with score 0 tells where the words stood
    that are gone.
    """

    span: Span
    score: float


def moved_spans(
    old: str,
    new: str,
    edits: Sequence[Edit],
    selectors: Sequence[tuple[Span, QuoteSelector]],
    *,
    certain: bool = False,
) -> list[Moved]:
    """Find spans of ``old`` again in ``new``, which ``edits`` make of it; each span with the words it has in ``old``.

    Words that no edit touched are where the edits have put them, word for word: score 1, unless hardly anything around
    them is left. Words that were changed are taken where the edits put them if they are like the old ones, else
    looked for in the whole text, but only in what is new there: what stood elsewhere before is not what went away.
    With ``certain`` the edits are known to be what happened, so they alone decide where; what they took from the words
    of a span, or put between them, lowers its score. Time grows with the number of spans
    and the length of the texts, not with their product. Raises InvalidValue where edits overlap.
    """
    change = _Change(in_order(edits, len(old)), len(old))
    if certain:
        return [change.certain(new, span, quote) for span, quote in selectors]
    places = [change.in_place(new, span, quote) for span, quote in selectors]
    lost = [number for number, place in enumerate(places) if place.score < THRESHOLD and selectors[number][0]]
    if lost:
        elsewhere = _Elsewhere(old, new, change, [selectors[number][1] for number in lost])
        for number in lost:
            found = elsewhere.best(*selectors[number])
            if found and found.score > places[number].score:
                places[number] = Moved(found.span, found.score)
    return places


class _Change:
    """What the edits have done to any part of the text."""

    def __init__(self, edits: tuple[Edit, ...], length: int) -> None:
        self._edits = edits
        self._map = PositionMap(edits)
        self._starts = [edit.start for edit in edits]
        self._ends = [edit.end for edit in edits]
        self._length = length
        self._shifts = list(accumulate((edit.growth for edit in edits), initial=0))
        self._new_starts = [edit.start + shift for edit, shift in zip(edits, self._shifts, strict=False)]
        self._new_ends = [edit.end + shift for edit, shift in zip(edits, self._shifts[1:], strict=True)]
        self._removed = list(accumulate((edit.end - edit.start for edit in edits), initial=0))
        self._added = list(accumulate((len(edit.replacement) for edit in edits), initial=0))

    def mapped(self, span: Span) -> Span:
        return self._map.span(span)

    def certain(self, new: str, span: Span, quote: QuoteSelector) -> Moved:
        place = self._map.span(span)
        if quote.exact.strip() == quote.exact:
            place = place.trimmed(new)
        if not place or (not place.of(new).strip() and quote.exact.strip()):
            return Moved(Span(place.start, place.start), 0.0)
        if not self._other_words_inside(span, quote):
            return Moved(place, 1.0)
        alike = self._kept_share(span, place) if len(quote.exact) > LONG else None
        return Moved(place, min(score_at(new, quote, place, alike), _NOT_WHOLE))

    def _other_words_inside(self, span: Span, quote: QuoteSelector) -> bool:
        """Tell whether an edit took words away inside a span or added some; one that corrects words does neither."""
        first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        for edit in self._edits[first:last]:
            gone = quote.exact[max(0, edit.start - span.start) : edit.end - span.start]
            if (_has_words(gone) and not edit.replacement.strip()) or (
                _has_words(edit.replacement) and not gone.strip()
            ):
                return True
        return False

    def in_place(self, new: str, span: Span, quote: QuoteSelector) -> Moved:
        """Return where the edits have put a span, with the score of what stands there."""
        before, after = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        start = span.start + self._shifts[before]
        # A comparison of two slices, and that is all for nearly every span.
        if span and before == after and new[start : start + len(span)] == quote.exact:
            place = Span(start, start + len(span))
            return Moved(place, 1.0 if self._unchanged_around(before) >= SURE_LENGTH else score_at(new, quote, place))
        place = self._map.span(span)
        if not place or not quote.exact:
            return Moved(Span(place.start, place.start), 0.0)
        place = at_word_ends(new, quote, place)
        if not place.of(new).strip():
            return Moved(Span(place.start, place.start), 0.0)
        score = score_at(new, quote, place, self._kept_share(span, place) if len(quote.exact) > LONG else None)
        return Moved(place, score) if score >= LEAST_GUESS else Moved(Span(place.start, place.start), 0.0)

    def _unchanged_around(self, number: int) -> int:
        """Return how many code points stay as they are between the edits before and after ``number``.

        The ends of the text do not count as edits: nothing else could have stood there.
        """
        start = self._ends[number - 1] if number else -SURE_LENGTH
        end = self._starts[number] if number < len(self._starts) else self._length + SURE_LENGTH
        return end - start

    def _kept_share(self, span: Span, place: Span) -> float:
        kept = len(span) - _covered(self._starts, self._ends, self._removed, span)
        return min(1.0, 2 * max(0, kept) / (len(span) + len(place)))

    def was_elsewhere(self, span: Span, place: Span) -> bool:
        """Tell whether most of what is at ``place`` of the new text was already in the old one, outside ``span``."""
        kept = self._kept_in(place)
        own = self.mapped(span).intersection(place)
        return 2 * (kept - (self._kept_in(own) if own else 0)) > len(place)

    def _kept_in(self, place: Span) -> int:
        return len(place) - _covered(self._new_starts, self._new_ends, self._added, place)


_NOT_WHOLE = 0.99
"""The most that a span scores from which words were taken, or between whose words others were put."""


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _covered(starts: list[int], ends: list[int], sums: list[int], span: Span) -> int:
    """Return how many code points of a span lie in ranges; ``sums`` holds how long those before each are together."""

    def before(position: int) -> int:
        number = bisect_right(starts, position)
        return sums[number] - max(0, ends[number - 1] - position) if number else 0

    return before(span.end) - before(span.start)


_Places = dict[str, list[int]]
_SEED = 12
_STEP = 6
_MOST_PLACES = 32
_LEAST_VOTES = 3
_CANDIDATES = 2
_ALIKE = 0.05


class _Elsewhere:
    """Passages that are not where the edits put them, looked for in the whole text by pieces of their words."""

    def __init__(self, old: str, new: str, change: _Change, quotes: Sequence[QuoteSelector]) -> None:
        self._old = old
        self._new = new
        self._change = change
        self._wanted = {seed for quote in quotes for part in _parts(quote) for _, seed in _seeds(part)}
        self._places = _places(new, self._wanted)

    @cached_property
    def _old_places(self) -> _Places:
        return _places(self._old, self._wanted)

    def best(self, span: Span, quote: QuoteSelector) -> Found | None:
        """Return the place most like the quotation; under THRESHOLD where it may as well be another passage's."""
        near = self._change.mapped(span).start
        parts = _parts(quote)
        if len(parts) == 1:
            found = self._candidates(quote, near)
        else:
            first, last = (self._candidates(part, near) for part in parts)
            whole = between_ends(self._new, quote, first[0], last[0]) if first and last else None
            found = [whole] if whole else []
        if not found or found[0].score < LEAST_GUESS:
            return None
        best = found[0]
        if best.score < THRESHOLD:
            return best
        doubtful = (
            any(one.score >= best.score - _ALIKE for one in found[1:])
            or self._change.was_elsewhere(span, best.span)
            or self._has_twin(span.start, parts[0])
        )
        return Found(best.span, UNSURE) if doubtful else best

    def _has_twin(self, start: int, quote: QuoteSelector) -> bool:
        """Tell whether the old text had the same passage twice: which of them was moved, nobody can tell."""
        width = _width(quote)
        votes = _votes(self._old_places, quote, width)
        most = 0.5 * len(_seeds(quote))
        own = range(start // width - 2, start // width + 3)
        return any(count + votes.get(bucket + 1, 0) > most for bucket, count in votes.items() if bucket not in own)

    def _candidates(self, quote: QuoteSelector, near: int) -> list[Found]:
        """Return the places with most of the pieces in their order, the likest first."""
        width = _width(quote)
        votes = _votes(self._places, quote, width)
        together = ((count + votes.get(bucket + 1, 0), bucket) for bucket, count in votes.items())
        strong = [(-count, abs(bucket - near // width), bucket) for count, bucket in together if count >= _LEAST_VOTES]
        found: dict[Span, Found] = {}
        ranked = nsmallest(_CANDIDATES, strong)
        for count, _, bucket in ranked:
            if 2 * count > ranked[0][0]:  # counts are negative here: less than half as many pieces as the first has
                break
            one = self._at(quote, min(max(0, bucket * width + width // 2), len(self._new)))
            if one:
                found[one.span] = one
        return sorted(found.values(), key=lambda one: (-one.score, abs(one.span.start - near)))

    def _at(self, quote: QuoteSelector, start: int) -> Found | None:
        length, left = len(quote.exact), len(quote.prefix)
        whole = quote.prefix + quote.exact + quote.suffix
        for words, offset in ((whole, left), (quote.exact, 0)):
            low = max(0, start - offset - length)
            exact = self._new.find(words, low, low + len(words) + 2 * length) if len(words) >= SURE_LENGTH else -1
            if exact >= 0:
                place = Span(exact + offset, exact + offset + length)
                return Found(place, score_at(self._new, quote, place, 1.0))
        return aligned_at(self._new, quote, start)


def _places(text: str, wanted: set[str]) -> _Places:
    """Return where pieces of _SEED code points stand in a text, without those that stand everywhere."""
    found: _Places = {}
    for place in range(len(text) - _SEED + 1):
        piece = text[place : place + _SEED]
        if piece in wanted:
            places = found.setdefault(piece, [])
            if len(places) <= _MOST_PLACES:
                places.append(place)
    return {seed: places for seed, places in found.items() if len(places) <= _MOST_PLACES}


def _votes(places: _Places, quote: QuoteSelector, width: int) -> dict[int, int]:
    """Return how many pieces agree that the words start in each stretch of ``width`` code points."""
    votes: dict[int, int] = {}
    for offset, seed in _seeds(quote):
        for place in places.get(seed, ()):
            bucket = (place - offset) // width
            votes[bucket] = votes.get(bucket, 0) + 1
    return votes


def _width(quote: QuoteSelector) -> int:
    return max(_SEED, len(quote.exact) // 4)


def _parts(quote: QuoteSelector) -> tuple[QuoteSelector, ...]:
    return ends_of(quote) if len(quote.exact) > LONG else (quote,)


def _seeds(quote: QuoteSelector) -> list[tuple[int, str]]:
    """Return pieces of the words in their context, each with its offset from the start of the words."""
    whole = quote.prefix + quote.exact + quote.suffix
    step = max(_STEP, len(whole) // 24)
    left = len(quote.prefix)
    return [(place - left, whole[place : place + _SEED]) for place in range(0, len(whole) - _SEED + 1, step)]
