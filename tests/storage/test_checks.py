"""A project that is not what it says is found out."""

import pytest
from sqlalchemy import text

from annotator.domain.annotations import Annotation
from annotator.domain.articles import Article
from annotator.errors import DamagedProject
from annotator.storage.project import Project, create_project, open_project


@pytest.fixture
def reviewed(project: Project, ann, tag) -> Annotation:
    """A tag in a project with some history."""
    first = tag(ann, 4, 12)
    tag(ann, 13, 17, "quote")
    with project.write("Remove", ann) as write:
        write.remove(Annotation, first.id)
    return tag(ann, 0, 3)


@pytest.mark.parametrize(
    ("statement", "what", "where"),
    [
        ("UPDATE text SET content = 'Quite other words'", "not what its hash says", "text "),
        ("UPDATE original SET content = :bytes", "not what their hash says", "original "),
        ("UPDATE version SET length = 7", "length is given as 7", "version "),
        ("UPDATE annotation SET start = 9000, \"end\" = 9003 WHERE kind = 'claim'", "leaves the text", "annotation "),
        ("UPDATE annotation SET kind = 'gone' WHERE kind = 'quote'", "kind of this tag is not defined", "annotation "),
        ("UPDATE annotation SET exact = 'Thy' WHERE kind = 'claim'", "not those of the text at its", "annotation "),
        ("UPDATE annotation SET suffix = 'Thy' WHERE kind = 'claim'", "words around it", "annotation "),
        ("UPDATE annotation SET note = 'forged' WHERE kind = 'claim'", "journal does not know", "annotation "),
        ("DELETE FROM annotation WHERE kind = 'quote'", "in the journal, and not there", "annotation "),
        ("UPDATE operation SET name = 'Forged' WHERE sequence = 2", "was changed", "operation 2"),
        ("UPDATE operation SET at = '2020-01-01T00:00:00Z' WHERE sequence = 2", "was changed", "operation 2"),
        ("UPDATE operation SET changes = '[]' WHERE sequence = 4", "was changed", "operation 4"),
        ("DELETE FROM operation WHERE sequence = 3", "missing: 3 to 3", "operation 4"),
        ("DELETE FROM operation WHERE sequence = 5", "journal does not know", "annotation "),
    ],
)
def test_what_was_changed_behind_the_journals_back_is_found(project, reviewed, statement, what, where):
    assert project.check() == []
    with project._engine.begin() as connection:
        connection.execute(text(statement), {"bytes": b"forged"} if ":bytes" in statement else {})
    assert [problem for problem in project.check() if what in problem.what and problem.where.startswith(where)]


def test_a_row_that_the_journal_never_saw_is_found(project, reviewed):
    with project._engine.begin() as connection:
        connection.execute(
            text("INSERT INTO article (id, title, language, position, archived) VALUES ('x', '', '', 0, false)")
        )
    found = [problem.where for problem in project.check()]
    assert found == ["article x", "article x"]


def test_an_index_for_search_that_does_not_agree_is_found(file_project, file_article):
    with file_project._engine.begin() as connection:
        connection.execute(text("DELETE FROM text_words"))
    assert [problem.where for problem in file_project.check()] == ["text_words"]


def test_a_reference_to_nothing_is_found(file_project, file_article):
    with file_project._engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            connection.execute(text("DELETE FROM original"))
        connection.invalidate()
    assert any("original" in problem.what for problem in file_project.check())


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE text SET content = CAST(x'c328' AS TEXT)", "texts"),
        ("UPDATE annotation SET exact = CAST(x'c328' AS TEXT)", "annotations"),
        ("UPDATE annotation SET note = CAST(x'c328' AS TEXT)", "journal or rows"),
        ("UPDATE operation SET changes = CAST(x'c328' AS TEXT)", "journal or rows"),
        ("UPDATE operation SET changes = '[{'", "operation 1"),
    ],
)
def test_bytes_that_are_no_text_are_found(file_project, file_article, ann, statement, where):
    with file_project.write("Tag claim", ann) as write:
        write.add(file_article.tag(4, 12, ann))
    with file_project._engine.begin() as connection:
        connection.execute(text(statement))
    assert where in [problem.where for problem in file_project.check()]


def test_reading_bytes_that_are_no_text_ends_in_a_sentence(file_project, file_article, ann):
    with file_project._engine.begin() as connection:
        connection.execute(text("UPDATE article SET title = CAST(x'c328' AS TEXT)"))
    with pytest.raises(DamagedProject, match="cannot be read"), file_project.read() as read:
        read.find(Article)


def test_an_index_that_lacks_a_row_is_found(file_project, file_article, ann):
    with file_project.write("Tag claim", ann) as write:
        write.add(file_article.tag(4, 12, ann))
    with file_project._engine.connect() as connection:
        raw = connection.connection.driver_connection
        raw.execute("PRAGMA writable_schema = ON")
        # What the index is said to hold no longer is what it holds.
        raw.execute("UPDATE sqlite_schema SET sql = sql || ' WHERE 0' WHERE name = 'ix_annotation_author_id'")
        connection.invalidate()
    assert any("ix_annotation_author_id" in problem.what for problem in file_project.check())


def test_a_damaged_table_definition_ends_in_a_sentence(tmp_path):
    path = tmp_path / "p"
    create_project(path).close()
    content = path.read_bytes()
    assert content.count(b"CREATE TABLE comment") == 1
    path.write_bytes(content.replace(b"CREATE TABLE comment", b"CREATE TABL\xff\xfe\xff\xfe comm"))
    with pytest.raises(DamagedProject, match="cannot be read"):
        open_project(path)
