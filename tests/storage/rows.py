"""Rows to put into a project."""

from dataclasses import dataclass
from typing import Any

from annotator.domain.annotations import Annotation
from annotator.domain.articles import Article, Reviewer, Version
from annotator.domain.details import no_details
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.spans import Span, quote_selector
from annotator.storage.project import Write

TEXT = "The minister said 😀 that 14,000 soldiers came. “We did not lie,” he added.\nPrésident, 中国外交部发言人."


@dataclass(frozen=True)
class Made:
    """An article that was added, with its version and text."""

    article: Article
    version: Version
    text: str

    def tag(self, start: int, end: int, author: Reviewer, kind: str = "claim", **values: Any) -> Annotation:
        """Return an annotation on it, not stored yet."""
        span = Span(start, end)
        quote = quote_selector(self.text, span)
        now = utc_now()
        given = {"details": no_details(kind), "created_at": now, "updated_at": now, **values}
        return Annotation(
            id=new_id(),
            version_id=self.version.id,
            kind=kind,
            start=start,
            end=end,
            exact=quote.exact,
            prefix=quote.prefix,
            suffix=quote.suffix,
            author_id=author.id,
            **given,
        )


def add_article(write: Write, title: str = "Article", text: str = TEXT, position: int = 0) -> Made:
    """Add an article with one version."""
    article = Article(id=new_id(), title=title, position=position)
    version = Version(
        id=new_id(),
        article_id=article.id,
        number=1,
        text_sha256=write.add_text(text),
        length=len(text),
        created_at=utc_now(),
        original_sha256=write.add_original(text.encode()),
    )
    write.add_all([article, version])
    return Made(article, version, text)
