"""What stands in fields and is not in the project yet, so that the status line never says "Saved" while it does."""

from enum import IntEnum

from PySide6.QtCore import QObject, Signal


class Saving(IntEnum):
    """How far the work is saved, the worst last."""

    SAVED = 0
    WORKING = 1
    """A change of many tags is being written."""
    TYPING = 2
    """Something is typed that is saved when its field is left."""
    REFUSED = 3
    """Something is typed that does not fit its field."""


class Unsaved(QObject):
    """Hears from each form how far what it holds is saved. Signals: ``changed()`` when the whole is another."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_form: dict[QObject, Saving] = {}

    @property
    def state(self) -> Saving:
        """The worst of what the forms told."""
        return max(self._by_form.values(), default=Saving.SAVED)

    def tell(self, form: QObject, state: Saving) -> None:
        """Hear from a form, which says that all is saved before it goes."""
        before = self.state
        self._by_form[form] = state
        if self.state != before:
            self.changed.emit()
