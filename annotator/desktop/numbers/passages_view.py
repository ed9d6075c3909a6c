"""A list of passages; a double click or Enter shows one where one reads."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.desktop.numbers.listed import ListedView
from annotator.desktop.numbers.passages_model import Column, PassagesModel


class PassagesView(ListedView):
    """Signals: ``annotation_requested(id)``, the first tag on the passage."""

    annotation_requested = Signal(str)

    def __init__(self, model: PassagesModel, name: str, parent: QWidget) -> None:
        super().__init__(model, name, parent)
        self._passages = model
        self.stretch(Column.WORDS, c1=24, c2=22, c3=16, c4=22)
        self.open_row = self._show_passage

    def _show_passage(self, row: int) -> None:
        self.annotation_requested.emit(self._passages.passages[row].tags[0].annotation_id)
