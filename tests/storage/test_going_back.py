"""Backups: made whole, kept for a while, compared with today, gone back to without breaking what is open."""

import os
import shutil
import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from annotator.domain.annotations import Annotation, Decision
from annotator.domain.articles import Article, ProjectRecord
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.keeping import DAILY, Way, What
from annotator.errors import DamagedProject, FileTrouble, NewerProject, Refused
from annotator.storage import aside, erasing, going_back, journal, kept_backups, queries, row_differences
from annotator.storage.project import create_project, open_project
from tests.storage.rows import add_article


@pytest.fixture
def folder(file_project) -> Path:
    return aside.folder_beside(Path(file_project.target))


@pytest.fixture
def kept(file_project, file_article, ann, folder):
    """A backup with one article and two tags; returned with the tags."""
    tags = [file_article.tag(4, 12, ann), file_article.tag(13, 17, ann, "quote")]
    with file_project.write("Tag", ann) as write:
        write.add_all(tags)
    return file_project.put_aside(folder, "before merging"), tags


@pytest.fixture
def worked(file_project, kept, ann, ben):
    """The project after the backup: one tag changed, one removed, one new, one decision, one more article."""
    _, (changed, removed) = kept
    with file_project.write("Work on", ben) as write:
        made = add_article(write, "Later", "Quite another text.", position=1)
        tag = made.tag(0, 5, ben)
        write.add(tag)
        write.remove(Annotation, removed.id)
        write.replace(replace(changed, note="looked at"))
        write.add(
            Decision(id=new_id(), annotation_id=changed.id, reviewer_id=ben.id, decision="agree", created_at=utc_now())
        )
    return made


def state_of(project):
    with project.read() as read:
        return (
            [row.title for row in queries.articles(read, viewer="")],
            [(tag.kind, tag.note) for tag in queries.annotations(read, viewer="")],
            read.find(Decision),
        )


def test_a_backup_is_a_project_that_is_whole_and_leaves_nothing_beside_it(kept, folder, file_project):
    path, _ = kept
    assert [one.name for one in folder.iterdir()] == [path.name]
    assert path.name.startswith("project 20")
    assert path.name.endswith(" before merging.annotator")
    (one,) = aside.backups_in(folder)
    assert (one.path, one.reason, one.size) == (path, "before merging", path.stat().st_size)
    found = kept_backups.contents_of(path)
    assert (found.title, found.articles, found.tags, found.sequence) == ("Test", 1, 2, 2)
    assert [one.name for one in folder.iterdir()] == [path.name]


def test_what_was_done_since_is_told(file_project, kept, worked, ann):
    with file_project.read() as read:
        found = row_differences.differences(read, kept[0], viewer=ann.id)
    assert found.same_project
    assert found.counts == {
        (What.ARTICLE, Way.ADDED): 1,
        (What.TAG, Way.ADDED): 1,
        (What.TAG, Way.CHANGED): 1,
        (What.TAG, Way.REMOVED): 1,
        (What.DECISION, Way.ADDED): 1,
    }
    assert {(one.what, one.way, one.words) for one in found.lines} == {
        (What.ARTICLE, Way.ADDED, "Later"),
        (What.TAG, Way.ADDED, "Quite"),
        (What.TAG, Way.CHANGED, "minister"),
        (What.TAG, Way.REMOVED, "said"),
        (What.DECISION, Way.ADDED, "agree: minister"),
    }
    assert found.others == 1  # the version of the new article


def test_in_blind_review_what_colleagues_did_is_not_told(file_project, kept, worked, ann):
    with file_project.read() as read:
        (record,) = read.find(ProjectRecord)
    with file_project.write("Review blind", ann) as write:
        write.replace(ProjectRecord(id=record.id, title=record.title, created_at=record.created_at, blind=True))
    with file_project.read() as read:
        found = row_differences.differences(read, kept[0], viewer=ann.id)
    assert "Quite" not in [one.words for one in found.lines]
    assert (What.TAG, Way.ADDED) not in found.counts


