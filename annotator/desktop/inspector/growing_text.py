"""A field for some lines of plain text that is as high as its text needs at the width it gets."""

import math
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QResizeEvent, QShowEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from annotator.desktop.spelling.checked_text import CheckedText, Corrections
from annotator.desktop.typed_text import typed_text
from annotator.text.spelling import is_installed

_MARGIN = 3
_STYLE = "QPlainTextEdit { border-radius: 5px; padding: 2px; background: palette(base); }"
_LONGEST_LINE = 120
"""Code points that surely fill a line of a panel: more of a text than its highest field can show is not measured."""


class GrowingText(QPlainTextEdit):
    """Plain text whose height follows its lines, between ``fewest`` and ``most`` of them.

    The height is asked for with the width, so that a panel has its final layout at once, not after some resizing.
    """

    _known_around: ClassVar[QSize | None] = None
    """What frame and padding take of the size: the same for every field, and known as soon as one was laid out."""

    def __init__(self, fewest: int = 2, most: int = 10) -> None:
        super().__init__()
        self._fewest, self._most = fewest, most
        self.checked: CheckedText | None = None
        # A style sheet may draw more than the frame's own width.
        self._around = self._known_around or QSize(2 * self.frameWidth(), 2 * self.frameWidth())
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.document().setDocumentMargin(_MARGIN)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("growing")
        self.setStyleSheet(_STYLE)
        self.document().documentLayout().documentSizeChanged.connect(self._on_lines_changed)

    def check_spelling(self) -> None:
        """Underline words that no dictionary knows, and offer others in the context menu, where that is installed."""
        if self.checked is None and is_installed():
            self.checked = CheckedText(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the usual menu; for a wrong word, with those that may be meant."""
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.cursorRect().center() if by_keys else event.pos()
        menu = self.createStandardContextMenu(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        word = self.checked.word_at(place) if self.checked is not None and not self.isReadOnly() else None
        if word is not None and self.checked is not None:
            Corrections(menu, word, self.checked.spelling)
        menu.popup(self.viewport().mapToGlobal(place) if by_keys else event.globalPos())

    def words(self) -> str:
        """Return the text as it was given and typed."""
        return typed_text(self.document())

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the text needs, within the limits."""
        return self._height(min(max(self._lines(width), self._fewest), self._most))

    def sizeHint(self) -> QSize:
        """Return a size for the present width."""
        return QSize(200, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return a size for the fewest lines."""
        return QSize(40, self._height(self._fewest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Learn what frame and padding take, and ask for another height where the text is laid out otherwise."""
        super().resizeEvent(event)
        around = self.size() - event.size()
        if not self.verticalScrollBar().isVisible():
            self._around = GrowingText._known_around = around
        self._ask_for_height()

    def event(self, event: QEvent) -> bool:
        """Ask for the height that was found to be needed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for another height where the text, now laid out, has other lines than were measured."""
        super().showEvent(event)
        self._ask_for_height()

    def _ask_for_height(self) -> None:
        if self.height() != self.heightForWidth(self.width()):
            # Later: layouts that are being carried out pass over what is asked for meanwhile.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _height(self, lines: int) -> int:
        # Plain text scrolls by whole lines; a pixel too few would hide the last one.
        return math.ceil(lines * self.fontMetrics().lineSpacing() + self._around.height() + 2 * _MARGIN + 2)

    def _lines(self, width: int) -> int:
        """Return how many lines the text fills: counted where it is laid out in that width, else measured."""
        if width == self.width() and self.isVisible():
            # The layout of a plain text document counts its size in lines.
            return round(self.document().size().height())
        shown = self.words()[: self._most * _LONGEST_LINE]
        room = QRect(0, 0, max(1, width - self._around.width() - 2 * _MARGIN), 1_000_000)
        flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        measured = self.fontMetrics().boundingRect(room, int(flags), shown).height()
        # A text that ends with a newline has one more line than its measure says.
        return math.ceil(measured / self.fontMetrics().lineSpacing() - 0.2) + shown.endswith("\n")

    def _on_lines_changed(self) -> None:
        # Only a text that is longer than the field may grow needs a bar; beside a shorter one it would take room.
        long = round(self.document().size().height()) > self._most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()
        self._ask_for_height()
