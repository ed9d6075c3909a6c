"""Paragraphs, headings, list items and tables out of the ordered lines of PDF pages."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.domain.articles import BlockKind
from annotator.reading.pdf.lines import Line


@dataclass(slots=True)
class Passage:
    """Lines that belong together: a paragraph, or what ``kind`` says; ``open`` where the sentence may go on."""

    lines: list[Line]
    kind: BlockKind | None = None
    level: int = 1
    open: bool = False

    @property
    def text(self) -> str:
        """The lines run together; one that ends in a hyphen keeps its line break, for the hyphen may be the word's."""
        return joined([line.text for line in self.lines])

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The lines of a table by their cells."""
        return [line.cells or (line.text,) for line in self.lines]


@dataclass(slots=True)
class Body:
    """What most of a document is set in: the height of its lines and the weight of its letters."""

    size: float
    weight: int
    sizes: tuple[float, ...] = field(default=())

    def level(self, size: float) -> int:
        """Return the level of a heading by its size, 1 for the largest."""
        return min(6, 1 + sum(larger > size * 1.05 for larger in self.sizes))


def body_of(lines: Iterable[Line]) -> Body:
    """Return what most letters are set in, and the sizes of what is clearly larger."""
    sizes: dict[float, int] = {}
    weights: dict[int, int] = {}
    for line in lines:
        letters = len(line.text)
        sizes[line.size] = sizes.get(line.size, 0) + letters
        if line.weight:
            weights[line.weight] = weights.get(line.weight, 0) + letters
    if not sizes:
        return Body(0, 0)
    rounded: Counter[float] = Counter()
    for size, letters in sizes.items():
        rounded[round(size, 1)] += letters
    size = rounded.most_common(1)[0][0]
    larger = sorted((one for one in rounded if one >= size * _LARGER), reverse=True)
    steps = [one for number, one in enumerate(larger) if number == 0 or one < larger[number - 1] / 1.05]
    # The weight of the most letters in short lines; a text in bold throughout has no bold headings.
    return Body(size, max(weights, key=weights.__getitem__) if weights else 0, tuple(steps))


def passages(lines: list[Line], body: Body, *, right_to_left: bool = False) -> list[Passage]:
    """Divide the lines of a page, in the order in which they are read, into passages."""
    found: list[Passage] = []
    lines = _mirrored(lines) if right_to_left else lines
    usual = sorted(line.right for line in lines)[len(lines) * 4 // 5] if lines else 0.0
    for stretch in _stretches(lines):
        if stretch[0].cells:
            found.append(Passage(stretch, BlockKind.TABLE))
        else:
            made = _divided(stretch, usual)
            for passage in made:
                _classify(passage, body)
            if found and made and _goes_on(found[-1], made[0]):
                first = made.pop(0)
                found[-1].lines += first.lines
                found[-1].open = first.open
            found.extend(made)
    return found


def run_on(pages: Iterable[list[Passage]]) -> list[Passage]:
    """Return the passages of all pages, those joined that go on from one page to the next."""
    found: list[Passage] = []
    for page in pages:
        rest = page
        if found and page and _goes_on(found[-1], page[0]):
            found[-1].lines += page[0].lines
            found[-1].open = page[0].open
            rest = page[1:]
        found.extend(rest)
    return found


def joined(rows: list[str]) -> str:
    """Run lines together: with a space, with none between characters that need none, after a hyphen with the break."""
    if len(rows) == 1:
        return rows[0]
    parts = [rows[0]]
    for before, row in pairwise(rows):
        if before[-1] in _HYPHENS:
            parts.append("\n" if len(before) > 1 and before[-2].isalpha() else " ")
        elif row[0] < "\u0e00" or not (_UNSPACED.match(before[-1]) and _UNSPACED.match(row[0])):
            parts.append(" ")
        parts.append(row)
    return "".join(parts)


_HYPHENS = "-\u2010\u00ad"
_UNSPACED = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_LARGER = 1.15
_BOLDER = 120


def _stretches(lines: list[Line]) -> list[list[Line]]:
    """Divide lines where the size, the column or a wide gap ends what they have in common."""
    found: list[list[Line]] = []
    before: Line | None = None
    stretch: list[Line] = []
    for line in lines:
        if before is None or _apart(before, line):
            stretch = [line]
            found.append(stretch)
        else:
            stretch.append(line)
        before = line
    return found


def _apart(before: Line, line: Line) -> bool:
    size = before.size
    return (
        not 0.3 * size <= before.bottom - line.bottom <= 2.2 * size
        or (line.size != size and not 0.87 * size < line.size < 1.15 * size)
        or line.left > before.right
        or line.right < before.left
        or bool(before.cells) != bool(line.cells)
    )


def _mirrored(lines: list[Line]) -> list[Line]:
    """Return lines as in a mirror, so that they begin at the left."""
    return [line._replace(left=-line.right, right=-line.left) for line in lines]


def _divided(lines: list[Line], usual: float) -> list[Passage]:
    """Divide the lines of one column and one size into paragraphs: by leading, short lines, indents and list marks.

    ``usual`` is how far lines reach on this page: the edge of a few short lines is not their own.
    """
    edge = max(line.right for line in lines)
    if len(lines) <= _FEW_LINES and usual > edge:
        edge = usual
    margin = min(line.left for line in lines)
    steps = [before.bottom - line.bottom for before, line in pairwise(lines)]
    # The leading inside paragraphs is the smaller; of a few lines, no more than any text is set with.
    leading = sorted(steps)[len(steps) // 3] if steps else 0.0
    if len(steps) < 4:
        leading = min(leading, 1.45 * lines[0].size)
    full = edge - 1.5 * lines[0].size
    ends = [before.right < full and _ends(before, line, edge) for before, line in pairwise(lines)]
    # Where most lines end early, as in verse, those that happen to be long end with their sentence too.
    verse = 2 * sum(ends) > len(ends)
    paragraph = [lines[0]]
    found = [Passage(paragraph)]
    most = 1.22 * leading
    for number, line in enumerate(lines[1:], 1):
        before = lines[number - 1]
        broken = steps[number - 1] > most or ends[number - 1] or (verse and before.text[-1] in _ENDS)
        if not broken and (line.left != before.left or line.text[0] in _MARKS or line.text[1:2] in _MARKS):
            after = lines[number + 1] if number + 1 < len(lines) else None
            broken = _begins(paragraph, line, after, margin)
        if broken:
            paragraph = [line]
            found.append(Passage(paragraph))
        else:
            paragraph.append(line)
    last = found[-1].lines[-1]
    found[-1].open = last.right > edge - 2.5 * last.size and last.text[-1] not in _ENDS
    return found


_FEW_LINES = 3
_ENDS = '.!?:;…。！？؟۔”»"'


def _ends(before: Line, line: Line, edge: float) -> bool:
    """Tell whether a line was left although the first word of the next would have found room."""
    word = line.text.partition(" ")[0]
    if len(word) == len(line.text) and _UNSPACED.match(word):
        word = word[:1]
    width = (line.right - line.left) / len(line.text) * (len(word) + 1)
    return before.right + width + 0.6 * before.size < edge and before.text[-1] not in _HYPHENS


def _begins(paragraph: list[Line], line: Line, after: Line | None, margin: float) -> bool:
    """Tell whether a line begins a paragraph by its indent or by the mark of a list."""
    size = line.size
    before = paragraph[-1]
    indented = line.left > before.left + 0.5 * size
    if line.text[0] in _MARKS or line.text[1:2] in _MARKS:
        if _BULLET.match(line.text):
            return True
        if _NUMBERED.match(line.text) and (indented or before.text[-1] in _ENDS or _NUMBERED.match(paragraph[0].text)):
            return True
    if indented and before.text[-1] in _ENDS and not _marked(paragraph[0].text):
        # A line set in begins a paragraph where the next goes back; where that stands below it, it hangs.
        if after is not None:
            return after.left < line.left - 0.5 * size
        return line.left - margin < 5 * size
    if len(paragraph) > 1:
        # Back at the left after lines that hang from their first.
        hangs = paragraph[1].left > paragraph[0].left + 0.5 * size
        return hangs and abs(line.left - paragraph[0].left) < 0.3 * size
    return False


_MARKS = frozenset("•‣◦▪■●○–—·*►\uf0b7\uf0a7-(0123456789.)")
_BULLET = re.compile('[•‣◦▪■●○–—·*►\uf0b7\uf0a7-] (?=[\\w"“„«(])')
_NUMBERED = re.compile(r"(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]) (?=\S)")


def _marked(text: str) -> bool:
    return _BULLET.match(text) is not None or _NUMBERED.match(text) is not None


def _classify(passage: Passage, body: Body) -> None:
    """Say of a passage what it is, where that is plain."""
    first = passage.lines[0]
    text = first.text
    letters = sum(len(line.text) for line in passage.lines)
    if first.size >= body.size * _LARGER and letters <= _LONGEST_HEADING and any(map(str.isalpha, text)):
        passage.kind, passage.level = BlockKind.HEADING, body.level(first.size)
    elif _is_bold_heading(passage, body, letters):
        passage.kind, passage.level = BlockKind.HEADING, min(6, len(body.sizes) + 1)
    elif _BULLET.match(text) or (_NUMBERED.match(text) and len(passage.lines) < 12):
        passage.kind = BlockKind.LIST_ITEM
    elif _CAPTION.match(text):
        passage.kind = BlockKind.CAPTION
    if passage.kind is BlockKind.HEADING:
        passage.open = False


_LONGEST_HEADING = 300
_CAPTION = re.compile(r"(?:Table|Figure|Fig\.|Tabelle|Abbildung|Abb\.|Tableau|Tabla|Figura) ?\d+(?:\.\d+)*[.:] ")


def _is_bold_heading(passage: Passage, body: Body, letters: int) -> bool:
    if len(passage.lines) > 2 or letters > 120 or not body.weight:
        return False
    last = passage.lines[-1]
    if last.text[-1] in ".,;:" or passage.lines[0].size < 0.95 * body.size:
        return False
    return all(line.weight >= body.weight + _BOLDER for line in passage.lines) and any(map(str.isalpha, last.text))


def _goes_on(before: Passage, after: Passage) -> bool:
    """Tell whether a paragraph goes on in the next column or on the next page."""
    if not before.open or before.kind not in (None, BlockKind.LIST_ITEM) or after.kind is not None:
        return False
    last, first = before.lines[-1], after.lines[0]
    if not 0.9 * last.size < first.size < 1.1 * last.size:
        return False
    beside = abs(last.bottom - first.bottom) < 0.3 * last.size and first.left > last.right
    return beside or last.bottom < first.bottom
