"""Articles are named, ordered and removed, and say where they are from."""

import pytest

from annotator.actions import annotating, articles, history, projects, sourcing
from annotator.actions.reading import Pasted, read_sources
from annotator.domain.articles import Article, Source
from annotator.domain.spans import Span
from annotator.errors import InvalidValue, NotFound
from annotator.storage import queries
from tests.actions.conftest import Desk


def titles(desk: Desk) -> list[str]:
    with desk.project.read() as read:
        return [row.title for row in queries.articles(read, viewer=desk.ines.id)]


def test_articles_are_named_ordered_and_removed(desk: Desk) -> None:
    read_sources(desk.project, desk.ines, [Pasted("second", b"Second text.")])
    with desk.project.read() as read:
        first, second = (row.id for row in queries.articles(read, viewer=desk.ines.id))
    articles.rename_article(desk.project, desk.ines, second, "Another")
    articles.order_articles(desk.project, desk.ines, [second, first])
    assert titles(desk)[0] == "Another"
    with pytest.raises(InvalidValue):
        articles.rename_article(desk.project, desk.ines, second, "  ")
    annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), "claim")
    before = desk.tags()
    articles.remove_article(desk.project, desk.ines, first)
    assert (titles(desk), desk.tags()) == (["Another"], [])
    history.undo(desk.project, desk.ines)
    assert desk.tags() == before
    assert projects.check(desk.project) == []


def test_several_are_put_away_taken_out_and_removed_each_in_one_step(desk: Desk) -> None:
    read_sources(desk.project, desk.ines, [Pasted("second", b"Second text."), Pasted("third", b"Third text.")])
    with desk.project.read() as read:
        first, second, third = (row.id for row in queries.articles(read, viewer=desk.ines.id))
    before = titles(desk)
    put_away, changes = articles.archive_articles(desk.project, desk.ines, [first, second])
    assert changes.name == "Archive 2 articles"
    assert titles(desk) == before[2:]
    with desk.project.read() as read:
        assert queries.search(read, "Second", viewer=desk.ines.id) == []
        assert [row.id for row in queries.articles(read, viewer=desk.ines.id, archived=True)] == [first, second, third]
    again, _ = articles.archive_articles(desk.project, desk.ines, [first, second])
    assert ([one.id for one in put_away], again) == ([first, second], ())
    articles.archive_articles(desk.project, desk.ines, [second], archived=False)
    assert titles(desk) == before[1:]
    history.undo(desk.project, desk.ines)
    history.undo(desk.project, desk.ines)
    assert titles(desk) == before
    articles.remove_articles(desk.project, desk.ines, [first, third])
    assert titles(desk) == before[1:2]
    name, _ = history.undo(desk.project, desk.ines)
    assert name == "Undo: Remove 2 articles"
    assert titles(desk) == before
    with pytest.raises(NotFound, match="Nothing was changed"):
        articles.remove_articles(desk.project, desk.ines, [first, "0"])
    assert titles(desk) == before


def test_the_source_says_where_a_text_is_from(desk: Desk) -> None:
    values = {"publisher": "AFP", "reliability": "B", "published_at": "2025-04-30"}
    made, _ = sourcing.source_of_article(desk.project, desk.ines, desk.article_id, values)
    with desk.project.read() as read:
        article = read.get(Article, desk.article_id)
        assert article is not None
        source = read.get(Source, article.source_id)
    assert source == made
    assert (made.publisher, made.reliability, made.captured_by) == ("AFP", "B", "Ines")
    with pytest.raises(InvalidValue):
        sourcing.source_of_article(desk.project, desk.ines, desk.article_id, {"published_at": "yesterday"})


def test_a_field_cannot_point_outside_the_text(desk: Desk) -> None:
    with pytest.raises(InvalidValue, match="does not lie"):
        annotating.annotate(
            desk.project,
            desk.ines,
            desk.version_id,
            Span(0, 3),
            "quote",
            details={"cue_span": {"start": 0, "end": 999}},
        )
    assert desk.tags() == []
