"""Going about on the reading page: to the next tag, sentence, place found or part of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from annotator.desktop.messages import MessageBar
from annotator.desktop.reading.pane import Pane, sentence_around
from annotator.domain.annotations import Mark
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Status

if TYPE_CHECKING:
    from annotator.desktop.reading.read_page import ReadPage


class Navigation(QObject):
    """What the menu "Go" does, and finding."""

    def __init__(self, page: "ReadPage", messages: MessageBar) -> None:
        super().__init__(page)
        self._page = page
        self._messages = messages

    def choose_next(self, step: int, *, disputed: bool = False) -> None:
        """Go to the next tag (1) or the previous one (-1), perhaps only to open disputes."""
        page, pane = self._page, self._page.active_pane
        chosen = page.chosen if pane and pane.view.mark(page.chosen) else None
        found = page.panes.next_mark(chosen, step, _is_disputed if disputed else None)
        if found is None:
            words = self.tr("There is no open dispute here.") if disputed else self.tr("There are no tags here yet.")
            self._messages.tell(words)
            return
        beside, mark = found
        beside.view.set_caret(mark.start)
        page.choose(mark.id)
        beside.view.setFocus()

    def sentence_at_caret(self, pane: Pane) -> Span:
        """Return the sentence at the caret of a pane."""
        return sentence_around(pane.view.text, pane.view.caret, pane.language)

    def next_sentence(self) -> None:
        """Put the caret at the start of the sentence after the chosen tag, or after the caret's, and go there."""
        pane = self._page.active_pane
        if pane is None:
            return
        text, mark = pane.view.text, pane.view.mark(self._page.chosen)
        here = sentence_around(text, mark.end - 1, pane.language) if mark else self.sentence_at_caret(pane)
        start = here.end
        while start < len(text) and text[start].isspace():
            start += 1
        pane.view.set_caret(start)
        pane.view.reveal(Span(start, start))
        self._page.focus_text()

    def find(self) -> None:
        """Open the find bar of the active pane."""
        if self._page.active_pane:
            self._page.active_pane.find_bar.open()

    def find_step(self, step: int) -> None:
        """Go to the next or previous place found; without a search, begin one."""
        pane = self._page.active_pane
        if pane and pane.find_bar.hits:
            pane.find_bar.go(step)
        else:
            self.find()

    def copy(self) -> None:
        """Copy the selected words of the active pane."""
        if self._page.active_pane:
            self._page.active_pane.view.copy()

    def select_all(self) -> None:
        """Select the whole article of the active pane."""
        if self._page.active_pane:
            self._page.active_pane.view.select_all()

    def go_to_pane(self, number: int) -> None:
        """Give the keys to an article by its place from the left, counted from 0."""
        panes = self._page.panes.panes
        if number < len(panes):
            self._page.panes.set_active(panes[number])
            self._page.focus_text()
        elif len(panes) == 1:
            self._messages.tell(self.tr("Only one article is shown; tick another in the list to read them together."))
        else:
            words = self.tr("Only {number} articles stand side by side.")
            self._messages.tell(words.format(number=len(panes)))

    def next_pane(self, step: int) -> None:
        """Go to the article beside it, round and round; from elsewhere in the window, back to the text first."""
        panes, active = self._page.panes.panes, self._page.active_pane
        if active is None:
            self._page.focus_text()
        elif active.isAncestorOf(self._page.window().focusWidget() or self._page):
            self.go_to_pane((panes.index(active) + step) % len(panes))
        else:
            self.go_to_pane(panes.index(active))

    def next_part(self, step: int, *others: QWidget) -> None:
        """Give the keys to the next part of the window: list, each pane, inspector, table, and what is around."""
        page = self._page
        views = [pane.view for pane in page.panes.panes]
        parts: list[QWidget] = [page.article_list.view, *views, page.inspector_panel, page.table_panel, *others]
        seen = [part for part in parts if part.isVisible()]
        focus = page.window().focusWidget()
        at = next((i for i, part in enumerate(seen) if focus and (part is focus or part.isAncestorOf(focus))), -1)
        first = at + step if at >= 0 else 0
        # A part that has nothing to type in or choose from, such as a table without rows, is passed over.
        for number in range(len(seen)):
            part = seen[(first + number * step) % len(seen)]
            self._give_keys(part)
            now = page.window().focusWidget()
            if now is not None and now is not focus and (part is now or part.isAncestorOf(now)):
                return

    def _give_keys(self, part: QWidget) -> None:
        """Give the keys to a part of the window: in the inspector to the first field, below to what is shown there."""
        page, target = self._page, part
        if part is page.inspector_panel:
            page.inspector.focus_first_field()
            target = page.inspector
        elif part is page.table_panel:
            target = page.below.current
        if not target.isAncestorOf(page.window().focusWidget() or page):
            target.setFocus(Qt.FocusReason.TabFocusReason)


def _is_disputed(mark: Mark) -> bool:
    return mark.status == Status.DISPUTED
