"""Undo and redo, by what a reviewer finds afterwards."""

from dataclasses import replace

import pytest

from annotator.domain.annotations import Annotation, Comment, Evidence, Link
from annotator.domain.articles import Article, Source, Version
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.vocabulary import LinkType
from annotator.errors import Refused
from annotator.storage import queries
from annotator.storage.journal import redo, undo, undo_entry, undo_hindrance


def there(project, *ids):
    with project.read() as read:
        return [read.get(Annotation, one) is not None for one in ids]


def names(project, reviewer):
    with project.read() as read:
        return queries.undo_names(read, reviewer.id)


def comment_on(annotation, author):
    return Comment(id=new_id(), annotation_id=annotation.id, author_id=author.id, text="Why?", created_at=utc_now())


def test_a_tag_is_undone_and_done_again(project, ann, tag):
    made = tag(ann, 4, 12)
    changes = undo(project, ann)
    assert changes.name == "Undo: Tag claim"
    assert changes.ids("annotation") == [made.id]
    assert there(project, made.id) == [False]
    assert names(project, ann) == ("Read article", "Tag claim")
    changes = redo(project, ann)
    assert changes.name == "Redo: Tag claim"
    with project.read() as read:
        assert read.get(Annotation, made.id) == made
    assert names(project, ann) == ("Tag claim", "")


def test_how_much_there_is_to_undo_and_to_redo_is_known_before(project, ann, ben, article, tag):
    tag(ann, 4, 12)
    with project.read() as read:
        small, nothing = queries.undo_sizes(read, ann.id)
        assert queries.undo_sizes(read, ben.id) == (0, 0)
    assert small > 0 == nothing
    with project.write("Tag claims", ann) as write:
        write.add_all([article.tag(start, start + 1, ann) for start in range(40)])
    with project.read() as read:
        assert queries.undo_sizes(read, ann.id)[0] > 30 * small
    undo(project, ann)
    with project.read() as read:
        left, back = queries.undo_sizes(read, ann.id)
    assert left == small
    assert back > 30 * small


def test_several_steps_back_and_forth_come_in_order(project, ann, tag):
    first, second, third = tag(ann, 0, 3), tag(ann, 4, 12), tag(ann, 13, 17)
    undo(project, ann)
    undo(project, ann)
    assert there(project, first.id, second.id, third.id) == [True, False, False]
    redo(project, ann)
    assert there(project, first.id, second.id, third.id) == [True, True, False]
    undo(project, ann)
    redo(project, ann)
    redo(project, ann)
    assert there(project, first.id, second.id, third.id) == [True, True, True]
    with pytest.raises(Refused, match="nothing to redo"):
        redo(project, ann)


def test_undo_takes_only_ones_own_work(project, ann, ben, tag):
    mine = tag(ann, 0, 3)
    theirs = tag(ben, 4, 12)
    undo(project, ann)
    assert there(project, mine.id, theirs.id) == [False, True]
    undo(project, ben)
    assert there(project, theirs.id) == [False]
    with pytest.raises(Refused, match="nothing to undo"):
        undo(project, ben)


def test_new_work_clears_ones_own_redo_only(project, ann, ben, tag):
    tag(ann, 0, 3)
    tag(ben, 4, 12)
    undo(project, ann)
    undo(project, ben)
    tag(ann, 13, 17)
    assert names(project, ann)[1] == ""
    assert names(project, ben)[1] == "Tag claim"
    with pytest.raises(Refused):
        redo(project, ann)
    redo(project, ben)


def test_a_group_is_undone_as_one(project, ann, tag):
    made = tag(ann, 4, 12)
    group = ""
    for note in ("a", "ab", "abc"):
        with project.write("Change note", ann, undo_group=group) as write:
            write.replace(replace(write.get(Annotation, made.id), note=note))
        group = write.changes.undo_group
    undo(project, ann)
    with project.read() as read:
        assert read.get(Annotation, made.id) == made
    redo(project, ann)
    with project.read() as read:
        assert read.get(Annotation, made.id).note == "abc"
    assert names(project, ann)[0] == "Change note"


def change(project, reviewer, annotation_id, group="", **values):
    with project.write("Change", reviewer, undo_group=group) as write:
        write.replace(replace(write.get(Annotation, annotation_id), **values))
    return write.changes.undo_group


def test_a_group_does_not_go_on_over_the_work_of_another(project, ann, ben, tag):
    made = tag(ann, 4, 12)
    group = change(project, ann, made.id, confidence="low")
    change(project, ben, made.id, note="by Ben")
    assert change(project, ann, made.id, group, confidence="high") != group
    undo(project, ann)
    with project.read() as read:
        now = read.get(Annotation, made.id)
    assert (now.note, now.confidence) == ("by Ben", "low")
    with pytest.raises(Refused, match="Ben"):
        undo(project, ann)


