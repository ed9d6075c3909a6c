"""A row of controls that goes on in a second line, and a third, where the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget


class WrappingRow(QWidget):
    """Controls at their own widths, line by line; what ends the row takes the rest of the last line.

    ``spacing`` in pixels is left between controls and between lines.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        spacing: int = 6,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._alignment = alignment
        self._parts: list[QWidget] = []
        self._end: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_parts(self, parts: Sequence[QWidget], end: QWidget | None = None) -> None:
        """Show other controls in this order, and ``end`` behind them."""
        self._parts, self._end = list(parts), end
        for part in (*parts, *((end,) if end else ())):
            if part.parentWidget() is not self:
                part.setParent(self)
            if self.isVisible():
                part.show()
        self._place()
        self.updateGeometry()

    def lines(self) -> int:
        """Return how many lines there are at the width that the row has."""
        return len(self._lines(self.width()))

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width, both in pixels."""
        heights = [max(size.height() for _, size in line) for line in self._lines(width)]
        return sum(heights) + self._spacing * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:
        """Return the size at which everything stands in one line."""
        sizes = [part.sizeHint() for part in self._all()]
        width = sum(size.width() for size in sizes) + self._spacing * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """Return the least width, that of the widest control, and the height that the row has now."""
        widest = max((_least(part).width() for part in self._all()), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Break the lines anew when a control has other words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def _all(self) -> list[QWidget]:
        return [*self._parts, self._end] if self._end else self._parts

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """Return the controls of each line with the least room that they take there."""
        lines: list[list[tuple[QWidget, QSize]]] = []
        used = 0
        for part in self._all():
            size = _least(part) if part is self._end else part.sizeHint()
            size = QSize(min(size.width(), width), size.height())
            if not lines or used + self._spacing + size.width() > width:
                lines.append([])
                used = 0
            used += size.width() + (self._spacing if lines[-1] else 0)
            lines[-1].append((part, size))
        return lines

    def _place(self) -> None:
        top = 0
        for line in self._lines(self.width()):
            height = max(size.height() for _, size in line)
            used = sum(size.width() for _, size in line) + self._spacing * (len(line) - 1)
            left = (self.width() - used) // 2 if self._alignment == Qt.AlignmentFlag.AlignHCenter else 0
            for part, size in line:
                width = self.width() - left if part is self._end else size.width()
                place = QRect(left, top + (height - size.height()) // 2, width, size.height())
                part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
                left += width + self._spacing
            top += height + self._spacing


def _least(part: QWidget) -> QSize:
    return part.minimumSizeHint().expandedTo(part.minimumSize())
