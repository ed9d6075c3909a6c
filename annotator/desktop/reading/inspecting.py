"""What the inspector and the texts have to do with each other: words that fields point at, and several tags at once."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from annotator.actions import several
from annotator.desktop.actions_map import tagging_keys
from annotator.desktop.messages import MessageBar
from annotator.desktop.session import Session
from annotator.desktop.spelling.spelling import shared
from annotator.desktop.translation import figure
from annotator.domain.spans import Span
from annotator.text.spelling import is_installed

if TYPE_CHECKING:
    from annotator.desktop.inspector.inspector import Inspector
    from annotator.desktop.reading.read_page import ReadPage

MANY = 40
"""More tags than this are linked in a job: they take longer than a frame."""


class Inspecting(QObject):
    """Joins the inspector of a page, once it is made, with the panes and the table."""

    def __init__(self, page: "ReadPage", session: Session, messages: MessageBar) -> None:
        super().__init__(page)
        self._page = page
        self._messages = messages
        self._session = session
        self._inspector: Inspector | None = None
        self._tagging_keys = ""

    def join(self, inspector: "Inspector") -> None:
        """Follow an inspector from now on."""
        page, self._inspector = self._page, inspector
        inspector.back_to_text_requested.connect(page.focus_text)
        inspector.annotation_requested.connect(page.choose)
        inspector.next_sentence_requested.connect(page.navigation.next_sentence)
        inspector.source_requested.connect(page.source_requested)
        inspector.span_pick_requested.connect(page.picking.begin)
        inspector.picked_changed.connect(self.show_picked)
        inspector.place_requested.connect(self.show_place)
        inspector.retag_requested.connect(page.tagging.retag)
        inspector.remove_requested.connect(page.tagging.remove)
        inspector.link_requested.connect(self.begin_link)
        inspector.name_tagging_keys(self._tagging_keys)
        page.panes.shown_changed.connect(lambda _: self.show_picked())
        page.panes.active_changed.connect(self._tell_language)
        self._tell_language()

    def name_keys(self, actions: Mapping[str, QAction]) -> None:
        """Name the keys that tag as they are now."""
        self._tagging_keys = tagging_keys(actions)
        if self._inspector is not None:
            self._inspector.name_tagging_keys(self._tagging_keys)

    @property
    def several_ids(self) -> list[str]:
        """The tags that the inspector shows where these are several and the keys are there."""
        inspector = self._inspector
        focus = self._page.window().focusWidget()
        here = inspector is not None and focus is not None and inspector.isAncestorOf(focus)
        return list(inspector.several_ids) if inspector is not None and here else []

    def show_several(self, ids: Sequence[str]) -> None:
        """Show several tags that were chosen in the table, none of them alone in the texts."""
        page = self._page
        page.chosen = None
        page.panes.set_chosen(None)
        page.inspector.show_several(ids)
        page.chosen_changed.emit()

    def show_picked(self) -> None:
        """Frame the words that the fields of the tag on show point at, in every text that stands there."""
        picked = self._inspector.picked if self._inspector is not None else ()
        for pane in self._page.panes.panes:
            pane.view.set_picked([span for version_id, span in picked if version_id == pane.version_id])

    def show_place(self, version_id: str, start: int, end: int) -> None:
        """Bring words that a field points at into sight, and select them; the keys stay in the field."""
        page = self._page
        article_id = page.model.article_of_version(version_id)
        if article_id and page.panes.pane_of(article_id) is None:
            shown = page.panes.shown
            page.panes.show_articles([*shown, article_id] if len(shown) < 2 else [*shown[:-1], article_id])
        pane = page.panes.pane_of(article_id) if article_id else None
        if pane is None or pane.version_id != version_id:
            self._messages.tell(self.tr("These words stand in a text that is not shown: an earlier version."))
            return
        pane.view.reveal(Span(start, end))
        self.show_picked()

    def _tell_language(self) -> None:
        pane = self._page.active_pane
        if pane is not None and is_installed():
            shared().set_article_language(pane.language)

    def begin_link(self) -> None:
        """Ask for the tag that the tags on show are to be linked to."""
        ids = list(self._inspector.several_ids) if self._inspector is not None else []
        words = self.tr("Choose the tag that the {number} tags are linked to.").format(number=figure(len(ids)))
        self._messages.tell(words, self.tr("Link to the chosen tag"), lambda: self._link(ids))

    def _link(self, ids: Sequence[str]) -> None:
        target = self._page.chosen
        if target is None:
            self._messages.tell(self.tr("No tag was chosen; nothing was linked."))
        elif len(ids) > MANY:
            self._session.start(self.tr("Linking"), several.link_several, ids, target, done=self._tell_linked)
        else:
            self._tell_linked(self._session.do(several.link_several, ids, target))

    def _tell_linked(self, number: int | None) -> None:
        if number:
            one, many = self.tr("1 link made."), self.tr("{number} links made.")
            words = one if number == 1 else many.format(number=figure(number))
            self._messages.tell(words, self.tr("Undo"), self._session.undo)
        elif number == 0:
            self._messages.tell(self.tr("They are linked already."))
