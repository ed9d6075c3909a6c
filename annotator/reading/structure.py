"""A text built from its parts, with headings, quotes, lists, tables and captions as spans of it."""

import hashlib
from collections.abc import Iterable

from annotator.domain.articles import Block, BlockKind, Capture, Source
from annotator.errors import UnreadableInput
from annotator.reading.article import ReadArticle
from annotator.text.canonical import canonical


class TextBuilder:
    """Takes the parts of a document in order; each part is a line of the text, or several where it has line breaks.

    Parts without words are passed over. ``text`` is canonical, and offsets of ``blocks`` count its code points.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    def add(self, words: str, kind: BlockKind | None = None, level: int = 1) -> None:
        """Add a paragraph, or a block of another kind; white space at its ends goes, line breaks inside stay."""
        # Code is told by its indentation, a row by its tabs: there an empty first cell counts.
        words = canonical(words)
        words = words.strip("\n") if kind in (BlockKind.CODE, BlockKind.TABLE) else words.strip()
        if not words.strip():
            return
        start = self._length + (1 if self._parts else 0)
        self._parts.append(words)
        self._length = start + len(words)
        if kind is not None:
            self._blocks.append(Block(start, self._length, kind, level))

    def add_table(self, rows: Iterable[Iterable[str]]) -> None:
        """Add a table: a line for each row, a tab between cells; line breaks inside a cell become spaces."""
        lines = ("\t".join(" ".join(cell.split("\n")).replace("\t", " ").strip() for cell in row) for row in rows)
        self.add("\n".join(line for line in lines if line.strip()), BlockKind.TABLE)

    @property
    def text(self) -> str:
        """The text so far."""
        return "\n".join(self._parts)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks so far, in order."""
        return tuple(self._blocks)

    def article(
        self,
        content: bytes,
        name: str,
        reader: str,
        *,
        title: str = "",
        encoding: str = "",
        language: str = "",
        notes: Iterable[str] = (),
        raw: bool = False,
        source: Source | None = None,
        capture: Capture | None = None,
        nothing: str = "",
    ) -> ReadArticle:
        """Return what was built as an article; raise UnreadableInput where it is too long, or empty (``nothing``)."""
        from annotator.reading.plain_text import proposed_title, refuse_too_long

        text = self.text
        refuse_too_long(text, name)
        if not text:
            raise UnreadableInput(nothing or f"“{name or 'the input'}” holds no text; there was nothing to read.")
        title = " ".join(canonical(title).split())
        return ReadArticle(
            title=title or proposed_title(text, name),
            text=text,
            original=content,
            original_sha256=hashlib.sha256(content).hexdigest(),
            reader=reader,
            encoding=encoding,
            language=language,
            blocks=self.blocks,
            notes=tuple(notes),
            name=name,
            raw=raw,
            source=source,
            capture=capture,
        )
