"""The history, asked for: of one article, of one reviewer, by words, page by page, blind."""

from dataclasses import replace

import pytest

from annotator.domain.annotations import Annotation, Comment
from annotator.domain.articles import ProjectRecord
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.vocabulary import Status
from annotator.storage import queries
from annotator.storage.journal import undo
from tests.storage.rows import add_article


@pytest.fixture
def names(project, ann):
    """The names of the entries that a question answers with, for Ann unless another is named."""

    def ask(viewer=ann, **named):
        with project.read() as read:
            return [one.name for one in queries.history(read, viewer=viewer.id, **named)]

    return ask


@pytest.fixture
def other(project, ben):
    with project.write("Read another", ben) as write:
        return add_article(write, "Another", "Quite another text about trains.")


def comment(project, reviewer, tag_id, words):
    with project.write("Comment", reviewer) as write:
        write.add(Comment(id=new_id(), annotation_id=tag_id, author_id=reviewer.id, text=words, created_at=utc_now()))


def test_the_history_of_an_article_has_its_tags_and_what_hangs_on_them(project, ann, ben, article, other, tag, names):
    made = tag(ann, 4, 12)
    comment(project, ben, made.id, "Why?")
    theirs = other.tag(0, 5, ben)
    with project.write("Tag the other", ben) as write:
        write.add(theirs)
    assert names(article_id=article.article.id) == ["Comment", "Tag claim", "Read article"]
    assert names(article_id=other.article.id) == ["Tag the other", "Read another"]


def test_removed_tags_stay_in_the_history_of_their_article(project, ann, article, tag, names):
    made = tag(ann, 4, 12)
    comment(project, ann, made.id, "Why?")
    undo(project, ann)
    undo(project, ann)
    found = names(article_id=article.article.id)
    assert found == ["Undo: Tag claim", "Undo: Comment", "Comment", "Tag claim", "Read article"]
    before = project.sequence() - 1
    assert names(article_id=article.article.id, before=before, limit=2) == ["Comment", "Tag claim"]


def test_one_reviewers_entries(ann, ben, tag, names):
    tag(ann, 4, 12)
    tag(ben, 0, 3, "quote")
    assert names(reviewer_id=ben.id) == ["Tag quote"]


def test_words_are_found_in_names_and_in_what_was_written(project, ann, ben, tag, names):
    made = tag(ann, 4, 12)
    comment(project, ben, made.id, "Straße “quoted”\nagain")
    assert names(words="TAG able") == ["Tag claim"]
    assert names(words="STRASSE") == ["Comment"]
    assert names(words="“quoted” ben") == ["Comment"]
    assert names(words="annotation_id") == []
    assert names(words="Tag nowhere") == []


def test_pages_follow_each_other(tag, ann, names, project):
    for start in range(5):
        tag(ann, start, start + 1)
    with project.read() as read:
        first = queries.history(read, viewer=ann.id, limit=3, words="tag")
        rest = queries.history(read, viewer=ann.id, limit=3, words="tag", before=first[-1].sequence)
    assert len({one.sequence for one in first + rest}) == 5
    assert [one.reviewer_id for one in first] == [ann.id] * 3


def test_what_an_entry_changed_stays_hidden_in_blind_review(project, ann, ben, article, tag, names):
    with project.write("Review blind", ann) as write:
        (record,) = write.find(ProjectRecord)
        write.replace(replace(record, blind=True))
    made = tag(ben, 4, 12)
    entry = project.sequence()
    with project.read() as read:
        assert queries.entry_changes(read, entry, viewer=ann.id) == ()
        (row,) = queries.entry_changes(read, entry, viewer=ben.id)
        assert queries.entry_changes(read, entry + 1, viewer=ben.id) == ()
    assert (row.table, row.id, row.before) == ("annotation", made.id, None)
    assert "Tag claim" not in names(article_id=article.article.id)
    assert "Tag claim" not in names(words=made.exact)


def test_a_tags_own_history(project, ann, tag, names):
    made = tag(ann, 4, 12)
    tag(ann, 0, 3)
    with project.write("Note", ann) as write:
        write.replace(replace(write.get(Annotation, made.id), note="so"))
    assert names(annotation_id=made.id) == ["Note", "Tag claim"]


def test_an_entry_says_which_passage_or_article_it_is_about(project, ann, article, tag):
    made = tag(ann, 4, 12)
    with project.write("Remove", ann) as write:
        write.remove(Annotation, made.id)
    with project.read() as read:
        found = [one.about for one in queries.history(read, viewer=ann.id)]
    assert found == [made.exact, made.exact, article.article.title]


def test_what_is_part_of_review(project, ann, ben, tag, names):
    made = tag(ann, 4, 12)
    comment(project, ben, made.id, "Why?")
    with project.write("Change note", ann) as write:
        write.replace(replace(made, note="look"))
    with project.write("Submit", ann) as write:
        write.replace(replace(made, note="look", status=Status.SUBMITTED))
    undo(project, ben)
    assert names(review=True) == ["Undo: Comment", "Submit", "Comment"]
    assert names(review=True, reviewer_id=ann.id) == ["Submit"]
    assert names(review=True, limit=1) == ["Undo: Comment"]