def test_going_back_brings_everything_back_in_one_step_that_undo_takes_back(file_project, kept, worked, ann):
    later = state_of(file_project)
    going_back.go_back(file_project, ann, kept[0], "Go back")
    assert state_of(file_project) == (["Article"], [("claim", ""), ("quote", "")], [])
    assert file_project.check() == []
    journal.undo(file_project, ann)
    assert state_of(file_project) == later
    assert file_project.check() == []


def test_a_project_on_a_server_is_put_aside_into_a_file_and_gone_back_to_as_well(project, article, tag, ann, tmp_path):
    made = tag(ann, 4, 12)
    kept = project.put_aside(tmp_path / "kept backups", "before merging")
    with project.write("Remove", ann) as write:
        write.remove(Article, article.article.id)
    with project.read() as read:
        found = row_differences.differences(read, kept, viewer=ann.id)
    assert found.same_project
    assert found.counts == {(What.ARTICLE, Way.REMOVED): 1, (What.TAG, Way.REMOVED): 1}
    going_back.go_back(project, ann, kept, "Go back")
    with project.read() as read:
        assert read.get(Annotation, made.id) == made
        assert not row_differences.differences(read, kept, viewer=ann.id)
    assert project.check() == []


def test_another_window_that_is_open_sees_it_and_goes_on_writing(file_project, kept, worked, ann, ben):
    with open_project(file_project.target) as other:
        before = other.sequence()
        going_back.go_back(file_project, ann, kept[0], "Go back")
        assert worked.article.id in other.changes_since(before).ids("article")
        assert state_of(other)[0] == ["Article"]
        with other.write("Read article", ben) as write:
            add_article(write, "After", "And another.", position=2)
    assert state_of(file_project)[0] == ["Article", "After"]


def test_what_was_erased_since_stays_erased(file_project, kept, worked, ann, file_article):
    erasing.erase(file_project, ann, [file_article.article.id])
    with file_project.read() as read:
        found = row_differences.differences(read, kept[0], viewer=ann.id)
    assert found.same_project
    assert found.counts[What.TAG, Way.ERASED] == 2
    going_back.go_back(file_project, ann, kept[0], "Go back")
    assert state_of(file_project) == ([], [], [])
    assert file_project.check() == []


def test_a_backup_of_another_project_is_not_gone_back_to(file_project, file_article, ann, tmp_path):
    with create_project(tmp_path / "other.annotator") as other, other.write("Read", ann) as write:
        add_article(write, "Foreign")
    before = state_of(file_project)
    with pytest.raises(Refused, match="as a copy"):
        going_back.go_back(file_project, ann, tmp_path / "other.annotator", "Go back")
    assert state_of(file_project) == before


def test_a_backup_that_went_its_own_way_is_not_gone_back_to(file_project, kept, ann):
    with open_project(kept[0]) as own, own.write("Read", ann) as write:
        add_article(write, "Own", "Own words.", position=4)
    with file_project.read() as read:
        assert not row_differences.differences(read, kept[0], viewer=ann.id).same_project
    with pytest.raises(Refused):
        going_back.go_back(file_project, ann, kept[0], "Go back")


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("UPDATE annotation SET status = 'nonsense'", DamagedProject),
        ("UPDATE text SET content = 'Forged'", DamagedProject),
        ("CREATE TRIGGER t AFTER INSERT ON text BEGIN DELETE FROM text; END", DamagedProject),
        ("DROP TABLE comment", DamagedProject),
        ("ALTER TABLE source DROP COLUMN csl", DamagedProject),
        ("DROP TABLE article; CREATE VIEW article AS SELECT 1", DamagedProject),
        ("UPDATE alembic_version SET version_num = '9999'", NewerProject),
    ],
)
def test_a_backup_is_opened_with_distrust(file_project, kept, ann, file_article, statement, error):
    path, _ = kept
    with file_project.write("Remove", ann) as write:
        write.remove(Article, file_article.article.id)
    with file_project._engine.begin() as connection:
        # As if the text were not there any more, so that it would be taken from the backup.
        connection.exec_driver_sql("DELETE FROM text_words")
        connection.exec_driver_sql("DELETE FROM text")
    forged = sqlite3.connect(path)
    forged.executescript(statement)
    forged.close()
    before = state_of(file_project)
    with pytest.raises(error):
        going_back.go_back(file_project, ann, path, "Go back")
    assert state_of(file_project) == before


