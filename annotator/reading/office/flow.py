"""Paragraphs and tables in order, as the readers of documents hand them over before they become a text."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.articles import BlockKind


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's words, what they are, and whether they are the document's title."""

    words: str
    kind: BlockKind | None = None
    level: int = 1
    title: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells."""

    rows: tuple[tuple[str, ...], ...]


Flow = Iterable[Paragraph | Table]


def table_flow(rows: list[list[list[Paragraph | Table]]]) -> list[Paragraph | Table]:
    """Return a table whose cells hold paragraphs as a table of words; one that only arranges text, as that text."""
    if _arranges(rows):
        return [each for row in rows for cell in row for each in cell]
    return [Table(tuple(tuple(flat(cell) for cell in row) for row in rows))]


def flat(flow: Flow) -> str:
    """Return paragraphs and tables as a single line."""
    words = (
        each.words if isinstance(each, Paragraph) else " ".join(" ".join(row) for row in each.rows) for each in flow
    )
    return " ".join(filter(None, (" ".join(each.split("\n")).strip() for each in words)))


def _arranges(rows: list[list[list[Paragraph | Table]]]) -> bool:
    """Tell whether a table is layout: one column, a heading in a cell, or cells of several long paragraphs."""
    if all(len(row) <= 1 for row in rows):
        return True
    for row in rows:
        for cell in row:
            full = [each for each in cell if isinstance(each, Paragraph) and each.words.strip()]
            if any(each.kind is BlockKind.HEADING for each in full):
                return True
            if len(full) > 1 and sum(len(each.words) for each in full) >= _LONG_CELL:
                return True
    return False


_LONG_CELL = 600
