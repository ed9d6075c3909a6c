"""Articles, reviewers and tags to compare, made by few words."""

from itertools import count
from typing import Any

from annotator.domain.annotations import Annotation, Comment, Decision
from annotator.domain.articles import Article, ArticleState, Reviewer, Version
from annotator.domain.details import details_from_json
from annotator.domain.extract import AnnotationRecord, ArticleText, Extract
from annotator.domain.vocabulary import ReviewerState, Status

WHEN = "2025-05-02T10:00:00.000000Z"
_numbers = count(1)


def tag(
    author: str,
    start: int,
    end: int,
    kind: str = "claim",
    *,
    name: str = "",
    article: str = "a",
    version: str = "",
    status: str = "submitted",
    note: str = "",
    comments: tuple[Comment, ...] = (),
    decisions: tuple[Decision, ...] = (),
    **details: Any,
) -> AnnotationRecord:
    """Return a tag of one reviewer; ``details`` are plain JSON values."""
    return AnnotationRecord(
        annotation=Annotation(
            id=name or f"{author}{next(_numbers)}",
            version_id=version or f"{article}-v1",
            kind=kind,
            start=start,
            end=end,
            exact="x" * (end - start),
            author_id=author,
            status=Status(status),
            note=note,
            details=details_from_json(kind, details),
            created_at=WHEN,
            updated_at=WHEN,
        ),
        article_id=article,
        comments=comments,
        decisions=decisions,
    )


def extract(*tags: AnnotationRecord, length: int = 100, articles: tuple[str, ...] = ("a",), text: str = "") -> Extract:
    """Return articles of ``length`` characters each, or with ``text``, and the tags in them."""
    people = sorted({one.annotation.author_id for one in tags} | {"ana", "ben", "cem"})
    return Extract(
        title="Project",
        articles=tuple(
            ArticleText(
                article=Article(id=one, title=f"Article {one}", language="en"),
                version=Version(
                    id=f"{one}-v1",
                    article_id=one,
                    number=1,
                    text_sha256="0" * 64,
                    length=len(text) or length,
                    created_at=WHEN,
                ),
                text=text or "x" * length,
            )
            for one in articles
        ),
        annotations=tags,
        reviewers={one: Reviewer(id=one, name=one.capitalize()) for one in people},
    )


def finished(*who: str, article: str = "a", state: str = "finished") -> list[ArticleState]:
    """Return that reviewers are through with an article."""
    return [
        ArticleState(id=f"{one}-{article}", article_id=article, reviewer_id=one, state=ReviewerState(state))
        for one in who
    ]
