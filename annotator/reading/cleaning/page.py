"""A text cut into its lines, as every search for residue looks at it, and lines of it that might go."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from annotator.domain.articles import Block, BlockKind
from annotator.domain.cleaning import Cleaning, Residue


class Page:
    """A text with its lines: ``lines`` without their ends, ``starts`` where they begin and, last, where none does.

    ``filled`` are the numbers of the lines that have more than white space. ``utf8`` is the text in bytes, in which
    rare characters are found faster. ``markdown`` says that it is Markdown source, where spaces at line ends count.
    """

    def __init__(self, text: str, blocks: Iterable[Block] = (), *, reader: str = "", language: str = "") -> None:
        self.text = text
        self.lines = text.split("\n")
        self.starts = list(accumulate((len(line) + 1 for line in self.lines), initial=0))
        self.filled = [number for number, line in enumerate(self.lines) if line and not line.isspace()]
        self.utf8 = text.encode("utf-8", "surrogatepass")
        self.language = language.partition("-")[0].lower()
        self.markdown = reader.lower().startswith("markdown")
        self._literal = sorted(
            (block.start, block.end, block.kind) for block in blocks if block.kind in (BlockKind.CODE, BlockKind.TABLE)
        )

    def line_at(self, position: int) -> int:
        """Return the number of the line that a position is in."""
        return min(bisect_right(self.starts, position), len(self.lines)) - 1

    def in_code(self, position: int) -> bool:
        """Tell whether a position is in code, where every character is meant."""
        return self._block_at(position) == BlockKind.CODE

    def is_literal(self, position: int) -> bool:
        """Tell whether a position is in code or a table, where white space and repeats are meant."""
        return self._block_at(position) is not None

    def _block_at(self, position: int) -> BlockKind | None:
        if not self._literal:
            return None
        number = bisect_right(self._literal, position, key=lambda one: one[0]) - 1
        if number < 0 or position >= self._literal[number][1]:
            return None
        return self._literal[number][2]


@dataclass(frozen=True, slots=True)
class LineFinding:
    """Lines ``first`` to ``last`` that might go as a whole."""

    first: int
    last: int
    residue: Residue
    reason: str
    harmless: bool = False


def removals(page: Page, findings: Iterable[LineFinding]) -> list[Cleaning]:
    """Return what takes lines out together with the blank lines that would be too many then, in order.

    Of findings that share a line the one named first counts.
    """
    going: dict[int, LineFinding] = {}
    for finding in findings:
        numbers = range(finding.first, finding.last + 1)
        if not any(number in going for number in numbers):
            going.update(dict.fromkeys(numbers, finding))
    if not going:
        return []
    staying = [number for number in page.filled if number not in going]
    # Nothing but residue: a text without words is no text.
    return [_removal(page, going, staying, one) for one in _in_order(going)] if staying else []


def _in_order(going: dict[int, LineFinding]) -> Sequence[LineFinding]:
    return sorted(set(going.values()), key=lambda one: one.first)


def _removal(page: Page, going: dict[int, LineFinding], staying: list[int], one: LineFinding) -> Cleaning:
    start = page.starts[one.first]
    end = min(page.starts[one.last + 1], len(page.text))
    before, after = one.first - 1, one.last + 1
    if one.first < staying[0]:
        # At the top of the text the blank lines after it go with it.
        following = page.filled[bisect_right(page.filled, one.last)]
        end = page.starts[following]
    elif before not in going and page.lines[before].strip() == "":
        # Between two blank lines, one of them goes: its line end, so that longer runs of them stay separate changes.
        while after in going:
            after += 1
        if after >= len(page.lines) or not page.lines[after].strip():
            start -= 1
    return Cleaning(residue=one.residue, start=start, end=end, replacement="", reason=one.reason, harmless=one.harmless)


def shown(words: str, longest: int = 60) -> str:
    """Return words as a reason shows them: in quotation marks, on one line, cut where they are long."""
    line = " ".join(words[: 4 * longest].split())
    line = line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
    return f"«{line}»" if "“" in line or "”" in line else f"“{line}”"
