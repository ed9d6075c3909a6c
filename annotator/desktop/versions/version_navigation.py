"""Between the articles on the reading page and the panel below them: what is chosen there is shown here."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.desktop.actions_map import Handler
from annotator.desktop.messages import MessageBar
from annotator.desktop.versions.lower_panel import LowerPanel, Tab
from annotator.domain.spans import Span

if TYPE_CHECKING:
    from annotator.desktop.reading.pane import Pane
    from annotator.desktop.reading.read_page import ReadPage
    from annotator.desktop.versions.checking_rows import CheckingRow

_LONGEST_SELECTION = 200


class VersionNavigation(QObject):
    """What the menu "Article" does on the reading page."""

    def __init__(self, page: "ReadPage", lower: LowerPanel, messages: MessageBar) -> None:
        super().__init__(page)
        self._page = page
        self._lower = lower
        self._messages = messages
        lower.place_requested.connect(self.show_place)
        lower.tag_requested.connect(self.show_tag)
        lower.selection_requested.connect(self.take_selection)
        lower.remove_requested.connect(self._remove)
        lower.actions_on_versions.to_check.connect(self.show_to_check)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the menu "Article" call, by their names."""
        return {
            "go_cleaning": self.go_to_cleaning,
            "clean_harmless": self.clean_harmless,
            "clean_ticked": self.clean_ticked,
            "tag_residues": self.tag_residues,
            "put_back": self.put_back,
            "go_checking": self.go_to_checking,
            "take_place": self.take_proposed,
            "take_selection": self.take_selection,
            "leave_place": self.leave_in_place,
            "search_project": self.go_to_search,
        }

    # What can be cleaned

    def go_to_cleaning(self) -> None:
        """Show what can be cleaned in the active article."""
        self._go_to(Tab.CLEANING)

    def clean_harmless(self) -> None:
        """Clean what takes no word away in the active article."""
        if self._knows_cleaning():
            panel = self._lower.cleaning
            if panel.model.harmless:
                panel.clean_what_is_harmless()
            else:
                self._messages.tell(self.tr("There is nothing harmless to clean in this article."))

    def clean_ticked(self) -> None:
        """Clean what is ticked in the active article."""
        if self._knows_cleaning():
            panel = self._lower.cleaning
            if panel.model.ticked:
                panel.clean_what_is_ticked()
            else:
                self._messages.tell(self.tr("Nothing is ticked that could be cleaned."))

    def tag_residues(self) -> None:
        """Tag the chosen residues as translation errors."""
        if self._knows_cleaning():
            panel = self._lower.cleaning
            if panel.model.offered_in(panel.view.chosen()):
                panel.tag_what_is_chosen()
            else:
                self._go_to(Tab.CLEANING)
                self._messages.tell(self.tr("Choose what is to be tagged below the articles, under “Cleaning”."))

    def put_back(self) -> None:
        """Put back what was cleaned in the active article."""
        pane = self._page.active_pane
        if pane is None:
            return
        if self._knows_cleaning():
            sheet = self._lower.cleaning.model.sheet
            if sheet and sheet.cleaned:
                self._lower.cleaning.put_back_what_is_chosen()
            else:
                self._messages.tell(self.tr("Nothing was cleaned in the newest version of this article."))

    def show_place(self, version_id: str, span: Span, go: bool) -> None:
        """Select a place in the text of a version that is shown; ``go`` gives the keys to the text."""
        pane = self._pane_of_version(version_id)
        if pane:
            pane.view.select(span)
            if go:
                self._page.panes.set_active(pane)
                pane.view.setFocus()

    # What is to be checked

    def go_to_checking(self) -> None:
        """Show the tags to be looked at in the articles shown, the first one chosen."""
        self._go_to(Tab.CHECKING)
        if not self._lower.checking.chosen():
            self._lower.checking.choose_first()

    def show_to_check(self, article_id: str) -> None:
        """Show the tags to be looked at after a new version of an article, without taking the keys."""
        if self._page.panes.pane_of(article_id):
            self._lower.tabs.setCurrentIndex(Tab.CHECKING)

    def show_tag(self, row: "CheckingRow", go: bool) -> None:
        """Choose a tag that is to be checked, and select the place proposed for it."""
        pane = self._page.panes.pane_of(row.article_id)
        self._page.choose(row.annotation_id, reveal=False)
        if pane and row.proposed and pane.version_id == row.version_id:
            if pane.view.mark(row.annotation_id):
                pane.view.reveal(row.proposed)
            else:
                pane.view.select(row.proposed)
            if go:
                self._page.panes.set_active(pane)
                pane.view.setFocus()

    def take_proposed(self) -> None:
        """Put the tags chosen below on the places proposed for them."""
        if self._has_chosen():
            self._lower.checking.take_proposed()

    def take_selection(self) -> None:
        """Put the tag chosen below on the words that are selected in its article."""
        rows = [row for row in self._lower.checking.chosen() if row.placement] if self._has_chosen() else []
        if len(rows) != 1:
            if rows:
                self._messages.tell(self.tr("Choose one tag only: there is one selection."))
            return
        pane = self._page.panes.pane_of(rows[0].article_id)
        span = pane.view.selection.trimmed(pane.view.text) if pane else Span(0, 0)
        if pane and span:
            self._lower.checking.take_span(pane.version_id, span)
        else:
            self._messages.tell(self.tr("Select the words in the article on which the tag is to stand."))

    def leave_in_place(self) -> None:
        """Say of the tags chosen below that they are right where they are."""
        if self._has_chosen():
            self._lower.checking.leave_in_place()

    # What is searched for

    def go_to_search(self) -> None:
        """Show the search of all articles, ready for words; those selected in the text are looked for at once."""
        self._page.table_panel.show()
        pane = self._page.active_pane
        selected = pane.view.selection.of(pane.view.text) if pane else ""
        self._lower.tabs.setCurrentIndex(Tab.SEARCH)
        self._lower.search.start(selected if len(selected) <= _LONGEST_SELECTION and "\n" not in selected else "")

    # Inside

    def _go_to(self, tab: Tab) -> None:
        self._page.table_panel.show()
        self._lower.go_to(tab)

    def _knows_cleaning(self) -> bool:
        pane = self._page.active_pane
        if pane is None:
            return False
        self._lower.sheets.want(pane.version_id)
        if self._lower.cleaning.model.sheet is None:
            self._go_to(Tab.CLEANING)
            self._messages.tell(self.tr("What can be cleaned is still being looked for."))
            return False
        return True

    def _has_chosen(self) -> bool:
        if self._lower.tabs.currentIndex() == Tab.CHECKING and self._lower.chosen_to_check():
            return True
        self._messages.tell(self.tr("Choose a tag below the articles first, under “To check”."))
        return False

    def _remove(self) -> None:
        self._lower.checking.view.setFocus()
        self._page.tagging.remove()

    def _pane_of_version(self, version_id: str) -> "Pane | None":
        return next((pane for pane in self._page.panes.panes if pane.version_id == version_id), None)
