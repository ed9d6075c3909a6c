"""What is tagged when a selection snaps to whole words or whole sentences."""

from enum import StrEnum

from annotator.desktop.reading.pane import sentence_around
from annotator.domain.spans import Span


class Snap(StrEnum):
    """To what a selection is widened when it is tagged."""

    OFF = "off"
    WORDS = "words"
    SENTENCES = "sentences"


def snapped(text: str, span: Span, snap: Snap, language: str) -> Span:
    """Return the selection widened to the words or sentences that it touches.

    White space at its ends touches none; a selection of nothing else stays as it is.
    """
    inside = span.trimmed(text)
    if snap is Snap.OFF or not inside.of(text).strip():
        return inside
    if snap is Snap.SENTENCES:
        first, last = (sentence_around(text, at, language) for at in (inside.start, inside.end - 1))
        return Span(min(first.start, inside.start), max(last.end, inside.end)).trimmed(text)
    from annotator.text.words import word_span

    first, last = word_span(text, inside.start), word_span(text, inside.end - 1)
    start = first.start if first.start <= inside.start < first.end else inside.start
    end = last.end if last.start <= inside.end - 1 < last.end else inside.end
    return Span(start, end)
