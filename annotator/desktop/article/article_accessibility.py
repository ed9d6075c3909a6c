"""What a screen reader is told of an article: its stored text, the caret and the selection.

Two limits of PySide 6.11 shape this module. It keeps every interface that a factory made until the program ends, so
that none may keep its view alive. And it does not pass ``selection`` and ``attributes`` on to Python: Qt would answer
with whatever stands in memory, so no selection is offered for the asking, and what gets selected is announced instead.
"""

import weakref
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInsertEvent,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr
from typing_extensions import override

from annotator.domain.spans import Span

if TYPE_CHECKING:
    from annotator.desktop.article.caret_view import CaretView

LONGEST_ANNOUNCEMENT = 120
"""Code points of a selection that are read out; of a longer one, only how long it is."""

_installed = False


class ArticleText(QAccessibleTextInterface):
    """Answers from the stored text; every offset of Qt's interface counts UTF-16 units."""

    def __init__(self, view: "CaretView") -> None:
        super().__init__()
        self._weak_view = weakref.ref(view)

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
        return 0

    @override
    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        self.addSelection(startOffset, endOffset)

    @override
    def addSelection(self, startOffset: int, endOffset: int) -> None:
        units = self._view.units
        start, end = sorted((units.to_code_points(startOffset), units.to_code_points(endOffset)))
        self._view.select(Span(start, end))

    @override
    def removeSelection(self, selectionIndex: int) -> None:
        self._view.set_caret(self._view.caret)

    @override
    def characterRect(self, offset: int) -> QRect:
        position = self._view.units.to_code_points(offset)
        here, following = self._view.rectangle_of(position), self._view.rectangle_of(position + 1)
        if following.top() == here.top():
            here = here.united(following)
        return here.translated(self._view.viewport().mapToGlobal(QPoint(0, 0)))

    @override
    def offsetAtPoint(self, point: QPoint) -> int:
        there = self._view.viewport().mapFromGlobal(point)
        character = self._view.character_under(there)
        return self._view.units.to_utf16(self._view.position_at(there) if character is None else character)

    @override
    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        units = self._view.units
        self._view.reveal(Span(units.to_code_points(startIndex), units.to_code_points(endIndex)))

    @property
    def _view(self) -> "CaretView":
        view = self._weak_view()
        assert view is not None, "Qt asks only for widgets that it has"
        return view


class AccessibleArticle(QAccessibleWidget):
    """The article view as a read-only document."""

    def __init__(self, view: "CaretView") -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._text = ArticleText(view)

    @override
    def interface_cast(self, t: QAccessible.InterfaceType) -> int:
        # Declared as a number; but PySide takes an object or a VoidPtr, and dies of a number or of None.
        if t == QAccessible.InterfaceType.TextInterface:
            return cast("int", self._text)
        found = cast("int | None", super().interface_cast(t))
        return cast("int", VoidPtr(0)) if found is None else found

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


def announce_text(view: "CaretView") -> None:
    """Tell a screen reader, when one listens, that another text is shown."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleTextInsertEvent(view, 0, view.text))


def announce_caret(view: "CaretView") -> None:
    """Tell a screen reader, when one listens, where the caret is now and what is selected."""
    if not QAccessible.isActive():
        return
    QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, view.units.to_utf16(view.caret)))
    if view.selection:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, selection_announcement(view)))


def selection_announcement(view: "CaretView") -> str:
    """Return what is said of a selection."""
    if len(view.selection) > LONGEST_ANNOUNCEMENT:
        return QCoreApplication.translate("Article", "%n character(s) selected", "", len(view.selection))
    return QCoreApplication.translate("Article", "{words} selected").format(words=view.selection.of(view.text))


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    from annotator.desktop.article.caret_view import CaretView

    return AccessibleArticle(thing) if isinstance(thing, CaretView) else None
