"""How the pieces of an article are set: faces, sizes, indents and air, and how high a piece not yet set will be."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from annotator.desktop.article.laid_paragraph import LaidParagraph, SetLine
from annotator.desktop.article.paragraphs import Paragraphs
from annotator.desktop.article.table_columns import Cell, columns
from annotator.domain.articles import Block, BlockKind

_SAMPLE = "The ministry said on Monday that new figures would be published before the end of the quarter, "


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader chose: a face, its size in points, characters in a line, line pitch as a multiple of the size.

    ``air`` stands between paragraphs, a multiple of the line pitch; ``numbered``: numbers stand beside them;
    ``focused``: all are dimmed but those with the caret or the selection.
    """

    family: str = "Source Serif Pro"
    point_size: float = 13.0
    line_width: int = 70
    spacing: float = 1.62
    air: float = 0.6
    numbered: bool = False
    focused: bool = False

    def same_lines(self, other: "Reading") -> bool:
        """Tell whether every line stands where it stands in another reading."""
        return replace(self, focused=False) == replace(other, focused=False)


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How a kind of block departs from a plain paragraph; lengths in ems of the reading size."""

    scale: float = 1.0
    weight: QFont.Weight = QFont.Weight.Normal
    italic: bool = False
    monospace: bool = False
    indent: float = 0.0
    air_before: float = 0.0
    muted: bool = False


_LEAST_EMPTY = 3
"""Pixels of a line without words: a caret has to stand somewhere."""

_HEADINGS = (1.42, 1.22, 1.08)
_STYLES = {
    BlockKind.HEADING: BlockStyle(weight=QFont.Weight.DemiBold, air_before=0.7),
    BlockKind.QUOTE: BlockStyle(indent=1.6),
    BlockKind.LIST_ITEM: BlockStyle(indent=1.6),
    BlockKind.TABLE: BlockStyle(scale=0.92),
    BlockKind.CAPTION: BlockStyle(scale=0.86, italic=True, muted=True),
    BlockKind.CODE: BlockStyle(scale=0.88, monospace=True, indent=0.8),
}
_PLAIN = BlockStyle()


def style_of(block: Block | None) -> BlockStyle:
    """Return how ``block`` is set; None is a plain paragraph."""
    if block is None:
        return _PLAIN
    style = _STYLES[BlockKind(block.kind)]
    if block.kind == BlockKind.HEADING:
        return replace(style, scale=_HEADINGS[min(max(block.level, 1), len(_HEADINGS)) - 1])
    if block.kind == BlockKind.LIST_ITEM:
        return replace(style, indent=style.indent * max(block.level, 1))
    return style


@dataclass(frozen=True, slots=True)
class _Face:
    """A font with what is asked of its metrics at every piece."""

    font: QFont
    ascent: float
    descent: float
    pitch: int


class Typesetter:
    """Sets pieces in a column ``width`` pixels wide."""

    def __init__(self, reading: Reading, available: int) -> None:
        self.reading = reading
        self._faces: dict[BlockStyle, _Face] = {}
        self._tables: tuple[Paragraphs | None, dict[Block, Sequence[Cell]]] = (None, {})
        plain = self._face(_PLAIN)
        self.em = QFontInfo(plain.font).pixelSize()
        self.pitch = plain.pitch
        self.ascent = plain.ascent
        self.descent = plain.descent
        self._character = QFontMetricsF(plain.font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self.width = max(round(6 * self.em), min(available, math.ceil(self._character * reading.line_width)))
        self.air = round(reading.air * self.pitch)
        # Where a line without words parts paragraphs, its height and the air above make up most of the air.
        self.tight_air = round(0.2 * reading.air * self.pitch)
        self.empty = max(_LEAST_EMPTY, round(0.5 * reading.air * self.pitch))

    @property
    def characters_in_line(self) -> float:
        """How many characters of ordinary prose a line of the column holds."""
        return self.width / self._character

    def estimate(self, paragraphs: Paragraphs) -> list[int]:
        """Return a height for each piece, guessed from its length alone."""
        in_line = max(1, int(self.characters_in_line * 0.97))
        pitch, air, empty = self.pitch, self.air, self.empty
        heights = [
            (length + in_line - 1) // in_line * pitch + air if length else empty for length in paragraphs.lengths
        ]
        for index, block in paragraphs.blocks().items():
            style = style_of(block)
            heights[index] = round(heights[index] * style.scale**2 + style.air_before * self.em)
        return heights

    def lay_out(self, paragraphs: Paragraphs, index: int) -> LaidParagraph:
        """Set one piece."""
        words = paragraphs.words(index)
        block = paragraphs.block(index)
        style = style_of(block)
        face = self._face(style)
        right_to_left = paragraphs.reads_right_to_left(index)
        layout = QTextLayout(words, face.font)
        layout.setCacheEnabled(True)
        is_row = block is not None and block.kind == BlockKind.TABLE
        cells = self._cells(paragraphs, block, face) if block is not None and is_row and words else ()
        layout.setTextOption(_option(right_to_left=right_to_left, tab=4 * self.em, beyond=self.width if cells else 0))
        first_of_block = index == 0 or paragraphs.block(index - 1) != block
        before = round(style.air_before * self.em) if index and first_of_block else 0
        if not words:
            before = (self.empty - face.pitch) // 2  # the caret of an empty paragraph stands in the middle of its air
        if cells:
            lines, bottom = self._set_cells(layout, face, before, cells, right_to_left=right_to_left)
        else:
            # What of a row without columns does not fit on a line is set in: nobody takes it for the next row.
            hang = self.em if is_row else 0.0
            indent = style.indent * self.em
            lines, bottom = self._set_lines(layout, face, before, indent, hang, right_to_left=right_to_left)
        height = bottom + self._air_after(paragraphs, index) if words else self.empty
        return LaidParagraph(
            paragraphs.span(index),
            words,
            layout,
            lines,
            height=height,
            right_to_left=right_to_left,
            bidirectional=paragraphs.is_bidirectional(index),
            block=block,
            begins_block=first_of_block,
            ascent=face.ascent,
            descent=face.descent,
        )

    def _set_lines(
        self, layout: QTextLayout, face: _Face, top: int, indent: float, hang: float, *, right_to_left: bool
    ) -> tuple[list[SetLine], int]:
        """Place the lines below ``top``, all but the first set in by ``hang``; return them and their bottom."""
        lines: list[SetLine] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            before = indent + (hang if lines else 0.0)
            left = 0.0 if right_to_left else before
            line.setLineWidth(max(4 * self.em, self.width - before))
            lines.append(_placed(line, face, top, left))
            top = lines[-1].top + lines[-1].pitch
        layout.endLayout()
        return lines, top

    def _set_cells(
        self, layout: QTextLayout, face: _Face, top: int, cells: Sequence[Cell], *, right_to_left: bool
    ) -> tuple[list[SetLine], int]:
        """Place the lines of each cell of a row below ``top``, cells side by side; return them and their bottom."""
        lines: list[SetLine] = []
        words = layout.text()
        number, below, bottom = 0, top, top
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            cell = cells[min(number, len(cells) - 1)]
            line.setLineWidth(cell.width)
            left = self.width - cell.left - cell.width if right_to_left else cell.left
            lines.append(_placed(line, face, below, left, number))
            below = lines[-1].top + lines[-1].pitch
            bottom = max(bottom, below)
            # The tab stop lies beyond every line, so that a line ends with the tab of its cell.
            if words[lines[-1].last - 1 : lines[-1].last] == "\t":
                number, below = number + 1, top
        layout.endLayout()
        return lines, bottom

    def _cells(self, paragraphs: Paragraphs, block: Block, face: _Face) -> Sequence[Cell]:
        """Return the columns of a table, made out once for all of its rows; none where they would be too narrow."""
        if self._tables[0] is not paragraphs:
            self._tables = (paragraphs, {})
        known = self._tables[1]
        if block not in known:
            rows = [row.split("\t") for row in paragraphs.text[block.start : block.end].split("\n")]
            advance = QFontMetricsF(face.font).horizontalAdvance
            known[block] = columns(rows, advance, self.width, gap=1.1 * self.em, least=3.5 * self.em)
        return known[block]

    def _air_after(self, paragraphs: Paragraphs, index: int) -> int:
        if paragraphs.continues(index):
            return 0
        following = paragraphs.lengths[index + 1] if index + 1 < len(paragraphs) else 0
        block = paragraphs.block(index)
        if block is not None and block.kind in (BlockKind.CODE, BlockKind.TABLE, BlockKind.LIST_ITEM):
            same = index + 1 < len(paragraphs) and paragraphs.block(index + 1)
            return self.tight_air if same and same.kind == block.kind else self.air
        if following and paragraphs.blank_lines_part and block is None:
            return self.tight_air
        return self.air

    def _face(self, style: BlockStyle) -> _Face:
        face = self._faces.get(style)
        if face is None:
            font = QFont("monospace" if style.monospace else self.reading.family)
            font.setStyleHint(QFont.StyleHint.Monospace if style.monospace else QFont.StyleHint.Serif)
            font.setPointSizeF(self.reading.point_size * style.scale)
            font.setWeight(style.weight)
            font.setItalic(style.italic)
            metrics = QFontMetricsF(font)
            spacing = self.reading.spacing if style.scale <= 1 else self.reading.spacing * 0.86
            pitch = max(round(QFontInfo(font).pixelSize() * spacing), math.ceil(metrics.height()))
            face = self._faces[style] = _Face(font, metrics.ascent(), metrics.descent(), pitch)
        return face


def _placed(line: QTextLine, face: _Face, top: int, left: float, cell: int = 0) -> SetLine:
    # Fallback faces (Chinese, emoji) may stand higher than the reading face: the line makes room for them.
    taller = line.height() > math.ceil(face.ascent + face.descent)
    pitch = max(face.pitch, math.ceil(line.height()) + 2) if taller else face.pitch
    baseline = top + round((pitch + face.ascent - face.descent) / 2)
    line.setPosition(QPointF(left, baseline - line.ascent()))
    start = line.textStart()
    return SetLine(line, top, pitch, baseline, start, start + line.textLength(), cell)


def _option(*, right_to_left: bool, tab: float, beyond: float = 0.0) -> QTextOption:
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(tab)
    if beyond:
        option.setTabArray([2 * beyond])
    return option
