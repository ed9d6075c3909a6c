"""A quotation found again in a text that may have changed since, or not found rather than found wrong."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.domain.spans import CONTEXT_LENGTH, QuoteSelector, Span
from annotator.text.words import word_span

THRESHOLD = 0.75
"""Below this a place is not returned.

Tried on a news article with one word in seven, and one in three, dropped, replaced, misspelt or followed by another
(360 passages of 1–25 words each): what was found lay where it belonged but for the caption that is printed twice. Of
200 passages looked for in another article on the same matter, three were found, all in wording that the two share;
with 0.7 it was six, while 0.8 lost every fifth passage of the more altered text. A reviewer loses little by being
asked, and much by a tag that moved.
"""

SURE_LENGTH = 24
"""Code points from which on words that stand in a text only once are taken for the same without their context."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quotation stands now; ``score`` runs up to 1, which is word for word in its old context."""

    span: Span
    score: float


def find_again(text: str, quote: QuoteSelector, near: int | None = None) -> Found | None:
    """Find a quotation in ``text``; ``near`` is the code point where it is expected to start.

    Word for word first: where it stands once, and where it stands more often, in the context most like the old one,
    the nearer the better. Then nearly: a place that shares pieces of the words and their context, aligned character
    by character. None where the best place scores under THRESHOLD, or where several are equally good.
    """
    found = best_guess(text, quote, near)
    return found if found and found.score >= THRESHOLD else None


def best_guess(text: str, quote: QuoteSelector, near: int | None = None) -> Found | None:
    """Return what ``find_again`` returns, or the likeliest place with its score under THRESHOLD: to ask a person.

    Where several places are equally good, it is the first. None where nothing is like the quotation at all.
    """
    if not quote.exact or not text:
        return None
    found = _word_for_word(text, quote, near)
    if found is None or (near is not None and abs(found.span.start - near) > CONTEXT_LENGTH):
        other = _nearly(text, quote, near) if found is None else _close_by(text, quote, near)
        # Of a caption printed twice, the altered one in its place is meant, not the intact one elsewhere.
        found = other if other and (found is None or other.score > found.score - _FOR_BEING_NEAR) else found
    return found if found and found.span and found.score >= LEAST_GUESS else None


LEAST_GUESS = 0.4
"""Below this a place is not even worth asking about."""

UNSURE = 0.7
"""The most that a place scores, however like the quotation it is, when something else speaks against it."""

_FOR_BEING_NEAR = 0.15


def _close_by(text: str, quote: QuoteSelector, near: int | None) -> Found | None:
    return None if near is None or len(quote.exact) > LONG else aligned_at(text, quote, min(near, len(text)))


_MOST_PLACES = 400
_CLOSE_BY = 2_000
_ALIKE = 0.05


def _word_for_word(text: str, quote: QuoteSelector, near: int | None) -> Found | None:
    places = _places(text, quote, near)
    length = len(quote.exact)
    contexts = {start: _context(text, quote, Span(start, start + length)) for start in places}
    scores = {
        start: _exact_score(context, len(places) == 1, start == near, length) for start, context in contexts.items()
    }
    best = max(scores.values(), default=0.0)
    rivals = [start for start, score in scores.items() if score >= best - _ALIKE]
    if best < THRESHOLD:
        return None
    start = min(rivals, key=lambda one: abs(one - (near or 0)))
    undecided = len(rivals) > 1 and near is None
    return Found(Span(start, start + length), UNSURE if undecided else scores[start])


def _exact_score(context: float | None, alone: bool, in_place: bool, length: int) -> float:
    """Return how sure words that agree to the letter are the ones meant; without any context that is a convention."""
    if context is None:
        return 1.0 if alone and length >= SURE_LENGTH else 0.8
    certain = in_place or (alone and length >= SURE_LENGTH)
    return max(0.6 + 0.4 * context, 0.8 if certain else 0.0)


