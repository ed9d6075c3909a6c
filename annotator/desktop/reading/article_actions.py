"""What a reviewer does to articles in the list: rename, order, remove.

What reads files is loaded together with these actions, and not needed to paint a window: hence the late imports.
"""

from PySide6.QtCore import QObject

from annotator.desktop.messages import MessageBar
from annotator.desktop.session import Session


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

        self._session.do(articles.order_articles, article_ids)

    def remove(self, article_id: str) -> None:
        """Take an article out with its tags; the message offers to bring it back."""
        from annotator.actions import articles

        removed = self._session.do(articles.remove_article, article_id)
        if removed is not None:
            words = self.tr("Removed: “{title}” with its tags.").format(title=removed.title)
            self._messages.tell(words, self.tr("Undo"), self._session.undo)
