import pytest

from annotator.actions import history, reading
from annotator.actions.tagging_hits import Hit, tag_hits
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.errors import Cancelled, InvalidValue, NotFound
from annotator.storage import queries


def hit(desk, start, end):
    return Hit(desk.version_id, Span(start, end))


def test_hits_of_several_articles_are_one_operation(desk):
    reading.read_sources(desk.project, desk.ines, [reading.Pasted("b.txt", b"Kim came and Kim went.")])
    with desk.project.read() as read:
        other = queries.articles(read, viewer=desk.ines.id)[1]
    hits = [hit(desk, 0, 3), Hit(other.version_id, Span(0, 3)), Hit(other.version_id, Span(13, 17))]
    found, changes = tag_hits(desk.project, desk.ines, hits, Kind.CLAIM)
    assert (found.made, found.articles, found.known) == (3, 2, 0)
    assert changes.name == "Tag 3 passages as claim"
    assert [one.exact for one in desk.tags()] == ["Kim", "Kim", "Kim"]
    assert found.first_id in {one.id for one in desk.tags()}
    history.undo(desk.project, desk.ines)
    assert desk.tags() == []


def test_the_same_passage_is_tagged_once_and_by_each_kind(desk):
    tag_hits(desk.project, desk.ines, [hit(desk, 0, 3), hit(desk, 0, 3), hit(desk, 0, 4)], Kind.CLAIM)
    assert len(desk.tags()) == 1
    found, changes = tag_hits(desk.project, desk.ines, [hit(desk, 0, 3)], Kind.CLAIM)
    assert (found.made, found.known) == (0, 1)
    assert not changes
    tag_hits(desk.project, desk.ines, [hit(desk, 0, 3)], Kind.QUOTE)
    assert len(desk.tags()) == 2


def test_of_errors_with_the_same_words_the_first_is_marked_as_the_first(desk):
    tag_hits(desk.project, desk.ines, [hit(desk, 17, 20), hit(desk, 0, 3), hit(desk, 4, 10)], Kind.TRANSLATION_ERROR)
    first, smiled, again = desk.tags()
    assert again.details.repeat_of == first.id
    assert first.details.repeat_of == smiled.details.repeat_of == ""


def test_white_space_alone_is_nothing_to_tag(desk):
    found, changes = tag_hits(desk.project, desk.ines, [hit(desk, 3, 4)], Kind.CLAIM)
    assert found.made == 0
    assert not changes


def test_a_hit_that_does_not_fit_the_text_leaves_all_untagged(desk):
    with pytest.raises(InvalidValue):
        tag_hits(desk.project, desk.ines, [hit(desk, 0, 3), hit(desk, 5, 9_999)], Kind.CLAIM)
    with pytest.raises(NotFound):
        tag_hits(desk.project, desk.ines, [hit(desk, 0, 3), Hit("gone", Span(0, 1))], Kind.CLAIM)
    assert desk.tags() == []


def test_stopped_in_the_middle_nothing_is_tagged(desk):
    def stop(done, total, words):
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        tag_hits(desk.project, desk.ines, [hit(desk, 0, 3)], Kind.CLAIM, progress=stop)
    assert desk.tags() == []


def test_more_than_anybody_means_is_refused(desk, monkeypatch):
    monkeypatch.setattr("annotator.actions.tagging_hits.MOST_HITS", 1)
    with pytest.raises(InvalidValue, match="nothing was tagged"):
        tag_hits(desk.project, desk.ines, [hit(desk, 0, 3), hit(desk, 4, 5)], Kind.CLAIM)
