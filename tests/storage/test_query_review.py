"""What waits to be reviewed, by whom it may be seen and in what order it comes."""

from dataclasses import replace

import pytest

from annotator.actions import annotating, asking, history, reviewing
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Article, Reviewer
from annotator.domain.ids import new_id
from annotator.domain.vocabulary import DecisionValue, Kind, ReviewerState, Severity, Status
from annotator.storage import queries
from annotator.storage.queries import NewsOf, Queue, QueueFilter
from tests.storage.rows import add_article

ALL = QueueFilter()
AGREE, DISAGREE, UNSURE = DecisionValue.AGREE, DecisionValue.DISAGREE, DecisionValue.UNSURE


class Desk:
    """Ines and Ben tag; Lea leads."""

    def __init__(self, project):
        self.project = project
        self.ines, self.ben, self.lea = (
            Reviewer(id=new_id(), name=name, initials=name[:2], colour="#000000", lead=name == "Lea")
            for name in ("Ines", "Ben", "Lea")
        )
        with project.write("Read", self.lea) as write:
            write.add_all([self.ines, self.ben])
            self.first, self.second = add_article(write, "First"), add_article(write, "Second", position=1)

    def tag(self, who, start=0, end=3, kind="claim", article=None, **values):
        made = (article or self.first).tag(start, end, who, kind, **values)
        with self.project.write("Tag", who) as write:
            write.add(made)
        return made

    def error(self, who, severity, created_at="2026-01-01"):
        made = self.tag(who, kind=Kind.TRANSLATION_ERROR, created_at=created_at)
        details = replace(made.details, severity=Severity(severity))
        with self.project.write("Tag", who) as write:
            write.replace(replace(made, details=details))
        return made

    def decide(self, who, tag, decision, because="So it is."):
        reviewing.decide(self.project, who, [tag.id], decision, "" if decision == AGREE else because)

    def queue(self, queue, who, wanted=ALL, **more):
        with self.project.read() as read:
            rows = queries.queue_page(read, queue, viewer=who.id, wanted=wanted, **more)
            counts = queries.queue_counts(read, viewer=who.id, wanted=wanted)
            if not more:
                assert counts[queue] == len(rows)
                assert queries.queued(read, queue, [row.id for row in rows], viewer=who.id, wanted=wanted).keys() == {
                    row.id for row in rows
                }
        return [row.id for row in rows]

    def news(self, who, since=0):
        with self.project.read() as read:
            return queries.news(read, viewer=who.id, since=since)


@pytest.fixture
def desk(project):
    return Desk(project)


def test_a_colleagues_tag_waits_until_one_has_decided(desk):
    tag = desk.tag(desk.ines)
    assert desk.queue(Queue.WAITING, desk.ben) == [tag.id]
    assert desk.queue(Queue.WAITING, desk.ines) == []
    desk.decide(desk.ben, tag, UNSURE)
    assert desk.queue(Queue.WAITING, desk.ben) == []
    assert desk.queue(Queue.WAITING, desk.lea) == [tag.id]
    assert desk.queue(Queue.UNREVIEWED, desk.lea) == []


def test_the_severest_come_first_then_the_oldest(desk):
    plain = desk.tag(desk.ines, created_at="2025-01-01")
    later, minor = desk.error(desk.ines, "critical", "2026-02-02"), desk.error(desk.ines, "minor")
    major, critical = desk.error(desk.ines, "major"), desk.error(desk.ines, "critical", "2026-01-01")
    younger = desk.tag(desk.ines, created_at="2025-03-01")
    order = [critical.id, later.id, major.id, minor.id, plain.id, younger.id]
    assert desk.queue(Queue.WAITING, desk.ben) == order
    with desk.project.read() as read:
        paged, after = [], None
        while page := queries.queue_page(read, Queue.WAITING, viewer=desk.ben.id, after=after, limit=2):
            paged += page
            after = page[-1]
    assert [row.id for row in paged] == order
    assert sorted(paged, key=queries.place_in_queue) == paged


def test_what_was_assigned_waits_for_one_alone(desk):
    tag = desk.tag(desk.ines)
    reviewing.assign(desk.project, desk.lea, [tag.id], "Ben")
    assert desk.queue(Queue.ASSIGNED, desk.ben) == [tag.id]
    assert desk.queue(Queue.WAITING, desk.ben) == desk.queue(Queue.WAITING, desk.lea) == []
    desk.decide(desk.ben, tag, AGREE)
    assert desk.queue(Queue.ASSIGNED, desk.ben) == []


def test_who_is_asked_finds_the_question_until_it_is_resolved(desk):
    tag = desk.tag(desk.ines)
    asking.ask(desk.project, desk.lea, [tag.id], "Ines", "Which source?")
    assert desk.queue(Queue.ASKED, desk.ines) == [tag.id]
    assert desk.queue(Queue.ASKED, desk.ben) == []


