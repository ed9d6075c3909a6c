"""What a reviewer does to articles in the list: rename, order, archive, remove.

What reads files is loaded together with these actions, and not needed to paint a window: hence the late imports.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.desktop.messages import MessageBar
from annotator.desktop.session import Session
from annotator.desktop.translation import figure
from annotator.domain.articles import Article


class ArticleActions(QObject):
    """Calls the actions on articles and tells what can be undone."""

    def __init__(self, session: Session, messages: MessageBar) -> None:
        super().__init__(messages)
        self._session = session
        self._messages = messages

    def rename(self, article_id: str, title: str) -> None:
        """Give an article another title."""
        from annotator.actions import articles

        self._session.do(articles.rename_article, article_id, title)

    def order(self, article_ids: list[str]) -> None:
        """Set the reading order."""
        from annotator.actions import articles

        self._session.start("", articles.order_articles, article_ids)

    def remove(self, article_ids: list[str]) -> None:
        """Take articles out with their tags, be it one with thousands; the message offers to bring them back."""
        from annotator.actions import articles

        self._session.start(
            self.tr("Removing articles"),
            articles.remove_articles,
            article_ids,
            done=lambda removed: self._tell(self.tr("Removed: {what} with all tags."), removed),
        )

    def archive(self, article_ids: list[str], away: bool) -> None:
        """Put articles away, or take them out again."""
        from annotator.actions import articles

        archived = self.tr("Archived: {what}. Search and briefing pass over it.")
        words = archived if away else self.tr("Taken out of the archive: {what}.")
        self._session.start(
            "", articles.archive_articles, article_ids, archived=away, done=lambda changed: self._tell(words, changed)
        )

    def _tell(self, words: str, articles: Sequence[Article]) -> None:
        if not articles:
            return
        what = (
            f"“{articles[0].title}”"
            if len(articles) == 1
            else self.tr("{number} articles").format(number=figure(len(articles)))
        )
        self._messages.tell(words.format(what=what), self.tr("Undo"), self._session.undo)
