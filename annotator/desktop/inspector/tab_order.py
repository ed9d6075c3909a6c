"""Tab order from top to bottom, also where widgets are made later than those below them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

_ASKED = "order_tabs_asked"


def order_tabs(root: QWidget) -> None:
    """Put the focus chain of all that stands in ``root``, and in what it is scrolled with, into the order of layouts.

    In ``root`` alone is not enough: what was made last stands at the end of the window's chain, and its neighbours
    would follow it there, away from those before and behind ``root``.
    """
    before: QWidget | None = None
    for widget in _in_layout_order(_scrolled_with(root)):
        if before is not None and before.window() is widget.window():
            QWidget.setTabOrder(before, widget)
        before = widget


def order_tabs_soon(root: QWidget) -> None:
    """Do the same in the next turn of the event loop, once for all that asks for it until then."""
    outermost = _scrolled_with(root)
    if outermost.property(_ASKED):
        return

    def order() -> None:
        outermost.setProperty(_ASKED, None)
        order_tabs(outermost)

    outermost.setProperty(_ASKED, True)  # noqa: FBT003 — Qt names it so
    QTimer.singleShot(0, outermost, order)


def _scrolled_with(root: QWidget) -> QWidget:
    outermost, above = root, root.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QScrollArea):
            outermost = above
        above = above.parentWidget()
    return outermost


def _in_layout_order(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _in_layout_order(inside)
    layout = widget.layout()
    if layout is not None:
        yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _in_layout_order(widget)
        elif inner is not None:
            yield from _of_layout(inner)
