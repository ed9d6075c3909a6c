"""A change on one line, in its context: what stood there, what was removed, what was added."""

import re
from collections.abc import Iterable
from enum import Enum, auto
from typing import NamedTuple

from annotator.desktop.versions.signs import visible
from annotator.domain.edits import Edit
from annotator.domain.spans import Span

CONTEXT = 60
"""Code points of the text shown before and after what changed; a narrow column shows fewer."""

_LINE_ENDS = re.compile(r"\s*\n\s*")
_LONGEST = 240
"""Code points of a change that are shown; of longer ones the beginning and the end."""


class Change(Enum):
    """What became of words: nothing, or they are gone, or they are new; CONTEXT is what stands around."""

    CONTEXT = auto()
    SAME = auto()
    REMOVED = auto()
    ADDED = auto()


class Piece(NamedTuple):
    """Some words of an excerpt, on one line."""

    words: str
    change: Change


Excerpt = tuple[Piece, ...]


def of_edit(text: str, edit: Edit) -> Excerpt:
    """Return a change of ``text`` in its context."""
    removed, added = text[edit.start : edit.end], edit.replacement
    # Seldom more than white space on both sides: then it must be seen.
    spaces = not (removed + added).strip()
    return _without_empty(
        (
            *_around(text, Span(edit.start, edit.end))[:1],
            Piece(_shortened(visible(removed, spaces=spaces)), Change.REMOVED),
            Piece(_shortened(visible(added, spaces=spaces)), Change.ADDED),
            *_around(text, Span(edit.start, edit.end))[1:],
        )
    )


def of_place(text: str, span: Span, edits: Iterable[Edit] = (), *, after: bool = False) -> Excerpt:
    """Return the words at ``span`` in their context; what ``edits``, places in the words, changed is told apart.

    ``after`` says that these are the words after the edits, whose places then are those of what they put there.
    """
    words = span.of(text)
    change = Change.ADDED if after else Change.REMOVED
    pieces = []
    last = 0
    for start, end in _places(edits, after=after):
        pieces += [Piece(visible(words[last:start]), Change.SAME), Piece(visible(words[start:end]), change)]
        last = end
    pieces.append(Piece(visible(words[last:]), Change.SAME))
    before, behind = _around(text, span)
    return _without_empty((before, *pieces, behind))


def spoken(excerpt: Excerpt, removed: str, added: str) -> str:
    """Return an excerpt for a screen reader; ``removed`` and ``added`` are the words that name what became of words."""
    names = {Change.REMOVED: removed, Change.ADDED: added}
    return " ".join(
        f"{names[piece.change]} “{piece.words}”" if piece.change in names else piece.words.strip() for piece in excerpt
    )


def _places(edits: Iterable[Edit], *, after: bool) -> Iterable[tuple[int, int]]:
    grown = 0
    for edit in edits:
        if after:
            yield edit.start + grown, edit.start + grown + len(edit.replacement)
        else:
            yield edit.start, edit.end
        grown += edit.growth


def _around(text: str, span: Span) -> tuple[Piece, Piece]:
    start, end = max(0, span.start - CONTEXT), min(len(text), span.end + CONTEXT)
    before = ("…" if start else "") + _on_one_line(text[start : span.start])
    behind = _on_one_line(text[span.end : end]) + ("…" if end < len(text) else "")
    return Piece(before, Change.CONTEXT), Piece(behind, Change.CONTEXT)


def _on_one_line(context: str) -> str:
    return visible(_LINE_ENDS.sub("\n", context)).replace("¶", " ¶ ")


def _shortened(words: str) -> str:
    half = _LONGEST // 2
    return words if len(words) <= _LONGEST else f"{words[:half]} … {words[-half:]}"


def _without_empty(pieces: Iterable[Piece]) -> Excerpt:
    return tuple(piece for piece in pieces if piece.words)
