"""One story of a Rich Text document (its body, a note, a header, a comment) as it fills up."""

from dataclasses import dataclass, field

from annotator.domain.articles import BlockKind
from annotator.reading.office.flow import Paragraph, Table, table_flow


@dataclass(slots=True)
class State:
    """What holds in a group until it ends; a group within begins with a copy."""

    story: "Story"
    ignored: bool = False
    # What the group is, where it is no text: "fonttbl", "stylesheet", "info" …
    table: str = ""
    skip_after_unicode: int = 1
    font: int = -1
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False
    style: int = 0
    outline: int = -1
    listed: int = 0
    level: int = 0
    in_table: bool = False

    def inside(self) -> "State":
        """Return the state with which a group within begins."""
        return State(
            self.story,
            self.ignored,
            self.table,
            self.skip_after_unicode,
            self.font,
            self.hidden,
            self.deleted,
            self.inserted,
            self.style,
            self.outline,
            self.listed,
            self.level,
            self.in_table,
        )

    def plain_paragraph(self) -> None:
        """Forget what was said of paragraphs."""
        self.style, self.outline, self.listed, self.level, self.in_table = 0, -1, 0, 0, False


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style by its number."""

    kind: BlockKind | None = None
    level: int = 1
    title: bool = False
    contents: bool = False


PLAIN = Style()


@dataclass(slots=True)
class Story:
    """Paragraphs and tables so far, and the pieces of the paragraph that is being read."""

    flow: list[Paragraph | Table] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    # A mark like "•" or "1." was put before the paragraph by the program.
    marked: bool = False
    # Text boxes follow the paragraph that they are anchored in.
    boxes: list[Paragraph | Table] = field(default_factory=list)
    cell: list[Paragraph | Table] = field(default_factory=list)
    row: list[list[Paragraph | Table]] = field(default_factory=list)
    rows: list[list[list[Paragraph | Table]]] = field(default_factory=list)

    def end_paragraph(self, state: State, style: Style) -> None:
        """End the paragraph as what the state says it is."""
        paragraph = self._paragraph(state, style)
        boxes, self.boxes = self.boxes, []
        if state.in_table:
            self.cell += (paragraph, *boxes)
        else:
            self._end_table()
            self.flow += (paragraph, *boxes)

    def end_cell(self, state: State, style: Style) -> None:
        """End a cell of a table, and the paragraph in it."""
        self.row.append([*self.cell, self._paragraph(state, style), *self.boxes])
        self.cell, self.boxes = [], []

    def end_row(self) -> None:
        """End a row of a table."""
        if self.row:
            self.rows.append(self.row)
            self.row = []

    def close(self, state: State, style: Style) -> list[Paragraph | Table]:
        """Return everything, what was not ended included."""
        if self.pieces or self.boxes:
            self.end_paragraph(state, style)
        if self.cell:
            self.row.append(self.cell)
            self.cell = []
        self.end_row()
        self._end_table()
        return self.flow

    def _paragraph(self, state: State, style: Style) -> Paragraph:
        words = "".join(self.pieces)
        self.pieces.clear()
        marked, self.marked = self.marked, False
        if 0 <= state.outline <= _LOWEST and not style.title:
            return Paragraph(words, BlockKind.HEADING, state.outline + 1)
        if style.kind in (None, BlockKind.LIST_ITEM) and (state.listed or marked):
            return Paragraph(words, BlockKind.LIST_ITEM, min(state.level, _LOWEST) + 1)
        return Paragraph(words, style.kind, style.level, style.title)

    def _end_table(self) -> None:
        if self.rows:
            self.flow.extend(table_flow(self.rows))
            self.rows = []


_LOWEST = 8
