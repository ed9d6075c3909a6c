"""A panel with rounded edges, around whatever is put into it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Panel(QFrame):
    """A frame around a widget, which may come later."""

    def __init__(self, inside: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 2, 2)
        if inside:
            self.hold(inside)

    def hold(self, inside: QWidget) -> None:
        """Put the widget in."""
        self._column.addWidget(inside)
        # A layout shows what is added later only when the event loop is idle; the next key may come before that.
        inside.show()
