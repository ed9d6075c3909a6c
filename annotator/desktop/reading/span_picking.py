"""Words picked from the text for a field of the inspector: who speaks, which word says it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.desktop.messages import MessageBar

if TYPE_CHECKING:
    from annotator.desktop.reading.read_page import ReadPage


class SpanPicking(QObject):
    """Waits for words to be selected, and gives them to the field and the tag that asked for them."""

    def __init__(self, page: "ReadPage", messages: MessageBar) -> None:
        super().__init__(page)
        self._page = page
        self._messages = messages
        self._field = ""
        self._annotation_id = ""

    @property
    def waits(self) -> bool:
        """Whether a field waits for words."""
        return bool(self._field)

    def begin(self, field: str) -> None:
        """Ask for words for a field of the inspector."""
        self._field = field
        self._annotation_id = self._page.inspector.annotation_id or ""
        self._page.focus_text()
        self._messages.tell(
            self.tr("Select the words in the text and press Enter; Esc leaves the field as it is."),
            self.tr("Take the selection"),
            self.give,
        )

    def give(self) -> bool:
        """Give the selected words to the field that asked; whether one did, and words were selected."""
        pane = self._page.active_pane
        if not self._field or pane is None or not pane.view.selection:
            return False
        span = pane.view.selection.trimmed(pane.view.text)
        field, self._field = self._field, ""
        self._messages.hide()
        if self._page.inspector.annotation_id != self._annotation_id:
            # N, P or the table led elsewhere meanwhile: the words are for the tag whose field asked.
            self._page.choose(self._annotation_id, reveal=False)
        if self._page.inspector.annotation_id != self._annotation_id:
            self._page.choose(None)
            self._messages.tell(self.tr("The tag is gone; the words were not taken."))
            return True
        self._page.inspector.give_span(field, span.start, span.end, pane.version_id)
        self._page.inspector.focus_first_field(field)
        return True

    def stop(self) -> bool:
        """Forget the field; whether there was one."""
        was, self._field = bool(self._field), ""
        if was:
            self._messages.hide()
        return was
