"""Changes of a cleaned text, told as changes of the text before it was cleaned."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from annotator.domain.cleaning import Cleaning
from annotator.domain.edits import Edit, applied


class _Piece(NamedTuple):
    """A change and where it is in the text between the two cleanings."""

    start: int
    end: int
    is_later: bool
    cleaning: Cleaning


def joined(between: str, earlier: Sequence[Cleaning], later: Sequence[Cleaning]) -> tuple[Cleaning, ...]:
    """Return changes of the first text that do what ``earlier`` and then ``later`` do.

    ``between`` is the text that ``earlier`` makes, and the places of ``later`` are places of it; both are in order.
    What touches the same words becomes one change, named after the longest of them; harmless only if all are.
    """
    if not earlier:
        return tuple(later)
    made: list[Cleaning] = []
    shift = 0
    for cluster in _clusters(sorted(_pieces(earlier, later), key=lambda piece: (piece.start, piece.end))):
        growth = sum(piece.cleaning.edit.growth for piece in cluster if not piece.is_later)
        if len(cluster) > 1 or cluster[0].is_later:
            made.append(_one_of(cluster, between, shift, growth))
        else:
            made.append(cluster[0].cleaning)
        shift += growth
    return tuple(made)


def _one_of(cluster: Sequence[_Piece], between: str, shift: int, growth: int) -> Cleaning:
    """Return the change that stands for all of a cluster; ``shift`` is what the text grew by before it."""
    start, end = cluster[0].start, max(piece.end for piece in cluster)
    chief = max(cluster, key=lambda piece: piece.end - piece.start).cleaning
    edits = [
        Edit(piece.start - start, piece.end - start, piece.cleaning.replacement) for piece in cluster if piece.is_later
    ]
    return replace(
        chief,
        start=start - shift,
        end=end - shift - growth,
        replacement=applied(between[start:end], edits) if len(cluster) > 1 else chief.replacement,
        harmless=all(piece.cleaning.harmless for piece in cluster),
    )


def _pieces(earlier: Sequence[Cleaning], later: Sequence[Cleaning]) -> Iterator[_Piece]:
    shift = 0
    for one in earlier:
        start = one.start + shift
        yield _Piece(start, start + len(one.replacement), is_later=False, cleaning=one)
        shift += one.edit.growth
    for one in later:
        yield _Piece(one.start, one.end, is_later=True, cleaning=one)


def _clusters(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Yield the pieces that overlap one another, together; what only meets at its ends stays apart."""
    cluster: list[_Piece] = []
    end = 0
    for piece in pieces:
        if cluster and piece.start >= end:
            yield cluster
            cluster = []
        end = max(end, piece.end) if cluster else piece.end
        cluster.append(piece)
    if cluster:
        yield cluster
