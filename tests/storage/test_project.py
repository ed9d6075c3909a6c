"""A project file is made, opened, read, written, copied and closed; what goes wrong is said in a sentence."""

import os
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from annotator.domain.annotations import Annotation, Comment, Evidence
from annotator.domain.articles import Article, ProjectRecord, Reviewer, Source, Version
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.errors import (
    DamagedProject,
    FileTrouble,
    FullDisk,
    InvalidValue,
    KnownError,
    LockedProject,
    NotAProject,
    NotFound,
    ProjectTrouble,
    ReadOnlyProject,
    Refused,
)
from annotator.storage import engine, queries
from annotator.storage.journal import undo
from annotator.storage.project import create_project, open_project
from tests.storage.rows import TEXT, add_article


def beside(path):
    return sorted(one.name for one in path.parent.iterdir())


def test_a_new_project_is_empty_named_and_sound(project):
    assert project.title == "Test"
    assert project.sequence() == 0
    assert not project.read_only
    assert project.check() == []
    with project.read() as read:
        assert queries.articles(read, viewer="") == []


def test_what_was_written_is_there_after_opening_again(project, article, ann, tag):
    made = tag(ann, 4, 12)
    project.close()
    again = open_project(project.target)
    with again.read() as read:
        assert read.get(Annotation, made.id) == made
        assert read.text(article.version.text_sha256) == TEXT
        assert read.original(article.version.original_sha256) == TEXT.encode()
        assert [one.name for one in queries.reviewers(read)] == ["Ann Able"]
    assert again.sequence() == 2
    again.close()


def test_one_file_remains_after_closing(file_project, file_article):
    path = Path(file_project.target)
    assert f"{path.name}-wal" in beside(path)
    file_project.close()
    assert beside(path) == [path.name]


def test_the_log_is_folded_in_when_idle(file_project, file_article):
    path = Path(file_project.target)
    file_project.checkpoint()
    assert path.with_name(path.name + "-wal").stat().st_size == 0
    with file_project.read() as read, closing(sqlite3.connect(path)) as other:
        assert len(read.find(Article)) == 1
        assert other.execute("SELECT count(*) FROM article").fetchone() == (1,)
        file_project.checkpoint()


def test_a_failed_block_leaves_nothing(project, ann, article):
    def failing():
        with project.write("Tag", ann) as write:
            write.add(article.tag(0, 3, ann))
            write.add_text("other words")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        failing()
    with project.read() as read:
        assert read.find(Annotation) == []
    assert project.sequence() == 1
    assert project.check() == []


def test_no_change_is_no_operation(project, ann, ben, article):
    with project.write("Nothing", ben) as write:
        write.replace(article.article)
    assert not write.changes
    assert project.sequence() == 1
    with project.read() as read:
        assert len(queries.reviewers(read)) == 1


def test_changes_name_what_was_done(project, ann, article):
    tagged = article.tag(0, 3, ann)
    with project.write("Tag", ann) as write:
        write.name = "Tag claim"
        write.add(tagged)
        write.replace(replace(tagged, note="x"))
    changes = write.changes
    assert (changes.name, changes.sequence, changes.ids("annotation")) == ("Tag claim", 2, [tagged.id])
    (row,) = changes.rows
    assert (row.before, row.after["note"]) == (None, "x")
    assert changes.undo_group


def test_reading_sees_one_state(project, ann, article):
    with project.read() as read:
        before = read.find(Article)
        with project.write("Rename", ann) as write:
            write.replace(replace(article.article, title="Other"))
        assert read.find(Article) == before
    with project.read() as read:
        assert read.find(Article)[0].title == "Other"


