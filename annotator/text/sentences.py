"""Sentences as spans: sentencex finds them, paragraph by paragraph, and a few rules of ours better it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from annotator.domain.spans import Span

LONGEST_PIECE = 8_000
"""Code points given to sentencex at once: it is quadratic in the opening quotation marks of a paragraph, and a
sentence of more than this is nothing that a person would take for one."""


def sentence_spans(text: str, language: str = "en") -> list[Span]:
    """Return the sentences of a text in order, without white space at their ends.

    Together they cover every character that is no white space. A sentence never runs over a line end, nor (in a
    paragraph longer than that) over LONGEST_PIECE. ``language`` is BCP 47; an unknown one is read like English.
    """
    found: list[Span] = []
    for paragraph in _paragraphs(text):
        for piece in _pieces(text, paragraph):
            found.extend(_sentences_of(text, piece, language))
    return found


def sentence_at(text: str, position: int, language: str = "en") -> Span:
    """Return the sentence at a position: the one that holds it, else the one before it in the paragraph, else the next.

    Only the paragraph is looked at, and of a very long one only the piece around the position. In an empty paragraph
    the span is empty. A position outside the text counts as the nearest end.
    """
    position = min(max(position, 0), len(text))
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    paragraph = Span(start, len(text) if end < 0 else end)
    before: Span | None = None
    for piece in _pieces(text, paragraph):
        if piece.end <= position < paragraph.end:
            before = piece
            continue
        sentences = _sentences_of(text, piece, language)
        if before and not (sentences and sentences[0].start <= position):
            sentences = _sentences_of(text, before, language) or sentences
        if sentences:
            reached = [sentence for sentence in sentences if sentence.start <= position]
            return reached[-1] if reached else sentences[0]
    return Span(position, position)


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end > start:
            yield Span(start, end)
        start = end + 1


def _pieces(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield a paragraph in pieces that sentencex can be given, cut where a sentence or at least a word ends."""
    start = paragraph.start
    while paragraph.end - start > LONGEST_PIECE:
        cut = _cut(text, start + LONGEST_PIECE)
        yield Span(start, cut)
        start = cut
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _cut(text: str, limit: int) -> int:
    # The full stop is nearly always there, and looking for all the others in vain is what takes the time.
    for mark in _SAFE_CUTS:
        found = text.rfind(mark, limit - LONGEST_PIECE // 4, limit)
        if found >= 0:
            return found + len(mark)
    return limit


_SAFE_CUTS = (". ", "? ", "! ", "。", "！", "？", "؟ ", "۔ ", " ")


def _sentences_of(text: str, piece: Span, language: str) -> list[Span]:
    from sentencex import get_sentence_boundaries

    # sentencex panics where a full stop follows a space of more than one byte, such as NBSP; one for one, offsets hold.
    words = _WIDE_SPACE.sub(" ", piece.of(text))
    starts = [int(boundary["start_index"]) for boundary in get_sentence_boundaries(language or "en", words)]
    starts = [start for start in starts if not _is_inside_token(words, start)]
    starts += [found.end() for found in _MISSING_SPACE.finditer(words) if _ends_sentence(words, found)]
    edges = sorted({0, len(words), *(_before_opening_mark(words, start) for start in starts)})
    spans = (Span(start, end).trimmed(words) for start, end in pairwise(edges))
    return [span.shifted(piece.start) for span in spans if span.of(words).strip()]


_WIDE_SPACE = re.compile(r"[^\S\x00-\x7f]")
# "U.S." and "e.g." followed by a letter at once: no end of a sentence, whatever stands after it.
_ABBREVIATED = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}\Z")
# "destabilization.The": a full stop after which the space was lost.
_MISSING_SPACE = re.compile(r"(?<=\w\w)[.!?]+[”’\"')\]]?(?=[^\W\d_])")
_LONGEST_TOKEN = 200
_OPENING_MARKS = "“‘„«‹([{¿¡\"'"


def _is_inside_token(words: str, start: int) -> bool:
    """Tell whether no space stands before ``start`` because it lies in an abbreviation or an address."""
    if start == 0 or words[start - 1].isspace():
        return False
    return bool(_ABBREVIATED.search(words, max(0, start - 12), start)) or _is_address(words, start)


def _ends_sentence(words: str, found: re.Match[str]) -> bool:
    """Tell a lost space from an abbreviation, an address or a name with a full stop inside."""
    before, after = words[found.start() - 1], words[found.end()]
    return before.islower() and after.isupper() and not _is_address(words, found.end())


def _is_address(words: str, end: int) -> bool:
    tokens = words[max(0, end - _LONGEST_TOKEN) : end].split()
    return bool(tokens) and any(sign in tokens[-1] for sign in ("://", "@", "www."))


def _before_opening_mark(words: str, start: int) -> int:
    """Return where the sentence begins when its opening quotation mark was left at the end of the one before."""
    begin = start
    while begin > 1 and words[begin - 1] in _OPENING_MARKS:
        begin -= 1
    return begin if begin < start and words[begin - 1].isspace() and not words[start : start + 1].isspace() else start
