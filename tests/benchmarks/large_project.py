"""The project that every action is measured on: ten thousand articles, one of 5 MB with fifty thousand tags."""

import itertools
from pathlib import Path

from annotator.actions import projects
from annotator.actions.projects import Project
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Article, Reviewer, Version
from annotator.domain.details import no_details
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.spans import Span, quote_selector
from annotator.domain.vocabulary import Status
from tests.benchmarks.workload import KB, SIZES, article, marks, texts

ARTICLES = 10_000
REVIEWER = "Bench"
LONG, OTHER = "Long", "Beside it"
DISPUTED_ONE_IN = 50
_AT_ONCE = 2_000


def make_large_project(path: Path, tags: int, articles: int = ARTICLES) -> None:
    """Write a project: the article LONG with ``tags`` tags, OTHER with a tag a kilobyte, and short ones."""
    long, beside = article(SIZES["5 MB"]), article(20 * KB)
    with projects.create(path) as project:
        reviewer = projects.acting(project, REVIEWER)
        first, second = _add_articles(project, reviewer, [(LONG, long), (OTHER, beside)], 0)
        numbered = ((f"Article {number}", text) for number, text in enumerate(texts(articles - 2, KB), 3))
        for place in itertools.count(2, _AT_ONCE):
            batch = list(itertools.islice(numbered, _AT_ONCE))
            if not batch:
                break
            _add_articles(project, reviewer, batch, place)
        _add_tags(project, reviewer, first, long, tags)
        _add_tags(project, reviewer, second, beside, 20)
        project.checkpoint()


def _add_articles(project: Project, reviewer: Reviewer, titled: list[tuple[str, str]], place: int) -> list[str]:
    """Add articles behind those there are; return the ids of their versions."""
    with project.write("Read", reviewer) as write:
        digests = write.add_texts([text for _, text in titled])
        made = [
            Article(id=new_id(), title=title, position=place + at, language="en")
            for at, (title, _) in enumerate(titled)
        ]
        versions = [
            Version(
                id=new_id(),
                article_id=one.id,
                number=1,
                text_sha256=digest,
                length=len(text),
                created_at=utc_now(),
            )
            for one, digest, (_, text) in zip(made, digests, titled, strict=True)
        ]
        write.add_all([*made, *versions])
    return [version.id for version in versions]


def _add_tags(project: Project, reviewer: Reviewer, version_id: str, text: str, count: int) -> None:
    now = utc_now()
    with project.write("Import tags", reviewer) as write:
        write.add_all(
            Annotation(
                id=new_id(),
                version_id=version_id,
                kind=mark.kind,
                start=mark.start,
                end=mark.end,
                exact=(quote := quote_selector(text, Span(mark.start, mark.end))).exact,
                prefix=quote.prefix,
                suffix=quote.suffix,
                author_id=write.reviewer.id,
                details=no_details(mark.kind),
                status=Status.DISPUTED if number % DISPUTED_ONE_IN == 0 else Status.SUBMITTED,
                created_at=now,
                updated_at=now,
            )
            for number, mark in enumerate(marks(text, count))
        )