def test_find_takes_lists_empty_references_and_none(project, ann, article):
    other = Source(id=new_id(), title="B")
    source = Source(id=new_id(), title="A", derived_from=other.id)
    with project.write("Add", ann) as write:
        write.add_all([source, other])
    with project.read() as read:
        assert read.find(Source, derived_from="") == [other]
        assert read.find(Source, derived_from=other.id) == [source]
        assert read.find(Source, id=[], title="A") == []
        assert read.find(Source, id={source.id, other.id}, title=["A", "C"]) == [source]
        assert read.find(Source, source_type=None) == [other, source]
        assert read.find(Article, source_id="") == [article.article]
        many = [new_id() for _ in range(2500)]
        assert read.find(Source, id=[*many, source.id, other.id]) == [other, source]


def test_texts_are_kept_once(project, ann, article):
    with project.write("Again", ann) as write:
        again = add_article(write, "Copy")
    assert again.version.text_sha256 == article.version.text_sha256
    with project.read() as read:
        assert read.connection.exec_driver_sql("SELECT count(*) FROM text").scalar() == 1
        with pytest.raises(NotFound):
            read.text("0" * 64)
        with pytest.raises(NotFound):
            read.original("0" * 64)


@pytest.mark.parametrize("words", ["nul \0 here", "half \ud83d here"])
def test_text_that_no_database_keeps_is_refused(project, ann, article, words):
    for wrong in (
        lambda write: write.add_text(words),
        lambda write: write.add(Source(id=new_id(), title=words)),
        lambda write: write.add(article.tag(0, 3, ann, note=words)),
    ):
        with pytest.raises(InvalidValue), project.write("Add", ann) as write:
            wrong(write)
    assert project.sequence() == 1


def test_names_are_one_reviewer_however_they_are_spelled(project, ann, article):
    with project.write("Add", Reviewer(id=new_id(), name="ANN  able")) as write:
        assert write.reviewer == ann
        new = write.reviewer_named("Ｂen Bold")
        assert write.reviewer_named("ben bold") == new
        write.add(Source(id=new_id()))
    with project.read() as read:
        assert [one.name for one in queries.reviewers(read)] == ["Ann Able", "Ｂen Bold"]
        assert queries.reviewer_by_name(read, "BEN BOLD") == new
        assert queries.reviewer_by_name(read, "Cid") is None


def test_a_reviewer_is_changed_like_any_row(project, ann, article):
    with project.write("Make lead", ann) as write:
        write.replace(replace(ann, lead=True))
    with project.read() as read:
        assert queries.reviewers(read)[0].lead
    undo(project, ann)
    with project.read() as read:
        assert not queries.reviewers(read)[0].lead
    assert project.check() == []


def test_many_rows_are_changed_and_removed_as_one(project, ann, article):
    tags = [article.tag(place, place + 2, ann) for place in range(40)]
    comments = [
        Comment(id=new_id(), annotation_id=tag.id, author_id=ann.id, text="?", created_at=utc_now()) for tag in tags
    ]
    with project.write("Tag", ann) as write:
        write.add_all([*tags, *comments])
    noted = [replace(tag, note="x") for tag in tags[1:]]
    with project.write("Note", ann) as write:
        write.replace_all([tags[0], *noted, replace(comments[0], resolved=True)])
    assert sorted(write.changes.ids("annotation")) == [tag.id for tag in noted]
    assert write.changes.ids("comment") == [comments[0].id]
    with project.write("Remove", ann) as write:
        write.remove_all(Annotation, [tag.id for tag in tags])
    with project.read() as read:
        assert read.find(Annotation) + read.find(Comment) == []
    with pytest.raises(NotFound), project.write("Remove", ann) as write:
        write.remove_all(Annotation, [tags[0].id])
    undo(project, ann)
    with project.read() as read:
        assert read.find(Annotation) == [tags[0], *noted]
        assert len(read.find(Comment)) == 40
    assert project.check() == []