def test_a_group_does_not_go_on_over_other_work_of_ones_own(project, ann, tag):
    made = tag(ann, 4, 12)
    group = change(project, ann, made.id, confidence="low")
    change(project, ann, made.id, note="between")
    change(project, ann, made.id, group, confidence="high")
    undo(project, ann)
    with project.read() as read:
        now = read.get(Annotation, made.id)
    assert (now.note, now.confidence) == ("between", "low")


def test_a_group_that_was_undone_is_not_taken_up_again(project, ann, tag):
    made = tag(ann, 4, 12)
    group = change(project, ann, made.id, confidence="low")
    undo(project, ann)
    change(project, ann, made.id, group, confidence="high")
    undo(project, ann)
    with project.read() as read:
        assert read.get(Annotation, made.id) == made
    undo(project, ann)
    assert there(project, made.id) == [False]


def test_a_group_that_comes_to_nothing_is_passed_in_one_step(project, ann, tag):
    made = tag(ann, 4, 12)
    with project.write("Change note", ann) as write:
        write.replace(replace(made, note="a"))
    with project.write("Change note", ann, undo_group=write.changes.undo_group) as write:
        write.replace(made)
    undo(project, ann)
    undo(project, ann)
    assert there(project, made.id) == [False]


def test_what_cannot_be_undone_is_passed_over(project, ann, tag):
    made = tag(ann, 4, 12)
    with project.write("Export briefing", ann, undoable=False) as write:
        write.add(Source(id=new_id(), title="Briefing"))
    assert names(project, ann) == ("Tag claim", "")
    undo(project, ann)
    assert there(project, made.id) == [False]
    with project.read() as read:
        told = [(entry.name, entry.undone) for entry in queries.history(read, viewer=ann.id, limit=3)]
    assert told == [("Undo: Tag claim", False), ("Export briefing", False), ("Tag claim", True)]


def test_undo_is_refused_when_a_colleague_changed_the_row(project, ann, ben, tag):
    made = tag(ann, 4, 12)
    with project.write("Change note", ben) as write:
        write.replace(replace(made, note="theirs"))
    with pytest.raises(Refused, match=r"Tag claim.*tag.*Ben Bold.*Change note"):
        undo(project, ann)
    with project.read() as read:
        assert read.get(Annotation, made.id).note == "theirs"
    undo(project, ben)
    undo(project, ann)
    assert there(project, made.id) == [False]


def test_undo_is_refused_when_a_colleague_commented_on_what_would_go(project, ann, ben, tag):
    made = tag(ann, 4, 12)
    with project.write("Comment", ben) as write:
        write.add(comment_on(made, ben))
    with pytest.raises(Refused, match=r"comment.*Ben Bold"):
        undo(project, ann)
    assert there(project, made.id) == [True]


def test_removing_a_tag_takes_what_hangs_on_it_and_undo_brings_it_back(project, ann, tag):
    one, other = tag(ann, 4, 12), tag(ann, 13, 17)
    hanging = [
        comment_on(one, ann),
        Evidence(id=new_id(), annotation_id=one.id, quoted_text="so"),
        Link(
            id=new_id(), from_id=one.id, to_id=other.id, type=LinkType.SUPPORTS, author_id=ann.id, created_at=utc_now()
        ),
        Link(
            id=new_id(), from_id=other.id, to_id=one.id, type=LinkType.SAME_AS, author_id=ann.id, created_at=utc_now()
        ),
    ]
    with project.write("Discuss", ann) as write:
        write.add_all(hanging)
    with project.write("Remove", ann) as write:
        write.remove(Annotation, one.id)
        assert not any(write.get(type(row), row.id) for row in hanging)
    undo(project, ann)
    with project.read() as read:
        assert read.get(Annotation, one.id) == one
        assert [read.get(type(row), row.id) for row in hanging] == hanging
    redo(project, ann)
    assert there(project, one.id, other.id) == [False, True]


def test_removing_an_article_is_undone_whole(project, ann, article, tag):
    made = tag(ann, 4, 12)
    with project.write("Remove article", ann) as write:
        write.remove(Article, article.article.id)
    with project.read() as read:
        assert queries.articles(read, viewer=ann.id) == []
    undo(project, ann)
    with project.read() as read:
        assert read.get(Article, article.article.id) == article.article
        assert read.get(Version, article.version.id) == article.version
        assert read.get(Annotation, made.id) == made
        assert queries.article_text(read, article.version.id, viewer=ann.id) == article.text


def test_history_tells_what_is_undone(project, ann, tag):
    made = tag(ann, 4, 12)
    undo(project, ann)
    with project.read() as read:
        entries = queries.history(read, viewer=ann.id)
        of_tag = queries.history(read, viewer=ann.id, annotation_id=made.id)
        older = queries.history(read, viewer=ann.id, before=entries[0].sequence, limit=1)
    assert [(one.name, one.undone, one.reviewer) for one in entries] == [
        ("Undo: Tag claim", False, "Ann Able"),
        ("Tag claim", True, "Ann Able"),
        ("Read article", False, "Ann Able"),
    ]
    assert [one.name for one in of_tag] == ["Undo: Tag claim", "Tag claim"]
    assert [one.name for one in older] == ["Tag claim"]
    assert entries[2].tables == ("article", "version")


