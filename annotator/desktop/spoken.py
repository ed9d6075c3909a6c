"""What a screen reader is told as it happens: messages, and the tags that the caret has come upon."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from annotator.desktop.reading.read_page import ReadPage
from annotator.desktop.session import Session
from annotator.desktop.wording import elided, kind_name, status_words
from annotator.domain.annotations import Annotation
from annotator.storage import queries

MOST_TAGS = 3
"""How many tags on one character are read out; of more, the number."""

_LONGEST = 80


def say_aloud(widget: QWidget, words: str) -> None:
    """Have a screen reader, when one listens, say words at once."""
    if QAccessible.isActive() and words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class SpokenTags(QObject):
    """Says which tags the caret has come upon, and that it has left the last of them."""

    def __init__(self, session: Session, page: ReadPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._under: tuple[str, ...] = ()
        page.panes.place_changed.connect(self.look)
        page.messages.shown.connect(lambda words: say_aloud(page.messages, words))

    def look(self) -> None:
        """Look which tags are under the caret now."""
        if not QAccessible.isActive():
            return
        pane = self._page.active_pane
        if pane is None:
            return
        view = pane.view
        under = tuple(mark.id for mark in view.marks_at(view.caret))
        came, gone = [one for one in under if one not in self._under], self._under and not under
        self._under = under
        if came:
            say_aloud(view, self.words_for(came))
        elif gone:
            say_aloud(view, self.tr("no tag"))

    def words_for(self, ids: list[str]) -> str:
        """Return what is said of tags: kind, author, status and the words tagged."""
        viewer = self._session.viewer
        with self._session.read() as read:
            found = {one.id: one for one in queries.annotations(read, viewer=viewer, ids=ids[:MOST_TAGS])}
            names = {one.id: one.name for one in queries.reviewers(read)}
        said = [self._words(found[one], names.get(found[one].author_id, "")) for one in ids if one in found]
        if len(ids) > MOST_TAGS:
            said.append(self.tr("%n more", "", len(ids) - MOST_TAGS))
        return "; ".join(said)

    def _words(self, tag: Annotation, author: str) -> str:
        parts = (kind_name(tag.kind, self._session.kinds.names), author, status_words(tag.status))
        return ", ".join((*(part for part in parts if part), elided(tag.exact, _LONGEST)))
