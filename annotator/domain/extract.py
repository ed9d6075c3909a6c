"""Part of a project, whole enough to be exported, briefed or scored without asking the database again."""

from dataclasses import dataclass, field

from annotator.domain.annotations import Annotation, Comment, Decision, Evidence, Link, Settlement, TagDefinition
from annotator.domain.articles import Article, CorrectionNote, Reviewer, Source, Version
from annotator.domain.vocabulary import VerdictScope


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleText:
    """An article in its newest version, with its canonical text."""

    article: Article
    version: Version
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationRecord:
    """An annotation with all that hangs on it; links are those that start here, the rest in the order made.

    ``text_sha256`` names the text that it stands in: an earlier version's while it is to be checked in the newest.
    """

    annotation: Annotation
    article_id: str
    text_sha256: str = ""
    evidence: tuple[Evidence, ...] = ()
    links: tuple[Link, ...] = ()
    decisions: tuple[Decision, ...] = ()
    comments: tuple[Comment, ...] = ()
    settlements: tuple[Settlement, ...] = ()
    corrections: tuple[CorrectionNote, ...] = ()

    def evidence_for(self, scope: VerdictScope) -> tuple[Evidence, ...]:
        """Return the evidence under the verdict of one scope."""
        return tuple(item for item in self.evidence if item.scope == scope)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """Articles in reading order, their annotations by article and place, and every name that these point at, by id."""

    title: str
    articles: tuple[ArticleText, ...]
    annotations: tuple[AnnotationRecord, ...]
    sources: dict[str, Source] = field(default_factory=dict)
    reviewers: dict[str, Reviewer] = field(default_factory=dict)
    tag_definitions: dict[str, TagDefinition] = field(default_factory=dict)
    sequence: int = 0

    def article(self, article_id: str) -> ArticleText:
        """Return one article of the extract."""
        return next(one for one in self.articles if one.article.id == article_id)

    def reviewer_name(self, reviewer_id: str) -> str:
        """Return a reviewer's name; a sign where the id is not known."""
        found = self.reviewers.get(reviewer_id)
        return found.name if found else "unknown reviewer"
