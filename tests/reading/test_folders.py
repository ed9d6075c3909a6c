"""The files of a folder, in an order of their own."""

import os
from pathlib import Path

from annotator.errors import FileTrouble
from annotator.reading.folders import files_in


def test_files_come_before_folders_and_each_by_name(tmp_path: Path) -> None:
    for name in ("b/x", "b/c/y", "a/z", "m", "B"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    told: list[str] = []
    assert [str(one).removeprefix(f"{tmp_path}/") for one in files_in(str(tmp_path), told.append)] == [
        "B", "m", "a/z", "b/x", "b/c/y"
    ]  # fmt: skip
    assert told == [str(tmp_path / name) for name in (".", "a", "b", "b/c")]


def test_a_folder_mounted_within_itself_is_listed_once(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "in").mkdir()
    (tmp_path / "a").touch()
    stat = os.stat
    monkeypatch.setattr(os, "stat", lambda path, **more: stat(str(path).replace("/in", ""), **more))
    found = files_in(str(tmp_path))
    assert next(found) == str(tmp_path / "a")
    assert list(found) == []


def test_a_folder_that_vanishes_while_others_are_listed_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "in").mkdir()
    found = files_in(str(tmp_path))
    assert next(found) == str(tmp_path / "a.txt")
    (tmp_path / "in").rmdir()
    [(where, why)] = found  # type: ignore[misc]
    assert where == str(tmp_path / "in")
    assert isinstance(why, FileTrouble)
    assert "nothing in it was read" in str(why)
