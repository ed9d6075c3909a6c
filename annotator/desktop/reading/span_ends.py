"""Where the start or end of a tag goes when it is moved by a word or by a character."""

from PySide6.QtCore import QTextBoundaryFinder

from annotator.domain.spans import Span
from annotator.domain.utf16 import Utf16Map

_WINDOW = 256
"""Code points looked at around an end: more than any word or grapheme has."""


def moved(text: str, span: Span, *, end: bool, outwards: bool, by_word: bool) -> Span | None:
    """Return the span with one end moved by one step; None where the text or the span itself leaves no room."""
    old = span.end if end else span.start
    forwards = end is outwards
    if not by_word:
        new = _grapheme_step(text, old, forwards=forwards)
    elif forwards:
        new = _word_on(text, old, end=end)
    else:
        new = _word_back(text, old, end=end)
    start, stop = (span.start, new) if end else (new, span.end)
    return Span(start, stop) if new != old and 0 <= start < stop <= len(text) else None


def _word_on(text: str, position: int, *, end: bool) -> int:
    # An end rests behind a word: it passes the space first, then the word. A start the other way round.
    if end:
        return _end_of_word(text, _skip_space(text, position))
    return _skip_space(text, _end_of_word(text, position))


def _word_back(text: str, position: int, *, end: bool) -> int:
    if end:
        return _skip_space_back(text, _start_of_word(text, position))
    return _start_of_word(text, _skip_space_back(text, position))


def _skip_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _skip_space_back(text: str, position: int) -> int:
    while position > 0 and text[position - 1].isspace():
        position -= 1
    return position


def _end_of_word(text: str, position: int) -> int:
    if position >= len(text):
        return position
    from annotator.text.words import word_span

    word = word_span(text, position)
    return word.end if word.start <= position < word.end else _grapheme_step(text, position, forwards=True)


def _start_of_word(text: str, position: int) -> int:
    if position <= 0:
        return position
    from annotator.text.words import word_span

    word = word_span(text, position - 1)
    return word.start if word.start < position <= word.end else _grapheme_step(text, position, forwards=False)


def _grapheme_step(text: str, position: int, *, forwards: bool) -> int:
    first = max(0, position - _WINDOW)
    window = text[first : position + _WINDOW]
    units = Utf16Map(window)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, window)
    finder.setPosition(units.to_utf16(position - first))
    found = finder.toNextBoundary() if forwards else finder.toPreviousBoundary()
    return position if found < 0 else first + units.to_code_points(found)