def test_a_backup_of_an_earlier_version_of_the_program_is_read_and_stays_as_it_is(tmp_path, ann):
    released = Path(__file__).parent.parent / "data" / "project-0001.annotator"
    path, backup = tmp_path / "project.annotator", tmp_path / "earlier.annotator"
    shutil.copy(released, path)
    shutil.copy(released, backup)
    content = backup.read_bytes()
    with open_project(path) as project:
        before = state_of(project)
        with project.read() as read:
            (row,) = queries.articles(read, viewer="")
        with project.write("Remove", ann) as write:
            write.remove(Article, row.id)
        with project.read() as read:
            found = row_differences.differences(read, backup, viewer=ann.id)
        assert found.counts[What.ARTICLE, Way.REMOVED] == 1
        assert found.counts[What.TAG, Way.REMOVED] == 4
        going_back.go_back(project, ann, backup, "Go back")
        assert state_of(project) == before
        assert project.check() == []
    assert backup.read_bytes() == content
    assert [one.name for one in tmp_path.glob("earlier*")] == [backup.name]


def test_seven_days_of_work_are_kept_and_what_somebody_put_there(file_project, file_article, folder):
    file_project.put_aside(folder, DAILY)
    (first,) = aside.backups_in(folder)
    content = first.path.read_bytes()
    first.path.unlink()
    for back in range(1, 12):
        day = (datetime.now().astimezone() - timedelta(days=3 * back)).strftime("%Y-%m-%d")
        (folder / f"project {day} 09.00.00 daily.annotator").write_bytes(content)
    (folder / "by hand.annotator").write_bytes(content)
    for _ in range(7):
        file_project.put_aside(folder, "before merging")
    file_project.put_aside(folder, DAILY)
    found = aside.backups_in(folder)
    assert len([one for one in found if one.reason == DAILY]) == 7
    assert len([one for one in found if one.reason == "before merging"]) == 5
    assert (folder / "by hand.annotator").exists()


def test_a_daily_backup_is_due_once_a_day_and_only_when_something_was_done(file_project, folder, ann):
    today = datetime.now().astimezone().date()
    due = file_project.is_backup_due
    assert not due(folder, today)  # nothing in it yet
    with file_project.write("Read", ann) as write:
        add_article(write)
    assert due(folder, today)
    file_project.put_aside(folder, DAILY)
    assert not due(folder, today)
    assert not due(folder, today + timedelta(days=1))  # nothing was done since
    with file_project.write("Read", ann) as write:
        add_article(write, "B", "Another text.", position=1)
    assert due(folder, today + timedelta(days=1))


def test_a_damaged_project_gives_no_backup_and_the_earlier_ones_stay(file_project, kept, folder, ann):
    path = Path(file_project.target)
    file_project.close()
    content = bytearray(path.read_bytes())
    # The middle of the file: pages of tables and indexes.
    content[len(content) // 2 : len(content) // 2 + 8192] = os.urandom(8192)
    path.write_bytes(content)
    with open_project(path) as damaged, pytest.raises(DamagedProject):
        damaged.put_aside(folder, DAILY)
    assert [one.path for one in aside.backups_in(folder)] == [kept[0]]


def test_a_folder_that_cannot_be_made_is_told(file_project, file_article, folder):
    folder.write_bytes(b"in the way")
    with pytest.raises(FileTrouble, match="No backup was made"):
        file_project.put_aside(folder, DAILY)
