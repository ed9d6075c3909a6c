"""Heights of many pieces with their sums, so that one height may change without adding up all of them again."""

_CELL = 512


class Heights:
    """Whole pixels; finding a place and changing a height take about n / 512 + 512 additions, all in C."""

    __slots__ = ("_cells", "_heights")

    def __init__(self, heights: list[int]) -> None:
        self._heights = heights
        self._cells = [sum(heights[first : first + _CELL]) for first in range(0, len(heights), _CELL)]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    @property
    def total(self) -> int:
        """The height of everything."""
        return sum(self._cells)

    def change(self, index: int, height: int) -> None:
        """Give one piece another height."""
        self._cells[index // _CELL] += height - self._heights[index]
        self._heights[index] = height

    def top(self, index: int) -> int:
        """Return the sum of all heights before ``index``."""
        cell = index // _CELL
        return sum(self._cells[:cell]) + sum(self._heights[cell * _CELL : index])

    def index_at(self, y: int) -> int:
        """Return the piece at ``y``: the first or the last one beyond either end."""
        index = 0
        for cell in self._cells:
            if y < cell:
                break
            y -= cell
            index += _CELL
        last = len(self._heights) - 1
        for height in self._heights[index : index + _CELL]:
            if y < height:
                return min(index, last)
            y -= height
            index += 1
        return last
