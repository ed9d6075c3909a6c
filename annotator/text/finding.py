"""Finding words or a regular expression in a text: in pieces, in bounded time, and no two places overlap."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from annotator.domain.spans import Span
from annotator.errors import InvalidValue

EXPRESSION_SECONDS = 2
"""How long a regular expression may look in one text."""

LONGEST_EXPRESSION = 1_000
"""Characters of a regular expression; longer ones are accidents."""

_CHUNK = 1 << 17
_TOLD_EVERY = 1 << 10
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is looked for: words as they stand, or with ``expression`` a regular expression of Python."""

    words: str
    match_case: bool = False
    whole_words: bool = False
    expression: bool = False


def places_of(text: str, sought: Sought, *, most: int, progress: Progress | None = None) -> list[Span]:
    """Return where something stands in a text, in order, at most so many places; no two overlap.

    Other threads have their turn between pieces of the text. Raises InvalidValue for an expression that cannot be
    read, or that takes too long.
    """
    if not sought.words:
        return []
    found = _of_expression(text, sought) if sought.expression else _of_words(text, sought, progress)
    places = []
    for place in islice(found, most):
        places.append(place)
        if progress is not None and len(places) % _TOLD_EVERY == 0:
            progress(place.end, len(text), "")
    return places


def expression_finder(pattern: str, *, match_case: bool = False) -> Callable[[str], Iterator[Span]]:
    """Return what yields the places of a regular expression in a text, those where it fits nothing left out.

    Raises InvalidValue for one that cannot be read; what it returns raises it where the looking takes too long.
    """
    if not pattern or len(pattern) > LONGEST_EXPRESSION:
        raise InvalidValue(f"A regular expression has 1 to {LONGEST_EXPRESSION:,} characters.", "words")
    # Not Python's own: a pattern such as "(x+x+)+y" would hold it for ever.
    import regex

    try:
        expression = regex.compile(pattern, regex.MULTILINE | (0 if match_case else regex.IGNORECASE))
    except (regex.error, RecursionError, OverflowError) as error:
        raise InvalidValue(f"“{pattern}” is no regular expression ({error}).", "words") from None

    def finder(content: str) -> Iterator[Span]:
        try:
            for found in expression.finditer(content, concurrent=True, timeout=EXPRESSION_SECONDS):
                # A pattern that also fits nothing, such as "x*", is told only where it fits something.
                if found.end() > found.start():
                    yield Span(*found.span())
        except TimeoutError:
            raise InvalidValue(
                f"“{pattern}” takes longer than {EXPRESSION_SECONDS} seconds in one article; write it with fewer "
                "repetitions inside repetitions.",
                "words",
            ) from None

    return finder


def _of_expression(text: str, sought: Sought) -> Iterator[Span]:
    pattern = rf"(?<!\w)(?:{sought.words})(?!\w)" if sought.whole_words else sought.words
    if sought.whole_words:
        # Told as it was typed where it cannot be read.
        expression_finder(sought.words)
    return expression_finder(pattern, match_case=sought.match_case)(text)


def _of_words(text: str, sought: Sought, progress: Progress | None) -> Iterator[Span]:
    words = sought.words
    pattern = re.escape(words)
    if sought.whole_words:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    compiled = re.compile(pattern, 0 if sought.match_case else re.IGNORECASE)
    position = 0
    while position <= len(text) - len(words):
        if progress is not None:
            progress(position, len(text), "")
        # A place may begin in this piece and end in the next, and needs one character more to see a word's end.
        until = position + _CHUNK
        begin = position
        for match in compiled.finditer(text, position, min(len(text), until + len(words) + 1)):
            if match.start() >= until:
                break
            yield Span(*match.span())
            begin = match.end()
        position = max(begin, until)