def _places(text: str, quote: QuoteSelector, near: int | None) -> list[int]:
    """Return where the words stand, in their whole context where that is still there, else up to _MOST_PLACES."""
    whole = quote.prefix + quote.exact + quote.suffix
    if near is not None and len(whole) > len(quote.exact):
        # Of places in the whole context the nearest is taken; one close by spares the walk through a long text.
        left = max(0, near - _CLOSE_BY)
        close_by = _occurrences(text[left : near + _CLOSE_BY + len(whole)], whole, near - left)
        starts = [left + start + len(quote.prefix) for start in close_by]
        if any(abs(start - near) <= _CLOSE_BY // 2 for start in starts):
            return starts
    inside = [start + len(quote.prefix) for start in _occurrences(text, whole, near)]
    if inside and len(whole) > len(quote.exact):
        return inside
    return _occurrences(text, quote.exact, near)


def _occurrences(text: str, words: str, near: int | None) -> list[int]:
    """Return where ``words`` start, overlaps included: the nearest ones first, or without ``near`` the first ones."""
    middle = min(near or 0, len(text))
    found: list[int] = []
    after, before = text.find(words, middle), text.rfind(words, 0, middle + len(words) - 1) if middle else -1
    while len(found) < _MOST_PLACES and (after >= 0 or before >= 0):
        if before < 0 or 0 <= after - middle <= middle - before:
            found.append(after)
            after = text.find(words, after + 1)
        else:
            found.append(before)
            before = text.rfind(words, 0, before + len(words) - 1)
    return found


def _context(text: str, quote: QuoteSelector, span: Span) -> float | None:
    """Return how far what stands around a span agrees with the quotation's context, 0–1; None when it has none."""
    from rapidfuzz.distance import Indel

    sides = (
        (quote.prefix, text[max(0, span.start - len(quote.prefix)) : span.start]),
        (quote.suffix, text[span.end : span.end + len(quote.suffix)]),
    )
    weight = len(quote.prefix) + len(quote.suffix)
    if not weight:
        return None
    # Any two stretches of one language share about half their letters in order: half counts as nothing.
    alike = sum(len(old) * max(0.0, 2 * Indel.normalized_similarity(old, new) - 1) for old, new in sides)
    return alike / weight


LONG = 500
"""Code points from which on a quotation is looked for by its two ends, of END code points each."""

END = 200
_COMPARED = 100_000
_CLEAR = 0.9
_CANDIDATES = 6
_SEED = 12
_MOST_SEEDS = 24


def _nearly(text: str, quote: QuoteSelector, near: int | None) -> Found | None:
    if len(quote.exact) > LONG:
        return _by_its_ends(text, quote, near)
    found: list[Found] = []
    for start in _candidates(text, quote, near):
        one = aligned_at(text, quote, start)
        if one:
            found.append(one)
            if one.score >= _CLEAR and near is not None:
                break
    best = max(found, key=lambda one: (one.score, -abs(one.span.start - (near or 0))), default=None)
    if best is None or near is not None:
        return best
    undecided = any(one.score >= best.score - _ALIKE and not one.span.overlaps(best.span) for one in found)
    return Found(best.span, min(best.score, UNSURE)) if undecided else best


def _by_its_ends(text: str, quote: QuoteSelector, near: int | None) -> Found | None:
    """Find a long passage by its two ends: aligning all of it would take time and memory in its square."""
    words = quote.exact
    head, tail = ends_of(quote)
    first = best_guess(text, head, near)
    if first is None:
        return None
    return between_ends(text, quote, first, best_guess(text, tail, first.span.start + len(words) - END))


def ends_of(quote: QuoteSelector) -> tuple[QuoteSelector, QuoteSelector]:
    """Return the first and the last END code points of a quotation longer than LONG, as quotations."""
    words = quote.exact
    return (
        QuoteSelector(words[:END], quote.prefix, words[END : END + CONTEXT_LENGTH]),
        QuoteSelector(words[-END:], words[-END - CONTEXT_LENGTH : -END], quote.suffix),
    )


def between_ends(text: str, quote: QuoteSelector, first: Found, last: Found | None) -> Found | None:
    """Return the passage from one end to the other, if it is about as long as the quotation was."""
    words = quote.exact
    if last is None or not 0.7 <= (last.span.end - first.span.start) / len(words) <= 1.3:
        return None
    span = Span(first.span.start, last.span.end)
    return Found(span, min(first.score, last.score, _likeness(words, span.of(text))))


def _likeness(old: str, new: str) -> float:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(old, new) if len(old) <= _COMPARED else _CLEAR


def _candidates(text: str, quote: QuoteSelector, near: int | None) -> Iterator[int]:
    """Yield where the passage may start: where pieces of it and of its context agree on one place, the most first."""
    width = max(_SEED, len(quote.exact) // 4)
    votes: Counter[int] = Counter()
    for offset, seed in _seeds(quote):
        for place in _occurrences(text, seed, near)[:20]:
            votes[(place - offset) // width] += 1
    if near is not None:
        votes[near // width] += 1
    middle = (near or 0) // width
    ranked = sorted(votes, key=lambda bucket: (-votes[bucket] - votes[bucket + 1], abs(bucket - middle)))
    for bucket in ranked[:_CANDIDATES]:
        yield min(max(0, bucket * width + width // 2), len(text))


def _seeds(quote: QuoteSelector) -> Iterator[tuple[int, str]]:
    """Yield pieces of the words and of the context next to them, each with its offset from the start of the words."""
    words = quote.exact
    length = _SEED if len(words) >= 3 * _SEED else max(3, len(words) // 3)
    step = max(length, len(words) // _MOST_SEEDS)
    for offset in range(0, len(words) - length + 1, step):
        yield offset, words[offset : offset + length]
    if len(quote.prefix) >= _SEED:
        yield -_SEED, quote.prefix[-_SEED:]
    if len(quote.suffix) >= _SEED:
        yield len(words), quote.suffix[:_SEED]


def aligned_at(text: str, quote: QuoteSelector, start: int) -> Found | None:
    """Align a quotation in its context with the text around ``start``; return the passage that stands for it.

    For quotations up to LONG code points: time grows with the square of their length. The score may be any.
    """
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.fuzz import partial_ratio_alignment

    whole = quote.prefix + quote.exact + quote.suffix
    slack = CONTEXT_LENGTH + len(quote.exact) // 2
    begin = max(0, start - len(quote.prefix) - slack)
    window = text[begin : start + len(quote.exact) + len(quote.suffix) + slack]
    place = partial_ratio_alignment(whole, window)
    if place is None or place.dest_start == place.dest_end:
        return None
    # A little more on both sides, for what was added inside makes the passage longer than it was.
    low = max(0, place.dest_start - slack // 2)
    target = window[low : place.dest_end + slack // 2]
    steps = [
        (one.tag, one.src_start, one.src_end, one.dest_start, one.dest_end)
        for one in Levenshtein.opcodes(whole, target)
    ]
    first = _start_after(steps, len(quote.prefix))
    last = _end_after(steps, len(quote.prefix) + len(quote.exact))
    if first >= last:
        return None
    span = at_word_ends(text, quote, Span(begin + low + first, begin + low + last))
    return Found(span, score_at(text, quote, span))


def score_at(text: str, quote: QuoteSelector, span: Span, alike: float | None = None) -> float:
    """Return how sure it is, 0–1, that what stands at ``span`` is what was quoted.

    The words are weighed against their context, which says more the shorter the words are. Words of which less than
    six tenths are left are others, whatever stands around them. ``alike`` is the likeness of the words where it is
    known already: finding it takes time in the square of their length.
    """
    from rapidfuzz.distance import Indel

    alike = Indel.normalized_similarity(quote.exact, span.of(text)) if alike is None else alike
    context = _context(text, quote, span)
    length = len(quote.exact)
    if context is None:
        score = alike if length >= SURE_LENGTH else alike - 0.1
    else:
        weight = 0.6 * CONTEXT_LENGTH / (CONTEXT_LENGTH + length)
        score = (1 - weight) * alike + weight * context
    return max(0.0, score if alike >= 0.6 else min(score, _OTHER_WORDS))


_OTHER_WORDS = 0.5


Steps = list[tuple[str, int, int, int, int]]


def _start_after(steps: Steps, position: int) -> int:
    """Return where the character at ``position`` went; what was added before it stays outside."""
    for tag, start, end, new_start, new_end in steps:
        if start <= position < end:
            return new_start if tag == "delete" else min(new_start + position - start, new_end)
    return steps[-1][4] if steps else 0


def _end_after(steps: Steps, position: int) -> int:
    """Return where the character before ``position`` ends now; what was added after it stays outside."""
    for tag, start, end, new_start, new_end in steps:
        if start < position <= end:
            whole = tag == "replace" and position == end
            return new_end if whole else new_start if tag == "delete" else min(new_start + position - start, new_end)
    return 0


def at_word_ends(text: str, quote: QuoteSelector, span: Span) -> Span:
    """Return the span with its ends moved to the ends of words where the old ones stood there."""
    start, end = span.start, span.end
    if _in_a_run(text, start) and not (quote.prefix[-1:].isalnum() and quote.exact[:1].isalnum()):
        word = word_span(text, start)
        start = word.start if word.start < start < word.end else start
    if _in_a_run(text, end) and not (quote.exact[-1:].isalnum() and quote.suffix[:1].isalnum()):
        word = word_span(text, end)
        end = word.end if word.start < end < word.end else end
    moved = Span(start, end)
    return moved if quote.exact != quote.exact.strip() else moved.trimmed(text)


def _in_a_run(text: str, position: int) -> bool:
    """Tell whether no white space and no end of the text is next to a position, as it must be inside a word."""
    return 0 < position < len(text) and not text[position - 1].isspace() and not text[position].isspace()
