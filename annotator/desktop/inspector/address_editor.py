"""An editor for the address of a page, which can be opened in the system's browser: on a click and never else."""

import re

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from annotator.desktop.inspector.field_editors import Store
from annotator.desktop.inspector.small_button import SmallButton
from annotator.desktop.inspector.text_editors import TextEditor
from annotator.domain.fields import FieldDefinition

_BREAKS = re.compile(r"([/?&=._%+-]+|[^/?&=._%+-]{24})")
_INSIDE = 12
"""Pixels of a line edit that its words do not get."""


class AddressEditor(TextEditor):
    """A line with a button beside it, and the whole address below where the line does not show it as it is.

    Letters of other scripts in the name of a host are shown as networks write them, so that no two look alike.
    """

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__(field, store)
        self.go = SmallButton(self.tr("Open"))
        self.go.setAccessibleName(self.tr("Open the address in the browser"))
        self.go.clicked.connect(self._open)
        self.full = QLabel()
        self.full.setTextFormat(Qt.TextFormat.PlainText)
        self.full.setWordWrap(True)
        self.full.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.full.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        self.column.removeWidget(self.line)
        row.addWidget(self.line, 1)
        row.addWidget(self.go)
        self.column.insertLayout(0, row)
        self.column.insertWidget(1, self.full)
        self.line.textChanged.connect(self._show_whole)
        self._show_whole()

    def lock(self) -> None:
        """Let the address not be changed, but opened."""
        super().lock()
        self._show_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the line still shows all of it."""
        super().resizeEvent(event)
        self._show_whole()

    def _show_whole(self) -> None:
        typed = self.line.text().strip()
        address = web_address(typed)
        self.go.setEnabled(bool(address))
        self.go.setToolTip(self.tr("Open in the browser") if address else self.tr("Only http and https are opened"))
        cut = self.line.fontMetrics().horizontalAdvance(typed) > self.line.width() - _INSIDE
        self.full.setText(_BREAKS.sub("\\1\u200b", address))
        self.full.setVisible(bool(address) and (cut or address != typed))

    def _open(self) -> None:
        if address := web_address(self.line.text()):
            QDesktopServices.openUrl(QUrl(address))


def web_address(words: str) -> str:
    """Return an http or https address as networks write it; empty for anything else."""
    url = QUrl(words.strip(), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in ("http", "https") or not url.host():
        return ""
    return bytes(url.toEncoded().data()).decode("ascii")
