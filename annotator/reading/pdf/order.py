"""The order in which the lines of a PDF page are read: down the columns, one after another."""

from itertools import pairwise

from annotator.reading.pdf.lines import Line


def in_order(lines: tuple[Line, ...], *, right_to_left: bool = False) -> list[Line]:
    """Return lines as they are read; the order of the file is kept where it can be that of a reader.

    The columns of a page in a script that runs from the right are read from the right.
    """
    if not 2 <= len(lines) <= _TOO_MANY:
        return list(lines)
    beside = [pair for pair in pairwise(lines) if pair[1].left > pair[0].right and _level(*pair)]
    if len(beside) >= _LEAST:
        letters = sum(len(before.text) + len(line.text) for before, line in beside)
        if letters >= 2 * _WORDY * len(beside):
            return _ordered(list(lines), right_to_left=right_to_left)
        lines = _rows(lines)
    if _can_be_read_so(lines, right_to_left=right_to_left):
        return list(lines)
    return _ordered(list(lines), right_to_left=right_to_left)


def _level(before: Line, line: Line) -> bool:
    return abs(before.bottom - line.bottom) < 0.3 * before.size


def _rows(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Make one line of what stands beside one another, its parts the cells of a row."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if before is not None and line.left > before.right and _level(before, line):
            cells = (*(before.cells or (before.text,)), *(line.cells or (line.text,)))
            text = f"{before.text} {line.text}"
            top, bottom = max(before.top, line.top), min(before.bottom, line.bottom)
            size = max(before.size, line.size)
            found[-1] = Line(text, before.left, bottom, line.right, top, size, before.first, line.last, 0, cells)
        else:
            found.append(line)
    return tuple(found)


_WORDY = 20
"""Letters that lines of columns have at least on the average; what stands beside one another and has fewer is a row."""
_TOO_MANY = 1_500
_LEAST = 3
"""Lines that a column has at least; fewer beside a text are a remark in its margin or a row."""


def _can_be_read_so(lines: tuple[Line, ...], *, right_to_left: bool) -> bool:
    """Tell whether lines go down, and up again only to begin a column beside what stands there."""
    start = 0
    before = lines[0]
    for number, line in enumerate(lines):
        if line.top > before.top + 0.5 * before.size:
            column = lines[start:number]
            # Whatever is as high as the new column must stand before it.
            beside = [one for one in column if one.bottom < line.top]
            if not beside or len(beside) < _LEAST:
                return False
            if right_to_left:
                if line.right > min(one.left for one in beside) + before.size:
                    return False
            elif line.left < max(one.right for one in beside) - 0.3 * before.size:
                return False
            start = number
        elif line.bottom > before.bottom - 0.3 * before.size and line.left < before.left and not right_to_left:
            return False
        before = line
    return True


def _ordered(lines: list[Line], *, right_to_left: bool) -> list[Line]:
    """Order lines by cutting them at the gutter that the fewest cross, and at those that cross it."""
    pending = [lines]
    found: list[Line] = []
    while pending:
        part = pending.pop()
        gutter = _gutter(part)
        if gutter is None:
            found.extend(_down(part, right_to_left=right_to_left))
            continue
        pending.extend(reversed(_cut(part, gutter, right_to_left=right_to_left)))
    return found


def _cut(lines: list[Line], gutter: float, *, right_to_left: bool) -> list[list[Line]]:
    """Return the parts of a page in order: what crosses the gutter, and between that the columns on its sides."""
    parts: list[list[Line]] = []
    sides: tuple[list[Line], list[Line]] = ([], [])
    across: list[Line] = []

    def end_columns() -> None:
        nonlocal sides
        parts.extend(side for side in (sides[::-1] if right_to_left else sides) if side)
        sides = ([], [])

    for line in sorted(lines, key=lambda one: -one.top):
        if line.right <= gutter or line.left >= gutter:
            if across:
                parts.append(across)
                across = []
            sides[0 if line.right <= gutter else 1].append(line)
        else:
            end_columns()
            across.append(line)
    end_columns()
    if across:
        parts.append(across)
    return parts


def _gutter(lines: list[Line]) -> float | None:
    """Return where a vertical line has at least three lines on both sides and is crossed by the fewest, if by few."""
    if len(lines) < 2 * _LEAST:
        return None
    lefts = sorted(line.left for line in lines)
    rights = sorted(line.right for line in lines)
    best: tuple[int, float] | None = None
    total = len(lines)
    ended = 0
    for number, left in enumerate(lefts):
        if number and left - lefts[number - 1] < 1:
            continue
        while ended < total and rights[ended] <= left - 1:
            ended += 1
        begun_after = total - number
        if ended < _LEAST or begun_after < _LEAST:
            continue
        crossing = total - ended - begun_after
        if (best is None or crossing < best[0]) and crossing * 3 <= total and _beside(lines, left - 0.5):
            best = crossing, left - 0.5
    return best[1] if best else None


def _beside(lines: list[Line], gutter: float) -> bool:
    """Tell whether the lines on both sides stand beside one another; else they are one column, its lines set apart."""
    before = [line for line in lines if line.right <= gutter]
    after = [line for line in lines if line.left >= gutter]
    bottom = max(min(line.bottom for line in before), min(line.bottom for line in after))
    top = min(max(line.top for line in before), max(line.top for line in after))
    return all(
        sum(bottom <= (line.bottom + line.top) / 2 <= top for line in side) >= _LEAST for side in (before, after)
    )


def _down(lines: list[Line], *, right_to_left: bool) -> list[Line]:
    """Order the lines of one column by rows, and each row by its direction."""
    found: list[Line] = []
    row: list[Line] = []
    for line in sorted(lines, key=lambda one: -one.top):
        if row and line.top < row[0].top - 0.5 * row[0].size:
            found.extend(_along(row, right_to_left=right_to_left))
            row = []
        row.append(line)
    return found + _along(row, right_to_left=right_to_left)


def _along(row: list[Line], *, right_to_left: bool) -> list[Line]:
    return sorted(row, key=lambda one: -one.right if right_to_left else one.left)
