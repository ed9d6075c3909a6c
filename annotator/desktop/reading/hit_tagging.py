"""Tagging all that was found, in an article or in the project: the menu of kinds, and what is told afterwards."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from annotator.actions import tagging_hits
from annotator.actions.tagging_hits import Hit, HitsTagged
from annotator.desktop.messages import MessageBar
from annotator.desktop.session import Session
from annotator.desktop.translation import figure
from annotator.desktop.wording import kind_name
from annotator.domain.vocabulary import Kind

MANY = 100
"""More hits than this are tagged in a job: they take longer than a frame."""


class HitTagging(QObject):
    """Tags what a search found, as one step for undo."""

    def __init__(self, session: Session, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages

    def tag(self, hits: Sequence[Hit], kind: str) -> None:
        """Tag passages as one kind."""
        if len(hits) > MANY:
            self._session.start(self.tr("Tagging"), tagging_hits.tag_hits, list(hits), kind, done=self.tell)
            return
        found = self._session.do(tagging_hits.tag_hits, list(hits), kind)
        if found is not None:
            self.tell(found)

    def tell(self, found: HitsTagged) -> None:
        """Say what was tagged, and what had the tag already."""
        lines = [self._made(found)]
        if found.known:
            one = self.tr("1 passage had the tag already.")
            many = self.tr("{number} passages had the tag already.")
            lines.append(one if found.known == 1 else many.format(number=figure(found.known)))
        undo = (self.tr("Undo"), self._session.undo) if found.made else ("", None)
        self._session.jobs.later(lambda: self._messages.tell(" ".join(filter(None, lines)), *undo))

    def _made(self, found: HitsTagged) -> str:
        if not found.made:
            return "" if found.known else self.tr("There was nothing to tag.")
        if found.made == 1:
            return self.tr("1 passage tagged.")
        if found.articles == 1:
            return self.tr("{number} passages tagged.").format(number=figure(found.made))
        words = self.tr("{number} passages tagged in {articles} articles.")
        return words.format(number=figure(found.made), articles=figure(found.articles))


def fill_with_kinds(menu: QMenu, session: Session, tag: Callable[[str], object]) -> None:
    """Put the four kinds and those of the project into a menu; ``tag`` is called with the one chosen."""
    menu.clear()
    for kind in (*Kind, *(one.id for one in session.kinds.in_use)):
        action = menu.addAction(kind_name(kind, session.kinds.names).replace("&", "&&"))
        action.triggered.connect(lambda _, kind=str(kind): tag(kind))
