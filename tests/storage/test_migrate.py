"""An older project is brought up to date behind a copy; a newer one is left alone."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from annotator.errors import DamagedProject, NewerProject, ProjectTrouble, ReadOnlyProject
from annotator.storage import migrate, queries, schema
from annotator.storage.project import create_project, open_project

RELEASED = sorted(Path(__file__).parent.parent.joinpath("data").glob("project-*.annotator"))

LATER = """
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

def upgrade():
    recreate = "always" if op.get_context().dialect.name == "sqlite" else "never"
    with op.batch_alter_table("article", recreate=recreate) as table:
        table.add_column(sa.Column("mood", sa.Text(), nullable=False, server_default="calm"))
    {then}
"""


@pytest.fixture
def later(tmp_path, monkeypatch):
    """A version of the program whose tables have moved on; what its migration does at the end can be set."""

    def moving_on(then="pass"):
        folder = tmp_path / "migrations 100%"
        shutil.copytree(migrate.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
        folder.joinpath("versions", "r0004_later.py").write_text(LATER.format(then=then))
        monkeypatch.setattr(migrate, "MIGRATIONS", folder)
        monkeypatch.setattr(schema, "SCHEMA_REVISION", "0004")

    return moving_on


def moods(path):
    with sqlite3.connect(path) as connection:
        found = connection.execute("SELECT mood FROM article").fetchall()
    connection.close()
    return [mood for (mood,) in found]


def beside(path):
    return sorted(one.name for one in path.parent.iterdir() if one.is_file())


def test_an_older_project_is_brought_up_to_date_and_a_copy_put_aside(file_project, file_article, later):
    path = Path(file_project.target)
    file_project.close()
    before = path.read_bytes()
    later()
    opened = open_project(path)
    with opened.read() as read:
        assert [row.title for row in queries.articles(read, viewer="")] == ["Article"]
    opened.close()
    assert moods(path) == ["calm"]
    (aside,) = path.with_name("project backups").iterdir()
    assert "before upgrade" in aside.name
    assert aside.suffix == ".annotator"
    monkey = sqlite3.connect(aside)
    assert monkey.execute("SELECT version_num FROM alembic_version").fetchall() == [("0003",)]
    monkey.close()
    assert len(aside.read_bytes()) == len(before)


def test_a_migration_that_fails_leaves_the_file_as_it_was(file_project, file_article, later):
    path = Path(file_project.target)
    file_project.close()
    before = path.read_bytes()
    later(then='op.execute("INSERT INTO no_such_table VALUES (1)")')
    with pytest.raises(ProjectTrouble, match="left as it was"):
        open_project(path)
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


def test_a_migration_that_breaks_references_is_taken_back(file_project, file_article, later):
    path = Path(file_project.target)
    file_project.close()
    before = path.read_bytes()
    later(then='op.execute("DELETE FROM text")')
    with pytest.raises(ProjectTrouble, match="left as it was"):
        open_project(path)
    assert path.read_bytes() == before


def test_an_older_project_that_can_only_be_read_is_not_touched(open_folder, as_nobody, later, monkeypatch):
    path = open_folder / "project.annotator"
    create_project(path).close()
    later()
    # The folder of the test, where the migrations are, is shut to others.
    monkeypatch.setattr(migrate, "_known_revisions", lambda: {"0001", "0002", "0003", "0004"})
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with as_nobody(), pytest.raises(ReadOnlyProject, match="save a copy"):
        open_project(path)
    open_folder.chmod(0o755)
    assert beside(path) == [path.name]


def test_a_server_is_brought_up_to_date_too(database, later):
    create_project(database, "Desk").close()
    later()
    opened = open_project(database)
    assert opened.title == "Desk"
    with opened.read() as read:
        assert read.connection.exec_driver_sql("SELECT count(mood) FROM article").scalar() == 0
    opened.close()


@pytest.mark.parametrize(
    ("statement", "error", "words"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", NewerProject, "newer version"),
        ("DELETE FROM alembic_version", DamagedProject, "which version"),
        ("DROP TABLE alembic_version", DamagedProject, "which version"),
        ("CREATE TRIGGER t AFTER INSERT ON text BEGIN DELETE FROM text; END", DamagedProject, "triggers"),
        ("CREATE VIEW v AS SELECT 1", DamagedProject, "views"),
    ],
)
def test_what_cannot_be_trusted_is_left_as_it_is(file_project, statement, error, words):
    path = Path(file_project.target)
    file_project.close()
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(error, match=words):
        open_project(path)
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_project_of_each_released_schema_opens(released, tmp_path):
    path = tmp_path / released.name
    shutil.copy(released, path)
    opened = open_project(path)
    with opened.read() as read:
        (row,) = queries.articles(read, viewer="")
        tags = queries.records(read, viewer="")
        assert queries.article_text(read, row.version_id, viewer="").startswith("The minister")
    assert [len(tags), len(tags[0].evidence), len(tags[0].comments)] == [4, 1, 1]
    assert opened.check() == []
    opened.close()


def test_there_is_a_project_of_the_schema_of_today():
    assert f"project-{schema.SCHEMA_REVISION}" in [path.stem for path in RELEASED]