def test_what_refers_to_nothing_is_refused(project, ann, article):
    with pytest.raises(Refused, match="not in the project any more"), project.write("Add", ann) as write:
        write.add(Evidence(id=new_id(), annotation_id=new_id()))
    with pytest.raises(Refused, match="put there in the meantime"), project.write("Add", ann) as write:
        write.add(article.article)
    with pytest.raises(NotFound), project.write("Change", ann) as write:
        write.replace(Article(id=new_id(), title="x"))
    with pytest.raises(NotFound), project.write("Remove", ann) as write:
        write.remove(Article, new_id())
    assert project.sequence() == 1
    assert project.check() == []


def test_a_write_inside_a_write_is_a_bug_not_a_wait(project, ann):
    with pytest.raises(RuntimeError), project.write("One", ann), project.write("Two", ann):
        pass


def test_the_title_is_the_projects_own(file_project, ann, tmp_path):
    with file_project.read() as read:
        (record,) = read.find(ProjectRecord)
    with file_project.write("Rename project", ann) as write:
        write.replace(replace(record, title="Desk"))
    assert file_project.title == "Desk"
    other = create_project(tmp_path / "Untitled thing")
    assert other.title == "Untitled thing"
    other.close()


# What can go wrong with files


def test_nothing_is_overwritten_by_a_new_project(tmp_path, target):
    create_project(target).close()
    with pytest.raises(ProjectTrouble, match="already something"):
        create_project(target)
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ann")
    with pytest.raises(ProjectTrouble, match="already something"):
        create_project(letter)
    assert letter.read_text() == "Dear Ann"
    with pytest.raises(FileTrouble, match="no folder"):
        create_project(tmp_path / "nowhere" / "p")


def test_a_new_project_needs_a_folder_that_can_be_written(open_folder, as_nobody):
    open_folder.chmod(0o555)
    with as_nobody(), pytest.raises(FileTrouble, match="cannot be written"):
        create_project(open_folder / "p")
    assert list(open_folder.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (b"", NotAProject, "not a project"),
        (b"Dear Ann, " * 50, NotAProject, "not a project"),
        (b"SQLite format 3\0" + bytes(200), NotAProject, "not a project"),
    ],
)
def test_what_is_no_project_is_left_as_it_is(tmp_path, content, error, words):
    path = tmp_path / "thing"
    path.write_bytes(content)
    with pytest.raises(error, match=words):
        open_project(path)
    assert path.read_bytes() == content
    assert beside(path) == ["thing"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_no_project_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAProject, match="a pipe or a device"):
        open_project(tmp_path / "pipe")


