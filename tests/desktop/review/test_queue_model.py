"""The queue as a tree: rows come and go one by one, more of them when they are wanted."""

import pytest

from annotator.desktop.review.passage_loading import load_passage
from annotator.desktop.review.passage_model import PassageModel
from annotator.desktop.review.progress_model import ProgressModel
from annotator.desktop.review.queue_model import NEWS, QueueModel
from annotator.desktop.theme import LIGHT
from annotator.storage import queries
from annotator.storage.queries import News, NewsOf, Queue, QueueRow

WAITING, DISPUTED = Queue.WAITING.value, Queue.DISPUTED.value


def row(number, severity=None, status="submitted"):
    return QueueRow(
        f"t{number:03}", "a", "v", "claim", 0, 3, f"words {number}", status, severity, "r", f"2026-{number}"
    )


@pytest.fixture
def asked():
    return []


@pytest.fixture
def model(qapp, qtmodeltester, asked):
    made = QueueModel(asked.append)
    made.show({NEWS: [], WAITING: [row(one) for one in range(10, 14)], DISPUTED: []}, [NEWS, DISPUTED])
    qtmodeltester.check(made, force_py=True)
    return made


def ids(model, group):
    heading = model.heading(group)
    found = [model.entry(model.index(at, 0, heading)) for at in range(model.rowCount(heading))]
    return [one.tag.id if isinstance(one, News) else one.id for one in found]


def test_groups_stand_in_their_order_whatever_they_hold(model):
    assert model.groups == (NEWS, WAITING, DISPUTED)
    assert [model.data(model.index(at, 0)) for at in range(3)] == [
        "New on your tags, 0",
        "Waiting for you",
        "Disputed, 0",
    ]
    model.show_counts({WAITING: 49_019})
    assert model.data(model.heading(WAITING)) == "Waiting for you, 49,019"


def test_more_is_asked_for_once_and_no_more_when_all_is_there(model, asked):
    model.want_more(WAITING)
    model.want_more(WAITING)
    model.want_more(DISPUTED)
    assert asked == [WAITING]
    model.add(WAITING, [row(20)], complete=True)
    assert ids(model, WAITING)[-1] == "t020"
    model.want_more(WAITING)
    assert asked == [WAITING]


def test_rows_go_change_and_come_in_their_place(model):
    model.add(WAITING, [], complete=True)
    severe = row(30, "critical")
    changed = row(12)._replace(exact="other words")
    model.update(WAITING, ["t011", "t012", "t030"], {"t012": changed, "t030": severe})
    assert ids(model, WAITING) == ["t030", "t010", "t012", "t013"]
    assert "other words" in model.data(model.find("t012"))
    assert not model.find("t011").isValid()


def test_what_would_stand_behind_the_rows_read_waits_for_them(model):
    model.update(WAITING, ["t099"], {"t099": row(99)})
    assert "t099" not in ids(model, WAITING)


def test_news_say_who_did_what_and_why(model):
    said = News("d1", row(10), NewsOf.DECISION, "disagree", "r", "It is a quotation.", "2026-11-22T10:00:00Z")
    reply = said._replace(id="c1", what=NewsOf.COMMENT, value="", words="Look again.")
    model.replace(NEWS, [reply, said])
    assert ids(model, NEWS) == ["t010", "t010"]
    words = model.data(model.index(1, 0, model.heading(NEWS)))
    assert "disagree — It is a quotation." in words
    model.replace(NEWS, [])
    assert ids(model, NEWS) == []


def test_the_same_tag_is_found_in_the_group_that_is_looked_at(model):
    model.add(DISPUTED, [row(12, status="disputed")], complete=True)
    assert model.group_of(model.find("t012", DISPUTED)) == DISPUTED
    assert model.group_of(model.find("t012")) == WAITING


def test_the_articles_are_a_table(qapp, qtmodeltester, session):
    model = ProgressModel(LIGHT)
    qtmodeltester.check(model, force_py=True)
    with session.read() as read:
        model.show(queries.review_progress(read, viewer=session.viewer))
    qtmodeltester.check(model, force_py=True)
    assert [model.data(model.index(0, column)) for column in range(4)] == ["All articles", "", "", "6"]


def test_the_passage_is_a_table(qapp, qtmodeltester, session):
    model = PassageModel(LIGHT)
    qtmodeltester.check(model, force_py=True)
    with session.read() as read:
        tag = next(one for one in queries.annotations(read, viewer=session.viewer) if one.exact == "raised")
    model.show(load_passage(session.project, tag.id, session.viewer))
    qtmodeltester.check(model, force_py=True)
    assert model.ids[0] == tag.id
    assert model.columnCount() == 2
