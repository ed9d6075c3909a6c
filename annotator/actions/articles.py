"""Naming, ordering, archiving and removing the articles of a project."""

from collections.abc import Iterable
from dataclasses import replace

from annotator.domain.articles import Article, Reviewer
from annotator.domain.journal import Changes
from annotator.errors import InvalidValue, NotFound
from annotator.storage.project import Project, Read


def rename_article(project: Project, reviewer: Reviewer, article_id: str, title: str) -> tuple[Article, Changes]:
    """Give an article another title; InvalidValue when it is empty."""
    if not title.strip():
        raise InvalidValue("An article needs a title; the old one was kept.", "title")
    return _change(project, reviewer, f"Rename “{title.strip()}”", article_id, title=title.strip())


def set_language(project: Project, reviewer: Reviewer, article_id: str, language: str) -> tuple[Article, Changes]:
    """Say which language an article is in, as a BCP 47 tag."""
    return _change(project, reviewer, "Set language", article_id, language=language.strip())


def remove_article(project: Project, reviewer: Reviewer, article_id: str) -> tuple[Article, Changes]:
    """Take an article out with its versions and tags; undo brings all of them back."""
    with project.read() as read:
        article = _article(read, article_id)
    with project.write(f"Remove article “{article.title}”", reviewer) as write:
        write.remove(Article, article_id)
    return article, write.changes


def remove_articles(
    project: Project, reviewer: Reviewer, article_ids: Iterable[str]
) -> tuple[tuple[Article, ...], Changes]:
    """Take articles out with their versions and tags, in one step for undo, which brings all of them back."""
    with project.write("Remove articles", reviewer) as write:
        found = _articles(write, article_ids)
        write.name = _named("Remove", found)
        write.remove_all(Article, [article.id for article in found])
    return found, write.changes


def archive_articles(
    project: Project, reviewer: Reviewer, article_ids: Iterable[str], *, archived: bool = True
) -> tuple[tuple[Article, ...], Changes]:
    """Put articles away, or take them out again: lists, search and briefing pass over those that are put away.

    Returns the articles that were not so before. They keep versions, tags and places in reading order.
    """
    with project.write("Archive articles" if archived else "Take articles out of the archive", reviewer) as write:
        found = tuple(article for article in _articles(write, article_ids) if article.archived != archived)
        write.name = _named("Archive", found) if archived else _named("Take", found, " out of the archive")
        write.replace_all(replace(article, archived=archived) for article in found)
    return found, write.changes


def order_articles(project: Project, reviewer: Reviewer, article_ids: Iterable[str]) -> tuple[None, Changes]:
    """Set the reading order; articles that are not named keep their places behind."""
    with project.write("Order articles", reviewer) as write:
        ordered = list(article_ids)
        known = {article.id: article for article in write.find(Article, id=ordered)}
        places = ((known[one], place) for place, one in enumerate(ordered) if one in known)
        write.replace_all(replace(article, position=place) for article, place in places if article.position != place)
    return None, write.changes


def _article(read: Read, article_id: str) -> Article:
    article = read.get(Article, article_id)
    if article is None:
        raise NotFound("That article is not in the project any more.")
    return article


def _articles(read: Read, article_ids: Iterable[str]) -> tuple[Article, ...]:
    wanted = dict.fromkeys(article_ids)
    found = read.find(Article, id=list(wanted)) if wanted else []
    if len(found) < len(wanted):
        raise NotFound("One of the articles is not in the project any more. Nothing was changed.")
    return tuple(sorted(found, key=lambda article: (article.position, article.id)))


def _named(verb: str, articles: tuple[Article, ...], end: str = "") -> str:
    what = f"article “{articles[0].title}”" if len(articles) == 1 else f"{len(articles)} articles"
    return f"{verb} {what}{end}"


def _change(project: Project, reviewer: Reviewer, name: str, article_id: str, **values: str) -> tuple[Article, Changes]:
    with project.write(name, reviewer) as write:
        article = replace(_article(write, article_id), **values)  # type: ignore[arg-type]  # all of them are texts
        write.replace(article)
    return article, write.changes