def test_changes_since_are_folded(project, ann, tag):
    first = tag(ann, 0, 3)
    start = project.sequence()
    made = tag(ann, 4, 12)
    with project.write("Change note", ann) as write:
        write.replace(replace(made, note="x"))
    with project.write("Remove", ann) as write:
        write.remove(Annotation, first.id)
    changes = project.changes_since(start)
    assert changes.sequence == project.sequence() == start + 3
    assert sorted(changes.ids("annotation")) == sorted([first.id, made.id])
    assert {row.id: row.after and row.after["note"] for row in changes.rows} == {first.id: None, made.id: "x"}
    assert not project.changes_since(changes.sequence)


def test_too_much_to_name_is_said_to_be_unknown(project, ann, article):
    with project.write("Import", ann) as write:
        write.add_all(article.tag(4, 12, ann) for _ in range(5001))
    assert project.changes_since(0).unknown
    assert project.check() == []


def last(project):
    return project.sequence()


def hindrance(project, reviewer, sequence):
    with project.read() as read:
        return undo_hindrance(read, sequence, viewer=reviewer.id)


def test_an_earlier_action_is_taken_back_by_itself(project, ann, tag):
    first = tag(ann, 0, 3)
    entry = last(project)
    second = tag(ann, 4, 12)
    assert hindrance(project, ann, entry) == ""
    assert undo_entry(project, ann, entry).name == "Undo: Tag claim"
    assert there(project, first.id, second.id) == [False, True]
    assert "taken back already" in hindrance(project, ann, entry)
    with pytest.raises(Refused, match="taken back already"):
        undo_entry(project, ann, entry)
    redo(project, ann)
    assert there(project, first.id, second.id) == [True, True]


def test_an_undo_is_taken_back_and_what_was_done_again_too(project, ann, tag):
    first = tag(ann, 0, 3)
    work = last(project)
    undo_entry(project, ann, work)
    taken = last(project)
    tag(ann, 4, 12)
    assert undo_entry(project, ann, taken).name == "Redo: Tag claim"
    again = last(project)
    assert there(project, first.id) == [True]
    with pytest.raises(Refused, match="already"):
        undo_entry(project, ann, taken)
    assert undo_entry(project, ann, again).name == "Undo: Tag claim"
    assert there(project, first.id) == [False]
    with project.read() as read:
        entries = {one.sequence: one for one in queries.history(read, viewer=ann.id)}
    assert entries[work].undone


def test_only_ones_own_entry_is_taken_back(project, ann, ben, tag):
    made = tag(ben, 0, 3)
    entry = last(project)
    with pytest.raises(Refused, match="done by Ben Bold"):
        undo_entry(project, ann, entry)
    assert there(project, made.id) == [True]
    with pytest.raises(Refused, match="not in the history"):
        undo_entry(project, ann, entry + 1)


def test_what_was_changed_since_is_not_taken_back(project, ann, ben, tag):
    made = tag(ann, 4, 12)
    change(project, ann, made.id, confidence="low")
    entry = last(project)
    change(project, ben, made.id, note="by Ben")
    assert "changed since by Ben Bold (“Change”)" in hindrance(project, ann, entry)
    before = last(project)
    with pytest.raises(Refused, match="Ben Bold"):
        undo_entry(project, ann, entry)
    assert last(project) == before
    undo(project, ben)
    undo_entry(project, ann, entry)
    with project.read() as read:
        assert read.get(Annotation, made.id) == made


def test_a_tag_on_which_somebody_has_commented_is_not_taken_back(project, ann, ben, tag):
    made = tag(ann, 4, 12)
    entry = last(project)
    tag(ann, 13, 17)
    with project.write("Comment", ben) as write:
        write.add(comment_on(made, ben))
    with pytest.raises(Refused, match="Ben Bold"):
        undo_entry(project, ann, entry)


def test_any_entry_of_a_group_takes_the_whole_group_back(project, ann, tag):
    made = tag(ann, 4, 12)
    group = change(project, ann, made.id, note="a")
    entry = last(project)
    change(project, ann, made.id, group, note="ab")
    tag(ann, 13, 17)
    undo_entry(project, ann, entry)
    with project.read() as read:
        assert read.get(Annotation, made.id) == made


def test_what_is_never_undone_is_not_taken_back_from_the_list(project, ann, tag):
    made = tag(ann, 4, 12)
    with project.write("Export", ann, undoable=False) as write:
        write.replace(replace(made, note="exported"))
    with pytest.raises(Refused, match="cannot be taken back"):
        undo_entry(project, ann, last(project))