def test_a_decision_on_other_words_is_to_be_taken_anew(desk):
    tag = desk.tag(desk.ines)
    desk.decide(desk.ben, tag, AGREE)
    assert desk.queue(Queue.OUTDATED, desk.ben) == []
    annotating.change_details(desk.project, desk.ines, tag.id, {"speaker": "Kim"})
    assert desk.queue(Queue.OUTDATED, desk.ben) == [tag.id]
    assert desk.queue(Queue.WAITING, desk.ben) == []
    desk.decide(desk.ben, tag, AGREE)
    assert desk.queue(Queue.OUTDATED, desk.ben) == []


def test_what_is_disputed_is_to_be_settled_by_who_did_not_tag_it(desk):
    tag = desk.tag(desk.ines)
    desk.decide(desk.ben, tag, DISAGREE)
    assert desk.queue(Queue.DISPUTED, desk.ines) == [tag.id]
    assert desk.queue(Queue.SETTLE, desk.lea) == [tag.id]
    assert desk.queue(Queue.SETTLE, desk.ines) == []
    reviewing.settle(desk.project, desk.lea, [tag.id], Status.REJECTED, "It is a quotation.")
    assert desk.queue(Queue.SETTLE, desk.lea) == desk.queue(Queue.DISPUTED, desk.lea) == []


def test_in_blind_review_nothing_waits_before_both_have_submitted(desk):
    tag = desk.tag(desk.ines)
    reviewing.set_blind(desk.project, desk.lea, blind=True)
    for queue in Queue:
        assert desk.queue(queue, desk.ben) == []
    assert desk.queue(Queue.UNREVIEWED, desk.ines) == [tag.id]
    reviewing.submit(desk.project, desk.ben, desk.first.article.id)
    assert desk.queue(Queue.WAITING, desk.ben) == []
    reviewing.submit(desk.project, desk.ines, desk.first.article.id)
    assert desk.queue(Queue.WAITING, desk.ben) == [tag.id]


def test_filters_hold_together_and_what_is_put_away_waits_no_more(desk):
    claim, quote = desk.tag(desk.ines), desk.tag(desk.ben, kind=Kind.QUOTE)
    elsewhere = desk.tag(desk.ines, article=desk.second)
    assert set(desk.queue(Queue.WAITING, desk.lea)) == {claim.id, quote.id, elsewhere.id}
    assert desk.queue(Queue.WAITING, desk.lea, QueueFilter(kind=Kind.QUOTE)) == [quote.id]
    here = QueueFilter(article_id=desk.first.article.id, reviewer_id=desk.ines.id)
    assert desk.queue(Queue.WAITING, desk.lea, here) == [claim.id]
    with desk.project.write("Archive", desk.lea) as write:
        write.replace(replace(write.get(Article, desk.second.article.id), archived=True))
    assert set(desk.queue(Queue.WAITING, desk.lea)) == {claim.id, quote.id}


def test_news_are_what_colleagues_did_since(desk):
    tag, other = desk.tag(desk.ines), desk.tag(desk.ben)
    desk.decide(desk.ben, tag, DISAGREE, "It is a quotation.")
    seen = desk.project.sequence()
    annotating.comment(desk.project, desk.ines, tag.id, "I will look.")
    annotating.comment(desk.project, desk.ben, tag.id, "Do.")
    reviewing.settle(desk.project, desk.lea, [tag.id], Status.REJECTED, "All said.")
    reviewing.reopen(desk.project, desk.lea, tag.id, "Too early.")
    desk.decide(desk.ines, other, AGREE)
    told = [(one.what, one.value, one.words, one.tag.id) for one in desk.news(desk.ines, seen)]
    assert told == [
        (NewsOf.CORRECTION, "", "Too early.", tag.id),
        (NewsOf.SETTLEMENT, "rejected", "All said.", tag.id),
        (NewsOf.COMMENT, "", "Do.", tag.id),
    ]
    assert [one.words for one in desk.news(desk.ines)][-1] == "It is a quotation."
    assert [one.value for one in desk.news(desk.ben)] == ["agree"]


def test_what_was_taken_back_is_no_news(desk):
    tag = desk.tag(desk.ines)
    desk.decide(desk.ben, tag, DISAGREE)
    history.undo(desk.project, desk.ben)
    assert desk.news(desk.ines) == []


def test_articles_tell_how_far_their_review_is(desk):
    tag = desk.tag(desk.ines)
    reviewing.submit(desk.project, desk.ines, desk.first.article.id)
    reviewing.set_state(desk.project, desk.ben, desk.first.article.id, ReviewerState.IN_PROGRESS)
    with desk.project.read() as read:
        first, second = queries.review_progress(read, viewer=desk.ben.id)
    assert (first.state, first.finished, first.began, first.open) == (ReviewerState.IN_PROGRESS, 1, 2, 1)
    assert (second.state, second.began, second.open, second.review) == (ReviewerState.NEW, 0, 0, "under_review")
    reviewing.submit(desk.project, desk.ben, desk.first.article.id)
    desk.decide(desk.ben, tag, AGREE)
    reviewing.settle(desk.project, desk.lea, [tag.id], Status.ACCEPTED)
    with desk.project.read() as read:
        assert queries.review_progress(read, viewer=desk.ben.id)[0].review == "reviewed"
        assert read.get(Annotation, tag.id).status == Status.ACCEPTED
