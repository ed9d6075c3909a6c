import pytest

from annotator.actions import annotating, asking, history
from annotator.domain.spans import Span
from annotator.errors import InvalidValue, NotFound
from annotator.storage import queries


@pytest.fixture
def tags(desk):
    wanted = [annotating.NewTag(span=Span(start, start + 3), kind="claim") for start in (0, 4, 8)]
    made, _ = annotating.annotate_all(desk.project, desk.ines, desk.version_id, wanted)
    return [one.id for one in made]


def tallies(desk):
    with desk.project.read() as read:
        return queries.tallies(read, viewer=desk.ines.id, article_ids=[desk.article_id])


def test_a_colleague_is_asked_about_several_tags_in_one_step(desk, tags):
    number, changes = asking.ask(desk.project, desk.ines, tags[:2], " Ben ", " Is this so? ")
    assert number == 2
    assert changes.name == "Ask Ben about 2 tags"
    with desk.project.read() as read:
        ben = queries.reviewer_by_name(read, "ben")
    assert [desk.record(one).comments[0].text for one in tags[:2]] == ["Is this so?"] * 2
    assert tallies(desk)[tags[0]].asked == (ben.id,)
    assert tags[2] not in tallies(desk)
    history.undo(desk.project, desk.ines)
    assert tallies(desk) == {}


@pytest.mark.parametrize(("name", "words"), [("", "Why?"), ("Ben", "  "), ("INES", "Why?")])
def test_asking_nobody_nothing_or_oneself_is_refused(desk, tags, name, words):
    with pytest.raises(InvalidValue):
        asking.ask(desk.project, desk.ines, tags, name, words)
    assert tallies(desk) == {}


def test_tags_that_are_gone_cannot_be_asked_about(desk):
    with pytest.raises(NotFound):
        asking.ask(desk.project, desk.ines, ["gone"], "Ben", "Why?")


def test_what_hangs_on_a_tag_is_counted(desk, tags):
    annotating.link(desk.project, desk.ines, tags[0], tags[1])
    annotating.comment(desk.project, desk.ines, tags[0], "Well.")
    found = tallies(desk)
    assert (found[tags[0]].links, found[tags[0]].comments, found[tags[0]].asked) == (1, 1, ())
    assert found[tags[1]].links == 1
    with desk.project.read() as read:
        assert queries.tallies(read, viewer=desk.ines.id, ids=[tags[1]]) == {tags[1]: found[tags[1]]}
