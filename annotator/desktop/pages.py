"""The pages of a window: one is shown at a time; that of review is made when somebody goes there first."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from annotator.actions import reviewing
from annotator.desktop.actions_map import ENTRIES, Handler, Scope
from annotator.desktop.theme import Theme
from annotator.domain.articles import ProjectRecord
from annotator.domain.journal import Changes
from annotator.settings import MOST_RECENT

if TYPE_CHECKING:
    from annotator.desktop.review.deeds import Deeds
    from annotator.desktop.review.review_page import ReviewPage
    from annotator.desktop.window import Window

READ, REVIEW = "read", "review"


class Pages(QObject):
    """Signals: ``changed()`` when another page is shown."""

    changed = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._review: ReviewPage | None = None
        self._deeds: Deeds | None = None
        self._left: dict[str, Any] = {}
        self._project = self._record().id
        self.stack = QStackedWidget()
        self.stack.addWidget(window.page)
        self._session.changed.connect(self._on_changed)
        self._session.reviewer_changed.connect(self._check_blind)

    @property
    def current(self) -> str:
        """The name of the page shown."""
        return READ if self.stack.currentWidget() is self._window.page else REVIEW

    @property
    def review(self) -> "ReviewPage":
        """The page of review."""
        if self._review is None:
            from annotator.desktop.review.deeds import Deeds
            from annotator.desktop.review.review_page import ReviewPage

            window = self._window
            page = self._review = ReviewPage(self._session, window.colours, window.actions_by_name, self._looked)
            self._deeds = Deeds(page, self._session, window.page.messages)
            page.context.view.set_reading(window.reading.reading)
            page.context.view.zoom_requested.connect(window.reading.zoom)
            page.restore(self._left)
            own = [window.actions_by_name[entry.name] for entry in ENTRIES if entry.scope is Scope.REVIEW]
            for part in page.key_widgets():
                part.addActions(own)
            self.stack.addWidget(page)
        return self._review

    @property
    def deeds(self) -> "Deeds":
        """What can be done on the page of review."""
        assert self.review
        assert self._deeds is not None
        return self._deeds

    def show_read(self) -> None:
        """Go to the page for reading, unless it is shown."""
        if self.current != READ:
            self._show(self._window.page)

    def go_read(self) -> None:
        """Go to the page for reading, with the keys in the text."""
        self.show_read()
        self._window.page.focus_text()

    def go_review(self) -> None:
        """Go to the page of review, with the keys in the queue."""
        first = self._review is None
        self._show(self.review)
        if first:
            self.review.open()
        self.review.queue.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def review_tag(self, annotation_id: str) -> None:
        """Go to the page of review and look at a tag there, whether it waits in the queue or not."""
        self.go_review()
        if not self.review.queue.choose(annotation_id):
            self.review.show_tag(annotation_id)

    def reading(self, handler: Handler) -> Handler:
        """Return a handler that goes to the page for reading first."""

        def go_and_do() -> object:
            self.show_read()
            return handler()

        return go_and_do

    def doing(self, name: str) -> Handler:
        """Return a handler that does what is done on the page of review, wherever one is."""
        return lambda: self.deeds.handlers()[name]()

    def next_part(self, step: int) -> None:
        """Give the keys to the next part of the page that is shown."""
        if self.current == READ:
            self._window.page.navigation.next_part(step, self._window.search)
            return
        parts = [part for part in (*self.review.parts(), self._window.search) if part.isVisible()]
        focus = self._window.focusWidget()
        at = next((i for i, part in enumerate(parts) if focus and (part is focus or part.isAncestorOf(focus))), -step)
        parts[(at + step) % len(parts)].setFocus(Qt.FocusReason.TabFocusReason)

    def show_in_article(self) -> None:
        """Go to the page for reading with the tag that is reviewed chosen there."""
        if tag := self.review.tag_id:
            self.show_read()
            self._window.page.choose(tag)
            self._window.page.focus_text()

    def news_seen(self) -> None:
        """Remember that all that is new on one's tags has been looked at."""
        looked = {**self._window.settings.looked, self._place(): self._session.project.sequence()}
        self._window.keep(looked=dict(list(looked.items())[-_MOST_LOOKED:]))
        if self._review is not None:
            self._review.queue.reload()

    def show_leads(self) -> None:
        """Show who leads."""
        from annotator.desktop.review.leads_window import LeadsWindow

        LeadsWindow(self._session, self._window).show()

    def toggle_blind(self) -> None:
        """Let review be blind, or open."""
        wanted = self._window.actions_by_name["review_blind"].isChecked()
        if self._session.do(reviewing.set_blind, blind=wanted) is None:
            self._check_blind()

    def follow_reading(self) -> None:
        """Set the text of the page of review as the others are."""
        if self._review is not None:
            self._review.context.view.set_reading(self._window.reading.reading)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        if self._review is not None:
            self._review.set_theme(theme)

    def state(self) -> dict[str, Any]:
        """Return how the pages were left, as plain JSON values."""
        return {"page": self.current, "review": self._review.state() if self._review else self._left}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up where the pages were left."""
        left = state.get("review")
        self._left = left if isinstance(left, dict) else {}
        self._check_blind()
        if state.get("page") == REVIEW:
            self.go_review()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of the pages call, by their names."""
        return {
            "go_read": self.go_read,
            "go_review": self.go_review,
            "show_in_article": self.show_in_article,
            "news_seen": self.news_seen,
            "leads": self.show_leads,
            "review_blind": self.toggle_blind,
            "next_part": lambda: self.next_part(1),
            "previous_part": lambda: self.next_part(-1),
            **{name: self.doing(name) for name in _DEEDS},
        }

    def _show(self, page: Any) -> None:
        self._window.page.inspector.save_pending()
        self.stack.setCurrentWidget(page)
        self._window.page.messages.stand_over(page)
        self._window.status.show_place(self._window.page.active_pane if self.current == READ else None)
        self.changed.emit()

    def _looked(self) -> int:
        return self._window.settings.looked.get(self._place(), 0)

    def _place(self) -> str:
        return f"{self._project}/{self._session.viewer}"

    def _record(self) -> ProjectRecord:
        with self._session.read() as read:
            (record,) = read.find(ProjectRecord)
        found: ProjectRecord = record
        return found

    def _check_blind(self) -> None:
        self._window.actions_by_name["review_blind"].setChecked(self._record().blind)

    def _on_changed(self, changes: Changes) -> None:
        if changes.unknown or changes.ids("project"):
            self._check_blind()


_MOST_LOOKED = 4 * MOST_RECENT
"""Projects and reviewers of which is remembered up to where they looked."""

_DEEDS = (
    *("review_agree", "review_amend", "review_disagree", "review_unsure", "next_review", "previous_review"),
    *("settle_accepted", "settle_amended", "settle_rejected", "settle_deferred", "reopen_tag", "assign_tags"),
    *("ask_about_tags", "reply_in_thread", "agree_on_matches", "begin_article", "submit_article"),
)
