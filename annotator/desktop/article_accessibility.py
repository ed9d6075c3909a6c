"""What a screen reader is told of an article: its stored text, the caret, the selection, and the tags at a place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInsertEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget
from typing_extensions import override

from annotator.domain.spans import Span

if TYPE_CHECKING:
    from annotator.desktop.article_view import ArticleView


class ArticleText(QAccessibleTextInterface):
    """Answers from the stored text; every offset of Qt's interface counts UTF-16 units."""

    def __init__(self, view: "ArticleView") -> None:
        super().__init__()
        self._view = view

    @override
    def text(self, start: int, end: int) -> str:
        units = self._view.units
        return self._view.text[units.to_code_points(start) : units.to_code_points(end)]

    @override
    def characterCount(self) -> int:
        return self._view.units.to_utf16(len(self._view.text))

    @override
    def cursorPosition(self) -> int:
        return self._view.units.to_utf16(self._view.caret)

    @override
    def setCursorPosition(self, position: int) -> None:
        self._view.set_caret(self._view.units.to_code_points(position))

    @override
    def selectionCount(self) -> int:
        return 1 if self._view.selection else 0

    def selection(self, index: int, *_: object) -> tuple[int, int]:
        """Return start and end of the selection."""
        span = self._view.selection if index == 0 else Span(0, 0)
        return self._view.units.to_utf16(span.start), self._view.units.to_utf16(span.end)

    @override
    def setSelection(self, index: int, start: int, end: int) -> None:
        if index == 0:
            self.addSelection(start, end)

    @override
    def addSelection(self, start: int, end: int) -> None:
        units = self._view.units
        self._view.select(Span(*sorted((units.to_code_points(start), units.to_code_points(end)))))

    @override
    def removeSelection(self, index: int) -> None:
        if index == 0:
            self._view.set_caret(self._view.caret)

    def attributes(self, *_: object) -> tuple[str, int, int]:
        """Return the face, and the stretch over which it holds: the whole text."""
        reading = self._view.reading
        return f"font-family:{reading.family};font-size:{reading.point_size}pt", 0, self.characterCount()

    @override
    def characterRect(self, offset: int) -> QRect:
        rectangle = self._view.rectangle_of(self._view.units.to_code_points(offset))
        return rectangle.translated(self._view.viewport().mapToGlobal(QPoint(0, 0)))

    @override
    def offsetAtPoint(self, point: QPoint) -> int:
        return self._view.units.to_utf16(self._view.position_at(self._view.viewport().mapFromGlobal(point)))

    @override
    def scrollToSubstring(self, start: int, end: int) -> None:
        units = self._view.units
        self._view.reveal(Span(units.to_code_points(start), units.to_code_points(end)))


class AccessibleArticle(QAccessibleWidget):
    """The article view as a read-only document."""

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._text = ArticleText(view)

    @override
    def textInterface(self) -> QAccessibleTextInterface:
        return self._text

    @override
    def state(self) -> QAccessible.State:
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state


def install() -> None:
    """Make Qt ask here for the interface of every article view; done once for each process."""
    global _installed
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed = True


def announce_text(view: "ArticleView") -> None:
    """Tell a screen reader, when one listens, that another text is shown."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleTextInsertEvent(view, 0, view.text))


def announce_caret(view: "ArticleView") -> None:
    """Tell a screen reader, when one listens, where caret and selection are now."""
    if not QAccessible.isActive():
        return
    units, selection = view.units, view.selection
    position = units.to_utf16(view.caret)
    if selection:
        event = QAccessibleTextSelectionEvent(view, units.to_utf16(selection.start), units.to_utf16(selection.end))
        event.setCursorPosition(position)
        QAccessible.updateAccessibility(event)
    QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, position))


_installed = False


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    from annotator.desktop.article_view import ArticleView

    if not isinstance(thing, ArticleView):
        return None
    # Qt keeps a bare pointer; the view keeps the object alive as long as itself.
    thing.accessible = AccessibleArticle(thing)
    return thing.accessible
