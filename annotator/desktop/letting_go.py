"""Taking a widget out of a window for good, also from within what one of its own buttons does."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_going: list[QWidget] = []


def let_go(widget: QWidget) -> None:
    """Take a widget out of its window now, and have it deleted when the event at hand has been dealt with.

    Without a parent it belongs to Python, which would delete it with the last name for it: perhaps while Qt still
    tells its button that it was pressed. So it is kept until Qt has deleted it.
    """
    _going[:] = [one for one in _going if isValid(one)]
    _going.append(widget)
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