def test_another_programs_database_is_no_project(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE t (x)")
    before = path.read_bytes()
    with pytest.raises(NotAProject):
        open_project(path)
    assert path.read_bytes() == before
    assert beside(path) == ["other.db"]


def test_what_is_not_there_is_said_so(tmp_path, database):
    with pytest.raises(NotFound, match="There is no project at"):
        open_project(tmp_path / "p")
    with pytest.raises(NotAProject, match="folder"):
        open_project(tmp_path)
    with pytest.raises(NotAProject, match="no project in"):
        open_project(database)
    with pytest.raises(ProjectTrouble, match=r"no database|refused|reached"):
        open_project(database.replace("annotator_", "no_such_"))
    with pytest.raises(ProjectTrouble, match="cannot be reached"):
        open_project("postgresql://ann:secret@127.0.0.1:1/desk")


def test_a_password_is_never_shown():
    with pytest.raises(ProjectTrouble) as caught:
        open_project("postgresql://ann:secret@127.0.0.1:1/desk")
    assert "secret" not in str(caught.value)
    assert "127.0.0.1" in str(caught.value)


def test_a_file_that_is_cut_short_is_damaged(file_project, file_article):
    path = Path(file_project.target)
    file_project.close()
    cut = path.read_bytes()[:-5000]
    path.write_bytes(cut)
    with pytest.raises(DamagedProject, match="cut short"):
        open_project(path)
    assert path.read_bytes() == cut
    assert beside(path) == [path.name]


def test_damage_inside_is_told_and_leaves_the_file_as_it_was(file_project, ann, file_article):
    path = Path(file_project.target)
    with file_project.write("Tag", ann) as write:
        write.add_all(file_article.tag(4, 12, ann) for _ in range(2000))
    file_project.close()
    content = bytearray(path.read_bytes())
    # Behind the roots of the tables, where rows begin.
    for page in range(130, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = os.urandom(64)
    path.write_bytes(content)
    opened = open_project(path)
    with pytest.raises(DamagedProject, match="open a backup"), opened.read() as read:
        queries.records(read, viewer="")
    assert any(problem.where == "file" for problem in opened.check())
    opened.close()
    assert path.read_bytes() == bytes(content)


def test_a_file_that_may_only_be_read_is_opened_for_reading(open_folder, as_nobody, ann):
    path = open_folder / "project.annotator"
    made = create_project(path, "Read me")
    with made.write("Read article", ann) as write:
        add_article(write)
    made.close()
    path.chmod(0o444)
    before = path.read_bytes()
    for mode in (0o755, 0o555):
        open_folder.chmod(mode)
        with as_nobody():
            opened = open_project(path)
            assert opened.read_only
            assert opened.title == "Read me"
            with opened.read() as read:
                assert len(queries.search(read, "minister", viewer="")) == 1
            with pytest.raises(ReadOnlyProject, match="save a copy"), opened.write("Tag", ann):
                pass
            assert opened.check() == []
            opened.close()
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


def test_a_log_in_a_folder_that_cannot_be_written_is_not_passed_over(open_folder, as_nobody, ann):
    path = open_folder / "project.annotator"
    made = create_project(path, "Read me")
    with made.write("Read article", ann) as write:
        add_article(write)
    log = path.with_name(path.name + "-wal").read_bytes()
    made.close()
    path.with_name(path.name + "-wal").write_bytes(log)
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with as_nobody(), pytest.raises(ProjectTrouble, match="copy both files"):
        open_project(path)
    open_folder.chmod(0o755)


def test_a_locked_project_says_who_waits_for_whom(file_project, file_article, ann, monkeypatch):
    file_project.close()
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.1)
    opened = open_project(file_project.target)
    with closing(sqlite3.connect(file_project.target, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedProject, match="try again"), opened.write("Tag", ann):
            pass
        with opened.read() as read:
            assert len(read.find(Article)) == 1
        other.execute("ROLLBACK")
    with opened.write("Tag", ann) as write:
        write.add(file_article.tag(0, 3, ann))
    opened.close()


def test_a_full_disk_keeps_what_was_there(file_project, file_article, ann):
    with file_project.read() as read:
        pages = read.connection.exec_driver_sql("PRAGMA page_count").scalar()

    def limit(connection, *_):
        connection.execute(f"PRAGMA max_page_count = {pages + 10}")

    event.listen(file_project._engine, "checkout", limit)
    with pytest.raises(FullDisk, match="free some space"), file_project.write("Read", ann) as write:
        add_article(write, "Long", "All work and no play. " * 20_000)
    assert file_project.sequence() == 1
    with file_project.write("Tag", ann) as write:
        write.add(file_article.tag(0, 3, ann))
    assert file_project.check() == []


def test_a_file_that_is_gone_takes_no_more_tags(file_project, file_article, ann):
    path = Path(file_project.target)
    elsewhere = path.with_name("elsewhere.annotator")

    def tag():
        with file_project.write("Tag", ann) as write:
            write.add(file_article.tag(0, 3, ann))

    path.rename(elsewhere)
    with pytest.raises(ProjectTrouble, match="moved, deleted or replaced"):
        tag()
    elsewhere.rename(path)
    tag()
    assert file_project.sequence() == 2


# Copies


def test_a_backup_is_a_project_of_its_own(project, ann, article, tag, tmp_path):
    made = tag(ann, 4, 12)
    copy = tmp_path / "copy.annotator"
    with project.read() as read:
        assert read.find(Article)
        project.backup(copy)
    undo(project, ann)
    opened = open_project(copy)
    with opened.read() as read:
        assert read.get(Annotation, made.id) == made
        assert [match.start for match in queries.search(read, "minister", viewer="")] == [4]
    assert opened.title == "Test"
    assert opened.check() == []
    with opened.write("Tag", ann) as write:
        write.add(article.tag(0, 3, ann))
    opened.close()
    project.backup(copy)
    opened = open_project(copy)
    assert opened.sequence() == 3
    opened.close()
    assert [one for one in beside(copy) if "copy" in one or "new" in one] == ["copy.annotator"]


def test_a_backup_replaces_backups_alone(file_project, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ann")
    with pytest.raises(ProjectTrouble, match="something else"):
        file_project.backup(letter)
    with pytest.raises(ProjectTrouble, match="the project itself"):
        file_project.backup(Path(file_project.target))
    with pytest.raises(FileTrouble, match="no folder"):
        file_project.backup(tmp_path / "nowhere" / "copy")
    assert letter.read_text() == "Dear Ann"


# Several at once


def test_two_windows_and_their_threads_lose_nothing(project, ann, ben, article):
    other = open_project(project.target)
    start = project.sequence()
    failures = []

    def tagging(opened, reviewer):
        try:
            for _ in range(8):
                with opened.write("Tag", reviewer) as write:
                    write.add(article.tag(4, 12, reviewer))
                with opened.read() as read:
                    assert read.find(Annotation, author_id=reviewer.id)
        except Exception as error:  # noqa: BLE001  # told by the assertion below
            failures.append(error)

    threads = [
        threading.Thread(target=tagging, args=(opened, reviewer))
        for opened, reviewer in ((project, ann), (project, ben), (other, ann), (other, ben))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert other.sequence() == start + 32
    assert len(project.changes_since(start).ids("annotation")) == 32
    other.close()
    assert project.check() == []


KILLED = """
import sys
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Version
from annotator.domain.details import no_details
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.journal import utc_now
from annotator.storage.project import open_project
from annotator.storage import queries

project = open_project(sys.argv[1])
with project.read() as read:
    (ann,), (version,) = queries.reviewers(read), read.find(Version)
while True:
    now = utc_now()
    made = Annotation(id=new_id(), version_id=version.id, kind="claim", start=0, end=3, exact="The", author_id=ann.id,
                      details=no_details("claim"), created_at=now, updated_at=now)
    with project.write("Tag", ann) as write:
        write.add(made)
    print(made.id, flush=True)
"""


def test_what_was_acknowledged_survives_kill_9(file_project, file_article):
    acknowledged = []
    for round_ in range(8):
        writer = subprocess.Popen(
            [sys.executable, "-c", KILLED, file_project.target], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        acknowledged.append(writer.stdout.readline().strip())
        time.sleep(0.003 * round_)
        writer.kill()
        acknowledged += writer.stdout.read().split("\n")[:-1]
        writer.stdout.close()
        writer.wait()
    with file_project.read() as read:
        stored = {one.id for one in read.find(Annotation)}
    assert len(acknowledged) >= 8
    assert set(acknowledged) <= stored
    assert file_project.check() == []


def test_opening_costs_no_alembic_and_no_driver_of_a_server(file_project):
    code = (
        "import sys; from annotator.storage.project import open_project; open_project(sys.argv[1]).close(); "
        "print([name for name in ('alembic', 'psycopg', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, file_project.target], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_versions_keep_their_structure(project, article):
    with project.read() as read:
        assert read.get(Version, article.version.id) == article.version


def test_a_name_that_is_too_long_is_refused_in_a_sentence(tmp_path, ann):
    name = tmp_path / ("a" * 300)
    with pytest.raises(FileTrouble, match="name"):
        create_project(name)
    with create_project(tmp_path / "p") as made, pytest.raises(FileTrouble, match="name"):
        made.backup(name)
    with pytest.raises(KnownError):
        open_project(name)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p"]
