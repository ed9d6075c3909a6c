"""How a database is reached: what counts as a network folder, and what a file looks like before it is opened."""

import os
import sqlite3
import sys
from pathlib import Path

import pytest

from annotator.errors import FullDisk, InvalidValue
from annotator.storage import engine
from annotator.storage.database_errors import known_errors
from annotator.storage.project import create_project, open_project

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
desk:/export /mnt/desk nfs4 rw 0 0
/dev/sdb1 /mnt/desk/local ext4 rw 0 0
//server/share /mnt/news\\040room cifs rw 0 0
ann@host: /home/ann/remote fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/home/ann/p", False),
        ("/mnt/desk/p", True),
        ("/mnt/desktop/p", False),
        ("/mnt/desk/local/p", False),
        ("/mnt/news room/p", True),
        ("/home/ann/remote/a/b", True),
    ],
)
def test_a_network_folder_is_known_by_its_mount(tmp_path, path, expected):
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert engine.is_on_network(Path(path), mounts) is expected


def test_where_nothing_says_so_a_folder_is_local(tmp_path):
    assert not engine.is_on_network(tmp_path, tmp_path / "no such list")


def journal_mode(path):
    connection = sqlite3.connect(path)
    try:
        return connection.execute("PRAGMA journal_mode").fetchone()[0]
    finally:
        connection.close()


def test_a_project_on_a_network_folder_uses_no_shared_memory(tmp_path, monkeypatch, ann):
    from tests.storage.rows import add_article

    monkeypatch.setattr(engine, "is_on_network", lambda path: True)
    path = tmp_path / "p.annotator"
    with create_project(path) as project:
        with project.write("Read", ann) as write:
            add_article(write)
        assert sorted(one.name for one in tmp_path.iterdir()) == [path.name]
        project.checkpoint()
    assert journal_mode(path) == "delete"


def test_a_project_follows_when_it_is_moved_to_or_from_the_network(tmp_path, monkeypatch):
    path = tmp_path / "p.annotator"
    create_project(path).close()
    assert journal_mode(path) == "wal"
    monkeypatch.setattr(engine, "is_on_network", lambda path: True)
    open_project(path).close()
    assert journal_mode(path) == "delete"
    monkeypatch.undo()
    open_project(path).close()
    assert journal_mode(path) == "wal"


def test_connections_are_careful(file_project):
    with file_project.read() as read:
        found = {
            name: read.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "synchronous", "trusted_schema", "cell_size_check", "application_id")
        }
    assert found == {
        "foreign_keys": 1,
        "synchronous": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "application_id": engine.APPLICATION_ID,
    }


@pytest.mark.parametrize(
    "name", ["a b.annotator", "50%.annotator", "what?.annotator", "#1.annotator", "наш проект", "e\u0301"]
)
def test_any_name_does_for_a_file(tmp_path, name):
    path = tmp_path / name
    create_project(path).close()
    assert [one.name for one in tmp_path.iterdir()] == [name]
    open_project(path).close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere names are Unicode")
def test_a_name_need_not_be_utf8(tmp_path):
    path = tmp_path / os.fsdecode(b"r\xe9vision.annotator")
    create_project(path).close()
    with open_project(path) as project:
        assert project.title == "r\ufffdvision"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_addresses_of_servers_are_told_from_files():
    assert engine.is_url("postgresql://desk/p")
    assert not engine.is_url("postgresql.annotator")
    assert engine.shown("postgresql://ann:secret@desk/p") == "postgresql://ann:***@desk/p"
    assert engine.shown("postgresql://ann:secret@desk:port/p") == "the database address"
    with pytest.raises(InvalidValue, match="address"):
        open_project("postgresql://ann:secret@desk:port/p")


def test_no_room_for_the_log_is_a_full_disk():
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    with pytest.raises(FullDisk, match="no room left"), known_errors("p"):
        raise error
