"""Search page by page: every place once, filters, and all places at once."""

import pytest

from annotator.domain.annotations import Annotation
from annotator.domain.details import no_details
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.spans import Span
from annotator.errors import Cancelled, InvalidValue
from annotator.storage.search_pages import TAGGED, UNTAGGED, Asked, all_places, search_page
from tests.storage.test_search import add_article


def pages(project, ann, asked, **named):
    found, after = [], -1
    while True:
        with project.read() as read:
            page = search_page(read, asked, viewer=ann.id, after=after, **named)
        found.append([(one.title, [place.words for place in one.places]) for one in page.articles])
        if page.ended:
            return found
        asked, after = page.following, page.after


@pytest.fixture
def filled(project, ann):
    with project.write("Read", ann) as write:
        for number in range(7):
            add_article(write, f"Article {number}", f"Beijing said {number}. Nobody in Paris knew of Beijing.")
        add_article(write, "Other", "Nothing of the kind.")
    return project


def tag(project, ann, title, words, kind="claim"):
    with project.read() as read:
        (found,) = [one for one in search_page(read, Asked(words=words), viewer=ann.id).articles if one.title == title]
    span = found.places[0].span
    with project.write("Tag", ann) as write:
        write.add(
            Annotation(
                id=new_id(),
                version_id=found.version_id,
                kind=kind,
                start=span.start,
                end=span.end,
                exact=words,
                author_id=ann.id,
                details=no_details(kind),
                created_at=utc_now(),
                updated_at=utc_now(),
            )
        )


@pytest.mark.parametrize("size", [1, 3, 7, 50])
def test_pages_have_every_article_once_in_the_order_in_which_they_came(filled, ann, size):
    found = pages(filled, ann, Asked(words="beijing"), articles=size)
    assert [one for page in found for one in page] == [(f"Article {at}", ["Beijing", "Beijing"]) for at in range(7)]
    assert all(len(page) <= size for page in found)


def test_what_is_no_word_is_found_inside_words_on_every_page(filled, ann):
    found = pages(filled, ann, Asked(words="eijin"), articles=3)
    assert [len(page) for page in found] == [3, 3, 1]
    assert pages(filled, ann, Asked(words="zzz")) == [[]]
    assert pages(filled, ann, Asked(words="  ")) == [[]]


def test_a_regular_expression_and_articles_that_are_named(filled, ann):
    asked = Asked(words=r"said [35]", regex=True)
    assert pages(filled, ann, asked) == [[("Article 3", ["said 3"]), ("Article 5", ["said 5"])]]
    with filled.read() as read:
        last = search_page(read, asked, viewer=ann.id).articles[1].article_id
    narrow = Asked(words=r"said [35]", regex=True, article_ids=(last,))
    assert pages(filled, ann, narrow) == [[("Article 5", ["said 5"])]]
    with pytest.raises(InvalidValue):
        pages(filled, ann, Asked(words="(", regex=True))


def test_tagged_untagged_and_of_a_kind(filled, ann):
    tag(filled, ann, "Article 2", "Beijing")
    assert pages(filled, ann, Asked(words="beijing", tagged=TAGGED)) == [[("Article 2", ["Beijing"])]]
    assert pages(filled, ann, Asked(words="beijing", tagged="claim")) == [[("Article 2", ["Beijing"])]]
    assert pages(filled, ann, Asked(words="beijing", tagged="quote")) == [[]]
    (untagged,) = pages(filled, ann, Asked(words="beijing", tagged=UNTAGGED))
    assert untagged[2] == ("Article 2", ["Beijing"])
    assert untagged[1] == ("Article 1", ["Beijing", "Beijing"])


def test_what_stands_around_a_place(project, ann):
    with project.write("Read", ann) as write:
        add_article(write, "One", "first\nline, the needle\tin hay" + "." * 100)
    with project.read() as read:
        ((place,),) = [one.places for one in search_page(read, Asked(words="needle"), viewer=ann.id).articles]
    assert (place.before, place.words) == ("first line, the ", "needle")
    assert place.behind == " in…"


def test_a_long_article_says_that_it_has_more(project, ann):
    with project.write("Read", ann) as write:
        add_article(write, "Long", "word " * 500)
    with project.read() as read:
        (found,) = search_page(read, Asked(words="word"), viewer=ann.id).articles
        assert found.more
        places = all_places(read, Asked(words="word"), viewer=ann.id, most=1_000)
        assert len(places) == 500
        assert len(all_places(read, Asked(words="word"), viewer=ann.id, most=20)) == 21
    assert len(found.places) == 50
    assert places[1] == (found.version_id, Span(5, 9))


def test_all_places_are_those_of_every_page(filled, ann):
    with filled.read() as read:
        assert len(all_places(read, Asked(words="eijin"), viewer=ann.id, most=100)) == 14
        assert all_places(read, Asked(words="zzz"), viewer=ann.id, most=100) == []

    def stop(done, total, words):
        raise Cancelled("stopped")

    with filled.read() as read, pytest.raises(Cancelled):
        all_places(read, Asked(words="beijing"), viewer=ann.id, most=100, progress=stop)


def test_a_search_that_nobody_waits_for_any_more_stops(filled, ann):
    with filled.read() as read:
        assert search_page(read, Asked(words="beijing"), viewer=ann.id, wanted=lambda: False).articles == ()
